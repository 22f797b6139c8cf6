"""From nights to messages: each change once for each rule, and troubles when they come and when they go."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.alerts.composing import compose
from iclei_scraper.archive import Proof
from tests.archive.conftest import office, page

from .conftest import NOON, Nights

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.alerts.rules import Rules

RULE = '[[rules]]\nname = "Team"\nto = ["mail"]\n'


def messages(nights: Nights) -> list[tuple[str, dict[str, Any]]]:
    with nights.open(read_only=True) as archive:
        return [(it.subject, json.loads(it.content)) for it in archive.outbox.pending()]


def composed(nights: Nights, rules: Rules, at: datetime = NOON) -> int:
    with nights.open() as archive:
        return compose(archive, rules, at)


def test_each_change_is_told_once(nights: Nights, rules: Callable[..., Rules]) -> None:
    loaded = rules(RULE)
    assert composed(nights, loaded) == 0
    nights.night("+1 22")
    assert composed(nights, loaded) == 1
    assert composed(nights, loaded) == 0
    ((subject, digest),) = messages(nights)
    assert subject == "Team: 1 change on example.org"
    assert [entry["sentence"] for entry in digest["entries"]] == ["Harbour Office: phone +1 11 -> +1 22"]
    assert len(digest["entries"][0]["captures"]) == 2


def test_a_night_that_was_missed_is_told_with_the_next(nights: Nights, rules: Callable[..., Rules]) -> None:
    composed(nights, rules(RULE))
    nights.night("+1 22")
    nights.night("+1 33")
    assert composed(nights, rules(RULE)) == 1
    ((_, digest),) = messages(nights)
    assert [entry["after"] for entry in digest["entries"]] == ["+1 22", "+1 33"]


def test_a_new_rule_is_not_told_the_history(nights: Nights, rules: Callable[..., Rules]) -> None:
    nights.night("+1 22")
    nights.night("+1 33")
    composed(nights, rules(RULE))
    ((_, digest),) = messages(nights)
    assert [entry["after"] for entry in digest["entries"]] == ["+1 33"]


def test_rules_choose(nights: Nights, rules: Callable[..., Rules]) -> None:
    text = "".join(
        f'[[rules]]\nname = "{name}"\nto = ["mail", "hook"]\n{more}\n'
        for name, more in {
            "kind": 'kinds = ["news"]',
            "site": 'sites = ["other.example"]',
            "region": 'regions = ["Africa"]',
            "loud": 'minimum = "high"',
            "fits": 'kinds = ["office"]\nsites = ["example.org"]',
        }.items()
    )
    composed(nights, rules(text))
    nights.night("+1 22")
    assert composed(nights, rules(text)) == 2
    assert [subject.partition(":")[0] for subject, _ in messages(nights)] == ["fits", "fits"]


def test_a_calm_rule_hears_that_nothing_changed(nights: Nights, rules: Callable[..., Rules]) -> None:
    assert composed(nights, rules(f"{RULE}calm = true\n")) == 1
    assert composed(nights, rules(f"{RULE}calm = true\n")) == 0
    ((subject, digest),) = messages(nights)
    assert subject == "Team: first look, crawl 1 complete"
    assert digest["entries"] == []


def test_what_is_muted_is_dealt_with_and_not_told(nights: Nights, rules: Callable[..., Rules]) -> None:
    composed(nights, rules(RULE))
    with nights.open() as archive:
        mute = archive.outbox.mute(
            kind="office", site=None, key="Harbour Office", until=NOON + timedelta(days=1), reason="they move"
        )
    nights.night("+1 22")
    assert composed(nights, rules(RULE)) == 0
    with nights.open() as archive:
        assert archive.outbox.unmute(mute)
        assert not archive.outbox.unmute(mute)
    assert composed(nights, rules(RULE)) == 0
    nights.night("+1 33")
    assert composed(nights, rules(RULE)) == 1


def test_the_cap_counts_what_it_leaves_out(nights: Nights, rules: Callable[..., Rules]) -> None:
    text = f"{RULE}cap = 1\n"
    composed(nights, rules(text))
    nights.night("+1 22")
    nights.night("+1 33")
    composed(nights, rules(text))
    ((subject, digest),) = messages(nights)
    assert subject == "Team: 2 changes on example.org"
    assert (len(digest["entries"]), digest["left_out"]) == (1, 1)


def test_a_weekly_rule_waits_for_its_hour(nights: Nights, rules: Callable[..., Rules]) -> None:
    loaded = rules(f'{RULE}when = "weekly"\nweekday = "monday"\nhour = 8\n')
    with nights.open(read_only=True) as archive:
        row = archive.crawl(1)
    assert row is not None
    began = datetime.fromisoformat(row.started_at)
    assert composed(nights, loaded, began) == 0
    nights.night("+1 22")
    assert composed(nights, loaded, began) == 0
    assert composed(nights, loaded, began + timedelta(days=8)) == 1
    nights.night("+1 33")
    assert composed(nights, loaded, began + timedelta(hours=1)) == 0


def test_a_trouble_is_told_when_it_comes_and_when_it_goes(
    nights: Nights, rules: Callable[..., Rules]
) -> None:
    loaded = rules(f"{RULE}troubles = true\n")
    composed(nights, loaded)
    nights.failed(reason="cannot be resolved")
    assert composed(nights, loaded) == 1
    nights.failed(reason="cannot be resolved")
    assert composed(nights, loaded) == 0
    nights.night("+1 22")
    assert composed(nights, loaded) == 1
    nights.well()
    assert composed(nights, loaded) == 1
    told = [digest["troubles"] for _, digest in messages(nights)]
    assert told[0] == ["New: site example.org: cannot be resolved"]
    assert len(told[1]) == 1
    assert told[1][0].startswith("Still, since 20")
    assert told[2][0].startswith("Works again: site example.org: cannot be resolved, since ")


@pytest.mark.parametrize(("back", "words"), [(False, "confirmed"), (True, "it is back")])
def test_a_removal_is_told_as_missing_and_then_how_it_ended(
    nights: Nights, rules: Callable[..., Rules], *, back: bool, words: str
) -> None:
    nights.lab.proof = Proof()
    composed(nights, rules(RULE))
    nights.lab.crawl(page("/contact/", offices=(office("Ridge Office", "+1 99"),)))
    assert composed(nights, rules(RULE)) == 1
    if back:
        nights.night("+1 11")
    else:
        nights.lab.crawl(page("/contact/", offices=(office("Ridge Office", "+1 99"),)))
    assert composed(nights, rules(RULE)) == 1
    assert composed(nights, rules(RULE)) == 0
    (_, missing), (subject, end) = messages(nights)
    assert "to be confirmed" in missing["entries"][0]["sentence"]
    assert subject == "Team: 1 removal settled"
    assert end["entries"] == []
    assert words in end["settled"][0]["sentence"]


def test_a_trouble_that_nobody_heard_of_goes_in_silence(nights: Nights, rules: Callable[..., Rules]) -> None:
    composed(nights, rules(RULE))
    nights.failed()
    composed(nights, rules(RULE))
    nights.well()
    assert composed(nights, rules(f"{RULE}troubles = true\n")) == 0
