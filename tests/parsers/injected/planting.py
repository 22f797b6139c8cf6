"""Invented pages with something planted into them: honest sentences in risky words, attacks of every kind.

The pages come from :mod:`tests.layouts`: every template, all nine languages. None of them was written with
injections in mind, and none of the sentences was looked at when the lexicon was made.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.changes import compare
from iclei_scraper.network import Network
from iclei_scraper.page import Page
from iclei_scraper.parsers.injected import find_injected
from iclei_scraper.reading import read_page
from tests.layouts.making import all_templates, make_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from iclei_scraper.records import Change, Finding
    from tests.layouts.model import LayoutPage

WORDS = tomllib.loads(Path(__file__).with_name("planted.toml").read_text(encoding="utf-8"))
_SYLLABLES = ("ba", "do", "ki", "lum", "mar", "ne", "po", "rix", "sol", "ta", "vel", "zu")
_STRIDE = 67  # a prime: every template has its turn
_FOREIGN = 0.2  # share of the attacks in a language that the page does not speak


@dataclass(frozen=True, slots=True)
class Planted:
    """A page before and after."""

    way: str
    """How it was put in; ``honest`` for what no hacker did."""
    url: str
    language: str
    before: str
    after: str
    new_only: bool = False
    """Nothing on the page itself is suspicious: only who knows the night before can tell."""


def network_of(url: str) -> Network:
    """A network of which the page's site is the only one."""
    base = re.match(r"https?://[^/]+/", url)
    assert base is not None
    return Network.read(f'[[sites]]\nbase = "{base[0]}"\n')


def honest(number: int) -> Iterator[Planted]:
    """Pages with four honest sentences each."""
    for seed, page in enumerate(_pages(number)):
        chance = random.Random(f"honest {seed}")  # noqa: S311  # the same on every run
        said = chance.sample(WORDS["honest"][page.language], 4)
        planted = "".join(f"<p>{text.format(host=_host(chance))}</p>" for text in said)
        yield Planted("honest", page.url, page.language, page.body, _inside(page.body, planted, chance))


def attacks(each: int) -> Iterator[Planted]:
    """So many pages for each way of breaking into one."""
    pages = cycle(_pages(len(WAYS) * each))
    for way, plant in WAYS.items():
        for seed, page in enumerate(islice(pages, each)):
            chance = random.Random(f"{way} {seed}")  # noqa: S311  # the same on every run
            after = plant(page.body, _link(page.language, chance), chance)
            assert after != page.body, (way, page.template, page.seed)
            yield Planted(way, page.url, page.language, page.body, after, new_only=way in _NEW_ONLY)


def found_at_first_sight(planted: Planted) -> bool:
    """Whether something is found to be injected into a page that was never seen before.

    It is looked for before anything else is read, and here nothing else is.
    """
    page = Page(planted.url, planted.after)
    return _is_injected(find_injected(page, network_of(planted.url).owns)[0])


def found(planted: Planted) -> tuple[bool, bool]:
    """The same, and whether an alarm is raised against the night before."""
    network = network_of(planted.url)
    before, after = (
        read_page(body, planted.url, network=network) for body in (planted.before, planted.after)
    )
    return _is_injected(after.findings), any(map(_raises_alarm, compare(before, after, own=network.owns)))


def _is_injected(findings: Iterable[Finding]) -> bool:
    return any(finding.kind == "injected_content" for finding in findings)


def _raises_alarm(change: Change) -> bool:
    loud = {("finding", "high"), ("link", "high"), ("link", "medium")}
    return change.op != "removed" and (change.kind, change.severity) in loud


# Where it is put ------------------------------------------------------------------------------------------


def _pages(number: int) -> Iterator[LayoutPage]:
    templates = all_templates()
    for at in range(number):  # from all kinds, however few are wanted
        yield make_page(templates[at * _STRIDE % len(templates)], 100 + at // len(templates) + at)


def _host(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)) + ".example"


def _link(language: str, chance: random.Random) -> str:
    words = chance.choice(WORDS["spam"]["foreign" if chance.random() < _FOREIGN else language])
    return f'<a href="https://{_host(chance)}/">{words}</a>'


def _inside(body: str, html: str, chance: random.Random) -> str:
    """Behind some paragraph of the page; before its end where it has none."""
    ends = [match.end() for match in re.finditer(r"</p>", body)]
    at = chance.choice(ends) if ends else _end(body)
    return body[:at] + html + body[at:]


def _end(body: str) -> int:
    found = [match.start() for match in re.finditer(r"</body>", body, re.IGNORECASE)]
    return found[-1] if found else len(body)


def _head(body: str, html: str) -> str:
    found = re.search(r"</head>|<body", body, re.IGNORECASE)
    at = found.start() if found else 0
    return body[:at] + html + body[at:]


def _swapped(body: str, tag: str) -> str:
    rel = "alternate" if "hreflang" in tag else "canonical"
    return _head(re.sub(rf"<link[^>]*rel=.?{rel}[^>]*>", "", body), tag)


WAYS: dict[str, Callable[[str, str, random.Random], str]] = {
    "in a sentence": lambda body, link, chance: _inside(body, f"<p>{link}</p>", chance),
    "in words of another language": lambda body, _, chance: _inside(
        body, f"<p>{_link('foreign', chance)}</p>", chance
    ),
    "hidden by a style": lambda body, link, chance: _inside(
        body, f'<div style="display:none">{link}</div>', chance
    ),
    "hidden by a style sheet": lambda body, link, chance: _head(
        _inside(body, f'<div class="zq9">{link}</div>', chance), "<style>.zq9{display:none}</style>"
    ),
    "off the screen": lambda body, link, chance: _inside(
        body, f'<div style="position:absolute;left:-9999px">{link}</div>', chance
    ),
    "of no size": lambda body, link, chance: _inside(
        body, f'<div style="height:0;width:0;overflow:hidden">{link}</div>', chance
    ),
    "in letters of no size": lambda body, link, chance: _inside(
        body, f'<span style="font-size:0">{link}</span>', chance
    ),
    "for those without scripts": lambda body, link, chance: _inside(
        body, f"<noscript>{link}</noscript>", chance
    ),
    "in the head": lambda body, link, _: _head(body, link),
    "behind the end": lambda body, link, _: body + link,
    "in a footer of links": lambda body, link, chance: (
        body[: _end(body)]
        + "".join(f"<li>{_link('en', chance)}</li>" for _ in range(4))
        + link
        + body[_end(body) :]
    ),
    "another canonical address": lambda body, _, chance: _swapped(
        body, f'<link rel="canonical" href="https://{_host(chance)}/slot/">'
    ),
    "another twin": lambda body, _, chance: _swapped(
        body, f'<link rel="alternate" hreflang="id" href="https://{_host(chance)}/amp/">'
    ),
    "a script of a new domain": lambda body, _, chance: _head(
        body, f'<script src="https://{_host(chance)}/t.js"></script>'
    ),
    "a hidden frame": lambda body, _, chance: _inside(
        body,
        f'<iframe src="https://{_host(chance)}/" width="0" height="0" style="display:none"></iframe>',
        chance,
    ),
    "a frame of a new domain": lambda body, _, chance: _inside(
        body, f'<iframe src="https://{_host(chance)}/" width="600" height="400"></iframe>', chance
    ),
}
_NEW_ONLY = frozenset({"a script of a new domain", "a frame of a new domain", "a hidden frame"})
"""What honest sites do as well: a map, a player, a counter."""
