"""The portions of a page that offices are read in: header, main text, footer, sidebar and dialogs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.windows import ranges_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Page


@dataclass(frozen=True, slots=True, eq=False)
class Portion:
    """What a page says in one place, as far as contact values or addresses stand near."""

    place: str
    blocks: list[Block]
    """All of the place."""
    runs: list[list[Block]]
    """Neighbouring blocks around contact values and addresses, in reading order."""

    def before(self, run: list[Block], most: int) -> tuple[str, ...]:
        """The last lines of the place before a run."""
        at = bisect_left(self.blocks, run[0].index, key=attrgetter("index"))
        return tuple(block.text for block in self.blocks[max(0, at - most) : at])


def portions_of(page: Page) -> Iterator[Portion]:
    """The portions of a page that may list offices."""
    places: dict[str, list[Block]] = {}
    for block in page.content_blocks:
        if block.links or _says_something(block.text):
            places.setdefault(block.place, []).append(block)
    for place, blocks in places.items():
        if runs := [blocks[first:last] for first, last in ranges_of(blocks)]:
            yield Portion(place, blocks, runs)


def _says_something(text: str) -> bool:
    """Whether a line has words or a sign, and not only a dash in an empty cell."""
    return len(text) > 2 or any(map(str.isalnum, text)) or text in {"☎", "✉", "✆"}  # noqa: PLR2004
