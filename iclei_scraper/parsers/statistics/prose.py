"""Claims in sentences: "a global network working with more than 2,500 local and regional governments"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.accept import announces_figures
from iclei_scraper.parsers.statistics.at_work import (
    employed,
    is_people,
    may_employ,
    names_house,
    sit_in,
    works_there,
)
from iclei_scraper.parsers.statistics.dialogs import telling_dialogs
from iclei_scraper.parsers.statistics.eastern import MEASURES, begins, label_behind, noun_before
from iclei_scraper.parsers.statistics.listed import is_entry
from iclei_scraper.parsers.statistics.phrases import (
    LEAD,
    WORDS_BEFORE_NOUN,
    likely_offices,
    named,
    noun_phrase,
)
from iclei_scraper.parsers.statistics.scope import is_joint, is_part
from iclei_scraper.parsers.statistics.subject import (
    Sentence,
    is_nobody_elses,
    is_own_claim,
    speaks_of_own,
)
from iclei_scraper.parsers.statistics.unclaimed import goes_on, is_denied, is_not_now
from iclei_scraper.parsers.statistics.words import FIRST_PERSON, MORE_OF, NETWORK, OTHER_KIND, YEAR_BEFORE
from iclei_scraper.records import Evidence, Statistic
from iclei_scraper.values.concepts import (
    counts_something,
    find_population,
    is_plausible,
)
from iclei_scraper.values.further_concepts import LANGUAGES, further_concept, further_noun
from iclei_scraper.values.quantities import Quantity, find_quantities
from iclei_scraper.values.quantity_words import EXCEEDS, FALLS_SHORT, may_hold_number
from iclei_scraper.values.small_numbers import holds_small
from iclei_scraper.values.text import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.statistics.own import Own

_SENTENCE_END = re.compile(
    r"(?<=[.!?…])[\"”’»)]?\s+(?=[\"“„«(¿¡]?[A-ZÀ-Þ\d\u3040-\uffff])|(?<=[。！？])|\s[|•]\s"
)
_NO_END = re.compile(r"(?:\b(?:e\.V|St|Dr|No|Nr|ca|approx|z\.B|bzw|Mio|Mrd|vs|e\.g|i\.e|Tel|Prof|[A-Z]))\.$")
_TIMECODE = re.compile(r"^[\[(]?\d{1,2}(?::\d{2}){1,2}[\])]?\s+(?:[–—|-]\s)?")
"""When something is said in a film, before each line of what is said."""
_ORNAMENTS = " \t\n✓✔☑•▪◆►▶➤→★"
"""What stands before the items of a list where no marker does."""
_RUN_IN = re.compile(r"[^\d:：.!?–—]{2,40}(?:[:：]\s?|\s[–—-]\s)")
_LONGEST_HEAD = 50
_NEAR = 60  # characters from the beginning of a sentence in which it says "we"
_DIGIT = re.compile(r"\d")
_LONGEST_BLOCK = 20_000
_SMALL, _FEWEST_STAFF = 13, 4
_SMALL_CONCEPTS = frozenset({"offices", "staff"})
"""What may be told by a small number in words; "two cities" is hardly ever a whole network."""
_ORIGIN = re.compile(r"\s?(?:from|aus|de|da|van|från|originaires de|con)\s", re.IGNORECASE)
"""Between staff and countries: where they come from, not where the network works."""
_LONGEST_GLUED = 4  # characters of か国, 개국, 个国家
_MOST_BLOCKS = 50_000  # of one page
_MOST = 300  # claims read from one page: what has more is no page of a network
_BESIDE_OFFICES = frozenset({"members", "countries", "staff"})
"""What is counted in one sentence with offices, whose rarer names are sure beside it."""
_COMMON = frozenset({"years", "projects", "partners", "population", "regions"})
"""Concepts too common in running text to be a claim about the network."""
_IN = re.compile(r"\s[^\W\d_]{1,6}\s")
_GROUPED = re.compile(r"\D*([1-9]\d{0,2})[.,](\d{3})\s?\+?")
"""Digits in two groups, as thousands are written."""

_BEHIND = re.compile(
    r"\s?(?:(?P<at_least>(?:以上|이상)(?![\u4e00-\u9fff]))"
    rf"|(?P<more_than>(?:余り|余|여|多)(?![\u4e00-\u9fff])|{EXCEEDS})|(?P<less_than>{FALLS_SHORT}))"
)
"""A qualifying word behind the noun: 125カ国以上, 125개국 이상, 125か国を超える."""
_WITHIN = re.compile(r"(?<![^\W\d_])(?:the|to|a|al|los|las|les|die|den|os|as|gli|le)\s", re.IGNORECASE)
"""An article or the like between a number and a noun: the number counts something else, or is a year."""
_SHARE_WINDOW = 80
_CJK_BEFORE = re.compile(
    r"(?P<label>[^\s、。，,；;はがをで（(占는은이가]{0,12}(?:人口|인구))\s?(?:の|의|的)?\s?(?:うち)?$"
)


def parse_prose(
    page: Page, own: Own, taken: frozenset[int] = frozenset(), *, foreign: bool = False
) -> Iterator[Statistic]:
    """Claims in the running text of a page.

    Args:
        page: the page.
        own: the names of its organisation.
        taken: indexes of blocks that are counters already.
        foreign: the page is about an event, a project or the like: a headline there is not the network's.
    """
    found = 0
    last: int | None = None
    for block in page.free_blocks[:_MOST_BLOCKS]:
        text = block.text
        if block.index in taken or len(text) < 6 or len(text) > _LONGEST_BLOCK:  # noqa: PLR2004  # "9国" is no claim
            continue
        if not (may_hold_number(text) or holds_small(text, page.language)):
            continue
        further = page.language in LANGUAGES
        if not (counts_something(text) or may_employ(text) or (further and further_concept(text))):
            continue
        if is_entry(text):
            continue
        if block.place == "dialog" and block.index not in page.once(telling_dialogs):
            continue
        told = last is not None and last == block.index - 1
        for statistic in _read_block(page, block, own, foreign=foreign, told=told):
            found += 1
            last = block.index
            yield statistic
        if found >= _MOST:
            return


def _read_block(page: Page, block: Block, own: Own, *, foreign: bool, told: bool) -> Iterator[Statistic]:
    sentences = list(_sentences(_without_head(_TIMECODE.sub("", block.text), block, own)))
    at_home = bool(block.headings) and not foreign and announces_figures(block.headings[-1].text, own)
    follows_own = False
    for before, text in zip([None, *sentences], sentences, strict=False):
        if before is not None:
            follows_own = speaks_of_own(before, own.names) or (follows_own and not _names_another(before))
        headline = len(sentences) == 1 and not foreign
        goes_on = follows_own or told
        told = False
        for claim in _read_sentence(
            Sentence(text, follows_own, at_home, headline, goes_on), own, page.language
        ):
            quantity, label, concept = claim
            told = True
            yield Statistic(
                concept=concept,
                label=label,
                value=quantity.value,
                unit=quantity.unit,
                qualifier=quantity.qualifier,
                raw=quantity.raw,
                context="prose",
                evidence=(Evidence(field="value", quote=text, xpath=page.xpath(block.element)),),
            )


def _without_head(text: str, block: Block, own: Own) -> str:
    """A text without the words that head it in its first line: "Reach" in bold before "The network …".

    Only where the network is the first thing behind them, since they may be what the sentence speaks of.
    """
    head = block.parts[0] if len(block.parts) > 1 else ""
    if not head or not text.startswith(head):
        match = _RUN_IN.match(text)
        head = match[0] if match else ""
    if not 0 < len(head) <= _LONGEST_HEAD or _DIGIT.search(head) or FIRST_PERSON.search(head):
        return text
    rest = text[len(head) :].lstrip(" :：–—-")
    if own.names is not None and own.names.search(head):
        return text
    begins = NETWORK.match(rest) or (own.names is not None and own.names.match(rest))
    return rest if begins or (rest[:1].isupper() and FIRST_PERSON.search(rest[:_NEAR])) else text


def _read_sentence(sentence: Sentence, own: Own, language: str | None) -> Iterator[tuple[Quantity, str, str]]:
    blanked = sentence.text
    staff_until = denied_until = -1
    for quantity, label, concept, end in _counted(sentence.text, language):
        before, after = sentence.text[: quantity.start], sentence.text[end:]
        if is_denied(before, after) or (denied_until >= 0 and goes_on(before[denied_until:])):
            denied_until = end
            continue
        if is_not_now(before, after):
            continue
        if concept in _COMMON or (
            staff_until >= 0 and _ORIGIN.fullmatch(sentence.text[staff_until : quantity.start])
        ):
            continue
        masked = replace(sentence, text=blanked)
        start = begins(before, label, quantity.start)
        sits = (
            concept == "offices" and staff_until >= 0 and sit_in(sentence.text[staff_until : quantity.start])
        )
        if (
            sits
            or is_own_claim(masked, start, end, own.names)
            or (concept == "staff" and _is_at_house(masked, quantity, label, end, own))
        ):
            if is_joint(before, own, language) or is_part(masked.text[: quantity.start], after, own):
                continue
            whole = sentence.text[quantity.start : end]
            yield _with_noun(quantity, concept, whole, after), label, concept
            staff_until = end if concept == "staff" else -1
            blanked = blanked[:start] + "\x00" * (end - start) + blanked[end:]


def _is_at_house(sentence: Sentence, quantity: Quantity, label: str, end: int, own: Own) -> bool:
    """Whether those who work somewhere are the page's own: it is about its house, or just spoke of it."""
    lead = sentence.text[: begins(sentence.text[: quantity.start], label, quantity.start)]
    if is_cjk(label[-1]) and lead.rstrip().endswith(("の", "的", "의")):
        return False  # whoever stands before it
    there = sentence.goes_on and works_there(sentence.text[: quantity.start])
    if quantity.like_year or not (there or own.is_about):
        return False
    if is_people(label) and not there and not names_house(sentence.text):
        return False
    return is_nobody_elses(sentence, quantity.start, end, own.names)


