"""What two fetches of a page teach, and what no rule may ever swallow."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.noise.learning import Found, learn
from iclei_scraper.noise.rules import Rule, Rules, rules_of

SITE = """<!doctype html><html><head><title>Trams for all</title>
<meta name="csrf-token" content="{csrf}">
<link rel="stylesheet" href="/style.css?ver={ver}">
<script id="api-js">var api = {{"root":"/wp-json/","nonce":"{nonce}","phone":"+49 228 976299"}};</script>
</head><body class="home page-{uid}">
<ul class="offices"><li>Bonn <a href="tel:+49228976299">+49 228 976299</a></li>
<li><img src="/logo.svg?v=7" alt="Bonn"> Members: <b class="figure">2500</b></li></ul>
<p>The council met on 12 May 2023 and spoke of 17 tram lines.</p>
<form><input type="hidden" name="_wpnonce" value="{nonce}"><input name="q" value="trams"></form>
<p>Read <span class="views">{views}</span> times, last <time>{ago} minutes ago</time>.</p>
<div id="quote">{quote}</div>
<footer>Telephone +49 228 976299. <small>Served {stamp} in 0.{took} s</small></footer>
<!-- cached by proxy-7 at {stamp} --></body></html>"""

QUOTES = (
    "<p>Buses run late.</p><cite>Ana</cite>",
    "<p>Trees cool the streets of any town.</p><cite>Bo</cite>",
    "<p>Water is for all.</p><cite>Cy</cite>",
)


def fetch(seed: int, quote: int = 0) -> str:
    chance = random.Random(seed)  # noqa: S311  # no secret
    return SITE.format(
        csrf=chance.randbytes(24).hex(),
        ver=1_700_000_000 + seed,
        nonce=chance.randbytes(5).hex(),
        uid=chance.randbytes(4).hex(),
        views=1200 + seed,
        ago=seed % 50 + 2,
        quote=QUOTES[quote],
        stamp=f"2026-11-{seed % 20 + 1:02} 02:{seed % 60:02}:07",
        took=100 + seed,
    )


def taught(*pairs: tuple[str, str], known: Rules | None = None) -> list[Found]:
    found: dict[str, Found] = {}
    for before, after in pairs:
        for one in learn(before.encode(), after.encode(), known or Rules(), twice=True):
            found.setdefault(one.rule.pattern, one)
    return list(found.values())


def rules_from(found: list[Found]) -> Rules:
    return rules_of([one.rule for one in found])


@pytest.fixture(scope="module")
def learned() -> Rules:
    return rules_from(taught((fetch(1), fetch(2))))


def test_two_fetches_teach_all_that_is_volatile(learned: Rules) -> None:
    digests = {learned.digest(fetch(seed).encode()) for seed in range(3, 60)}
    assert len(digests) == 1


def test_places_are_named_for_a_reader(learned: Rules) -> None:
    places = " | ".join(sorted(rule.place for rule in learned.rules))
    for place in (
        "meta[name=csrf-token]@content",
        "link@href ?ver",
        'script: nonce":"',
        "input[name=_wpnonce]@value",
        'class="views">#</span>',
        "comment: ",
        "body@class",
    ):
        assert place in places


EDITS = [
    ("+49 228 976299</a>", "+49 228 976290</a>"),
    ("tel:+49228976299", "tel:+49228976290"),
    ("Telephone +49 228 976299", "Telephone +49 228 976298"),
    ('"phone":"+49 228 976299"', '"phone":"+49 228 976291"'),
    (">2500<", ">2600<"),
    ("17 tram lines", "18 tram lines"),
    ("12 May 2023", "13 May 2023"),
    ("tram lines", "bus lines"),
    ("/style.css", "/other.css"),
    ("logo.svg?v=7", "logo.svg?v=8"),
    ('alt="Bonn"', 'alt="Köln"'),
    ('value="trams"', 'value="buses"'),
    ("cached by proxy-7", "kept by proxy-7"),
    ("Buses run late.", "Buses run early."),
    ("<title>Trams", "<title>Trains"),
    ("Read <span", "Seen <span"),
    ("</ul>", "<li>Oslo</li></ul>"),
]


@pytest.mark.parametrize(("before", "after"), EDITS, ids=[edit[1] for edit in EDITS])
def test_no_edit_is_swallowed(learned: Rules, before: str, after: str) -> None:
    page = fetch(70)
    assert page.count(before) == 1
    assert learned.digest(page.replace(before, after).encode()) != learned.digest(fetch(71).encode())


def unlabelled(seed: int) -> str:
    return re.sub(", last <time>.*?</time>", "", fetch(seed))


PAGE = unlabelled(80)
TAUGHT = rules_from(taught((unlabelled(1), unlabelled(2))))
VOLATILE = [
    match.span()
    for rule in TAUGHT.rules
    for match in re.finditer(rule.pattern, PAGE, re.DOTALL)
    if rule.zone != "rotation"
]


@given(st.integers(0, len(PAGE)), st.sampled_from(["", "7", "x", "Köln "]), st.integers(0, 6))
def test_an_edit_anywhere_is_seen_or_lies_in_a_volatile_value(place: int, added: str, gone: int) -> None:
    edited = PAGE[:place] + added + PAGE[place + gone :]
    if edited != PAGE and TAUGHT.digest(edited.encode()) == TAUGHT.digest(PAGE.encode()):
        assert any(start <= place and place + gone <= end + len(added) for start, end in VOLATILE)


def test_what_takes_turns_is_known_only_once_it_was_seen() -> None:
    found = taught((fetch(1), fetch(2)), (fetch(3), fetch(4, quote=1)))
    rules = rules_from(found)
    assert [rule.place for rule in rules.rules if rule.zone == "rotation"] == ['block <div id="quote">']
    first, second, third = (rules.digest(fetch(9, quote=number).encode()) for number in range(3))
    assert first == second != third
    edited = fetch(9, quote=1).replace("Trees", "Ponds").encode()
    assert rules.digest(edited) not in (first, third)


def test_a_counter_beside_a_fact_of_the_same_shape_teaches_nothing_too_wide() -> None:
    page = '<p><b class="n">{}</b> members</p><p><b class="n">{}</b> views</p>'
    rules = rules_from(taught((page.format(2500, 7), page.format(2500, 8))))
    digest = rules.digest(page.format(2500, 9).encode())
    assert digest == rules.digest(page.format(2500, 11).encode())
    assert digest != rules.digest(page.format(2600, 9).encode())


def test_a_fact_in_the_same_place_on_another_page_is_still_a_fact() -> None:
    """The words around a counter belong to its place."""
    counter = '<div class="box"><b class="n">{}</b> visitors so far</div>'
    rules = rules_from(taught((counter.format(17), counter.format(18))))
    fact = '<div class="box"><b class="n">{}</b> member cities</div>'
    assert rules.digest(fact.format(2500).encode()) != rules.digest(fact.format(2600).encode())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>The mayor speaks.</p>", "<p>The mayor listens.</p>"),
        ('<a href="/one/">Read</a>', '<a href="/two/">Read</a>'),
        ('<img alt="A tram">', '<img alt="Two buses in town">'),
        ('<h2 class="big">Trams</h2>', '<h2 class="big">Buses</h2>'),
        ("<title>One</title>", "<title>Two</title>"),
    ],
)
def test_words_that_differ_within_minutes_teach_nothing(before: str, after: str) -> None:
    assert [one.rule.place for one in taught((before, after)) if one.rule.zone != "rotation"] == []


def test_nights_teach_only_what_no_reader_sees() -> None:
    found = learn(fetch(1).encode(), fetch(2).encode(), Rules(), twice=False)
    assert {one.rule.zone for one in found} <= {"attribute", "script", "comment"}
    places = {one.rule.place for one in found}
    assert "input[name=_wpnonce]@value" in places
    assert "link@href ?ver" in places
    assert not any("content" in place for place in places)
    edited = fetch(1).replace("+49228976299", "+49228976290").replace("v=7", "v=8").encode()
    assert [one.rule.place for one in learn(fetch(1).encode(), edited, Rules(), twice=False)] == [
        "img@src ?v"
    ]


def test_the_order_of_attributes_is_no_content() -> None:
    tags = [f'<a class="x{number} y z" href="/{number}/" id="n{number}">{number}</a>' for number in range(40)]
    other = [
        f'<a id="n{number}" class="z x{number} y" href="/{number}/">{number}</a>' for number in range(40)
    ]
    before, after = "".join(tags).encode(), "".join(other).encode()
    (found,) = learn(before, after, Rules(), twice=True)
    rules = rules_of([found.rule])
    assert rules.digest(before) == rules.digest(after) != rules.digest(after.replace(b"/7/", b"/8/"))


def hidden(address: str, key: int) -> str:
    return bytes([key, *(letter ^ key for letter in address.encode())]).hex()


def test_a_hidden_address_is_read_and_another_one_is_an_edit() -> None:
    page = '<a href="/cdn-cgi/l/email-protection#{}"><span data-cfemail="{}">[protected]</span></a>'
    one, two = (
        page.format(hidden("bonn@iclei.org", key), hidden("bonn@iclei.org", key + 1)) for key in (3, 90)
    )
    other = page.format(hidden("oslo@iclei.org", 3), hidden("oslo@iclei.org", 4))
    assert Rules().digest(one.encode()) == Rules().digest(two.encode()) != Rules().digest(other.encode())
    assert taught((one, two)) == []


@pytest.mark.parametrize("label", ["3 minutes ago", "vor 2 Tagen", "5分前"])
def test_a_label_that_only_tells_how_long_ago_is_no_content(label: str) -> None:
    page = "<li>Trams<span> {} </span></li><p>It began 3 days ago in Bonn.</p>"
    assert Rules().digest(page.format(label).encode()) == Rules().digest(page.format("1 hour ago").encode())
    told = page.format(label)
    assert Rules().digest(told.encode()) != Rules().digest(told.replace("began 3", "began 4").encode())


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_can_be_learned_from(before: bytes, after: bytes) -> None:
    for twice in (True, False):
        rules = rules_of([one.rule for one in learn(before, after, Rules(), twice=twice)])
        assert rules.digest(before) == rules.digest(bytes(before))


@pytest.mark.parametrize(
    "text", ["<input " + 'x="1" ' * 4_000, "<a b=" * 8_000, "<div>" * 20_000, "<!--" * 20_000]
)
def test_hostile_markup_is_no_trap(text: str) -> None:
    rule = Rule(zone="attribute", place="", pattern=r"""(<input\b[^<>]*?\svalue=["']?)[0-9]+""", why="")
    rules = Rules((rule,))
    assert rules.digest(text.encode()) != ""
    learn(text.encode(), text.replace("1", "2").encode() + b"<p>7</p>", Rules(), twice=True)
