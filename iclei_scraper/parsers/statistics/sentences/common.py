"""Counts that sentences make of anything, where they are the network's own: people, projects, regions.

Inhabitants, projects and provinces stand in sentences on any town, plan or event. They are claims where the
sentence tells of the page's body as :mod:`plain_speech` asks, and says that it speaks for the people or runs
the projects; or right behind a claim of the same sentence: "118 kommuner och 12 regioner".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.sentences.plain_speech import (
    begins_with_pronoun,
    names_itself,
    tells_of_others,
    tells_plainly,
)
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.sentences.sentence import Sentence
    from iclei_scraper.parsers.statistics.words.called import Names

COMMON = frozenset({"years", "projects", "partners", "population", "regions"})
"""Concepts too common in running text to be a claim about the network without more."""
_IN_THEM = (
    r"where (?:some |about |more than |over )?|(?:in cui|nei quali|dove) (?:viv|abit)(?:e|ono|ano)|"
    r"où viv(?:ent)?|dans lesquel(?:le)?s vivent|(?:en (?:los|las) que|donde) (?:viven?|habitan?)|"
    r"(?:onde|n[oa]s quais) (?:vivem?|moram?)|in denen|waar(?:in)?|där det bor|hvor der bor|der det bor|"
    r"(?:w których|gdzie) (?:mieszka|żyje)|(?:ve kterých|v nichž|kde) žije|v ktorých žije|"
    r"στους οποίους (?:ζουν|κατοικούν)|в которых (?:живёт|живет|проживает)"
)
"""Between members and the people who live in them: "845 comuni, in cui vivono 3,4 milioni di persone"."""
_LIVE_THERE = re.compile(
    r"(?:(?:vi|ci) (?:vivono|abitano)|in essi vivono|nelle? (?:quali|loro) vivono|"
    r"(?:y|dans celles-ci) vivent|(?:en ell[oa]s|all[íi]) viven|nel[ae]s vivem|in ihnen (?:leben|wohnen)|"
    r"dort (?:leben|wohnen)|(?:er|daarin) (?:wonen|leven)|i dem bor(?: det)?|där bor(?: det)?|žije v nich|"
    r"v nich žije|(?:mieszka|żyje) w nich|"
    r"w nich (?:mieszka|żyje)|"
    r"(?:junt[oa]s|together|zusammen|ensemble|insieme|samen|tillsammans),? (?:(?:el[ae]s|ell[oa]s|they|"
    r"sie|elles|ils|"
    r"ze|zij|de) )?(?:somam|suman|total|have|count|represent\w*|vertreten|zählen|représentent|comptent|"
    r"rappresentano|"
    r"contano|vertegenwoordigen|tellen|representerar)|they are home to|(?:in|"
    r"among) them live)\s(?:[^\W\d_]{2,8}\s){0,3}",
    re.IGNORECASE,
)
"""A sentence that tells how many people live in those just counted: "Žije v nich 2,6 milionu obyvatel"."""
_FOR_PEOPLE = re.compile(
    rf"{_L}(?:represent(?:s|ing)?|(?:stand|speak)(?:s|ing)? for|(?:are|is|,) home to|"
    r"vertreten|vertritt|stehen für|steht für|"
    r"représent(?:e|ent|ant|ons)|totalis\w+|représentation|"
    r"representa[mn]?|representa(?:mos|ndo)|suman|somam|"
    r"rappresent(?:a|ano|iamo|ando)|vertegenwoordig(?:t|en|end)|goed voor|"
    r"företräder|repræsenterer|representerer|representerar|reprezentuj\w+|temsil (?:ediyor\w*|eden\w*)|"
    r"popola(?:zione|ção)(?: [^\W\d_]{4,14})?|población(?: [^\W\d_]{4,14})?|combined population|"
    rf"{_IN_THEM}|med tillsammans|mit (?:zusammen|insgesamt)|met samen){_R}",
    re.IGNORECASE,
)
"""Says that a body speaks for people, or how many its members have."""
_RUNS = re.compile(
    rf"{_L}(?:run|runs|running|lead|leads|manage|manages|coordinates?|carry out|implement\w*|deliver\w*|"
    r"betreiben|führen|leiten|koordinieren|setzen|begleiten|betreuen|"
    r"men(?:ons|ent)|condui(?:sons|sent)|pilot(?:ons|ent)|coordonn(?:ons|e|ent)|"
    r"ejecuta(?:mos|n)|desarrolla(?:mos|n)|coordina(?:mos|n)|gestiona(?:mos|n)|lidera(?:mos|n)|"
    r"executa(?:mos|m)|desenvolve(?:mos|m)|coordena(?:mos|m)|realiza(?:mos|m)|"
    r"gesti(?:amo|sce|scono)|coordin(?:a|iamo|ano)|realizziamo|conduciamo|"
    r"voeren|leiden|coördineren|driver|leder|samordnar|koordinerer|gjennomfører|"
    rf"realizujemy|prowadzimy|yürütüyoruz|yürütüyor){_R}",
    re.IGNORECASE,
)
_BEHIND_CLAIM = re.compile(r"\x00(?P<between>(?:[^\x00\d.;:!?]{0,24}\d{1,4})?[^\x00\d.;:!?]{0,80})$")
_SOMEWHERE = re.compile(
    rf"{_L}(?:regions?|area|basin|valley|cit(?:y|ies)|towns?|country|province|state|gebiet|raum|stadt|land|région|"
    r"ville|pays|territoire|zone|región|ciudad|país|zona|cuenca|região|cidade|regione|città|paese|regio|"
    rf"gebied|stad|regionen|området){_R}",
    re.IGNORECASE,
)
"""Whose people they may be instead: "towns in a valley that is home to three million"."""
_JOINED = re.compile(
    r"(?:\s[^\W\d_]{5,14})?(?:[\s,]*(?:and|und|et|y|e|en|och|og)\s\d{1,4}(?:\s[^\W\d_]{2,16}){1,3})?[\s,]*"
    r"(?:(?:spread|located|verteilt|répartie?s|situées?|distribuid[oa]s|repartid[oa]s|distribuit[ie]|sparsi|"
    r"verspreid|fordelt|fördelade)\s)?"
    r"(?:and|und|et|y|e|en|em|och|og|i|ve|in|from|across|over|auf|aus|dans|de|di|da|uit|z|ze|w|fra|från|på|από|σε)\s|(?:と|および|及び|和|与|與|및\s|[와과]\s)",
    re.IGNORECASE,
)


def is_common_claim(
    sentence: Sentence, concept: str, start: int, end: int, own: Names | None, language: str | None
) -> bool:
    """Whether such a count is the network's claim.

    Args:
        sentence: the sentence, in which earlier claims are already blanked out.
        concept: one of :data:`COMMON`.
        start: where the figure begins.
        end: where its label ends.
        own: the body's names, or ``None``.
        language: of the page.
    """
    text = (
        f"{sentence.text[:start]}{chr(0) * (end - start)}{sentence.text[end:]}"  # projects are often others'
    )
    before, after = text[:start], text[end:]
    behind = _BEHIND_CLAIM.search(before)
    if behind and concept != "projects":
        between = behind["between"]
        said = _FOR_PEOPLE.search(between) if concept == "population" else _JOINED.fullmatch(between)
        return (
            said is not None
            and not _SOMEWHERE.search(between)
            and not tells_of_others(text, before, after, own, language)
        )
    if concept == "population" and sentence.goes_on and _LIVE_THERE.fullmatch(before):
        return not tells_of_others(text, "", after, own, language)
    verbs = {"population": _FOR_PEOPLE, "projects": _RUNS}.get(concept)
    if verbs is None or not verbs.search(before):
        return False
    goes_on = sentence.follows_own and begins_with_pronoun(before)
    if not (goes_on or names_itself(before, start, own)):
        return False  # "Lagos represents 15 million people in the Alliance"
    return tells_plainly(replace(sentence, text=text), start, end, own, language)
