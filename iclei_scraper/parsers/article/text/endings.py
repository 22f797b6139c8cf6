"""How a text ends: with the name of its writer, what the writer does, or a line on who that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 2  # paragraphs that are left
_LONGEST_ROLE, _LONGEST_NOTE, _LONGEST_LIFE = 60, 240, 500
_MARKS = (",", " –", " —", " -", " (", "（", "、")


def without_signature(text: str | None, authors: Sequence[str]) -> str | None:
    r"""A text without the name of its writer below it, with a role, or with a short note after it.

    >>> without_signature("One.\n\nTwo.\n\nAna Souza, officer", ("Ana Souza",))
    'One.\n\nTwo.'
    >>> without_signature("One.\n\nTwo.\n\nAna Souza has drawn quays for years.", ("Ana Souza",))
    'One.\n\nTwo.'
    """
    paragraphs = text.split("\n\n") if text else []
    if len(paragraphs) > _FEWEST and any(_presents(paragraphs[-1], name) for name in authors):
        return "\n\n".join(paragraphs[:-1])
    for place in (len(paragraphs) - 1, len(paragraphs) - 2):
        if place < _FEWEST or not any(_signs(paragraphs[place], name) for name in authors):
            continue
        if sum(map(len, paragraphs[place + 1 :])) <= _LONGEST_NOTE:
            return "\n\n".join(paragraphs[:place])
    return text


def _presents(paragraph: str, name: str) -> bool:
    """Whether a paragraph tells who a writer is: "Ana Souza has drawn quays for twenty years."."""
    return " " in name and paragraph.startswith((f"{name} ", f"{name}, ")) and len(paragraph) <= _LONGEST_LIFE


def _signs(paragraph: str, name: str) -> bool:
    """Whether a paragraph is a name, or a name and a role."""
    if not paragraph.startswith(name) or len(paragraph) > len(name) + _LONGEST_ROLE:
        return False
    rest = paragraph[len(name) :]
    return not rest.strip(" .") or (rest.startswith(_MARKS) and not rest.endswith((".", "!", "?")))
