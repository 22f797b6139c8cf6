"""What a page calls its site: the title, the header, a logo, the copyright line, structured data."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.parsers.structured import embedded_json, typed_nodes, types_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

DIVIDERS = re.compile(r"\s+[|–—\-·•»«:]+\s+|\s*[|｜»«]\s*|\s[(（]|[)）]")
_COPYRIGHT = re.compile(r"(?:©|copyright)[\s\d,–-]{0,20}(?:by\s+)?(?P<name>[^.|©\d]{3,80})", re.IGNORECASE)
_META_NAMES = frozenset({"og:site_name", "application-name", "apple-mobile-web-app-title"})
_SECOND_LEVEL = frozenset("co com org net ac go or gov edu ne gob gouv".split())
_LOGO = re.compile(r"\s*\b(?:site )?logo\b\s*(?:of\s)?", re.IGNORECASE)
_ORGANISATIONS = frozenset({"NGO", "Organization", "GovernmentOrganization", "Corporation", "WebSite"})
_BRAND = re.compile(
    r"(?:site|portal|page|blog|org)[-_]?(?:name|title|branding)|(?:^|[\s_-])(?:logo|brand|navbar-brand)(?:$|"
    r"[\s_-])",
    re.IGNORECASE,
)
_HOMEWARD = re.compile(r"(?:\.?/?|/?(?:index\.\w{2,5}|home/?)|/[a-z]{2}(?:-[a-z]{2})?/?)", re.IGNORECASE)
HEADER = 40  # blocks at the top of a page among which its name stands
FOOTER = 60  # blocks at the end of a page among which the copyright line stands
HOME = re.compile(r"/?(?:[a-z]{2}(?:-[a-z]{2,4})?(?:/|$))?(?:(?:home|index\.\w{2,5})/?)?", re.IGNORECASE)
"""Path of a home page, whose title is the site's name."""
_MOST_BEFORE_TEXT = 8
"""Blocks at the top of a page among which the name of whose page it is stands over its text."""
_IS_NAME = re.compile(r"[^\W\d_a-zß-ÿ][^\d.,:;!?|]+\s[^\d.,:;!?|]+")
"""Two words or more, the first in a capital letter."""
_MOST_MARKED = 4  # names and logos of one site
_MOST_LINES = 200
SHORTEST, LONGEST = 3, 80
"""Characters of a name."""
_ABOUT_IT = re.compile(
    r"(?:About|Über|Ueber|À propos de|A propos de|Acerca de|Sobre|Tentang|Om|Over|O|О|Про|Despre|Su|Meet)\s"
    r"(?i:(?:the|die|das|den|la|le|l['’]|el|o|a|il|het|de)\s?)?"
    r"(?P<name>(?!(?:Us|Our|The|Uns|Nous|Nos|Nosotr|N[oó]s|Kami|Oss|Ons|Nas|Nás|Me|Mich|Mim|Mí|Team|Company)(?![^\W\d_]))"
    r"[A-ZÀ-ÞĀ-ŽА-Я][\w’'&.-]{1,30}(?:\s[\w’'&.-]{1,30}){0,5})"
)
"""A title such as "About Lantern Towns"."""


def claimed_names(page: Page) -> Iterator[str]:
    """The names that a page gives its site, the surest first."""
    told = False
    for name in _furnished_names(page):
        told = True
        yield name
    if not told:
        yield from _named_in_bold(page)


def _named_in_bold(page: Page) -> Iterator[str]:
    """What a page without any furniture has in bold above its text, of which a line then tells: "X is …"."""
    first = page.content_blocks[:_MOST_BEFORE_TEXT]
    for block in first:
        name = block.text
        if (
            not block.bold
            or block.heading
            or not SHORTEST < len(name) < LONGEST
            or not _IS_NAME.fullmatch(name)
        ):
            continue
        if any(other.text.startswith(f"{name} ") for other in first):
            yield name


