"""Who wrote an article and when, where no byline says so: beside the date, in a list of facts, at the end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running, sentence
from iclei_scraper.parsers.article.writers.authors import before_day, is_role, split_authors
from iclei_scraper.parsers.signs.bylines import author_label, names_like, not_the_writers
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.persons import joined_names, like_person, names_house
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

    Named = tuple[tuple[str, ...], Block | None]

_LONGEST_LINE = 120
_LONGEST_LABEL = 24
_SMALL_HEADING = 4  # level of headings that may be labels
_NEAR_LABEL = 2  # lines after a label in which its value begins
_FIRST = 4  # lines of a text one of which has its dateline
_LONGEST_DATELINE = 120  # characters
_LONGEST_VALUE = 80
_MARKS = re.compile(
    r"\s*[|·•∙⋅●▪◦/]\s*|\s+(?:[-–—]|--)\s+|\s*[,;，]\s+|\s{2,}|(?<=[\u3040-\u9fff\uac00-\ud7af]),\s*"
)
_ROLE_MARK = re.compile(r",\s|\s[–—-]\s|\s[(（]")
_FEW_WORDS = 3
_REGARDS = re.compile(
    r"\bregards\b|\bsincerely\b|^yours\b|\bgrüßen?\b|^hochachtungsvoll\b|\bcordialement\b|\bsalutations\b"
    r"|\bsaludos?\b|\batentamente\b|\batenciosamente\b|\bcordialmente\b|\babraços?\b"
    r"|\bcordiali saluti\b|\bdistinti saluti\b"
    r"|敬具|草々|敬上|此致|谨启|謹啟|드림$|올림$|감사합니다\.?$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"dank|thank|merci|gracias|obrigad|grazie|happy|merry|frohe|joyeu|feli[zc]|buon|prosit|"
    r"(?:contact|kontakt|info|more|mehr|weitere|fin)\b",
    re.IGNORECASE,
)
"""What ends texts in bold letters besides names: thanks, wishes, heads of what follows."""
_CJK = "\u2e80"
_FROM = re.compile(r"von|par|por|door|av|oleh", re.IGNORECASE)
"""Prepositions that are labels before a person's name."""
_YOURS = re.compile(
    r"^(?:ihre?|eure?|votre|su|vuestr[oa]|sua|seu|vostr[oa]|your)\s+(?=[^\W\d_a-zà-ÿ])", re.IGNORECASE
)
_VALUE_CELLS = frozenset({"td", "dd", "li", "span", "div", "p"})
_NO_BYLINES = frozenset({"blockquote", "dt", "th"})
"""What names whom somebody quotes, or what follows or stands beside it."""
_CAPTIONS = frozenset({"figcaption", "caption"})
_DONE_BY = re.compile(
    r"(?P<words>(?:[^\W\d_]+[ ’']){1,4})(?:by|von|vom|par|por|door|av|af|da|di|de|do|of|from|with)\s"
    r"(?P<who>[^\W\d_a-zà-ÿ]\S*\s\S.{1,60})"
)
_WHO_DOES = re.compile(r"(?P<who>(?:[^\W\d_a-zà-ÿ]\S*\s){2,4})[a-zà-ÿ]{4,12}(?:\s[a-zà-ÿ]{2,12})?")
"""Somebody and what is done: "Ana Souza reports"."""
_OPENING = re.compile(
    r"[^。！？()（）【】]{0,40}[(（【][^()（）【】]{0,8}?[記记]者[\s\u3000:：]?"
    r"(?:(?P<taiwan>[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,5}\d{1,2}日(?:外電|專)?電"
    r"|(?P<who>[\u4e00-\u9fff]{2,4}(?:[\s\u3000、，,]+[\u4e00-\u9fff]{1,4}){0,5}?)"
    r"(?:[\s\u3000、，,]*(?:实习|實習|见习)?(?:通[讯訊][员員]|[记記]者|实习生).{0,40}?)?)[)）】]"
    r"|[\[(（【][^\[\]()（）【】]{1,20}=[^\[\]()（）【】]{1,16}[\])）】]\s?"
    r"(?P<korea>(?:[\uac00-\ud7af]{2,4}[\s,·ㆍ]{1,3}){1,4}(?:선임\s?|인턴\s?|전문\s?)?(?:기자|특파원))\s?="
)
"""How agencies of the East begin a text: whence it comes, and in brackets or before a sign who wrote it."""
_EASTERN_WORD = re.compile(
    r"(?:[\u3041-\u9fff\uac00-\ud7af・·／/]{1,6}[\s\u3000／/])(?P<who>[\u3041-\u9fff\uac00-\ud7af]{2,8})"
)


