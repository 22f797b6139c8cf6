"""Figures of sentences that no house claims today: denied, past, wanted, lost, or of some of the members."""

from __future__ import annotations

import re

_WORDS = r"(?:[^\s,;:.()–—]{1,24}\s){0,5}"
"""What may stand between a negation and its figure: the verb and a few words of its phrase."""
_NO_MORE = (
    r"only|just|merely|simply|alone|nur|bloß|allein|seulement|uniquement|solo|sólo|solamente|únicamente|"
    r"só|somente|apenas|soltanto|solamente|alleen|slechts|enkel|bara|endast"
)
_NO_VERB = r"for[- ]|profit|guber|govern|gouvern|staatlich|lucr|less|fewer|more|menos|meno|weniger|minder"
_PLAIN = (
    rf"(?:(?<![\w-])(?:not|cannot|never|no longer|nicht|niemals|kein(?:e[nrs]?)?|não|nunca|jamais|non|niet|"
    rf"nooit|geen|inte|aldrig|inga)|n['’]t)(?!\s(?:{_NO_MORE}|{_NO_VERB}))(?=\s)"
)
_FRENCH = rf"(?<!\w)(?:ne\s|n['’])\S{{1,20}}\s(?:pas|plus|jamais)(?!\s(?:{_NO_MORE}|que|{_NO_VERB}))(?=\s)"
_SPANISH = (
    r"(?<!\w)no(?=\s(?:ten|tien|cuent|cont|hay|somos|son|es|está|reún|reun|agrup|trabaj|conect|represent|"
    r"lleg|alcanz|incluy|suma|abarc|vincul|integr|oper)\w*\s)"
)
_DENIED = re.compile(
    rf"(?:{_PLAIN}|{_FRENCH}|{_SPANISH})\s{_WORDS}$|(?<![-\w])(?:not|nicht|pas|no es|não é|non è|niet|"
    r"inte) (?:true|the case|correct|wahr|richtig|vrai|cierto|verdad|verdade|vero|waar|sant) "
    r"[^;:.()]{0,80}$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?<!\w)(?:but|and|sondern|und|mais|et|sino|pero|y|mas|e|ma|maar|en|utan|men|och|its|our|the|unser\w*|"
    r"nos|nuestr\w+|noss\w+|nostr\w+|onze|våra)(?!\w)",
    re.IGNORECASE,
)
"""Between a negation and a figure that stands: "not a government but 2,500 of them", "we never leave our
2,500 members alone"."""
_CHINESE = re.compile(r"(?:没有|沒有|并非|並非|不是|从未|從未|尚未)(?!.{0,12}而)[^，。、；,;]{0,10}$")
_DENIED_BEHIND = re.compile(
    r"[^。、.!?]{0,40}?(?:(?:て|は|が|も)(?:い|あり)ません|(?:ではな|ていな)い|持ちません|持たない|"
    r"없습니다|없다|않습니다|않는다|않았|아닙니다|아니다|못합니다|못했)(?=[\s。.はが]|$|습|다)"
)
"""Japanese and Korean deny at the end of the clause."""
_NOT_ONLY = re.compile(r"だけ|のみ|ばかり|とどまり|とどまら|뿐|그치|머물")
_CHAIN = re.compile(r"\s?(?:[^\s,;:.()\d–—]{1,12}\s?){0,3}")
"""Between a denied figure and one that is denied with it: "5,000 cities in 200 countries"."""


def is_denied(before: str, after: str) -> bool:
    """Whether the words around a figure deny it, in nine languages.

    Args:
        before: the sentence up to the figure, its qualifying words not included.
        after: the sentence behind what is counted.

    >>> is_denied("The union does not have ", " in 20 countries."), is_denied("It not only has ", ".")
    (True, False)
    """
    match = _DENIED.search(before)
    if match is not None and not _KEPT.search(match[0]):
        return True
    if _CHINESE.search(before):
        return True
    end = _DENIED_BEHIND.match(after)
    return end is not None and not _NOT_ONLY.search(end[0])


def goes_on(between: str) -> bool:
    """Whether a figure belongs to the phrase of the one before it, so that one denial holds for both."""
    return _CHAIN.fullmatch(between) is not None


