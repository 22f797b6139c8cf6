"""The larger cities of the world by name, and the countries they can stand for.

From GeoNames (https://www.geonames.org, CC BY 4.0): places of 25,000 people and capitals, see
``benchmarks/build_gazetteer.py``. A name that several countries share stands for one of them only where its
city is far larger than the others.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from iclei_scraper.values.wording.places import place_key, read_names

_SUFFIX = re.compile(
    r"(?:[ -](?:city|shi|si|stadt|metropolitan city|municipality|d ?c|cdmx|df|cedex|cedex \d+|ciudad"
    r"|cdad)|(?<=\w)[市시])$",
)
_PREFIX = re.compile(
    r"^(?:city of|ville de|ciudad (?:autonoma )?de|cidade de|citta di|stadt|greater|st|saint|thanh pho"
    r"|kota|kabupaten|kab) "
)
_DISTRICT = re.compile(r" \d{1,2}(?:er|e|eme)?$")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for code, names in read_names("cities.tsv").items():
        for key in names:
            table[key] = (*table.get(key, ()), code)
    return table


@lru_cache(maxsize=8_192)
def city_countries(name: str) -> tuple[str, ...]:
    """ISO codes of the countries that a city of this name may lie in; empty where the name is unknown.

    >>> city_countries("Suva"), city_countries("Köln"), city_countries("高雄市"), city_countries("Sable Park")
    (('FJ',), ('DE',), ('TW',), ())
    """
    key = place_key(name)
    key = f"thanh pho {key[3:]}" if key[:3] == "tp " else key  # as Vietnam writes "city"
    if len(key) < 2 or len(key) > 60:  # noqa: PLR2004
        return ()
    table = _table()
    if found := table.get(key):
        return found
    for pattern in (_SUFFIX, _DISTRICT, _PREFIX):
        bare = pattern.sub("", key)
        if bare != key and (found := table.get(bare)):
            return found
    return ()


def is_city(name: str) -> bool:
    """Whether a larger city bears this name."""
    return bool(city_countries(name))
