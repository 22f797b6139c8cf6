"""A story beside others of its house: whose day is whose, and where its own text ends."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, article, headed, page, read

_URL = "https://cities.example/news/car-free-quarter-opens/"
_LONG = f"{TEXT}{TEXT.replace('.', '!')}{TEXT.replace('.', '?')}"
_OTHERS = ("The ferries run at night", "A market on the bridge", "Trams return to the hill")


def _teaser(title: str, day: str) -> str:
    link = f"<a href='{_URL if title == TITLE else '/x'}'>{title}</a>"
    return (
        f"<div><div>{link}</div><p>{day}</p><h3>{link}</h3>"
        "<p>The council has voted and the work will begin before the summer is over in most of it.</p></div>"
    )


def _list_of(titles: tuple[str, ...]) -> str:
    days = ("August 27, 2023", "September 11, 2023", "April 13, 2023")
    return "<h2>Top stories</h2>" + "".join(map(_teaser, titles, days))


def test_a_list_of_stories_below_the_text_has_the_storys_own_day() -> None:
    found = article(headed("", _LONG) + _list_of((*_OTHERS[:2], TITLE)), url=_URL)
    assert found.published == "2023-04-13"


def test_a_day_in_a_list_of_other_stories_is_none_of_this_one() -> None:
    found = read(headed("", _LONG) + _list_of(_OTHERS), url=_URL)
    assert found is None or found.published is None


def _days(text: str) -> str:
    notes = "".join(
        f"<div><div class='d'>{day} March 2019</div><div>Days of guard</div><div>{text}</div></div>"
        for day in (2, 3, 4)
    )
    lead = "<div><div><div class='d'>9 March 2019</div></div><div>The town after the flood</div></div>"
    return f"<h2>Harbour</h2>{lead}<section>{notes}</section>"


def test_days_alike_with_hardly_a_word_between_them_are_those_of_a_list() -> None:
    told = "The state plans to improve how it guards its bridges in the years to come…"
    url = "https://cities.example/news/harbour/"
    assert read(_days(told), url=url, title="Harbour") is None


def test_a_day_with_the_text_below_it_is_the_storys_whatever_days_follow() -> None:
    main = f"<h1>{TITLE}</h1><div class='d'>12 May 2024</div>{_LONG}"
    others = "".join(
        f"<div class='d'>{day} March 2019</div><div>{told}</div>" for day, told in enumerate(_OTHERS, 2)
    )
    assert article(f"{main}<section>{others}</section>", url=_URL).published == "2024-05-12"


@pytest.mark.parametrize("button", ["Read the story →", "Lees het artikel →"])
def test_below_a_heading_of_others_teasers_with_one_button_are_no_text(button: str) -> None:
    teasers = "".join(
        f"<div>Costs</div><h3>{title}</h3><p>What it takes and who pays for it in the end, told in short.</p>"
        f"<div><a href='/{place}'>{button}</a></div>"
        for place, title in enumerate(_OTHERS)
    )
    for heading in ("More articles", "Meer artikelen"):
        body = article(headed(text=f"{_LONG}<h2>{heading}</h2>{teasers}")).body or ""
        assert "in the end" not in body
        assert LINES[0] in body
    kept = article(headed(text=f"{_LONG}<h2>What it costs</h2>{teasers}")).body or ""
    assert "in the end" in kept


@pytest.mark.parametrize(("body", "told"), [("single single-post postid-7", True), ("page page-id-7", False)])
def test_a_post_may_have_the_word_for_one_in_a_short_title(body: str, *, told: bool) -> None:
    title = "Winner of post contest"
    main = headed("", _LONG, title=title)
    url = "https://cities.example/winner-of-post-contest/"
    assert (read(main, url=url, title=title, body=body) is not None) is told


@pytest.mark.parametrize(
    ("line", "address", "told"),
    [
        ("Old ferryman Ustinow opens a school for those who wish to learn the river", "ustinow_1", True),
        ("Old ferryman Ustinow opens a school for those who wish to learn the river", "archive_1", False),
        ("Old ferryman Ustinow opens a school for those who wish to learn the river.", "ustinow_1", False),
    ],
)
def test_a_bold_line_above_a_text_without_headings_is_its_title(
    line: str, address: str, *, told: bool
) -> None:
    main = f"<div><p><b>{line}</b></p>{_LONG}</div>"
    found = read(main, url=f"https://cities.example/news/{address}.htm", title="Network of Cities")
    assert (found is not None and found.title == line) is told


def test_the_case_of_a_title_in_the_head_makes_no_difference() -> None:
    title = "İlk atölyemiz Edirne'de başlıyor"
    said = title.replace("İ", "i̇").lower()
    main = headed("", f"{TEXT}{TEXT.replace('.', '!')}", title=title)
    url = "https://cities.example/haberler/edirne/"
    assert article(main, url=url, title=said, language="tr").title == title
    assert read(main, url=url, title="Şehirler", language="tr") is None


_BOOKS = {
    "Forty winters in the tower": "A keeper tells what he saw from his tower in forty winters by the sea "
    "and why he never went ashore again, though the boat came for him every spring with letters and bread.",
    "Who owns the quay": "A history of quarrels over who may fish from it, who may sell there and who has "
    "to sweep it, which has not come to its end and will not before the stones themselves are gone.",
    "Songs of the rope makers": "Old songs with the tunes, collected where nobody sang them, and told "
    "in a way that lets the reader hear the wheel turn and the hemp run through the hands.",
    "Charts by candle light": "How to read a chart when the lamp is out and the wind turns to the north, by "
    "one who has had to do it and who did not believe that he would see the morning.",
}
_LATEST = "Summer reading on the latest"  # as a list of news is called
_OF = ": A Book about the Sea and Its People"


def _reviews(host: str) -> str:
    """Headings that lead elsewhere, and what a text says of each in its own paragraphs."""
    told = "".join(
        f"<h3><b><a href='{host}/dp/{at}'>{title}{_OF}</a> by Ana Souza</b></h3><p>{said} {said}</p>"
        for at, (title, said) in enumerate(_BOOKS.items())
    )
    return headed("<p>July 8, 2016 | By Yonah Souza</p>", f"{_LONG}{told}", title=_LATEST)


def test_what_an_article_says_of_books_is_its_text_and_no_news() -> None:
    found = [*parse_news(page(_reviews("https://books.example"), url=_URL, title=_LATEST))]
    assert [item.title for item in found] == [_LATEST]
    assert all(said in (found[0].body or "") for said in _BOOKS.values())


def test_stories_of_the_same_house_in_the_same_place_are_news() -> None:
    found = [*parse_news(page(_reviews("https://cities.example"), url=_URL, title=_LATEST))]
    assert len([item for item in found if _OF in item.title]) == len(_BOOKS)


_MENU = (
    "<ul>"
    + "".join(f"<li>{word}</li>" for word in "Home Ferries Guides Donate Contact About".split())
    + "</ul>"
)


def test_the_day_below_a_trail_far_above_the_title_is_the_storys() -> None:
    trail = f"<div><a href='/'>Cities</a> / {TITLE}</div><p>April 14, 2013 By Ana Souza</p><h3>Channels</h3>"
    assert article(f"{trail}{_MENU}{headed('', _LONG)}", url=_URL).published == "2013-04-14"


def test_the_day_of_the_next_story_in_a_list_above_is_not() -> None:
    other = f"<div><a href='/x'>{_OTHERS[0]}</a></div>"
    listed = f"<div><a href='{_URL}'>{TITLE}</a></div><p>April 14, 2013</p>{other}"
    found = read(f"<h3>Channels</h3>{listed}{_MENU}{headed('', _LONG)}", url=_URL)
    assert found is None or found.published is None
