"""Countries by their names in the network's languages and many more, as ISO 3166-1 alpha-2.

Names come from Unicode CLDR (``values/data/countries.tsv``, made by ``benchmarks/build_gazetteer.py``); what
people write besides (USA, U.S., Holland, Republic of Korea) stands here. countrynames knows less of it
("U.S.", "Česko" and "Hrvatska" are missing) and takes a quarter of a second to load.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from iclei_scraper.values.wording.places import place_key, read_names
from iclei_scraper.values.wording.text import is_cjk

_ALSO = {
    "AE": "UAE|U.A.E.|Emirates",
    "AT": "Republik Österreich",
    "AR": "Arg.",
    "BA": "Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina",
    "BO": "Plurinational State of Bolivia",
    "BR": "Brasil|Federative Republic of Brazil|República Federativa do Brasil",
    "BY": "Byelorussia|Республика Беларусь|Рэспубліка Беларусь",
    "CD": "DR Congo|D.R. Congo|RD Congo|R.D. Congo|Congo RDC|RD du Congo|DRC|RDC"
    "|République démocratique du Congo|Congo-Kinshasa"
    "|Congo, Democratic Republic of the|Democratic Republic of Congo|Democratic Republic of the Congo",
    "CG": "Congo|Congo-Brazzaville|Republic of Congo|Republic of the Congo|République du Congo",
    "CH": "Suisse|Svizzera|Svizra|Switzerland (CH)",
    "CI": "Ivory Coast|Cote d'Ivoire",
    "CN": "P.R. China|PR China|P. R. China|P.R.China|PRC|P.R.C.|People's Republic of China"
    "|People’s Republic of China|China (PRC)|Mainland China|VR China|RP China|R.P. China|中华人民共和国"
    "|中華人民共和國|中華人民共和国|中国大陆",
    "CV": "Cape Verde|Cabo Verde",
    "CZ": "Czech Republic|Czech Rep.|Česká republika|ČR|República Checa|République tchèque"
    "|Tschechische Republik",
    "DE": "Federal Republic of Germany|Bundesrepublik Deutschland|BRD|République fédérale d'Allemagne",
    "DO": "Rep. Dominicana",
    "EG": "Arab Republic of Egypt",
    "FM": "Federated States of Micronesia|FSM",
    "GB": "UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Cymru|Angleterre|Écosse"
    "|Schottland|Großbritannien|Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Grã-Bretanha"
    "|Inghilterra|Inglaterra|イングランド|United Kingdom of Great Britain and Northern Ireland",
    "GM": "The Gambia",
    "HK": "Hong Kong|Hong Kong SAR|Hongkong|香港|홍콩|Hong Kong, China",
    "ID": "Republic of Indonesia|Republik Indonesia",
    "IE": "Eire|Republic of Ireland",
    "IR": "Islamic Republic of Iran|I.R. Iran",
    "JP": "日本国|Nippon|Nihon",
    "KN": "St. Kitts and Nevis|Saint Kitts and Nevis",
    "KR": "Korea|Republic of Korea|Rep. of Korea|Korea, Republic of|ROK|R.O.K.|South-Korea|S. Korea"
    "|Republik Korea|Corée|Corea|República de Corea|République de Corée|Coreia|Repubblica di Corea"
    "|대한민국|한국|韩国|大韓民国|大韓民國|Südkorea",
    "KZ": "Республика Казахстан",
    "LA": "Lao PDR|Lao P.D.R.|Lao People's Democratic Republic",
    "LC": "St. Lucia",
    "LK": "Srilanka",
    "MD": "Republic of Moldova|Moldova, Republic of",
    "MK": "Macedonia|FYROM|Republic of North Macedonia",
    "MM": "Burma|Myanmar",
    "MO": "Macau|Macao|Macao SAR|澳门|澳門",
    "MX": "Méjico|Mexique|Estados Unidos Mexicanos|United Mexican States",
    "NL": "The Netherlands|Holland|Pays Bas|Países Bajos|Paesi Bassi|Hollande",
    "NZ": "Aotearoa|Aotearoa New Zealand|New Zealand/Aotearoa",
    "PH": "The Philippines|Republic of the Philippines|Pilipinas",
    "PG": "PNG",
    "PS": "Palestine|State of Palestine|Palestinian Territories|Palestina|Palästina",
    "PT": "Portuguesa, República",
    "RU": "Российская Федерация|Russian Federation|Fédération de Russie|Federación de Rusia"
    "|Russische Föderation",
    "SA": "KSA|Kingdom of Saudi Arabia",
    "SK": "Slovak Republic|Slovenská republika",
    "ST": "São Tomé e Príncipe|Sao Tome and Principe",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland|Kingdom of Eswatini",
    "TL": "East Timor|Timor Leste",
    "TR": "Turkey|Turquie|Turquía|Republic of Türkiye",
    "TT": "Trinidad & Tobago|Trinidad",
    "TW": "Taiwan (R.O.C.)|Taiwan, R.O.C.|Taiwan ROC|R.O.C.|Republic of China|Taiwan R.O.C.|中華民國|臺灣"
    "|Chinese Taipei",
    "TZ": "United Republic of Tanzania|Republic of Tanzania",
    "US": "U.S.|US|U.S.A.|United States of America|the United States|The United States of America|EE.UU."
    "|EEUU|EE. UU.|EUA|E.U.A.|États-Unis d'Amérique|Estados Unidos da América|Estados Unidos de América"
    "|Vereinigte Staaten von Amerika|Stati Uniti d'America|アメリカ|米国",
    "VA": "Holy See|Vatican City State",
    "VC": "St. Vincent and the Grenadines|Saint Vincent and the Grenadines",
    "VE": "Bolivarian Republic of Venezuela",
    "VN": "Viet Nam|Socialist Republic of Vietnam",
    "XK": "Kosova",
    "ZA": "RSA|Republic of South Africa|Afrique du Sud|Suid-Afrika",
}
_STATE_TITLES = re.compile(
    r"^(?:the |la |le |el |die |der )?(?:(?:federal |islamic |democratic |hellenic )?republic of(?: the)?"
    r"|kingdom of(?: the)?|commonwealth of(?: the)?|republik|königreich|république(?: du| de la| de l'"
    r"| d'| de)?|royaume(?: du| de| d')?|república(?: do| da| del| de)?|reino(?: de)?|repubblica(?: di"
    r"| del)?)\s*",
    re.IGNORECASE,
)
_ALPHA_2 = re.compile(r"[A-Z]{2}")
_ALPHA_3 = re.compile(r"[A-Z]{3}")
_WINDS = {"SUR", "EST"}  # in capitals parts of a city or a street sooner: "Lavalle 1033 – SUR"
_WORD = re.compile(r"[^\s,;|()\[\]]+")
_AROUND = " .,;:()[]|\u2013\u2014-"
_LONGEST = 6
"""Words in the longest name that is looked for at the end of a line."""
_NOT_BEFORE = frozenset(
    "new nueva nuevo nova novo neu nouvelle nouveau north northern northeast northwest south southern "
    "southeast southwest "
    "east eastern west western central equatorial upper lower".split(),
)
"""Words that make another place of a country's name: New Mexico, North Macedonia Street."""


