"""What a title says that is the name of a cookie: a heading, a summary, a caption or a line of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_host,
    is_setter,
    is_sure_name,
    names_setter,
)
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import (
    is_capitalised,
    is_name,
    is_number,
    is_strong_name,
    split_names,
    unlisted_parts,
    unnumbered,
)
from iclei_scraper.parsers.cookies.words.words import role_of

_LONGEST = 150
_LONGEST_BESIDE = 40
_LONGEST_SENTENCE = 1200
_END = ".。!?！？…:："
_WITH_WORD = re.compile(
    r"(?:cookies?|クッキー|쿠키)\s*[:：]?\s+(\S+)|(\S+)\s+(?:cookie|クッキー|쿠키)", re.IGNORECASE
)
_TOKENS = re.compile(r"[\w.*-]{2,80}", re.ASCII)
_WITH_NOTE = re.compile(
    r"(\S{1,80})(?:\s+[–—|·-]\s+|\s*[:：]\s+|\s+[(（])(.{2,60}?)(?:[)）][.。]?)?", re.DOTALL
)


def read_title(text: str, parts: tuple[str, ...] = (), *, stands_out: bool) -> dict[str, str]:
    """The name that a title is, and what it says beside; empty where it names no cookie.

    Args:
        text: of the title.
        parts: the text as inline elements divide it.
        stands_out: whether it is marked as a title, so that a word such as ``player`` may be a name.

    >>> read_title("_ga – Google", stands_out=True), read_title("Our partners", stands_out=True)
    ({'name': '_ga', 'provider': 'Google'}, {})
    """
    if not text or (len(text) > _LONGEST and not _is_name_and_sentence(text, parts)):
        return {}
    own = unnumbered(text)
    if len(own) < len(text) and not lasts(text):
        text, parts = own, unlisted_parts(parts)
    return dict(_read(text, parts, stands_out))


def _is_name_and_sentence(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a long line is a name in an element of its own, and a sentence in another."""
    two = len(text) <= _LONGEST_SENTENCE and len(parts) == 2  # noqa: PLR2004
    return two and len(parts[0]) <= _LONGEST and not parts[1][0].islower()


@lru_cache(maxsize=8_192)  # most lines stand on every page of a site
def _read(text: str, parts: tuple[str, ...], stands_out: bool) -> dict[str, str]:  # noqa: FBT001  # a key
    if role_of(text):
        return {}
    noted = _WITH_NOTE.fullmatch(text)
    if noted and _are_names((noted[1],), stands_out=False) and (stands_out or not lasts(noted[2])):
        return {"name": noted[1], **_beside(noted[2])}
    facts = len(parts) > 1 and all(map(is_fact, parts[1:]))
    if not facts and _are_names(split_names(text), stands_out=stands_out):
        return {"name": text, **_beside(noted[2] if noted else "")}
    if len(parts) > 1 and _are_names(split_names(parts[0]), stands_out=stands_out):
        several = all(_are_names((part,), stands_out=stands_out) for part in parts)
        return {"name": ", ".join(parts)} if several else {"name": parts[0], **_beside_in(parts[1:])}
    if match := _WITH_WORD.fullmatch(text):
        name = match[1] or match[2]
        return {"name": name} if _are_names((name,), stands_out=False) else {}
    asked = [token for token in _TOKENS.findall(text) if "_" in token] if text[-1] in "?？" else []
    return {"name": asked[0]} if len(asked) == 1 and is_sure_name(asked[0]) else {}


def is_fact(part: str) -> bool:
    """Whether an element beside a name says how long, of what kind or who, and is no further name."""
    said = part.strip(" –—|·-:()")
    return bool(said) and (lasts(said) or is_type(said) or is_company(said) or is_host(said))


def _beside_in(parts: tuple[str, ...]) -> dict[str, str]:
    """What elements beside a name say, each of them one thing."""
    told: dict[str, str] = {}
    for part in parts:
        said = part.strip(" –—|·-:()")
        short = 0 < len(said) <= _LONGEST_BESIDE and said[-1] not in _END and any(map(str.isalpha, said))
        for role, text in (_beside(said) or ({BESIDE: said} if short else {})).items():
            told.setdefault(role, text)
    return told


def _beside(rest: str) -> dict[str, str]:
    """What a short text beside a name says by its shape; a word may be a group as well as a provider."""
    role = role_by_shape(rest)
    if role == "provider" and not is_setter(rest):
        return {BESIDE: rest}
    return {role: rest} if role not in {None, "description"} else {}


def role_by_shape(text: str) -> str | None:
    """What a text without a label tells of a cookie."""
    for role, test in (("category", category_name), ("duration", lasts), ("type", is_type)):
        if test(text):
            return role if role != "category" or not _acts_on_one(text) else None
    if names_setter(text):
        return "provider"
    said = any(map(str.isalnum, text))  # an arrow says nothing
    return "description" if said and (" " in text or not text.isascii()) else None


def _acts_on_one(text: str) -> bool:
    """Whether a link or button says behind its words which cookie it is for: "Preferences (_ga)"."""
    return text[-1] in ")）" and is_strong_name(re.split(r"[(（]", text)[-1][:-1])


def _are_names(names: tuple[str, ...], *, stands_out: bool) -> bool:
    return bool(names) and all(_is_name(name, stands_out=stands_out) for name in names)


def _is_name(name: str, *, stands_out: bool) -> bool:
    if is_number(name) or is_company(name) or is_type(name) or is_host(name) or lasts(name):
        return False
    if is_sure_name(name):
        return True
    return (
        stands_out
        and is_name(name)
        and name.isascii()
        and not is_capitalised(name)
        and category_name(name) is None
    )
