"""What a house does in places, before it is told in how many: "runs projects in 70 countries".

Projects and programmes have figures of their own, and a sentence about one is no claim of the house. Where
the house is said to run or support them in so many places, they only say what it does there.
"""

from __future__ import annotations

import re

from iclei_scraper.values.wording.text import WORD_BEGINS as _L

_DOES = (
    r"(?:runs?|running|leads?|manages?|coordinates?|implements?|implementing|delivers?|delivering|supports?|"
    r"supporting|funds?|funding|finances?|"
    r"(?:have|has) (?:delivered|executed|implemented|built|completed|supported|run|led)|"
    r"betreib(?:t|en)|führ(?:t|en)|leite(?:t|n)|koordinier(?:t|en)|förder(?:t|n)|unterstütz(?:t|en)|"
    r"finanzier(?:t|en)|begleite(?:t|n)|"
    r"m(?:ène|enons|ènent)|condui(?:t|sons|sent)|pilot(?:e|ons|ent)|soutien(?:t|nent)|soutenons|"
    r"financ(?:e|ent|ons)|appui(?:e|ent)|appuyons|développ(?:e|ent|ons)|"
    r"ejecuta(?:n|mos)?|desarrolla(?:n|mos)?|gestiona(?:n|mos)?|apoya(?:n|mos)?|financia(?:n|mos)?|"
    r"impulsa(?:n|mos)?|executa(?:m|mos)?|desenvolve(?:m|mos)?|apoia(?:m|mos)?|realiza(?:n|m|mos)?|"
    r"gest(?:isce|iscono|iamo)|realizza(?:no)?|realizziamo|sostiene|sosteniamo|finanzia(?:no|mo)?|"
    r"voer(?:t|en)|steun(?:t|en)|ondersteun(?:t|en)|financier(?:t|en)|"
    r"driver|driv(?:er|s)|stöd(?:er|jer)|støtter|finansierar|finansierer|bedriver|gjennomfører|"
    r"prowadzi(?:my)?|realizuje(?:my)?|wspiera(?:my)?|podporuje(?:me)?)"
)
_HAS = r"(?:has|have|with|hat|haben|mit|a|avec|tiene|con|tem|com|ha|heeft|met|har|med)"
_WORK = (
    r"(?:projects?|program(?:me)?s|initiatives|campaigns|projekte?n?|programme?n?|initiativen|kampagnen|projets|"
    r"initiatives|campagnes|proyectos|programas|iniciativas|campañas|projetos|campanhas|progetti|programmi|"
    r"iniziative|projecten|programma['’]s|projekter|prosjekter|projektów|projekty|programy)"
)
_THERE = (
    r"(?:in|across|throughout|auf|dans|en|em|nei|nelle|op|i|på|w|ve|v)"
    r"\s(?:[^\W\d_]{2,10}\s){0,3}[~>+]?\d"
)
_WORK_IN_PLACES = re.compile(
    rf"(?<!those who )(?<!ceux qui )(?<!celles qui )(?<!quienes )(?<!aqueles que )(?<!coloro che )"
    rf"{_L}(?:{_DOES}\s(?:[^\W\d_][\w’'-]{{1,16}},?\s){{0,9}}|{_HAS}\s(?:[^\W\d_]{{3,16}}\s){{0,2}})"
    rf"(?P<work>{_WORK})(?=\s{_THERE})",
    re.IGNORECASE,
)


def without_work(text: str) -> str:
    """A sentence with what a house runs or supports in so many places made a word of no meaning, as long.

    >>> without_work("We run small projects in over 70 countries")
    'We run small xxxxxxxx in over 70 countries'
    >>> without_work("Our project covers 70 countries"), without_work("We run 40 projects in 12 countries")
    ('Our project covers 70 countries', 'We run 40 projects in 12 countries')
    """
    return _WORK_IN_PLACES.sub(
        lambda match: f"{match[0][: -len(match['work'])]}{'x' * len(match['work'])}", text
    )
