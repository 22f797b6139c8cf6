"""What stands around a page's main text."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.surroundings import parse_surroundings

URL = "https://network.example/"


def read(html: str) -> dict[str, tuple[str, ...]]:
    return parse_surroundings(Page(URL, html))


def test_each_part_has_its_lines_in_order() -> None:
    found = read(
        "<header><p>Harbours that talk</p><nav><ul><li><a href='/a/'>About</a></li>"
        "<li><a href='/n/'>News</a></li></ul></nav></header><main><p>The text.</p></main>"
        "<aside><p>Beside it.</p></aside>"
        "<footer><p>Letters are answered.</p></footer><div role='dialog'><p>We use cookies.</p></div>"
    )
    assert found == {
        "header": ("Harbours that talk", "About", "News"),
        "aside": ("Beside it.",),
        "footer": ("Letters are answered.",),
        "dialog": ("We use cookies.",),
    }


def test_a_menu_on_one_line_is_read_entry_by_entry() -> None:
    menu = "<nav><a href='/a/'>About us</a> | <a href='/n/'>News</a></nav><main>x</main>"
    assert read(menu) == {"header": ("About us", "News")}
    sentence = "<footer><p>Write to <a href='/a/'>us</a> or <a href='/n/'>them</a>.</p></footer>"
    assert read(sentence) == {"footer": ("Write to us or them.",)}


def test_a_cloud_of_tags_is_left_out() -> None:
    tags = "<a href='/tag/quay/'>quay</a> <a href='/tag/tram/'>tram</a>"
    assert read(f"<main>x</main><aside><p>Tags</p><p>{tags}</p><a rel='tag' href='/t/'>tide</a></aside>") == {
        "aside": ("Tags",)
    }


def test_what_was_injected_is_no_content() -> None:
    page = Page(URL, "<main>x</main><footer><p>Letters.</p><p>Casino</p></footer>")
    page.injected = frozenset(block.index for block in page.blocks if block.text == "Casino")
    assert parse_surroundings(page) == {"footer": ("Letters.",)}


def test_a_menu_without_end_is_cut() -> None:
    entries = "".join(f"<li>Entry {number}</li>" for number in range(3_000))
    found = read(f"<main>x</main><footer><ul>{entries}</ul></footer>")
    assert len(found["footer"]) == 1_000
