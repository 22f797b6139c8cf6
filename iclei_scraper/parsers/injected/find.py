"""Findings of a page, and the blocks that are not the site's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.injected.given_over import find_given_over
from iclei_scraper.parsers.injected.head import find_in_head
from iclei_scraper.parsers.injected.lexicon import find_terms, may_hold_sure
from iclei_scraper.parsers.injected.signals import Verdict
from iclei_scraper.parsers.injected.surroundings import Surroundings, content_words
from iclei_scraper.parsers.injected.suspects import Suspect, find_suspects, sentence_around, sentences_of
from iclei_scraper.parsers.injected.takeover import find_takeover
from iclei_scraper.records import Evidence, Finding
from iclei_scraper.values.wording.text import fold
from iclei_scraper.values.wording.urls import canonical_url, host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from iclei_scraper.page import Block, Page

_MOST = 200  # findings told one by one; a page with more is lost as a whole, and the last one says so
_QUOTE = 300
_READ = 2_000  # characters of a block that are read
_LINE = 160  # characters up to which a block is one line of an advertisement
_STRANGE = 0.34  # share of its words up to which a line has little to do with the page
_SMALL_REST = 25  # characters of a block besides its spam that are not worth keeping


def find_injected(page: Page, own: Callable[[str], bool]) -> tuple[tuple[Finding, ...], frozenset[int]]:
    """What somebody else put into a page.

    Args:
        page: the page; its ``injected`` is not touched.
        own: whether a URL belongs to the network. The page's own registrable domain always does.

    Returns:
        Findings of kind ``injected_content``, one for each link (or text without a link), with the signals
        that spoke against it and, in ``values``, the points of each; and the indexes of the blocks that
        hold nothing but such content. A paragraph that is only partly injected is not among them: what was
        put into it stands as evidence of field ``injected``, and :func:`without_injected` takes it out of any
        text that was read from there.
    """
    around = Surroundings(page, own)
    guilty = [suspect for suspect in find_suspects(around) if suspect.verdict.guilty]
    spoiled: dict[int, str] = {}
    findings = _told_links(guilty, around, spoiled)
    findings.extend(_told_texts(around, spoiled, {suspect.block.index for suspect in guilty}))
    if not findings:
        findings.extend(find_given_over(around, spoiled))
    _spread(around, spoiled)
    findings.extend(find_in_head(around))
    findings.extend(find_takeover(around))
    return tuple(_bounded(_once(findings))), frozenset(spoiled)


def without_injected(text: str, findings: Iterable[Finding]) -> str:
    """A text without what findings say was put into it."""
    for finding in findings:
        if finding.kind != "injected_content":
            continue
        for evidence in finding.evidence:
            if evidence.field == "injected" and evidence.quote in text:
                text = text.replace(evidence.quote, " ")
    return re.sub(r"[ \t]{2,}", " ", text).strip()


def _told_links(guilty: list[Suspect], around: Surroundings, spoiled: dict[int, str]) -> list[Finding]:
    findings: list[Finding] = []
    by_block: dict[int, list[Suspect]] = {}
    for suspect in guilty:
        by_block.setdefault(suspect.block.index, []).append(suspect)
    for index, suspects in by_block.items():
        block = suspects[0].block
        pieces = _injected_pieces(block, suspects, around)
        rest = block.text
        for piece in pieces:
            rest = rest.replace(piece, " ")
        if len(fold(rest)) <= _SMALL_REST or not content_words(rest):
            spoiled[index] = block.text
        for suspect in suspects:
            piece = next((piece for piece in pieces if suspect.link.text and suspect.link.text in piece), "")
            findings.append(_finding_of_link(suspect, piece, around.page))
    return findings


def _injected_pieces(block: Block, suspects: list[Suspect], around: Surroundings) -> list[str]:
    """The parts of a block that go with its guilty links: whole sentences where those are strange here."""
    pieces: list[str] = []
    for suspect in suspects:
        label = suspect.link.text
        sentence = fold(sentence_around(block.text, label))
        pieces.append(sentence if _is_of_a_kind(sentence, label, block, around) else label)
    rest = block.text
    for piece in sorted(set(pieces) - {""}, key=len, reverse=True):
        rest = rest.replace(piece, "\n")
    for line in rest.split("\n"):
        pieces.extend(sentence for sentence in sentences_of(line) if _advertises(sentence, block, around))
    return sorted(set(pieces) - {""}, key=len, reverse=True)


def _is_of_a_kind(sentence: str, label: str, block: Block, around: Surroundings) -> bool:
    """Whether the words around a guilty link belong to it and not to the page."""
    rest = fold(sentence.replace(label, " ")) if label else sentence
    words = content_words(rest)
    if not words:
        return True
    kinship = around.kinship(rest, block)
    return _advertises(rest, block, around) or (kinship is not None and kinship <= _STRANGE)


def _advertises(text: str, block: Block, around: Surroundings) -> bool:
    """Whether words beside an injected link go with it: of spam, or of selling and strange to the page."""
    hits = find_terms(text)
    if hits.sure or around.other_alphabet(text):
        return True
    kinship = around.kinship(text, block)
    strange = kinship is None or kinship <= _STRANGE
    return strange and not hits.honest and len(hits.sales) + 2 * len(hits.topic) + len(hits.mild) > 1


def _finding_of_link(suspect: Suspect, piece: str, page: Page) -> Finding:
    label = suspect.link.text
    quote = label or piece or suspect.block.text or host_of(suspect.url)
    return Finding(
        kind="injected_content",
        severity="high",
        quote=quote[:_QUOTE],
        url=canonical_url(suspect.url),
        signals=suspect.verdict.signals,
        values=suspect.verdict.explained() | ({"hidden": suspect.hidden} if suspect.hidden else {}),
        evidence=(
            Evidence(field="injected", quote=piece or quote, xpath=page.xpath(suspect.block.element)),
            Evidence(field="url", quote=suspect.link.href[:2_000], xpath=page.xpath(suspect.link.element)),
        ),
    )


def _told_texts(around: Surroundings, spoiled: dict[int, str], linked: set[int]) -> list[Finding]:
    """Advertisements without a link of their own."""
    page = around.page
    findings: list[Finding] = []
    for block in page.blocks:
        if block.index in spoiled or block.index in linked or len(block.text) < 12:  # noqa: PLR2004  # two words
            continue
        if not may_hold_sure(block.text[:_READ]):
            continue
        verdict = _weigh_text(block, around)
        if verdict is not None and verdict.guilty:
            spoiled[block.index] = block.text
            findings.append(
                Finding(
                    kind="injected_content",
                    severity="high",
                    quote=block.text[:_QUOTE],
                    signals=verdict.signals,
                    values=verdict.explained() | ({"hidden": block.hidden} if block.hidden else {}),
                    evidence=(Evidence(field="injected", quote=block.text, xpath=page.xpath(block.element)),),
                )
            )
    return findings


def _weigh_text(block: Block, around: Surroundings) -> Verdict | None:
    hits = find_terms(block.text[:_READ])
    if not hits.sure:
        return None
    verdict = Verdict(terms=[*hits.sure, *hits.topic][:8])
    verdict.add("lexicon", 2.0 if len(hits.sure) == 1 else 3.0)
    sales = len(set(hits.sales) - {*hits.sure, *hits.topic})
    verdict.add("sales talk", min(1.5, 0.5 * sales))
    verdict.add("words of a report", -min(2.0, 0.5 * len(hits.honest)))
    if around.other_alphabet(block.text):
        verdict.add("other script", 1.5)
    if hits.mixed:
        verdict.add("letters mixed to deceive", 2.0)
    if block.hidden and block.place != "dialog":
        verdict.add("hidden", 1.0)
    kinship = around.kinship(block.text, block)
    verdict.add("unrelated to the page", 1.0 if kinship is not None and kinship <= 0.2 else 0.0)  # noqa: PLR2004
    verdict.add("the page is about it", -1.5 if around.speaks_of(hits.sure) else 0.0)
    return verdict


def _spread(around: Surroundings, spoiled: dict[int, str]) -> None:
    """Lines beside a spoiled one that belong to it: an advertisement divided by line breaks."""
    blocks = around.page.blocks
    for index in sorted(spoiled):
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(blocks) and at not in spoiled and _goes_with(blocks[at], around):
                spoiled[at] = blocks[at].text
                at += step


def _goes_with(block: Block, around: Surroundings) -> bool:
    if block.heading or len(block.text) > _LINE:
        return False
    if any(not around.is_foreign(around.page.absolute(link.href) or "") for link in block.links):
        return False
    return _advertises(block.text, block, around)


def _once(findings: list[Finding]) -> list[Finding]:
    kept: dict[tuple[str | None, str | None], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.url, finding.quote), finding)
    return list(kept.values())


def _bounded(findings: list[Finding]) -> list[Finding]:
    if len(findings) <= _MOST:
        return findings
    more = len(findings) - _MOST
    rest = Finding(
        kind="injected_content",
        severity="high",
        quote=f"… and {more} more",
        signals=("link farm",),
        values={"more": more},
    )
    return [*findings[:_MOST], rest]
