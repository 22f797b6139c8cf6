"""Hosts that a site lets into its pages for the first time: whoever runs them can do there what he likes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding
from iclei_scraper.values.wording.hosts import domain_of, is_institution, is_service
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from iclei_scraper.audit.model import Loaded

_NEWS = 30  # days for which one that nobody has objected to is new
_PLACES = 5


def loading(
    loaded: Sequence[Loaded], owns: Callable[[str], bool], trusts: Callable[[str], bool]
) -> Iterator[AuditFinding]:
    """One finding for a site and a foreign domain that scripts or frames have never come from.

    ``high`` where nobody knows the host and the frame is hidden; ``info`` for services that honest sites load
    from every day (``values/data/hosts.toml``), authorities and universities, and partners of the network
    file; else ``medium``. One that already stands accused of being injected is not told twice.
    """
    by_domain: dict[tuple[str, str], list[Loaded]] = defaultdict(list)
    for entry in loaded:
        domain = domain_of(entry.source)
        if domain != domain_of(entry.url) and not owns(entry.source):
            by_domain[entry.site, domain].append(entry)
    for (site, domain), found in sorted(by_domain.items()):
        if any(it.accused for it in found) or min(it.days for it in found) > _NEWS:
            continue
        hosts = sorted({host_of(it.source) for it in found})
        known = all(is_service(host) or is_institution(host) or trusts(f"https://{host}/") for host in hosts)
        hidden = any(it.hidden for it in found)
        tags = {"script" if it.tag == "script" else "frame" for it in found}
        what = " or ".join(sorted(tags, reverse=True))
        where = " and ".join(hosts[:_PLACES])
        pages = sorted({it.url for it in found})
        yield AuditFinding(
            kind="new_third_party",
            site=site,
            key=domain,
            subject=f"{what} from {where}",
            sentence=f"The site loads a {'hidden ' if hidden and not known else ''}{what} from {where}, "
            "which it never did before",
            severity="info" if known else "high" if hidden else "medium",
            url=pages[0],
            values=dict.fromkeys(hosts[:_PLACES], pages[:_PLACES]),
        )
