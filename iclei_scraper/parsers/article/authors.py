"""Who wrote an article: the byline the page shows, else marked-up authors, else metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.bylines import byline, names_like
from iclei_scraper.parsers.signs.patterns import Stems, alternatives
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_NOBODY = frozenset(
    "admin administrator administrador webmaster editor user root guest anonymous unknown wordpress "
    "superuser superadmin author staff none null web redaktion".split()
)
_SPLIT = re.compile(r"\s*(?:;|\||\s&\s|\s/\s|\b(?:and|und|et|y|e|en|och|og|dan)\b|、|・|，|,|\+)\s*")
_ROLES = Stems(
    alternatives(
        r"officer|director\b|manager|mayor\b|editor|head of|senior\b|junior\b|co-?ordinator|president",
        r"minister|secretary|professor|lead\b|specialist|advis[eo]r|analyst|consultant|fellow\b",
        r"intern\b|reporter|correspondent|chief\b|member of",
        r"leiter(?:in)?\b|referent(?:in)?\b|direktor|directeur|directrice|responsable",
        r"chargée? d|maire\b|directora\b|jef[ea]\b|alcalde|diretora?\b|prefeit[oa]\b|coordenador",
        r"gerente|assessora?\b|sindac[oa]\b|direttor|newsroom|photos?\b|fotos?\b|images?\b|read\b",
        r"min\b|published|updated",
    ),
    "市長|部長|局長|教授|시장|국장|市长|主任|编辑",
)
_ORGANISATIONS = Stems(alternatives(r"university|institute|council\b|city of|ministry"), "大学|대학교")
"""An organisation may be the author; after a person's name it is where the person works."""
_JUNK = re.compile(r"https?://|www\.|@|\d{3,}|[{}<>=]|\.(?:com|org|net|de)\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:by|von|par|por|di|von:|author:|autor:|text:)\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]\s*$")
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline|autor|auteur)(?:[\s_-]?(?:name|link|vcard))?(?:$|\s)"
    r"|author[_-]?name|entry-author|post-author|fn\s+n",
    re.IGNORECASE,
)
_DATE_FOLLOWS = re.compile(r"\s*[|·•]\s*|\s+(?:on|am|le|el|em|il)\s+\d|\s+\d{1,2}[.\s/]|\s+[-–—]\s+")
_NAME_TAGS = ("a", "span", "div", "p", "address", "li", "strong", "em", "cite", "b")
_MOST = 12
_LONGEST_NAME = 70
_LONGEST_LINE = 160
_LONGEST_BOX = 120  # characters of an element that names authors and no more
_LONGEST_CLAIM = 300
_EDGES = " .,:–—-|"


def split_authors(text: str) -> tuple[str, ...]:
    """The names of a byline: "Eli Berg and Ana Souza, Senior Officer" -> both names, no role.

    A comma parts names only where both sides read like names.
    """
    text = _BRACKETS.sub("", fold(text)).strip(_EDGES)
    names: list[str] = []
    for part in _SPLIT.split(text):
        name = _LABEL.sub("", _BRACKETS.sub("", part)).strip(_EDGES)
        if acceptable(name) and not (names and (not _full_name(name) or _ORGANISATIONS.found(name.lower()))):
            names.append(name)
    return tuple(dict.fromkeys(names))[:_MOST]


def acceptable(name: str) -> bool:
    """Whether a text can name an author: not the administrator, not an address, no role."""
    if not 1 < len(name) <= _LONGEST_NAME or _JUNK.search(name) or _ROLES.found(name.lower()):
        return False
    return name.lower() not in _NOBODY and any(map(str.isalpha, name))


def _full_name(name: str) -> bool:
    return not name.isascii() or (" " in name and names_like(name))


def visible_authors(blocks: Iterable[Block], context: Context) -> tuple[tuple[str, ...], Block | None]:
    """The first byline among some lines, alone or beside a date."""
    for block in blocks:
        if len(block.text) > _LONGEST_LINE:
            continue
        who = byline(block.text) or context.meta(block).authors
        if who:
            names = split_authors(_DATE_FOLLOWS.split(who)[0])
            if names:
                return names, block
    return (), None


def marked_authors(near: Sequence[HtmlElement]) -> tuple[str, ...]:
    """Authors marked as such: ``rel=author``, ``itemprop=author``, hCard; those close to the title only."""
    for scope in near:
        names: list[str] = []
        for element in scope.iter(*_NAME_TAGS):
            if _is_author(element):
                names += _names_in(element)
        if names:
            return tuple(dict.fromkeys(names))[:_MOST]
    return ()


def _names_in(element: HtmlElement) -> Sequence[str]:
    """Names in a marked element: each link is one, else the words are split."""
    links = [fold("".join(link.itertext())) for link in element.iter("a")]
    if len(links) > 1 and all(map(acceptable, links)):
        return links
    text = fold(" ".join(element.itertext()))
    return split_authors(byline(text) or text) if len(text) <= _LONGEST_BOX else ()


def _is_author(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    names = element.get("class")
    return bool(names and _AUTHOR_CLASS.search(names))


def claimed_authors(values: Iterable[str]) -> tuple[str, ...]:
    """Authors that metadata names, each value one author or a list of them."""
    names: list[str] = []
    for value in values:
        if len(value) > _LONGEST_CLAIM:
            continue
        if "," in value or ";" in value or " and " in value:
            names += split_authors(value)
        elif acceptable(name := _LABEL.sub("", fold(value)).strip()):
            names.append(name)
    return tuple(dict.fromkeys(names))[:_MOST]
