"""``alerts``: tell people what a crawl found, and look after the messages that wait."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.options import archive_file, check_sites, read_moment
from iclei_scraper.records import KINDS
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from iclei_scraper.alerts.rules import Rules
    from iclei_scraper.alerts.sending import Sent
    from iclei_scraper.archive import Archive

_PATIENCE = timedelta(minutes=2)  # that a crawl stays for a receiver that fails; the next send tries again

rules_file = click.option(
    "--rules",
    "rules_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("alerts.toml"),
    show_default=True,
    help="The rules: who is told what.",
)


@click.group()
def alerts() -> None:
    """Tell people what changed: each change once, to whom the rules name."""


@alerts.command()
@rules_file
@click.option("--to", "names", multiple=True, metavar="NAME", help="Only this destination; repeatable.")
def test(rules_file: Path, names: tuple[str, ...]) -> int:
    """Check the rules file, and send each destination a message that says it is a test."""
    from iclei_scraper.alerts.trying import try_destinations  # noqa: PLC0415  # help need not wait for it

    rules = load_rules(rules_file)
    unknown = set(names) - set(rules.destinations)
    if unknown:
        raise click.UsageError(f"the rules file has no destination {min(unknown)!r}.")
    failed = False
    for name, error in try_destinations(rules, names or sorted(rules.destinations), os.environ):
        click.echo(f"{name}: {error or 'arrived'}", err=error is not None)
        failed = failed or error is not None
    return Status.UNDELIVERED if failed else Status.OK


@alerts.command()
@archive_file
def pending(archive_file: Path) -> int:
    """List the messages that wait, the mutes that hold and the troubles that stand."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415
    from iclei_scraper.archive.base.times import stamp  # noqa: PLC0415
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    with Archive.open(archive_file, read_only=True) as archive:
        outbox = archive.outbox
        for message in outbox.pending():
            tried = f", {message.attempts} failed" if message.attempts else ""
            if not message.attempts and message.due_at > stamp(datetime.now(UTC)):
                tried = ", when quiet hours end"
            error = f": {safe(message.last_error)}" if message.last_error else ""
            click.echo(f"{message.id}  to {message.destination}, due {message.due_at}{tried}{error}")
            click.echo(f"   {message.subject}")
        for mute in outbox.mutes(datetime.now(UTC)):
            what = (
                " ".join(safe(part, 80) for part in (mute.kind, mute.site, mute.key) if part) or "everything"
            )
            click.echo(
                f"muted {mute.id}  {what} until {mute.until}"
                + (f" ({safe(mute.reason)})" if mute.reason else "")
            )
        for trouble in outbox.troubles():
            click.echo(f"trouble  {safe(trouble.cause)}: {safe(trouble.detail)}, since {trouble.opened_at}")
        if not outbox.pending():
            click.echo("No message waits.")
    return Status.OK


@alerts.command()
@archive_file
@rules_file
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=0,
    metavar="MINUTES",
    help="Stay, and try again what fails.",
)
def send(archive_file: Path, rules_file: Path, wait: float) -> int:
    """Compose what the latest crawl gives to tell, send what is due, and write the feeds."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    rules = load_rules(rules_file)
    with Archive.open(archive_file) as archive:
        sent = tell_people(archive, rules, timedelta(minutes=wait))
    click.echo(said(sent))
    return Status.UNDELIVERED if sent.failed and sent.pending else Status.OK


@alerts.command()
@archive_file
@click.option("--kind", type=click.Choice(KINDS), help="Only changes of this kind.")
@click.option("--site", metavar="ID", help="Only changes of this site.")
@click.option(
    "--key", metavar="KEY", help="Only changes of this record: its name, or its key in the archive."
)
@click.option("--until", callback=read_moment, metavar="DATE", help="When it ends.  [default: in a week]")
@click.option("--reason", metavar="TEXT", help="Why, for whoever wonders.")
@click.option("--lift", type=int, metavar="N", help="End mute N instead.")
def mute(  # noqa: PLR0913  # its options
    archive_file: Path,
    *,
    kind: str | None,
    site: str | None,
    key: str | None,
    until: datetime | None,
    reason: str | None,
    lift: int | None,
) -> int:
    """Tell nobody of some changes for a while. They are booked all the same."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    until = until or datetime.now(UTC) + timedelta(days=7)
    if lift is None and until <= datetime.now(UTC):
        raise click.UsageError("--until is in the past.")
    if lift is None and not (kind or site or key):
        raise click.UsageError("say what to mute: --kind, --site or --key.")
    with Archive.open(archive_file) as archive:
        if lift is not None:
            if not archive.outbox.unmute(lift):
                raise click.UsageError(f"there is no mute {lift}.")
            click.echo(f"mute {lift} is lifted")
        else:
            check_sites(archive, [site] if site else [])
            number = archive.outbox.mute(kind=kind, site=site, key=key, until=until, reason=reason)
            click.echo(f"mute {number}, until {until.astimezone(UTC):%Y-%m-%d %H:%M} UTC")
    return Status.OK


@alerts.command()
@archive_file
@click.argument("number", type=int, metavar="MESSAGE")
def drop(archive_file: Path, number: int) -> int:
    """Give up the message with this number; ``pending`` lists them."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    with Archive.open(archive_file) as archive:
        if not archive.outbox.drop(number):
            raise click.UsageError(f"no message {number} waits.")
    click.echo(f"message {number} is given up")
    return Status.OK


def load_rules(path: Path) -> Rules:
    """The rules of a file, with the secrets of the environment checked.

    Raises:
        RulesError: see :meth:`Rules.load`.
    """
    from iclei_scraper.alerts.rules import Rules  # noqa: PLC0415

    return Rules.load(path, os.environ)


def tell_people(archive: Archive, rules: Rules, patience: timedelta) -> Sent:
    """Compose, write the feeds, deliver."""
    from iclei_scraper.alerts.channels import Channels, DeliveryError  # noqa: PLC0415
    from iclei_scraper.alerts.composing import compose  # noqa: PLC0415
    from iclei_scraper.alerts.feeds import write_feeds  # noqa: PLC0415
    from iclei_scraper.alerts.sending import deliver  # noqa: PLC0415

    compose(archive, rules, datetime.now(UTC))
    if rules.feeds:
        try:
            write_feeds(archive, rules.feeds.folder, url=rules.feeds.url)
        except (OSError, DeliveryError) as error:
            click.echo(f"the feeds could not be written: {error}", err=True)
    channels = Channels(rules.destinations, os.environ, rules.path.parent)
    return deliver(archive, channels, patience=patience)


def tell_of_crawl(archive_file: Path, rules: Rules) -> bool:
    """Tell people of the crawl that has just ended. Returns whether every message arrived."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    with Archive.open(archive_file) as archive:
        sent = tell_people(archive, rules, _PATIENCE)
    click.echo(said(sent), err=bool(sent.failed))
    return not (sent.failed and sent.pending)


def said(sent: Sent) -> str:
    """What became of the messages, in a line."""
    told = f"{sent.sent} message{'' if sent.sent == 1 else 's'} sent"
    failed = f", {sent.failed} attempt{'' if sent.failed == 1 else 's'} failed" if sent.failed else ""
    waiting = f", {sent.pending} waiting" if sent.pending else ""
    return f"{told}{failed}{waiting}"
