"""A declaration as rows of labelled values, however it is laid out, and whether it is one of cookies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.parsers.cookies.sheets.shares import names_in
from iclei_scraper.parsers.cookies.words.category_words import CONSENT_TALK
from iclei_scraper.parsers.cookies.words.known import STATEMENT, is_sure_name, is_widespread
from iclei_scraper.parsers.cookies.words.names import is_of_source, is_plain_word, is_strong_name
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.lasting.durations import read_duration
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_PLUGIN = re.compile(
    r"cookie|cky-|cli-|cmplz|onetrust|ot-sdk|optanon|borlabs|brlbs|iubenda|iub__|consent|gdpr|"
    r"usercentrics|cc-table|klaro|termly",
    re.IGNORECASE,
)
_METHOD = re.compile(r"[A-Za-z_]\(\)")
"""In the heading of a method's parameters: "response.set_cookie()"."""
_OF_PROGRAMS = re.compile(
    r"parameters?|params?|arguments?|variables?|environment variables?|env|settings?|options?|propert(?:y|"
    r"ies)|"
    r"attributes?|fields?|columns?|data ?types?|defaults?|default values?|required|returns?|methods?|"
    r"nullable|issues?|findings?|severity|vulnerabilit(?:y|ies)|status codes?|"
    r"parámetros?|paramètres?|parâmetros?|parametri|variabl[ei]n?|umgebungsvariablen?|standardwert|vorgabe|"
    r"pflichtfeld|"
    r"valeur par défaut|valor predeterminado|valor por defecto|valor padrão|valore predefinito|obligatoire|"
    r"パラメーター?|引数|変数|既定値|デフォルト|必須|매개변수|변수|기본값|参数|参数名|变量|默认值|是否必填|必填"
)
"""Heads of what programs take and give."""
_OF_RECORDS = re.compile(
    r"(?:(?:personal )?data|records?|tables?|information|logs?)(?: (?:types?|categor(?:y|ies)|sets?|"
    r"elements?))?|"
    r"(?:types?|kinds?|categor(?:y|ies)) of (?:personal )?(?:data|records?|information)|what we (?:keep|"
    r"store)|"
    r"(?:personenbezogene )?daten(?:art|arten|kategorien?|typ)?|art der daten|"
    r"données|(?:types?|catégories?) de données|datos|(?:tipos?|categorías?) de (?:los )?datos?|"
    r"dados|(?:tipos?|categorias?) de dados?|dati|(?:tipi|tipo|categori[ae]) di dati|tipologia di dati|"
    r"gegevens|(?:soort|type|categorie) gegevens|uppgift(?:er)?|datatyp|typ av (?:data|uppgift(?:er)?)|"
    r"oplysninger|opplysninger|datatype|tiedot|dane|(?:typ|rodzaj|kategoria) danych|údaje|"
    r"(?:typ|kategorie) údajů|(?:typ|kategória) údajov|adat(?:ok|kör)?|(?:tip|categorie) de date|veri(?: "
    r"türü)?|"
    r"данные|(?:тип|вид|категория) данных|データ(?:の種類|種別)?|데이터(?: ?유형)?|数据(?:类型|类别)?|"
    r"資料類型"
)
"""Heads over what a site keeps of people, rather than in their browsers."""
_OF_DATA = re.compile(
    r"str(?:ing)?|int(?:eger)?|bool(?:ean)?|float|double|number|object|array|list|dict|date(?:time)?|"
    r"timestamp|uuid|"
    r"(?:var)?char(?:\(\d+\))?|text|json|any|null|void|function|bigint|decimal|enum",
    re.IGNORECASE,
)
_OF_DOMAINS = re.compile(r"A|AAAA|CAA|CNAME|DNSKEY|DS|MX|NAPTR|NS|PTR|SOA|SPF|SRV|SSHFP|TLSA|TXT")
"""Kinds of records of a domain's names, which may be kept for some time."""
_OF_ADDRESSES = re.compile(r"utm_\w+|[gmt]?w?clid|fbclid|msclkid|dclid|gbraid|wbraid", re.IGNORECASE)
_BROWSER = re.compile(
    r"(?:google |mozilla |apple |microsoft |internet )?(?:chrome|firefox|safari|edge|opera|brave|vivaldi|"
    r"explorer)"
    r"(?:[ _-]\S{1,12})?",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"\b(?:the )?logo(?:type|tipo)?\b(?: (?:of|von|de|du|di|da)\b)?:?|ロゴ|로고|徽标|標誌|标志", re.IGNORECASE
)
_LESSON = re.compile(
    r"\b(?:lessons?|tutorials?|exercises?|lektion|übung|leçon|exercice|lección|ejercicio|lezione|esercizio|lição"
    r"|exercício|(?:einheit|unité?|unidade?|unità|mod[uú]le?o?)\s\d+|templates?|muster\w*|\w{0,12}vorlagen?"
    r"|modèles?|plantillas?|modell[oi]|modelos?)\b"
    r"|第.{1,3}[課课讲回章]|講座|강의|강좌|\d강\b|教程|课程|ひな形|雛形|서식|模板",
    re.IGNORECASE,
)
"""In the title of a page with cookies that its readers shall learn to set, or write of."""
_PARTS = re.compile(r"\s[|–—·-]\s|[|–—·]")
_HEADER = re.compile(r"(?:X|If|Accept|Content|Access-Control|Cache|Sec|Strict|Set)(?:-[A-Z][A-Za-z]+)+|ETag")
"""Names of what is sent at the head of a request or an answer."""
_SENTENCE = 40  # characters
_DIALOGS = frozenset({"dialog", "alertdialog"})
_FOOTNOTE = re.compile(r"[(\[]?(?:\d{1,2}|[a-z]|[*†‡§]{1,3})[)\]]?")
_CLIMB = 5
_ENOUGH = 3
_OF_SOURCE = frozenset({"code", "kbd", "samp", "tt"})