@lru_cache(maxsize=8_192)
def _counted(text: str, language: str | None) -> tuple[tuple[Quantity, str, str, int], ...]:
    """Figures of a sentence, each with its label, its concept and where the label ends."""
    found = [_whole(it) for it in find_quantities(text, language)]
    claims = [
        (it, claim)
        for it in found
        if (claim := employed(text, it) or _label(text, it, language)) is not None
        and _countable(text, it, *claim[:2])
    ]
    claims = [
        it
        for at, it in enumerate(claims)
        if not (_is_small(it[0]) and it[1][1] == "countries")
        or (at and _lie_in(text, claims[at - 1][1], it[0].start))
    ]
    known = {it.start for it, _ in claims}
    if {concept for _, (_, concept, _) in claims} & _BESIDE_OFFICES:
        others = [it for it in found if it.start not in known]
        claims += [(it, claim) for it in others if (claim := likely_offices(text, it)) is not None]
    return tuple((it, *claim) for it, claim in sorted(claims, key=lambda entry: entry[0].start))


def _is_small(quantity: Quantity) -> bool:
    """Whether a number up to twelve is told in a word."""
    return quantity.raw.isalpha() and quantity.value < _SMALL


def _lie_in(text: str, before: tuple[str, str, int], start: int) -> bool:
    """Whether a few countries are those of the members counted before them: "70 kommuner i fem länder"."""
    _, concept, end = before
    return concept == "members" and _IN.fullmatch(text, end, start) is not None


