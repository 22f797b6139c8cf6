"""``corrections``: what a person says of who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.history import shown
from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.options import archive_file, corrections_file, network_file
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from iclei_scraper.archive import CorrectionState
    from iclei_scraper.archive.records.correcting import Source
    from iclei_scraper.network import Correction, Network

_TOLD = (
    "name",
    "title",
    "region",
    "city",
    "phones",
    "emails",
    "address",
    "value",
    "label",
    "category",
    "url",
)
_MOST = 4  # values that are told of each name


@click.group()
def corrections() -> None:
    """Say by hand that two names are one record, or one record two; see docs/corrections.md."""


@corrections.command()
@archive_file
@network_file
@corrections_file
@click.option("--json", "as_json", is_flag=True, help="One JSON object a correction and line.")
def check(
    archive_file: Path, network_file: Path | None, corrections_file: Path | None, *, as_json: bool
) -> int:
    """Tell how each correction stands, without applying any.

    A correction whose source has changed since is to be confirmed: the line that confirms it is printed. The
    exit status is 8 where there is one, or one that the archive does not know.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    _, entries = _read(network_file, corrections_file)
    with Archive.open(archive_file, read_only=True) as archive:
        return _tell(archive.check_corrections(entries), as_json=as_json)


@corrections.command()
@archive_file
@network_file
@corrections_file
@click.option("--json", "as_json", is_flag=True, help="One JSON object a correction and line.")
def apply(
    archive_file: Path, network_file: Path | None, corrections_file: Path | None, *, as_json: bool
) -> int:
    """Apply the corrections that hold; a crawl does the same before it begins."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.reading import reading_version  # noqa: PLC0415

    network, entries = _read(network_file, corrections_file)
    with Archive.open(archive_file, made_by="corrections") as archive:
        run = archive.start_crawl(
            parser_version=reading_version(network),
            program="iclei-archive, corrections",
            network=network.digest or None,
            purpose="corrections",
        )
        found = archive.correct(run, entries)
        archive.finish_crawl(run, "complete", _summary(found), whole=False)
    return _tell(found, as_json=as_json)


def _read(network_file: Path | None, corrections_file: Path | None) -> tuple[Network, Sequence[Correction]]:
    from iclei_scraper.network import Network, load_corrections  # noqa: PLC0415

    network = Network.load(network_file)
    if corrections_file is None and network.corrections is None:
        raise click.UsageError("no corrections: name a file with --corrections, or in the network file.")
    return network, load_corrections(corrections_file, network)


def _tell(found: list[CorrectionState], *, as_json: bool) -> int:
    for state in found:
        click.echo(json_line(_as_dict(state)) if as_json else "\n".join(_lines(state)))
    if not as_json:
        click.echo(_summary(found))
    return Status.FAULTS if any(state.needs_attention for state in found) else Status.OK


def _summary(found: list[CorrectionState]) -> str:
    counts: dict[str, int] = {}
    for state in found:
        counts[state.status] = counts.get(state.status, 0) + 1
    told = ", ".join(f"{count} {status}" for status, count in counts.items())
    return f"{len(found)} corrections: {told}" if found else "no corrections"


def _as_dict(state: CorrectionState) -> dict[str, Any]:
    correction = state.correction
    return {
        "status": state.status,
        "same": correction.same,
        "kind": correction.kind,
        "names": [
            {
                "site": source.site,
                "key": source.key,
                "record": source.record,
                "digest": source.digest,
                "changed": source in state.changed,
                "live": source.live,
                "says": source.data,
            }
            for source in state.sources
        ],
        "why": correction.why,
        "made_on": list(state.made_on),
    }


def _lines(state: CorrectionState) -> Iterator[str]:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415  # help need not wait for it

    correction = state.correction
    relation = "are one record" if correction.same else "are two records"
    keys = " and ".join(f"{key} ({site})" for site, key in correction.names)
    yield safe(f"{state.status}: {correction.kind} {keys} {relation}", 1_000)
    if correction.why:
        yield f"    because {safe(correction.why, 400)}"
    if not state.needs_attention:
        return
    for source in state.sources:
        yield f"    {safe(_said(state, source), 1_000)}"
    if state.status == "to be confirmed":
        digests = ", ".join(f'"{digest}"' for digest in state.made_on)
        yield f"    if it still holds, write: made_on = [{digests}]"


def _said(state: CorrectionState, source: Source) -> str:
    if source.digest is None:
        return f"no {state.correction.kind} of {source.site} is, or was, called {source.key}"
    values = [shown(source.data.get(name)) for name in _TOLD]
    said = ", ".join([value for value in values if value][:_MOST])
    when = "now" if source.live else "at last"
    new = " (new to this correction)" if source in state.changed and state.correction.made_on else ""
    return f"{source.key} says {when}{new}: {said}"
