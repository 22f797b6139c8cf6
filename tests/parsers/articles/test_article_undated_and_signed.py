"""Stories of houses that keep no day, writers that only an end or a head names, days among look-alikes."""

from __future__ import annotations

import json

import pytest

from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, article, headed, json_ld, read

_SHORT = f"<p>{LINES[0]}</p>"


@pytest.mark.parametrize(
    ("path", "title", "told"),
    [
        ("articoli/2-quarter", TITLE, True),
        ("blog/ardenholm-opens-its-first-car-free-quarter/", "Network of Cities", True),
        ("blog/quarter", "Network of Cities", False),
        ("guide/2-quarter", TITLE, False),
    ],
)
def test_an_undated_story_in_a_folder_of_stories(path: str, title: str, *, told: bool) -> None:
    """Where the head or the address has its title, and the text is long."""
    found = read(headed("", TEXT), url=f"https://cities.example/{path}", title=title)
    assert (found is not None) is told
    assert read(headed("", _SHORT), url=f"https://cities.example/{path}", title=title) is None


def test_a_list_of_others_below_a_dated_story() -> None:
    """With a request to give below that; the introduction of a list is shorter, and has no day."""
    rows = "".join(
        f'<li><a href="/s/{n}">Trees for the quay number {n}</a> <span>2024-05-0{n}</span></li>'
        for n in range(1, 8)
    )
    others = f"<h2>Latest</h2><ul>{rows}</ul><h2>Give</h2><p>{LINES[2]}</p><p>{LINES[1]}</p>"
    url = "https://cities.example/s/29"
    found = article(headed("<p>2024-05-12 Source: Quay Times Hits:</p>", TEXT + others), url=url)
    assert found.published == "2024-05-12"
    assert read(headed("", _SHORT + others), url=url) is None


def test_a_row_of_titles_above_the_article() -> None:
    """One of which leads to the page itself."""
    row = f'<h3><a href="/news/car-free-quarter-opens/">{TITLE}</a></h3><p>in Streets</p>'
    other = '<h3><a href="/news/b/">Trees line the quay of Ardenholm</a></h3><p>in Trees</p>'
    found = article(f"<div>{row}{other}{other}</div>{headed()}")
    assert (found.title, found.published) == (TITLE, "2024-05-12")
    assert found.body is not None
    assert found.body.startswith(LINES[0])


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p><b><i>Ana Souza</i></b></p>", ("Ana Souza",)),
        ("<p><em>Ana Souza and Eli Berg</em></p>", ("Ana Souza", "Eli Berg")),
        ("<p><b>Merry Christmas</b></p>", ()),
        ("<p><b>Ana Souza</b></p><p>Find her on the quay, at the third bench behind the old crane.</p>", ()),
        ("<p>Old Harbour</p>", ()),
    ],
)
def test_a_name_in_bold_letters_ends_the_text(end: str, names: tuple[str, ...]) -> None:
    assert article(headed(text=f"<div>{TEXT}{end}</div>")).authors == names


@pytest.mark.parametrize("claim", ["Ana Souza, RTN", "Ana Souza/RT-N", "Ana Souza"])
def test_a_claim_with_an_agency_behind_the_name(claim: str) -> None:
    assert article(headed(), head=json_ld(author=claim)).authors == ("Ana Souza",)


def test_the_writer_of_a_page_that_no_article_is_told_of() -> None:
    graph = [
        {"@type": "WebPage", "name": TITLE, "author": {"@id": "#p1"}},
        {"@type": ["Person"], "@id": "#p1", "name": "Ana Souza"},
        {"@type": "Person", "@id": "#p2", "name": "Eli Berg"},
    ]
    said = json.dumps({"@context": "https://schema.org", "@graph": graph})
    found = article(headed(), head=f'<script type="application/ld+json">{said}</script>')
    assert found.authors == ("Ana Souza",)


def test_a_sentence_with_a_day_labels_no_day_below_it() -> None:
    """Words of labels within it tell nothing of the page."""
    text = f"<p>Published for round 2:</p><p>9 June (Sunday)</p>{TEXT}"
    assert article(headed("<p>2024-05-12 10:21</p>", text)).published == "2024-05-12"


def test_the_first_post_of_a_new_site_is_a_placeholder() -> None:
    welcome = "<p>Welcome. This is your first post. Edit or delete it, then start writing!</p>"
    assert read(headed(text=welcome)) is None


def test_what_follows_the_links_of_related_stories() -> None:
    links = "".join(f'<li><a href="/news/{n}">Trees line quay number {n}</a></li>' for n in range(3))
    ask = "<h2>Do you want trees on your quay?</h2><p>Write to us; we come and look at it within a week.</p>"
    body = article(headed(text=f"{TEXT}<h2>Related articles</h2><ul>{links}</ul>{ask}")).body or ""
    assert LINES[-1] in body
    assert "within a week" not in body
    kept = article(headed(text=f"{TEXT}<h2>Recent years</h2><p>{LINES[0]} Once more.</p>{ask}")).body or ""
    assert "Once more." in kept


def test_a_text_within_a_heading_that_was_left_open() -> None:
    body = article(headed(text=f"<h2>The quay is green{TEXT}</h2>")).body or ""
    assert LINES[-1] in body


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            f"<span>{TITLE}</span> <small>What its neighbours asked for since the flood of the quay</small>",
            TITLE,
        ),
        ("Report of the quay for 14. - 20. January 2024", "Report of the quay for 14. - 20. January 2024"),
    ],
)
def test_what_a_heading_holds_beside_its_title(heading: str, title: str) -> None:
    """A subtitle in an element of its own; the days of which it tells stay."""
    assert article(headed(title=heading), title=title).title == title


def test_who_the_writer_is_ends_no_text() -> None:
    life = "<p>Ana Souza has drawn quays, cranes and their gulls for more than twenty years.</p>"
    text = f"{TEXT}<p>You can also follow us on Instagram.</p>{life}"
    found = article(headed("<p>By Ana Souza, 12 May 2024</p>", text))
    assert (found.body or "").endswith(LINES[-1])
