"""What an audit looks at and what it finds: plain data, no page and no archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure that a page tells of the network."""

    site: str
    url: str
    concept: str
    value: float
    label: str
    context: str
    since: str
    """When the page was first seen to say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFact:
    """An office as one site lists it."""

    site: str
    key: str
    name: str
    country: str | None
    postcode: str | None
    phones: frozenset[str] = frozenset()
    """E.164, extension included; so for faxes."""
    faxes: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """What a page says of a member."""

    site: str
    url: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieFact:
    """A cookie as a site declares it beside the one that it sets, as the archive compares them."""

    site: str
    verdict: str
    """``both``, ``longer``, ``undeclared`` or ``declared``."""
    declared: str | None
    observed: str | None
    host: str | None = None
    declared_duration: str | None = None
    observed_duration: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieChange:
    """A cookie that is no longer set as it was."""

    site: str
    name: str
    what: str
    """What is different, in words."""
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A page that is gone, and one that still leads to it."""

    site: str
    url: str
    """Of the page that links."""
    target: str
    hops: int = 0
    """0: the target is gone; else how many redirects lie between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A page whose language twin is not what it says."""

    site: str
    url: str
    language: str
    target: str
    gone: bool
    """The twin is gone; else it does not name the page back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The certificate that a host of a site showed last."""

    site: str
    host: str
    ends: str
    """ISO 8601, UTC."""
    days: float
    """Until then; not more than 0 where it is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A host that scripts or frames of a site come from now, of a domain that it had not used before.

    That is: not until the site had been gone through once.
    """

    site: str
    tag: str
    """``script``, ``iframe``, ``frame`` or ``embed``."""
    source: str
    """Root of the host."""
    url: str
    """A page that loads it."""
    days: float = 0.0
    """Since a crawl saw the domain here first."""
    hidden: bool = False
    accused: bool = False
    """A page's finding says that it was injected."""


def _nobody(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that an audit looks at."""

    reference: str | None = None
    """Id of the site whose figures the others are held against."""
    claims: tuple[Claim, ...] = ()
    offices: tuple[OfficeFact, ...] = ()
    memberships: tuple[Membership, ...] = ()
    cookies: tuple[CookieFact, ...] = ()
    cookie_changes: tuple[CookieChange, ...] = ()
    undeclarable: frozenset[str] = frozenset()
    """Sites whose declaration only scripts draw: nobody can say what it lists."""
    broken: tuple[Broken, ...] = ()
    twins: tuple[Twin, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    loaded: tuple[Loaded, ...] = ()
    owns: Callable[[str], bool] = _nobody
    """Whether a URL is the network's."""
    trusts: Callable[[str], bool] = _nobody
    """Whether a URL is a known partner's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFinding:
    """Something that does not fit together on a site, or between sites."""

    kind: str
    """One of :data:`iclei_scraper.audit.KINDS`."""
    site: str
    """Whom to tell."""
    key: str
    """What it is about: the same from night to night, whatever the values."""
    subject: str
    """The same, for a reader."""
    sentence: str
    severity: str = "low"
    url: str | None = None
    """A page that shows it."""
    values: dict[str, list[str]] = field(default_factory=dict)
    """Value -> where it stands, a few places at most."""
