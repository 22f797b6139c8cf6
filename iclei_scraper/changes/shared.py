"""An edit of text that many pages of a site share: the one change that tells of it.

That it is on many pages the archive knows; what of it is news is seen on some of them, before and after. What
a record's change tells (an office in the footer, a card of a story) is not told again, and a line that only
went to another part of the page has not gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.changes.compare import compare_records
from iclei_scraper.changes.faults import fetch_fault
from iclei_scraper.changes.standing import Standing
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.noise.lines import bare
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from iclei_scraper.items import PageRecords

SHARED_TEXT = "shared_text"
"""Field of such a change; its key is the part of the page."""
_REASON = "the same edit on several pages, in their {}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page that shows the edit, before and after."""

    before: PageRecords
    after: PageRecords
    lines_before: Iterable[str]
    """All of its text, line by line."""
    lines_after: Iterable[str]


def shared_change(
    place: str,
    removed: Sequence[str],
    added: Sequence[str],
    pages: Sequence[Shown],
    own: Callable[[str], bool] | None = None,
) -> Change | None:
    """What an edit tells.

    Args:
        place: part of the page, ``header``, ``footer``, ``aside`` or ``dialog``.
        removed: lines that stood there.
        added: lines that stand there now.
        pages: some of the pages that show it, one at least.
        own: whether a URL belongs to the network, see :func:`iclei_scraper.changes.compare`.

    Returns:
        A change of kind ``text`` and verdict ``template``; ``None`` where a record's change tells all of it,
        where the lines have only moved, or where one of the pages was not fetched as it is.
    """
    told: list[str] = []
    stood: list[Standing] = []
    stands: list[Standing] = []
    for page in pages:
        if fetch_fault(page.before, page.after) is not None:
            return None
        changes, texts = compare_records(page.before, page.after, own=own)
        labels = _labels(changes)
        told += [*(text for text in texts if text not in labels), *_listed(page.before), *_listed(page.after)]
        stood.append(Standing(page.lines_before))
        stands.append(Standing(page.lines_after))
    edited = _edited(removed, added)
    gone = _without(removed, stands, edited)
    come = _without(added, stood, edited)
    before, after = _as_shown(gone, pages[0].before), _as_shown(come, pages[0].after)
    found = difference("\n".join(before), "\n".join(after), told)
    if found is None:
        return None
    return Change(
        kind="text",
        op="changed",
        key=place,
        field=SHARED_TEXT,
        before=found.before,
        after=found.after,
        verdict="template",
        reason=_REASON.format(place),
        severity="low",
        identity=f"{SHARED_TEXT}/{place}",
    )


def _as_shown(lines: Sequence[str], page: PageRecords) -> list[str]:
    """Lines as a page writes them: with the year of its copyright, not with that of the first time."""
    written = {bare(line): line for part in page.surroundings.values() for line in part}
    return [written.get(bare(line), line) for line in lines]


def _without(lines: Sequence[str], texts: Sequence[Standing], edited: set[str]) -> list[str]:
    """Those of some lines that do not stand in all of the texts, by themselves or all of them in a row.

    A line that has become part of a longer one was edited, and is shown beside it.
    """
    if not edited.intersection(lines) and all(text.has(" ".join(lines)) for text in texts):
        return []
    return [line for line in lines if line in edited or not all(text.has(line) for text in texts)]


def _edited(removed: Sequence[str], added: Sequence[str]) -> set[str]:
    """Lines to which words were added, or of which words were dropped, at their beginning or end."""
    found: set[str] = set()
    for old in removed:
        for new in added:
            short, long = sorted((f"{bare(old)} ", f"{bare(new)} "), key=len)
            if short != long and short.strip() and (long.startswith(short) or long.endswith(f" {short}")):
                found |= {old, new}
    return found


def _labels(changes: Sequence[Change]) -> set[str | None]:
    """Words of links that were renamed: of that nobody hears otherwise."""
    renamed = [change for change in changes if change.kind == "link" and change.field == "label"]
    return {text for change in renamed for text in (change.before, change.after)}


def _listed(page: PageRecords) -> list[str]:
    """Titles, teasers and dates of the stories that a page lists: a list of news is told as news."""
    texts = [text for item in page.news for text in (item.title, item.teaser, item.published_raw, item.kind)]
    return [text for text in texts if text]
