"""Whether a short text can be the name of a person, where nothing says that it is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.bylines import author_label, names_like
from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.kinds import event_word, kind_label
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.values.cities import is_city
from iclei_scraper.values.countries import names_country
from iclei_scraper.values.regions import is_region_name

if TYPE_CHECKING:
    from collections.abc import Container

_FEWEST, _MOST = 2, 4
"""Words of a name in Latin script."""
_LONGEST = 40
_HANGUL = re.compile(r"[\uac00-\ud7af]{2,4}")
_HAN = re.compile(r"[\u3005\u4e00-\u9fff]{2,5}|[\u3005\u4e00-\u9fff]{2,4}[ ・]?[\u3041-\u30ff]{1,6}")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3
_NO_NAME = re.compile(r"[\d@:/?!|()\[\]]")
_NO_PERSON = re.compile(
    r"[部局室課社会省庁市区町村国館所院]$|(?:팀|부|국|과|실|청|회|위|시|구|군)$|[部局处室会社网院省市区县]$|[新动動].$|소식|뉴스|[문자]료"
)
"""Offices and houses in Chinese, Japanese and Korean, told by their last sign."""
_NO_VALUE = re.compile(
    r"日付|日期|件名|标题|標題|主[題题]|分[類类]|카테고리|날짜|주제|제목|조회|번호|연락|[联聯][系絡]|お問|検索"
)
"""Heads of columns and items of menus that are as short as names."""
_CJK = "\u2e80"


def like_person(text: str, said: Container[str] = frozenset()) -> bool:
    """Whether a text is built like one person's name and names no place, kind or button.

    Args:
        text: a piece of a line.
        said: words that the page writes in small letters somewhere: given names are never so written.

    >>> like_person("Ana Souza"), like_person("Climate Action", {"climate"}), like_person("Buenos Aires")
    (True, False, False)
    """
    if not 1 < len(text) <= _LONGEST or _NO_NAME.search(text) or _NO_VALUE.search(text):
        return False
    if kind_label(text) is not None or label_in(text) or author_label(text) or furniture(text):
        return False
    shaped = _eastern(text) if text[0] > _CJK else _western(text, said)
    return shaped and not names_place(text)


def _eastern(text: str) -> bool:
    shaped = _HANGUL.fullmatch(text) or _HAN.fullmatch(text)
    return shaped is not None and not _NO_PERSON.search(text)


def _western(text: str, said: Container[str]) -> bool:
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or not names_like(text) or text.isupper() or "," in text:
        return False
    if button(text) or event_word(text) or any(map(furniture, (text, *words))):
        return False
    long = [word for word in _WORD.findall(text) if len(word) >= _SHORTEST_WORD and word[0].isupper()]
    said_small = [word.lower() in said for word in long]
    return bool(long) and not said_small[0] and not all(said_small)  # a family may be called Miller


def names_place(text: str) -> bool:
    """Whether a text is the name of a city, a country or a part of the world."""
    return is_city(text) or names_country(text) or is_region_name(text)
