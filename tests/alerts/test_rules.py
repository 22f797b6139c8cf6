"""The rules file: what it may say, and what is wrong with it in one line."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.alerts.rules import Quiet, Rules, RulesError
from iclei_scraper.archive import BookedChange
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULE = '[[rules]]\nname = "Team"\nto = ["mail"]\n'


def test_what_is_not_said_has_a_sensible_default(rules: Callable[..., Rules]) -> None:
    (rule,) = rules(RULE).rules
    assert (rule.when, rule.minimum, rule.cap, rule.quiet) == ("nightly", "low", 50, None)
    assert rule.verdicts == {"site", "template"}
    assert not rule.troubles
    assert rules(f'{RULE}when = "at once"\n').rules[0].minimum == "high"


def test_quiet_hours_hold_for_every_rule_that_has_none_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "alerts.toml"
    own = '[[rules]]\nname = "Other"\nto = "m"\nquiet = "12:00-13:30"\n'
    file.write_text(f'quiet = "22:00-07:00"\n[destinations]\nm = "env:M"\n{RULE.replace("mail", "m")}{own}')
    one, other = Rules.load(file, {"M": "json://h"}).rules
    assert one.quiet == Quiet(start=time(22), end=time(7))
    assert other.quiet == Quiet(start=time(12), end=time(13, 30))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no [[rules]] table"),
        ("[[rules]", "Expected"),
        ('[[rules]]\nto = ["mail"]\n', "rule 1: has no name"),
        ('[[rules]]\nname = "A"\n', "rule A: to names no destination"),
        ('[[rules]]\nname = "A"\nto = ["mial"]\n', "no destination 'mial'; did you mean 'mail'?"),
        (f"{RULE}kind = []\n", "rule Team: unknown key 'kind'; did you mean 'kinds'?"),
        (f'{RULE}kinds = ["ofice"]\n', "kinds are of office, news"),
        (f'{RULE}minimum = "huge"\n', "minimum is one of info, low, medium, high"),
        (f'{RULE}when = "hourly"\n', "when is one of nightly, weekly, at once"),
        (f"{RULE}cap = 0\n", "cap is a number from 1 to 10000"),
        (f"{RULE}hour = true\n", "hour is a number from 0 to 23"),
        (f"{RULE}calm = 1\n", "calm is true or false"),
        (f'{RULE}quiet = "night"\n', 'quiet is a span such as "22:00-07:00"'),
        (f"{RULE}{RULE}", "two rules have the same name"),
        (f'{RULE}[feeds]\nurl = "https://x.example"\n', "feeds: has no folder"),
        (f"{RULE}[destinations.x]\n", "destinations.x: give either url or webhook"),
        (f'{RULE}[destinations.x]\nurl = "env:NOWHERE"\n', "the environment variable NOWHERE is not set"),
        (f'{RULE}[destinations.x]\nurl = "env:MAIL"\nsecret = "env:KEY"\n', "only a webhook is signed"),
        (f'{RULE}[destinations.x]\nurl = "env:MAIL"\nform = "pdf"\n', "form is one of html, markdown, text"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(rules: Callable[..., Rules], text: str, message: str) -> None:
    with pytest.raises(RulesError) as told:
        rules(text)
    assert message in str(told.value)
    assert "\n" not in str(told.value)
    assert "alerts.toml" in str(told.value)


def test_a_rule_for_a_region_hears_of_no_other(rules: Callable[..., Rules]) -> None:
    (rule,) = rules(f'{RULE}regions = ["Africa"]\n').rules
    for region, wanted in {"Africa": True, "Europe": False, None: False}.items():
        change = Change(kind="office", op="changed", key="A", region=region)
        assert (
            rule.wants(BookedChange(id=1, crawl=1, seen_at="", site="s", url="", pages=1, change=change))
            is wanted
        )


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match="No such file"):
        Rules.load(tmp_path / "missing.toml", {})
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RulesError, match=r"bytes\.toml"):
        Rules.load(tmp_path / "bytes.toml", {})


def test_a_password_may_stand_only_where_nobody_else_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "alerts.toml"
    file.write_text(f'[destinations]\nmail = "mailto://me:sesame@mail.example"\n{RULE}')
    file.chmod(0o644)
    with pytest.raises(RulesError, match="others can read") as told:
        Rules.load(file, {})
    assert "sesame" not in str(told.value)
    file.chmod(0o600)
    assert Rules.load(file, {}).destinations["mail"].url == "mailto://me:sesame@mail.example"


@pytest.mark.parametrize(
    ("mode", "content", "message"), [(0o640, "json://h", "is open to others"), (0o600, " \n", "is empty")]
)
def test_a_secret_file_is_closed_and_holds_something(
    tmp_path: Path, mode: int, content: str, message: str
) -> None:
    (tmp_path / "mail.url").write_text(content)
    (tmp_path / "mail.url").chmod(mode)
    file = tmp_path / "alerts.toml"
    file.write_text(f'[destinations]\nmail = "file:mail.url"\n{RULE}')
    with pytest.raises(RulesError, match=message):
        Rules.load(file, {})
    (tmp_path / "mail.url").write_text("json://h\n")
    (tmp_path / "mail.url").chmod(0o600)
    assert Rules.load(file, {}).rules[0].to == ("mail",)
