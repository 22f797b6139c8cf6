"""Who is presented as the writer below a text: "About the author", and then the name or a short biography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.foreign import without_comments
from iclei_scraper.parsers.article.writers.authors import split_authors
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.parsers.signs.persons import joined_names, like_person
from iclei_scraper.values.wording.text import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_ENGLISH = r"(?:authors?|author\(s\)|writers?|contributors?|columnists?|reporters?)"
_GERMAN = r"(?:autor|verfasser)(?:in|en|innen|\W?innen|team)?"
_FRENCH = r"(?:aut(?:eur|rice|eure|eur\W?e|eur\W?rice)|rédact(?:eur|rice))s?"
_IBERIAN = r"autor(?:a|es|as)?"
_ITALIAN = r"aut(?:ore|rice|ori|rici)"
_EASTERN = "著者|筆者|執筆者|書き手|ライター|記者|作者"
_KOREAN = "글쓴이|저자|필자|작성자|지은이|기고자"
_PORTRAIT = re.compile(
    r"\W*(?:"
    + alternatives(
        rf"(?:(?:more )?about|meet) (?:the |our )?{_ENGLISH}|the authors?|written by",
        rf"{_ENGLISH}['’]?s?['’]? (?:bio\w*|profiles?)",
        rf"über (?:de[nr]|die|das)\s?{_GERMAN}|(?:zu[rm]|der|die) {_GERMAN}",
        r"autor\w{0,5}(?:info\w*|profile?)",
        rf"(?:à propos|au sujet|en savoir plus sur) (?:de |du |des |de la )?(?:l['’])?{_FRENCH}",
        rf"(?:qui est )?(?:l['’]|les ){_FRENCH}",
        rf"(?:sobre|acerca del?|conoce a) ?(?:el |la |los |las )?{_IBERIAN}|(?:el|la|los|las) {_IBERIAN}",
        rf"(?:sobre|conheça) (?:o |a |os |as )?{_IBERIAN}|(?:o|a|os|as) {_IBERIAN}",
        rf"(?:informazioni |notizie )?su(?:ll['’]|l |lla |gli |lle ){_ITALIAN}",
        rf"(?:chi è )?(?:l['’]|gli |le ){_ITALIAN}",
        r"over de (?:auteurs?|schrijvers?)|om (?:författar(?:en|na)|forfatter(?:en|ne)|skribent(?:en|erna))",
        r"o (?:autor(?:ze|ce|ach|ovi|kách?)|avtorju)|yazar(?:lar)? hakkında|a szerző(?:k)?ről|despre autori?",
        r"tietoa kirjoittajasta|(?:об|про|за) автор[аеиі]|tentang penulis|về tác giả|sobre l['’]autora?",
        r"عن (?:الكاتب|المؤلف)|על המחבר|(?:σχετικά με|για) τον συντάκτη",
        rf"(?:この(?:記事|文章)の|本記事の)?(?:{_EASTERN})(?:について|の?紹介|の?プロフィール|情報|略歴)?",
        "この(?:記事|文章|コラム)を書いた(?:人|ライター|記者)",
        rf"(?:이 글의 )?(?:{_KOREAN})(?: ?(?:소개|정보|프로필|약력|에 대하여|에 대해))?",
        "이 (?:글|기사)를? 쓴 (?:이|사람|기자)",
        r"(?:关于|關於)?(?:本文)?(?:作者|撰稿人|笔者|筆者)(?:简介|簡介|介绍|介紹|信息|资料|資料)?",
    )
    + r")\s*[:：]?\W*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:s|en|ri|ici)\W*$")
"""How the word for several writers ends: "About the authors", "Über die Autoren", "Gli autori"."""
_LONGEST_HEAD, _LONGEST_NAME, _LONGEST_OPENING = 50, 80, 60
_MOST_BELOW = 10  # lines below such a heading
_MOST = 6
_OPENING = re.compile(
    r"(?:(?:Dr|Prof|Mag|Dipl\.-Ing|Ing|Sra?|Mme|M)\.?\s)*(?P<who>[^\W\d_a-zà-ÿ].{2,50}?)(?=\s[a-zà-ÿ]|,|\s?\(|\sÉ\s|\sÈ\s)"
)
_EASTERN_OPENING = re.compile(
    r"[\u3005\u3040-\u9fff\uac00-\ud7af][\u3005\u3040-\u9fff\uac00-\ud7af\s・·]{1,11}"
)
_EASTERN_ENDS = re.compile(
    r"[はがさ氏（(、，,。：:/／|｜是为為系现現任从從在曾毕畢长長主自来來生]|[은는이가](?=\s)|\s"
)
"""What may follow a name that opens a sentence; which of them does is told by what stands before it."""
_CJK = "\u2e80"


def named_in_portrait(blocks: Sequence[Block], title: int, context: Context) -> tuple[str, ...]:
    """The writers named under a heading that announces them, below the title.

    Args:
        blocks: lines of the page outside dialogs and cards.
        title: position of the title among them.
        context: the page.
    """
    place = next((at for at in range(title + 1, len(blocks)) if _announces(blocks[at])), None)
    if place is None:
        return ()
    names: dict[str, None] = {}
    head = blocks[place]
    for block in without_comments(blocks[place + 1 : place + 1 + _MOST_BELOW]):
        found = list(_names_of(block, context))
        if block.heading and head.heading and block.heading <= head.heading and not found:
            break
        names.update(dict.fromkeys(found))
        if found and _SEVERAL.search(head.text) is None:
            break
    return tuple(names)[:_MOST]


def _announces(block: Block) -> bool:
    return (
        len(block.text) <= _LONGEST_HEAD
        and block.place in {"main", "aside"}
        and not block.links
        and _PORTRAIT.fullmatch(block.text) is not None
    )


def _names_of(block: Block, context: Context) -> Iterator[str]:
    """The names that a line consists of, else the one that it, or a piece of it, begins with."""
    if len(block.text) <= _LONGEST_NAME:
        names = split_authors(joined_names(block.text))
        if names and all(_is_person(name, context) for name in names):
            yield from names
            return
    opening = block.parts[0]
    if len(block.parts) > 1 and len(opening) <= _LONGEST_NAME and _is_person(opening, context):
        yield opening
    elif found := next((name for name in _openings(block.text) if _is_person(name, context)), None):
        yield found


def opening_name(text: str) -> str:
    """What may be the name that opens a sentence; nothing where none does."""
    return next(_openings(text), "")


def _openings(text: str) -> Iterator[str]:
    """What may be the name that opens a sentence, the shortest first."""
    if text[:1] < _CJK:
        match = _OPENING.match(text[: 2 * _LONGEST_OPENING])
        if match:
            yield match["who"]
        return
    match = _EASTERN_OPENING.match(text)
    run = text[: match.end() + 1] if match else ""
    for end in _EASTERN_ENDS.finditer(run):
        if end.start() > 1:
            yield run[: end.start()].strip()


def _is_person(name: str, context: Context) -> bool:
    if not like_person(name, context.small_words, context.language):
        return False
    return letters_of(name) not in context.host
