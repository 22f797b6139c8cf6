"""People told as those who work for somebody: "employs 40 people", "nei tre uffici lavorano 34 persone"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.people import TEAM
from iclei_scraper.values.counting.concepts import mentions
from iclei_scraper.values.wording.caseless import Caseless
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.values.numbers.quantities import Quantity

_VERB = (
    r"employs?|employing|give work to|gives work to|beschäftig(?:t|en|e)|emploie(?:nt)?|employons|"
    r"emplea(?:n|mos)?|da(?:n|mos)? (?:trabajo|empleo) a|emprega(?:m|mos)?|d(?:á|ão|amos) emprego a|"
    r"impiega(?:no)?|impieghiamo|d(?:à|anno|iamo) lavoro a|zatrudnia(?:my)?|zaměstnává(?:me)?"
)
_GIVES = re.compile(
    rf"{_L}(?:{_VERB})\s(?:(?:weltweit|worldwide|currently|derzeit|actuellement|actualmente|"
    rf"atualmente|attualmente|some|about|around|over|a|rund|etwa|environ|près de|plus de|unas|cerca de|"
    rf"circa|oltre|(?:an?|au|en|in|no|um|un)? ?tota(?:l|le)(?: (?:of|d[ei]))?|insgesamt)\s){{0,3}}$",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?P<label>people|persons|menschen|personen|personnes|personas|pessoas|persone|mensen|människor|"
    r"personer|"
    rf"os[oó]b(?:y|a)?|lid[ií]|kişi|άτομα|henkilöä|ihmistä|человек){_R}|"
    r"(?P<cjk>人|名|명)(?:以上|余り)?(?:を雇用|が(?:働い|勤務し|在籍し)|을 고용|이 (?:일하고|근무하고)"
    r"|のチーム(?=[がでは])|의 팀(?=[이은])|(?:组成)?的团队)"
)
_COUNTED = re.compile(rf"\s?(?:{_PEOPLE})", re.IGNORECASE)
_MAY_EMPLOY = Caseless(_PEOPLE)
_MEMBERS = re.compile(
    r"(?<![^\W\d_])(?:members?|compan(?:y|ies)|sector|industr(?:y|ies)|mitglieds?\w*|betriebe|branche|"
    r"membres|entreprises|secteur|miembros|empresas|membros|setor|soci|imprese|settore)(?![^\W\d_])|"
    r"会員|企業|業界|회원|업계",
    re.IGNORECASE,
)
"""Who else gives work: the members of an association, a branch."""
_WORK = (
    r"works?|working|are (?:at work|employed)|arbeiten|sind|travaillent|trabajan|trabaja|trabalham|"
    r"trabalha|lavorano|"
    r"operano|werken|arbetar|jobbar|arbejder|arbeider|pracuje|pracują|pracujú|zatrudnionych jest|"
    r"εργάζονται|απασχολούνται|työskentelee|работает|работают"
)
_WORKS_BEFORE = re.compile(rf"{_L}(?:{_WORK})\s(?:[^\s\d,;:.]{{1,16}}\s){{0,4}}$", re.IGNORECASE)
_WORKS_BEHIND = re.compile(
    rf"\s(?:(?:who|that|die|der|qui|que|che|som|które)\s)?(?:(?:{_WORK}|çalış\w{{2,8}}|"
    rf"görev yap\w{{2,6}}){_R}|"
    rf"(?:are|sind)\s(?:employed|at work|tätig|beschäftigt){_R}|"
    rf"on (?:its|our|the) (?:payroll|staff){_R}|en (?:plantilla|nómina){_R}|a libro paga{_R}|"
    rf"op de loonlijst{_R})",
    re.IGNORECASE,
)
_HOUSE_NOUN = (
    r"offices?|secretariats?|head(?:quarters| office)|team|staff|büros?|geschäftsstellen?|"
    r"hauptgeschäftsstelle|"
    r"sekretariat\w{0,2}|zentrale|standorten?|bureaux?|secrétariats?|siège|équipe|oficinas?|secretar[ií]as?|"
    r"secretariados?|sedes?|equipo|plantilla|escritórios?|secretariado|equipe|equipa|uffic(?:io|i)|"
    r"segreteria|"
    r"segretariat[oi]|sed[ei]|squadra|organico|kantoren|kantoor|secretariaat|hoofdkantoor|kontor\w{0,3}|"
    r"kansli\w{0,3}|"
    r"sekretariat\w{0,3}|hovedkontor\w{0,2}|biur\w{1,4}|zespo\w{1,4}|sekretaria\w{1,3}|kancelář\w{0,2}|"
    r"tým\w?|"
    r"ofis\w{0,12}|eki[pb]\w{0,8}|sekreter\w{0,10}|γραφεί\w{1,3}|γραμματεία\w?|toimisto\w{0,4}|офис\w{0,3}"
)
_HOUSE = re.compile(rf"{_L}(?:{_HOUSE_NOUN}){_R}", re.IGNORECASE)
_TEAM = (
    rf"{TEAM}|(?<=um )time|(?<=nosso )time|struttura|kansli\w{{0,2}}|zespół|"
    r"ekip\w{0,6}|ekib\w{0,6}|company(?= of)|firm(?= of)"
)
_TEAM_OF = re.compile(
    rf"{_L}(?:{_TEAM}){_R}(?:\s[^\W\d_]{{4,16}})?(?:\s(?:lo (?:forman|integran|componen)|of|mit|aus|von|"
    rf"d[eu]|con|com|di|van|met|på|med|liczy|"
    r"(?:now |today |currently |heute |derzeit |aujourd['’]hui |hoy |hoje |oggi |nu )?"
    r"(?:has|counts|numbers|brings together|is made up of|consists of|comprises|unites|hat|zählt|umfasst|"
    r"vereint|"
    r"besteht aus|compte|réunit|rassemble|regroupe|comprend|se compose de|est composée? de|tiene|"
    r"cuenta con|reúne a?|"
    r"suma|agrupa a?|se compone de|está (?:formado|compuesto|integrad[oa]) por|tem|conta com|reúne|"
    r"é (?:formad[oa]|compost[oa]) por|conta|riunisce|è (?:compost[oa]|formato) da|heeft|telt|bestaat uit|"
    r"har|"
    r"består av|omfattar|tworzy|składa się z))(?:\s(?:a|some|about|around|rund|etwa|environ|unas|cerca de|"
    r"circa|zo['’]n))?)\s$",
    re.IGNORECASE,
)
_HOUSE_HAS = re.compile(
    r"^(?:(?:the|our|its|das|die|der|unser\w{0,2}|la|les?|notre|el|nuestr[oa]|[oa]|noss[oa]|il|lo|nostr[oa]|de|het|"
    r"onze?|vår[at]?|vores|nasz\w?|το|η|ο)\s|l['’])?"
    rf"(?:{_HOUSE_NOUN})(?:\s(?:in|à|en|em|a|i|w|v)\s(?-i:[^\W\d_])[^\W\d_]{{2,20}})?"
    r"(?:\s(?:now|today|currently|heute|derzeit|nu|oggi|hoy|hoje))?\s(?:has|counts|numbers|hat|zählt|umfasst|compte|"
    r"tiene|cuenta con|tem|conta com|conta|ha|heeft|telt|har|má|ma|liczy|έχει)\s(?:a staff of\s)?$",
    re.IGNORECASE,
)
"""Who an office has are those who work there: "Het bureau in Zutphen telt 6 mensen"."""
_WE_HAVE = re.compile(
    r"^(?:we|wir|vi|wij|nous|nosotros|nós|noi)\s(?:(?:now|currently|derzeit|nu)\s)?(?:have|employ|are|haben|beschäftigen|"
    r"sind|avons|sommes|tenemos|somos|temos|abbiamo|siamo|hebben|zijn|har|är|er)\s$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?:(?:today|currently|heute|derzeit|aujourd['’]hui|hoy|actualmente|hoje|atualmente|oggi|attualmente|nu|idag|obecnie),?"
    r"\s)?(?:the (?:company|firm)|das unternehmen|die firma|l['’]entreprise|la (?:société|empresa|"
    r"compañía|società)|"
    r"a empresa|l['’]azienda|het bedrijf|företaget|bolaget|firmaet|virksomheden|selskapet|firma|spółka|"
    r"společnost|"
    r"firmamız|şirketimiz|компания)\s(?:(?:now|today|currently|heute|derzeit|hoy|hoje|oggi|nu)\s)?"
    r"(?:has|employs|counts|hat|beschäftigt|zählt|compte|emploie|a|cuenta con|tiene|emplea|conta com|tem|"
    r"emprega|"
    r"conta|ha|impiega|heeft|telt|har|sysselsätter|beskæftiger|zatrudnia|má|zaměstnává)\s",
    re.IGNORECASE,
)
_OUR_FIRM = re.compile(
    r"(?:our|unser\w{0,2}|notre|nuestra|nossa|(?:la )?nostra|onze|ons|vår[at]?|vores)\s(?:company|firm|"
    r"business|"
    r"unternehmen|firma|betrieb|entreprise|société|empresa|azienda|società|bedrijf|företag|virksomhed)(?![^\W\d_])",
    re.IGNORECASE,
)
_OF_A_TEAM = re.compile(
    rf"{_L}(?:{_TEAM})\s(?:of|von|aus|de|d['’]|di|van|med|på|z)\s?(?:[^\W\d_]{{2,14}}\s){{0,2}}$",
    re.IGNORECASE,
)
_TEAM_ALONE = re.compile(
    rf"(?:(?:with|mit|avec|con|com|met|med)\s)?(?:an?|our|the|eine?m?|unser\w{{0,2}}|une?|notre|uno?a?|nuestr[oa]|um|"
    rf"noss[oa]|(?:il )?nostr[oa]|een|ons|ett|vårt)\s(?:[^\W\d_][\w-]{{2,20}}\s){{0,2}}(?:{_TEAM})\s"
    r"(?:of|von|aus|de|di|van|med|på)\s$",
    re.IGNORECASE,
)
_OUR_TEAM = re.compile(
    rf"{_L}(?:our|unser\w{{0,2}}|notre|nuestr[oa]|noss[oa]|nostr[oa]|ons|onze|vårt)\s(?:[^\W\d_][\w-]{{2,20}}\s){{0,2}}"
    rf"(?:{_TEAM})\s(?:of|von|aus|de|di|van|med|på)\s$",
    re.IGNORECASE,
)
_TEAMS_EAST = "团队|團隊|秘书处|チーム|事務局|팀|사무국"
_HOLDS_TEAM_EAST = Caseless(_TEAMS_EAST)
_TEAM_EAST = re.compile(
    rf"(?:{_TEAMS_EAST})(?:は|には|은|는|에는)?\s?(?:目前|现在|現在|如今|現|现|현재|총)?\s?(?:共?有|拥有)?\s?$"
)
_ALL_OF_THEM = re.compile(
    r"\s?(?P<label>[人名位명](?:同事|成员|成員|伙伴)?)(?=です|が(?:いま|在籍|所属)|입니다|이 |[。，、,；.]|$)"
)
_WHOEVER = re.compile(
    rf"\s(?P<label>(?:[^\W\d_]{{3,16}}\s)??[^\W\d_]{{3,20}}(?:s|en|ern|er|i|e|n|ów|ů)){_R}", re.IGNORECASE
)
_NO_PERSONS = re.compile(
    r"(?<![^\W\d_])(?:years?|jahren?|ans|années|años|anos|anni|jaar|days|hours|languages|sprachen|sites?|cats?|dogs?|"
    r"robots?|machines?|vehicles?|players?|spielern?|joueurs|jugadores|jogadores|giocatori|"
    r"volunteers?|ehrenamtlich\w*|bénévoles|voluntari[oa]s|voluntári[oa]s|volontari|vrijwilligers|frivillig\w*)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What no house employs, or who play in a team."""
