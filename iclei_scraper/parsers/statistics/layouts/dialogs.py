"""Which dialogs of a page may tell of the network: all but those that ask for consent."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.numbers.quantity_words import may_hold_number

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:modal|popup|pop-up|lightbox|dialog|overlay|drawer|consent|cookies?)(?=$|[\s_-])",
    re.IGNORECASE,
)
_OF_CONSENT = re.compile(
    r"cookie|consent|gdpr|ccpa|(?:^|[\s_-])(?:cmp|cky|cli|cc|ot|fc|qc-cmp\d?|sp_message|didomi|klaro|privacy)"
    r"(?=$|[\s_-])|cmplz|onetrust|borlabs|iubenda|usercentrics|truste",
    re.IGNORECASE,
)
_ASKS_CONSENT = re.compile(
    r"(?<![^\W\d_])(?:consent|personal data|your privacy|privacy (?:policy|settings|preferences)|"
    r"einwilligung\w{0,2}|personenbezogen\w{0,3}|datenschutz\w{0,14}|privatsphäre|consentement|"
    r"données personnelles|vie privée|confidentialité|consentimiento|datos personales|privacidad|"
    r"consentimento|dados pessoais|privacidade|consenso|dati personali|informativa sulla privacy|"
    r"persoonsgegevens|personuppgifter)(?![^\W\d_])|"
    r"個人情報|プライバシー|同意|개인정보|동의|个人信息|個人資料|隐私|隱私",
    re.IGNORECASE,
)
_MOST_TEXTS, _LONGEST = 200, 4_000
_MOST, _MOST_BLOCKS = 100, 2_000  # dialogs of one page, and lines in them


def telling_dialogs(page: Page) -> frozenset[int]:
    """Indexes of the lines in dialogs that may hold figures of the network and do not ask for consent."""
    found = [block for block in page.free_blocks if block.place == "dialog" and block.text][:_MOST_BLOCKS]
    if not any(map(_has_figure, found)) or not any(counts_something(block.text) for block in found):
        return frozenset()
    asking: dict[HtmlElement, bool] = {}
    told: set[int] = set()
    for block in found:
        root = _root(block)
        if root not in asking:
            if len(asking) == _MOST:
                break
            asking[root] = _asks_for_consent(root)
        if not asking[root]:
            told.add(block.index)
    return frozenset(told)


def _has_figure(block: Block) -> bool:
    return may_hold_number(block.text)


def _root(block: Block) -> HtmlElement:
    """The outermost element around a line that makes it one of a dialog."""
    root: HtmlElement = block.element
    for element in (block.element, *block.element.iterancestors()):
        if element.tag in {"body", "html", "main"}:
            break
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag == "dialog" or "dialog" in (element.get("role") or "") or _NAMED.search(names):
            root = element
    return root


def _asks_for_consent(root: HtmlElement) -> bool:
    """Whether a dialog, or what it stands in, is named as consent tools are, or speaks of cookies or data."""
    for element in (root, *root.iterancestors()):
        if element.tag in {"body", "html"}:
            break
        if _OF_CONSENT.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
    text = " ".join(islice(root.itertext(), _MOST_TEXTS))[:_LONGEST]
    return COOKIE.search(text) is not None or _ASKS_CONSENT.search(text) is not None
