"""Postal codes of addresses that are old, glued to others or cut off."""

import pytest

from iclei_scraper.values.postal.addresses import read_address


@pytest.mark.parametrize(
    ("lines", "city", "postcode", "country"),
    [
        ("Kralja Petra 12|1100 Belgrade|Serbia", "Belgrade", "1100", "RS"),
        ("12 Dosan-daero|Seoul, Korea 135-080", "Seoul", "135-080", "KR"),
        ("Markt 12|5402 ZC, Uden", "Uden", "5402 ZC", None),
        (
            "420111, Россия, г. Казань, улица Мира, д. 8, кор. 1, эт. 4, пом. XII, ком. 9",
            "Казань",
            "420111",
            "RU",
        ),
        ("Contrada Fonte Lunga|Grottarossa AG, 92020", "Grottarossa", "92020", None),
        ("Na Louce 917/3, 160 00 Praha 6-Dejvice, Czech Republic", "Praha", "160 00", "CZ"),
        (
            "Str. Morii nr. 8, Ploiești, județul Prahova, cod poștal 100426, România",
            "Ploiești",
            "100426",
            "RO",
        ),
        ("Calle Mayor nº 9|Andújar, Jaén", "Andújar", None, None),
        ("Av. Gambetta 6429 Callao", "Callao", None, None),
        ("Rue du Port - 04BP 978 Abidjan 04, Cote d’Ivoire", "Abidjan", None, "CI"),
        ("12 Jalan Baru|13600Prai|Malaysia", "Prai", "13600", "MY"),
        ("14 Johnston Road|Wan Chai|Hong Kong", "Hong Kong", None, "HK"),
        (
            "8800 Main Street|Florenceville-Bristol, New Brunswick, Canada|E7L 1B2",
            "Florenceville-Bristol",
            "E7L 1B2",
            "CA",
        ),
        ("Balcarce 412 - C.P. S3000BCD – SANTA FE", "SANTA FE", "S3000BCD", None),
        ("Salta 1204 - C.P. 8430 – San Pedro de Jujuy", "San Pedro de Jujuy", "8430", None),
        ("Rue du Lac 4, C.P. 123|1211 Genève 2", "Genève", "1211", None),
        ("Avenida Nova, Nº 12|4430-007, Vila Nova de Gaia, Porto", "Vila Nova de Gaia", "4430-007", None),
        ("12 Jalan Bukit|Hoi Building|Singapore – 159 416", "Singapore", "159 416", "SG"),
        ("[05839]|B1017, 12 Chungmin-ro, Songpa-gu, Seoul, Korea", "Seoul", "05839", "KR"),
        ("Via Nuova, 6 Roma RM 00197 Italia", "Roma", "00197", "IT"),
        ("河南郑州市金水区杨金路9号", "郑州市", None, None),
        (
            "AERB 363B, 12 Mill Drive, PO Box 61|Harbour Hall, Morgantown, WV 26506",
            "Morgantown",
            "26506",
            None,
        ),
        ("Rua Nova, 151 — Jardim Novo, Vila Bonita - RJ", "Vila Bonita", None, None),
        ("Yeni Cad. No:22 P.K.: 27090 Şehitkamil / Gaziantep", "Gaziantep", "27090", None),
    ],
)
def test_codes_that_are_old_glued_or_cut_off_are_still_codes(lines, city, postcode, country):
    address = read_address(lines.split("|"))
    assert (address.city, address.postcode, address.country) == (city, postcode, country)
