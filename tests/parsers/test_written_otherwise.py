"""What a browser shows alike is read alike: without the tags that HTML allows to leave out, with comments."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from zlib import crc32

import html5lib
import pytest

from iclei_scraper import read_page
from tests.layouts.making import make_page
from tests.layouts.model import KINDS
from tests.layouts.rendering import templates

if TYPE_CHECKING:
    from tests.layouts.rendering import Template

EVERY = 60
"""One layout in so many, drawn by its name: a new one changes nothing for the others."""
CHOSEN = [
    template
    for kind in KINDS
    for template in templates(kind)
    if not template.held_out and crc32(template.path.encode()) % EVERY == 0
]


_BLOCK = (
    r"</?(?:article|aside|body|d[dlt]|div|footer|h\d|head|header|html|li|main|nav|[ou]l|p|section|t\w+)"
    r"\b[^<>]*>"
)
_BESIDE_BLOCK = re.compile(rf"\s+(?={_BLOCK})|(?P<tag>{_BLOCK})\s+")
_ENDS = re.compile("</(?:li|d[dt]|t[dhr])>")


def _left_out(page: str) -> str:
    """The page as a minifier writes it."""
    bare = _BESIDE_BLOCK.sub(lambda match: match["tag"] or "", page)
    return str(html5lib.serialize(html5lib.parse(bare), omit_optional_tags=True))


def _records(page: str, url: str) -> list[Any]:
    """What is read, without where it stands."""
    read = read_page(page.encode(), url).to_dict()
    return [
        [{key: value for key, value in record.items() if key != "evidence"} for record in read[kind]]
        for kind in ("offices", "news", "statistics", "cookies", "cookie_categories")
    ]


_TAG_OR_CODE = re.compile(
    r"(<(script|style|title|textarea|noscript)\b.*?</\2\s*>|<[^>]*>)", re.DOTALL | re.IGNORECASE
)


def _with_comments(page: str) -> str:
    """The page as frameworks write it that keep the pieces of a text apart."""
    pieces = _TAG_OR_CODE.split(page)[::3]
    codes = _TAG_OR_CODE.findall(page)
    parted = (re.sub(r"(?<=\S )(?=\S)|(?<=[一-鿿])(?=[一-鿿])", "<!-- -->", piece) for piece in pieces)
    return "".join(text + code for text, (code, _) in zip_longest(parted, codes, fillvalue=("", "")))


@pytest.mark.parametrize("template", CHOSEN, ids=lambda template: f"{template.kind}: {template.name}")
def test_what_is_shown_alike_is_read_alike(template: Template) -> None:
    page = make_page(template, 3)
    read = _records(page.body, page.url)
    assert any(read)

    bare = _left_out(page.body)
    assert len(bare) < len(page.body)
    assert len(_ENDS.findall(bare)) * 2 <= len(_ENDS.findall(page.body))
    assert _records(bare, page.url) == read

    parted = _with_comments(page.body)
    assert "<!-- -->" in parted or page.language in {"ja", "zh"}  # whose texts have no blanks
    assert _records(parted, page.url) == read
