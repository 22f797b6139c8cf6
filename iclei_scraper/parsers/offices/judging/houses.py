"""The site's own houses, where a page of them lists a name and an address of each and no way to reach any."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.offices.gathering.listings import context_heading
from iclei_scraper.parsers.offices.judging.traits import read_traits
from iclei_scraper.parsers.offices.words.branches import BRANCHES
from iclei_scraper.parsers.offices.words.words import OTHER_HEADING
from iclei_scraper.values.postal.address_words import street_evidence
from iclei_scraper.values.wording.lexicon import Lexicon
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.words.own import Owner

_JOINTS = re.compile(r"[-_.]")
HOUSES = Lexicon(
    f"{BRANCHES}|locations|standorte|niederlassungen|filialen|agences|succursales|implantations|sucursales"
    "|delegaciones|unidades|filiais|agências|delegações|filiali|succursali|avdelningar|kantor|cabang|отделения",
    native="拠点一覧|事業所一覧|営業所一覧|拠点|事業所|分支机构|分公司|办事处|지점안내|지점|지사",
)
"""What a page of them is called, in its title or its address, and what heads a list of them."""
_PARTS = re.compile(r"\s[|–—·:»«-]+\s|[|–—»«]|:\s")
_FEWEST, _TITLE = 2, 2
_IS_STREET = 2.5
_MOST_WORDS = 4


def _lists_houses(page: Page) -> bool:
    path = urlsplit(own_address(page)).path.rstrip("/").rpartition("/")[2]
    said = [_JOINTS.sub(" ", unquote(path)), *_PARTS.split(page.title or "")]
    said += [block.text for block in page.blocks if block.heading == 1]
    short = (text for text in said if len(text.split()) <= _MOST_WORDS)
    return any(text in HOUSES and text not in OTHER_HEADING for text in short)


def with_houses(
    page: Page, entries: Sequence[Entry], chosen: Sequence[Entry], owner: Owner, about: float
) -> list[Entry]:
    """The offices, and the houses of a page that is about them, set alike with a title and a street each.

    Args:
        page: that has them.
        entries: of its main text.
        chosen: those of them that are offices.
        owner: whose site it is on.
        about: see :func:`iclei_scraper.parsers.offices.judging.about.page_weight`.
    """
    if about <= 0 or len(entries) < _FEWEST or not page.once(_lists_houses):
        return list(chosen)
    houses = [entry for entry in entries if _is_house(entry)]
    ranks = Counter(entry.names[-1].style for entry in houses)
    known = {id(entry) for entry in chosen}
    names = {line.block for entry in entries for line in entry.names}
    more = [
        entry
        for entry in houses
        if id(entry) not in known
        and ranks[entry.names[-1].style] >= _FEWEST
        and not _is_of_others(entry, owner, names)
    ]
    return [*chosen, *more]


def _is_house(entry: Entry) -> bool:
    """Whether an entry has a title, and a street with its number below it."""
    if not entry.names or entry.names[-1].title < _TITLE or entry.dated or entry.introduced:
        return False
    return any(has_digit(line.text) and street_evidence(line.text) >= _IS_STREET for line in entry.address)


def _is_of_others(entry: Entry, owner: Owner, names: Collection[Block]) -> bool:
    traits = read_traits(entry, owner)
    strange = traits.person or traits.function or traits.other or traits.past or traits.scattered
    if strange or traits.domains:
        return True
    return context_heading(entry, names) in OTHER_HEADING
