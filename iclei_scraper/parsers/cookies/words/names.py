"""Cookie names: what can be one, and several in one cell."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.cookies.words.category_words import category_name

_NAME = re.compile(r"[\w\-.*#$@%&+~:!|\[\]{}<>/=^?`'()…]{1,150}")
_STRONG = re.compile(
    r"_|\*|::|\w\.\w|[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]|^[A-Z]{3,}$|#|\[|\{|<|[a-z]-[a-z]+-[a-z]|\w-\*|"
    r"cookie|consent|(?i:^sess|sessid|csrf|xsrf|[-_]token$)",
)
_CAPITALS = re.compile(r"[A-ZÄÖÜÉÀ ]+")
"""Of a heading: "ABOUT COOKIES"."""
_IDS = re.compile(r"[A-Z]{0,9}S?ID")
"""As names in capitals end that stand side by side: "SAPISID SID"."""
_LETTER = re.compile(r"[A-Za-z_*]")
_WORD = re.compile(r"[A-Z]?[a-zß-öø-ÿ]+")
_CAPITALISED = re.compile(r"[A-ZÄÖÜÉÀ][a-zß-öø-ÿ]+(?:-[A-Za-z][a-zß-öø-ÿ]*)*")
_COMPOUND = re.compile(r"[A-ZÄÖÜ][A-Za-zäöüß]*-(?:[A-Za-z]+-)?[A-ZÄÖÜ][a-zß-öø-ÿ]{3,}")
_OF_A_KIND = re.compile(r"[A-ZÆØÅÄÖÜ][a-zæøåäöüßé]+(?:-[A-Za-z][a-zæøåäöüßé]*)?-?[Cc]ookies?")
"""A kind of cookies in one word, as Germanic languages write it: "Tredjeparts-cookies"."""
_LEFT_OPEN = re.compile(r"(?:\[[^\W\d_a-z ]{3,30}\]|(?i:t\.?b\.?[acd]\.?|n\.?/a\.?))")
"""What stands where a name has still to be filled in."""
_PLACEHOLDER = re.compile(r"\{:.*|.*\$\{.*|\[[#%].{1,60}[#%]\]|\{\{.*|%\w+%|\*\*.*|.*\*\*")
"""What a template or a markup left: "[#IABV2SETTINGS#]", "**Cookies"."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SOURCE = re.compile(
    r".*[\w)]\.(?:html\.)?(?:rb|erb|py|js|ts|tsx|jsx|mjs|css|scss|less|vue|svelte|md|mdx|ya?ml|toml|go|java|kt|cs|"
    r"sh|sql|lock|env|html?|json|xml|php|po|mo|txt|log|ini|conf)(?::\d+)?|"
    r".*\w\(\w*\);?|[A-Z]\w{2,}(?:#|::)[a-z]\w+|/[\w./-]*|</?\w+>|(?:window|document)\.\w+|[A-Z][A-Z_]{3,}=\w+|"
    r"(?:Ctrl|Cmd|Alt|Shift)\+\w+|[Hh][1-6]|[a-z]{2}_[A-Z]{2}|\d{4}-\d\d-\d\d(?:T.*)?|"
    r"(?:AW|DC|GT?|GTM|UA)-[A-Z\d]{5,12}(?:-\d{1,2})?"
)
"""A file, a method, an element or a setting of a program's source, an address, a locale, a day, a tag."""
_MAY_BE_SOURCE = re.compile(r"[.#(<=/+]|::|^\d|^.{2}$|^[a-z]{2}_|^[A-Z]{1,3}-")
_TALK = frozenset(
    "cookie cookies consent consents consentement consentements consentimiento consentimento consenso "
    "cookie-policy cookies-policy cookie-policies cookie-banner cookie-einstellungen cookie-richtlinie "
    "cookie-hinweis cookie-erklärung non-cookie webcookies localstorage sessionstorage indexeddb "
    "session-cookies session-cookie analyse-cookies affiliate-cookies analytics_storage ad_storage "
    "max_age max-age maxage http_only http-only httponly same_site same-site samesite expires_at "
    "ad_user_data ad_personalization functionality_storage personalization_storage security_storage".split()
)
"""Words of any statement about cookies, which are no names."""
_SPLIT = re.compile(
    r"\s*[,;、，；\n]\s*(?:(?:and|und|et|y|e|och|en|or|oder|ou|o)\s+)?|"
    r"\s+(?:and|und|et|y|e|och|en|or|oder|ou|o|&|\+|/|と|及|和|및)\s+|\s+\|\s+",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\s*[(（][^()（）]{2,80}[)）]\s*$|\s+\[[x×]\d{1,3}\]$|\s*[¹²³†‡]+$|"
    r"\s[–—-]\s[\w.-]+\.[a-z]{2,}$|^\s*cookies?\s*[:：]\s*",
    re.IGNORECASE,
)
_AND_SO_ON = re.compile(
    r"[\s,;、，；]*(?:(?<!\w)(?:etc|usw|ecc|itp|itd|atd|stb|m\.\s?fl|m\.\s?m|u\.\s?a|o\.\s?a|among others|"
    r"and others|und weitere|et autres|entre otr[ao]s|y otr[ao]s|e outros|e altri|en andere)\.?|等|など|등)$",
    re.IGNORECASE,
)
"""Behind names that a cell does not list to the end."""
_NUMBER = re.compile(
    r"[(（]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)）]\s+(?=\S)|\d{1,2}(?:\.\d{1,3}){1,3}[.)]?\s+(?=\S)|[①-⑳]\s*|"
    r"(?:[Nn][or]\.|[Nn][º°]|№|#)\s?\d{1,3}[.:)]?\s+(?=\S)"
)
"""Of a clause or an item, before what it says."""
_BULLET = re.compile(r"[-–—•·▪●○◦‣∙■□►➢✓§\uf0b7\uf0a7]\s+(?=\S)")
"""Of an item, as text programs write it."""
_MARK = re.compile(r"^[^\w\s\x00-\x7f…]{1,2}\s*(?=[\x21-\x7f])")
_PLACE = re.compile(r"(?<=\w)<[^<>\n]{1,40}>")
_DOTTED = re.compile(r"\.[A-Z]\w+\.\w+")
"""A name that begins with a dot: ".AspNet.Cookies"."""
_QUOTES = "\"'“”‘’„«»`"
_SENTENCE = re.compile(r"[^\W\d_]{2,}\s[^\W\d_]{2,}\s[^\W\d_]{2,}\s[^\W\d_]")
_LONGEST_CELL = 1500
_LONGEST_TOKEN = 8  # characters of a cell that surely lists nothing
_MOST = 60  # names in one cell
_FAMILY = 3  # signs that names in capitals begin with alike: "MILLTAGS MILLDATA"


