"""Pages that readers fill: petitions with those who signed, boards of private ads."""

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


def is_by_readers(page: Page) -> bool:
    """Whether a page counts signatures and takes more, or shows several prices with numbers to call."""
    prices: list[int] = []
    dialled: list[int] = []
    numbers: set[str] = set()
    signs = counts = False
    for place, block in enumerate(page.content_blocks):
        text = block.text
        if len(text) <= _LONGEST_BUTTON:
            signs = signs or _SIGN.fullmatch(text) is not None
        if len(text) > _LONGEST or not has_digit(text):
            continue
        counts = counts or (len(text) <= _LONGEST_COUNT and _SIGNED.search(text) is not None)
        found = {match[0] for match in DIALLED.finditer(text)}
        numbers |= found
        dialled += [place] * bool(found)
        prices += [place] * (PRICE.search(text) is not None)
    priced = sum(bisect_left(dialled, it - _NEAR) < bisect_right(dialled, it + _NEAR) for it in prices)
    return (signs and counts) or min(priced, len(numbers)) >= _FEWEST
