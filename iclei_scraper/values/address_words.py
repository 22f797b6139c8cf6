"""What marks a line as part of a postal address: street types, floors, boxes, districts, house numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.cities import is_city
from iclei_scraper.values.countries import trailing_country
from iclei_scraper.values.subdivisions import is_subdivision

STREET_WORD = re.compile(
    r"\b(?:street|str|st|road|rd|avenue|ave|av|boulevard|blvd|bvd|bd|drive|dr|lane|ln|way|place|pl|square"
    r"|sq|court|ct|crescent|cres|terrace|highway|hwy|parkway|pkwy|quay|mews|alley|parade|esplanade"
    r"|embankment|broadway|circus|crossing|bypass|expressway|rue|allée|allee|chemin|route|impasse|cours"
    r"|quai|faubourg|rond-point|carrefour|calle|avda|avenida|paseo|carrera|cra|transversal|diagonal|ronda"
    r"|camino|carretera|ctra|calzada|eje|jir[oó]n|jr|pasaje|autopista|glorieta|rambla|passeig|carrer|rua"
    r"|pra[çc]a|travessa|alameda|largo|rodovia|estrada|quadra|via|viale|piazza|corso|piazzale|vicolo"
    r"|strada|lungotevere|jl|jln|jalan|gang|lorong|lebuh|persiaran|ulica|ul|aleja|al|plac|nám[eě]stí"
    r"|ulice|n[aá]m|utca|u|[uú]t|t[eé]r|strasse|straße|platz|allee|gasse|ring|weg|damm|ufer|gata|gatan"
    r"|vägen|torg|laan|plein|straat|cadde|caddesi|cad|sokak|sok|bulvar[ıi]?|marg|salai|nagar|colony|vihar"
    r"|enclave|extn|extension|chowk|bagh|soi|thanon|đường|phố|улица|ул|проспект|пр-т|площадь|λεωφόρος"
    r"|οδός|lu|jie|dajie|daero|ro|gil)\b\.?|\bc/\s?\w|\w{3,}(?:stra(?:ß|ss)e|strasse|str\.|gasse|platz"
    r"|allee|weg|ring|damm|ufer|chaussee|markt|steig|promenade|gatan|gata|gate|vägen|veien|vej|gade|plads"
    r"|torget|kade|straat|laan|plein|gracht|singel|dijk|katu|tie|kuja|aukio)\b|\w-(?:ro|gil|daero|dori"
    r"|cho|chome|machi)\b",
    re.IGNORECASE,
)
UNIT_WORD = re.compile(
    r"\b(?:floor|fl|flr|level|lvl|suite|ste|unit|room|rm|apt|apartment|flat|building|bldg|tower|block|blk"
    r"|house|wing|annex|villa|stock|etage|étage|obergeschoss|o\.?g|e\.?g|erdgeschoss|hinterhaus|aufgang"
    r"|haus|gebäude|bâtiment|bat|escalier|immeuble|résidence|piso|planta|oficina|oficinas|of|ofic"
    r"|interior|local|edificio|edif|torre|puerta|despacho|depto|dpto|int|andar|sala|salas|conjunto|cj"
    r"|conj|bloco|edif[ií]cio|casa|apto|loja|piano|scala|interno|palazzo|lantai|lt|gedung|menara|komplek"
    r"|kompleks|blok|kav|kavling|rt|rw|våning|vån|trappor|kerros|sal|verdieping|kat|door|plot|stall|stand"
    r"|erf|portion|zone|phase|sector|sec|lot|warehouse|hangar|pavilion|pavillon|campus)\b\.?\s?(?:no\.?"
    r"|n[°ºo]\.?|nr\.?|#)?\s?(?:\d|[ivx]{1,4}\b|[a-z]\b)|\b\d{1,3}(?:st|nd|rd|th|er|e|ème|eme|º|°|ª"
    r"|\.)?\s?(?:/f\b|/fl?\b|floor|fl\b|flr|piso|andar|étage|etage|stock|og\b|planta|verdieping|våning"
    r"|trappor|kerros|level|kat\b|piano)|\b(?:ground|first|second|third|fourth|fifth|sixth|top"
    r"|upper) floor\b",
    re.IGNORECASE,
)
BOX = re.compile(
    r"\b(?:p\.? ?o\.? ?box|gpo box|private bag|locked bag|postfach|postbus|postboks|postbox"
    r"|b\.? ?p\.? ?(?=\d)|boîte postale|bo[iî]te|apartado|apdo|casilla|caixa postal|casella postale"
    r"|cassetta postale|tromso|box \d|pmb \d|p\.m\.b)",
    re.IGNORECASE,
)
DISTRICT_WORD = re.compile(
    r"\b(?:district|dist|ward|barangay|brgy|col|colonia|col[oô]nia|barrio|bairro|del|delegaci[oó]n"
    r"|alcald[ií]a|fracc|urb|urbanizaci[oó]n|kel|kelurahan|kec|kecamatan|mahalle(?:si)?|mah|suburb"
    r"|township|village|estate|heights|taluk|mandal|tehsil|quartier|arrondissement|kreis|ortsteil"
    r"|localidad|comuna|municipio|sector|zona|zone)\b\.?|\w-(?:ku|gu|dong|eup|myeon|ri|gun|cho|chome"
    r"|machi)\b",
    re.IGNORECASE,
)
CARE_OF = re.compile(r"^(?:c/o|c\.o\.|℅|attn|attention|z\. ?hd\.|a/c|att\.|bei)\b|^c/o", re.IGNORECASE)
NUMBER_END = re.compile(
    r"[^\W\d_][.,]?\s(?:n[°ºo]\.?\s?|no\.?\s?|nr\.?\s?|#\s?)?\d{1,5}(?:\s?[a-zA-Z]"
    r"|[-–/]\d{1,4}[a-zA-Z]?)?$",
    re.IGNORECASE,
)
NUMBER_START = re.compile(
    r"(?:n[°ºo]\.?\s?|no\.?\s?"
    r"|#\s?)?[A-Za-z]?\d{1,5}[A-Za-z]?(?:[-–/]\d{1,5}[A-Za-z]?){0,3}[,.]?\s[^\W\d_]{2,}",
    re.IGNORECASE,
)
SIGN_NUMBER = re.compile(r"(?:\b(?:no|nr|num)\.?\s?|[#№]\s?|n[°º]\.?\s?)\d", re.IGNORECASE)
CJK_ADDRESS = re.compile(
    r"(?:東京都|东京都|北海道|大阪府|京都府|[\u4e00-\u9fff]{2,3}県)|丁目|番地"
    r"|[市区區郡][\u3040-\u30ff\u4e00-\u9fff]{1,12}[町村街路道鄉镇鎮]"
    r"|[市区區][\u3040-\u30ff\u4e00-\u9fff]{1,12}\d{1,4}-\d|\d号|\d號|[路街道]\s?\d|(?:특별시|광역시"
    r"|특별자치시|특별자치도)|[가-힣]{1,6}(?:시|군|구|도)\s?[가-힣]{1,8}(?:구|로|길|읍|면|동)"
    r"|[가-힣]{1,8}(?:로|길)\s?\d|[\u4e00-\u9fff]{2,8}(?:省|自治区|市|區|区)[\u4e00-\u9fff]{1,10}(?:区|區"
    r"|路|街|道|县|縣)",
)
_DATE_LIKE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|januar"
    r"|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    r"|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|gennaio"
    r"|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)\b.{0,12}\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}:\d\d\b|\d+年\d+月|\d+월\s?\d+일|\b(?:19|20)\d\d[-/](?:19|20)?\d\d\b|©",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def street_evidence(text: str) -> float:
    """How much a line looks like the street part of an address: 0 nothing, 2 likely, 3 and more certain."""
    if len(text) > 160 or _DATE_LIKE.search(text):  # noqa: PLR2004  # a line of an address, not a paragraph
        return 0.0
    digits = any(char.isdigit() for char in text)
    score = 0.0
    if STREET_WORD.search(text):
        score += 2.5 if digits else 1.0
    if BOX.search(text) or CARE_OF.search(text):
        score += 3.0
    if UNIT_WORD.search(text):
        score += 2.0
    if district := DISTRICT_WORD.search(text):
        score += 1.0 if district.start() else 2.0
    if digits and (NUMBER_END.search(text) or NUMBER_START.match(text)) and not _YEAR.search(text):
        score += 1.5
    if digits and SIGN_NUMBER.search(text):
        score += 1.0
    if CJK_ADDRESS.search(text):
        score += 3.0
    return score


_CODE_FIRST = re.compile(
    r"(?:[A-Z]{1,3}-)?(?:\d{4,6}|\d{3} \d{2,3}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}) +[^\W\d_]{2}"
)
_CODE_LAST = re.compile(
    r"[^\W\d_]{2,}[,.]?[ -]+(?:\d{4,6}(?:-\d{3,4})?|\d{3}[ -]\d{3,4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
    r"|[A-Z]\d[A-Z] ?-?\d[A-Z]\d)\)?\.?$",
)
_NAMED_CODE = re.compile(
    r"〒|\b(?:CEP|C\.? ?P\.?|PLZ|PIN|ZIP)\b[ :.]{0,3}\d|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$|^(?:19|20)\d\d(?!\d)")
_LONE_CODE = re.compile(
    r"\(?(?:\d{5,6}|\d{5}-\d{3,4}|\d{3}[ -]\d{2,4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2})\)?"
)


def _is_place(text: str) -> bool:
    """Whether the words before a number that could be a year are a city or a state: ``Sydney NSW 2000``."""
    words = text.rstrip("0123456789 -,.").rpartition(",")[2].split()
    return bool(words) and (is_city(" ".join(words)) or is_city(words[0]) or is_subdivision(words[-1]))


def _closes(text: str, start: int) -> bool:
    """Whether a country ends an address, as in "Cape Town South Africa", or a name: "Friends of Malta"."""
    before = text[:start].rstrip(" (")
    return before[-1:] in {",", "-", "–", "|", ";"} or any(map(str.isdigit, before)) or is_city(before)


@lru_cache(maxsize=8192)
def address_evidence(text: str) -> float:
    """How much a line looks like part of an address, its city and country included: 0 to about 8."""
    score = street_evidence(text)
    if len(text) > 160 or (score == 0.0 and _DATE_LIKE.search(text)):  # noqa: PLR2004
        return score
    mention = trailing_country(text)
    if mention is not None:
        score += 3.0 if mention.start == 0 else 2.0 if _closes(text, mention.start) else 0.5
    if any(char.isdigit() for char in text):
        if _CODE_FIRST.match(text) or _NAMED_CODE.search(text) or _LONE_CODE.fullmatch(text):
            score += 2.5
        elif (code := _CODE_LAST.search(text)) and (not _YEAR.search(text) or _is_place(text[: code.end()])):
            score += 2.0
    if mention is None or mention.start:
        cities = sum(map(is_city, text.split(",")[-4:]))
        score += min(cities, 2) * 1.0 + (0.5 if cities and "," in text else 0.0)
    if "," in text and mention is not None:
        score += 0.5
    return score
