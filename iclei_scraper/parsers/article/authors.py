"""Who wrote an article: the byline the page shows, else marked-up authors, else metadata."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.foreign import is_comments
from iclei_scraper.parsers.signs.bylines import author_label, byline, names_like
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.patterns import Stems, alternatives
from iclei_scraper.parsers.signs.persons import joined_names, like_person
from iclei_scraper.values.dates.names import MONTHS, without_weekdays
from iclei_scraper.values.text import fold, has_digit, letters_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_NOBODY = frozenset(
    "admin administrator administrador webmaster editor user root guest anonymous unknown wordpress "
    "superuser superadmin author staff none null web redaktion wordpressadmin name submit edit follow reply "
    "twitter facebook linkedin instagram email e-mail mail website profile profil bio x posted by avatar "
    "on am um le el em il at von vom par por di da categories category tags tag "
    "kategorien kategorie schlagwörter catégories étiquettes categorías etiquetas categorias comments "
    "kommentare commentaires comentarios 소개 정보 프로필 약력".split()
) | {"no author", "no byline", "im wortlaut", "staff writer", "staff report"}
_NETWORKS = frozenset("twitter facebook linkedin instagram bluesky mastodon email e-mail mail follow".split())
"""Words of links beside a name that lead to where a writer is met."""
_SPLIT = re.compile(
    r"\s*(?:;|\||\s&\s|\s/\s|\b(?:and|und|et|y|e|en|och|og|dan|im Gespräch mit)\b|、|・|，|,|\+)\s*"
    r"|(?<=[\uac00-\ud7af]{2})(?:\s?[·ㆍ]\s?|[와과]\s|하고\s|\s(?:및|그리고)\s)(?=[\uac00-\ud7af]{2})"
    r"|(?<=[\u3041-\u9fff]{2})(?:[與与及]|と)(?=[\u4e00-\u9fff]{2})"
)
_ROLES = Stems(
    alternatives(
        r"officer|director\b|manager|mayor\b|editor|head of|senior\b|junior\b|co-?ordinator|president",
        r"minister|secretary|professor|lead\b|specialist|advis[eo]r|analyst|consultant|fellow\b",
        r"intern\b|reporter|correspondent|chief\b|member of",
        r"leiter(?:in)?\b|referent(?:in)?\b|direktor|directeur|directrice|responsable",
        r"chargée? d|maire\b|directora\b|jef[ea]\b|alcalde|diretora?\b|prefeit[oa]\b|coordenador",
        r"gerente|assessora?\b|sindac[oa]\b|direttor|newsroom|photos?\b|fotos?\b|images?\b|read\b",
        r"min\b|published|updated|veröffentlicht|aktualisiert|writer\b|journalist|redakteur|redactor|redatt|giornalist|source\b|quelle\b",
        r"fuente\b|fonte\b|korrespondent",
    ),
    "市長|部長|局長|課長|教授|研究員|編集長|責任者|シニア|マネージャー|シェフ|ディレクター|시장|국장|팀장|과장|실장|매니저|"
    "연구원|책임자|담당|대표|교수|기획자|主管|负责人|負責人|主席|教授|局长|局長|部长|市长|主任|编辑|編輯|经理|經理|总监|總監|主编|主編|秘书长|秘書長|研究员|顾问|顧問|专员|專員",
)
_ORGANISATIONS = Stems(alternatives(r"university|institute|council\b|city of|ministry"), "大学|대학교")
"""An organisation may be the author; after a person's name it is where the person works."""
_OUTLET = re.compile(
    r"(?:special|exclusive) (?:to|for)\b|(?:\S+\s){0,3}(?:Times|TODAY|Today|Daily|News|Herald|Tribune|Sports|"
    r"Press|Gazette|Chronicle|Journal|Magazine|Zeitung|Reuters)(?:\s(?:Sports|News|Service|Staff))?$"
)
"""The name of a paper or an agency."""
_IN_SHORT = re.compile(r",\s[A-Z]{2,5}$")
"""An agency in short behind a name: "Ana Souza, AFP"."""
_JUNK = re.compile(
    r"https?://|www\.|@|\[email|\d{3,}|\d[.:/]\d|\d\s?[年月日년월일]|[{}<>=?]|\.(?:com|org|net|de)\b"
    r"|\d\s?[分분]|(?<!\w)(?:nr|no|vol)\.?$|\s\d{1,2}\.?\s[^\W\d_]{3,12}$|閲覧|訪問者|조회|방문자|阅读|閱讀|浏览|瀏覽|相关|相關|関連"
    r"|^(?:see|view|read)\s|\bfull bio\b|\brss\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:view |see |show )?(?:all|more) (?:posts|articles|stories) (?:by|from)\s+)?"
    r"(?:(?:written|posted|published|created|veröffentlicht|geschrieben|eingestellt|erstellt|verfasst|publié|"
    r"écrit|rédigé|publicado|escrito|scritto|pubblicato|interview|text|story|words|autor(?:in)?|authors?|"
    r"auteure?|autore)\s*[:/]?\s+)?(?:(?:by|von|vom|par|por|di|da)\s*:?\s+)?",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\s\d{1,2}$")
_COUNT = re.compile(r"[(\[]?\d[\d.,]{0,8}\s?[kK]?[)\]]?")
_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]\s*$")
_ENCLOSED = re.compile(r"[(\[（【〔［]\s*([^()\[\]（）【】〔〕［］]+?)\s*[)\]）】〕］]")
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|autor(?:es)?|auteurs?)(?:[\s_-]?(?:name|link|vcard))?(?:$|\s)"
    r"|author[_-]?name|entry-author|post-author|fn\s+n"
    r"|(?-i:(?<=[a-z])(?<!omment)(?:Author|Byline)(?:Name|Link)?(?:$|\s))",
    re.IGNORECASE,
)
_DATE_FOLLOWS = re.compile(
    r"\s*[|·•]\s*|\s+(?:IN|in)\s+(?=[A-ZÀ-Þ])|\s+(?:on|am|le|el|em|il)\s+\d|\s+\d{1,2}[.\s/]|\s+(?:[-–—]|--)\s+"
)
_BEHIND = re.compile(
    r"\s*(?:[|•·]|(?<!\w)(?:last\s)?(?:updated|published|posted|modified|created|filed)\b"
    r"|(?<!\w)(?:on|am|le|el|em|il)\s(?=[^\W\d_]{3,12}\.?\s\d|\d)|,?\s(?=\d{1,2}[./ ]|\d{4}[-./年])).*$",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"\s*[(<]?[\w.+-]+@[\w.-]+\w[)>]?")
