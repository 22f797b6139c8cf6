"""When a figure was counted, as the heads of columns tell it: "2015", "令和6年度", "Today", "当初"."""

from __future__ import annotations

import re

from iclei_scraper.values.wording.text import has_digit

PAST, PRESENT = 0, 9999
"""Times without a year, as years are compared."""
_YEAR = re.compile(r"\D{0,12}(?<!\d)((?:19|20)\d\d)(?:\s?[/–-]\s?\d\d)?\D{0,6}")
_ERA_YEAR = re.compile(r"\D{0,6}(?P<era>令和|平成|昭和|民國|民国|R|H)\s?(?P<year>\d{1,3}|元)\s?年?度?\D{0,3}")
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_NOW = re.compile(
    r"(?:as of |at )?(?:today|now|present|currently|current(?: year)?|latest|this year|to date)|nowadays|"
    r"(?:stand )?(?:heute|aktuell\w{0,2}|jetzt|derzeit|gegenwärtig)|dieses jahr|zurzeit|"
    r"(?:à l['’]heure )?(?:aujourd['’]hui|actuelle(?:ment)?|actuel)|à ce jour|maintenant|cette année|"
    r"hoy|ahora|actual(?:mente)?|en la actualidad|este año|hoje|agora|atual(?:mente)?|este ano|até hoje|"
    r"oggi|ora|adesso|attual[ei](?:mente)?|quest['’]anno|nu|vandaag|idag|"
    r"現在|本日|今日|いま|今|現時点|現況|最新|今年度?|本年度?|今期|当期|현재|오늘|지금|올해|금년|최근|"
    r"现在|目前|今天|当前|如今|现今|至今|現今|今年|本年",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:at (?:the )?)?(?:start|beginning|outset|foundation|founding|launch|first|first year)|then|"
    r"initial(?:ly)?|"
    r"once|before|(?:(?:in the )?previous|last|prior) (?:year|period)|baseline|"
    r"damals|zuvor|vorher|früher|(?:zu )?beginn|(?:am )?anfang|anfangs|(?:bei (?:der )?)?gründung|start|"
    r"vorjahr|"
    r"(?:à l['’])?origine|au (?:début|départ)|début|départ|alors|avant|autrefois|hier|année précédente|"
    r"(?:al )?(?:inicio|principio|comienzo)|entonces|antes|año anterior|(?:no )?início|(?:no )?começo|então|"
    r"ano anterior|(?:all['’])?inizio|allora|prima|ieri|anno precedente|alla fondazione|en (?:la )?fundación|"
    r"na fundação|"
    r"当初|発足時|設立(?:時|当初|当時)|創設時|開始時|発足当初|以前|前年度?|昨年度?|かつて|"
    r"처음|초기|시작|창립 ?(?:당시|시)|설립 ?(?:당시|시)|출범 ?(?:당시|시)|당초|이전|작년|전년도?|"
    r"当时|成立(?:之初|时|初期)|创立时|最初|起初|初期|过去|以前|此前|去年|上年",
    re.IGNORECASE,
)


def year_of(text: str) -> int | None:
    """The year that a head names and nothing else, eras and years of accounts included.

    >>> year_of("2024年度"), year_of("令和6年度"), year_of("FY 2023/24"), year_of("Members")
    (2024, 2024, 2023, None)
    """
    if not has_digit(text) and "元" not in text:
        return None
    if match := _YEAR.fullmatch(text):
        return int(match[1])
    era = _ERA_YEAR.fullmatch(text)
    return _ERAS[era["era"]] + (1 if era["year"] == "元" else int(era["year"])) if era else None


def time_of(text: str) -> int | None:
    """When the figures below a head were counted: a year, :data:`PAST` or :data:`PRESENT`; else ``None``."""
    if (year := year_of(text)) is not None:
        return year
    bare = text.strip(" :：()（）")
    return PRESENT if _NOW.fullmatch(bare) else PAST if _THEN.fullmatch(bare) else None
