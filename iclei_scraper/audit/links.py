"""Links into nothing, redirects behind redirects, and twins that are none: one finding for a target."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.audit.model import Broken, Twin

_PLACES = 5
_MOST_TWINS = 25  # of a site; a site that pairs nothing would fill the list


def links(broken: Sequence[Broken]) -> Iterator[AuditFinding]:
    """Targets that are gone or far away, with the pages that lead there."""
    by_target: dict[tuple[str, str, bool], list[Broken]] = defaultdict(list)
    for link in broken:
        by_target[link.site, link.target, link.hops > 0].append(link)
    for (site, target, chain), found in sorted(by_target.items()):
        pages = sorted({link.url for link in found})
        count = f"{len(pages)} page{'' if len(pages) == 1 else 's'}"
        hops = max(link.hops for link in found)
        yield AuditFinding(
            kind="redirect_chain" if chain else "broken_link",
            site=site,
            key=target,
            subject=target,
            sentence=f"{target} leads through {hops} redirects; {count} of the site link there"
            if chain
            else f"{target} is gone; {count} of the site still link there",
            severity="info" if chain else "low",
            url=pages[0],
            values={target: pages[:_PLACES]},
        )


def twins(found: Sequence[Twin]) -> Iterator[AuditFinding]:
    """Language twins that are gone, or that do not know their page."""
    told: dict[str, int] = defaultdict(int)
    for twin in sorted(found, key=lambda twin: (twin.site, not twin.gone, twin.url, twin.language)):
        told[twin.site] += 1
        if told[twin.site] > _MOST_TWINS:
            continue
        what = "is gone" if twin.gone else "does not name it back"
        yield AuditFinding(
            kind="missing_language_twin",
            site=twin.site,
            key=f"{twin.url} {twin.language}",
            subject=twin.url,
            sentence=f"{twin.url} names {twin.target} as its twin in {twin.language}, which {what}",
            severity="low" if twin.gone else "info",
            url=twin.url,
            values={twin.language: [twin.target]},
        )
