"""Labels of tabs in a row before all panels, where only a script knows which opens which: by their order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_ROWS = frozenset({"table", "thead", "tbody", "tr", "td", "dl", "ul", "ol"})
"""Their parts are rows and entries, no panels."""
_FEWEST, _MOST = 2, 12
_CLIMB = 3  # elements around the panels before which the labels may stand
_NEAR = 3  # elements before them
_LONGEST = 60  # characters of a label


def labels_in_order(
    names: Sequence[HtmlElement], holding: Mapping[HtmlElement, int]
) -> dict[HtmlElement, str]:
    """The group of each panel, where a row of as many labels stands before them and none has a heading.

    Args:
        names: the elements of all cookies' names.
        holding: how many of them stand in each element around them, themselves included.
    """
    first = names[0].iterancestors() if names else ()
    box = next((around for around in first if holding[around] == len(names)), None)
    if box is None or box.tag in _ROWS:
        return {}
    with_names = [child for child in box if child in holding]
    if not _FEWEST <= len(with_names) <= _MOST:
        return {}
    alike = [child for child in box if child.tag == with_names[0].tag and child.text_content().strip()]
    beside = [child for child in islice(box, box.index(with_names[0])) if child.tag == "label"]
    for row in (None, *_rows_before(with_names[0])):
        panels = [panel for panel in alike if panel is not row and row not in panel.iterancestors()]
        labels = _named(beside) if row is None else _labels(row)
        chosen = next((them for them in (panels, with_names) if len(them) == len(labels)), None)
        if not labels or chosen is None or not set(with_names) <= set(chosen):
            continue
        if not any(_is_headed(panel, holding) for panel in with_names):
            return dict(zip(chosen, labels, strict=True))
    return {}


def _rows_before(panel: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that stand before panels, the next first."""
    around: HtmlElement | None = panel
    for _ in range(_CLIMB):
        if around is None or around.tag == "body":
            return
        yield from islice(around.itersiblings("*", preceding=True), _NEAR)
        around = around.getparent()


def _labels(row: HtmlElement) -> list[str]:
    """The names of groups that are all of a row; none where it is anything else."""
    while len(row) == 1 and not fold(row.text or ""):
        row = row[0]
    if fold(row.text or "") or len({cell.tag for cell in row}) > 1:
        return []  # also where a badge stands beside a name
    return _named(row)


def _named(cells: Iterable[HtmlElement]) -> list[str]:
    """The names of groups in a row of cells, one in each."""
    texts = [text for cell in cells if (text := fold(cell.text_content())) or len(cell)]
    if not _FEWEST <= len(texts) <= _MOST or len(set(texts)) < len(texts):
        return []
    if not all(len(text) <= _LONGEST and (category_name(text) or may_head(text)) for text in texts):
        return []
    named = [category_name(text) for text in texts]
    if 2 * sum(map(bool, named)) < len(texts):
        return []
    return [name or text for name, text in zip(named, texts, strict=True)]


def _is_headed(panel: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Whether a panel names a group itself, above its first cookie."""
    for element in panel.iter("*"):
        if element in holding and not any(child in holding for child in element):
            return False
        if category_name(fold(element.text or "")):
            return True
    return False
