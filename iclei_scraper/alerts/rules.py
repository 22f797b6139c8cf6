"""The rules file: who is told what, how and when. ``docs/alerts.md`` describes it.

A misspelt key is an error, not a comment. Addresses with passwords stand in the environment or in a file that
only its owner reads; the rules file itself may hold them where nobody else may read it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from iclei_scraper.alerts.secrets import SecretError, check_literal, resolve
from iclei_scraper.records import FOR_READERS, KINDS, SEVERITIES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from iclei_scraper.archive import BookedChange

NIGHTLY, WEEKLY, AT_ONCE = "nightly", "weekly", "at once"
WHEN = (NIGHTLY, WEEKLY, AT_ONCE)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class RulesError(Exception):
    """The rules file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where messages go."""

    name: str
    url: str | None = None
    """An Apprise URL, or a reference to one: ``env:NAME`` or ``file:PATH``."""
    webhook: str | None = None
    """Address that is sent JSON; may be a reference."""
    secret: str | None = None
    """Reference to the key that signs a webhook's body."""
    form: str | None = None
    """``html``, ``markdown`` or ``text``; by default HTML for email, Markdown for everything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Hours in which nothing is sent but what is urgent."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Who is told what and when."""

    name: str
    to: tuple[str, ...]
    when: str = NIGHTLY
    kinds: frozenset[str] = frozenset()
    """Empty: all; so for sites and regions."""
    sites: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset(FOR_READERS)
    minimum: str = "low"
    troubles: bool = False
    """Whether it is told of sites and deliveries that fail."""
    calm: bool = False
    """Whether it is told that nothing changed."""
    cap: int = 50
    """Changes told in one message, at most; of the rest only the number is."""
    weekday: str = "monday"
    hour: int = 7
    """Of a weekly message."""
    quiet: Quiet | None = None

    def wants(self, entry: BookedChange) -> bool:
        """Whether the rule tells a change."""
        change = entry.change
        return (
            (not self.kinds or change.kind in self.kinds)
            and (not self.sites or entry.site in self.sites)
            and (not self.regions or (change.region or "") in self.regions)
            and change.verdict in self.verdicts
            and SEVERITIES.index(change.severity) >= SEVERITIES.index(self.minimum)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """Atom feeds, written after each crawl."""

    folder: Path
    url: str | None = None
    """Address under which the folder is served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A rules file."""

    path: Path
    rules: tuple[Rule, ...]
    destinations: dict[str, Destination] = field(default_factory=dict)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    feeds: Feeds | None = None

    @classmethod
    def load(cls, path: str | Path, environment: Mapping[str, str]) -> Rules:
        """Read a rules file, and see that every secret it refers to is there.

        Raises:
            RulesError: it cannot be read, a key or value is wrong, a secret is missing or open to others.
        """
        path = Path(path)
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise RulesError(f"{path}: {error.strerror or error}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise RulesError(f"{path}: {error}") from error
        try:
            return _rules(path, data, environment)
        except _RuleFaultError as error:
            raise RulesError(f"{path}: {error}") from error


class _RuleFaultError(Exception):
    """What is wrong, without the file's name."""


def _rules(path: Path, data: dict[str, Any], environment: Mapping[str, str]) -> Rules:
    _known(data, ("timezone", "destinations", "rules", "quiet", "feeds"), "the file")
    destinations = {
        str(name): _destination(path, str(name), entry, environment)
        for name, entry in _table(data.get("destinations", {}), "destinations").items()
    }
    entries = data.get("rules", [])
    _expect(isinstance(entries, list), "rules are tables: [[rules]]")
    _expect(bool(entries) or "feeds" in data, "there is no [[rules]] table, and no [feeds]")
    default = _quiet(data["quiet"], "quiet") if "quiet" in data else None
    rules = tuple(
        _rule(entry, number, destinations, default) for number, entry in enumerate(entries, start=1)
    )
    if len({rule.name for rule in rules}) < len(rules):
        raise _RuleFaultError("two rules have the same name")
    return Rules(
        path=path,
        rules=rules,
        destinations=destinations,
        zone=_zone(data.get("timezone", "UTC")),
        feeds=_feeds(path, data["feeds"]) if "feeds" in data else None,
    )


def _feeds(path: Path, entry: Any) -> Feeds:
    values = _table(entry, "feeds")
    _known(values, ("folder", "url"), "feeds")
    for key, value in values.items():
        _expect(isinstance(value, str) and bool(value), f"feeds: {key} is text")
    _expect("folder" in values, "feeds: has no folder")
    return Feeds(folder=path.parent / Path(values["folder"]).expanduser(), url=values.get("url"))


def _destination(path: Path, name: str, entry: Any, environment: Mapping[str, str]) -> Destination:
    where = f"destinations.{name}"
    values = {"url": entry} if isinstance(entry, str) else _table(entry, where)
    _known(values, ("url", "webhook", "secret", "form"), where)
    for key, value in values.items():
        _expect(isinstance(value, str) and bool(value), f"{where}: {key} is text")
    _expect(("url" in values) != ("webhook" in values), f"{where}: give either url or webhook")
    _expect("secret" not in values or "webhook" in values, f"{where}: only a webhook is signed")
    _choice(values, "form", ("html", "markdown", "text"), where)
    try:
        for key in ("url", "webhook", "secret"):
            if key in values:
                check_literal(values[key], path, secret=key != "webhook")
                resolve(values[key], environment, base=path.parent)
    except SecretError as error:
        raise _RuleFaultError(f"{where}: {error}") from error
    return Destination(name=name, **values)


def _rule(entry: Any, number: int, destinations: Collection[str], quiet: Quiet | None) -> Rule:
    values = dict(_table(entry, f"rule {number}"))
    where = f"rule {values.get('name') or number}"
    _known(values, [item.name for item in fields(Rule)], where)
    _expect(isinstance(values.get("name"), str) and bool(values["name"]), f"{where}: has no name")
    for key in ("to", "kinds", "sites", "regions", "verdicts"):
        if key in values:
            given = [values[key]] if isinstance(values[key], str) else values[key]
            _expect(_are_texts(given), f"{where}: {key} is a list of texts")
            values[key] = tuple(given) if key == "to" else frozenset(given)
    _expect(bool(values.get("to")), f"{where}: to names no destination")
    for name in values["to"]:
        _expect(name in destinations, f"{where}: there is no destination {name!r}{_near(name, destinations)}")
    _choice(values, "when", WHEN, where)
    _choice(values, "minimum", SEVERITIES, where)
    _choice(values, "weekday", WEEKDAYS, where)
    _choices(values, "kinds", KINDS, where)
    _choices(values, "verdicts", VERDICTS, where)
    for key in ("troubles", "calm"):
        _expect(isinstance(values.get(key, False), bool), f"{where}: {key} is true or false")
    _number(values, "cap", range(1, 10_001), where)
    _number(values, "hour", range(24), where)
    if values.get("when") == AT_ONCE:
        values.setdefault("minimum", "high")
    values["quiet"] = _quiet(values["quiet"], f"{where}: quiet") if "quiet" in values else quiet
    return Rule(**values)


def _quiet(value: Any, where: str) -> Quiet:
    try:
        start, end = (time.fromisoformat(part.strip()) for part in str(value).split("-"))
    except ValueError:
        raise _RuleFaultError(f'{where} is a span such as "22:00-07:00"') from None
    return Quiet(start=start, end=end)


def _zone(name: Any) -> ZoneInfo:
    try:
        return ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _RuleFaultError(f"timezone {name!r} is none, such as Europe/Berlin") from None


def _known(values: Mapping[str, Any], keys: Collection[str], where: str) -> None:
    for key in values:
        _expect(key in keys, f"{where}: unknown key {key!r}{_near(key, keys)}")


def _near(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, known, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _choice(values: Mapping[str, Any], key: str, known: Collection[str], where: str) -> None:
    _expect(key not in values or values[key] in known, f"{where}: {key} is one of {', '.join(known)}")


def _choices(values: Mapping[str, Any], key: str, known: Collection[str], where: str) -> None:
    for value in values.get(key, ()):
        _expect(value in known, f"{where}: {key} are of {', '.join(known)}; {value!r} is none")


def _number(values: Mapping[str, Any], key: str, span: range, where: str) -> None:
    value = values.get(key, span.start)
    fits = isinstance(value, int) and not isinstance(value, bool) and value in span
    _expect(fits, f"{where}: {key} is a number from {span.start} to {span.stop - 1}")


def _table(value: Any, where: str) -> dict[str, Any]:
    _expect(isinstance(value, dict), f"{where} is a table")
    return dict(value)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001  # reads as an assertion
    if not holds:
        raise _RuleFaultError(otherwise)
