"""What a page shows to search engines alone, as hacked pages do: their readers are not to notice."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.records import Finding
from iclei_scraper.values.wording.hosts import domain_of, is_institution, is_service
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.items import PageRecords

CLOAKING = "cloaking"
"""Signal of a finding that only a search engine is shown."""

_WORDS = re.compile(r"[^\W\d_]+")
_LONG = 2  # letters that stand for a word where a script writes without spaces
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_ENOUGH = 40  # words from which a text says something; a page that a script fills has fewer
_STRANGE = 0.6  # share of its words that readers are not shown, from which a text is another one
_MANY = 3  # foreign domains from which links are no rotating partner
_QUOTE = 300


def only_for_search_engines(
    ordinary: PageRecords, shown: PageRecords, own: Callable[[str], bool]
) -> list[Finding]:
    """Findings of kind ``injected_content`` with the signal ``cloaking``.

    Two fetches of a page differ honestly: in tokens, in what takes turns, in what a server draws for machines
    where readers get a script. So only what is found to be injected counts by itself; links count from three
    foreign domains, and a text where most of its words stand nowhere on a page that has a text of its own.

    Args:
        ordinary: the page as any reader is shown it.
        shown: the same page as a search engine's robot or visitor is shown it, fetched right afterwards.
        own: whether a URL belongs to the network, or to those it trusts.
    """
    return [*_injected(ordinary, shown), *_links(ordinary, shown, own), *_text(ordinary, shown)]


def redirected_for_search_engines(target: str) -> Finding:
    """The finding of a page that sends a search engine's visitors to a foreign site, and nobody else."""
    return Finding(
        kind="injected_content",
        severity="high",
        url=target,
        signals=(CLOAKING, "redirect to a foreign domain"),
    )


def _injected(ordinary: PageRecords, shown: PageRecords) -> Iterator[Finding]:
    known = {
        (it.url, None if it.url else it.quote) for it in ordinary.findings if it.kind == "injected_content"
    }
    for finding in shown.findings:
        if finding.kind != "injected_content":
            continue
        if (finding.url, None if finding.url else finding.quote) not in known:
            yield replace(finding, signals=(CLOAKING, *finding.signals))


def _links(ordinary: PageRecords, shown: PageRecords, own: Callable[[str], bool]) -> Iterator[Finding]:
    told = {finding.url for finding in shown.findings if finding.kind == "injected_content"}
    known = {domain_of(anchor.url) for anchor in ordinary.anchors}
    first: dict[str, str] = {}
    for anchor in shown.anchors:
        host = host_of(anchor.url)
        foreign = host and not own(anchor.url) and not is_service(host) and not is_institution(host)
        if foreign and domain_of(anchor.url) not in known and anchor.url not in told:
            first.setdefault(domain_of(anchor.url), anchor.url)
    if len(first) >= _MANY:
        yield Finding(
            kind="injected_content",
            severity="high",
            url=next(iter(first.values())),
            signals=(CLOAKING, f"links to {len(first)} foreign domains"),
            values={domain: [url] for domain, url in first.items()},
        )


def _text(ordinary: PageRecords, shown: PageRecords) -> Iterator[Finding]:
    readers, robots = _words(ordinary), _words(shown)
    if len(readers) < _ENOUGH or len(robots) < _ENOUGH:
        return
    if len(robots - readers) >= _STRANGE * len(robots):
        quote = " ".join(filter(None, (shown.title, _told(shown))))[:_QUOTE]
        yield Finding(
            kind="injected_content",
            severity="high",
            quote=quote,
            signals=(CLOAKING, "another text than readers are shown"),
        )


def _told(page: PageRecords) -> str:
    """Its main text, whether it is an article or not."""
    bodies = [item.body for item in page.news if item.body and item.url == page.url]
    return "\n".join(filter(None, [page.text, *bodies]))


def _words(page: PageRecords) -> set[str]:
    words: set[str] = set()
    for word in _WORDS.findall(f"{page.title or ''}\n{_told(page)}".casefold()):
        if _UNSPACED.search(word):
            words.update(word[at : at + _LONG] for at in range(len(word)))
        else:
            words.add(word)
    return words
