"""Turkish addresses: the district stands behind the code, its province last, ``06420 Çankaya, Ankara``."""

from __future__ import annotations

import re

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
_CAPITALS = [name.translate(str.maketrans("iı", "İI")).upper() for name in _PROVINCES]
_GLUED = re.compile(rf"(?<=[^\W\d_])/(?=(?:{'|'.join((*_PROVINCES, *_CAPITALS))})(?!\w))")
"""Between a district and the province behind it: "Kemer/ANTALYA"."""
_DIGITS = 5


def district_apart(line: str) -> str:
    """A line with blanks around the stroke between a district and its province, as others write it.

    >>> district_apart("Mimar Sinan Mah. No: 4 Kemer/ANTALYA")
    'Mimar Sinan Mah. No: 4 Kemer / ANTALYA'
    """
    return _GLUED.sub(" / ", line) if "/" in line else line


def is_province_of(code: str, name: str) -> bool:
    """Whether a text is the Turkish province that a postcode belongs to.

    >>> is_province_of("06420", "Ankara"), is_province_of("06420", "Çankaya")
    (True, False)
    """
    if len(code) != _DIGITS or not code.isdecimal() or not 0 < int(code[:2]) <= len(_KEYS):
        return False
    return place_key(name).replace("ı", "i") == _KEYS[int(code[:2]) - 1]