_ONLY = r"(?:(?:just|only|about|some|nur|etwa|rund|seulement|solo|sólo|apenas|soltanto|circa)\s)?"
_FROM = re.compile(rf"(?:^|\s)(?:from|von|aus|de|desde|da|dalle|dai|från|van)\s{_ONLY}$", re.IGNORECASE)
_TO = re.compile(
    r"[^.;!?]{0,60}?\s(?:to|à|a|auf|zu|hasta|para|naar|till)\s(?:[^\W\d_]{2,8}\s){0,2}\d", re.IGNORECASE
)
"""From how many to how many."""
_GREW = re.compile(
    r"(?<!\w)(?:gr[eo]w\w*|ros[e]|risen|expand\w*|increas\w*|went|gewachsen|wuchs\w*|gestiegen|passée?s?|"
    r"pas[oó]\w*|"
    r"pasa(?:mos|do)|passou|passamos|cresce\w*|cresciut\w*|creci\w*|crescemos|passat[aoie]|gegroeid|"
    r"vuxit)(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BEGAN = re.compile(
    r"(?<!\w)(?:beg[au]n|start(?:ed|eten)?|launched|founded|created|begann\w*|gegründet|commencé|débuté|"
    r"fondée?|créée?|"
    r"empez\w+|comenz\w+|naci\w+|fundad[oa]|começ\w+|nasceu|inizi\w+|nat[oa]|fondat[oa]|begonnen|"
    r"startade)(?!\w)"
    rf"(?:(?!\s(?:hoy|hoje|oggi|heute|today|now|cuenta|conta|zählt|compte)\s)[^.;!?]){{0,40}}\s(?:with|by|mit|von|avec|par|con|com|por|da|met|med)\s{_ONLY}$",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"(?<!\w)(?:lost|lose|losing|verlor\w*|perdu|perd(?:imos|ieron|ió|eu|emos)|perso|perdut[oi]|verloor|"
    r"förlorade)\s$",
    re.IGNORECASE,
)
_LOST_BEHIND = re.compile(r"[^.;,!?]{0,24}\s?(?:verloren|verloor|失いました|失去|잃었)")
_NEAR = 40
"""Letters behind what is counted among which its year is told."""
_SOME_OF = re.compile(
    r"(?<!counts)(?<!count)(?<!numbers)(?<!compte)(?<!comptons)(?<!zählt)(?<!zählen)(?<!conta)(?<!contamos)(?<!annovera)"
    r"(?:^|[\s(])(?:among|of|unter|parmi|entre|dentre|de|dei|tra|fra|onder|van|bland|av|von)\s(?:all\s|allen\s|tous\s|"
    r"todos\s)?"
    r"(?:our|its|their|unser\w{2}|nos|ses|nuestr[oa]s|noss[oa]s|(?:i |le )?nostr[ie]|onze|våra)\s"
    r"[^\W\d_]{3,20},?\s(?:some\s|about\s)?$",
    re.IGNORECASE,
)
"""Behind no verb that counts: "counts among its members 300 towns" tells of all of them."""
_WITHOUT = re.compile(
    r",\s(?:without|ohne|sans|sin|sem|senza|zonder|utan|uden)\s(?:[^\s,;:.()]{1,24}\s){2,9}$", re.IGNORECASE
)
"""Before a figure of what is left undone: ", without a change for the 4,000 employees"."""
BY_YEAR = re.compile(
    r"(?<!\w)(?:by|until|bis|d['’]ici(?: à)?|à l['’]horizon|para(?: el)?|hasta|até|entro(?: il)?|tegen|till)"
    r"\s(?:the end of\s|ende\s|fin(?:ales de)?\s)?20[2-9]\d(?!\d)|20[2-9]\d(?:年までに|년까지)|"
    r"[到至]20[2-9]\d年",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"(?<!\w)(?:aim\w*|goals?|targets?|ambition\w*|hopes?|plan(?:s|ned)?|wants?|wish\w*|striv\w+|intend\w*|"
    r"will|"
    r"shall|woll\w+|möcht\w+|ziele?n?|werden|objectif\w*|vis(?:e|ons|ent)|voul\w+|veut|souhait\w+|espèr\w+|"
    r"metas?|objetivos?|quer\w+|aspir\w+|pretend\w+|esper\w+|obiettiv[oi]|vogliamo|vuole|punt(?:a|iamo)|"
    r"willen|wil|doel\w*|vill|mål)(?!\w)|目標|目指|めざ|목표|목적|하고자|目标|计划|計劃|力争|争取",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"(?<!\w)(?:(?<!you )will|would|shall|could|might|soll(?:en|te|ten)?|wollen|möchten?|könnten?|"
    r"zal|zullen|ska|"
    r"kommer att|skal|"
    r"będzie|będą|[^\W\d_]{3,}(?:ará|erá|irá|arán|erán|irán|arão|erão|irão|erà|irà|eranno|iranno|eront|iront)|"
    r"(?:réuni|compte|regroupe|rassemble|se|au)ra)(?!\w)[^,;:]*$",
    re.IGNORECASE,
)
"""In the clause of a figure: it is one to come."""
_CLAUSE, _SENTENCE = 120, 300
"""Characters before a figure in which the verb of its clause and the time of its sentence stand."""
_WISHED = re.compile(
    r"(?<!\w)(?:(?:aim|hope|plan|want|wish|intend|seek|strive)\w*\sto\s(?:grow to|reach|have|welcome|"
    r"attract|win|"
    r"unite|gather|expand to|include)|(?:espér\w+|espèr\w+|souhait\w+|voulons|veut|vis(?:e|"
    r"ons) à)\s(?:réunir|"
    r"rassembler|atteindre|compter|accueillir|fédérer)|(?:quer\w+|esper\w+|aspir\w+ a|"
    r"pretend\w+)\s(?:llegar a|"
    r"reunir|alcanzar|sumar|contar con|chegar a|alcançar|contar com)|(?:vogliamo|vuole|speriamo di|"
    r"puntiamo a|"
    r"miriamo a)\s(?:arrivare a|raggiungere|riunire|coinvolgere))\s(?:[^\W\d_]{1,12}\s){0,2}$",
    re.IGNORECASE,
)
"""Before a figure that is wished for: "We aim to grow to 400 towns"."""
_GOAL_IS = re.compile(
    r"(?<!\w)(?:goal|target|aim|ziel|objectif|objetivo|meta|obiettivo|doel|mål)(?:\s(?:is|ist|est|es|é|è|är))?"
    r"\s?[:：–—]?\s?(?:(?!(?:our|its|the|all|alle|unsere\w?|nos|ses|les|nuestr[oa]s|sus|l[oa]s|noss[oa]s|"
    r"suas|[ao]s|nostr[ie]|i|gli|onze|våra)\s)[^\s\d,;:.()]{1,20}\s){0,6}$|"
    r"目標(?:は|：|:)[、\s]?$|목표(?:는|:)?\s?$|目标(?:是|：|:)[^\s\d，。、]{0,10}$|"
    r"(?<!\w)(?:statutes|by-?laws|satzung|statuten?|statuts|estatutos|statuto|stadgar\w{0,2}|vedtægter\w{0,2})(?!\w)|"
    r"規約|定款|会則|(?<![가-힣])(?:정관|회칙)|章程",
    re.IGNORECASE,
)
"""What is aimed at, or asked for by rules, is not what there is."""
_AT_FIRST = re.compile(
    r"(?<!\w)(?:originally|initially|at first|in the beginning|in its early (?:days|years)|back then|"
    r"at (?:its|the time of its) "
    r"(?:founding|foundation|launch)|until (?:19|20)\d\d|"
    r"anfangs|anfänglich|zu beginn|ursprünglich|damals|bei (?:der|seiner|ihrer) gründung|"
    r"à (?:sa|la|leur) (?:création|fondation|naissance)|au départ|à l['’]origine|au début|initialement|"
    r"à ses débuts|"
    r"al (?:principio|inicio)|en sus inicios|inicialmente|en su fundación|no (?:início|começo)|"
    r"à data da fundação|"
    r"all['’]inizio|inizialmente|agli inizi|in principio|aanvankelijk|bij (?:de|haar|zijn) oprichting|"
    r"destijds|in het begin|"
    r"från början|inledningsvis|til at begynde med|i begyndelsen|i starten|początkowo|na początku|"
    r"başlangıçta)(?!\w)|"
    r"当初|最初は|처음에는|当初|最初|起初",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"(?<!\w)(?<!has )(?<!have )(?:had|numbered|counted|comprised|represented|united|consisted of|"
    r"was made up of|hatten?|"
    r"zählten?|umfassten?|vereinten?|comptai(?:t|ent)|avai(?:t|ent)|regroupai(?:t|ent)|réunissai(?:t|ent)|"
    r"rassemblai(?:t|ent)|"
    r"contaba[ns]?(?: con)?|tenía[ns]?|reunía[ns]?(?: a)?|agrupaba[ns]?(?: a)?|tinham?|contavam?(?: com)?|"
    r"reuniam?|"
    r"aveva(?:no)?|contava(?:no)?|riuniva(?:no)?|telden?|hadden|hade|havde|hadde|liczył[ao]?|miał[ao]?)\s"
    r"(?:(?:only|just|nur|erst|seulement|solo|sólo|apenas|soltanto|slechts|bara|kun|tylko)\s)?$",
    re.IGNORECASE,
)
_CLOSED_WITH = re.compile(
    r"(?<!\w)(?:as (?:of|at)|at (?:the )?(?:end|close) of|by the end of|year[- ]?end|zum (?:jahresende|"
    r"jahreswechsel|\d{1,2}\.)|"
    r"am (?:ende|\d{1,2}\.)|ende (?:des|\d{4}|\w+ \d{4})|au \d{1,2}|fin \d{4}|à la fin|a (?:fin|"
    r"finales) de|al (?:cierre|final|\d)|"
    r"a \d{1,2} de|no (?:final|fim) d|em \d{1,2} de|alla fine|al \d{1,2}|a fine|eind|per \d{1,2}|"
    r"vid årets slut|den \d{1,2}|"
    r"ved utgangen|ved udgangen|na koniec)(?!\w)",
    re.IGNORECASE,
)
"""What an annual report tells in the past tense is what holds."""
_EASTERN_PAST = re.compile(r"(?:19|20)\d\d\s?[年년](?:の|には?|的|의|에)?\s?$")
_EASTERN_FROM = re.compile(r"[^、。,.]{0,8}(?:から|에서|发展到|發展到|增[加至长]+到)")


