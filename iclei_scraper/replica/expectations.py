"""What a page is expected to yield, told from its content and not by reading it.

The dictionaries have the names of the public JSON. A key that is missing is not asserted: the page leaves it
open, or two readings of it are right. ``None`` and ``[]`` say that the page has none. A list in place of a
plain value (``city``, ``street``, ``postcode``, ``qualifier``) names spellings of which each is right.
``published_raw`` is the date as the page writes it, with weekday and ornaments, which a reader may leave out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iclei_scraper.records import slug
from iclei_scraper.replica.content import load_sites, night_file
from iclei_scraper.replica.pages import load_shelves
from iclei_scraper.replica.text import to_text

if TYPE_CHECKING:
    from iclei_scraper.replica.content import Document, Site
    from iclei_scraper.replica.offices import OfficeView
    from iclei_scraper.replica.pages import Card, PageView

Facts = dict[str, Any]

_NETWORKS = {
    "linkedin.com": "LinkedIn",
    "facebook.com": "Facebook",
    "youtube.com": "YouTube",
    "bsky.app": "Bluesky",
    "instagram.com": "Instagram",
    "x.com": "X",
    "twitter.com": "X",
    "note.com": "note",
    "blog.naver.com": "Naver",
    "flickr.com": "Flickr",
    "weibo.com": "Weibo",
}


def urls(night: int = 1) -> list[str]:
    """Every HTML page of the network that a night has, sorted."""
    return sorted(view.url for shelf in load_shelves(night).values() for view in shelf.pages.values())


def site_ids() -> list[str]:
    """Ids of the sites that the replica has, as the bundled network file names them."""
    return sorted(load_sites())


def changes() -> list[Facts]:
    """What the second night changed, in the form of a change's JSON, without what only the renderer needs.

    ``page`` is the URL of a page that shows the change.
    """
    return [
        {key: value for key, value in change.items() if key != "with"}
        for change in night_file().get("change", [])
    ]


def noise() -> list[Facts]:
    """What differs although nothing was edited: ``name``, ``where``, ``when``."""
    return list(night_file().get("noise", []))


def expected(url: str, night: int = 1) -> Facts:
    """The records of a page.

    Returns:
        ``url``, ``language``, ``title``, ``template``, ``trap``, the record lists of the public JSON,
        ``contradictions`` (office lists that differ, as findings) and ``optional``: records that a reader may
        take or leave.

    Raises:
        KeyError: the replica has no such page that night.
    """
    parts = urlsplit(url)
    shelf = load_shelves(night)[parts.netloc]
    view = shelf.pages[shelf.key(parts.path or "/", parts.query)]
    site, document = view.site, view.document
    news, optional_news = _news(view)
    statistics = _statistics(view)
    legal = [
        {
            "label": link["label"],
            "url": _absolute(site, link["path"]),
            "optional": link.get("optional", False),
        }
        for link in site.legal
        if view.furniture and view.language in link.get("languages", [view.language])
    ]
    return {
        "url": view.url,
        "language": view.language,
        "title": view.title,
        "template": view.template,
        "trap": document.trap if document else None,
        "offices": _offices(view),
        "news": news,
        "statistics": [entry for entry in statistics if not entry.pop("optional")],
        "cookies": _cookies(view),
        "cookie_categories": [_category(entry) for entry in site.cookie_categories] if view.furniture else [],
        "features": [_feature(site, entry) for entry in document.features] if document else [],
        "links": {
            "social": _social(site) if view.furniture else [],
            "legal": [_bare(link) for link in legal if not link["optional"]],
        },
        "findings": _findings(view),
        "contradictions": _contradictions(view),
        "optional": {
            "news": optional_news,
            "statistics": [_bare(entry) for entry in _statistics(view) if entry["optional"]],
            "legal": [_bare(link) for link in legal if link["optional"]],
        },
    }


def _bare(entry: Facts) -> Facts:
    return {key: value for key, value in entry.items() if key != "optional"}


def _absolute(site: Site, path: str) -> str:
    return path if path.startswith("https://") else site.url(path)


# Offices -------------------------------------------------------------------------------------------------

_STATED = ("street", "city", "postcode", "country")


def _offices(view: PageView) -> list[Facts]:
    merged: dict[str, Facts] = {}
    for place, heading, office in _occurrences(view):
        entry = office.entry
        facts = merged.setdefault(
            entry["name"],
            {
                "region": entry.get("region"),
                "regions": [],
                "name": entry["name"],
                "names": [],
                "address": [],
                **{key: entry[key] for key in _STATED if key in entry},
                "phones": [],
                "faxes": [],
                "emails": [],
                "website": None,
                "places": [],
            },
        )
        _unite(facts["places"], [place])
        _unite(facts["regions"], [heading] if heading else [])
        _unite(facts["names"], [office.name] if office.name else [])
        _unite(facts["address"], office.lines)
        _unite(facts["phones"], [_phone(number) for number in office.phones])
        _unite(facts["faxes"], [_phone(number) for number in office.faxes])
        _unite(facts["emails"], office.emails)
        facts["website"] = facts["website"] or office.website
    return list(merged.values())


def _occurrences(view: PageView) -> list[tuple[str, str | None, OfficeView]]:
    return [
        (listed.place, group.heading, office)
        for listed in [*view.lists, *view.offices]
        for group in listed.groups
        for office in group.offices
    ]


def _unite(values: list[Any], more: list[Any]) -> None:
    values.extend(value for value in more if value not in values)


def _phone(number: Facts) -> Facts:
    return {"extension": None, **number}


def _contradictions(view: PageView) -> list[Facts]:
    by_name: dict[str, dict[str, dict[str, list[str]]]] = {}
    names: dict[str, list[str]] = {}
    for place, _, office in _occurrences(view):
        _unite(
            names.setdefault(office.entry["name"], []), [f"office:{slug(office.name)}"] if office.name else []
        )
        said = by_name.setdefault(office.entry["name"], {}).setdefault(place, {})
        _unite(said.setdefault("emails", []), office.emails)
        _unite(said.setdefault("phones", []), [number["raw"] for number in office.phones])
        _unite(said.setdefault("faxes", []), [number["raw"] for number in office.faxes])
        _unite(said.setdefault("address", []), office.lines)
    told = {  # a place that gives a field for nobody says nothing by leaving it out
        (place, field)
        for listed in by_name.values()
        for place, values in listed.items()
        for field in values
        if values[field]
    }
    found: list[Facts] = []
    for name, listed in by_name.items():
        for field in ("emails", "phones", "faxes", "address"):
            given = {place: values[field] for place, values in listed.items() if (place, field) in told}
            if len({_words(texts) for texts in given.values()}) > 1:
                record = names[name] if len(names[name]) > 1 else names[name][0]
                found.append({"kind": "contradiction", "record": record, "field": field, "values": given})
    return found


def _words(texts: list[str]) -> tuple[str, ...]:
    """What is said, however it is punctuated."""
    return tuple(re.findall(r"\w+", " ".join(texts).casefold()))


# News ----------------------------------------------------------------------------------------------------


def _news(view: PageView) -> tuple[list[Facts], list[Facts]]:
    found: dict[str, Facts] = {}
    optional: list[Facts] = []
    if view.document is not None and view.document.is_article:
        facts = _article(view, view.document)
        if view.document.undecided:
            optional.append(facts)
        else:
            found[view.url] = facts
    for group in view.groups.values():
        for card in group.cards:
            facts = _card(card)
            if group.optional or card.document.undecided:
                optional.append(facts)
            else:
                found[card.url] = {**facts, **found.get(card.url, {})}
    return list(found.values()), [facts for facts in optional if facts["url"] not in found]


def _article(view: PageView, document: Document) -> Facts:
    told = document.published if document.dated != "none" else None
    facts: Facts = {
        "title": document.title,
        "url": view.url,
        "authors": document.authors if "authors" in view.site.article_shows else [],
        "language": document.language,
    }
    facts |= _date(document, told, view.published_raw)
    if document.body:
        facts["body"] = to_text(document.body)
    if document.kind and "kind" in view.site.article_shows:
        facts["kind"] = document.kind
    return facts


def _card(card: Card) -> Facts:
    facts: Facts = {"title": card.title, "url": card.url, "body": None, "language": card.document.language}
    if card.published or card.document.dated != "path":  # a title may tell the month that the card does not
        facts |= _date(card.document, card.published, card.date_raw)
    if card.kind is not None:
        facts["kind"] = card.kind
    if card.teaser is not None and "cut" not in card.document.extra:
        facts["teaser"] = card.teaser
    return facts


def _date(document: Document, published: str | None, raw: str | None) -> Facts:
    if document.dated == "broken":  # a day is missing: the month may be told, a day never
        return {"published": [published, None]}
    facts: Facts = {"published": published, "published_precision": _precision(published)}
    if raw is not None and published is not None:
        facts["published_raw"] = raw
    return facts


def _precision(iso: str | None) -> str | None:
    return {4: "year", 7: "month", 10: "day"}[len(iso)] if iso else None


# Statistics, cookies, the rest ---------------------------------------------------------------------------


def _statistics(view: PageView) -> list[Facts]:
    document = view.document
    claims = [(claim, "prose") for claim in (view.site.claims if view.furniture else [])]
    if document is not None:
        claims += [(claim, "prose") for claim in document.claims]
        claims += [(claim, "counter") for claim in document.counters]
    claims += [
        ({**claim, "optional": True}, "prose")  # an excerpt may quote what the article says
        for group in view.groups.values()
        for card in group.cards
        for claim in card.document.claims
        if claim["raw"] in (card.teaser or "")
    ]
    told: dict[tuple[Any, ...], Facts] = {}
    for claim, context in claims:
        if view.language not in claim.get("languages", [view.language]):
            continue
        value = view.site.figures[claim["figure"]] if "figure" in claim else claim.get("value")
        facts = {
            "concept": claim["concept"],
            "label": claim["label"],
            "value": value,
            "unit": claim.get("unit", "count"),
            "qualifier": claim.get("qualifiers") or claim.get("qualifier", "exact"),
            "context": context,
            "optional": claim.get("optional", False),
        }
        if "raw" in claim:  # digits that only a script shows have no writing of their own
            facts["raw"] = claim["raw"]
        told.setdefault(tuple(str(facts[key]) for key in facts if key not in {"raw", "optional"}), facts)
    return list(told.values())


_COOKIE = ("name", "category", "duration", "duration_raw", "description", "type", "provider")


def _cookies(view: PageView) -> list[Facts]:
    rows = list(view.site.cookies) if view.furniture else []
    if view.document is not None:
        rows += view.document.cookies
    return [{key: row.get(key) for key in _COOKIE} for row in rows]


def _category(entry: Facts) -> Facts:
    return {
        "name": entry["name"],
        "always_enabled": entry.get("always_enabled", False),
        "description": entry["description"],
    }


def _feature(site: Site, entry: Facts) -> Facts:
    path = entry.get("path")
    return {
        "kind": entry["kind"],
        "name": entry["name"],
        "text": entry["text"],
        "url": _absolute(site, path) if path else None,
    }


def _social(site: Site) -> list[Facts]:
    found: list[Facts] = []
    for link in site.social:
        host = urlsplit(link["url"]).netloc.removeprefix("www.")
        _unite(found, [{"network": _NETWORKS[host], "url": link["url"]}])
    return found


def _findings(view: PageView) -> list[Facts]:
    document = view.document
    found = [
        {"kind": "injected_content", "severity": "high", "quote": entry["quote"], "url": entry["url"]}
        for entry in (document.injections if document else [])
    ]
    if (view.furniture and view.site.script_cookies) or (document is not None and document.script_cookies):
        found.append({"kind": "declaration_not_visible"})
    return found
