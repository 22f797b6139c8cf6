"""The house's name in another language than its address: 潮声城市联盟 on tidal-cities-alliance.org.

No letters can tell that they are one. What kind of body the address ends with does, on a page about the house
that names it nowhere else: who is told of there and is the only one of that kind is the house.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.told_names import host_labels
from iclei_scraper.values.wording.text import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

_KINDS = """
alliance allianz bündnis alianza aliança alleanza alliantie 연합 연합회 동맹 連合 同盟 联盟 聯盟 联合会
network netzwerk réseau red rede rete netwerk nätverk netværk nettverk 네트워크 ネットワーク 网络 網絡
forum foro fórum 포럼 フォーラム 论坛 論壇
partnership partenariat partnerschaft 협력회 협의체 파트너십 パートナーシップ 協議会 伙伴关系 合作组织
association verband verein asociación associação associazione vereniging förening 협회 협의회 協会 协会 協會
union unión união unione 연맹 連盟 联合会
federation fédération föderation federación federação federazione federacja 연맹 연합회 連盟 联合会 聯合會
league liga ligue lega 연맹 連盟 联盟
council rat conseil consejo conselho consiglio raad råd 협의회 위원회 評議会 協議会 理事会 委员会
foundation stiftung fondation fundación fundação fondazione stichting fundacja 재단 財団 基金会 基金會
institute institut instituto istituto instituut instytut 연구소 研究所 研究院
society gesellschaft société sociedad sociedade società 학회 学会 學會
coalition koalition coalición coalizão coalizione coalitie 연대 連合 联盟
centre center zentrum centro centrum 센터 センター 中心
academy akademie académie academia accademia academie akademia 아카데미 アカデミー 学院 學院
museum musée museo museu muzeum 박물관 미술관 博物館 博物馆 美術館
university universität université universidad universidade università universiteit 대학교 大学 大學
cooperative genossenschaft coopérative cooperativa coöperatie 협동조합 協同組合 生協 合作社
"""
"""Bodies, those of one kind on a line."""
_NATIVE = r"[\u3041-\u309f\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,16}?"
_CLAUSE = r"(?:^|(?<=[。．.!！?？\s]))"
_TOPIC = r"(?=[はがのを는은이가의是在有共由，、与和]|拥有|$)"
_CAPITAL = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+"
_ARTICLE = r"(?:La|Il|Le|El|O|A|Das|Der|Die|De|Het)\s|L['’]"
_OF = (
    r"(?:of|der|des|von|du|de|d['’]|del|della|delle|dei|degli|do|da|dos|das|van|voor|för|per|for|pour|para)"
    r"\s?(?:las\s|los\s|la\s|le\s|les\s|the\s)?"
)
_MOST_BLOCKS, _LONGEST_TEXT = 400, 2_000


def translated_names(page: Page) -> list[str]:
    """The one body on a page that is of the kind that its address ends with.

    >>> from iclei_scraper.page import Page
    >>> told = "<p>潮声城市联盟在48个国家设有办公室。</p><p>丰收研究所有301个会员。</p>"
    >>> translated_names(Page("https://tidal-cities-alliance.example/about/", told))
    ['潮声城市联盟']
    >>> translated_names(Page("https://tidal-cities.example/about/", told))
    []
    """
    words = _words_for([label.rsplit("-", 1)[-1] for label in host_labels(page.url)])
    if not words:
        return []
    found = {name for text in _texts(page) for pattern in _named(words) for name in pattern.findall(text)}
    return list(found) if len(found) == 1 else []


def _texts(page: Page) -> Iterator[str]:
    for block in page.content_blocks[:_MOST_BLOCKS]:
        yield block.text[:_LONGEST_TEXT]


def _words_for(ends: list[str]) -> tuple[str, ...]:
    """What bodies of the kind that a host's last word names are called in other languages."""
    kinds = map(str.split, _KINDS.strip().splitlines())
    return tuple(word for kind in kinds if not set(ends).isdisjoint(kind) for word in kind)


@lru_cache(maxsize=64)
def _named(words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns of names that end, or begin, with one of some words, as subjects of what is told."""
    native = "|".join(sorted((it for it in words if is_cjk(it[0])), key=len, reverse=True))
    latin = "|".join(it.capitalize() for it in words if not is_cjk(it[0]))
    found = []
    if native:
        found.append(re.compile(rf"{_CLAUSE}({_NATIVE}(?:{native})){_TOPIC}"))
    if latin:
        behind = rf"(?:{latin})(?:\s(?:{_OF})?{_CAPITAL}){{1,5}}"
        found.append(
            re.compile(rf"{_CLAUSE}(?:{_ARTICLE})?({behind}|(?:{_CAPITAL}\s){{1,4}}(?:{latin}))(?=\s)")
        )
    return tuple(found)
