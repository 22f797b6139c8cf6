"""Dates as pages write them: in words, in figures, in eras, relative to today, without a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from babel import Locale

from tests.layouts.contents.words import words
from tests.layouts.seeding import weighted

if TYPE_CHECKING:
    from random import Random

_REIWA = date(2019, 5, 1)
_HEISEI = date(1989, 1, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date and how it is written."""

    day: date
    text: str
    iso: str
    """As far as the text tells: ``2025-12-22``, ``2025-12``."""
    precision: str
    loosely: str | None = None
    """Month of a date that is told in weeks, which a reader may take for no more than that."""

    @property
    def moment(self) -> str:
        """For ``datetime`` attributes."""
        return datetime(self.day.year, self.day.month, self.day.day, 8, 30, tzinfo=UTC).isoformat()


class DateHabit:
    """How one site writes its dates.

    Args:
        rng: source of chance.
        language: of the page.
        fetched: when the page is fetched.
        forms: which forms the template can show; all by default.
    """

    def __init__(self, rng: Random, language: str, fetched: datetime, *, forms: tuple[str, ...] = ()) -> None:
        self._rng = rng
        self._language = language
        self._today = fetched.date()
        choices = [
            ("long", 46.0),
            ("figures", 30),
            ("relative", 8),
            ("no_year", 6),
            ("months", 6),
            ("minguo", 4),
        ]
        if language != "zh":
            choices = choices[:-1]
        allowed = [choice for choice in choices if not forms or choice[0] in forms]
        self.form = weighted(rng, allowed)
        patterns = words(language)["dates"]
        self._pattern = rng.choice(patterns[self.form]) if self.form in patterns else ""
        if self.form in {"long", "figures"} and rng.random() < 0.1:
            self._pattern += rng.choice([" {hour:02}:{minute:02}", ", {hour:02}:{minute:02}"])

    def dates(self, count: int, *, shared: bool = False) -> list[Dated]:
        """Dates of a listing, the newest first; where they are shared, most are as that before."""
        gap = {"relative": 2, "no_year": 14}.get(self.form, 45)
        day = self._today - timedelta(days=self._rng.randint(1, gap))
        found = []
        for _ in range(count):
            found.append(self.written(day))
            stays = shared and self._rng.random() < 0.6
            day -= timedelta(days=0 if stays else self._rng.randint(1, gap))
        return found

    def written(self, day: date) -> Dated:
        """A day as this site writes it."""
        if self.form == "relative":
            return self._relative(day)
        if self.form == "months":
            return Dated(day=day, text=self._filled(day), iso=f"{day:%Y-%m}", precision="month")
        if self.form == "minguo":
            text = f"{self._rng.choice(['民國', '中華民國'])}{day.year - 1911}年{day.month}月{day.day}日"
            return Dated(day=day, text=text, iso=day.isoformat(), precision="day")
        return Dated(day=day, text=self._filled(day), iso=day.isoformat(), precision="day")

    def full(self, day: date) -> str:
        """A day in words, whatever the habit of the listing."""
        return _fill(words(self._language)["dates"]["long"][0], day, self._language)

    def _filled(self, day: date) -> str:
        return _fill(self._pattern, day, self._language)

    def _relative(self, day: date) -> Dated:
        patterns = words(self._language)["dates"]
        days = (self._today - day).days
        if days == 1:
            text = patterns["yesterday"][0]
        elif days < 14:  # people count days up to a fortnight
            text = patterns["days"][0].format(n=days)
        else:
            weeks = min(8, days // 7)
            day = self._today - timedelta(weeks=weeks)
            text = patterns["weeks"][0].format(n=weeks)
            iso = day.isoformat()
            return Dated(day=day, text=text, iso=iso, precision="day", loosely=iso[:7])
        return Dated(day=day, text=text, iso=day.isoformat(), precision="day")


def in_month(day: date, language: str) -> str:
    """Month and year, as headings have them."""
    return _fill(words(language)["dates"]["months"][0], day, language)


def month_name(day: date, language: str) -> str:
    """Name of a month in a language (CLDR)."""
    return str(Locale.parse(language).months["format"]["wide"][day.month])


def short_month(day: date, language: str) -> str:
    """Abbreviated name of a month (CLDR)."""
    return str(Locale.parse(language).months["format"]["abbreviated"][day.month])


def _fill(pattern: str, day: date, language: str) -> str:
    locale = Locale.parse(language)
    era, year = (
        ("令和", day.year - _REIWA.year + 1) if day >= _REIWA else ("平成", day.year - _HEISEI.year + 1)
    )
    return pattern.format(
        hour=6 + day.toordinal() % 15,
        minute=day.toordinal() * 7 % 60,
        d=day.day,
        dd=f"{day:%d}",
        m=day.month,
        mm=f"{day:%m}",
        y=day.year,
        month=month_name(day, language),
        mon=short_month(day, language),
        weekday=locale.days["format"]["wide"][day.weekday()],
        wd=locale.days["format"]["abbreviated"][day.weekday()],
        ordinal=_ordinal(day.day, language),
        era=era,
        ey="元" if year == 1 else year,
    )


def _ordinal(day: int, language: str) -> str:
    if language == "fr":
        return "1er" if day == 1 else str(day)
    if language != "en":
        return str(day)
    if day in {11, 12, 13}:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"
