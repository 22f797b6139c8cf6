"""Sentences in which those who are counted are the subject: "Some 240 towns belong to the alliance".

The body they belong to is named by a common noun with its article, as "the network" is elsewhere, or goes
without saying behind a sentence about it: "Oggi ne fanno parte 180 comuni".
"""

from __future__ import annotations

import re

from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

_END = re.compile(r"[.;!?]\s")
_LONGEST = 160  # characters of the rest of a sentence
_THE = (
    r"the|our|das|dem|des|der|die|den|unser\w{0,2}|zum|zur|im|le|la|les|au|du|notre|à la|de la|el|al|del|"
    r"nuestr[oa]|[oa]|d[oa]|n[oa]|noss[oa]|il|alla|della|nella|nostr[oa]|de|het|onze|vår[at]?"
)
_BODY = (
    r"(?:network|association|alliance|federation|union|coalition|partnership|league|organi[sz]ation|"
    r"community|vereinigung|organisation|(?:[^\W\d_]{2,14})?(?:netzwerk|bündnis|verbund|bund|verband|"
    r"verein|allianz|zusammenschluss)(?:e?s|e)?|réseau|fédération|red|alianza|asociación|federación|"
    r"organización|rede|aliança|associação|federação|organização|rete|alleanza|associazione|federazione|"
    r"organizzazione|netwerk|vereniging|bond|alliantie|förening(?:en)?|förbundet|nätverket|"
    r"organisationen|alliansen)"
)
_TO_THE_BODY = (
    rf"(?:(?:{_THE})\s|l['’]|dell['’]|all['’]|nell['’]|d['’]l['’]|à l['’]|de l['’])"
    rf"(?:[^\W\d_]{{3,14}}\s)?{_BODY}{_R}"
)
_BEHIND = re.compile(
    rf"{_L}(?:belong to|(?:have|has) joined|are (?:part|members) of|make up|"
    r"gehören(?: (?:zu|heute|derzeit|inzwischen))?|"
    r"sind (?:Mitglied(?:er)?(?: (?:in|bei|von))?|in)|"
    r"(?:sont|font) (?:membres|adhérent\w{1,2}|partie)(?: de)?|"
    r"adhèrent(?: à)?|ont rejoint|se han unido a|aderiram a?|hanno aderito a?|sind(?=\sdem\s)|"
    r"(?:forman|son) (?:parte|miembros|socios)(?: de)?|pertenecen a|integran|"
    r"(?:fazem|são) (?:parte|membros|associados)|integram|pertencem a|"
    r"(?:fanno|sono) (?:parte|membri|soci)(?: di)?|aderiscono(?: a)?|"
    r"(?:zijn|horen) (?:lid van|aangesloten bij|bij)|är (?:medlemmar|med|anslutna)(?: [itl]{1,4})?)"
    rf"\s{_TO_THE_BODY}",
    re.IGNORECASE,
)
_NOW = (
    r"(?:today|now|currently|heute|derzeit|inzwischen|aktuell|aujourd['’]hui|actuellement|hoy|actualmente|"
    r"hoje|atualmente|oggi|attualmente|nu|vandaag|momenteel|idag|rund|etwa|über|mehr als|circa|oltre|ruim|"
    r"meer dan),?\s?"
)
_BEFORE = re.compile(
    rf"^(?:{_NOW})?(?:"
    rf"(?:fazem parte|forman parte|fanno parte|font partie|pertenecen|pertencem|integran|integram|"
    rf"aderiscono)\s(?:(?:de|di|a|da|do|à)\s)?{_TO_THE_BODY}|"
    rf"(?:dem|zum|zur|unserem|unserer|in dem|im)\s(?:[^\W\d_]{{3,14}}\s)?{_BODY}\sgehören|"
    rf"bij\s(?:onze|de|het)\s{_BODY}\szijn|till\s{_BODY}\shör"
    rf")\s(?:{_NOW}){{0,2}}$",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    rf"^(?:{_NOW})?(?:ne fanno parte|en font partie|dazu gehören|ihm gehören|ihr gehören|lo integran|"
    rf"la integran|la forman|daarbij zijn|vi aderiscono)\s(?:{_NOW}){{0,2}}$",
    re.IGNORECASE,
)

_JOINED_IT = re.compile(
    r"\s(?:(?:have|has) (?:since |so far |already )?joined (?:it|us)|"
    r"haben sich (?:uns|ihm|ihr) angeschlossen|"
    r"(?:nous|l['’])\s?ont rejointe?s?|se (?:le|nos) han unido|"
    r"se (?:lhe|nos) juntaram|vi hanno aderito)(?![^\W\d_])",
    re.IGNORECASE,
)


def joined_it(after: str) -> bool:
    """Whether those counted have joined what the sentence before spoke of.

    >>> joined_it(" have joined it so far."), joined_it(" have joined the strike.")
    (True, False)
    """
    return _JOINED_IT.match(after) is not None


def belong_behind(after: str) -> bool:
    """Whether what follows a figure with its noun says that they belong to a body: "… belong to the union".

    >>> belong_behind(" aus 19 Ländern gehören dem Bündnis an."), belong_behind(" belong to the river basin.")
    (True, False)
    """
    sentence = _END.split(after, maxsplit=1)[0]
    return len(sentence) <= _LONGEST and _BEHIND.search(sentence) is not None


def belong_before(before: str, *, goes_on: bool) -> bool:
    """Whether a figure follows the words that say whom those counted belong to.

    Args:
        before: the sentence up to the figure.
        goes_on: the sentence before was about the page's own body.

    >>> belong_before("Fazem parte da aliança ", goes_on=False)
    True
    >>> belong_before("Fazem parte da bacia ", goes_on=False)
    False
    >>> belong_before("Oggi ne fanno parte ", goes_on=True)
    True
    """
    return _BEFORE.match(before) is not None or (goes_on and _OF_IT.match(before) is not None)
