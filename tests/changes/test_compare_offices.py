"""Offices: which is which from one night to the next, and what about it is told."""

from __future__ import annotations

from dataclasses import replace

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.network import Network
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.records import Change, Evidence, Office, Phone

URL = "https://network.example/"
EUROPE = Office(
    region="Europe",
    name="Rhine Secretariat",
    address=("Hafenweg 3", "79100 Altstadt, Germany"),
    city="Altstadt",
    country="DE",
    phones=(Phone(raw="+49-761/368920", e164="+49761368920"),),
    faxes=(Phone(raw="+49-761/3689219", e164="+497613689219"),),
    emails=("rhine@network.example",),
    website="https://rhine.example/",
)
BRUSSELS = Office(
    region="Europe",
    name="Canal Office",
    address=("Quai des Fleurs 35", "1040 Bruxelles", "Belgium"),
    phones=(Phone(raw="+32 2 735 28 50", e164="+3227352850"),),
    emails=("canal@network.example",),
)
# Two offices of one region that share a switchboard and a mailbox.
ANDES = Office(
    region="South America",
    name="Andes Office",
    address=("Carrera 53 40A-31", "Medellín", "Colombia"),
    phones=(Phone(raw="+52 55 5345 3000 xt 5622", e164="+525553453000", extension="5622"),),
    emails=("south@network.example",),
)
GULF = replace(
    ANDES, region="Mexico", name="Gulf Secretariat", address=("Eje Central 13", "06050 Mexico City")
)


def told(before: tuple[Office, ...], after: tuple[Office, ...]) -> list[Change]:
    return compare(PageRecords(url=URL, offices=before), PageRecords(url=URL, offices=after))


def only(before: tuple[Office, ...], after: tuple[Office, ...]) -> Change:
    changes = told(before, after)
    assert len(changes) == 1, changes
    return changes[0]


def test_a_phone_is_told_as_written() -> None:
    new = replace(EUROPE, phones=(Phone(raw="+49-761/368999", e164="+49761368999"),))
    change = only((EUROPE, BRUSSELS), (new, BRUSSELS))
    assert (change.kind, change.op, change.key, change.region) == (
        "office",
        "changed",
        "Rhine Secretariat",
        "Europe",
    )
    assert (change.field, change.before, change.after) == ("phones", "+49-761/368920", "+49-761/368999")
    assert (change.verdict, change.severity, change.identity) == (
        "site",
        "medium",
        "europe/rhine-secretariat",
    )


def test_another_spelling_of_the_same_facts_is_no_change() -> None:
    respelled = replace(
        EUROPE,
        region="EUROPE",
        name="RHINE Secretariat",
        address=("79100 Altstadt", "Germany", "Hafenweg  3"),
        phones=(Phone(raw="0049 (761) 36 89 20", e164="+49761368920"),),
        website="http://www.rhine.example",
        places=("footer",),
        evidence=(Evidence(field="phones", quote="Tel. 0049 (761) 36 89 20", xpath="/html/body/p[2]"),),
    )
    assert told((EUROPE, BRUSSELS), (BRUSSELS, respelled)) == []


def test_a_number_that_one_reading_could_not_place_counts_by_its_end() -> None:
    unplaced = replace(EUROPE, phones=(Phone(raw="(0761) 36 89 20"),))
    assert told((EUROPE,), (unplaced,)) == []


def test_order_of_lists_is_no_change_and_a_further_number_is() -> None:
    second = Phone(raw="+49 761 55", e164="+4976155")
    both = replace(EUROPE, phones=(*EUROPE.phones, second))
    assert told((both,), (replace(both, phones=both.phones[::-1]),)) == []
    change = only((EUROPE,), (both,))
    assert (change.before, change.after) == ("+49-761/368920", "+49-761/368920; +49 761 55")


def test_an_extension_counts() -> None:
    other = replace(
        ANDES, phones=(replace(ANDES.phones[0], raw="+52 55 5345 3000 xt 5630", extension="5630"),)
    )
    change = only((ANDES,), (other,))
    assert (change.field, change.after) == ("phones", "+52 55 5345 3000 xt 5630")


def test_a_move_within_the_city_is_one_change() -> None:
    moved = replace(
        EUROPE, address=("Am Markt 1", "79098 Altstadt, Germany"), street="Am Markt 1", postcode="79098"
    )
    change = only((EUROPE,), (moved,))
    assert (change.op, change.field) == ("changed", "address")
    assert (change.before, change.after) == (
        "Hafenweg 3, 79100 Altstadt, Germany",
        "Am Markt 1, 79098 Altstadt, Germany",
    )


def test_a_value_that_goes_has_no_after() -> None:
    change = only((EUROPE,), (replace(EUROPE, emails=()),))
    assert (change.field, change.before, change.after) == ("emails", "rhine@network.example", None)


def test_added_and_removed_offices_are_described() -> None:
    added = only((EUROPE,), (EUROPE, BRUSSELS))
    assert (added.op, added.key, added.region, added.before) == ("added", "Canal Office", "Europe", None)
    assert (
        added.after == "Quai des Fleurs 35, 1040 Bruxelles, Belgium; +32 2 735 28 50; canal@network.example"
    )
    removed = only((EUROPE, BRUSSELS), (EUROPE,))
    assert (removed.op, removed.key, removed.after, removed.severity) == (
        "removed",
        "Canal Office",
        None,
        "medium",
    )


def test_a_renamed_office_is_the_same_office() -> None:
    change = only((EUROPE, BRUSSELS), (EUROPE, replace(BRUSSELS, name="European Affairs Desk")))
    assert (change.op, change.field, change.key) == ("renamed", "name", "Canal Office")
    assert (change.before, change.after) == ("Canal Office", "European Affairs Desk")


