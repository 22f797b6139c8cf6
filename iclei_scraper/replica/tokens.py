"""What differs from fetch to fetch and from night to night although nothing was edited.

Templates leave tokens where a real page has a nonce, a cache buster, a CSRF token, a time or a count; they
are filled at each fetch. In the second night the order of attributes and of class names changes too.
"""

from __future__ import annotations

import random
import re
import secrets
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile("\x02(\\w+)\x03")
_VERBATIM = re.compile(r"(<(?:script|style|svg)\b.*?</(?:script|style|svg)>)", re.DOTALL)
_TAG = re.compile(r'<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"<>]*")?){2,40})(\s*/?)>')
_ATTRIBUTE = re.compile(r'[\w:-]+(?:="[^"<>]*")?')

_views = count(1_204)


def token(name: str) -> Markup:
    """A place in a template that is filled at each fetch; see :data:`TOKENS` for the names.

    Raises:
        KeyError: there is no such token.
    """
    if name not in TOKENS:
        raise KeyError(f"no noise of the name {name!r}")
    return Markup("\x02{}\x03").format(name)


def split_tokens(html: str) -> list[str]:
    """Text and token names in turn, text first."""
    return _TOKEN.split(html)


def fill_tokens(pieces: list[str], night: int) -> str:
    """The page as one fetch of a night gets it."""
    filled = list(pieces)
    for position in range(1, len(filled), 2):
        filled[position] = TOKENS[filled[position]](night)
    return "".join(filled)


def shuffle_markup(html: str, seed: str) -> str:
    """The same page with attributes and class names in another order."""
    chance = random.Random(seed)  # noqa: S311  # no secret

    def shuffled(match: re.Match[str]) -> str:
        attributes = [_shuffle_classes(text, chance) for text in _ATTRIBUTE.findall(match[2])]
        chance.shuffle(attributes)
        return f"<{match[1]} {' '.join(attributes)}{match[3]}>"

    pieces = _VERBATIM.split(html)
    pieces[::2] = [_TAG.sub(shuffled, piece) for piece in pieces[::2]]
    return "".join(pieces)


def _shuffle_classes(attribute: str, chance: random.Random) -> str:
    if not attribute.startswith('class="'):
        return attribute
    names = attribute[7:-1].split()
    chance.shuffle(names)
    return f'class="{" ".join(names)}"'


TOKENS: dict[str, Callable[[int], str]] = {
    "nonce": lambda _: secrets.token_hex(5),
    "csrf": lambda _: secrets.token_urlsafe(32),
    "ver": lambda night: f"6.{4 + night}.{night * 7}",
    "minutes": lambda _: str(2 + secrets.randbelow(57)),
    "views": lambda _: str(next(_views)),
    "stamp": lambda _: datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S"),
    "seconds": lambda _: f"0.{secrets.randbelow(900) + 100}",
    "uid": lambda _: secrets.token_hex(4),
}
"""Name of a token -> what a fetch of a night puts there."""
