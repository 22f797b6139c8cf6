"""Claims in sentences: "a global network working with more than 2,500 local and regional governments"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.listed import is_entry
from iclei_scraper.parsers.statistics.house.scope import is_joint, is_part
from iclei_scraper.parsers.statistics.layouts.dialogs import telling_dialogs
from iclei_scraper.parsers.statistics.sentences.at_work import may_employ
from iclei_scraper.parsers.statistics.sentences.broken import unbroken
from iclei_scraper.parsers.statistics.sentences.cards_of_others import without_cards
from iclei_scraper.parsers.statistics.sentences.claimed import is_claimed
from iclei_scraper.parsers.statistics.sentences.common import COMMON, is_common_claim
from iclei_scraper.parsers.statistics.sentences.counted import counted
from iclei_scraper.parsers.statistics.sentences.founding import told_of_a_year
from iclei_scraper.parsers.statistics.sentences.gathered import may_gather
from iclei_scraper.parsers.statistics.sentences.noun_ahead import may_lead
from iclei_scraper.parsers.statistics.sentences.plain_speech import begins_with_pronoun
from iclei_scraper.parsers.statistics.sentences.sentence import Sentence, is_light
from iclei_scraper.parsers.statistics.sentences.subject import speaks_of_own
from iclei_scraper.parsers.statistics.sentences.taglines import is_short_line, is_tagline
from iclei_scraper.parsers.statistics.sentences.work_in_places import without_work
from iclei_scraper.parsers.statistics.verdict.accept import announces_figures
from iclei_scraper.parsers.statistics.words.eastern import begins
from iclei_scraper.parsers.statistics.words.unclaimed import goes_on, is_denied, is_not_now
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, NETWORK
from iclei_scraper.records import Evidence, Statistic
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.counting.further_concepts import LANGUAGES, further_concept
from iclei_scraper.values.numbers.quantity_words import EXCEEDS, FALLS_SHORT, may_hold_number
from iclei_scraper.values.numbers.small_numbers import holds_small
from iclei_scraper.values.wording.text import has_cjk, is_cjk

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.values.numbers.quantities import Quantity

_NAMED_SO = re.compile(r"(?:The\s)?[A-Z]\w*[A-Z0-9]\w*\s")
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])[\"”’»)]?\s+(?=[\"“„«(¿¡]?"
    r"[A-ZÀ-ÞĀĄĆČĎĐĒĘĚĞĢĪİĶŁĹĻĽŃŅŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽȘȚΆ-ΏΑ-ΫЀ-Я\d\u3040-\uffff])|(?<=[。！？])|\s[|•]\s"
)
_NO_END = re.compile(
    r"(?:\b(?:e\.V|e|St|Dr|No|Nr|ca|approx|z\.B|bzw|Mio|Mrd|vs|e\.g|i\.e|Tel|Prof|[A-Z]))\.$"
)
_TIMECODE = re.compile(r"^[\[(]?\d{1,2}(?::\d{2}){1,2}[\])]?\s+(?:[–—|-]\s)?")
"""When something is said in a film, before each line of what is said."""
_ORNAMENTS = " \t\n✓✔☑•▪◆►▶➤→★"
"""What stands before the items of a list where no marker does."""
_RUN_IN = re.compile(r"[^\d:：.!?–—]{2,40}(?:[:：]\s?|\s[–—-]\s)")
_LONGEST_HEAD, _LONGEST_YEAR = 50, 16
_NEAR = 60  # characters from the beginning of a sentence in which it says "we"
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"[^\w]{0,2}((?:19|20)\d\d)\s?[年년]?[^\w]{0,2}")
"""What stands over an entry of a timeline, or begins it: "2003: …"."""
_BEHIND_YEAR = re.compile(r"[:：]\s|\s[–—-]\s")
_LONGEST_BLOCK = 20_000
_ORIGIN = re.compile(r"\s?(?:from|aus|de|da|van|från|originaires de|con)\s", re.IGNORECASE)
"""Between staff and countries: where they come from, not where the network works."""
_ATTACHED = re.compile(
    r"\x00(?:\s(?:mee|aangesloten|mit|an|dabei)|\swith\s[^.,;\x00]{0,12}\d\+?\syears\sof\sexperience)?[\s,]*(?:[^\W\d_]{4,14}\s)?(?:in|on|sur|su|from|across|throughout|over|aus|auf|dans|de|en|em|di|da|uit|z|"
    r"ze|w|i|fra|från|på)\s$",
    re.IGNORECASE,
)
"""Right behind a claim: "70 kommuner i fem länder", "300 gemeenten, verspreid over 11 landen"."""
_ATTACHED_CONCEPTS = frozenset({"countries", "continents", "offices"})
_SOCIOS = re.compile(r"(?<![^\W\d_])s[oó]cios$", re.IGNORECASE)
"""Members of a union, partners of anybody else."""
_BELOW = frozenset({"less_than", "at_most"})
_FRAME = frozenset({"header", "footer"})
_LONGEST_GLUED = 4  # characters of か国, 개국, 个国家
_MOST_BLOCKS = 50_000  # of one page
_MOST = 300  # claims read from one page: what has more is no page of a network
_MOST_IN_SENTENCE = 25  # figures: what counts more is a list of somebody's
_A_FIGURE = 100  # what a figure weighs beside the characters of its sentence
_NO_CHANCE = 100  # members of two bodies are hardly the same number
_CHEAP = 4  # characters without a figure that cost as much as one beside a figure
_MOST_WEIGHED = 250_000  # of one page: 1,000 figures in sentences of 150 characters
_BEHIND = re.compile(
    r"\s?(?:(?P<at_least>(?:以上|이상)(?![\u4e00-\u9fff]))"
    rf"|(?P<more_than>(?:余り|余|여|多)(?![\u4e00-\u9fff])|{EXCEEDS})|(?P<less_than>{FALLS_SHORT}))"
)
"""A qualifying word behind the noun: 125カ国以上, 125개국 이상, 125か国を超える."""


def parse_prose(
    page: Page,
    own: Own,
    taken: frozenset[int] = frozenset(),
    *,
    foreign: bool = False,
    stated: frozenset[float] = frozenset(),
) -> Iterator[Statistic]:
    """Claims in the running text of a page.

    Args:
        page: the page.
        own: the names of its organisation.
        taken: indexes of blocks that are counters already.
        foreign: the page is about an event, a project or the like: a headline there is not the network's.
        stated: how many members its counters tell: a sentence that says the same tells of the same body.
    """
    found: list[tuple[Block, Statistic]] = []
    weighed = 0
    last: int | None = None
    free = (block for block in page.free_blocks[:_MOST_BLOCKS] if block.index not in taken)
    for block in unbroken(free, own):
        text = block.text
        if len(text) < 6 or len(text) > _LONGEST_BLOCK:  # noqa: PLR2004  # "9国" is no claim
            continue
        if not _may_claim(text, own, page.language) or is_entry(text) or _is_bygone(page, block):
            continue
        if block.place == "dialog" and block.index not in page.once(telling_dialogs):
            continue
        told = last is not None and last == block.index - 1
        for statistic in _read_block(page, block, own, stated, foreign=foreign, told=told):
            found.append((block, statistic))
            last = block.index
        weighed += _weight(text, page.language)
        if len(found) >= _MOST or weighed > _MOST_WEIGHED:
            break
    yield from without_cards(found, own)


def _is_bygone(page: Page, block: Block) -> bool:
    """Whether a year stands over a block, and a later one over another: what it tells was so then."""
    over = [_lead(block)]
    over += [page.blocks[block.index - 1].text] if block.index else []
    over += [heading.text for heading in block.headings[-1:]]
    year = next(filter(None, map(_YEAR.fullmatch, over)), None)
    return year is not None and year[1] < page.once(_last_year)


def _lead(block: Block) -> str:
    return _BEHIND_YEAR.split(block.parts[0][:_LONGEST_YEAR], maxsplit=1)[0] if block.parts else ""


def _last_year(page: Page) -> str:
    """The latest year that stands alone before what is told of it."""
    return max((year[1] for year in map(_YEAR.fullmatch, map(_lead, page.free_blocks)) if year), default="")


def _weight(text: str, language: str | None) -> int:
    """What it cost to read a text: each figure is weighed against what stands before it in its sentence.

    All sentences are asked what they speak of, with figures or without.
    """
    return len(text) // _CHEAP + sum(
        (_A_FIGURE + len(sentence)) * min(len(counted(sentence, language)), _MOST_IN_SENTENCE)
        for sentence in _sentences(text)
    )


def rest_of_taglines(
    page: Page, own: Own, told: Mapping[int, Container[float | None]]
) -> Iterator[Statistic]:
    """Claims of taglines of which a part is a counter already, such as "250 towns. Ten countries".

    Args:
        page: the page.
        own: the names of its organisation.
        told: blocks that are counters, by their indexes, with what these count.
    """
    for index in sorted(told):
        block = page.blocks[index]
        if is_short_line(block.text) and own.is_of_house:
            for claim in _tagline(block.text, own, page.language):
                if claim[0].value not in told[index]:
                    yield _statistic(page, block, block.text, *claim)


def _may_claim(text: str, own: Own, language: str | None) -> bool:
    """Whether a text may count something that a house tells of itself: a cheap test."""
    if not (may_hold_number(text) or holds_small(text, language)):
        return False
    if counts_something(text) or may_employ(text) or may_gather(text) or may_lead(text) or own.is_union:
        return True
    return language in LANGUAGES and further_concept(text) is not None


def _read_block(
    page: Page, block: Block, own: Own, stated: frozenset[float], *, foreign: bool, told: bool
) -> Iterator[Statistic]:
    text, head = _without_head(_TIMECODE.sub("", block.text), block, own)
    of_house = not foreign and own.is_of_house
    if (of_house or (block.place in _FRAME and not foreign)) and (
        claims := _tagline(text, own, page.language)
    ):
        yield from (_statistic(page, block, text, *claim) for claim in claims)
        return
    sentences = list(_sentences(text))
    at_home = bool(block.headings) and not foreign and announces_figures(block.headings[-1].text, own)
    follows_own = head or (of_house and _goes_on_from(page, block, sentences, own))
    passed: list[str] = []  # sentences that are asked what they speak of only where a figure follows
    for before, text in zip([None, *sentences], sentences, strict=False):
        passed += [before] if before is not None else []
        if not counted(text, page.language):
            told = False
            continue
        follows_own = _spoke_of_own(passed, own, before=follows_own)
        passed.clear()
        headline = len(sentences) == 1 and not foreign
        goes_on = follows_own or told
        told = False
        for claim in _read_sentence(
            Sentence(text, follows_own, at_home, headline, goes_on, of_house and (before is None or goes_on)),
            own,
            page.language,
            stated,
        ):
            told = True
            yield _statistic(page, block, text, *claim)


def _spoke_of_own(sentences: list[str], own: Own, *, before: bool) -> bool:
    """Whether "it" is the house behind sentences: the last that speaks of it or names another decides."""
    for sentence in reversed(sentences):
        if speaks_of_own(sentence, own.names):
            return True
        if _names_another(sentence):
            return False
    return before


def _statistic(
    page: Page, block: Block, text: str, quantity: Quantity, label: str, concept: str
) -> Statistic:
    return Statistic(
        concept=concept,
        label=label,
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        raw=quantity.raw,
        context="prose",
        evidence=(Evidence(field="value", quote=text, xpath=page.xpath(block.element)),),
    )


def _tagline(text: str, own: Own, language: str | None) -> list[tuple[Quantity, str, str]]:
    """The claims of a line that is no more than several counts."""
    if not is_short_line(text):
        return []
    found = [
        it
        for it in counted(text, language)
        if it[2] not in COMMON and not it[0].like_year and not _is_tier(it[0], text[: it[0].start])
    ]
    spans = [(it.start, end, concept) for it, _, concept, end in found]
    if not is_tagline(text, spans, own.names):
        return []
    return [
        (_with_noun(it, concept, text[it.start : end], text[end:]), label, concept)
        for it, label, concept, end in found
    ]


def _goes_on_from(page: Page, block: Block, sentences: list[str], own: Own) -> bool:
    """Whether a block begins with a pronoun, behind one that spoke of the house or that heads it."""
    if not sentences or not block.index or not begins_with_pronoun(sentences[0]):
        return False
    before = page.blocks[block.index - 1]
    return (own.is_about and before.heading == 1) or speaks_of_own(before.text, own.names)


def _without_head(text: str, block: Block, own: Own) -> tuple[str, bool]:
    """A text without the words that head it in its first line: "Reach" in bold before "The network …".

    Only where the network is the first thing behind them, since they may be what the sentence speaks of. And
    whether they name the network: "…について：", behind which Japanese names it no more.
    """
    head = block.parts[0] if len(block.parts) > 1 else ""
    if not head or not text.startswith(head):
        match = _RUN_IN.match(text)
        head = match[0] if match else ""
    if not 0 < len(head) <= _LONGEST_HEAD or _DIGIT.search(head) or FIRST_PERSON.search(head):
        return text, False
    rest = text[len(head) :].lstrip(" :：–—-")
    if rest[:1].isdigit():
        return text, False  # the sentence goes on with a figure that is set in strong type
    if own.names is not None and own.names.search(head):
        return (rest, True) if has_cjk(rest[:8]) else (text, False)
    begins = NETWORK.match(rest) or (own.names is not None and own.names.match(rest))
    without = begins or (rest[:1].isupper() and FIRST_PERSON.search(rest[:_NEAR]))
    return (rest if without else text), False


def _read_sentence(
    sentence: Sentence, own: Own, language: str | None, stated: frozenset[float]
) -> Iterator[tuple[Quantity, str, str]]:
    blanked = without_work(sentence.text)
    staff_until = denied_until = -1
    for quantity, label, named, end in counted(sentence.text, language)[:_MOST_IN_SENTENCE]:
        concept = "members" if own.is_union and _SOCIOS.search(label) else named
        before, after = sentence.text[: quantity.start], sentence.text[end:]
        if is_denied(before, after) or (denied_until >= 0 and goes_on(before[denied_until:])):
            denied_until = end
            continue
        if is_not_now(before, after) or _is_tier(quantity, before):
            continue
        if staff_until >= 0 and _ORIGIN.fullmatch(sentence.text[staff_until : quantity.start]):
            continue
        masked = replace(sentence, text=blanked)
        if concept in COMMON:
            if is_common_claim(masked, concept, quantity.start, end, own.names, language):
                yield quantity, label, concept
            continue
        start = begins(before, label, quantity.start)
        attached = (
            concept in _ATTACHED_CONCEPTS
            and not (concept == "offices" and quantity.raw.isalpha())
            and _ATTACHED.search(blanked, max(0, quantity.start - _NEAR), quantity.start) is not None
        )
        same = concept == "members" and quantity.value >= _NO_CHANCE and quantity.value in stated
        again = same and not told_of_a_year(before)
        if attached or again or is_claimed(masked, quantity, (label, concept, start, end), own, language):
            if is_joint(before, own, language) or is_part(masked.text[: quantity.start], after, own):
                continue
            whole = sentence.text[quantity.start : end]
            yield _with_noun(quantity, concept, whole, after), label, concept
            staff_until = end if concept == "staff" else -1
            blanked = blanked[:start] + "\x00" * (end - start) + blanked[end:]


def _is_tier(quantity: Quantity, before: str) -> bool:
    """Whether nobody is said to have less than a figure: "Less than 100 members" is a step of fees."""
    return quantity.qualifier in _BELOW and is_light(before)


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
    return bool(_NAMED_SO.match(text))
