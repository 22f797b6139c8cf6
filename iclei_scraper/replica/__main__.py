"""Serves the replica from the command line: ``python -m iclei_scraper.replica``."""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from iclei_scraper.replica.certificates import write_certificates
from iclei_scraper.replica.content import NIGHTS
from iclei_scraper.replica.faults import KINDS, FaultError
from iclei_scraper.replica.process import environment
from iclei_scraper.replica.server import ReplicaServer, all_hosts

_ENDS = (signal.SIGINT, signal.SIGTERM)


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted. Returns the exit status: 0, or 2 for bad usage."""
    options = _parser().parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="iclei-replica-"))
    try:
        trusted, served = write_certificates(all_hosts(), folder)
        server = ReplicaServer(options.port, served, options.night)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        print(f"cannot listen on 127.0.0.1:{options.port}: {error}", file=sys.stderr)  # noqa: T201
        return 2
    try:
        for entry in options.fault:
            url, _, fault = entry.rpartition("=")
            server.faults.set(url, fault)
    except FaultError as error:
        server.server_close()
        shutil.rmtree(folder, ignore_errors=True)
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    if not options.controlled:
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)  # in all threads to come: this one waits for them
    threading.Thread(target=server.serve_forever, name="replica", daemon=True).start()
    try:
        if options.controlled:
            _serve_controlled(server, trusted)
        else:
            _serve_alone(server, trusted)
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m iclei_scraper.replica",
        description="Serve a copy in miniature of the network on loopback, under its real host names.",
        epilog="Faults: " + "; ".join(KINDS.values()) + ".",
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--night", type=int, choices=NIGHTS, default=1, help="which edition to serve")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="URL=KIND",
        help="let a URL misbehave; may be repeated",
    )
    parser.add_argument("--controlled", action="store_true", help=argparse.SUPPRESS)
    return parser


def _serve_alone(server: ReplicaServer, trusted: Path) -> None:
    for name, value in environment(server.port, trusted).items():
        print(f"export {name}={shlex.quote(value)}", flush=True)  # noqa: T201
    signal.sigwait(_ENDS)


def _serve_controlled(server: ReplicaServer, trusted: Path) -> None:
    """Obey the parent's commands, one JSON object a line; its death closes the pipe and ends the loop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    ready = {"port": server.port, "ca_file": str(trusted), "folder": str(trusted.parent)}
    print(json.dumps(ready), flush=True)  # noqa: T201
    for line in sys.stdin:
        try:
            answer = _obey(server, json.loads(line))
        except ValueError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)  # noqa: T201


def _obey(server: ReplicaServer, command: dict[str, Any]) -> dict[str, Any]:
    match command["do"]:
        case "night":
            if command["night"] not in NIGHTS:
                raise ValueError(f"there are nights {NIGHTS}, not {command['night']!r}")
            server.night = command["night"]
        case "fail":
            server.faults.set(command["url"], command["fault"])
        case "heal":
            server.faults.clear(command["url"])
        case "requests":
            return {"requests": list(server.log)}
        case "forget":
            server.log.clear()
        case unknown:
            raise ValueError(f"no command {unknown!r}")
    return {"ok": True}


if __name__ == "__main__":
    sys.exit(main())
