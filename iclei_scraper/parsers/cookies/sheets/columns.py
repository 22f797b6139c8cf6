"""What the columns of a table, or the values of a label, hold, told by themselves where heads are unknown."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING, TypeVar

from iclei_scraper.parsers.cookies.words.category_words import SWITCH, category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_setter,
    is_sure_name,
    names_setter,
)
from iclei_scraper.parsers.cookies.words.lasting import lasts, lasts_until
from iclei_scraper.parsers.cookies.words.names import is_name, split_names
from iclei_scraper.parsers.cookies.words.other_heads import tells_else
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.lasting.durations import PERSISTENT, SESSION, read_duration
from iclei_scraper.values.wording.text import first_word, has_cjk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.parsers.cookies.sheets.sheet import Value

_Key = TypeVar("_Key", int, str)

_MOST_ROWS = 30  # rows that are looked at
_MOST_COLUMNS = 10
_MOSTLY = 0.6
_NEARLY_ALL = 0.85
_SOME = 0.25
_LONG = 18  # characters of an explanation, on average; half of it in Chinese, Japanese and Korean
_FEWEST_ROWS = 1.5  # of a group, on average, where its name stands once
_FEWEST_GROUPED = 5  # rows that show groups by their repeated names
_MOST_RUNS = 1.5  # rows of a group, on average, at least
_SHORT = 40  # characters of a provider, on average
_OTHERS = frozenset({"name", "duration", "description", "provider"})
"""Where all of these are told, what is left over and short is the group."""
_PROSE_AND_TIME = frozenset({"description", "duration"})
_PARTY = (
    r"(?:first|third|1st|3rd)[ -]?party|(?:erst|dritt)anbieter|eigene?s?|fremde?s?|interne?|externe?|"
    r"propi[ao]s?|propri[ao]s?|própri[ao]s?|(?:de )?terce(?:ir|r)os|tiers|tierce partie|première partie|"
    r"(?:di )?(?:terz[ae] part[ei]|prima parte)|ファーストパーティー?|サードパーティー?|"
    r"自社|第三者|第[一三]方|자사|타사|제3자|제[13]사|퍼스트 ?파티|서드 ?파티|당사자"
)
_STORE = (
    r"https?|html ?5?|pixels?|píxel(?:es)?|local ?storage|session ?storage|web ?storage|indexed ?db|tracker|"
    r"tracking[ -]?pixel|zählpixel|balise|beacon|web ?beacon|script|javascript|flash|server|client|"
    r"lokaler speicher|stockage local|almacenamiento local|armazenamento local|archiviazione locale|"
    r"ローカル ?ストレージ|ピクセル|セッション ?ストレージ|로컬 ?(?:저장소|스토리지)|"
    r"픽셀|세션 ?저장소|本地存[储儲]|像素"
)
_LASTING = (
    r"sessions?|sitzungs?|sesión|sessão|sessione|sessie|sesyjn[aey]|relační|istunto|oturum|munkamenet|"
    r"се(?:ссионн|ансов)\w{2}|persistente?|permanente?|permanenta?|stał[aey]|trwał[aey]|trval[áéý]|"
    r"pysyvä|kalıcı|állandó|постоянн\w{2}|セッション|永続的?|"
    r"세션|영구|영속|会话|持久"
)
_COOKIE = r"-?(?:cookies?|kak(?:a|or)|eväste(?:et)?|çerez(?:i|leri)?|süti|クッキー|쿠키)"
_TYPE = re.compile(
    rf"(?:(?:{_COOKIE}|{_PARTY}|{_STORE}|{_LASTING})(?:[ の/,()·-]{{0,3}}(?:de |di )?|$)){{1,4}}",
    re.IGNORECASE,
)

_SAMPLE = re.compile(
    r"\b(?:values?|examples?|samples?|(?:beispiel)?wert|beispiel\w*|valeur|exemple|valor|ejemplo|exemplo|valore|"
    r"esempio|waarde|voorbeeld)\b|値|サンプル|값|예시|示例|[数取]?值",
    re.IGNORECASE,
)
_TECHNIQUE = re.compile(_STORE, re.IGNORECASE)


def told_by_cells(
    lines: list[list[Value]], roles: dict[str, int], heads: Sequence[Value] = ()
) -> dict[str, int]:
    """Roles of columns, those that the heads tell included.

    Args:
        lines: rows below the heads.
        roles: role -> column, as far as the heads tell it.
        heads: of the columns, where the table has any.
    """
    others = {column for column, head in enumerate(heads) if tells_else(head.text)}
    width = min(max(map(len, lines), default=0), _MOST_COLUMNS)
    filled = (line for line in lines if any(cell.text for cell in line))
    rows = list(islice((line for line in filled if len({id(cell.element) for cell in line}) > 1), _MOST_ROWS))
    columns = {
        column: [line[column].text for line in rows if column < len(line) and line[column].text]
        for column in range(width)
        if column not in others and column not in roles.values()
        if not (_leads_away(rows, column) or _chooses(rows, column, roles.get("name", column)))
    }
    leading = [column for column in columns if "category" not in roles and _leads(rows, column)]
    led = [columns.pop(column) for column in leading[:1]]
    told = told_by_values(columns, roles)
    if led and (role := _role_of_groups(led[0])) not in told:
        told[role] = leading[0]
    return told


def _leads_away(rows: list[list[Value]], column: int) -> bool:
    """Whether a column holds the same link in every row: "More"."""
    cells = [row[column] for row in rows if column < len(row)]
    same = len({cell.text for cell in cells}) == 1
    return same and all(cell.element.find(".//a") is not None for cell in cells)


def _chooses(rows: list[list[Value]], column: int, names: int) -> bool:
    """Whether a column holds switches, whose hidden labels may repeat the names, or repeats them itself."""
    cells = [(row[column], row[names].text) for row in rows if max(column, names) < len(row)]
    chosen = sum(
        cell.element.find(".//input") is not None or (names != column and len(name) > 0 and name in cell.text)
        for cell, name in cells
    )
    return chosen >= max(2, _NEARLY_ALL * len(cells))


def _leads(rows: list[list[Value]], column: int) -> bool:
    """Whether a column names groups: a short text in the first row of each, and nothing below it."""
    cells = [row[column] for row in rows if column < len(row)]
    texts = [cell.text for cell in cells if cell.text]
    return (
        0 < (_FEWEST_ROWS if column else 1) * len(texts) <= len(cells)
        and len(texts) < len(cells)
        and bool(cells[0].text)
        and len(set(texts)) == len(texts)
        and not any(map(_is_long, cells))
        and not any(lasts(text) or is_type(text) or _names(text) or text[-1] in ".。" for text in texts)
    )


def _role_of_groups(texts: list[str]) -> str:
    return "provider" if _mostly(texts, is_setter) and not any(map(COOKIE.search, texts)) else "category"


def _is_long(cell: Value) -> bool:
    return len(cell.text) > _SHORT


def told_by_values(columns: dict[_Key, list[str]], roles: dict[str, _Key]) -> dict[str, _Key]:
    """Role -> key of a column or label whose values show what it holds, beside the roles that are known.

    Args:
        columns: key -> values, of all keys that are not known; taken apart.
        roles: role -> key, as far as it is known.
    """
    told = dict(roles)
    columns = {
        key: cells
        for key, cells in columns.items()
        if cells and not (_mostly(cells, _is_answer) or _mostly(cells, _is_no_word) or _is_sample(key))
    }
    for role, best in (("name", like_names), ("duration", like_durations)):
        if role not in told and columns:
            key = max(columns, key=lambda key: best(columns[key]))
            if best(columns[key]) >= _MOSTLY:
                told[role] = key
                del columns[key]
    columns = {key: cells for key, cells in columns.items() if not _mostly(cells, _is_opaque)}
    tests: tuple[tuple[str, Callable[[list[str]], bool]], ...] = (
        ("category", lambda cells: _mostly(cells, _is_category)),
        ("type", lambda cells: _mostly(cells, is_type)),
        ("category", _comes_in_runs),
    )
    for role, test in tests:
        for key in [key for key, cells in columns.items() if role not in told and test(cells)]:
            told.setdefault(role, key)
            columns.pop(told[role], None)
    _tell_prose(columns, told, labelled=roles.keys() >= _PROSE_AND_TIME)
    return told


def _tell_prose(columns: dict[_Key, list[str]], told: dict[str, _Key], *, labelled: bool) -> None:
    """Who sets the cookie is a host or a company; the longest of the texts that are left explains.

    Args:
        columns: those that are left, by their keys.
        told: role -> key; it is changed.
        labelled: whether known words tell the explanation and the lifetime.
    """
    lengths = {key: sum(map(len, cells)) / len(cells) for key, cells in columns.items()}
    shares = {key: share(cells, names_setter) for key, cells in columns.items()}
    setter = _key_of_setters(columns, shares, labelled=labelled)
    if setter is not None and "provider" not in told and shares[setter] >= _MOSTLY:
        told["category" if "category" not in told and _are_groups(columns[setter]) else "provider"] = setter
        del lengths[setter]
    explaining = [key for key in lengths if not _mostly(columns[key], _is_host)]
    if "description" not in told and explaining:
        longest = max(explaining, key=lambda key: lengths[key])
        cells = columns[longest]
        long = lengths[longest] >= (_LONG // 2 if has_cjk(cells[0]) else _LONG)
        if long or _mostly(cells, _is_sentence) or (len(told) > 1 and _are_phrases(cells)):
            told["description"] = longest
            del lengths[longest]
    if "category" not in told and len(lengths) == 1 and told.keys() >= _OTHERS:
        (key,) = lengths
        column = isinstance(key, int)  # a label left over may as well be that of the type
        varied = len(columns[key]) > 1 and not _is_constant(columns[key])
        if lengths[key] <= _SHORT and varied and (column or "type" in told):
            told["category"] = key
    if "provider" not in told and len(lengths) == 1 and "description" in told:
        (key,) = lengths
        column = isinstance(key, int)  # a label that says nothing of who may announce anything
        constant = _is_constant(columns[key]) and not is_setter(columns[key][0])
        tells = share(columns[key], is_setter if labelled else names_setter) >= _SOME
        if lengths[key] <= _SHORT and not constant and (column or tells):
            told["provider"] = key


def _key_of_setters(
    columns: dict[_Key, list[str]], shares: dict[_Key, float], *, labelled: bool
) -> _Key | None:
    """Which values are most likely to name who sets the cookies; ``None`` where they are something else.

    Beside companies a column of hosts tells for which host a cookie is.
    """
    companies = [
        key
        for key, cells in columns.items()
        if shares[key] >= _MOSTLY and not (_mostly(cells, _is_host) or any(map(_names, cells)))
    ]
    among = companies or shares
    setter = max(among, key=lambda key: (shares[key], share(columns[key], is_setter)), default=None)
    if setter is None or (_is_constant(columns[setter]) and not is_setter(columns[setter][0])):
        return None  # what all cookies are alike: "Text file"
    column = isinstance(setter, int)
    if labelled and not column and share(columns[setter], is_setter) < _SOME:
        return None  # where others are known, a label may be of anything: "Hosted in: Ireland"
    return setter


def _is_sentence(cell: str) -> bool:
    return cell[-1] in ".。" and (" " in cell or not cell.isascii()) and not is_setter(cell)


def _are_phrases(cells: list[str]) -> bool:
    """Whether each row says something else, in words of a sentence: "Session identifier"."""
    return 1 < len(set(cells)) == len(cells) and _mostly(cells, _is_phrase)


def _is_phrase(cell: str) -> bool:
    return any(word.islower() and word.isalpha() for word in cell.split()[1:]) and not is_setter(cell)


def _is_constant(cells: list[str]) -> bool:
    """Whether every one of several rows says the same."""
    return len(cells) > 1 and len(set(cells)) == 1


def _are_groups(cells: list[str]) -> bool:
    """Whether a few short names come again and again, none of which is known to set cookies."""
    few = 1 < len(set(cells)) <= len(cells) / 2
    return few and len(cells) >= _FEWEST_GROUPED and not any(map(_heads_nothing, set(cells)))


def like_names(cells: list[str]) -> float:
    """How much a column looks like one of names: identifiers, or different words of which some are.

    Names that no shape tells from words (``lang``) count where they stand among such as are names for sure.
    """
    sure = share(cells, _names)
    if sure < _SOME or share(cells, lambda cell: lasts(cell) or is_type(cell) or _is_host(cell)) > _SOME:
        return 0
    tokens = share(cells, lambda cell: bool(names := split_names(cell)) and all(map(is_name, names)))
    different = len(set(cells)) / len(cells)
    return tokens if tokens >= _NEARLY_ALL and different >= _MOSTLY else sure


def _comes_in_runs(cells: list[str]) -> bool:
    """Whether a column names groups: few short values, each of them in neighbouring rows only."""
    runs = [cell for cell, _ in groupby(cells)]
    few = 1 < len(runs) == len(set(runs)) and _MOST_RUNS * len(runs) <= len(cells)
    return few and not any(map(_heads_nothing, runs))


def _heads_nothing(cell: str) -> bool:
    """Whether a text is no name of a group: who sets a cookie, or a sentence."""
    return len(cell) > _SHORT or is_setter(cell) or cell[-1] in ".。!！?？"


def _is_host(cell: str) -> bool:
    """Whether a cell is a host, whose point makes it look like a name."""
    return "_" not in cell and "*" not in cell.strip("*") and "." in cell and names_setter(cell.strip("*"))


def like_durations(cells: list[str]) -> float:
    """How much a column looks like one of lifetimes; one of nothing but "session" may be one of types."""
    measured = share(cells, lambda cell: read_duration(cell) not in {SESSION, PERSISTENT})
    return share(cells, lambda cell: lasts(cell) or lasts_until(cell)) * (1 if measured else 0.9)


def share(cells: list[str], test: Callable[[str], object]) -> float:
    """How many of some texts pass a test, from 0 to 1."""
    return sum(map(bool, map(test, cells))) / len(cells) if cells else 0


def _mostly(cells: list[str], test: Callable[[str], bool]) -> bool:
    return share(cells, test) >= _MOSTLY


def _names(cell: str) -> bool:
    names = split_names(cell)
    return bool(names) and all(is_sure_name(name) and not is_company(name) for name in names)


def _is_answer(cell: str) -> bool:
    """Whether a cell says yes or no, which tells nothing of who, what or how long."""
    return SWITCH.fullmatch(first_word(cell).strip(",.;")) is not None


def _is_no_word(cell: str) -> bool:
    """Whether a cell holds a number or a sign only, as where rows are counted or opened."""
    return not any(map(str.isalpha, cell))


def _is_opaque(cell: str) -> bool:
    """Whether a cell holds a value for machines, as the sample of what a cookie stores: "GA1.2.132674"."""
    if _is_answer(cell) or _is_no_word(cell):
        return True
    marked = " " not in cell and cell.isascii() and not cell.replace("-", "").isalpha()
    return marked and not (is_setter(cell) or is_type(cell) or lasts(cell))


def announces_sample(label: str) -> bool:
    """Whether a label announces what a cookie stores, which may look like a name."""
    return _SAMPLE.search(label) is not None


def _is_sample(key: int | str) -> bool:
    return isinstance(key, str) and (announces_sample(key) or tells_else(key))


def is_store(cell: str) -> bool:
    """Whether a cell says by what technique something is stored: "HTTP cookie", "Pixel"."""
    return is_type(cell) and _TECHNIQUE.search(cell) is not None


def _is_category(cell: str) -> bool:
    return category_name(cell.replace("\n", " ")) is not None


@lru_cache(maxsize=8_192)
def is_type(cell: str) -> bool:
    """Whether a cell says what kind of storage a cookie is, or whose: "HTTP", "Third party"."""
    return _TYPE.fullmatch(cell.replace("\n", " ").strip()) is not None
