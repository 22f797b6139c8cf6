"""``report``: the digest of a crawl, for a terminal, a browser or another program."""

from __future__ import annotations

import json
from pathlib import Path

import click

from iclei_scraper.cli.options import archive_file, check_crawl
from iclei_scraper.status import Status


@click.command()
@archive_file
@click.option(
    "--crawl",
    type=click.IntRange(min=1),
    metavar="N",
    help="Of crawl N alone.  [default: the last that ended, with those cut off before it]",
)
@click.option(
    "--html",
    "html_file",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="Write one self-contained HTML file; - is standard output.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--markdown", "as_markdown", is_flag=True, help="CommonMark.")
@click.option("--cap", type=click.IntRange(min=1), metavar="N", help="Tell N changes at most.")
def report(
    archive_file: Path,
    *,
    crawl: int | None,
    html_file: Path | None,
    as_json: bool,
    as_markdown: bool,
    cap: int | None,
) -> int:
    """Tell what a crawl found, most important first, and how healthy it was."""
    if sum((html_file is not None, as_json, as_markdown)) > 1:
        raise click.UsageError("--html, --json and --markdown exclude each other.")
    from iclei_scraper.alerts import rendering  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.alerts.digest import digest_of, everything_of  # noqa: PLC0415
    from iclei_scraper.archive import Archive, ArchiveError  # noqa: PLC0415

    with Archive.open(archive_file, read_only=True) as archive:
        check_crawl(archive, crawl)
        row = archive.crawl(crawl) if crawl else archive.latest_ended()
        if row is None:
            raise ArchiveError(f"{archive_file}: there is no crawl yet")
        cut_off = [] if crawl else archive.cut_off_before(row.id)
        digest = digest_of(archive, row.id, everything_of(archive, *cut_off, row.id), cap=cap)
    if html_file is not None:
        _write(html_file, rendering.html(digest))
    elif as_json:
        click.echo(json.dumps(digest.to_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo(rendering.markdown(digest) if as_markdown else rendering.text(digest), nl=False)
    return Status.OK


def _write(file: Path, text: str) -> None:
    from iclei_scraper.alerts.files import replace_file  # noqa: PLC0415

    if str(file) == "-":
        click.echo(text, nl=False)
        return
    try:
        replace_file(file, text.encode())
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror or error}.") from error
