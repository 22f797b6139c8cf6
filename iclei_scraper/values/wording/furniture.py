"""What a page puts behind a name, a title or a label and is no part of it: arrows, "opens in a new tab"."""

from __future__ import annotations

import re
from functools import lru_cache

_ARROWS = "[\u2190-\u21ff\u2794-\u27be\u2b00-\u2b0d\u2b60-\u2bb9›❯\ufe0f]"
_ARROW = rf"(?<=[^\W\d_]|[)\]）?!.\d])(?:\s*{_ARROWS}+|\s+(?:>+|»))"
_NEW = r"new|ne[wu]\w{0,2}|nouve\w{1,4}|nuev[ao]|nov[ao]|nuov[ao]|nieuwe?|ny(?:tt|a)?"
_WINDOW = (
    r"tabs?|windows?|browser ?(?:tab|window|fenster)|registerkarte|fensters?|fenêtre|onglet|ventana|pestaña|"
    r"janela|aba|guia|separador|finestra|scheda|venster|tabblad|fönster|flik"
)
_OPENS = (
    rf"(?:[^\W\d_][\w'’]{{0,10}}\s){{0,3}}(?:in|en|dans|em|na|numa|i|un|une|una|uma)\s(?:\w{{1,5}}\s)?"
    rf"(?:(?:{_NEW}|otra|outra|un['’]altra|another|autre|anderen)\s?(?:{_WINDOW})|(?:{_WINDOW})\s(?:{_NEW}))"
)
_VERBS = r"opens?|öffnet|s['’]ouvre|ouvre|se abre|abre|si apre|apre|opent|öppnas"
_OPENS_LATIN = rf"(?:\s*[(\[]\s?{_OPENS}\s?[)\]]|\s*[,–—-]?\s?(?:{_VERBS})\s{_OPENS})"
_OPENS_EASTERN = (
    r"\s*[(（\[]?\s?(?:(?:新し[いく]|別)(?:の)?(?:タブ|ウ[ィイ]ンドウ)[でが]開(?:く|きます)|"
    r"새\s?(?:창|탭)(?:에서|으로)?\s?(?:열기|열림|열립니다|열린)|"
    r"(?:在|以|于)?新(?:窗口|視窗|视窗|标签页|標籤頁|分頁)(?:中|内)?(?:打开|開啟|开启))\s?[)）\]]?"
)
_EXTERNAL = (
    r"\s*[(（\[]\s?(?:external (?:link|site|website)|externer link|lien externe|enlace externo|link externo|"
    r"link esterno|externe link|extern länk|外部(?:リンク|サイト|链接|連結|鏈接)|"
    r"외부\s?(?:링크|사이트))\s?[)）\]]"
)
_EDIT = (
    r"\s*\[\s?(?:edit|bearbeiten|modifier|editar|modifica|bewerken|redigera|編集|편집|编辑|編輯)"
    r"(?:\s?\|\s?[^\]\[]{3,30})?\s?\]"
)
_TAIL = re.compile(rf"(?:{_ARROW}|{_OPENS_LATIN}|{_OPENS_EASTERN}|{_EXTERNAL}|{_EDIT})$", re.IGNORECASE)
_RAISED = re.compile(r"(?<!\bm)(?<!\b[ckdm]m)[¹²³⁰⁴-⁹*†‡]{1,2}$")
"""The sign of a footnote, or its number in raised signs, not the power of a unit."""
_MOST = 3
_LONGEST = 300
_ENDS = frozenset(
    "tab tabs window windows registerkarte fenster fensters fenêtre onglet ventana pestaña janela aba guia "
    "separador finestra scheda venster tabblad fönster flik nueva nuevo nova novo nuova nuovo "
    "nouvelle".split()
)
_ENDING_SIGNS = frozenset(">)]*")
_ENDING_LETTERS = frozenset("く す 기 림 다 린 开 開 啟 启".split())
"""With what all of it ends that is no word of :data:`_ENDS`."""


@lru_cache(maxsize=8_192)
def without_furniture(text: str) -> str:
    """A text without what a page puts behind it; the text itself where nothing else is left.

    >>> without_furniture("Member cities →"), without_furniture("Countries¹"), without_furniture("km²")
    ('Member cities', 'Countries', 'km²')
    >>> without_furniture("The ramp is open (opens in a new tab)"), without_furniture("Büro Bonn[Bearbeiten]")
    ('The ramp is open', 'Büro Bonn')
    >>> without_furniture("« Planter ne suffit pas »")
    '« Planter ne suffit pas »'
    >>> without_furniture("How a mayor opens doors in a new town")
    'How a mayor opens doors in a new town'
    """
    if len(text) > _LONGEST or not _may_end(text):
        return text
    for _ in range(_MOST):
        rest = _RAISED.sub("", _TAIL.sub("", text)).rstrip()
        if rest == text or not rest or (text[-1] == "»" and text.count("«") >= text.count("»")):
            break
        text = rest
    return text


def without_signs(text: str, signs: str) -> str:
    """A text without signs around it, of which a quotation mark that closes one of its own is none.

    >>> without_signs("» Lund »", " »"), without_signs("Fund «Lake»", " »")
    ('Lund', 'Fund «Lake»')
    """
    bare = text.strip(signs)
    behind = text[len(text.rstrip(signs)) :]
    return bare + behind[: behind.find("»") + 1] if bare.count("«") > bare.count("»") else bare


def _may_end(text: str) -> bool:
    """A cheap look at how a text ends: hardly any ends so."""
    if not text:
        return False
    last = text[-1]
    if last.isascii():
        return text.rpartition(" ")[2].lower() in _ENDS if last.isalnum() else last in _ENDING_SIGNS
    return not last.isalpha() or last in _ENDING_LETTERS