def test_renamed_and_with_a_new_phone_in_one_night() -> None:
    new = replace(
        BRUSSELS, name="European Affairs Desk", phones=(Phone(raw="+32 2 999 00 00", e164="+3229990000"),)
    )
    assert sorted((c.op, c.field, c.key) for c in told((EUROPE, BRUSSELS), (EUROPE, new))) == [
        ("changed", "phones", "Canal Office"),
        ("renamed", "name", "Canal Office"),
    ]


def test_lines_that_end_with_a_comma_are_told_with_one() -> None:
    after = replace(EUROPE, address=("Am Markt 1,", "79098 Altstadt,", "Germany"))
    change = only((EUROPE,), (after,))
    assert change.after == "Am Markt 1, 79098 Altstadt, Germany"


def test_known_by_its_address_alone() -> None:
    bare = Office(region="Oceania", name="Islands Office", address=("8 Harbour Street", "Suva", "Fiji"))
    change = only((bare, EUROPE), (EUROPE, replace(bare, name="Lagoon Hub")))
    assert (change.op, change.before, change.after) == ("renamed", "Islands Office", "Lagoon Hub")


def test_another_spelling_that_the_page_also_uses_is_no_rename() -> None:
    known = replace(BRUSSELS, name="Bureau du Canal", aliases=("Canal Office",))
    assert told((BRUSSELS,), (known,)) == []


def test_an_office_under_another_heading_moved() -> None:
    change = only((EUROPE, BRUSSELS), (EUROPE, replace(BRUSSELS, region="Western Europe")))
    assert (change.op, change.field, change.region) == ("moved", "region", "Europe")
    assert (change.before, change.after) == ("Europe", "Western Europe")


def test_a_new_name_for_a_region_that_the_page_also_uses_is_no_move() -> None:
    assert told((BRUSSELS,), (replace(BRUSSELS, region="Europa", aliases=("Europe",)),)) == []


def test_two_offices_with_one_switchboard_are_not_mixed_up() -> None:
    lima = replace(ANDES, name="Pacific Coast Office", address=("Avenida Larco 1301", "Lima", "Peru"))
    changes = told((ANDES, GULF), (GULF, lima))
    assert sorted((change.op, change.key) for change in changes) == [
        ("added", "Pacific Coast Office"),
        ("removed", "Andes Office"),
    ]


def test_of_two_with_one_switchboard_the_renamed_one_is_found_by_its_address() -> None:
    change = only((ANDES, GULF), (GULF, replace(ANDES, name="Medellín Desk")))
    assert (change.op, change.before, change.after) == ("renamed", "Andes Office", "Medellín Desk")


def test_two_offices_that_swap_their_numbers_keep_their_names() -> None:
    first = replace(EUROPE, phones=BRUSSELS.phones)
    second = replace(BRUSSELS, phones=EUROPE.phones)
    assert sorted((c.key, c.field) for c in told((EUROPE, BRUSSELS), (first, second))) == [
        ("Canal Office", "phones"),
        ("Rhine Secretariat", "phones"),
    ]


def test_a_country_that_is_only_inferred_is_no_change() -> None:
    inferred = replace(EUROPE, country="AT", inferred=("country",))
    assert told((EUROPE,), (inferred,)) == []
    assert only((EUROPE,), (replace(EUROPE, country="AT"),)).field == "country"


def test_an_office_without_a_name_is_known_by_its_city() -> None:
    nameless = Office(city="Altstadt", address=("Hafenweg 3", "Altstadt"), emails=("a@network.example",))
    change = only((nameless,), (replace(nameless, emails=("b@network.example",)),))
    assert change.key == "Altstadt"


_UNDER_HEADING = (
    "<h2>Europa</h2><h3>Büro Brüssel</h3><p>Quai des Fleurs 35<br>1040 Bruxelles, Belgium<br>"
    "T: +32 2 735 28 50<br>canal@network.example</p><h3>{}</h3><p>{}<br>T: {}<br>{}</p>"
)
_IN_BERLIN = ("Hafenplatz 8<br>10963 Berlin, Germany", "+49 30 2201234", "spree@network.example")
_IN_VIENNA = ("Donaugasse 3<br>1010 Wien, Austria", "+43 1 5554433", "donau@network.example")


def _under_heading(*parts: str) -> tuple[Office, ...]:
    html = f"<html><body><main>{_UNDER_HEADING.format(*parts)}</main></body></html>"
    return merge_offices(parse_offices(Page(URL, html)), Network.load())[0]


def test_offices_under_a_heading_in_another_language_are_told_apart_by_their_own_names() -> None:
    before = _under_heading("Büro Berlin", *_IN_BERLIN)
    assert [(office.region, office.aliases, office.region_aliases) for office in before] == [
        ("Europe", (), ("Europa",)),
        ("Europe", (), ("Europa",)),
    ]
    renamed = only(before, _under_heading("Hauptstadtbüro", *_IN_BERLIN))
    assert (renamed.op, renamed.before, renamed.after) == ("renamed", "Büro Berlin", "Hauptstadtbüro")
    replaced = told(before, _under_heading("Büro Wien", *_IN_VIENNA))
    assert {(change.op, change.key) for change in replaced} == {
        ("removed", "Büro Berlin"),
        ("added", "Büro Wien"),
    }


def test_what_labels_a_postcode_is_no_part_of_the_address() -> None:
    plain = replace(EUROPE, address=("浙江省杭州市文三路48号", "310012"))
    assert told([plain], [replace(plain, address=("浙江省杭州市文三路48号 邮编：310012",))]) == []
    assert told([plain], [replace(plain, address=("浙江省杭州市文三路48号 邮编：310013",))]) != []
