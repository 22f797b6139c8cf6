"""Whatever comes in, ``read_page`` comes back: soon, with every kind read, and with what can be kept."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica.answers import Request, answer
from tests.fuzzing.monsters import OF_ANY_SIZE, PIECES, URL, WHOLE_BODIES, monster
from tests.fuzzing.mutations import mutated
from tests.fuzzing.trees import rearranged
from tests.layouts.making import all_templates, make_page
from tests.pace import within

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

AT = datetime(2026, 1, 12, tzinfo=UTC)
NETWORK = Network.load()
LIMIT = 8.0  # all readers together, beside another process of tests; alone the dearest piece takes half of it
"""Seconds of CPU that any page may take; the costliest takes half of it on a quiet machine."""
COSTLY = (
    "<div>|<p>x|<td>x|<b>x|<font>|links on a line|links in a list|cookies|one row|nested tables|letters|"
    "digits|mail lines|dots|date lines|cards|headings|percentages|claims without end|"
    "offices|offices in lines|tabs|entities|half tags|end tags|scripts|hidden links|deep data|style rules|"
    "links in links|an attribute|titles in a text|spam in a text|an open link|"
    "addresses|addresses in fields|pictures of figures|wrapped lines"
).split("|")
"""What takes longest, of :data:`PIECES`."""
SMALL, LARGE = 10_000, 5 * 2**20
REAL = (
    "https://iclei.org/",
    "https://iclei.org/cookie-statement/",
    "https://iclei.org/news/night-buses-and-the-care-economy/",
    "https://iclei-europe.org/news/",
    "https://africa.iclei.org/",
    "https://americadosul.iclei.org/",
    "https://japan.iclei.org/ja/",
    "https://icleikorea.org/",
    "https://eastasia.iclei.org/",
    "https://icleicanada.org/",
)


@cache
def real(url: str) -> bytes:
    return bytes(answer(Request(url)).body)


def read(body: bytes | str, url: str = URL) -> PageRecords:
    """The records of a page, all kinds of them, in a form that can be written and kept."""
    records = read_page(body, url, fetched_at=AT, network=NETWORK)
    assert records.unread == {}
    json.dumps(records.to_dict()).encode()
    return records


@settings(max_examples=60)
@given(st.binary(max_size=400) | st.text(max_size=400))
def test_any_bytes_and_any_text(body: bytes | str) -> None:
    read(body)


_WORDS = st.sampled_from(
    "Europe|Bonn Office|Tel: +49 228 976299-00|Fax|53113 Bonn|Germany|a@b.org|a (at) b dot org|12 May 2024|"
    "_ga_*|2 years|Session|Name|Duration|Cookie|More than 2,500 members|2500|+|%|Necessary|Always enabled|"
    "Read more|by A. Doe|"
    "東京都港区1-2-3|2025年2月|© 2024|News|https://x.example/|buy casino|  |\u202e|\xa0|0|é".split("|")
)
_TAGS = st.sampled_from(
    "div p span a b li ul table tr td th h1 h2 h3 time article header footer nav dl dt dd br img script "
    "style button input label form section main iframe svg text title".split()
)
_ATTRIBUTES = st.sampled_from(
    [
        *(
            "href='#a'",
            "href='http://['",
            "href='tel:+1'",
            "href='mailto:a@b.org?cc=%zz'",
            "class='cookie-dialog'",
        ),
        *(
            "datetime='2024-13-45'",
            "style='display:none'",
            "role=heading aria-level=9",
            "id=a",
            "aria-controls=a",
        ),
        *(
            "data-cfemail='00'",
            "data-count='1e999'",
            "type=checkbox",
            "itemprop=datePublished",
            "lang=xx",
            "rowspan=-1",
        ),
        *(
            "colspan=999999999",
            "hidden",
            "itemscope itemtype='http://schema.org/NewsArticle'",
            "content=''",
            "",
        ),
    ]
)
_PARTS = st.lists(
    st.one_of(
        _WORDS,
        st.tuples(_TAGS, _ATTRIBUTES).map(lambda part: f"<{part[0]} {part[1]}>"),
        _TAGS.map("</{}>".format),
    ),
    max_size=60,
)


@settings(max_examples=80)
@given(
    _PARTS,
    st.sampled_from([URL, "https://iclei.org/", "https://japan.iclei.org/ja/news/", "", "x", "http://["]),
)
def test_any_soup_of_tags_and_values(parts: list[str], url: str) -> None:
    read(" ".join(parts), url)


_SAID = st.sampled_from(
    [None, 1, True, "", "Article", "Organization", "Event", "2026-03-01", "#it", "a@b.example"]
)
_KEYS = st.sampled_from(
    "@type @id @graph name address author publisher headline datePublished image keywords articleBody "
    "mainEntity streetAddress addressCountry telephone email url logo".split()
)
_STRUCTURED = st.recursive(
    _SAID,
    lambda held: st.lists(held, max_size=3) | st.dictionaries(_KEYS, held, max_size=6),
    max_leaves=16,
)


@settings(max_examples=80)
@given(
    st.dictionaries(_KEYS, _STRUCTURED, max_size=8),
    st.sampled_from([{}, {"@type": "Article"}, {"@type": "Organization"}]),
)
def test_any_structured_data(said: dict[str, object], kind: dict[str, str]) -> None:
    node = {"name": "Lantern Towns", "headline": "The river path opens", **kind, **said}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    text = "<p>People walk along the river again after a winter of work on its banks.</p>" * 4
    address = "<address>8 Mill Lane<br>53113 Bonn<br>Germany<br>Tel +49 228 976299</address>"
    read(f"{script}<main><h1>The river path opens</h1>{text}{address}</main>")


@pytest.mark.parametrize(
    "node",
    [
        {"@type": [{"kind": 1}], "address": {"streetAddress": "8 Mill Lane"}},
        {"@type": "Article", "headline": "The river path opens", "author": {"@id": ["#ana"]}},
        {"@type": "Article", "headline": "The river path opens", "keywords": 7},
    ],
)
def test_structured_data_of_a_wrong_type(node: dict[str, object]) -> None:
    address = "<address>8 Mill Lane<br>53113 Bonn<br>Germany<br>Tel +49 228 976299</address>"
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    read(f"{script}<h1>The river path opens</h1>{address}")


@pytest.mark.parametrize("url", REAL)
def test_real_pages_after_accidents(url: str) -> None:
    chance = random.Random(url)  # noqa: S311  # repeatable, not secret
    for _ in range(2):
        read(mutated(real(url), chance), url)


@pytest.mark.slow
def test_many_accidents() -> None:
    chance = random.Random(11)  # noqa: S311  # repeatable, not secret
    for _ in range(40):
        url = chance.choice(REAL)
        read(mutated(real(url), chance), url)


@pytest.mark.slow
def test_many_pages_whose_elements_are_not_as_their_template_has_them() -> None:
    chance = random.Random(7)  # noqa: S311  # repeatable, not secret
    templates = [template for template in all_templates() if not template.held_out]
    for template in chance.sample(templates, 100):
        page = make_page(template, chance.randrange(50))
        read(rearranged(page.body, chance), page.url)


@pytest.mark.parametrize("name", PIECES)
def test_a_page_of_one_piece(name: str) -> None:
    body = monster(name, SMALL)
    with within(LIMIT):
        read(body)


@pytest.mark.parametrize("name", WHOLE_BODIES)
def test_a_body_that_is_wrong_as_a_whole(name: str) -> None:
    body = WHOLE_BODIES[name](SMALL)
    with within(LIMIT):
        read(body)


@pytest.mark.slow
@pytest.mark.parametrize("name", COSTLY)
def test_five_megabytes_of_one_piece(name: str) -> None:
    body = monster(name, LARGE)
    with within(LIMIT):
        read(body)


@pytest.mark.slow
@pytest.mark.parametrize("name", OF_ANY_SIZE)
def test_five_megabytes_that_are_wrong_as_a_whole(name: str) -> None:
    body = WHOLE_BODIES[name](LARGE)
    with within(LIMIT):
        read(body)