def is_closing(text: str) -> bool:
    """Whether a sentence tells how things stand on the day that a report closes with."""
    return _CLOSED_WITH.search(text) is not None


def is_not_now(before: str, after: str) -> bool:
    """Whether the words around a figure tell that it is past, wanted, lost, or of some of the members.

    Args:
        before: the sentence up to the figure.
        after: the sentence behind what is counted.

    >>> is_not_now("We grew from ", " in 1994 to 1,750 cities."), is_not_now("We unite ", " today.")
    (True, False)
    >>> is_not_now("We aim to reach ", " by 2030."), is_not_now("Among our members, ", " are towns.")
    (True, True)
    """
    return (
        _is_past(before, after)
        or _is_wanted(before, after)
        or any(it.search(before) for it in (_SOME_OF, _WITHOUT))
    )


def _is_past(before: str, after: str) -> bool:
    if _LOST.search(before) or _LOST_BEHIND.match(after) or _BEGAN.search(before):
        return True
    if _AT_FIRST.search(before[-_SENTENCE:]) or (
        _WAS.search(before[-_CLAUSE:]) and not _CLOSED_WITH.search(before + after)
    ):
        return True
    if _EASTERN_PAST.search(before) and _EASTERN_FROM.match(after):
        return True
    if not _FROM.search(before):
        return False
    step, then = _TO.match(after), _YEAR.search(after[:_NEAR])
    return (step is not None or then is not None) and bool(_GREW.search(before) or (step and then))


def is_wanted_by(text: str) -> bool:
    """Whether a text tells what is wanted by some year: "By 2030 we want to be a network that counts."."""
    return BY_YEAR.search(text) is not None and _WANTED.search(text) is not None


def _is_wanted(before: str, after: str) -> bool:
    if _GOAL_IS.search(before) or _WISHED.search(before) or _TO_COME.search(before[-_CLAUSE:]):
        return True
    if not BY_YEAR.search(before) and not BY_YEAR.search(after):
        return False
    return bool(_WANTED.search(before) or _WANTED.search(after))
