"""Nights with something to tell, and a rules file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.alerts.rules import Rules
from iclei_scraper.archive import Archive
from tests.archive.conftest import SITE, Lab, office, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)  # a Wednesday
HOSTILE = "<script>alert(1)</script> [x](https://evil.example) *b* \x1b[31m\u202e | @all"


class Nights:
    """An archive with nights in it."""

    def __init__(self, path: Path) -> None:
        self.lab = Lab(path)
        self.night("+1 11")

    def night(self, phone: str, *, name: str = "Harbour Office") -> None:
        """A night on which the office has this number."""
        self.lab.crawl(page("/contact/", offices=(office(name, phone), office("Ridge Office", "+1 99"))))

    def failed(self, *, of: str = SITE, reason: str = "refused") -> None:
        """A night on which a site did not answer."""
        with Archive.open(self.lab.path) as archive:
            crawl = self.lab.start(archive)
            counters = {f"crawl/sites/{of}": reason, "crawl/sites/other.example": "opened"}
            archive.finish_crawl(crawl, "partial", "one site failed", counters=counters)

    def well(self) -> None:
        """A night on which every site answered, and nothing changed."""
        with Archive.open(self.lab.path) as archive:
            crawl = self.lab.start(archive)
            archive.finish_crawl(crawl, "complete", counters={f"crawl/sites/{SITE}": "opened"})

    def open(self, *, read_only: bool = False) -> Archive:
        return Archive.open(self.lab.path, read_only=read_only)


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    return Nights(tmp_path / "archive.db")


@pytest.fixture
def rules(tmp_path: Path) -> Callable[..., Rules]:
    """A rules file from its text, with the destinations ``mail`` and ``hook``."""

    def load(text: str, **environment: str) -> Rules:
        file = tmp_path / "alerts.toml"
        head = '[destinations]\nmail = "env:MAIL"\nhook = { webhook = "env:HOOK", secret = "env:KEY" }\n'
        file.write_text(head + text, encoding="utf-8")
        known = {"MAIL": "json://127.0.0.1", "HOOK": "http://127.0.0.1:9/", "KEY": "secret"}
        return Rules.load(file, known | environment)

    return load
