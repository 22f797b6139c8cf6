"""From a template and a seed to a page and its truth."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from tests.layouts.composing.compose import composed_named
from tests.layouts.contents.cookies import in_pairs, invent_cookies
from tests.layouts.contents.news import invent_article, invent_listing
from tests.layouts.contents.offices import invent_offices
from tests.layouts.contents.statistics import in_words, invent_figures, without_digits
from tests.layouts.contents.words import Prose, vocabulary, words
from tests.layouts.finishing import finish
from tests.layouts.lookalike import Lookalike, invent_lookalike
from tests.layouts.model import KINDS, LANGUAGES, LayoutPage, Truth
from tests.layouts.rendering import SHELLS, Template, render, templates
from tests.layouts.seeding import rng_of
from tests.layouts.surroundings import context_of, invent_surroundings

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_EPOCH = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
_PATHS = {
    "offices": "/contact/",
    "news": "/news/",
    "statistics": "/about/",
    "cookies": "/cookies/",
    "lookalikes": "/page/",
}


def template_named(kind: str, name: str) -> Template:
    """A template by its name.

    Raises:
        LookupError: there is none.
    """
    for template in (composed_named(kind, name), *templates(kind)):
        if template is not None and template.name == name:
            return template
    raise LookupError(f"no template {name!r} for {kind}")


def all_templates() -> tuple[Template, ...]:
    """Every template of every kind, look-alikes last."""
    return tuple(template for kind in (*KINDS, "lookalikes") for template in templates(kind))


def make_page(template: Template, seed: int, *, said_in: str = "usual") -> LayoutPage:
    """The page that a template makes of what a seed invents; nine seeds in a row have nine languages.

    Args:
        template: how the page shows it.
        seed: what the page says.
        said_in: one of the vocabularies of :mod:`tests.layouts.contents.words`.
    """
    with vocabulary(said_in):
        return _make(template, seed)


@lru_cache(maxsize=4096)
def page_named(kind: str, name: str, seed: int, said_in: str = "usual") -> LayoutPage:
    """The page of :func:`make_page`, kept, since several tests look at the same ones."""
    return make_page(template_named(kind, name), seed, said_in=said_in)


def _make(template: Template, seed: int) -> LayoutPage:
    rng = rng_of(template.kind, template.name, seed)
    language = _language(template, seed)
    fetched = _EPOCH + timedelta(days=rng.randint(0, 240), hours=rng.randint(0, 9))
    content, truth = _content(template, rng_of(rng.random()), language, fetched)
    around = invent_surroundings(
        rng_of(rng.random()),
        language,
        content.organisation,
        content.domain,
        fetched,
        posts=template.kind != "lookalikes",
    )
    prose = Prose(language, rng_of(rng.random()))
    shells = sorted(template.note("shells")) or list(SHELLS)
    context: dict[str, Any] = context_of(around, language, prose, rng_of(rng.random())) | {
        "page": content,
        "fetched": fetched,
        "shell": f"shells/{rng.choice(shells)}.html",
        "title": _title(template, content, language),
        "like": cache(partial(invent_lookalike, rng_of(rng.random()), language, fetched)),
    }
    body = finish(render(template, context), rng_of(rng.random()), keeps=template.note("keeps"))
    return LayoutPage(
        kind=template.kind,
        template=template.name,
        held_out=template.held_out,
        seed=seed,
        language=language,
        url=_url(template, content),
        body=body,
        fetched_at=fetched,
        truth=truth,
        optional=_optional(template, content, around.posts, context["like"]),
        ignores=template.note("ignores"),
        forbids=template.note("forbids"),
    )


def _language(template: Template, seed: int) -> str:
    allowed = sorted(template.note("languages"), key=LANGUAGES.index) or LANGUAGES
    return allowed[(seed + len(template.name)) % len(allowed)]


def _content(
    template: Template, rng: Random, language: str, fetched: datetime
) -> tuple[Any, tuple[Truth, ...]]:
    omits = template.note("omits")
    forms = tuple(sorted(template.note("forms")))
    makers: dict[str, Callable[[], tuple[Any, tuple[Truth, ...]]]] = {
        "offices": partial(_offices, rng, language, omits),
        "news": partial(_news, rng, language, fetched, omits, forms, template.note("joins")),
        "articles": partial(_article, rng, language, fetched, omits, forms),
        "statistics": partial(_figures, rng, language, omits, template.note("joins")),
        "cookies": partial(_cookies, rng, language, omits, joins=bool(template.note("joins"))),
        "lookalikes": lambda: (invent_lookalike(rng, language, fetched), ()),
    }
    return makers[template.kind]()


def _offices(rng: Random, language: str, omits: frozenset[str]) -> tuple[Any, tuple[Truth, ...]]:
    made = invent_offices(rng, language, omits=omits)
    return made, tuple(office.truth for office in made.offices)


def _news(
    rng: Random,
    language: str,
    fetched: datetime,
    omits: frozenset[str],
    forms: tuple[str, ...],
    joins: frozenset[str],
) -> tuple[Any, tuple[Truth, ...]]:
    made = invent_listing(rng, language, fetched, omits=omits, forms=forms, joins=joins)
    heroes = (made.hero,) if made.hero else ()
    return made, tuple(card.truth for card in (*heroes, *made.cards))


def _article(
    rng: Random, language: str, fetched: datetime, omits: frozenset[str], forms: tuple[str, ...]
) -> tuple[Any, tuple[Truth, ...]]:
    made = invent_article(rng, language, fetched, omits=omits, forms=forms)
    return made, (made.truth,)


def _figures(
    rng: Random, language: str, omits: frozenset[str], joins: frozenset[str]
) -> tuple[Any, tuple[Truth, ...]]:
    made = invent_figures(rng, language, omits=omits)
    if joins:
        made = in_words(made, rng, language)
    if "digits" in omits:
        made = without_digits(made)
    return made, made.truth


def _cookies(
    rng: Random, language: str, omits: frozenset[str], *, joins: bool
) -> tuple[Any, tuple[Truth, ...]]:
    made = invent_cookies(rng, language, omits=omits)
    if joins:
        made = in_pairs(made)
    return made, tuple(cookie.truth for cookie in made.cookies)


def _title(template: Template, content: Any, language: str) -> str:
    if template.kind == "articles":
        return str(content.title)
    if template.kind == "statistics":
        return str(words(language)["ui"]["about"])
    return str(content.heading)


def _url(template: Template, content: Any) -> str:
    path = content.path if template.kind == "articles" else _PATHS[template.kind]
    return f"https://www.{content.domain}{path}"


def _optional(
    template: Template, content: Any, posts: tuple[Any, ...], like: Callable[[], Lookalike]
) -> frozenset[str]:
    titles = {post.label for post in posts}
    if template.source:  # with columns of events, stories and publications beside the content
        titles |= set(like().titles)
    if template.kind == "articles":
        titles |= {card.title for card in content.related}
    return frozenset(titles)
