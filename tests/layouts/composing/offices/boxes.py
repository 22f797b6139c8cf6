"""An office in an element of its own, or in lines that follow its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.offices.fields import contact, part_lines, parts

if TYPE_CHECKING:
    from tests.layouts.composing.offices.plan import Plan

_FRAMES = {
    "div": ('<div class="g">', '<div class="c">{}</div>', "</div>"),
    "ul": ("<ul>", "<li>{}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{}</li>", "</ol>"),
    "section": ("<section>", '<div class="col">{}</div>', "</section>"),
    "article": ("<div>", "<article>{}</article>", "</div>"),
    "details": ("<div>", "<details open>{}</details>", "</div>"),
    "list": ('<div role="list">', '<div role="listitem">{}</div>', "</div>"),
}
_NAMES = {
    "h3": "<h3>{}</h3>",
    "h4": "<h4>{}</h4>",
    "h5": "<h5>{}</h5>",
    "strong": "<p><strong>{}</strong></p>",
    "b": "<b>{}</b>",
    "div": '<div class="title">{}</div>',
    "link": '<h4><a href="/offices/{{{{ loop.index }}}}/">{}</a></h4>',
}
_LINES = {
    "p": ("", "<p>{}</p>", ""),
    "div": ("", "<div>{}</div>", ""),
    "span": ('<div class="lines">', '<span style="display:block">{}</span>', "</div>"),
    "li": ("<ul>", "<li>{}</li>", "</ul>"),
    "br": ("<p>", "{}<br>", "</p>"),
}
_EXTRAS = {
    "picture": '<img src="/offices/{{ loop.index }}.jpg" alt="">',
    "person": "<p>{{ like().people[loop.index0 % 4].name }}, {{ w.lookalike.roles[0] }}</p>",
    "hours": "<p>{{ w.lookalike.hours }}: 9:00–17:30</p>",
    "map": '<a href="https://maps.example/?q={{ loop.index }}">{{ ui.map }}</a>',
    "more": '<a href="/offices/{{ loop.index }}/">{{ w.news.read_more[0] }}</a>',
}
_ABOVE = frozenset({"picture"})


def named(plan: Plan) -> str:
    """The name of an office in its element; what opens a box where the box can be opened."""
    if plan.form == "boxes" and plan.frame == "details":
        return "<summary>{{ office.name }}</summary>"
    return _NAMES[plan.name].format("{{ office.name }}")


def body(plan: Plan) -> str:
    """All that an office tells behind its name."""
    start, line, end = _LINES[plan.lines]
    told = "".join(part_lines(plan, part, line) for part in parts(plan))
    below = "".join(_EXTRAS[name] for name in plan.extras if name not in _ABOVE)
    return f"{start}{told}{end}{below}"


def boxes(plan: Plan) -> str:
    """The offices of a region in boxes."""
    start, item, end = _FRAMES[plan.frame]
    above = "".join(_EXTRAS[name] for name in plan.extras if name in _ABOVE)
    inner = (
        f"{named(plan)}{above}{body(plan)}"
        if plan.frame == "details"
        else f"{above}{named(plan)}{body(plan)}"
    )
    inner = f"{'<div>' * plan.depth}{inner}{'</div>' * plan.depth}" if plan.frame != "details" else inner
    return f"{start}{{% for office in region.offices %}}{item.format(inner)}\n{{% endfor %}}{end}"


def flat(plan: Plan) -> str:
    """The offices of a region one after the other, with nothing around each."""
    return f"<div>{{% for office in region.offices %}}{named(plan)}{body(plan)}\n{{% endfor %}}</div>"


def terms(plan: Plan) -> str:
    """The offices of a region as terms, what they tell as what the terms mean."""
    told = "".join(part_lines(plan, part, "<dd>{}</dd>") for part in parts(plan))
    return (
        f"<dl>{{% for office in region.offices %}}<dt>{{{{ office.name }}}}</dt>{told}\n{{% endfor %}}</dl>"
    )


def in_lines(plan: Plan) -> str:
    """The offices of a region, all that each tells in one line."""
    sign = {"p": ", ", "div": " | ", "span": " · ", "li": "; ", "br": " – "}[plan.lines]
    joined = "{{ office.address_line }}" if plan.address == "joined" else "{{ office.address|join(', ') }}"
    kinds = [part for part in parts(plan) if part != "address"]
    shown = f"{sign}{contact(plan)}"
    reach = f"{{% for contact in office.contacts if contact.kind in {kinds} %}}{shown}{{% endfor %}}"
    name = "<b>{{ office.name }}</b>" if plan.name in {"strong", "b", "h3"} else "{{ office.name }}"
    line = f"{name}{{% if office.address %}}: {joined}{{% endif %}}{reach}"
    tag = "li" if plan.frame in {"ul", "ol"} else "p"
    start, end = (f"<{plan.frame}>", f"</{plan.frame}>") if tag == "li" else ("<div>", "</div>")
    return f"{start}{{% for office in region.offices %}}<{tag}>{line}</{tag}>\n{{% endfor %}}{end}"
