"""Where evidence stands, told from a part of a page, so that the same part of another page has it too."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from iclei_scraper.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Seat:
    """Where something stands, told from its part."""

    part: int
    """Number of the part."""
    within: int | str
    """Number of the block in the part, or the XPath below the element around it."""


def digest_of(markup: bytes) -> bytes:
    """What the markup of a part is known again by, 16 bytes."""
    return blake2b(markup, digest_size=16).digest()


def seat_of(evidence: Evidence, paths: Sequence[str]) -> Seat | None:
    """The seat of evidence; ``None`` where it has no place, or one outside of the parts.

    Args:
        evidence: of a record.
        paths: XPath of each part.
    """
    for number, path in enumerate(paths):
        if evidence.xpath and evidence.xpath.startswith(path):
            below = evidence.xpath[len(path) :]
            if below[:1] in {"", "/"} and not path.startswith("/*"):
                return Seat(number, below)
    return None


def placed(evidence: Evidence, seat: Seat | None, paths: Sequence[str]) -> Evidence:
    """Evidence at its seat on a page with these paths; as it is where it has none."""
    if seat is None:
        return evidence
    return Evidence(field=evidence.field, quote=evidence.quote, xpath=f"{paths[seat.part]}{seat.within}")