def is_name(text: str) -> bool:
    """Whether a text can be a cookie name: one token of name characters, and no remark in brackets."""
    return (
        bool(_NAME.fullmatch(text))
        and any(map(str.isalnum, text))
        and not (text[0] == "(" and text[-1] == ")")
    )


def is_number(text: str) -> bool:
    """Whether a text has no letter or sign of a name, as counts, clauses and telephone numbers: "2.1"."""
    return _LETTER.search(text) is None


@lru_cache(maxsize=8_192)
def is_strong_name(text: str) -> bool:
    """Whether a text hardly is anything but an identifier: ``_ga``, ``PHPSESSID``, ``wp-settings-*``."""
    text = text.removesuffix("…")  # cut short
    return (
        is_name(text)
        and text.isascii()
        and bool(_STRONG.search(text))
        and not is_number(text)
        and not text.startswith(("http", "www."))
        and not _EMAIL.fullmatch(text)
        and text.lower() not in _TALK
        and not _OF_A_KIND.fullmatch(text)
        and not _PLACEHOLDER.fullmatch(text)
        and not is_of_source(text)
        and not ("ookie" in text and category_name(text))
    )


def is_of_source(text: str) -> bool:
    """Whether a token is a file or a method of a program's source, or a moment, and no name.

    >>> is_of_source("app/pages/show.html.erb"), is_of_source("Pages#show"), is_of_source("ASP.NET_SessionId")
    (True, True, False)
    """
    return _MAY_BE_SOURCE.search(text) is not None and _SOURCE.fullmatch(text) is not None


