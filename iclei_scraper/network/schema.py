"""Read the text of a network file, and refuse what does not belong there: one line that names the place.

A key that is misspelt must not be ignored: a skip rule that silently does not hold costs a site thousands of
requests.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from iclei_scraper.network.model import RECORD_FLOORS, Endpoints, NetworkFileError, Politeness, Site
from iclei_scraper.values.wording.urls import canonical_url

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ORDERS = ("DMY", "MDY", "YMD")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_KEYS = {
    "the file": (
        *("name", "own_names", "contact", "domains", "sister_hosts", "trusted_domains", "corrections"),
        *("regions", "sites"),
    ),
    "[[regions]]": ("name", "synonyms"),
    "[[sites]]": (
        *(
            "id",
            "name",
            "base",
            "aliases",
            "former",
            "languages",
            "date_order",
            "parameters",
            "skip",
            "pages",
        ),
        *("endpoints", "politeness", "floors", "max_pages", "noise", "active", "note"),
    ),
    "[sites.endpoints]": ("sitemaps", "feeds", "wordpress"),
    "[sites.politeness]": ("delay", "concurrency"),
    "[sites.floors]": RECORD_FLOORS,
}

CORRECTION_KEYS = {
    "the corrections": ("same", "different"),
    "[[same]]": ("kind", "site", "sites", "keys", "why", "made_on"),
    "[[different]]": ("kind", "site", "sites", "keys", "why", "made_on"),
}
_ALL_KEYS = {**_KEYS, **CORRECTION_KEYS}


def read_network(text: str, source: str) -> dict[str, Any]:
    """The keyword arguments of a :class:`~iclei_scraper.network.Network`.

    ``regions`` is ``None`` where the file has none, else canonical name -> synonyms.

    Raises:
        NetworkFileError: the text is no TOML, a key is unknown, a value has the wrong type or makes no sense.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NetworkFileError(f"{source}: not valid TOML: {error}") from error
    table = Table(data, source, "the file")
    sites = tuple(_site(entry) for entry in table.tables("sites", "[[sites]]"))
    if not sites:
        raise NetworkFileError(f"{source}: no [[sites]]: a network has at least one, with a base")
    _refuse_twice(sites, source)
    regions = table.tables("regions", "[[regions]]")
    return {
        "name": table.text("name") or sites[0].name,
        "own_names": table.texts("own_names"),
        "contact": table.text("contact"),
        "corrections": table.text("corrections"),
        "domains": frozenset(name.lower() for name in table.texts("domains")),
        "sisters": tuple(name.lower() for name in table.texts("sister_hosts")),
        "trusted": frozenset(name.lower() for name in table.texts("trusted_domains")),
        "regions": {entry.needed("name"): entry.texts("synonyms") for entry in regions} if regions else None,
        "sites": sites,
    }


def _refuse_twice(sites: tuple[Site, ...], source: str) -> None:
    for what in ("id", "base"):
        seen: set[str] = set()
        for site in sites:
            value = str(getattr(site, what))
            if value in seen:
                raise NetworkFileError(f"{source}: [[sites]] {site.id}: {what} {value!r} stands there twice")
            seen.add(value)


def _site(table: Table) -> Site:
    base = table.address("base")
    identity = table.text("id") or _identity(base)
    table.named(identity)
    floors = table.table("floors", "[sites.floors]")
    parameters = table.texts("parameters") if "parameters" in table.data else None
    return Site(
        id=identity,
        name=table.text("name") or identity,
        base=base,
        aliases=table.addresses("aliases"),
        former=table.addresses("former"),
        languages=table.checked("languages", _is_language, "must be ISO 639-1 codes such as 'en'"),
        date_order=table.choice("date_order", _ORDERS),
        parameters=None if parameters is None else frozenset(parameters),
        skip=table.checked("skip", _is_pattern, "is not a regular expression"),
        pages=table.references("pages", base),
        endpoints=_endpoints(table.table("endpoints", "[sites.endpoints]"), base),
        politeness=_politeness(table.table("politeness", "[sites.politeness]")),
        floors={kind: floors.number(kind, 0, 0) for kind in RECORD_FLOORS if kind in floors.data},
        max_pages=table.number("max_pages", 10_000, 1),
        noise=table.flag("noise", default=True),
        active=table.flag("active", default=True),
        note=table.text("note"),
    )


def _identity(base: str) -> str:
    parts = urlsplit(base)
    host = parts.netloc.removeprefix("www.")
    return f"{host}{parts.path}".strip("/")


def _endpoints(table: Table, base: str) -> Endpoints:
    return Endpoints(
        sitemaps=table.references("sitemaps", base),
        feeds=table.references("feeds", base),
        wordpress=table.references("wordpress", base),
    )


