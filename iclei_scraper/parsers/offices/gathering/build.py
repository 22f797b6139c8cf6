"""An entry made into a record: values read, the country told or inferred, evidence kept."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.address_lines import (
    begins_with_name,
    begins_with_site,
    lines_to_visit,
)
from iclei_scraper.parsers.offices.gathering.evidence import FIELDS_OF, evidence_of
from iclei_scraper.parsers.offices.gathering.naming import NAME_ENDS, clean_name, name_of
from iclei_scraper.parsers.offices.reading.cards import card_address, card_name
from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS
from iclei_scraper.parsers.offices.reading.parts import is_run
from iclei_scraper.parsers.offices.words.captions import is_web_caption
from iclei_scraper.parsers.offices.words.country import city_in, infer_country, likely_country
from iclei_scraper.parsers.offices.words.times import tells_since
from iclei_scraper.parsers.offices.words.words import OFFICE
from iclei_scraper.records import Office, Phone
from iclei_scraper.values.contact.phones import phone_of_href, phone_region, read_phones
from iclei_scraper.values.postal.addresses import PostalAddress, read_address
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.city_names import as_city
from iclei_scraper.values.postal.countries import leading_country, read_country
from iclei_scraper.values.postal.postcodes import find_postcode, is_postcode_of
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.text import has_digit
from iclei_scraper.values.wording.urls import canonical_url, host_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Link, Page
    from iclei_scraper.parsers.offices.gathering.regions import Regions
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.parsers.offices.words.own import Owner

_SOCIAL = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|linkedin|instagram|youtube|youtu|flickr|google|goo|bing|openstreetmap"
    r"|bsky|tiktok|weibo|wa|t|apple|naver|kakao)"
    r"\.(?:com|be|app|org|me|gl|co|jp|de)$",
)
_WEB_WORDS = re.compile(
    r"web\s?-?(?:site|seite|page|bplats)|homepage|hemsida|sitio|site(?:\sweb)?|página|sito|situs|ウェブ|サイト"
    r"|ホームページ|网站|網站|官网|홈페이지|visit|www",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(r"(?:yahoo|hotmail|outlook|live|ymail|msn)\.")
"""Mail that people of one language have in many countries: "yahoo.es"."""
_DIRECT = re.compile(r"-(\d{1,4})")
_DIRECT_END = re.compile(r"\d\s?[-–]\s?(\d{1,4})$")
_STROKE = re.compile(r"\s*[/|]\s*")
_SHORTEST_NAME = 4
_PARTS = frozenset({"street", "city", "postcode", "country"})


def build_office(page: Page, entry: Entry, regions: Regions, owner: Owner) -> Office:
    """The record of an entry that was taken for an office."""
    region = regions.of(entry)
    name, aliases = name_of(entry, owner)
    shown_lines = lines = tuple(dict.fromkeys(line.text for line in entry.address))
    name = name or card_name(entry, page)
    if name is None and (begins_with_name(entry) or begins_with_site(entry, owner)):
        name, lines = clean_name(lines[0]), lines[1:]
    told = lines[1:] if lines == shown_lines and begins_with_name(entry) else lines
    address = _labelled(entry, _read_address(entry, lines_to_visit(entry, told, owner)))
    emails = _without_staff(entry)
    website = _website(page, entry)
    domains = [domain for email in emails if not _EVERYWHERE.match(domain := email.rpartition("@")[2])]
    domains += [host_of(website[0])] if website else []
    group = clean_name(regions.words(entry, region)) if region else None
    named = read_country(name or "") or address.country or _named_country(name, group)
    named = None if named != address.country and _is_elsewhere(address, named) else named
    place = address if address.city or not name else replace(address, city=city_in(name))
    local = named or likely_country(place, domains, page) or _dialled(entry)
    phones, faxes = _phones(entry, local, "phones"), _phones(entry, local, "faxes")
    country = named or infer_country(place, (*phones, *faxes), domains)
    city = address.city or _city_called(name, country) or _city_told(name, country)
    if address.street and not address.street.isdigit() and tells_since(address.street):
        address = replace(address, street=None)  # "Est. 1971 — Lund" at the top of a page
    if address.street and name and address.street.casefold() == name.casefold():
        address = replace(address, street=None)
    if city is None and (parted := _ends_with_name(address.street, name)):
        address, city = replace(address, street=parted), name
    office = Office(
        region=group,
        name=name,
        address=lines,
        street=address.street,
        city=city,
        postcode=address.postcode,
        country=country,
        phones=phones,
        faxes=faxes,
        emails=emails,
        website=website[0] if website else None,
        places=(entry.block.place,),
        inferred=("country",) if country and not named else (),
        aliases=aliases,
    )
    shown = (website[1], website[2]) if website else None
    return replace(office, evidence=tuple(evidence_of(page, entry, office, region, shown)))


# Address ---------------------------------------------------------------------------------------------------


def _read_address(entry: Entry, lines: tuple[str, ...]) -> PostalAddress:
    numbers = [phone for line in entry.contacts if line.kind != "email" for phone in read_phones(line.value)]
    return read_address(lines, infer_country(PostalAddress(), numbers, ()))


def _labelled(entry: Entry, address: PostalAddress) -> PostalAddress:
    """Put what a table head or a label calls city, postcode or country in its place."""
    own = card_address(entry)
    own |= {line.label: line.text for line in entry.address if line.label in _PARTS}
    if code := own.get("postcode"):
        own["postcode"] = find_postcode(code)
    if not own:
        return address
    if address.city and own.get("city", "").startswith(f"{address.city} ("):
        own["city"] = address.city  # markup with the province behind it: "Chieti (Abruzzo)"
    street = _fuller(own.get("street"), address.street)
    if street and own.get("city") and street.endswith(f", {own['city']}"):
        street = street.removesuffix(f", {own['city']}")  # as some write both into one field
    if street and own.get("city"):
        street = street.removeprefix(f"{own['city']}, ")  # a row for each, the city's before the street's
    return PostalAddress(
        street=street,
        city=own.get("city") or address.city,
        postcode=own.get("postcode") or address.postcode,
        country=read_country(own.get("country", "")) or address.country,
        told_by_form=address.told_by_form,
    )


def _fuller(told: str | None, shown: str | None) -> str | None:
    """What a label or known markup calls the street, or what is shown where that only goes on behind it."""
    if told and shown and (shown.startswith(told) or (told.startswith(f"{shown}, ") and told != shown)):
        return shown  # which goes on behind it, or is it without its city
    return told or shown


def _named_country(*texts: str | None) -> str | None:
    """The country in an office's name or over its list: "Japan Office", "Büro Kolumbien"."""
    for text in texts:
        words = (word for word in (text or "").split() if word not in OFFICE)
        bare = " ".join(words).strip(NAME_ENDS + "()")
        if bare and (code := read_country(bare)):
            return code
        if text and (mention := leading_country(text)):
            return mention.code
    return None


