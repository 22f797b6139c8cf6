"""A page may leave out the tags around its head and its body, as minified ones do."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page

URL = "https://network.example/"


@pytest.mark.parametrize("first", ["main", "header", "article", "section", "nav", "app-root"])
@pytest.mark.parametrize(
    "head",
    ["<title>A</title>", "<meta charset=utf-8><title>A</title><script>1</script>", "<head><title>A</title>"],
)
def test_the_first_element_that_is_no_metadata_opens_the_body(head: str, first: str) -> None:
    page = Page(
        URL, f"<!doctype html><html lang=en>{head}<{first}>One</{first}><footer>Two <a href=/x>x</a></footer>"
    )
    assert [block.text for block in page.blocks] == ["One", "Two x"]
    assert [page.xpath(block.element) for block in page.blocks] == [
        f"/html/body/{first}",
        "/html/body/footer",
    ]


def test_what_the_parser_put_into_the_body_stands_behind_it() -> None:
    page = Page(URL, "<title>A</title><header>One</header>two<p>Three</p><main>Four</main>")
    assert [block.text for block in page.blocks] == ["One", "two", "Three", "Four"]


def test_metadata_stays_in_the_head() -> None:
    page = Page(
        URL, "<title>A</title><main>One</main><link rel=canonical href=/b><meta name=author content=B>"
    )
    assert [element.tag for element in page.root.find("head")] == ["title", "link", "meta"]


def test_one_description_ends_where_the_next_begins() -> None:
    page = Page(URL, "<dl><dt>A<dd>1 <b>x</b><dd>2<dt>B<dt>C<dd>3<ul><li>q</ul>r</dl>s")
    assert [(block.text, page.xpath(block.element)) for block in page.blocks] == [
        ("A", "/html/body/dl/dt[1]"),
        ("1 x", "/html/body/dl/dd[1]"),
        ("2", "/html/body/dl/dd[2]"),
        ("B", "/html/body/dl/dt[2]"),
        ("C", "/html/body/dl/dt[3]"),
        ("3", "/html/body/dl/dd[3]"),
        ("q", "/html/body/dl/dd[3]/ul/li"),
        ("r", "/html/body/dl/dd[3]"),
        ("s", "/html/body"),
    ]


def test_a_section_ends_the_paragraph_before_it() -> None:
    page = Page(URL, "<p>a<section><h2>b</h2><p>c</section>d<figure>e</figure>f<p>g</p>h")
    assert [(block.text, page.xpath(block.element)) for block in page.blocks] == [
        ("a", "/html/body/p[1]"),
        ("b", "/html/body/section/h2"),
        ("c", "/html/body/section/p"),
        ("d", "/html/body"),
        ("e", "/html/body/figure"),
        ("f", "/html/body"),
        ("g", "/html/body/p[2]"),
        ("h", "/html/body"),
    ]


def test_a_list_within_a_description_stays_in_it() -> None:
    page = Page(URL, "<dl><dt>A</dt><dd>1<dl><dt>a</dt><dd>2</dd></dl></dd></dl>")
    assert page.xpath(page.blocks[-1].element) == "/html/body/dl/dd/dl/dd"


def test_a_template_that_is_a_shadow_root_is_shown_and_no_other() -> None:
    page = Page(
        URL,
        "<x-card><template shadowrootmode=open><p>One</p></template><p>Two</p></x-card>"
        "<template><p>No</p></template>",
    )
    assert [block.text for block in page.blocks] == ["One", "Two"]


def test_rows_before_or_between_groups_of_rows_are_one_too() -> None:
    page = Page(URL, "<table><tr><td>1<tr><td>2<tbody><tr><td>3<tbody><tr><td>4</tbody><tr><td>5</table>")
    assert [page.xpath(block.element) for block in page.blocks] == [
        "/html/body/table/tbody[1]/tr[1]/td",
        "/html/body/table/tbody[1]/tr[2]/td",
        "/html/body/table/tbody[2]/tr/td",
        "/html/body/table/tbody[3]/tr/td",
        "/html/body/table/tbody[4]/tr/td",
    ]
    plain = Page(URL, "<table><tr><td>1<tr><td>2</table>")
    assert plain.xpath(plain.blocks[-1].element) == "/html/body/table/tr[2]/td"
