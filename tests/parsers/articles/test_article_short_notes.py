"""Short notes, by-lines in many languages, kinds and tags of articles in unknown folders."""

from __future__ import annotations

import re

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.article.text.prose import paragraphs_of
from iclei_scraper.parsers.article.writers.authors import split_authors
from iclei_scraper.parsers.signs.bylines import byline

_LINES = (
    "The ferry waits for people.",
    "It has no timetable, and neither has the river.",
    "The council would like to keep it as it is.",
    "In May all of them will vote on the ferry.",
)
_TEXT = "".join(f"<p>{line}</p>" for line in _LINES)
_DAY = "<p>4 March 2026</p>"


def _read(
    head: str, text: str = _TEXT, *, at: str = "voices/ferry", body: str = "", title: str = "A ferry waits"
) -> dict:
    html = (
        f"<html lang=en><title>{title}</title><body class='{body}'><header><a href=/>River Towns</a></header>"
        f"<main><h1>{title}</h1>{head}{text}</main><footer><p>© River Towns</p></footer></body></html>"
    )
    items = read_page(html, f"https://rivertowns.example/{at}").to_dict()["news"]
    return next((dict(item) for item in items if item["body"]), {})


@pytest.mark.parametrize(
    "head",
    [_DAY, "<div><span>4 March 2026</span> <span>Essay</span></div>", "<p><em>gb, 04.03.2026</em></p>"],
)
def test_some_sentences_below_a_title_and_a_day_are_a_note(head: str) -> None:
    found = _read(head)
    assert (found["published"], found["body"].split("\n\n")) == ("2026-03-04", [*_LINES])


def test_the_foot_of_a_page_without_landmarks_is_no_part_of_a_note() -> None:
    foot = "The towns keep their accounts in the open and their doors too | <a href='/c'>Cookies</a> | {}"
    kept = foot.format("told by the council of River Towns")
    page = Page("https://towns.example/", f"<p>{foot.format('© 2026 River Towns')}</p><p>{kept}</p>".encode())
    assert [block.text[-11:] for block in paragraphs_of(page.blocks)] == ["River Towns"]


def test_sentences_without_a_day_beside_the_title_are_none() -> None:
    assert _read("") == {}
    assert _read("<p>Last updated: 4 March 2026</p>", at="about-us", title="About us") == {}
    assert _read("<p>4 March</p>", title="Opening hours", at="hours") == {}


def test_what_makers_of_pages_put_around_a_story_leaves_it_one() -> None:
    signed = "<ul><li>By Greta Ashdown</li><li><time>4 March 2026</time></li></ul>"
    assert _read(signed, body="page-template elementor-page")["authors"] == ["Greta Ashdown"]
    assert _read(_DAY, body="page-template elementor-page") == {}


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Af Grethe Ashdown", "Grethe Ashdown"),
        ("Skriven av Greta Ashdown", "Greta Ashdown"),
        ("Yazan: Greta Ashdown", "Greta Ashdown"),
        ("Opracowała: Greta Ashdown", "Greta Ashdown"),
        ("Tekst i zdjęcia: Greta Ashdown", "Greta Ashdown"),
        ("Text och bild: Greta Ashdown", "Greta Ashdown"),
        ("Kirjoittanut Greta Ashdown", "Greta Ashdown"),
        ("Írta: Kis Anna", "Kis Anna"),
        ("Автор: Грета Эшдаун", "Грета Эшдаун"),
        ("Γράφει η Γκρέτα Άσνταουν", "Γκρέτα Άσνταουν"),
        ("文／許若晴", "許若晴"),
        ("بقلم غريتا أشداون", "غريتا أشداون"),
        ("написал в газете", None),
        ("Piše da je kasno", None),
        ("Αυτό γράφει η εφημερίδα", None),
    ],
)
def test_bylines_of_further_languages(line: str, who: str | None) -> None:
    assert byline(line) == who


def test_what_follows_a_name_in_an_element_of_its_own_is_where_it_comes_from() -> None:
    line = "<p>By <span>Greta Ashdown</span>, River Towns — Oldport</p><time>4 March 2026</time>"
    assert _read(line)["authors"] == ["Greta Ashdown"]
    both = "<p>By <a href=/a>Greta Ashdown</a> and <a href=/b>Eli Berg</a></p><time>4 March 2026</time>"
    assert _read(both)["authors"] == ["Greta Ashdown", "Eli Berg"]


def test_who_took_the_pictures_and_whom_the_press_asks_wrote_nothing() -> None:
    assert split_authors("Greta Ashdown. Photographies : Jon Vale") == ("Greta Ashdown",)
    assert split_authors("Greta Ashdown. Fotografia de Beirais") == ("Greta Ashdown",)
    assert _read(_DAY, f"{_TEXT}<p>Ufficio stampa: Greta Ashdown, tel. 02 5550 1122</p>")["authors"] == []
    row = "<table><tr><th>배포일</th><td>2026. 3. 4.</td><th>부서</th><td>홍보팀</td></tr></table>"
    assert _read(row)["authors"] == []


