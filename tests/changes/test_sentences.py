"""Sentences: plain words, and nothing from a page that could fool a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.changes import grouped, most_important_first, safe, sentence
from iclei_scraper.records import KINDS, Change

PHONE = Change(
    kind="office",
    op="changed",
    key="European Secretariat",
    region="Europe",
    field="phones",
    before="+49-761/368920",
    after="+49-761/368999",
    severity="medium",
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (PHONE, "European Secretariat: phone +49-761/368920 -> +49-761/368999"),
        (replace(PHONE, after=None), "European Secretariat: phone +49-761/368920 (gone)"),
        (replace(PHONE, before=None), "European Secretariat: phone +49-761/368999 (new)"),
        (
            Change(
                kind="office",
                op="renamed",
                key="Berlin Office",
                field="name",
                before="Berlin Office",
                after="Spree Hub",
            ),
            "Berlin Office is now called Spree Hub",
        ),
        (
            Change(
                kind="office",
                op="moved",
                key="Lima Office",
                field="region",
                before="Andes",
                after="South America",
            ),
            "Lima Office moved from Andes to South America",
        ),
        (
            Change(
                kind="office",
                op="added",
                key="Lima Office",
                region="South America",
                after="Av. Larco 1301, Lima",
            ),
            "New office in South America: Lima Office (Av. Larco 1301, Lima)",
        ),
        (Change(kind="office", op="removed", key="Lima Office"), "Office gone: Lima Office"),
        (
            Change(kind="cookie", op="added", key="_ga_X", after="Analytics, P2Y"),
            "New cookie _ga_X (Analytics, P2Y)",
        ),
        (
            Change(kind="cookie", op="changed", key="seen", field="duration", before="P11M", after="P1Y"),
            "Cookie seen: duration 11 months -> 1 year",
        ),
        (
            Change(
                kind="statistic",
                op="changed",
                key="Members",
                field="qualifier",
                before="at_least",
                after="exact",
            ),
            "Statistic: qualifier at least -> exact (Members)",
        ),
        (
            Change(
                kind="statistic",
                op="changed",
                key="Cities towns & regions",
                field="value",
                before="2500",
                after="2600",
                identity="members/counter/cities-towns-regions",
            ),
            "Statistic members: 2500 -> 2600 (Cities towns & regions)",
        ),
        (
            Change(
                kind="statistic", op="changed", key="Members", field="value", before="2500", verdict="fetch"
            ),
            "Statistic: 2500 -> no digits (Members) [fetch]",
        ),
        (
            Change(kind="news", op="added", key="Trams at night", after="News, 2026-01-05"),
            "New: Trams at night (News, 2026-01-05)",
        ),
        (
            Change(
                kind="news", op="changed", key="Trams", field="title", before="Trams", after="Night trams"
            ),
            "Trams: title Trams -> Night trams",
        ),
        (
            Change(
                kind="link",
                op="changed",
                key="Donate",
                field="url",
                before="https://a.example/",
                after="https://b.example/",
            ),
            "Link Donate: https://a.example/ -> https://b.example/",
        ),
        (
            Change(
                kind="feature",
                op="changed",
                key="Altsund",
                field="name",
                before="Altsund",
                after="Porto",
                verdict="noise",
            ),
            "Featured: Altsund -> Porto [noise]",
        ),
        (
            Change(
                kind="finding",
                op="added",
                key="Best casino",
                field="injected_content",
                after="https://s.example/; hidden",
            ),
            "Injected content: Best casino (https://s.example/; hidden)",
        ),
        (
            Change(
                kind="text",
                op="changed",
                key="About",
                field="text",
                before="…two years…",
                after="…three years…",
            ),
            "Page About: text …two years… -> …three years…",
        ),
        (Change(kind="text", op="removed", key="Old page"), "Page gone: Old page"),
    ],
)
def test_sentence(change: Change, words: str) -> None:
    assert sentence(change) == words


@pytest.mark.parametrize("op", ["added", "removed", "changed", "renamed", "moved"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_change_has_a_sentence(kind: str, op: str) -> None:
    words = sentence(Change(kind=kind, op=op, key="Something", before="one", after="two"))
    assert "Something" in words or ("one" in words and "two" in words)
    assert "None" not in sentence(Change(kind=kind, op=op, key="Something"))


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("Annual\n\t report", "Annual report"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;window title\x07text", "text"),
        ("\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jcleared", "cleared"),
        ("a\x08b\x7fc\x00d", "abcd"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("\u2066isolated\u2069 \u200bzero\u200b \ufeffwidth", "isolated zero width"),
        ("one\u2028two\u2029three\x85four", "one two three four"),
        ("Z" + "\u0351" * 60 + "o", "Z" + "\u0351" * 4 + "o"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("한국 日本語 Québec", "한국 日本語 Québec"),
    ],
)
def test_safe(hostile: str, shown: str) -> None:
    assert safe(hostile, 80) == shown


def test_the_length_is_bounded() -> None:
    assert safe("word " * 1_000, 20) == "word word word word…"
    assert len(safe("x" * 10_000_000, 50)) == 50
    assert safe(None, 10) == ""


@given(st.text(st.characters(), max_size=200), st.integers(1, 60))
def test_nothing_unprintable_is_left(text: str, limit: int) -> None:
    shown = safe(text, limit)
    assert len(shown) <= limit
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
    assert not any("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069" for char in shown)


@given(st.sampled_from(KINDS), st.text(max_size=80), st.text(max_size=80))
def test_sentences_are_one_printable_line(kind: str, key: str, value: str) -> None:
    words = sentence(
        Change(kind=kind, op="changed", key=key, field="x\x1b[2J", before=value, after=key, region=value)
    )
    assert "\n" not in words
    assert "\x1b" not in words


def test_the_most_important_first() -> None:
    changes = [
        replace(PHONE, severity="info", key="A"),
        replace(PHONE, severity="high", kind="text", key="B"),
        replace(PHONE, severity="high", kind="office", key="C"),
        replace(PHONE, severity="medium", key="D"),
    ]
    assert [change.key for change in most_important_first(changes)] == ["C", "B", "D", "A"]


def test_grouped_by_site_and_kind() -> None:
    high = replace(PHONE, kind="finding", severity="high")
    low = replace(PHONE, kind="text", severity="low")
    groups = grouped([("alpha", low), ("beta", PHONE), ("beta", high), ("beta", low)])
    assert list(groups) == ["beta", "alpha"]
    assert list(groups["beta"]) == ["finding", "office", "text"]
    assert groups["alpha"] == {"text": [low]}
    assert grouped([]) == {}
