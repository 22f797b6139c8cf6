"""What many pages share is kept once, compared once a night, and told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Proof
from iclei_scraper.records import Change

from .conftest import answer, news, page

if TYPE_CHECKING:
    from iclei_scraper.archive import BookedChange, SharedEdit
    from iclei_scraper.items import PageItem

    from .conftest import Lab

FOOTER = ("Harbour Network", "Letters are answered within two weeks.", "Press")
EDITED = ("Harbour Network", "Letters are answered within three days.", "Press")
PATHS = tuple(f"/{number}/" for number in range(8))


@pytest.fixture
def asked(lab: Lab) -> list[SharedEdit]:
    """The edits that the archive has asked about."""
    edits: list[SharedEdit] = []

    def shared(edit: SharedEdit) -> Change:
        edits.append(edit)
        return Change(
            kind="text",
            op="changed",
            key=edit.place,
            field="shared_text",
            before=" ".join(edit.removed) or None,
            after=" ".join(edit.added) or None,
            verdict="template",
        )

    lab.proof = Proof(nights=1, shared=shared)
    return edits


def shown(*footer: str, path: str = "/", place: str = "footer", **more: object) -> PageItem:
    """A page with a footer; its bytes say so too."""
    return page(path, surroundings={place: footer} if footer else {}, **more)


def all_of(*footer: str, paths: tuple[str, ...] = PATHS) -> list[PageItem]:
    return [shown(*footer, path=path) for path in paths]


def told(changes: list[BookedChange]) -> list[tuple[str, str | None, str | None, str, int]]:
    return [
        (it.change.key, it.change.before, it.change.after, it.change.verdict, it.pages)
        for it in changes
        if it.change.field == "shared_text"
    ]


def verdicts(lab: Lab) -> list[str]:
    return [row[0] for row in lab.rows("SELECT verdict FROM changes WHERE field = 'shared_text' ORDER BY id")]


EDIT = ("footer", FOOTER[1], EDITED[1], "template")


def test_a_footer_is_kept_once_and_its_edit_is_told_once(lab: Lab, asked: list[SharedEdit]) -> None:
    assert told(lab.crawl(*all_of(*FOOTER))) == []
    assert lab.value("SELECT count(*) FROM shared_blocks") == 1
    assert lab.value("SELECT count(*) FROM shared_lines") == 3
    assert told(lab.crawl(*all_of(*EDITED))) == [(*EDIT, 8)]
    assert len(asked) == 1, "eight pages are one comparison"
    assert len(asked[0].samples) == 3
    assert told(lab.crawl(*all_of(*EDITED))) == []
    assert lab.value("SELECT count(*) FROM shared_blocks") == 1, "what no page shows any more is given up"


def test_every_change_has_its_reason(lab: Lab, asked: list[SharedEdit]) -> None:
    lab.crawl(*all_of(*FOOTER))
    lab.crawl(*all_of(*EDITED), page("/new/", news=(news("/new/", "Trams", body="Back."),)))
    assert asked
    assert lab.value("SELECT count(*) FROM changes WHERE verdict = 'site'") == 1
    assert lab.value("SELECT count(*) FROM changes WHERE verdict = 'site' AND reason IS NULL") == 0


@pytest.mark.usefixtures("asked")
def test_pages_that_follow_join_the_event(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[:4]))) == [(*EDIT, 4)]
    assert told(lab.crawl(*all_of(*FOOTER, paths=PATHS[4:]))) == []
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[4:7]))) == []
    assert told(lab.crawl(*all_of(*EDITED))) == []
    assert lab.value("SELECT pages FROM changes WHERE field = 'shared_text'") == 8


@pytest.mark.usefixtures("asked")
def test_an_edit_that_few_pages_show_is_told_when_more_of_them_do(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[:2]))) == []
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[2:4]))) == [(*EDIT, 2)]
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[4:6]))) == []


@pytest.mark.usefixtures("asked")
def test_a_page_that_takes_over_what_others_show_is_no_edit_of_theirs(lab: Lab) -> None:
    own = shown("Harbour Network", "A footer of its own.", path=PATHS[7])
    lab.crawl(*all_of(*FOOTER, paths=PATHS[:7]), own)
    assert told(lab.crawl(*all_of(*FOOTER))) == []


@pytest.mark.usefixtures("asked")
def test_an_edit_that_is_undone_and_made_again_is_told_each_time(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    assert told(lab.crawl(*all_of(*EDITED))) == [(*EDIT, 8)]
    assert told(lab.crawl(*all_of(*FOOTER))) == [("footer", EDITED[1], FOOTER[1], "template", 8)]
    assert told(lab.crawl(*all_of(*EDITED))) == [], "the third edit of one place is no news"
    assert verdicts(lab) == ["template", "template", "noise"]


@pytest.mark.usefixtures("asked")
def test_a_crawl_that_died_is_settled_by_the_next(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    lab.crawl(*all_of(*EDITED, paths=PATHS[:5]), whole=False)
    assert told(lab.crawl(*all_of(*EDITED, paths=PATHS[5:]))) == [(*EDIT, 8)]


@pytest.mark.parametrize(
    "second",
    [
        [shown(*FOOTER[:1], f"Story number {number}.", path=path) for number, path in enumerate(PATHS)],
        [*all_of(*FOOTER, paths=PATHS[:7]), shown(*EDITED, path=PATHS[7])],
        all_of(FOOTER[2], *FOOTER[:2]),
        all_of(*FOOTER, "Visitors: 48,210", "Sunday, 1 November 2026", "9 °C"),
        [shown(*FOOTER, path=path, place="header") for path in PATHS],
    ],
    ids=["another line on each page", "one page", "another order", "counters", "another part"],
)
def test_what_is_no_edit_of_all(lab: Lab, asked: list[SharedEdit], second: list[PageItem]) -> None:
    first = [shown(*FOOTER[:1], f"Tale number {number}.", path=path) for number, path in enumerate(PATHS)]
    lab.crawl(*(first if "Story" in str(second[0].records) else all_of(*FOOTER)))
    assert told(lab.crawl(*second)) == []
    assert asked == []


@pytest.mark.usefixtures("asked")
def test_new_pages_pages_that_are_gone_and_pages_that_are_back_are_no_edit(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER, paths=PATHS[:4]))
    more = all_of(*FOOTER, "A line of theirs.", paths=PATHS[4:])
    assert told(lab.crawl(*all_of(*FOOTER, paths=PATHS[:4]), *more)) == []
    assert told(lab.crawl(*[answer(path, 404, "gone") for path in PATHS[4:]])) == []
    assert lab.value("SELECT count(*) FROM page_surroundings") == 4
    assert told(lab.crawl(*more)) == []


@pytest.mark.usefixtures("asked")
def test_what_other_parsers_read_is_no_edit(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    read = {path: shown(*FOOTER, "More is read.", path=path).records for path in PATHS}
    lab.reread(read)  # type: ignore[arg-type]  # every one has records
    assert lab.value("SELECT count(*) FROM page_surroundings WHERE differs = 1") == 0
    assert told(lab.crawl(*all_of(*FOOTER, "More is read."))) == []
    lab.parser_version = "9"
    assert told(lab.crawl(*all_of(*EDITED))) == [], "read by others, and not read again"


@pytest.mark.usefixtures("asked")
def test_a_list_of_stories_is_told_as_stories(lab: Lab) -> None:
    stories = [page(f"/{name}/", news=(news(f"/{name}/", title, body="Told."),)) for name, title in _STORIES]
    lab.crawl(*all_of(*FOOTER, "Trams for everybody"), *stories)
    assert told(lab.crawl(*all_of(*FOOTER, "Ferries that nobody hears"))) == []


_STORIES = (("trams", "Trams for everybody"), ("ferries", "Ferries that nobody hears"))


@pytest.mark.usefixtures("asked")
def test_a_quote_of_the_day_is_told_once(lab: Lab) -> None:
    quotes = ("Sails are mended here.", "Nobody counts gulls.", "Ropes come by the metre.", "Anchors sleep.")
    assert [len(told(lab.crawl(*all_of(*FOOTER, quote)))) for quote in quotes] == [0, 1, 0, 0]
    assert verdicts(lab) == ["template", "noise", "noise"]


def test_without_anybody_who_looks_closer_nothing_is_told(lab: Lab) -> None:
    lab.crawl(*all_of(*FOOTER))
    assert told(lab.crawl(*all_of(*EDITED))) == []
    assert lab.value("SELECT count(*) FROM page_surroundings WHERE differs = 1") == 0
