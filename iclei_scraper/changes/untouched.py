"""Whether a page's words tell of a change at all: where nobody edited them, the parsers read them otherwise.

A record's value that stood in the page's text stands there still, in the words around it, and what is read in
its place stood in the text before: then no word was put in or taken out, and the markup alone is another.
Values that no reader sees, such as addresses behind links, stand in attributes and scripts: they are edited
where there are more of the new one there, or fewer of the old.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.changes.plain import plain
from iclei_scraper.changes.standing import Standing
from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Page
    from iclei_scraper.records import Change

KINDS = frozenset({"office", "news", "statistic", "cookie", "feature"})
"""Kinds of changes of which the words tell; links and what is hidden are edited elsewhere."""

_WORD = re.compile(r"[^\W_]+(?:[.,@'/+-][^\W_]+)*")
_GROUPS = re.compile(r"(?<=\d)[.,'](?=\d{3}(?!\d))")
_AROUND = 40  # letters and digits beside a value, so many that its label alone is none of its surroundings
_MANY = 50  # places of a value that are looked at; one that stands in more tells nothing
_TOLD_BY_LABEL = ("phones", "faxes")
"""Fields that an edited label alone makes others."""
_DUMB = frozenset({"class", "id", "style", "src", "srcset", "sizes", "width", "height", "nonce", "integrity"})


class Wording:
    """What a page says: its words in their order, and what stands behind them."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def text(self) -> str:
        """The visible words, without what divides them."""
        return folded(self._shown)

    @cached_property
    def unlabelled(self) -> str:
        """The same without labels."""
        return folded(_unlabelled(self._shown))

    @cached_property
    def lines(self) -> Standing:
        """The visible lines, to ask which of them stand."""
        return Standing(block.text for block in self._page.blocks)

    @cached_property
    def _shown(self) -> str:
        return "\n".join(block.text for block in self._page.blocks)

    @cached_property
    def behind(self) -> str:
        """What attributes and scripts hold."""
        root = self._page.root
        values = [
            value
            for element in root.iter()
            for name, value in element.attrib.items()
            if str(name) not in _DUMB and not str(name).startswith("on")
        ]
        values += [script.text for script in root.iter("script") if script.text]
        return folded("\n".join(map(str, values)))


Sides = Callable[[], tuple[Wording, Wording] | None]
"""Gives the words of a page before and after, made only where they are asked for; ``None`` where they are
not known."""


def folded(text: str) -> str:
    """Letters, digits and what stands between two of them without a space, but for the groups of a figure."""
    return _GROUPS.sub("", "".join(_WORD.findall(plain(text).casefold())))


def is_untouched(change: Change, before: Wording, after: Wording) -> bool:
    """Whether a change of a record is told by none of the page's words, nor by what stands behind them.

    Args:
        change: between two readings of a page.
        before: the page as it was, of which the older reading was made.
        after: the page as it is.
    """
    old, new = _values(change, change.before, "removed"), _values(change, change.after, "added")
    if change.kind not in KINDS or not (old or new):
        return False
    if before.text == after.text:
        pairs = ((old, before, after), (new, after, before))
        return all(_is_there(folded(value), here, there) for side, here, there in pairs for value in side)
    if change.kind == "statistic" and change.field is None and _beside_its_label(change, before, after):
        return True
    labelled = change.field in _TOLD_BY_LABEL
    first, second = ((it.text if labelled else it.unlabelled) for it in (before, after))
    if not labelled:
        old, new = ([_unlabelled(value) or value for value in side] for side in (old, new))
    return all(_stands(folded(value), first, second) for value in old) and all(
        _stands(folded(value), second, first) for value in new
    )


def _beside_its_label(change: Change, before: Wording, after: Wording) -> bool:
    """Whether both pages say a whole figure with its label, however far a redesign has moved the two."""
    shown = change.after or change.before or ""
    said = {folded(f"{shown} {change.key}"), folded(f"{change.key} {shown}")}
    return any(words in before.text and words in after.text for words in said)


def _values(change: Change, shown: str | None, whole: str) -> list[str]:
    """The values that one side of a change shows; a whole record shows its name as well."""
    parts = [_path(part) if "://" in part else part for part in (shown or "").split("; ")]
    if change.op == whole:
        parts.append(change.key)
    return [part for part in parts if folded(part)]


def _unlabelled(text: str) -> str:
    """A text without labels such as "Tel.", which a redesign adds and drops."""
    return " ".join(word for word in text.split() if not label_of(word))


def _path(url: str) -> str:
    """What of an address stands in a link however it is written."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.path.strip("/") or parts.query else parts.netloc


def _is_there(value: str, here: Wording, there: Wording) -> bool:
    """Whether a value of one of two pages of the same words is told by the other as well."""
    return value in here.text or here.behind.count(value) <= there.behind.count(value)


def _stands(value: str, here: str, there: str) -> bool:
    """Whether a value stands in the other text wherever it stands in this one, with the words beside it."""
    return value in here and all(
        here[max(0, at - _AROUND) : at + len(value)] in there or here[at : at + len(value) + _AROUND] in there
        for at in _places(value, here)
    )


def _places(value: str, text: str) -> Iterable[int]:
    at = text.find(value)
    for _ in range(_MANY):
        if at < 0:
            return
        yield at
        at = text.find(value, at + 1)
