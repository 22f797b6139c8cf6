"""Whose page is this: the names by which a site speaks of itself, told from the page alone."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.statistics.house.parts import names_part
from iclei_scraper.parsers.statistics.house.short_names import native_short, short_names
from iclei_scraper.parsers.statistics.house.told_names import (
    DIVIDERS,
    FOOTER,
    HEADER,
    HOME,
    LONGEST,
    SHORTEST,
    claimed_names,
    compact,
    host_labels,
    told_alone,
)
from iclei_scraper.parsers.statistics.house.translated import translated_names
from iclei_scraper.parsers.statistics.words.called import Bounds, Name, Names, inflections
from iclei_scraper.parsers.statistics.words.words import (
    A_NETWORK,
    FIRST_PERSON,
    NETWORK,
    NOT_OWN_NOUN,
    WORLDWIDE,
)
from iclei_scraper.values.counting.concepts import mentions
from iclei_scraper.values.wording.places import place_key
from iclei_scraper.values.wording.text import has_cjk, is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

_LEGAL = re.compile(r"[,\s]+(?:e\.\s?V\.?|gGmbH|GmbH|Inc\.?|Ltd\.?|asbl|ASBL|AISBL|A\.C\.|Foundation)$")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{2,11}")
_CAMEL = re.compile(r"[A-Z]\w*[a-z][A-Z]\w*")
_FURNITURE = re.compile(
    r"home(?:page)?|start(?:seite)?|accueil|inicio|início|about(?: us)?|contact|news|welcome|menu|logo|"
    r"ホーム|トップ|홈|首页|首頁|index|untitled",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORT = re.compile(r"\s?[(（][\"“„«]?(?P<name>[A-Z][\w-]{1,12})[\"”“»]?[)）]")
_STEM = 4  # letters of a place's name that its forms share: Africa, Afrique, Afrika
_NATIVE_TOPIC = re.compile(
    r"(?P<name>[\u30a1-\u30fa\u30fc]{3,12}(?=(?:と)?は)|[\uac00-\ud7af]{3,8}(?=[은는]\s))"
)
_BRACKETED = re.compile(
    r"(?:(?P<latin>[A-Z][\w-]{2,20})\s?[（(]|)(?P<name>[\u30a1-\u30fa\u30fc]{3,12}|[\uac00-\ud7af]{3,8})"
    r"(?(latin)[）)]|\s?[（(](?P<behind>[A-Z][\w-]{2,20}))"
)
_DEFINES = re.compile(
    r"(?:네트워크|연합|협의회|기구|단체|ネットワーク|組織|団体|連合)(?:입니다|이다|です|である)"
)
"""How a home page says what the body is that it names in its own script."""
_MOST_BLOCKS = 400  # among which an organisation tells its name in its own script
_LONGEST_TEXT = 400
_ABOUT_US = (
    r"^about(?![^\W\d_])|(?<![^\W\d_])(?:about us|who we are|our (?:impact|story|results)|"
    r"key (?:figures|facts)|facts(?: and| &)? figures|at a glance|in numbers|"
    r"über uns|ueber uns|uber uns|wir über uns|zahlen(?: und| &)? fakten|qui sommes nous|à propos|a propos|"
    r"(?:nos )?chiffres clés|chiffres cles|"
    r"(?:nuestro )?impacto|quiénes somos|quienes somos|sobre (?:nosotros|nós|nos)|(?:acerca de )?nosotros|"
    r"en cifras|quem somos|"
    r"em números|chi siamo|i nostri numeri|in numeri|l['’]azienda|our mission|notre mission|"
    r"nuestra misión|over ons|over$|wie we zijn|wie wij zijn|wer wir sind|vem vi är|hvem er vi|"
    r"kim jesteśmy|kdo jsme|кто мы|cine suntem|qui nous sommes|kerncijfers|om oss|"
    r"om os|nyckeltal|nøkkeltall|meistä|o nas|o nás|o nama|"
    r"despre noi|rólunk|hakkımızda|biz kimiz|tentang kami|về chúng tôi|giới thiệu$|sobre nosaltres|qui som|"
    r"о нас|о компании|про нас|за нас|από εμάς|σχετικά με εμάς|من نحن|company (?:profile|overview|info)|"
    r"(?:das|unser) unternehmen|notre entreprise|(?:nuestra|nossa) empresa)(?![^\W\d_])|"
    r"会社概要|会社紹介|会社情報|会社案内|企業情報|私たちについて|団体概要|法人概要|数字で見る|회사 ?소개|"
    r"기관 ?소개|재단 ?소개|회사 ?개요|(?:关于|關於)(?:我们|我們|$)|公司[简簡]介|公司概[况況]|"
    r"企业[简概][介况]|学校概况"
)
_ABOUT = re.compile(_ABOUT_US.replace(" ", "[ -]?"), re.IGNORECASE)
"""What a page is called that is about the site's own organisation; in addresses the words may be one."""
_OF_HOUSE = re.compile(
    r"(?<![^\W\d_])(?:annual report|year in review|our members|members(?:hip)?|jobs?|careers?|vacanc(?:y|"
    r"ies)|work with us|join us|"
    r"jahresbericht|tätigkeitsbericht|mitglieder|unsere mitglieder|stellen(?:angebote)?|karriere|"
    r"rapport (?:annuel|d['’]activités?)|membres|adhérents|emplois?|offres d['’]emploi|recrutement|"
    r"memoria(?: anual)?|informe anual|miembros|socios|asociados|empleo|trabaja con nosotros|"
    r"relatório (?:anual|de atividades)|membros|associados|vagas|trabalhe conosco|"
    r"relazione annuale|bilancio sociale|i soci|soci|lavora con noi|jaarverslag|leden|onze leden|"
    r"vacatures?|werken bij|"
    r"årsberättelse|årsredovisning|medlemmar|lediga jobb|årsberetning|medlemmer|årsmelding|ledige stillinger|"
    r"członkowie|sprawozdanie|praca|üyeler(?:imiz)?|faaliyet raporu|kariyer)(?![^\W\d_])|会員|採用|"
    r"年次報告|회원|채용|"
    r"연차보고|会员|成员|招聘|年报|年度报告",
    re.IGNORECASE,
)
"""What other pages are called that tell of the organisation: of its members, its year, its posts."""
_ABOUT_WORDS, _PATH_PARTS = 5, 3
_SEPARATORS = re.compile(r"[\W_]+|(?<=\w)\.(?:html?|php)$")
_LONGEST_ACRONYM = 6  # is written in capitals, as its letters are
_MOST_WORDS = 12  # of a name, in which the host's are looked for
_UNION = re.compile(
    r"(?<![^\W\d_])(?:asociaci|associa[çtz]|club|clube|cooperativ|coopérativ|f[eé]d[eé]ra[tcçz]i|conf[eé]d[eé]ra|sindica|syndica|"
    r"mutual|gremi|chambers?(?! (?:music|orchestra|choir))|chambre (?:des?|d['’]|syndicale)|c[áâ]mara|"
    r"camera di|colegio de|peña|sociedad|uni[oóã]n?|círculo|ateneo|red de|rede de|agrupaci|guild|league)|"
    r"(?:verband|verbund|kammer|innung|genossenschaft)(?![^\W\d_])",
    re.IGNORECASE,
)
_MOST_IN_CASES = 8  # names that are looked for in other cases, too
_CASES = frozenset("pl cs sk sl hr sr bs ru uk bg fi et hu tr lt lv".split())
"""Languages whose names change with their place in a sentence."""
_MOST = 40  # names taken from one page


