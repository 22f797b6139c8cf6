"""Who a sentence speaks of: whether a figure in it is the network's own claim.

Judged by the words around the figure, never by a parse: the site's name, first person and "the network" speak
for it; another subject, an event, a project or a founding date between them and the figure speak against it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import tells_of_mankind
from iclei_scraper.parsers.statistics.house.relations import is_in_name, is_related, is_reporting
from iclei_scraper.parsers.statistics.sentences.at_work import (
    is_our_team,
    works_there,
)
from iclei_scraper.parsers.statistics.sentences.belonging import belong_before, belong_behind, joined_it
from iclei_scraper.parsers.statistics.sentences.done_once import of_event
from iclei_scraper.parsers.statistics.sentences.founding import (
    told_of_a_year,
    without_beginning,
)
from iclei_scraper.parsers.statistics.sentences.nobody_elses import (
    ACRONYM,
    OWN_CLAUSE,
    in_anothers_brackets,
    is_blocked,
)
from iclei_scraper.parsers.statistics.sentences.other_bodies import (
    in_aside,
    is_object,
    names_another_last,
)
from iclei_scraper.parsers.statistics.sentences.sentence import (
    PREPOSITION,
    Sentence,
    in_quotes,
    is_light,
)
from iclei_scraper.parsers.statistics.words.people import OFFICER
from iclei_scraper.parsers.statistics.words.pronouns import PRONOUN
from iclei_scraper.parsers.statistics.words.words import (
    A_NETWORK,
    CONTRAST,
    FINITE,
    FIRST_PERSON,
    FRAGMENT_TAIL,
    HAPPENED,
    MEMBERSHIP,
    MUNICIPAL,
    NETWORK,
    NOT_OWN_NOUN,
    PLURAL_VERB,
    WORKING,
    WORLDWIDE,
)
from iclei_scraper.values.wording.text import has_cjk, is_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.words.called import Names

_OWN_PREFIX = re.compile(
    r"(?:^|\W)(?:members?|network|secretariat|team|offices?|staff|mission|part|mitglieder\w?|netzwerk|"
    r"büros|team|sekretariat|membres?|réseau|bureaux|équipe|miembros?|red|oficinas|equipo|membros?|rede|"
    r"escritórios|equipe|membri|rete|uffici|join|at|here|gehören|gehörten|zählen|leden|netwerk|medlemmar|"
    r"nätverk)(?:\W|$)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![\d.,])(?!(?:19|20)\d\d\s)\d(?:[.,]?\d){0,9}[+%]?\s$"
)  # "55 WordPress communities": a name among what is counted
_TOPIC = re.compile(r"(?<=[^\s、。，,])(?:は|이|가|은|는)(?=[^\w]|[\u3040-\uffff])")
_NATIVE = re.compile(r"[\u3041-\u3096\uac00-\ud7af]")
_SUBJECT = re.compile(r"[はがも]|(?<=[\uac00-\ud7af])[은는이가도](?=[\s,])")
_OWN_TOPIC = re.compile(
    r"^.{0,12}?(?:とは|は|が|の|には|では|、|・|\(|（|은|는|이|가|의|에는|에서|,|，|拥有|擁有|有|是|由|在|"
    r"目前|现|[汇匯聚彙](?:集|聚|合)|[连連]接|[团團][结結]|[联聯](?:合|结|結|系)|代表|服[务務]|支[持援]|的(?:足迹|业务|工作|会员|成员)|遍[布及]|达|覆[盖蓋]|涵[盖蓋]|包括)"
)
_BESIDE = ("与", "與", "和", "同", "跟")
_WITH_CJK = re.compile(
    r"(?:与|與|和|同|跟)\s?(?:全球|世界各地|世界|各地|来自\S{1,8}的|超过|超過|逾|多达|近|约|約|大约|至少|"
    r"来自|的|、|和|及|以及|\x00|\s)*$"
)
"""Chinese begins with who acts: "X与2500个地方政府合作"."""
_AT_WORK = re.compile(
    r"\s(?:arbeiten|work|travaillent|trabajan|trabalham|lavorano|werken|arbetar)(?![^\W\d_])", re.IGNORECASE
)
"""What follows the house where it is told who works there: "Bei X arbeiten 40 Menschen"."""
_COUNTED_TOO = re.compile(
    r"\d[\d.,]*\+?\s(?:[^\W\d_]+\s){1,3}(?:and|und|sowie|et|y|e|en|och)\s(?:\w+\s)?$", re.IGNORECASE
)
"""A figure of something else in front of one: "With 74 lorries and 185 drivers, we …"."""
_LONGEST_BETWEEN = 150  # characters from the network's name to its figure
_SHORT = re.compile(r"^\s?[(（][A-Z][\w-]{1,11}[)）]")
"""The body's name for short, right behind its name: "…ネットワーク（MTN）は"."""
_SHORT_FRAGMENT = 18  # words
_AFTER_COMMA = re.compile(r"^[^,;.]{0,40}[,，、]\s*(?:the\s|das\s|l[ae]\s|l['’]|a\s|o\s)?$")
_JOINED = re.compile(
    r"\s(?:have |has |sind |haben |ont |han |se han |hanno |já )?(?:joined|rejoint|adhéré|"
    r"beigetreten|unido|aderido|"
    r"aderiram|aderito)(?![^\W\d_])",
    re.IGNORECASE,
)
_INVERTS = re.compile(
    r"(?:mit|in|met|med|i|als)\s", re.IGNORECASE
)  # German, Dutch and Swedish put the verb second
_AFTER_VERB = re.compile(r"^[^,;.]{0,50}\s[^\W\d_]{3,20}\s$|^\s[^\W\d_]{3,20}\s$")
_OURS_BEFORE = re.compile(
    r"(?<![^\W\d_])(?P<ours>our|unser\w{0,2}|nos|nuestr[oa]s|noss[oa]s|nostr[ie]|onze|våra|vores|våre|"
    r"nasz(?:e|ych))\s"
    r"(?:(?:current|existing|present|global|international|now|heute|derzeit|mittlerweile|aktuell|"
    r"inzwischen|insgesamt|"
    r"actuels|actuales|atuais|attuali|huidige)\s)?$",
    re.IGNORECASE,
)
"""Right before a figure: whatever the verb is, those are the network's own."""
_SENTENCE = 400  # characters of a long list in which "… belong to our network" may end
_NEAR = 60  # characters after the figure in which a comma and "we" may follow


