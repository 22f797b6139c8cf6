"""Contact cards in known markup: schema.org as JSON-LD or microdata, hCard and h-card.

A card is believed only as far as the page shows the same: it may give a name to an entry that stands at its
address, or say which part of an address is the city; it makes no office of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from iclei_scraper.parsers.offices.reading.entries import Card, Entry
from iclei_scraper.parsers.structured import embedded_json, types_of
from iclei_scraper.values.contact.emails import read_emails
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_PROVINCE = re.compile(r"\s\([A-Z]{2}\)$")
_MARKS = ("streetAddress", "addressLocality", '"telephone"', "vcard", "h-card", "postal-code", "p-locality")
_DEEPEST, _MOST_NODES, _MOST_ELEMENTS = 12, 5_000, 400
_CARD_CLASSES = frozenset({"vcard", "h-card", "adr", "h-adr"})
_LONGEST_CODE = 12
_NO_OFFICE = frozenset(
    "WebPage WebSite WPFooter WPHeader Event Person JobPosting Product Offer Recipe Article NewsArticle"
    " BlogPosting".split()
)
_FIELD_OF_CLASS = {
    "street-address": "street",
    "p-street-address": "street",
    "locality": "city",
    "p-locality": "city",
    "postal-code": "postcode",
    "p-postal-code": "postcode",
    "country-name": "country",
    "p-country-name": "country",
    "org": "name",
    "fn": "name",
    "p-name": "name",
    "p-org": "name",
}
_FIELD_OF_PROPERTY = {
    "streetAddress": "street",
    "addressLocality": "city",
    "postalCode": "postcode",
    "addressCountry": "country",
    "name": "name",
    "legalName": "name",
    "faxNumber": "fax",
}


def may_have_cards(page: Page) -> bool:
    """Whether any known markup of contact cards stands in a page."""
    return bool(page.holding(_MARKS, page.scripts))


def attach_cards(page: Page, entries: Sequence[Entry]) -> None:
    """Give each entry the card that speaks of it."""
    if not entries or not page.once(may_have_cards):
        return
    written: dict[HtmlElement, Card] = {}
    embedded = list(_embedded(page))
    for entry in entries:
        entry.card = _written_around(entry, written) or next(
            (card for card in embedded if _speaks_of(card, entry)), None
        )
        if entry.card is not None:
            _mark_faxes(entry, entry.card)


def _mark_faxes(entry: Entry, card: Card) -> None:
    fax = _digits(card.values.get("fax", ""))
    for line in entry.contacts:
        if fax and line.kind in {"phone", "number"} and _digits(line.value) == fax:
            line.kind = "fax"


def _speaks_of(card: Card, entry: Entry) -> bool:
    """Whether a card tells the entry's number, mail or street."""
    text = _key(" ".join(line.text for line in entry.address))
    if card.values.get("street") and _key(card.values["street"]) in text:
        return True
    for line in entry.contacts:
        if line.kind == "email" and line.value in card.emails:
            return True
        if line.kind != "email" and _digits(line.value) in card.digits:
            return not card.values.get("street") or not text
    return False


def card_name(entry: Entry, page: Page) -> str | None:
    """The name that its card gives an entry, if the page shows it anywhere, its title included."""
    name = entry.card.values.get("name") if entry.card else None
    key = _key(name or "")
    shown = bool(key) and (
        key in _key(page.title or "") or any(key in _key(block.text) for block in page.blocks)
    )
    return name if shown else None


def card_address(entry: Entry) -> dict[str, str]:
    """The parts of the address as its card has them, those that the entry shows."""
    if entry.card is None:
        return {}
    text = _key(" ".join(line.text for line in entry.address))
    return {
        name: entry.card.values[name]
        for name in ("street", "city", "postcode")
        if name in entry.card.values and _key(entry.card.values[name]) in text
    }


# Microdata and microformats --------------------------------------------------------------------------------


