"""Consent dialogs read apart from their page: the same one stands on all pages of a site.

Where a page speaks of cookies nowhere but in its dialogs, these say all that is to be read. They are then
taken out as a small page of their own, which knows of the other no more than its language and its host; so
what is read hangs on their markup alone, and is remembered by it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies.units.units import may_name
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.parsers.seats import Seat, digest_of, placed, seat_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.records import CookieDeclaration

_OUTERMOST = frozenset({"html", "body", "main"})
_MENUS = frozenset({"header", "footer"})
"""Places from which links lead to the statement."""
_LONGEST = 400_000  # characters of markup


@dataclass(frozen=True, slots=True)
class _Told:
    """A cookie of dialogs, apart from any page."""

    cookie: CookieDeclaration
    seats: tuple[Seat, ...]
    """A seat for each evidence of the record, told from its dialog."""


def read_apart(
    page: Page, read: Callable[[Page], Iterable[CookieDeclaration]]
) -> list[CookieDeclaration] | None:
    """The cookies that the dialogs of a page declare.

    Args:
        page: the page.
        read: reads the cookies of a page; pure.

    Returns:
        ``None`` where the rest of the page may say something of cookies too, or its dialogs are no parts of
        the tree by themselves.
    """
    if _is_told_outside(page):
        return None
    dialogs = _dialogs(page)
    if not dialogs:
        return []
    if _hold_injected(page, dialogs):
        return None
    markup = [_markup(dialog) for dialog in dialogs]
    if sum(map(len, markup)) > _LONGEST:
        return None
    digest = digest_of("\0".join(markup).encode(errors="replace"))
    slot = _slot_of(digest, urljoin(page.url, "/"), page.language, page.languages)
    if not slot:
        slot.append(_read(page, dialogs, markup, read))
    told = slot[0]
    if told is None:
        return None
    paths = [page.xpath(dialog) for dialog in dialogs]
    return [
        replace(it.cookie, evidence=tuple(map(placed, it.cookie.evidence, it.seats, [paths] * len(it.seats))))
        for it in told
    ]


@lru_cache(maxsize=256)
def _slot_of(*key: object) -> list[tuple[_Told, ...] | None]:  # noqa: ARG001  # what it is known by
    """What was read of dialogs, to be put in once."""
    return []


def _read(
    page: Page,
    dialogs: list[HtmlElement],
    markup: list[str],
    read: Callable[[Page], Iterable[CookieDeclaration]],
) -> tuple[_Told, ...] | None:
    """What dialogs declare; ``None`` where they are not the same when they are taken out."""
    boxes = "".join(f'<div role="dialog">{html}</div>' for html in markup)
    inner = Page(
        urljoin(page.url, "/"),
        f'<html lang="{page.language or ""}"><body>{boxes}</body></html>',
        languages=page.languages,
    )
    found = inner.root.xpath("/html/body/div")
    if len(found) != len(dialogs) or any(
        len(box) != 1 or _tags(box[0]) != _tags(dialog) for box, dialog in zip(found, dialogs, strict=True)
    ):
        return None
    paths = [inner.xpath(box[0]) for box in found]
    told = []
    for cookie in read(inner):
        seats = tuple(filter(None, (seat_of(entry, paths) for entry in cookie.evidence)))
        if len(seats) != len(cookie.evidence):
            return None
        told.append(_Told(cookie, seats))
    return tuple(told)


def _markup(element: HtmlElement) -> str:
    html: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return html


def _tags(element: HtmlElement) -> list[object]:
    return [inner.tag for inner in element.iter()]


def _is_told_outside(page: Page) -> bool:
    """Whether anything but dialogs may tell of cookies."""
    if COOKIE.search(f"{page.title or ''} {page.url}"):
        return True
    return any(map(_may_tell, (block for block in page.free_blocks if block.place != "dialog")))


def _dialogs(page: Page) -> list[HtmlElement]:
    """The largest elements that hold dialogs alone."""
    told = [block.element for block in page.free_blocks if block.place == "dialog"]
    around = (
        _with_those_above([block for block in page.free_blocks if block.place != "dialog"]) if told else set()
    )
    return list(dict.fromkeys(_largest(element, around) for element in told))


def _hold_injected(page: Page, dialogs: list[HtmlElement]) -> bool:
    """Whether a dialog holds what others put into the page, which only the whole page can leave out."""
    if not page.injected:
        return False
    injected = [page.blocks[index] for index in page.injected]
    return not _with_those_above(injected).isdisjoint(dialogs)


def _with_those_above(blocks: list[Block]) -> set[HtmlElement]:
    """The elements of some blocks, and all around them."""
    found: set[HtmlElement] = set()
    for block in blocks:
        element: HtmlElement | None = block.element
        while element is not None and element not in found:
            found.add(element)
            element = element.getparent()
    return found


def _largest(element: HtmlElement, around: set[HtmlElement]) -> HtmlElement:
    """The outermost element around another that is not around the rest of the page."""
    while (above := element.getparent()) is not None:
        if above in around or above.tag in _OUTERMOST:
            break
        element = above
    return element


def _may_tell(block: Block) -> bool:
    """Whether a line outside of dialogs may tell of cookies; menus lead to the statement."""
    if may_name(block) or (block.place not in _MENUS and COOKIE.search(block.text) is not None):
        return True
    return bool(block.toggle and block.parts and category_name(block.parts[0]))  # a tab of a dialog
