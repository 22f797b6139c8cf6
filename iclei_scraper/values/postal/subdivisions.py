"""States, provinces and prefectures as they stand in postal addresses.

Codes and names of the countries whose addresses carry them, from ISO 3166-2; other subdivisions are known by
their generic words only (``-do``, ``Province``, ``Oblast``).
"""

from __future__ import annotations

import re
from functools import cache

from iclei_scraper.values.wording.places import place_key
from iclei_scraper.values.wording.text import has_digit

_CODES = {
    "US": "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR",
    "CA": "AB BC MB NB NL NS NT NU ON PE QC SK YT",
    "AU": "NSW VIC QLD SA WA TAS ACT NT",
    "BR": "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO",
    "MX": "AGS BC BCS CDMX CHIS CHIH COAH COL DF DGO GTO GRO HGO JAL MEX EDOMEX MICH MOR NAY NL OAX PUE "
    "QRO QROO SLP SIN SON "
    "TAB TAMPS TLAX VER YUC ZAC",
    "IN": "UP MH TN KA KL TS GJ RJ MP WB DL HR",
    "ZA": "GP KZN WC EC NC NW LP MP FS",
}
_NAMES = {
    "US": "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho"
    "|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
    "|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York"
    "|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina"
    "|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
    "|District of Columbia|Georgia",
    "CA": "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Newfoundland"
    "|Nova Scotia|Ontario|Prince Edward Island|Québec|Quebec|Saskatchewan|Northwest Territories|Nunavut"
    "|Yukon|Colombie-Britannique|Nouveau-Brunswick|Nouvelle-Écosse",
    "AU": "New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania"
    "|Northern Territory|Australian Capital Territory",
    "BR": "Acre|Alagoas|Amazonas|Amapá|Bahia|Ceará|Distrito Federal|Espírito Santo|Goiás|Maranhão"
    "|Minas Gerais|Mato Grosso do Sul|Mato Grosso|Pará|Paraíba|Pernambuco|Piauí|Paraná|Rio de Janeiro"
    "|Rio Grande do Norte|Rondônia|Roraima|Rio Grande do Sul|Santa Catarina|Sergipe|São Paulo|Tocantins",
    "AR": "Buenos Aires|Catamarca|Chaco|Chubut|Córdoba|Corrientes|Entre Ríos|Formosa|Jujuy|La Pampa"
    "|La Rioja|Mendoza|Misiones|Neuquén|Río Negro|Salta|San Juan|San Luis|Santa Cruz|Santa Fe"
    "|Santiago del Estero|Tierra del Fuego|Tucumán",
    "CO": "Antioquia|Atlántico|Bolívar|Boyacá|Caldas|Caquetá|Cauca|Cesar|Córdoba|Cundinamarca|Huila"
    "|La Guajira|Magdalena|Meta|Nariño|Norte de Santander|Quindío|Risaralda|Santander|Tolima"
    "|Valle del Cauca",
    "CL": "Región Metropolitana|Valparaíso|Biobío|Araucanía|Los Lagos|Maule",
    "PE": "Áncash|Ancash|Ayacucho|Cajamarca|Junín|La Libertad|Lambayeque|Loreto|San Martín|Ucayali",
    "MX": "Aguascalientes|Baja California|Baja California Sur|Campeche|Chiapas|Chihuahua|Coahuila|Colima"
    "|Durango|Guanajuato|Guerrero|Hidalgo|Jalisco|Estado de México|Michoacán|Morelos|Nayarit|Nuevo León"
    "|Oaxaca|Puebla|Querétaro|Quintana Roo|San Luis Potosí|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala"
    "|Veracruz|Yucatán|Zacatecas",
    "IN": "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Delhi|Goa|Gujarat|Haryana"
    "|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram"
    "|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Tamilnadu|Telangana|Tripura|Uttar Pradesh"
    "|Uttarakhand|West Bengal|Jammu and Kashmir",
    "JP": "Aichi|Akita|Aomori|Ehime|Gifu|Gunma|Hokkaido|Hyogo|Ibaraki|Ishikawa|Iwate|Kagawa|Kanagawa|Mie"
    "|Miyagi|Okinawa|Shiga|Shimane|Tochigi|Yamanashi|Yamaguchi|Chiba|Saitama|Shizuoka|Hiroshima|Fukuoka"
    "|Nagano|Niigata|Kyoto|Osaka|Nara",
    "CN": "Anhui|Fujian|Gansu|Guangdong|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu"
    "|Jiangxi|Jilin|Liaoning|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Yunnan|Zhejiang|Guangxi|Xinjiang"
    "|Inner Mongolia|Ningxia|Tibet",
    "ID": "West Java|Central Java|East Java|Jawa Barat|Jawa Tengah|Jawa Timur|Banten|Bali|North Sumatra"
    "|Sumatera Utara|DKI Jakarta|Daerah Istimewa Yogyakarta|DIY|South Sulawesi|Sulawesi Selatan"
    "|West Sumatra|Sumatera Barat|Aceh|Riau|Kepulauan Riau|Sumatera Selatan|South Sumatra|Lampung"
    "|Kalimantan Barat|Kalimantan Tengah|Kalimantan Selatan|Kalimantan Timur|Kalimantan Utara"
    "|West Kalimantan|Central Kalimantan|South Kalimantan|East Kalimantan|North Kalimantan"
    "|Sulawesi Utara|Sulawesi Tengah|Sulawesi Tenggara|Sulawesi Barat|North Sulawesi|Central Sulawesi"
    "|Nusa Tenggara Barat|Nusa Tenggara Timur|West Nusa Tenggara|East Nusa Tenggara|NTB|NTT|Maluku"
    "|Maluku Utara|Papua|Papua Barat|Bangka Belitung|DI Yogyakarta",
    "PH": "Metro Manila|NCR|National Capital Region|Cavite|Laguna|Rizal|Bulacan|Pampanga|Cebu",
    "MY": "Selangor|Penang|Pulau Pinang|Johor|Sabah|Sarawak|Perak|Kedah|Melaka|Negeri Sembilan|Pahang"
    "|Wilayah Persekutuan",
    "ES": "Andalucía|Cataluña|Catalunya|Comunidad de Madrid|País Vasco|Euskadi|Galicia|Vizcaya|Bizkaia"
    "|Gipuzkoa|Asturias|Cantabria|Aragón|Navarra|Islas Baleares|Illes Balears|Comunitat Valenciana"
    "|Castilla y León|Extremadura|Canarias",
    "IT": "Lombardia|Lazio|Toscana|Veneto|Piemonte|Emilia-Romagna|Campania|Puglia|Sicilia|Sardegna"
    "|Liguria|Lombardy|Tuscany",
    "DE": "Bayern|Bavaria|Hessen|Sachsen|Nordrhein-Westfalen|NRW|Baden-Württemberg|Niedersachsen"
    "|Rheinland-Pfalz|Thüringen|Brandenburg|Saxony|North Rhine-Westphalia|Schleswig-Holstein"
    "|Mecklenburg-Vorpommern|Sachsen-Anhalt|Saarland",
    "ZA": "Gauteng|KwaZulu-Natal|KwaZulu Natal|Western Cape|Eastern Cape|Northern Cape|North West|Limpopo"
    "|Mpumalanga|Free State",
    "NG": "Lagos State|FCT|Federal Capital Territory|Rivers State|Kano State|Ogun State|Oyo State",
    "GB": "Scotland|Wales|Surrey|Kent|Essex|Cambridgeshire|Oxfordshire|Lancashire|West Yorkshire"
    "|South Yorkshire|Greater Manchester|West Midlands|Merseyside|Hampshire|Berkshire|Devon|Cornwall"
    "|Cheshire|Derbyshire|Nottinghamshire|Leicestershire|Lincolnshire|Northamptonshire|Staffordshire|Shropshire"
    "|Warwickshire|Worcestershire|Gloucestershire|Wiltshire|Somerset|Dorset|Buckinghamshire|Bedfordshire"
    "|North Yorkshire|East Yorkshire|Cumbria|Northumberland|County Durham|Tyne and Wear|Isle of Wight"
    "|Orkney|Shetland|Fife|Angus|Argyll|Ayrshire|Aberdeenshire|Perthshire|Lanarkshire|Gwynedd|Powys"
    "|Ceredigion|Pembrokeshire|Carmarthenshire|Monmouthshire|Flintshire|Denbighshire|Anglesey|Rutland"
    "|Norfolk|Suffolk|East Sussex|West Sussex|Hertfordshire|Middlesex",
    "KR": "Gyeonggi-do|Gyeonggi|Gangwon-do|Gyeongsangnam-do|Gyeongsangbuk-do|Jeollanam-do|Jeollabuk-do"
    "|Chungcheongnam-do|Chungcheongbuk-do|Jeju-do",
    "TR": "Marmara|Ege",
    "FM": "Pohnpei|Chuuk|Yap|Kosrae",
}
_GENERIC = re.compile(
    r"(?:-(?:do|ken|fu|gun)|\b(?:province|prefecture|state|oblast|county|governorate|canton|region"
    r"|territory|voivodeship|department|division)|^(?:provincia|province|prov|estado|edo|departamento"
    r"|département|dept|región|region|canton|kanton|state|wilayah|provinsi)\b.*)\.?$",
    re.IGNORECASE,
)


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for code, names in _NAMES.items():
        for name in names.split("|"):
            key = place_key(name)
            table[key] = (*table.get(key, ()), code)
    return table


@cache
def _by_code() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for country, codes in _CODES.items():
        for code in codes.split():
            table[code] = (*table.get(code, ()), country)
    return table


def is_code(text: str) -> bool:
    """Whether a text is the code of a state, such as ``CA`` or ``SP``, and so hardly that of a country."""
    return text in _by_code()


def subdivision_countries(text: str) -> tuple[str, ...]:
    """ISO codes of the countries that have a state or province of this name or code.

    Codes count in capitals only: ``IN`` is Indiana, ``in`` is a word.

    >>> subdivision_countries("QC"), subdivision_countries("Colorado"), subdivision_countries("Freiburg")
    (('CA',), ('US',), ())
    """
    text = text.strip(" .,()")
    return (
        _by_code().get(text) or _by_code().get(text.replace(".", "")) or _by_name().get(place_key(text), ())
    )


def is_subdivision(text: str, country: str | None = None) -> bool:
    """Whether a text names a state, a province or the like, of the country where one is given."""
    countries = subdivision_countries(text)
    if countries and (country is None or country in countries):
        return True
    return bool(_GENERIC.search(text)) and not has_digit(text)