def _whole(quantity: Quantity) -> Quantity:
    """A number of things, whatever mark groups its digits: nobody counts to the thousandth of a member.

    A text in English may keep the marks of the language it was written in: "2.500 members".
    """
    if quantity.unit != "count" or quantity.value == int(quantity.value):
        return quantity
    grouped = _GROUPED.fullmatch(quantity.raw)
    return replace(quantity, value=int(grouped[1] + grouped[2])) if grouped else quantity


def _with_noun(quantity: Quantity, concept: str, whole: str, after: str) -> Quantity:
    """125か国以上 is written as one word: the figure without its noun would be no figure."""
    if not is_cjk(whole[-1]):
        return quantity
    behind = _BEHIND.match(after) if quantity.qualifier == "exact" else None
    if behind:
        quantity = replace(quantity, qualifier=behind.lastgroup or "exact")
    if concept == "countries" and len(whole) <= len(quantity.raw) + _LONGEST_GLUED:
        return replace(quantity, raw=whole + (behind[0] if behind else ""))
    return quantity


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        piece = text[start : match.start()]
        if _NO_END.search(piece):
            continue
        if piece.strip(_ORNAMENTS):
            yield piece.strip(_ORNAMENTS)
        start = match.end()
    if text[start:].strip(_ORNAMENTS):
        yield text[start:].strip(_ORNAMENTS)


