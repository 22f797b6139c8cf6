"""Figures that contradict each other: the ledger of claims.

A site contradicts itself where two of its standing pages tell different figures for one concept; it lags
behind where it tells less than the reference site does. Articles are left out: what was true when they were
published stays as it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iclei_scraper.audit.model import Claim, Membership

WORLDWIDE = frozenset({"members", "countries", "urban_population_share", "population_share"})
"""Concepts that mean the same on every site; a regional site's staff is its own."""

_PLACES = 3  # named for each value
_SINCE = re.compile(
    r"(?:member|mitglied|membre|miembro|membro)\w{0,6}\D{0,40}?((?:19|20)\d\d)|"
    r"((?:19|20)\d\d)年?(?:に|に加盟|から|부터|년|起)?[^。.]{0,12}(?:会員|加盟|회원|会员|會員)",
    re.IGNORECASE,
)


def figures(claims: Sequence[Claim], reference: str | None) -> Iterator[AuditFinding]:
    """Contradictions within a site, and figures that lag behind the reference site's."""
    by_site: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_site[claim.site, claim.concept].append(claim)
    for (site, concept), told in sorted(by_site.items()):
        ledger = _ledger(told)
        if len(ledger) > 1:
            yield AuditFinding(
                kind="contradiction",
                site=site,
                key=f"figure/{concept}",
                subject=f"{_words(concept)} on {site}",
                sentence=f"{_words(concept)}: {_told(ledger)}",
                url=ledger[0][1][0].url,
                values={_number(value): _places(found) for value, found in ledger},
            )
        newest = _standard(by_site.get((reference or "", concept), ()))
        if site != reference and concept in WORLDWIDE and newest is not None:
            yield from _lagging(site, concept, told, newest)


def _ledger(told: Iterable[Claim]) -> list[tuple[float, list[Claim]]]:
    """Value -> claims, the one told on most pages first, then the one told last."""
    by_value: dict[float, list[Claim]] = defaultdict(list)
    for claim in told:
        by_value[claim.value].append(claim)
    return sorted(
        by_value.items(),
        key=lambda entry: (-len({claim.url for claim in entry[1]}), -entry[0]),
    )


def _standard(told: Sequence[Claim]) -> Claim | None:
    """What the reference site says: what most of its pages say."""
    ledger = _ledger(told)
    return max(ledger[0][1], key=lambda claim: claim.since) if ledger else None


def _lagging(site: str, concept: str, told: Sequence[Claim], newest: Claim) -> Iterator[AuditFinding]:
    old = [claim for claim in told if claim.value != newest.value]
    if not old:
        return
    ledger = _ledger(old)
    yield AuditFinding(
        kind="contradiction",
        site=site,
        key=f"figure/{concept}/{newest.site}",
        subject=f"{_words(concept)} on {site} and {newest.site}",
        sentence=f"{_words(concept)}: {newest.site} says {_number(newest.value)}, "
        f"{site} says {_told(ledger)}",
        url=ledger[0][1][0].url,
        values={_number(newest.value): [newest.url]}
        | {_number(value): _places(found) for value, found in ledger},
    )


def memberships(told: Sequence[Membership]) -> Iterator[AuditFinding]:
    """Members of whom two pages tell different years."""
    by_name: dict[str, list[tuple[int, Membership]]] = defaultdict(list)
    for entry in told:
        if since := _SINCE.search(entry.text):
            by_name[entry.name.casefold()].append((int(since[1] or since[2]), entry))
    for name, entries in sorted(by_name.items()):
        years = sorted({year for year, _ in entries})
        if len(years) > 1:
            first = entries[0][1]
            yield AuditFinding(
                kind="contradiction",
                site=first.site,
                key=f"member-since/{name}",
                subject=f"Member since, {first.name}",
                sentence=f"{first.name}: a member since {' and since '.join(map(str, years))}",
                url=first.url,
                values={
                    str(year): sorted({entry.url for said, entry in entries if said == year})[:_PLACES]
                    for year in years
                },
            )


def _told(ledger: Iterable[tuple[float, list[Claim]]]) -> str:
    parts = []
    for value, found in ledger:
        pages = len({claim.url for claim in found})
        since = min(claim.since for claim in found)[:10]
        parts.append(f"{_number(value)} on {pages} page{'' if pages == 1 else 's'} (since {since})")
    return ", ".join(parts)


def _places(found: Iterable[Claim]) -> list[str]:
    return sorted({claim.url for claim in found})[:_PLACES]


def _words(concept: str) -> str:
    return concept.replace("_", " ")


def _number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:g}"
