"""Offices in tables: one in each row, in each column, or two in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.offices.boxes import body, named
from tests.layouts.composing.offices.fields import contact, parts

if TYPE_CHECKING:
    from tests.layouts.composing.offices.plan import Plan

_HEADS = {"address": "w.contact.address[0]", "phone": "w.contact.phone[0]", "fax": "w.contact.fax[0]"}
_HEADS |= {"email": "w.contact.email[0]", "website": "w.contact.web[0]", "reach": "ui.contact"}
_SHOWN = ("address", "phone", "fax", "email", "website")


def _cells(plan: Plan) -> list[str]:
    kinds = [part for part in _SHOWN if part in plan.shows]
    if not plan.merged:
        return kinds
    return [*(["address"] if "address" in kinds else []), "reach"]


def _cell(plan: Plan, part: str) -> str:
    if part == "address":
        joint = "', '" if plan.address == "joined" else "'<br>'|safe"
        return f"{{{{ office.address|join({joint}) }}}}"
    if part == "reach":
        kinds = [kind for kind in parts(plan) if kind != "address"]
        shown = contact(plan)
        return f"{{% for contact in office.contacts if contact.kind in {kinds} %}}{shown}<br>{{% endfor %}}"
    begin = f"{{% for contact in office.contacts if contact.kind == '{part}' %}}"
    return f"{begin}{{{{ contact.html }}}}{{% endfor %}}"


def rows(plan: Plan) -> str:
    """A row for each office of a region."""
    cells = _cells(plan)
    heads = "".join(f"<th>{{{{ {_HEADS[cell]} }}}}</th>" for cell in cells)
    first = "th scope=row" if plan.name in {"h3", "strong"} else "td"
    told = "".join(f"<td>{_cell(plan, cell)}</td>" for cell in cells)
    row = f"<tr><{first}>{{{{ office.name }}}}</{first.split(maxsplit=1)[0]}>{told}</tr>"
    return (
        f"<table><thead><tr><th>{{{{ w.contact.office }}}}</th>{heads}</tr></thead><tbody>"
        f"{{% for office in region.offices %}}{row}\n{{% endfor %}}</tbody></table>"
    )


def columns(plan: Plan) -> str:
    """A column for each office, three at a time."""
    names = "{% for office in three %}<th>{{ office.name }}</th>{% endfor %}"
    told = ""
    for cell in _cells(plan):
        shown = f"{{% for office in three %}}<td>{_cell(plan, cell)}</td>{{% endfor %}}"
        told += f"<tr><th>{{{{ {_HEADS[cell]} }}}}</th>{shown}</tr>"
    return (
        "{% for three in region.offices|batch(3) %}"
        f"<table><tr><td></td>{names}</tr>{told}</table>\n{{% endfor %}}"
    )


def pairs(plan: Plan) -> str:
    """Two offices in a row, for their places on the screen."""
    cell = f"<td>{{% for office in [it] %}}{named(plan)}{body(plan)}{{% endfor %}}</td>"
    return (
        "<table>{% for two in region.offices|batch(2) %}"
        f"<tr>{{% for it in two %}}{cell}{{% endfor %}}</tr>\n{{% endfor %}}</table>"
    )
