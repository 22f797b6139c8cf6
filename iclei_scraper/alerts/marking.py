"""Two versions of a value side by side, with the words marked that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]|\w+|\s+|[^\w\s]")
_LONG = 2_000  # tokens a side; longer values are shown unmarked


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a value."""

    text: str
    differs: bool


def marked(before: str, after: str) -> tuple[list[Mark], list[Mark]]:
    """Both sides in pieces; joined they give the values back.

    >>> [piece.text for piece in marked("in autumn", "in spring")[0] if piece.differs]
    ['autumn']
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) > _LONG or len(new) > _LONG:
        return [Mark(before, differs=False)], [Mark(after, differs=False)]
    left: list[Mark] = []
    right: list[Mark] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b > a:
            left.append(Mark("".join(old[a:b]), differs=tag != "equal"))
        if d > c:
            right.append(Mark("".join(new[c:d]), differs=tag != "equal"))
    return left, right
