"""What marks a line as part of a postal address: street types, floors, boxes, districts, house numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from iclei_scraper.values.postal.address_codes import PART_ENDS, YEAR, code_evidence
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import country_apart, names_country, trailing_country
from iclei_scraper.values.postal.subdivisions import subdivision_countries
from iclei_scraper.values.wording.lexicon import Lexicon, tokens
from iclei_scraper.values.wording.text import has_digit

STREET = Lexicon(
    "street|str|st|road|rd|avenue|ave|av|boulevard|boul|blvd|bvd|bd|drive|dr|lane|ln|way|place|pl|square|sq"
    "|court|ct|crescent|cres|terrace|highway|hwy|parkway|pkwy|quay|mews|alley|parade|esplanade|embankment"
    "|broadway|circus|crossing|bypass|expressway|rue|allée|chemin|route|impasse|cours|quai|faubourg"
    "|rond-point|carrefour|calle|cll|clle|kra|plaza|avda|avenida|paseo|carrera|cra|transversal|diagonal|ronda|camino"
    "|carretera|ctra|calzada|eje|jirón|jr|pasaje|autopista|glorieta|rambla|passeig|carrer|plaça|avinguda|passatge|rua|praça"
    "|travessa|alameda|largo|rodovia|estrada|quadra|via|viale|piazza|corso|piazzale|v.le|p.le|p.zza|p.za|p.tta|c.so|l.go|vicolo|strada|~tevere"
    "|jl|jln|jalan|gang|lorong|lebuh|persiaran|ulica|ul|aleja|plac|náměstí|námestie|ulice|nám|utca|út"
    "|tér|sor|körút|krt|köz|körútja|útja|utcája|rakpart|sétány|sugárút|fasor"
    "|platz|allee|gasse|ring|weg|damm|ufer|gata|torg|laan|plein|straat|markt|dorpsplein|cadde|caddesi"
    "|cad|cd|sokak|sok|sokağı|sk|bulvar|blv|meydanı"
    "|bulvarı|marg|salai|nagar|colony|vihar|enclave|extn|extension|chowk|bagh|soi|thanon|duong|pho|улица"
    "|ул|ш|проспект|просп|пр|пр-т|пр-кт|переулок|пер|шоссе|набережная|наб|бульвар|бул|вул|вулиця|đường"
    "|phố|ngõ|hẻm|quốc lộ|площадь|λεωφορος|λεωφ|πλατεια|οδος|lu|jie|dajie|daero|ro|gil|dori|cho|chome|machi"
    "|~straße|~strasse|~str|~gasse|~platz|~allee|~weg|~ring|~damm|~ufer|~chaussee|~steig|~promenade|~gatan"
    "|~gata|~gate|~vägen|~veien|~vej|~gade|~plads|~torget|~kade|~straat|~laan|~plein|~gracht|~singel|~dijk"
    "|~katu|~intie|~yntie|~eentie|~äntie|~öntie|~untie|~ontie|~kuja|~aukio"
    "|شارع|طريق|جادة|ميدان|نهج|زنقة|خیابان|بلوار|کوچه|میدان|רחוב|שדרות|דרך|ถนน|ซอย|मार्ग|रोड|सड़क",
)
"""Kinds of streets."""
_OLD_CALLE = re.compile(r"\bc/\s?\w", re.IGNORECASE)
_LITHUANIAN = re.compile(r"[^\W\d_]{3,}(?:o|os|ų|ės|ies|aus|io|ių) (?:g|pr|al)\. ?\d")
"""Kinds of streets that are a letter or two in Lithuania, behind a name in the genitive."""
UNIT = Lexicon(
    "floor|fl|flr|f|level|lvl|suite|ste|unit|room|rm|apt|apartment|flat|building|bldg|tower|block|blk|house"
    "|wing"
    "|annex|villa|stock|etage|étage|obergeschoss|og|eg|erdgeschoss|hinterhaus|aufgang|haus|gebäude"
    "|bâtiment|bat|escalier|immeuble|résidence|piso|planta|oficina|oficinas|of|ofic|interior|local"
    "|edificio|edif|torre|puerta|despacho|depto|dpto|int|andar|sala|salas|conjunto|cj|conj|bloco|edifício"
    "|casa|apto|loja|piano|scala|interno|palazzo|lantai|lt|gedung|menara|komplek|kompleks|blok|kav"
    "|kavling|rt|rw|våning|vån|trappor|kerros|sal|verdieping|kat|door|plot|stall|stand|erf|portion|zone"
    "|phase|sector|sec|lot|tầng|tòa nhà|toà nhà|số|warehouse|hangar|pavilion|pavillon|campus"
    "|مبنى|برج|أبراج|بناية|عمارة|طابق|الطابق|مكتب|شقة|ساختمان|طبقه|واحد|קומה|ชั้น|อาคาร",
)
"""Parts of buildings; part of an address only with a number or a letter beside them."""
BUILDING = Lexicon(
    "house|building|bldg|tower|towers|centre|center|plaza|park|complex|mall|palace|gardens|campus|chambers"
    "|mansion|arcade|hall|villa|residence|point|court|estate|manor|cottage|castle|lodge|works|mill|barn|farm"
    "|edificio|edif|edifício|torre|torres|palacio|palácio|palazzo|castillo|immeuble|résidence|tour|bâtiment"
    "|château|haus|~haus|gebäude|~gebäude|zentrum|~zentrum|~hof|hof|schloss|~schloss|turm|~turm|rathaus"
    "|gedung|menara|wisma|graha|kompleks|budynek|business|centrum|parc|parque|polígono|conjunto|quinta|casa"
    "|centro|galería|galerie|han|apartmanı|iş merkezi|bina|floor|level|box|zi|zae|za|zone",
)
"""What houses and groups of them are called."""
BOX = Lexicon(
    "p.o. box|po box|p.o.box|pobox|gpo box|private bag|locked bag|postfach|postbus|postboks|postbox|boîte"
    "|apartado|apdo|casilla|caixa postal|casella postale|cassetta postale|pmb|ص.ب|صندوق بريد|ת.ד",
)
_FRENCH_BOX = re.compile(r"\bb\.? ?p\.? ?\d", re.IGNORECASE)
DISTRICT = Lexicon(
    "district|dist|ward|barangay|brgy|col|colonia|colônia|barrio|bairro|del|delegación|alcaldía|fracc|urb"
    "|urbanización|kel|kelurahan|kec|kecamatan|mahalle|mahallesi|mah|suburb|township|village|estate"
    "|heights|taluk|mandal|tehsil|quartier|arrondissement|kreis|ortsteil|localidad|comuna|municipio"
    "|quận|phường|huyện|thành phố|tỉnh|sector|zona|zone|ku|gu|dong|eup|myeon|ri|gun",
)
"""Parts of cities."""
_DELEGATION = re.compile(r"deleg(?:ación|ação|aci[oó]|ació) (?:d[eoa]|del|en|em|a) ", re.IGNORECASE)
"""An office, where "Delegación Coyoacán" is a part of Mexico City."""
CARE_OF = re.compile(
    r"(?:attn|attention|bei)\b|c/o|v/\s?(?=[^\W\d_])"
    r"|(?:c ?/ ?o|c\.o\.|℅|z\. ?h(?:dn?)?\.|a/c|att\.|p/a|t\.a\.v\.)(?=[\s:])",
    re.IGNORECASE,
)
"""How a line begins that names those in whose care letters are sent."""
NUMBER_END = re.compile(
    r"[^\W\d_][.,]?\s(?:n[°ºo]\.?\s?|no\.?\s?|nr\.?\s?|#\s?)?\d{1,5}(?:\s?[a-zA-Z]"
    r"|[-–/]\d{1,4}[a-zA-Z]?)?\.?$",
    re.IGNORECASE,
)
NUMBER_START = re.compile(
    r"(?:n[°ºo]\.?\s?|no\.?\s?|số\s"
    r"|#\s?)?[A-Za-z]?\d{1,5}(?:-?[A-Za-z])?(?:[-–/]\d{1,5}[A-Za-z]?){0,3}[,.]?\s[^\W\d_]{2,}",
    re.IGNORECASE,
)
_WIND_BEHIND = re.compile(
    r"[^\W\d_]{3} (?!(?:19|20)\d\d)\d{3,4} (?:[Ee]ste|[Oo]este|[Nn]orte|[Ss]ur|[Ss]ul)(?=$|,)"
)
"""On which side of the town a house is, as in Argentina and Mexico: "Laprida 357 Este"."""
_VIETNAMESE = re.compile(r"(?<!\w)(?:[PQ]|T[Pp]|KP)\. ?[^\W\d_][^,]{2,30}, ?(?:Q|H|T[Pp])\. ?[^\W\d_]")
"""A ward, the district and the city, each by its letter: "P. Bến Nghé, Q. 1, TP. Hồ Chí Minh"."""
_NUMBER_BEHIND_COMMA = re.compile(
    r"([^\d,]{4,60}),\s?(?:n[°ºo]?\.?\s?)?\d{1,4}\s?[a-zA-Z]?(?=$|[,–-]|\s[–-])", re.IGNORECASE
)
"""As in Spain, Italy and Portugal: "Calle Mayor, 74"."""
SIGN_NUMBER = re.compile(r"(?:\b(?:no|nr|num)[.:]?\s?|\b(?:д|буд)\.\s?|[#№]\s?|n[°º]\.?\s?)\d", re.IGNORECASE)
_CROSSING = re.compile(r"(?:#|\bn[°ºo]\.?)\s?\d{1,3}\s?[a-zA-Z]{0,2}\s?-\s?\d{1,3}(?!\d)", re.IGNORECASE)
"""The crossing street and the distance from it, as houses are numbered in Colombia: "Calle 70 #48-70"."""
_UNIT_SIGN = re.compile(r"\b(?:d|daire|k|kat|blok|kapı(?: no)?):\s?\d{1,3}(?!\d)", re.IGNORECASE)
"""A part of a building as it is written in Turkey: "Kat:6 D:32"."""
CJK_ADDRESS = re.compile(
    r"(?:東京都|东京都|北海道|大阪府|京都府|[\u4e00-\u9fff]{2,3}県)|丁目|番地"
    r"|[市区區郡][\u3040-\u30ff\u4e00-\u9fff]{1,12}[町村街路道鄉镇鎮]"
    r"|[市区區][\u3040-\u30ff\u4e00-\u9fff]{1,12}\d{1,4}-\d|\d号|\d號|[A-Z]\d{0,3}[栋幢座]|[路街道]\s?\d|(?:특별시|광역시"
    r"|특별자치시|특별자치도)|[가-힣]{1,6}(?:시|군|구|도)\s?(?!는)[가-힣]{1,8}(?:구|로|길|읍|면|동)"
    r"|[가-힣]{1,8}(?:로|길)\s?\d|[\u4e00-\u9fff]{2,8}(?:省|自治区|市|區|区)[\u4e00-\u9fff]{1,10}(?:区|區"
    r"|路|街|道|县|縣)",
)
_MONTHS = Lexicon(
    "january|february|march|april|may|june|july|august|september|october|november|december|januar|februar"
    "|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    "|spring|summer|autumn|fall|winter|season|frühling|sommer|herbst|printemps|automne|hiver|primavera|verano"
    "|otoño|inverno|invierno|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    "|octubre|noviembre"
    "|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|gennaio|febbraio|aprile"
    "|maggio|giugno|luglio|settembre|ottobre|dicembre|set|fev|ago",
)
_TIME = re.compile(
    r"\b\d{1,2}:\d\d\b|\d\s?×\s?\d|\d年\d{1,2}月|\d{1,2}월\s?\d{1,2}일|\b(?:19|20)\d\d[-/](?:19|20)?\d\d\b|©"
)
_BY_WIRE = re.compile(r"\bvia (?:e-?mail|mail|pec|fax|web|telefon\w*|whatsapp|sms|app)\b", re.IGNORECASE)
"""The way by which one is reached, and no street in Italy."""
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_LONGEST = 160
_SENTENCE_WORDS, _SURE_CODE = 14, 2.0
_FEWEST_PLACES = 3


def _is_sentence(text: str) -> bool:
    """Whether so many words stand between commas that no list of places can be meant."""
    words = text.count(" ") + 1
    parted = sum(map(text.count, (",", "،", " – ", " - ")))
    if words <= _SENTENCE_WORDS or parted * 5 >= words:
        return False
    return not (STREET.begins(text) and code_evidence(text) >= _SURE_CODE)


def _is_date(text: str) -> bool:
    """Whether a text tells a day or a time; "Av. 9 de Julio 1925" does not."""
    if _TIME.search(text):
        return True
    return _A_YEAR.search(text) is not None and text in _MONTHS and text not in STREET


_LOCALITY = Lexicon(
    "business park|industrial estate|industrial park|trading estate|science park|business centre"
    "|business center"
    "|technology park|retail park|office park|enterprise park|gewerbepark|gewerbegebiet|industriegebiet"
    "|zone industrielle"
    "|zone d'activités|parc d'activités|parc d'activité|zona industrial|zona industriale|polígono industrial"
    "|polígono"
    "|parque empresarial|parque industrial|parque tecnológico|distrito industrial|bedrijventerrein"
    "|industriterrein"
    "|industriområde|kawasan industri|midc|export processing zone|free zone",
)
"""Areas of a city where firms are."""
_BARS = re.compile(r"\s[|•·▪/]\s|\s?;\s")


_UNNUMBERED = re.compile(
    r"(?P<behind>[^\W\d_]\.?, ?)?\b(?:s/\s?n(?:[º°o.]|\b)|(?:sin|sem) número\b|б/н\b)", re.IGNORECASE
)
"""What stands for the number of a house that has none, "Ronda Norte, s/n": all the surer behind a comma."""


@lru_cache(maxsize=16_384)
def street_evidence(text: str) -> float:
    """How much a line looks like the street part of an address: 0 nothing, 2 likely, 3 and more certain."""
    text = _BARS.sub(", ", text)
    if len(text) > _LONGEST or _is_sentence(text):
        return 0.0
    unnumbered = _UNNUMBERED.search(text)
    digits = has_digit(text) or unnumbered is not None
    if (digits and _is_date(text)) or _BY_WIRE.search(text) or (not text.isascii() and _CJK_WAY.search(text)):
        return 0.0
    unit = (text in UNIT and is_beside_number(text)) or (":" in text and _UNIT_SIGN.search(text) is not None)
    score = 2.0 if unit else 0.0
    if text in STREET or _OLD_CALLE.search(text) or (digits and _LITHUANIAN.search(text)):
        score += 2.5 if digits else 1.0
        score += 1.5 if digits and _CROSSING.search(text) else 0.0
    score += 2.0 if unnumbered is not None and unnumbered["behind"] else 0.0
    if text in BOX or CARE_OF.match(text) or (digits and _FRENCH_BOX.search(text)):
        score += 3.0
    if text in _LOCALITY:
        score += 2.0
    if text in DISTRICT and not _DELEGATION.match(text):
        score += 2.0 if DISTRICT.begins(text) else 1.0
    if not text.isascii():
        score += _cjk_evidence(text) + (2.5 if digits and _THAI_STREET.search(text) else 0.0)
        score += 2.5 if "." in text and _VIETNAMESE.search(text) else 0.0
    return score + (_number_evidence(text) if digits else 0.0)


VILLAGE = "пгт|пос|пос[её]лок|с|село|д|дер|деревня|станица|аул|хутор|смт|місто|селище"
"""What stands before the name of a place that is no large city, in Russia and Ukraine."""
_CYRILLIC_PART = re.compile(
    r"[А-ЯЁ][^\W\d_-]+(?:ск|цк)(?:ий|ой|ая) (?:район|р-н|область|обл\.?|край|округ),?"
    rf"|(?:{VILLAGE})(?:\. ?| )[А-ЯЁІЇЄ][^\W\d_]+(?:[ -][А-ЯЁІЇЄ]?[^\W\d_]+)?,?"
)
"""A region, a district or a village in a line of its own."""
_THAI_STREET = re.compile(r"\d.*(?:ถนน|ถ\.|ซอย|ซ\.|หมู่|แขวง|ตำบล)\s?[\u0e01-\u0e2e]|(?:เลขที่|หมู่)\s?\d")
"""Streets, quarters and villages behind the number of a house, in a script without blanks."""
_CJK_FLOOR = re.compile(r"(?<![\dA-Za-z])\d{1,3}\s?(?:階|[FＦ]|楼|樓|층)\W?$")
_CJK_COUNTED = re.compile(
    r"\d\s?[多余餘]?\s?[个個](?!\w?[号號])|\d\s?[かカヶケ](?:国|所)|\d\s?개\s?(?:국|도시|지)|[来來]自"
    r"|的(?:城市|地区|地區|国家|國家)|の(?:都市|自治体|地域)|市区?町村(?!\S{0,6}(?:会館|ビル|センター))"
)
"""Cities and countries that are told by their number, or as such, and are no place."""
_CJK_SENTENCE = re.compile(
    r"(?:니다|세요|어요|아요|해요|です|ます|ません|ました|ください)[.。!！]?$|[了吗嗎呢吧][。！？]$"
)
"""How a sentence ends that tells of anything."""
_CJK_WAY = re.compile(
    r"徒歩|直結|車で|沿い|近く|駅(?:から|より)|步行|도보|번\s?출구|마을버스|버스\s?이용|지하철|정류장|バス停|公交|地铁站"
)


_CJK_BODY = re.compile(
    r"^(?:株式|有限|合同)会社|(?:公司|会社|會社|支社|支店|支部|営業所|出張所|協会|協會|协会|学会|學會"
    r"|(?:培训|培訓|服务|服務|研究|研修|交流)(?:中心|センター))$"
)
"""Who is named for a place: its branch or its firm."""


_CJK_NUMBERED = re.compile(
    r"[市区區郡县縣][\u3040-\u30ff\u4e00-\u9fff]{1,20}\d{1,4}(?:[号號番弄段]|丁目|-\d)|[시군구도]\s[가-힣\d]{1,12}(?:로|길)\s?\d"
)
"""A city or a part of it, the street and the number of a house: all of an address."""
_NUMBERED_CJK = 4.5


def _cjk_evidence(text: str) -> float:
    """The same for Chinese, Japanese and Korean: districts, streets, floors, but not how to get there."""
    if _CJK_COUNTED.search(text):
        return 0.0
    if not has_digit(text) and (_CJK_SENTENCE.search(text) or _CJK_BODY.search(text)):
        return 0.0
    if CJK_ADDRESS.search(text):
        return _NUMBERED_CJK if _CJK_NUMBERED.search(text) and "。" not in text else 3.0
    return 2.0 if _CJK_FLOOR.search(text) else 0.0


_FLOOR = frozenset(
    "floor fl flr f level lvl piso andar etage stock og planta verdieping vaning trappor kerros kat"
    " piano".split()
)
_COUNTED = frozenset("ground first second third fourth fifth sixth top upper ii iii iv vi vii no nr".split())


def is_beside_number(text: str) -> bool:
    """Whether a word for a part of a building has its number: "Suite 901", "Block B", "2nd Floor", "14/F"."""
    found = tokens(text)
    for before, after in pairwise(("", *found, "")):
        if before in UNIT and (after[:1].isdigit() or len(after) == 1 or after in _COUNTED):
            return True
        if after in _FLOOR and (before in _COUNTED or (before[:1].isdigit() and len(before) < 5)):  # noqa: PLR2004
            return True
    return any(word[:1].isdigit() and word.lstrip("0123456789") in _FLOOR for word in found)


def _number_evidence(text: str) -> float:
    """A house number: at the end of a component ("Leopoldring 3") or at its beginning ("8 Mitchell")."""
    score = 1.0 if SIGN_NUMBER.search(text) else 0.0
    for part in text.split(","):
        bare = part.strip()
        if (NUMBER_END.search(bare) or NUMBER_START.match(bare)) and not YEAR.search(bare):
            return score + 1.5
    if _WIND_BEHIND.search(text):
        return score + 2.5
    behind = _NUMBER_BEHIND_COMMA.match(text)
    return score + 1.5 if behind and behind[1] in STREET else score


def _closes(text: str, start: int) -> bool:
    """Whether a country ends an address, as in "Cape Town South Africa", or a name: "Friends of Malta"."""
    before = text[:start].rstrip(" (")
    return before[-1:] in {",", "-", "–", "|", ";", "."} or has_digit(before) or is_city(before)


_RIDE = re.compile(
    r"[\W①-⑳]*(?:(?:bus|tram|metro|subway|[us]-bahn|straßenbahn|line|linie|ligne|l[ií]nea|linha|lijn|linje|stop|"
    r"haltestelle|arrêt|paragem|fermata|halte|hållplats)"
    r"(?: stop| line)?:?\s(?:n[or]\.?\s)?[A-Z]?\d{1,4}(?!\w)"
    r"|(?:\d{1,3}号线|地铁\d|[^\W\d]{0,6}\d{1,2}호선|\d{1,2}番(?:出口|線)|\d{1,2}번 ?출구|버스 ?\d))",
    re.IGNORECASE,
)
"""What rides to a place: "Line 4, stop 862"."""
_OF_REGISTER = re.compile(
    r"(?:vereins|handels|genossenschafts|partnerschafts|unternehmens)register|registergericht"
    r"|registro mercantil|registre du commerce|companies house|sąd rejonowy|registro (?:delle )?imprese"
    r"|(?:commercial|trade|business|companies) regist(?:er|ry)"
    r"|(?:obchodn|živnostensk)\w+ (?:rejst[rř]|regist)|trgovačk\w+ sud|cégbíróság"
    r"|(?:krajsk|městsk|okresn)\w+ soud",
    re.IGNORECASE,
)
"""Where somebody is registered, which is a court's or an office's place and number."""
_CYRILLIC_CITY = re.compile(r"(?<!\w)(?:г|гор|м)\. ?(?=[А-ЯЁІЇЄҐ][а-яёіїєґ]{2})")
"""What stands before a city's name in Russia and Ukraine."""