class Own:
    """The names of a page's own organisation, read when first asked for: most pages make no claim."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def names(self) -> Names | None:
        """See :func:`own_names`."""
        return own_names(self._page, of_house=self.is_of_house)

    @cached_property
    def _said(self) -> frozenset[str]:
        """Words of the names and of the host name, as places are compared."""
        host = urlsplit(self._page.url).hostname or ""
        words = _WORD.findall(" ".join([*claimed_names(self._page), host]))
        return frozenset(place_key(word) for word in words)

    @cached_property
    def is_regional(self) -> bool:
        """Whether the organisation's name, or its address, tells a part of the world."""
        return any(map(names_part, self._said))

    @cached_property
    def is_about(self) -> bool:
        """Whether address, title or first heading say that the page is about the organisation itself."""
        said = [*self._called, *DIVIDERS.split(self._page.title or "")]
        return any(len(it.split()) <= _ABOUT_WORDS and _ABOUT.search(it) for it in said)

    @cached_property
    def is_of_house(self) -> bool:
        """Whether a page is the site's first, about the organisation, or of its members, year or posts."""
        said = [*self._called, self._page.title or ""]
        return (
            self.is_home or self.is_about or any(len(it) <= LONGEST and _OF_HOUSE.search(it) for it in said)
        )

    @cached_property
    def _called(self) -> list[str]:
        """What address and first headings call the page."""
        path = unquote(urlsplit(self._page.url).path)
        said = [_SEPARATORS.sub(" ", part) for part in path.split("/")[-_PATH_PARTS:]]
        return (
            said
            + [block.text for block in self._page.content_blocks[:_MOST_BLOCKS] if block.heading == 1][:2]
        )

    @cached_property
    def is_union(self) -> bool:
        """Whether the organisation's name says that it has members: its "socios" are no partners."""
        return any(map(_UNION.search, claimed_names(self._page)))

    @cached_property
    def is_home(self) -> bool:
        """Whether the page is the site's first."""
        return HOME.fullmatch(urlsplit(self._page.url).path) is not None

    def is_called(self, short: str) -> bool:
        """Whether a text has words of the organisation's name alone: "Union", of the Union of Shore Towns."""
        words = [place_key(word) for word in _WORD.findall(short)]
        return bool(words) and self._said.issuperset(words)

    def is_of(self, place: str) -> bool:
        """Whether the organisation's name, or its address, tells this part of the world."""
        stems = {place_key(word)[:_STEM] for word in place.split() if names_part(word)}
        stems = stems or {place_key(word)[:_STEM] for word in place.split()}
        return any(stem in word for stem in stems for word in self._said)


