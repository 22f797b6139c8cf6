"""What build tools do to finished markup: hashed class names, minifying, pretty-printing, comments."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from tests.layouts.seeding import weighted

if TYPE_CHECKING:
    from random import Random

_CLASS = re.compile(r'(?<=\sclass=")[^"<>]*(?=")')
_BETWEEN_BLOCKS = re.compile(
    r"(</?(?:address|article|aside|blockquote|body|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    r"h[1-6]|head|header|html|li|main|meta|link|nav|ol|option|p|section|select|style|summary|table|tbody|td|tfoot|th|"
    r"thead|title|tr|ul)\b[^>]*>)\s*",
    re.IGNORECASE,
)
_OPENS_BLOCK = re.compile(
    r"(?=<(?:article|aside|div|dl|footer|header|li|main|nav|ol|p|section|table|tr|ul)\b)"
)
_OPTIONAL_END = re.compile(r"</(?:li|dd|dt|td|th|tr|option)>")
_SIMPLE_VALUE = re.compile(r'(<[a-z][^<>]*?\s[a-z-]+=)"([\w./:-]+)"(?=[\s>])')
_PRESERVED = re.compile(r"<(?:pre|textarea|script)\b", re.IGNORECASE)


def finish(markup: str, rng: Random, *, keeps: frozenset[str]) -> str:
    """Markup as it leaves the server.

    Args:
        markup: a whole page.
        rng: source of chance.
        keeps: ``classes`` or ``spaces``, where a template means them.
    """
    if "classes" not in keeps and rng.random() < 0.35:
        markup = _hashed(markup, rng.randrange(10**6))
    if "spaces" in keeps:
        return markup
    form = weighted(rng, [("as it is", 45), ("minified", 30), ("pretty", 15), ("comments", 10)])
    if form == "minified" and not _PRESERVED.search(markup.replace("<script", "")):
        return _minified(markup, rng)
    if form == "pretty":
        return _OPENS_BLOCK.sub("\n        ", markup)
    if form == "comments":
        return _BETWEEN_BLOCKS.sub(r"\1<!-- wp:block {}-->", markup, count=rng.randint(3, 20))
    return markup


def _hashed(markup: str, salt: int) -> str:
    def renamed(name: str) -> str:
        if name.startswith("__cf"):
            return name
        code = zlib.crc32(f"{salt}/{name}".encode())
        return f"{'abcdefghjk'[code % 10]}{code % 16**5:05x}"

    return _CLASS.sub(lambda match: " ".join(map(renamed, match.group().split())), markup)


def _minified(markup: str, rng: Random) -> str:
    markup = _BETWEEN_BLOCKS.sub(r"\1", re.sub(r"\s+", " ", markup))
    markup = re.sub(r"\s+(?=</?(?:div|p|li|ul|td|tr|section|dl|dd|dt|h[1-6])\b)", "", markup)
    if rng.random() < 0.3:
        markup = _OPTIONAL_END.sub("", markup)
    if rng.random() < 0.3:
        for _ in range(3):
            markup = _SIMPLE_VALUE.sub(r"\1\2", markup)
    return markup