_FEWEST_OF_TEAM, _NEAR_TEAM = 4, 24
_CLAUSE = re.compile(r"[,;:.!?()。、]\s*")
_OTHERS = frozenset({"members", "countries", "projects", "partners", "continents"})
_FROM_THERE = re.compile(
    r"(?:(?:trabajan|trabaja) (?:en (?:ella|él|la red|la asociación)|all[íi]|aquí)|(?:vi|ci) lavorano|"
    r"(?:y travaillent|y travaille)|(?:nela|nele|ali|aqui) trabalham|trabalham (?:nela|nele|na rede|"
    r"na associação)|"
    r"(?:dort|hier|für ihn|für sie) arbeiten|(?:in ihm|in ihr) arbeiten|er werken|hier werken|här arbetar|"
    r"der arbetar)\s",
    re.IGNORECASE,
)
_PLACED = (
    r"(?:in|im|at|am|auf|au|aux|à|en|no|na|nos|nas|nel|nell['’]|nella|nei|nelle|dans|op|bij|på|i|w|ve|v|στα|στο|στη|в)\s?"
    r"(?:(?:the|der|den|dem|die|la|le|les|l['’]|el|los|las|het|de|unser\w{0,2}|our|ons|onze|notre|nos|"
    r"nuestr[oa]s?|noss[oa]s?|nostr[oaie]|vår[at]?)\s?)?"
)
_AT_HOUSE = re.compile(
    rf"{_PLACED}(?:[^\W\d_]{{4,16}}\s)?(?:{_HOUSE_NOUN}){_R}"
    r"(?!\s(?:of|des|der|du|d[eiao]l?|d[eao]s|della|dello|van|för|von|vom|zur?)\s)(?=\s)",
    re.IGNORECASE,
)
_COMPOSED = re.compile(
    r"\s(?:se compose de|est composée? de|besteht aus|setzt sich aus|consists of|is made up of|"
    r"is composed of|si compone di|è compost[oa] da|"
    r"é (?:compost|formad)[oa] por|se compone de|está (?:formad|compuest|integrad)[oa] por|bestaat uit|"
    r"består av)\s$|"
    r"\s(?:from|de|von|van|da)\s\d[\d.,]*\s(?:to|à|auf|naar|a)\s$",
    re.IGNORECASE,
)
"""Between a team and its figure, whatever preposition its verb ends with."""
_TEAM_FIRST = re.compile(
    rf"(?:(?:the|our|das|die|el|la|il|lo|o|a|het)\s|l['’])(?:{_TEAM}|{_HOUSE_NOUN})(?:\s(?:in|à|en|em|a|"
    rf"i)\s[A-ZÀ-Þ]\w+)?(?:\s[^\W\d_]{{4,16}})?\s",
    re.IGNORECASE,
)
_ARTICLED_PLACE = re.compile(
    r"(?:im|am|beim|in (?:der|dem|den)|at the|in the|au|aux|à la|dans l[ea]s?|en (?:el|la|los|las)|no|na|"
    r"nos|nas|nell['’]|"
    r"nel|nella|nei|nelle|in het|in de|bij (?:de|het))\s?(?!(?:year|jahr|année|año|ano|anno|world|welt|"
    r"monde|mundo|mondo)"
    r"(?![^\W\d_]))[^\W\d_]{3}",
    re.IGNORECASE,
)

