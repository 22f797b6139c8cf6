"""News: the cards of a listing, and whole articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.layouts.contents.dates import Dated, DateHabit
from tests.layouts.contents.statistics import figures_of_others
from tests.layouts.contents.words import DOMAINS, EASTERN, UNSPACED, Prose, ascii_slug, words
from tests.layouts.model import NewsTruth
from tests.layouts.seeding import filled, some, weighted

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

_TOPS = ("example", "org", "net", "example")
_DATED_SCHEME = "/{y}/{m:02}/{slug}/"
_SCHEMES = ("/news/{slug}", _DATED_SCHEME, "/{lang}/news/{slug}.html", "/news/detail?newsID={id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A news item as templates see it."""

    title: str
    path: str
    date: Dated | None
    kind: str | None
    teaser: str
    author: str | None
    tags: tuple[str, ...]
    image: str
    number: int
    views: int
    truth: NewsTruth


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of news cards."""

    organisation: str
    domain: str
    heading: str
    read_more: str
    by: str
    cards: tuple[Card, ...]
    hero: Card | None
    """A story set apart from the others; it is not among the cards."""
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of an article's text."""

    kind: str
    """``p``, ``h2``, ``ul`` or ``quote``."""
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A whole article as templates see it."""

    organisation: str
    domain: str
    title: str
    path: str
    kind: str
    teaser: str
    author: str | None
    by: str
    published: Dated
    published_line: str
    updated: Dated | None
    updated_line: str
    tags: tuple[str, ...]
    image: str
    caption: str
    blocks: tuple[Block, ...]
    related: tuple[Card, ...]
    truth: NewsTruth


def invent_listing(
    rng: Random,
    language: str,
    fetched: datetime,
    *,
    omits: frozenset[str] = frozenset(),
    forms: tuple[str, ...] = (),
    joins: frozenset[str] = frozenset(),
) -> Listing:
    """A listing of two to sixteen cards.

    Args:
        rng: source of chance.
        language: of the page.
        fetched: when the page is fetched.
        omits: what the template does not show: ``date``, ``kind``, ``teaser``, ``author``.
        forms: forms of dates that the template can show.
        joins: ``dated`` where every card has its date, ``days`` where several share a day.
    """
    said = words(language)
    index = rng.randrange(len(DOMAINS))
    prose = Prose(language, rng)
    habit = DateHabit(rng, language, fetched, forms=forms)
    count = rng.randint(3, 14)
    dates = habit.dates(count + 1, shared="days" in joins)
    shows = ({"date", "kind", "teaser", "author", "hero"} - omits) | (joins & {"dated"})
    shows -= {part for part, share in (("kind", 0.4), ("author", 0.65)) if rng.random() < share}
    domain = f"{DOMAINS[index]}.{rng.choice(_TOPS)}"
    scheme = rng.choice(_SCHEMES)
    site = _Site(language=language, domain=domain, scheme=scheme, shows=frozenset(shows))
    cards = [_card(rng, prose, site, dates[number], count - number) for number in range(count + 1)]
    by = rng.choice(said["news"]["by"])
    return Listing(
        organisation=said["orgs"]["own"][index],
        domain=domain,
        heading=rng.choice(said["news"]["headings"]),
        read_more=rng.choice(said["news"]["read_more"]),
        by=by,
        cards=tuple(cards[1:]),
        hero=cards[0] if "hero" in shows and rng.random() < 0.5 else None,
        page=rng.randint(1, 9),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """What the cards of one site have in common."""

    language: str
    domain: str
    scheme: str
    """Pattern of an article's path."""
    shows: frozenset[str]


def _card(rng: Random, prose: Prose, site: _Site, dated: Dated, number: int) -> Card:
    title = prose.title()
    path = _path(rng, site.language, title, dated.day, site.scheme)
    said = words(site.language)
    kind = rng.choice(said["news"]["kinds"]) if "kind" in site.shows else None
    author = prose.person() if "author" in site.shows else None
    teaser = _teaser(rng, prose) if "teaser" in site.shows else ""
    chance = rng.random() < 0.95 or "dated" in site.shows
    shown = dated if "date" in site.shows and chance else None
    truth = NewsTruth(
        title=title,
        url=f"https://www.{site.domain}{path}",
        kind=kind,
        published=shown.iso if shown else None,
        precision=shown.precision if shown else None,
        loosely=_loosely(dated, shown, site),
        teaser=teaser or None,
        authors=(author,) if author else (),
        language=site.language,
    )
    return Card(
        title=title,
        path=path,
        date=shown,
        kind=kind,
        teaser=teaser,
        author=author,
        tags=tuple(some(rng, said["prose"]["tags"], 1, 3)),
        image=f"/media/{filled(rng, '####')}.jpg",
        number=max(number, 1),
        views=rng.randint(12, 4000),
        truth=truth,
    )


