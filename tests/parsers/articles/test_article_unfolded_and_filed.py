"""Texts that a button unfolds, tags beside a day, and labels that name nobody."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

URL = "https://rivertowns.example/news/harbour-board-opens-the-new-quay"
TITLE = "Harbour board opens the new quay to walkers"
FIRST = "The harbour board has opened the new quay to walkers, and the first of them came before the sun did."
REST = (
    "For three years the quay was closed, and the fishing boats had to go round by the old bridge to land.",
    "Now a path of oak planks leads from the market to the lighthouse, with a bench at every bend of it.",
    "The board says that the lamps will follow in spring, when the cables have been laid below the planks.",
)


def body(rest: str) -> str:
    html = (
        f"<html lang=en><title>{TITLE} | River Towns</title><main><article><h1>{TITLE}</h1>"
        f"<p><time datetime=2026-01-05>5 January 2026</time></p><p>{FIRST}</p>{rest}</article></main></html>"
    )
    (item,) = read_page(html, URL).news
    return item.body or ""


@pytest.mark.parametrize(
    "hidden", ['style="display:none"', "hidden", 'style="display: none" aria-hidden="true"']
)
@pytest.mark.parametrize("label", ["Read more", "Weiterlesen"])
def test_what_a_button_unfolds_is_text(label: str, hidden: str) -> None:
    told = "".join(f"<p>{text}</p>" for text in REST)
    button = f'<button type=button aria-expanded="false" aria-controls="rest">{label}</button>'
    assert body(f'{button}<div id="rest" {hidden}>{told}</div>') == "\n\n".join((FIRST, *REST))


def test_what_is_hidden_and_nothing_opens_is_none() -> None:
    told = "".join(f"<p>{text}</p>" for text in REST[:2])
    assert body(f'<p>{REST[2]}</p><div style="display:none">{told}</div>') == f"{FIRST}\n\n{REST[2]}"


def writers(facts: str) -> set[tuple[str, ...]]:
    """Who is told to have written three listed stories, each with a box of facts below it."""
    tiles = "".join(
        f"<article><h2><a href=/news/{place}>{TITLE} {word}</a></h2><p>{text}</p>"
        f"{facts.format(place)}</article>"
        for place, (word, text) in enumerate(zip(("today", "at last", "at night"), REST, strict=True), 1)
    )
    html = f"<html lang=en><title>News | River Towns</title><main><h1>News</h1>{tiles}</main></html>"
    page = read_page(html, "https://rivertowns.example/news/")
    assert len(page.news) == len(REST)
    return {item.authors for item in page.news}


@pytest.mark.parametrize("address", ["/@@search?Subject=", "/author/"])
def test_tags_are_no_writers(address: str) -> None:
    tags = ", ".join(f"<a href='{address}{tag}' rel=tag>{tag}</a>" for tag in ("Mobility", "Culture"))
    assert writers(f"<span class=documentByLine><span>2026-01-0{{}}</span> <span>{tags}</span></span>") == {
        ()
    }


def test_a_handle_is_a_writer() -> None:
    assert writers("<p>2026-01-0{} <a href=/@robin>Robin Weaver</a></p>") == {("Robin Weaver",)}
