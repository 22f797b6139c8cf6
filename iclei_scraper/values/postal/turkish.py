"""Turkish addresses: the district stands behind the code, its province last, ``06420 Çankaya, Ankara``."""

from __future__ import annotations

from iclei_scraper.values.wording.places import place_key

_PROVINCES = (
    "Adana|Adıyaman|Afyonkarahisar|Ağrı|Amasya|Ankara|Antalya|Artvin|Aydın|Balıkesir|Bilecik|Bingöl|Bitlis|Bolu"
    "|Burdur|Bursa|Çanakkale|Çankırı|Çorum|Denizli|Diyarbakır|Edirne|Elazığ|Erzincan|Erzurum|Eskişehir"
    "|Gaziantep|Giresun|Gümüşhane|Hakkari|Hatay|Isparta|Mersin|İstanbul|İzmir|Kars|Kastamonu|Kayseri"
    "|Kırklareli|Kırşehir|Kocaeli|Konya|Kütahya|Malatya|Manisa|Kahramanmaraş|Mardin|Muğla|Muş|Nevşehir|Niğde"
    "|Ordu|Rize|Sakarya|Samsun|Siirt|Sinop|Sivas|Tekirdağ|Tokat|Trabzon|Tunceli|Şanlıurfa|Uşak|Van|Yozgat"
    "|Zonguldak|Aksaray|Bayburt|Karaman|Kırıkkale|Batman|Şırnak|Bartın|Ardahan|Iğdır|Yalova|Karabük|Kilis"
    "|Osmaniye|Düzce"
).split("|")
"""In the order of their numbers, with which the postcodes of each begin."""
_KEYS = tuple(place_key(name).replace("ı", "i") for name in _PROVINCES)
_DIGITS = 5


def is_province_of(code: str, name: str) -> bool:
    """Whether a text is the Turkish province that a postcode belongs to.

    >>> is_province_of("06420", "Ankara"), is_province_of("06420", "Çankaya")
    (True, False)
    """
    if len(code) != _DIGITS or not code.isdecimal() or not 0 < int(code[:2]) <= len(_KEYS):
        return False
    return place_key(name).replace("ı", "i") == _KEYS[int(code[:2]) - 1]
