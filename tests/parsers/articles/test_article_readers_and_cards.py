"""Where readers' words begin, and cards of other stories that stand right below a short text."""

from __future__ import annotations

import pytest

from tests.parsers.articles.article_pages import LINES, article, headed

_SHORT = (
    "The ferry across the inner harbour runs again from Monday, eight weeks after its pier had sunk.",
    "Tickets stay as cheap as they were, and the first boat leaves a quarter of an hour earlier than before.",
)
_NOTE = "".join(f"<p>{line}</p>" for line in _SHORT)
_READER = "<div><p>Thank you for this report, it was a pleasure to read it on a rainy day.</p></div>"


def test_what_counts_comments_beside_a_title_does_not_begin_them() -> None:
    """Another heading of comments below the text does; where there is none, readers may follow one line."""
    lead = f"<p>{LINES[0]}</p><p>12 May 2024</p><h5>1 comment</h5>"
    rest = "".join(f"<p>{line}</p>" for line in LINES[1:])
    found = article(headed(beside=lead, text=f"{rest}<h3>Comments</h3>{_READER}"))
    assert found.body == "\n\n".join(LINES)
    note = article(headed(beside=f"<p>12 May 2024</p><p>{LINES[0]}</p>", text=f"<h3>1 comment</h3>{_READER}"))
    assert "rainy day" not in (note.body or "")


def _cards(heading: str) -> str:
    stories = (
        ("Masked", "Football without an audience", "All matches are played before empty stands."),
        ("Quiet", "The bells of the old town", "For the first time in a century nobody rings them at noon."),
        ("Wide", "A bridge is closed", "Those who go by bicycle take the northern bridge for now."),
    )
    boxes = (
        f'<div class="{name.lower()}"><h2><a href="/stories/{name}">{title}</a></h2><p>{told} It stays so'
        " until the council has met again and heard what the neighbours have to say about it.</p></div>"
        for name, title, told in stories
    )
    return f"<div><div><h3>{heading}</h3></div><div>{''.join(boxes)}</div></div>"


@pytest.mark.parametrize("heading", ["Read also", "À lire aussi", "Sur le même sujet", "Zobacz także"])
def test_cards_may_say_more_than_the_text_above_them(heading: str) -> None:
    assert article(headed(text=f"<div>{_NOTE}</div>{_cards(heading)}")).body == "\n\n".join(_SHORT)


def test_parts_of_a_text_may_be_linked_where_no_heading_says_that_they_are_others() -> None:
    body = article(headed(text=f"<div>{_NOTE}</div>{_cards('What has changed in town')}")).body or ""
    assert "The bells of the old town" in body
    assert "before empty stands" in body


def test_a_heading_and_a_paragraph_that_are_one_link_are_a_card() -> None:
    """What only its heading leads away from is a part of the text."""
    said = "<p>Most people know that a boat wants insurance. Few find what they pay for twice.</p>"
    head = '<h2><a href="/boats">We help you to think ahead</a></h2>'
    one = said.replace("<p>", "").replace("</p>", " ")
    advert = f'<div>{head}<a href="/boats"><p>{one * 4}</p></a></div>'
    assert article(headed(text=f"{_NOTE}{advert}")).body == "\n\n".join(_SHORT)
    assert "pay for twice" in (article(headed(text=f"<div>{_NOTE}{head}{said}</div>")).body or "")


def test_a_line_that_loses_what_a_pointer_shows_is_there_once() -> None:
    shown = '<span aria-hidden="true" class="tooltip"><span>Oldport School Transport</span></span>'
    told = "waits for the number of pupils of both boards before it tells its drivers which roads to take."
    line = f'<p>The <abbr title="Oldport School Transport">OST{shown}</abbr> {told}</p>'
    body = article(headed(text=f"<p>{LINES[0]}</p>{line}<p>{LINES[1]}</p>")).body or ""
    assert body.count(told) == 1


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<time>May 5, 2024</time>/<span>by</span> <a href=/a>Marco</a>", ("Marco",)),
        ("<i>Posted on</i> <time>May 5, 2024</time> <i>by</i> <a href=/a>Sam</a>", ("Sam",)),
        ("<time>May 5, 2024</time> <i>Entries</i> <i>by</i> <b>June</b> <b>30</b>", ()),
        ("<b>Artikel von:</b> <i>Von Greta Ashdown, dpa</i>", ("Greta Ashdown",)),
        ("<b>Artikel von:</b> <i>Von Greta Ashdown/afp</i>", ("Greta Ashdown",)),
    ],
)
def test_names_that_months_have_and_agencies_in_small_letters(line: str, names: tuple[str, ...]) -> None:
    assert article(headed(beside=f"<p>6 May 2024</p><p>{line}</p>")).authors == names


def test_a_longer_story_below_is_not_the_text_of_the_one_above_it() -> None:
    """What the library finds below the title counts, however much stands further down."""
    other = "".join(f"<p>{line} {number}: {line} {line} {line}</p>" for number in range(4) for line in LINES)
    below = f'<section><div><h2>Mayors meet</h2><div class="entry-content">{other}</div></div></section>'
    above = "".join(f"<p>{line} {line[:-1]} then.</p>" for line in _SHORT)
    body = article(headed(text=f'<div class="entry-content">{above}</div>') + below).body or ""
    assert body.startswith(_SHORT[0])
    assert LINES[0] not in body


def test_a_text_goes_on_below_a_box_of_related_stories_within_it() -> None:
    """Where their heading stands beside its paragraphs, all below it is theirs."""
    links = "".join(
        f'<p><a href="/stories/{number}">Another story of the town {number}</a></p>' for number in (1, 2)
    )
    related = f"<h3>Related stories</h3>{links}"
    first, last = "".join(f"<p>{line}</p>" for line in LINES[:-1]), f"<p>{_SHORT[0]}</p>"
    boxed = article(headed(text=f"<div>{first}<div>{related}</div>{last}</div>")).body
    assert boxed == "\n\n".join([*LINES[:-1], _SHORT[0]])
    assert article(headed(text=f"<div>{first}{related}{last}</div>")).body == "\n\n".join(LINES[:-1])
