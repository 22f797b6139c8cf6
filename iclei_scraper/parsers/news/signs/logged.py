"""Signs that a card is an entry of a log: what was measured somewhere, a case before a court, an album.

Such entries are linked and have days as stories have. What tells them apart is that each shows a measure as a
fact of its own ("M 4.5", "112 km/h"), or the number under which a court keeps a case, or its two parties, or
how many pictures an album holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.parsers.news.cards.card import Card

_LONGEST, _MOST_LINES = 60, 12
_FIGURE = r"[-+−]?\d{1,5}(?:[.,]\d{1,3})?"
_UNIT = (
    r"(?:km|mi|miles|m|cm|mm|ft|in|nm|km/h|kmh|mph|m/s|kn|kt|kts|knots|bft|°\s?[cf]?|hpa|mbar|nt|db|dba|db\(a\)"
    r"|[µu]g/m[³3]|ppm|ppb|[µunm]?sv(?:/h)?|m[³3]/s|l/s|l/m[²2]|mm/h|kwh|mwh|ha|acres|公里|千米|米|公分|毫米|級|级"
    r"|キロ|킬로미터|℃|度)"
)
_NAMED = (
    r"(?:m(?:w|l|b|s|d|ag(?:nitud\w{0,2})?)?|mj|ef|cat(?:egory)?|bft|震度|深さ"
    r"|マグニチュード|규모|진도|深度|震级|規模)"
)
_MEASURE = re.compile(
    rf"(?:[^\W\d_]{{2,16}}\s?[:：]?\s)?(?:{_NAMED}\s?[:：=]?\s?{_FIGURE}(?:\s?{_UNIT})?|{_FIGURE}\s?{_UNIT})",
    re.IGNORECASE,
)
"""The whole of a fact: "Depth: 12 km", "M4.5", "震度3"."""
_PLACED = re.compile(
    r"(?<![\w.])m[wlb]?\s?\d[.,]\d(?!\d)"
    r"|(?<!\d)\d{1,4} ?km (?:(?:to the )?[nsewo]{1,3}\b|north|south|east|west)|震度\s?\d",
    re.IGNORECASE,
)
"""How a title tells it: "M 4.5 – 12 km SW of the port"."""
_PARTS = re.compile(
    r"\s*[|·•∙⋅●,;，、/]\s+|\s+[-–—]\s+|\s{2,}|\s·\s|(?<=[\d\u3040-\u9fff])\s(?=[^\W\d_]{1,4}\d)"
)
_CASE = re.compile(
    r"(?<![\w/])\d{1,4}\s[A-Z][A-Za-z]{0,4}\s\d{1,5}/\d{2,4}(?!\d)"
    r"|(?<![\w/])(?:C|T|A[.\s]?R|RG|R\.G\.)[\s.]?(?:n[°º.]\s?)?[-–]?\d{1,6}/\d{2,6}(?!\d)"
    r"|(?<![\w:])\d:\d\d-[a-z]{2}-\d{3,5}|\d{7}-\d\d\.\d{4}\.\d|\d{4}\s?(?!년)[가-힣]{1,3}\s?\d{2,7}(?!\d)"
    r"|[（(〔\[]\s?\d{4}\s?[）)〕\]]\s?\S{1,10}第?\d{1,6}[号號]|[（(][ワネ행行オレヌ][）)]\s?第?\s?\d{1,6}\s?号"
    r"|年度?[^\W\d_]{1,4}字第\s?\d{1,6}\s?號"
    r"|(?<![^\W\d_])(?:Sentenza|Ordinanza|Decreto|Sentencia|Auto|Acórdão|Arrêt|Décision|Ordonnance|"
    r"Jugement|Urteil|Beschluss|Judgment|Ruling|Uitspraak|Vonnis|Dom)\s"
    r"(?:n[°º.]|no\.|nº|nr\.?|núm\.)\s?\d{1,5}(?!\d)"
)
"""The number of a case before a court: "12 C 345/24", "2024가합1234", "（2024）甲01民初123号"."""
_PARTIES = re.compile(r"\w\.?\s(?:v\.?|vs\.?|\./\.|c/|/\.)\s\w")


_PAGES_WORD = (
    r"pages?|pp\.?|seiten|p[áa]ginas?|pagine|pagina['’]?s?|sidor|sider|stron|oldal|ページ|頁|쪽|페이지|页|頁"
)
_EXTENT = re.compile(
    rf"(?:{_PAGES_WORD})\s?[:：]\s?\d{{1,4}}|\d{{2,4}}\s?(?:{_PAGES_WORD})"
    r"|(?:[^\W\d_]{2,10}\s?[:：]\s?)?(?:PDF|DOCX?|XLSX?|EPUB|HWP|ZIP)"
    r"[\s,(–-]{1,3}\d{1,4}(?:[.,]\d{1,2})?\s?[KMG](?:i?B|o)\)?",
    re.IGNORECASE,
)
"""How much of a publication there is: "Pages: 84", "PDF 4.2 MB"."""


_PICTURES = re.compile(
    r"\(?\d{1,4}\s?(?:"
    + alternatives(
        "photos?|photographs?|pictures?|images?|fotos?|fotografías|fotografie|fotografias|bilder|aufnahmen",
        "imágenes|imagens|immagini|foto['’]s|foton|zdjęć|fotek",
        "枚(?:の(?:写真|画像))?|장(?:의 사진)?|[张張](?:照片|图片|圖片|相片)?",
    )
    + r")(?![^\W\d_])",
    re.IGNORECASE,
)
"""How a fact begins that tells how many pictures there are."""


_PLATFORM = re.compile(r"//(?:[\w-]+\.)*(?:youtube|youtu|vimeo|bilibili)\.(?:com|be)/")
_RUNS = re.compile(r"(?:\d{1,2}:){1,2}\d\d|\d{1,3}\s?(?:min(?:ut\w{0,3})?\.?|分[钟鐘間]?|분)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,24})[)）]$")


def holds_pictures(card: Card) -> bool:
    """Is an album: tells how many pictures there are, and nothing of what they show."""
    facts = (*_facts(card), *_IN_BRACKETS.findall(card.title))
    return card.teaser is None and any(map(_PICTURES.match, facts))


def is_recording(card: Card) -> bool:
    """Is a film on a platform, and tells how long it runs."""
    return _PLATFORM.search(card.url or "") is not None and any(map(_RUNS.fullmatch, _facts(card)))


def tells_measure(card: Card) -> bool:
    """Shows a measure as a fact of its own, or in its title where something is from a place."""
    if has_digit(card.title) and _PLACED.search(card.title):
        return True
    return any(_MEASURE.fullmatch(piece) for piece in _facts(card))


def tells_case(card: Card) -> bool:
    """Shows the number of a case before a court."""
    if has_digit(card.title) and _CASE.search(card.title):
        return True
    return any(_CASE.search(piece) for piece in _facts(card))


def tells_extent(card: Card) -> bool:
    """Is a publication without a day: tells how many pages it has, or how large its file is."""
    day = card.dated.published
    if day is not None and day.precision != "year":
        return False
    return any(_EXTENT.fullmatch(piece) for piece in _facts(card))


def names_parties(card: Card) -> bool:
    """Has two parties for its title: "Alder v Birch"."""
    return _PARTIES.search(card.title) is not None


def _facts(card: Card) -> Iterator[str]:
    """The pieces of a card's small lines that have a figure."""
    for block in card.blocks[:_MOST_LINES]:
        if block is card.title_block and len(block.text) == len(card.title):
            continue
        if not has_digit(block.text):
            continue
        for part in block.parts[:_MOST_LINES]:
            if len(part) <= _LONGEST and has_digit(part):
                yield from (piece.strip(" ()（）|·") for piece in _PARTS.split(part))