_PROVINCE = re.compile(r" ?\(([^\W\d_][^()\d]{3,30})\)$")
"""A province behind its city: "Pierrefonds (Québec)"."""


def _names_countries(text: str) -> bool:
    """Whether a text is a list of countries: "Czechia, Slovakia, Austria"."""
    parts = text.split(",")
    return len(parts) >= _FEWEST_PLACES and all(map(names_country, map(str.strip, parts[:-1])))


def _with_province(text: str) -> str:
    """A line with the province in brackets behind its city as others write it: "Pierrefonds, Québec"."""
    province = _PROVINCE.search(text) if text[-1:] == ")" else None
    if province is None or not subdivision_countries(province[1]):
        return text
    return f"{text[: province.start()]}, {province[1]}"


_TOWN_AND_STATE = re.compile(r"[A-ZÀ-Þ][^\W\d_][^\d,;:|]{1,38}\s[-–]\s?([A-Z]{2})")


def _is_town_in_brazil(text: str) -> bool:
    """Whether a line is a town, which no list may have, and the state that it is in: "Olivença - AL"."""
    town = _TOWN_AND_STATE.fullmatch(text)
    return town is not None and "BR" in subdivision_countries(town[1])


@lru_cache(maxsize=16_384)
def address_evidence(text: str) -> float:
    """How much a line looks like part of an address, its city and country included: 0 to about 8."""
    if _OF_REGISTER.search(text) or _RIDE.match(text):
        return 0.0
    text = country_apart(_with_province(_BARS.sub(", ", text)))
    score = street_evidence(text)
    if len(text) > _LONGEST or (score == 0.0 and (_is_date(text) or _is_sentence(text))):
        return score
    mention = trailing_country(text)
    if mention is not None and mention.start and _names_countries(text):
        return 0.0  # where somebody works, or who comes from where
    if mention is not None:
        score += 3.0 if mention.start == 0 else 2.0 if _closes(text, mention.start) else 0.5
    if has_digit(text):
        score += code_evidence(text)
    if mention is None or mention.start:
        parts = PART_ENDS.split(text if text.isascii() else _CYRILLIC_CITY.sub("", text))
        cities = sum(map(is_city, parts[-4:])) or is_city(parts[0])
        if cities >= _FEWEST_PLACES and not (score and has_digit(text)):
            return 0.0  # where somebody has branches: "Offices in Kansas City, St. Louis, Denver"
        score += min(cities, 2) * 1.0 + (0.5 if cities and "," in text else 0.0)
    if "," in text and mention is not None:
        score += 0.5
    if mention is None:
        score += 1.5 if not score and _is_town_in_brazil(text) else _part_evidence(text)
    return score


def _part_evidence(text: str) -> float:
    """How much a line tells of a part of a country alone."""
    part = subdivision_countries(text) or (not text.isascii() and _CYRILLIC_PART.fullmatch(text))
    if not part or is_city(text) or text.isupper():
        return 0.0
    return 1.5 if text.isascii() else 2.0
