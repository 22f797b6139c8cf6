"""What a site calls itself: where its head, its logo, its title and its claim of copyright agree.

Each of these is told for another purpose, and each is wrong on many a site: a title names the page, a claim
of copyright whoever made the site, a logo is called "logo". What several of them say, or what spells the
site's domain, is its name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.parsers.offices.gathering.naming import without_invitation
from iclei_scraper.parsers.offices.reading.weights import is_speech
from iclei_scraper.parsers.offices.words.furniture import LEGAL, is_copyright, is_credit, is_furniture
from iclei_scraper.parsers.offices.words.own import domain_of, owner_of
from iclei_scraper.parsers.offices.words.words import (
    OFFICE_HEADING,
    OTHER_HEADING,
    is_generic_title,
    names_organisation,
)
from iclei_scraper.parsers.structured import embedded_json, types_of
from iclei_scraper.values.wording.lexicon import Lexicon, tokens
from iclei_scraper.values.wording.text import fold, has_cjk
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.words.own import Owner


class OwnName(NamedTuple):
    """What a site is called, and where it says so."""

    text: str
    element: HtmlElement
    block: Block | None
    """A line that shows it; ``None`` where only the head tells it."""


class _Claim(NamedTuple):
    text: str
    weight: float
    source: str
    element: HtmlElement


_PARTS = re.compile(r"\s+[|–—·•»«:>-]+\s+|[|–—｜_]|:\s|(?<=[\u3040-\u9fff])-(?=[\u3040-\u9fff])")
_HOLDER = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:]*)+(?:(?:19|20)\d\d)?(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?"
    r"\s*(?:by\s|,|-|–|\|)?\s*(?P<name>[^\W\d_][^|©]{2,60}?)"
    r"(?:\s*(?:[|·•–]|\s-\s"
    r"|[.,]\s(?!(?:Ltd|Limited|LLC|Inc|LLP|[SP]\.? ?[AL]|[a-z]\. ?[a-z]\.|e\. ?V|GmbH)\b)"
    r"|\.?\s(?:all|alle|tous|todos|tutti|wszelkie)\s"
    r"|(?:19|20)\d\d|\s?(?:版权所有|版權所有|保留)).*)?$",
    re.IGNORECASE,
)
_MAKER = re.compile(r"\bweb[\s-]?(?:design|studio|agenc|agentur|dev|solutions|master|media)", re.IGNORECASE)
_RIGHTS = Lexicon(
    "rights|reserved|rechte|vorbehalten|droits|réservés|derechos|reservados|direitos|diritti|riservati|powered"
)
_FILE = re.compile(r"[a-z]+[-_]?\d{2,}|[a-z]+_[a-z_\d]+")
"""What a picture's file is called: "black300"."""
_OPENED = re.compile(r"\s*[(（][^)）]*$")  # a bracket that the next part of a title closes
_COMMA = re.compile(r"[,，、]")
_LOGO = re.compile(
    r"\b(?:logo(?:typ[eo]?|tipo)?|логотип\w?|лого|λογότυπο|logga|home\s?page|company)\b|ロゴ|로고|헤더|푸터|标志|標誌|شعار",
    re.IGNORECASE,
)
_HOMEWARD = re.compile(r"(?:https?://[^/?#]+)?(?:\.{0,2}/)*(?:[a-z]{2}/)?(?:index\.\w{2,5})?", re.IGNORECASE)
_META = {"og:site_name": 2.0, "application-name": 1.0, "apple-mobile-web-app-title": 1.0}
_CARD, _COPYRIGHT, _TITLE, _HEADLINE, _PICTURE, _HOME = 1.5, 1.5, 1.0, 0.25, 0.75, 0.5
_SPELLS, _IS_FIRM, _NATIVE, _SPELT = 1.5, 0.5, 1.0, 1.5
_AT_THE_END = 0.1
"""What the last part of a title has before the others where nothing else tells: "Archive – Harbour Towns"."""
_PART = 0.75
"""What a part of a title weighs against the whole of it."""
_ENOUGH = 1.0
_SAY_NAMES = frozenset({"og:site_name", "card", "copyright"})
"""Where nothing but names is told."""
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
_KINDS = re.compile(
    r"WebSite|Organi[sz]ation|Business|NGO|Corporation|Store|Medical|School|Service|Agency|College|University|Church"
    r"|Restaurant|Hotel|Dentist|Physician|Attorney|Museum|Library"
)
_SHORTEST, _LONGEST, _MOST_WORDS, _SHORTEST_DOMAIN = 2, 80, 9, 6
_LONGEST_INITIALS = 6
_MOST_NODES, _MOST_LOGOS, _FIRST, _MOST_LINKS = 50, 3, 60, 2
_CALLED = ("alt", "class", "id", "src")
_ENDS = " .,;:–-|"
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:e\. ?V|Inc|Ltd|Corp|Co|[SP]\. ?[AL]|S\. ?p\. ?A|S\. ?r\. ?l|[ds]\. ?[or]\. ?o|z ?o\. ?o"
    r"|Kft|Zrt|Bt)$"
)
_LONGEST_LINE = 400
_PLACES = {"main": 1, "footer": 0}