_LEADS = re.compile(
    r"\W*(?:(?:last\s)?(?:updated|published|posted|modified|created|filed)(?:\s(?:on|in|at))?"
    r"|on|in|am|le|el|em|il|um)\W*",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"(?<=[\uac00-\ud7af]{3})\s(?:선임\s?)?(?:기자|특파원|에디터)$")
_RIGHTS = re.compile(
    r"[.。]\s*(?:all rights|alle rechte|tous droits|todos (?:los|os) (?:derechos|direitos)|tutti i diritti"
    r"|無断|禁無断|版权|版權|무단|cc\sby|©|copyright|licen[csz]|lizenz|licence).*$",
    re.IGNORECASE,
)
"""What is said of rights behind a name."""
_OTHERS = re.compile(
    r"[.;,/|·]?\s(?:photos?|photographs?|fotos?|fotografías?|images?|bilder|illustrations?|edit(?:ed|ing))\s?"
    r"(?:[:：]|(?:by|par|por|von|di)\s).*$"
    r"|[\s／/|；;，,、・]+(?:图|圖|摄影|攝影|写真|撮影|插画|译|翻译|编辑|編輯|사진|영상|그림|편집)[\s:：／/].*$",
    re.IGNORECASE,
)
"""What others did, told behind the names of the writers: "Ana Souza. Photos: Jon Vale"."""
_NAME_TAGS = (
    "ul",
    "ol",
    "a",
    "span",
    "div",
    "p",
    "address",
    "li",
    "strong",
    "em",
    "cite",
    "b",
    "h3",
    "h4",
    "h5",
    "h6",
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:es|en|in|a)?|auteurs?|autori|contributors?|columnists?|journalists?|redakteure?|"
    r"autorinnen|writers?|forfatter)/[^/]|/@[^/]|[?&]author=",
    re.IGNORECASE,
)
_CJK = "\u2e80"
_LONGEST_EASTERN = 8  # signs of a name that is built like no person's
_SEVERAL = 2
_ENOUGH = 100  # marked elements; more are those of a list
_MOST = 12
_LONGEST_NAME = 70
_SHORTEST_SITE = 3  # letters of a name that may stand in that of a host
_WEEKDAY = 10
_LONGEST_LINE = 160
_LONGEST_BOX = 120  # characters of an element that names authors and no more
_LONGEST_CLAIM = 300
_EDGES = " .,:–—-|/"
_FILED = re.compile(
    r"(?:in|on|under|filed|unter)\s|(?:admin|root|user|webmaster)\w*\s(?:on|in|am|at|um|/)(?:\s|$)",
    re.IGNORECASE,
)
"""What begins like a byline's end: "in Allgemein", "admin on Allgemein"."""