_RATHER_PLACES = frozenset({"san martin", "saint martin", "salvador", "norfolk"})
"""Names of a country that streets, towns and districts of others bear far more often."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A country named in a text."""

    code: str
    """ISO 3166-1 alpha-2."""
    start: int
    end: int


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, written in _ALSO.items():
        for name in written.split("|"):
            table.setdefault(place_key(name), code)
    listed = read_names("countries.tsv")
    for rank in range(max(map(len, listed.values()))):  # the network's languages come first and win
        for code, names in listed.items():
            if rank < len(names) and not (_ALPHA_3.fullmatch(names[rank]) or names[rank] in _RATHER_PLACES):
                table.setdefault(names[rank], code)
    return table


@cache
def _last_words() -> frozenset[str]:
    """The last word of each name: what a text must end with."""
    codes = (code.lower() for code in _codes())
    return frozenset(name.rpartition(" ")[2] for name in (*_table(), *codes))


@cache
def _codes() -> dict[str, str]:
    listed = read_names("countries.tsv")
    long = {name: code for code, names in listed.items() for name in names if _ALPHA_3.fullmatch(name)}
    return {code: code for code in listed} | {name: long[name] for name in long.keys() - _WINDS}


@lru_cache(maxsize=8_192)
def read_country(text: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country's name or ISO code, ``None`` where the text is neither.

    >>> read_country("Brasil"), read_country("Republic of Korea"), read_country("U.S."), read_country("德国")
    ('BR', 'KR', 'US', 'DE')
    >>> read_country("FJ"), read_country("me"), read_country("Georgia Street")
    ('FJ', None, None)
    """
    text = text.strip(_AROUND)
    if not text or len(text) > 60:  # noqa: PLR2004  # longer than any name of a country
        return None
    key = place_key(text)
    if (code := _table().get(key)) and (len(key) > 3 or text.isupper() or not text.isascii()):  # noqa: PLR2004
        return code  # "us" is a word, "US" a country
    if code := _codes().get(text):
        return code
    bare = _STATE_TITLES.sub("", text)
    return _table().get(place_key(bare)) if bare != text else None


def names_country(text: str) -> bool:
    """Whether the whole text is a country's name.

    Of the codes of two letters only those that people write (UK, US) count: the others are states and words.
    """
    bare = text.strip(_AROUND)
    if _ALPHA_2.fullmatch(bare):
        return bare in {"UK", "US"}
    return read_country(text) is not None


@lru_cache(maxsize=16_384)
def trailing_country(text: str) -> Mention | None:
    """The country that a text ends with, such as ``Cape Town South Africa``; longest name first.

    Codes of two letters are not looked for: they are more often states and provinces.
    """
    words = list(_WORD.finditer(text))
    if not words:
        return None
    end = words[-1].end()
    if place_key(words[-1][0]).rpartition(" ")[2] not in _last_words():
        return _trailing_cjk(text, end)
    for first in range(max(0, len(words) - _LONGEST), len(words)):
        start = words[first].start()
        candidate = text[start:end]
        if (first == 0 or place_key(words[first - 1][0]) not in _NOT_BEFORE) and names_country(candidate):
            return Mention(read_country(candidate) or "", start, end)
    return _trailing_cjk(text, end)


_COUNTRY_BEHIND_DASH = re.compile(r"(?<=[^\W\d_]{3})[-/]([^\W\d_]{4,20})\.?$")


def country_apart(text: str) -> str:
    """A line whose country a dash or a stroke joins to the city, with a comma there.

    >>> country_apart("MEDELLÍN-COLOMBIA"), country_apart("İzmir/Türkiye"), country_apart("Guinea-Bissau")
    ('MEDELLÍN, COLOMBIA', 'İzmir, Türkiye', 'Guinea-Bissau')
    """
    joined = _COUNTRY_BEHIND_DASH.search(text)
    if joined is None or not names_country(joined[1]) or names_country(text.rpartition(",")[2]):
        return text
    return f"{text[: joined.start()]}, {joined[1]}"


def _trailing_cjk(text: str, end: int) -> Mention | None:
    if not is_cjk(text[end - 1]):
        return None
    for start in range(max(0, end - 8), end - 1):
        if names_country(text[start:end]):
            return Mention(read_country(text[start:end]) or "", start, end)
    return None


def leading_country(text: str) -> Mention | None:
    """The country that a text in Chinese, Japanese or Korean script begins with: ``日本東京都…``."""
    for end in range(min(8, len(text)), 1, -1):
        if is_cjk(text[end - 1]) and names_country(text[:end]):
            return Mention(read_country(text[:end]) or "", 0, end)
    return None
