"""What a network counts about itself: a short list of concepts and the words nine languages have for them.

``docs/concepts.md`` is the list for readers; a test holds the two together. The words name kinds of things
(cities, countries, offices), never one network's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

OTHER = "other"
"""A counter that stands in a row with known concepts and has none of its own."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept and its nouns, as regular expressions; all of them plural where the language has one."""

    name: str
    spaced: str
    """Nouns of en, de, fr, es, pt, it, nl, sv."""
    joined: str = ""
    """Nouns of ja, ko, zh."""
    strong: bool = field(default=False)
    """A network speaks so of itself; a shop or a conference hardly does."""


CONCEPTS = (
    Concept(
        "countries",
        r"countries|nations|länder[n]?|staaten|pays|países|paesi|stati|landen|ländern?",
        "(?:[かカヵヶケ箇]国|国)(?:・|と)地域|か国|カ国|ヵ国|ヶ国|ケ国|箇国|[个個]?[国國]家|個国|개국|국가|나라|個國|个国|国(?=$|と|の|・|、|"
        "で|に|から)|国々|活動国|加盟国|参加国",
        strong=True,
    ),
    Concept(
        "offices",
        r"offices|secretariats|bureaus|büros?|geschäftsstellen|niederlassungen|sekretariaten?|"
        r"(?:regional|länder|auslands|projekt|verbindungs)büros|büro-?standorten?|"
        r"office (?:locations|sites)|bureaux|secrétariats|antennes|oficinas|secretariados|secretarías|"
        r"sedes|escritórios|uffici|segretariati|sedi|kantoren|secretariaten|kontor|sekretariat|standorten?",
        "事務所|事務局|オフィス|拠点|사무소|사무국|오피스|办公室|办事处|秘书处|辦公室|辦事處|秘書處|分公司",
        strong=True,
    ),
    Concept(
        "staff",
        r"staff(?: members)?|employees|team members|staff team|experts|professionals|colleagues|"
        r"specialists|mitarbeitenden?|mitarbeiter(?:innen|\*innen|:innen|n)?|beschäftigten?|angestellten?|"
        r"fachleuten?|expert(?:en|innen|\*innen)|teammitglieder[n]?|collaborat(?:eurs|rices)|"
        r"employé[·.]?e?s?|salarié[·.]?e?s?|agents|empleados|empleadas|colaboradore?a?s|trabajadore?a?s|"
        r"especialistas|profesionales|expertos|funcionári[oa]s|profissionais|dipendenti|collaboratori|"
        r"esperti|professionisti|specialisti|specialisten|spezialisten|medewerkers|experts|medarbetare|anställda",
        "職員|(?<!会)社員|"
        "スタッフ|従業員|専門家|チームメンバー|チームの人数|직원|전문가|임직원|팀 ?인원|员工|工作人员|"
        "职员|員工|专职人员|專職人員|全职员工|全職員工|全职人员|專家|专家|团队人数|团队成员|團隊成員|雇员|僱員|"
        "专业人员|專業人員|プロフェッショナル",
    ),
    Concept(
        "projects",
        r"projects|initiatives|programm?es|(?:[^\W\d_]{3,16})?projekten?|initiativen|programmen?|projets|"
        r"proyectos|iniciativas|"
        r"programas|projetos|progetti|iniziative|projecten|projekt",
        "プロジェクト|事業|イニシアティブ|프로젝트|사업|项目|項目|專案|项目|倡议",
    ),
    Concept(
        "partners",
        r"partners|partner(?:ing)? organi[sz]ations|partnerships|partnern?|partnerorganisationen|"
        r"organisations partenaires|(?:organizaciones|entidades|instituciones) (?:aliadas|socias)|"
        r"(?:organizaciones|entidades|instituciones|empresas|organizações|instituições) colaboradoras|"
        r"(?:enti|organizzazioni|imprese) collaborat(?:ori|rici)|"
        r"collaborating (?:organi[sz]ations|institutions)|(?:kooperations|netzwerk|projekt)partnern?|"
        r"(?:organizações|entidades|instituições) parceiras|organizzazioni partner|aliadas|parceiras|"
        r"partnerschaften|partner(?:institutionen|einrichtungen|verbänden?|vereinen?|netzwerken?)|"
        r"partenaires|partenariats|s[oó]cios(?!\s(?:y\ssocias|activos|numerarios|de\snúmero))|aliados|alianzas|"
        r"parceiros|parcerias|partnerschappen",
        "パートナー|(?:提携|協力|連携)(?:団体|機関|企業|先)|파트너|협력 ?기관|협력 ?단체|"
        "合作(?:机构|機構|伙伴|单位|單位)|夥伴|伙伴",
    ),
    Concept(
        "years",
        r"years|yrs|jahren?|ans|années|años|anos|anni|jaar|år",
        "周年|年間|주년|年|년",
    ),
    Concept(
        "continents",
        r"continents|kontinenten?|continentes|continenti|continenten|världsdelar|erdteilen?",
        "大陸|大陆|대륙|大洲",
    ),
    Concept(
        "members",
        r"cities|towns|counties|municipalities|communities|villages|(?:\w{2,8}-?)?cities|governments|"
        r"councils|authorities|member organi[sz]ations|mitgliedsorganisationen|mitgliedsverbände|"
        r"organisations membres|(?:organizaciones|entidades) miembros?|(?:organizações|entidades) membros?|"
        r"organizzazioni (?:membri|aderenti|socie)|members(?:hips)?|localities|metropolises|boroughs|"
        r"prefectures|städten?|"
        r"gemeinden|kommunen|landkreisen?|mitglieder[n]?|(?:mitglieds|groß|klein)städten?|"
        r"mitglieds(?:kommunen|gemeinden|regionen|kreisen?|körperschaften|verwaltungen)|"
        r"gebietskörperschaften|kommunalverwaltungen|(?:lokal|kommunal|"
        r"regional)?regierungen|stadtverwaltungen|metropolen|verwaltungen|villes|communes|municipalités|"
        r"collectivités|gouvernements|membres|adhérents|villages|métropoles|autorités|administrations|"
        r"mairies|ciudades|municipios|gobiernos|pueblos|miembros|localidades|ayuntamientos|autoridades|"
        r"socios y socias|socias y socios|socios (?:activos|numerarios|de número)|alcaldías|"
        r"municipalidades|comunas|borghi|byar|dörfern?|waterschappen|asociados|cidades|municípios|"
        r"governos|membros|associados|prefeituras|"
        r"autarquias|vilas|città|comuni|governi|enti|membri|soci|amministrazioni|municipalità|steden|"
        r"gemeenten|leden|overheden|dorpen|städer|kommuner|medlemmar|lokalsamhällen|medlemsstäder|"
        r"medlems(?:kommuner|organisationer|län)|"
        r"(?:personas|pessoas) (?:asociadas|associadas|socias|afiliadas)|personnes adhérentes|"
        r"licencié[·.]?e?s|"
        r"iscritti|tesserati|filiados",
        "会员单位|成员单位|회원 ?(?:사|기관|단체|학교)(?![가-힣])|"
        "会員都市|会員自治体|加盟都市|加盟自治体|地方自治体|自治体|都市|市区町村|市町村|会員|地方政府|メンバー|"
        r"회원도시|회원 도시|(?:지방|기초)자치단체|시군구?(?=[은는이가을를의로과와입,\s]|으로|$)|市县|市縣|"
        "지방정부|지자체|도시|회원|城市|会员|會員|成员|成員|城镇|城鎮|"
        "市镇|政府",
        strong=True,
    ),
    Concept(
        "regions",
        r"regions|provinces|states|districts|territories|regionen|provinzen|kantonen?|(?:bundes|flächen)ländern?|"
        r"régions|provinces|territoires|départements|comunidades autónomas|departamentos|"
        r"regiones|provincias|regiões|províncias|estados|regioni|province|regio['’]?s|provincies|regioner",
        "(?:地域|地区|地區|지역|区域)(?! ?(?:事務|オフィス|拠点|사무|办|辦))|都道府県",
    ),
    Concept(
        "population",
        r"(?:people|inhabitants|citizens|residents|menschen|einwohner(?:innen)?|bürger(?:innen)?|bewohner|"
        r"personnes|habitants|citoyens|personas|habitantes|ciudadanos|pessoas|cidadãos|persone|abitanti|"
        r"cittadini|mensen|inwoners|människor|invånare)"
        r"(?! (?:trained|educated|form[ée]e?s|formad[oa]s|capacitad[oa]s|format[ie]|opgeleid|utbildade))",
        "人々|住民|市民|(?<![伙夥创創始责責益辦办証证起])人(?=$|の|が|を)|명(?=$|의)|시민|주민|인구|人口|居民",
    ),
)
"""In order of precedence: "member countries" are countries, "staff members" are staff."""

