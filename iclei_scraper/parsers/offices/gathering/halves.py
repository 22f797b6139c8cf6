"""Entries that tell one office in two parts: where it is, and below a mere "Contact" how to reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.address_words import BOX
from iclei_scraper.values.wording.lexicon import Lexicon
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.reading.entries import Entry


_DESK = Lexicon(
    "reception|front desk|switchboard|secretary's office|rezeption|empfang|zentrale|telefonzentrale"
    "|sekretariat|vermittlung|accueil|standard|secrétariat|recepción|centralita|conmutador|secretaría"
    "|secretaria|recepção|atendimento|central de atendimento|telefonista|segreteria|centralino|accoglienza"
    "|receptie|secretariaat|recepcja|recepce|recepcia|växel|resepsjon|sentralbord|vaihde|santral",
    native="受付|代表|総務|总机|總機|前台|총무|대표",
)
"""Where somebody takes up the telephone of a house."""


def join_halves(entries: Sequence[Entry]) -> list[Entry]:
    """Join what a mere "Contact" between address and numbers has parted: halves that lack each other."""
    joined: list[Entry] = []
    for entry in entries:
        before = joined[-1] if joined else None
        if before is not None and _reaches_the_next(before, entry):
            entry.contacts[:0] = before.contacts
            entry.other[:0] = before.other
            joined[-1] = entry
        elif (
            before is not None
            and (all(is_generic_title(line.text) for line in entry.names) or _is_its_desk(entry, entries))
            and _are_of_one_region(before, entry)
            and not _is_another_part(before, entry)
            and (
                _lack_each_other(before, entry)
                or _are_two_addresses(before, entry)
                or _goes_on(before, entry)
            )
        ):
            before.address += entry.address
            before.contacts += entry.contacts
            before.other += entry.other
        else:
            joined.append(entry)
    return joined


def _reaches_the_next(before: Entry, entry: Entry) -> bool:
    """Whether numbers alone stand before an office that has none, both under one mere "Contact"."""
    if before.names or before.address or not entry.address or entry.contacts:
        return False
    heads = [one.body.headings[-1:] for one in (before, entry)]
    return heads[0] == heads[1] and all(is_generic_title(head.text) for head in heads[0]) and bool(heads[0])


def _is_its_desk(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Whether numbers stand under the name of a desk alone, and one address is told: "Reception"."""
    return (
        all(_DESK.covers(line.text) for line in entry.names) and sum(bool(it.address) for it in entries) == 1
    )


def _are_of_one_region(one: Entry, other: Entry) -> bool:
    return one.region is other.region or (other.region is not None and _says_contact(other.region.text))


def _says_contact(text: str) -> bool:
    """Whether a heading says no more than "contact": "Outras formas de contato"."""
    return is_generic_title(text.replace(" de ", " "))


def _is_another_part(before: Entry, entry: Entry) -> bool:
    """Whether a heading stands between two entries that says more than "contact"."""
    heading = entry.body.headings[-1] if entry.body.headings else None
    if heading is None or _says_contact(heading.text) or label_of(heading.text) or _DESK.covers(heading.text):
        return False
    return heading.index > max(line.block.index for line in before.lines)


def _lack_each_other(one: Entry, other: Entry) -> bool:
    return bool(one.address) != bool(other.address) and bool(one.contacts) != bool(other.contacts)


def _goes_on(before: Entry, entry: Entry) -> bool:
    """Whether values of another kind follow an office that was told where it is and how to reach it."""
    kinds = [{line.kind == "email" for line in one.contacts} for one in (before, entry)]
    told = before.address and not entry.address and all(kinds)
    return bool(told) and kinds[0].isdisjoint(kinds[1])


def _are_two_addresses(one: Entry, other: Entry) -> bool:
    """Whether two entries are where to go and where to write to: one of them has a box, one the numbers."""
    boxes = [any(line.text in BOX for line in entry.address) for entry in (one, other)]
    whole = one.address and other.address and not (one.contacts and other.contacts)
    numbered = all(any(has_digit(line.text) for line in entry.address) for entry in (one, other))
    return bool(whole) and sum(boxes) == 1 and numbered
