"""Pages with a day and a text that are no stories: homes on offer, help on accounts, rules of a house."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

URL = "https://www.lanterns.example/page/"
_TEXT = (
    "The water company tested a quiet tram with help from volunteers. A small team of engineers rebuilt the "
    "old mill with local timber, because the summers grow hotter. The regional library collects ideas. "
)


def _stories(title: str, below: str, url: str = URL) -> list[str]:
    page = (
        f"<html lang=en><title>{title}</title><main><article><h1>{title}</h1><p><time>3 May 2026</time></p>"
        f"{below}<p>{_TEXT}</p><h2>How it began</h2><p>{_TEXT}</p><p>{_TEXT}</p></article></main>"
    )
    return [story.title for story in read_page(page.encode(), url).news]


def test_a_home_is_offered_by_its_price_and_its_size() -> None:
    facts = "<div>450 000 €</div><ul><li>5 rooms</li><li>120 m²</li></ul>"
    assert _stories("Terraced house with garden in Lund", facts) == []


@pytest.mark.parametrize(
    "facts",
    [
        "<p>The new library has 120 m² and cost 450 000 €.</p>",
        "<dl><dt>Cost</dt><dd>450 000 €</dd><dt>Trees</dt><dd>120</dd></dl>",
    ],
)
def test_a_story_may_tell_what_something_cost_and_how_large_it_is(facts: str) -> None:
    title = "Old mill opens as a library for the harbour district"
    assert _stories(title, facts, "https://www.lanterns.example/news/old-mill") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "How do I change my password?",
        "Wie ändere ich mein Passwort?",
        "Comment supprimer mon compte ?",
        "¿Cómo cambio mi contraseña?",
        "Come posso chiudere il mio account?",
        "パスワードを変更するには",
    ],
)
def test_help_on_an_account_is_no_story(title: str) -> None:
    assert _stories(title, "") == []


@pytest.mark.parametrize(
    "title", ["How do I keep a street cool?", "Wie ändere ich meine Stadt in einem Jahr?"]
)
def test_a_question_may_be_the_title_of_a_story(title: str) -> None:
    assert _stories(title, "", "https://www.lanterns.example/news/a-question") == [title]


def test_rules_of_a_reading_room_are_no_story() -> None:
    assert _stories("閲覧室利用規則", "") == []
