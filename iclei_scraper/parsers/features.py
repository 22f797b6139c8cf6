"""Members and leaders that a page presents: a line such as "FEATURED MEMBER" above a name and its story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.records import Evidence, Feature, slug
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Page

_HIGHLIGHT = re.compile(
    rf"{_L}(?:featured|feature|spotlight|in focus|highlighted|in the spotlight|of the (?:month|week|year)|"
    rf"profile|"
    r"im porträt|im portrait|im fokus|im blickpunkt|des monats|des jahres|vorgestelltes?|stellt sich vor|"
    r"à l['’]honneur|en vedette|à la une|du mois|portrait d[eu]|mis à l['’]honneur|"
    r"destacad[oa]s?|del mes|en foco|em destaque|do mês|em foco|in evidenza|del mese|in primo piano|"
    rf"uitgelicht|in de kijker|van de maand|månadens|i fokus){_R}|紹介|注目|ピックアップ|소개|주목|추천|"
    rf"이달의|"
    "风采|介绍|風采|介紹|特色|焦点|焦點|推荐",
    re.IGNORECASE,
)
_LEADER = re.compile(
    rf"{_L}(?:leaders?|leadership|mayors?|champions?|führungsperson\w{{0,14}}|führungskraft|"
    rf"bürgermeister\w{{0,4}}|kopf|dirigeante?s?|"
    r"maires?|líder(?:es)?|lideresa|liderança|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|leider|"
    r"burgemeester|ledare|borgmästare"
    rf"){_R}|リーダー|首長|市長|리더|시장|领导人?|領導人?|领袖|領袖|市长|人物",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    rf"{_L}(?:members?|cit(?:y|ies)|towns?|region|municipality|mitglied\w{{0,4}}|stadt|kommune|gemeinde|"
    rf"membres?|villes?|"
    r"collectivité|miembros?|ciudad(?:es)?|municipio|soci[oa]s?|membros?|cidades?|município|"
    r"associad[oa]s?|membri|città|comune|"
    rf"lid|stad|gemeente|medlem|kommun){_R}|会員|自治体|都市|회원|도시|지자체|会员|會員|成员|成員|城市",
    re.IGNORECASE,
)
_OTHER_KIND = re.compile(
    rf"{_L}(?:staff|team|employee|board|guide|story|stories|news|event|project|product|resource|tools?|"
    rf"video|directory|benefits?|password|login|sign|new|all|our work|jobs?){_R}|一覧|목록|列表|施設|観光",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    rf"{_L}(?:members|cities|towns|leaders|mayors|mitglieder|städte|membres|villes|dirigeants|miembros|"
    rf"ciudades|líderes|membros|cidades|membri|leden|medlemmar){_R}",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:read |learn |see |find out |show )?more\b.{0,25}|discover.{0,25}|(?:mehr|weiter)(?:lesen|"
    r" erfahren)?|en savoir plus|lire la suite|(?:leer|ver|saber) más|(?:leia|saiba|ver) mais|(?:leggi|"
    r"scopri)(?: di più| tutto)?|lees (?:meer|verder)|läs mer|もっと見る|続きを読む|詳細.{0,6}|더 ?보기|"
    r"자세히.{0,6}|了解更多|查看更多|阅读更多|更多",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\s.]{3,}[.!?。！？]\s*$")
_PLACES = frozenset({"main", "aside", "footer"})
_LONGEST_KICKER = 45
_LONGEST_CJK = 14  # characters of an announcement in a script without spaces
_MOST_WORDS = 6
_LONGEST_NAME = 110
_SHORTEST_TEXT = 30  # characters; half of it in Chinese, Japanese and Korean
_REACH = 4  # blocks after the kicker among which the name stands
_MOST_BLOCKS = 12  # blocks of one story
_MOST = 100  # announcements read from one page, clones of slides included


@dataclass(slots=True)
class _Kicker:
    kind: str
    plural: bool
    name: str
    """What follows a colon in the same block; empty where the name has a block of its own."""
    rank: int
    """Rank of the kicker's heading; 0 where it is none."""


def parse_features(page: Page) -> Iterator[Feature]:
    """Featured members and leaders, each once, in the page's order."""
    blocks = page.content_blocks
    seen: set[str] = set()
    kickers = ((at, kicker) for at, block in enumerate(blocks) if (kicker := _kicker(block)) is not None)
    for at, kicker in islice(kickers, _MOST):
        for feature in _features(page, blocks, at, kicker):
            if feature.key not in seen and slug(feature.name):
                seen.add(feature.key)
                yield feature