STRONG = frozenset(concept.name for concept in CONCEPTS if concept.strong) | {
    "urban_population_share",
    "population_share",
}
NAMES = (*(concept.name for concept in CONCEPTS), "urban_population_share", "population_share", OTHER)

_LETTER = r"[A-Za-z\u00c0-\u024f\u0370-\u052f]"
_NOUNS = "|".join(f"(?P<{concept.name}>{concept.spaced})" for concept in CONCEPTS)
_SPACED = re.compile(rf"(?<!{_LETTER})(?:{_NOUNS})(?!{_LETTER})", re.IGNORECASE)
_JOINED = re.compile(
    "|".join(f"(?P<{concept.name}>{concept.joined})" for concept in CONCEPTS if concept.joined)
)
_POPULATION = re.compile(
    r"populations?|bevölkerung\w{0,2}|\w{2,16}bevölkerung|población|população|popolazione|bevolking|"
    r"\w{2,16}bevolking|befolkning(?:en)?|\w{2,16}befolkning(?:en)?|人口|인구|(?<![^\W\d_])(?:inhabitants|"
    r"world['’]s people)",
    re.IGNORECASE,
)
_OF_POPULATION = "popula bevölk pobla popola bevolk befolk 人口 인구 inhabitants people".split()
"""One of which each of these has: a cheap look before the costly one."""
_URBAN = re.compile(
    r"urban|städtisch|stadtbevölkerung|citadin|urbain|urbana|stedelijk|stadsbe|cit(?:y|ies)|都市|도시|"
    r"城市|城镇|città|ciudad|cidade|städte",
    re.IGNORECASE,
)
_URBAN_AFTER = re.compile(
    r"\s(?:mondiale\s|mundial\s|globale?\s)?(?:urban[aeo]|urbaine|citadine|cittadina)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Romance languages put the adjective after: "population urbaine", "población mundial urbana"."""
_NOUN = re.compile("|".join(concept.spaced for concept in CONCEPTS))
"""For a word alone, in small letters: the engine looks at first letters only where case matters."""
_POPULATION_NOUN = re.compile(_POPULATION.pattern)
_TOKEN = re.compile(r"[^\W\d_]{3,}")
_CJK = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_CJK_TAIL = re.compile(
    r"\s?(?:数|數|の数|수|总数|總數|数量|數量|以上|など|等|등|가|개|団体|団体数|組織|機関|企業|기관|단체|"
    r"机构|組織|"
    r"(?:の|의 ?)?(?:実績|経験|歴史|活動|经验|經驗|历史|歷史|行动|경험|역사|실적|"
    r"활동))?(?:\s?(?:[・、및和与與及/（(]|[와과]\s|전 세계|"
    r"세계).{0,16})?"
)
"""What may follow a Chinese, Japanese or Korean noun that a label ends with."""
_MOST = {
    "countries": 260,
    "continents": 7,
    "offices": 20_000,
    "members": 2_000_000,
    "staff": 5_000_000,
    "years": 500,
    "regions": 100_000,
    "urban_population_share": 100,
    "population_share": 100,
}
_OF = re.compile(
    r"\s(?:nach|je|pro|par|por|in|of|from|with|for|across|on|to|that|who|which|by|at|and their|aus|in|von|"
    r"mit|für|der|des|die|weltweit|worldwide|dans|de|des|du|en|pour|à|qui|con|para|que|em|do|da|dos|das|"
    r"com|di|nel|nei|negli|over the|through the|per|del|della|dei|uit|van|met|från|av|med|över|i)\s",
    re.IGNORECASE,
)
_DUTCH = re.compile(r"(?<![^\W\d_])(?:overheden|gemeenten|steden|dorpen|leden|landen)$", re.IGNORECASE)
"""Where a label ends so, "en" is "and", not a preposition."""
_EN = re.compile(r"\sen\s", re.IGNORECASE)
_ROMANCE = re.compile(
    r"(?<![^\W\d_])(?:pays|países|paesi|bureaux|oficinas|escritórios|uffici|villes|ciudades|cidades|"
    r"città)(?![^\W\d_])",
    re.IGNORECASE,
)
_PERSONS = (
    r"people|persons|(?:women|men) and (?:wo)?men|colleagues|members|menschen|personen|leuten?|köpfen?|"
    r"mitglieder|frauen und männer|personnes|gens|femmes et hommes|hommes et femmes|membres|personas|"
    r"integrantes|miembros|hombres y mujeres|mujeres y hombres|pessoas|membros|persone|membri|componenti|"
    r"mensen|människor|personer"
)
_IN = (
    r"in|on|of|from|im|aus|der|des|dans|de|du|d['’]|au sein (?:de|du)|en|del|em|no|na|nos|nas|da|do|das|dos|"
    r"nel|nella|nelle|nei|nell['’]|della|dell['’]|van|i|av"
)
_TEAM = re.compile(
    rf"^(?:[^\W\d_]{{3,14}} )?(?:{_PERSONS}) (?:(?:who )?(?:work|working|employed) )?(?:{_IN}) ?"
    r"(?:l['’]|\w{1,15} ){0,2}(?:teams?|(?<=nosso )time|staff|personnel|payroll|secretariat|équipes?|"
    r"secrétariat|equip[aeo]s?|squadr[ae]|personale?|pessoal|sekretariat|belegschaft|"
    r"secretari(?:ado|a|aat)|segretariato)(?![^\W\d_])|"
    rf"^(?:{_PERSONS}) (?:who |die |qui |que |che )?(?:work|working|employed|arbeiten|travaillent|trabajan|"
    r"trabalham|lavorano) (?:for|with|at|für|bei|avec|pour|con|para|conosco|com|per) "
    r"(?:us|uns|nous|nosotr[oa]s|nós|noi)(?![^\W\d_])|"
    r"(?:チーム|团队|團隊|팀)(?:の|的|中的|里的|で働く|で働いている|에서 일하는|의)?\s?"
    r"(?:メンバー|人々|人数|人數|人員|仲間|人员|成员|成員|人|伙伴|夥伴|사람들?|구성원|인원|멤버)$|"
    r"^[人名명](?:以上)?(?:の|의 |的)(?:チーム|팀|团队|團隊)$",
    re.IGNORECASE,
)
"""Those who work for the network, told as people or as members of something."""
_NOT_OWN = re.compile(
    r"(?<![^\W\d_])(?:board|committee|council|family|community|household|crew|audience|jury|panel|"
    r"faculty|founding) members|"
    r"(?<![^\W\d_])(?:mitglieder|membres|miembros|membros|membri) (?:de la |de l['’]|d['’]|del? |da |do |"
    r"della |dell['’])?(?:crew|besatzung|équipage|tripula\w+|equipaggio|jury|giuria|júri|jurado|famil\w+)|"
    r"(?<![^\W\d_])(?:partner|twin|sister|pilot|participating|applicant|finalist|signatory|host|follower|"
    r"new|target|selected|winning|donor)[ -](?:cities|towns|regions|municipalities|countries|governments|"
    r"communities|members)|partner(?:städten?|gemeinden|länder)|villes (?:jumelées|pilotes|partenaires)|"
    r"ciudades (?:hermanas|piloto|hermanadas)|cidades[- ](?:irmãs|piloto)|nouveaux membres|"
    r"oficinas (?:de (?:forma|capacita)|(?:realiz|ministr|promov|oferec)[ai])|"
    r"nuevos miembros|novos membros|neue mitglieder|姉妹都市|友好都市|자매도시|友好城市",
    re.IGNORECASE,
)
"""Kinds of cities and members that are not the network's membership."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun of the table in a text."""

    concept: str
    start: int
    end: int


def mentions(text: str) -> list[Mention]:
    """Every noun of the table in a text, in order."""
    pattern = _SPACED if not _has_cjk(text) else _JOINED
    return [
        Mention(match.lastgroup or OTHER, match.start(), match.end())
        for match in pattern.finditer(text)
        if match.end() > match.start()
    ]


@lru_cache(maxsize=8_192)
def read_concept(label: str, unit: str = "count") -> str | None:
    """Concept that a label stands for, or ``None``.

    Args:
        label: what is counted, in the page's words: "Cities towns & regions", "Länder weltweit".
        unit: ``count`` or ``percent``, as in :class:`iclei_scraper.values.numbers.quantities.Quantity`.

    >>> read_concept("Cities towns & regions"), read_concept("Global urban population", "percent")
    ('members', 'urban_population_share')
    """
    if unit == "percent":
        if not _POPULATION.search(label):
            return None
        return "urban_population_share" if _URBAN.search(label) else "population_share"
    if _NOT_OWN.search(label):
        return None
    return "staff" if _TEAM.search(label) else _counted(label)


def _counted(label: str) -> str | None:
    """What a label counts: its last noun, the first in Romance languages."""
    found = mentions(_head(label))
    if not found or (_has_cjk(label) and not _CJK_TAIL.fullmatch(label, found[-1].end)):
        return None
    names = {mention.concept for mention in found}
    if names <= {"members", "regions", "countries"} and "regions" in names:
        return next(name for name in ("members", "countries", "regions") if name in names)
    return found[0 if _ROMANCE.search(label) else -1].concept


def is_plausible(concept: str, value: float) -> bool:
    """Whether a figure can be one of its concept: there are no 2,000 countries, no shares of 300 %."""
    return 0 < value <= _MOST.get(concept, 10**12)


@lru_cache(maxsize=8192)
def counts_something(text: str) -> bool:
    """Whether a text holds any noun of the table: a cheap test before a sentence is read."""
    if any(map(_is_noun, _TOKEN.findall(text))):
        return True
    if text.isascii() or not _CJK.search(text):
        return False
    if _JOINED.search(text):
        return True
    small = text.casefold()
    return any(word in small for word in _OF_POPULATION) and bool(_POPULATION.search(text))


@lru_cache(maxsize=20_000)
def _is_noun(token: str) -> bool:
    """One word alone; words repeat so much that asking anew costs more than remembering."""
    lower = token.lower()
    return bool(_NOUN.fullmatch(lower) or _POPULATION_NOUN.fullmatch(lower))


def names_others(text: str) -> bool:
    """Whether a text speaks of cities or members that are not the network's: twin cities, board members."""
    return bool(_NOT_OWN.search(text))


def find_population(text: str) -> Mention | None:
    """The first mention of a population, as shares are shares of."""
    match = _POPULATION.search(text)
    if match is None:
        return None
    after = _URBAN_AFTER.match(text, match.end())
    end = after.end() if after else match.end()
    return Mention(read_concept(text[:end], "percent") or OTHER, match.start(), end)


def _head(label: str) -> str:
    """The label up to its first preposition: what is counted, not where."""
    if _DUTCH.search(label):
        label = _EN.sub(" & ", label)
    match = _OF.search(label)
    return label[: match.start()] if match else label


def _has_cjk(text: str) -> bool:
    return bool(_CJK.search(text))
