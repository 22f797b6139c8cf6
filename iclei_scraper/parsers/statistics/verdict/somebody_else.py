"""Whether figures are somebody else's: the page is a portrait, or a line below each tells whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import IN_NUMBERS, announces_figures
from iclei_scraper.parsers.statistics.verdict.headed_others import heads_another, names_kind_of_body
from iclei_scraper.parsers.statistics.verdict.titled_others import is_of_title_alone, tells_of_title
from iclei_scraper.parsers.statistics.words.unclaimed import is_wanted_by
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.urls import host_of, path_of

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_FOLDER_OF_ONE = re.compile(
    r"/(?:partners?|partenaires|parceiros|members?|mitglieder|membres|miembros|membros|membri|soci|socios|clients?"
    r"|clientes|clienti|kunden|customers|cas(?:e|es|i|os)?|case-studies|fallstudien|referenzen|grants?|grantees)/"
    r"(?:[^?#]*/)?(?P<of>[^/?#]+)/?(?:[?#]|$)",
    re.IGNORECASE,
)
"""The address of a page about one of several bodies."""
_TITLE_AND_OWN = 2
_KICKER = 40
"""Characters of a line above a title that says what the page is."""
_PORTRAIT = re.compile(
    alternatives(
        r"(?:customer|client|success|member|partner|user) (?:stor(?:y|ies)|portraits?|profiles?|spotlights?)",
        r"case stud(?:y|ies)|erfolgsgeschichten?|fallstudien?|anwenderberichte?",
        r"(?:kunden|mitglieds|mitglieder|partner)(?:porträts?|geschichten?|stimmen?|profile?)",
        r"études? de cas|cas client|témoignages?|portraits? de (?:membres?|clients?|partenaires?)",
        r"casos? de (?:éxito|estudio|sucesso|estudo)|historias? de (?:éxito|clientes?)",
        r"histórias? de (?:sucesso|clientes?)|stori[ae] di (?:successo|clienti)|casi? (?:di )?studio",
        r"klantverha(?:al|len)|kundberättelser?",
        r"導入事例|お客様(?:の声|事例)|会員紹介|고객 ?(?:사례|이야기)|성공 ?사례|도입 ?사례",
        r"客户(?:案例|故事)|成功案例|会员风采",
    ),
    re.IGNORECASE,
)
_PARTNERS = re.compile(
    r"partn[eé]r|partenaire|soci[oa]s|aliad[oa]s|parceir[oa]s|パートナー|協力|提携|関連団体|파트너|협력|伙伴|合作",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[,，|–—、]\s*(?P<of>[^,，|–—、]{3,60})$")
"""Whom a quotation is signed for: "Mara Oldfield, Head of Fleet, Brindle Logistics"."""
_LONGEST_SIGNED = 140
_SOURCED = re.compile(
    r"(?:[^\W\d_]{3,12}\s?[:：]\s?)?"
    r"(?P<of>(?=\S*[A-ZÀ-Þ].{0,40}[A-ZÀ-Þ]|[\u3040-\u9fff\uac00-\ud7af])[^\d:：,，(（]{2,60}?)\s?[,，(（]\s?(?:19|20)\d\d[)）]?\.?"
)
"""A line that is a name of several words, or of capitals, and a year."""
_LONGEST_SOURCE = 80
_WHERE = re.compile(
    r"(?<![^\W\d_])(?:where|in which|that|où|donde|onde|dove|waar|där|hvor)\s(?:the\s)?"
    r"(?P<of>[A-ZÀ-Þ][\w’'-]{2,}(?:\s[A-ZÀ-Þ][\w’'-]+)*)\s[a-zà-ÿ]"
)
"""Who does something there, within a label: "countries where Brindle is at work"."""
_CITED = re.compile(
    r"(?:sources?|quelle|fuente|fonte|bron|källa|出典|来源|出處|출처)\s?[:：]\s?(?P<of>[^()（）]{3,60})",
    re.IGNORECASE,
)
"""From whom a label says that its figure is taken."""
_OF_READER = re.compile(
    r"(?<!\w)(?:you(?:['’]ve)? (?:[^\W\d_]{3,}ed|read|saw|made|took)|(?:who|that) (?:follow|like)s? you"
    r"|vous (?:avez|suivent)|te (?:siguen|suivent)|(?:que|te|lo) has|que \w{3,}(?:aste|[ií]ste)"
    r"|(?:que )?você (?:\w{3,}ou|leu|fez)|segue[mn] você|hai (?:\w{3,}[aiu]to|letto)"
    r"|du (?:[^\W\d_]+ ){0,2}hast|folgen dir)(?!\w)|あなたが|당신이|你(?:读|走|看|听|完成)",
    re.IGNORECASE,
)
"""What the reader did, as in the year of one who keeps a diary of it: "books you finished"."""
_FEWEST_SOURCED = 2
_NEAR = 2
"""Lines below a label among which the one is that says whose the figure is."""


def of_another_body(row: list[Counter], page: Page, own: Own) -> bool:
    """Whether the figures are told of somebody else.

    A heading or a label says so; its name heads the page and, with "in numbers", the figures; or the page is
    a portrait of it, as a line above the title or who signs a quotation tells; or different names stand, each
    with a year, below the figures; or several say what the reader did. Nobody is somebody else on a page that
    does not tell whose it is.
    """
    above = own_headings(row)
    of_reader = sum(_OF_READER.search(it.label) is not None for it in row) >= _FEWEST_SOURCED
    if of_reader or (above and (heads_another(above[-1].text, own) or tells_of_title(row, own))):
        return True
    if own.names is None:
        return False
    if above and above[0].heading == 1:
        title, heading = above[0].text, above[-1].text
        kept = _is_partners(above[-1], title, own) or _is_kept_among_others(title, page)
        if kept or is_of_title_alone(row, page, own):
            return True
        if not _names_own(title, own):
            told = len(above) >= _TITLE_AND_OWN and title in heading
            if told and IN_NUMBERS.search(heading.replace(title, " ")):
                return True
            if _is_portrait(above[0], page):
                return True
    return any(_names_another(it.label, own) for it in row) or _are_attributed(row, page, own)


def _is_partners(heading: Block, title: str, own: Own) -> bool:
    """Whether a heading on a page about partners is one of them: "The Union", "The Union in numbers"."""
    rest = own.names.sub(" ", title) if own.names else title
    if not _PARTNERS.search(rest) or heading.text == title:
        return False
    return not _names_own(heading.text, own) and not announces_figures(heading.text, own)


def _names_another(label: str, own: Own) -> bool:
    """Whether a label tells where somebody else is at work, or which other body counted."""
    cited = _CITED.search(label)
    match = cited if cited is not None and names_kind_of_body(cited["of"]) else _WHERE.search(label)
    return match is not None and not _names_own(match["of"], own)


def _names_own(text: str, own: Own) -> bool:
    return any(words is not None and words.search(text) for words in (own.names, FIRST_PERSON))


def _is_portrait(title: Block, page: Page) -> bool:
    """Whether the line above a title says that somebody is portrayed, or its name signs a quotation below."""
    blocks = page.blocks
    kicker = blocks[title.index - 1] if title.index else None
    if kicker is not None and len(kicker.text) <= _KICKER and _PORTRAIT.search(kicker.text):
        return True
    return not title.text[:1].islower() and any(
        match is not None and match["of"].strip() == title.text
        for block in blocks[title.index + 1 :]
        if len(block.text) <= _LONGEST_SIGNED and block.text.endswith(title.text)
        for match in [_SIGNED.search(block.text)]
    )


def _is_kept_among_others(title: str, page: Page) -> bool:
    """Whether the address, which is not the site, is one among partners or customers, called as the title."""
    match = _FOLDER_OF_ONE.search(path_of(own_address(page)))
    called = set(tokens(match["of"].replace("-", " "))) if match is not None else set()
    own = "".join(tokens(title)) in host_of(own_address(page)).replace("-", "")
    return bool(called) and not own and called <= set(tokens(title))


def is_led_by_aim(row: list[Counter], page: Page) -> bool:
    """Whether the line before the first figure tells what is wanted by some year."""
    block = row[0].line.block
    above = page.blocks[block.index - 1].text if block is not None and block.index else ""
    return is_wanted_by(above)


def _are_attributed(row: list[Counter], page: Page, own: Own) -> bool:
    """Whether most figures have a line with a name and a year below, of several names and not the site's."""
    sources = [source for counter in row if (source := _source_of(counter, page)) is not None]
    if len(sources) < _FEWEST_SOURCED or 2 * len(sources) < len(row):
        return False
    return len(set(sources)) > 1 and not any(_names_own(source, own) for source in sources)


def _source_of(counter: Counter, page: Page) -> str | None:
    block = counter.label_line.block
    if block is None:
        return None
    holder = block.element.getparent()
    return next(
        (
            match["of"].strip(" :：,(（")
            for line in page.blocks[block.index + 1 : block.index + 1 + _NEAR]
            if len(line.text) <= _LONGEST_SOURCE
            and holder in line.element.iterancestors()
            and (match := _SOURCED.fullmatch(line.text)) is not None
        ),
        None,
    )
