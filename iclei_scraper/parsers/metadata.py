"""What a page says of itself in its head: its canonical address and its twins in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.values.urls import canonical_url

if TYPE_CHECKING:
    from iclei_scraper.page import Page


def parse_canonical(page: Page) -> str | None:
    """Target of ``<link rel=canonical>``, absolute, or ``None``."""
    for link in page.root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            target = page.absolute(link.get("href") or "")
            return canonical_url(target) if target else None
    return None


def parse_alternates(page: Page) -> dict[str, str]:
    """Hreflang -> absolute URL of every ``<link rel=alternate hreflang=…>``, the page itself included."""
    alternates: dict[str, str] = {}
    for link in page.root.iter("link"):
        language = link.get("hreflang")
        if not language or "alternate" not in (link.get("rel") or "").lower().split():
            continue
        target = page.absolute(link.get("href") or "")
        if target:
            alternates.setdefault(language, canonical_url(target))
    return alternates
