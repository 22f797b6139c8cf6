"""Addresses in Japanese, Chinese and Korean script, which run from the large to the small.

Country, prefecture or province, city, ward, street, number, building: each unit carries its own ending
(都道府県市区町村, 省市区, 시도구로), so the forms are read by these endings. Sources: the address forms of
Japan Post, Chunghwa Post, China Post and Korea Post.
"""

from __future__ import annotations

import re
import unicodedata

from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.countries import (
    leading_country,
    names_country,
    read_country,
    trailing_country,
)
from iclei_scraper.values.postal.postal import PostalAddress
from iclei_scraper.values.wording.text import is_cjk

_JP_CODE = re.compile(r"(?:〒|郵便番号[:：]?|邮编[:：]?)?\s?(?<![\d-])(\d{3}-\d{4})(?![\d-])")
_CODE = re.compile(
    r"(?:〒|\(?우편번호[:\s]*|\(?우[):\s]*|邮编[:：\s]*|邮政编码[:：\s]*|郵遞區號[:：\s]*)?(?<![\d-])(\d{6}|\d{5}"
    r"|\d{3}-\d{3}|(?<=^)\d{3})(?![\d-])(?!\s?[室号號棟栋楼樓호])\)?"
)
_PREFECTURE = (
    r"東京都|东京都|北海道|(?:大阪|京都)府|(?:神奈川|和歌山|鹿児島|鹿儿岛)[県县縣]|[\u4e00-\u9fff]{2}[県县縣]"
)
_JP = re.compile(
    rf"(?:(?P<pref>{_PREFECTURE})\s?)?(?:[\u3040-\u30ff\u4e00-\u9fff]{{1,4}}郡)?"
    r"(?P<city>(?:四日市|廿日市|市川|市原|野々市|八日市|東村山|武蔵村山|[\u3040-\u30ff\u4e00-\u9fff]{1,6}?)市"
    r"|[\u3040-\u30ff\u4e00-\u9fff]{1,5}?[区町村])",
)
_PROVINCE = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南"
    "|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆"
)
"""Provinces of China, which are often written without the word for it."""
_ZH = re.compile(
    rf"(?:(?P<prov>[\u4e00-\u9fff]{{2,8}}?(?:省|自治区|特别行政区|道)|{_PROVINCE}(?=[\u4e00-\u9fff]{{2,3}}市))\s?)?"
    r"(?P<city>[\u4e00-\u9fff]{1,8}?(?:[市縣县盟]|州市?))",
)
_KO = re.compile(
    r"(?:(?P<metro>[가-힣]{2,4}(?:특별시|광역시|특별자치시|시)|서울|부산|대구|인천|광주|대전|울산|세종)(?=\s|$|[가-힣]+구)"
    r"|(?:(?P<prov>[가-힣]{2,6}(?:특별자치도|도)|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s+)?(?P<city>[가-힣]{1,6}[시군])(?!는|[면고기길]\s)(?=\s"
    r"|[가-힣]))",
)
_CITY_STATE = re.compile(
    r"(香港|澳門|澳门)(?:特別行政區|特别行政区)?(?![东東西中南北]?[一二三四五]?[路街道])[\s,、，]*"
)
"""At the beginning; but not a street that is called so: "香港中路"."""
_ROAD = re.compile(r"(?:[东西南北中大]|[一二三四五])?[路街道]")
"""Behind the name of a city, where a street elsewhere is called so: "武汉路"."""
_REGION = re.compile(r"^(?:特別行政區|特别行政区)")
_CITY_STATES = {"香港": "HK", "澳門": "MO", "澳门": "MO"}
_NAMES = {"HK": "香港", "MO": "澳門"}
_BEHIND = re.compile(r"\s*[·|]\s*(?:대표(?:이사|자)?|사업자\S{0,8}|개인정보\S{0,8})\s?:.*$")
"""What stands behind an address in one line: who heads the firm, its number."""
_WAY = re.compile(r"[\s、，,(（]+(?:最寄り?駅?|就近车站|最近车站|附近车站|교통편).*$")
"""What stands behind it and says how to get there."""
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[가-힣]")
_TAIWAN = re.compile("[臺灣區號樓縣鄉鎮]|台[北中南東灣]|高雄|新北|桃園|新竹|基隆")
_JAPAN = re.compile(r"東京都|东京都|北海道|[\u4e00-\u9fff]{2}県|[丁番]目|番地|〒")


