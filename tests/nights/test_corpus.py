"""The corpus of nights: everything that is to be told is, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.nights.corpus import corpus
from tests.nights.theatre import Case, play

if TYPE_CHECKING:
    from pathlib import Path

CASES = corpus()
FEW = {
    "a nonce in a script",
    "a phone",
    "cards become tables",
    "one office is not read",
    "a wall",
    "hidden by its style",
}


def test_the_corpus_is_large_and_every_case_has_its_own_name() -> None:
    assert len(CASES) >= 60
    assert len({(case.group, case.name) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [case for case in CASES if case.name in FEW], ids=lambda case: case.name)
def test_one_of_each_group(case: Case, tmp_path: Path) -> None:
    assert play(case, tmp_path / "a.db") == sorted(case.expected)


@pytest.mark.slow
@pytest.mark.parametrize("case", [case for case in CASES if case.name not in FEW], ids=lambda case: case.name)
def test_every_other(case: Case, tmp_path: Path) -> None:
    assert play(case, tmp_path / "a.db") == sorted(case.expected)
