"""Nights on which nothing changed, or the site itself did something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.nights.site import (
    ABOUT,
    ARTICLE,
    COOKIES,
    COUNTERS,
    FOOTER,
    LISTING,
    OFFICES,
    cards,
    cookie_list,
    cookie_table,
    page,
    table,
    terms,
)
from tests.nights.theatre import Answer, Case, Night, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


from tests.nights.casting import COOKIE, FIGURE, NEWS, OFFICE, SITE, case, edited, everywhere, offices

# Nothing to tell ---------------------------------------------------------------------------------------------


def noise() -> Iterator[Case]:
    def quiet(name: str, first: Callable[[str], str], second: Callable[[str], str]) -> Case:
        nights = (everywhere(first), everywhere(second))
        return Case(name=name, group="noise", nights=nights)

    def insert(before: str, text: str) -> Callable[[str], str]:
        return lambda html: html.replace(before, f"{text}{before}", 1)

    pairs = {
        "nothing at all": ("", ""),
        "a nonce in a script": (
            '<script nonce="a1b2">var n="9f8e7d";</script>',
            '<script nonce="c3d4">var n="1a2b3c";</script>',
        ),
        "a token in a form": (
            '<form><input type="hidden" name="csrf" value="AAAbbb123"></form>',
            '<form><input type="hidden" name="csrf" value="ZZZyyy987"></form>',
        ),
        "when it was made": (
            "<!-- generated 2026-11-01 02:00:01 in 0.231 s -->",
            "<!-- generated 2026-11-02 02:00:07 in 0.198 s -->",
        ),
        "minutes ago": ("<p>Updated 12 minutes ago</p>", "<p>Updated 3 hours ago</p>"),
        "a counter of visits": ("<p>Visitors: 48,210</p>", "<p>Visitors: 48,377</p>"),
        "the weather": ("<p>Hamburg today 9 °C</p>", "<p>Hamburg today 14 °C</p>"),
        "a countdown": (
            "<p>Starts in 12 days 03 hours 10 minutes</p>",
            "<p>Starts in 11 days 03 hours 11 minutes</p>",
        ),
        "a session in links": (
            '<a href="/about/?PHPSESSID=aaaa1111bbbb2222">About</a>',
            '<a href="/about/?PHPSESSID=cccc3333dddd4444">About</a>',
        ),
        "marks of a campaign": (
            '<a href="/about/?utm_source=a">About</a>',
            '<a href="/about/?utm_source=b&amp;gclid=x1">About</a>',
        ),
        "an inline state": (
            '<script type="application/json">{"time":1762000000}</script>',
            '<script type="application/json">{"time":1762086400}</script>',
        ),
    }
    for name, (one, other) in pairs.items():
        yield quiet(name, insert("</main>", one), insert("</main>", other))
    yield quiet(
        "the date of today",
        insert("<nav>", "<p>Sunday, 1 November 2026</p>"),
        insert("<nav>", "<p>Monday, 2 November 2026</p>"),
    )
    yield quiet(
        "cache busters",
        insert("</head>", '<link rel="stylesheet" href="/a.css?ver=6.5.1">'),
        insert("</head>", '<link rel="stylesheet" href="/a.css?ver=6.5.2">'),
    )
    yield quiet("classes", lambda html: html, lambda html: html.replace("<div", '<div class="css-1x9z"'))
    yield quiet("white space", lambda html: html, lambda html: re.sub(r">\s*<", ">\n  <", html))
    yield quiet(
        "typography",
        lambda html: html.replace("Most of", "“Most” of"),
        lambda html: html.replace("Most of", '"Most" of'),
    )
    yield quiet(
        "the order of offices",
        lambda html: html,
        lambda html: html.replace(cards(), cards((OFFICES[2], *OFFICES[:2], *OFFICES[3:]))),
    )
    yield quiet(
        "the order of cookies",
        lambda html: html,
        lambda html: html.replace(cookie_table(), cookie_table(COOKIES[::-1])),
    )
    yield quiet(
        "numbers respelled",
        lambda html: html,
        lambda html: html.replace("+49 40 368920", "+49-40 / 36 89 20").replace(
            "+27 21 202 0381", "+27 (0)21 202-0381"
        ),
    )
    yield quiet(
        "figures respelled",
        lambda html: html.replace("2500", "2,500"),
        lambda html: html.replace("2,500", "2500"),
    )
    yield quiet(
        "a lifetime in other words",
        lambda html: html.replace("11 months", "12 months"),
        lambda html: html.replace("11 months", "1 year"),
    )
    yield quiet(
        "www and the scheme",
        lambda html: html,
        lambda html: html.replace('href="/contact/"', 'href="http://www.network.example/contact"'),
    )


# What the site did -------------------------------------------------------------------------------------------


def edits() -> Iterator[Case]:
    def edit(name: str, second: Night, *expected: Told) -> Case:
        return case("site", name, second, *expected)

    changed_office, gone, new = (
        (OFFICE, "changed", "site"),
        (OFFICE, "removed", "site"),
        (OFFICE, "added", "site"),
    )
    yield edit("a phone", edited("/contact/", "+49 40 368920", "+49 40 368999"), changed_office)
    yield edit(
        "an email", {"/contact/": SITE["/contact/"].replace("tokyo@network", "japan@network")}, changed_office
    )
    yield edit("a street", edited("/contact/", "Rue Haute 12", "Rue Basse 3"), changed_office)
    yield edit(
        "an office opens",
        {
            "/contact/": page(
                "Our offices",
                cards(
                    (
                        *OFFICES,
                        (
                            "Oceania",
                            "Apia Office",
                            "Beach Road 5",
                            "Apia",
                            "Samoa",
                            "+685 20 345",
                            "apia@network.example",
                        ),
                    )
                ),
            )
        },
        new,
    )
    yield edit("an office closes", offices(lambda it: None if it[1] == "Suva Office" else it), gone)
    yield edit(
        "an office has another name",
        edited("/contact/", "Tokyo Office", "Japan Office"),
        (OFFICE, "renamed", "site"),
    )
    yield edit(
        "two offices at once",
        offices(lambda it: (*it[:5], it[5] + "7", it[6]) if it[0] == "Europe" else it),
        changed_office,
        changed_office,
    )
    yield edit(
        "a figure goes up", edited("/", "<span>2500</span>", "<span>2600</span>"), (FIGURE, "changed", "site")
    )
    yield edit(
        "a figure goes down", edited("/", "<span>125</span>", "<span>119</span>"), (FIGURE, "changed", "site")
    )
    yield edit(
        "a sentence of an article",
        edited("/news/ferries/", "three quiet ferries", "four quiet ferries"),
        (NEWS, "changed", "site"),
    )
    yield edit(
        "a slip in a title",
        {
            path: html.replace("Quiet ferries for Altsund", "Quiet ferries for Altsundet")
            for path, html in SITE.items()
            if "Quiet ferries" in html
        },
        (NEWS, "changed", "site"),
    )
    new_story = page(
        "Snow days for planners",
        ARTICLE.replace("3 February", "5 February")
        .replace("2026-02-03", "2026-02-05")
        .replace("ferries", "sledges"),
    )
    listed = '<ul><li><a href="/news/snow/">Snow days for planners</a> <span>5 February 2026</span></li>'
    yield edit(
        "an article is published",
        {"/news/": page("News", LISTING.replace("<ul>", listed)), "/news/snow/": new_story},
        (NEWS, "added", "site"),
    )
    yield edit(
        "an article answers 404", {"/news/ferries/": Answer(404, "gone", "none")}, (NEWS, "removed", "site")
    )
    yield edit(
        "an article answers 410", {"/news/ferries/": Answer(410, "gone", "none")}, (NEWS, "removed", "site")
    )
    moved = {
        "/news/ferries/": Answer(301, "moved", to="/news/quiet-ferries/"),
        "/news/quiet-ferries/": SITE["/news/ferries/"],
        "/news/": SITE["/news/"].replace("/news/ferries/", "/news/quiet-ferries/"),
    }
    yield edit("an article moves", moved, (NEWS, "moved", "site"))
    yield edit("a page is gone", {"/about/": Answer(404, "gone", "none")}, ("text", "removed", "site"))
    yield edit(
        "a cookie lasts longer", edited("/cookies/", "11 months", "2 months"), (COOKIE, "changed", "site")
    )
    yield edit(
        "a new cookie",
        {
            "/cookies/": page(
                "Cookie statement",
                cookie_table((*COOKIES, ("_fbp", "3 months", "Shows advertisements elsewhere."))),
            )
        },
        (COOKIE, "added", "site"),
    )
    yield edit(
        "a cookie is dropped",
        {"/cookies/": page("Cookie statement", cookie_table(COOKIES[:-1]))},
        (COOKIE, "removed", "site"),
    )
    yield edit(
        "a sentence of a page",
        edited("/about/", "meets twice a year", "meets three times a year"),
        ("text", "changed", "site"),
    )
    yield from _events_and_tags()
    yield edit(
        "a profile moves",
        everywhere(lambda html: html.replace("company/harbour-network", "company/harbournet")),
        ("link", "changed", "site"),
    )


def _events_and_tags() -> Iterator[Case]:
    told = ((NEWS, "changed", "site"),)
    events = (
        '<h2>Upcoming events</h2><ul><li><h3><a href="/events/quay/">Quay day</a></h3><p>12 March 2027</p></li>'
        '<li><h3><a href="/events/roofs/">Roof summit</a></h3><p>14 April 2027</p></li>'
        '<li><h3><a href="/events/night/">Night of ferries</a></h3><p>2 May 2027</p></li></ul>'
    )
    days = [
        {**SITE, "/events/": page("Events", it)} for it in (events, events.replace("12 March", "19 March"))
    ]
    yield Case(name="an event is put off", group="site", nights=tuple(days), expected=told)

    def tagged(*tags: str) -> Night:
        links = " ".join(f'<a rel="tag" href="/tag/{tag.lower()}/">{tag}</a>' for tag in tags)
        article = SITE["/news/ferries/"].replace("</article>", f'<p class="tags">Tags: {links}</p></article>')
        return {**SITE, "/news/ferries/": article}

    usual = tagged("Ports", "Quays")
    yield Case(name="another tag", group="site", nights=(usual, tagged("Ports", "Harbours")), expected=told)
    yield Case(name="the order of tags", group="noise", nights=(usual, tagged("quays", "PORTS")))


# The same words in another dress ------------------------------------------------------------------------------


def redesigns() -> Iterator[Case]:
    def dress(name: str, second: Night) -> Case:
        return case("redesign", name, second)

    yield dress("cards become tables", {"/contact/": page("Our offices", table())})
    yield dress("cards become definition lists", {"/contact/": page("Our offices", terms())})
    yield dress("a table of cookies becomes a list", {"/cookies/": page("Cookie statement", cookie_list())})
    yield dress(
        "headings one level down",
        everywhere(
            lambda html: (
                html.replace("<h3", "<h5")
                .replace("</h3", "</h5")
                .replace("<h2", "<h4")
                .replace("</h2", "</h4")
            )
        ),
    )
    yield dress(
        "everything in boxes",
        everywhere(
            lambda html: html.replace("<main>", '<main><div class="el-1"><div class="el-2">').replace(
                "</main>", "</div></div></main>"
            )
        ),
    )
    yield dress(
        "counters from boxes to list items",
        edited(
            "/",
            COUNTERS,
            COUNTERS.replace("<div>", "<li>")
            .replace("</div>", "</li>")
            .replace("<section>", "<ul>")
            .replace("</section>", "</ul>"),
        ),
    )
    yield dress(
        "an article without its element",
        {
            "/news/ferries/": SITE["/news/ferries/"]
            .replace("<article>", '<div id="content">')
            .replace("</article>", "</div>")
        },
    )
    yield dress(
        "a listing of articles",
        {
            "/news/": SITE["/news/"]
            .replace("<ul>", "<div>")
            .replace("</ul>", "</div>")
            .replace("<li>", "<article>")
            .replace("</li>", "</article>")
        },
    )
    yield dress(
        "the footer above the page",
        everywhere(lambda html: html.replace(FOOTER, "").replace("<main>", f"{FOOTER}<main>")),
    )
    yield dress(
        "paragraphs divided otherwise",
        {
            "/about/": page(
                "About us",
                ABOUT.replace("governments. We", "governments.</p><p>We").replace(
                    "before. Minutes", "before.<br>Minutes"
                ),
            )
        },
    )