def _names_another(text: str) -> bool:
    return bool(re.match(r"(?:The\s)?[A-Z]\w*[A-Z0-9]\w*\s", text))


def _countable(text: str, quantity: Quantity, label: str, concept: str) -> bool:
    before = text[: quantity.start]
    whole = quantity.unit == "percent" or quantity.value == int(quantity.value)
    if quantity.value < 2 or not whole or not is_plausible(concept, quantity.value):  # noqa: PLR2004  # one is an article
        return False
    if concept == "staff" and quantity.value < _FEWEST_STAFF:
        return False  # "our three longest-serving employees"
    if _is_small(quantity) and concept not in _SMALL_CONCEPTS | {"countries"}:
        return False
    if quantity.like_year and (
        YEAR_BEFORE.search(before) or _WITHIN.search(label) or len(label.split()) > WORDS_BEFORE_NOUN
    ):
        return False  # "… 2020 showcasing the communities"
    if quantity.qualifier == "exact" and MORE_OF.search(before):
        return False
    return not re.search(
        r"(?:another|other|andere|weitere|autres|otr[oa]s|outr[oa]s)\s$", before, re.IGNORECASE
    ) and not (quantity.unit == "count" and OTHER_KIND.search(label))


# What is counted -------------------------------------------------------------------------------------------


def _label(text: str, quantity: Quantity, language: str | None) -> tuple[str, str, int] | None:
    """Label, concept and where the label ends, or ``None`` where the figure counts nothing of the list."""
    rest = text[quantity.end :]
    if quantity.unit == "percent":
        return _share(text, quantity)
    first = rest.lstrip()[:1]
    if first and is_cjk(first):
        return noun_before(text, quantity) or label_behind(rest, quantity.end)
    if quantity.raw[-1:] in MEASURES:
        return noun_before(text, quantity)
    plain = noun_phrase(rest, quantity.end)
    if plain is not None or language not in LANGUAGES:
        return plain
    further = further_noun(rest)
    return (*further[:2], quantity.end + further[2]) if further is not None else None


def _share(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    before = _CJK_BEFORE.search(text[: quantity.start])
    if before:
        return named(before["label"], "percent", quantity.end)
    rest = text[quantity.end : quantity.end + _SHARE_WINDOW]
    rest = re.split(r"[.;:!?()]|\b(?:live|lives|leben|vivent|viven|vivem)\b", rest, maxsplit=1)[0]
    population = find_population(rest)
    if population is None:
        return None
    lead = LEAD.match(rest)
    start = lead.end() if lead else 0
    return named(
        rest[start : population.end] + _adjectives(rest[population.end :]),
        "percent",
        quantity.end + population.end,
    )


def _adjectives(rest: str) -> str:
    match = re.match(
        r"(?:\s(?:urban[ae]?|mundial|mondiale?|global[e]?|do mundo|del mundo|du monde|del mondo))+(?!\w)",
        rest,
    )
    return match[0] if match else ""
