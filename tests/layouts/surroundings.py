"""What stands around the content of a page: menus, side columns, forms, footers, scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.layouts.contents.dates import in_month, short_month
from tests.layouts.contents.words import Prose, ascii_slug, words
from tests.layouts.seeding import filled, some

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from random import Random

_SOCIAL = (("LinkedIn", "https://www.linkedin.com/company/{}"), ("YouTube", "https://www.youtube.com/@{}"))
_MENU = ("home", "about", "projects", "members", "news", "events", "publications", "careers", "contact")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a menu."""

    label: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """One site's furniture, ready for the shells."""

    organisation: str
    domain: str
    language: str
    menu: tuple[Link, ...]
    mega: tuple[tuple[str, tuple[Link, ...]], ...]
    """Columns of a large menu: heading and links."""
    crumbs: tuple[Link, ...]
    social: tuple[Link, ...]
    legal: tuple[Link, ...]
    posts: tuple[Link, ...]
    """Most read pages in a side column; empty where they would be mistaken for content."""
    teasers: tuple[str, ...]
    year: int
    shows: frozenset[str]
    """Optional parts that this page has."""
    nonce: str
    hidden: str
    """A comment or a hidden note."""


def invent_surroundings(
    rng: Random, language: str, organisation: str, domain: str, fetched: datetime, *, posts: bool
) -> Surroundings:
    """Furniture of a site.

    Args:
        rng: source of chance.
        language: of the page.
        organisation: whose site it is.
        domain: of the site.
        fetched: when the page is fetched; the © year is its year.
        posts: whether a side column may list other articles.
    """
    ui = words(language)["ui"]
    prose = Prose(language, rng)
    parts = (
        "consent",
        "newsletter",
        "search",
        "mega",
        "sidebar",
        "tags",
        "share",
        "scripts",
        "languages",
        "top",
        "posts",
    )
    shows = {part for part in parts if rng.random() < 0.5}
    if not posts:
        shows.discard("posts")
    keys = [key for key in _MENU if rng.random() < 0.8]
    return Surroundings(
        organisation=organisation,
        domain=domain,
        language=language,
        menu=tuple(Link(ui[key], f"/{key}/") for key in keys),
        mega=tuple(_column(rng, prose, ui[key]) for key in some(rng, keys, 2, 4)),
        crumbs=(Link(ui["home"], "/"), Link(ui["about"], "/about/")),
        social=tuple(Link(name, href.format(domain.partition(".")[0])) for name, href in _SOCIAL),
        legal=tuple(
            Link(ui[key], f"/{key}/") for key in ("imprint", "privacy", "terms", "cookies", "accessibility")
        ),
        posts=tuple(_post(prose) for _ in range(4)) if "posts" in shows else (),
        teasers=tuple(prose.sentence() for _ in range(3)),
        year=fetched.year,
        shows=frozenset(shows),
        nonce=filled(rng, "########"),
        hidden=prose.sentence(),
    )


def _post(prose: Prose) -> Link:
    title = prose.title()
    return Link(title, f"/stories/{ascii_slug(title) or sum(map(ord, title))}")


def _column(rng: Random, prose: Prose, heading: str) -> tuple[str, tuple[Link, ...]]:
    said = words(prose.language)["prose"]
    labels = some(rng, [*said["tags"], *said["subheads"]], 3, 6)
    return heading, tuple(Link(label, f"/topics/{number}") for number, label in enumerate(labels))


def by_month(cards: Iterable[Any]) -> list[tuple[date, list[Any]]]:
    """The first day of each month with the cards of it, the newest first."""
    months: dict[date, list[Any]] = {}
    for card in cards:
        months.setdefault(card.date.day.replace(day=1), []).append(card)
    return sorted(months.items(), reverse=True)


def by_kind(cards: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Each kind with the cards of it; an empty one for those without."""
    kinds: dict[str, list[Any]] = {}
    for card in cards:
        kinds.setdefault(card.kind or "", []).append(card)
    return list(kinds.items())


def context_of(surroundings: Surroundings, language: str, prose: Prose, rng: Random) -> dict[str, Any]:
    """Names that every template may use."""
    return {
        "around": surroundings,
        "w": words(language),
        "ui": words(language)["ui"],
        "lang": {"zh": "zh-Hans", "pt": "pt-BR"}.get(language, language),
        "prose": prose,
        "pick": rng.choice,
        "chance": lambda share: rng.random() < share,
        "number": rng.randint,
        "short_month": lambda day: short_month(day, language),
        "month_of": lambda day: in_month(day, language),
        "by_month": by_month,
        "by_kind": by_kind,
        "uid": lambda: filled(rng, "####"),
    }
