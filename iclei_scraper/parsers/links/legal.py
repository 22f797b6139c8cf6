"""Links to the pages that law or good practice asks for: imprint, privacy, cookies, complaints and the like.

Recognised by their label in the network's languages. In the page's furniture the label may say more ("ICLEI
Whistleblower Mechanism"); in the content it must say just that, for articles speak of privacy too.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from iclei_scraper.records import LegalLink
from iclei_scraper.values.wording.hosts import domain_of, domain_of_host, is_service
from iclei_scraper.values.wording.urls import canonical_url, host_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Link, Page

_DATA = tomllib.loads(files(__package__).joinpath("legal.toml").read_text(encoding="utf-8"))
_ANY = "|".join(f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in _DATA["labels"].items())
_EXACT = re.compile(rf"(?:{_ANY})", re.IGNORECASE)
_WITHIN = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w-])", re.IGNORECASE)
_SETTINGS = re.compile("|".join(_DATA["settings"]["words"]), re.IGNORECASE)
_LANGUAGE = re.compile("|".join(_DATA["languages"]["words"]), re.IGNORECASE)
_PATH = re.compile(
    rf"/(?:[\w-]{{0,40}}[-_/])?(?:{'|'.join(_DATA['urls']['words'])})(?:[-_/.][\w./-]{{0,40}})?$",
    re.IGNORECASE,
)
_OWN_POLICIES = re.compile(
    r"^/(?:\w{2}(?:-\w{2})?/)?(?:policies|privacy|terms|legal|about|cookies?|policy)\b|/legal/", re.IGNORECASE
)
"""Where a service keeps its own policies, which are no pages of the site that links to them."""
_HOSTING_POLICIES = frozenset({"iubenda.com", "termly.io", "cookiebot.com", "dropbox.com", "sharepoint.com"})
_LONGEST = 60  # characters of a label


def parse_legal(page: Page) -> Iterator[LegalLink]:
    """Legal pages that the page links to, each once, in the order of the page.

    Where header and footer name a page differently, the footer's label stands: it is the place for them.
    """
    found: dict[tuple[str, str], tuple[LegalLink, str]] = {}
    for block in page.content_blocks:
        for link in block.links:
            kind = _kind(link, in_furniture=block.place != "main")
            url = _target(page, link) if kind else None
            if kind is None or url is None:
                continue
            known = found.get((kind, url))
            if known is None or (block.place == "footer" and known[1] != "footer"):
                found[kind, url] = (LegalLink(label=link.text, url=url), block.place)
    for legal, _ in found.values():
        yield legal


def _kind(link: Link, *, in_furniture: bool) -> str | None:
    label = link.text.strip(" .:·|–-»›>")
    if not label or len(label) > _LONGEST or link.href.lstrip().startswith(("#", "javascript:")):
        return None
    kind = _kind_of_label(label, in_furniture=in_furniture)
    if kind is None and in_furniture and _is_legal_by_path(link, label) and not _SETTINGS.search(label):
        return "page"
    return kind


@lru_cache(maxsize=8_192)
def _kind_of_label(label: str, *, in_furniture: bool) -> str | None:
    match = _EXACT.fullmatch(label)
    if match is None and in_furniture and not _SETTINGS.search(label):
        match = _WITHIN.search(label)
    return match.lastgroup if match else None


def _is_legal_by_path(link: Link, label: str) -> bool:
    """A label that no list knows, on a path that speaks for itself; no twin in another language."""
    path = link.href.partition("?")[0].partition("#")[0]
    return (
        bool(_PATH.search(path)) and "hreflang" not in link.element.attrib and not _LANGUAGE.fullmatch(label)
    )


def _target(page: Page, link: Link) -> str | None:
    url = page.absolute(link.href)
    if url is None:
        return None
    host = host_of(url)
    foreign = domain_of_host(host) != domain_of(page.url)
    elsewhere = foreign and is_service(host) and domain_of_host(host) not in _HOSTING_POLICIES
    return None if elsewhere and _OWN_POLICIES.search(path_of(url)) else canonical_url(url)
