"""What a page shows to search engines alone: one finding a page, whatever the spam of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.records import Finding

_TOLD = 3
_QUOTE = 120


def cloaking_key(url: str) -> str:
    """Key of the finding of a page."""
    return f"cloaking {url}"


def cloaking(site: str, url: str, found: Sequence[Finding]) -> AuditFinding | None:
    """The finding of kind ``injected_content`` of a page; ``None`` where nothing was found."""
    if not found:
        return None
    shown = list(dict.fromkeys((it.url or it.quote or "")[:_QUOTE] for it in found))
    signals = sorted({signal for it in found for signal in it.signals} - {"cloaking"})
    more = f" and {len(shown) - _TOLD} more" if len(shown) > _TOLD else ""
    return AuditFinding(
        kind="injected_content",
        site=site,
        key=cloaking_key(url),
        subject=url,
        sentence=f"cloaking: search engines alone are shown {', '.join(shown[:_TOLD])}{more} "
        f"({', '.join(signals)})",
        severity="high",
        url=url,
        values={what: [url] for what in shown},
    )