def named_by_label(lines: Sequence[Block], context: Context, *, guessing: bool = True) -> Named:
    """The value after a label among other facts: "Author" | "Ana Souza"; an unknown label only by a date.

    Args:
        lines: lines around the title, in order.
        context: the page.
        guessing: whether a name after an unknown label beside a date counts.
    """
    guess: Named = ((), None)
    dated = {block.element.getparent() for block in lines if guessing and _dated(block, context)}
    for label, value, block in _pairs([line for line in lines if not _in_menu(line)]):
        if not 1 < len(value) <= _LONGEST_VALUE or not_the_writers(label):
            continue
        if author_label(label):
            a_sentence = value.endswith(".") and not names_like(value)  # the text begins where no name stands
            names = () if a_sentence else split_authors(before_day(value))
            if names:
                return names, block
        elif _FROM.fullmatch(label) and (names := persons_in(value, context)):
            return names, block
        elif guess[1] is None and block.element.getparent() in dated and not label_in(label):
            guess = (persons_in(value, context), block)
    return guess if guess[0] else ((), None)


def _in_menu(line: Block) -> bool:
    """Whether what reads like a label is a link, as "Texts" before "Books" in a menu."""
    return bool(line.links) and line.links[0].text == line.text and author_label(line.text)


def named_beside_date(lines: Sequence[Block], context: Context) -> Named:
    """A name on the line of the date, or alone on the line before or after it."""
    for place, block in enumerate(lines):
        if block.tag in _NO_BYLINES or not _dated(block, context):
            continue
        for piece in () if _is_dateline(block.text) else _pieces(block):
            if names := persons_in(_unlabelled(piece), context):
                return names, block
        for other in (*lines[place + 1 : place + 2], *lines[max(0, place - 1) : place]):
            beside = abs(other.index - block.index) == 1 and other.place == block.place
            near = beside and not other.heading and other.tag not in _NO_BYLINES and not running(other)
            if (
                near
                and len(other.text) <= _LONGEST_VALUE
                and (names := persons_in(_unlabelled(other.text), context))
            ):
                return names, other
    return (), None


def named_after_words(lines: Sequence[Block], context: Context) -> Named:
    """A name after words that no list knows: "Told to: Ana Souza", "Notes taken by Ana Souza".

    Args:
        lines: lines in which nothing but a writer is likely to be named so: those between title and text.
        context: the page.
    """
    for block in lines:
        if block.heading or block.hidden or len(block.text) > _LONGEST_LINE or block.tag in _CAPTIONS:
            continue
        if running(block) and block.text.endswith((".", "。")):
            continue  # the text begins here
        for piece in _pieces(block):
            if not_the_writers(piece):
                break  # the photographer's, and who is named after
            rest = _unlabelled(piece)
            who = rest if rest != piece else _after_preposition(piece, context.language)
            if who and (names := persons_in(who, context)):
                return names, block
    return (), None


