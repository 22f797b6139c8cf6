"""Certificates that end soon: one finding for a host, closed by the new certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.audit.model import Certificate

SOON = 21
"""Days. Authorities that renew by themselves do so a month before the end: later, somebody has to look."""
_NOW = 7  # days


def certificates(known: Sequence[Certificate]) -> Iterator[AuditFinding]:
    """Those that have ended or do within three weeks."""
    for certificate in sorted(known, key=lambda it: (it.site, it.host)):
        if certificate.days > SOON:
            continue
        ended = certificate.days <= 0
        day = certificate.ends[:10]
        yield AuditFinding(
            kind="expired_certificate_soon",
            site=certificate.site,
            key=certificate.host,
            subject=certificate.host,
            sentence=f"The certificate of {certificate.host} has expired; browsers refuse the site"
            if ended
            else f"The certificate of {certificate.host} ends on {day} and has not been renewed",
            severity="high" if ended else "medium" if certificate.days <= _NOW else "low",
            url=f"https://{certificate.host}/",
            values={day: [certificate.host]},
        )
