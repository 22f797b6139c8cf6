"""The kind of an item that a label announces: "Topics: Interviews", "Kategorie: Blog", "分類：新聞"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.kinds import unsorted
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from iclei_scraper.page import Block

_LONGEST, _WORDS, _WORDS_OF_SIGNS = 32, 3, 5
_LABEL = (
    r"(?:"
    + alternatives(
        "topics?|categor(?:y|ies)|sections?|types?|content type|filed (?:under|in)|posted in|kind",
        "themen?|thema|kategorien?|rubrik(?:en)?|ressort|sparte|art|catégories?|thèmes?|thématiques?|rubriques?",
        "categorías?|temas?|sección|secciones|categorias?|tópicos?|assuntos?|seção|editorias?",
        "categori[ae]|argoment[oi]|temi|sezion[ei]|tipo(?: di contenuto)?|tipologia|categorieën",
        "onderwerp(?:en)?|ämnen?|カテゴリー?|トピックス?|テーマ|分類|分野|種別|区分|ジャンル|카테고리|분류|주제|구분|유형|분야",
        "分类|类别|類別|栏目|欄目|主题|主題|类型|類型",
    )
    + r")"
)
_ANNOUNCED = re.compile(rf"(?:^|(?<=\s)){_LABEL}\s?[:：]\s*(?P<kind>[^\s:：].*)$", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"{_LABEL}\s?[:：]?", re.IGNORECASE)
_SEVERAL = re.compile(r"[,，、;；#]|\s/\s")
_MARKS = re.compile(r"\s*[|·•∙⋅]\s*|\s+[-–—]\s+")


def filed_under(block: Block, above: Block | None) -> str | None:
    """What a line files an item under by a link said to be to its category, or by a label before it or above.

    Lists of tags are none.

    >>> _announced("Kategorie: Blog"), _announced("Topics: water, energy"), _announced("Note: closed")
    ('Blog', None, None)
    """
    if marked := _marked(block):
        return marked
    if len(block.text) > 3 * _LONGEST:
        return None
    if above is not None and len(above.text) <= _LONGEST and _LABEL_ALONE.fullmatch(above.text):
        return _short(block.text)
    if ":" not in block.text and "：" not in block.text:
        return None
    return next(filter(None, map(_announced, _MARKS.split(block.text))), None)


def _marked(block: Block) -> str | None:
    """The words of the only link of a line that is said to lead to a category."""
    named = [link.text for link in block.links if "category" in (link.element.get("rel") or "").split()]
    return _short(named[0]) if len(named) == 1 and not unsorted(named[0]) else None


def _announced(piece: str) -> str | None:
    match = _ANNOUNCED.search(piece.strip())
    if match is None or (match.start() and not has_digit(piece[: match.start()])):
        return None  # what stands before it is the day
    return _short(match["kind"])


def _short(text: str) -> str | None:
    text = text.strip(" .")
    most = _WORDS_OF_SIGNS if has_cjk(text) else _WORDS
    few = len(text) <= _LONGEST and word_count(text) <= most and any(map(str.isalpha, text))
    return text if few and not _SEVERAL.search(text) else None
