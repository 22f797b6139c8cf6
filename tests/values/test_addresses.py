"""Postal addresses of many countries: which part is the city, which the postcode, which the country."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.addresses import read_address

ADDRESSES = [
    ("Mill Street, Ashford TN23 1AA.", "Ashford", "TN23 1AA", None),
    ("7377 NW 54TH ST Miami FL 33166", "Miami", "33166", None),
    ("12 Mill Road Suite 5 Smallmead, GA 30096", "Smallmead", "30096", None),
    ("12 Mill Road, Office 478 Berlin, DE 81566", "Berlin", "81566", None),
    ("12 Mill Avenue South, NY 10118", None, "10118", None),
    ("Vadianstrasse 6|9000 St. Gallen", "St. Gallen", "9000", None),
    ("Kaiserstraße 70|D-66386 St. Ingbert", "St. Ingbert", "66386", None),
    ("Ilica 4|10 000 Zagreb, Croatia", "Zagreb", "10 000", "HR"),
    ("Nizami 103|AZ1010 Baku, Azerbaijan", "Baku", "AZ1010", "AZ"),
    ("Mimar Sk. 14|35210 Alsancak - İZMİR", "İZMİR", "35210", None),
    ("2 Pier Road, Stromness, Orkney KW16 3AA", "Stromness", "KW16 3AA", None),
    ("Rua do Carmo, 7|40301-330 – Salvador – BA", "Salvador", "40301-330", None),
    ("Suite 5, 10 Gat Lebuh China|10300 George Town", "George Town", "10300", None),
    ("Kaiser-Friedrich-Str. 7|53113 Bonn|Germany", "Bonn", "53113", "DE"),
    (
        "Unit 1, 2nd Floor, South Tower|Sable Park, 14 Bridge Boulevard|Century City|Cape Town|South Africa",
        "Cape Town",
        None,
        "ZA",
    ),
    (
        "Unit 1, 2nd Floor, South Tower Sable Park, 14 Bridge Boulevard Century City Cape Town South Africa",
        "Cape Town",
        None,
        "ZA",
    ),
    (
        (
            "Unit 1, 2nd Floor, South Tower|Sable Park, 14 Bridge Boulevard|Century City|Cape Town"
            "|South Africa|Tyger Valley, South Africa"
        ),
        "Cape Town",
        None,
        "ZA",
    ),
    ("Ebène Junction, Quatre Bornes, Mauritius", "Quatre Bornes", None, "MU"),
    (
        "14/F, Seoul Global Center Building, 38 Jongno, Jongno-gu, Seoul, South Korea (110-110)",
        "Seoul",
        "110-110",
        "KR",
    ),
    ("1-14-2 Nishi-Shimbashi, Minato-ku|Tokyo, Japan 105-0003", "Tokyo", "105-0003", "JP"),
    ("1-14-2 Nishi-Shimbashi, Minato-ku Tokyo, Japan 105-0003", "Tokyo", "105-0003", "JP"),
    ("Xiaogang District, Kaohsiung City, Taiwan", "Kaohsiung City", None, "TW"),
    (
        "217-59 Kintex-ro, Ilsanseo-gu, Goyang-si, Gyeonggi-do 10390, Republic of Korea",
        "Goyang-si",
        "10390",
        "KR",
    ),
    ("38 Haidian Street, Zhongguancun, Haidian District, Beijing, China", "Beijing", None, "CN"),
    ("Leopoldring 3|79098 Freiburg, Germany", "Freiburg", "79098", "DE"),
    ("Lindenhof 59b|4073 Wilhering/Moosbach", "Wilhering", "4073", None),
    ("12 Harbour St. Springfield IL 62701", "Springfield", "62701", None),
    ("Av. Brasil, 7481, Curitiba", "Curitiba", None, None),
    ("6230 Soltvadkert Petőfi u. 130", "Soltvadkert", "6230", None),
    ("Plaça del Molí, 7|43715 La Bisbal|Tarragona, Catalunya", "La Bisbal", "43715", None),
    ("RUA DAS PALMEIRAS N 505|MARACANAU/CEARA CEP 61-910-012", "MARACANAU", "61910-012", None),
    ("50 Bridge Street|Galway 2 H91 E1E5, Ireland", "Galway", "H91 E1E5", "IE"),
    ("50 Bridge Street|Dublin 2, Ireland", "Dublin", None, "IE"),
    ("Av. de Tervuren 35|1040 Bruxelles|Belgium", "Bruxelles", "1040", "BE"),
    ("Av. de Tervuren 35 1040 Bruxelles Belgium", "Bruxelles", "1040", "BE"),
    ("St. Oberholz ROS|Team Room 4.02|Rosenthaler Str. 72a|10119 Berlin|Germany", "Berlin", "10119", "DE"),
    (
        (
            "Eje Central Lazaro Cardenas 13"
            "|Building Miguel Abed, Floor 5 Of. 506 and 507, Col. Centro, CP 06050 Del. Cuauhtemoc"
            ", Mexico City, Mexico"
        ),
        "Mexico City",
        "06050",
        "MX",
    ),
    ("401 Richmond St. W Studio 204|Toronto, Ontario M5V 3A8, Canada", "Toronto", "M5V 3A8", "CA"),
    ("401 Richmond St. W Studio 204 Toronto, Ontario M5V 3A8, Canada", "Toronto", "M5V 3A8", "CA"),
    ("536 Wynkoop St. Suite 901|Denver, Colorado USA 80202", "Denver", "80202", "US"),
    ("Montréal City Hall|275 Notre-Dame St E|Montreal, QC H2Y 1C6", "Montreal", "H2Y 1C6", None),
    ("Victoria City Hall|1 Centennial Square|Victoria, BC V8W 1P6", "Victoria", "V8W 1P6", None),
    ("l8/225 Bourke St, Melbourne VIC 3000, Australia", "Melbourne", "3000", "AU"),
    ("8 Mitchell Street, Suva, Fiji", "Suva", None, "FJ"),
    ("Rua Marquês de Itu 70, 14° andar.|São Paulo, SP, Brasil|CEP 01223-000", "São Paulo", "01223-000", "BR"),
    ("Rua Marquês de Itu 70, 14° andar. São Paulo, SP, Brasil CEP 01223-000", "São Paulo", "01223-000", "BR"),
    ("Carrera 53 N° 40A - 31, Medellín, Antioquia – Colombia", "Medellín", None, "CO"),
    ("Boulevard Gálvez, 1150 Planta Alta. Rosário, Santa Fé, Argentina", "Rosário", None, "AR"),
    (
        "c, 3, Green Park Extension Road, Block B, Green Park Extension, Green Park, New Delhi, Delhi, India",
        "New Delhi",
        None,
        "IN",
    ),
    (
        (
            "c/o The Manila Observatory|Ateneo de Manila University Campus|Loyola Heights, Quezon City"
            "|1101 Manila, Philippines"
        ),
        "Manila",
        "1101",
        "PH",
    ),
    (
        "Jl. Karbela Sel. No.46, RT.2/RW.4, Kuningan, Karet, South Jakarta City, Jakarta 12940, Indonesia",
        "Jakarta",
        "12940",
        "ID",
    ),
    (
        "Door No. 6-3-596/47/2|Sri Venkata Ramana Colony|Hyderabad 500 004|Andhra Pradesh",
        "Hyderabad",
        "500 004",
        None,
    ),
    ("10 Downing Street, London SW1A 2AA, UK", "London", "SW1A 2AA", "GB"),
    ("12 High Street|Oxford|OX1 4AA|United Kingdom", "Oxford", "OX1 4AA", "GB"),
    ("1 Main St, Springfield, IL 62701", "Springfield", "62701", None),
    ("1200 K Street NW, Washington, DC 20005, USA", "Washington", "20005", "US"),
    ("12 rue de la Paix, 75011 Paris, France", "Paris", "75011", "FR"),
    ("12 rue de la Paix, F-75011 Paris", "Paris", "75011", None),
    ("1 place Foch|59000 Lille cedex", "Lille", "59000", None),
    ("Via Roma 1, 20121 Milano (MI), Italy", "Milano", "20121", "IT"),
    ("C/ Mayor 1, 28013 Madrid, España", "Madrid", "28013", "ES"),
    ("Passeig de Gràcia 1|08002 Barcelona (Spain)", "Barcelona", "08002", "ES"),
    ("Stationsplein 45, 3013 AK Rotterdam, The Netherlands", "Rotterdam", "3013 AK", "NL"),
    ("ul. Marszałkowska 1, 00-001 Warszawa, Polska", "Warszawa", "00-001", "PL"),
    ("Rua Augusta 1, 1100-048 Lisboa, Portugal", "Lisboa", "1100-048", "PT"),
    ("1 Merrion Sq, Dublin 2, D02 XY45, Ireland", "Dublin", "D02 XY45", "IE"),
    ("Storgatan 1, SE-111 23 Stockholm, Sweden", "Stockholm", "111 23", "SE"),
    ("Av. Paulista, 1000 – Bela Vista, São Paulo – SP, 01310-100, Brasil", "São Paulo", "01310-100", "BR"),
    ("Rua da Aurora 325 - Recife/PE - CEP 50050-000", "Recife", "50050-000", None),
    ("Av. Reforma 1, Col. Juárez, C.P. 06600, Ciudad de México", "Ciudad de México", "06600", None),
    ("Av. Corrientes 1234, C1043AAZ Buenos Aires, Argentina", "Buenos Aires", "C1043AAZ", "AR"),
    ("Av. Providencia 123, Santiago, Chile", "Santiago", None, "CL"),
    ("Calle 10 # 5-51, Bogotá D.C., Colombia", "Bogotá D.C", None, "CO"),
    ("100 Main Rd, Cape Town, 8001, South Africa", "Cape Town", "8001", "ZA"),
    ("P.O. Box 12345-00100, Nairobi, Kenya", "Nairobi", "00100", "KE"),
    ("Plot 12, Wuse II, Abuja, Nigeria", "Abuja", None, "NG"),
    ("Lodhi Road, New Delhi – 110 003, India", "New Delhi", "110 003", "IN"),
    (
        "No. 2, Sihwei 3rd Rd., Lingya Dist., Kaohsiung City 80203, Taiwan (R.O.C.)",
        "Kaohsiung City",
        "80203",
        "TW",
    ),
    ("12 Anson Road #10-01, Singapore 079907", "Singapore", "079907", "SG"),
    ("1 Sukhumvit Road, Bangkok 10110, Thailand", "Bangkok", "10110", "TH"),
    ("Kızılay Mah. 12, 06690 Çankaya/Ankara, Türkiye", "Ankara", "06690", "TR"),
    ("Kızılay Mah. 12|06690 Çankaya, Ankara|Türkiye", "Ankara", "06690", "TR"),
    ("Kızılay Mah. 12|06690 Ankara, Çankaya|Türkiye", "Ankara", "06690", "TR"),
    ("Corso Roma 6|10121 Torino, Amasya Coworking|Italia", "Torino", "10121", "IT"),
    ("Leoforos 1, 105 63 Athens, Greece", "Athens", "105 63", "GR"),
    ("Makati Ave 1, Makati City 1200, Philippines", "Makati City", "1200", "PH"),
    ("12 Queen Street, Auckland 1010, New Zealand", "Auckland", "1010", "NZ"),
    ("Mannerheimintie 1, 00100 Helsinki, Finland", "Helsinki", "00100", "FI"),
    ("Radhuspladsen 1, DK-1550 Copenhagen, Denmark", "Copenhagen", "1550", "DK"),
    ("Vodičkova 1, 110 00 Praha 1, Czech Republic", "Praha", "110 00", "CZ"),
    ("〒105-0003 東京都港区西新橋1-14-2", "東京都", "105-0003", None),
    ("〒330-9301|埼玉県さいたま市浦和区高砂3-15-1", "さいたま市", "330-9301", None),
    ("경기도 고양시 일산서구 킨텍스로 217-59 (우)10390", "고양시", "10390", None),
    ("(03188) 서울특별시 종로구 종로 38 14층", "서울특별시", "03188", None),
    ("北京市海淀区海淀大街38号 100080", "北京市", "100080", None),
    ("广东省深圳市南山区科技路1号", "深圳市", None, None),
    ("812 高雄市小港區中山四路2號", "高雄市", "812", None),
    ("中国上海市浦东新区世纪大道100号 邮编:200120", "上海市", "200120", "CN"),
    ("鳴子地域事業所|宮城県大崎市鳴子温泉字町下15-1", "大崎市", None, None),
    ("г. Москва, ул. Шухова, 17, корп. 2", "Москва", None, None),
    ("117342, г.Москва, ул.Введенского, д.23А, стр.3", "Москва", "117342", None),
    ("Алматы, пр. Аль-Фараби 7, блок 5А, офис 177", "Алматы", None, None),
    ("Koski TL, 31500", "Koski TL", "31500", None),
    ("Hauptstr. 5|72070 Tübingen", "Tübingen", "72070", None),
    ("Am Markt 3|06686 Lützen", "Lützen", "06686", None),
    ("Avenue Habib Bourguiba 12, Tunis 1000, Tunisia", "Tunis", "1000", "TN"),
    ("KG 7 Ave, Kigali, Rwanda", "Kigali", None, "RW"),
    ("Rue 12 x Corniche, Dakar, Sénégal", "Dakar", None, "SN"),
    ("Box 7|Nuku'alofa|Tonga", "Nuku'alofa", None, "TO"),
    ("Level 3, 10 Pitt Street, Sydney NSW 2000", "Sydney", "2000", None),
    ("Calle 50 y Aquilino de la Guardia, Ciudad de Panamá, Panamá", "Ciudad de Panamá", None, "PA"),
    ("3-15-1 Takasago, Urawa-ku, Saitama-shi, Saitama 330-9301, Japan", "Saitama-shi", "330-9301", "JP"),
    ("2-1 Sannomaru, Naka-ku, Nagoya-shi, Aichi 460-8501 Japan", "Nagoya-shi", "460-8501", "JP"),
    ("Mairie, 12 avenue de la République, Sèvremoine, France", "Sèvremoine", None, "FR"),
    ("Storgata 3, 0155 Oslo", "Oslo", "0155", None),
    ("Atlanta, Georgia 30303", "Atlanta", "30303", None),
    ("12 Rustaveli Ave, Tbilisi, Georgia", "Tbilisi", None, "GE"),
    ("Carrer Major 3|08208 Sabadell (Barcelona, España)", "Sabadell", "08208", "ES"),
    ("2, rue du Port|93 205 Saint-Denis", "Saint-Denis", "93205", None),
    ("4005, boul. des Érables #108|Dollard-des-Ormeaux (Québec)", "Dollard-des-Ormeaux", None, None),
    ("شارع النخيل 14، ص.ب 4093|أبوظبي، دولة الإمارات العربية المتحدة", "أبوظبي", None, "AE"),
]
"""Lines (parted by ``|``), city, postcode, country as stated."""


@pytest.mark.parametrize(("lines", "city", "postcode", "country"), ADDRESSES)
def test_city_postcode_and_country(lines, city, postcode, country):
    address = read_address(lines.split("|"))
    assert (address.city, address.postcode, address.country) == (city, postcode, country)


@pytest.mark.parametrize("lines", [lines for lines, *_ in ADDRESSES])
def test_every_part_stands_in_the_lines(lines):
    address = read_address(lines.split("|"))
    for part in (address.street or "").split(", "):
        assert part in lines.replace("|", " ")


@pytest.mark.parametrize(
    ("lines", "street"),
    [
        ("Leopoldring 3|79098 Freiburg, Germany", "Leopoldring 3"),
        ("Av. 24 de Julho, 1550|Maputo|Moçambique", "Av. 24 de Julho, 1550"),
        ("Calle 70 #48-70 Barranquilla", "Calle 70 #48-70"),
        ("4005, boul. des Érables #108|Laval (Québec)", "4005, boul. des Érables #108"),
        ("14500, boul. Pierrefonds|Laval (Québec) H9H 5L2", "14500, boul. Pierrefonds"),
        ("Av. de Tervuren 35|1040 Bruxelles|Belgium", "Av. de Tervuren 35"),
        ("38 Jongno, Jongno-gu, Seoul, South Korea (110-110)", "38 Jongno, Jongno-gu"),
        ("Carrera 53 N° 40A - 31, Medellín, Antioquia – Colombia", "Carrera 53 N° 40A - 31"),
        (
            "Montréal City Hall|275 Notre-Dame St E|Montreal, QC H2Y 1C6",
            "Montréal City Hall, 275 Notre-Dame St E",
        ),
        ("Suva|Fiji|8 Coral Street|Suva, Fiji", "8 Coral Street"),
        ("България|София, България", None),
        ("8 Coral Street|Talca|3460000 Talca", "8 Coral Street"),
        ("г. Казань, ул. Мира, д. 8, кв. 3", "ул. Мира, д. 8, кв. 3"),
        (
            "PO Box 810, Station Main|Winnipeg MB R3C 3N7, Canada|325 Harbour Avenue, Winnipeg, R3B 0T4",
            "325 Harbour Avenue",
        ),
        ("Postfach 12|10001 Berlin|Hafenweg 4|10115 Berlin", "Hafenweg 4"),
        ("Hafenweg 4|10115 Berlin|Postfach 12|10001 Berlin", "Hafenweg 4"),
        ("Harbour Bldg., Coral Road, Brgy. Maligaya|Suva, Fiji", "Harbour Bldg., Coral Road, Brgy. Maligaya"),
        ("〒105-0003 東京都港区西新橋1-14-2", "港区西新橋1-14-2"),
        ("경기도 고양시 일산서구 킨텍스로 217-59", "일산서구 킨텍스로 217-59"),
        ("北京市海淀区海淀大街38号 100080", "海淀区海淀大街38号"),
        ("苏州市新区泰山路9号|9 Taishan Road, New District, Suzhou", "新区泰山路9号"),
        ("9 Taishan Road, Suzhou, China|苏州市新区泰山路9号", "9 Taishan Road"),
        ("9 Taishan Road|苏州市", "9 Taishan Road"),
    ],
)
def test_the_street_is_what_stands_before_the_city(lines, street):
    assert read_address(lines.split("|")).street == street


@pytest.mark.parametrize(
    ("lines", "country"),
    [
        ("275 Notre-Dame St E|Montreal, QC H2Y 1C6", "CA"),
        ("1 Main St, Springfield, IL 62701", "US"),
        ("10 Pitt Street, Sydney NSW 2000", "AU"),
        ("Hyderabad 500 004|Andhra Pradesh", "IN"),
        ("〒105-0003 東京都港区西新橋1-14-2", "JP"),
        ("서울특별시 종로구 종로 38", "KR"),
        ("812 高雄市小港區中山四路2號", "TW"),
        ("北京市海淀区海淀大街38号", "CN"),
    ],
)
def test_a_state_or_the_script_tells_the_country_without_stating_it(lines, country):
    address = read_address(lines.split("|"))
    assert address.country is None
    assert address.told_by_form == country


def test_a_likely_country_chooses_the_form_but_is_not_reported():
    lines = ("Door 6-3-596", "Hyderabad 500 004")
    assert read_address(lines, "IN").postcode == "500 004"
    assert read_address(lines, "IN").country is None


def test_a_likely_country_whose_codes_are_others_hides_no_city():
    """A mobile number may be of the next country."""
    address = read_address(("Mühlstr. 26", "02708 Löbau"), "HU")
    assert (address.street, address.postcode, address.city) == ("Mühlstr. 26", "02708", "Löbau")


def test_the_code_of_a_state_and_the_postcode_are_no_part_of_the_street():
    assert read_address(("1501 Mill St Suite 408 | CA 94107",)).street == "1501 Mill St Suite 408"


def test_nothing_gives_nothing():
    assert read_address(()).city is None
    assert read_address(("", " , ")).street is None


@settings(max_examples=40)
@given(st.lists(st.text(max_size=60), max_size=6), st.sampled_from([None, "DE", "JP", "US", "KR"]))
def test_no_lines_raise(lines, likely):
    address = read_address(lines, likely)
    assert address.country is None or len(address.country) == 2


CITIES = [
    ("DE", "Kassel"),
    ("FR", "Annecy"),
    ("IT", "Trieste"),
    ("PL", "Lublin"),
    ("ES", "Girona"),
    ("SE", "Lund"),
]
NAMES = {"DE": "Germany", "FR": "France", "IT": "Italia", "PL": "Polska", "ES": "España", "SE": "Sverige"}
CODES = {"DE": "34117", "FR": "74000", "IT": "34121", "PL": "20-001", "ES": "17001", "SE": "222 20"}


@given(
    place=st.sampled_from(CITIES),
    number=st.integers(1, 999),
    joint=st.sampled_from(["|", ", ", " | ", " – "]),
    with_country=st.booleans(),
)
def test_european_forms_whatever_joins_the_lines(place, number, joint, with_country):
    code, city = place
    parts = [f"Marktstraße {number}", f"{CODES[code]} {city}", *([NAMES[code]] if with_country else [])]
    address = read_address(joint.join(parts).split("|"))
    assert (address.city, address.postcode) == (city, CODES[code])
    assert address.country == (code if with_country else None)
    assert address.street == f"Marktstraße {number}"


def test_long_text_is_read_in_time():
    read_address(["12 Main Street, " * 20_000])
    address_evidence("12, " * 100_000)


@pytest.mark.parametrize(
    "city", ["20123 Milano MI", "20123 Milano MI, Italy", "20123 Milano (MI)", "6003 Luzern LU"]
)
def test_the_letters_of_a_province_are_no_part_of_the_city(city: str) -> None:
    assert read_address(["Via Verdi 3", city]).city in {"Milano", "Luzern"}