def _is_elsewhere(address: PostalAddress, country: str | None) -> bool:
    """Whether neither the city nor the postcode of an address are of a country that words around it name.

    The characters for China are those of a part of Japan too.
    """
    if country == "CN" and address.told_by_form == "JP":
        return True
    if country is None or not address.city or not address.postcode:
        return False
    countries = city_countries(address.city)
    return bool(countries) and country not in countries and not is_postcode_of(address.postcode, country)


def _city_called(name: str | None, country: str | None) -> str | None:
    """The city whose name is all that an office is called, where its country has such a city."""
    city = as_city(name) if name else None  # without what stands before it: "г. Одесса"
    return city if city and country in city_countries(city) else None


def _city_told(name: str | None, country: str | None) -> str | None:
    """The city that an office is named for, which its address does not tell: "Agence de Béjaïa"."""
    city = city_in(name) if name and name in OFFICE else None
    return city if city and country in city_countries(city) else None


def _ends_with_name(street: str | None, name: str | None) -> str | None:
    """The street before the office's name at its end: ``81 Quang Trung St., Hai Chau Dist Danang``."""
    if not street or not name or has_digit(name) or len(name) < _SHORTEST_NAME or name in OFFICE:
        return None
    before = street.removesuffix(name)
    return (
        before.rstrip(" ,") if before != street and before[-1:] in {" ", ","} and has_digit(before) else None
    )


def _dialled(entry: Entry) -> str | None:
    """The country that the first number with a country code is dialled in; its neighbours are there too."""
    values = (line.value for line in entry.contacts if line.kind in NUMBER_KINDS and "+" in line.value)
    return next(filter(None, (phone_region(phone) for it in values for phone in read_phones(it))), None)