def speaks_of_own(text: str, own: Names | None) -> bool:
    """Whether a sentence has the network as its topic, for the pronouns of the next one.

    "We" is never "it": behind "We work with the Marsh Trust" that is the trust. Who is named first, is.
    """
    named_first = (own and own.search(text[:_NEAR])) or _begins_with_network(text, own)
    if not named_first and names_another_last(text, own):
        return False
    head = text[:120]
    return bool(
        (own and own.search(head))
        or any(not is_related(text, match.end()) for match in FIRST_PERSON.finditer(head))
        or _begins_with_network(text, own)
        or PLURAL_VERB.match(text)
    )


def _begins_with_network(text: str, own: Names | None) -> bool:
    start = len(text) - len(without_beginning(text))
    match = NETWORK.match(text, start)
    return match is not None and not is_in_name(text, *match.span(), own)


def is_own_claim(sentence: Sentence, start: int, end: int, own: Names | None) -> bool:
    """Whether the figure at ``start`` to ``end`` (label included) is the network's claim about itself.

    Args:
        sentence: the sentence, in which earlier claims are already blanked out.
        start: where the figure begins.
        end: where its label ends.
        own: the network's names, or ``None``.
    """
    before, after = sentence.text[:start], sentence.text[end:]
    joins = (sentence.at_home and _JOINED.match(after) is not None) or belong_behind(after)
    joins = joins or (sentence.goes_on and joined_it(after))
    if in_anothers_brackets(before, own) or told_of_a_year(before) or of_event(before, after, joins=joins):
        return False
    return _is_ours(before) or _speaks_for(sentence, before, after, sentence.text[: end + _NEAR], own)


def _is_ours(before: str) -> bool:
    """Whether "our", or "our team of", stands right before a figure."""
    ours = _OURS_BEFORE.search(before)
    if ours is None:
        return is_our_team(before)
    return not is_related(before, ours.end("ours")) and not in_quotes(before, ours.start())


def _speaks_for(sentence: Sentence, before: str, after: str, spoken: str, own: Names | None) -> bool:
    """Whether the words around a figure speak of the network."""
    belong = _belong(sentence, before, after)
    mention = None if belong else _own_mention(before, own)
    if mention is not None:
        return _subject_holds(before, mention) and not OWN_CLAUSE.match(after)
    alone = _COUNTED_TOO.sub("", before)
    if belong or (alone != before and is_light(alone) and _own_follows(before, after, own)):
        return True
    if is_light(before) and (
        (sentence.at_home and _told_at_home(after))
        or _own_follows(before, after, own)
        or (not _speaker_elsewhere(after) and _fragment(sentence, before, after))
    ):
        return True
    near = sentence.follows_own or sentence.at_home
    begun = without_beginning(before)
    it = PRONOUN.match(begun)
    pronoun = near and (
        (it is not None and not is_related(begun, it.end())) or (sentence.goes_on and works_there(before))
    )
    if pronoun or (sentence.follows_own and _goes_on(before, spoken)):
        return not is_blocked(before)
    return False


def _belong(sentence: Sentence, before: str, after: str) -> bool:
    """Whether those who are counted are said to belong to the network, before the figure or behind it."""
    begun = before.partition("\x00")[0]
    if sentence.goes_on and is_light(before) and joined_it(after):
        return True
    return belong_before(begun, goes_on=sentence.follows_own) or (is_light(before) and belong_behind(after))


def _goes_on(before: str, spoken: str) -> bool:
    """Whether a Japanese or Korean sentence names no subject: it goes on about that of the one before."""
    return _NATIVE.search(spoken) is not None and _SUBJECT.search(before) is None


