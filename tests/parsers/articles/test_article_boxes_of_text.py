"""Articles as builders of sites write them: paragraphs in boxes, the title a link to the post itself."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

TEXT = (
    "The harbour of the lower town has learned to keep the heat of summer in old wells below the square.",
    "For two years engineers measured how warm the water stayed until the first frost of November came.",
    "The next wells will be opened in spring, when the pipes are laid and the pumps have been tested.",
)
URL = "https://rivertowns.example/blog/old-wells-keep-the-lower-town-warm"
HEAD = "<h2><a href='{}'>Old wells keep the lower town warm</a></h2><p>5/13/2024</p>"
SIDE = (
    "<div><h2>Archives</h2><p><a href='/b/05-2024'>May 2024</a></p>"
    "<p><a href='/b/04-2024'>April 2024</a></p></div>"
)


def read(text: str, target: str) -> list[tuple[str, str | None, str]]:
    body = f"<div><div>{HEAD.format(target)}<div>{text}</div></div>{SIDE}</div>"
    html = f"<html lang='en'><title>River Towns</title><header>River Towns</header><main>{body}</main></html>"
    return [
        (item.title, item.published, " ".join((item.body or "").split()))
        for item in parse_news(Page(URL, html))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"<div class='paragraph'>{text}</div>" for text in TEXT),
        "".join(f"<div><div><span>{text}</span></div></div>" for text in TEXT),
        f"<div class='paragraph'>{'<br><br>'.join(TEXT)}</div>",
        f"<div>{TEXT[0]}<br><br>{TEXT[1]}</div><div>{TEXT[2]}</div>",
    ],
)
def test_the_whole_text_is_read_whatever_holds_its_paragraphs(text: str) -> None:
    told = ("Old wells keep the lower town warm", "2024-05-13", " ".join(TEXT))
    assert read(text, URL) == [told]
    elsewhere = read(text, "/blog/another-post")
    assert [body for *_, body in elsewhere if body] == [] or elsewhere[0][0] != told[0]
