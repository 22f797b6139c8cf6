"""Words that may name a concept of statistics, but many other things too: "locations", "Orte", "acciones".

Beside counters whose labels are plain they are read as what they most likely mean there; alone they say
nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.counting.concepts import OTHER, names_others

_SPACED = {
    "countries": r"nation[- ]states|states worldwide|lands|staatsgebieten?|états|estados nacionales|"
    r"estados-nação|nationen|nazioni|naciones|nações|nationalstaaten|república?s",
    "offices": (
        r"hubs|premises|field offices|country teams|liaison points|sites|branches|branch offices|"
        r"locations|desks|bases|delegations|representations|outposts|"
        r"außenstellen|büroräumen?|dienststellen|regionalstellen|anlaufpunkten?|zweigstellen|"
        r"vertretungen|dependancen|anlaufstellen|zentralen|filialen|stützpunkten?|"
        r"implantations|succursales|permanences|délégations|représentations|agences|filiales|sièges|"
        r"delegaciones|despachos|filiales|representaciones|"
        r"sucursales|representações|delegações|filiais|sucursais|rappresentanze|sportelli|"
        r"succursali|delegazioni|filiali|presidi|"
        r"centres|centers|zentren|centros|centri|polos|poli|pôles"
    ),
    "staff": (
        r"workforce|workers|associates|practitioners|officers|hands|co-?workers|teammates|crew|"
        r"people on (?:the )?(?:staff|payroll|team)|personnel|"
        r"personals?|belegschaft|team-?mitgliedern?|teamköpfen?|kräften?|fachkräften?|"
        r"kolleg(?:en|innen|\*innen|:innen)|köpfen?|collègues|"
        r"équipiers|coéquipiers|permanents|effectifs|travailleurs|plantilla|personal|compañer[oa]s|"
        r"colegas|trabalhadores|equipa|"
        r"equipe|équipe|equipo|team|addetti|lavoratori|colleghi|personale|collaboratrici"
    ),
    "projects": (
        r"schemes|pilots|interventions|engagements|assignments|campaigns|actions|activities|"
        r"undertakings|ventures|efforts|vorhaben|modellvorhaben|kampagnen|maßnahmen|"
        r"aktionen|aktivitäten|unternehmungen|actions|chantiers|réalisations|campagnes|opérations|"
        r"démarches|acciones|"
        r"campañas|actividades|actuaciones|emprendimientos|ações|campanhas|atividades|azioni|"
        r"campagne|interventi|attività"
    ),
    "partners": (
        r"allies|affiliates|sponsors|funders|associates? organi[sz]ations|alliances|collaborations|"
        r"collaborators|cooperations|allied organi[sz]ations|"
        r"verbündeten?|kooperationen|bündnissen?|allianzen|mitstreiter(?:innen)?|"
        r"alliés|alliances|coopérations|soutiens|colaboraciones|cooperaciones|colaborações|cooperações|"
        r"aliad[oa]s|alleati|alleanze|collaborazioni|cooperazioni"
    ),
    "continents": r"parts of the world|weltteilen?|parties du monde|partes d[eo] mundo|parti del mondo",
    "members": (
        r"townships|signatories|localities|urban areas|settlements|burgs|jurisdictions|hamlets|"
        r"burghs|places|local bodies|councils|kreisen?|gebietsgemeinschaften|ortsgemeinden|orten?|"
        r"ortschaften|"
        r"kommunalverbänden?|dörfern?|bourgs|localités|bourgades|cités|cantons|intercommunalités|"
        r"agglomérations|"
        r"villas|urbes|cabildos|concejos|poblaciones|poblados|comunidades|entidades locales|concelhos|"
        r"câmaras(?: municipais)?|aldeias|freguesias|comunidades|borghi|paesi|comunità|centri abitati|"
        r"capitals|capitales|capitais|hauptstädten?"
    ),
    "regions": (
        r"zones|(?<!skill )(?<!focus )(?<!practice )(?<!subject )(?<!protected )areas(?! of )|world regions|"
        r"subregions|weltregionen|großregionen|cantons|gebieten?|"
        r"kantonen?|bundesländern?|landstrichen?|bezirken?|départements|"
        r"contrées|zonas|comarcas|departamentos|territorios|territórios|distritos|zone|"
        r"aree(?! (?:temat|d[i’']|strateg))|"
        r"distretti|territori"
    ),
    "population": (
        r"individuals|souls|urbanites|city dwellers|stadtmenschen|lives|dwellers|townspeople|humans|"
        r"personen|leuten?|seelen|anwohner(?:innen)?|"
        r"gens|âmes|riverains|almas|vecin[oa]s|gentes?|moradores|munícipes|anime|residenti|residentes"
    ),
    "years": r"birthdays?|anniversaries|lebensjahren?|jubiläumsjahren?|annualità|annate",
}
_JOINED = {
    "countries": "諸国|国数|회원국|참여국|활동국|성원국|成员国|會員國",
    "offices": "支部|支所|営業所|オフィス数|支局|出張所|駐在所|センター|지부|지사|거점|센터|분소|"
    "分支机构|分支機構|代表处|"
    "代表處|据点|據點|分部|中心|站点",
    "staff": "従業者|メンバー数|働き手|所員|働く仲間|仲間|人員|구성원|동료|팀원|스태프|人员|同事|同仁",
    "projects": "プログラム|取り?組み?|案件|活動|キャンペーン|프로그램|캠페인|과제|활동|"
    "计划|計劃|計畫|行动|行動|方案|工程",
    "partners": "協働先|協賛|仲間の団体|提携先|連携先|協力者|協力先|支援団体|협력사|협력처|협력기구|"
    "제휴|동맹|合作方|"
    "合作单位|合作單位|合作组织|合作組織|盟友|同盟",
    "members": "区市町村|町村|市区|基礎自治体|加盟団体|会員団体|まち|시군구|시·군·구|마을|고을|"
    "회원 ?단체|회원 ?기관|지역사회|"
    "乡镇|鄉鎮|县市|縣市|市县|社区|社區|村镇|都市|市鎮",
    "regions": "エリア|地方|州|권역|구역|지방|省份|省|州|地带",
    "population": "人びと|人々|사람들?|民众|民眾|人民|百姓",
    "years": "年目|年の歩み|年来|年以來|돌",
}
_LETTER = r"[A-Za-zÀ-ɏ]"
_WORDS = re.compile(
    rf"(?<!{_LETTER})(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _SPACED.items())
    + rf")(?!{_LETTER})",
    re.IGNORECASE,
)
_SIGNS = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _JOINED.items()))
_CJK = re.compile(r"[぀-鿿가-힣]")
_PEOPLE = re.compile(
    r"(?<![^\W\d_])(?:people|humanity|mankind|humankind|inhabitants|dwellers|residents|citizens|menschheit|"
    r"menschen|einwohner\w{0,6}|bewohner\w{0,6}|personen|humanité|habitants|citadins|personnes|humanidad|"
    r"habitantes|personas|residentes|humanidade|pessoas|umanità|abitanti|persone|cittadini)(?![^\W\d_])|"
    r"\w{2,16}(?:bewohner|einwohner)\w{0,6}|人類|人类|居民|住民|市民|시민|주민|인류|거주자",
    re.IGNORECASE,
)
_URBAN = re.compile(
    r"urban|urbain|städt|stadt|cit(?:y|ies)|town|citadin|cittadin|ciudad|cidade|città|ville|"
    r"都市|都会|도시|城市|城镇",
    re.IGNORECASE,
)


@lru_cache(maxsize=8_192)
def likely_concept(label: str, unit: str = "count") -> str | None:
    """Concept that a label most likely stands for among counters of a network.

    >>> likely_concept("Locations"), likely_concept("of the world's city dwellers", "percent")
    ('offices', 'urban_population_share')
    """
    if names_others(label):
        return None
    if unit == "percent":
        if not _PEOPLE.search(label):
            return None
        return "urban_population_share" if _URBAN.search(label) else "population_share"
    if _CJK.search(label):
        found = [match.lastgroup for match in _SIGNS.finditer(label)]
        return (found[-1] or OTHER) if found else None
    match = _WORDS.search(label)
    return (match.lastgroup or OTHER) if match else None