def is_native(lines: tuple[str, ...]) -> bool:
    """Whether most letters of an address are of these scripts."""
    letters = [char for line in lines for char in line if char.isalpha()]
    return bool(letters) and sum(map(is_cjk, letters)) > len(letters) * 0.4


def read_native(lines: tuple[str, ...]) -> PostalAddress:
    """The parts of an address in Chinese, Japanese or Korean script.

    >>> read_native(("〒105-0003 東京都港区西新橋1-14-2",)).city
    '東京都'
    """
    text = unicodedata.normalize("NFKC", " ".join(lines)).replace("−", "-").replace("ー", "ー")
    text, country = _without_country(_WAY.sub("", _BEHIND.sub("", text)))
    text, postcode = _without_code(text)
    if city_state := _CITY_STATE.match(text):
        country = country or _CITY_STATES[city_state[1]]
    script = _script(text, postcode, country)
    match = _locate(text, script)
    if match is None:
        return PostalAddress(
            street=text or None, postcode=postcode, country=country, told_by_form=_told(script, country)
        )
    city, end = match
    street = text[end:].strip(" ,、，(（")
    return PostalAddress(
        street=street or None,
        city=city,
        postcode=postcode,
        country=country,
        told_by_form=_told(script, country),
    )


def _told(script: str | None, country: str | None) -> str | None:
    return script if country is None else None


def _without_country(text: str) -> tuple[str, str | None]:
    if mention := leading_country(text):
        return text[mention.end :].lstrip(" ,、，"), mention.code
    for match in re.finditer(r"[,(（、，]\s?([^,()（）、，]{2,20})\)?", text):
        if names_country(match[1].strip()):
            return (text[: match.start()] + text[match.end() :]).strip(), read_country(match[1])
    if mention := trailing_country(text):
        return text[: mention.start].rstrip(" ,、，"), mention.code
    return text, None


def _without_code(text: str) -> tuple[str, str | None]:
    for pattern in (_JP_CODE, _CODE):
        if match := pattern.search(text):
            rest = f"{text[: match.start()].rstrip(' (')} {text[match.end() :].lstrip(' )')}".strip()
            return rest, match[1]
    return text, None


def _script(text: str, postcode: str | None, country: str | None) -> str | None:
    """The country whose way of writing this is."""
    if country in {"JP", "CN", "TW", "KR", "HK", "MO"}:
        return country
    if _HANGUL.search(text):
        return "KR"
    if _KANA.search(text) or _JAPAN.search(text) or (postcode and re.fullmatch(r"\d{3}-\d{4}", postcode)):
        return "JP"
    if (city := _JP.match(text)) and set(city_countries(city["city"])) == {"JP"}:
        return "JP"  # "長野市", without the prefecture
    return "TW" if _TAIWAN.search(text) else "CN"


def _locate(text: str, script: str | None) -> tuple[str, int] | None:
    if script == "KR" and _HANGUL.search(text):
        match = _KO.search(text)
        return ((match["metro"] or match["city"]), match.end()) if match else None
    if city_state := _CITY_STATE.match(text):
        return city_state[1], city_state.end()
    if script in _NAMES:
        return _NAMES[script], len(text) - len(_REGION.sub("", text))
    if script == "JP" or _KANA.search(text):
        match = _JP.search(text)
        if match and match["pref"] in {"東京都", "东京都"} and match["city"].endswith("区"):
            return match["pref"], match.end("pref")
        return (match["city"], match.end()) if match else None
    match = _ZH.search(text)
    return (match["city"], match.end()) if match else _known_city(text)


def _known_city(text: str) -> tuple[str, int] | None:
    """The city that a Chinese address begins with, without the sign for one: "武汉青年路64号"."""
    start = province.end() if (province := re.match(_PROVINCE, text)) else 0
    known = (text[start : start + length] for length in (4, 3, 2) if not _ROAD.match(text, start + length))
    name = next((name for name in known if "CN" in city_countries(name)), None)
    return (name, start + len(name)) if name else None