def _politeness(table: Table) -> Politeness:
    return Politeness(delay=table.seconds("delay", 1.0), concurrency=table.number("concurrency", 1, 1))


def _is_language(code: str) -> bool:
    return _LANGUAGE.fullmatch(code) is not None


def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


class Table:
    """One table of a file, read key by key."""

    def __init__(self, data: Mapping[str, Any], source: str, kind: str, name: str = "") -> None:
        """Refuse what is not known of such a table."""
        self.data = data
        self._source = source
        self._kind = kind
        self._name = name
        for key in data:
            if key not in _ALL_KEYS[kind]:
                close = get_close_matches(key, _ALL_KEYS[kind], n=1)
                hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(_ALL_KEYS[kind])}"
                raise self.error(f"unknown key {key!r}; {hint}")

    def named(self, name: str) -> None:
        self._name = name

    def error(self, message: str) -> NetworkFileError:
        place = (
            "" if self._kind.startswith("the ") else f" {self._kind}{f' {self._name}' if self._name else ''}:"
        )
        return NetworkFileError(f"{self._source}:{place} {message}")

    def _typed(self, key: str, kinds: type | tuple[type, ...], wanted: str) -> Any:
        value = self.data.get(key)
        wrong = isinstance(value, bool) and kinds is not bool  # Python counts true and false as numbers
        if value is not None and (wrong or not isinstance(value, kinds)):
            raise self.error(f"{key} must be {wanted}, not {value!r}")
        return value

    def text(self, key: str) -> str | None:
        value = self._typed(key, str, "a string")
        return value.strip() or None if value is not None else None

    def needed(self, key: str) -> str:
        value = self.text(key)
        if value is None:
            raise self.error(f"{key} is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for value in self.strings(key) if value))

    def strings(self, key: str) -> tuple[str, ...]:
        """As :meth:`texts`, but the same one may stand there twice."""
        values = self._typed(key, list, "a list of strings") or []
        if not all(isinstance(value, str) for value in values):
            raise self.error(f"{key} must be a list of strings, not {values!r}")
        return tuple(value.strip() for value in values)

    def checked(self, key: str, fits: Callable[[str], bool], otherwise: str) -> tuple[str, ...]:
        values = self.texts(key)
        for value in values:
            if not fits(value):
                raise self.error(f"{key}: {value!r} {otherwise}")
        return values

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        value = self.text(key)
        if value is not None and value not in choices:
            raise self.error(f"{key} must be one of {', '.join(choices)}, not {value!r}")
        return value

    def number(self, key: str, default: int, least: int) -> int:
        value = self._typed(key, int, "a whole number")
        if value is not None and value < least:
            raise self.error(f"{key} must be at least {least}, not {value}")
        return default if value is None else int(value)

    def seconds(self, key: str, default: float) -> float:
        value = self._typed(key, (int, float), "a number of seconds")
        if value is not None and not 0 <= value < 3600:  # noqa: PLR2004  # an hour; also refuses nan
            raise self.error(f"{key} must be from 0 to 3600 seconds, not {value}")
        return default if value is None else float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._typed(key, bool, "true or false")
        return default if value is None else bool(value)

    def address(self, key: str) -> str:
        url = self._address(key, self.needed(key))
        if urlsplit(url).query:
            raise self.error(f"{key}: {url!r} must end with its path, without a query")
        return url if url.endswith("/") else f"{url}/"

    def addresses(self, key: str) -> tuple[str, ...]:
        return tuple(self._address(key, value) for value in self.texts(key))

    def references(self, key: str, base: str) -> tuple[str, ...]:
        return tuple(self._address(key, urljoin(base, value)) for value in self.texts(key))

    def _address(self, key: str, value: str) -> str:
        url = canonical_url(value)
        if not url.startswith(("http://", "https://")) or not urlsplit(url).netloc:
            raise self.error(f"{key}: {value!r} is not an absolute http or https URL")
        return url

    def table(self, key: str, kind: str) -> Table:
        return Table(self._typed(key, dict, "a table") or {}, self._source, kind, self._name)

    def tables(self, key: str, kind: str) -> list[Table]:
        values = self._typed(key, list, f"a list of tables, {kind}") or []
        if not all(isinstance(value, dict) for value in values):
            raise self.error(f"{key} must be a list of tables, {kind}")
        return [
            Table(value, self._source, kind, _title(value, number)) for number, value in enumerate(values, 1)
        ]


def _title(table: Mapping[str, Any], number: int) -> str:
    for key in ("id", "base", "name"):
        if isinstance(table.get(key), str):
            return str(table[key])
    return f"number {number}"
