"""Which rows of counters are the network's claims about itself, and which only look like it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.ages import tell_ages
from iclei_scraper.parsers.statistics.figures.counters import Counter, concept_of, concepts_of
from iclei_scraper.parsers.statistics.figures.listed import (
    is_contents,
    is_numbered,
    names_city,
    of_places,
    of_spots,
)
from iclei_scraper.parsers.statistics.figures.specimens import of_specimen
from iclei_scraper.parsers.statistics.house.parts import names_part
from iclei_scraper.parsers.statistics.layouts.headed import own_headings, said_above
from iclei_scraper.parsers.statistics.layouts.pulled import in_text
from iclei_scraper.parsers.statistics.verdict.inputs import has_inputs
from iclei_scraper.parsers.statistics.verdict.made import are_drawn_of_ours, is_apart
from iclei_scraper.parsers.statistics.words.others_count import (
    ATTENDED,
    ELSEWHERE,
    EVENT,
    HARM,
    HELD,
    SERVED,
    SOLD,
    SPREAD,
    SURVEYED,
    TIMER,
    TRAFFIC,
)
from iclei_scraper.parsers.statistics.words.unclaimed import BY_YEAR
from iclei_scraper.parsers.statistics.words.words import A_NETWORK, FIRST_PERSON, FOREIGN_PLACE, NETWORK
from iclei_scraper.values.counting.concepts import STRONG, is_plausible
from iclei_scraper.values.postal.address_words import BOX
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.wording.caseless import Caseless

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.house.own import Own

_HOUSE = frozenset({"years", "projects", "partners", "staff", "offices", "countries", "members"})
_FEWEST_OF_HOUSE = 3

_REPRESENTED = re.compile(
    r"represent|member|network|our|mitglied|netzwerk|unser|représent|membre|réseau|nos(?!\w)|miembro|"
    r"red(?!\w)|cover|reach|abgedeckt|erreich|couvert|alcanz|cubiert|cobert|raggiun|覆盖|涵盖|覆蓋|"
    r"カバー|아우르|"
    r"nuestr|membro|rede(?!\w)|noss|aderenti|membri|rete(?!\w)|nostr|会員|加盟|회원|会员|成员",
    re.IGNORECASE,
)
"""People who are counted as those of the members, not as those of a place."""

_SELF = Caseless(
    r"network|in numbers|at a glance|facts|about us|who we are|reach|netzwerk|in zahlen|über uns|réseau|"
    r"en chiffres|red(?!\w)|en cifras|en números|rede(?!\w)|em números|rete(?!\w)|in numeri|in cijfers|"
    r"i siffror|数字|ネットワーク|숫자|네트워크|网络"
)
IN_NUMBERS = Caseless(
    r"(?:in|by|en|em) (?:the )?(?:numbers|figures|chiffres|cifras|números|numeri|cijfers)|in zahlen|"
    r"i siffror|at a glance|"
    r"auf einen blick|en un coup d['’][oœ]e?il|de un vistazo|num relance|in breve|"
    r"(?:key |quick )?(?:facts|figures|numbers)|"
    r"zahlen|fakten|faits|chiffres(?: clés)?|datos|hechos|cifras|fatos|números|dati|fatti|cifre|数字で見る|"
    r"数字|データ|숫자로 보는|숫자|현황|数说|数据|數據|事实|事實|概览|실적|実績"
)
_ARTICLES = re.compile(
    r"(?<![^\W\d_])(?:the|and|und|et|y|e|our|das|der|die|le|la|les|los|las|el|os|as|il|i|network|netzwerk|"
    r"réseau|"
    r"forum|alliance|allianz|association|union|organi[sz]ation|verband|verbund|bündnis|verein|alianza|"
    r"asociación|"
    r"aliança|associação|associazione|alleanza|coalition|partnership|"
    r"red|rede|rete|of|de|del|du|von|some|key|more|general|generales|gerais|generali|allgemeine|principales|"
    r"principaux|principais|principali|clave)(?![^\W\d_])|[のとは의与與和]",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"[\s(,–-]+(?:as of|as at|per|stand|zum|au|a|al|em|in|en|im jahr|für|for)?\s?"
    r"(?:\d{1,2}\.?\s)?(?:[^\W\d_]{3,9}\s)?(?:de(?:l)? )?(?:19|20)\d\d\)?$",
    re.IGNORECASE,
)
"""The day or the year that figures are of, behind what announces them."""
_PARTNER = re.compile(
    r"(?:[^\W\d_]{1,16}\s){0,2}(?:partners?|partnerorganisation(?:en)?|partenaires?|soci[oa]s?|aliad[oa]s?|"
    r"parceir[oa]s?|"
    r"members?|mitglied(?:er)?|membres?|miembros?|membros?|membri|\S{0,4}パートナー\S{0,4}|提携\S{0,4}|"
    r"協力\S{0,4}|連携\S{0,4}|파트너|협력 ?(?:기관|"
    r"단체)|合作伙伴|合作机构|会員|회원|会员|成员)"
    r"\s?[:：–—-]\s?\S",
    re.IGNORECASE,
)
"""A heading that presents somebody: "Partners: …"."""
_BARE_SHARE = re.compile(
    r"(?:of|der|de|da|del|della|van|av)?\s?(?:the |total |la |a |l['’]|de )?(?:total )?"
    r"(?:population|bevölkerung|población|população|popolazione|bevolking|befolkning\w{0,2})(?: total\w?)?|"
    r"(?:総|总)?人口|(?:총 ?)?인구",
    re.IGNORECASE,
)
_STOPS = (".", "。", "!", "！")
_WORDS_OF_LABEL = 3  # behind a figure: what is longer and ends in a full stop is a sentence
_SINGLE_MOST_WORDS = 4
_SINGLE_LEAST = 50  # a lone small number beside a noun is a count of results more often than a claim
_PULLED = frozenset({"staff", "partners", "projects"})
"""What else a network counts in a box beside the paragraphs of a text."""
_ALWAYS = frozenset({7, 24, 365})
_BELOW = frozenset({"less_than", "at_most"})
_LONGEST_BOX = 14
"""Characters of "Boîte postale"."""
_AIM = re.compile(
    r"(?:our |unsere? |nos |notre |nuestr[oa]s? |noss[oa]s? |i nostri |la nostra |we |wir )?(?:\w+ )?"
    r"(?:goals?|targets?|vision|visión|visão|visione|ambitions?|ziele?|objectifs?|objetivos?|metas?|"
    r"obiettivi)(?!\w)|"
    r"(?:私たちの|우리의 ?|我们的)?(?:目標|ビジョン|목표|비전|目标|愿景)",
    re.IGNORECASE,
)


def is_claim(row: list[Counter], *, foreign: bool) -> bool:
    """Whether a row of counters is the site's claim about its own organisation.

    Args:
        row: counters in order.
        foreign: the page is about an event, a project or the like.
    """
    concepts = concepts_of(row)
    if foreign or not any(concepts) or _counts_else(row, concepts) or says_no_claim(row) or _is_aimed_at(row):
        return False
    if len(row) == 1:
        return _single(row[0], concepts[0] or "")
    return _speaks_for_itself(row, concepts)


def _is_aimed_at(row: list[Counter]) -> bool:
    """Whether a line or the heading over a row tells by when its figures are to be reached."""
    told = [line.text for counter in row for line in (counter.line, counter.label_line)]
    above = [*(heading.text for heading in own_headings(row)[-1:]), said_above(row)]
    return any(map(_AIM.match, above)) or any(map(BY_YEAR.search, told + above))


def says_no_claim(row: list[Counter]) -> bool:
    """Whether something tells that a row is none of the site's claims, whatever it counts.

    Such as figures that cannot be, visits of the site, members by region, the years of a timeline, filters.
    """
    if not all(map(_plausible, row, concepts_of(row))):
        return True
    if any(map(_is_contact, row)) or any(TRAFFIC.search(counter.label) for counter in row):
        return True
    ill = [found for it in row if (found := SPREAD.search(it.label) or HARM.search(it.label))]
    if len(ill) > 1 and not all(found.groupdict().get("case") for found in ill):
        return True
    if sum(names_part(it.label) for it in row) > 1 or any(map(_is_of_record, row)):
        return True
    above = [heading.text for heading in own_headings(row)]
    if is_numbered(row) or of_places(row) or of_spots(row, above[-1] if above else ""):
        return True
    return (
        is_contents(row, above)
        or _is_numbering(row)
        or tell_ages(row)
        or of_specimen(row)
        or _repeats(row)
        or of_another_section(row)
        or has_inputs(row)
    )


def _is_of_record(counter: Counter) -> bool:
    """Whether a figure is of a survey, or of who came to a meeting."""
    line = counter.line.block
    return SURVEYED.search(counter.label) is not None or (
        line is not None and ATTENDED.match(line.text) is not None
    )


def counts_for_events(row: list[Counter], *, sold: bool = True, held: bool = True, few: bool = False) -> bool:
    """Whether a row counts what events count, such as participants, or shops, such as customers.

    Args:
        row: counters in order.
        sold: whether what shops count tells, too.
        held: whether workshops tell, which a house may hold.
        few: whether one among three or more tells nothing.
    """
    labels = [it.label if held else HELD.sub("", it.label) for it in row]
    events = sum(EVENT.search(label) is not None for label in labels)
    goods = sum(SOLD.search(label) is not None for label in labels)
    if few and events:
        return events + goods > (len(row) - 1) // 2
    return bool(events or (sold and goods))


def is_of_a_house(row: list[Counter]) -> bool:
    """Whether figures set apart count two kinds of what a house, no event, is known by: its years, staff."""
    if len(row) < _FEWEST_OF_HOUSE or not all(map(_is_apart, row)):
        return False
    events = any(EVENT.search(counter.label) for counter in row)
    return not events and len({concept_of(counter) for counter in row} & _HOUSE) > 1


def counts_elsewhere(row: list[Counter], *, served: bool = True) -> bool:
    """Whether a row counts what projects and places count, such as inhabitants and schools.

    Args:
        row: counters in order.
        served: whether schools, pupils and families count, whom an organisation may serve.
    """
    labels = [counter.label if served else SERVED.sub("", counter.label) for counter in row]
    return any(map(ELSEWHERE.search, labels))


def _is_contact(counter: Counter) -> bool:
    """Whether a figure is a telephone number or that of a box, or its label an address to write to."""
    box = len(counter.label) <= _LONGEST_BOX and counter.label in BOX
    return box or bool(_CONTACT.search(counter.label) or _NUMBER.fullmatch(counter.raw.strip()))


_CONTACT = re.compile(
    r"@|\[at\]|\(at\)|https?:|www\.|(?<![\w.])[\w-]+(?:\.[\w-]+){1,4}$|e-?mail", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?:\+|00)\d[\d\s()./–-]{6,24}|\(0\d{1,4}\)[\d\s./–-]{4,20}|0\d{1,4}[\s/–-][\d\s./–-]{4,20}"
)


def _speaks_for_itself(row: list[Counter], concepts: list[str | None]) -> bool:
    """Whether the things that a row counts are those that networks count."""
    known = {concept for concept in concepts if concept}
    strong = known & STRONG
    if len(strong) > 1 or is_of_a_house(row):
        return True
    if all(counter.quantity is None for counter in row):
        return False
    if not strong:
        return len(known) > 1 and sum(map(bool, concepts)) * 2 > len(row)
    half = len(known) > 1 and sum(map(bool, concepts)) * 2 >= len(row)
    if half and (all(map(_is_apart, row)) or any(map(_is_signed, row))):
        return True
    return any(
        _weighty(counter) and (counter.line is not counter.label_line or _marked(counter))
        for counter, concept in zip(row, concepts, strict=True)
        if concept in strong
    )


def _is_apart(counter: Counter) -> bool:
    """Whether a figure stands in a line or an element of its own, or is one of a strip, as counters do."""
    return counter.quantity is not None and (counter.line.strip or is_apart(counter))


def _is_signed(counter: Counter) -> bool:
    """Whether a figure is told with a plus or a qualifying word."""
    return counter.quantity is not None and counter.quantity.qualifier in {"at_least", "more_than"}


def _weighty(counter: Counter) -> bool:
    """A figure with a sign or of some size, and no year: fourteen villages are a district, not a network."""
    quantity = counter.quantity
    if quantity is None or (quantity.like_year and quantity.qualifier == "exact"):
        return False
    return quantity.qualifier != "exact" or quantity.unit == "percent" or quantity.value >= _SINGLE_LEAST


def _counts_else(row: list[Counter], concepts: list[str | None]) -> bool:
    doubtful = [
        counter.label
        for counter, concept in zip(row, concepts, strict=True)
        if concept in {None, "population"}
        and not (concept and _REPRESENTED.search(counter.label))
        and not _is_always(counter)
    ]
    known = {concept for concept in concepts if concept}
    several = len(known) >= _FEWEST_OF_HOUSE or len(known & STRONG) > 1
    if any(EVENT.search(HELD.sub("", label) if several else label) for label in doubtful):
        return True
    house = is_of_a_house(row)
    if any(map(SOLD.search, doubtful)) and not house:
        return True
    sure = len({concept for concept in concepts if concept in STRONG}) > 1
    return not (sure or house) and any(map(ELSEWHERE.search, doubtful))


def _is_always(counter: Counter) -> bool:
    """Whether a figure says that a house is there at any time: "365 days a year", "24 hours"."""
    at = counter.quantity
    return at is not None and at.value in _ALWAYS and TIMER.match(counter.label) is not None


def _plausible(counter: Counter, concept: str | None) -> bool:
    return counter.quantity is None or concept is None or is_plausible(concept, counter.quantity.value)


def _single(counter: Counter, concept: str) -> bool:
    quantity = counter.quantity
    words = _SINGLE_MOST_WORDS + 2 * concept.endswith("_share")
    if quantity is not None and concept in _PULLED and _weighty(counter) and in_text(counter):
        return len(counter.label.split()) <= words and not quantity.like_year
    if concept == "population_share" and _BARE_SHARE.fullmatch(counter.label):
        return False  # of a place, as it seems
    if concept not in STRONG or len(counter.label.split()) > words or quantity is None or quantity.like_year:
        return False
    if quantity.qualifier in _BELOW:
        return False  # a tier of fees, not what a house says of itself
    inline = counter.line is counter.label_line
    if (inline and (not _marked(counter) or _is_spoken(counter))) or names_city(counter.label):
        return False
    return (
        quantity.qualifier != "exact"
        or quantity.unit == "percent"
        or quantity.value >= _SINGLE_LEAST
        or counter.line.drawn
        or in_text(counter)
    )


def _is_spoken(counter: Counter) -> bool:
    """Whether figure and label begin a sentence: "More than 500 towns are at risk of floods."."""
    block, text = counter.line.block, counter.line.text
    if counter.line.strip or block is None or block.heading or len(block.parts) > 1:
        return False
    behind = text.partition(counter.raw)[2]
    return text.endswith(_STOPS) and len(behind.split()) > _WORDS_OF_LABEL


def _is_numbering(row: list[Counter]) -> bool:
    """The years of a timeline, or the numbers of chapters."""
    values = [counter.quantity for counter in row if counter.quantity is not None]
    if sum(quantity.like_year for quantity in values) > 1:
        return True
    steps = [later.value - earlier.value for earlier, later in pairwise(values)]
    return len(steps) > 1 and all(step == 1 for step in steps)


def _marked(counter: Counter) -> bool:
    """The figure is set apart from its label, or carries a sign: no mere line of text."""
    block, quantity = counter.line.block, counter.quantity
    if counter.line.strip:
        return True
    if quantity is not None and (quantity.qualifier != "exact" or quantity.unit == "percent"):
        return True
    return block is None or len(block.parts) > 1 or bool(block.heading)


def _repeats(row: list[Counter]) -> bool:
    """The same label with different figures, a list of things, or one figure for all: a bar not set yet."""
    if len(row) >= _FEWEST_OF_HOUSE and len({it.raw for it in row}) == 1 and all(it.line.drawn for it in row):
        return True
    seen: dict[str, float | None] = {}
    for counter in row:
        value = counter.quantity.value if counter.quantity else None
        if seen.setdefault(counter.label.casefold(), value) != value:
            return True
    return False


def of_another_section(row: list[Counter]) -> bool:
    """A heading of the row's own section speaks of a project, an event, prices."""
    own = own_headings(row)
    if any(_PARTNER.match(heading.text) for heading in own):
        return True
    above = own[-1].text if own else ""
    city = above if own and (own[-1].heading > 1 or IN_NUMBERS.search(above)) else ""
    if city and is_city(_ARTICLES.sub(" ", IN_NUMBERS.sub(" ", city)).strip(" :–-")):
        return True  # "Bonn in numbers"
    ours = speaks_of_itself(above) or are_drawn_of_ours(row, above)
    return not ours and any(FOREIGN_PLACE.search(heading.text) for heading in own)


def speaks_of_itself(text: str) -> bool:
    """Whether a heading announces figures of the site itself: "Our network", "At a glance"."""
    return _SELF.search(text) is not None and not FOREIGN_PLACE.search(text)


def announces_figures(text: str, own: Own) -> bool:
    """Whether a heading is no more than "In numbers", "Our figures", "The network at a glance"."""
    if not IN_NUMBERS.search(text):
        return False
    rest = _AS_OF.sub(" ", own.names.sub(" ", text) if own.names else text)
    for pattern in (IN_NUMBERS, NETWORK, A_NETWORK, FIRST_PERSON, _ARTICLES):
        rest = pattern.sub(" ", rest)
    return not any(map(str.isalnum, rest))
