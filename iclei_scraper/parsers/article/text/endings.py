"""How a text ends: with its writer's name, what the writer does, or who that is; or who edited it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.signs.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block

_FEWEST = 2  # paragraphs that are left
_LONGEST_ROLE, _LONGEST_NOTE, _LONGEST_LIFE = 60, 240, 500
_MARKS = (",", " –", " —", " -", " (", "（", "、")
_AFTERWORD = re.compile(
    r"\W*(?:"
    + alternatives(
        r"(?:责任|責任|执行|值班)?(?:编辑|編輯)\s?[:：丨|／/].{0,40}|(?:责编|責編)\s?[:：丨|／/].{0,40}",
        r"(?:免责|免責|版权|版權|著作權|特别|特別|转载|轉載|郑重)[声聲]明(?:\W.{0,300})?",
        r"[声聲]明\s?[:：].{0,60}(?:转载|轉載|版权|版權|立场|观点|投资|本[站网網文]|仅供).{0,300}",
        "(?:转载|轉載)[请請].{0,6}[注註]明.{0,80}",
        ".{0,40}(?:未经|未經|非經).{0,12}(?:授权|授權|许可|許可|允许|同意).{0,8}(?:不得|禁止|严禁|謝絕|[请請]勿).{0,80}",
        r".{0,40}(?:無断(?:転載|転用|複製|使用)|무단\s?(?:전재|복제|배포)).{0,60}",
        r"the end",
    )
    + r")\W*",
    re.IGNORECASE,
)
"""Who edited a text, and what may be done with it, as papers of the East tell right below."""
_LONGEST_AFTERWORD, _SHARE_ABOVE = 330, 3


def until_afterword(title: Block, blocks: Sequence[Block]) -> list[Block]:
    """Lines down to the first that tells who edited a text, or who may print it; none of it is below.

    A box above the text may tell the same, so a third of the text has to stand above.
    """
    told = [len(block.text) if block.index > title.index and running(block) else 0 for block in blocks]
    enough = sum(told) / _SHARE_ABOVE
    for place, (block, above) in enumerate(zip(blocks, accumulate(told, initial=0), strict=False)):
        short = len(block.text) <= _LONGEST_AFTERWORD and not block.heading
        if short and above > enough and _AFTERWORD.fullmatch(block.text):
            return [*blocks[:place]]
    return [*blocks]


def without_signature(text: str | None, authors: Sequence[str]) -> str | None:
    r"""A text without the name of its writer below it, with a role, or with a short note after it.

    >>> without_signature("One.\n\nTwo.\n\nAna Souza, officer", ("Ana Souza",))
    'One.\n\nTwo.'
    >>> without_signature("One.\n\nTwo.\n\nAna Souza has drawn quays for years.", ("Ana Souza",))
    'One.\n\nTwo.'
    """
    paragraphs = text.split("\n\n") if text else []
    if len(paragraphs) > _FEWEST and any(_presents(paragraphs[-1], name) for name in authors):
        return "\n\n".join(paragraphs[:-1])
    for place in (len(paragraphs) - 1, len(paragraphs) - 2):
        if place < _FEWEST or not any(_signs(paragraphs[place], name) for name in authors):
            continue
        if sum(map(len, paragraphs[place + 1 :])) <= _LONGEST_NOTE:
            return "\n\n".join(paragraphs[:place])
    return text


def _presents(paragraph: str, name: str) -> bool:
    """Whether a paragraph tells who a writer is: "Ana Souza has drawn quays for twenty years."."""
    return " " in name and paragraph.startswith((f"{name} ", f"{name}, ")) and len(paragraph) <= _LONGEST_LIFE


def _signs(paragraph: str, name: str) -> bool:
    """Whether a paragraph is a name, or a name and a role."""
    if not paragraph.startswith(name) or len(paragraph) > len(name) + _LONGEST_ROLE:
        return False
    rest = paragraph[len(name) :]
    return not rest.strip(" .") or (rest.startswith(_MARKS) and not rest.endswith((".", "!", "?")))
