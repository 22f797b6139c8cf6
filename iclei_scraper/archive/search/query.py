"""What a person types, as a question to the index. Whatever it is, it is a question or none, never an error.

``climate cities``   both words occur
``"climate neutral"``   the words stand side by side
``-bonn``, ``-"zero waste"``   does not occur
``resilien*``   a word begins so

Everything else (operators, brackets, colons) is punctuation. A word with punctuation inside, such as an
address, is a phrase of its parts; a word of a script without spaces is found inside longer ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from iclei_scraper.archive.search.words import is_unspaced, tokens

MOST_TERMS = 64
"""Terms that count; what follows is left out, and :attr:`Query.is_cut` says so."""
MOST_WORDS = 64
"""Words of one phrase that count."""

_TERM = re.compile(
    r"(?P<no>(?<!\S)[-\u2212])?"
    r"(?:[\"\u201c\u201d\u201e](?P<phrase>[^\"\u201c\u201d\u201e]*)[\"\u201c\u201d]|(?P<word>[^\s\"\u201c\u201d\u201e]+)|\S)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that has to occur, or must not."""

    tokens: tuple[str, ...]
    """Side by side in this order."""
    is_prefix: bool = False
    """The last of them is the beginning of a word."""
    is_wanted: bool = True

    @property
    def expression(self) -> str:
        """In FTS5's language; tokens hold no quotes."""
        return f'"{" ".join(self.tokens)}"{"*" if self.is_prefix else ""}'


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index."""

    terms: tuple[Term, ...]
    is_cut: bool = False
    """Something was left out because it was too much."""

    @property
    def wanted(self) -> tuple[Term, ...]:
        """What has to occur."""
        return tuple(term for term in self.terms if term.is_wanted)

    @property
    def expression(self) -> str | None:
        """In FTS5's language, or ``None`` where nothing is asked for."""
        if not self.wanted:
            return None
        unwanted = [term.expression for term in self.terms if not term.is_wanted]
        question = " AND ".join(term.expression for term in self.wanted)
        return f"({question}) NOT ({' OR '.join(unwanted)})" if unwanted else question


def read_query(text: str) -> Query:
    """Read what a person typed.

    >>> read_query('Städte "climate neutral" -bonn resilien*').expression
    '("stadte" AND "climate neutral" AND "resilien"*) NOT ("bonn")'
    >>> read_query('" OR ( 🌍').expression
    '"or"'
    """
    terms: dict[Term, None] = {}
    is_cut = False
    for match in _TERM.finditer(text):
        term = _term(match)
        if term is None:
            continue
        if len(terms) == MOST_TERMS:
            is_cut = True
            break
        is_cut |= len(term.tokens) > MOST_WORDS
        terms[_bounded(term)] = None
    return Query(tuple(terms), is_cut)


def _term(match: re.Match[str]) -> Term | None:
    text = match["phrase"] or match["word"] or ""
    found = tokens(text)
    if not found:
        return None
    begins = match["phrase"] is None and text.endswith("*")
    if is_unspaced(found[-1]):
        if len(found) > 1 and is_unspaced(found[-2]) and len(found[-2]) > 1:
            found.pop()  # the pair before says it, and in a longer word something else may follow
            begins = False
        else:
            begins = True  # a single character: alone, or the beginning of a pair
    return Term(tuple(found), begins, match["no"] is None)


def _bounded(term: Term) -> Term:
    if len(term.tokens) <= MOST_WORDS:
        return term
    return Term(term.tokens[:MOST_WORDS], is_prefix=False, is_wanted=term.is_wanted)
