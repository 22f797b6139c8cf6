"""The network: its sites, its names, and to whom a URL belongs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from iclei_scraper.network.model import KIND_OF_FLOOR, NetworkFileError, Site, twin_of
from iclei_scraper.network.regions import RegionNames
from iclei_scraper.network.schema import read_network
from iclei_scraper.values.wording.urls import canonical_url, host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_REMEMBERED = 16_384  # URLs whose canonical form is kept: every page links to the same hundred others
_BUNDLED = "network.toml"

PRODUCT = "iclei-archive"
"""Name of the crawler in its User-Agent; what robots.txt files may address."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """Pages that begin with a path on a host belong to a site."""

    path: str
    """With a slash at the end."""
    site: Site
    base: str | None
    """What the beginning is replaced by; ``None`` where it only tells whose the page is."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Network:
    """A network of sites as a network file describes it (``docs/network.md``)."""

    name: str
    sites: tuple[Site, ...]
    own_names: tuple[str, ...] = ()
    """What the network calls itself, in all its languages."""
    contact: str | None = None
    """URL or email address that the crawler names in its User-Agent."""
    domains: frozenset[str] = frozenset()
    """Domains whose every host belongs to the network."""
    sisters: tuple[str, ...] = ()
    """Hosts, or host and beginning of a path, that belong to the network but are not visited."""
    trusted: frozenset[str] = frozenset()
    """Domains of partners that a page may well link to."""
    corrections: str | None = None
    """File with what is said by hand of who is who, relative to this one."""
    regions: RegionNames = field(default_factory=lambda: RegionNames({}))
    source: str = "<text>"
    """The file it was read from, for messages."""
    text: str = field(default="", repr=False)
    """What the file says."""
    digest: str = ""
    """SHA-256 of the file."""
    bundled: bool = False
    """Whether it is the file that comes with the package."""

    @classmethod
    def load(cls, path: str | Path | None = None) -> Network:
        """Read a network file; the bundled one by default, once in a process.

        Raises:
            NetworkFileError: it is missing or wrong, in one line that names file, table and key.
        """
        if path is None:
            return _bundled()
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise NetworkFileError(f"{path}: cannot be read: {reason}") from error
        return cls.read(text, source=str(path))

    @classmethod
    def read(cls, text: str, *, source: str = "<text>", bundled: bool = False) -> Network:
        """Read the text of a network file.

        Raises:
            NetworkFileError: as :meth:`load`.
        """
        known = read_network(text, source)
        regions = known.pop("regions")
        own_names = known["own_names"]
        if regions is None:
            # Geography is the same for everybody: a file that says nothing of regions need not repeat it.
            names = RegionNames({}) if bundled else _bundled().regions
        else:
            names = RegionNames(regions, own_names)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(**known, regions=names, source=source, text=text, digest=digest, bundled=bundled)

    def __post_init__(self) -> None:
        """Index the hosts."""
        claims = _claims(self.sites)
        remembered = lru_cache(maxsize=_REMEMBERED)(lambda url: _place(url, claims))
        object.__setattr__(self, "_place", remembered)
        hosts = {key.partition(":")[0] for key in claims if "]" not in key}
        object.__setattr__(self, "_hosts", frozenset(hosts | {site.host for site in self.sites}))

    if TYPE_CHECKING:
        _place: Callable[[str], tuple[str, Site | None]]
        _hosts: frozenset[str]

    # Whose is a URL? -------------------------------------------------------------------------------------

    def canonical(self, url: str) -> str:
        """The one address of a page: aliases mapped to their site's base, useless parameters gone."""
        return self._place(url)[0]

    def site_of(self, url: str) -> Site | None:
        """The site that a page belongs to, or ``None``; a former address belongs to none."""
        return self._place(url)[1]

    def owns(self, url: str) -> bool:
        """Whether a URL's host, or the host itself, is the network's: a site's, an alias, a sister."""
        host = host_of(url) if "/" in url else host_of(f"//{url}")
        if not host:
            return False
        return host in self._hosts or _below(host, self.domains) or self._is_sister(host, url)

    def trusts(self, url: str) -> bool:
        """Whether a URL's host belongs to a known partner, so that a link to it is no surprise."""
        return _below(host_of(url) if "/" in url else host_of(f"//{url}"), self.trusted)

    def allows_private(self, host: str) -> bool:
        """Whether a host may lie in a private network: the user's own file names it."""
        return not self.bundled and host.lower() in self._hosts

    def _is_sister(self, host: str, url: str) -> bool:
        address = f"{host}{urlsplit(url).path}" if "/" in url else host
        for sister in self.sisters:
            name, slash, path = sister.partition("/")
            if (host == name or host.endswith(f".{name}")) and (
                not slash or address.startswith(f"{host}/{path}")
            ):
                return True
        return False

    @property
    def user_agent(self) -> str:
        """Who the crawler says it is, with whom to complain to."""
        about = f"+{self.contact}" if self.contact else "no contact given"
        return f"{PRODUCT}/{_release()} ({about})"

    @property
    def floors(self) -> dict[tuple[str, str], int]:
        """Site and kind of record (``page`` for pages) -> how many a healthy crawl finds at least."""
        return {
            (site.id, KIND_OF_FLOOR[name]): least
            for site in self.sites
            for name, least in site.floors.items()
        }

    # What is known ---------------------------------------------------------------------------------------

    def region(self, raw: str) -> str:
        """The network's one name for a region heading; the heading itself where it knows none."""
        return self.regions.canonical(raw)

    def select(self, ids: Iterable[str] = ()) -> tuple[Site, ...]:
        """The sites with these ids (a base URL or host will do); all active ones where none is named.

        Raises:
            NetworkFileError: there is no such site, or none is active.
        """
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            active = tuple(site for site in self.sites if site.active)
            if not active:
                raise NetworkFileError(f"{self.source}: no site is active; name one to visit it all the same")
            return active
        return tuple(dict.fromkeys(self._named(name) for name in wanted))

    def _named(self, name: str) -> Site:
        by_id = {site.id: site for site in self.sites}
        site = by_id.get(name) or self.site_of(name if "://" in name else f"https://{name}/")
        if site is None:
            close = get_close_matches(name, by_id, n=1, cutoff=0.5)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise NetworkFileError(f"{self.source}: no site {name!r}{hint}")
        return site


