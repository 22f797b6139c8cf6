"""Who wrote an article, as a byline shows or the metadata claim it; and what names are like."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.credits import without_credits
from iclei_scraper.parsers.signs.bylines import IN_SHORT, author_label, byline, leads_to_names, names_like
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.labels import without_label_behind
from iclei_scraper.parsers.signs.patterns import Stems, alternatives
from iclei_scraper.parsers.signs.persons import joined_names, like_person
from iclei_scraper.values.dates.names import MONTHS, without_weekdays
from iclei_scraper.values.wording.text import fold, has_digit, letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_NOBODY = frozenset(
    "admin administrator administrador webmaster editor user root guest anonymous unknown wordpress "
    "superuser superadmin author staff none null web redaktion wordpressadmin name submit edit reply "
    "website profile profil bio x posted by avatar "
    "on am um le el em il at von vom par por di da categories category tags tag "
    "kategorien kategorie schlagwörter catégories étiquettes categorías etiquetas categorias comments "
    "kommentare commentaires comentarios 소개 정보 프로필 약력 관리자 운영자 문의 연락처 "
    "佚名 未知 匿名 网络 网络整理 互联网 本站 本站原创 原创 管理员 管理員 管理者 小编 小編".split()
) | {"no author", "no byline", "im wortlaut", "staff writer", "staff report"}
_NETWORKS = frozenset(
    "twitter facebook linkedin instagram bluesky mastodon youtube tiktok threads telegram github vimeo xing "
    "pinterest email e-mail mail follow".split()
)
"""Words of links beside a name that lead to where a writer is met."""
_SPLIT = re.compile(
    r"\s*(?:;|\||\s&\s|\s/\s|\b(?:and|und|et|y|e|en|och|og|dan|im Gespräch mit)\b|、|・|，|,|\+)\s*"
    r"|(?<=[\uac00-\ud7af]{2})(?:\s?[·ㆍ]\s?|[와과]\s|하고\s|\s(?:및|그리고)\s)(?=[\uac00-\ud7af]{2})"
    r"|(?<=[\u3041-\u9fff]{2})(?:[與与及&]|と)(?=[\u4e00-\u9fff]{2})"
)
_ROLES = Stems(
    alternatives(
        r"officer|director\b|manager|mayor\b|editor|head of|senior\b|junior\b|co-?ordinator|president",
        r"minister|secretary|professor|lead\b|specialist|advis[eo]r|analyst|consultant|fellow\b",
        r"intern\b|reporter|correspondent|chief\b|member of",
        r"(?:projekt|abteilungs|büro|bereichs|team|referats|regional)?leiter(?:in)?\b|referent(?:in)?\b|direktor|directeur|directrice|responsable",
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
_JUNK = re.compile(
    r"https?://|www\.|@|\[email|\d{3,}|\d[.:/]\d|\d\s?[年月日년월일]|[{}<>=?]|\.(?:com|org|net|de)\b"
    r"|\d\s?[分분]|(?<!\w)(?:nr|no|vol)\.?$|\s\d{1,2}\.?\s[^\W\d_]{3,12}$|閲覧|訪問者|조회|방문자|阅读|閱讀|浏览|瀏覽|相关|相關|関連"
    r"|^(?:see|view|read|follow)\s|^[*#+•]|\bfull bio\b|\brss\b"
    r"|\bdesigned(?: by\b|$)|\bpowered by\b|\btheme$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:view |see |show )?(?:all|more) (?:posts|articles|stories) (?:by|from)\s+)?"
    r"(?:(?:written|posted|published|created|veröffentlicht|geschrieben|eingestellt|erstellt|verfasst|publié|"
    r"écrit|rédigé|publicado|escrito|scritto|pubblicato|interview|text|story|words|autor(?:in)?|authors?|"
    r"auteure?|autore)\s*[:/]?\s+)?(?:(?:by|von|vom|par|por|di|da)\s*:?\s+)?",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"(?:,?\s+(?:Ph\.?\s?D|M\.?B\.?A|M\.?P\.?H|M\.?Sc|[MD]\.?Phil)\.?"
    r"|,\s+(?:M\.?[DA]|B\.?A|LL\.?[BM]|J\.?D|R\.?[DN]|Esq|FRCP|CFA)\.?)+\s*,?$"
)
"""Degrees behind a name; those of two letters after a comma, for "Jack MA" is a name."""
_SHORTENED = re.compile(r"\s(?:[A-ZÀ-Þ]|[JS]r)$")
"""An initial at the end of a name, or what tells son from father: the dot belongs to it."""
_FOOTNOTE = re.compile(r"\s\d{1,2}$")
_SECOND = re.compile(r"(?:and|und|et|y|e|&)\s+(?=[^\W\d_a-zà-ÿ])")
"""What joins a name to one in an element of its own."""
_COUNT = re.compile(r"[(\[]?\d[\d.,]{0,8}\s?[kK]?[)\]]?")
_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]\s*$")
_ENCLOSED = re.compile(r"[(\[（【〔［]\s*([^()\[\]（）【】〔〕［］]+?)\s*[)\]）】〕］]")
DATE_FOLLOWS = re.compile(
    r"\s*[|·•]\s*|\s+(?:IN|in)\s+(?=[A-ZÀ-Þ])|\s+(?:on|am|le|el|em|il)\s+\d|\s+\d{1,2}[.\s/]|\s+(?:[-–—]|--)\s+"
)
_BEHIND = re.compile(
    r"\s*(?:[|•·]|(?<!\w)(?:last\s)?(?:updated|published|posted|modified|created|filed)\b"
    r"|(?<!\w)(?:on|am|le|el|em|il)\s(?=[^\W\d_]{3,12}\.?\s\d|\d)|,?\s(?=\d{1,2}[./, ]|\d{4}[-./年])).*$",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"\s*[(<]?[\w.+-]+@[\w.-]+\w[)>]?")
_SOURCE = re.compile(r"(?<=[\u4e00-\u9fff])[\s\u3000|｜]+(?:来源|來源|出处|出處)\s?[:：].{0,40}$")
_LEADS = re.compile(
    r"\W*(?:(?:last\s)?(?:updated|published|posted|modified|created|filed)(?:\s(?:on|in|at))?"
    r"|on|in|am|le|el|em|il|um)\W*",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"(?<=[\uac00-\ud7af]{3})\s(?:선임\s?)?(?:기자|특파원|에디터)$")
_RIGHTS = re.compile(
    r"[.。]\s*(?:all rights|alle rechte|tous droits|todos (?:los|os) (?:derechos|direitos)|tutti i diritti"
    r"|無断|禁無断|版权|版權|무단|cc\sby|©|copyright|licen[csz]|lizenz|licence).*$"
    r"|\s©.*$",
    re.IGNORECASE,
)
"""What is said of rights behind a name."""
_LICENCE = re.compile(r"(?<!\w)CC[ -](?:BY|0)(?!\w)|creative commons", re.IGNORECASE)
"""Under which somebody's picture is shown."""
_SEVERAL = 2
MOST = 12
_LONGEST_NAME = 70
_SHORTEST_SITE = 3  # letters of a name that may stand in that of a host
_WEEKDAY = 10
LONGEST_LINE = 160
_LONGEST_CLAIM = 300
_FEW_WORDS = 10  # of a byline beside day and names: a role, a place
_LEAST_HEADING = 3  # level of headings of which a title may read like a byline
_SENTENCE_END = (".", "!", "…", "。")
_SENTENCE = re.compile(r"[。？！《]")
"""The end of a sentence, which no line of names has: "记者：请谈谈背景。"."""
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
    whole = without_label_behind(without_credits(_RIGHTS.sub("", _BRACKETS.sub("", fold(text)))))
    text = whole.strip(_EDGES)
    if not text.isascii() and _SENTENCE.search(text):
        return ()
    names: list[str] = []
    text = text if text.isupper() else IN_SHORT.sub("", text)
    for part in _SPLIT.split(text):
        name = _FOOTNOTE.sub("", _LABEL.sub("", _BRACKETS.sub("", part)).strip(_EDGES))
        name = without_degrees(_REPORTER.sub("", name))
        if _SHORTENED.search(name) and f"{name}." in whole:
            name += "."
        if acceptable(name) and not (names and _is_house(name)):
            names.append(name)
    return tuple(dict.fromkeys(names))[:MOST]


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
        or name.lower() in _NOBODY | _NETWORKS
        or without_weekdays(f"{name}.").strip(" .,").lower() in MONTHS
        or author_label(name)
    ):
        return False
    return any(map(str.isalpha, name)) and kind_label(name) is None


