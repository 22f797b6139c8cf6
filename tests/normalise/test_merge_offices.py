"""Two lists on one page: which of their entries are one office, and which only look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.network import Network
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.records import Finding, Office, Phone

MILL = Office(
    region="Europe",
    name="Mill Secretariat",
    address=("Quay Street 4", "20457 Hamburg, Germany"),
    city="Hamburg",
    phones=(Phone(raw="+49 40 368920", e164="+4940368920"),),
    emails=("mill@lakes.example",),
    places=("main",),
)
CORAL = Office(
    region="Oceania",
    name="Coral Office",
    address=("8 Coral Street", "Suva, Fiji"),
    city="Suva",
    phones=(Phone(raw="+679 331 0120", e164="+6793310120"),),
    emails=("coral@lakes.example",),
    places=("main",),
)
BARE = {"address": (), "city": None, "phones": (), "emails": ()}


def merged(*listings: Office) -> tuple[tuple[Office, ...], tuple[Finding, ...]]:
    return merge_offices(listings, Network.load())


def below(office: Office, **other: object) -> Office:
    return replace(office, places=("footer",), **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "again",
    [
        below(CORAL, region="Pacific and Oceania"),
        below(CORAL, region="Pacific Islands", address=("8 Coral St", "Suva")),
        below(CORAL, region="Pacific Islands", phones=(), emails=()),
        below(CORAL, region="Pacific Islands", address=("12 Reef Road", "Suva, Fiji")),
        below(CORAL, name="Office Coral"),
        below(CORAL, name="Coral Regional Office", address=(), city=None),
        below(CORAL, name=None, region=None),
        below(CORAL, name="8 Coral Street", address=("Suva, Fiji",)),
        below(CORAL, name="Oceania"),
        replace(CORAL, name="Office (Coral)", region="Asia", address=(), city=None),
    ],
)
def test_what_two_lists_word_otherwise_is_one_office(again: Office) -> None:
    (office, other), _ = merged(CORAL, MILL, again)

    assert (office.name, office.street or office.address[0], other.name) == (
        "Coral Office",
        "8 Coral Street",
        "Mill Secretariat",
    )


def test_regions_with_the_same_words_in_another_order_are_one() -> None:
    one = replace(CORAL, region="Central and South America", emails=())
    other = below(CORAL, region="South & Central America", address=(), city=None, phones=())
    (office,), findings = merged(one, other)

    assert (office.region, office.emails, findings) == ("Central and South America", CORAL.emails, ())


LOST = replace(CORAL, region="Europe")


@pytest.mark.parametrize(("above", "under"), [(LOST, CORAL), (CORAL, LOST)])
def test_an_office_stands_under_the_heading_that_one_list_has_lost(above: Office, under: Office) -> None:
    (_, office), (finding,) = merged(MILL, above, below(MILL), below(under))

    assert (office.name, office.region, office.places) == ("Coral Office", "Oceania", ("main", "footer"))
    assert (finding.record, finding.field) == ("office:coral-office", "region")
    assert finding.values == {"main": above.region, "footer": under.region}


SWITCHBOARD = (Phone(raw="+679 331 0100", e164="+6793310100"),)


@pytest.mark.parametrize(
    "others",
    [
        # two of one city
        [replace(CORAL, name="Reef Office", address=("2 Reef Road", "Suva, Fiji"), phones=(), emails=())],
        # one switchboard and one mailbox
        [replace(CORAL, name="Reef Office", address=()), below(CORAL), below(CORAL, name="Reef Office")],
        [
            replace(CORAL, name="Reef Office", address=("2 Reef Road", "Suva"), phones=SWITCHBOARD),
            below(CORAL, **BARE | {"phones": SWITCHBOARD}),
            below(CORAL, name="Reef Office", **BARE | {"phones": SWITCHBOARD}),
        ],
        # a name that many have, a town that two regions have
        [replace(MILL, region="Asia", name="Coral Office", emails=())],
        [replace(CORAL, name="Coral", emails=("reef@lakes.example",), phones=())],
        # under one name in one list, each in both
        [
            replace(CORAL, region="Asia", **BARE | {"emails": ("asia@lakes.example",)}),
            below(CORAL, **BARE | {"phones": CORAL.phones}),
            below(CORAL, region="Asia", **BARE | {"emails": ("asia@lakes.example",)}),
        ],
    ],
)
def test_what_looks_like_it_stays_two(others: list[Office]) -> None:
    offices, _ = merged(CORAL, *others)

    assert len(offices) == 2


def test_head_offices_of_two_regions_are_two() -> None:
    heads = [
        replace(CORAL, name="Head Office", **BARE | {"phones": CORAL.phones}),
        below(MILL, name="Head Office", **BARE | {"emails": MILL.emails}),
    ]

    assert len(merged(*heads)[0]) == 2


def test_what_stands_behind_another_office_is_given_to_whom_it_belongs_in_the_other_list() -> None:
    behind = below(MILL, phones=MILL.phones + CORAL.phones, emails=MILL.emails + CORAL.emails, address=())
    (mill, coral), findings = merged(MILL, CORAL, behind)

    assert (mill.emails, coral.emails) == (MILL.emails, CORAL.emails)
    assert mill.places == coral.places == ("main", "footer")
    assert findings == ()


def test_a_number_of_two_offices_stays_with_both() -> None:
    shared = below(MILL, phones=MILL.phones + CORAL.phones, address=())
    (mill, coral), _ = merged(MILL, CORAL, shared, below(CORAL))

    assert (mill.phones, coral.phones) == (MILL.phones + CORAL.phones, CORAL.phones)


def test_a_list_that_leaves_out_the_country_contradicts_none() -> None:
    def found(*address: str) -> list[str | None]:
        return [it.field for it in merged(CORAL, MILL, below(CORAL, address=address), below(MILL))[1]]

    assert found("8 Coral Street, Suva") == []
    assert found("8 Coral Street", "Suva, Samoa") == ["address"]
    assert found("12 Reef Road", "Suva") == ["address"]


@pytest.mark.parametrize("postcode", ["20457", "20459"])
def test_an_office_called_like_its_city_is_not_its_neighbour_in_the_street(postcode: str) -> None:
    hamburg = replace(
        MILL,
        name="Hamburg",
        address=("Quay Street 4", "20457", "Hamburg"),
        street="Quay Street 4",
        postcode="20457",
    )
    school = replace(
        hamburg,
        name="School Hamburg",
        address=("Quay Street 6", postcode, "Hamburg"),
        street="Quay Street 6",
        postcode=postcode,
        phones=(Phone(raw="+49 40 368921", e164="+4940368921"),),
        emails=("school@lakes.example",),
    )

    offices, _ = merged(hamburg, school)

    assert [(it.name, it.emails) for it in offices] == [
        ("Hamburg", hamburg.emails),
        ("School Hamburg", school.emails),
    ]