@cache
def _bundled() -> Network:
    text = (files("iclei_scraper.network") / _BUNDLED).read_text(encoding="utf-8")
    return Network.read(text, source=_BUNDLED, bundled=True)


@cache
def _release() -> str:
    try:
        return version(PRODUCT)
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"


def _claims(sites: Iterable[Site]) -> dict[str, tuple[_Claim, ...]]:
    """Host and port -> the beginnings that sites claim on it, the longest first."""
    claims: dict[str, dict[str, _Claim]] = {}

    def claim(address: str, site: Site, base: str | None) -> None:
        key, path = _key(address)
        claims.setdefault(key, {}).setdefault(path, _Claim(path, site, base))

    sites = tuple(sites)
    for site in sites:
        claim(site.base, site, site.base)
    for site in sites:
        for address in site.aliases:
            claim(address, site, site.base)
        for address in site.former:
            claim(address, site, None)
    for site in sites:  # what is written goes before what is only likely
        for address in (site.base, *site.aliases):
            if twin := twin_of(host_of(address)):
                claim(address.replace(host_of(address), twin, 1), site, site.base)
    return {key: tuple(sorted(found.values(), key=_length)) for key, found in claims.items()}


def _length(claim: _Claim) -> int:
    return -len(claim.path)


def _key(url: str) -> tuple[str, str]:
    """Host with port, and path with a slash at the end; ``https`` and ``http`` are one."""
    parts = urlsplit(canonical_url(url))
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    return parts.netloc, path


def _place(url: str, claims: Mapping[str, tuple[_Claim, ...]]) -> tuple[str, Site | None]:
    """Canonical address of a URL, and the site that it belongs to."""
    plain = canonical_url(url)
    parts = urlsplit(plain) if plain.startswith("http") else None
    if parts is None:
        return plain, None
    path = parts.path or "/"
    for claim in claims.get(parts.netloc, ()):
        if not f"{path}/".startswith(claim.path):
            continue
        if claim.base is None:
            return plain, None
        if not parts.query and plain.startswith(claim.base):
            return plain, claim.site
        base = urlsplit(claim.base)
        rest = path[len(claim.path) :]
        moved = urlunsplit((base.scheme, base.netloc, f"{base.path}{rest}", parts.query, ""))
        return canonical_url(moved, claim.site.parameters), claim.site
    return plain, None


def _below(host: str, domains: frozenset[str]) -> bool:
    """Whether a host is one of these domains or stands below one."""
    while host:
        if host in domains:
            return True
        host = host.partition(".")[2]
    return False
