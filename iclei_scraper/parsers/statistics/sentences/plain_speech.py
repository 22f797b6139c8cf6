"""Sentences that tell of the page's own body and of nobody else, whatever their verbs are.

"280 towns trust the Alliance", "Hinter dem Bund stehen 300 Dörfer": no list of verbs holds them. They
name the body, or say "we", and nothing in them speaks of others, of once, of what is to come or of a part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.relations import is_in_name, is_related, is_reporting
from iclei_scraper.parsers.statistics.sentences.done_once import is_done_by
from iclei_scraper.parsers.statistics.sentences.founding import is_about_beginning, told_of_a_year
from iclei_scraper.parsers.statistics.sentences.other_bodies import in_aside
from iclei_scraper.parsers.statistics.sentences.sentence import PREPOSITION, in_quotes, is_light
from iclei_scraper.parsers.statistics.words.pronouns import GOES_ON
from iclei_scraper.parsers.statistics.words.unclaimed import is_closing
from iclei_scraper.parsers.statistics.words.words import (
    CONTRAST,
    FIRST_PERSON,
    HAPPENED,
    MUNICIPAL,
    NETWORK,
    NOT_OWN_NOUN,
    PLURAL_VERB,
)
from iclei_scraper.values.counting.concepts import names_others
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.sentences.sentence import Sentence
    from iclei_scraper.parsers.statistics.words.called import Names

_LONGEST = 260  # characters of a sentence that tells of one body
_LEAD_WORDS = 4  # words before a figure that is the subject: "Inmiddels doen"
_ARTICLED = re.compile(
    rf"{_L}(?:the|this|that|these|a|an|der|die|das|den|dem|ein\w{{0,2}}|le|la|les|l['’]|un|une|el|los|las|"
    rf"una|o|a|os|as|"
    rf"um|uma|il|lo|gli|i|de|het|een|[A-ZÀ-Þ][a-zà-ÿ]+\s[a-zà-ÿ]+s|of|von|for|für|about|über|between){_R}",
    re.IGNORECASE,
)
_OURS = (
    r"our|unser\w{0,2}|nos|notre|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|onze|vår[at]?|vores|våre?|nasz\w{0,3}"
)
_HOUSE = (
    r"networks?|alliance|association|organi[sz]ation|community|family|membership|members?|teams?|staff|"
    r"people|colleagues|"
    r"workforce|offices?|secretariat|headquarters|hubs?|reach|work|services?|ranks|roots|voice|presence|"
    r"movement|company|firm|business|unternehmen\w?|firma|betrieb|entreprise|société|empresa|azienda|"
    r"società|bedrijf|företag|virksomhed|club|"
    r"netzwerk\w?|verband\w{0,2}|verbund\w?|bund\w{0,2}|bündnis\w{0,2}|team|mitglied\w{0,3}|büros?|"
    r"geschäftsstelle|"
    r"gemeinschaft|verein\w?|angebote?n?|reihen|arbeit|"
    r"réseau|association|équipes?|membres?|bureaux?|secrétariat|siège|communauté|adhérents|"
    r"red|asociación|equipo|miembros?|oficinas?|membresía|comunidad|organización|sede|alianza|socios|"
    r"rede|associação|equip[ae]|membros?|escritórios?|comunidade|organização|aliança|associados|"
    r"rete|associazione|gruppo|membri|soci|uffici|sede|comunità|"
    r"netwerk|vereniging|leden|kantoren|kantoor|bureau|team|nätverk|förening|medlemmar|kansli|kontor|"
    r"netværk|forening|medlemmer|nettverk|sieci|zespół|"
    r"(?:member|partner)\s\w+|mitglieds\w+"
)
_HOUSE_NOUN = re.compile(rf"{_L}(?:{_HOUSE}){_R}", re.IGNORECASE)
_OWN_HOUSE = re.compile(
    rf"\s?(?:(?:[^\W\d_]{{3,14}}\s)?(?:{_HOUSE}){_R}|(?:[^\W\d_]{{2,12}}\s){{0,3}}[\d\x00])", re.IGNORECASE
)
_POSSESSIVE = re.compile(rf"(?:{_OURS})", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?\s")
_HEAD_OF = re.compile(
    r"(?P<head>[^\W\d_]{2,24})\s(?:of|der|des|du|de|d[eao]l?|della|dell['’]|do|da|van|för|av|af)\s?"
    r"(?:the\s|la\s|le\s|l['’]|el\s|o\s|a\s|il\s|het\s|de\s)?$",
    re.IGNORECASE,
)
_NOMINATIVE = re.compile(r"we|wir|wij|vi|nous|nosotr[oa]s|nós|noi", re.IGNORECASE)
"""Behind no preposition, whatever stands before it in another language: "da wir", "onde nós"."""
_EVERY = re.compile(
    r"each|one|all|every|any|most|half|jede[rs]?|eine[rs]?|chacun\w?|une?|cada|todos|un[oa]|ognun[oa]|elk",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"(?<![^\W\d_])(?:(?:gründungs)?mitglied|member|partner|soci[oa]|membre|miembro|membro|lid|medlem|ally|"
    r"founder|partenaire|parceir[oa])\s?(?:of|in|des?r?|von|de|d[eao]l?|della|dell['’]|van|i|av|bei|im|"
    r"beim)?\s?"
    r"(?:the\s|la\s|le\s|l['’]|het\s|de\s)?$",
    re.IGNORECASE,
)
"""Before the body's name: one of its members is told of."""
_ALL_ARE = re.compile(r"(?<!\w)sind\s[^,;.]{0,40}\d[^,;.]{0,40}\sMitglied\s")
"""German leaves the noun in the singular: "Derzeit sind 415 Kommunen Mitglied bei uns"."""
_TO_COME = re.compile(
    rf"{_L}(?:will|would|could|should|shall|may|might|aims?|aiming|hopes?|hoping|plans?|planning|wants?|"
    rf"intends?|"
    r"strives?|imagine|soon|next year|by 20[2-9]\d|target(?:ing|s)?|goals?|"
    r"soll(?:en|te|ten)?|woll(?:en|t)|will|möchten?|werden?(?! (?:sie )?teil)|wird|würden?|könnten?|"
    r"bald|künftig|geplant\w*|bis 20[2-9]\d|"
    r"d['’]ici|voudr\w+|souhait\w+|espèr\w+|esper\w+|vis(?:e|ons|ent) à|sera|seront|bientôt|objectif|"
    r"quer(?:emos|em)|quiere[ns]?|aspir\w+|pretend\w+|será[ns]?|serán|serão|meta|objetivo|"
    r"vogliamo|vuole|punt(?:a|iamo) a|sarà|saranno|obiettivo|entro il 20|"
    rf"willen|wil|zullen|zal|streven|vill|ska|mål(?:et)?|vil|skal|będzie|chcemy|planuj\w+){_R}",
    re.IGNORECASE,
)
_PAST = {
    "en": r"was|were|used to|until|then|met|came|went|began|started|took|held|left|drew|rose|fell|grew|"
    "wrote|had",
    "de": r"war|waren|wurden?|hatten?|kamen?|trafen|begann\w*|gab",
    "fr": r"était|étaient|avai(?:t|ent)|fut|furent",
    "es": r"era[ns]?|fue|fueron|tenía[ns]?|había[ns]?|nació",
    "pt": r"foi|foram|tinham?|eram?|nasceu",
    "it": r"fu|furono|era|erano|aveva(?:no)?|nacque",
    "nl": r"was|waren|werd(?:en)?|had(?:den)?|kwamen",
    "sv": r"hade|fick|var|kom",
    "da": r"havde|var|kom",
    "no": r"hadde|var|kom",
    "pl": r"był[ayo]?|byli|miał[ayo]?",
    "tr": r"\w{3,12}(?:mıştı|mişti|uldu|ıldı|ildi)",
}
_ONCE = {language: re.compile(rf"{_L}(?:{words}){_R}", re.IGNORECASE) for language, words in _PAST.items()}
_ENDINGS = {
    "en": r"(?!based|located|spread|united|committed|engaged|involved|represented|organi[sz]ed|associated|"
    "affiliated|"
    r"supported|connected|joined|signed|need|situated|rooted)[a-z]{3,12}ed",
    "de": r"(?!ge)[a-zäöü]{3,12}[^h]ten",
    "es": r"[a-zà-ÿ]{3,12}(?:aron|ieron)",
    "pt": r"[a-zà-ÿ]{3,12}(?:aram|eram|iram)",
    "it": r"[a-zà-ÿ]{3,12}(?:arono|erono|irono)",
    "fr": r"[a-zà-ÿ]{3,12}èrent",
}
_PAST_VERB = {
    language: re.compile(rf"(?:\s(?:who|que|che|die))?\s(?:{verb}){_R}")
    for language, verb in _ENDINGS.items()
}
"""What those counted did once, right behind them; "have joined" is none."""
_THE_BODY = re.compile(
    r"(?:(?:all|dell|nell|sull)['’]|(?:à|de)\sl['’]|(?<![^\W\d_])(?:the|our|im|beim|zum|zur|dem|den|der|au|"
    r"du|à la|de la|al|del|ao|"
    r"do|da|no|na|à|alla|della|nella|de|het|do|w)\s)(?:network|association|alliance|federation|union|"
    r"coalition|league|"
    r"netzwerk|bündnis|verband|verbund|verein|bund|allianz|réseau|association|fédération|ligue|red|"
    r"asociación|"
    r"federación|alianza|rede|associação|federação|aliança|rete|associazione|federazione|alleanza|lega|"
    r"netwerk|vereniging|"
    r"bond|alliantie|nätverket|föreningen|förbundet|netværket|foreningen|forbundet|nettverket|sieci|związku|"
    r"stowarzyszenia|stowarzyszeniu|federacji)(?:e?s)?(?![^\W\d_])",
    re.IGNORECASE,
)
"""The body in any case: "im Netzwerk", "all’associazione", "do sieci"."""
_PERFECT = re.compile(
    rf"^[^,;.]{{0,40}}?{_L}(?:have|has|haben|ont|han|hanno|hebben|har|já){_R}", re.IGNORECASE
)
_CAME = re.compile(
    rf"{_L}(?:joined|signed|become|made|chosen|put|opted|turned|grown|subscribed|endorsed|"
    r"beigetreten|angeschlossen|zusammengeschlossen|zusammengetan|entschieden|verpflichtet|gewählt|"
    r"rejoint\w?|adhéré|choisi\w?|fait|signé|unid[oa]s?|sumado|adherido|elegido|firmado|"
    r"aderi\w+|confiado|confié|vertraut|trusted|junta\w+|escolhe\w+|uni\w+|scelto|aderito|unit[io]|firmato|sottoscritto|"
    r"aangesloten|gekozen|getekend|anslutit|valt|skrivit|tilsluttet|valgt|sluttet|been|seit|depuis|desde|"
    rf"got|gone|already|bereits|déjà|ya|già|al|redan|allerede){_R}",
    re.IGNORECASE,
)
_IT_BEHIND = re.compile(
    r"[^,;.]{0,50}(?:\s(?:ist|zählt|gehört|bildet|stellt|war|hat)\s(?:er|sie|es)|"
    r",\s(?:it|they|elle|il|ella|ela|esso|essa|zij)|\s(?:is|behoort)\s(?:het|zij)|\s(?:är|er)\s(?:den|det))(?=\s)",
    re.IGNORECASE,
)
"""What was just spoken of, behind the figure: "Mit 450 Mitgliedern ist er der größte"."""
_TOGETHER = re.compile(
    r"(?:\s(?:of|from|in|de|di|aus|uit|från)\s\d[\d.,]*\s[^\W\d_]{4,14})?[\s,]*(?:$|[.!]$|(?:that |who |"
    r"which |que |qui |die |che |som )?(?:now |today |all )?(?:work\w{0,3}|"
    r"trabajan|trabalham|arbeiten|travaillent|"
    r"lavorano|werken|arbetar|act|learn|share|stand|cooperate|collaborate)?\s?(?:with one another|together|"
    r"juntos|juntas|ensemble|zusammen|gemeinsam|insieme|"
    r"samen|tillsammans|united|unid[oa]s|unies?|unit[ei]|committed|engagée?s|comprometid[oa]s|verbunden|"
    r"vereint)(?![^\W\d_]))",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\s?(?:of|von|der|de|di|van|av)\s(?:the|our|its|these|those|den|unseren?|unserer|nos|ses|nuestr[oa]s|"
    r"noss[oa]s|"
    r"nostr[ie]|onze|våra)\s|\s?(?:out of|among|amongst|unter)\s",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    rf"{_L}(?:among|amongst|out of|of (?:our|its|the|these|all)|davon|darunter|unter (?:ihnen|den|unseren)|"
    rf"dont|parmi|"
    r"de (?:los|las|nuestr[oa]s)|entre (?:ell[oa]s|l[oa]s)|d(?:os|as|estes)|tra (?:cui|i|questi)|di cui|"
    r"dei nostri|waarvan|"
    rf"varav|including|einschließlich|incluid[oa]s|inclusive|inclusi|between|zwischen|rank\w*|"
    rf"only){_R}[^,;]{{0,30}}$",
    re.IGNORECASE,
)
_OF_ALL_OURS = re.compile(
    rf"{_L}(?:of|de|dei|delle|von|van|av)\s(?:our|its|nuestr[oa]s|noss[oa]s|nostr[ie]|unseren|unserer|onze|våra)\s$",
    re.IGNORECASE,
)
"""Right before a figure, which is that of all of them: "one of our 212 towns"."""
_CLAUSE_END = re.compile(r"[,;]\s")
_EACH = re.compile(
    rf"{_L}(?:if|when|until|per|each|any|those|wenn|falls|pro|jede[rsnm]?|si|quand|chaque|cuando|cada|"
    rf"quando|ogni|"
    rf"wanneer|elke?|varje|example|for instance|zum beispiel|par exemple|por ejemplo|por exemplo|"
    rf"ad esempio|bijvoorbeeld|"
    rf"like|such as|wie zum){_R}",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<=[^\W\d_,;:] )(?!I\s)[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:of|for|de|des|di|do|da)\s)?[A-ZÀ-Þ][\w’'-]+)+"
)
"""Capitalised words side by side: somebody else's name, in languages that write nouns small."""
_ACRONYM = re.compile(
    r"(?<![\w-])(?!UN(?!\w)|EU(?!\w)|USA?(?!\w)|UK(?!\w)|NGO|ONG|CEO)[A-Z][A-Z0-9]{2,9}(?![\w-])"
)
_WE = re.compile(r"we|wir|wij|vi", re.IGNORECASE)
"""Behind the figure they tell of something else: "towns take part in the plan that we adopted"."""
_TOLD = re.compile(r"[“”„«»\"]|\?\s*$")
_ASKS = re.compile(
    r"(?:what|how|why|where|was|wie|warum|wo|ce que|comment|pourquoi|où|lo que|qué|cómo|por qué|o que|"
    r"cosa|che cosa|perché|wat|hoe|waarom|vad|hur|varför|hvad|hvordan|hva)\s(?!more\b).*[^.!]$",
    re.IGNORECASE,
)
"""A title that promises an answer: "What 40 towns taught us". What ends as a sentence does tells one."""


