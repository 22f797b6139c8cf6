"""What stands on pages that only look like offices, news, figures or cookie statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.layouts.contents.addresses import Address, invent_address
from tests.layouts.contents.dates import DateHabit
from tests.layouts.contents.phones import any_number
from tests.layouts.contents.words import DOMAINS, Prose, ascii_slug, countries, words
from tests.layouts.seeding import some

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

_HOME = {
    "en": "GB", "de": "DE", "fr": "FR", "es": "ES", "pt": "BR", "it": "IT",
    "ja": "JP", "ko": "KR", "zh": "CN",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a telephone."""

    name: str
    role: str
    phone: str
    email: str
    department: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Another organisation: a member, a partner, a venue, a shop."""

    name: str
    address: Address
    phone: str
    email: str
    website: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of some table: a name and numbers to choose from."""

    name: str
    small: int
    large: int
    price: str
    hour: str
    day: str
    date: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """Content of a look-alike page; each template takes what it needs."""

    organisation: str
    domain: str
    heading: str
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    products: tuple[Row, ...]
    courses: tuple[Row, ...]
    teams: tuple[Row, ...]
    recipe: tuple[Row, ...]
    cities: tuple[Row, ...]
    talks: tuple[Row, ...]
    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    coming: tuple[str, ...]
    """Dates after the fetch, as written."""
    past: tuple[str, ...]
    phone: str


def invent_lookalike(rng: Random, language: str, fetched: datetime) -> Lookalike:
    """Everything that a look-alike may need."""
    said = words(language)
    index = rng.randrange(len(DOMAINS))
    domain = f"{DOMAINS[index]}.example"
    prose = Prose(language, rng)
    habit = DateHabit(rng, language, fetched, forms=("long", "figures"))
    today = fetched.date()
    make = _Rows(rng, habit, today)
    like = said["lookalike"]
    places = [form["cities"][0][0] for form in countries().values()]
    return Lookalike(
        organisation=said["orgs"]["own"][index],
        domain=domain,
        heading=prose.title(),
        people=tuple(_person(rng, prose, language, domain) for _ in range(rng.randint(4, 12))),
        bodies=tuple(_body(rng, prose, language) for _ in range(rng.randint(4, 10))),
        products=make.rows(like["products"]),
        courses=make.rows(like["courses"]),
        teams=make.rows(like["teams"]),
        recipe=make.rows(like["recipe"]),
        cities=make.rows(some(rng, places, 4, 8)),
        talks=make.rows([prose.title() for _ in range(6)]),
        titles=tuple(prose.title() for _ in range(6)),
        sentences=tuple(prose.sentence() for _ in range(12)),
        coming=tuple(habit.written(today + timedelta(days=rng.randint(5, 200))).text for _ in range(6)),
        past=tuple(habit.written(today - timedelta(days=rng.randint(5, 900))).text for _ in range(6)),
        phone=any_number(rng, _HOME[language]),
    )


class _Rows:
    def __init__(self, rng: Random, habit: DateHabit, today: date) -> None:
        self._rng = rng
        self._habit = habit
        self._today = today

    def rows(self, names: list[str]) -> tuple[Row, ...]:
        return tuple(self._row(name) for name in names)

    def _row(self, name: str) -> Row:
        rng = self._rng
        hour = rng.randint(8, 19)
        return Row(
            name=name,
            small=rng.randint(1, 60),
            large=rng.randint(20, 990) * 1000,
            price=f"{rng.randint(3, 180)}.{rng.choice(['00', '50', '90'])} €",
            hour=f"{hour}:{rng.choice(['00', '15', '30'])}–{hour + 1}:30",
            day=str(rng.randrange(5)),
            date=self._habit.written(self._today + timedelta(days=rng.randint(3, 160))).text,
            size=f"{rng.randint(1, 9)}.{rng.randint(0, 9)} MB",
        )


def _person(rng: Random, prose: Prose, language: str, domain: str) -> Person:
    like = words(language)["lookalike"]
    name = prose.person()
    local = ascii_slug(name).replace("-", ".") or f"staff{rng.randint(10, 99)}"
    return Person(
        name=name,
        role=rng.choice(like["roles"]),
        phone=any_number(rng, _HOME[language]),
        email=f"{local}@{domain}",
        department=rng.choice(like["departments"]),
    )


def _body(rng: Random, prose: Prose, language: str) -> Body:
    country = _HOME[language] if rng.random() < 0.6 else rng.choice(list(countries()))
    said = words(language)
    other = rng.choice(said["orgs"]["others"])
    name = rng.choice(
        [f"{prose.person()} GmbH", f"{rng.choice(said['lookalike']['venues'])}", other[0].upper() + other[1:]]
    )
    host = f"{rng.choice(['mill', 'oak', 'lake', 'copper', 'north'])}{rng.randint(10, 99)}.example"
    return Body(
        name=name,
        address=invent_address(rng, country, language),
        phone=any_number(rng, country),
        email=f"mail@{host}",
        website=f"https://www.{host}/",
        people=rng.randint(3, 900),
    )
