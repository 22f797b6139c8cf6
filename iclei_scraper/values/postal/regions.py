"""Names of world regions as headings over lists: continents, compass points, customary abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.places import place_key

_JOINT = re.compile(r",|&|\band\b|\by\b|\be\b|\bund\b|\bet\b|/")
_PLACES = frozenset(
    """
    africa afrika afrique áfrica asia asien asie ásia asya europe europa america americas amerika
    amérique amériques américa américas oceania ozeanien océanie oceanía oceanien australasia pacific
    pazifik pacifique pacífico pacifico asiapacific caribbean karibik caraïbe caraïbes caraibes caribe caraibi
    karibia karibien antilles mediterranean mediterraneo méditerranée mittelmeer mediterráneo middle
    east naher osten mittlerer orient moyen proche oriente medio médio vicino maghreb sahel scandinavia
    skandinavien nordic nordics baltic baltics balkans balkan benelux iberia caucasus kaukasus
    antarctica arctic latin latino latina lateinamerika latinoamérica latinoamerica latinamerika
    südamerika nordamerika mittelamerika zentralamerika sudamérica sudamerica suramérica norteamérica
    norteamerica centroamérica centroamerica mesoamérica ostasien südasien südostasien westasien
    zentralasien osteuropa westeuropa südeuropa nordeuropa mitteleuropa ostafrika westafrika südafrika
    nordafrika zentralafrika subsahara subsaharan saharan saharienne sahariana sydamerika sydasien
    sydostasien östasien eurasia eurasien levant gulf melanesia micronesia polynesia melanesien
    mikronesien polynesien global worldwide world international welt weltweit monde mondial mundial
    mundo internacional internazionale dunia weltsekretariat emea apac latam mena amer anz asean dach
    cis lac noram ssa pasifik timur tenggara selatan utara barat tengah asiático asiatico asiatique
    asiatiques asiatica asiática africano africana africain africaine européenne europeo europea
    europeia subsaharienne subsahariana subsaharische subsaariana americano americana african asian
    european europäische europäischen afrikanische asiatische
    eropa oseania latine afryka ameryka azja azië oceanië zuid noord evropa aasia eurooppa
    afrikka amerikka northamerica southamerica southasia eastasia southeastasia sudest sudorientale
    sudoriental subsariana eurasia subcontinent andina andino andes andean andine cono mercosur asean
    balticum pacifica pacifique avrupa okyanusya европа азия африка америка австралия океания
    """.split()
)
_POINTS = frozenset(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central middle mid inner greater upper lower far
    near sub nord süd sud ost est ouest oriental orientale orientales occidental occidentale meridional
    septentrional norte sul sur este oeste ocidental centrale centro du del de nordeste sudeste suroeste
    nord-est sud-est nordwest nordost südwest südost nördliches südliches östliches westliches zentral
    mittel norra södra östra västra centrala meridionale meridionali méridionale sudoriental sudorientale
    kuzey güney doğu batı orta południowa północna środkowa wschodnia zachodnia południowo-wschodnia
    северная южная восточная западная центральная юго-восточная юго восточной
    australe leste próximo insular rest arab arabic árabe arabe arabische
    """.split()
)
_LINKS = frozenset(
    """
    and the of & et und y e och dan la le les los las el il lo der die das des da do dos dell della en
    in i region regions région regiones región regione região islands island îles inseln islas ilhas
    isole states nations countries area of world zone zona raum
    """.split()
)
_PLACES, _POINTS, _LINKS = (frozenset(map(place_key, words)) for words in (_PLACES, _POINTS, _LINKS))
_OFFICES = re.compile(
    r"(?:(?:our|all|regional|unsere|alle|nos|nuestras|nossos)\s)?"
    r"(?:offices|büros|niederlassungen|bureaux|oficinas|escritórios|uffici)"
    r"(?:\s(?:in|en|em|na|no|auf|across)\s(?:the\s)?)?",
    re.IGNORECASE,
)
"""Offices, several of them, over which a region may be named; one alone is a name: "Africa Office"."""
_EVERYWHERE = frozenset(
    map(place_key, "global worldwide world international welt weltweit monde mondial mundo".split())
)
_PHRASES = frozenset(
    {
        "chau a",
        "chau au",
        "chau phi",
        "chau my",
        "chau dai duong",
        "indian ocean",
        "ocean indien",
        "oceano indico",
        "indischer ozean",
        "greater china",
    }
)
_ELIDED = re.compile(r"\b(?:l|d|dell|sull|all|nell)['’]", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:[/&+・、与與和及]|\b(?:and|und|et|y|e|och|dan|en)\b|\s[–-]\s)\s*", re.IGNORECASE)
_NATIVE = re.compile(
    r"(?:(?:北|南|東|东|西|中|中央|東北|东北|東南|东南|西南|西北|中南|撒哈拉以南)?(?:ア?アジア|亚洲|亞洲|亚|亞|欧洲|歐洲|欧|非洲|美洲|美|北美|南美|中美|拉美"
    r"|アメリカ|ヨーロッパ|アフリカ|オセアニア|欧州|大洋洲|オーストラリア|中東|中东|中美洲|中米|亚太|亞太|环太平洋|太平洋|メキシコ|墨西哥|カリブ(?:海)?(?:諸国)?|加勒比(?:海)?|拉丁美洲|ラテンアメリカ|中南米|北米|南米|全球|世界|国际"
    r"|國際)"
    r"(?:地域|地区|區|区域)?[・、和及與与]?){1,4}"
    r"|(?:(?:북|남|동|서|중앙|동남|동북|서남|중)?(?:아시아|유럽|아프리카|아메리카|남미|북미|중미|중남미|라틴아메리카|오세아니아|대양주|태평양|카리브해?|중동|글로벌|세계"
    r"|국제)\s?(?:지역)?[·,및 ]{0,3}){1,4}",
)
_WORDS = re.compile(r"[^\s,;/|()&+–—-]+")


