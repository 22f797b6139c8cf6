"""The command line: one file a command group, argument handling and printing only."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.errors import status_of
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "demo": "iclei_scraper.cli.demo:demo",
    "crawl": "iclei_scraper.cli.crawl:crawl",
    "changes": "iclei_scraper.cli.changes:changes",
    "cookies": "iclei_scraper.cli.cookies:cookies",
    "search": "iclei_scraper.cli.search:search",
    "reindex": "iclei_scraper.cli.search:reindex",
    "history": "iclei_scraper.cli.history:history",
    "at": "iclei_scraper.cli.at:at",
    "why": "iclei_scraper.cli.why:why",
    "corrections": "iclei_scraper.cli.corrections:corrections",
    "verify": "iclei_scraper.cli.verify:verify",
    "reparse": "iclei_scraper.cli.reparse:reparse",
    "noise": "iclei_scraper.cli.noise:noise",
    "stats": "iclei_scraper.cli.keeping:stats",
    "backup": "iclei_scraper.cli.keeping:backup",
    "compact": "iclei_scraper.cli.keeping:compact",
    "retain": "iclei_scraper.cli.retain:retain",
    "report": "iclei_scraper.cli.report:report",
    "alerts": "iclei_scraper.cli.alerts:alerts",
    "parse": "iclei_scraper.cli.pages:parse",
    "diff": "iclei_scraper.cli.pages:diff",
    "replica": "iclei_scraper.cli.replica:replica",
}
"""Command -> where it stands. Loaded when called, so that help is quick."""


class _LazyGroup(click.Group):
    """A group that imports a command when it is called (the pattern of click's own documentation)."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101  # the table above is ours
        return command


_STATUSES = """\b
Exit status: 0 fine, 1 unexpected error, 2 bad usage or input, 3 partial crawl,
4 failed crawl, 5 changes found (only where asked for), 6 archive unusable,
7 a message not delivered, 8 faults found (verify, corrections check),
130 interrupted.
"""


@click.group(cls=_LazyGroup, epilog=_STATUSES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="iclei-archive", prog_name="iclei-archive")
def cli() -> None:
    """Archive the websites of the ICLEI network and tell what changed."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with a documented exit status, see :class:`Status`."""
    try:
        outcome = cli.main(args=arguments, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        sys.exit(Status.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(Status.USAGE)
    except SystemExit as left:
        # Click leaves so where the reader (head, less) has gone: that is no fault of ours.
        sys.exit(Status.OK if isinstance(left.__context__, BrokenPipeError) else left.code)
    except BrokenPipeError:
        sys.stderr.close()  # keep Python from complaining at exit
        sys.exit(Status.OK)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        click.echo(f"Error: {error.strerror}", err=True)
        os._exit(Status.ARCHIVE)  # Python would only try to write the rest once more
    except Exception as error:
        status = status_of(error)
        if status is None:
            raise
        click.echo(f"Error: {error}", err=True)
        sys.exit(status)
    sys.exit(outcome if isinstance(outcome, int) else Status.OK)
