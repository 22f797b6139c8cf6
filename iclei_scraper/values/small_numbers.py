"""Numbers up to twelve in words of languages where they are other words elsewhere: "sex" offices in Swedish.

They are read only in texts known to be in the language.
"""

from __future__ import annotations

from functools import lru_cache

_FROM_TWO = {
    "sv": "två tre fyra fem sex sju åtta nio tio elva tolv",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "da": "to tre fire fem seks syv otte ni ti elleve tolv",
    "no": "to tre fire fem seks sju åtte ni ti elleve tolv",
    "pl": "dwa/dwie/dwóch/dwu trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu"
    " osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu",
    "cs": "dva/dvě/dvou tři/tří/třech čtyři/čtyř/čtyřech pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti"
    " deset/deseti jedenáct/jedenácti dvanáct/dvanácti",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
    "fi": "kaksi/kahden/kahdessa/kahdesta kolme/kolmen/kolmessa/kolmesta neljä/neljän/neljässä/neljästä"
    " viisi/viiden/viidessä/viidestä kuusi/kuuden/kuudessa/kuudesta seitsemän/seitsemässä/seitsemästä"
    " kahdeksan/kahdeksassa/kahdeksasta yhdeksän/yhdeksässä/yhdeksästä kymmenen/kymmenessä/kymmenestä",
    "ro": "doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece",
}
_NO_NUMBERS = {"nl": frozenset({"onze"}), "en": frozenset({"once"}), "de": frozenset({"sei"})}
"""Words of a language that are numbers in another: "onze kantoren" are "our offices"."""
_SAME = {"nb": "no", "nn": "no"}


@lru_cache(maxsize=32)
def small_numbers(language: str) -> dict[str, int]:
    """Words for small numbers in a language, in small letters, each with its value.

    >>> small_numbers("sv")["sex"], small_numbers("en")
    (6, {})
    """
    line = _FROM_TWO.get(_SAME.get(language, language), "")
    return {form: value for value, forms in enumerate(line.split(), 2) for form in forms.split("/")}


def is_no_number(word: str, language: str | None) -> bool:
    """Whether a word that is a number elsewhere is none in a language.

    >>> is_no_number("onze", "nl"), is_no_number("onze", "fr")
    (True, False)
    """
    return word.lower() in _NO_NUMBERS.get(language or "", ())


@lru_cache(maxsize=8192)
def holds_small(text: str, language: str | None) -> bool:
    """Whether a text in a language holds such a word: a cheap test.

    >>> holds_small("Vi har sex kontor", "sv"), holds_small("sex education", "en")
    (True, False)
    """
    words = small_numbers(language) if language else {}
    return bool(words) and not words.keys().isdisjoint(text.lower().replace(",", " ").split())
