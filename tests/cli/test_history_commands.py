"""``history``, ``at`` and ``why``: how it was, and how the archive knows."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.cli.stored import GENOA, LISBON, Nights, article, offices

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from iclei_scraper.items import PageRecords

OFFICES, HOME = "https://harbours.example/offices/", "https://africa.harbours.example/"
FERRIES = "https://harbours.example/news/ferries/"
ARTICLE = article(
    "Ferries run on time",
    "2026-10-30",
    "The ferries of the estuary ran on time for a whole month, and nobody waited longer than ten minutes.",
    "It is the first time since the new timetable came into force in spring.",
)
GENOA_MOVED = ("Genoa Office", "+39 010 557 1234", "Calata Gadda 3/16126 Genova/Italy")


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Nights:
    """Genoa moves in the second night, is missing in the third, and is back in the fourth."""
    made = Nights(tmp_path_factory.mktemp("history") / "a.db")
    made.add({OFFICES: offices(LISBON, GENOA), HOME: offices(LISBON), FERRIES: ARTICLE})
    made.add({OFFICES: offices(LISBON, GENOA_MOVED)})
    made.add({OFFICES: offices(LISBON)})
    made.add({OFFICES: offices(LISBON, GENOA_MOVED)})
    return made


def ask(nights: Nights, *arguments: str) -> Result:
    result = nights.run(*arguments)
    assert result.exception is None, result.exception
    return result


# history -------------------------------------------------------------------------------------------------


def test_each_version_is_told_with_its_times_its_crawl_and_what_changed(nights: Nights) -> None:
    told = ask(nights, "history", "office", "europe/genoa-office").stdout.splitlines()
    assert told[0] == (
        "office europe/genoa-office on harbours.example: first seen 2026-11-01 02:00, "
        "last seen 2026-11-04 02:00"
    )
    assert told[1] == "  2026-11-01 02:00 to 2026-11-02 02:00  (crawl 1)"
    assert "Via Garibaldi 9" in told[2]
    assert told[3] == "  2026-11-02 02:00 to 2026-11-03 02:00  (crawl 2)"
    assert "Via Garibaldi 9" in told[4]
    assert "-> Calata Gadda 3" in told[4]
    assert "  2026-11-03 02:00 to 2026-11-04 02:00  not there" in told
    assert "  2026-11-04 02:00 until now  (crawl 4)" in told


def test_a_record_of_several_sites_is_told_of_each_and_of_one_when_asked(nights: Nights) -> None:
    both = ask(nights, "history", "offices", "Lisbon Office").stdout
    assert "on harbours.example" in both
    assert "on africa.harbours.example" in both
    one = ask(nights, "history", "office", "europe/lisbon-office", "--site", "africa.harbours.example").stdout
    assert "on harbours.example" not in one


def test_history_as_json(nights: Nights) -> None:
    lines = ask(nights, "history", "office", "europe/genoa-office", "--json").stdout.splitlines()
    versions = [json.loads(line) for line in lines]
    assert [it["crawl"] for it in versions] == [1, 2, 4]
    assert [it["record"]["street"] for it in versions][:2] == ["Via Garibaldi 9", "Calata Gadda 3"]
    assert versions[0]["valid_to"] == versions[1]["valid_from"] == "2026-11-02T02:00:00Z"


def test_history_of_a_page(nights: Nights) -> None:
    told = ask(nights, "history", "page", OFFICES).stdout.splitlines()
    assert len(told) == 4
    assert "HTTP 200 ok" in told[0]
    assert told[3].startswith("2026-11-04 02:00 until now (crawl 4)")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("office", "europe/genua-office"),
            "no office is called 'europe/genua-office'; near are europe/genoa",
        ),
        (("office", "\x1b[31mred"), "no office is called '\\x1b[31mred'"),
        (("ship", "x"), "'ship' is none of cookie, cookie_category, feature"),
        (("page", "https://nowhere.example/"), "the archive has no page"),
        (("office", "europe/genoa-office", "--site", "africa.harbours.example"), "harbours.example has."),
    ],
)
def test_what_is_not_there_is_told_with_what_is_near(
    nights: Nights, arguments: tuple[str, ...], message: str
) -> None:
    result = nights.run("history", *arguments)
    assert message in str(result.exception)
    assert result.exception.exit_code == 2  # type: ignore[union-attr]  # a click exception


def test_what_former_parsers_read_is_told_apart(tmp_path: Path) -> None:
    def without_streets(records: PageRecords) -> PageRecords:
        return replace(records, offices=tuple(replace(it, street="Nowhere 1") for it in records.offices))

    made = Nights(tmp_path / "a.db", version="0.0.1+old", misread=without_streets)
    made.add({OFFICES: offices(GENOA)})
    assert made.run("reparse", "--network", str(made.network_file)).return_value == 0
    told = ask(made, "history", "office", "Genoa Office").stdout
    assert "2026-11-01 02:00 until now  (crawl 2)" in told
    assert "parsers before run 2 read: " in told


# at ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "streets"),
    [
        (("2026-11-01",), ["Via Garibaldi 9"]),
        (("2026-11-02T01:00",), ["Via Garibaldi 9"]),
        (("2026-11-02",), ["Calata Gadda 3"]),
        (("2026-11-03",), []),
        (("2026-11-30",), ["Calata Gadda 3"]),
        (("2026-10-31",), []),
    ],
)
def test_the_network_as_it_stood(nights: Nights, when: tuple[str, ...], streets: list[str]) -> None:
    lines = ask(nights, "at", *when, "office", "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert [it["street"] for it in found if it["name"] == "Genoa Office"] == streets


def test_crawls_name_moments_too(nights: Nights, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    copy = Nights(tmp_path / "a.db")
    shutil.copy(nights.path, copy.path)
    with sqlite3.connect(copy.path) as connection:
        connection.execute("UPDATE crawls SET started_at = '2026-11-01T02:00:00Z', finished_at = NULL")
    connection.close()
    for words in ("crawl 1", "office"), ("crawl", "1", "office"):
        assert "Via Garibaldi 9" in ask(copy, "at", *words, "--csv").stdout
    assert "Via Garibaldi 9" not in ask(copy, "at", "crawl 2", "office", "--csv").stdout
    assert "there is no crawl 77" in str(nights.run("at", "crawl 77", "office").exception)


def test_a_table_and_csv(nights: Nights) -> None:
    table = ask(nights, "at", "2026-11-02", "offices")
    assert "Genoa Office" in table.stdout
    assert "3 office records stood at 2026-11-02T23:59:59Z." in table.stderr
    rows = list(csv.DictReader(io.StringIO(ask(nights, "at", "2026-11-02", "office", "--csv").stdout)))
    assert [row["phones"] for row in rows if row["name"] == "Genoa Office"] == ["+39 010 557 1234"]
    only = ask(nights, "at", "2026-11-02", "office", "--csv", "--site", "africa.harbours.example").stdout
    assert [row["name"] for row in csv.DictReader(io.StringIO(only))] == ["Lisbon Office"]


@pytest.mark.parametrize(
    "kind", ["news", "statistic", "cookie", "cookie_category", "feature", "link", "page"]
)
def test_every_kind_can_be_asked_for(nights: Nights, kind: str) -> None:
    for form in (), ("--json",), ("--csv",):
        result = ask(nights, "at", "2026-11-02", kind, *form)
        assert ("Ferries" in result.stdout) == (kind in ("news", "page"))


@pytest.mark.parametrize("words", [("office",), ("yesterday", "office"), ("2026-13-01", "office")])
def test_a_date_that_is_none(nights: Nights, words: tuple[str, ...]) -> None:
    result = nights.run("at", *words)
    assert result.exception.exit_code == 2  # type: ignore[union-attr]  # a click exception


# why -----------------------------------------------------------------------------------------------------


def test_the_chain_from_a_value_to_its_bytes(nights: Nights) -> None:
    told = ask(nights, "why", "office", "europe/genoa-office", "phones").stdout
    digest = nights.rows(
        "SELECT p.digest FROM captures c JOIN payloads p ON p.id = c.payload WHERE c.crawl = 4"
    )
    for part in (
        "office europe/genoa-office on harbours.example: phones = +39 010 557 1234",
        "2026-11-04 02:00 until now, seen by crawl 4",
        "“T: +39 010 557 1234”",
        "stands in the text of that element: /html/body/main/section/article[2]/p[2]",
        f"page     {OFFICES}",
        "HTTP 200",
        digest[0][0],
        "the digest is right",
    ):
        assert part in told


def test_the_example_of_the_documentation_needs_no_site(nights: Nights) -> None:
    told = ask(nights, "why", "office", "europe/lisbon-office", "phones").stdout
    assert told.count("phones = +351 21 325 6789") == 2


def test_every_value_of_a_record_at_once_and_as_it_was(nights: Nights) -> None:
    lines = ask(nights, "why", "office", "europe/genoa-office", "--at", "2026-11-01", "--json").stdout
    links = {it["field"]: it for it in map(json.loads, lines.splitlines())}
    assert links["street"]["value"] == "Via Garibaldi 9"
    assert links["street"]["quotes"][0]["quote"] == "Via Garibaldi 9"
    assert links["street"]["quotes"][0]["finding"] == "stands in the text of that element"
    assert {"name", "region", "city", "country", "postcode", "phones", "emails"} <= set(links)
    assert "did not stand" in str(
        nights.run("why", "office", "europe/genoa-office", "--at", "2026-11-03").exception
    )


def test_the_text_of_an_article_is_found_in_its_bytes(nights: Nights) -> None:
    (line,) = ask(nights, "why", "news", FERRIES, "body", "--json").stdout.splitlines()
    link = json.loads(line)
    assert link["value"].startswith("The ferries of the estuary")
    assert link["quotes"] or link["located"], link


def test_damaged_bytes_and_foreign_quotes_are_told(nights: Nights, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    copy = Nights(tmp_path / "a.db")
    shutil.copy(nights.path, copy.path)
    with sqlite3.connect(copy.path) as connection:
        connection.execute(
            "UPDATE readings SET data = replace(data, 'T: +39', 'T: +38') WHERE kind = 'office'"
        )
    connection.close()
    told = ask(copy, "why", "office", "europe/genoa-office", "phones").stdout
    assert "does not stand in these bytes" in told
    with sqlite3.connect(copy.path) as connection:
        connection.execute("UPDATE payloads SET data = x'28b52ffd'")
    connection.close()
    assert "is damaged" in ask(copy, "why", "office", "europe/genoa-office", "phones").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("office", "europe/genoa"), "near are europe/genoa-office"),
        (
            ("office", "europe/genoa-office", "colour"),
            "there is no field 'colour' of office; there are region, name",
        ),
        (("office", "europe/genoa-office", "faxes"), "says a faxes of europe/genoa-office"),
    ],
)
def test_what_cannot_be_answered(nights: Nights, arguments: tuple[str, ...], message: str) -> None:
    result = nights.run("why", *arguments)
    assert message.removeprefix("an ") in str(result.exception)


def test_what_a_page_says_does_not_steer_the_terminal(tmp_path: Path) -> None:
    made = Nights(tmp_path / "a.db")
    evil = "Ferries \x1b]0;owned\x07 \x1b[31mrun\u202e on time"
    made.add({FERRIES: ARTICLE.replace("Ferries run on time", evil)})
    for arguments in (
        ("history", "news", FERRIES),
        ("at", "2026-11-01", "news"),
        ("at", "2026-11-01", "news", "--csv"),
        ("at", "2026-11-01", "page"),
        ("why", "news", FERRIES),
        ("why", "news", FERRIES, "--json"),
        ("history", "page", FERRIES),
    ):
        printed = ask(made, *arguments).stdout
        assert "Ferries" in printed
        assert not {"\x1b", "\x07", "\u202e"} & set(printed), arguments


# Translations --------------------------------------------------------------------------------------------


def test_translations_are_linked_and_not_merged(tmp_path: Path) -> None:
    made = Nights(tmp_path / "a.db")
    twin = "https://harbours.example/pt/noticias/barcos/"
    links = (
        f'<link rel="alternate" hreflang="en" href="{FERRIES}">'
        f'<link rel="alternate" hreflang="pt" href="{twin}?utm_source=x">'
    )
    portuguese = article(
        "Os barcos chegam a horas",
        "2026-10-30",
        "Os barcos do estuário chegaram a horas durante um mês inteiro, diz a administração do porto.",
        "É a primeira vez desde que o novo horário entrou em vigor na primavera, e ninguém esperou muito.",
        head=links,
    ).replace("lang='en'", "lang='pt'")
    made.add({FERRIES: ARTICLE.replace("</head>", f"{links}</head>"), twin: portuguese})
    assert made.rows("SELECT count(*) FROM news_items") == [(2,)]
    query = "SELECT n.language, t.hreflang, m.title, t.mutual FROM translations t "
    named = "JOIN news_items n ON n.id = t.record JOIN news_items m ON m.id = t.twin_record ORDER BY 1"
    assert made.rows(query + named) == [
        ("en", "pt", "Os barcos chegam a horas", 1),
        ("pt", "en", "Ferries run on time", 1),
    ]
