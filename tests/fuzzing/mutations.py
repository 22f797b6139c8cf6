"""What goes wrong with pages on their way: bytes flipped, cut, doubled, moved, nested, misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

_SCRAPS = [
    *(
        b"<table>",
        b"</table>",
        b"<td>",
        b"<!--",
        b"<script>",
        b"<svg>",
        b"<template>",
        b"<select>",
        b"<base href='//[",
    ),
    *(
        b"</body>",
        b"<",
        b">",
        b"\"'",
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"\x00",
        b"\xff\xfe",
        b"\xed\xa0\x80",
    ),
    *(b"<a href='http://[::1'>", b"<a href='mailto:'>", b"<time datetime='9999-99-99'>", b"<p style='{{{'>"),
    *(b'<div data-cfemail="zz">', b'<script type="application/ld+json">{"@type":', b"<h1>", b"<br>" * 50),
]


def mutated(body: bytes, chance: random.Random) -> bytes:
    """The body with some accidents, one of each kind at least in a long run."""
    out = bytearray(body)
    for _ in range(chance.choice([1, 8, 80, 400])):
        _hurt(out, chance)
    match chance.randrange(8):
        case 0:
            return bytes(out[: chance.randrange(len(out))])
        case 1:
            return bytes(out).decode("utf-8", "replace").encode("utf-16-le", "replace")
        case 2:
            depth = chance.randrange(10, 2_000)
            return b"<div>" * depth + bytes(out) + b"</div>" * chance.randrange(depth)
        case 3:
            return bytes(out).decode("latin-1").encode("utf-8")
    return bytes(out)


def _hurt(out: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(out))
    length = chance.choice([1, 20, 400])
    match chance.randrange(6):
        case 0:
            out[at] = chance.randrange(256)
        case 1:
            del out[at : at + length]
            out += b" "  # never empty
        case 2:
            out[at:at] = out[chance.randrange(len(out)) :][:length]
        case 3:
            other = chance.randrange(len(out))
            out[at : at + length], out[other : other + length] = (
                out[other : other + length],
                out[at : at + length],
            )
        case _:
            out[at:at] = chance.choice(_SCRAPS)
