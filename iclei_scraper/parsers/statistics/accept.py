"""Which rows of counters are the network's claims about itself, and which only look like it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.counters import Counter, concepts_of
from iclei_scraper.parsers.statistics.words import FOREIGN_PLACE
from iclei_scraper.values.concepts import STRONG

if TYPE_CHECKING:
    from iclei_scraper.page import Block
    from iclei_scraper.parsers.statistics.lines import Line

_ELSEWHERE = re.compile(
    r"(?<![^\W\d_])(?:participants?|participating|attendees?|speakers?|sessions?|delegates?|exhibitors?|"
    r"visitors?|tickets?|sponsors?|registrations?|inhabitants|population(?! represented)|residents|"
    r"households|schools|students|pupils|courses?|lessons|hours?|minutes?|days?|months?|weeks?|clients?|"
    r"customers?|orders|products?|sales|revenue|turnover|awards? won|reviews?|downloads?|likes?|shares?|"
    r"followers|subscribers|views|comments?|posts?|articles|pages?|items?|results?|goals|points|matches|"
    r"wins|km|km²|m²|hectares?|tonnes|budget|price|cost|fee|funding|duration|area|elevation|postcode|"
    r"pilot (?:cities|sites)|partner cities|twin cities|sister cities|trees?|beds|rooms|seats|"
    r"teilnehmer\w{0,6}|teilnehmende\w?|redner\w{0,5}|sprecher\w{0,5}|aussteller\w{0,5}|besucher\w{0,5}|"
    r"einwohner\w{0,6}|haushalte|schulen|schüler\w{0,5}|studierende|kurse?|stunden|minuten|tage|monate|"
    r"wochen|kunden|produkte|bewertungen|kommentare|beiträge|fläche|höhe|partnerstädte|laufzeit|"
    r"intervenant(?:e?s)|visiteurs|exposants|habitants|ménages|écoles|élèves|étudiants|heures|jours|mois|"
    r"clients|produits|avis|commentaires|superficie|durée|villes jumelées|participantes|asistentes|"
    r"ponentes|expositores|visitantes|habitantes|hogares|escuelas|alumnos|estudiantes|horas|días|meses|"
    r"clientes|productos|comentarios|superficie|presupuesto|duración|ciudades hermanas|palestrantes|"
    r"domicílios|escolas|alunos|estudantes|dias|produtos|comentários|orçamento|duração|cidades-irmãs|"
    r"partecipanti|relatori|visitatori|abitanti|famiglie|scuole|studenti|ore|giorni|mesi|clienti|prodotti|"
    r"commenti|durata|deelnemers|sprekers|bezoekers|inwoners|klanten|deltagare|besökare|invånare|"
    r"kunder)(?![^\W\d_])|参加者|登壇者|来場者|人口(?!の|比)|世帯|学校|生徒|時間|日間|ヶ月|顧客|商品|面積|"
    r"姉妹都市|参加国|참가자|연사|방문객|인구(?!의)|세대|학교|학생|시간|고객|상품|면적|자매도시|参会者|"
    r"演讲者|观众|人口(?!的|比|占)|户|学校|学生|小时|天|客户|产品|面积|友好城市",
    re.IGNORECASE,
)
"""What events, shops, places and projects count. One such label tells against the whole row."""

_SELF = re.compile(
    r"network|in numbers|at a glance|facts|about us|who we are|reach|netzwerk|in zahlen|über uns|réseau|"
    r"en chiffres|red(?!\w)|en cifras|en números|rede(?!\w)|em números|rete(?!\w)|in numeri|in cijfers|"
    r"i siffror|数字|ネットワーク|숫자|네트워크|网络",
    re.IGNORECASE,
)
_SINGLE_MOST_WORDS = 6
_SINGLE_LEAST = 50  # a lone small number beside a noun is a count of results more often than a claim
_MOST_WRAPPERS = 4  # elements around a heading alone
_SECTIONS = frozenset({"section", "article", "aside", "li", "a"})
"""Elements that are sections of their own: a heading within heads them alone, one before them does not."""


def is_claim(row: list[Counter], *, foreign: bool) -> bool:
    """Whether a row of counters is the site's claim about its own organisation.

    Args:
        row: counters in order.
        foreign: the page is about an event, a project or the like.
    """
    concepts = concepts_of(row)
    known = [concept for concept in concepts if concept]
    if not known or foreign or _counts_else(row, concepts):
        return False
    if _is_timeline(row) or _repeats(row) or _of_another_section(row) or _has_inputs(row):
        return False
    if len(row) == 1:
        return _single(row[0], known[0])
    strong = sum(concept in STRONG for concept in known)
    return strong > 0 or (len(set(known)) > 1 and len(known) * 2 > len(row))


def _counts_else(row: list[Counter], concepts: list[str | None]) -> bool:
    return any(
        _ELSEWHERE.search(counter.label)
        for counter, concept in zip(row, concepts, strict=True)
        if concept in {None, "population"}
    )


def _single(counter: Counter, concept: str) -> bool:
    if concept not in STRONG or len(counter.label.split()) > _SINGLE_MOST_WORDS or counter.quantity is None:
        return False
    quantity = counter.quantity
    if quantity.like_year:
        return False
    return (
        quantity.qualifier != "exact"
        or quantity.unit == "percent"
        or quantity.value >= _SINGLE_LEAST
        or counter.line.drawn
    )


def _is_timeline(row: list[Counter]) -> bool:
    return sum(counter.quantity is not None and counter.quantity.like_year for counter in row) > 1


def _repeats(row: list[Counter]) -> bool:
    """The same label with different figures: a list of things, each with its number."""
    seen: dict[str, float | None] = {}
    for counter in row:
        value = counter.quantity.value if counter.quantity else None
        if seen.setdefault(counter.label.casefold(), value) != value:
            return True
    return False


def _of_another_section(row: list[Counter]) -> bool:
    """A heading of the row's own section speaks of a project, an event, prices."""
    block = row[0].line.block or row[0].label_line.block
    if block is None:
        return False
    labels = {counter.label_line.element for counter in row}
    own = [
        heading for heading in block.headings if heading.element not in labels and heads(heading, row[0].line)
    ]
    if own and _SELF.search(own[-1].text) and not FOREIGN_PLACE.search(own[-1].text):
        return False
    return any(FOREIGN_PLACE.search(heading.text) for heading in own)


def heads(heading: Block, line: Line) -> bool:
    """Whether a heading belongs to the section that a line stands in, not to one before it."""
    if heading.heading == 1:
        return True
    wrapper = heading.element
    for _ in range(_MOST_WRAPPERS):
        parent = wrapper.getparent()
        if parent is None or wrapper.tag in _SECTIONS:
            return False
        if parent in line.path:
            below = line.path[line.path.index(parent) + 1 :]
            return not below or below[0].tag not in _SECTIONS
        wrapper = parent
    return False


def _has_inputs(row: list[Counter]) -> bool:
    """Figures beside check boxes are counts of a filter."""
    for counter in row:
        around = counter.line.element
        for _ in range(2):
            if around.find(".//input") is not None or around.tag == "label":
                return True
            parent = around.getparent()
            if parent is None or parent.tag in {"body", "main", "section"}:
                break
            around = parent
    return False
