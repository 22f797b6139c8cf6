"""A figure with its sign, as a template writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.layouts.composing.figures.plan import Plan

_ATTRIBUTES = (
    'data-to="{{ counter.value }}"',
    'data-count="{{ counter.value }}"',
    'data-target="{{ counter.value }}"',
    'data-value="{{ counter.value }}" data-duration="2000"',
    'data-end-val="{{ counter.value }}" data-start="0"',
    'data-purecounter-start="0" data-purecounter-end="{{ counter.value }}" data-purecounter-duration="1"',
    'data-from="0" data-to="{{ counter.value }}" data-speed="1500" data-refresh-interval="50"',
    'data-options=\'{"start": 0, "end": {{ counter.value }}}\'',
    'data-countup-number="{{ counter.value }}"',
    'data-stop="{{ counter.value }}"',
    'style="--num: {{ counter.value }}"',
    'data-number="{{ counter.value }}" data-index="{{ loop.index0 }}"',
)
"""What tells a script where to count to."""
_SIGNS = {
    "one": "{digits}{{{{ counter.sign }}}}",
    "span": '{digits}<span class="sign">{{{{ counter.sign|trim }}}}</span>',
    "sup": "{digits}<sup>{{{{ counter.sign|trim }}}}</sup>",
}


_DRAWN = (
    '<svg viewBox="0 0 120 60"><circle cx="9" cy="9" r="8"/><text x="60" y="40" text-anchor="middle">'
    "{{ counter.figure }}</text></svg>"
)
_TOLD = {
    "hidden": (
        '<span aria-hidden="true" class="roll">0</span><span class="sr-only">{{ counter.figure }}</span>',
        "",
    ),
    "told": ("", 'role="img" aria-label="{{ counter.figure }}"'),
}
_DIGITS = {
    "plain": "{{ counter.digits }}",
    "cells": "{% for digit in counter.digits %}<i>{{ digit }}</i>{% endfor %}",
}


def figure(plan: Plan) -> str:
    """The element of a figure, its sign included."""
    if plan.number == "svg":
        return _DRAWN
    if plan.digits in _TOLD:
        inner, attributes = _TOLD[plan.digits]
        return tagged(plan.number, inner, attributes=attributes)
    if plan.split in {"beside", "before"}:
        return _in_boxes(plan)
    digits = _DIGITS.get(plan.digits) or f"<span {_attribute(plan)}>{_start(plan)}</span>"
    return tagged(plan.number, _SIGNS[plan.split].format(digits=digits))


def _in_boxes(plan: Plan) -> str:
    """Digits and sign in elements of their own beside each other; a sign before only where it is a plus."""
    attribute = "" if plan.digits in {"plain", "cells"} else _attribute(plan)
    digits = "{{ counter.digits }}" if plan.digits in {"plain", "cells"} else _start(plan)
    number = tagged(plan.number, digits, attributes=attribute)
    sign = "{% if counter.sign|trim %}<span>{{ counter.sign|trim }}</span>{% endif %}"
    if plan.split == "before":
        plus = "{% if counter.sign|trim == '+' %}"
        return f"{plus}<span>+</span>{number}{{% else %}}{number}{sign}{{% endif %}}"
    return f'<div class="figure">{number}{sign}</div>'


def _start(plan: Plan) -> str:
    return "" if plan.digits == "empty" else "0"


def _attribute(plan: Plan) -> str:
    return _ATTRIBUTES[sum(map(ord, f"{plan.frame}{plan.label}{plan.number}{plan.joint}")) % len(_ATTRIBUTES)]


def tagged(tag: str, text: str, *, attributes: str = "") -> str:
    """A text in an element, or alone where that is ``bare``."""
    if tag == "bare":
        return text
    opening = f"{tag} {attributes}".strip()
    return f"<{opening}>{text}</{tag}>"
