"""A simulated site: WordPress-like pages of several kinds, night after night, the same for the same seed.

Every fetch of a page carries new tokens, as real pages do; every night one page of a hundred gets one small
edit that stays: a digit of a telephone number, a word of a sentence, the target of a link, a figure.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from iclei_scraper.replica.weight import scripts, sprite, styles

BASE = "https://example.org"
SITE = "example.org"
FIRST_NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
EDITS = 0.01
"""Share of the pages that are edited in a night."""
KINDS = ("post", "page", "event", "project", "archive")
_LINKS = 113
_SIZE = 87_000


@dataclass(slots=True)
class Facts:
    """What an editor may change on a page."""

    words: list[str]
    phone: str
    figure: int
    links: list[str] = field(default_factory=list)


class Site:
    """Pages and their nights."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        chance = random.Random("site")
        self._vocabulary = [_word(chance) for _ in range(20_000)]
        self._weights = [1 / (rank + 8) for rank in range(len(self._vocabulary))]
        self._facts = [self._written(number) for number in range(pages)]
        self._pieces: dict[int, tuple[str, str, str, str]] = {}
        self._heads = {kind: _head(kind) for kind in KINDS}

    def url(self, number: int) -> str:
        """Address of a page."""
        return f"{BASE}/{KINDS[number % len(KINDS)]}/{number}/"

    def edit(self, night: int) -> set[int]:
        """Make a night's edits; the pages that they are made on."""
        chance = random.Random(f"edits {night}")
        edited = set(chance.sample(range(self.pages), max(round(self.pages * EDITS), 1)))
        for number in edited:
            self._edit(number, chance)
            self._pieces.pop(number, None)
        return edited

    def _edit(self, number: int, chance: random.Random) -> None:
        facts = self._facts[number]
        what = chance.choice(("phone", "word", "link", "figure"))
        if what == "phone":
            place = chance.randrange(5, len(facts.phone))
            digit = facts.phone[place]
            other = chance.choice([it for it in "0123456789" if it != digit])
            facts.phone = facts.phone[:place] + other + facts.phone[place + 1 :]
        elif what == "word":
            place = chance.randrange(len(facts.words))
            facts.words[place] = chance.choice([it for it in self._vocabulary if it != facts.words[place]])
        elif what == "link":
            place = chance.randrange(len(facts.links))
            facts.links[place] += "x"
        else:
            facts.figure += chance.choice((-1, 1, 10))

    def said(self, number: int) -> str:
        """All that an editor may change on a page, as text."""
        facts = self._facts[number]
        return " ".join((*facts.words, facts.phone, str(facts.figure), *facts.links))

    def fetch(
        self, number: int, night: int, again: int = 0
    ) -> tuple[bytes, datetime, tuple[tuple[str, str], ...]]:
        """One fetch of a page: body, moment and response headers."""
        chance = random.Random(f"{number} {night} {again}")
        at = self.moment(number, night) + timedelta(seconds=2 * again)
        token = chance.randbytes(5).hex()
        made = f"<!-- generated in 0.{chance.randrange(100, 999)} seconds, {at:%Y-%m-%d %H:%M:%S} -->\n"
        pieces = self._pieces.get(number) or self._render(number)
        body = f"{pieces[0]}{token}{pieces[1]}{token}{pieces[2]}{made}{pieces[3]}".encode()
        headers = (
            ("Date", format_datetime(at, usegmt=True)),
            ("Content-Type", "text/html; charset=UTF-8"),
            ("Transfer-Encoding", "chunked"),
            ("Connection", "keep-alive"),
            ("Server", "cloudflare"),
            ("Vary", "Accept-Encoding"),
            ("Link", f'<{BASE}/wp-json/>; rel="https://api.w.org/"'),
            ("Link", f'<{BASE}/wp-json/wp/v2/posts/{number}>; rel="alternate"; type="application/json"'),
            ("X-Powered-By", "PHP/8.2.29"),
            ("Cache-Control", "no-cache, must-revalidate, max-age=0"),
            ("CF-RAY", f"{chance.randbytes(8).hex()}-FRA"),
        )
        return body, at, headers

    def moment(self, number: int, night: int) -> datetime:
        """When a page is fetched in a night: one a second or two, not always in the same order."""
        late = random.Random(f"{number} {night} at").randrange(40)
        return FIRST_NIGHT + timedelta(days=night, seconds=2 * number + late)

    # Rendering -------------------------------------------------------------------------------------------

    def _written(self, number: int) -> Facts:
        chance = random.Random(f"page {number}")
        words = chance.choices(self._vocabulary, self._weights, k=chance.randrange(900, 2_000))
        phone = f"+49 228 {chance.randrange(10**6, 10**7)}"
        links = [f"{BASE}/post/{chance.randrange(10**5)}/" for _ in range(25)]
        return Facts(words, phone, chance.randrange(100, 5_000), links)

    def _render(self, number: int) -> tuple[str, str, str, str]:
        kind = KINDS[number % len(KINDS)]
        facts = self._facts[number]
        head, menu, foot = self._heads[kind]
        title = " ".join(facts.words[:7]).capitalize()
        prose = "\n".join(
            f"<p>{' '.join(facts.words[at : at + 60]).capitalize()}.</p>"
            for at in range(0, len(facts.words), 60)
        )
        related = "\n".join(
            f'<li class="wp-block-post"><a href="{link}">{" ".join(facts.words[at : at + 2])}</a></li>'
            for at, link in enumerate(facts.links)
        )
        main = (
            f'<main id="main" class="main {kind}-{number}"><article id="post-{number}"><h1>{title}</h1>\n'
            f'{prose}\n<p>Members: <span class="figure">{facts.figure}</span></p>\n'
            f'<p>Telephone: <a href="tel:{facts.phone.replace(" ", "")}">{facts.phone}</a></p></article>\n'
            f"<ul>{related}</ul></main>"
        )
        top = (
            f"<!doctype html>\n<html lang=en><head><title>{title}</title>{head}"
            f'<script id="api-js">var api = {{"root":"{BASE}/wp-json/","nonce":"'
        )
        between = f'"}};</script></head><body class="{kind} postid-{number}">{menu}{main}<form>'
        form = f'{between}<input type="hidden" name="_wpnonce" value="'
        self._pieces[number] = (top, form, f'"></form>{foot}', "</body></html>\n")
        return self._pieces[number]


def _word(chance: random.Random) -> str:
    syllables = (
        "ba",
        "ci",
        "de",
        "ful",
        "gra",
        "hon",
        "ing",
        "jo",
        "ka",
        "lin",
        "mo",
        "ner",
        "ous",
        "per",
        "ra",
    )
    return "".join(chance.choice(syllables) for _ in range(chance.choice((1, 1, 2, 2, 2, 3, 3, 4))))


def _head(kind: str) -> tuple[str, str, str]:
    """What all pages of a kind share: half of it the whole site does."""
    chance = random.Random(f"menu {kind}")
    menu = "".join(
        f'<li id="menu-item-{number}" class="menu-item menu-item-{number}"><a href="{BASE}/page/{number}/">'
        f"{_word(random.Random(number)).capitalize()} {_word(chance)}</a></li>"
        for number in range(_LINKS - 26)
    )
    head = f"{styles('site', 'wordpress', 20)}{styles(kind, 'wordpress', 12)}{scripts('site', 12)}"
    foot = f"{sprite('site', 8)}{scripts(kind, 6)}"
    ballast = max(_SIZE - len(head) - len(foot) - len(menu) - 16_000, 0)
    return head, f"<nav><ul>{menu}</ul></nav>", foot + str(scripts(f"{kind} foot", ballast // 1024))
