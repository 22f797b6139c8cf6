"""Headings over figures of a country, a region, a survey or another body: "The Lake League in figures"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.relations import is_related
from iclei_scraper.parsers.statistics.verdict.accept import IN_NUMBERS
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.house.own import Own

_LONGEST = 80  # characters of a heading that is about one thing
_ARTICLE = re.compile(
    rf"{_L}(?:the|our|this|das|der|die|dem|im|unser\w{{0,2}}|le|la|les|l['’]|notre|el|los|las|nuestr[oa]|o|a|nosso|nossa|"
    rf"il|lo|nostr[oa]|de|het|ons|onze|vårt?|about|über|à propos d[eu]|sobre|su){_R}",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"(?:country|nation|region|district|county|province|state|land|region|bundesland|landkreis|bezirk|pays|région|"
    r"département|país|región|provincia|estado|região|paese|regione|regio|provincie|landet|regionen|länet|"
    r"(?:[^\W\d_]{3,16}\s)?(?:sector|industry|market|economy)|[^\W\d_]{3,16}(?:branche|markt|wirtschaft)|"
    r"(?:secteur|marché|économie|sector|mercado|economía|setor|economia|settore)(?:\s(?:de|du|del|da|do)\s?[^\W\d_]{3,16})?)"
    r"|(?:全国|国内|我国|日本の?|한국|전국|국내)[^\W\d_]{0,8}(?:\s[^\W\d_]{2,4})?",
    re.IGNORECASE,
)
"""What is left of a heading without article and "in numbers"."""
_LEFT_OVER = re.compile(r"\s(?:in|en|em|i|by|and|und|et|y|e)\s*$", re.IGNORECASE)
_OCCASION = re.compile(
    rf"{_L}(?:congresso|congres|konferens\w*|konference\w*|"
    rf"surveys?|polls?|census|elections?|candidates|campaign|"
    rf"umfrage|befragung|(?:kommunal|landtags|bundestags|europa|gemeinderats)?wahl(?:en)?|kampagne|sondage|"
    rf"enquête|élections?|candidats|campagne|encuesta|elecci(?:ón|ones)|campaña|pesquisa|eleiç(?:ão|ões)|campanha|"
    rf"sondaggio|elezioni|campagna|verkiezingen|undersökning(?:en)?|valet){_R}|調査|選挙|调查|調查|选举|選舉|설문|선거|대회",
    re.IGNORECASE,
)
_BODY = (
    r"League|Union|Alliance|Network|Federation|Association|Council|Foundation|Institute|Agency|Authority|Ministry|"
    r"University|Bank|Fund|Board|Society|Trust|Partnership|Programme|Program|Commission|Organi[sz]ation"
)
_BODY_LATIN = (
    r"Ligue|Union|Alliance|Réseau|Fédération|Association|Fondation|Institut[eo]?|Istituto|Agence|Ministère|Liga|Unión|Alianza|Red|Federación|"
    r"Asociación|Fundación|Agencia|Ministerio|União|Aliança|Rede|Federação|Associação|Fundação|Agência|Lega|Unione|"
    r"Alleanza|Rete|Federazione|Associazione|Fondazione|Agenzia|Ministero|Programme|Programa|Programma|Organisation|Organización|"
    r"Organização|Organizzazione|Comisión|Comissão|Commissione"
)
_NAMED = re.compile(
    rf"(?:[Tt]he\s)?(?!(?:The|Global|International|World\w*|Whole|Growing|Member\w*|City|Cities|Our)\s)"
    rf"[A-Z][\w’'-]+\s(?:[A-Z][\w’'-]+\s)?(?:{_BODY})(?:\s(?:of|for)\s.+)?"
    rf"|(?:[Ll]['’]|(?:[Ll]a|[Ll]e|[Ee]l|[Oo]|[Aa]|[Ii]l)\s)?(?:{_BODY_LATIN})\s"
    r"(?:d[eiao]s?|des|du|del|della|dei|degli|d['’])\s?(?:l[ao]s?\s)?[A-ZÀ-Þ][\w’'-]+(?:\s.+)?"
    r"|(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]e|[Hh]et)\s(?!Dach|Gesamt|Bundes)[A-ZÀ-Þ][a-zà-ÿ]{2,16}"
    r"(?:bund|verband|verein|stiftung|netzwerk|bündnis|agentur|bond|vereniging|stichting|netwerk)"
)
"""A body with a name, written large, and nothing else."""
_NAMED_ALONE = re.compile(
    r"(?:[Ll]['’]|(?:The|[Ll]a|[Ll]e|[Ee]l|[Oo]|[Aa]|[Ii]l|[Dd]as)\s)"
    rf"(?:(?:{_BODY_LATIN})(?:\s[A-ZÀ-Þ][\w’'-]+){{2}}|[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s(?:{_BODY})|"
    r"[A-ZÀ-Þ][\w-]{3,24}-(?:Institut|Stiftung|Zentrum|Netzwerk))"
)
"""The same where no word for figures stands beside it, as a section about somebody is headed."""
_INTRODUCED = re.compile(
    rf"{_NAMED.pattern}|[Tt]he\s(?:[A-Z][\w’'-]+\s){{1,2}}(?:{_BODY})|(?:[Ll]['’]|(?:[Ll]a|[Ll]e|[Ee]l|[Oo]|[Aa]|[Ii]l)\s)(?:{_BODY_LATIN})\s[a-zà-ÿ]{{5,16}}\s"
    r"(?:d[eiao]s?|des|du|del|della|dei|degli|para|per|pour)\s.+"
)
"""The same behind a colon: "Who does what: the World Grain Programme"."""
_WITHIN = re.compile(
    rf"(?<!\w)(?:{_BODY}|{_BODY_LATIN}|Coalition|Coligação|Coalición|Coalizione)\s"
    r"(?:of|for|d[eiao]s?|des|du|del|della|dei|degli|d['’])\s?(?:the\s|l[ao]s?\s|l['’])?[A-ZÀ-Þ]"
)
"""A body of whatever members, told within a title."""
_KIND = re.compile(
    rf"{_L}(?:{_BODY}|{_BODY_LATIN}){_R}|[^\W\d_](?:amt|bank|agentur|institut){_R}|[庁省局署청부처]$",
    re.IGNORECASE,
)
"""What kind of body a name is of, however it is written."""
_FIRM = re.compile(
    rf"{_L}(?:Ltd|Limited|Inc|Corp|LLC|PLC|plc|GmbH|gGmbH|AG|KG|e\.\s?V|S\.?p\.?A|S\.?r\.?l|S\.L|S\.?A|SARL|SAS|Lda|Ltda|B\.V|N\.V|"
    r"Oy|A/S|ApS)(?:\.|(?![^\W\d_]))|株式会社|有限会社|有限公司|㈜|주식회사"
)
"""What a firm or a club has behind its name."""
_HOUSE = re.compile(
    rf"{_L}(?:teatro dell['’]opera|opera(?:[ -]house)?|opéra|ópera|opernhaus|"
    rf"airport|harbour|hospital|clinic|museum|stadium|library|theatre|zoo|railways?|parliament|cathedral|"
    rf"flughafen|bahnhof|krankenhaus|klinikum|stadion|bibliothek|theater|messe|"
    rf"aéroport|gare|hôpital|musée|stade|bibliothèque|théâtre|"
    rf"aeropuerto|museo|estadio|biblioteca|teatro|"
    rf"aeroporto|museu|estádio|stazione|ospedale|stadio|luchthaven|ziekenhuis){_R}|"
    rf"[^\W\d_]{{2}}(?:空港|病院|美術館|博物館|動物園|水族館|図書館|机场|医院|博物馆|图书馆|機場|醫院|圖書館|공항|병원|박물관|"
    rf"도서관)$",
    re.IGNORECASE,
)
"""A house with walls, of which a name stands beside: "Northport Airport in figures"."""
_COLON = re.compile(r"\s?[:：]\s")
_PORTRAYED = re.compile(
    rf"{_L}(?:(?:city|town|village|municipality|country|member) (?:in )?(?:portrait|profile)s?"
    r"|(?:city|town|village|member|municipality) (?:of the (?:month|week|year)|in focus)"
    r"|(?:stadt|städte|orts?|gemeinde|länder|mitglieder)-?(?:porträts?|portraits?|profile?|steckbriefe?)"
    r"|stadt (?:im porträt|des monats)"
    r"|(?:portrait|profil|fiche) d(?:e la |['’]une |e |u )(?:ville|commune|village|pays|membre|mois)"
    r"|(?:retrato|perfil|ficha) d(?:e|a|el|o) (?:la |el |uma? |una? )?(?:ciudad|cidade|munic[ií]pio|país)"
    r"|(?:ritratto|profilo|scheda) (?:di una |della |di |del )?(?:città|comune|paese)"
    rf"|stadsportret|stadsporträtt){_R}"
    r"|(?:街|都市|まち|自治体)(?:の紹介|紹介|のプロフィール|概要)|(?:도시|지역|마을) ?(?:소개|프로필|개요)"
    r"|(?:城市|城镇|城鎮)(?:介绍|介紹|简介|簡介|概况|概況|名片)",
    re.IGNORECASE,
)
"""What heads the portrait of one place."""


def heads_another(heading: str, own: Own) -> bool:
    """Whether a heading says that the figures below are somebody else's, or of a survey or a campaign.

    Args:
        heading: over a row of figures.
        own: the page's organisation; a heading that names it is its own.
    """
    if len(heading) > _LONGEST or (own.names is not None and own.names.search(heading) is not None):
        return False
    if (
        _OCCASION.search(heading)
        or _PORTRAYED.search(heading)
        or (own.names is not None and _FIRM.search(heading))
    ):
        return True
    ours = FIRST_PERSON.search(heading)
    if ours is not None:
        return is_related(heading, ours.end())
    core = _LEFT_OVER.sub("", IN_NUMBERS.sub(" ", heading)).strip(" :–—-,.")
    if core == heading:
        area = has_cjk(heading) and _AREA.fullmatch(heading) is not None
        return area or (own.names is not None and _names_body(heading))
    bare = _ARTICLE.sub(" ", core).strip()
    if bare and (_AREA.fullmatch(bare) is not None or names_country(bare)):
        return True
    named = _NAMED.fullmatch(core) is not None or _is_house(bare, own)
    return own.names is not None and named and not own.is_called(bare)


def _is_house(bare: str, own: Own) -> bool:
    """Whether a heading without article and "in figures" is a house with walls and its name, or one alone."""
    beside = _HOUSE.sub(" ", bare)
    named = has_cjk(bare) or any(word[0].isupper() for word in beside.split())
    return beside != bare and (named or not (beside.strip() or own.is_of(bare)))


def _names_body(heading: str) -> bool:
    """Whether a heading is the name of a body, or one stands behind its last colon."""
    introduced = _COLON.split(heading)[1:]
    behind = bool(introduced) and _INTRODUCED.fullmatch(introduced[-1]) is not None
    return behind or _NAMED_ALONE.fullmatch(heading) is not None


def names_body_within(title: str) -> bool:
    """Whether a title tells of a body by its name, in the midst of other words.

    >>> names_body_within("What the Coalition of Canal Towns does"), names_body_within("Our coalition")
    (True, False)
    """
    return _WITHIN.search(title) is not None


def names_kind_of_body(text: str) -> bool:
    """Whether a text names a body of some kind: an agency, a bank, an office of state.

    >>> names_kind_of_body("agência mundial da água"), names_kind_of_body("a survey")
    (True, False)
    """
    return _KIND.search(text.strip()) is not None
