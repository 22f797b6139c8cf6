"""Lists of offices: regions, names, addresses and every way to reach them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from tests.layouts.contents.addresses import (
    Address,
    countries_of,
    country_name,
    invent_address,
    names_for,
    stated_country,
)
from tests.layouts.contents.emails import choose_disguise, shown_email
from tests.layouts.contents.phones import Words, Written, invent_phone
from tests.layouts.contents.words import DOMAINS, EASTERN, ascii_slug, words
from tests.layouts.model import OfficeTruth
from tests.layouts.seeding import weighted

if TYPE_CHECKING:
    from random import Random

_NATIVE = {"ja": ("JP",), "ko": ("KR",), "zh": ("CN", "TW")}
_TOPS = ("example", "org", "net", "example")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach an office, with the words before it."""

    kind: str
    """``phone``, ``fax``, ``email`` or ``website``."""
    label: str
    separator: str
    html: Markup

    @property
    def labelled(self) -> Markup:
        """Label and value in one run of text."""
        return escape(self.label) + self.separator + self.html


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as templates see it."""

    name: str | None
    region: str | None
    address: tuple[str, ...]
    contacts: tuple[Contact, ...]
    truth: OfficeTruth

    @property
    def address_line(self) -> str:
        """The address in one line."""
        eastern = any(char > "\u3000" for line in self.address for char in line)
        return (" " if eastern else ", ").join(self.address)

    @property
    def lines(self) -> tuple[Markup, ...]:
        """Address and contacts, one line each."""
        return (*map(escape, self.address), *(contact.labelled for contact in self.contacts))

    def contact(self, kind: str) -> Contact | None:
        """The contact of a kind, or ``None``."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Offices under one heading; ``name`` is ``None`` for a list without headings."""

    name: str | None
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeList:
    """All offices of a page."""

    organisation: str
    domain: str
    heading: str
    lead: str
    regions: tuple[Region, ...]

    @property
    def offices(self) -> tuple[Office, ...]:
        """All offices in order."""
        return tuple(office for region in self.regions for office in region.offices)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """Habits of one site."""

    language: str
    domain: str
    labels: dict[str, str]
    separator: str
    disguise: str
    tel_links: bool
    website: str
    omits: frozenset[str]
    used: set[str] = field(default_factory=set)


def invent_offices(
    rng: Random, language: str, *, omits: frozenset[str] = frozenset(), most: int = 30
) -> OfficeList:
    """A list of offices.

    Args:
        rng: source of chance.
        language: of the page.
        omits: what the template does not show: ``region``, ``fax``, ``website``, …
        most: offices, at most.
    """
    said = words(language)
    index = rng.randrange(len(DOMAINS))
    style = _style(rng, language, f"{DOMAINS[index]}.{rng.choice(_TOPS)}", omits)
    wanted = min(
        most, weighted(rng, [(rng.randint(1, 4), 15), (rng.randint(5, 12), 60), (rng.randint(13, 30), 25)])
    )
    return OfficeList(
        organisation=said["orgs"]["own"][index],
        domain=style.domain,
        heading=rng.choice(said["contact"]["headings"]),
        lead=said["contact"]["lead"],
        regions=_regions(rng, style, wanted),
    )


def _style(rng: Random, language: str, domain: str, omits: frozenset[str]) -> _Style:
    contact = words(language)["contact"]
    wide = language in {"ja", "zh"} and rng.random() < 0.6
    labels = {kind: rng.choice(contact[kind]) for kind in ("phone", "fax", "email", "web", "address")}
    if labels["phone"] == "T":  # sites that say T say F and E
        labels |= {"fax": "F", "email": "E", "web": "W"}
    elif labels["fax"] == "F" or labels["email"] == "E":
        labels |= {"fax": "Fax", "email": "E-mail"}
    return _Style(
        language=language,
        domain=domain,
        labels=labels,
        separator="：" if wide else rng.choice([": ", ": ", " ", ":"]),
        disguise=choose_disguise(rng),
        tel_links=rng.random() < 0.4,
        website=rng.choice(["link", "link", "label", "text"]),
        omits=omits,
    )