def without_degrees(name: str) -> str:
    """A name without the degrees behind it: "Ana Souza, PhD," -> "Ana Souza"."""
    return _DEGREES.sub("", name).strip(_EDGES) if _DEGREES.search(name) else name


def is_role(text: str) -> bool:
    """Whether a short line says what somebody does: "Senior Officer"."""
    return len(text) <= _LONGEST_NAME and _ROLES.found(text.lower())


def _full_name(name: str) -> bool:
    return not name.isascii() or (" " in name and names_like(name))


def visible_authors(blocks: Iterable[Block], context: Context) -> tuple[tuple[str, ...], Block | None]:
    """The first byline among some lines, alone or beside a date."""
    for block in blocks:
        if len(block.text) > LONGEST_LINE or block.hidden or _LICENCE.search(block.text):
            continue
        who = next(_apart(block), None) or _before_date(block.text) or _beside_date(block, context)
        if who:
            who = DATE_FOLLOWS.split(joined_names(who, context.language))[0]
            names = _linked_names(block, who) or split_authors(who) or _of_calendar(who, block, context)
            if names and (not 1 < block.heading <= _LEAST_HEADING or _are_persons(names, context)):
                return names, block
    return (), None


def _of_calendar(who: str, block: Block, context: Context) -> tuple[str, ...]:
    """A given name that months or weekdays have too, behind "by" beside a day: "May 5, 2024 by Marco"."""
    if who.lower() not in MONTHS and without_weekdays(f"{who}.").strip(" ."):
        return ()
    three = zip(block.parts, block.parts[1:], [*block.parts[2:], ""], strict=False)
    named = any(leads_to_names(by) and name == who and not has_digit(then) for by, name, then in three)
    days = (found.raw for found, _ in context.meta(block).dates if found.precision == "day")
    return (who,) if named and who.istitle() and any(who not in raw for raw in days) else ()