def test_a_link_to_a_category_tells_the_kind_and_links_in_a_field_of_tags_the_tags() -> None:
    filed = f"<p><a href=/voices/category/harbour>Harbour</a></p>{_DAY}"
    tags = "<div class=field--name-field-tags><a href=/t/1>Ferries</a> <a href=/t/2>Rivers</a></div>"
    found = _read(filed, _TEXT + tags)
    assert (found["kind"], found["tags"]) == ("Harbour", ["Ferries", "Rivers"])
    none = _read(filed.replace("Harbour", "Uncategorized"), _TEXT + tags.replace("field-tags", "links"))
    assert (none["kind"], none["tags"]) == ("Voices", [])


def test_how_a_note_ends() -> None:
    """With the name of the writer and a role or a few words, or with a question to the reader."""
    assert _read(_DAY, f"{_TEXT}<p>Was this page helpful?</p>")["body"].split("\n\n") == [*_LINES]
    found = _read(_DAY, f"{_TEXT}<p>Greta Ashdown, project officer</p>")
    assert (found["authors"], found["body"].split("\n\n")) == (["Greta Ashdown"], [*_LINES])
    asked = "<p><b>Press contact</b><br>Greta Ashdown, press officer<br>Quay 4, Oldport</p>"
    assert _read(_DAY, _TEXT + asked)["authors"] == []
    box = "<div><h4>Greta Ashdown</h4><p>Writes about ports.</p></div>"
    found = _read("<p>By Greta Ashdown</p>" + _DAY, _TEXT + box)
    assert found["body"].split("\n\n") == [*_LINES]
    said = "<p>Greta Ashdown, who rows the ferry, will vote too.</p>"
    found = _read(_DAY, _TEXT + said)
    assert (found["authors"], found["body"].split("\n\n")[-1]) == ([], said[3:-4])


@pytest.mark.parametrize(
    ("claims", "body"),
    [
        ("<meta property=og:type content=article>", ""),
        ("", "single single-post postid-7"),
    ],
)
def test_a_picture_or_some_words_are_the_whole_of_what_a_post_may_say(claims: str, body: str) -> None:
    day = '<meta property="article:published_time" content="2026-03-04">' if claims else ""
    html = (
        f"<html lang=en><head><title>Talks of the ferry – River Towns</title>{claims}{day}</head>"
        f"<body class='{body}'><main><h1>Talks of the ferry</h1><p><time>4 March 2026</time> by Ada Moss</p>"
        "<p>“Ropes and knots” with Jon Vale</p><p>“Tides” with Pim Rook</p><h2>More of it</h2></main></body>"
    )
    (item,) = read_page(html, "https://rivertowns.example/2026/03/04/talks-of-the-ferry/").news
    assert (item.title, item.published, item.authors) == ("Talks of the ferry", "2026-03-04", ("Ada Moss",))
    assert item.body == "“Ropes and knots” with Jon Vale\n\n“Tides” with Pim Rook"


def test_some_words_below_a_title_and_a_day_are_no_article_without_a_mark_of_one() -> None:
    assert _read(_DAY, "<p>“Ropes and knots” with Jon Vale</p>", at="voices/ropes-and-knots") == {}


def test_a_sentence_that_calls_upon_readers_is_text_where_a_button_is_none() -> None:
    call = "Read more of what the council says of the ferry in this paper, which is found only here."
    found = _read(_DAY, f"{_TEXT}<p>{call}</p><p>Read more</p>")
    assert found["body"].split("\n\n") == [*_LINES, call]


def test_papers_of_other_houses_that_a_text_lists_are_a_part_of_it() -> None:
    long = "<p>" + "The ferry waits for people in winter as in summer, whoever they may be. " * 12 + "</p>"
    papers = "".join(
        f"<li><a href=https://papers.example/{n}/how-ferries-of-the-river-wait>How {n} ferries of rivers wait"
        f"</a><br>This paper of 2016 tells how {n} ferries wait in the fog.</li>"
        for n in ("three", "four", "five")
    )
    found = _read(_DAY, f"{long}<p>What is written of it?</p><ul>{papers}</ul>{_TEXT}")
    assert found["body"].count("ferries wait in the fog") == 3


@pytest.mark.parametrize("day", ["4 March 2026", "4 March 2099"])
@pytest.mark.parametrize("hours", [("17:00", "18:15", "19.30"), ("17時", "18時半", "19時")])
def test_what_is_on_hour_by_hour_is_no_article_of_its_day(hours: tuple[str, ...], day: str) -> None:
    told = "<p>The ferry of the night waits for people who come from the market and the hills beyond.</p>"
    rows = "".join(f"<li><b>{hour}</b> <a href=/on/{n}>Ferry</a>{told}</li>" for n, hour in enumerate(hours))
    above = f"<p>« {day} »</p>"
    assert _read(above, f"<ol>{rows}</ol>", at="page/", title="On today") == {}
    plain = f"{_TEXT * 9}<ol>{re.sub('</?a[^>]*>', '', rows)}</ol>"
    found = _read(f"<p>{day}</p>", plain, at="news/a-night-on-the-river", title="A night on the river")
    assert day[-4:] in (found.get("published") or found["event_date"])
