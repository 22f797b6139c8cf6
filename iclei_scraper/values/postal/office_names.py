"""Names of offices as they are compared: what of a name tells which office it is."""

from __future__ import annotations

from functools import lru_cache

from iclei_scraper.records import slug

_OFFICE = frozenset(
    "office offices oficina oficinas escritorio escritorios buro bureau ufficio kantoor kontor kantor ofis "
    "the of de la le el do da del di der die das for and und et y e".split()
)
"""Words that come and go: "Lund", "Lund Office", "Office of Lund"."""
_GENERIC = _OFFICE | frozenset(
    "secretariat secretariats secretaria secretariado sekretariat segretariato geschaftsstelle regional "
    "regionalburo center centre centro zentrum project country global world international head main "
    "headquarters headquarter hq hauptsitz siege sede social central zentrale desk hub branch team contact "
    "contacts "
    "事務所 事務局 オフィス 本部 사무소 사무국 본부 办公室 秘书处 总部 辦公室 秘書處 總部".split(),
)
"""Words of names that many an office has."""


@lru_cache(maxsize=16_384)
def telling_words(name: str, own: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of a name that only this office has, as far as can be told from words.

    >>> sorted(telling_words("Regional Secretariat of South Asia")), telling_words("Head Office")
    (['asia', 'south'], frozenset())
    """
    return frozenset(slug(name).split("-")) - _GENERIC - own - {""}


@lru_cache(maxsize=16_384)
def name_words(name: str, own: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of a name in any order, without those that come and go where others are left.

    Args:
        name: as the page has it.
        own: words of the network's own names, which may stand before that of an office.

    >>> name_words("Malta Headquarters") == name_words("Headquarters (Malta)")
    True
    >>> name_words("Lund Office") == name_words("Lund"), name_words("Office") == name_words("Lund")
    (True, False)
    """
    words = frozenset(slug(name).split("-"))
    return (words - own - _OFFICE) or (words - own) or words
