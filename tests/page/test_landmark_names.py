"""Class names that only look like those of a consent dialog do not hide a page's text in one."""

import pytest

from iclei_scraper.page import Page


@pytest.mark.parametrize(
    "markup",
    [
        '<body class="single cookies-not-set"><p>The council met.</p></body>',
        '<body><div class="cmp-text"><div class="cmp-container"><p>The council met.</p></div></div></body>',
    ],
)
def test_states_of_the_page_and_component_prefixes_are_no_dialog(markup):
    (block,) = Page("https://example.org/", f"<html>{markup}</html>").blocks
    assert block.place == "main"


def test_a_consent_overlay_still_is_one():
    page = Page(
        "https://example.org/", '<div id="cmpbox"><p>We use cookies.</p></div><p>The council met.</p>'
    )
    assert [block.place for block in page.blocks] == ["dialog", "main"]


def test_a_state_of_the_page_named_on_what_holds_it_makes_no_overlay() -> None:
    for name in ("has-cookie-banner", "cookie-consent-active", "modal-wrapper", "footer-wrapper"):
        page = Page(
            "https://example.org/",
            f"<div class={name}><nav><a href=/>Home</a></nav><h1>Rain</h1><p>The council met.</p></div>",
        )
        assert [block.place for block in page.blocks] == ["header", "main", "main"]
        page = Page("https://example.org/", f"<div class={name}><main><p>The council met.</p></main></div>")
        assert [block.place for block in page.blocks] == ["main"]


def test_a_heading_wrapped_in_a_header_inside_the_page_is_no_site_header() -> None:
    def places(header: str) -> list[str]:
        inside = f"<div><div><div><header>{header}</header><p>Storgatan 4, Lund</p></div></div></div>"
        return [block.place for block in Page("https://example.org/", f"<body>{inside}</body>").blocks]

    assert places("<h3>Lund Office</h3>") == ["main", "main"]
    assert places('<h3><a href="/">Harbour Towns</a></h3>') == ["header", "main"]
    page = Page(
        "https://example.org/", "<body><header><h1>Harbour Towns</h1></header><p>Storgatan 4</p></body>"
    )
    assert [block.place for block in page.blocks] == ["header", "main"]


@pytest.mark.parametrize("foot", ["<footer>{}</footer>", '<div class="footer">{}</div>'])
def test_what_each_of_several_cards_has_is_no_footer_of_the_site(foot: str) -> None:
    card = f"<div class=card><header><h3>Lund</h3></header><p>A hall.</p>{foot.format('2 May 2024')}</div>"
    last = f"<div>{foot.format('Storgatan 4')}</div>"
    page = Page("https://example.org/", f"<body><div>{card * 3}</div>{last}</body>")
    assert [block.place for block in page.blocks] == ["main"] * 9 + ["footer"]
