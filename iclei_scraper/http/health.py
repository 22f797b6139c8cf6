"""How a crawl went, told from its counters, so that archive, command line and exit status say the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from scrapy.exceptions import DropItem

from iclei_scraper.http.answers import HARMLESS, READ

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COMPLETE, PARTIAL, FAILED, INTERRUPTED = "complete", "partial", "failed", "interrupted"
"""Statuses of a crawl that has ended."""

PAGES = "crawl/pages/"
"""Beginning of counters: outcome and site follow (``crawl/pages/ok/iclei.org``)."""

FAILURES = "crawl/failures/"
"""Pages without any answer: the site follows."""

FORBIDDEN = "crawl/forbidden/"
"""Pages that robots.txt forbids: the site follows."""

SITES = "crawl/sites/"
"""What became of opening a site: the site follows; the value is the reason why it failed, or ``opened``."""

UNREAD = "crawl/unread"
"""Pages on which a parser failed."""

UNSTORED = "crawl/unstored"
"""Pages that the archive could not take."""

REFUSED = "crawl/refused"
"""Why the archive took nothing any more, or not even the end of the crawl."""

UNCOMPARED = "crawl/uncompared"
"""Pages whose comparison with their last state failed; the next crawl compares them."""

LEFT = "crawl/left"
"""Pages that wait when the crawl ends, because a bound was reached. Not set while it runs."""

LIMITED = "crawl/limited"
"""True where the bound was the user's own (``--limit``)."""

NARROWED = "crawl/narrowed"
"""True where only a part was asked for (``--since``, a spider for one kind of page)."""

OPENED = "opened"

_FINISHED = "finished"
_NAMED = 3  # sites named in a sentence; of the rest only the number is told


class NotKept(DropItem):
    """The archive could not take a page."""