def _regions(rng: Random, style: _Style, wanted: int) -> tuple[Region, ...]:
    keys = list(words(style.language)["regions"])
    rng.shuffle(keys)
    count = min(len(keys), max(1, min(8, rng.randint(1, 1 + wanted // 2))))
    shares = [1] * count
    for _ in range(max(0, wanted - count)):
        shares[rng.randrange(count)] += 1
    if style.language in EASTERN and rng.random() < 0.8:  # most offices are at home
        keys.sort(key=lambda key: key != "east_asia")
        shares.sort(reverse=True)
    named = "region" not in style.omits and count > 1
    head = named and "headquarters" not in style.omits and rng.random() < 0.2
    by_country = named and rng.random() < 0.12
    made = [Region(name=None, offices=(_office(rng, style, keys[0], None),))] if head else []
    for key, share in zip(keys[:count], shares, strict=True):
        country = rng.choice(countries_of(key)) if by_country else None
        heading = country_name(country, style.language) if country else words(style.language)["regions"][key]
        offices = [_office(rng, style, key, country) for _ in range(share)]
        name = heading if named else None
        placed = tuple(_in_region(office, name) for office in offices)
        made.append(Region(name=name, offices=placed))
    return tuple(made)


def _in_region(office: Office, name: str | None) -> Office:
    return replace(office, region=name, truth=replace(office.truth, region=name))


def _office(rng: Random, style: _Style, region: str, country: str | None) -> Office:
    choices = countries_of(region)
    if style.language in EASTERN and region == "east_asia" and not country:
        choices = list(_NATIVE[style.language])
    code = country or rng.choice(choices)
    address = invent_address(rng, code, style.language)
    name = _name(rng, style, region, address)
    native = any(char > "\u3000" for line in address.lines for char in line)
    stated = country is not None or rng.random() < (0.25 if native else 0.7)
    shown = rng.random() < 0.95
    contacts, truth = _contacts(rng, style, address, stated=stated and shown, needs_all=not shown)
    truth = replace(truth, name=name, country=code)
    stated = stated or not (truth.phones or truth.faxes or native)  # something must tell the country
    lines = _with_country(rng, style, address, stated=stated and country is None) if shown else ()
    if shown:
        truth = replace(
            truth,
            street=address.street or None,
            lines=lines,
            cities=address.cities,
            postcode=address.postcode,
        )
    elif address.city in (name or ""):
        truth = replace(truth, cities=address.cities)
    return Office(name=name, region=None, address=lines, contacts=contacts, truth=truth)


def _with_country(rng: Random, style: _Style, address: Address, *, stated: bool) -> tuple[str, ...]:
    if not stated:
        return address.lines
    country = stated_country(rng, address.country, style.language)
    if rng.random() < 0.55:
        return (*address.lines, country)
    return (*address.lines[:-1], f"{address.lines[-1]}, {country}")


def _name(rng: Random, style: _Style, region: str, address: Address) -> str:
    patterns = names_for(style.language)
    said = words(style.language)
    for _ in range(40):
        kind = weighted(
            rng,
            [
                ("office", 55),
                ("secretariat", 12),
                ("centre", 12),
                ("foundation", 6),
                ("branch", 7),
                ("city", 8),
            ],
        )
        pattern = "{city}" if kind == "city" else rng.choice(patterns[kind])
        name = pattern.format(
            city=address.city,
            country=country_name(address.country, style.language),
            region=said["regions"][region],
        )
        if name not in style.used:
            break
    else:
        name = f"{name} {len(style.used)}"
    style.used.add(name)
    return name


def _contacts(
    rng: Random, style: _Style, address: Address, *, stated: bool, needs_all: bool
) -> tuple[tuple[Contact, ...], OfficeTruth]:
    truth = OfficeTruth(name=None)
    made: list[Contact] = []
    dialled = {"phone": 0.88, "fax": 0.3}
    for kind, share in dialled.items():
        if kind in style.omits or not (rng.random() < share or (needs_all and kind == "phone")):
            continue
        written = _phone(rng, style, address.country, national=stated)
        if kind == "phone" and style.tel_links and not stated:  # a link tells the whole number
            short = _phone(rng, style, address.country, national=True)
            written = short if _can_be_linked(short) else written
        made.append(_contact(style, kind, _linked(rng, style, kind, written)))
        numbers = frozenset(written.dialled)
        truth = replace(truth, phones=numbers) if kind == "phone" else replace(truth, faxes=numbers)
    if "email" not in style.omits and (rng.random() < 0.85 or needs_all):
        email = _email(rng, style, address)
        disguise = style.disguise if rng.random() < 0.8 else "mailto"
        emails = [email]
        if disguise != "label" and rng.random() < 0.1:
            emails.append(_email(rng, style, address))
        said = words(style.language)["contact"]
        shown = [shown_email(rng, one, disguise, said) for one in emails]
        made.append(_contact(style, "email", escape(rng.choice([", ", " / ", "; "])).join(shown)))
        truth = replace(truth, emails=frozenset(emails))
    if "website" not in style.omits and rng.random() < 0.4:
        host = f"{ascii_slug(address.city) or address.country.lower()}{rng.randint(2, 99)}.{style.domain}"
        made.append(_contact(style, "website", _website(style, host)))
        truth = replace(truth, website=f"https://{host}/")
    return tuple(made), truth


def _contact(style: _Style, kind: str, html: Markup) -> Contact:
    label = style.labels["web" if kind == "website" else kind]
    separator = style.separator
    if kind == "website" and style.website == "label":  # the link says what it is
        return Contact(kind=kind, label="", separator="", html=html)
    if separator == " " and not label.endswith("."):
        separator = ": "
    return Contact(kind=kind, label=label, separator=separator, html=html)


def _phone(rng: Random, style: _Style, country: str, *, national: bool) -> Written:
    contact = words(style.language)["contact"]
    said = Words(
        extension=tuple(contact["extension"]),
        also=contact["and"],
        alternatively=contact["or"],
        until=contact["to"],
    )
    return invent_phone(rng, country, said, national=national)


def _can_be_linked(written: Written) -> bool:
    return written.tel is not None and len(written.dialled) == 1


def _linked(rng: Random, style: _Style, kind: str, written: Written) -> Markup:
    if style.tel_links and kind == "phone" and _can_be_linked(written):
        spelled = written.tel if rng.random() < 0.7 else f"{written.tel[:3]}-{written.tel[3:]}"
        return Markup('<a href="tel:{}">{}</a>').format(spelled, written.text)
    return escape(written.text)


def _email(rng: Random, style: _Style, address: Address) -> str:
    place = ascii_slug(address.city) or address.country.lower()
    local = rng.choice(["{0}", "office.{0}", "info-{0}", "{0}-office", "contact.{0}"]).format(place)
    if local in style.used:
        local = f"{local}{len(style.used)}"
    style.used.add(local)
    return f"{local}@{style.domain}"


def _website(style: _Style, host: str) -> Markup:
    if style.website == "label":
        return Markup('<a href="https://{}/">{}</a>').format(host, words(style.language)["contact"]["web"][0])
    if style.website == "text":
        return escape(f"www.{host}")
    return Markup('<a href="https://{0}/" target="_blank" rel="noopener">{0}</a>').format(host)
