"""Pages that are not the site's own: an advertisement between its header and its footer.

Whoever breaks in adds pages of his own by the thousand, often in an alphabet that nobody on the site's side
reads. No single line of them need be sure spam, they may link nowhere, and of course such a page is about it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.injected.lexicon import Hits, find_terms, may_hold_sure
from iclei_scraper.parsers.injected.signals import Verdict
from iclei_scraper.parsers.injected.surroundings import dominant_alphabet
from iclei_scraper.records import Evidence, Finding
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.injected.surroundings import Surroundings

_READ = 4_000  # characters of the main text that are weighed
_SIEVED = 2_000  # characters of a block that are looked through for sure words, as everywhere
_NOT_LATIN = re.compile("[\u0370-\u0eff\u3040-\u9fff\uac00-\ud7af]")
_LATIN_LANGUAGE = re.compile(
    r"(?:en|fr|de|es|pt|it|nl|sv|da|nb|no|fi|pl|cs|sk|sl|hr|ro|hu|et|lv|lt|tr|id|ms|vi|sw)\b", re.IGNORECASE
)
_MOST = 0.35  # share of a page's words that are of spam and of selling: no honest page has as many
_FEW = 3  # words of selling that one honest page may well have


def find_given_over(around: Surroundings, spoiled: dict[int, str]) -> list[Finding]:
    """A finding about the page's main text, whose blocks are added to the spoiled ones; mostly none."""
    blocks = [block for block in around.page.blocks if block.place == "main" and block.hidden is None]
    text = " ".join(block.text for block in blocks)[:_READ]
    alphabet = dominant_alphabet(text) if _NOT_LATIN.search(text) else None
    if alphabet not in (None, "Latin") and _is_strange(around, str(alphabet)):
        verdict = _weigh(find_terms(text), 2.0)
    elif any(may_hold_sure(block.text[:_SIEVED]) for block in blocks):
        verdict = _weigh(find_terms(text), 0.0)
    else:
        return []
    if not verdict.guilty:
        return []
    spoiled.update((block.index, block.text) for block in blocks)
    head = next((block for block in blocks if block.heading), blocks[0])
    return [_finding(around, head, verdict)]


def _weigh(hits: Hits, strange: float) -> Verdict:
    verdict = Verdict(terms=[*hits.sure, *hits.topic, *hits.mild][:8])
    verdict.add("another script than the site's", strange)
    weak = 1.0 if hits.topic or hits.mild else 0.0
    verdict.add("lexicon", 3.0 if len(hits.sure) > 1 else 2.5 if hits.sure else weak)
    sales = len(set(hits.sales) - {*hits.sure, *hits.topic})
    verdict.add("sales talk", 0.0 if sales < _FEW else min(2.5 if strange else 1.5, 0.5 * sales))
    verdict.add("hardly anything else", 1.0 if not strange and hits.covered > _MOST * hits.words else 0.0)
    verdict.add("words of a report", -min(2.0, 0.5 * len(hits.honest)))
    verdict.add("critical words", -min(2.0, 1.0 * len(hits.critical)))
    if not strange and "hardly anything else" not in verdict.points:
        verdict.points.clear()  # a page that says other things as well is weighed line by line
    return verdict


def _is_strange(around: Surroundings, alphabet: str) -> bool:
    """Whether what stands around the main text, or else the language that the page claims, is of another."""
    beside = _text_of(block for block in around.page.blocks if block.place in ("header", "footer", "aside"))
    written = dominant_alphabet(beside)
    if written is not None:
        return written != alphabet and alphabet not in around.alphabets_of(beside)
    declared = (around.page.root.get("lang") or "").strip()
    return bool(_LATIN_LANGUAGE.match(declared))


def _text_of(blocks: Iterable[Block]) -> str:
    return " ".join(block.text for block in blocks if block.hidden is None)


def _finding(around: Surroundings, head: Block, verdict: Verdict) -> Finding:
    return Finding(
        kind="injected_content",
        severity="high",
        quote=fold(head.text)[:300],
        signals=verdict.signals,
        values=verdict.explained(),
        evidence=(Evidence(field="injected", quote=head.text, xpath=around.page.xpath(head.element)),),
    )