class Counters(Protocol):
    """Scrapy's stats collector, as far as it is used here."""

    def inc_value(self, key: str, count: int = 1, start: int = 0) -> None:
        """Count."""

    def set_value(self, key: str, value: Any) -> None:
        """Note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """How a crawl went."""

    status: str
    """``complete``, ``partial``, ``failed`` or ``interrupted``."""
    sentence: str
    """Why, in one line for a person."""
    whole: bool
    """It went through all that it was asked for to the end, whatever single pages answered."""
    pages: int = 0
    """Pages that answered."""
    failed_sites: dict[str, str] = field(default_factory=dict)
    """Site -> why nothing of it could be read."""
    faultless: bool = True
    """No page and no site failed: a crawl that the user bounded is partial, but faultless."""
    kept: bool = True
    """The archive took what the crawl found, and its end."""


def conclude(stats: Mapping[str, Any], reason: str | None = None) -> Conclusion:
    """How a crawl went.

    Args:
        stats: the crawl's counters, as :class:`Tally` and Scrapy keep them.
        reason: why Scrapy closed the spider (``finished``, ``shutdown``, …). Item pipelines are closed
            before anybody is told; without it, the counters tell whether the crawl came to its end.
    """
    if reason is None:
        reason = _FINISHED if LEFT in stats else "before its end"
    by_site = _by_site(stats)
    total: Counter[str] = Counter()
    for outcomes in by_site.values():
        total.update(outcomes)
    failures = _sum(stats, FAILURES)
    failed_sites = _failed_sites(stats, by_site)
    asked = {key.removeprefix(SITES) for key in stats if key.startswith(SITES)}
    faults = _faults(stats, total, failures, failed_sites)
    pages = sum(total.values())
    interrupted = reason != _FINISHED
    limited = bool(stats.get(LIMITED))
    status, sentence = COMPLETE, f"{_count(pages, 'page')} of {_count(len(asked), 'site')}"
    if asked and len(failed_sites) == len(asked) and not interrupted:
        status, sentence = FAILED, _nothing(failed_sites, pages)
    elif interrupted:
        status, sentence = INTERRUPTED, f"stopped ({reason}) after {sentence}"
    elif faults:
        status, sentence = PARTIAL, f"{sentence}; {'; '.join(faults)}"
    elif limited:
        status, sentence = PARTIAL, f"{sentence}, where the limit was reached"
    elif stats.get(LEFT):
        status, sentence = PARTIAL, f"{sentence}; {_count(int(stats[LEFT]), 'page')} left for lack of budget"
    return Conclusion(
        status=status,
        sentence=sentence,
        whole=not interrupted and not limited and not stats.get(LEFT) and not stats.get(NARROWED),
        pages=pages,
        failed_sites=failed_sites,
        faultless=not faults and not interrupted and status != FAILED,
        kept=REFUSED not in stats,
    )


class Tally:
    """Keeps the counters that :func:`conclude` reads."""

    def __init__(self, stats: Counters) -> None:
        self._stats = stats

    def page(self, site: str, outcome: str) -> None:
        """A page answered."""
        self._stats.inc_value(f"{PAGES}{outcome}/{site}")

    def failure(self, site: str) -> None:
        """A page could not be fetched at all."""
        self._stats.inc_value(f"{FAILURES}{site}")

    def forbidden(self, site: str) -> None:
        """robots.txt forbids a page."""
        self._stats.inc_value(f"{FORBIDDEN}{site}")

    def site(self, site: str, state: str) -> None:
        """A site was opened, or could not be for a reason."""
        self._stats.set_value(f"{SITES}{site}", state)

    def unread(self) -> None:
        """A parser failed on a page."""
        self._stats.inc_value(UNREAD)

    def unstored(self) -> None:
        """The archive could not take a page."""
        self._stats.inc_value(UNSTORED)

    def refused(self, why: str) -> None:
        """The archive takes nothing any more."""
        self._stats.set_value(REFUSED, why)

    def uncompared(self) -> None:
        """A page could not be compared with its last state."""
        self._stats.inc_value(UNCOMPARED)

    def bounds(self, *, left: int, limited: bool, narrowed: bool) -> None:
        """What the crawl did not even try."""
        self._stats.set_value(LEFT, left)
        self._stats.set_value(LIMITED, limited)
        self._stats.set_value(NARROWED, narrowed)


def _by_site(stats: Mapping[str, Any]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for key, value in stats.items():
        if key.startswith(PAGES):
            outcome, _, site = key.removeprefix(PAGES).partition("/")
            found[site][outcome] += int(value)
    return found


def _failed_sites(stats: Mapping[str, Any], by_site: Mapping[str, Counter[str]]) -> dict[str, str]:
    failed: dict[str, str] = {}
    for key, state in stats.items():
        if not key.startswith(SITES):
            continue
        site = key.removeprefix(SITES)
        outcomes = by_site.get(site, Counter())
        if not any(outcomes[outcome] for outcome in READ):
            failed[site] = str(state) if state != OPENED else _answers(outcomes)
    return failed


def _answers(outcomes: Counter[str]) -> str:
    return f"answered only with {', '.join(sorted(outcomes))}" if outcomes else "no page answered"


def _faults(
    stats: Mapping[str, Any], total: Counter[str], failures: int, failed_sites: Mapping[str, str]
) -> list[str]:
    faults: list[str] = []
    if failed_sites:
        faults.append(f"nothing could be read of {_names(failed_sites)}")
    bad = sum(count for outcome, count in total.items() if outcome not in HARMLESS) + failures
    if bad:
        faults.append(f"{_count(bad, 'page')} could not be fetched whole")
    if stats.get(UNREAD):
        faults.append(f"a parser failed on {_count(int(stats[UNREAD]), 'page')}")
    if stats.get(UNSTORED):
        faults.append(f"{_count(int(stats[UNSTORED]), 'page')} could not be stored")
    if REFUSED in stats:
        faults.append(str(stats[REFUSED]))
    if stats.get(UNCOMPARED):
        faults.append(f"{_count(int(stats[UNCOMPARED]), 'page')} could not be compared")
    if stats.get("spider_exceptions/count"):
        faults.append(f"the crawler failed on {_count(int(stats['spider_exceptions/count']), 'page')}")
    return faults


def _nothing(failed_sites: Mapping[str, str], pages: int) -> str:
    verb = "no site answered" if not pages else "no page could be read"
    site, why = next(iter(failed_sites.items()))
    told = why if site in why else f"{site}: {why}"
    more = f" (and {_count(len(failed_sites) - 1, 'other site')})" if len(failed_sites) > 1 else ""
    hint = "" if pages else "; is this machine offline?"
    return f"{verb}: {told}{more}{hint}"


def _names(sites: Iterable[str]) -> str:
    names = list(sites)
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} and {len(names) - _NAMED} more"


def _sum(stats: Mapping[str, Any], prefix: str) -> int:
    return sum(int(value) for key, value in stats.items() if key.startswith(prefix))


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
