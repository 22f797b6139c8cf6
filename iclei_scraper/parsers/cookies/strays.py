"""Words that stray into a value: links behind a company, a label that announces a lifetime."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.known import is_setter
from iclei_scraper.parsers.cookies.sheet import Value
from iclei_scraper.parsers.cookies.words import role_of
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_Row = dict[str, Value]
_LABEL = re.compile(r"(?P<said>.*[.!?。！？])\s*(?P<label>[^.!?。！？:：]{2,30})", re.DOTALL)
_MOST_WORDS = 3  # of a label
_MOST_LINKS = 6
_AROUND = " \n,;:–—-|·(（[)）]"
_MOSTLY = 0.6
_FEWEST = 2


def drop_strays(rows: Sequence[_Row]) -> None:
    """Take the words of links from the names of companies, and labels from the end of explanations.

    Args:
        rows: of one sheet; they are changed.
    """
    for row in rows:
        if "provider" in row:
            row["provider"] = _without_links(row["provider"])
    ends = [
        (row, match)
        for row in rows
        if row.keys() >= {"description", "duration"} and (match := _LABEL.fullmatch(row["description"].text))
    ]
    often = Counter(match["label"] for _, match in ends)
    for row, match in ends:
        label = match["label"]
        usual = often[label] >= max(_FEWEST, _MOSTLY * len(rows)) and len(label.split()) <= _MOST_WORDS
        if role_of(label) == "duration" or (usual and not is_setter(label)):
            row["description"] = Value(match["said"], row["description"].element)


def _without_links(value: Value) -> Value:
    """A company without the words of the links behind it, unless they name another."""
    text = value.text
    for link in reversed(list(islice(value.element.iter("a"), _MOST_LINKS))):
        said = fold("".join(link.itertext()))
        rest = text.rstrip(_AROUND).removesuffix(said)
        own = rest.strip(_AROUND)
        if said and own and len(rest) < len(text.rstrip(_AROUND)) and not is_setter(said):
            text = own
    return Value(text, value.element) if text != value.text else value
