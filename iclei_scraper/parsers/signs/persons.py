"""Whether a short text can be the name of a person, where nothing says that it is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.bylines import author_label, names_like
from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.kinds import event_word, kind_label
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name

if TYPE_CHECKING:
    from collections.abc import Container

_FEWEST, _MOST = 2, 4
"""Words of a name in Latin script."""
_LONGEST = 40
_KOREAN = re.compile(
    r"(?:[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]"
    r"|남궁|황보|제갈|사공|선우|독고)\s?[\uac00-\ud7af]{2}"
)
"""A family's name and a given name of two signs, as nearly all Koreans have."""
_SEVERAL_KOREANS = re.compile(
    rf"(?<![\uac00-\ud7af])({_KOREAN.pattern})(?:\s(?:선임|인턴)?\s?(?:기자|특파원))?\s?[·•ㆍ,，、/]\s?"
    rf"(?={_KOREAN.pattern}(?![\uac00-\ud7af]))"
)
_JOIN = "ㆍ"
_KOREANS_IN_A_ROW = re.compile(
    r"(?<![^\s=])((?:[\uac00-\ud7af]{3}\s){2,4})(?=(?:선임\s?|객원\s?|인턴\s?)?(?:기자|특파원|논설위원)(?![\uac00-\ud7af]))"
)
"""Words of three signs before what calls the last of them a reporter."""
_CHINESE = re.compile(
    r"(?:[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚"
    r"卢盧姜崔钟鐘谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏"
    r"倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳時时"
    r"穆农司卓古吉缪簡简车車连連芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺"
    r"封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮蔺藺楼樓盘盤伊云雲]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|公孙|慕容|令狐|司徒|南宫|端木)"
    r"[\u4e00-\u9fff]{1,2}"
)
_CHINESE_IN_A_ROW = re.compile(
    rf"(?<![\u4e00-\u9fff])({_CHINESE.pattern})[\s\u3000]+(?=(?:{_CHINESE.pattern})(?![\u4e00-\u9fff]))"
)
_CHINESE_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[\s\u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)
"""Names of two signs, which papers space out to the width of those of three: "方 敏"."""
_TRANSCRIBED = re.compile(r"[\u4e00-\u9fff]{1,7}[·・•][\u4e00-\u9fff]{1,8}")
"""A foreign name in Chinese signs."""
_JAPANESE = re.compile(
    r"[\u3005\u4e00-\u9fff]{3,5}|[\u3005\u4e00-\u9fff]{2,4}[ \u3000・]?[\u3041-\u30ff]{1,6}"
    r"|[\u3005\u4e00-\u9fff]{1,3}[ \u3000][\u3005\u4e00-\u9fff]{1,3}"
)
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3
_NO_NAME = re.compile(r"[\d@:/?!|()\[\]]")
_NO_PERSON = re.compile(
    r"[部局室課社会省庁市区町村国館所院化性的法策業用書集報誌号案編回版類活化]$|(?:팀|부|국|과|실|청|회|위|시|구|군)$"
    r"|[部局处室会社网院省市区县业类版]$|[新动動].$|소식|뉴스|[문자]료"
    r"|(?:등록|작성|게시|배포|수정|발행|공고|접수|마감)일$"
    r"|^(?:이야기|이벤트|조회수|연구원|오피니언|인터뷰|방문자|기고문|성명서|공지문|전시장|이용자|참가자|문의처|고객님|"
    r"文章|文化|文件|方案|方法|安全|项目|高校|高端|金融|时事|常识|成果|成员|全部|全球|全国|石油|水利|应用|"
    r"包括|连接|明天|原创|查看|向前|解读|管理|和谐|时间|路线|关于|关注|单位|游客|华人|时评|古城|江湖|成长|"
    r"项目经理|編集後記|最終更新)$"
)
"""Offices and houses in Chinese, Japanese and Korean, told by their last sign."""
_NO_VALUE = re.compile(
    r"日付|日期|件名|标题|標題|主[題题]|分[類类]|카테고리|날짜|주제|제목|조회|번호|연락|[联聯][系絡]|お問|検索"
)
"""Heads of columns and items of menus that are as short as names."""
_HOUSE = re.compile(
    r"(?<![^\W\d_])(?:"
    + alternatives(
        "network|alliance|forum|partnership|association|institute?|foundation|council|office|ministry|university",
        "union|coalition|agency|cent(?:re|er)|committee|commission|society|department|team|secretariat|group|press",
        "news|media|editors?|editorial|city|town|county|municipality|state|bank|school|museum|library|services?",
        r"netzwerk|bündnis|\w{0,12}(?:verbund|verband|verein)|stiftung|ministerium|universität|stadt|gemeinde",
        "kreis|amt|landkreis|redaktion|büro|réseau|fondation|ministère|ville|mairie|commune|université|agence",
        "alianza|asociación|fundación|ayuntamiento|alcaldía|municipio|provincia|universidad|ministerio|foro",
        "aliança|associação|fundação|prefeitura|universidade|ministério|fórum|cidade|ciudad|rede|rete|red de",
        "alleanza|associazione|fondazione|comune|regione|università|ministero|redacción|redação|redazione|rédaction",
    )
    + r")(?![^\W\d_])",
    re.IGNORECASE,
)
"""Words of the names of organisations and places, which no person has."""
_CJK = "\u2e80"


