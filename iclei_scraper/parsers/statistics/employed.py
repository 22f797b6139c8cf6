"""People a house gives work to, told by a verb, no noun: "The forum employs about 420 people"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.values.quantities import Quantity

_VERB = (
    r"employs?|employing|give work to|gives work to|beschäftig(?:t|en|e)|emploie(?:nt)?|employons|"
    r"emplea(?:n|mos)?|da(?:n|mos)? (?:trabajo|empleo) a|emprega(?:m|mos)?|d(?:á|ão|amos) emprego a|"
    r"impiega(?:no)?|impieghiamo|d(?:à|anno|iamo) lavoro a"
)
_GIVES = re.compile(
    rf"(?<![^\W\d_])(?:{_VERB})\s(?:(?:weltweit|worldwide|currently|derzeit|actuellement|actualmente|"
    rf"atualmente|attualmente|some|about|around|over|a|rund|etwa|environ|près de|plus de|unas|cerca de|"
    rf"circa|oltre)\s){{0,3}}$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\s?(?P<label>people|persons|menschen|personen|personnes|personas|pessoas|persone)(?![^\W\d_])|"
    r"\s?(?P<cjk>人|名|명)(?:以上|余り)?(?:を雇用|が(?:働い|勤務し|在籍し)|을 고용|이 (?:일하고|근무하고))",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"(?<![^\W\d_])(?:members?|compan(?:y|ies)|sector|industr(?:y|ies)|mitglieds?\w*|betriebe|branche|"
    r"membres|entreprises|secteur|miembros|empresas|membros|setor|soci|imprese|settore)(?![^\W\d_])|"
    r"会員|企業|業界|회원|업계",
    re.IGNORECASE,
)
"""Who else gives work: the members of an association, a branch."""


def may_employ(text: str) -> bool:
    """Whether a text may say how many people somebody gives work to: a cheap test."""
    return _PEOPLE.search(text) is not None


def employed(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Label, concept and end of the people employed that a figure counts, or ``None``."""
    match = _PEOPLE.match(text, quantity.end) if quantity.unit == "count" else None
    before = text[: quantity.start]
    if match is None or _MEMBERS.search(before) or not (match["cjk"] or _GIVES.search(before)):
        return None
    name = match.lastgroup or "label"
    return match[name], "staff", match.end(name)
