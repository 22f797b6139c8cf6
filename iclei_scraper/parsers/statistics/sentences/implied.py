"""Sentences of a house's own pages that name nobody: "300 towns have joined", "The number of members is 188".

Whose they are goes without saying on a page about the house, or behind a sentence that told of it. They are
read where they say no more than that: who belongs to it, how many work there, how many members there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.sentences.noun_ahead import counts_members
from iclei_scraper.parsers.statistics.sentences.plain_speech import tells_of_others
from iclei_scraper.parsers.statistics.sentences.sentence import is_light
from iclei_scraper.parsers.statistics.words.people import MEMBERS
from iclei_scraper.values.counting.concepts import read_concept
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.sentences.sentence import Sentence
    from iclei_scraper.parsers.statistics.words.called import Names

_CLAUSE = 80  # characters before a figure in which its team is named
_LONGEST = 160  # characters of a sentence that says no more than who belongs
_NOW = (
    r"(?:(?:today|now|currently|already|so far|to date|heute|derzeit|inzwischen|mittlerweile|aktuell|"
    r"bereits|schon|"
    r"aujourd['’]hui|actuellement|déjà|désormais|hoy|ya|actualmente|a la fecha|hasta hoy|hoje|já|"
    r"atualmente|oggi|già|"
    r"attualmente|ad oggi|nu|al|momenteel|inmiddels|vandaag|idag|i dag|redan|allerede|nå|obecnie|już|dziś|"
    r"bugün|şu anda)"
    r",?\s)"
)
_AHEAD = re.compile(
    rf"(?:{_NOW}){{0,2}}(?:there are|es (?:sind|gibt)|dabei sind|mit dabei sind|(?:mit)?machen|doen|zijn|"
    rf"zijn er|"
    r"(?:se (?:nos )?han|nos han) (?:adherido|unido|sumado)(?: ya)?|(?:forman|hacen) parte|ont adhéré|"
    r"font partie|ce sont|"
    r"(?:já )?(?:aderiram|fazem parte)|são|somam|ne fanno parte|vi (?:aderiscono|partecipano)|aderiscono|"
    r"hanno (?:già )?aderito|sono|ingår|det ingår|är|er|przystąpiło|należy|należą|dołączyło(?: już)?)?\s?"
    rf"(?:{_NOW}){{0,2}}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"[^,;:.]{{0,48}}?{_L}(?:(?:have|has) (?:now |already |since )?(?:joined|signed up|come on board)|"
    r"(?:are|is) (?:now |already |currently )?(?:members?|on board|part of it|involved|with us)|(?:take|"
    r"taking) part|participate|"
    r"(?:sind|ist) (?:bereits |schon |heute |inzwischen |derzeit )?(?:dabei|Mitglied(?:er)?|angeschlossen|"
    r"beigetreten|mit an Bord)|"
    r"machen (?:bereits |schon |inzwischen )?mit|(?:sind|haben sich) (?:bereits |schon )?(?:angeschlossen|"
    r"zusammengeschlossen)|"
    r"mit|dabei|mee|aangesloten|gingen (?:je|u) voor|(?:zijn|is) (?:al |nu )?(?:lid|aangesloten|erbij)|"
    r"doen (?:al |nu )?mee|"
    r"(?:sont|est) (?:déjà |aujourd['’]hui )?(?:membres?|adhérent\w{0,2})|ont (?:déjà )?(?:adhéré|rejoint)|"
    r"participent|adhèrent|"
    r"(?:ya )?(?:forman parte|son miembros|participan|integran|se han (?:adherido|unido|sumado))|"
    r"(?:já )?(?:fazem parte|são membros|participam|integram|aderiram)|"
    r"(?:ne fanno parte|sono (?:soci|membri|associati)|partecipano|aderiscono|hanno (?:già )?aderito)|"
    r"(?:är|er) (?:redan |allerede |nå |nu |i dag |idag )?(?:med|medlem\w{0,3}|anslutna|tilsluttet)|ingår|"
    r"deltar|deltager|"
    r"należy|należą|przystąpiło|üye\w{0,6}|katıl\w{2,8})"
    r"(?=[\s,.;:!–—-]|$)(?!\s(?:to|in|at|zu|bei|an|à|au|a|al|en|em|alla|al|bij|i|do|w)\s)",
    re.IGNORECASE,
)
_EACH_OF = re.compile(
    r"(?:[^,.]{0,40}, )?(?:all(?: of)?(?: (?:the|our))?|the|alle|die|unsere|(?:tous |toutes )?les|nos|"
    r"(?:todos )?l?[oa]s|nuestros|nossos|(?:tutti )?i|de|onze|alla)\s",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\s(?:have|haben|ont|tienen|têm|hanno|hebben|har)\s(?:(?:each|je|jeweils|chacune?|cada u[nm]o?|ciascuno|"
    r"elk|bei uns|all)\s)?(?:one|an equal|eine|die gleiche|une|la même|un|el mismo|um|o mesmo|lo stesso|een|"
    rf"en)\s(?:vote|stimme|voix|voto|stem|röst){_R}",
    re.IGNORECASE,
)
"""What all members have, right behind them: "All 372 members have one vote"; those of a council are named."""
_HEADED = re.compile(rf"(?:(?:our|unsere|nos|nuestros|nossos|i nostri) )?(?:{MEMBERS})\s?:\s", re.IGNORECASE)
"""The label before its figure: "Members: 415 cities in 37 countries"."""
_MEMBERS_ARE = re.compile(
    rf"(?:{MEMBERS}|(?:member |mitglieds)[^\W\d_]{{4,14}}|[^\W\d_]{{4,14}} (?:membres|miembros?|membros?))\s"
    r"(?:(?:can be|are) (?:found|located|based|spread)|come|gibt es|(?:finden|verteilen) sich|kommen|liegen|"
    r"se (?:trouvent|répartissent|encuentran|distribuyen)|si trovano|encontram-se)\s"
    r"(?:[^\s\d,;:.()\x00]{1,16}\s){1,3}",
    re.IGNORECASE,
)
"""Those who belong to a house, and no figure of theirs, before the places where they are."""
_PLACES = frozenset({"countries", "continents"})
_ROLE = re.compile(
    r"(?:full |active |paying )?(?:members?|member \w+|mitglieder?n?|mitglieds\w+|membres?|adhérents|"
    r"adhérentes|miembros|asociad[oa]s|"
    r"membros|associad[oa]s|soci|associati|leden|medlemmar|medlemmer|medlems\w+|członków|üye\w{0,6})$|"
    r"\s(?:membres|adhérent\w{1,2}|miembros?|asociad[oa]s|membros|associad[oa]s|aderenti|associat[ie]|soci)$",
    re.IGNORECASE,
)
_TEAM_BEFORE = re.compile(
    r"(?:join|joining|part of|in|into|within|intégr\w+|rejoin\w+|au sein d|dans|incorpor\w+|"
    r"formar\w* parte|en|entrer\w+|in|"
    r"werken|komt|teil|arbeiten|del av|ingå|i)\s[^,;.]{0,30}(?:team|équipe|equipo|equip[ae]|squadra|gruppo|"
    r"lag|zespole)"
    r"\s?(?:[^\W\d_]{3,14}\s)?(?:of|von|mit|aus|d['’e]|de|di|van|på|med|av)?\s?$",
    re.IGNORECASE,
)
"""How a job ad tells the size of the team that somebody joins, unlike one that somebody leads."""
_HANGS_ON = re.compile(rf"{_L}(?:in|with|mit|avec|con|com|from)\s$", re.IGNORECASE)
_REST = re.compile(r"[\s,]*(?:\S+\s){0,9}\S*[.!]?")
_LAST = re.compile(
    rf"\s[^,;:.]{{0,48}}(?:medlemmar|medlemmer|members|mitglied(?:er)?|membres|miembros|membros|leden|lid|soci|anslutna|"
    rf"tilsluttet|aangesloten){_R}[.!]?$",
    re.IGNORECASE,
)
"""What a sentence ends with that says of whom it told: "I dag är 97 kommuner medlemmar"."""
_BELONGS_AHEAD = re.compile(
    r"adher|unido|sumado|parte|adhér|aderi|ingår|przyst|należ|dołącz|partecip|dabei|machen|doen",
    re.IGNORECASE,
)
_EASTERN_PAST = re.compile(
    r"(?:(?<!超え)(?<!達し)ました|かった|だった|았|었|였|했)(?![^。.]{0,4}(?:ている|ており))|曾|当时|當時|(?:19|"
    r"20)\d\d年(?!(?:\d{1,2}月)?(?:\d{1,2}日)?(?:末|底|现在|現在|时点|止))"
)
_EASTERN_OTHERS = re.compile(
    r"プロジェクト|キャンペーン|理事|委員|会議|大会|イベント|調査|報告書|事業|研修|参加者|프로젝트|캠페인|총회|회의|이사|위원|행사|조사|보고서|"
    r"项目|活动|委员|理事|会议|大会|调查|报告|培训|目標|目指|목표|계획|目标|计划|将|うち|のうち|其中|加入了?[该这《]|중에|일본에는|世界中の|全国"
)
_EASTERN_SUBJECT = re.compile(
    r"[はがも]|(?<=[\uac00-\ud7af])[은는이가도](?=\s|$)|^(?!分布|遍布)[^，、。\d]{1,12}(?:有|是|在|的)(?!全球|世界)"
)
_EASTERN_TIME = re.compile(
    r"(?:設立以来|自成立以来)[、，]|설립 이후 |^活動(?:範囲|地域)?は|"
    r"\d{4}年(?:度末|\d{1,2}月(?:\d{1,2}日)?)?(?:現在|時点)?[、，]?|現在(?:は|、)?|今日(?:は|、)?|いまは|現在までに|これまでに|その後、?|지금까지|이후(?=\s)|自\d{4}年以来，?|현재(?:는)?|지금은|오늘날|目前，?|现在，?|截[至止][^，]{0,12}，?|如今，?|迄今，?|为止，?|(?:[总一]?共|现|已|现已)有(?=(?:来自的?)?约?$)"
)
_EASTERN_COUNTED = re.compile(
    r"^(?:本?(?:协会|学会|联盟|网络|会)(?=会员))?(?:会員(?:都市|自治体|団体)?|加盟(?:自治体"
    r"|都市|団体|国)|職員|スタッフ|회원 ?(?:도시|단체)?|직원|"
    r"会员(?:城市|单位)?|(?:가입|회원) ?지자체|사무국 직원)\s?(?:の数|数量|总?[数수])?\s?"
    r"(?:は|은|는|이|가|[:：]|已?达到?|已|(?=分布|遍布))[、\s]?"
)
"""What is counted, as the topic of its own sentence."""
_EASTERN_JOINED = re.compile(
    r"会員|加盟|加入|加わ[りっ]|参加し(?:てい|ており)|会员|회원|가입|代表する|대표하는"
)
_EASTERN_HAS = re.compile(r"があります|있습니다|^。?$")
_EASTERN_BESIDE = re.compile(r"\x00(?:団体|단체|组织)?\s?(?:と|や|、|및|와|과|和|及)\s?$")
"""Between what was read of a sentence and what is told in the same breath."""
_EASTERN_FOUNDED = re.compile(r"(?:19|20)\d\d年に?(?:設立|発足|創設|結成|創立)(?:され|し)て?、(?=現在|今)")
_EASTERN_SO_FAR = re.compile(r"これまでに|その後、|設立以来|지금까지|(?:설립 )?이후 |自(?:19|20)\d\d年以来")
"""What was done until now holds now: "これまでに1,200以上の自治体が加盟しました"."""
_EASTERN_BELONGS = re.compile(
    r"に及|組織さ|加盟|加入|加わ[りっ]|代表する|대표하는|参加し(?:てい|ており)|参画|所属|会員|メンバー|構成|拠点を|事務所を|オフィスを|支援して|活動して|展開して|広が|つなが|働いて|勤務|"
    r"가입|회원|참여하고|함께하고|구성|활동하고|활동 중|지원하고|근무|운영|두고 있|네트워크로 성장|"
    r"ネットワークに成長|擁する|둔 |"
    r"成员|会员|组成|遍布|覆盖|分布|设有|设立|拥有|共有|现有|服务于|活跃"
)


def is_implied(
    sentence: Sentence, label: str, start: int, end: int, own: Names | None, language: str | None
) -> bool:
    """Whether a figure of a sentence that names nobody is the house's own.

    Args:
        sentence: the sentence, of a page about the house or behind what was told of it.
        label: what the figure counts.
        start: where the figure begins.
        end: where its label ends.
        own: the house's names, or ``None``.
        language: of the page.
    """
    text = sentence.text
    if not (sentence.of_house or sentence.goes_on):
        return False
    if has_cjk(text[:60]):
        return _is_implied_in_eastern(text, start, end)
    before, after = text[:start], text[end:]
    if sentence.of_house and _TEAM_BEFORE.search(before[-_CLAUSE:]) is not None:
        return True
    if sentence.of_house and _EACH_OF.fullmatch(before) and _VOTE.match(after) and _ROLE.search(label):
        return True
    if len(text) > _LONGEST or not _says_whose(label, before, after):
        return False
    return not tells_of_others(text, before, after, own, language)


def _says_whose(label: str, before: str, after: str) -> bool:
    """Whether the words around a figure say that those belong who are counted, or how many there are."""
    if counts_members(before) or _HEADED.fullmatch(before):
        return True
    if _MEMBERS_ARE.fullmatch(before) and read_concept(label, "count") in _PLACES:
        return True
    ahead, light = _AHEAD.fullmatch(before), is_light(before)
    if ahead is None and not light:
        return False
    verb = len(before.split()) > 1 and not light
    if (verb or (light and not _HANGS_ON.search(before))) and _BEHIND.match(after):
        return True
    told = _REST.fullmatch(after) is not None
    if told and before.strip() and ahead is not None and read_concept(label, "count") == "staff":
        return True
    return (
        verb
        and told
        and (
            _ROLE.search(label) is not None
            or _BELONGS_AHEAD.search(before) is not None
            or _LAST.match(after) is not None
        )
    )


def _is_implied_in_eastern(text: str, start: int, end: int) -> bool:
    """Whether a Chinese, Japanese or Korean sentence has no subject and tells where or of whom a house is."""
    if founded := _EASTERN_FOUNDED.match(text):
        text, start, end = (text[founded.end() :], start - founded.end(), end - founded.end())
    before = _EASTERN_COUNTED.sub("", _EASTERN_TIME.sub("", text[:start].replace("\x00", "")))
    others = text if _EASTERN_JOINED.search(text, end) is None else text.replace("全国", "")
    past = _EASTERN_PAST.search(text) is not None and not _EASTERN_SO_FAR.match(text)
    if _EASTERN_SUBJECT.search(before) or past or _EASTERN_OTHERS.search(others):
        return False
    if _EASTERN_COUNTED.match(_EASTERN_TIME.sub("", text)):
        return True
    if not before.strip(" 、，,") and _EASTERN_JOINED.search(text, start) and _EASTERN_HAS.search(text[end:]):
        return True
    if _EASTERN_BESIDE.search(text, 0, start):
        return True
    return _EASTERN_BELONGS.search(text, end) is not None or _EASTERN_BELONGS.search(before) is not None
