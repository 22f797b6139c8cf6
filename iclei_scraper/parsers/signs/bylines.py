"""Who wrote something, where a line says nothing else."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import alternatives

_BY = re.compile(
    r"(?:"
    + alternatives(
        "(?:written|posted|published|submitted|authored|text|words|story) by|by|from the desk of",
        "verfasst von",
        "(?:geschrieben|gespeichert|eingestellt) von|von|(?:écrit|publié|rédigé|soumis) par|par|"
        "(?:escrito|publicado|enviado) por|por",
        "(?:scritto|inviato) da|a cura di|di|da|geschreven door|door|skrivet av|av|af|oleh",
    )
    + r")\s*[:：]?\s+(?P<who>\S.{1,120})",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:"
    + alternatives(
        "authors?|by|autor(?:in)?(?:en)?|text[eo]?s?|testo|auteur[es]?|autor[ae]?s?|autoría|redacción|redação",
        "autore|penulis|担当者?|投稿者|文責|文|作者|記者|撰文|撰稿|執筆者?|筆者|著者|글|작성자|기자|저자|글쓴이",
    )
    + r")\s*[:：/|]\s*(?P<who>\S.{0,120})"
    r"|(?:글|글쓴이|작성자|저자|文|記者|作者|著者|執筆|撰文)\s+(?P<name>\S.{0,40})",
    re.IGNORECASE,
)
_FIRST = frozenset(
    """written posted published submitted gespeichert eingestellt soumis enviado inviato authored
    text texte textes texto textos testo words story by from
    verfasst geschrieben von écrit
    publié rédigé par escrito publicado por scritto a di da geschreven door skrivet av af oleh
    author authors autor autorin autoren auteur auteure auteurs auteures autora autores autoras
    autoría redacción redação autore penulis""".split()
)
"""First words of bylines in Latin script, so that most texts need no closer look."""
_NAME = re.compile(
    r"[^\W\d_a-zà-ÿ][\w.'’-]*|[a-z]+[._][\w.]+|"
    r"de|da|do|dos|das|del|della|di|von|van|der|den|el|la|le|bin|al|y|e|et|und|and|en|och|og|&|of|for"
)
_SECTION = re.compile(r"\s+(?:dans|in|em)\s+(?=[^\W\d_a-zà-ÿ])")
"""Between the author's name and the section in which something was put."""
_NO_NAMES = frozenset("the a now far bus bike foot".split())
_MOST_WORDS = 14


def byline(text: str) -> str | None:
    """The names that a byline gives: "by Ana Souza" -> "Ana Souza".

    After a mere preposition only what is built like names counts, so that "Por que cidades …" stays a title.

    >>> byline("by Ana Souza and Jon Vale"), byline("By the river")
    ('Ana Souza and Jon Vale', None)
    """
    if text[:1] < "\u1100" and first_word(text) not in _FIRST:
        return None
    match = _LABEL.fullmatch(text)
    if match:
        return str(match["who"] or match["name"]).strip()
    match = _BY.fullmatch(text)
    if match is None:
        return None
    who = match["who"].strip()
    name = _SECTION.split(who, maxsplit=1)[0]
    if " " in name:  # "by Ana Souza in Climate"
        who = name
    if not names_like(who):
        return None
    login = " " not in who and who.islower() and "by" not in text.lower().split()
    return None if login else who  # "(5 minuti) di lettura"


def author_label(text: str) -> bool:
    """Whether a text says that the name of an author follows: "Author:", "Autor", "文："."""
    match = _LABEL.fullmatch(f"{text.strip(' :：/|')}: X")
    return match is not None and match["who"] == "X"


def names_like(text: str) -> bool:
    """Whether a text consists of names: capitalised words, particles and connectives, or one login name."""
    words = [word for word in re.split(r"[\s,;]+", text.strip(" .,")) if word]
    if not 0 < len(words) <= _MOST_WORDS or words[0].lower() in _NO_NAMES:
        return False
    if len(words) == 1:
        return not words[0].isdecimal()
    return all(_NAME.fullmatch(word) for word in words)


def first_word(text: str) -> str:
    """The first word in lower case, up to a blank or a full stop.

    >>> first_word("Read more …")
    'read'
    """
    words = text.split(maxsplit=1)
    return words[0].rstrip(".,:…!").lower() if words else ""