def named_in_dateline(text: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Who is named where a text begins: "海港社5月3日电（记者林予安）…", "[서울=…] 조보람 기자 = …"."""
    found = (_OPENING.match(block.text) for block in text[:_FIRST])
    whos = (next(filter(None, match.groups())) for match in found if match is not None)
    for names in (split_authors(joined_names(who, context.language)) for who in whos):
        if any(like_person(name, language=context.language) for name in names):  # not "记者协会"
            return names
    return ()


def _after_preposition(piece: str, language: str | None) -> str:
    match = _DONE_BY.fullmatch(piece)
    if match is not None and (names_house(match["words"]) or is_role(match["words"])):
        return ""  # "Mayor of Green Valley"
    match = match or _EASTERN_WORD.fullmatch(piece)
    if match is None and language != "de":  # German writes all nouns with a capital letter
        match = _WHO_DOES.fullmatch(piece)
    return match["who"].strip() if match else ""


def signature_lines(title: int, blocks: Sequence[Block], context: Context) -> list[Block]:
    """Short dated lines that end a text: after a paragraph, with none after them in the same element.

    Args:
        title: position of the title in ``blocks``.
        blocks: lines of the page outside dialogs and cards.
        context: the page.
    """
    found = []
    for place in range(title + 2, len(blocks)):
        block = blocks[place]
        if block.place != "main" or block.heading or block.tag == "blockquote" or not _dated(block, context):
            continue
        above = blocks[place - 1]
        if running(above) and not _goes_on(block, blocks[place + 1 : place + 3]):
            found.append(block)
    return found


def named_below_regards(lines: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Who signs a letter: the name on the line below words of regards."""
    for regards, below in pairwise(lines):
        if len(regards.text) <= _LONGEST_VALUE and _REGARDS.search(regards.text):
            return persons_in(_YOURS.sub("", below.text), context)
    return ()


def named_with_role(lines: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Who stands with a role, and nothing else, in a paragraph below the text.

    Args:
        lines: those right after the text.
        context: the page.
    """
    for block in lines:
        if block.tag != "p" or block.links or len(block.text) > _LONGEST_VALUE or has_digit(block.text):
            continue
        if sum(other.element is block.element for other in lines) > 1:
            continue  # the lines of an address, of whom the press may ask
        name, _, role = _ROLE_MARK.sub("\n", block.text, count=1).partition("\n")
        if role and not sentence(block) and is_role(role) and (names := persons_in(name, context)):
            return names
    return ()


def named_in_bold(lines: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Who is named alone, in bold or slanted letters, in the last line of the element that holds the text.

    Args:
        lines: those below the title.
        context: the page.
    """
    homes = {block.element.getparent() for block in lines if running(block)}
    signed = [
        block
        for block in lines
        if len(block.text) <= _LONGEST_VALUE
        and not (block.heading or block.links or _WISH.search(block.text))
        if block.element.getparent() in homes and (block.bold or _slanted(block))
        if not any(map(_has_text, block.element.itersiblings()))
    ]
    names = persons_in(signed[0].text, context) if len(signed) == 1 else ()
    return names if all(" " in name or name[0] > _CJK for name in names) else ()


def _slanted(block: Block) -> bool:
    return any(len(fold("".join(it.itertext()))) == len(block.text) for it in block.element.iter("em", "i"))


def _has_text(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and bool(fold("".join(element.itertext())))


def _goes_on(block: Block, after: Sequence[Block]) -> bool:
    parent = block.element.getparent()
    return any(running(other) and other.element.getparent() is parent for other in after)


def _dated(block: Block, context: Context) -> bool:
    if len(block.text) > _LONGEST_LINE or not has_digit(block.text):
        return False
    meta = context.meta(block)
    return bool(meta.dates) and (meta.words <= 2 * _FEW_WORDS or len(meta.dates) > 1)


def _pieces(block: Block) -> Iterator[str]:
    parts = block.parts if len(block.parts) > 1 else (block.text,)
    return (
        piece for part in parts for text in _MARKS.split(joined_names(part)) if (piece := text.strip(" ,;"))
    )


def _unlabelled(piece: str) -> str:
    """A piece without a label before a colon, as "Words: Ana Souza"; empty where the label says otherwise."""
    for colon in (":", "："):
        label, found, rest = piece.partition(colon)
        if found:
            return (
                ""
                if len(label) > _LONGEST_LABEL or not_the_writers(label) or label_in(label)
                else rest.strip()
            )
    return piece


def _is_dateline(text: str) -> bool:
    """Whether the line of a date says where it was written: "Chetumal, Quintana Roo, México, a 14 de …"."""
    return any(names_country(piece.strip()) for piece in text[:_LONGEST_DATELINE].split(","))


def persons_in(text: str, context: Context) -> tuple[str, ...]:
    """The names that a text consists of, where all can be persons': not the site's own, not a heading's."""
    names = split_authors(joined_names(text, context.language)) if text else ()
    said = (context.small_words, context.language)
    if not names or not all(like_person(name, *said) for name in names):
        return ()
    return () if any(context.says_elsewhere(name) for name in names) else names


def _pairs(lines: Sequence[Block]) -> Iterator[tuple[str, str, Block]]:
    """Labels with their values: in two pieces of one line, or on two lines, one after the other."""
    for place, block in enumerate(lines):
        small = block.heading >= _SMALL_HEADING and _heads_value(block.text)
        if (block.heading and not small) or block.tag == "blockquote" or len(block.text) > _LONGEST_LINE:
            continue
        if place and block.hidden and lines[place - 1].element is block.element:  # labels only read aloud
            yield from _read_aloud(block, lines[place - 1])
            continue
        if len(block.parts) > 1 and len(block.parts[0]) <= _LONGEST_LABEL:
            yield block.parts[0].strip(" :："), " ".join(block.parts[1:]).strip(" :："), block
        if len(block.text) > _LONGEST_LABEL:
            continue
        following = lines[place + 1] if place + 1 < len(lines) else None
        if following is not None and following.tag == "dt" and author_label(block.text):
            following = lines[place + 2] if place + 2 < len(lines) else None  # "Authors", "Name", who it is
        if following is None or following.hidden or following.index > block.index + _NEAR_LABEL:
            continue
        labelled = block.tag in {"dt", "th"} or block.text.endswith((":", "：")) or author_label(block.text)
        if labelled and following.tag in _VALUE_CELLS and not following.heading:
            yield block.text.strip(" :："), following.text, following


def _heads_value(text: str) -> bool:
    return text.endswith((":", "：")) or (len(text) <= _LONGEST_LABEL and author_label(text))


def _read_aloud(labels: Block, shown: Block) -> Iterator[tuple[str, str, Block]]:
    """Hidden labels of a line with what it shows for each: one label for all, or one for each piece."""
    if len(labels.parts) == len(shown.parts) > 1:
        for label, value in zip(labels.parts, shown.parts, strict=True):
            yield label.strip(" :："), value, shown
    else:
        yield labels.text.strip(" :："), shown.text, shown
