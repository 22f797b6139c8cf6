"""The replica in a process of its own, so that it serves on another core and never blocks its client."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

_PATIENCE = 5.0  # seconds for a clean end


class ReplicaError(RuntimeError):
    """The replica could not start, or does not answer any more."""


class Replica:
    """A running replica; use it as a context manager.

    The process ends with the ``with`` block, and also when its parent dies, however that happens.

    >>> with Replica(night=1) as replica:  # doctest: +SKIP
    ...     crawl(environment=replica.environment)
    ...     replica.night = 2

    Args:
        night: 1 or 2.
        faults: URL -> misbehaviour, as :mod:`iclei_scraper.replica.faults` writes it.
        port: port on 127.0.0.1, 0 for a free one.
    """

    def __init__(self, *, night: int = 1, faults: Mapping[str, str] | None = None, port: int = 0) -> None:
        self._night = night
        self._faults = dict(faults or {})
        self._wanted_port = port
        self._process: subprocess.Popen[str] | None = None
        self._ready: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the process and wait until it listens.

        Raises:
            ReplicaError: it ended at once, for instance because the port is taken.
        """
        package = str(Path(__file__).resolve().parents[2])
        inherited = os.environ.get("PYTHONPATH")
        environment = {
            **os.environ,
            "PYTHONPATH": f"{package}{os.pathsep}{inherited}" if inherited else package,
        }
        command = [sys.executable, "-m", "iclei_scraper.replica", "--controlled"]
        command += ["--port", str(self._wanted_port), "--night", str(self._night)]
        for url, fault in self._faults.items():
            command += ["--fault", f"{url}={fault}"]
        self._process = subprocess.Popen(  # noqa: S603  # our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self._ready = self._answer()

    def stop(self) -> None:
        """End the process and remove its certificates. Does nothing where it does not run."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with suppress(BrokenPipeError):  # it is gone already
                process.stdin.close()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
        if folder := self._ready.get("folder"):
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        """Process id of the server."""
        return self._running().pid

    @property
    def port(self) -> int:
        """Port on 127.0.0.1."""
        return int(self._ready["port"])

    @property
    def ca_file(self) -> Path:
        """PEM file of the authority that clients have to trust."""
        return Path(self._ready["ca_file"])

    @property
    def environment(self) -> dict[str, str]:
        """Variables with which a client reaches the replica under the network's real names."""
        return environment(self.port, self.ca_file)

    @property
    def night(self) -> int:
        """Which edition of the network is served; may be set while it runs."""
        return self._night

    @night.setter
    def night(self, value: int) -> None:
        self._ask({"do": "night", "night": value})
        self._night = value

    def fail(self, url: str, fault: str) -> None:
        """Let a URL misbehave from now on.

        Raises:
            ReplicaError: there is no such misbehaviour.
        """
        self._ask({"do": "fail", "url": url, "fault": fault})

    def heal(self, url: str | None = None) -> None:
        """Let a URL, or all, behave again."""
        self._ask({"do": "heal", "url": url})

    def requests(self) -> list[tuple[str, str, int]]:
        """Method, URL and status of the requests served so far, oldest first."""
        return [(method, url, status) for method, url, status in self._ask({"do": "requests"})["requests"]]

    def forget(self) -> None:
        """Begin the list of requests anew."""
        self._ask({"do": "forget"})

    def _ask(self, command: dict[str, Any]) -> dict[str, Any]:
        process = self._running()
        try:
            process.stdin.write(json.dumps(command) + "\n")  # type: ignore[union-attr]  # it is a pipe
            process.stdin.flush()  # type: ignore[union-attr]
        except OSError as error:
            raise ReplicaError("the replica does not answer any more") from error
        answer = self._answer()
        if "error" in answer:
            raise ReplicaError(answer["error"])
        return answer

    def _answer(self) -> dict[str, Any]:
        process = self._running()
        line = process.stdout.readline()  # type: ignore[union-attr]  # it is a pipe
        if line:
            return dict(json.loads(line))
        said = process.stderr.read().strip() if process.stderr else ""
        self.stop()
        raise ReplicaError(said.splitlines()[-1] if said else "the replica ended without a word")

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            raise ReplicaError("the replica does not run")
        return self._process


def environment(port: int, ca_file: Path) -> dict[str, str]:
    """What a client needs to reach a replica: proxies in both spellings, and whom to trust."""
    proxy = f"http://127.0.0.1:{port}"
    return {
        "http_proxy": proxy,
        "https_proxy": proxy,
        "HTTPS_PROXY": proxy,
        "no_proxy": "",
        "NO_PROXY": "",
        "SSL_CERT_FILE": str(ca_file),
        "CURL_CA_BUNDLE": str(ca_file),
        "REQUESTS_CA_BUNDLE": str(ca_file),
    }
