"""From the bytes of a page to its text: what is claimed of their encoding, unless they say otherwise."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes
from w3lib.encoding import html_to_unicode

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_TAG = re.compile(rb"<[^<>]*>")
_ESCAPES = re.compile(rb"\x1b\$[@B]")
"""What ISO-2022-JP, which has ASCII bytes alone, begins its Japanese with."""
_FAR = ("cp932", "euc_jp", "cp949", "gb18030", "big5", "cp1251", "koi8_r")
"""Encodings that bytes tell well. Those of Latin letters look alike: cp1252 is what browsers take then."""
_HIGH = bytes(range(0x80, 0x100))
_LETTERS = re.compile(rb"[A-Za-z]")
_FEWEST, _SHARE = 20, 0.2
"""Bytes outside ASCII, and how many of them to one plain letter, that another script has."""
_LOOKED_AT, _SAMPLE = 200_000, 50_000
"""Bytes at the beginning of a page, and of these without tags: what stands last is less often code."""


def decode(body: bytes, content_type: str | None) -> str:
    """The text of a page.

    Bytes that are valid UTF-8 are UTF-8, whatever an old template or a proxy claims. Where UTF-8 is claimed
    and most of what is not ASCII is none, the claim is wrong: the page's own ``meta`` is asked then, and
    after it the bytes.

    Args:
        body: the payload, without its content encoding.
        content_type: the header, or ``None``.
    """
    if not body.isascii() and (utf8 := _as_utf8(body)) is not None:
        return utf8
    header = content_type if content_type and "charset" in content_type.lower() else None
    encoding, text = _as_claimed(header, body)
    if header and encoding == "utf-8" and _is_garbled(text):
        encoding, text = _as_claimed(None, body)
    if encoding == "utf-8" and _is_garbled(text):
        return body.decode(_detect(body), "replace")
    return text


def _as_claimed(header: str | None, body: bytes) -> tuple[str, str]:
    return html_to_unicode(header, body, default_encoding="utf-8", auto_detect_fun=_detect)


def _is_garbled(text: str) -> bool:
    """Whether more letters outside ASCII could not be decoded than could."""
    lost = text.count("\ufffd")
    return lost * 2 > sum(map(len, _NOT_ASCII.findall(text))) if lost else False


def _as_utf8(body: bytes) -> str | None:
    """The text of bytes that are valid UTF-8, without a byte order mark."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _detect(body: bytes) -> str:
    """The encoding of a page that claims none."""
    if _ESCAPES.search(body):
        return "iso2022_jp"
    if _as_utf8(body) is not None:
        return "utf-8"
    sample = _TAG.sub(b" ", body[:_LOOKED_AT])[-_SAMPLE:]
    others = len(sample) - len(sample.translate(None, _HIGH))
    if others < _FEWEST or others < _SHARE * len(_LETTERS.findall(sample)):
        return "cp1252"  # accents among plain letters
    found = from_bytes(sample, cp_isolation=[*_FAR, "cp1252"]).best()
    return found.encoding if found is not None else "cp1252"
