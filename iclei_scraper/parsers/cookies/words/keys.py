"""What consent managers call the fields of their data."""

from __future__ import annotations

import re

_ROLES = {
    "name": "name cookieid cookiename cookiekey cookie key title identifier",
    "duration": "duration exp expiry expires expire expiration expirationdate lifetime lifespan retention "
    "retentionperiod maxage length ttl storageduration period persistence cookielifetime validity laufzeit "
    "speicherdauer",
    "description": "description desc purpose cookiedescription details detail function explanation "
    "info text usage beschreibung zweck",
    "provider": "provider domain host hostname vendor service company controller publisher owner issuer "
    "source cookiedomain thirdparty anbieter",
    "type": "type cookietype party firstorthirdparty kind",
    "category": "category categoryname group groupname cookiecategory",
}
_BY_KEY = {key: role for role, keys in _ROLES.items() for key in keys.split()}
_SIGNS = re.compile(r"[\W_]+")

GROUP_KEYS = tuple("GroupName label title heading groupName name category slug".split())
"""Keys of a category's name, the ones that people read first."""

TEXT_KEYS = ("description", "GroupDescription", "desc", "text", "detail")
ALWAYS_KEYS = tuple(
    "readonly readOnly isNecessary required alwaysEnabled always_enabled locked Status".split()
)
LANGUAGES = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")


def role_of_key(key: str) -> str | None:
    """What a key holds.

    >>> role_of_key("cookie_id"), role_of_key("Length"), role_of_key("path")
    ('name', 'duration', None)
    """
    return _BY_KEY.get(_SIGNS.sub("", key).lower())
