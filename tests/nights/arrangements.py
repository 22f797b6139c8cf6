"""Nights on which something stands elsewhere: paragraphs that an editor moved, lists that were sorted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.casting import NEWS, SITE
from tests.nights.site import page
from tests.nights.theatre import Case, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARAGRAPHS = (
    (
        "The council of Altsund has bought three quiet ferries. They run on electricity from the tide, and they "
        "leave the quay every twenty minutes, also on Sundays."
    ),
    (
        "Commuters were asked what they thought of it. Most of them said that they now hear the gulls again, and "
        "some of them said that they miss the smell of diesel."
    ),
    (
        "Next year the council wants to buy two more. It looks for other towns that would like to share the costs "
        "of a workshop, and for engineers who like cold mornings."
    ),
    (
        "Letters are welcome until the end of March. Whoever writes one gets a ticket for the first ride of the new "
        "boats, which is planned for a morning in May."
    ),
    (
        "The harbour master keeps the books of the ferries, and shows them to everybody who asks for them on the "
        "first Monday of a month between nine and noon."
    ),
)
_EASTERN = (
    "市議会は昨年、静かな渡し船を三隻購入した。船は潮の力で作った電気で走り、二十分ごとに岸を離れる。",
    "通勤客に感想を聞いたところ、多くの人がカモメの声がまた聞こえるようになったと答えた。",
    "来年はさらに二隻を購入する予定で、整備工場の費用を分担してくれる町を探している。",
    "手紙は三月末まで受け付けており、書いた人には春の初便の切符が贈られることになっている。",
)
_TITLES = ("Quays that breathe", "Lamps for moths", "Rain on the roofs", "Bees in the tower")
_MOVED = ("text", "moved", "site")


def _told(paragraphs: Sequence[str], *between: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs) + "".join(between)


def _order(*places: int) -> tuple[str, ...]:
    return tuple(_PARAGRAPHS[place] for place in places)


def _article(inside: str) -> str:
    meta = '<p class="meta"><time datetime="2026-02-03">3 February 2026</time> | News</p>'
    return page("Quiet ferries for Altsund", f"<article>{meta}{inside}</article>")


def _about(inside: str, *, lang: str = "en") -> str:
    return page("About us", inside, lang=lang)


def _pair(name: str, path: str, before: str, after: str, *expected: Told) -> Case:
    nights = ({**SITE, path: before}, {**SITE, path: after})
    return Case(name=name, group="moved", nights=nights, expected=tuple(sorted(expected)))


def moved() -> Iterator[Case]:
    yield from _paragraphs()
    yield from _items()


def _paragraphs() -> Iterator[Case]:
    usual, other = _told(_PARAGRAPHS), _told(_order(0, 2, 3, 1, 4))
    edited = other.replace("hear the gulls again", "hear the terns and the wind again")
    in_news = (NEWS, "moved", "site")
    for name, after in (("a paragraph", other), ("a paragraph that was edited as well", edited)):
        yield _pair(f"{name} of an article", "/news/ferries/", _article(usual), _article(after), in_news)
        yield _pair(f"{name} of a page", "/about/", _about(usual), _about(after), _MOVED)
    people, next_year = "<h2>What people say</h2>", "<h2>What is next</h2>"
    one, two = _told(_order(1, 4)), _told(_order(2, 3))
    first = _told(_order(0))
    for path, turn, told in (
        ("/news/ferries/", _article, in_news),
        ("/about/", _about, _MOVED),
    ):
        yield _pair(
            f"a section of {path}",
            path,
            turn(first + people + one + next_year + two),
            turn(first + next_year + two + people + one),
            told,
        )
    yield _pair(
        "a paragraph in Japanese",
        "/about/",
        _about(_told(_EASTERN), lang="ja"),
        _about(_told((*_EASTERN[1:3], _EASTERN[0], _EASTERN[3])), lang="ja"),
        _MOVED,
    )
    yield _pair(
        "one moves, another is edited",
        "/about/",
        _about(usual),
        _about(other.replace("first Monday", "second Tuesday")),
        _MOVED,
        ("text", "changed", "site"),
    )
    yield _pair(
        "a paragraph before all others",
        "/about/",
        _about(_told(_order(0, 1, 2, 3))),
        _about(_told(_order(4, 0, 1, 2, 3))),
        ("text", "changed", "site"),
    )
    yield _pair(
        "everything in another order", "/about/", _about(usual), _about(_told(_PARAGRAPHS[::-1])), _MOVED
    )


def _items() -> Iterator[Case]:
    """What is sorted, shuffled or turned on is no change."""
    lists = {
        "a list of sentences": lambda order: f"<ul>{''.join(f'<li>{text}</li>' for text in order)}</ul>",
        "a list of paragraphs": lambda order: (
            f"<ol>{''.join(f'<li><p>{text}</p></li>' for text in order)}</ol>"
        ),
        "rows of a table": lambda order: (
            f"<table>{''.join(f'<tr><td>{text}</td></tr>' for text in order)}</table>"
        ),
        "quotes that take turns": lambda order: "".join(
            f"<blockquote><p>{text}</p></blockquote>" for text in order
        ),
        "questions and answers": lambda order: (
            f"<dl>{''.join(f'<dt>Why {len(text)}?</dt><dd>{text}</dd>' for text in order)}</dl>"
        ),
        "cards": lambda order: "".join(
            f'<div class="card"><h3><a href="/{len(text)}/">{_TITLES[len(text) % 4]} {len(text)}</a></h3><p>{text}</p></div>'
            for text in order
        ),
        "slides with pictures": lambda order: "".join(
            f'<div class="slide"><img src="/{len(text)}.jpg" alt=""><p>{text}</p></div>' for text in order
        ),
    }
    orders = {"sorted": (4, 3, 2, 1), "turned on": (2, 3, 4, 1)}
    for name, turn in lists.items():
        for how, order in orders.items():
            before = _told(_order(0)) + turn(_order(1, 2, 3, 4))
            after = _told(_order(0)) + turn(_order(*order))
            yield _pair(f"{name}, {how}", "/about/", _about(before), _about(after))
    for how, order in orders.items():
        inside = (
            _told(_order(0)) + lists["a list of sentences"](_order(*places)) + _told(_EASTERN[:1])
            for places in ((1, 2, 3, 4), order)
        )
        yield _pair(f"a list within an article, {how}", "/news/ferries/", *map(_article, inside))