def _kicker(block: Block) -> _Kicker | None:
    """The announcement that a block is, if it is one."""
    text, _, name = block.text.partition(": ") if len(block.text) <= _LONGEST_NAME else ("", "", "")
    if not text or len(text) > _LONGEST_KICKER or block.place not in _PLACES or not _announces(text):
        return None
    if _only_link(block) and not block.heading:
        return None  # an item of a menu
    leader = _LEADER.search(text)
    if not leader and not _MEMBER.search(text):
        return None
    return _Kicker("leader" if leader else "member", bool(_PLURAL.search(text)), name.strip(), block.heading)


@lru_cache(maxsize=8_192)
def _announces(text: str) -> bool:
    if not _HIGHLIGHT.search(text) or _SENTENCE.search(text) or _OTHER_KIND.search(text):
        return False
    return len(text) <= _LONGEST_CJK if has_cjk(text) else len(text.split()) <= _MOST_WORDS


def _features(page: Page, blocks: list[Block], at: int, kicker: _Kicker) -> Iterator[Feature]:
    if kicker.name:
        yield _feature(page, blocks, at, kicker, kicker.name)
        return
    position = _name_at(blocks, at + 1, kicker)
    rank = blocks[position].heading if position is not None else 0
    for _ in range(_MOST):
        if position is None:
            return
        yield _feature(page, blocks, position, kicker, blocks[position].text)
        if not rank or not (kicker.plural or (kicker.rank and kicker.rank < rank)):
            return
        position = _next_name(blocks, position + 1, rank)


def _name_at(blocks: list[Block], start: int, kicker: _Kicker) -> int | None:
    """The next heading close by; else the next short line."""
    near = range(start, min(start + _REACH, len(blocks)))
    for position in near:
        block = blocks[position]
        if block.heading and _may_be_name(block):
            return position
        if block.heading or (block.text and not _may_be_name(block)):
            break
    for position in near:
        if blocks[position].text:
            usable = _may_be_name(blocks[position]) and not (
                kicker.rank and 0 < blocks[position].heading <= kicker.rank
            )
            return position if usable and _has_story(blocks, position) else None
    return None


def _next_name(blocks: list[Block], start: int, rank: int) -> int | None:
    """The next heading of the same rank before one of a higher rank or another announcement."""
    for position in range(start, min(start + _MOST_BLOCKS, len(blocks))):
        block = blocks[position]
        if block.heading and (block.heading < rank or _kicker(block) is not None):
            return None
        if block.heading == rank:
            return position if _may_be_name(block) and _has_story(blocks, position) else None
    return None


def _may_be_name(block: Block) -> bool:
    text = block.text
    if not text or len(text) > _LONGEST_NAME or _CALL.fullmatch(text):
        return False
    return not _SENTENCE.search(text) and _kicker(block) is None


def _has_story(blocks: list[Block], position: int) -> bool:
    return any(_is_text(block.text) for block in blocks[position + 1 : position + 4])


def _is_text(text: str) -> bool:
    return len(text) >= (_SHORTEST_TEXT // 2 if has_cjk(text[:8]) else _SHORTEST_TEXT)


def _feature(page: Page, blocks: list[Block], at: int, kicker: _Kicker, name: str) -> Feature:
    texts: list[Block] = []
    url = _link(page, blocks[at])
    for block in blocks[at + 1 : at + 1 + _MOST_BLOCKS]:
        if block.heading or _kicker(block) is not None or block.place != blocks[at].place:
            break
        if _CALL.fullmatch(block.text) or _only_link(block):
            url = url or _link(page, block)
            if texts:
                break
        elif _is_text(block.text):
            texts.append(block)
        elif texts:
            break  # a short line after the story opens the next section
    text = "\n\n".join(block.text for block in texts) or None
    evidence = [Evidence(field="name", quote=name, xpath=page.xpath(blocks[at].element))]
    if texts:
        evidence.append(Evidence(field="text", quote=texts[0].text, xpath=page.xpath(texts[0].element)))
    return Feature(kind=kicker.kind, name=name, text=text, url=url, evidence=tuple(evidence))


def _only_link(block: Block) -> bool:
    return bool(block.links) and len(block.text) <= _LONGEST_KICKER and block.text == block.links[0].text


def _link(page: Page, block: Block) -> str | None:
    return next((url for link in block.links if (url := page.absolute(link.href))), None)