def split_authors(text: str) -> tuple[str, ...]:
    """The names of a byline: "Eli Berg and Ana Souza, Senior Officer" -> both names, no role.

    A comma parts names only where both sides read like names.
    """
    text = _OTHERS.sub("", _RIGHTS.sub("", _BRACKETS.sub("", fold(text)))).strip(_EDGES)
    names: list[str] = []
    text = text if text.isupper() else _IN_SHORT.sub("", text)
    for part in _SPLIT.split(text):
        name = _FOOTNOTE.sub("", _LABEL.sub("", _BRACKETS.sub("", part)).strip(_EDGES))
        name = _REPORTER.sub("", name)
        if acceptable(name) and not (names and _is_house(name)):
            names.append(name)
    return tuple(dict.fromkeys(names))[:_MOST]


def _is_house(name: str) -> bool:
    """Whether what follows a person's name is where that person writes: "Ana Souza, River Times"."""
    return not _full_name(name) or _ORGANISATIONS.found(name.lower()) or _OUTLET.match(name) is not None


def acceptable(name: str) -> bool:
    """Whether a text can name an author: not the administrator, not an address, no role."""
    if not 1 < len(name) <= _LONGEST_NAME or _JUNK.search(name) or _ROLES.found(name.lower()):
        return False
    if len(name) <= _WEEKDAY and not without_weekdays(f"{name}.").strip(" ."):
        return False
    if (
        _FILED.match(name)
        or name.startswith("the ")
        or name.lower() in _NOBODY
        or without_weekdays(f"{name}.").strip(" .,").lower() in MONTHS
        or author_label(name)
    ):
        return False
    return any(map(str.isalpha, name)) and kind_label(name) is None


def is_role(text: str) -> bool:
    """Whether a short line says what somebody does: "Senior Officer"."""
    return len(text) <= _LONGEST_NAME and _ROLES.found(text.lower())


def _full_name(name: str) -> bool:
    return not name.isascii() or (" " in name and names_like(name))


def visible_authors(blocks: Iterable[Block], context: Context) -> tuple[tuple[str, ...], Block | None]:
    """The first byline among some lines, alone or beside a date."""
    for block in blocks:
        if len(block.text) > _LONGEST_LINE or block.hidden:
            continue
        who = next(_apart(block), None) or _before_date(block.text) or context.meta(block).authors
        if who:
            who = _DATE_FOLLOWS.split(joined_names(who))[0]
            names = _linked_names(block, who) or split_authors(who)
            if names:
                return names, block
    return (), None


def _before_date(text: str) -> str | None:
    """The names of a byline that nothing but a day, an hour or a section may follow."""
    text = joined_names(bare(_MAILBOX.sub("", text) if "@" in text else text))
    return (byline(before_day(text)) if has_digit(text) else None) or byline(text)


def before_day(text: str) -> str:
    """What stands before a day, an hour or a section: "Ana Souza 4 July, 2016 Blog" -> "Ana Souza"."""
    return _BEHIND.sub("", text) if has_digit(text) else text


def bare(text: str) -> str:
    """A line without the brackets around all of it, as signatures have them: "(By Ana Souza)"."""
    match = _ENCLOSED.fullmatch(text)
    return match[1] if match else text


def _apart(block: Block) -> Iterator[str]:
    """Bylines that elements of a line hold, or several of them: "By" and "Ana Souza"."""
    parts = block.parts if len(block.parts) > 1 else ()
    for place, part in enumerate(parts):
        if not author_label(part):
            if who := byline(part):
                yield who
            continue
        named = " ".join(_names_from(parts[place + 1 :]))
        if named and (who := byline(f"{part.strip(' :：')}: {named}")):
            yield who


def _names_from(parts: Sequence[str]) -> list[str]:
    """The parts that names may be of; one before a count heads that: "Comments" before "3"."""
    named = [*takewhile(_may_name, parts)]
    counts = any(map(_COUNT.fullmatch, parts[len(named) : len(named) + 1]))
    return named[:-1] if counts and len(named) > 1 else named


def _may_name(part: str) -> bool:
    """Whether a part of a line may still belong to the names: neither a date nor what leads to one."""
    return not has_digit(part) and _LEADS.fullmatch(part) is None and part.lower() not in _NETWORKS


def _linked_names(block: Block, who: str) -> tuple[str, ...]:
    """Names that stand in links of their own with nothing but blanks between: commas cannot part them."""
    names = [link.text for link in block.links if link.text in who]
    between = who
    for name in names:
        between = between.replace(name, "", 1)
    if len(names) < _SEVERAL or between.strip() or not all(map(acceptable, names)):
        return ()
    return tuple(dict.fromkeys(names))


