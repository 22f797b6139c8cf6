"""Where a postcode stands in a component of an address: before the city, behind it, alone."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class CodeShapes(NamedTuple):
    """Where a code of one form may stand in a component."""

    code_first: re.Pattern[str]
    code_last: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    alone: re.Pattern[str]
    leading: re.Pattern[str]


@cache
def code_shapes(form: str) -> CodeShapes:
    """Where codes of a form stand beside a city, or behind a street.

    Args:
        form: regular expression of one country's codes, see :func:`postcode_pattern`.
    """
    return CodeShapes(
        re.compile(rf"(?:(.+?)[ ])?({form})[ .]+(\D.*)$"),
        re.compile(rf"(.*?\D)[ -]+({form})$"),
        re.compile(rf"^({form}) "),
        re.compile(rf"[ -]+({form})$"),
        re.compile(rf"\(?({form})\)?"),
        re.compile(rf"\(?({form})\)?\s+"),
    )
