"""Cards that a script opens, texts behind a point, buttons beside others, and posts that only answer."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

URL = "https://www.lanterns.example/news/"
_TITLES = (
    "Night buses return to the harbour district",
    "Old canals cut energy bills by a fifth",
    "School roofs make room for children",
)
_TEXT = "The water company tested a quiet tram with help from volunteers."


def _read(main: str) -> list[tuple[str, str | None, str | None]]:
    page = f"<html lang=en><title>News</title><main><h1>News</h1>{main}</main>"
    return [(it.title, it.url, it.teaser) for it in read_page(page.encode(), URL).news]


def _told(slug: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (title, f"https://www.lanterns.example/news/{slug}-{at}", _TEXT) for at, title in enumerate(_TITLES)
    ]


def test_a_box_with_the_role_of_a_link_leads_where_its_attribute_says() -> None:
    read = _read(
        "".join(
            f"<div role=link tabindex=0 data-href=/news/tile-{at}>"
            f"<p>{at + 3} May 2026</p><p>{title}</p><p>{_TEXT}</p></div>"
            for at, title in enumerate(_TITLES)
        )
    )
    assert read == _told("tile")


def test_a_text_behind_a_point_is_no_part_of_the_title() -> None:
    read = _read(
        "<ul>"
        + "".join(
            f"<li><time>{at + 3} May 2026</time><div><a href=/news/stream-{at}>{title}</a>"
            f"<span> · </span><span>{_TEXT}</span></div></li>"
            for at, title in enumerate(_TITLES)
        )
        + "</ul>"
    )
    assert read == _told("stream")


def test_the_label_of_a_box_to_tick_says_a_title_and_the_line_below_it_is_no_text() -> None:
    read = _read(
        "<ul>"
        + "".join(
            f"<li><div><input type=checkbox id=c{at}>"
            f"<label for=c{at}><b class=sound_only>{title}</b></label></div>"
            f"<div><div><a href=/news/pick-{at}><img src=a.jpg alt=''></a></div><div class=text>"
            f"<a href=/news?sca={at} class=cate>Blog</a><a href=/news/pick-{at} class=tit>{title}</a>"
            f"<span class=sound_only>Comments</span><span>+ {at + 1}</span></div>"
            f"<div class=info><span>{at + 3} May 2026</span></div></div></li>"
            for at, title in enumerate(_TITLES)
        )
        + "</ul>"
    )
    assert [(title, teaser) for title, _, teaser in read] == [(title, None) for title in _TITLES]


def test_a_link_to_print_is_not_where_a_story_leads() -> None:
    read = _read(
        "".join(
            f"<article><h3>{title}</h3><p>{at + 3} May 2026</p><p>{_TEXT}</p>"
            f"<p><a href=/print?p={at}>Print</a></p>"
            f"<p><a href=/news/post-{at}>Read more</a> (4)</p></article>"
            for at, title in enumerate(_TITLES)
        )
    )
    assert read == _told("post")


@pytest.mark.parametrize("sign", ["Re: ", "AW: "])
def test_answers_to_a_post_are_no_stories(sign: str) -> None:
    read = _read(
        "".join(
            f"<article><h3><a href=/t/{at}>{sign}{title}</a></h3>"
            f"<p>{at + 3} May 2026</p><p>{_TEXT}</p></article>"
            for at, title in enumerate(_TITLES)
        )
    )
    assert read == []


def test_a_story_may_begin_with_the_syllable_of_an_answer() -> None:
    read = _read(
        "".join(
            f"<article><h3><a href=/news/re-{at}>Re-use: {title}</a></h3>"
            f"<p>{at + 3} May 2026</p><p>{_TEXT}</p></article>"
            for at, title in enumerate(_TITLES)
        )
    )
    assert len(read) == len(_TITLES)
