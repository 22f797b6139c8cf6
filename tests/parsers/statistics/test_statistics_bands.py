"""Bands of facts side by side, in words that no list has, and what only looks like them."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

KEPT = (("340+", "Barke geflickt"), ("12", "Slipanlagen"), ("24/7", "Rufnummer"))


def read(body: str, path: str = "") -> list[float | None]:
    page = (
        f"<html lang=de><head><title>Werft Erlenhaken</title></head><body><main>{body}</main></body></html>"
    )
    return [it.value for it in read_page(page, f"https://erlenhaken.example/{path}").statistics]


def band(*facts: tuple[str, str], box: str = "zeile") -> str:
    boxes = "".join(
        f"<div class={box}><span class=gross>{large}</span><span class=klein>{small}</span></div>"
        for large, small in facts
    )
    return f"<h1>Wir flicken Boote</h1><div>{boxes}</div>"


def test_a_home_page_or_one_about_the_house_tells_of_it_in_a_band() -> None:
    assert read(band(*KEPT)) == [340, 12]
    assert read(band(*KEPT), "ueber-uns/") == [340, 12]
    assert read(band(*KEPT), "ratgeber/lack/") == []


def test_what_is_no_count_makes_a_band_long_enough() -> None:
    assert read(band(("9,200+", "Laufende Meter"), ("€ 95k", "je Boot"), ("seit 1998", "am Haken"))) == [9200]
    assert read(band(("9,200+", "Laufende Meter"), ("von Hand", "wie früher"), ("am Haken", "seit je"))) == []


@pytest.mark.parametrize(
    "facts",
    [
        (("1", "Anrufen"), ("2", "Anlegen"), ("3", "Ablegen")),
        (("5 mm", "Blech"), ("20 ml", "Lack"), ("3+", "Schichten")),
        (("140", "Barken"), ("30", "Jollen"), ("8", "Zillen")),
        (
            ("70%", "der Menschen leben an einem Fluss, der einmal im Jahr über die Ufer tritt"),
            ("60+", "Flüsse, die das Meer nicht mehr erreichen, ehe der Sommer kommt"),
        ),
    ],
)
def test_steps_goods_and_the_world_are_no_facts_of_a_house(facts: tuple[tuple[str, str], ...]) -> None:
    assert read(band(*facts)) == []


def test_figures_of_one_make_are_seen_without_a_known_word_on_their_page() -> None:
    drawn = "".join(
        f"<div><b class=n data-target={value}>0</b><i>{label}</i></div>"
        for value, label in ((1500, "Hålplatser"), (81, "Skär"), (5, "Bommar"))
    )
    assert read(f"<h1>Bryggan</h1><div>{drawn}</div>") == [1500, 81, 5]


def test_one_label_of_events_or_customers_tells_nothing_of_a_band() -> None:
    taught = (("40+", "Segelkurse"), ("900", "Teilnehmende"), ("16", "Lehrboote"))
    assert read(band(*taught)) == [40, 900, 16]
    asked = (("12+", "Redner"), ("900", "Teilnehmende"), ("16", "Boote"))
    assert read(band(*asked)) == []


def test_the_address_of_a_page_about_the_house_may_be_one_word() -> None:
    body = "<h1>Werft</h1>" + "".join(
        f"<p><b>{n}</b><i>{it}</i></p>" for n, it in (("31", "Slips"), ("4", "Krane"))
    )
    assert read(f"{body}<p><b>9+</b><i>Docks</i></p>", "uberuns") == [31, 4, 9]


def test_each_figure_of_a_list_told_as_more_than_it_says() -> None:
    said = ("mehr als 63.000 Nieten", "über 900 Planken", "mehr als 40 Anstriche")
    lines = "".join(f"<li>{it}</li>" for it in said)
    assert read(f"<h2>Was uns trägt</h2><ul>{lines}</ul>") == [63_000, 900, 40]
    assert read(f"<h2>Was uns trägt</h2><ul>{lines}</ul>", "ratgeber/") == []
    few = "".join(f"<li>{it}</li>" for it in ("mehr als 12 Kojen", "über 9 Luken", "mehr als 40 Zoll"))
    assert read(f"<h2>Das Boot</h2><ul>{few}</ul>") == []


def test_how_many_live_in_a_town_is_no_figure_of_the_house_that_tells_of_it() -> None:
    town = "<h2>Unsere Stadt: Emden</h2>" + band(("49000", "Einwohner"), ("112 km²", "Fläche"))
    assert read(f"<h1>Werft</h1>{town}", "ueber-uns/") == []


def drawn(*facts: tuple[int, str]) -> str:
    return "".join(
        f"<div class=stat><b data-target={value}>0</b><i>{label}</i></div>" for value, label in facts
    )


def test_a_script_counts_up_to_no_year_but_to_that_of_the_beginning() -> None:
    assert read(drawn((2480, "Paddles gathered"), (1940, "Paddles mended"), (22, "Boats"))) == [
        2480,
        1940,
        22,
    ]
    assert read(drawn((2480, "Paddles gathered"), (1940, "Year of opening"), (22, "Boats"))) == [2480, 22]
    assert read(drawn((2480, "노 수리"), (1996, "설립 연도"), (22, "배 제작"))) == [2480, 22]


def test_members_under_the_name_of_the_house_are_no_guests_of_an_event() -> None:
    facts = drawn((540, "Mitglieder"), (28, "Stegwarte"), (75, "Sprecher"))
    assert read(f"<h2>Werft Erlenhaken</h2>{facts}", "stege/") == [540, 28, 75]
    assert read(f"<h2>Bootstag am Haken</h2>{facts}", "stege/") == []


@pytest.mark.parametrize(("label", "values"), [("Länder", [10, 8, 431]), ("Regionen", [])])
def test_a_route_has_regions_and_no_house_for_that(label: str, values: list[int]) -> None:
    facts = "".join(
        f"<div class=stat-item><b>{value}</b><i>{it}</i></div>"
        for value, it in ((10, "Pfade"), (8, label), (431, "Höfe"))
    )
    said = f"<h1>Die Uferstraße: Etappen und Tipps</h1><h2>Keine Straße im engen Sinn</h2><div>{facts}</div>"
    assert read(said, "wege/ufer/") == values


def test_an_ampersand_is_no_word_of_a_label() -> None:
    told = "<h2>Im Überblick</h2><div><b>17+</b><i>Jahre Erfahrung in {}</i></div>"
    assert read(told.format("Holz, Stahl & Tuch")) == [17]
    assert read(told.format("Holz, Stahl, Tuch, Lack")) == []


def test_labels_may_all_begin_with_total_but_not_with_goal() -> None:
    facts = (("20,000+", "{} harbours"), ("970,000+", "{} berths"), ("8,100+", "{} keels"))
    assert read(band(*((n, it.format("Total")) for n, it in facts))) == [20_000, 970_000, 8100]
    assert read(band(*((n, it.format("Goal")) for n, it in facts))) == []


def test_a_step_of_fees_is_no_size_beside_others_of_its_make() -> None:
    last = "<div class=plan><h3>Verband</h3><p class=size>100+ Mitglieder</p></div>"
    steps = "".join(
        f"<div class=plan><h3>{it}</h3><p class=size>Bis zu {n} Mitglieder</p></div>"
        for it, n in (("S", 15), ("M", 50))
    )
    assert read(f"<h2>Beiträge</h2>{steps}{last}", "beitritt/") == []
    assert read(f"<h2>Wer wir sind</h2>{last}", "beitritt/") == [100]


@pytest.mark.parametrize("path", ["", "nosotros/"])
def test_years_in_activity_are_the_age_of_a_house(path: str) -> None:
    assert read("<div><b>31</b><i>Años en actividad</i></div>", path) == [31]
    assert read("<div><b>31</b><i>Años de garantía</i></div>", path) == []
