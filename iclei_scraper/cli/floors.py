"""``stats --floors``: what is usual on each site, and below which figures a crawl is not believed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from iclei_scraper.archive import Archive
from iclei_scraper.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any


COLUMNS = ("site", "kind", "figure", "latest", "usual", "floor", "asked for", "nights", "stands below since")


def floors(archive_file: Path, network_file: Path | None) -> Iterator[dict[str, Any]]:
    """Each figure that is watched, with the floor that was learned and the one of the network file.

    Raises:
        ArchiveError: the archive cannot be read.
        NetworkFileError: the network file cannot be used.
    """
    asked = Network.load(network_file).floors
    with Archive.open(archive_file, read_only=True) as archive:
        below = archive.shortfalls()
        for entry in archive.figures():
            of_count = entry.figure == "count"
            yield {
                **asdict(entry),
                "asked_for": asked.get((entry.site, entry.kind)) if of_count else None,
                "below_since": below.get((entry.site, entry.kind)) if of_count else None,
            }


def shown(entry: dict[str, Any]) -> tuple[str, ...]:
    """One row of the table."""
    figure = _number if entry["figure"] == "count" else _share
    return (
        *(entry["site"], entry["kind"], entry["figure"]),
        *(figure(entry[name]) for name in ("latest", "usual", "floor")),
        _number(entry["asked_for"]),
        str(entry["nights"]),
        entry["below_since"] or "",
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"
