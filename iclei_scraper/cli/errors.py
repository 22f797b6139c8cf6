"""Which error gives which exit status."""

from __future__ import annotations

from iclei_scraper.status import Status


def status_of(error: Exception) -> Status | None:
    """The status of an error that has a name, or ``None`` for one that nobody foresaw."""
    from iclei_scraper.alerts.rules import RulesError  # noqa: PLC0415
    from iclei_scraper.archive import ArchiveError  # noqa: PLC0415  # loaded only when something went wrong
    from iclei_scraper.network import NetworkFileError  # noqa: PLC0415

    if isinstance(error, ArchiveError):
        return Status.ARCHIVE
    if isinstance(error, NetworkFileError | RulesError):
        return Status.USAGE
    return None
