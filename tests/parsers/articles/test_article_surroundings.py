"""What stands around the text of an article and is none of it."""

from __future__ import annotations

from html import escape

import pytest

from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import (
    LINES,
    TEXT,
    TITLE,
    article,
    headed,
    page,
)
from tests.parsers.news.news_layouts import FOOTER, OFFICES

RELATED = "<section><h3>Related news</h3>{}</section>".format(
    "".join(
        f'<div><h4><a href="/news/{number}-other-story">{title}</a></h4><p>{number} April 2024</p></div>'
        for number, title in ((3, "Mayors sign a pledge on clean air"), (4, "Depot turns into a market"))
    )
)
AROUND = {
    "share buttons": '<div><h4>Share this:</h4><a href="https://x.com/share?u=1">Twitter</a></div>',
    "related": RELATED,
    "offices": OFFICES,
    "tags": '<p>Tags: <a rel="tag" href="/tag/trees">trees</a>, <a rel="tag" href="/tag/heat">heat</a></p>',
    "neighbours": '<nav><a href="/news/1">Previous post</a> <a href="/news/2">Next post</a></nav>',
    "comments": (
        '<div id="comments"><h3>2 comments</h3><div class="comment"><p>Thank you for this report, it was '
        "a pleasure to read it on a rainy day.</p></div></div>"
    ),
    "form": "<form><label>Leave a comment</label><textarea></textarea><button>Send</button></form>",
    "cookies": (
        '<div class="cookie-consent" role="dialog"><h3>We value your privacy</h3><p>This website uses '
        "cookies to improve your experience while you navigate through the website.</p></div>"
    ),
}


@pytest.mark.parametrize("name", AROUND)
def test_what_follows_the_text_is_no_part_of_it(name: str) -> None:
    for main in (headed() + AROUND[name], headed(text=TEXT + AROUND[name])):
        assert article(main).body == "\n\n".join(LINES)


def test_captions_are_no_part_of_the_text() -> None:
    figure = '<figure><img src="/p.jpg"><figcaption>The river in the morning light</figcaption></figure>'
    text = f"<p>{escape(LINES[0])}</p>{figure}" + "".join(f"<p>{escape(line)}</p>" for line in LINES[1:])
    assert article(headed(text=text)).body == "\n\n".join(LINES)


def test_injected_lines_are_no_part_of_the_text() -> None:
    spam = "Explore new ways to win real prizes online and enjoy top games with fast payouts every day."
    text = f"<p>{escape(LINES[0])}</p><p>{spam}</p>" + "".join(f"<p>{escape(line)}</p>" for line in LINES[1:])
    read_page = page(headed(text=text))
    read_page.injected = frozenset(block.index for block in read_page.blocks if "prizes" in block.text)
    (found,) = parse_news(read_page)
    assert found.body == "\n\n".join(LINES)
    injected_everywhere = page(headed())
    injected_everywhere.injected = frozenset(block.index for block in injected_everywhere.blocks)
    assert [*parse_news(injected_everywhere)] == []


def test_footers_are_never_the_text() -> None:
    found = article(headed() + FOOTER)
    assert found.body == "\n\n".join(LINES)


def test_the_cards_after_an_article_are_read_too() -> None:
    found = [*parse_news(page(headed() + RELATED))]
    assert [item.title for item in found] == [
        TITLE,
        "Mayors sign a pledge on clean air",
        "Depot turns into a market",
    ]
    assert [bool(item.body) for item in found] == [True, False, False]
