"""Attributes that tell what a script counts up to, known by their names or by what they say."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.page import Page

_NUMERIC_ATTRIBUTE = re.compile(
    r"""data-([\w-]{1,40})\s?=\s?["']?(\d[\d.,' ]{0,14}[+%]?)["'\s>/]""", re.ASCII
)
_OWN_ATTRIBUTE = re.compile(
    r"""\s(end|to|number|count|(?:count|end|target|final)[-_]?(?:to|up|value|val|number)|stat[-_]?value)\s?=\s?["']"""
    r"""\d[\d.,' ]{0,14}[+%]?["']""",
    re.ASCII,
)
"""Attributes of custom elements and of frameworks, which have no ``data-`` before their names."""
_OWN_NAMES = (
    b" end=",
    b" to=",
    b" number=",
    b" count=",
    b"count-",
    b"countto",
    b"-value=",
    b"endval",
    b"-to=",
)
_SAYS_END = re.compile(
    r"(?:^|-)(?:to|target|count|counter|countup|counterup|end|value|values|number|numbers|num|nums|stop|"
    r"final|max|total|limit|figure|val|goal|amount|percent|percentage|progress|stat|digit|valuenow)(?:$|"
    r"-)|(?:to|end|count|final|target)(?:value|val|num|number|to)(?:$|-)",
)
_SAYS_ELSE = re.compile(
    r"(?:^|-)(?:ids?|index|idx|duration|delay|speed|from|start|min|begin|initial|decimals?|precision|"
    r"steps?|interval|time|times|post|pages?|cols?|columns?|rows?|width|height|offset|order|level|slides?|"
    r"items?|size|threshold|ratio|refresh|year|price|x|y|lat|lng|lon|zoom|version|ts|timestamp|key|parent|"
    r"menu|easing|aos|wow|tab|tabs|srcset|rating|votes?|likes?|views?|comments?|shares?)(?:$|-)|(?:from|"
    r"start)(?:value|val)?$",
)
_MOST_NAMES = 24


def figure_names(page: Page) -> list[str]:
    """Names of the page's attributes that hold plain numbers and may be what a script counts up to."""
    text = page.markup
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in _NUMERIC_ATTRIBUTE.findall(text):
        values[f"data-{name.lower()}"].append(value)
    names = set(values)
    small = text.encode("ascii", "replace").lower()  # several times as fast as that of letters of any kind
    if any(name in small for name in _OWN_NAMES):
        names |= {name.lower() for name in _OWN_ATTRIBUTE.findall(text)}
    if any(len(told) > 1 and len(set(told)) == len(told) for told in values.values()):
        names -= {name for name, told in values.items() if _is_pace(name, told)}
    wanted = [name for name in sorted(names) if not _SAYS_ELSE.search(name.removeprefix("data-"))]
    if "aria-valuenow" in text:
        wanted.append("aria-valuenow")
    return wanted[:_MOST_NAMES]


def _is_pace(name: str, told: list[str]) -> bool:
    """Whether an attribute tells how fast to count: the same thousandths of a second for several elements."""
    value = told[0]
    return (
        not says_end(name)
        and len(told) > 1
        and len(set(told)) == 1
        and value.isdecimal()
        and value.endswith("00")
    )


def says_end(name: str) -> bool:
    """Whether the name of an attribute says that a script counts up to its value."""
    return bool(_SAYS_END.search(name.removeprefix("data-")))
