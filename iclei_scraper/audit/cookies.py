"""What a site declares of its cookies, held against what its servers set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.audit.model import CookieFact, Facts

_BY_SERVERS = re.compile(
    r"PHPSESSID|JSESSIONID|ASP\.NET_SessionId|ASPSESSIONID\w*|fe_typo_user|laravel_session|XSRF-TOKEN|"
    r"connect\.sid|CFID|CFTOKEN|SESS[0-9a-f]{16,}|__cf_bm|cf_clearance|AWSALB(?:CORS)?|SERVERID",
    re.IGNORECASE,
)
"""Names that servers set with their first answer, so that a crawl without a browser would see them."""


def cookies(facts: Facts) -> Iterator[AuditFinding]:
    """Findings of every site whose declaration can be read at all."""
    declaring = {row.site for row in facts.cookies if row.declared}
    for row in facts.cookies:
        if row.site in declaring and row.site not in facts.undeclarable:
            yield from _compared(row)
    for change in facts.cookie_changes:
        yield _finding(change.site, change.name, "changed", f"{change.name}: {change.what}", change.url)


def _compared(row: CookieFact) -> Iterator[AuditFinding]:
    declared, observed = row.declared or "", row.observed or ""
    if row.verdict == "undeclared":
        sentence = f"{observed} is set by {row.host} and not declared"
        yield _finding(row.site, observed, "undeclared", sentence, row.url)
    elif row.verdict == "longer":
        sentence = f"{observed} lasts {row.observed_duration}, declared is {row.declared_duration}"
        yield _finding(row.site, observed, "duration", sentence, row.url)
    elif row.verdict == "declared" and _BY_SERVERS.fullmatch(declared):
        sentence = f"{declared} is declared, and no server set it"
        yield _finding(row.site, declared, "unseen", sentence, severity="info")


def _finding(
    site: str, name: str, what: str, sentence: str, url: str | None = None, *, severity: str = "low"
) -> AuditFinding:
    return AuditFinding(
        kind="cookie_audit",
        site=site,
        key=f"{what}/{name}",
        subject=f"Cookie {name}",
        sentence=f"Cookie {sentence}",
        severity=severity,
        url=url,
    )
