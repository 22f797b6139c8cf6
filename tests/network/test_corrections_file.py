"""The corrections file: what it says, and what is refused in one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from iclei_scraper.network import Network, NetworkFileError, load_corrections, read_corrections
from iclei_scraper.network.schema import CORRECTION_KEYS

GOOD = """
[[same]]
kind = "office"
site = "iclei.org"
keys = ["europe/bonn", "europe/secretariat"]
made_on = ["a", "a"]
[[different]]
kind = "news"
sites = ["iclei.org", "africa.iclei.org"]
keys = ["https://iclei.org/a/", "https://africa.iclei.org/a/"]
why = "two reports"
"""


def test_what_it_says() -> None:
    same, different = read_corrections(GOOD, "c.toml")
    assert (same.same, same.kind, same.made_on) == (True, "office", ("a", "a"))
    assert same.names == (("iclei.org", "europe/bonn"), ("iclei.org", "europe/secretariat"))
    assert different.names[1] == ("africa.iclei.org", "https://africa.iclei.org/a/")
    assert (different.why, different.made_on) == ("two reports", ())


ENTRY = 'kind = "office"\nsite = "a"\nkeys = ["x", "y"]\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("same = 1", "same must be a list of tables"),
        ("[[samme]]\n", "unknown key 'samme'; did you mean 'same'?"),
        ("[[same]]\n", "[[same]] number 1: kind is missing"),
        (f"[[same]]\n{ENTRY}kee = 1", "[[same]] number 1: unknown key 'kee'"),
        ('[[same]]\nkind = "ship"\n', "kind must be one of office, news"),
        ('[[same]]\nkind = "office"\nsite = "a"\nkeys = ["x"]', "keys must be a list of two different keys"),
        ('[[same]]\nkind = "office"\nsite = "a"\nkeys = ["x", "x"]', "two different keys"),
        ('[[same]]\nkind = "office"\nkeys = ["x", "y"]', "site is missing"),
        (f'[[same]]\n{ENTRY}sites = ["b"]', "site must be one site, or sites one for each key"),
        (f'[[same]]\n{ENTRY}made_on = ["x"]', "made_on must be the two digests"),
        (f"[[same]]\n{ENTRY}made_on = [1, 2]", "made_on must be a list of strings"),
        (f"[[same]]\n{ENTRY}[[same]]\n{ENTRY}", "x and y stands there twice"),
        (f"[[same]]\n{ENTRY}[[different]]\n{ENTRY}", "x and y is called both same and different"),
        ("not toml", "not valid TOML"),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    with pytest.raises(NetworkFileError) as refused:
        read_corrections(text, "c.toml")
    assert str(refused.value).startswith("c.toml: ")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_network_file_names_it(tmp_path: Path) -> None:
    file = tmp_path / "network.toml"
    file.write_text('corrections = "c.toml"\n[[sites]]\nbase = "https://a.example/"\n')
    network = Network.load(file)
    with pytest.raises(NetworkFileError, match=r"c\.toml: cannot be read: No such file"):
        load_corrections(None, network)
    (tmp_path / "c.toml").write_text(GOOD)
    assert len(load_corrections(None, network)) == 2
    assert load_corrections(None, Network.read('[[sites]]\nbase = "https://a.example/"\n')) == ()


def test_the_documentation_knows_every_key_and_its_example_is_one() -> None:
    text = (Path(__file__).parents[2] / "docs" / "corrections.md").read_text(encoding="utf-8")
    for key in {key for keys in CORRECTION_KEYS.values() for key in keys}:
        assert f"`{key}`" in text or f"`[[{key}]]`" in text, key
    example = text.partition("```toml\n")[2].partition("```")[0]
    assert [entry.same for entry in read_corrections(example, "example")] == [True, False]
