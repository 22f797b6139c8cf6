"""Small numbers in words of languages where they are other words elsewhere: "sex" offices in Swedish.

They are read only in texts known to be in the language.
"""

from __future__ import annotations

from functools import lru_cache

_FROM_TWO = {
    "sv": "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien",
    "da": "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten",
    "no": "to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten",
    "pl": "dwa/dwie/dwóch/dwu trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu"
    " osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu"
    " trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu",
    "cs": "dva/dvě/dvou tři/tří/třech čtyři/čtyř/čtyřech pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti"
    " deset/deseti jedenáct/jedenácti dvanáct/dvanácti",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
    "fi": "kaksi/kahden/kahdessa/kahdesta kolme/kolmen/kolmessa/kolmesta neljä/neljän/neljässä/neljästä"
    " viisi/viiden/viidessä/viidestä kuusi/kuuden/kuudessa/kuudesta seitsemän/seitsemässä/seitsemästä"
    " kahdeksan/kahdeksassa/kahdeksasta yhdeksän/yhdeksässä/yhdeksästä kymmenen/kymmenessä/kymmenestä",
    "ko": "두 세 네 다섯 여섯 일곱 여덟 아홉 열",
    "ro": "doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece",
}
_ROUND = {
    "fr": "dizaine/10 douzaine/12 quinzaine/15 vingtaine/20 trentaine/30 quarantaine/40 cinquantaine/50 "
    "soixantaine/60 centaine/100",
    "it": "decina/10 dozzina/12 quindicina/15 ventina/20 trentina/30 quarantina/40 cinquantina/50 "
    "sessantina/60 settantina/70 ottantina/80 novantina/90 centinaio/100",
    "es": "decena/10 docena/12 quincena/15 veintena/20 treintena/30 cuarentena/40 cincuentena/50 "
    "sesentena/60 centenar/100",
    "pt": "dezena/10 dúzia/12 quinzena/15 vintena/20 trintena/30 centena/100",
    "de": "dutzend/12",
    "en": "dozen/12",
    "nl": "tiental/10 twaalftal/12 vijftiental/15 twintigtal/20 dertigtal/30 veertigtal/40 vijftigtal/50 "
    "zestigtal/60 honderdtal/100",
    "sv": "tiotal/10 dussin/12 femtontal/15 tjugotal/20 trettiotal/30 fyrtiotal/40 femtiotal/50 "
    "hundratal/100",
    "no": "tjuetalls/20 titalls/10",
}
"""Words for about so many, in the singular: "une vingtaine", "ett tjugotal"; "des dizaines" is no figure."""
_NO_NUMBERS = {"nl": frozenset({"onze"}), "en": frozenset({"once"}), "de": frozenset({"sei"})}
"""Words of a language that are numbers in another: "onze kantoren" are "our offices"."""
_SAME = {"nb": "no", "nn": "no"}


@lru_cache(maxsize=32)
def small_numbers(language: str) -> dict[str, int]:
    """Words for small numbers in a language, in small letters, each with its value.

    >>> small_numbers("sv")["sex"], small_numbers("en"), small_numbers("ja")
    (6, {'dozen': 12}, {})
    """
    return exact_numbers(language) | _round_numbers(language)


@lru_cache(maxsize=32)
def exact_numbers(language: str) -> dict[str, int]:
    """As :func:`small_numbers`, without the words for about so many.

    >>> exact_numbers("nl")["elf"], exact_numbers("en")
    (11, {})
    """
    line = _FROM_TWO.get(_SAME.get(language, language), "")
    return {form: value for value, forms in enumerate(line.split(), 2) for form in forms.split("/")}


@lru_cache(maxsize=32)
def _round_numbers(language: str) -> dict[str, int]:
    entries = (entry.split("/") for entry in _ROUND.get(_SAME.get(language, language), "").split())
    return {word: int(value) for word, value in entries}


def is_round(word: str, language: str | None) -> bool:
    """Whether a word stands for about so many.

    >>> is_round("Vingtaine", "fr"), is_round("sex", "sv")
    (True, False)
    """
    return word.lower() in _round_numbers(language or "")


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
