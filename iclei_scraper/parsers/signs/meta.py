"""The small lines around a title: date, kind, author, button, ornament, told from words and dates alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.controls import READING_TIME, button, furniture
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.persons import joined_names
from iclei_scraper.values.dates import Date, find_dates
from iclei_scraper.values.dates.names import without_weekdays
from iclei_scraper.values.dates.relative import NEAR_DAYS, SINCE
from iclei_scraper.values.wording.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

LONGEST_META = 160
"""A longer line is text, whatever dates are in it."""

_LABEL_WORDS = 4
_HARDLY, _PLACE = 2, 4
_ENDS_WITH, _LONGEST_END = 2, 20  # words and characters of a label at the end of a title's line
_LABEL_AT_MOST = 8  # words before a date that are still its label
_TOLD = Caseless(
    r"ago\b|[年月日년월일前전天]|yesterday|today|gestern|heute|ayer|hoy\b|ontem|hoje|hier\b|어제|오늘"
    r"|\b(?:vor|hace|há|ieri|oggi|avant-hier|aujourd|il y a|geleden|för)\b|\bfa\b|yang lalu"
    rf"|\b(?:{NEAR_DAYS})\b|\b(?:last|letzten|vergangenen|afgelopen|vorige|dernier|pasado|passad[oa]|scors[oa])\b"
    r"|\bi\s[^\W\d_]{3,6}dags\b"
)
"""Words of dates without figures."""
_MARKED = re.compile(r"\d.*[|·•]|[|·•].*\d")
_LONGEST_TOLD = 40
_TOLD_WORDS = 4
_DIGIT = re.compile(r"\d")
_TIME = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-4])\s?(?::|h|Uhr|时|時|시)\s?(?:[0-5]\d)?(?:\s?[分분])?(?::[0-5]\d)?(?:\s?(?:[ap]\.?m\b\.?|uhr|hrs?|h)\b)?"
    r"|(?<!\d)(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?|오전|오후|午前|午後|上午|下午",
    re.IGNORECASE,
)
_AT_TIME = re.compile(
    rf"(?:\b(?:at|um|a las?|às|à|alle(?: ore)?|om|kl\.?)\s)?(?:{_TIME.pattern})", re.IGNORECASE
)
"""An hour with what leads to it: "posted at 14:05 by …"."""
_SPACES = re.compile(r"\s{2,}")
_ZONE = re.compile(r"\b(?:GMT|UTC|CES?T|MESZ|MEZ|[ECMP][SD]T|BRT|JST|KST|IST|BST|SGT|AEST)\b(?:[+-]\d{1,2})?")
_COUNT = r"(?:\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,7})"
_READING_TIME = re.compile(
    r"\d{1,3}\s?(?:[-–]\s?)?(?:min(?:ute)?s?|minuten|minutos?|minuti|分钟|分鐘|分|분)\.?\s?"
    r"(?:read|lesezeit|de lectura|de leitura|de lecture|di lettura)?\b"
    rf"|{READING_TIME}|(?:本文)?字[数數](?:统计|統計)?\s?[:：]\s?\d[\d.,]{{0,9}}\s?k?"
    rf"|{_COUNT}\s?(?:comments?|views?|likes?|shares?|kommentare?|commentaires?|comentarios?|comentários?|"
    r"commenti|visualizações|vistas|回|次|조회)\b"
    r"|\d{1,7}\s?(?:件の)?(?:コメント|[个個条條則则篇]?(?:评论|評論|留言)|(?:개의\s?)?댓글)"
    r"|(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|コメント|댓글|评论|評論|留言)"
    r"\s?[（(:：]?\s?\d{1,7}\s?[)）]?"
    r"|(?:views?|조회수?|(?:浏览|瀏覽|阅读|閱讀)(?:次数|次數|人次|数|數|量)?"
    r"|(?:點閱|点击|點擊)(?:次数|次數|数|數|率)?|閲覧数)\s?[:：]?\s?" + _COUNT,
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*[|·•∙⋅/–—―●▪◦]\s*|\s+-\s+|\s*[,;]\s+|\s{2,}|\s+(?=[\u3400-\u9fff]{2,4}[:：])|[()（）\[\]【】✐✎🗓📅🕒⏱]"
)
_BEFORE_DATE = re.compile(r"\s(?:on|am|le|el|em|il|op|den)$")
"""What leads from a byline to its date: "by Ana Souza on 3 May 2024"."""
_GLUE = re.compile(
    r"^(?:on|at|in|the|by|am|um|vom|den|le|à|el|a|em|às|il|alle|den|kl|op|om|of|de|del|às|del|en|no|na)$",
    re.IGNORECASE,
)


_IN_FORCE = re.compile(
    r"\s?[（(]?(?:に|付け?で?|より|から|起|부터|자로?|에)?\s?(?:一部|최종|最終|第.{1,3}次)?\s?"
    r"(?:改[定正訂]|施行|制定|発効|適用|修[订訂]|修改|更新|生效|实施|實施|개정|시행|제정|발효|적용)"
    r"(?:版|済み?|する|された|日|판)?\s?[)）]?\s*(?:$|[|·、。,，;；/（(])"
)
"""What follows the day of a version: of rules, that is, and not of a story."""
_AFTER_WORD = re.compile(r"[^\W\d_]{4,20}:\s(?=\d{1,2}\.?\s[^\W\d_]{3,12},?\.?\s(?:19|20)\d\d\b)")
"""A word before a day: of a language that is read as a whole only, the day alone can be read."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a short line says beside words of its own."""

    dates: tuple[tuple[Date, str], ...] = ()
    """Dates, each with what its label makes of it: ``published``, ``updated``, ``event``, ``other`` or ""."""
    kind: str | None = None
    authors: str | None = None
    """The names as written after "by"."""
    rest: tuple[str, ...] = ()
    """What remains: place names, categories, or a title on the same line."""
    timed: bool = False
    """Tells a time of day."""
    spoken: str = field(default="", compare=False)
    """``button`` or ``furniture`` where the whole line is one."""

    @property
    def is_date(self) -> bool:
        """A date with hardly a word."""
        return bool(self.dates) and self.words <= _HARDLY

    @property
    def is_date_line(self) -> bool:
        """A date with no more than a place or a category beside it."""
        return bool(self.dates) and self.words <= _PLACE

    @property
    def bare(self) -> bool:
        """Words that are no date, kind, byline, button or ornament."""
        return not (self.dates or self.kind or self.authors or self.spoken)

    @property
    def words(self) -> int:
        """Number of words in what remains; a sign of Chinese or Japanese counts half."""
        return sum(word_count(part) for part in self.rest)


