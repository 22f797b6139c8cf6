"""The seat of whoever runs a site, where a sentence of its imprint tells it and no entry does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.entries import Entry
from iclei_scraper.parsers.offices.reading.lines import Line
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.words.own import Owner

_SHORTEST, _LONGEST = 40, 1_500
"""Characters of a paragraph that may tell it."""
_NEAR, _LONGEST_LINE = 3, 160
"""Blocks from the sentence on that may tell how to reach whom it is about, and their characters."""
_ARTICLE = 4
"""Characters before the seat in a sentence that begins with it: "Le "."""
_REACH = frozenset({"phone", "fax", "phone+fax", "email"})
_SEAT = re.compile(
    r"(?:\bsiège(?: social)?(?: est)?(?: situé| sis| établi| se trouve)?(?: au\b| à\b)?"
    r"|\bregistered (?:office|address)(?: is)?(?: located| situated)?(?: at\b| in\b)?"
    r"|\b(?:firmen|geschäfts)?sitz in(?: der\b)?|\bsede(?: legale| social)?(?: è)? (?:in|en|em|na|no)\b"
    r"|\bdomicilio(?: social| fiscal)? en\b"
    r"|,\s(?:située?|sise?|domiciliée?|located|situad[ao]|domiciliad[ao])"
    r"(?: au| à| at| in| en| em)?\b)[\s:,]{1,3}(?P<address>[^\s:,][^\n;]{7,160})",
    re.IGNORECASE,
)
_TRACES = ("siège", "registered", "sitz in", "sede", "domicili", "situ", " sis", "located")
"""What each of these ways to tell it holds, in small letters; most paragraphs have none."""
_RUN = re.compile(
    r"\b(?:exploités?|exploitée|édités?|éditée|publiés?|gérée?|operated|owned|published|run by|managed"
    r"|betrieben|betreiber|herausgegeben|herausgeber|titular|titularidad|propiedad|gestito|pubblicato|editado"
    r"|operado|mantido)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\b(?:sites?|websites?|web\s?sites?|webseiten?|internetseiten?|plateforme|platform|applications?|app"
    r"|sitio|portal|portail|sito|página|angebot)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,\s]+(?:et\s|and\s|und\s|y\s|e\s)?(?:représent|immatricul|inscrit|enregistr|registered|company n"
    r"|vat\b|tva\b|rcs\b|siret|siren|eingetragen|amtsgericht|hrb\b|iscritt|p\.? ?iva|con (?:cif|nif)|cif\b"
    r"|nif\b|cnpj|tél|tel\b|e-?mail|au capital|ci-après|hereinafter)|[()]|(?<=[^\W\d_]{3})\.(?:\s|$)",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:société|company|firma|gesellschaft|empresa|sociedad|società|by|par|von(?: der)?|por|da|de|is)\s"
    r"(?P<name>[A-ZÀ-Þ\d][^,;:()]{1,60}?)(?=,|\s\(|\s(?:dont|with|mit|con|com|whose|au capital)\b)"
)


def told_in_prose(blocks: Iterable[Block], owner: Owner) -> list[Entry]:
    """The one who runs the site, with the seat that the first sentence about both tells.

    Hosts, authorities and partners have seats as well; the sentence has to say that the site is run.
    """
    blocks = list(blocks)
    for at, block in enumerate(blocks):
        text = block.text
        if not _SHORTEST <= len(text) <= _LONGEST or not has_digit(text):
            continue
        lower = text.casefold()
        seat = _SEAT.search(text) if any(trace in lower for trace in _TRACES) else None
        before = text[: seat.start()] if seat else ""
        if len(before) <= _ARTICLE and at and blocks[at - 1].headings == block.headings:
            before = f"{blocks[at - 1].text} {before}"  # the sentence before names whose seat it is
        if seat is None or not _RUN.search(before) or not (_SITE.search(before) or owner.is_in(before)):
            continue
        end = _END.search(seat["address"])
        address = seat["address"][: end.start() if end else None].strip(" .,")
        told = read_address((address,))
        if not (told.street and told.city) or not (
            has_digit(told.street) or (told.postcode and told.street in STREET)
        ):
            continue
        firms = list(_FIRM.finditer(before))
        names = [Line(block, firms[0]["name"], label="name")] if firms else []
        reach = [line for other in blocks[at : at + _NEAR] for line in _reach(other, block)]
        return [Entry(names=names, address=[Line(block, address, label="address")], contacts=reach)]
    return []


def _reach(block: Block, seat: Block) -> list[Line]:
    """The numbers and mail addresses of a line in the part that a sentence tells the seat in."""
    if block.headings[-1:] != seat.headings[-1:] or (block is not seat and len(block.text) > _LONGEST_LINE):
        return []
    pieces = read_pieces(block.text)
    return [Line(block, it.text, it.kind, it.value) for it in pieces if it.kind in _REACH]
