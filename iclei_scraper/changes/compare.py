"""What differs between two readings of a page.

A page that changed its markup alone has no changes: numbers are compared as numbers, phones as what they
dial, lists without their order, texts without typography, URLs without tracking. Where records stand on the
page and from which words they were read is no part of the comparison.

Severity, from :data:`iclei_scraper.records.SEVERITIES`:

=========  ============================================================================================
high       injected content; a link that now leads to a domain never linked before; a new hidden foreign
           link
medium     an office added, removed, renamed or moved, its phones, emails, address or website; a figure's
           value or unit, a figure removed; a cookie's category, consent that is no longer asked for; a
           news item removed that nothing pushed off; a new foreign domain linked
low        faxes; a figure added, its label or qualifier; a cookie added, removed or with another duration
           or description; a news item added, edited or moved, its tags, the day of an event; profiles and
           legal pages; text and title of a page; paragraphs and sections that moved within a text
info       features; a card pushed off a listing, a teaser; a finding closed; digits that a script draws
=========  ============================================================================================

Verdicts given here: ``site`` for what somebody edited, ``noise`` for rotating features and dates of metadata
alone, ``fetch`` for digits that only one fetch carried, ``parser`` for a body that stands on the page and was
not read. What is ``template``, an edit of text that many pages share, only the other pages of the site can
tell: see :mod:`.shared`.

``before`` and ``after`` are readable strings. For an added record ``before`` is ``None`` and ``after`` a
short description; for a removed one it is the other way round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.changes.cookies import compare_categories, compare_cookies
from iclei_scraper.changes.event_days import told_days
from iclei_scraper.changes.faults import fetch_fault
from iclei_scraper.changes.features import compare_features
from iclei_scraper.changes.findings import compare_findings
from iclei_scraper.changes.link_words import sentences_with_links
from iclei_scraper.changes.links import compare_anchors, compare_legal, compare_social, still_linked
from iclei_scraper.changes.news import compare_news
from iclei_scraper.changes.offices import compare_offices
from iclei_scraper.changes.plain import address_of
from iclei_scraper.changes.statistics import compare_statistics
from iclei_scraper.changes.text import compare_texts
from iclei_scraper.records import slug
from iclei_scraper.values.wording.hosts import domain_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from iclei_scraper.changes.outcome import Outcome
    from iclei_scraper.changes.untouched import Sides
    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Change


def compare(
    before: PageRecords,
    after: PageRecords,
    *,
    own: Callable[[str], bool] | None = None,
    led: Callable[[str], bool] | None = None,
    sides: Sides | None = None,
) -> list[Change]:
    """All differences of substance between two readings of one page.

    Args:
        before: the older reading.
        after: the newer reading.
        own: whether a URL belongs to the network. The page's own domain always does; without this, so do the
            domains of the offices that the page lists and of its twins in other languages.
        led: whether the site led to the host of a URL before, so that a link there that is not hidden is no
            event; without this, only the page itself is looked at.
        sides: gives the words of both pages, and is asked only where the texts of articles differ: a
            paragraph that both pages say was read otherwise, and is no edit.

    Returns:
        The changes by kind, in the page's order. A kind that one of the readings could not read has none.
        Where one of the readings is of something else than the page, a single one of verdict ``fetch``.
    """
    fault = fetch_fault(before, after)
    if fault is not None:
        return [fault]
    changes, told = compare_records(before, after, own=own, led=led, sides=sides)
    return changes + compare_texts(before, after, told)


def compare_records(
    before: PageRecords,
    after: PageRecords,
    *,
    own: Callable[[str], bool] | None = None,
    led: Callable[[str], bool] | None = None,
    sides: Sides | None = None,
) -> tuple[list[Change], list[str]]:
    """The changes of records, as :func:`compare` tells them, and every text that they speak of."""
    belongs = _own(before, after, own)
    unread = before.unread.keys() | after.unread.keys()
    parts: dict[str, Callable[[], list[Outcome]]] = {
        "office": lambda: [compare_offices(before.offices, after.offices)],
        "news": lambda: [compare_news(before.news, after.news, text=after.text, sides=sides)],
        "statistic": lambda: [compare_statistics(before.statistics, after.statistics)],
        "cookie": lambda: [
            compare_cookies(before.cookies, after.cookies),
            _compare_categories(before, after),
        ],
        "feature": lambda: [compare_features(before.features, after.features)],
        "finding": lambda: [compare_findings(before.findings, after.findings)],
        "link": lambda: [
            still_linked(compare_social(before.social, after.social, belongs), after.anchors),
            still_linked(compare_legal(before.legal, after.legal, belongs), after.anchors, words=True),
        ],
    }
    outcomes = [outcome for kind, part in parts.items() if kind not in unread for outcome in part()]
    changes = [change for outcome in outcomes for change in outcome.changes]
    told = [text for outcome in outcomes for text in outcome.told]
    told += _unread_texts(before, unread)
    told += told_days(changes, before, after)
    if "link" not in unread:
        anchors = compare_anchors(
            before.anchors,
            after.anchors,
            belongs,
            _told_urls(changes, after),
            _record_urls(before) | _record_urls(after),
            led,
        )
        changes = _without_twins(changes, anchors.changes) + anchors.changes
        told += anchors.told
        told += sentences_with_links(anchors.changes, before.text or "", after.text or "")
    return changes, told


def _compare_categories(before: PageRecords, after: PageRecords) -> Outcome:
    """Of consent dialogs; a category under which both pages declare cookies neither comes nor goes."""
    kept = [{slug(it.category) for it in page.cookies if it.category} for page in (before, after)]
    return compare_categories(before.cookie_categories, after.cookie_categories, kept=kept[0] & kept[1])


def _unread_texts(page: PageRecords, unread: Collection[str]) -> list[str]:
    """The words of records of which nothing can be said: not that their text changed, either."""
    told: dict[str, Callable[[], Outcome]] = {
        "office": lambda: compare_offices(page.offices, ()),
        "news": lambda: compare_news(page.news, ()),
        "statistic": lambda: compare_statistics(page.statistics, ()),
        "cookie": lambda: compare_cookies(page.cookies, ()),
    }
    return [text for kind in told.keys() & unread for text in told[kind]().told]


def _own(before: PageRecords, after: PageRecords, own: Callable[[str], bool] | None) -> Callable[[str], bool]:
    home = {domain_of(url) for url in (before.url, after.url)}
    if own is None:
        home |= {domain_of(office.website) for office in before.offices if office.website}
        home |= {domain_of(url) for url in before.alternates.values()}
    return lambda url: domain_of(url) in home or (own is not None and own(url))


def _told_urls(changes: list[Change], after: PageRecords) -> set[str]:
    """URLs whose links need no change of their own: of findings, new items, profiles and legal pages."""
    urls = {finding.url for finding in after.findings if finding.url}
    urls.update(link.url for link in after.social)
    urls.update(link.url for link in after.legal)
    new = {change.identity for change in changes if change.kind == "news" and change.op == "added"}
    urls |= {item.url for item in after.news if item.key in new and item.url}
    urls |= {office.website for office in after.offices if office.website}
    return urls


def _record_urls(page: PageRecords) -> set[str]:
    urls = {item.url for item in page.news} | {feature.url for feature in page.features}
    return {url for url in urls if url}


def _without_twins(changes: list[Change], links: list[Change]) -> list[Change]:
    """Without news items that "moved" to a foreign domain: the link's change tells that, louder."""
    astray = {address_of(link.after) for link in links if link.severity == "high" and link.after}
    return [
        change for change in changes if not (_is_move(change) and address_of(change.after or "") in astray)
    ]


def _is_move(change: Change) -> bool:
    return change.kind == "news" and change.op == "moved" and change.field == "url"