def tells_plainly(sentence: Sentence, start: int, end: int, own: Names | None, language: str | None) -> bool:
    """Whether a figure's sentence names the page's own body, and nothing in it makes the figure another's.

    Args:
        sentence: the sentence, in which earlier claims are already blanked out.
        start: where the figure begins.
        end: where its label ends.
        own: the body's names, or ``None``.
        language: of the page.
    """
    text = sentence.text
    if len(text) > _LONGEST or _TOLD.search(text) or _ASKS.match(text) or has_cjk(text[:60]):
        return False
    before, after = text[:start], text[end:]
    spans = [span for span in _own_spans(text, own) if span[1] <= start or span[0] >= end]
    spans = [
        span
        for span in spans
        if span[1] <= start or not (PLURAL_VERB.fullmatch(text, *span) or _WE.fullmatch(text, *span))
    ]
    pronoun = sentence.follows_own and (
        GOES_ON.match(before) is not None or (is_light(before) and _IT_BEHIND.match(after) is not None)
    )
    ours = pronoun or FIRST_PERSON.search(text, start, end) is not None
    goes_on = sentence.follows_own and is_light(before) and _TOGETHER.match(after) is not None
    if not (spans or ours or goes_on) or tells_of_others(text, before, after, own, language):
        return False
    if ours or goes_on or any(stop <= start and _leads(text[:begin]) for begin, stop in spans):
        return True
    return is_light(before) or (len(before.split()) <= _LEAD_WORDS and not _ARTICLED.search(before))


