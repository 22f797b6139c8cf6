"""Those whom a network unites, by whatever noun it calls them: "unites 214 ports", "39 member universities".

A list of nouns for cities and municipalities never ends. What makes a noun one of members stands around it:
a verb of gathering or the word for a body before its figure, or the word "member" beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.others_count import (
    ELSEWHERE,
    EVENT,
    HELD,
    PAGES,
    PREMISES,
    SOLD,
    TIMER,
    TRAFFIC,
)
from iclei_scraper.values.counting.concepts import is_plausible, mentions, names_others
from iclei_scraper.values.wording.caseless import Caseless
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.values.numbers.quantities import Quantity

_BODY = (
    r"network|association|alliance|coalition|federation|confederation|union|league|body|movement|community|"
    r"partnership|umbrella|consortium|collective|"
    r"netzwerk|verband|verbund|bündnis|bund|verein|vereinigung|zusammenschluss|allianz|gemeinschaft|"
    r"réseau|fédération|association|alliance|union|communauté|mouvement|ligue|"
    r"red|alianza|asociación|federación|unión|comunidad|movimiento|liga|"
    r"rede|aliança|associação|federação|união|comunidade|movimento|"
    r"rete|alleanza|associazione|federazione|unione|comunità|movimento|lega|"
    r"netwerk|vereniging|verbond|koepel|bond|alliantie|beweging|"
    r"nätverk|förening|förbund|sammanslutning|netværk|forening|forbund|nettverk|sammenslutning"
)
_GATHERS = re.compile(
    rf"{_L}(?:(?:brings?|bringing|working) (?:together )?|"
    r"unit(?:es?|ing)|gathers?|gathering|groups?(?: together)?|grouping|links?|linking|connects?|connecting|"
    r"joins? together|federates?|comprises?|comprising|embraces?|encompass(?:es)?|represents?|representing|"
    r"speaks? for|"
    r"(?:is |are )?(?:made up|composed|consists?|consisting|comprised) of|(?:voice|home|union|"
    r"family) (?:of|to)|"
    r"run by|led by|owned by|governed by|carried by|"
    r"vereint?(?:en|end)?|verbinde[tn]|vernetz(?:t|en)|bündel(?:t|n)|vertritt|vertreten|umfasst|"
    r"versammel(?:t|n)|"
    r"besteht aus|bestehen aus|getragen von|steh(?:t|en) (?:für|hinter)|schließen sich|organisier(?:t|en)|"
    r"rassembl(?:e|ent|ons)|réuni(?:t|ssons|ssent)|regroup(?:e|ent|ons)|fédèr(?:e|ent)|fédérons|uni(?:t|"
    r"ssons)|"
    r"reli(?:e|ons)|représent(?:e|ent|ons)|composée? de|constituée? de|fait travailler ensemble|"
    r"porte la voix d[eu]s?|"
    r"reún(?:e|en)|reunimos|agrup(?:a|an|amos)|aglutin(?:a|an|amos)|congreg(?:a|an|amos)|un(?:e|en|imos)|"
    r"vincula(?:n|mos)?|"
    r"conect(?:a|an|amos)|represent(?:a|an|amos)|articula(?:n|mos)?|(?:compuest|formad|integrad|"
    r"conformad)[oa] por|"
    r"(?:da|damos|dan) voz a|"
    r"reún(?:e|em)|reunimos|agreg(?:a|am|amos)|congreg(?:a|am|amos)|conect(?:a|am|amos)|"
    r"(?:compost|formad|integrad|constituíd)[oa] por|(?:dá|damos) voz a|"
    r"riuni(?:sce|amo|scono)|uni(?:sce|amo|scono)|raggrupp(?:a|ano|iamo)|associa(?:no|mo)?|rappresent(?:a|"
    r"ano|iamo)|"
    r"colleg(?:a|ano|hiamo)|raccogli(?:e|amo|ono)|(?:compost|format|costituit)[oa] da|dà voce a|"
    r"verenig(?:t|en)|verbind(?:t|en)|bundel(?:t|en)(?: de krachten van)?|vertegenwoordig(?:t|en)|"
    r"bestaat uit|"
    r"samla?r|förenar|företräder|representerar|organiserar|består av|samler|forener|repræsenterer|"
    r"representerer|"
    rf"(?:{_BODY})\s(?:of|von|der|des|de|d['’]|di|van|aus|av|af|for|för|med|met|con|com|avec|mit|"
    rf"with)(?:\sthe|\sles|\slas|\slos)?)"
    r"\s?(?:(?:today|now|currently|heute|derzeit|inzwischen|aujourd['’]hui|actuellement|hoy|actualmente|hoje|"
    r"atualmente|oggi|attualmente|nu|inmiddels|idag|i dag|a|an|all|alle|together|à|al?)\s){0,3}$",
    re.IGNORECASE,
)
_MAY_GATHER = Caseless(
    rf"{_L}(?:member|mitglied|{_BODY}|membres?|adhérent|miembro|asociad|socio|membro|associad|soci|lid|"
    rf"leden|medlem)"
)
_ROLE_BEFORE = re.compile(
    r"\s?(?:(?:local|full|active|associate|affiliated?|institutional|individual|paying|founding|national|"
    r"corporate|"
    r"effective)\s)?(?P<label>member\s(?P<noun>[^\W\d_]{4,20}s)|"
    rf"mitglieds?-?(?P<german>[^\W\d_]{{4,20}}n?)|medlems(?P<nordic>[^\W\d_]{{3,18}}))(?!-){_R}",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(
    r"\s?(?P<label>(?P<noun>[^\W\d_]{4,20}s)\s(?:membres|adhérent[e]?s|affiliée?s|associée?s|miembros?|"
    r"asociad[oa]s|socias|"
    r"afiliad[oa]s|adherid[oa]s|membros?|associad[oa]s|filiad[oa]s)"
    r"|(?P<italian>[^\W\d_]{4,20})\s(?:aderenti|associat[eiao]|soci[e]?|membri?))"
    rf"{_R}",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\s(?P<word>[^\W\d_]{2,24}(?:[-’'][^\W\d_]{2,24})?)")
_STOP = re.compile(
    r"in|of|from|with|for|across|on|to|that|who|which|by|at|are|is|have|has|will|worldwide|globally|and|or|"
    r"as|under|"
    r"behind|around|whose|through|"
    r"aus|von|mit|für|der|des|die|das|dem|weltweit|sind|ist|haben|hat|auf|an|bei|zu|im|und|oder|unter|durch|"
    r"dans|de|des|du|en|pour|qui|que|sont|ont|avec|et|ou|à|au|aux|par|sur|con|para|em|do|da|dos|das|com|di|"
    r"del|della|"
    r"dei|degli|nel|nei|nella|per|che|sono|no|na|por|son|y|e|o|entre|el|la|los|las|al|"
    r"uit|van|met|voor|door|op|te|die|från|av|med|som|över|i|och|til|fra|af|på|og",
    re.IGNORECASE,
)
_NO_PARTY = re.compile(
    r"(?:%|per ?cent|prozent|million\w*|milliard\w*|euros?|dollars?|jobs?|languages?|sectors?|disciplines?|"
    r"subjects?|topics?|themes?|fields?|areas?|issues?|languages|years?|generations?|kilomet\w+|km|miles|"
    r"sprachen|"
    r"branchen|themen\w*|bereiche?n?|fachgebiete?n?|arbeitsplätze\w?|kilometern?|langues?|secteurs?|"
    r"domaines?|"
    r"disciplines?|thèmes?|emplois?|sectores|idiomas|lenguas|disciplinas|temas|ámbitos|empleos|setores|áreas|"
    r"línguas|empregos|settori|lingue|discipline|temi|ambiti|posti|talen|sectoren|thema\w*|språk|branscher|"
    r"sites?|pages?|datasets?|databases?|indicators?|goals?|steps?|ideas?|principles?|values?|elements?|"
    r"parts?|clients?|customers?|clientes|clienti|kunden|klienten|mandanten|klanten|types?|kinds?|levels?|aspects?|components?|modules?|rounds?|days?|events?|meetings?|"
    r"phases?|teile?n?|säulen|pillars?|piliers|pilares|others?|additional|new|more|different)",
    re.IGNORECASE,
)
_ELSE = (ELSEWHERE, EVENT, HELD, PAGES, PREMISES, SOLD, TRAFFIC)
_MOST_WORDS, _SHORTEST = 3, 4


@lru_cache(maxsize=8_192)
def may_gather(text: str) -> bool:
    """Whether a text may tell of members by a noun of no list: a cheap test."""
    return _MAY_GATHER.found(text)


def gathered(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Label, concept and end of the members that a figure counts, or ``None``.

    Args:
        text: a sentence.
        quantity: a figure in it behind which stands no noun of the tables.
    """
    if quantity.unit != "count" or quantity.like_year or not is_plausible("members", quantity.value):
        return None
    for role in (_ROLE_BEFORE, _ROLE_BEHIND):
        match = role.match(text, quantity.end)
        if match is not None and not _counts_else(match["label"]):
            return match["label"], "members", match.end("label")
    if not _GATHERS.search(text, max(0, quantity.start - 90), quantity.start):
        return None
    return _party(text, quantity.end)


def _party(text: str, start: int) -> tuple[str, str, int] | None:
    """The noun right behind a figure, with what stands before it."""
    end = start
    for _ in range(_MOST_WORDS):
        token = _TOKEN.match(text, end)
        if token is None or _STOP.fullmatch(token["word"]):
            break
        end = token.end()
    label = text[start:end].strip()
    if len(label) < _SHORTEST or text[end : end + 1] in {"%", "-"} or _counts_else(label):
        return None
    return label, "members", end


def _counts_else(label: str) -> bool:
    """Whether a label names what is no party of a body, or what the tables know as something else."""
    if any(map(_NO_PARTY.fullmatch, label.split())) or TIMER.fullmatch(label.rsplit(maxsplit=1)[-1]):
        return True
    if names_others(label) or any(it.concept != "members" for it in mentions(label)):
        return True
    return any(pattern.search(label) for pattern in _ELSE)
