"""The small markup of the content files, and dates as the sites write them."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from markupsafe import Markup, escape

_LINK = re.compile(r"\[([^\]\n]{1,200})\]\((\S{1,500}?)\)")
_BOLD = re.compile(r"\*\*([^*\n]{1,300})\*\*")
_FIGURE = re.compile(r"\{\{(\w+)(?::([,. ]))?\}\}")


def paragraphs(body: str) -> list[str]:
    """The blocks of a body: paragraphs, ``## headings`` and runs of ``- list items``."""
    return [block.strip() for block in re.split(r"\n\s*\n", body.strip()) if block.strip()]


def to_html(body: str, heading: str = "h2") -> Markup:
    """Body text as HTML: paragraphs, headings of the given element, lists, links and bold words."""
    return Markup("\n").join(_block(block, heading) for block in paragraphs(body))


def to_text(body: str) -> str:
    """The same text as a reader sees it, blocks separated by a blank line and list items by a line break."""
    plain = [re.sub(r"(?m)^(?:## |- )", "", block) for block in paragraphs(body)]
    joined = (block if "\n- " in f"\n{block}" else " ".join(block.split()) for block in plain)
    return "\n\n".join(_BOLD.sub(r"\1", _LINK.sub(r"\1", block)) for block in joined)


def _block(block: str, heading: str) -> Markup:
    if block.startswith("## "):
        return Markup("<{0}>{1}</{0}>").format(heading, _inline(block[3:]))
    if block.startswith("- "):
        items = Markup("").join(Markup("<li>{}</li>").format(_inline(line[2:])) for line in block.split("\n"))
        return Markup("<ul>{}</ul>").format(items)
    return Markup("<p>{}</p>").format(_inline(" ".join(block.split("\n"))))


def _inline(text: str) -> Markup:
    html = _LINK.sub(_anchor, str(escape(text)))
    return Markup(_BOLD.sub(r"<strong>\1</strong>", html))  # noqa: S704  # escaped above


def _anchor(found: re.Match[str]) -> str:
    return f'<a href="{quote(found[2], safe="/:?=&;%#.,-_~")}">{found[1]}</a>'


def fill(value: object, figures: dict[str, int]) -> object:
    """A copy with ``{{members}}`` and ``{{members:,}}`` replaced by the site's figures, at any depth.

    Raises:
        KeyError: the site has no such figure.
    """
    if isinstance(value, str):
        return _FIGURE.sub(lambda found: grouped(figures[found[1]], found[2] or ""), value)
    if isinstance(value, list):
        return [fill(item, figures) for item in value]
    if isinstance(value, dict):
        return {key: fill(item, figures) for key, item in value.items()}
    return value


def grouped(number: int, separator: str) -> str:
    """A number with its thousands set apart by the separator.

    >>> grouped(2500, "."), grouped(2500, "")
    ('2.500', '2500')
    """
    return f"{number:,}".replace(",", separator)


_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CJK_WEEKDAYS = {"ja": "月火水木金土日", "ko": "월화수목금토일", "zh": "一二三四五六日"}


def write_date(iso: str, form: str, language: str) -> str:
    """A date as a site writes it.

    >>> write_date("2020-09-25", "{d} de {mon} de {y}", "pt")
    '25 de set de 2020'

    Args:
        iso: ``2020-09-25``.
        form: pattern with ``{d} {dd} {m} {mm} {month} {mon} {y} {weekday}``.
        language: whose month names are used.
    """
    day = date.fromisoformat(iso)
    month = _MONTHS.get(language, _MONTHS["en"]).split()[day.month - 1]
    weekdays = _CJK_WEEKDAYS.get(language, _WEEKDAYS)
    return form.format(
        d=day.day,
        dd=f"{day.day:02}",
        m=day.month,
        mm=f"{day.month:02}",
        month=month,
        mon=month[:3],
        y=day.year,
        weekday=weekdays[day.weekday()],
    )
