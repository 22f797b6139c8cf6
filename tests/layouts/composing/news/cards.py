"""An item of a list of news, in one of five forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.news.facts import date, meta, named, on_a_line, when_dated

if TYPE_CHECKING:
    from tests.layouts.composing.news.plan import Plan

_IMAGE = '<img src="{{ card.image }}" alt="" width="400" height="225" loading="lazy">'
_HREF = 'href="{{ card.path }}"'
_TAGS = (
    '<ul class="tag-list">{% for tag in card.tags %}<li><a href="/tag/{{ loop.index }}/" rel="tag">'
    "{{ tag }}</a>"
    "</li>{% endfor %}</ul>"
)
_BODIES = {
    "p": "<p{}>{{{{ card.teaser }}}}</p>",
    "div": "<div{}>{{{{ card.teaser }}}}</div>",
    "span": "<span{}>{{{{ card.teaser }}}}</span>",
    "nested": "<div{}><p>{{{{ card.teaser }}}}</p></div>",
}
_SMALL = ("date", "kind", "author")


def card(plan: Plan) -> str:
    """An item in the element that holds it."""
    return {"cards": _card, "flat": _flat, "rows": _row, "lines": _line, "pairs": _pair}[plan.form](plan)


def hero(plan: Plan) -> str:
    """The story that is larger than the others, apart from them."""
    teaser = "<p>{{ card.teaser }}</p>" if "teaser" in plan.facts else ""
    small = "".join(
        f"{{% if card.{fact} %}}<span>{text}</span>{{% endif %}}"
        for fact, text in (("kind", "{{ card.kind }}"), ("author", "{{ page.by.format(name=card.author) }}"))
        if fact in plan.facts
    )
    dated = "" if plan.date == "none" else when_dated("<span>{{ card.date.text }}</span>")
    return (
        f"<section{named(plan, 'lead')}><a {_HREF}>{_IMAGE}</a><div>{dated}{small}"
        f"<h2><a {_HREF}>{{{{ card.title }}}}</a></h2>{teaser}</div></section>"
    )


def _card(plan: Plan) -> str:
    tags = plan.item.split("+")
    inside = _parts(plan)
    cover = (
        f'<a {_HREF}{named(plan, "cover")} aria-label="{{{{ card.title }}}}"></a>'
        if plan.link == "stretched"
        else ""
    )
    inside = f"{inside}{cover}"
    if tags[0] == "a":
        return _wrapped(plan, f"<a {_HREF}{named(plan, 'item')}>{inside}</a>")
    opened = "".join(f"<{tag}{named(plan, 'item') if tag == tags[-1] else ''}>" for tag in tags)
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    made = f"{opened}{inside}{closed}"
    return made if tags[0] in {"li", "tr"} else _wrapped(plan, made)


def _wrapped(plan: Plan, made: str, part: str = "cell", *, times: int | None = None) -> str:
    """Something in some elements around it, as many as an item has by default."""
    count = plan.depth if times is None else times
    start = f"<div{named(plan, part)}>"
    return f"{start * count}{made}{'</div>' * count}"


def _parts(plan: Plan) -> str:
    """The parts in order, all but a leading picture within some wrappers."""
    written = [_PARTS[part](plan) for part in plan.order]
    lead = written.pop(0) if plan.order[0] == "image" and plan.inner else ""
    return lead + _wrapped(plan, "".join(written), "content", times=plan.inner)


def _image(plan: Plan) -> str:
    around = f"<a {_HREF}>{_IMAGE}</a>" if plan.link == "both" else _IMAGE
    return f"<figure>{around}</figure>" if len(plan.facts) % 2 else _wrapped(plan, around, "media", times=1)


def _date(plan: Plan) -> str:
    return when_dated(f"<div{named(plan, 'date')}>{date(plan)}</div>")


def _tags(plan: Plan) -> str:
    return _TAGS if plan.link != "card" else ""


def _teaser(plan: Plan) -> str:
    return f"{{% if card.teaser %}}{_BODIES[plan.body].format(named(plan, 'teaser'))}{{% endif %}}"


def _title(plan: Plan) -> str:
    text = "{{ card.title }}"
    if plan.link in {"title", "both"}:
        text = f"<a {_HREF}>{text}</a>"
    if plan.title == "none":
        return text
    if plan.title == "strong":
        return (
            f"<p><strong>{text}</strong></p>"
            if plan.form in {"cards", "flat"}
            else f"<strong>{text}</strong>"
        )
    return f"<{plan.title}{named(plan, 'title')}>{text}</{plan.title}>"


def _more(plan: Plan) -> str:
    told = ': <span class="sr-only">{{ card.title }}</span>' if plan.hidden == "more" else ""
    text = f"{{{{ page.read_more }}}}{told}"
    if plan.link == "card" and plan.item == "a":
        return f"<span{named(plan, 'more')}>{text}</span>"
    return f"<div><a {_HREF}{named(plan, 'more')}>{text}</a></div>"


_PARTS = {
    "image": _image,
    "meta": meta,
    "date": _date,
    "title": _title,
    "teaser": _teaser,
    "tags": _tags,
    "more": _more,
}


def _flat(plan: Plan) -> str:
    return "\n".join(_PARTS[part](plan) for part in plan.order)


def _row(plan: Plan) -> str:
    cells = []
    for part in plan.order:
        if part == "meta":
            told = [
                fact for fact in _SMALL if fact in plan.facts or (fact == "date" and "date" not in plan.order)
            ]
            cells += [f"<td>{on_a_line(plan, [fact])}</td>" for fact in told]
        elif part == "date":
            cells.append(f"<td>{when_dated(date(plan))}</td>")
        elif part == "title":
            teaser = _teaser(plan) if "teaser" in plan.facts else ""
            cells.append(f"<td>{_title(plan)}{teaser}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _line(plan: Plan) -> str:
    told = [fact for fact in ("kind", "author") if fact in plan.facts]
    small = on_a_line(plan, told) if told else ""
    sign = (" – ", ": ", " | ", " ")[len(plan.before) % 4]
    dated = when_dated(f"{date(plan)}{sign}") if plan.date != "head" else ""
    title, behind = (
        _title(plan),
        f"{{% if card.kind or card.author %}} ({small}){{% endif %}}" if told else "",
    )
    if plan.order.index("title") == 0 and plan.date == "text":
        made = f"{title} {when_dated(f'({date(plan)})')}{behind}"
    else:
        made = f"{dated}{title}{behind}"
    if "teaser" in plan.facts:
        made = f"{made}<br>{{{{ card.teaser }}}}"
    if plan.item == "br":
        return f"{made}<br><br>"
    return f"<tr><td>{made}</td></tr>" if plan.item == "td" else f"<{plan.item}>{made}</{plan.item}>"


def _pair(plan: Plan) -> str:
    first, second = plan.item.split("/")
    kind = " {{ card.kind }}" if "kind" in plan.facts else ""
    lead = (
        ""
        if plan.date == "head"
        else f"<{first}{named(plan, 'date')}>{when_dated(date(plan))}{kind}</{first}>"
    )
    rest = "".join(_PARTS[part](plan) for part in ("teaser", "more") if part in plan.facts)
    if second == "p":
        title = f"<a {_HREF}>{{{{ card.title }}}}</a>" if plan.title[0] == "h" else _title(plan)
        return f"{lead}<p>{title}</p>{rest}"
    return f"{lead}<{second}>{_title(plan)}{rest}</{second}>"