def _furnished_names(page: Page) -> Iterator[str]:
    """Names in the title, in structured data, in the header, in logos and in the copyright line."""
    for meta in page.root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in _META_NAMES:
            yield fold(meta.get("content") or "")
    yield from _title_names(page)
    yield from _structured_names(page)
    yield from _names_at_top(page)
    logos = [
        _LOGO.sub(" ", alt).strip()
        for image in page.root.iter("img")
        if 0 < len(alt := fold(image.get("alt") or "")) < LONGEST
        and "logo" in f"{alt} {image.get('class') or ''}".lower()
    ]
    yield from _of_site(logos)
    for block in page.content_blocks[-FOOTER:]:
        match = _COPYRIGHT.search(block.text) if "©" in block.text or "opyright" in block.text else None
        if match:
            yield match["name"].strip()


def _title_names(page: Page) -> Iterator[str]:
    parts = [part for part in DIVIDERS.split(page.title or "") if part]
    if parts and (about := _ABOUT_IT.fullmatch(parts[0])):
        yield about["name"]
    home = HOME.fullmatch(urlsplit(page.url).path) is not None
    yield from parts if home else parts[-1:] if len(parts) > 1 else ()
    labels = [compact(label) for label in host_labels(page.url)]
    for part in parts:
        said = compact(part)
        if said and any(label in said or said in label for label in labels):
            yield part


def _structured_names(page: Page) -> Iterator[str]:
    """Names of organisations in the page's JSON-LD."""
    for _, data in embedded_json(page):
        for node in typed_nodes(data):
            if isinstance(node.get("name"), str) and not types_of(node).isdisjoint(_ORGANISATIONS):
                yield fold(node["name"])


def _names_at_top(page: Page) -> Iterator[str]:
    """What the header calls the site: the link to the home page, the text of a brand or a site title."""
    branded = []
    for block in page.content_blocks[:HEADER]:
        if not 2 < len(block.text) < LONGEST:  # noqa: PLR2004  # characters
            continue
        if block.place == "header" and len(block.links) == 1 and _leads_home(block.links[0].href):
            yield block.text
        elif _is_branded(block.element.get("class"), block.element.get("id")):
            branded.append(block.text)
    yield from _of_site(branded)


def _of_site(names: list[str]) -> list[str]:
    """What is marked as a name or a logo; the first alone where so many are that they are others'."""
    told = list(dict.fromkeys(names))
    return told if len(told) <= _MOST_MARKED else told[:1]


@lru_cache(maxsize=4_096)  # the same on all pages of a site
def _leads_home(href: str) -> bool:
    return _HOMEWARD.fullmatch(_path_of(href)) is not None


@lru_cache(maxsize=4_096)
def _is_branded(classes: str | None, identifier: str | None) -> bool:
    return _BRAND.search(f"{classes or ''} {identifier or ''}") is not None


def _path_of(href: str) -> str:
    try:
        return urlsplit(href).path
    except ValueError:  # such as an unclosed bracket in the host
        return href


def host_labels(url: str) -> list[str]:
    """The telling label of a host: ``iclei`` of africa.iclei.org, ``iclei-europe`` of iclei-europe.org."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if "://" in url else ""
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return [label for label in labels[-1:] if len(label) >= SHORTEST and not label.isdigit()]


def compact(text: str) -> str:
    """A text's letters and digits alone, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def told_alone(page: Page) -> list[str]:
    """The one name that stands on a line of its own and that sentences of another line begin with.

    So an imprint tells whose page it is: "Lantern Towns Forum", and below it "Lantern Towns Forum has …".
    """
    texts = [block.text for block in page.content_blocks[:_MOST_LINES]]
    names = dict.fromkeys(text for text in texts if len(text) <= LONGEST and _IS_NAME.fullmatch(text))
    found = [name for name in names if any(text.startswith(f"{name} ") for text in texts)]
    return found if len(found) == 1 else []
