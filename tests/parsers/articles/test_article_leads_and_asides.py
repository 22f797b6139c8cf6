"""The lead between title and text belongs to an article; what leads away from it does not."""

from __future__ import annotations

import pytest

from tests.parsers.articles.article_pages import LINES, TEXT, article, headed

LEAD = "Two streets by the old harbour lose their cars this spring, and the ferrymen are the first to cheer"
AROUND = '<p>12 May 2024</p><p><a href="/share">Share</a></p>'
FILLED = f"<div class='story'>{TEXT}{TEXT.replace('<p>', '<p>Later: ')}</div>"


@pytest.mark.parametrize(
    "lead",
    [
        f"<h2>{LEAD}</h2>{AROUND}",
        f"<header><p class='intro'>{LEAD}.</p>{AROUND}</header>",
        f"{AROUND}<div><div class='summary'><b>{LEAD}</b></div></div>",
    ],
)
def test_a_lead_in_an_element_of_its_own_opens_the_text(lead: str) -> None:
    body = article(headed(lead, FILLED)).body or ""
    assert body.startswith(LEAD)
    assert LINES[0] in body
    assert "Share" not in body


@pytest.mark.parametrize(
    "other",
    [
        f"<div class='pic'><img src='/a.jpg'><div>{LEAD}</div></div>",
        f"<div class='photo-caption'><p>{LEAD}</p></div>",
        f"<div class='author-card'><p>{LEAD}.</p></div>",
    ],
)
def test_what_else_stands_between_title_and_text_is_no_lead(other: str) -> None:
    body = article(headed(AROUND + other, FILLED)).body or ""
    assert body.startswith(LINES[0])


_STORY = "Harbour cranes get a new coat of paint"


@pytest.mark.parametrize(
    "aside",
    [
        f"<p>Read also: <a href='/news/cranes'>{_STORY}</a></p>",
        f"<p><b>Lea también: <a href='/news/cranes'>{_STORY}</a></b></p>",
        f"<p>Mwy: <a href='/news/cranes'>{_STORY}</a></p>",
        "<h3>Here</h3><ul><li><a href='/news/cranes'>Cranes</a></li><li><a href='/b'>Trams</a></li></ul>",
        "<p>Sign up here to get our newsletter every Friday.</p>",
        f"<p>Photo: {_STORY}</p>",
    ],
)
def test_what_leads_away_from_a_text_is_no_part_of_it(aside: str) -> None:
    body = article(headed(text=f"{TEXT}{aside}<p>{LINES[0]} Again.</p>")).body or ""
    assert body.endswith(f"{LINES[-1]}\n\n{LINES[0]} Again.")


def test_a_heading_with_nothing_below_ends_no_text() -> None:
    body = article(headed(text=f"{TEXT}<h3>Districts</h3><p>Rate this story:</p>")).body or ""
    assert body.endswith(LINES[-1])


@pytest.mark.parametrize(
    "own",
    [
        "<p>The mayor put it so: <a href='/report'>cars had to go</a>, and they went.</p>",
        f"<p>Source: <a href='https://harbour.example/cranes'>{_STORY}</a></p>",
        "<p>Follow these steps, shared on Facebook, to get a bicycle across the quay.</p>",
    ],
)
def test_links_and_requests_that_belong_to_a_text_stay(own: str) -> None:
    plain = (article(headed(text=TEXT)).body or "").split("\n\n")
    body = (article(headed(text=f"{TEXT}{own}<p>{LINES[0]} Again.</p>")).body or "").split("\n\n")
    assert len(body) == len(plain) + 2


@pytest.mark.parametrize(
    "notice",
    [
        "This article is only available to subscribers.",
        "Already with us? Log in to continue reading.",
        "Dieser Artikel ist nur für unsere Abonnenten.",
        "Cet article est réservé aux abonnés.",
        "Contenido exclusivo para suscriptores. Entra para seguir leyendo.",
        "この記事は会員限定です。登録すると続きをお読みいただけます。",
        "登录后继续阅读全文",
    ],
)
def test_that_only_those_who_pay_read_on_is_no_text(notice: str) -> None:
    plain = article(headed(text=TEXT)).body
    assert article(headed(text=f"{TEXT}<p>{notice}</p>")).body == plain
    first, end, rest = TEXT.partition("</p>")
    assert article(headed(text=f"{first}{end}<p>{notice}</p>{rest}")).body == plain


def test_what_a_text_says_of_subscribers_stays() -> None:
    own = "The night bus is only available to subscribers of the ferry, and this article is about them."
    assert own in (article(headed(text=f"{TEXT}<p>{own}</p>")).body or "")
