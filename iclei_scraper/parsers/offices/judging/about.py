"""What a page as a whole says of its entries: by its address and title it is about offices, others or law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.offices.words.words import OFFICE_HEADING, OTHER_HEADING
from iclei_scraper.values.wording.lexicon import Lexicon

if TYPE_CHECKING:
    from iclei_scraper.page import Page

_JOINTS = re.compile(r"[-_/.]")
_PARTS_OF_TITLE = re.compile(r"\s[|–—·:»«-]+\s|[|–—»«]|:\s")
_LEGAL_TEXT = Lexicon(
    "privacy|datenschutz~|confidentialité|privacidad|privacidade|riservatezza|privatliv~|privacybeleid"
    "|privacyverklaring|integritet~|personvern~|tietosuoja~|gizlilik|cookies|cookie|terms|conditions|agb"
    "|nutzungsbedingungen|geschäftsbedingungen|cgu|cgv|términos|termos|voorwaarden|gdpr|dsgvo|rgpd"
    "|конфиденциальности|prywatności|accessibility|barrierefreiheit~|accessibilité|accesibilidad|acessibilidade"
    "|accessibilità|toegankelijkheid~|tillgänglighet~|tilgængelighed~|saavutettavuus~|dostępności|přístupnosti",
    native="隐私|隱私|プライバシー|個人情報|개인정보|利用規約|이용약관|使用条款|アクセシビリティ|无障碍|無障礙|접근성",
)
"""What pages are called that name others with their addresses: hosts, trackers, authorities, ombudsmen."""
_LIFE = re.compile(
    r"(?:my |mein |mon |mi |meu |il mio )?(?:curriculum(?: vitae)?|cv|résumé|lebenslauf|hoja de vida|"
    r"currículo|currículum(?: vítae)?|履歴書|职务经历|履历|個人簡歷|(?:个人)?简历|이력서)",
    re.IGNORECASE,
)
_OF_SOMEBODY, _MOST_LINES = -9.0, 200
"""Weight of a page that tells the life of one person, and the lines among which it says so."""
_ONLY_OURS = -2.5
"""Weight of such a page, with which the site's own office stays."""


def page_weight(page: Page, place: str) -> float:
    """What speaks for entries in a place of a page about offices, or against them in its main text."""
    about = page.once(_page_weight)
    return about if place == "main" else max(about, 0.0)


def _page_weight(page: Page) -> float:
    """What the page's address says it is, and the parts of its title that are not the site's name."""
    address = urlsplit(own_address(page))
    path = _JOINTS.sub(" ", unquote(address.path))
    heading = next((block.text for block in page.blocks if block.heading == 1), "")
    if not address.hostname:  # a copy that tells nothing but what it shows
        path = heading
    parts = [path, *_PARTS_OF_TITLE.split(page.title or "")]
    shown = (block.text for block in page.blocks[:_MOST_LINES] if not block.links)
    if any(map(_LIFE.fullmatch, (*parts, *shown))):
        return _OF_SOMEBODY
    if any(part in OFFICE_HEADING for part in parts):
        others = any(part in OTHER_HEADING and part not in OFFICE_HEADING for part in parts[:2])
        return -0.5 if others else 0.5
    if any(part in _LEGAL_TEXT for part in (*parts, heading)):
        return _ONLY_OURS
    return -1.0 * any(part in OTHER_HEADING for part in parts[:2])
