"""Main text, paragraph by paragraph, freed of what is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.credits import is_credit
from iclei_scraper.parsers.signs.controls import button, furniture, leads_around
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import counts_readers, word_count
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.parsers.signs.context import Context

_TAG_LINE = re.compile(
    r"(?:"
    + alternatives(
        "tags?|topics?|categor(?:y|ies)|keywords|filed under|posted in|schlagw[oö]rter|schlagworte",
        "themen|kategorien?|étiquettes|mots[- ]clés|catégories?|etiquetas|categorías?|categorias?",
        "temas|tagi|słowa kluczowe|taggar|ämnen|etiket(?:ler|ter)|emneord|címkék|avainsanat|štítky|метки",
        "теги|ετικέτες|trefwoorden|onderwerpen|parole chiave|argomenti|cuvinte cheie|oznake",
        "タグ|カテゴリー?|标签|標籤|분류|태그",
    )
    + r")\s*[:：].*",
)
_SHARE = re.compile(
    alternatives(
        "share(?: (?:this|on|via|with|article|post|the).{0,60})?|share:.{0,60}|teilen.{0,20}",
        "partager.{0,30}|tweet|compart(?:ir|e|a|ilhar|ilhe).{0,40}|condividi.{0,20}|follow us.{0,60}",
        "like this.{0,20}|print.{0,20}|back to .{1,40}|<< .{1,40}|zurück.{0,30}|シェア(?:する)?",
        r"[（(]?(?:本文)?原(?:标题|標題|题|題)[为為]?\s?[:：《].*",  # what another paper called it
        "공유.{0,10}|分享.{0,12}|copy link|link copied.{0,20}",
        "(?:previous|next) (?:post|article|story).{0,120}|leave a (?:reply|comment).{0,60}",
        r"\d+ comments?",
        "(?:was|is) this (?:page|article|information|content) (?:useful|helpful).{0,20}",
        "(?:war|fanden sie) (?:diese seite|dieser? artikel|dieser? beitrag).{0,6}hilfreich.{0,20}",
        "(?:cette page|cet article) vous a[- ]t[- ]?(?:elle|il) été utile.{0,20}|esta página foi útil.{0,20}",
        "¿(?:te|le) (?:ha )?(?:resultó|resultado|sido|fue) útil .{0,40}",
        "questa pagina (?:ti )?è (?:stata )?utile.{0,20}",
        "(?:was|is) deze (?:pagina|informatie) nuttig.{0,20}|var (?:den här |denne )?sid(?:an|en) .{0,30}",
        "czy ta strona .{0,40}|このページは(?:お?役に|参考に).{0,20}|.{0,12}도움이 되(?:었|셨)나요.{0,10}",
        "(?:本页|此页面?|本文)(?:对您)?(?:有帮助|有用)吗?.{0,6}",
    ),
)
_COUNT = re.compile(r"[^\W\d_][^\d:：]{1,24}[:：]\s?\d{1,3}(?:[.,\s]?\d{3}){0,2}")
"""What counts readers or the like below a text: "Hits: 532"."""
_LONGEST_FURNITURE = 200
_LONGEST_META = 80
_LONGEST_LABEL = 60
_REPEATED = 60  # characters from which a second copy of a paragraph is a mistake
_PLACE_WORDS, _LABEL_WORDS = 4, 8
_SENTENCE_END = (".", "。", "!", "?", "…", ":", "：", "”", "»")


class Cleaner:
    """Takes paragraphs and keeps those that belong to the text.

    Args:
        head: lines that stand beside the title and are not the text: title, date, byline, kind.
        captions: texts of picture captions.
        headings: texts of the headings below the title.
        context: the page.
    """

    def __init__(
        self, head: Iterable[str], captions: Iterable[str], headings: Iterable[str], context: Context
    ) -> None:
        self._head = frozenset(head)
        self._headings = frozenset(headings)
        self._captions = frozenset(captions)
        self._context = context

    def clean(self, paragraphs: Iterable[str]) -> list[str]:
        """The paragraphs of the text, in order, each once."""
        out: list[str] = []
        seen: set[str] = set()
        for paragraph in paragraphs:
            text = self._without_injected(paragraph)
            if (
                not text
                or text in self._captions
                or text in self._head
                or self._is_furniture(text, first=not out and not self._heads_part(text))
                or (not out and self._are_facts(text))
            ):
                continue
            if len(text) > _REPEATED and text in seen:
                continue
            seen.add(text)
            out.append(text)
        while out and (out[-1] in self._headings or _leads_elsewhere(out[-1]) or _counts(out[-1])):
            out.pop()
        return out

    def _heads_part(self, text: str) -> bool:
        """Whether a text is one of several headings: the first part of the text begins with one."""
        return len(self._headings) > 1 and text in self._headings

    def _without_injected(self, text: str) -> str:
        for spam in self._context.injected_texts:
            if spam in text:
                text = fold(text.replace(spam, " "))
        return text

    def _is_furniture(self, text: str, *, first: bool) -> bool:
        if len(text) > _LONGEST_FURNITURE:
            return False
        lower = text.lower()
        if (
            furniture(text)
            or (button(text) and not _is_whole(text))
            or kind_label(text)
            or counts_readers(text)
        ):
            return True
        if _SHARE.fullmatch(lower) or _TAG_LINE.fullmatch(lower) or is_credit(text) or _names_other(text):
            return True
        if not first and len(text) > _LONGEST_META:
            return has_digit(text) and self._is_about_itself(text)
        if first and word_count(text) <= _PLACE_WORDS and not text.endswith(_SENTENCE_END):
            return True  # "Bonn, Germany" between title and text
        meta = self._context.meta_of(text)
        return meta.is_date or (not meta.rest and bool(meta.authors or meta.kind))

    def _are_facts(self, text: str) -> bool:
        """Whether each item of a list before the text tells who wrote it, when, or how many read it."""
        lines = text.split("\n")
        return len(lines) > 1 and all(_counts(line) or self._is_furniture(line, first=True) for line in lines)

    def _is_about_itself(self, text: str) -> bool:
        """Whether a line tells days, and who wrote the text or that it was changed, and nothing else."""
        meta = self._context.meta_of(text)
        return not meta.rest and bool(meta.dates) and (len(meta.dates) > 1 or meta.authors is not None)


def _is_whole(text: str) -> bool:
    """Whether a text is a sentence with its stop, as no button is: "Read more of this in our paper."."""
    return text.endswith(".") and text[-2:-1].isalpha() and word_count(text) > _LABEL_WORDS


def _names_other(text: str) -> bool:
    """Whether a line names the story before or after this one behind a label: "上一篇：…", "Next: …"."""
    label, mark, title = text.replace("：", ":").partition(":")
    return bool(mark and title.strip()) and not text.endswith(_SENTENCE_END) and leads_around(label)


def _counts(text: str) -> bool:
    """Whether a line counts readers, a few words before the count or not: "Hits: 532", "Coast 41 views"."""
    if len(text) > _LONGEST_LABEL or not has_digit(text) or text.endswith(_SENTENCE_END):
        return False
    start = next(place for place, char in enumerate(text) if char.isdigit())
    counted = word_count(text[:start]) <= _PLACE_WORDS and counts_readers(text[start:])
    return counted or _COUNT.fullmatch(text) is not None


def _leads_elsewhere(text: str) -> bool:
    """What heads something that follows the text, such as "Related news" or "Rate this:"."""
    if len(text) > _LONGEST_LABEL or text.endswith((".", "。", "!", "?")):
        return False
    if text.endswith((":", "：")):
        return True
    return heading_says(text) in {"related", "news", "event"}
