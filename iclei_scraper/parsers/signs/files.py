"""What a line says of the files of a text: its forms and their sizes, as in "(PDF, 120 KB; DOCX)"."""

from __future__ import annotations

import re

_FORM = (
    r"(?:pdf(?:/[au]\S{0,3})?|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|epub|txt|hwpx?|mp[34]|jpe?g|png|word|excel)"
    r"(?:[-\s]?(?:file|datei|dokument|document|fichier|archivo|documento|arquivo|ficheiro|"
    r"ファイル|形式|版|파일|文件|格式|檔案?|download|herunterladen|ダウンロード|다운로드|下[载載]))?"
)
_SIZE = (
    r"(?:(?:ca|approx|env)\.?\s)?\d+(?:[.,]\d+)?\s?"
    r"(?:[kmg]i?[bo]|bytes?|octets?|キロバイト|メガバイト|킬로바이트|메가바이트)"
)
_PAGES = r"\d+\s?(?:pages?|p\.?|s\.|seiten?|páginas?|págs?\.?|pagine|pag\.?|ページ|頁|页|쪽|페이지)"
_PIECE = rf"(?:{_FORM}|{_SIZE}|{_PAGES})"
_BETWEEN = r"[\s,;:/|·•–—、，；()（）]{0,5}(?:(?:und|and|et|y|ou?|or|e)\b\s{0,2})?"
_LIST = rf"{_PIECE}(?:{_BETWEEN}{_PIECE}){{0,12}}"
_TELLS = re.compile(rf"{_FORM}|{_SIZE}", re.IGNORECASE)
_ONLY = re.compile(rf"[\s(（\[［【]{{0,3}}{_LIST}[\s)）\]］】]{{0,3}}", re.IGNORECASE)
_BRACKETED = re.compile(rf"\s?[(（\[［【]\s?{_LIST}\s?[)）\]］】]{{1,2}}", re.IGNORECASE)
_LONGEST = 120  # characters of such a line
_LONGEST_LINE = 1_000
_MAY_OPEN = frozenset("([（［【")


def only_files(text: str) -> bool:
    """Whether a text names files and nothing else.

    >>> only_files("(PDF, 1.2 MB; DOCX)"), only_files("PDF forms for schools"), only_files("2 pages")
    (True, False, False)
    """
    return len(text) <= _LONGEST and _ONLY.fullmatch(text) is not None and _TELLS.search(text) is not None


def without_files(text: str) -> str:
    """A text without its files in brackets.

    >>> without_files("Night buses return (PDF, 120 KB; DOCX)")
    'Night buses return'
    """
    if len(text) > _LONGEST_LINE or _MAY_OPEN.isdisjoint(text):
        return text
    return _BRACKETED.sub("", text)
