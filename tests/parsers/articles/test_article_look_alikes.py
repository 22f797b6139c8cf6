"""Pages with a day, a heading and a long text that are no stories: posts to fill, courses, files, notices."""

from __future__ import annotations

import pytest

from tests.parsers.articles.article_pages import TEXT, headed, read

_LONG = f"{TEXT}{TEXT.replace('.', '!')}"


def _post(*headings: str) -> str:
    lists = "".join(f"<h3>{said}</h3><ul><li>{said}: three years at sea</li></ul>" for said in headings)
    return headed("<p>15 February 2019</p>", f"{_LONG}{lists}", title="Harbour master")


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (("Main requirements", "Preferred qualifications"), False),
        (("Anforderungen", "Ihr Profil"), False),
        (("応募資格", "求める資格"), False),
        (("Main requirements", "What the harbour says"), True),
    ],
)
def test_what_asks_several_things_of_applicants_is_a_post(headings: tuple[str, ...], *, told: bool) -> None:
    url = "https://cities.example/en/harbour-master-of-ostra/"
    assert (read(_post(*headings), url=url, title="Harbour master") is not None) is told


def test_a_story_of_a_post_in_the_folder_of_news_is_one() -> None:
    url = "https://cities.example/news/harbour-master/"
    assert read(_post("Main requirements", "Preferred qualifications"), url=url, title="Harbour master")


def test_the_day_of_a_first_lesson_makes_no_story_of_a_course() -> None:
    lessons = "<h3>What is taught</h3><p>First lesson (Jueves 23 abril) [5:00PM]</p><p>Knots that hold.</p>"
    url = "https://cities.example/course/knots-and-ropes-for-all/"
    main = headed("", f"{_LONG}{lessons}", title="Knots and ropes for all")
    assert read(main, url=url, language="es") is None
    signed = main.replace("</h1>", "</h1><p>By Ana Souza</p>")
    assert read(signed, url=url, language="es") is not None


@pytest.mark.parametrize(
    ("body", "told"),
    [("attachment attachment-template-default single single-attachment", False), ("col-2cl", True)],
)
def test_the_page_of_a_picture_that_wordpress_makes_is_none(body: str, *, told: bool) -> None:
    main = headed("<p>by Ana Souza · 24 June 2018</p>", _LONG, title="Harbour in June")
    url = "https://cities.example/life/"
    assert (read(main, url=url, title="Harbour in June", body=body) is not None) is told


def test_what_is_done_with_data_is_told_in_hungarian_as_well() -> None:
    for title in ("Adatkezelési tájékoztató", "Adatvédelmi nyilatkozat"):
        main = headed("<p>2026. augusztus 18.</p>", _LONG, title=title)
        assert read(main, url="https://cities.example/adatok.html", title=title, language="hu") is None