def _leads(lead: str) -> bool:
    """Whether nothing but a preposition stands before the body's name: "Students come to the Alliance"."""
    match = PREPOSITION.search(lead)
    return match is None or is_light(lead[: match.start()]) or _HOUSE_NOUN.search(lead) is not None


def begins_with_pronoun(text: str) -> bool:
    """Whether a sentence goes on about what the one before spoke of."""
    return GOES_ON.match(text) is not None


def names_itself(text: str, start: int, own: Names | None) -> bool:
    """Whether the words before a figure name the body, and not something that it has: "our fleet"."""
    return any(end <= start for _, end in _own_spans(text, own))


def _own_spans(text: str, own: Names | None) -> list[tuple[int, int]]:
    """Where a sentence names the body itself, not one of its members, partners, papers or meetings."""
    return [
        span
        for pattern in (own, FIRST_PERSON, NETWORK, PLURAL_VERB, _THE_BODY)
        if pattern is not None
        for match in pattern.finditer(text)
        if _is_itself(text, *(span := match.span()), own, named=pattern is own)
    ]


def _is_itself(text: str, start: int, end: int, own: Names | None, *, named: bool) -> bool:
    if in_quotes(text, start) or is_related(text, end) or is_reporting(text, end) or in_aside(text, start):
        return False
    if not named and is_in_name(text, start, end, own):
        return False
    if _POSSESSIVE.fullmatch(text, start, end) and not _OWN_HOUSE.match(text, end):
        return False
    genitive = _GENITIVE.match(text, end)
    if genitive is not None and not _OWN_HOUSE.match(text, genitive.end()):
        return False
    lead = text[:start]
    if _ONE_OF_THEM.search(lead) and not _ALL_ARE.search(lead):
        return False
    head = None if _NOMINATIVE.fullmatch(text, start, end) else _HEAD_OF.search(lead)
    return (
        head is None
        or _EVERY.fullmatch(head["head"]) is not None
        or re.fullmatch(_HOUSE, head["head"], re.IGNORECASE) is not None
    )