@lru_cache(maxsize=16384)
def read_meta(text: str, language: str | None, order: str | None, reference: date | None) -> Meta:
    """Take a line apart; a line longer than :data:`LONGEST_META` is returned as it is."""
    if len(text) > LONGEST_META:
        return Meta(rest=(text,))
    if furniture(text):
        found = find_dates(text, language=language, order=order, reference=reference) if "/" in text else ()
        if not found:
            return Meta(spoken="furniture")
    kind = kind_label(text)
    if kind:
        return Meta(kind=kind)
    if button(text):
        return Meta(spoken="button")
    dates = _dates_of(text, language, order, reference)
    meta = _dated(text, dates) if dates else _undated(text)
    if meta.dates and meta.words and not _DIGIT.search(text) and not _CUT.search(text):
        return meta if any(date.stated for date in dates) else _undated(text)  # "What changes today"
    return meta


def _dates_of(text: str, language: str | None, order: str | None, reference: date | None) -> tuple[Date, ...]:
    digits = _DIGIT.search(text) is not None
    dates: tuple[Date, ...] = ()
    told = None if digits else _TOLD.search(text)
    if digits or (told and len(text) <= _LONGEST_TOLD and not _CUT.search(text)):
        dates = find_dates(text, language=language, order=order, reference=reference)
    if not dates and (told or (digits and (_TOLD.search(text) or _MARKED.search(text)))):
        dates = tuple(_told_in_pieces(text, language, order, reference))
    if not dates and digits and (after := _AFTER_WORD.match(text)):
        start = after.end()
        found = find_dates(text[start:], language=language, order=order, reference=reference)
        dates = tuple(replace(date, span=(date.span[0] + start, len(text))) for date in found[:1])
    return dates