def like_person(text: str, said: Container[str] = frozenset(), language: str | None = None) -> bool:
    """Whether a text is built like one person's name and names no place, kind or button.

    Args:
        text: a piece of a line.
        said: words that the page writes in small letters somewhere: given names are never so written.
        language: of the page, which tells what names in Chinese signs are built like.

    >>> like_person("Ana Souza"), like_person("Climate Action", {"climate"}), like_person("Buenos Aires")
    (True, False, False)
    >>> like_person("方明远", language="zh"), like_person("播客", language="zh"), like_person("임가람")
    (True, False, True)
    """
    if not 1 < len(text) <= _LONGEST or _NO_NAME.search(text) or _NO_VALUE.search(text):
        return False
    if kind_label(text) is not None or label_in(text) or author_label(text) or furniture(text):
        return False
    shaped = _eastern(text, language) if text[0] > _CJK else _western(text, said)
    return shaped and not names_place(text)


def joined_names(text: str, language: str | None = None) -> str:
    """A text whose Korean names a dot, a comma or a blank parts, with a sign between that parts nothing else.

    So are Chinese names in a row, where the page's language is Chinese.

    >>> joined_names("조보람 · 김하늘 기자 · 소식"), joined_names("정치부 김하늘 기자")
    ('조보람ㆍ김하늘 기자 · 소식', '정치부 김하늘 기자')
    >>> joined_names("조보람 김하늘 기자")
    '조보람ㆍ김하늘 기자'
    """
    if text.isascii():
        return text
    if language == "zh":
        text = _CHINESE_IN_A_ROW.sub(r"\1、", _CHINESE_SPACED.sub(r"\1\2", text))
    return _KOREANS_IN_A_ROW.sub(_in_a_row, _SEVERAL_KOREANS.sub(rf"\1{_JOIN}", text))


def _in_a_row(match: re.Match[str]) -> str:
    """Names with a sign between them where all words are names: a place or a desk may stand before one."""
    words = match[1].split()
    names = all(
        _KOREAN.fullmatch(word) and not (_NO_PERSON.search(word) or word[-1] == "도" or names_place(word))
        for word in words
    )
    return f"{_JOIN.join(words)} " if names else match[0]


def _eastern(text: str, language: str | None) -> bool:
    if _JOIN in text:
        return all(_KOREAN.fullmatch(name) for name in text.split(_JOIN))
    if _NO_PERSON.search(text):
        return False
    built: tuple[re.Pattern[str], ...] = (_KOREAN, _CHINESE, _TRANSCRIBED, _JAPANESE)
    if language == "zh":
        built = (_CHINESE, _TRANSCRIBED)
    elif language == "ja":
        built = (_JAPANESE, _TRANSCRIBED)
    return any(pattern.fullmatch(text) for pattern in built)


def _western(text: str, said: Container[str]) -> bool:
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or not names_like(text) or text.isupper() or "," in text:
        return False
    if "of" in words or "for" in words:  # of houses and works
        return False
    if button(text) or event_word(text) or names_house(text) or any(map(furniture, (text, *words))):
        return False
    long = [word for word in _WORD.findall(text) if len(word) >= _SHORTEST_WORD and word[0].isupper()]
    said_small = [word.lower() in said for word in long]
    return bool(long) and not said_small[0] and not all(said_small)  # a family may be called Miller


def names_place(text: str) -> bool:
    """Whether a text is the name of a city, a country or a part of the world."""
    return is_city(text) or names_country(text) or is_region_name(text)


def names_house(text: str) -> bool:
    """Whether a text has a word that names an organisation, an office or a kind of place."""
    return _HOUSE.search(text) is not None