def _loosely(dated: Dated, shown: Dated | None, site: _Site) -> str | None:
    """The month, where it may be told from a date in weeks or, for want of a date, from the address."""
    if shown:
        return shown.loosely
    return f"{dated.day:%Y-%m}" if site.scheme == _DATED_SCHEME else None


def _teaser(rng: Random, prose: Prose) -> str:
    said = prose.paragraph(1, 2)
    if rng.random() < 0.25:  # cut by the site
        end = " […]" if prose.language not in EASTERN else "…"
        return f"{said[: int(len(said) * 0.8)].rstrip()}{end}"
    return said


def _path(rng: Random, language: str, title: str, day: date, scheme: str) -> str:
    slug = ascii_slug(title)[:60].strip("-") or f"item-{filled(rng, '####')}"
    identity = filled(rng, "######")
    return scheme.format(slug=slug, y=day.year, m=day.month, lang=language, id=identity)


def invent_article(
    rng: Random,
    language: str,
    fetched: datetime,
    *,
    omits: frozenset[str] = frozenset(),
    forms: tuple[str, ...] = (),
) -> Article:
    """A whole article of four to fourteen blocks; arguments as :func:`invent_listing`."""
    said = words(language)
    listing = invent_listing(
        rng, language, fetched, omits=frozenset({"hero"}), forms=forms or ("long", "figures")
    )
    card, *others = listing.cards
    prose = Prose(language, rng)
    habit = DateHabit(rng, language, fetched, forms=forms or ("long", "figures"))
    published = habit.written(fetched.date() - timedelta(days=rng.randint(20, 900)))
    path = _path(rng, language, card.title, published.day, rng.choice(_SCHEMES))
    updated = _update(rng, habit, published, fetched) if "updated" not in omits else None
    authors = _authors(rng, prose) if "author" not in omits and rng.random() < 0.7 else ()
    author = _joined(said["contact"]["and"], authors) or None
    kind = rng.choice(said["news"]["kinds"])
    blocks = tuple(_blocks(rng, prose))
    teaser = prose.sentence()
    truth = NewsTruth(
        title=card.title,
        url=f"https://www.{listing.domain}{path}",
        published=published.iso,
        precision=published.precision,
        modified=updated.iso if updated else None,
        body="\n\n".join(_plain(block) for block in blocks),
        authors=authors,
        language=language,
    )
    return Article(
        organisation=listing.organisation,
        domain=listing.domain,
        title=card.title,
        path=path,
        kind=kind,
        teaser=teaser,
        author=author,
        by=rng.choice(said["news"]["by"]).format(name=author) if author else "",
        published=published,
        published_line=rng.choice(said["news"]["published"]).format(date=published.text),
        updated=updated,
        updated_line=rng.choice(said["news"]["updated"]).format(date=updated.text) if updated else "",
        tags=card.tags,
        image=card.image,
        caption=said["news"]["photo"].format(name=prose.person()),
        blocks=blocks,
        related=tuple(others[:4]),
        truth=truth,
    )


def _authors(rng: Random, prose: Prose) -> tuple[str, ...]:
    names = [prose.person() for _ in range(2 if rng.random() < 0.15 else 1)]
    return tuple(dict.fromkeys(names))


def _joined(also: str, names: tuple[str, ...]) -> str:
    """Names as a byline has them."""
    return (f" {also} " if also.isalpha() else also).join(names)


def _update(rng: Random, habit: DateHabit, published: Dated, fetched: datetime) -> Dated | None:
    if rng.random() < 0.65:
        return None
    days = (fetched.date() - published.day).days
    return habit.written(published.day + timedelta(days=rng.randint(1, max(1, days - 2))))


def _blocks(rng: Random, prose: Prose) -> list[Block]:
    made = [Block(kind="p", text=prose.paragraph()), Block(kind="p", text=prose.paragraph(3, 5))]
    for _ in range(rng.randint(1, 4)):
        if rng.random() < 0.6:
            made.append(Block(kind="h2", text=prose.subhead()))
        made.append(Block(kind="p", text=prose.paragraph(3, 6)))
        extra = weighted(rng, [("", 5), ("ul", 2), ("quote", 2), ("p", 3)])
        if extra == "ul":
            made.append(Block(kind="ul", items=tuple(prose.items())))
        elif extra:
            made.append(Block(kind=extra, text=prose.paragraph(1, 3)))
    gap = "" if prose.language in UNSPACED else " "
    made.append(Block(kind="p", text=gap.join((prose.sentence(), *figures_of_others(rng, prose.language)))))
    made.append(Block(kind="p", text=prose.paragraph(2, 4)))
    return made


def _plain(block: Block) -> str:
    return "\n".join(block.items) if block.items else block.text