def own_names(page: Page, *, of_house: bool = False) -> Names | None:
    """The names of the site's own organisation, or ``None`` where the page tells none.

    Read from ``og:site_name``, the last part of ``<title>``, a logo's ``alt`` text, the copyright line, and
    those words of title and text that spell the host name ("ICLEI" on africa.iclei.org); of a page
    ``of_house`` that has none of them, from what its address is in the language of the page, or from a name
    that stands alone.
    """
    told: dict[str, None] = {}
    elsewhere = (translated_names, told_alone) if of_house else ()
    for full in next(filter(None, ([*names_of(page)] for names_of in (claimed_names, *elsewhere))), ()):
        for name in _variants(full):
            short = is_cjk(name[:1]) or (len(name) > 1 and name.isupper())
            furniture = _FURNITURE.fullmatch(name) or _ABOUT.fullmatch(name)
            if SHORTEST <= len(name) + SHORTEST * short <= LONGEST and not furniture:
                told[name] = None
    told |= dict.fromkeys(_as_host_says(list(told)[:_MOST], host_labels(page.url)))
    names = [it for name in list(told)[:_MOST] for it in _bounded(name)]
    names += [Name(name, Bounds.ALONE) for name in short_names(list(told)[:_MOST], page.language)]
    names += [it for name in _called_so(page, names) for it in _bounded(name)]
    names += [Name(label, Bounds.STRICT_WORD, caseless=True) for label in host_labels(page.url)]
    names += [
        Name(" ".join(map(str.capitalize, label.split("-"))), Bounds.STRICT_WORD)
        for label in host_labels(page.url)
        if "-" in label
    ]
    names += [Name(word, Bounds.STRICT_WORD) for word in _host_acronyms(page)]
    names += [Name(name, Bounds.NATIVE_TOPIC) for name in _native_names(page, Names(names))]
    cases = inflections(list(told)[:_MOST_IN_CASES]) if page.language in _CASES else None
    return Names(names, cases) if names else None


def _called_so(page: Page, names: list[Name]) -> list[str]:
    """What the text says that the organisation is called for short: "Lantern Towns Forum (LTF)"."""
    own = Names(names)
    found: dict[str, None] = {}
    for block in page.content_blocks[:_MOST_BLOCKS] if names else ():
        for match in _SHORT.finditer(block.text[:_LONGEST_TEXT]) if "(" in block.text else ():
            before = list(own.finditer(block.text, 0, match.start()))
            if before and before[-1].end() == match.start():
                found[match["name"]] = None
    return list(found)


