"""Whose title and whose writer it is, where other stories, readers and pictures stand around an article."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_TEXT = (
    "<p>" + "The harbour council planted trees along the quay and kept the rain in the soil. " * 6 + "</p>"
)
_AT = "https://www.green-ridge.example/news/trees-along-the-quay"
_TITLE = "Trees along the quay"


def _read(
    main: str,
    *,
    head: str = "",
    title: str = f"<h1>{_TITLE}</h1>",
    named: str = f"<title>{_TITLE} | Ridge Post</title>",
) -> dict[str, object]:
    body = (
        f"<html lang=en><head>{named}{head}</head><body>"
        f"{title}<main><article><p class=day>6 May 2026</p>{main}</article></main></body></html>"
    )
    items = read_page(body, _AT).to_dict()["news"]
    return next((dict(item) for item in items if item["body"]), {})


@pytest.mark.parametrize(
    ("line", "head", "names"),
    [
        ("<p>A column by Greta Ashdown</p>", "<meta name=author content=Greta>", ["Greta Ashdown"]),
        ("<p>Eine Kolumne von Greta Ashdown</p>", "", ["Greta Ashdown"]),
        ("<p class=full-name>Greta Ashdown</p>", "<meta name=author content=Greta>", ["Greta Ashdown"]),
        ("<h4>Author</h4><p>Greta Ashdown,</p>", "", ["Greta Ashdown"]),
        ("<p>Greta Street stays open</p>", "<meta name=author content=Greta>", ["Greta"]),
        ("<p class='photo text__byline'>Picture © Rada Lind</p>", "", []),
    ],
)
def test_who_wrote_it(line: str, head: str, names: list[str]) -> None:
    """A given name is completed; a label may be a small heading; the owner of a picture is no writer."""
    assert _read(line + _TEXT, head=head)["authors"] == names


def test_writers_of_other_stories_and_of_a_house() -> None:
    """Teasers name their own writers, and a signature tells more than the name of a house."""
    teaser = "<div><a href=/n/{0}><h3>Another story {0}</h3><div class=author>By {1}</div></a></div>"
    others = "".join(teaser.format(n, name) for n, name in enumerate(("Ana Souza", "Jon Vale")))
    assert _read(f"<div>{others}</div>{_TEXT}")["authors"] == []
    house = "<meta name=author content='Ridge Foundation'>"
    assert _read(_TEXT, head=house)["authors"] == ["Ridge Foundation"]
    assert _read(f"{_TEXT}<p>Author: Greta Ashdown, fellow</p>", head=house)["authors"] == ["Greta Ashdown"]


def test_the_title_among_headings_that_lead_here() -> None:
    """Neither a list that has the page itself, nor the form of readers, nor the event of a calendar."""
    listed = f"<section><h4>Other stories</h4><a href='{_AT}'><h5>{_TITLE}</h5></a><p>Read more</p></section>"
    form = f"<h3>Leave a reply <small><a href='{_AT}#respond'>Cancel the whole reply</a></small></h3>"
    event = (
        '<script type="application/ld+json">{"@type": "Event", "name": "Open day of the dike watch",'
        ' "url": "https://www.green-ridge.example/event/open-day", "startDate": "2026-06-01"}</script>'
    )
    menu = "".join(f"<h3>Part {n} of the town</h3>" for n in range(45))
    item = _read(_TEXT + listed + form, head=event, title=f"<header><h1>{_TITLE}</h1>{menu}</header>")
    assert item["title"] == _TITLE
    assert item["published"] == "2026-05-06"
    assert str(item["body"]).startswith("The harbour council")


def test_a_text_that_scripts_would_show() -> None:
    """Some makers of blogs put the text of a post into an element for those without scripts."""
    assert str(_read(f"<noscript>{_TEXT}</noscript>")["body"]).startswith("The harbour council")


@pytest.mark.parametrize("told", ["{}: 3 comments", "3 thoughts on “{}”", "{}：目前有3 条留言"])
def test_a_heading_that_counts_answers_to_a_title_is_not_it(told: str) -> None:
    readers = f"<h2>{told.format(_TITLE)}</h2><div class=comment><p>Well said.</p></div>"
    found = _read(f"{_TEXT}{readers}", title=f"<main><div>{_TITLE}</div>")
    assert (found["title"], found["published"]) == (_TITLE, "2026-05-06")


def test_a_longer_heading_than_the_head_says_is_the_title_where_it_counts_no_answers() -> None:
    found = _read(_TEXT, title=f"<p>{_TITLE}</p><h1>{_TITLE}: 300 of them</h1>")
    assert found["title"] == f"{_TITLE}: 300 of them"


def test_a_title_may_stand_below_the_name_of_the_house_that_its_head_ends_with() -> None:
    """And a heading of the text that begins as the title does is none where that stands whole above it."""
    head = "<title>Three trees more : Tales and tempests of the quay</title>"
    below = f"<h2>Sunday 16 May 2004</h2><h3>[ 11:36 ] Three trees more</h3>{_TEXT}"
    item = _read(below, head=head, title="<main><h1>Tales and tempests of the quay</h1>", named="")
    assert item["title"] == "[ 11:36 ] Three trees more"
    whole = "Three trees more : tales and tempests of the quay"
    below = f"{_TEXT}<h2>Three trees more</h2>{_TEXT.replace('trees', 'elms')}"
    assert _read(below, head=f"<title>{whole}</title>", title=f"<h1>{whole}</h1>", named="")["title"] == whole


@pytest.mark.parametrize(
    ("shown", "told"), [("26 lokakuun, 2023", "2023-10-26"), ("Volume 27, 2023", None), ("2023", None)]
)
def test_the_attribute_tells_the_month_that_a_word_nobody_knows_names(shown: str, told: str | None) -> None:
    line = f"<p><time datetime='2023-10-26'>{shown}</time> <b>Greta</b> <a href=#r>Reply</a></p>"
    body = (
        f"<html lang=fi><head><title>{_TITLE}</title></head><body><main><h1>{_TITLE}</h1>{line}"
        f"{_TEXT * 3}</main></body></html>"
    )
    (item,) = read_page(body, _AT).news
    assert item.published == told
