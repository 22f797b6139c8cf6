"""Applies the second night's changes to the content of the first.

``night-2.toml`` is the only place that says what differs: the renderer gets its second night by these
functions, and tests and the demo compare the archive with the same file. Each change is written in the form
of a :class:`iclei_scraper.records.Change`; what the renderer needs beyond that stands in its ``with`` table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from iclei_scraper.replica.data import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable

Tables = dict[str, Any]


def apply_changes(sites: dict[str, Tables], night: Tables) -> None:
    """Change the sites' tables in place.

    Raises:
        ContentError: a change has no rule, or what it changes is not there.
    """
    for change in [*night.get("change", []), *night.get("rotation", [])]:
        rule = _RULES.get((change["kind"], change["op"]))
        if rule is None:
            raise ContentError(f"night 2: no rule for {change['kind']} {change['op']}")
        try:
            rule(sites[change["site"]], change)
        except LookupError as error:
            raise ContentError(
                f"night 2: {change['kind']} {change['op']} {change['key']}: {error}"
            ) from error


def _office_changed(site: Tables, change: Tables) -> None:
    office = _one(site["offices"], "name", change["key"])
    numbers = office[change["field"]]
    number = _one(numbers, "raw", change["before"])
    number["raw"] = change["after"]
    number["e164"] = "+" + re.sub(r"\D", "", change["after"])


def _office_added(site: Tables, change: Tables) -> None:
    site["offices"].append(change["with"]["office"])
    for group, position in _places(site, change["with"]["after_office"]):
        group["names"].insert(position + 1, change["key"])


def _office_removed(site: Tables, change: Tables) -> None:
    site["offices"].remove(_one(site["offices"], "name", change["key"]))
    for group, position in _places(site, change["key"]):
        del group["names"][position]


def _office_renamed(site: Tables, change: Tables) -> None:
    _one(site["offices"], "name", change["key"])["name"] = change["after"]
    for group, position in _places(site, change["key"]):
        group["names"][position] = change["after"]


def _places(site: Tables, name: str) -> list[tuple[Tables, int]]:
    """Groups of the site's lists that hold an office, with its position."""
    lists = [
        *site["lists"],
        *({"groups": page["offices"]} for page in site["documents"] if "offices" in page),
    ]
    found = [
        (group, group["names"].index(name))
        for entry in lists
        for group in entry["groups"]
        if name in group["names"]
    ]
    if not found:
        raise LookupError(f"no list has {name}")
    return found


def _figure_changed(site: Tables, change: Tables) -> None:
    figures = site["figures"]
    if str(figures[change["with"]["figure"]]) != change["before"]:
        raise LookupError(f"the figure is not {change['before']}")
    figures[change["with"]["figure"]] = int(change["after"])


def _cookie_changed(site: Tables, change: Tables) -> None:
    cookie = _one(site["cookies"], "name", change["key"])
    if cookie["duration"] != change["before"]:
        raise LookupError(f"the duration is {cookie['duration']}")
    cookie["duration"] = change["after"]
    cookie["duration_raw"] = change["with"]["raw"]


def _cookie_added(site: Tables, change: Tables) -> None:
    site["cookies"].append({"name": change["key"], **change["with"]["cookie"]})


def _article_edited(site: Tables, change: Tables) -> None:
    article = _one(site["documents"], "title", change["key"])
    if article["body"].count(change["before"]) != 1:
        raise LookupError("the text before does not stand there once")
    article["body"] = article["body"].replace(change["before"], change["after"])
    article["modified"] = change["with"]["modified"]


def _article_published(site: Tables, change: Tables) -> None:
    article = {"title": change["key"], **change["with"]["article"]}
    site["documents"].insert(0, article)
    pushed = change["with"].get("pushes_off")
    if pushed is None:
        return
    home = _one(site["documents"], "path", "/")
    for group in home["cards"]:
        titles = [item.get("title") for item in group.get("items", ())]
        if pushed in titles:
            del group["items"][titles.index(pushed)]
            group["items"].insert(0, {"to": article["path"], "title": change["key"]})
            return
    raise LookupError(f"no card {pushed}")


def _article_removed(site: Tables, change: Tables) -> None:
    article = _one(site["documents"], "title", change["key"])
    site["documents"].remove(article)
    site.setdefault("gone", []).append(article["path"])


def _article_moved(site: Tables, change: Tables) -> None:
    article = _one(site["documents"], "title", change["key"])
    site.setdefault("redirects", {})[article["path"]] = change["with"]["path"]
    article["path"] = change["with"]["path"]


def _spam_injected(site: Tables, change: Tables) -> None:
    page = _one(site["documents"], "path", change["with"]["path"])
    page.setdefault("injections", []).append(change["with"]["injection"])


def _link_changed(site: Tables, change: Tables) -> None:
    page = _one(site["documents"], "path", change["with"]["path"])
    if page["body"].count(f"[{change['key']}]({change['before']})") != 1:
        raise LookupError("no such link on the page")
    page["body"] = page["body"].replace(change["before"], change["after"])


def _feature_rotated(site: Tables, change: Tables) -> None:
    home = _one(site["documents"], "path", "/")
    feature = _one(home["features"], "name", change["before"])
    feature.update(change["with"])


def _one(entries: list[Tables], key: str, value: str) -> Tables:
    found = [entry for entry in entries if entry.get(key) == value]
    if len(found) != 1:
        raise LookupError(f"{len(found)} entries with {key} {value!r}")
    return found[0]


_RULES: dict[tuple[str, str], Callable[[Tables, Tables], None]] = {
    ("office", "changed"): _office_changed,
    ("office", "added"): _office_added,
    ("office", "removed"): _office_removed,
    ("office", "renamed"): _office_renamed,
    ("statistic", "changed"): _figure_changed,
    ("cookie", "changed"): _cookie_changed,
    ("cookie", "added"): _cookie_added,
    ("news", "changed"): _article_edited,
    ("news", "added"): _article_published,
    ("news", "removed"): _article_removed,
    ("news", "moved"): _article_moved,
    ("finding", "added"): _spam_injected,
    ("link", "changed"): _link_changed,
    ("feature", "changed"): _feature_rotated,
}