def _variants(full: str) -> Iterator[str]:
    """A name, the name without its legal form, its parts, its initials, acronyms and compounds."""
    name = full.strip(" .,;:–—-|")
    yield name
    initials = "".join(word[0] for word in name.split() if word[0].isupper() and word[0].isascii())
    if len(initials) > 1 and len(name.split()) > 1:
        yield initials
    short = _LEGAL.sub("", name)
    yield short
    for part in DIVIDERS.split(short):
        if part and (
            len(part.split()) > 1 or _ACRONYM.fullmatch(part) or _CAMEL.fullmatch(part) or is_cjk(part[0])
        ):
            yield part.strip()
    for word in short.split():
        if _ACRONYM.fullmatch(word) or _CAMEL.fullmatch(word) or (is_cjk(word[0]) and len(word) > SHORTEST):
            yield word


def _bounded(name: str) -> Iterator[Name]:
    if is_cjk(name[0]):
        yield Name(name, Bounds.NONE)
        if short := native_short(name):
            yield Name(short, Bounds.NATIVE_ALONE)
        for size in range(len(name) - 1, SHORTEST - 1, -1):
            yield Name(name[:size], Bounds.TOPIC)
    elif has_cjk(name):
        yield Name(name, Bounds.NONE)
    else:
        yield Name(name, Bounds.WORD, caseless=not (name.isupper() and len(name) <= _LONGEST_ACRONYM))


def _as_host_says(names: list[str], labels: list[str]) -> Iterator[str]:
    """The words of a name that spell the host: "Tilia Bay" of Tilia Bay Network, on tiliabay.org."""
    for words in map(str.split, names):
        for start, stop in combinations(range(min(len(words), _MOST_WORDS) + 1), 2):
            if 1 < stop - start < len(words) and compact("".join(words[start:stop])) in labels:
                yield " ".join(words[start:stop])


def _host_acronyms(page: Page) -> list[str]:
    """Capitalised words that begin a host label: ICLEI on icleikorea.org."""
    words = dict.fromkeys(_ACRONYM.findall(page.title or "") + _ACRONYM.findall(_opening(page)))
    return [
        word
        for label in host_labels(page.url)
        for word in words
        if label.startswith(word.lower()) and label != word.lower()
    ]


def _native_names(page: Page, own: Names) -> list[str]:
    """Names in katakana and hangul: beside an own name in brackets, or topics that stand above or below too.

    ``イクレイは…`` on a page whose title, header or footer says イクレイ; "ICLEI（イクレイ）" anywhere.
    """
    found: dict[str, None] = {}
    is_home = HOME.fullmatch(urlsplit(page.url).path) is not None
    for block in page.content_blocks[:_MOST_BLOCKS]:
        text = block.text[:_LONGEST_TEXT]
        if not has_cjk(text):
            continue
        topic = _NATIVE_TOPIC.match(text)
        told = topic is not None and (topic["name"] in _frame(page) or (is_home and _DEFINES.search(text)))
        if topic and told and not _is_common(topic["name"]):
            found[topic["name"]] = None
        for match in _BRACKETED.finditer(text):
            if own.search(match["latin"] or match["behind"]):
                found[match["name"]] = None
    return list(found)


def _frame(page: Page) -> str:
    """What stands around a page's content: its title, header and footer."""
    around = [block.text for block in page.content_blocks if block.place in {"header", "footer"}]
    return " ".join([page.title or "", *around[:HEADER], *around[-FOOTER:]])


def _is_common(word: str) -> bool:
    """A word that names a thing or a kind of place, not an organisation."""
    kinds = (FIRST_PERSON, NETWORK, A_NETWORK, NOT_OWN_NOUN, WORLDWIDE, _FURNITURE)
    return bool(mentions(word)) or any(pattern.search(word) for pattern in kinds)


def _opening(page: Page) -> str:
    return " ".join(block.text[:200] for block in page.content_blocks[:120])
