"""An address, and the ways to reach an office, each with its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.layouts.composing.offices.plan import Plan

_SIGNS = "{'phone': 'phone', 'fax': 'fax', 'email': 'envelope', 'website': 'globe'}"
_LABELS = {
    "text": "{{ contact.labelled }}",
    "strong": "<strong>{{ contact.label }}{{ ':' if contact.label }}</strong> {{ contact.html }}",
    "span": '<span class="k">{{ contact.label }}{{ ":" if contact.label }}</span>'
    '<span class="v">{{ contact.html }}</span>',
    "icon": f'<i class="fa fa-{{{{ {_SIGNS}[contact.kind] }}}}" aria-hidden="true"></i> '
    "{{ contact.html }}",
    "read": '<span class="sr-only">{{ contact.label }}</span> {{ contact.html }}',
    "picture": '<img src="/i/{{ contact.kind }}.svg" alt="{{ contact.label }}"> {{ contact.html }}',
    "none": "{{ contact.html }}",
}


def contact(plan: Plan) -> str:
    """A value with its label, on one line."""
    return _LABELS["text" if plan.label == "above" else plan.label]


def part_lines(plan: Plan, part: str, line: str) -> str:
    """The lines of a part of an office.

    Args:
        plan: the structure.
        part: ``address`` or the kind of a contact.
        line: what a line is put into, with ``{}`` in its place.
    """
    if part == "address":
        if plan.address == "joined":
            return f"{{% if office.address %}}{line.format('{{ office.address_line }}')}{{% endif %}}"
        return f"{{% for said in office.address %}}{line.format('{{ said }}')}{{% endfor %}}"
    begin = f"{{% for contact in office.contacts if contact.kind == '{part}' %}}"
    shown = line.format(contact(plan))
    if plan.label == "above":
        above, value = line.format("{{ contact.label }}"), line.format("{{ contact.html }}")
        shown = f"{{% if contact.label %}}{above}{value}{{% else %}}{value}{{% endif %}}"
    return f"{begin}{shown}{{% endfor %}}"


def parts(plan: Plan) -> list[str]:
    """The parts that are shown, in their order."""
    return [part for part in plan.order if part in plan.shows]