def tells_of_others(text: str, before: str, after: str, own: Names | None, language: str | None) -> bool:
    """Whether something in a sentence tells of others, of once, of what is to come, or of a part."""
    rest = own.sub(" ", text) if own is not None else text
    if any(it.search(rest) for it in (NOT_OWN_NOUN, MUNICIPAL, HAPPENED, _ACRONYM)) or names_others(rest):
        return True
    once, past = _ONCE.get(language or ""), _PAST_VERB.get(language or "")
    if once is not None and once.search(rest) and not is_closing(rest):
        return True
    if is_done_by(before) or _TO_COME.search(before) or told_of_a_year(before) or is_about_beginning(before):
        return True
    if _is_of_some(before, after) or CONTRAST.search(before):
        return True
    if (past is not None and past.match(after)) or (_PERFECT.match(after) and not _CAME.search(after)):
        return True
    return language != "de" and _NAME.search(rest) is not None


def _is_of_some(before: str, after: str) -> bool:
    """Whether a figure is told of each of several, or of some of them: not of all that are the house's."""
    if _PART_OF.match(after) or _EACH.search(_CLAUSE_END.split(after, maxsplit=1)[0]):
        return True
    some = _EACH.search(before) or _PART_BEFORE.search(before)
    return some is not None and _OF_ALL_OURS.search(before) is None
