"""Cookie statements: names, lifetimes in words, purposes, categories."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.layouts.contents.words import DOMAINS, words
from tests.layouts.model import CookieTruth
from tests.layouts.seeding import filled, weighted

if TYPE_CHECKING:
    from random import Random

_NAMES = (
    "_ga _gid _gat _ga_* _gat_gtag_UA_* _gcl_au _fbp fr IDE NID CONSENT YSC VISITOR_INFO1_LIVE __cf_bm "
    "PHPSESSID JSESSIONID ASP.NET_SessionId csrftoken XSRF-TOKEN _hjSessionUser_* _hjid _pk_id.* "
    "_pk_ses.* wordpress_test_cookie wp-settings-* pll_language cookielawinfo-checkbox-necessary "
    "viewed_cookie_policy CookieConsent OptanonConsent borlabs-cookie li_gc bcookie lidc UserMatchHistory "
    "__hstc hubspotutk __stripe_mid ARRAffinity AWSALB vuid player guest_id personalization_id "
    "mtm_consent fe_typo_user has_js SERVERID _uetsid MUID rc::a test_cookie tk_ai intercom-id-* "
    "ajs_anonymous_id optimizelyEndUserId lang"
).split()
_NUMBERED = ("SSESS########", "_ga_@@##@#@##@", "_gat_UA-########-1", "_hjSession_#######", "_pk_id.##.####")
_STEMS = ("riverbank", "lantern", "harbour", "ridge", "portal", "site", "cms", "tpl")
_TAILS = ("_session", "-lang", "_prefs", "_consent_v2", "_ab", "-token", "_last_visit", "_menu_state")
_PROVIDERS = ("Google", "YouTube", "Matomo", "Vimeo", "Meta Platforms", "LinkedIn", "Cloudflare", "Hotjar")
_LASTING = (
    (1, "minute"), (10, "minute"), (30, "minute"), (1, "hour"), (2, "hour"), (24, "hour"),
    (1, "day"), (2, "day"), (7, "day"), (30, "day"), (90, "day"), (180, "day"), (365, "day"), (400, "day"),
    (1, "week"), (2, "week"), (1, "month"), (3, "month"), (6, "month"), (11, "month"), (13, "month"),
    (1, "year"), (2, "year"), (10, "year"),
)  # fmt: skip
_ISO = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """A row of a statement as templates see it."""

    name: str
    category: str | None
    duration: str
    purpose: str
    provider: str
    type: str
    truth: CookieTruth


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """Cookies under one heading."""

    name: str
    text: str
    always: bool
    cookies: tuple[Cookie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """All cookies of a page."""

    organisation: str
    domain: str
    heading: str
    intro: tuple[str, ...]
    always: str
    heads: dict[str, str]
    """Localised column heads: ``name``, ``provider``, ``purpose``, ``duration``, ``type``, ``category``."""
    categories: tuple[Category, ...]

    @property
    def cookies(self) -> tuple[Cookie, ...]:
        """All cookies in order."""
        return tuple(cookie for category in self.categories for cookie in category.cookies)


def invent_cookies(rng: Random, language: str, *, omits: frozenset[str] = frozenset()) -> Statement:
    """A cookie statement of three to forty rows.

    Args:
        rng: source of chance.
        language: of the page.
        omits: fields that the template does not show, such as ``category`` or ``provider``.
    """
    said = words(language)
    index = rng.randrange(len(DOMAINS))
    total = weighted(rng, [(rng.randint(3, 8), 50), (rng.randint(9, 18), 35), (rng.randint(19, 40), 15)])
    count = min(rng.randint(1, 5), total)
    names = _names(rng, total)
    sizes = [1] * count
    for _ in range(total - count):
        sizes[rng.randrange(count)] += 1
    variant = rng.randrange(len(said["cookies"]["categories"][0]))
    categories = []
    for number, size in enumerate(sizes):
        label = said["cookies"]["categories"][number][variant]
        cookies = tuple(_cookie(rng, language, names.pop(), label, omits) for _ in range(size))
        text = said["cookies"]["category_texts"][number]
        categories.append(Category(name=label, text=text, always=number == 0, cookies=cookies))
    return Statement(
        organisation=said["orgs"]["own"][index],
        domain=f"{DOMAINS[index]}.example",
        heading=rng.choice(said["cookies"]["headings"]),
        intro=tuple(said["cookies"]["intro"]),
        always=said["cookies"]["always"],
        heads={
            key: rng.choice(said["cookies"][key])
            for key in ("name", "provider", "purpose", "duration", "type", "category")
        },
        categories=tuple(categories),
    )


def in_pairs(made: Statement) -> Statement:
    """The statement with every second cookie of a category as the one before it but for its name."""
    categories = []
    for category in made.categories:
        cookies = [
            _as(category.cookies[at - 1], cookie) if at % 2 else cookie
            for at, cookie in enumerate(category.cookies)
        ]
        categories.append(replace(category, cookies=tuple(cookies)))
    return replace(made, categories=tuple(categories))


def _as(first: Cookie, cookie: Cookie) -> Cookie:
    return replace(first, name=cookie.name, truth=replace(first.truth, name=cookie.name))


def _names(rng: Random, total: int) -> list[str]:
    own = [f"{stem}{tail}" for stem in _STEMS for tail in _TAILS]
    invented = rng.sample(own, total // 3)
    numbered = [filled(rng, pattern) for pattern in _NUMBERED if rng.random() < 0.15][:2]
    known = rng.sample(_NAMES, total - len(invented) - len(numbered))
    names = [*known, *invented, *numbered]
    rng.shuffle(names)
    return names


def _cookie(rng: Random, language: str, name: str, category: str, omits: frozenset[str]) -> Cookie:
    said = words(language)["cookies"]
    duration, iso = lasting(rng, language)
    purpose = rng.choice(said["purposes"])
    provider = rng.choice(_PROVIDERS)
    kind = rng.choice(said["types"])
    truth = CookieTruth(
        name=name,
        category=None if "category" in omits else category,
        duration=None if "duration" in omits else iso,
        description=None if "purpose" in omits else purpose,
        provider=None if "provider" in omits else provider,
        type=None if "type" in omits else kind,
    )
    return Cookie(
        name=name,
        category=category,
        duration=duration,
        purpose=purpose,
        provider=provider,
        type=kind,
        truth=truth,
    )


def lasting(rng: Random, language: str) -> tuple[str, str]:
    """A lifetime in the words of a language, and in ISO 8601 or as a word."""
    said = words(language)["cookies"]
    form = weighted(
        rng,
        [
            ("plain", 64),
            ("session", 18),
            ("persistent", 3),
            ("long", 5),
            ("short", 4),
            ("spelled", 4),
            ("up to", 2),
        ],
    )
    if form == "spelled":
        said_so, iso = rng.choice(said["spelled"])
        return said_so, iso
    if form in {"session", "persistent"}:
        return rng.choice(said[form]), form
    if form == "long":  # as a scanner prints it
        days = rng.randint(2, 27)
        parts = [(1, "year"), (1, "month"), (days, "day")]
        return said["join"].join(_counted(said, *part) for part in parts), f"P1Y1M{days}D"
    if form == "short":
        hours = rng.randint(2, 23)
        return said["join"].join((_counted(said, 1, "day"), _counted(said, hours, "hour"))), f"P1DT{hours}H"
    number, unit = rng.choice(_LASTING)
    text = _counted(said, number, unit)
    return said["up_to"].format(n=text) if form == "up to" else text, _ISO[unit].format(number)


def _counted(said: dict[str, list[str]], number: int, unit: str) -> str:
    one, many = said[unit]
    gap = "" if said["join"] == "" or one in {"분", "시간", "일", "주", "개월", "년"} else " "
    return f"{number}{gap}{one if number == 1 else many}"
