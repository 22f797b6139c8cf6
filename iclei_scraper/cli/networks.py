"""With which network file stored pages are read again: with the one that they were crawled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.archive import Archive
    from iclei_scraper.network import Network


def network_in_use(archive: Archive, file: Path | None) -> Network:
    """The network of a file; without one, that of the archive's latest crawl.

    Raises:
        NetworkFileError: the file is wrong.
        click.UsageError: the archive was crawled with another network file than the bundled one before
            archives kept it.
    """
    from iclei_scraper.network import Network  # noqa: PLC0415  # help need not wait for it

    kept = archive.network_file
    if file is not None or kept == "":
        return Network.load(file)
    if kept is not None:
        return Network.read(kept, source=f"{archive.path}, network file of its latest crawl")
    network = Network.load()
    unknown = sorted(set(archive.site_ids()) - {site.id for site in network.sites})
    if unknown:
        raise click.UsageError(
            f"the archive holds {unknown[0]}, which the bundled network file does not know: it was crawled "
            "with another one. Name it with --network."
        )
    return network
