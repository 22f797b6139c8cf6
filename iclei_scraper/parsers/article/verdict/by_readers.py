"""Pages that readers fill: petitions with those who signed, homes on offer, boards of private ads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.parsers.signs.prices import DIALLED, PRICE
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.page import Page

_FEWEST = 3
"""Prices, and telephone numbers, of a board of ads; an event has one or two of each."""
_LONGEST_ASKED = 1_000  # characters of a question; below a story readers answer, too
_LARGE = 2  # level of a heading
_NEAR = 8  # lines of an ad; numbers in the foot of a page are none of the prices in its text
_LONGEST, _LONGEST_BUTTON, _LONGEST_COUNT = 400, 40, 80
_SIGN = re.compile(
    r"\W*(?:"
    + alternatives(
        r"sign(?: now| here| the petition| this petition| it)?|(?:jetzt |petition |hier )?unterschreiben",
        r"(?:je )?signer?(?: la pétition| maintenant)?|firmar?(?: ahora| la petición| ora| la petizione)?",
        r"assinar?(?: agora| a petição)?|(?:nu |de petitie )?tekenen|teken(?: nu)?|skriv under(?: nu)?",
        r"署名(?:する)?|(?:立即|我要)?(?:签名|簽名|签署|簽署)|서명(?:하기)?",
    )
    + r")\W*",
    re.IGNORECASE,
)
"""What a button says that signs."""
_SIGNED = re.compile(
    r"signed|signature|unterschr|signé|firmas|firmad|firmaron|firme\b|firmato|assinatura|assinaram|"
    r"handtekening|underskrift|署名|签名|簽名|签署|簽署|서명",
    re.IGNORECASE,
)


_AREA = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?\s?(?:m²|㎡|m2|qm|sq\.? ?ft\.?|平米|평)", re.IGNORECASE)
_SUM = re.compile(r"[€$£¥₩]?\s?\d[\d.,'’ ]{3,12}\s?(?:€|EUR|USD|CHF|円|元|원|zł|kr)?")
"""A line that is all of a home's size, and one that is all of what it costs."""


_COUNTED = re.compile(
    r"\d{1,4}\s(?:"
    + alternatives(
        "answers?|antwort(?:en)?|réponses?|respuestas?|respostas?|risposte?|antwoord(?:en)?|svar|vastaus"
        "ta|odpowiedzi|odpověd[ií]|ответ(?:ов|а)?",
    )
    + r")|回答\s?[(（]?\d{1,4}件?[)）]?|\d{1,4}\s?(?:件の回答|个回答|個回答|개의? ?(?:답변|대답))",
    re.IGNORECASE,
)
"""What stands over what others say to a question."""


def is_by_readers(page: Page) -> bool:
    """Whether a page takes signatures and counts them, asks a question, offers a home, or shows prices."""
    prices: list[int] = []
    dialled: list[int] = []
    numbers: set[str] = set()
    signs = counts = sized = False
    fees = 0
    for place, block in enumerate(page.content_blocks):
        text = block.text
        if len(text) <= _LONGEST_BUTTON:
            signs = signs or _SIGN.fullmatch(text) is not None
        if len(text) > _LONGEST or not has_digit(text):
            continue
        fees += PRICE.search(text) is not None and _SUM.fullmatch(text) is not None
        sized = sized or _AREA.fullmatch(text) is not None
        counts = counts or (len(text) <= _LONGEST_COUNT and _SIGNED.search(text) is not None)
        found = {match[0] for match in DIALLED.finditer(text)}
        numbers |= found
        dialled += [place] * bool(found)
        prices += [place] * (PRICE.search(text) is not None)
    priced = sum(bisect_left(dialled, it - _NEAR) < bisect_right(dialled, it + _NEAR) for it in prices)
    sold = min(max(priced, fees), len(numbers)) >= _FEWEST
    return (signs and counts) or (fees > 0 and sized) or sold or _is_question(page)


def _is_question(page: Page) -> bool:
    """Whether a heading asks something, and a later one counts the answers below a short text."""
    asked: int | None = None
    for block in page.content_blocks:
        if asked is None:
            asked = 0 if 0 < block.heading <= _LARGE and block.text.endswith(("?", "？")) else None
            continue
        asked += len(block.text)
        if asked >= _LONGEST_ASKED:
            return False
        if block.heading and has_digit(block.text) and _COUNTED.fullmatch(block.text):
            return True
    return False