@lru_cache(maxsize=16_384)
def is_region_name(text: str) -> bool:
    """Whether a short text names a part of the world and nothing else.

    Countries may stand beside regions ("Mexico, Central America & the Caribbean"); a country alone is none.

    >>> is_region_name("Southeast Asia"), is_region_name("Mexico, Central America and the Caribbean")
    (True, True)
    >>> is_region_name("東アジア"), is_region_name("Germany"), is_region_name("South Street")
    (True, False, False)
    >>> is_region_name("Offices in Europe"), is_region_name("Europe Office"), is_region_name("Global Offices")
    (True, False, False)
    """
    text = text.strip(" .:–—-|")
    if (of := _OFFICES.search(text)) and (not of.start() or of.end() == len(text) or of[0][-1] == " "):
        text = f"{text[: of.start()]} {text[of.end() :]}".strip()
        if not _EVERYWHERE.isdisjoint(map(place_key, _WORDS.findall(text))):
            return False
    if not text or len(text) > 70:  # noqa: PLR2004  # a heading
        return False
    if _NATIVE.fullmatch(text) or place_key(text) in _PHRASES:
        return not names_country(text)
    text = _ELIDED.sub("", text)
    words = [place_key(word) for word in _WORDS.findall(text)]
    if not words or len(words) > 10 or names_country(text):  # noqa: PLR2004
        return False
    return _all_places(words, text) or _joins_countries(text)


def _all_places(words: list[str], text: str) -> bool:
    left = [word for word in words if word not in _PLACES and word not in _LINKS and word not in _POINTS]
    if not left:
        return any(word in _PLACES for word in words)
    if not any(word in _PLACES for word in words):
        return False
    for part in _JOINT.split(text):
        bare = part.strip()
        inner = [place_key(word) for word in _WORDS.findall(bare)]
        if names_country(bare):
            continue
        if any(word not in _PLACES and word not in _LINKS and word not in _POINTS for word in inner):
            return False
    return True


def _joins_countries(text: str) -> bool:
    """Whether a text names countries that go together: "Australia & New Zealand"."""
    parts = _JOINED.split(text)
    return len(parts) > 1 and all(part and names_country(part) for part in parts)


def region_key(text: str) -> str:
    """A region's name as it is compared: no case, accents or joining words.

    >>> region_key("Central America & the Caribbean") == region_key("Central America and Caribbean")
    True
    """
    return " ".join(word for word in place_key(text).split() if word not in _LINKS)