@dataclass(slots=True)
class Value:
    """One cell."""

    text: str
    """White space folded; line breaks within the cell are kept as newlines."""
    element: HtmlElement
    unit: str = ""
    """What a number alone counts, where the head of its column says so: "Lifetime (days)"."""
    sure: bool = False
    """No heading above knows better: the group is told of this cookie, in whatever words."""


Grid = list[list[Value]]
"""Cells of a table, row by row."""


@dataclass(slots=True)
class Sheet:
    """Rows that name cookies, each a mapping of role to value."""

    root: HtmlElement
    """The element around all rows."""
    rows: list[dict[str, Value]] = field(default_factory=list)
    heads: tuple[str, ...] = ()
    """Column heads or labels as the page writes them."""
    by_labels: bool = False
    """The labels stand in the first column of a table."""
    of_services: bool = False
    """Each record is a service, with the names of its cookies apart."""
    foot: Value | None = None
    """What is said across the table below its rows."""
    holds: tuple[HtmlElement, ...] = ()
    """What is read, where the element around it holds more."""


def text_of(element: HtmlElement) -> str:
    """Text of a cell: words of inline elements joined, lines and paragraphs parted by newlines.

    A cell that holds a picture alone says what that is of.
    """
    pieces: list[str] = []
    stack: list[tuple[HtmlElement, bool]] = [(element, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            apart = begins_line(node.tag) or _is_beside_its_like(node)
            pieces.append(("\n" if apart else "") + _flat(node.tail))
            continue
        if node is not element:
            stack.append((node, True))
        if node.tag == "sup" and _FOOTNOTE.fullmatch(fold("".join(node.itertext()))):
            continue
        if not isinstance(node.tag, str) or node.tag in {
            "script",
            "style",
            "svg",
            "template",
            "select",
            "button",
        }:
            continue
        if node.tag == "br" or (node is not element and begins_line(node.tag)):
            pieces.append("\n")
        pieces.append(_flat(node.text))
        stack.extend((child, False) for child in reversed(node))
    lines = (fold(line) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line) or _pictured(element)


def _is_beside_its_like(node: HtmlElement) -> bool:
    """Whether another element for source text follows, nothing between: names side by side."""
    if node.tag not in _OF_SOURCE or (node.tail or "").strip():
        return False
    after = node.getnext()
    return after is not None and after.tag == node.tag


def _pictured(element: HtmlElement) -> str:
    """What the pictures of an element show: the company whose logo it is."""
    shown = (fold(_LOGO.sub(" ", picture.get("alt") or "")) for picture in element.iter("img"))
    return " ".join(text for text in shown if text)


def _flat(text: str | None) -> str:
    return text.replace("\n", " ") if text else ""


def is_about_cookies(page: Page, sheet: Sheet, headings: str) -> bool:
    """Whether a sheet declares cookies, and not courses, products or biscuits.

    Args:
        page: the page.
        sheet: rows whose labels were recognised.
        headings: text of the headings above it.
    """
    names = [name for row in sheet.rows if "name" in row for name in names_in(row["name"].text)]
    if (
        not names
        or _METHOD.search(headings)
        or _is_taught(page)
        or 2 * sum(_HEADER.fullmatch(name) is not None for name in names) >= len(names)
        or not _is_announced(page, sheet, headings)
        or is_of_programs(sheet)
        or 3 * sum(map(is_of_source, names)) >= len(names)
    ):
        return False
    again = len(names) > _ENOUGH and _ENOUGH * len(set(names)) <= len(names)
    browsers = sum(_BROWSER.fullmatch(name) is not None for name in names)
    if again or browsers * 2 >= len(names):
        return False  # a label that comes again and again, or how to delete cookies in a browser
    strong = sum(is_sure_name(name) for name in names) * 2 >= len(names)
    plain = sum(map(is_plain_word, names)) * 2 > len(names)
    context = _context(page, sheet, headings)
    talk = _talks_of_consent(sheet)
    if strong:
        marked = sum("_" in name or "*" in name for name in names) * 2 >= len(names) or (
            any(map(is_widespread, names)) and all("duration" in row for row in sheet.rows)
        )
        timed = context > 0 or any("duration" in row for row in sheet.rows)
        return context >= (1 if marked else 2) or (timed and _talks_of_cookies(sheet))
    if plain and not (
        any(is_strong_name(name) or is_sure_name(name) for name in names)
        or any(map(COOKIE.search, sheet.heads))
        or _in_plugin(sheet)
        or all(name.isascii() and name.isalnum() and name.islower() for name in names)
    ):
        return False  # what a privacy policy keeps for how long: "Contact form", "Server logs"
    if plain:
        lasting = sum(bool(read_duration(row["duration"].text)) for row in sheet.rows if "duration" in row)
        tokens = all(" " not in name and (name.islower() or is_strong_name(name)) for name in names)
        return context >= _ENOUGH and (talk >= 1 or (tokens and lasting * 2 >= len(sheet.rows) > 0))
    return context + min(talk, 2) >= _ENOUGH


def is_of_programs(sheet: Sheet) -> bool:
    """Whether a sheet without lifetimes is about settings, parameters or columns, as documentation has them.

    A parameter of the address that tells a campaign has the name of a cookie, and is none.
    """
    types = [row["type"].text for row in sheet.rows if "type" in row]
    if (
        _is_of_records(sheet)
        or _is_headed_by_names(sheet)
        or (types and all(map(_OF_DOMAINS.fullmatch, types)))
    ):
        return True
    lasting = sum(bool(read_duration(row["duration"].text)) for row in sheet.rows if "duration" in row)
    if lasting * 2 >= len(sheet.rows) > 0:
        return False
    if any(map(_OF_PROGRAMS.fullmatch, (head.strip(" :").lower() for head in sheet.heads))):
        return True
    names = [row["name"].text for row in sheet.rows if "name" in row]
    return (bool(types) and all(map(_OF_DATA.fullmatch, types))) or all(map(_OF_ADDRESSES.fullmatch, names))


def _is_of_records(sheet: Sheet) -> bool:
    """Whether a sheet tells how long data are kept: "Data", over tables of a database."""
    heads = [head.strip(" :").lower() for head in sheet.heads]
    if not any(map(_OF_RECORDS.fullmatch, heads)) or any(map(COOKIE.search, heads)):
        return False
    return not any(
        is_widespread(name) for row in sheet.rows if "name" in row for name in names_in(row["name"].text)
    )


def _is_headed_by_names(sheet: Sheet) -> bool:
    """Whether most labels are identifiers themselves: the settings of a program, with their values."""
    named = sum("_" in head and is_strong_name(head) for head in sheet.heads)
    return named > 1 and 2 * named >= len(sheet.heads)


def _context(page: Page, sheet: Sheet, headings: str) -> int:
    """How much around a sheet says that it is about cookies."""
    score = 2 * any(COOKIE.search(head) for head in sheet.heads)
    score += 2 * bool(COOKIE.search(headings))
    score += bool(STATEMENT.search(f"{page.title or ''} {page.url}"))
    return score + 2 * _in_plugin(sheet)


def _is_announced(page: Page, sheet: Sheet, headings: str) -> bool:
    """Whether more than a table's heads says that cookies come: those that others set stand in such, too."""
    said = f"{page.title or ''} {page.url} {headings}"
    if not any(map(COOKIE.search, sheet.heads)) or STATEMENT.search(said) or COOKIE.search(headings):
        return True
    roles = {it.get("role") or it.tag for it in sheet.root.iterancestors()}
    return _in_plugin(sheet) or not roles.isdisjoint(_DIALOGS) or page.once(_speaks_of_cookies)


def _speaks_of_cookies(page: Page) -> bool:
    return any(len(block.text) >= _SENTENCE and COOKIE.search(block.text) for block in page.blocks)


def _is_taught(page: Page) -> bool:
    """Whether a part of the title says that cookies are the matter of a lesson."""
    parts = _PARTS.split(page.title or "")
    return any(COOKIE.search(part) and _LESSON.search(part) for part in parts)


def _in_plugin(sheet: Sheet) -> bool:
    """Whether the markup of a consent manager stands around a sheet."""
    around: HtmlElement | None = sheet.root
    for _ in range(_CLIMB):
        if around is None or around.tag in {"body", "html"}:
            return False
        if _PLUGIN.search(f"{around.get('class') or ''} {around.get('id') or ''}"):
            return True
        around = around.getparent()
    return False


def _talks_of_cookies(sheet: Sheet) -> bool:
    """Whether a lifetime is that of a session, or as many explanations as no chance is speak of cookies."""
    spoken = sum("description" in row and bool(COOKIE.search(row["description"].text)) for row in sheet.rows)
    return spoken > 1 or spoken == len(sheet.rows)


def _talks_of_consent(sheet: Sheet) -> int:
    """How many rows speak of browsers and visitors, or last a session."""
    count = 0
    for row in sheet.rows:
        described = row.get("description")
        lasting = row.get("duration")
        count += bool(described and CONSENT_TALK.search(described.text)) or bool(
            lasting and read_duration(lasting.text) in {"session", "persistent"}
        )
    return count
