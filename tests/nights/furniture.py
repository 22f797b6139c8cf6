"""Nights on which what stands on every page was edited, and nights on which it only moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.nights.casting import COOKIE, OFFICE, SITE, case, everywhere, some
from tests.nights.site import FOOTER, NAV, cookie_table
from tests.nights.theatre import Case, Night, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

EDIT: Told = ("text", "changed", "template")

_BOARD = (
    '<footer><p>The harbour office answers letters within two weeks.</p><ul><li><a href="/jobs/">Work with us'
    '</a></li><li><a href="/press/">Press</a></li></ul><p>Bergen Office, Strandgaten 12, 5013 Bergen, Norway'
    "<br>T: +47 55 210 450</p><p>© 2026 Harbour Network</p></footer>"
)
_OFFICE = _BOARD[_BOARD.index("<p>Bergen") : _BOARD.index("<p>©")]
_DIALOG = (
    '<div role="dialog" aria-label="Cookies"><h2>Cookies</h2><p>We use cookies to count our visitors and to '
    "remember the language that you read in.</p><button>Accept</button><button>Decline</button></div></body>"
)
_ASIDE = "<aside><h2>Good to know</h2><p>Guests are met at the quay.</p></aside></body>"
_FRENCH = ("/fr/", "/fr/equipe/", "/fr/port/", "/fr/lettres/")


def _before(mark: str, html: str) -> Callable[[str], str]:
    return lambda page: page.replace(mark, f"{html}{mark}", 1)


def _instead(old: str, new: str) -> Callable[[str], str]:
    return lambda page: page.replace(old, new, 1)


def _night(*turns: Callable[[str], str]) -> Night:
    """Every page, turned several times."""
    night: dict[str, str] = dict(SITE)
    for turn in turns:
        night = {path: turn(html) for path, html in night.items()}
    return dict(night)


BOARD = _instead(FOOTER, _BOARD)


def furniture() -> Iterator[Case]:
    """One edit on every page."""

    def edit(name: str, first: Night, second: Night, *expected: Told) -> Case:
        return Case(name=name, group="template", nights=(first, second), expected=tuple(sorted(expected)))

    yield from _records()
    board = _night(BOARD)
    changes = {
        "a sentence of the footer": ("within two weeks", "within three days"),
        "a sentence of the footer is dropped": (
            "<p>The harbour office answers letters within two weeks.</p>",
            "",
        ),
        "an entry of the footer's menu is dropped": ('<li><a href="/press/">Press</a></li>', ""),
        "an entry of the footer's menu is renamed": ("Work with us", "Join our crew"),
        "the holder of the copyright": ("© 2026 Harbour Network", "© 2026 Harbour Foundation"),
    }
    for name, (old, new) in changes.items():
        yield edit(name, board, _night(BOARD, _instead(old, new)), EDIT)
    podcast = ' <a href="/podcast/">Podcast</a></nav>'
    yield edit("an entry of the navigation", dict(SITE), _night(_instead("</nav>", podcast)), EDIT)
    menu = NAV.replace("</nav>", "<p>Harbours that talk to each other</p></nav>")
    tagline = _night(_instead(NAV, menu))
    yield edit("a tagline is put in", dict(SITE), tagline, EDIT)
    other = _night(_instead(NAV, menu.replace("talk to", "learn from")))
    yield edit("another tagline", tagline, other, EDIT)
    yield edit("a sidebar is put in", dict(SITE), _night(_instead("</body>", _ASIDE)), EDIT)
    dialog = _night(_instead("</body>", _DIALOG))
    asked = _night(_instead("</body>", _DIALOG.replace("to count our visitors", "to see who visits us")))
    yield edit("the words of the cookie dialog", dialog, asked, EDIT)
    renamed = _night(
        BOARD, _instead("</nav>", ' <a href="/press/">Newsroom</a></nav>'), _instead(">Press<", ">Newsroom<")
    )
    twice = _night(BOARD, _instead("</nav>", ' <a href="/press/">Press</a></nav>'))
    yield edit("an entry of the navigation and of the footer is renamed", twice, renamed, EDIT)
    policy = _night(BOARD, _instead("</footer>", '<p><a href="/privacy/">Privacy policy</a></p></footer>'))
    other = {path: str(html).replace("Privacy policy", "Privacy statement") for path, html in policy.items()}
    yield edit("a legal page has another name", policy, dict(other), EDIT)
    entry = ' <a href="/about/">About us</a></nav>'
    about = _night(_instead("</nav>", entry))
    who = {path: str(html).replace("About us", "Who we are") for path, html in about.items()}
    yield edit("an entry of the navigation and the page's own headline", about, dict(who), EDIT)
    site = {
        path: html.replace(" – Harbour Network</title>", " – Network of Harbours</title>")
        for path, html in SITE.items()
    }
    yield edit("the name of the site in every title", dict(SITE), dict(site), EDIT)
    notice = '<div class="x1"><p>Our offices are closed from 24 to 31 December.</p></div>'
    yield edit("a banner without a landmark", dict(SITE), _night(_before("<header>", notice)), EDIT)
    yield edit("a banner within the header", dict(SITE), _night(_before("<nav>", notice)), EDIT)
    yield edit("a banner is taken down", _night(_before("<nav>", notice)), dict(SITE), EDIT)
    yield edit(
        "an edit of the footer and one of an article",
        board,
        {
            **_night(BOARD, _instead("within two weeks", "within three days")),
            "/news/ferries/": BOARD(SITE["/news/ferries/"])
            .replace("within two weeks", "within three days")
            .replace("three quiet ferries", "four quiet ferries"),
        },
        EDIT,
        ("news", "changed", "site"),
    )
    yield from _lines()
    yield from _languages()
    yield from _dresses()


def _records() -> Iterator[Case]:
    """What a record's change tells is told as that, wherever it stands."""
    street = everywhere(lambda html: html.replace("Quay Street 4, 20457", "Quay Street 9, 20457"))
    differs = ("finding", "added", "site")  # the list of offices still says the former one
    seat, listed = [(OFFICE, "changed", "site")] * 2  # the network itself, and the office at its address
    yield case("template", "a street in the footer", street, seat, listed, differs)
    legal = everywhere(lambda html: html.replace('href="/privacy/"', 'href="/data-protection/"'))
    yield case("template", "a legal link", legal, ("link", "changed", "site"))
    consent = f"<div class='modal' role='dialog'><h2>Cookies</h2>{cookie_table()}</div></body>"
    first = {path: html.replace("</body>", consent) for path, html in SITE.items()}
    second = {path: html.replace("11 months", "13 months") for path, html in first.items()}
    yield Case(
        name="a cookie of the dialog",
        group="template",
        nights=(dict(first), dict(second)),
        expected=((COOKIE, "changed", "site"),),
    )
    phone = _night(BOARD, lambda html: html.replace("55 210 450", "55 210 499"))
    yield Case(
        name="a phone in the footer",
        group="template",
        nights=(_night(BOARD), phone),
        expected=((OFFICE, "changed", "site"),),
    )
    both = {path: str(html).replace("within two weeks", "within three days") for path, html in phone.items()}
    yield Case(
        name="a phone and a sentence of the footer",
        group="template",
        nights=(_night(BOARD), dict(both)),
        expected=((OFFICE, "changed", "site"), EDIT),
    )
    spam = '<div style="display:none"><a href="https://pills.example/">buy cheap viagra online</a></div></footer>'
    yield Case(
        name="spam in the footer",
        group="template",
        nights=(_night(BOARD), _night(BOARD, _instead("</footer>", spam))),
        expected=(("finding", "added", "site"),),
    )


