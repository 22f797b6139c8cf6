"""Every known injection is found, no honest line is called one, whatever the page around it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.parsers.injected.pages import TEXTS, found, markup

HERE = Path(__file__).parent
LANGUAGES = tuple(TEXTS)


def snippets(name: str) -> list[str]:
    return [
        entry["html"]
        for entry in tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["snippet"]
    ]


@pytest.mark.parametrize("language", TEXTS)
def test_the_pages_themselves_are_clean(language: str) -> None:
    assert found(markup(language=language)) == ((), [])


@pytest.mark.parametrize("turn", range(len(LANGUAGES)))
def test_every_injection_is_found_and_nothing_else_marked(turn: int) -> None:
    language = LANGUAGES[turn]
    missed = []
    for html in snippets("spam")[turn :: len(LANGUAGES)]:
        findings, marked = found(markup(html, language=language))
        assert set(TEXTS[language]).isdisjoint(marked), html
        missed += [] if findings else [html]
    assert missed == []


@pytest.mark.parametrize("turn", range(len(LANGUAGES)))
def test_no_honest_line_is_called_injected(turn: int) -> None:
    pages = {
        html: markup(html, language=LANGUAGES[turn]) for html in snippets("honest")[turn :: len(LANGUAGES)]
    }
    assert [html for html, page in pages.items() if found(page)[0]] == []
