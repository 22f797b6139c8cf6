"""A network's home page: hero stories without dates, a few dated cards, and much that is no news."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_layouts import OFFICES, page_of

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
STORIES = (
    (
        "Our most popular stories of the year",
        "Six of our most-read stories that shaped perspectives on urban development.",
        "MORE",
    ),
    (
        "Ten guides that readers downloaded this year",
        "Exemplary practices and guidance for towns and regions.",
        "MORE",
    ),
    (
        "The harbour network celebrated 35 years",
        "8 September 2025 marked 35 years of the network at work.",
        "WATCH OUR VIDEO",
    ),
    (
        "The forest summit that never turned into the cities' summit",
        "Guest op-ed by Paulo Renner, Special Envoy for Urban Solutions",
        "MORE",
    ),
    (
        "Statement on the outcomes of the summit: The action the world needs starts in towns",
        "The local governments of the network act. Now the world needs the process to step up.",
        "READ MORE",
    ),
    (
        "Town Hall Summits introduce an innovative model of governance",
        "How our Town Hall Summits are driving locally led action to shape global goals.",
        "MORE",
    ),
)
CARDS = (
    ("Town Hall Summits in 2025", "Videos", "14 November 2025", "2025-11-14"),
    (
        "Deadline to register commitments for the tracking mechanism extended to 31 January 2026",
        "News",
        "22 December 2025",
        "2025-12-22",
    ),
    ("ProTown: A new safety net for cities on the coast", "Videos", "14 November 2025", "2025-11-14"),
    ("How shared governance is transforming urban futures", "Blogs", "09 December 2025", "2025-12-09"),
    ("Unlocking capital for towns: lessons from Vellona", "Blogs", "09 December 2025", "2025-12-09"),
)
HEROES = {
    "headings": '<div class="s"><img src="/s.jpg"><h2>{0}</h2><p>{1}</p><a href="{3}">{2}</a></div>',
    "nested": (
        '<div class="ct"><div class="bg"></div><div><div><h1>{0}</h1></div><div><span>{1}</span></div>'
        '<div><a href="{3}" class="b"><span>{2}</span></a></div></div></div>'
    ),
    "no headings": (
        '<div style="background-image:url(/s.jpg)"><div><div>{0}</div><div>{1}</div><a href="{3}">{2}</a>'
        "</div></div>"
    ),
    "one link": '<a href="{3}" class="s"><h3>{0}</h3><p>{1}</p><span>{2}</span></a>',
    "list": '<li><figure><img src="/s.jpg"></figure><strong>{0}</strong><p>{1}</p><a href="{3}">{2}</a></li>',
}
LISTS = {
    "whole links": '<a href="{3}"><div>{0}</div><div>{1}</div><div>{2}</div></a>',
    "headings": '<div class="c"><h4><a href="{3}">{0}</a></h4><span>{1}</span><span>{2}</span></div>',
    "kind above": '<div><p>{1}</p><p>{2}</p><h3>{0}</h3><a href="{3}"></a></div>',
}
REST = """
<section><h6>ABOUT OUR ORGANIZATION</h6><h2>Harbour Network - Towns for Sustainability</h2><p>Harbour
Network is a global network of more than 2500 towns. Active in 125+ countries, we influence policy.</p>
<p>Our Members and team of experts work together through peer exchange.</p></section>"""
NUMBERS = """
<section><div>2500</div><div>+</div><div>Cities towns &amp; regions</div><div>25</div><div>+</div>
<div>% Global urban population</div><h6>WHO WE ARE</h6><h2>Our Network in Numbers</h2><p>Local governments
across the network represent a diversity of towns.</p><a href="/members">Our network</a></section>
<section><h6>FEATURED MEMBER</h6><h3>Ardenholm, Norland</h3><p>Ardenholm, in the southernmost province, is
the third-largest city and has been a Member since 1998.</p><a href="/m/a">More</a></section>
<section><h6>FEATURED LEADER</h6><h3>Mira Okoye, Mayor of Vellona, Norland</h3><p>Mayor Okoye has served on
the City Council since 2008 and previously as Deputy Mayor.</p></section>
<section><h6>OUR MISSION</h6><h2>The Power of Our Network in a Changing World</h2><p>The Strategic
Vision 2024 - 2030 outlines how the network will advance.</p><a href="/v">Find out more</a></section>
<section><h2>Members' exclusive benefits</h2><h3>Looking for a shortcut to success?</h3><p>As a Member, you
get exclusive access to a space where you can learn from others. Join us today!</p>
<a href="/join">Discover how to join</a></section><section><h6>OUR IMPACT</h6><h2>How we are Working Across
the Globe</h2><p>Every year, we work on hundreds of activities.</p><a href="/a">Search our activities</a>
</section>"""


@pytest.mark.parametrize("cards", LISTS)
@pytest.mark.parametrize("hero", HEROES)
def test_six_stories_and_five_cards(hero: str, cards: str) -> None:
    stories = "".join(
        HEROES[hero].format(*story, f"/story-{number}/") for number, story in enumerate(STORIES)
    )
    listing = "".join(LISTS[cards].format(*card[:3], f"/card-{n}/") for n, card in enumerate(CARDS))
    main = f'<div class="slider">{stories}</div>{REST}<div class="grid">{listing}</div>{NUMBERS}{OFFICES}'
    page = Page("https://harbour.example/", page_of(main), fetched_at=NIGHT)
    found = list(parse_news(page))
    assert [item.title for item in found] == [row[0] for row in (*STORIES, *CARDS)]
    assert [item.teaser for item in found[:6]] == [story[1] for story in STORIES]
    assert [item.published for item in found[:6]] == [None] * 6
    assert [(item.kind, item.published_raw, item.published) for item in found[6:]] == [
        card[1:] for card in CARDS
    ]
    assert [item.url for item in found] == [
        f"https://harbour.example/{kind}-{number}/"
        for kind, count in (("story", 6), ("card", 5))
        for number in range(count)
    ]
    assert {item.body for item in found} == {None}
