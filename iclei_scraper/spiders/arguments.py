"""What spiders are told on the command line, and what they tell servers and people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from iclei_scraper.network import Site


def read_since(value: datetime | str | None) -> datetime | None:
    """The moment that ``since`` names: midnight UTC for a date.

    Raises:
        ValueError: it is no ISO date.
    """
    if not value:
        return None
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def reason_of(error: BaseException | None) -> str:
    """Why there is no answer, in words for a person."""
    text = fold(str(error))[:300]
    if "exceeded DOWNLOAD_MAXSIZE" in text:
        return "larger than allowed when unpacked"
    return text or type(error).__name__


def accept_language(site: Site) -> str:
    """The site's own languages: a server that chooses by the reader's must not choose a translation."""
    wanted = [f"{code};q={max(0.9 - 0.1 * rank, 0.2):.1f}" for rank, code in enumerate(site.languages[1:])]
    return ", ".join([*site.languages[:1], *wanted, "*;q=0.1"])
