"""Changes in words: one plain sentence each, and the order to tell them in.

All that comes from a page is hostile: a title may carry escape sequences that repaint a terminal, or marks
that reverse the reading direction. :func:`safe` takes them out and bounds the length.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.records import KINDS, SEVERITIES
from iclei_scraper.values.lasting import durations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.records import Change

_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?"
    r"|[PX^_][^\x1b]{0,4096}(?:\x1b\\)?|[@-Z\\-_]|[ -/]{1,8}[0-~])"
    r"|\x9b[0-?]{0,64}[ -/]{0,8}[@-~]"
)
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\U000e0000-\U000e0fff\ud800-\udfff]"
)
_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_COMBINING = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_TOWERS = re.compile(f"({_COMBINING}{{4}}){_COMBINING}+")

_FIELDS = {
    "phones": "phone",
    "faxes": "fax",
    "emails": "email",
    "always_enabled": "consent",
    "published": "date",
    "body": "text",
    "modified": "date of change",
    "url": "address",
}
_FINDINGS = {
    "injected_content": "Injected content",
    "contradiction": "Contradiction",
    "declaration_not_visible": "Cookie declaration not visible",
    "extraction_lost": "No longer read, though it still stands",
    "unstable": "Unstable",
    "cookie_audit": "Cookies",
    "broken_link": "Broken link",
    "redirect_chain": "Chain of redirects",
    "missing_language_twin": "Missing twin",
}
MOVING = frozenset({"paragraph", "paragraphs", "section", "order"})
"""Fields of the changes that tell that parts of a text moved."""
_VALUE = 160
_KEY = 120
_NAMED = 3
"""Pages of a line about several that are named."""


def safe(text: str | None, limit: int = _VALUE) -> str:
    r"""Text of a page on one line, without anything that a terminal or a reader's eye is fooled by.

    Escape sequences, control characters, marks that change the reading direction, invisible characters and
    towers of combining marks are taken out; the rest is cut at ``limit`` characters.

    >>> safe("Annual\n\x1b[31mreport\u202e", 80)
    'Annual report'
    """
    text = (text or "")[: max(limit, 0) * 20 + 1_000]
    text = _ESCAPES.sub("", text)
    text = _TOWERS.sub(r"\1", _CONTROLS.sub("", text))
    text = _SPACE.sub(" ", text).strip()
    return text if len(text) <= limit else text[: max(limit - 1, 0)].rstrip() + "…"


def sentence(change: Change, standing: str | None = None) -> str:
    """One change in one line of plain words, safe to print.

    Args:
        change: what changed.
        standing: of a removal: ``unconfirmed`` where only one crawl has missed it, ``confirmed`` or
            ``withdrawn``.
    """
    tell = _SENTENCES.get(change.kind, _record)
    told = tell(change)
    if change.share:
        told = f"{told} ({max(change.share, 0.01):.0%} of the words)"
    told = _with_standing(told, standing)
    return told if change.verdict == "site" else f"{told} [{change.verdict}]"


def of_pages(changes: Sequence[tuple[Change, str]], standing: str | None = None) -> str:
    """Pages that are new, back or gone together, each with its address, in one line that is safe to print.

    >>> from iclei_scraper.records import Change
    >>> page = Change(kind="text", op="added", key="Fees")
    >>> of_pages([(page, "https://example.org/fees/")] * 2)
    '2 new pages: Fees (https://example.org/fees/), Fees (https://example.org/fees/)'
    """
    first = changes[0][0]
    named = [f"{safe(change.key, 60)} ({safe(url, 100)})" for change, url in changes[:_NAMED]]
    rest = f" and {len(changes) - _NAMED} more" if len(changes) > _NAMED else ""
    what = "gone" if first.op == "removed" else "back" if first.field == "back" else "new"
    count = f"{len(changes)} new pages" if what == "new" else f"{len(changes)} pages {what}"
    told = f"{count}: {', '.join(named)}{rest}"
    return told if standing is None else _with_standing(told, standing, "they are")


def _with_standing(told: str, standing: str | None, it: str = "it is") -> str:
    if standing == "unconfirmed":
        return f"{told.replace(' gone', ' missing', 1)}, to be confirmed by the next crawl"
    if standing == "confirmed":
        return f"{told}, confirmed"
    return f"{told.replace(' gone', ' missing', 1)}; {it} back" if standing == "withdrawn" else told


def headline(change: Change, standing: str | None = None) -> str:
    """As :func:`sentence`, without the values of an edit: for where both sides are shown below it."""
    told = sentence(change, standing)
    if not (change.before and change.after):
        return told
    if change.op == "moved" and change.field in MOVING:
        what, values, rest = told.partition(" and edited: ")
        return f"{what}, and edited" if values else what
    what, values, rest = told.partition(_values(change))
    return f"{what.rstrip(': ')}{rest}" if values else told


def most_important_first(changes: Iterable[Change]) -> list[Change]:
    """Changes by falling severity; within one, by kind and name."""
    return sorted(changes, key=_rank)


def grouped(told: Iterable[tuple[str, Change]]) -> dict[str, dict[str, list[Change]]]:
    """Site -> kind -> changes, the site and the kind with the most severe change first.

    Args:
        told: site id and change, in any order.
    """
    entries = sorted(told, key=lambda entry: entry[0])
    sites = {site: [change for _, change in group] for site, group in groupby(entries, key=lambda e: e[0])}
    ordered = sorted(sites, key=lambda site: (min(map(_rank, sites[site]))[0], site))
    return {site: _by_kind(sites[site]) for site in ordered}


def _by_kind(changes: list[Change]) -> dict[str, list[Change]]:
    kinds: dict[str, list[Change]] = {}
    for change in most_important_first(changes):
        kinds.setdefault(change.kind, []).append(change)
    return kinds


def _rank(change: Change) -> tuple[int, int, str, str]:
    severity = SEVERITIES.index(change.severity) if change.severity in SEVERITIES else 0
    kind = KINDS.index(change.kind) if change.kind in KINDS else len(KINDS)
    return (-severity, kind, change.key.casefold(), change.field or "")


def _moved_text(change: Change) -> str:
    """From where to where a paragraph moved; where it was edited on the way, how."""
    if change.field == "order":
        return f"{safe(change.before)}, {safe(change.after)}"
    sides = ((side or "").partition(": ") for side in (change.before, change.after))
    (was, _, first), (now, _, second) = sides
    place = f"moved from {safe(was)} to {safe(now)} place"
    if change.share is None:
        return f"{change.field} “{safe(second)}” {place}"
    return f"{change.field} {place} and edited: {safe(first)} -> {safe(second)}"


# Sentences ----------------------------------------------------------------------------------------------


def _values(change: Change) -> str:
    before, after = (safe(in_words(change.field, text)) for text in (change.before, change.after))
    if change.before and change.after:
        return f"{before} -> {after}"
    return f"{after} (new)" if change.after else f"{before} (gone)"


def in_words(field: str | None, text: str | None) -> str | None:
    """A value as a reader knows it: "13 months" for ``P13M``, "more than" for ``more_than``."""
    if field == "duration" and text:
        return durations.in_words(text)
    return text.replace("_", " ") if field == "qualifier" and text else text


def _field(change: Change) -> str:
    return _FIELDS.get(change.field or "", safe(change.field, 40).replace("_", " "))


def _described(before: str, change: Change) -> str:
    described = safe(change.after if change.op == "added" else change.before)
    return f"{before} ({described})" if described else before


def _record(change: Change) -> str:
    name = safe(change.key, _KEY)
    if change.op == "added":
        return _described(f"New {change.kind} {name}", change)
    if change.op == "removed":
        return _described(f"{change.kind.capitalize()} gone: {name}", change)
    return f"{name}: {_field(change)} {_values(change)}"


def _office(change: Change) -> str:
    name, region = safe(change.key, _KEY), safe(change.region, _KEY)
    where = f" in {region}" if region else ""
    match change.op:
        case "added":
            return _described(f"New office{where}: {name}", change)
        case "removed":
            return _described(f"Office gone{where}: {name}", change)
        case "renamed":
            return f"{name} is now called {safe(change.after)}"
        case "moved":
            return f"{name} moved from {safe(change.before)} to {safe(change.after)}"
    return f"{name}: {_field(change)} {_values(change)}"


def _statistic(change: Change) -> str:
    label = safe(change.key, _KEY)
    concept = safe((change.identity or "").partition("/")[0], 40).replace("_", " ")
    name = f"Statistic {concept}" if concept else "Statistic"
    if change.op == "added":
        return f"New {name[0].lower()}{name[1:]}: {safe(change.after)} ({label})"
    if change.op == "removed":
        return f"{name} gone: {safe(change.before)} ({label})"
    if change.field == "value":
        return (
            f"{name}: {safe(change.before) or 'no digits'} -> {safe(change.after) or 'no digits'} ({label})"
        )
    return f"{name}: {_field(change)} {_values(change)} ({label})"


def _news(change: Change) -> str:
    title = safe(change.key, _KEY)
    match change.op:
        case "added":
            return _described(f"New: {title}", change)
        case "removed":
            return _described(f"Article gone: {title}", change)
        case "moved" if change.field in MOVING:
            return f"{title}: {_moved_text(change)}"
        case "moved":
            return f"{title}: moved to {safe(change.after)}"
    return f"{title}: {_field(change)} {_values(change)}"


def _cookie(change: Change) -> str:
    name = safe(change.key, _KEY)
    is_category = (change.identity or "").startswith("category/")
    noun = "cookie category" if is_category else "cookie"
    match change.op:
        case "added":
            return _described(f"New {noun} {name}", change)
        case "removed":
            return _described(f"{noun.capitalize()} gone: {name}", change)
        case "moved":
            return f"Cookie {name}: category {_values(change)}"
    return f"{noun.capitalize()} {name}: {_field(change)} {_values(change)}"


def _link(change: Change) -> str:
    name = safe(change.key, _KEY)
    match change.op:
        case "added":
            return f"New link: {name} to {safe(change.after)}"
        case "removed":
            return f"Link gone: {name} to {safe(change.before)}"
    if change.field == "label":
        return f"Link {safe(change.before)} is now called {safe(change.after)}"
    return f"Link {name}: {_values(change)}"


def _feature(change: Change) -> str:
    if change.op == "changed" and change.field == "name":
        return f"Featured: {safe(change.before)} -> {safe(change.after)}"
    return _record(change)


def _finding(change: Change) -> str:
    what = _FINDINGS.get(
        change.field or "", safe(change.field, 40).replace("_", " ").capitalize() or "Finding"
    )
    name = safe(change.key, _KEY)
    told = safe(change.after if change.op == "added" else change.before)
    if change.key and told.startswith(name):  # an audit's sentence names its subject itself
        return f"{what}{' no longer found' if change.op == 'removed' else ''}: {told}"
    if change.op == "removed":
        return _described(f"{what} no longer found: {name}", change)
    return _described(f"{what}: {name}", change)


_FETCHED = {
    "soft_404": "answers that there is no such page",
    "bot_wall": "asks whether we are human",
    "login": "asks for a password",
    "maintenance": "is being repaired",
    "charset": "was sent in another character set",
    "empty": "answers with nothing",
    "truncated": "breaks off before its end",
    "error": "answers with an error",
    "blocked": "refuses us",
    "throttled": "asks us to come back later",
    "unreachable": "gives no answer",
}


def _text(change: Change) -> str:
    name = safe(change.key, _KEY)
    if change.field == "shared_text":
        return f"{name.capitalize()} of several pages: {_values(change)}"
    match change.op:
        case "removed":
            return f"Page gone: {name}"
        case "added":
            return f"Page is back: {name}" if change.field == "back" else f"New page: {name}"
    return f"Page {name}: {_of_page(change)}"


def _of_page(change: Change) -> str:
    if change.field in _FETCHED:
        detail = f" ({safe(change.after)})" if change.before is None and change.after else ""
        return _FETCHED[change.field] + detail
    if change.op == "moved":
        return _moved_text(change) if change.field in MOVING else f"moved to {safe(change.after)}"
    return f"{_field(change)} {_values(change)}"


_SENTENCES = {
    "office": _office,
    "news": _news,
    "statistic": _statistic,
    "cookie": _cookie,
    "link": _link,
    "feature": _feature,
    "finding": _finding,
    "text": _text,
}
