"""An edit of what many pages share, seen on some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iclei_scraper.changes import compare, sentence
from iclei_scraper.changes.shared import Shown, shared_change
from iclei_scraper.changes.standing import Standing
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Anchor, LegalLink, NewsItem, Office, Phone

if TYPE_CHECKING:
    from iclei_scraper.records import Change

URL = "https://network.example/"
OLD, NEW = "Letters are answered within two weeks.", "Letters are answered within three days."


def office(number: str) -> Office:
    return Office(
        region="Europe", name="Bergen Office", phones=(Phone(raw=number, e164=number.replace(" ", "")),)
    )


def shown(stood: tuple[str, ...], stands: tuple[str, ...], **read: Any) -> Shown:
    first, second = read.get("before", {}), read.get("after", {})
    return Shown(
        before=PageRecords(url=URL, **first),
        after=PageRecords(url=URL, **second),
        lines_before=stood,
        lines_after=stands,
    )


def told(removed: tuple[str, ...], added: tuple[str, ...], *pages: Shown) -> Change | None:
    return shared_change("footer", removed, added, pages or [shown(removed, added)])


def test_an_edit_is_told_with_both_sides() -> None:
    change = told((OLD,), (NEW,))
    assert change is not None
    assert (change.kind, change.op, change.verdict, change.severity) == ("text", "changed", "template", "low")
    assert change.before is not None
    assert change.before.endswith("within two weeks.")
    assert change.after is not None
    assert change.after.endswith("within three days.")
    assert change.reason == "the same edit on several pages, in their footer"
    assert sentence(change).startswith("Footer of several pages: ")


def test_what_comes_or_goes_has_one_side() -> None:
    come, gone = told((), (NEW,)), told((OLD,), ())
    assert come is not None
    assert (come.before, come.after) == (None, NEW)
    assert gone is not None
    assert (gone.before, gone.after) == (OLD, None)


def test_what_a_record_tells_is_not_told_again() -> None:
    lines = ("Bergen Office, T: +47 55 21 04 50",), ("Bergen Office, T: +47 55 21 04 99",)
    before, after = office("+47 55 21 04 50"), office("+47 55 21 04 99")
    known = shown(*lines, before={"offices": (before,)}, after={"offices": (after,)})
    assert told(*lines, known) is None
    assert told(*lines, shown(*lines)) is not None, "no office was read from the page"


def test_a_story_in_the_sidebar_is_told_as_a_story() -> None:
    story = NewsItem(title="Quiet ferries for Altsund", url=f"{URL}ferries/")
    lines = ("Roofs that drink the rain",), ("Quiet ferries for Altsund",)
    roofs = NewsItem(title="Roofs that drink the rain", url=f"{URL}roofs/")
    page = shown(*lines, before={"news": (roofs, story)}, after={"news": (roofs, story)})
    assert told(*lines, page) is None


def test_a_legal_page_with_another_name_is_told_since_nobody_else_does() -> None:
    link, renamed = (
        LegalLink(label=label, url=f"{URL}p/") for label in ("Privacy policy", "Privacy statement")
    )
    lines = ("Privacy policy",), ("Privacy statement",)
    page = shown(*lines, before={"legal": (link,)}, after={"legal": (renamed,)})
    assert told(*lines, page) is not None


def test_what_still_stands_or_stood_before_is_no_edit() -> None:
    assert told((OLD,), (), shown((OLD,), ("Menu", OLD))) is None
    assert told((OLD,), (), shown((OLD,), (f"Write to us. {OLD}",))) is None, "on another line"
    assert told(("Work with us", "Press"), (), shown((), ("Work with us Press",))) is None
    assert told((), ("Press",), shown(("Press",), ("Press",))) is None
    home, other = shown(("News",), ()), shown((), ())
    assert told((), ("News",), home, other) is not None, "one page has always had a line like it"


def test_a_page_that_was_not_fetched_as_it_is_tells_nothing() -> None:
    assert told((OLD,), (NEW,), shown((OLD,), (NEW,), after={"pretence": "login"})) is None


def test_short_words_stand_only_on_lines_of_their_own() -> None:
    text = Standing(["News from the quay", "Press"])
    assert text.has("PRESS")
    assert not text.has("News")
    assert text.has("from the quay")


# Main text ------------------------------------------------------------------------------------------------


def main(text: str, title: str | None = None, **around: tuple[str, ...]) -> PageRecords:
    return PageRecords(url=URL, text=text, title=title, surroundings=dict(around))


def test_a_footer_that_loses_its_landmark_is_no_edit_of_the_main_text() -> None:
    with_it, without = main("The text.", footer=(OLD,)), main(f"The text.\n{OLD}")
    assert compare(with_it, without) == compare(without, with_it) == []
    (change,) = compare(main("The text."), without)
    assert change.after == OLD


def test_the_name_of_the_site_in_every_title_is_one_edit() -> None:
    changes = [
        compare(main("a", f"{name} – Harbour Network"), main("a", f"{name} – Network of Harbours"))
        for name in ("About us", "Contact")
    ]
    assert {(it.before, it.after) for found in changes for it in found} == {
        ("Harbour Network", "Network of Harbours")
    }
    (change,) = compare(main("a", "About us – Harbours"), main("a", "Who we are – Harbours"))
    assert (change.before, change.after) == ("About us - Harbours", "Who we are - Harbours")


def test_a_title_in_another_order_is_the_same() -> None:
    before = main("a", "Harbour Network: News")
    assert compare(before, main("a", "News | Harbour Network")) == []
    (change,) = compare(before, main("a", "Stories | Harbour Network"))
    assert change.field == "title"


def test_a_heading_that_a_link_still_says_has_not_gone() -> None:
    menu = (Anchor(text="News", url=f"{URL}news/", place="nav"),)
    before = PageRecords(url=URL, text="The text.\nNews\nAppeals", anchors=menu)
    (change,) = compare(before, PageRecords(url=URL, text="The text.", anchors=menu))
    assert (change.before, change.after) == ("Appeals", None)


MENU = "Home\nNews\nAbout us"
ON_ONE_LINE = MENU.replace("\n", " ")


def test_lines_that_are_divided_otherwise_are_the_same() -> None:
    before = main(f"{ON_ONE_LINE}\n© 2026 Harbours\nImprint\n{OLD}\nAbout us\nThe text.")
    after = main(f"{MENU}\nAbout us\nThe text.\n{OLD} | Imprint | © 2026 Harbours")
    assert compare(before, after) == compare(after, before) == []
    assert after.text is not None
    for edited in (after.text.replace(OLD, NEW), after.text.replace("News", "Stories")):
        (change,) = compare(before, main(edited))
        assert change.field == "text"


def test_figures_that_change_places_on_a_line_are_an_edit() -> None:
    assert compare(main("Towns 12 | Ports 30"), main("Towns 30 | Ports 12")) != []


def test_a_line_around_the_text_may_stand_in_it_divided_by_strokes() -> None:
    around = main("The text.", footer=(OLD, "Imprint", "© 2026 Harbours"))
    assert compare(main(f"The text.\n{OLD} | Imprint | © 2026 Harbours"), around) == []
    (change,) = compare(main(f"The text.\n{OLD} | Donate | © 2026 Harbours"), around)
    assert "Donate" in (change.before or "")
