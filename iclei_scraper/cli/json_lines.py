"""JSON that is safe to look at: nothing in it moves a terminal's cursor or turns its text around."""

from __future__ import annotations

import json
import re
from typing import Any

_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)


def json_line(data: Any) -> str:
    r"""One JSON document on one line, readable in every script, what cannot be seen in it escaped.

    >>> json_line({"title": "東京\x9b31m\u202e"})
    '{"title": "東京\\u009b31m\\u202e"}'
    """
    text = json.dumps(data, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