_TO_LEAD = re.compile(
    r"(?<![^\W\d_])(?:(?:you(?:['’]ll)?|du|vous|je|jij|u|vai|irá|vas a)\s(?:will\s)?(?:be\s)?(?:lead|manag|"
    r"supervis|head|führ|leite|encadr|dirig|anim|pilot|lider|coord|geeft leiding|stuur)[^\W\d_]*|"
    r"(?:führ|leit|steuer)en\sSie|Sie\s(?:führ|leit)en|(?:führ|leite)st\sdu|"
    r"(?:lider|dirigir|coordin[ae]r|gestionar|guider|gestir|diriger|coordenar|liderar)(?:ás|ai|á))"
    rf"\s[^,;.]{{0,24}}(?:{_TEAM}|gruppo|equip[ae]){_R}",
    re.IGNORECASE,
)
"""How a job ad tells of the team that somebody is to lead, which is one of several."""


def may_employ(text: str) -> bool:
    """Whether a text may say how many people somebody gives work to: a cheap test."""
    return _MAY_EMPLOY.found(text) or _HOLDS_TEAM_EAST.found(text)


def employed(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Label, concept and end of the people employed that a figure counts, or ``None``."""
    match = _COUNTED.match(text, quantity.end) if quantity.unit == "count" else None
    if match is None:
        return _of_team(text, quantity)
    before, after = text[: quantity.start], text[match.end() :]
    gives = bool(match["cjk"] or _GIVES.search(before)) and not _MEMBERS.search(_OUR_FIRM.sub(" ", before))
    if not gives and not _are_at_work(before, after):
        return None
    name = match.lastgroup or "label"
    return match[name], "staff", match.end(name)


def _of_team(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Whoever makes up a team, by whatever noun: "a team of 40 engineers"."""
    if quantity.unit != "count" or quantity.value < _FEWEST_OF_TEAM or quantity.like_year:
        return None
    start = quantity.end - (quantity.raw[-1:] in "人名位명")
    if _TEAM_EAST.search(text, max(0, quantity.start - _NEAR_TEAM), quantity.start) and (
        match := _ALL_OF_THEM.match(text, start)
    ):
        return match["label"], "staff", match.end("label")
    if _OF_A_TEAM.search(text, 0, quantity.start) is None:
        return None
    match = _WHOEVER.match(text, quantity.end)
    if match is None or _NO_PERSONS.search(match["label"]) or mentions(match["label"]):
        return None
    return match["label"], "staff", match.end("label")


def _are_at_work(before: str, after: str) -> bool:
    """Whether people are said to be those of a team, or to work somewhere that is no member's."""
    clause = _CLAUSE.split(before)[-1]
    if _TEAM_OF.search(clause) or _HOUSE_HAS.search(clause):
        return True
    rest = _CLAUSE.split(after, maxsplit=1)[0]
    if not (_WORKS_BEFORE.search(clause) or _WORKS_BEHIND.match(rest)):
        return False
    return not any(it.concept in _OTHERS for part in (clause, rest) for it in mentions(part))


def begins_with_company(before: str) -> bool:
    """Whether a sentence is about "the company", as a house calls itself on its own pages.

    >>> begins_with_company("La empresa cuenta con "), begins_with_company("La empresa vecina cuenta con ")
    (True, False)
    """
    return _COMPANY.match(before) is not None


def without_company(before: str) -> str:
    """What stands before a figure, without "the company has", or "a team of" where that is all.

    >>> without_company("The company has "), without_company("A team of "), without_company("Its team of ")
    ('', '', 'Its team of ')
    """
    return "" if _TEAM_ALONE.match(before) else _COMPANY.sub("", before, count=1)


def is_our_team(before: str) -> bool:
    """Whether "our team of" stands right before a figure, wherever in a sentence.

    >>> is_our_team("The skills of our young team of "), is_our_team("Our friends' team of ")
    (True, False)
    """
    return _OUR_TEAM.search(before) is not None


def office_has(before: str) -> bool:
    """Whether an office is said to have what follows, be they ever so few: "Kansliet har tre anställda".

    >>> office_has("Kansliet har "), office_has("The ministry has ")
    (True, False)
    """
    clause = _CLAUSE.split(before)[-1]
    return _HOUSE_HAS.search(clause) is not None or _WE_HAVE.search(clause) is not None


def is_people(label: str) -> bool:
    """Whether those counted are called people, who may be anybody."""
    return _COUNTED.fullmatch(label) is not None


def names_house(text: str) -> bool:
    """Whether a text speaks of offices or a team."""
    return _HOUSE.search(text) is not None


def works_there(before: str) -> bool:
    """Whether a sentence tells who works at what was just spoken of: "Trabajan en ella", "In the office"."""
    return office_has(before) or any(
        it.match(before) is not None for it in (_FROM_THERE, _AT_HOUSE, _TEAM_FIRST)
    )


def is_to_lead(before: str) -> bool:
    """Whether an applicant is told whom to lead: "You will lead a team of", "Sie führen ein Team von".

    >>> is_to_lead("You will lead a team of "), is_to_lead("Our director leads a team of ")
    (True, False)
    """
    return _TO_LEAD.search(before) is not None


def without_composed(before: str) -> str:
    """What stands before a figure, without the verb that says what a team consists of or grew to."""
    return _COMPOSED.sub(" ", before)


def is_elsewhere(before: str) -> bool:
    """Whether a sentence begins with a place that is no office: "At the ministry 900 people are employed".

    >>> is_elsewhere("Im Ministerium sind "), is_elsewhere("Im Sekretariat sind ")
    (True, False)
    """
    return _ARTICLED_PLACE.match(before) is not None and not _HOUSE.search(before)
