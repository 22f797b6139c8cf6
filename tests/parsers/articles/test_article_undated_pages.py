"""Pages that tell no day: what stands around a story makes one of them, what other pages have does not."""

from __future__ import annotations

import pytest

from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, article, headed, read

_PLAIN = "https://cities.example/guide/quarter"
_LONG = f"{TEXT}{TEXT.replace('.', '!')}{TEXT.replace('.', '?')}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("<p>Reading time: 7 minutes</p>", True),
        ("<p>Güncelleme: 2026 · Okuma süresi: 7 dakika</p>", True),
        ("<p>6 min read</p>", True),
        ("<p>Lesezeit: ca. 5 Minuten</p>", True),
        ("<p>7 minutes on foot from the quay</p>", False),
        ("<p>For reading: time and place</p>", False),
        ("", False),
    ],
)
def test_how_long_it_takes_to_read_makes_a_story(said: str, *, told: bool) -> None:
    assert (read(headed(said, _LONG), url=_PLAIN) is not None) is told


def test_what_is_called_otherwise_is_none_however_long_it_takes_to_read() -> None:
    said = "<p>7 min read</p>"
    for title in ("Terms of use", "Toimitusehdot", "Yleiset sopimusehdot"):
        body = headed(said, _LONG).replace(TITLE, title)
        assert read(body, url=_PLAIN, title=title) is None


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ('<a href="/b">← Back to the blog</a> <a href="/b/2">Next post →</a>', True),
        ('<a href="/b">← Wszystkie aktualności</a> <a href="/b/2">Następny wpis →</a>', True),
        ('<a href="/b">← Back to our services</a> <a href="/b/2">Next →</a>', False),
        ('<a href="/b">All members</a> <a href="/b/2">Next step →</a>', False),
    ],
)
def test_the_way_to_the_other_stories_makes_one(links: str, *, told: bool) -> None:
    assert (read(headed("", f"{_LONG}<p>{links}</p>"), url=_PLAIN) is not None) is told


@pytest.mark.parametrize(
    ("line", "told"),
    [(f"<td>{TITLE}</td>", True), ("<td>Our members</td>", False), ("<td>12 May 2024</td>", False)],
)
def test_the_line_above_the_text_of_a_story_without_heading(line: str, *, told: bool) -> None:
    """Its house calls all of its pages the same, and leads back to all of its news."""
    text = "".join(f"<div>{part}</div>" for part in (*LINES, *(part.replace(".", "!") for part in LINES)))
    main = f'<div><a href="/n">&lt; All news</a></div><table><tr>{line}</tr></table>{text}'
    url = "https://cities.example/index.php?route=content/news&post_id=35"
    found = read(main, url=url, title="Network of Cities")
    assert (found is not None and found.title == TITLE and found.published is None) is told


def test_a_post_of_short_lines_is_one_where_all_else_says_so() -> None:
    lines = "".join(
        f"<p>{line}</p>" for line in ("The quay is empty.", "The cranes have gone.", "I stay here.")
    )
    main = f"<div>{TITLE}</div><div>12 May 2024 by Ana Souza</div>{lines}"
    found = article(main, url=_PLAIN, body="post-template-default single single-post")
    assert found.body == "The quay is empty.\n\nThe cranes have gone.\n\nI stay here."
    assert read(main, url=_PLAIN) is None
