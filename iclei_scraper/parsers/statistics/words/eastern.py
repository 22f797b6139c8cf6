"""What a figure in a Japanese, Korean or Chinese sentence counts: the noun behind it or the one before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.phrases import GOVERNMENTS, named
from iclei_scraper.values.counting.concepts import Mention, mentions
from iclei_scraper.values.wording.text import is_cjk

if TYPE_CHECKING:
    from iclei_scraper.values.numbers.quantities import Quantity

_PARTICLE = re.compile(r"[はがをで]|에서|[은는이가을를]\s")
_JOINT = re.compile(r"(?:[・や、및와과·和与與及\s]{1,3}[^・\s]{0,4})?")
_RUN = re.compile(r"[^\d、。，,.；;（(《「『<\[]{1,24}")
_LEAD_CJK = re.compile(
    r"^\s?(?:(?:人|名|명|社|つ|か所|カ所|ヶ所|箇所)(?:以上|余り|余|あまり|を超える| ?이상)?(?:の|의\s)"
    r"|の|に(?=[^\d])|的|여|개의|의(?=\s)|個の|个|個|余り|余)?\s?"
)
_NOUN_BEFORE = re.compile(
    r"(?P<noun>[\u4e00-\u9fff\u30a1-\u30fc\uac00-\ud7af]{2,12}?)(?:の数|总?[数数]量?|\s수)?[はが은는이가]?\s?(?:総勢|合計|全部で|총|모두|现有|共有?|已有?|有|已?达到?|達到?|已?增[至加长到]+|约|約|为|為)?\s?$"
)
_LONGEST_NOUN = 16
_ATTRIBUTE = re.compile(r"[^，。；、,.\d]{1,24}的(?=[^，。；、,.\d的]{2,14})")
"""The rest of what is told of a Chinese noun before it: "2500多个致力于城市发展的地方政府"."""
_THEIRS = re.compile(
    r"\s?(?:客户|客戶|用户|顾客|顧客|居民|市民|住民|官员|官員|代表|学生|學生|职员|職員|担当者|주민|시민|고객|공무원|직원)"
)
"""Behind cities and governments: those who live or work there, or buy for them, are what is counted."""
_MEASURE = re.compile(
    r"\s?[余餘多]?\s?(?:[个個家名座位人所명곳개社]|団体|自治体|都市|[かカヵヶケ箇]所)"
    r"(?![\u4e00-\u9fffの의])(?!\s[가-힣]|(?![입이]|으로 (?:늘|증가|성장))[가-힣])|"
    r"(?=まで増|に増え|を(?:超|上回)|(?:ました|てい)|に(?:達|のぼ|上)|です|で、|。|곳을)"
)
MEASURES = frozenset("个個家名座位人所명곳개")
"""Counting words that a quantity may end with."""


def begins(before: str, label: str, start: int) -> int:
    """Where a figure begins, with the noun that stands before it as its topic: "職員は70名"."""
    match = _NOUN_BEFORE.search(before, max(0, start - _LONGEST_NOUN)) if is_cjk(label[-1]) else None
    return match.end("noun") - len(label) if match and match["noun"].endswith(label) else start


def noun_before(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """The noun that a figure with a measure word stands behind, as in Chinese: 会员城市210个."""
    before = _NOUN_BEFORE.search(text, max(0, quantity.start - _LONGEST_NOUN), quantity.start)
    measure = _MEASURE.match(text, quantity.end - (quantity.raw[-1:] in MEASURES))
    if before is None or measure is None or text[before.start() - 1 : before.start()].isdigit():
        return None  # "22カ国156都市": a noun that has its own figure
    noun = before["noun"]
    found = mentions(noun)
    if not found or found[-1].end != len(noun):
        return None
    start = found[-1].start
    for mention in reversed(found):
        start = mention.start if mention.end >= start else start
    return named(noun[start:], "count", measure.end())


def label_behind(rest: str, offset: int) -> tuple[str, str, int] | None:
    """Label, concept and end of the noun that follows a figure, or ``None``.

    Args:
        rest: the text behind the figure.
        offset: where it begins.
    """
    lead = _LEAD_CJK.match(rest)
    start = lead.end() if lead else 0
    run = _RUN.match(rest[start:])
    if run is None:
        return None
    found = mentions(run[0])
    if not found or found[0].start > 12:  # noqa: PLR2004  # characters: a longer way off it belongs to another noun
        return None
    end = found[0].end
    for mention in found[1:]:
        if _JOINT.fullmatch(run[0][end : mention.start]) and (
            mention.concept == found[0].concept or {mention.concept, found[0].concept} <= GOVERNMENTS
        ):
            end = mention.end
    if (late := _behind_attribute(rest[start:], found[0], end)) is not None:
        return named(rest[start + late[0] : start + late[1]], "count", offset + start + late[1])
    between = run[0][: found[0].start]
    if _PARTICLE.search(between) or (found[0].concept in GOVERNMENTS and _THEIRS.match(run[0], end)):
        return None
    return named(run[0][:end], "count", offset + start + end)


def _behind_attribute(rest: str, first: Mention, end: int) -> tuple[int, int] | None:
    """Where the noun stands that a figure counts if what was found is but told of it, or ``None``."""
    match = _ATTRIBUTE.match(rest, end)
    if match is None or first.concept not in GOVERNMENTS:
        return None
    found = [
        it for it in mentions(rest[match.end() : match.end() + _LONGEST_NOUN]) if it.concept in GOVERNMENTS
    ]
    return (match.end(), match.end() + found[-1].end) if found else None
