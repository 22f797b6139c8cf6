"""What does not fit together on a site or between sites, found from facts alone once a crawl has ended."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from iclei_scraper.audit.certificates import certificates
from iclei_scraper.audit.cookies import cookies
from iclei_scraper.audit.figures import figures, memberships
from iclei_scraper.audit.links import links, twins
from iclei_scraper.audit.loading import loading
from iclei_scraper.audit.model import AuditFinding, Facts
from iclei_scraper.audit.offices import offices

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = (
    *("contradiction", "cookie_audit", "broken_link", "redirect_chain", "missing_language_twin"),
    *("expired_certificate_soon", "new_third_party"),
)

__all__ = ["KINDS", "AuditFinding", "Facts", "audit"]


def audit(facts: Facts) -> Iterator[AuditFinding]:
    """Every finding, each once: site, kind and key tell them apart."""
    return chain(
        figures(facts.claims, facts.reference),
        memberships(facts.memberships),
        offices(facts.offices),
        cookies(facts),
        links(facts.broken),
        twins(facts.twins),
        certificates(facts.certificates),
        loading(facts.loaded, facts.owns, facts.trusts),
    )