def _told_in_pieces(
    text: str, language: str | None, order: str | None, reference: date | None
) -> Iterator[Date]:
    """Dates such as "3 days ago" or "Monday 16 March" where marks set them apart from other words."""
    start = 0
    for piece in _CUT.split(text):
        start = text.find(piece, start)
        if (
            piece
            and piece != text
            and (_TOLD.search(piece) or _DIGIT.search(piece))
            and not SINCE.search(text[:start])
        ):
            found = find_dates(piece, language=language, order=order, reference=reference)
            few = len(found) == 1 and word_count(piece) <= _TOLD_WORDS
            if few and (found[0].stated or _DIGIT.search(piece) or not _dated(piece, found).words):
                yield replace(found[0], span=(start, start + len(piece)))
        start += len(piece)


def _undated(text: str) -> Meta:
    if "|" in text or "·" in text or "•" in text:
        kind, who, rest = _sort(_READING_TIME.sub(" ", text) if _DIGIT.search(text) else text)
        if (kind or who) and not rest:
            return Meta(kind=kind, authors=who)
    timed = _DIGIT.search(text) is not None and _TIME.search(text) is not None
    authors = byline(text) or (
        byline(_SPACES.sub(" ", _AT_TIME.sub(" ", text)).strip(" ,|-–—")) if timed else None
    )
    if authors:
        return Meta(authors=authors, timed=timed)
    return Meta(rest=(text,), timed=timed)


def _dated(text: str, dates: tuple[Date, ...]) -> Meta:
    labelled: list[tuple[Date, str]] = []
    pieces: list[str] = []
    end = 0
    for found in dates:
        start, stop = found.span
        before = text[end:start]
        labelled.append((found, _label(before) or ("updated" if _IN_FORCE.match(text, stop) else "")))
        pieces.append(before)
        end = stop
    pieces.append(text[end:])
    remaining = " | ".join(filter(None, pieces))
    if not any(map(str.isalnum, remaining)):
        return Meta(tuple(labelled))
    remaining = without_weekdays(remaining)
    timed = bool(_TIME.search(remaining))
    for noise in (_READING_TIME, _TIME, _ZONE):
        remaining = noise.sub(" ", remaining)
    kind, authors, rest = _sort(remaining)
    return Meta(tuple(labelled), kind, authors, rest, timed)


def _label(before: str) -> str:
    """What the words just before a date make of it."""
    if not before.strip():
        return ""
    near = _CUT.split(before[-60:].rstrip(" (（[:：-–"))[-1]
    if word_count(near) > _LABEL_AT_MOST:  # a sentence, no label, unless it ends with one: "… Due:"
        last = " ".join(near.split()[-_ENDS_WITH:])[-_LONGEST_END:]
        return label_in(last) if before.rstrip().endswith((":", "：")) else ""
    return label_in(near)


def _sort(text: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Kind, authors and the rest of the pieces of a line."""
    kind: str | None = None
    authors: str | None = None
    rest: list[str] = []
    for piece in _CUT.split(joined_names(text)):
        part = piece.strip(" \t:.,;-–—")
        if not part or not any(map(str.isalnum, part)):
            continue
        label = kind_label(part)
        if label:
            kind = kind or label
            continue
        who = byline(_BEFORE_DATE.sub("", part))
        if who:
            authors = authors or who
            continue
        cleaned = _without_labels(part)
        if cleaned:
            rest.append(cleaned)
    return kind, authors, tuple(rest)


def _without_labels(part: str) -> str:
    """A piece, unless it is no more than a label or a button: "Published on", "Permalink"."""
    if _GLUE.match(part) or button(part) or (word_count(part) <= _LABEL_WORDS and label_in(part)):
        return ""
    return part


def counts_readers(text: str) -> bool:
    """Whether a text tells how many read or commented on something, and nothing else: "12 comments"."""
    return _DIGIT.search(text) is not None and not any(map(str.isalnum, _READING_TIME.sub("", text)))


@lru_cache(maxsize=16_384)
def word_count(text: str) -> int:
    """Words of a text; two signs of Chinese or Japanese count as one.

    >>> word_count("Town Hall COPs in 2025"), word_count("ニュースレター")
    (5, 4)
    """
    signs = (
        sum("\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" for char in text)
        if not text.isascii()
        else 0
    )
    if signs > len(text) * 0.3:
        return (signs + 1) // 2
    return len(text.split())
