"""What is built like a cookie's name but is none that the site sets: names it denies, a consent's number."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.known import is_known_name, is_sure_name
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value

_BARE = frozenset({"name", "provider", "category"})
_EXPLAINED = _BARE | {"description"}
_ABOVE, _LONGEST = 40, 600
"""Lines above a name among which the text that leads to it is looked for, and characters of that text."""
_OF = r"[^.:：。]{0,60}"
_COOKIES = r"(?:cookies?|kakor)"
_DENIES = re.compile(
    rf"(?:do(?:es)? not|don['’]t|doesn['’]t|never|no longer) (?:set|use|place|store|employ)\b{_OF}{_COOKIES}"
    rf"|(?:sets?|uses?|places?|stores?|has|have) (?:no|none of){_OF}{_COOKIES}"
    rf"|{_COOKIES}{_OF}(?:are|is) (?:not|never|no longer) (?:being )?(?:set|used|placed)"
    rf"|(?:setz|verwend|nutz)\w*{_OF}\b(?:keine\w*|nicht)\b{_OF}{_COOKIES}|\bkeine(?:rlei)? {_COOKIES}"
    rf"|{_COOKIES}{_OF}(?:(?:setzen|verwenden|nutzen) wir nicht|nicht (?:mehr |länger "
    rf")?(?:ein)?(?:gesetzt|verwendet|genutzt))"
    rf"|aucun {_COOKIES}|\b(?:n['’]|ne )(?:utilis|dépos|plac|emplo)\w* (?:pas|aucun|jamais)\b{_OF}{_COOKIES}"
    rf"|\bno (?:us|utiliz|instal|coloc)\w*{_OF}{_COOKIES}|\bningun[ao] {_COOKIES}"
    rf"|\bnão (?:us|utiliz|instal|coloc)\w*{_OF}{_COOKIES}|\bnenhum {_COOKIES}"
    rf"|\bnon (?:us|utilizz|install|impost)\w*{_OF}{_COOKIES}|\bnessun {_COOKIES}"
    rf"|\b(?:geen|inga) {_COOKIES}|{_COOKIES}{_OF}\bniet (?:meer |langer )?(?:gebruikt|geplaatst)"
    r"|(?:クッキー|cookie)[^。：]{0,24}(?:(?:使用|設定|利用|設置|保存)(?:して(?:い|おり)ませ|しませ|していない)|"
    r"使(?:いませ|って(?:いませ|おりませ|いない)))"
    r"|쿠키[^.：]{0,24}(?:사용|설정|저장)하지 않"
    r"|(?:不|没有|未|沒有|从不)会?(?:使用|设置|設置|设定|存储|放置)[^。：]{0,20}cookie",
    re.IGNORECASE,
)
_NO_COOKIE = re.compile(
    rf"\bnot an? (?:\w+ )?cookie|\b(?:no|kein\w?|geen|nessun|aucun|ningun\w|nenhum|inga|inget|bez) {_COOKIES}"
    rf"|\bcookie-?less|\bpas (?:de|un) {_COOKIES}|\b(?:no|non|não) (?:es|è|é) (?:una? |um )?cookie"
    rf"|\b(?:sin|sem|senza|sans) {_COOKIES}|(?:クッキー|cookie)\s?(?:ではない|なし)"
    r"|쿠키\s?(?:가 )?(?:아님|없음)|(?:非|无|無|不是)\s?cookie",
    re.IGNORECASE,
)
"""In a cell beside the name of a service."""
_NEGATION = re.compile(
    r"\b(?:not|none|never|no|nicht|kein\w*|pas|aucun\w*|ni|tampoco|não|nem|nenhum\w*|non|né|nemmeno|niet|geen|"
    r"inte|inga|ikke|ingen|nie)\b|n['’]t\b|ませ|않|不|没",
    re.IGNORECASE,
)
"""In the sentence that leads to names whose purpose is told: "Nor do we use these."."""
_AFFIRMS = re.compile(
    r"\b(?:use|sets?|uses|verwend|setz|nutz|utilis|dépos|usa|utiliz|gebruik|använd)|使用|利用|사용",
    re.IGNORECASE,
)
_CONSENT = r"(?:consent\w{0,6}|einwilligung\w?|zustimmung\w?|consenso|toestemming\w?|samtycke\w?|同意|동의)"
_CONSENT_ID = re.compile(
    rf"{_CONSENT}[\s-]{{0,2}}(?:ID|number|no\.|nummer|num[eé]ro|番号|번호|编号)(?![a-z])"
    rf"|(?:ID|identifiant|identificador|n[uú]m[eé]ro)\s(?:de |do |del |di )?(?:\w{{2,8}}\s)?{_CONSENT}",
    re.IGNORECASE,
)
_BESIDE = 48  # characters beside a number in which its label stands
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=。)")


def are_denied(page: Page, sheet: Sheet) -> bool:
    """Whether nothing is told of the names on a sheet but, right above them, that they are not set."""
    bare = all(row.keys() <= _BARE for row in sheet.rows)
    if not bare and any(not row.keys() <= _EXPLAINED for row in sheet.rows):
        return False
    named = next((row["name"] for row in sheet.rows if "name" in row), None)
    if named is None:
        return False
    blocks = page.free_blocks
    at = next((place for place, block in enumerate(blocks) if block.element is named.element), None)
    lead = _lead(blocks, at) if at is not None else ""
    last = next((sentence for sentence in reversed(_SENTENCE.split(lead)) if sentence), "")
    return denies(lead) and (bare or _NEGATION.search(last) is not None)


def without_denied(rows: list[dict[str, Value]]) -> list[dict[str, Value]]:
    """Rows without those of services of which a cell says that they set none: "N/A (not a cookie)"."""

    def is_denied(row: dict[str, Value]) -> bool:
        told = [value.text for role, value in row.items() if role not in {"name", "description"}]
        return "name" in row and not is_sure_name(row["name"].text) and any(map(_NO_COOKIE.search, told))

    return [row for row in rows if not is_denied(row)]


def _lead(blocks: list[Block], at: int) -> str:
    """The text above a line that is no item beside it and no heading."""
    here = blocks[at].element.getparent()
    for block in reversed(blocks[max(0, at - _ABOVE) : at]):
        if block.element.getparent() is not here or block.tag != blocks[at].tag:
            return block.text if not block.heading and len(block.text) <= _LONGEST else ""
    return ""


def denies(text: str) -> bool:
    """Whether what a text says last of cookies being set is that they are not."""
    for sentence in reversed(_SENTENCE.split(text)):
        if _DENIES.search(sentence):
            return True
        if _AFFIRMS.search(sentence):
            return False
    return False


def is_consent_number(page: Page, sheet: Sheet) -> bool:
    """Whether the one name on a sheet is the number under which the reader's own consent is kept."""
    named = sheet.rows[0].get("name") if len(sheet.rows) == 1 else None
    if named is None or not has_digit(named.text) or is_known_name(named.text):
        return False
    for above, block in pairwise([None, *page.free_blocks]):
        if block is not None and named.text in block.text:
            before, _, behind = block.text.partition(named.text)
            before = before or (above.text if above is not None else "")
            return _CONSENT_ID.search(f"{before[-_BESIDE:]} {behind[:_BESIDE]}") is not None
    return False
