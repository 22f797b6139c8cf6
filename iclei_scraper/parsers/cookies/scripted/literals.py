"""Objects and lists as scripts write them: JSON, and JavaScript with bare keys, other quotes and functions.

What a page's own script holds as data is read; nothing is run. A value that is no literal (a function, a
variable, a call) is ``None``; a regular expression is its source.
"""

from __future__ import annotations

import json
import re
from typing import Any

_SKIP = re.compile(r"(?:\s+|//[^\n]*|/\*.{0,4000}?\*/)+", re.DOTALL)
_KEY = re.compile(r"[\w$]+")
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'|`((?:[^`\\]|\\.)*)`', re.DOTALL)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$.])")
_REGEX = re.compile(r"/((?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,300})/[a-z]{0,8}")
_WORDS = {"true": True, "false": False, "!0": True, "!1": False, "null": None, "undefined": None}
_WORD = re.compile(r"true|false|!0|!1|null|undefined(?![\w$])")
_OTHER = re.compile(r"[^\s,;:()\[\]{}\"'`]+")
_ESCAPE = re.compile(r"\\(?:u\{?([0-9a-fA-F]{4,6})\}?|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPES = {"n": "\n", "t": " ", "r": " ", "b": "", "f": "", "\n": ""}
_OPENING = {"{": "}", "[": "]", "(": ")"}
_DEEPEST = 60


class NotALiteralError(ValueError):
    """The text at this place is no object and no list.

    Attributes:
        at: how far it was read.
    """

    def __init__(self, at: int) -> None:
        super().__init__(f"no literal up to {at}")
        self.at = at


def read_literal(text: str, start: int) -> tuple[Any, int]:
    """The object or list at a place in a script, and where it ends.

    Args:
        text: the script.
        start: where ``{`` or ``[`` stands.

    Raises:
        NotALiteralError: there is none, or it has no end.

    >>> read_literal("x = {name: 'tally', days: 30, on: !0, run: () => go(1)};", 4)[0]
    {'name': 'tally', 'days': 30, 'on': True, 'run': None}
    """
    try:
        return json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        pass
    reader = _Reader(text, start)
    value = reader.value(0)
    if not isinstance(value, dict | list):
        raise NotALiteralError(reader.at)
    return value, reader.at


class _Reader:
    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at

    def value(self, depth: int) -> Any:
        self._skip()
        char = self.text[self.at : self.at + 1]
        if depth > _DEEPEST or not char:
            raise NotALiteralError(self.at)
        if char == "{":
            value: Any = self._object(depth)
        elif char == "[":
            value = self._list(depth)
        else:
            value = self._scalar()
        return value if self._ends() else self._rest(value)

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.at += 1
        while True:
            self._skip()
            if self._take("}"):
                return found
            if self._take(","):
                continue
            key = self._key()
            self._skip()
            if self._take(":"):
                found[key] = self.value(depth + 1)
            else:
                self._rest(None)  # a method, a spread, a shorthand

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while True:
            self._skip()
            if self._take("]"):
                return found
            if self.text[self.at : self.at + 1] in {"}", ")", ""}:
                raise NotALiteralError(self.at)
            if not self._take(","):
                found.append(self.value(depth + 1))

    def _key(self) -> str:
        string = _STRING.match(self.text, self.at)
        bare = string or _KEY.match(self.text, self.at)
        if bare is None:
            if self.text.startswith(("...", "["), self.at):
                return ""
            raise NotALiteralError(self.at)
        self.at = bare.end()
        return _unescaped(next(part for part in string.groups() if part is not None)) if string else bare[0]

    def _scalar(self) -> Any:
        for pattern in (_STRING, _NUMBER, _WORD, _REGEX):
            match = pattern.match(self.text, self.at)
            if match is None:
                continue
            self.at = match.end()
            if pattern is _STRING:
                return _unescaped(next(part for part in match.groups() if part is not None))
            if pattern is _NUMBER:
                return float(match[0]) if not match[0].lstrip("-").isdecimal() else int(match[0])
            return _WORDS[match[0]] if pattern is _WORD else f"/{match[1]}/"
        return self._rest(None)

    def _ends(self) -> bool:
        self._skip()
        return self.text[self.at : self.at + 1] in {",", "}", "]", ";", ")", ""}

    def _rest(self, value: Any) -> Any:
        """Step over what is no literal, up to what ends it; strings put together are one."""
        joined = isinstance(value, str)
        closing: list[str] = []
        while True:
            self._skip()
            char = self.text[self.at : self.at + 1]
            if not char:
                raise NotALiteralError(self.at)
            if not closing and char in ",}]":
                return value if joined else None
            if closing and char == closing[-1]:
                closing.pop()
                self.at += 1
            elif char in _OPENING:
                closing.append(_OPENING[char])
                self.at += 1
            elif match := _STRING.match(self.text, self.at):
                self.at = match.end()
                if joined and not closing:
                    value += _unescaped(next(part for part in match.groups() if part is not None))
            else:
                match = _OTHER.match(self.text, self.at)
                joined = joined and match is not None and match[0] == "+"
                self.at = match.end() if match else self.at + 1

    def _take(self, char: str) -> bool:
        if not self.text.startswith(char, self.at):
            return False
        self.at += 1
        return True

    def _skip(self) -> None:
        match = _SKIP.match(self.text, self.at)
        if match:
            self.at = match.end()


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    if code:
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else ""  # noqa: PLR2004  # the last character
    return _ESCAPES.get(match[3], match[3])
