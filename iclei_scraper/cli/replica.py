"""``replica``: serve the copy in miniature of the network to any client."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Port on 127.0.0.1.  [default: a free one]"
)
@click.option(
    "--night", type=click.IntRange(1, 2), default=1, show_default=True, help="Which edition to serve."
)
@click.option("--fault", "faults", multiple=True, metavar="URL=KIND", help="Let a URL misbehave; repeatable.")
def replica(port: int, night: int, faults: tuple[str, ...]) -> int:
    """Serve the replica until Ctrl-C and print how a client reaches it.

    It answers for the network's real host names as an HTTP proxy on loopback, so that curl, a browser or a
    crawler can be tried on it without internet.
    """
    from iclei_scraper.replica.__main__ import main  # noqa: PLC0415  # help need not wait for it

    arguments = ["--port", str(port), "--night", str(night)]
    for fault in faults:
        arguments += ["--fault", fault]
    return main(arguments)