def _lines() -> Iterator[Case]:
    """A line more in the footer, or another one."""
    foot = "</footer>"

    def line(name: str, before: str, after: str, told: Told = EDIT) -> Case:
        nights = (_night(BOARD, _before(foot, before)), _night(BOARD, _before(foot, after)))
        return Case(name=name, group="template", nights=nights, expected=(told,))

    members = "<p>More than {} cities are members of Harbour Network.</p>"
    yield line("a figure of the footer", members.format("2,500"), members.format("2,600"), _FIGURE)
    yield line("a legal page more", "", '<p><a href="/imprint/">Imprint</a></p>', ("link", "added", "site"))
    yield line("a profile more", "", f'<p><a href="{_PROFILE}">YouTube</a></p>', ("link", "added", "site"))
    yield line("a date that is no clock's", "", "<p>Harbour Days: 12 March 2027 in Altsund</p>")
    yield line("hours", "<p>Open from 9 to 17</p>", "<p>Open from 9 to 18</p>")
    letters = "<p>港の事務所は{}以内に手紙に返事をします。</p>"
    yield line("a sentence in Japanese", letters.format("二週間"), letters.format("三日"))
    hidden = '<ul style="display:none"><li><a href="/boats/">Boats for hire</a></li></ul>'
    yield line("an entry of a menu that opens on a click", "", hidden)
    board = _night(BOARD)
    part = {
        path: str(html).replace(foot, f"<p>Said here only.</p>{foot}")
        for path, html in some(board, first=True).items()
    }
    yield Case(
        name="one part of the site", group="template", nights=(board, {**board, **part}), expected=(EDIT,)
    )