def own_name(page: Page) -> OwnName | None:
    """The site's name, ``None`` where too little on the page tells it."""
    return page.once(_own_name)


def _own_name(page: Page) -> OwnName | None:
    owner = owner_of(page)
    best = _best(list(_claims(page, owner)), owner)
    if best is None and (spelt := _spelt_domain(page, owner)) is not None:
        best = spelt
    if best is None:
        return None
    shown = _shown(page, best.text)
    return OwnName(best.text, shown.element if shown else best.element, shown)


def _best(claims: list[_Claim], owner: Owner) -> _Claim | None:
    """The claim that most others agree with, in the words of the weightiest; its full form for initials."""
    told: defaultdict[str, dict[str, float]] = defaultdict(dict)
    first: dict[str, _Claim] = {}
    for claim in claims:
        key = "".join(tokens(claim.text))
        if len(key) < _SHORTEST:
            continue
        told[key][claim.source] = max(told[key].get(claim.source, 0.0), claim.weight)
        first.setdefault(key, claim)
    weights = {key: _weight(key, told, first[key].text, owner) for key in told}
    best = max(weights, key=weights.__getitem__, default=None)
    if best is None or weights[best] < _ENOUGH:
        return None
    full = (key for key in told if _are_initials(best, first[key].text))
    return first[max(full, key=weights.__getitem__, default=best)]


def _weight(key: str, told: dict[str, dict[str, float]], text: str, owner: Owner) -> float:
    weight = sum(told[key].values())
    for other, sources in told.items():  # "Contact Harbour Towns" speaks for "Harbour Towns" too
        if other != key and len(key) > _LONGEST_INITIALS and key in other:
            weight += 0.5 * sum(its for source, its in sources.items() if source not in told[key])
    return weight + _SPELLS * _is_in_domain(text, owner) + _IS_FIRM * names_organisation(text)


def _is_in_domain(text: str, owner: Owner) -> bool:
    return owner.is_spelt(text) or _are_initials(owner.brand, text)


def _are_initials(key: str, text: str) -> bool:
    """Whether letters are those with which the words of a name begin, small ones left out."""
    words = [word for word in text.split() if word[0].isupper()]
    initials = "".join(word[0] for word in words).casefold()
    if 2 < len(key) <= _LONGEST_INITIALS and key == initials:  # noqa: PLR2004
        return True
    return len(words) > 2 and key == words[0].casefold() + initials[1:]  # noqa: PLR2004  # "humanig"


def _claims(page: Page, owner: Owner) -> Iterator[_Claim]:
    """Everything that may be the site's name, what is told for that very purpose first."""
    for source, weight, text, element in _sayings(page):
        whole = _bare(fold(text))
        parts = [whole] if source == "copyright" else [it for it in _PARTS.split(whole) if it.strip(_ENDS)]
        for part in parts:
            name = without_invitation(_bare(_OPENED.sub("", part)))
            if _may_be_name(name) and (source in _SAY_NAMES or not _heads_others(name, owner)):
                share = _PART if len(parts) > 1 and source != "title" else 1.0
                native = _NATIVE if has_cjk(name) and page.language in _EAST_ASIAN else 0.0
                yield _Claim(name, weight * share + native, source, element)


def _bare(text: str) -> str:
    """A name without the marks around it, but with the full stop of its legal form: "Harbour Towns e.V."."""
    bare = text.strip(_ENDS)
    return f"{bare}." if _ABBREVIATED.search(bare) and f"{bare}." in text else bare


@lru_cache(maxsize=4_096)  # logo, head and footer say the same on all pages of a site
def _may_be_name(text: str) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, text)) or is_generic_title(text) or is_speech(text):
        return False
    if "://" in text or "@" in text or is_copyright(text):
        return False
    if len(_COMMA.findall(text)) > 1 or _FILE.fullmatch(text):
        return False  # words that search engines are to find it by
    return not (text in LEGAL or text in _RIGHTS or is_credit(text) or (has_cjk(text) and is_furniture(text)))