@lru_cache(maxsize=8_192)
def split_names(cell: str) -> tuple[str, ...]:
    """The names in a cell, wildcards kept: "_ga, _gid" is two.

    A cell that is no list of names is one name if it is short ("Google Analytics"), and none if it is a
    sentence.

    >>> split_names("_ga, _gid"), split_names("_ga_* (Google)"), split_names("cookielawinfo-checkbox-*")
    (('_ga', '_gid'), ('_ga_*',), ('cookielawinfo-checkbox-*',))
    """
    if not cell or len(cell) > _LONGEST_CELL or _LEFT_OPEN.fullmatch(cell):
        return ()
    if len(cell) > _LONGEST_TOKEN:
        cell = with_stars(_AND_SO_ON.sub("", cell))
    pieces = [_clean(piece) for piece in _SPLIT.split(cell)]
    pieces = [piece for piece in pieces if piece]
    if "\n" in cell and _OF_A_KIND.fullmatch("".join(pieces[:1])) and not any(map(is_strong_name, pieces)):
        pieces = pieces[:1]  # a kind of cookies, and a badge below it
        cell = pieces[0]
    if len(pieces) > 1 and all(is_name(piece) for piece in pieces):
        return tuple(dict.fromkeys(pieces))[:_MOST]
    whole = _clean(cell.replace("\n", " "))
    if is_name(whole):
        return (whole,)
    spaced = whole.split()
    alike = len({word[:_FAMILY] for word in spaced}) == 1 or all(map(_IDS.fullmatch, spaced))
    words = _CAPITALS.fullmatch(whole) is not None and not alike
    if len(spaced) > 1 and all(map(is_strong_name, map(_clean, spaced))) and not words:
        return tuple(dict.fromkeys(map(_clean, spaced)))[:_MOST]
    sign = not any(map(str.isalnum, whole))  # "—" stands for none
    if not sign and len(whole) <= 80 and not _SENTENCE.search(whole):  # noqa: PLR2004  # characters
        return (whole,)
    return ()


def with_stars(text: str) -> str:
    """A text with a star for what may stand in a name, where words that no name has describe it.

    >>> with_stars("_ga_<id of the site>"), with_stars("_ga_<container-id>")
    ('_ga_*', '_ga_<container-id>')
    """
    if "<" not in text:
        return text
    return _PLACE.sub(lambda match: match[0] if is_name(match[0]) and match[0].isascii() else "*", text)


def unnumbered(text: str) -> str:
    """A text without the number before it, such as that of a clause.

    >>> unnumbered("3.1 _ga"), unnumbered("a) _ga"), unnumbered("_ga")
    ('_ga', '_ga', '_ga')
    """
    number = _NUMBER.match(text)
    return text[number.end() :] if number is not None else text


def unlisted(text: str) -> str:
    """A text without the number, or the bullet that is typed, before it.

    >>> unlisted("3.1 _ga"), unlisted("• _ga: counts visits")
    ('_ga', '_ga: counts visits')
    """
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet is not None else unnumbered(text)


def unlisted_parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The elements of a line without the number or bullet before it, which may be one of them."""
    first, *others = parts or ("",)
    kept = unlisted(f"{first} x")[:-2]
    return (kept, *others) if kept else (*others,)


def is_capitalised(text: str) -> bool:
    """Whether a name is a word with a capital, as headings and labels begin: "Note", "Google"."""
    return bool(_CAPITALISED.fullmatch(text))


def is_session(text: str) -> bool:
    """Whether a token is a word for a lifetime that is a name as well, where names stand: ``SESSION``."""
    return text in {"session", "SESSION"}


def is_compound(text: str) -> bool:
    """Whether a name is a compound of words, the last with a capital: "IP-Adressen", "Session-Cookies"."""
    return bool(_COMPOUND.fullmatch(text))


def is_plain_word(text: str) -> bool:
    """Whether a name is an ordinary word, as a recipe's or a product's name is; keys are ASCII."""
    return bool(_WORD.fullmatch(text)) or " " in text or not text.isascii()


def _clean(piece: str) -> str:
    piece = piece.strip().strip(_QUOTES)
    if not piece.endswith("…"):
        dotted = _DOTTED.fullmatch(piece) is not None
        piece = piece.strip(" ,;:" if dotted else " .,;:")
    shorter = _NOTE.sub("", unnumbered(_MARK.sub("", piece)))
    return (shorter or piece).strip().strip(_QUOTES)