_FIGURE: Told = ("statistic", "changed", "site")
_PROFILE = "https://www.youtube.com/@harbour-network"


def _languages() -> Iterator[Case]:
    """A site in two languages: what one of them says differs from what the other says, and both are shared."""
    french = (
        "<footer><p>Le port répond aux lettres en deux semaines.</p><p>© 2026 Harbour Network</p></footer>"
    )
    body = "<p>Le port raconte ce que font les villes et ceux qui balaient les rues et les quais.</p>"
    twin = {
        path: f'<html lang="fr"><title>Le port {number}</title><body>{NAV}<main><h1>Le port {number}</h1>{body}</main>'
        f"{french}</body></html>"
        for number, path in enumerate(_FRENCH)
    }
    first = {**_night(BOARD), **twin}
    english = _instead("within two weeks", "within three days")
    other = {path: html.replace("deux semaines", "trois jours") for path, html in twin.items()}
    yield Case(
        name="a sentence in one of two languages",
        group="template",
        nights=(dict(first), {**first, **other}),
        expected=(EDIT,),
    )
    yield Case(
        name="a sentence in each of two languages",
        group="template",
        nights=(dict(first), {**_night(BOARD, english), **other}),
        expected=(EDIT, EDIT),
    )


def _dresses() -> Iterator[Case]:
    """The same words in other markup, nights on which half of the pages are seen, and an edit of one page."""

    def silent(name: str, *nights: Night) -> Case:
        return Case(name=name, group="template", nights=nights)

    board = _night(BOARD)
    wordy = _BOARD.replace(_OFFICE, "")
    plain = wordy.replace("<ul>", "<div>").replace("</ul>", "</div>").replace("<li>", "<span>")
    plain = plain.replace("</li>", "</span> ").replace("<p>", '<div class="f-7">').replace("</p>", "</div>")
    kept = _night(_instead(FOOTER, wordy))
    yield silent("a footer in other markup", kept, _night(_instead(FOOTER, plain)))
    bare = plain.replace("<footer>", '<div class="z9">').replace("</footer>", "</div>")
    yield silent("a footer without its landmark", kept, _night(_instead(FOOTER, bare)))
    yield silent("a footer that gets its landmark", _night(_instead(FOOTER, bare)), kept)
    without = re.compile(r"(</?)(?:header|nav|main|footer)\b")
    boxes = {path: without.sub(r"\1div", str(html)) for path, html in kept.items()}
    other = {path: html.replace("within two weeks", "within three days") for path, html in boxes.items()}
    yield Case(
        name="a sentence of the footer of a site without landmarks",
        group="template",
        nights=(dict(boxes), dict(other)),
        expected=(EDIT,),
    )
    boxed = (
        '<div class="k1"><a href="/">Home</a><a href="/contact/">Contact</a><a href="/news/">News</a></div>'
    )
    yield silent("a menu that becomes boxes", board, _night(BOARD, _instead(NAV, boxed)))
    yield Case(
        name="an entry of a menu that becomes boxes is dropped",
        group="template",
        nights=(board, _night(BOARD, _instead(NAV, boxed.replace('<a href="/contact/">Contact</a>', "")))),
        expected=(EDIT,),
    )
    slip = _night(BOARD, _instead("within two weeks", "within tree days"))
    right = _night(BOARD, _instead("within two weeks", "within three days"))
    yield Case(
        name="a slip that is corrected the night after",
        group="template",
        nights=(board, slip, right),
        expected=(EDIT,),
    )
    moved = _night(BOARD, _instead(NAV, ""), _instead("</footer>", f"{NAV}</footer>"))
    yield silent("the navigation goes to the footer", board, moved)
    shuffled = _BOARD.replace('<li><a href="/press/">Press</a></li>', "").replace(
        "<ul>", '<ul><li><a href="/press/">Press</a></li>'
    )
    yield silent("the menu of the footer in another order", board, _night(_instead(FOOTER, shuffled)))
    yield silent("another year of the copyright", board, _night(BOARD, _instead("© 2026", "© 2027")))
    edited = _night(BOARD, _instead("within two weeks", "within three days"))
    yield Case(
        name="a sentence of the footer, half of the pages seen",
        group="template",
        nights=(board, some(edited, first=True)),
        expected=(EDIT,),
    )
    yield silent("the other half a night later", board, some(edited, first=True), some(edited, first=False))
    yield silent(
        "all of them two nights later",
        board,
        some(edited, first=True),
        board | some(edited, first=True),
        edited,
    )
    one = {**board, "/about/": edited["/about/"]}
    yield silent("one page alone", board, dict(one))


