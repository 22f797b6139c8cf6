"""A body without its volatile parts: what is left is the content, and its digest says whether it changed.

The bytes that are kept are never touched: all this works on a copy, to tell two fetches apart.

Some parts are volatile everywhere: labels such as "3 minutes ago" that stand alone, and addresses that a
content network hides anew in each answer (they are read, so that another address is another content). The
others are rules that a site's own pages have taught, see :mod:`iclei_scraper.noise.learning`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from iclei_scraper.noise.text import RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

ATTRIBUTE, SCRIPT, COMMENT, TEXT, ORDER, ROTATION, LINE = (
    *("attribute", "script", "comment", "text", "order", "rotation", "line"),
)
"""Where in a page something is volatile; a line is one of the main text, left out of comparisons only."""

BUILT_IN = {
    "relative time": "a label that only tells how long ago something was, such as '3 minutes ago'",
    "hidden address": "an e-mail address that a content network encodes anew in each answer; it is decoded",
}
"""What is volatile on every site: name -> what it is."""

_VERSION = "1"
"""Changes when what is built in does: digests made before are then made again."""

GAP = "\0"
"""Stands in the place of what was taken out."""

_CF_EMAIL = re.compile(r"""(data-cfemail=["']?|/cdn-cgi/l/email-protection#)([0-9a-fA-F]{4,400})""")
_NODE = re.compile(r">([^<>]{3,60})<")
_TAG = re.compile(
    r"<([a-zA-Z][\w:-]*)((?:\s+[^\s<>\"'=/]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?){2,})(\s*/?)>"
)
_ATTRIBUTE = re.compile(r"[^\s<>\"'=/]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One volatile part of a site's pages."""

    zone: str
    place: str
    """Where it stands, in words: ``input[name=_wpnonce]@value``."""
    pattern: str
    """Regular expression: its first group is what stands before, what follows it is taken out."""
    why: str
    """What is volatile there, in words: a token, a counter, a time, ..."""
    alternatives: frozenset[str] = field(default_factory=frozenset)
    """Of a rotation: digests of what has been seen to take turns; anything else there is content."""


@dataclass(frozen=True)
class Rules:
    """What is volatile on one site."""

    rules: tuple[Rule, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same rules."""
        parts = sorted(
            "\n".join((rule.zone, rule.pattern, *sorted(rule.alternatives))) for rule in self.rules
        )
        return blake2b("\0".join([_VERSION, *parts]).encode(), digest_size=8).hexdigest()

    @cached_property
    def _compiled(self) -> tuple[tuple[re.Pattern[str], Rule], ...]:
        return tuple((compiled(rule.pattern), rule) for rule in self.rules if rule.zone != ORDER)

    @cached_property
    def _orders(self) -> bool:
        return any(rule.zone == ORDER for rule in self.rules)

    def digest(self, body: bytes) -> str:
        """BLAKE2b-128 of a body's content, hexadecimal."""
        return blake2b(self.content(body).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()

    def content(self, body: bytes) -> str:
        """A body without its volatile parts."""
        text = without_built_in(as_text(body))
        if self._orders:
            text = in_order(text)
        for pattern, rule in self._compiled:
            if rule.zone == ROTATION:
                text = _without_turns(pattern, rule.alternatives, text)
            else:
                text = pattern.sub(_KEEP, text)
        return text


_KEEP = rf"\g<1>{GAP}"


def as_text(body: bytes) -> str:
    """A body as text in which every byte can be told; what it means in its own encoding does not matter."""
    return body.decode("utf-8", "surrogateescape")


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern."""
    return re.compile(pattern, re.DOTALL)


def without_built_in(text: str) -> str:
    """A page without what is volatile everywhere."""
    if "cfemail" in text or "email-protection#" in text:
        text = _CF_EMAIL.sub(_decoded, text)
    labels = {node for node in _NODE.findall(text) if _is_relative(node)}
    for label in labels:
        text = text.replace(f">{label}<", f">{GAP}<")
    return text


@lru_cache(maxsize=20_000)
def _is_relative(node: str) -> bool:
    return RELATIVE.fullmatch(node.strip()) is not None


def _decoded(match: re.Match[str]) -> str:
    """The address behind Cloudflare's encoding: each byte crossed with the first."""
    raw = bytes.fromhex(match[2][: len(match[2]) // 2 * 2])
    return match[1] + bytes(byte ^ raw[0] for byte in raw[1:]).decode("latin-1")


def in_order(text: str) -> str:
    """A page with the attributes of each tag, and the names in ``class``, in one order."""
    return _TAG.sub(_ordered, text)


def _ordered(match: re.Match[str]) -> str:
    attributes = []
    for attribute in _ATTRIBUTE.findall(match[2]):
        name, equals, value = attribute.partition("=")
        if name.strip().lower() == "class" and len(value) > 2 and value[0] in "\"'":  # noqa: PLR2004  # quotes
            value = f"{value[0]}{' '.join(sorted(value[1:-1].split()))}{value[-1]}"
        attributes.append(f"{name}{equals}{value}")
    return f"<{match[1]} {' '.join(sorted(attributes))}{match[3]}>"


def _without_turns(pattern: re.Pattern[str], alternatives: frozenset[str], text: str) -> str:
    def turned(match: re.Match[str]) -> str:
        shown = match[0][len(match[1]) :]
        return match[1] + GAP if turn_digest(shown) in alternatives else match[0]

    return pattern.sub(turned, text)


def turn_digest(shown: str) -> str:
    """What identifies one of the things that take turns."""
    return blake2b(shown.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def turned(rules: Rules, body: bytes) -> list[tuple[Rule, str]]:
    """What the blocks of turns show in a body: rule and digest."""
    blocks = [rule for rule in rules.rules if rule.zone == ROTATION]
    if not blocks:
        return []
    rest = Rules(tuple(rule for rule in rules.rules if rule.zone != ROTATION)).content(body)
    return [
        (rule, turn_digest(match[0][len(match[1]) :]))
        for rule in blocks
        for match in compiled(rule.pattern).finditer(rest)
    ]


def rules_of(rules: Iterable[Rule]) -> Rules:
    """Rules in the order in which they are applied: rotations last, for they contain other parts."""
    return Rules(tuple(sorted(rules, key=lambda rule: (rule.zone == ROTATION, rule.pattern))))
