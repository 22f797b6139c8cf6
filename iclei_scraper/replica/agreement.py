"""Compares what was read from a page of the replica with what its content says should be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Facts = dict[str, Any]


def differences(
    read: Facts, told: Facts, canonical: Callable[[str], str] = lambda url: url
) -> dict[str, list[str]]:
    """Where a page's public JSON and its expectations disagree.

    Args:
        read: what ``PageRecords.to_dict`` gives.
        told: what :func:`iclei_scraper.replica.expected` gives.
        canonical: brings a URL into its canonical form.

    Returns:
        Kind -> differences in words; kinds without any are left out. ``missing …`` and ``extra …`` begin
        those that concern whole records.
    """

    def key(url: str | None) -> str:
        return unquote(canonical(url)).rstrip("/") if url else ""

    found = {
        "offices": list(_offices(read["offices"], told["offices"], key)),
        "news": list(_news(read["news"], told, key)),
        "statistics": list(_statistics(read["statistics"], told)),
        "cookies": list(_cookies(read, told)),
        "features": list(_sets(read["features"], told["features"], ("kind", "name"))),
        "links": list(_links(read["links"], told, key)),
        "findings": list(_findings(read["findings"], told, key)),
    }
    return {kind: lines for kind, lines in found.items() if lines}


def _offices(read: list[Facts], told: list[Facts], key: Callable[[str | None], str]) -> Iterator[str]:
    left = list(read)
    for office in told:
        names = {office["name"], *office["names"]}
        match = next((entry for entry in left if entry["name"] in names), None)
        if match is None:
            yield f"missing {office['name']}"
            continue
        left.remove(match)
        yield from _office(office, match, key)
    yield from (f"extra {entry['name']}" for entry in left)


def _office(told: Facts, read: Facts, key: Callable[[str | None], str]) -> Iterator[str]:
    for name in ("street", "city", "postcode", "country"):
        if name in told and not _allowed(told[name], read[name]):
            yield f"{told['name']}: {name} {read[name]!r}, not {told[name]!r}"
    for name in ("phones", "faxes"):
        wanted = {(n["e164"], n["extension"]) for n in told[name] if not n.get("outdated")}
        outdated = {
            (e164, n["extension"]) for n in told[name] if n.get("outdated") for e164 in (n["e164"], None)
        }
        got = {(n["e164"], n["extension"]) for n in read[name]}
        if wanted - got or got - wanted - outdated:
            yield f"{told['name']}: {name} {sorted(got, key=str)}, not {sorted(wanted, key=str)}"
    if set(told["emails"]) != set(read["emails"]):
        yield f"{told['name']}: emails {read['emails']}, not {told['emails']}"
    if key(told["website"]) != key(read["website"]):
        yield f"{told['name']}: website {read['website']}, not {told['website']}"
    if set(told["places"]) != set(read["places"]):
        yield f"{told['name']}: places {read['places']}, not {told['places']}"


_NEWS = (
    "title",
    "kind",
    "published",
    "published_precision",
    "published_raw",
    "language",
    "authors",
    "teaser",
)


def _news(read: list[Facts], told: Facts, key: Callable[[str | None], str]) -> Iterator[str]:
    got = {key(item["url"]) or item["title"]: item for item in read}
    wanted = {key(item["url"]): item for item in told["news"]}
    optional = {key(item["url"]) for item in told["optional"]["news"]}
    yield from (f"missing {wanted[url]['title']}" for url in wanted.keys() - got.keys())
    yield from (f"extra {got[url]['title']}" for url in got.keys() - wanted.keys() - optional)
    for url in wanted.keys() & got.keys():
        item, match = wanted[url], got[url]
        for name in _NEWS:
            right = name not in item or _allowed(item[name], match[name])
            if name == "published_raw" and match[name]:
                right = right or match[name] in item[name]
            if not right:
                yield f"{item['title'][:40]}: {name} {match[name]!r}, not {item[name]!r}"
        if item.get("body") and _folded(item["body"]) != _folded(match["body"] or ""):
            yield f"{item['title'][:40]}: another body"


def _statistics(read: list[Facts], told: Facts) -> Iterator[str]:
    names = ("concept", "context", "value", "unit")
    yield from _sets(read, told["statistics"], names, told["optional"]["statistics"])
    for claim in told["statistics"]:
        for match in read:
            same = all(claim[name] == match[name] for name in names)
            if same and not _allowed(claim["qualifier"], match["qualifier"]):
                yield f"{claim['label']}: qualifier {match['qualifier']}, not {claim['qualifier']}"


def _cookies(read: Facts, told: Facts) -> Iterator[str]:
    yield from _sets(read["cookies"], told["cookies"], ("name", "category", "duration"))
    yield from _sets(read["cookie_categories"], told["cookie_categories"], ("name", "description"))


def _links(read: Facts, told: Facts, key: Callable[[str | None], str]) -> Iterator[str]:
    for kind in ("social", "legal"):
        got = {key(link["url"]) for link in read[kind]}
        wanted = {key(link["url"]) for link in told["links"][kind]}
        optional = {key(link["url"]) for link in told["optional"].get(kind, [])}
        yield from (f"missing {url}" for url in wanted - got)
        yield from (f"extra {url}" for url in got - wanted - optional)


def _findings(read: list[Facts], told: Facts, key: Callable[[str | None], str]) -> Iterator[str]:
    for kind in ("injected_content", "declaration_not_visible"):
        got = {key(entry.get("url")) if kind == "injected_content" else "" for entry in _of(kind, read)}
        wanted = {
            key(entry.get("url")) if kind == "injected_content" else ""
            for entry in _of(kind, told["findings"])
        }
        yield from (f"missing {kind} {url}" for url in wanted - got)
        yield from (f"extra {kind} {url}" for url in got - wanted)
    got_pairs = {(entry.get("record"), entry.get("field")) for entry in _of("contradiction", read)}
    for entry in told["contradictions"]:
        records = entry["record"] if isinstance(entry["record"], list) else [entry["record"]]
        if not any((record, entry["field"]) in got_pairs for record in records):
            yield f"missing contradiction {records[0]} {entry['field']}"


def _of(kind: str, entries: Iterable[Facts]) -> Iterator[Facts]:
    return (entry for entry in entries if entry["kind"] == kind)


def _sets(
    read: list[Facts], told: list[Facts], names: tuple[str, ...], optional: Iterable[Facts] = ()
) -> Iterator[str]:
    got = {tuple(entry[name] for name in names) for entry in read}
    wanted = {tuple(entry[name] for name in names) for entry in told}
    spared = {tuple(entry[name] for name in names) for entry in optional}
    yield from (f"missing {entry}" for entry in wanted - got)
    yield from (f"extra {entry}" for entry in got - wanted - spared)


def _allowed(told: Any, read: Any) -> bool:
    """Equal, one of several right values, or the same text but for its white space."""
    if isinstance(told, list) and not isinstance(read, list):
        return read in told
    if isinstance(told, str) and isinstance(read, str):
        return _folded(told) == _folded(read)
    return bool(told == read)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
