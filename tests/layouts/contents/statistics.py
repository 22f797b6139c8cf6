"""Figures: what a network counts about itself, and figures of others that stand near."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.layouts.contents.words import DOMAINS, EASTERN, Prose, countries, words
from tests.layouts.model import StatisticTruth
from tests.layouts.seeding import some, weighted

if TYPE_CHECKING:
    from random import Random

_RANGES = {
    "members": (320, 4200),
    "countries": (24, 140),
    "offices": (6, 48),
    "staff": (60, 900),
    "projects": (80, 900),
    "partners": (30, 400),
    "years": (12, 60),
    "continents": (3, 6),
    "population": (200, 980),
    "urban_population_share": (8, 34),
    "population_share": (4, 24),
    "other": (12, 400),
}
_SHARES = frozenset({"urban_population_share", "population_share"})
_MILLIONS = {
    "en": "million",
    "de": "Millionen",
    "fr": "millions",
    "es": "millones",
    "pt": "milhões",
    "it": "milioni",
}
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A figure set apart with its label."""

    value: int
    """The number as a script would count it up."""
    digits: str
    """The number with the page's grouping, and a plus before it where the site puts it there."""
    sign: str
    """What follows the number: ``+``, ``%``, ``+ %``, `` million`` or nothing."""
    label: str
    truth: StatisticTruth

    @property
    def figure(self) -> str:
        """Number and sign in one piece."""
        return f"{self.digits}{self.sign}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counters and sentences of a page."""

    organisation: str
    domain: str
    heading: str
    counters: tuple[Counter, ...]
    claims: tuple[str, ...]
    """Sentences in which the organisation counts itself."""
    others: tuple[str, ...]
    """Sentences with figures that are nobody's, or somebody else's."""
    claimed: tuple[StatisticTruth, ...]

    @property
    def truth(self) -> tuple[StatisticTruth, ...]:
        """All claims of the page."""
        return (*(counter.truth for counter in self.counters), *self.claimed)


def invent_figures(rng: Random, language: str, *, omits: frozenset[str] = frozenset()) -> Figures:
    """Figures of one organisation.

    Args:
        rng: source of chance.
        language: of the page.
        omits: ``counters``, ``prose`` or ``signs``, where the template has none.
    """
    said = words(language)
    index = rng.randrange(len(DOMAINS))
    organisation = said["orgs"]["own"][index]
    group = _grouping(rng, language)
    values = {concept: _value(rng, concept) for concept in _RANGES}
    counters = () if "counters" in omits else _counters(rng, language, values, group, omits=omits)
    claims, claimed = ((), ()) if "prose" in omits else _claims(rng, language, organisation, values, group)
    return Figures(
        organisation=organisation,
        domain=f"{DOMAINS[index]}.example",
        heading=rng.choice(said["statistics"]["headings"]),
        counters=counters,
        claims=claims,
        others=figures_of_others(rng, language),
        claimed=claimed,
    )


def _grouping(rng: Random, language: str) -> str:
    if language in {"en", "ja", "ko", "zh"}:
        return rng.choice([",", ",", ""])
    if language == "fr":
        return rng.choice(["\u00a0", "\u202f", " ", ""])
    return rng.choice([".", ".", "", "\u00a0" if language in {"es", "de"} else "."])


def grouped(value: int, group: str) -> str:
    """A number with its thousands set apart."""
    return f"{value:,}".replace(",", group)


def _value(rng: Random, concept: str) -> int:
    low, high = _RANGES[concept]
    value = rng.randint(low, high)
    if concept == "members" and rng.random() < 0.7:  # round, as claims are
        return value // 50 * 50
    return value // 5 * 5 if concept in {"countries", "staff"} and value > 20 else value


def _counters(
    rng: Random, language: str, values: dict[str, int], group: str, *, omits: frozenset[str]
) -> tuple[Counter, ...]:
    signs = "signs" not in omits
    rest = [name for name in list(_RANGES)[2:] if name != "population" or (signs and language in _MILLIONS)]
    concepts = ["members", "countries", *some(rng, rest, 1, 4)]
    rng.shuffle(concepts)
    plus = signs and rng.random() < 0.6
    lead = rng.choice(["+", "+ "]) if "lead" not in omits and rng.random() < 0.2 else ""
    made = []
    for concept in concepts:
        share = concept in _SHARES
        if share and not signs:
            continue
        more = plus and concept != "continents" and rng.random() < 0.8
        label = rng.choice(words(language)["statistics"][concept])
        truth = StatisticTruth(
            concept=concept,
            label=label,
            value=values[concept] * (_MILLION if concept == "population" else 1),
            unit="percent" if share else "count",
            qualifiers=("at_least", "more_than") if more else ("exact",),
        )
        sign = rng.choice(["+", " +", "+"]) if more and not lead else ""
        if concept == "population":
            sign = f" {_MILLIONS[language]}{sign}"
        made.append(
            Counter(
                value=values[concept],
                digits=f"{lead if more else ''}{grouped(values[concept], group)}",
                sign=f"{sign}{rng.choice(['%', ' %'])}" if share else sign,
                label=label,
                truth=truth,
            )
        )
    return tuple(made)