def _own_mention(before: str, own: Names | None) -> tuple[int, int] | None:
    """The last mention of the network before the figure that can be the sentence's subject."""
    spans: list[tuple[int, int]] = []
    for pattern in (own, FIRST_PERSON, NETWORK, PLURAL_VERB, A_NETWORK):
        if pattern is None or (pattern is A_NETWORK and spans):
            continue
        for match in pattern.finditer(before):
            if pattern is NETWORK and not (
                before[: match.start()].endswith(("，", "。"))
                or is_light(without_beginning(before[: match.start()]))
                or (_INVERTS.match(before) and is_light(before[: match.start()].rstrip().rpartition(" ")[0]))
            ):
                continue  # only as the sentence's first words
            if pattern is A_NETWORK and not _introduces(before[: match.start()]):
                continue
            if pattern is NETWORK and is_in_name(before, *match.span(), own):
                continue
            if (pattern is not own or _in_saying(before, match.start())) and in_quotes(before, match.start()):
                continue
            if pattern in {FIRST_PERSON, PLURAL_VERB} and in_aside(before, match.start()):
                continue
            if pattern is FIRST_PERSON and (
                is_related(before, match.end()) or is_object(before, *match.span())
            ):
                continue
            spans.append(match.span())
    last_first = sorted(spans, key=lambda span: span[1], reverse=True)
    return next((span for span in last_first if not _only_companion(before, span)), None)


def _introduces(lead: str) -> bool:
    """Nothing, or an officer of the network, stands before what calls itself a network."""
    return is_light(lead) or bool(OFFICER.match(lead))


def _only_companion(before: str, span: tuple[int, int]) -> bool:
    """The network is named, but somebody else acts: "the city, together with ICLEI, …"."""
    lead, rest = before[: span[0]], before[span[1] :]
    if _COUNTED.search(lead) or lead.endswith(_BESIDE):
        return True
    if is_cjk(before[span[1] - 1]) or has_cjk(rest[:3]):
        if not lead.strip() and _WITH_CJK.match(rest):
            return False
        match = _OWN_TOPIC.match(rest)
        return bool(rest) and (match is None or bool(re.match(r"[とや와과与和]", rest)))
    if lead.strip() in {"Das", "Der"} or not PREPOSITION.search(lead):  # "of the" elsewhere
        return False
    if _OWN_PREFIX.search(lead) or is_light(lead) or (len(lead.split()) == 1 and _AT_WORK.match(rest)):
        return False
    return not A_NETWORK.search(rest)


def _subject_holds(before: str, mention: tuple[int, int]) -> bool:
    between = _SHORT.sub("", before[mention[1] :])
    cjk = has_cjk(between[:40])
    if cjk and len(_TOPIC.findall(between)) > 1 + (not _TOPIC.match(between)):
        return False
    if len(between.replace("\x00", "")) > _LONGEST_BETWEEN or CONTRAST.search(between):
        return False
    return not is_blocked(between)


def _told_at_home(after: str) -> bool:
    """Whether what is said of a figure under a heading such as "In numbers" makes it no one else's."""
    near = after[:_NEAR]
    if _JOINED.match(after) or MEMBERSHIP.search(near) or FIRST_PERSON.search(near):
        return True
    return not FINITE.match(near.lstrip()) and ACRONYM.search(near) is None


def _own_follows(before: str, after: str, own: Names | None) -> bool:
    """Such as "…, we influence policy", "… unterstützt ICLEI", "… are members of our network"."""
    for pattern in (own, FIRST_PERSON, NETWORK, PLURAL_VERB):
        match = pattern.search(after, 0, _SENTENCE) if pattern else None
        if match is None:
            continue
        gap = after[: match.start()]
        if is_reporting(after, match.end()):
            continue  # it tells of others
        if pattern is PLURAL_VERB and not _AFTER_COMMA.match(gap):
            continue
        if _AFTER_COMMA.match(gap) or (_INVERTS.match(before) and _AFTER_VERB.match(gap)):
            return True
        around = after[max(0, match.start() - _NEAR // 2) : match.end() + _NEAR // 2]
        if MEMBERSHIP.search(around) and not NOT_OWN_NOUN.search(around) and not MUNICIPAL.search(around):
            return True
    return False


def _speaker_elsewhere(after: str) -> bool:
    return bool(FINITE.match(after.lstrip(" ,")) or FINITE.search(after[:_NEAR]) or ACRONYM.search(after))


def _fragment(sentence: Sentence, before: str, after: str) -> bool:
    """A headline or tagline without any subject: "Over 2,500 cities in 125 countries worldwide"."""
    if (
        not sentence.headline
        or len(sentence.text.split()) > _SHORT_FRAGMENT
        or HAPPENED.search(after)
        or NOT_OWN_NOUN.search(after)
        or tells_of_mankind(sentence.text)
    ):
        return False
    if not (FRAGMENT_TAIL.match(after) or has_cjk(after[:2])):
        return False
    return bool(WORLDWIDE.search(sentence.text) or "\x00" in before or WORKING.search(before))


def _in_saying(text: str, at: int) -> bool:
    """Whether a name stands within quotation marks that hold more than the name."""
    return text[max(0, at - 1) : at].isspace()
