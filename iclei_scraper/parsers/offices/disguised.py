"""Email addresses that stand in attributes and scripts instead of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import BLOCK_TAGS
from iclei_scraper.values.emails import (
    decode_cloudflare,
    decode_typo3,
    email_of_href,
    emails_of_script,
    read_reversed,
)
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Link, Page

_MARKS = re.compile(
    r"data-cfemail|bidi-override|data-mailto-token|document\.write|direction\s*:\s*rtl|UnCryptMailto"
)
_TURNED = re.compile(r"unicode-bidi\s*:\s*(?:bidi|isolate)-override|direction\s*:\s*rtl", re.IGNORECASE)
_RULE = re.compile(
    r"[.#]([\w-]{1,80})\s*\{[^{}]{0,300}?(?:bidi-override"
    r"|direction\s*:\s*rtl)[^{}]{0,300}\}"
)


class Disguises:
    """What a page hides from harvesters: for a block-level element, what it shows and the address behind."""

    def __init__(self, page: Page) -> None:
        self._of: dict[HtmlElement, list[tuple[str, str]]] = {}
        if not _MARKS.search(page.text):
            return
        turned = {
            name
            for style in page.root.iter("style")
            for name in _RULE.findall("".join(style.itertext())[:200_000])
        }
        for element in page.root.iter():
            if isinstance(element.tag, str) and element.attrib:
                self._look(element, turned)
        for script in page.root.iter("script"):
            text = script.text or ""
            if "document.write" in text:
                for email in emails_of_script(text):
                    self._keep(script, "", email)

    def _look(self, element: HtmlElement, turned: set[str]) -> None:
        attributes = element.attrib
        if code := attributes.get("data-cfemail"):
            self._keep(element, fold("".join(element.itertext())), decode_cloudflare(code))
            return
        style = attributes.get("style")
        names = [*attributes.get("class", "").split(), attributes.get("id", "")]
        if (style and _TURNED.search(style)) or (turned and turned.intersection(names)):
            shown = fold("".join(element.itertext()))
            for email in read_reversed(shown):
                self._keep(element, shown, email)

    def _keep(self, element: HtmlElement, shown: str, email: str | None) -> None:
        if email is None:
            return
        holder = element
        while holder.tag not in BLOCK_TAGS and holder.getparent() is not None:
            holder = holder.getparent()
        self._of.setdefault(holder, []).append((shown, email))

    def undone(self, element: HtmlElement, text: str) -> str:
        """The text of a block of this element with the addresses in place of what is shown."""
        if not self._of or element not in self._of:
            return text
        left: list[tuple[str, str]] = []
        for shown, email in self._of[element]:
            if shown and shown in text:
                text = text.replace(shown, email, 1)
            elif not shown and email not in text:
                text = f"{text} {email}"
            else:
                left.append((shown, email))
        self._of[element] = left
        return text


def email_of_link(link: Link) -> str | None:
    """The address that a link leads to, by whichever of the known ways."""
    attributes = link.element.attrib
    if code := attributes.get("data-cfemail"):
        return decode_cloudflare(code)
    if token := attributes.get("data-mailto-token"):
        vector = attributes.get("data-mailto-vector", "")
        return decode_typo3(token, int(vector) if re.fullmatch(r"-?\d{1,3}", vector) else None)
    href = link.href
    if ":" not in href and "email-protection" not in href:
        return None
    if email := email_of_href(href):
        return email
    return email_of_href(attributes.get("onclick", "")) if "onclick" in attributes else None