def _heads_others(text: str, owner: Owner) -> bool:
    """Whether a part of a title may as well say what the page lists: "Members", "Our offices"."""
    return not _is_in_domain(text, owner) and (text in OFFICE_HEADING or text in OTHER_HEADING)


def _sayings(page: Page) -> Iterator[tuple[str, float, str, HtmlElement]]:
    """Where a page may tell the site's name: the kind of place, its weight, the words, their element."""
    for meta in page.root.iter("meta"):
        source = (meta.get("property") or meta.get("name") or "").lower()
        if source in _META:
            yield source, _META[source], meta.get("content") or "", meta
    for name, script in _embedded(page):
        yield "card", _CARD, name, script
    yield from _of_title(page)
    for block in reversed(page.blocks):
        if is_copyright(block.text) and (match := _HOLDER.search(fold(block.text)[:160])):
            if not _leads_elsewhere(block, match["name"], page):
                stop = match.string[match.end("name") :][:1]
                yield "copyright", _COPYRIGHT, _bare(match["name"] + stop), block.element
            break
    for image in _logos(page):
        yield "logo", _PICTURE, _LOGO.sub(" ", image.get("alt", "")), image
    heads = (block for block in page.blocks[:_FIRST] if block.links and block.place != "footer")
    links = (link for block in heads for link in block.links if link.href and _HOMEWARD.fullmatch(link.href))
    for link in islice(links, _MOST_LINKS):
        yield "home", _HOME, _LOGO.sub(" ", link.text), link.element


def _leads_elsewhere(block: Block, holder: str, page: Page) -> bool:
    """Whether who claims the page has a site of their own, as who made it has, or is called a maker."""
    if _MAKER.search(holder) and holder.casefold() not in (page.title or "").casefold():
        return True
    own = domain_of(host_of(page.url))
    links = (link for link in block.links if link.text and link.text in holder and link.href[:4] == "http")
    return any(domain_of(host_of(link.href)) != own for link in links)


def _of_title(page: Page) -> Iterator[tuple[str, float, str, HtmlElement]]:
    """The parts of the title; that which a heading repeats is what the page is about."""
    element = next(page.root.iter("title"), None)
    if element is None or not page.title:
        return
    headings = {
        fold(block.text).casefold() for block in page.blocks if block.heading and block.place == "main"
    }
    *others, last = _PARTS.split(page.title)
    for part in (*others, last):
        weight = _HEADLINE if fold(part).casefold() in headings else _TITLE
        yield "title", weight + (_AT_THE_END if others and part is last else 0.0), part, element


def _logos(page: Page) -> Iterator[HtmlElement]:
    """Pictures that are called a logo, and tell more than that."""
    pictures = (image for image in page.root.iter("img") if image.get("alt"))
    called = (it for it in pictures if "logo" in " ".join(it.get(name, "") for name in _CALLED).lower())
    return islice(called, _MOST_LOGOS)


def _embedded(page: Page) -> Iterator[tuple[str, HtmlElement]]:
    """Names of the site and its publisher in JSON-LD, at the top of it: not those of who is spoken of."""
    for script, data in embedded_json(page):
        for node in islice(_top(data), _MOST_NODES):
            if isinstance(node.get("name"), str) and any(map(_KINDS.search, types_of(node))):
                yield node["name"], script


def _top(data: Any) -> Iterator[dict[str, Any]]:
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            yield from (it for it in _listed(node.get("@graph")) if isinstance(it, dict))
            yield from (it for it in _listed(node.get("publisher")) if isinstance(it, dict))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _spelt_domain(page: Page, owner: Owner) -> _Claim | None:
    """Words of the page that spell the site's domain: "Harbour Towns" for ``harbourtowns.org``."""
    brand = re.sub(r"[\W_]", "", owner.brand)
    if len(brand) < _SHORTEST_DOMAIN:
        return None
    spelt = re.compile(
        r"(?<!\w)" + r"[\s&'’.-]{0,3}".join(map(re.escape, brand)) + r"(?!\w|\.\w)", re.IGNORECASE
    )
    for block in page.content_blocks:
        match = spelt.search(block.text[:_LONGEST_LINE])
        if match is not None and " " in match[0]:
            return _Claim(match[0], _SPELT, "text", block.element)
    return None


def _shown(page: Page, text: str) -> Block | None:
    """A line that shows a name; rather below than above."""
    key = text.casefold()
    lines = (block for block in page.blocks if key in block.text.casefold())
    return min(lines, key=lambda block: _PLACES.get(block.place, len(_PLACES)), default=None)
