"""What a site calls itself: in its domain and in the title of its pages."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.offices.words import GENERIC_TITLE, ORGANISATION
from iclei_scraper.values.cities import is_city
from iclei_scraper.values.countries import names_country
from iclei_scraper.values.lexicon import tokens
from iclei_scraper.values.urls import host_of, registrable_domain

_SHORTEST_NAME, _MOST_WORDS = 4, 8
_SHORTEST_BRAND = 3
_SAME_BEGINNING = 5


class Owner:
    """Whose site a page is on.

    Args:
        url: of the page.
        title: of the page; empty where it has none.
    """

    def __init__(self, url: str, title: str) -> None:
        self.brand = domain_of(host_of(url)).partition(".")[0]
        """The word of the site's domain that its other domains share: ``iclei`` of ``africa.iclei.org``."""
        self._domain = re.sub(r"[\W_]", "", self.brand)
        self._title = "".join(tokens(title))
        self.asked: dict[str, bool] = {}
        """Words that were looked for in the title, and whether they stand there."""

    def is_in(self, name: str) -> bool:
        """Whether a name carries the site's own word."""
        return bool(self.brand) and self.brand in _letters(name)

    def is_named(self, text: str) -> bool:
        """Whether a line is the site's name: most of its domain, or told in the page's title."""
        words = [word for word in tokens(text) if word not in ORGANISATION]
        bare = "".join(words)
        if len(bare) < _SHORTEST_NAME or len(words) > _MOST_WORDS:
            return False
        if bare in self._domain or (len(self._domain) >= _SHORTEST_NAME and bare.startswith(self._domain)):
            return True
        if not self.is_told(bare):
            return False
        return not (is_city(text) or names_country(text) or GENERIC_TITLE.covers(text))

    def is_told(self, bare: str) -> bool:
        """Whether words, written together, stand in the page's title."""
        told = self.asked[bare] = bare in self._title
        return told

    def has(self, domain: str) -> bool:
        """Whether a registrable domain carries the site's word: ``icleiusa.org`` and ``iclei``."""
        return is_same_brand(domain, self.brand)


@lru_cache(maxsize=4096)
def domain_of(host: str) -> str:
    """The registrable domain of a host; under an ending that nobody knows, the name before it and the ending.

    >>> domain_of("www.lake.example"), domain_of("www.iclei.org.mx")
    ('lake.example', 'iclei.org.mx')
    """
    ending = host.rpartition(".")[2]
    probe = f"a.b.{ending}"
    if host.count(".") < 2 or ending.isdigit() or registrable_domain(probe) != probe:  # noqa: PLR2004
        return registrable_domain(host)
    return ".".join(host.split(".")[-2:])


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def is_same_brand(domain: str, brand: str) -> bool:
    """Whether a registrable domain carries a word."""
    label = domain.partition(".")[0]
    if len(brand) < _SHORTEST_BRAND or len(label) < _SHORTEST_BRAND:
        return label == brand
    return (
        brand in label
        or label in brand
        or (len(brand) >= _SAME_BEGINNING and brand[:_SAME_BEGINNING] == label[:_SAME_BEGINNING])
    )
