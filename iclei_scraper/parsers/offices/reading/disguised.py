"""Email addresses that stand in attributes and scripts instead of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.values.contact.emails import (
    decode_cloudflare,
    decode_typo3,
    email_of_href,
    emails_of_script,
    read_reversed,
)
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Link, Page

_TURNED = re.compile(r"unicode-bidi\s*:\s*(?:bidi|isolate)-override|direction\s*:\s*rtl", re.IGNORECASE)
_TURNED_MARKS = ("bidi-override", "isolate-override", "direction:rtl", "direction: rtl")
_RULE = re.compile(
    r"[.#]([\w-]{1,80})\s*\{[^{}]{0,300}?(?:bidi-override|direction\s*:\s*rtl)[^{}]{0,300}\}", re.IGNORECASE
)
_WRITES = "document.write"
_MOST_STYLE = 200_000


def may_be_disguised(page: Page) -> bool:
    """Whether a style sheet or a script of a page may say what the elements of its text do not."""
    return page.once(_may_be_turned) or page.once(_may_be_written)


def _may_be_turned(page: Page) -> bool:
    return bool(page.holding(_TURNED_MARKS, page.sheets))


def _may_be_written(page: Page) -> bool:
    return any(_WRITES in script for _, script in page.scripts)


class Disguises:
    """What a page hides from harvesters: for a block-level element, what it shows and the address behind."""

    def __init__(self, page: Page) -> None:
        self._of: dict[HtmlElement, list[tuple[str, str]]] = {}
        if "data-cfemail" in page.markup:
            for element in page.root.iterfind(".//*[@data-cfemail]"):
                shown = fold("".join(element.itertext()))
                self._keep(element, shown, decode_cloudflare(element.get("data-cfemail", "")))
        if page.once(_may_be_turned):
            for element in _turned(page.root):
                shown = fold("".join(element.itertext()))
                for email in read_reversed(shown):
                    self._keep(element, shown, email)
        if page.once(_may_be_written):
            for script, code in page.scripts:
                if _WRITES in code:
                    for email in emails_of_script(code):
                        self._keep(script, "", email)

    def _keep(self, element: HtmlElement, shown: str, email: str | None) -> None:
        if email is None:
            return
        holder = element
        while not begins_line(holder.tag) and holder.getparent() is not None:
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


def _turned(root: HtmlElement) -> list[HtmlElement]:
    """Elements whose text style turns round: by their own style, or by a rule for a class or an id."""
    css = " ".join("".join(style.itertext())[:_MOST_STYLE] for style in root.iter("style"))
    names = set(_RULE.findall(css))
    found = [element for element in root.iterfind(".//*[@style]") if _TURNED.search(element.get("style", ""))]
    if names:
        classed = root.iterfind(".//*[@class]")
        found += [element for element in classed if not names.isdisjoint(element.get("class", "").split())]
        found += [element for element in root.iterfind(".//*[@id]") if element.get("id") in names]
    return [element for element in found if element.tag not in {"html", "body"}]


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
