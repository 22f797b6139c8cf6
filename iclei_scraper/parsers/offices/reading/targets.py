"""What the targets of a line's links tell, and its text does not: addresses to write to, numbers to call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.disguised import email_of_link
from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS, Line
from iclei_scraper.parsers.offices.words.captions import is_mail_caption
from iclei_scraper.parsers.offices.words.furniture import is_credit
from iclei_scraper.values.contact.phones import phone_of_href

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Link

_FEWEST_DIGITS = 5
_IS_ADDRESS = 2.0
_STOP = re.compile(r"[.!|·•]\s+")
_BEHIND = frozenset(",;–—- (")


def from_links(block: Block, lines: Sequence[Line], label: str | None) -> list[Line]:
    """Addresses and numbers that only the targets of the block's links tell.

    Args:
        block: a line of the page.
        lines: what was read from its text; a number that a link calls is told from other figures in them.
        label: the field that was announced.
    """
    found: list[Line] = []
    for link in block.links:
        if email := email_of_link(link):
            if not (_shows_email(link, email, lines) or _is_maker(link, block.text)):
                found.append(Line(block, link.text or email, "email", email, first=False))
        elif phone := phone_of_href(link.href):
            kind = "fax" if link.href[:4].lower() == "fax:" or label == "fax" else "phone"
            if not _shows_phone(link, lines, kind):
                found.append(Line(block, link.text or phone.raw, kind, phone.raw, first=False))
    return found


def _is_maker(link: Link, text: str) -> bool:
    """Whether the sentence up to a link tells who made the site: "Open daily. Site created by Quill"."""
    before = text.partition(link.text)[0] if link.text else ""
    return is_credit(_STOP.split(before)[-1])


def _shows_phone(link: Link, lines: Sequence[Line], kind: str) -> bool:
    """Whether the block shows a number for the link; digits that it leads to a call from are one."""
    shown = False
    for line in lines:
        if line.kind == "number":
            line.kind = kind
        elif line.kind == "text" and line.text == link.text and has_number(line.text):
            line.kind, line.value, line.title = kind, line.text, 0
        elif line.kind == "text" and _tells_whose(line, link.text):
            line.kind, line.value = kind, link.text
        elif line.kind == "text" and line.text.endswith(link.text) and has_number(link.text):
            line.text = line.text.removesuffix(link.text).rstrip(" :|·-–")
            return False
        shown = shown or line.kind in NUMBER_KINDS
    return shown or has_number(link.text)


def _tells_whose(line: Line, number: str) -> bool:
    """Whether a line says behind a number that can be called whose it is: "301 22 47, reception"."""
    if not has_number(number) or line.evidence >= _IS_ADDRESS:
        return False
    behind = line.text.removeprefix(number)
    return behind != line.text and behind[:1] in _BEHIND and not any(map(str.isdigit, behind))


def has_number(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _shows_email(link: Link, email: str, lines: Sequence[Line]) -> bool:
    """Whether the text gave the address that a link leads to, or one in the link's own words."""
    return any(
        line.kind == "email"
        and (line.value in {email, link.text.lower()} or line.text in link.text or link.text in line.text)
        for line in lines
    )


def without_captions(lines: list[Line], found: list[Line]) -> list[Line]:
    """Put what links tell in the place of their words where those only say "email us" or "call"."""
    if not found:
        return lines
    captions = {line.text for line in found}
    left = list(found)
    kept: list[Line] = []
    for line in lines:
        if line.kind != "text" or line.text not in captions or not is_mail_caption(line.text):
            kept.append(line)
        elif (told := next((other for other in left if other.text == line.text), None)) is not None:
            left.remove(told)
            kept.append(told)
    return [*kept, *left]
