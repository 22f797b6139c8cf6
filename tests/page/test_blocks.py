"""A page as blocks of text: what a reader sees as one line, and what is known of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.page import Block, Page
from tests.pace import within


def blocks_of(body: str) -> list[Block]:
    return Page("https://example.org/", body).blocks


def texts(body: str) -> list[str]:
    return [block.text for block in blocks_of(body)]


def test_block_elements_and_breaks_end_a_line() -> None:
    body = "<div>One<br>two <b>and</b> three<p>four</p>five</div><ul><li>six<li>seven</ul>"
    assert texts(body) == ["One", "two and three", "four", "five", "six", "seven"]


def test_text_is_folded_and_freed_of_invisible_characters() -> None:
    assert texts("<p>Av.&nbsp;de\n  Ter&shy;vuren &#8203;35 </p>") == ["Av. de Tervuren 35"]


def test_neighbouring_links_read_as_separate_words() -> None:
    assert texts("<nav><a href=/a>Home</a><a href=/b>About</a></nav>") == ["Home About"]


def test_scripts_styles_drop_downs_and_svg_titles_are_no_text() -> None:
    body = (
        "<p>Seen</p><script>x()</script><style>p{}</style><select><option>Fiji</select>"
        "<svg><title>Oval 377</title></svg><template>later</template><p>Seen too</p>"
    )
    assert texts(body) == ["Seen", "Seen too"]


def test_headings_above_a_block_follow_the_outline() -> None:
    body = "<h1>Site</h1><h2>Offices</h2><h3>Europe</h3><p>a</p><h3>Africa</h3><p>b</p><h2>News</h2><p>c</p>"
    outline = {
        block.text: [heading.text for heading in block.headings]
        for block in blocks_of(body)
        if not block.heading
    }
    assert outline == {
        "a": ["Site", "Offices", "Europe"],
        "b": ["Site", "Offices", "Africa"],
        "c": ["Site", "News"],
    }


def test_role_heading_counts_as_a_heading() -> None:
    assert blocks_of("<div role=heading aria-level=3>Asia</div>")[0].heading == 3


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div style='display: none'>x</div>", "display:none"),
        ("<div hidden>x</div>", "hidden attribute"),
        ("<div style='position:absolute;left:-9999px'>x</div>", "off-screen"),
        ("<div style='height:0;overflow:hidden'>x</div>", "zero size"),
        ("<div style='overflow:hidden;height:1px'>x</div>", "zero size"),
        ("<div style='font-size:0px'>x</div>", "zero size"),
        ("<div style='opacity:0'>x</div>", "transparent"),
        ("<noscript>x</noscript>", "noscript"),
        ("<style>.k7 , .z{text-indent:-9999px}</style><div class='a k7'>x</div>", "off-screen"),
        ("<style>#k{visibility:hidden !important}</style><div id=k>x</div>", "visibility:hidden"),
        ("<span class='sr-only'>x</span>", "screen reader only"),
        ("<div class='sign w-condition-invisible'>x</div>", "display:none"),
    ],
)
def test_hidden_text_is_kept_and_marked(markup: str, reason: str) -> None:
    (block,) = [block for block in blocks_of(f"<body>{markup}</body>") if block.text == "x"]
    assert block.hidden == reason


@pytest.mark.parametrize(
    "markup",
    [
        "<div style='opacity:0.9'>x</div>",
        "<div style='opacity:.5;height:100%'>x</div>",
        "<div style='margin-left:-20px'>x</div>",
        "<div style='height:10px;overflow:hidden'>x</div>",
        "<style>@media print{.m{display:none}}</style><div class=m>x</div>",
        "<style>.m:hover{display:none} .n .m{display:none}</style><div class=m>x</div>",
        "<div style='font-size:0.9em'>x</div>",
    ],
)
def test_what_a_reader_sees_is_not_called_hidden(markup: str) -> None:
    (block,) = [block for block in blocks_of(f"<body>{markup}</body>") if block.text == "x"]
    assert block.hidden is None


def test_hidden_words_inside_a_line_stand_apart_from_the_visible_ones() -> None:
    visible, hidden = blocks_of(
        "<p>Join <span style='display:none'>buy <a href=//b.example>pills</a></span> today</p>"
    )
    assert (visible.text, visible.links) == ("Join today", ())
    assert (hidden.text, hidden.hidden, hidden.links[0].text) == ("buy pills", "display:none", "pills")


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ("<header><p>x</p></header>", "header"),
        ("<div id=site-footer><p>x</p></div>", "footer"),
        ("<footer><nav><p>x</p></nav></footer>", "footer"),
        ("<main><header><p>x</p></header></main>", "main"),
        ("<main><article><footer><p>x</p></footer></article></main>", "main"),
        ("<div role=dialog><p>x</p></div>", "dialog"),
        ("<footer><div class='cookie-consent'><p>x</p></div></footer>", "dialog"),
        ("<div class='cookie-policy'><p>x</p></div>", "main"),
        ("<aside><p>x</p></aside>", "aside"),
        ("<p>x</p>", "main"),
    ],
)
def test_part_of_the_page(markup: str, place: str) -> None:
    assert [block.place for block in blocks_of(f"<body>{markup}</body>")] == [place]


def test_a_link_without_words_takes_the_alt_text_of_its_image() -> None:
    (block,) = blocks_of("<p><a href=/m><img alt='Malmö'></a></p>")
    assert (block.text, block.links[0].text) == ("", "Malmö")


@pytest.mark.parametrize(
    "body", ["", " ", "\x00", "<!-- only a comment -->", "<?xml version='1.0'?>", "<", "plain"]
)
def test_bodies_without_markup_are_pages_too(body: str) -> None:
    assert all(block.text for block in blocks_of(body))


def test_deep_nesting_does_not_exhaust_the_stack() -> None:
    with within(2):
        assert len(blocks_of("<div>x" * 20_000)) > 0


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("<>/='\" abdivpbrhstyle0-:;&#x\n"), max_size=300))
def test_no_input_raises_and_no_text_has_loose_space(body: str) -> None:
    for number, block in enumerate(blocks_of(body)):
        assert block.index == number
        assert block.text == " ".join(block.text.split())


def test_a_sites_own_elements_are_boxes() -> None:
    page = Page(
        "https://x.example/",
        "<x-card><x-title>Trams</x-title><x-date>3 May</x-date></x-card><p>a <b>b</b></p>",
    )
    assert [block.text for block in page.blocks] == ["Trams", "3 May", "a b"]


def test_inline_cells_of_a_grid_are_boxes() -> None:
    cells = "<b>Suva Office</b> <span>8 Coral Street</span> <i>+679 331 0120</i>"
    told = f'<div><em style="grid-column:1/-1">Oceania</em>{cells}</div><p>{cells}</p>'
    assert [(block.text, block.bold) for block in blocks_of(told)] == [
        ("Oceania", False),
        ("Suva Office", True),
        ("8 Coral Street", False),
        ("+679 331 0120", False),
        ("Suva Office 8 Coral Street +679 331 0120", False),
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<span aria-hidden="true">AB</span><span>Alma Birchall</span>', "Alma Birchall"),
        ('<i aria-hidden="true">L</i> Lanterns', "Lanterns"),
        ('<span aria-hidden="true">B</span><span>Alma Birchall</span>', "BAlma Birchall"),
        ("<span>L</span><span>Lanterns</span>", "LLanterns"),
        ('<span aria-hidden="true">L</span>', "L"),
    ],
)
def test_initials_in_place_of_a_portrait_are_no_text(markup: str, text: str) -> None:
    assert texts(f"<p>{markup}</p>") == [text]


def test_ordinary_markup_in_a_drawing_is_text_and_what_is_drawn_is_not() -> None:
    box = "<foreignObject><div><b>24</b><p>offices</p></div></foreignObject>"
    assert texts(f"<p>Before</p><svg><title>Chart</title><g>{box}<text>12</text></g></svg> after") == [
        "Before",
        "24",
        "offices",
        "after",
    ]
