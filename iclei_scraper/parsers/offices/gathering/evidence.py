"""Where each value of an office was read: the quote, and the element that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.disguised import email_of_link
from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS
from iclei_scraper.records import Evidence
from iclei_scraper.values.contact.phones import phone_of_href, phone_region, read_phones
from iclei_scraper.values.postal.countries import read_country, trailing_country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.records import Office

FIELDS_OF = {
    "phone": ("phones",),
    "number": ("phones",),
    "fax": ("faxes",),
    "phone+fax": ("phones", "faxes"),
    "email": ("emails",),
}
"""Fields that a line of a kind gives a value to."""


def evidence_of(
    page: Page,
    entry: Entry,
    office: Office,
    region: Block | None,
    website: tuple[str, Block] | None,
) -> Iterator[Evidence]:
    """The evidence of a record, field by field.

    Args:
        page: the page.
        entry: what the record was built from.
        office: the record.
        region: the heading that its region was read from.
        website: the words that its website was read from, and where they stand.
    """
    if region:
        yield _at(page, "region", region.text, region.element)
    if not entry.names and office.name and all(line.text != office.name for line in entry.address):
        yield Evidence(field="name", quote=office.name)  # told by embedded data
    for line in entry.names:
        yield _quoted(page, "name", line)
    for line in entry.address:
        yield _quoted(page, "address", line)
    yield from _of_parts(page, entry, office, region)
    for line in entry.contacts:
        for field in FIELDS_OF.get(line.kind, ()):
            yield _quoted(page, field, line)
    if website:
        yield _at(page, "website", website[0], website[1].element)


def _of_parts(page: Page, entry: Entry, office: Office, region: Block | None) -> Iterator[Evidence]:
    """The lines of the address that street, city, postcode and country stand in."""
    street = (office.street or "").partition(",")[0].strip()
    for field, value in (("street", street), ("city", office.city), ("postcode", office.postcode)):
        if value and (line := _holding(value, entry.address)):
            yield _quoted(page, field, line)
    if office.country is None:
        return
    if "country" in office.inferred:
        line = _telling(office.country, entry) or _holding(office.city or "", entry.address)
        line = line or next(iter([*entry.address[-1:], *entry.names]), None)
    else:
        line = _naming(office.country, [*entry.address, *entry.names])
        if line is None and region is not None:
            yield _at(page, "country", region.text, region.element)
            return
    if line is not None:
        yield _quoted(page, "country", line)


def _holding(value: str, lines: Sequence[Line]) -> Line | None:
    """The last line that a value stands in."""
    return next((line for line in reversed(lines) if value and value in line.text), None)


def _naming(country: str, lines: Sequence[Line]) -> Line | None:
    """The line that names a country: at its end, alone, or as one of its words."""
    for line in lines:
        mention = trailing_country(line.text)
        if (mention and mention.code == country) or read_country(line.text) == country:
            return line
    words = ((line, word.strip(" ,.;:()")) for line in lines for word in line.text.split())
    return next((line for line, word in words if read_country(word) == country), None)


def _telling(country: str, entry: Entry) -> Line | None:
    """The telephone number whose dialling code, or the address whose domain, tells a country."""
    for line in entry.contacts:
        if line.kind in NUMBER_KINDS and any(
            phone_region(phone) == country for phone in read_phones(line.value)
        ):
            return line
    ending = f".{country.lower()}"
    return next((line for line in entry.contacts if line.value.lower().rstrip("/").endswith(ending)), None)


def _quoted(page: Page, field: str, line: Line) -> Evidence:
    """The words of a line; where the page shows others, or none, those or the target of the link."""
    block = line.block
    if line.text in block.text:
        return _at(page, field, line.text, block.element)
    for link in block.links:
        phone = phone_of_href(link.href)
        if line.value in {email_of_link(link), phone.raw if phone else None}:
            return _at(page, field, link.text or link.href, link.element)
    return _at(page, field, block.text or line.text, block.element)


def _at(page: Page, field: str, text: str, element: HtmlElement) -> Evidence:
    return Evidence(field=field, quote=text, xpath=page.xpath(element))
