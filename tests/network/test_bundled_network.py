"""The network file that comes with the package."""

from __future__ import annotations

from importlib.resources import files

import pytest

from iclei_scraper.network import Network
from iclei_scraper.network.schema import _KEYS


@pytest.fixture
def network() -> Network:
    return Network.load()


def test_it_is_read_once(network: Network) -> None:
    assert Network.load() is network
    assert network.bundled
    assert len(network.digest) == 64


def test_it_knows_all_sites(network: Network) -> None:
    assert len(network.sites) == 22
    assert {site.id for site in network.sites if not site.active} == {"iclei.org-2018", "iclei.org-typo3"}
    for site in network.sites:
        assert site.languages
        assert network.site_of(site.base) is site
        assert all(network.site_of(page) is site for page in site.pages)
        assert network.owns(site.base)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://www.iclei.org/.", "https://iclei.org/"),
        ("https://iclei.org/?gad_source=1", "https://iclei.org/"),
        ("https://iclei.org/?p=38701", "https://iclei.org/?p=38701"),
        ("https://dev.talkofthecities.iclei.org/blog?gclid=1", "https://talkofthecities.iclei.org/blog"),
        (
            "https://iclei-europe.org/dev/news?newsID=Lhrca06A",
            "https://iclei-europe.org/news?newsID=Lhrca06A",
        ),
        (
            "https://icleikorea.org/newsletter/?q=YToxOn&bmode=view&idx=168423963&t=board",
            "https://icleikorea.org/newsletter/?bmode=view&idx=168423963&t=board",
        ),
        (
            "http://old.iclei.org/index.php?id=1794&L=4%3FmemberlistUID%3D3%3FmemberlistABC%3DE&cHash=dae7",
            "http://archive.iclei.org/index.php?L=4&id=1794",
        ),
        ("http://icleioceania.org/a", "https://www.icleioceania.org/a"),
    ],
)
def test_known_variants_are_one_page(network: Network, url: str, canonical: str) -> None:
    assert network.canonical(url) == canonical


def test_sisters_and_unlisted_hosts_are_the_networks_own(network: Network) -> None:
    assert network.owns("https://renewablesroadmap.iclei.org/")
    assert network.owns("https://www.citieswithnature.org/")
    assert network.owns("https://issuu.com/icleisams/docs/1")
    assert not network.owns("https://issuu.com/someone")
    assert network.site_of("https://renewablesroadmap.iclei.org/") is None


def test_regions_in_many_languages(network: Network) -> None:
    assert network.region("Central America & the Caribbean") == "Mexico, Central America and the Caribbean"
    assert {network.region(name) for name in ("欧洲", "ヨーロッパ", "유럽", "EUROPA", "ICLEI Europe")} == {
        "Europe"
    }
    assert network.region("América do Sul") == network.region("Südamerika") == "South America"
    assert network.region("South-East Asia") == "Southeast Asia"


def test_no_synonym_means_two_regions() -> None:
    known: dict[str, str] = {}
    regions = Network.load().regions
    for key, name in regions._known.items():
        assert known.setdefault(key, name) == name
    for name in regions.names:
        assert regions.canonical(name) == name


def test_no_public_site_may_hide_in_a_private_network(network: Network) -> None:
    assert not network.allows_private("iclei.org")


def test_endless_and_double_pages_are_skipped(network: Network) -> None:
    (southasia,) = network.select(["southasia.iclei.org"])
    assert southasia.skips("https://southasia.iclei.org/search/shops")
    (europe,) = network.select(["iclei-europe.org"])
    assert europe.skips("https://iclei-europe.org/calendar/?month=2031-05")
    assert not europe.skips("https://iclei-europe.org/calendar/?c=search&uid=62632e3c")


def test_every_key_is_documented() -> None:
    page = (files("iclei_scraper") / ".." / "docs" / "network.md").read_text(encoding="utf-8")
    for table, keys in _KEYS.items():
        for key in keys:
            assert f"`{key}`" in page, f"docs/network.md does not explain {key} of {table}"
