"""A small website, and how the crawl command is run on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from iclei_scraper.cli.crawl import crawl
from tests.spiders.small_site import SmallSite, links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SmallSite]:
    """Three pages, and a network file ``network.toml`` that names them."""
    with SmallSite() as running:
        running["/"] = links("/a", "/b")
        running["/a"] = "<title>A</title><p>x</p>"
        running["/b"] = "<title>B</title><p>x</p>"
        text = f'[[sites]]\nid = "small"\nbase = "{running.base}"\n[sites.politeness]\ndelay = 0.01\n'
        (tmp_path / "network.toml").write_text(text)
        yield running


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Crawl the sites of ``network.toml`` into ``a.db``; new attempts are not waited for."""
    monkeypatch.setattr("iclei_scraper.settings.RETRY_BACKOFF", 0.01)

    def run_crawl(*arguments: str) -> Result:
        options = ["--network", str(tmp_path / "network.toml"), "--archive", str(tmp_path / "a.db")]
        return CliRunner().invoke(crawl, [*options, *arguments], standalone_mode=False)

    return run_crawl