def _are_persons(names: Iterable[str], context: Context) -> bool:
    return all(like_person(name, context.small_words, context.language) for name in names)


def _beside_date(block: Block, context: Context) -> str | None:
    """The names of a line that tells a day, unless that is a sentence: "… from 3 May by Ana Souza, who …"."""
    meta = context.meta(block)
    return None if meta.words > _FEW_WORDS and block.text.endswith(_SENTENCE_END) else meta.authors


def _before_date(text: str) -> str | None:
    """The names of a byline that nothing but a day, an hour or a section may follow."""
    text = joined_names(bare(text))
    return (byline(before_day(text)) if has_digit(text) else None) or byline(text)


def before_day(text: str) -> str:
    """What stands before a day, an hour or a section: "Ana Souza 4 July, 2016 Blog" -> "Ana Souza"."""
    if not has_digit(text):
        return text
    kept = _BEHIND.sub("", text)
    name, _, last = kept.rpartition(" ")
    month = kept != text and last.rstrip(".,").lower() in MONTHS
    return name if month else kept  # "By Ana Souza March 18"


def bare(text: str) -> str:
    """A line without its address and source, and the brackets around all of it: "(By Ana Souza)"."""
    text = _SOURCE.sub("", _MAILBOX.sub("", text) if "@" in text else text)
    match = _ENCLOSED.fullmatch(text)
    return match[1] if match else text


def _apart(block: Block) -> Iterator[str]:
    """Bylines that elements of a line hold, or several of them: "By" and "Ana Souza"."""
    parts = block.parts if len(block.parts) > 1 else ()
    for place, part in enumerate(parts):
        if leads_to_names(part) and "".join(parts[place + 2 : place + 3]).startswith((",", "—", "–")):
            named = parts[place + 1]  # "By", "Ana Souza", ", River Towns — Oldport"
            if " " in named and (who := byline(f"{part} {named}")):
                yield who
        elif not author_label(part):
            if who := byline(part):
                yield who
            continue
        named = " ".join(_names_from(parts[place + 1 :]))
        if named and (who := byline(f"{part.strip(' :：')}: {named}")):
            yield who


def named_together(names: Sequence[str], text: str) -> bool:
    """Whether a line joins all of some whole names by "and", so that none of them is what follows a name."""
    ends = (text.partition(name)[2] for name in names[:-1])
    joined = all(
        (found := _SECOND.match(end.lstrip())) is not None and end.lstrip()[found.end() :].startswith(name)
        for end, name in zip(ends, names[1:], strict=True)
    )
    return len(names) > 1 and joined and all(map(_full_name, names))


def _names_from(parts: Sequence[str]) -> list[str]:
    """The parts that names may be of; one before a count heads that: "Comments" before "3"."""
    named = [*takewhile(_may_name, parts)]
    following = parts[len(named) : len(named) + 1]
    if named and following and _SECOND.match(following[0]):  # "and Jon Vale on 3 May 2024"
        second = before_day(following[0])
        if not has_digit(second) and names_like(_SECOND.sub("", second)):
            return [*named, second]
    counts = any(map(_COUNT.fullmatch, following))
    return named[:-1] if counts and len(named) > 1 else named


def _may_name(part: str) -> bool:
    """Whether a part of a line may still belong to the names: neither a date nor what leads to one."""
    if has_digit(part) or part.endswith((":", "：")):  # "Pictures:" and who took them
        return False
    return _LEADS.fullmatch(part) is None and part.lower() not in _NETWORKS


def _linked_names(block: Block, who: str) -> tuple[str, ...]:
    """Names that stand in links of their own with nothing but blanks between: commas cannot part them."""
    names = [link.text for link in block.links if link.text in who]
    between = who
    for name in names:
        between = between.replace(name, "", 1)
    if len(names) < _SEVERAL or between.strip() or not all(map(acceptable, names)):
        return ()
    return tuple(dict.fromkeys(names))


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
        several = len(parts) > 1 and ("," in value or ";" in value or all(map(_full_name, parts)))
        if several or (len(parts) == 1 and _is_shortened(parts[0], value)):
            names += parts
        elif acceptable(name := without_degrees(_LABEL.sub("", _BRACKETS.sub("", fold(value))).strip())):
            names.append(name)
    own = letters_of(site or "")
    return tuple(name for name in dict.fromkeys(names) if not _is_site(letters_of(name), own, host))[:MOST]


def _is_shortened(name: str, claim: str) -> bool:
    """Whether a claim is a name with an agency behind it: "Ana Souza, AFP"."""
    return _full_name(name) and claim != name and IN_SHORT.sub("", claim) == name


def _is_site(name: str, site: str, host: str) -> bool:
    return bool(site and name == site) or (len(name) >= _SHORTEST_SITE and name in host)