def _without_staff(entry: Entry) -> tuple[str, ...]:
    """Mail addresses, of several without those of people who are named beside them."""
    emails = tuple(dict.fromkeys(line.value for line in entry.contacts if line.kind == "email"))
    if len(emails) < 2:  # noqa: PLR2004
        return emails
    named = [set(tokens(line.text)) for line in entry.other]
    full = (tuple(re.split(r"[._-]", email.partition("@")[0])) for email in emails)
    staff = [len(words) > 1 and any(map(set(words).issubset, named)) for words in full]
    return tuple(email for email, one in zip(emails, staff, strict=True) if not one)


# Contacts --------------------------------------------------------------------------------------------------


def _phones(entry: Entry, country: str | None, field: str) -> tuple[Phone, ...]:
    found: dict[tuple[str, str | None], Phone] = {}
    before = ""
    has_fax = any(line.kind == "fax" for line in entry.contacts)
    for line in entry.contacts:
        value = _in_full(line.value, before)
        before = value if line.kind in NUMBER_KINDS else before
        if field not in FIELDS_OF.get(line.kind, ()):
            continue
        if field == "faxes" and line.kind == "phone+fax" and has_fax and _STROKE.search(value) is None:
            continue  # "Phone / fax" over the number, and the fax below it
        for phone in read_phones(
            _side(value, field, country) if line.kind == "phone+fax" else value, country
        ):
            full = _completed(phone, line)
            found.setdefault((full.e164 or re.sub(r"\D", "", full.raw), full.extension), full)
    return tuple(found.values())


def _in_full(value: str, before: str) -> str:
    """A number of which only the last digits are written, with those of the one before it: "Fax: -01"."""
    direct, extension = _DIRECT.fullmatch(value), _DIRECT_END.search(before)
    return before[: extension.start(1)] + direct[1] if direct and extension else value


def _side(value: str, field: str, country: str | None) -> str:
    """Of what is announced as "Phone / Fax" the one or the other where a stroke parts two whole numbers."""
    sides = _STROKE.split(value)
    if len(sides) != 2:  # noqa: PLR2004
        return value
    sides[1] = _in_full(sides[1], sides[0])
    whole = all(any(phone.e164 for phone in read_phones(side, country)) for side in sides)
    return sides[field == "faxes"] if whole else value


def _completed(phone: Phone, line: Line) -> Phone:
    """What the text of a number leaves out, such as the country code, taken from the link's target."""
    if phone.e164 and phone.extension:
        return phone
    digits = re.sub(r"\D", "", phone.raw).lstrip("0")
    for link in line.block.links:
        target = phone_of_href(link.href)
        if target is None or target.e164 is None:
            continue
        if phone.e164 is None and target.e164.endswith(digits[-6:]):
            return Phone(raw=phone.raw, e164=target.e164, extension=phone.extension or target.extension)
        if phone.e164 == target.e164 and target.extension:
            return Phone(raw=phone.raw, e164=phone.e164, extension=target.extension)
    return phone


def _website(page: Page, entry: Entry) -> tuple[str, str, Block] | None:
    """URL, the words it was read from and where they stand: an address in the text before a link's target."""
    for line in entry.contacts:
        if line.kind == "web" and (url := _url_of(page, line)):
            return url, line.text, line.block
    own = host_of(page.url)
    for line in (*entry.lines, *entry.other):
        for link in line.block.links if not is_run(line.block) else ():
            url = page.absolute(link.href)
            if url and link.href[:1] != "#" and _is_web_link(link) and not _SOCIAL.search(host_of(url)):
                return canonical_url(url), link.text, line.block
    for line in entry.names:
        for link in line.block.links if not is_run(line.block) else ():
            url = page.absolute(link.href)
            if url and host_of(url) != own and not _SOCIAL.search(host_of(url)):
                return canonical_url(url), link.text, line.block
    return None


def _is_web_link(link: Link) -> bool:
    return is_web_caption(link.text) or _WEB_WORDS.search(link.text) is not None


def _url_of(page: Page, line: Line) -> str | None:
    text = line.value if "://" in line.value else f"https://{line.value}"
    host = host_of(text).removeprefix("www.")
    if not host or _SOCIAL.search(host):
        return None
    for link in line.block.links:
        target = page.absolute(link.href)
        if target and host_of(target).removeprefix("www.") == host:
            return canonical_url(target)
    return canonical_url(text)


def in_reading_order(entries: Sequence[Entry]) -> list[Entry]:
    """Entries as the page shows them."""
    return sorted(entries, key=lambda entry: entry.block.index)
