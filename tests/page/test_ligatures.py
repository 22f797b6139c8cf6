"""Words that icon fonts draw as pictures are no text of a page."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page


def texts(body: str) -> list[str]:
    return [block.text for block in Page("https://example.org/", body).blocks if block.text]


@pytest.mark.parametrize(
    "html",
    [
        "<p><i class='material-icons'>place</i> Quay Street 5</p>",
        "<p><span class='material-symbols-outlined'>location_on</span> Quay Street 5</p>",
        "<div><mat-icon>place</mat-icon><span>Quay Street 5</span></div>",
        "<p><i>pin_drop</i> Quay Street 5</p>",
        "<div><div class='icon'>home</div><div>Quay Street 5</div></div>",
        "<p>Quay Street 5 <i class='icons'>expand_more</i></p>",
    ],
)
def test_the_word_of_a_picture_is_no_text(html: str) -> None:
    assert texts(html) == ["Quay Street 5"]


def test_words_of_elements_set_alike_are_pictures_where_all_are() -> None:
    body = "<p><b class='x7'>place</b> Quay Street 5</p><p><b class='x7'>call</b> +47 22 11 22 33</p>"
    assert texts(body) == ["Quay Street 5", "+47 22 11 22 33"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <i>place</i> to be</p>",
        "<p>the <b>place</b> and the <b>call</b> of <b>duty</b></p>",
        "<p><span class='icon-text'>Place of work</span></p>",
    ],
)
def test_words_of_prose_stay(html: str) -> None:
    assert "lace" in texts(html)[0]


def test_a_picture_of_a_way_to_reach_somebody_begins_a_line() -> None:
    body = "<p><i class='icon'>call</i> 22 11 22 33 <i class='icon'>print</i> 22 11 22 34</p>"
    assert texts(body) == ["22 11 22 33", "22 11 22 34"]
