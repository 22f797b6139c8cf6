"""Who wrote an article: the byline the page shows, else marked-up authors, else metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.bylines import byline, names_like
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_NOBODY = frozenset(
    "admin administrator administrador webmaster editor user root guest anonymous unknown wordpress superuser "
    "superadmin author staff none null web redaktion".split()
)
_SPLIT = re.compile(
    r"\s*(?:;|\||\s&\s|\s/\s|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bdan\b|、|・|，|,|\+)\s*"
)
_ROLE = re.compile(
    r"\b(?:officer|director|manager|mayor|editor|head of|senior|junior|coordinator|co-?ordinator|president|minister|"
    r"secretary|professor|lead|specialist|adviser|advisor|analyst|consultant|fellow|intern|reporter|correspondent|"
    r"chief|member of|university|institute|council|city of|ministry|leiter(?:in)?|referent(?:in)?|direktor(?:in)?|"
    r"directeur|directrice|responsable|chargée? d|maire|director[a]?|jefe|jefa|alcalde|alcaldesa|diretor[a]?|prefeit[oa]|"
    r"coordenador[a]?|gerente|assessor[a]?|sindac[oa]|direttor[e]|newsroom|photo|foto|image|read|min\b|published|updated)\b",
    re.IGNORECASE,
)
_JUNK = re.compile(r"https?://|www\.|@|\d{3,}|[{}<>=]|\.(?:com|org|net|de)\b", re.IGNORECASE)
_TRIM = re.compile(
    r"^(?:by|von|par|por|di|von:|author:|autor:|text:|photo:)\s+|\s*\(.*?\)\s*$|^(?:Dr|Prof)\.\s(?=$)",
    re.IGNORECASE,
)
_TITLES = re.compile(r"\s*[(（].{0,80}[)）]\s*$")
_MOST = 8


def split_authors(text: str) -> tuple[str, ...]:
    """The names of a byline: "Eli Berg and Ana Souza, Senior Officer" -> both names, no role.

    A comma parts names only where both sides read like names.
    """
    text = _TITLES.sub("", fold(text)).strip(" .,:–—-|")
    names: list[str] = []
    for part in _SPLIT.split(text):
        name = _TRIM.sub("", part).strip(" .,:–—-|")
        if acceptable(name) and not (names and not _full_name(name)):
            names.append(name)
    return tuple(dict.fromkeys(names))[:_MOST]


def acceptable(name: str) -> bool:
    """Whether a text can name an author: not the administrator, not an address, no role."""
    if not 2 <= len(name) <= 70 or _JUNK.search(name) or _ROLE.search(name):  # noqa: PLR2004
        return False
    return name.lower() not in _NOBODY and any(map(str.isalpha, name))


def _full_name(name: str) -> bool:
    return not name.isascii() or (" " in name and names_like(name))


def visible_authors(blocks: Iterable[Block]) -> tuple[tuple[str, ...], Block | None]:
    """The first byline among some lines."""
    for block in blocks:
        who = byline(block.text) if len(block.text) <= 160 else None  # noqa: PLR2004
        if who:
            names = split_authors(_before_date(who))
            if names:
                return names, block
    return (), None


def _before_date(text: str) -> str:
    return re.split(r"\s*[|·•]\s*|\s+(?:on|am|le|el|em|il)\s+\d|\s+\d{1,2}[.\s/]|\s+[-–—]\s+", text)[0]


def marked_authors(near: Sequence[HtmlElement]) -> tuple[str, ...]:
    """Authors marked as such: ``rel=author``, ``itemprop=author``, hCard; those close to the title only."""
    names: list[str] = []
    for scope in near:
        for element in scope.iter("a", "span", "div", "p", "address", "li", "strong", "em", "cite", "b"):
            if _is_author(element):
                text = fold(" ".join(element.itertext()))
                single = [fold("".join(link.itertext())) for link in element.iter("a")]
                if len(single) > 1 and all(acceptable(name) for name in single):
                    names += single
                elif len(text) <= 120:  # noqa: PLR2004
                    names += split_authors(byline(text) or text)
        if names:
            break
    return tuple(dict.fromkeys(names))[:_MOST]


_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline|autor|auteur)(?:[\s_-]?(?:name|link|vcard))?(?:$|\s)|author[_-]?name|entry-author|post-author|fn\s+n",
    re.IGNORECASE,
)


def _is_author(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    names = element.get("class")
    return bool(names and _AUTHOR_CLASS.search(names))


def claimed_authors(values: Iterable[str]) -> tuple[str, ...]:
    """Authors that metadata names, each value one author or a list of them."""
    names: list[str] = []
    for value in values:
        if "," in value or ";" in value or " and " in value:
            names += split_authors(value)
        elif acceptable(name := _TRIM.sub("", fold(value)).strip()):
            names.append(name)
    return tuple(dict.fromkeys(names))[:_MOST]