def _written_around(entry: Entry, known: dict[HtmlElement, Card]) -> Card | None:
    """The card that the entry's body stands in, or that stands inside the entry's own element."""
    body = entry.body.element
    holder: HtmlElement | None = None
    for element in (body, *islice(body.iterancestors(), _DEEPEST)):
        if element.tag in {"body", "main", "footer"}:
            break
        if _is_holder(element):
            holder = element
    if holder is None:
        return None
    if holder not in known:
        known[holder] = card = Card()
        for element in islice(holder.iter(), _MOST_ELEMENTS):
            if isinstance(element.tag, str) and element.attrib:
                _note(card, element)
    return known[holder] if known[holder].values else None


def _is_holder(element: HtmlElement) -> bool:
    kind = element.get("itemtype")
    if kind:
        return kind.rpartition("/")[2] not in _NO_OFFICE
    return not _CARD_CLASSES.isdisjoint((element.get("class") or "").split())


def _fits(name: str, text: str) -> bool:
    """Whether a value can be what its property says: people write whole addresses into any of them."""
    if name == "postcode":
        return len(text) <= _LONGEST_CODE and has_digit(text)
    return name != "city" or not has_digit(text)


def _bare(name: str, text: str) -> str:
    """A value without the province that is written behind a city: "Vigolo (PC)"."""
    return _PROVINCE.sub("", text) if name == "city" else text


def _note(card: Card, element: HtmlElement) -> None:
    names = [_FIELD_OF_PROPERTY.get(name) for name in (element.get("itemprop") or "").split()]
    names += [_FIELD_OF_CLASS.get(name) for name in (element.get("class") or "").split()]
    for name in filter(None, names):
        text = fold(element.get("content") or "".join(element.itertext()))
        if name == "street" and next(element.iter("br"), None) is not None:
            continue  # the whole address, in lines
        if text and _fits(name, text):
            card.values.setdefault(name, _bare(name, text))


# JSON-LD ---------------------------------------------------------------------------------------------------


def _embedded(page: Page) -> Iterator[Card]:
    for _, data in embedded_json(page):
        for node in _nodes(data):
            if (card := _card_of_node(node)) is not None:
                yield card


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value that is not inside something that is no organisation."""
    stack = [(data, 0)]
    count = 0
    while stack and count < _MOST_NODES:
        value, depth = stack.pop()
        count += 1
        if depth > _DEEPEST:
            continue
        if isinstance(value, dict):
            if _NO_OFFICE.isdisjoint(types_of(value)):
                yield value
                stack += [(child, depth + 1) for child in value.values()]
        elif isinstance(value, list):
            stack += [(child, depth + 1) for child in value]


def _card_of_node(node: dict[str, Any]) -> Card | None:
    address = node.get("address")
    if isinstance(address, list):
        address = next((one for one in address if isinstance(one, dict)), None)
    if not isinstance(address, dict):
        return None
    card = Card()
    for source in (node, address):
        for name, ours in _FIELD_OF_PROPERTY.items():
            value = source.get(name)
            if isinstance(value, dict):
                value = value.get("name")
            if isinstance(value, str) and fold(value) and _fits(ours, fold(value)):
                card.values.setdefault(ours, _bare(ours, fold(value)))
    for source in (node, *_points(node)):
        numbers = (source.get("telephone"), source.get("faxNumber"))
        card.digits |= {_digits(number) for number in numbers if isinstance(number, str)}
        if isinstance(source.get("email"), str):
            card.emails |= set(read_emails(source["email"].removeprefix("mailto:")))
    return card


def _points(node: dict[str, Any]) -> list[dict[str, Any]]:
    points = node.get("contactPoint")
    return [point for point in (points if isinstance(points, list) else [points]) if isinstance(point, dict)]


@lru_cache(maxsize=4_096)
def _digits(text: str) -> str:
    return re.sub(r"\D", "", text).lstrip("0")


@lru_cache(maxsize=8_192)
def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