def restless() -> Iterator[Case]:
    """Text around the pages that changes by itself."""

    def silent(name: str, *nights: Night) -> Case:
        return Case(name=name, group="restless", nights=nights)

    def each(night: int, html: Callable[[int, int], str], mark: str = "</footer>") -> Night:
        """Every page with something of its own on that night."""
        return {
            path: str(page).replace(mark, f"{html(number, night)}{mark}", 1)
            for number, (path, page) in enumerate(SITE.items())
        }

    for name, html in _TURNING.items():
        yield silent(name, each(0, html), each(1, html))
    quotes = (
        "Sails are mended on Mondays.",
        "Nobody has ever counted the gulls.",
        "Ropes come by the metre.",
    )
    quote = lambda _, night: f'<div class="x1"><p>{quotes[night]}</p></div>'  # noqa: E731
    yield silent("a quote that turns every night", *(each(night, quote) for night in range(3)))
    turning = (each(night, quote, "<header>") for night in range(3))
    yield silent("a banner that turns every night", *turning)
    dates = lambda _, night: _box("Next at the quay", _DATES[3 - night : 6 - night])  # noqa: E731
    yield silent("what is on at the quay", *(each(night, dates, "</body>") for night in range(4)))
    latest = lambda _, night: _box("Latest", _STORIES[night : night + 2])  # noqa: E731
    yield silent("a list of the latest stories", each(1, latest, "</body>"), each(0, latest, "</body>"))


_DATES = (
    *("Night of the lanterns", "Rope market", "Choir of the dockers"),
    *("Day of the open lock", "Races for rowers", "Soup for everybody"),
)
_STORIES = ("Quiet ferries for Altsund", "Roofs that drink the rain", "Lanterns that watch the moths")
_WORDS = ("Sails are mended on Mondays.", "Nobody has ever counted the gulls.", "Ropes come by the metre.")


def _box(title: str, lines: Sequence[str]) -> str:
    entries = "".join(f'<li><a href="/see/{line.split()[-1].lower()}/">{line}</a></li>' for line in lines)
    return f"<aside><h3>{title}</h3><ul>{entries}</ul></aside>"


def _related(page: int, night: int) -> str:
    numbers = [(page * 5 + night * 3 + it) % 17 for it in range(3)]
    return _box("Related", [f"The tale of quay {number}" for number in numbers])


def _tags(_: int, night: int) -> str:
    shown = ("tide", "tram", "quay", "gull")[night:]
    return "".join(f'<a href="/tag/{it}/">{it}</a> ' for it in shown)


_TURNING: dict[str, Callable[[int, int], str]] = {
    "a quote of its own on every page": lambda page, night: f"<p>{_WORDS[(page + night) % 3]}</p>",
    "related stories": _related,
    "a counter of visitors": lambda page, night: f"<p>Visitors: {48_210 + page * 7 + night * 31:,}</p>",
    "the weather": lambda _, night: f"<p>Altsund: {('rain', 'sun')[night % 2]}, {4 + night} °C</p>",
    "the date of today": lambda _, night: f"<p>Sunday, {night + 1} November 2026</p>",
    "minutes ago": lambda page, night: f"<p>Updated {3 + page + night} minutes ago</p>",
    "categories with their numbers": lambda _, night: (
        f"<p>Ferries ({12 + night})</p><p>Quays ({7 + night})</p>"
    ),
    "a cloud of tags": _tags,
}