def marked_authors(
    near: Sequence[HtmlElement], outside: Collection[HtmlElement] = frozenset()
) -> tuple[str, ...]:
    """Authors marked as such: ``rel=author``, ``itemprop=author``, hCard.

    Args:
        near: elements to look in, until one has names.
        outside: elements that do not count, such as those of readers' comments.
    """
    for scope in near:
        marked = [*islice((element for element in scope.iter(*_NAME_TAGS) if _is_author(element)), _ENOUGH)]
        outer = _around(marked)
        told = [
            tuple(_names_in(element))
            for element in marked
            if element not in outer and not _in_comments(element, scope, outside)
        ]
        if names := [name for names in _without_sentences(told) for name in names]:
            return tuple(dict.fromkeys(names))[:_MOST]
    return ()


def _without_sentences(told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names without those of elements that say something of a writer whom another one names."""
    named = [names for names in told if names and not any(map(_is_sentence, names))]
    whole = any(" " in name for names in named for name in names)
    return [names for names in named if not whole or not all(map(_is_word, names))] or told


def _is_word(name: str) -> bool:
    return name[0] < _CJK and " " not in name


def _is_sentence(name: str) -> bool:
    """Whether what was split off as a name is part of a sentence: "works on water"."""
    if name[0] < _CJK:
        return not names_like(name)
    return name.endswith("。") or (len(name) > _LONGEST_EASTERN and not like_person(name))


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """All elements above some."""
    found: set[HtmlElement] = set()
    for element in elements:
        node = element.getparent()
        while node is not None and node not in found:
            found.add(node)
            node = node.getparent()
    return found


def _in_comments(element: HtmlElement, scope: HtmlElement, outside: Collection[HtmlElement]) -> bool:
    node: HtmlElement | None = element
    while node is not None and node is not scope:
        if node in outside or is_comments(node):
            return True
        node = node.getparent()
    return False


def linked_authors(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Names whose links lead to the pages of authors."""
    for block in blocks:
        names = [
            name
            for link in block.links
            if _AUTHOR_PATH.search(link.href) and acceptable(link.text)
            for name in (split_authors(link.text) or (link.text,))
        ]
        if names and len(block.text) <= _LONGEST_LINE:
            return tuple(dict.fromkeys(names))[:_MOST]
    return ()


def _names_in(element: HtmlElement) -> Sequence[str]:
    """Names in a marked element: each link is one, else the words are split; a role comes after the name."""
    filed, links = _links_in(element)
    if len(links) > 1 and all(map(acceptable, links)):
        return links
    named = [
        fold("".join(it.itertext())) for it in islice(element.iter(*_NAME_TAGS), _ENOUGH) if _has_name(it)
    ]
    if element.get("itemprop") == "author" and named and all(map(acceptable, named)):
        return [name for text in named for name in split_authors(text)]
    pieces = [piece for text in element.itertext() if (piece := fold(text)) and piece not in filed]
    text = " ".join(pieces)
    if len(text) > _LONGEST_BOX:
        return ()
    who = byline(text)
    if who is None and len(pieces) > 1:
        return _names_of(pieces)
    return split_authors(_DATE_FOLLOWS.split(joined_names(who or text))[0])


def _links_in(element: HtmlElement) -> tuple[list[str], list[str]]:
    """Words of the links in a marked element: to sections, and to others."""
    filed: list[str] = []
    others: list[str] = []
    for link in element.iter("a"):
        (filed if "tag" in (link.get("rel") or "") else others).append(fold("".join(link.itertext())))
    return filed, others


def _names_of(pieces: Sequence[str]) -> Sequence[str]:
    """All pieces of a marked element where each is a whole name, else the first that has names."""
    if all(map(acceptable, pieces)) and all(" " in piece and names_like(piece) for piece in pieces):
        return pieces
    found = (split_authors(_DATE_FOLLOWS.split(byline(piece) or piece)[0]) for piece in pieces)
    return next(filter(None, found), ())


def _has_name(element: HtmlElement) -> bool:
    return bool(element.get("itemprop") == "name")


def _is_author(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    names = element.get("class")
    return bool(names and _AUTHOR_CLASS.search(names))


def claimed_authors(values: Iterable[str], site: str | None = None, host: str = "") -> tuple[str, ...]:
    """Authors that metadata names, each value one author or a list of them.

    Args:
        values: what it says.
        site: name of the site, which is no author.
        host: letters of its address, in which its name may stand.
    """
    names: list[str] = []
    for value in values:
        if len(value) > _LONGEST_CLAIM:
            continue
        parts = split_authors(value)
        if len(parts) > 1 and ("," in value or ";" in value or all(map(_full_name, parts))):
            names += parts
        elif acceptable(name := _LABEL.sub("", _BRACKETS.sub("", fold(value))).strip()):
            names.append(name)
    own = letters_of(site or "")
    return tuple(name for name in dict.fromkeys(names) if not _is_site(letters_of(name), own, host))[:_MOST]


def _is_site(name: str, site: str, host: str) -> bool:
    return bool(site and name == site) or (len(name) >= _SHORTEST_SITE and name in host)
