"""How answers repeat the subject of what they answer: "Re: A bridge is mended"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import alternatives

TAG = r"\[[^\[\]]{1,40}\]\s?"
ANSWER = re.compile(
    rf"(?:{TAG})?(?:(?:"
    + alternatives(
        "re|aw|antw|antwort|rép|réf|resp?|rif|r|sv|vs|odp|ynt|vá|ответ|отв",
        "回复|回覆|答复|答覆|返信|답장|회신",
    )
    + rf")(?:\s?[\[(]\d{{1,3}}[\])])?\s?[:：]\s?(?:{TAG})?){{1,9}}",
    re.IGNORECASE,
)
"""What programs for letters put before the subject of an answer, in any order with the name of the list."""