def _claims(
    rng: Random, language: str, organisation: str, values: dict[str, int], group: str
) -> tuple[tuple[str, ...], tuple[StatisticTruth, ...]]:
    said = words(language)["statistics"]
    sentences: list[str] = []
    truths: dict[str, StatisticTruth] = {}
    for pattern in some(rng, said["prose"], 1, 3):
        if any(concept in truths for concept in pattern["expects"]):
            continue
        filled = {"org": organisation}
        for number, concept in enumerate(pattern["expects"], start=1):
            text, truth = _claim(rng, language, concept, values[concept], group)
            filled[str(number)] = text
            truths[concept] = truth
        sentences.append(_numbered(pattern["text"], filled))
    return tuple(sentences), tuple(truths.values())


def _claim(rng: Random, language: str, concept: str, value: int, group: str) -> tuple[str, StatisticTruth]:
    said = words(language)["statistics"]
    share = concept in _SHARES
    number = rng.choice(said["percent"]).format(n=value) if share else grouped(value, group)
    kind = weighted(rng, [("more_than", 40), ("exact", 30), ("about", 15), ("at_least", 15)])
    if concept == "countries" and language in EASTERN:
        kind = "exact"  # the counting word follows at once
        text = number
    else:
        text = rng.choice(said[kind]).format(n=number)
    if share and language in EASTERN:
        text, kind = number, "exact"
    qualifiers = (kind,)
    if language == "ko" and kind == "more_than":
        qualifiers = ("more_than", "about", "at_least")  # «2500여 개»: 2,500 and some
    if language == "zh" and kind == "at_least":
        qualifiers = ("at_least", "more_than")
    truth = StatisticTruth(
        concept=concept,
        label="",
        value=value,
        unit="percent" if share else "count",
        qualifiers=qualifiers,
        context="prose",
    )
    return text, truth


def _numbered(text: str, filled: dict[str, str]) -> str:
    for name, value in filled.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def figures_of_others(rng: Random, language: str) -> tuple[str, ...]:
    """Sentences whose figures are no claims of the page's organisation: cities, prices, years, pages."""
    said = words(language)
    made = []
    for pattern in some(rng, said["statistics"]["distractors"], 2, 5):
        place = rng.choice(countries()[rng.choice(["DE", "FR", "ES", "BR", "IN", "ZA"])]["cities"])[0]
        sentence = pattern.format(
            other=rng.choice(said["orgs"]["others"]),
            city=place,
            n=rng.randint(120, 990),
            m=rng.randint(12, 95),
            d=rng.randint(2, 30),
            big=grouped(rng.randint(80, 900) * 1000, "," if language in {"en", "ja", "ko", "zh"} else "."),
            y=rng.randint(2011, 2025),
        )
        made.append(sentence[0].upper() + sentence[1:])
    return tuple(made)


def without_digits(figures: Figures) -> Figures:
    """The same figures where the page shows labels but no digits: what they say is unknown."""
    counters = tuple(
        replace(
            counter, truth=replace(counter.truth, value=None, qualifiers=("exact", "at_least", "more_than"))
        )
        for counter in figures.counters
        if counter.truth.concept != "other"  # without a number, any words
    )
    return replace(figures, counters=counters)


def in_words(figures: Figures, rng: Random, language: str) -> Figures:
    """The same figures with words for their plus: "more than 2,500"."""
    said = words(language)["statistics"]
    pattern = rng.choice([*said["more_than"], *said["at_least"]])
    pattern = {"{n}여 개": "{n}여", "{n}多个": "{n}多", "{n}개 이상의": "{n} 이상"}.get(pattern, pattern)
    pattern = pattern.removesuffix("の").removesuffix("的").removesuffix("个")
    counters = tuple(
        replace(
            counter,
            digits=pattern.format(n=counter.digits).replace("个以上", "以上"),
            sign=counter.sign.replace("+", "").rstrip(),
            truth=replace(counter.truth, qualifiers=("at_least", "more_than", "about")),
        )
        if "+" in counter.sign and counter.truth.unit != "percent"
        else counter
        for counter in figures.counters
    )
    return replace(figures, counters=counters)


def story(rng: Random, language: str) -> str:
    """A paragraph without figures."""
    return Prose(language, rng).paragraph(2, 4)
