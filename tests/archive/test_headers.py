"""Headers come back exactly as they were received, and what all answers share is kept once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iclei_scraper.archive import Archive
from iclei_scraper.archive.base.connection import open_database, transaction
from iclei_scraper.archive.exchanges import headers

from .conftest import Lab, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database


NAMES = st.sampled_from(["Date", "date", "Set-Cookie", "Link", "X-A", "ETag"])
HEADERS = st.lists(st.tuples(NAMES, st.text(max_size=6)), max_size=6).map(tuple)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(tmp_path_factory.mktemp("h") / "a.db", create=True, read_only=False)
    yield database
    database.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(HEADERS, min_size=1, max_size=5))
def test_any_headers_come_back_in_order(db: Database, received: list[headers.Headers]) -> None:
    with transaction(db) as conn:
        for one in received:
            number, text = headers.keep(conn, one)
            assert headers.joined(conn, number, text) == one
            assert headers.with_varying(conn, number, headers.varying(text)) == one


def test_a_site_needs_few_sets(db: Database) -> None:
    before = db.execute("SELECT count(*) FROM header_sets").fetchone()[0]
    with transaction(db) as conn:
        for number in range(50):
            answer = (
                ("Server", "nginx"),
                ("Link", '<https://example.org/wp-json/>; rel="https://api.w.org/"'),
                ("Link", f'<https://example.org/wp-json/wp/v2/posts/{number}>; rel="alternate"'),
                ("Set-Cookie", f"session={number}"),
                ("X-Cache-Age", str(number)),
            )
            kept = headers.keep(conn, answer)
    assert json.loads(kept[1]) == {"2": answer[2][1], "3": "session=49", "4": "49"}
    assert db.execute("SELECT count(*) FROM header_sets").fetchone()[0] - before <= 2


def test_headers_of_schema_1_are_read_as_they_were(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path) as archive:
        archive._db.execute('UPDATE captures SET header_set = NULL, headers = \'[["ETag", "x"]]\'')
        assert archive.validators("https://example.org/") == ("x", None)
    assert lab.value("SELECT headers FROM exchanges") == '[["ETag", "x"]]'
