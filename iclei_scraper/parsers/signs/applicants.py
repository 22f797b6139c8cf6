"""What a house asks of those who apply: headings of an advertised post, and of a list of posts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import WORD_BEGINS

if TYPE_CHECKING:
    from iclei_scraper.page import Page

_ASKED = re.compile(
    rf"{WORD_BEGINS}(?:requir|qualific|your profile|who you are|you bring|skills|vacanc|job|anforderung|"
    r"ihr profil|dein profil|"
    r"qualifikation|stelle|profil recherché|compétences|poste|requisitos|perfil|vaga|requisiti|profilo|"
    r"vereist|"
    r"functie-?eis|wymagani|požadav)|応募|資格|자격|(?:任[职職]|[岗崗]位|[职職]位|[应應][聘徵征]|招聘|申[请請])要求|^\W*要求\W*$|招聘",
    re.IGNORECASE,
)
_LONGEST, _FEWEST = 60, 2


def asks_of_applicants(heading: str) -> bool:
    """Whether a heading stands over what somebody is asked to bring along.

    >>> asks_of_applicants("Preferred qualifications"), asks_of_applicants("Our harbours")
    (True, False)
    """
    return _ASKED.search(heading) is not None


def advertises_post(page: Page) -> bool:
    """Whether several headings of a page ask something of applicants."""
    heads = (it.text for it in page.content_blocks if it.heading > 1 or it.bold)
    asked = {text.casefold() for text in heads if len(text) <= _LONGEST and asks_of_applicants(text)}
    return len(asked) >= _FEWEST
