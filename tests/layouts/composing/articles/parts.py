"""The parts of an article's page, as a template writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.layouts.composing.articles.plan import Plan

_SHARE = (
    '<ul class="share"><li><a href="https://www.facebook.com/sharer.php?u=x">Facebook</a></li><li>'
    '<a href="https://www.linkedin.com/shareArticle?url=x">LinkedIn</a></li><li><a '
    'href="mailto:?body=x">E-Mail</a>'
    "</li></ul>"
)
_FIXED = {
    "crumbs": '<div class="path"><a href="/">{{ ui.home }}</a> › <a href="/news/">{{ ui.news }}</a> › '
    "<span>{{ page.title }}</span></div>",
    "kind": "<div>{{ page.kind }}</div>",
    "teaser": "<p><strong>{{ page.teaser }}</strong></p>",
    "image": '<figure><img src="{{ page.image }}" alt=""><figcaption>{{ page.caption }}</figcaption>'
    "</figure>",
    "share": _SHARE,
    "tags": '<p>{{ ui.tags }}: {% for tag in page.tags %}<a href="/tag/{{ loop.index }}/">{{ tag }}</a> '
    "{% endfor %}</p>",
    "box": "<div><h4>{{ ui.about }}</h4><p>{{ around.teasers[1] }}</p></div>",
    "neighbours": '{% if page.related|length > 1 %}<nav><a rel="prev" href="{{ page.related[0].path }}">'
    '{{ ui.previous }}</a> <a rel="next" href="{{ page.related[1].path }}">{{ ui.next }}</a></nav>'
    "{% endif %}",
    "contact": "<div><h4>{{ ui.contact }}</h4><p>{{ like().people[0].name }}<br>"
    "{{ like().people[0].role }}<br>"
    "{{ like().people[0].phone }}</p></div>",
    "comments": "<section><h3>{{ ui.comments }}</h3><form><textarea></textarea><button>{{ ui.send }}"
    "</button></form>"
    "</section>",
    "newest": "<aside><h3>{{ ui.popular }}</h3><ul>{% for title in like().titles[:3] %}<li>"
    '<a href="/stories/{{ loop.index }}">{{ title }}</a></li>{% endfor %}</ul></aside>',
}
_RELATED = {
    "list": '<ul>{% for card in page.related %}<li><a href="{{ card.path }}">{{ card.title }}</a></li>'
    "{% endfor %}</ul>",
    "cards": '{% for card in page.related %}<div><img src="{{ card.image }}" alt=""><h4><a '
    'href="{{ card.path }}">'
    "{{ card.title }}</a></h4></div>{% endfor %}",
    "dated": '{% for card in page.related %}<a href="{{ card.path }}"><div>{{ card.title }}</div>'
    "{% if card.date %}"
    "<div>{{ card.date.text }}</div>{% endif %}</a>{% endfor %}",
}
_DATES = {
    "text": "{{ page.published.text }}",
    "end": "{{ page.published_line }}",
    "labelled": "{{ page.published_line }}",
    "time": '<time datetime="{{ page.published.moment }}">{{ page.published.text }}</time>',
    "split": "<span>{{ page.published.day.day }}</span> <span>{{ short_month(page.published.day) }}</span> "
    "<span>{{ page.published.day.year }}</span>",
}
_AUTHORS = {
    "by": "{{ page.by }}",
    "bare": "{{ page.author }}",
    "linked": '{{ page.by.replace(page.author, \'\') }}<a href="/people/{{ uid() }}" rel="author">'
    "{{ page.author }}</a>",
    "vcard": '<span class="author vcard"><span class="fn">{{ page.author }}</span></span>',
}
_HEADS = {
    "none": "",
    "og": '<meta property="og:type" content="article"><meta property="og:title" content="{{ page.title }}">'
    '<meta property="article:published_time" content="{{ page.published.moment }}">',
    "json": '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    '"headline": {{ page.title|tojson }}, "datePublished": "{{ page.published.moment }}"}</script>',
    "other": '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", '
    '"headline": {{ page.title|tojson }}, "datePublished": "{{ page.published.moment }}'
    '"{% if page.author %}, '
    '"author": {"@type": "Organization", "name": {{ page.organisation|tojson }}}{% endif %}}</script>',
}


def source_of(plan: Plan) -> str:
    """The template of a structure."""
    above = "\n".join(_part(plan, part) for part in plan.above)
    below = "\n".join([*_ends(plan), *(_FIXED[part] for part in plan.below)])
    whole = f"{above}\n{_text(plan)}\n{below}"
    if plan.around != "none":
        tag = "div" if plan.around == "main" else plan.around
        whole = f"<{tag}{_named(plan, 'story')}>{whole}</{tag}>"
    last = "\n".join(_last(plan, part) for part in plan.last)
    head = f"{{% block head %}}{_HEADS[plan.head]}{{% endblock %}}\n"
    return f"{{% extends shell %}}\n{head}{{% block content %}}\n{whole}\n{last}\n{{% endblock %}}\n"


def _named(plan: Plan, part: str) -> str:
    return f' class="{part}"' if plan.classes else ""


def _part(plan: Plan, part: str) -> str:
    if part == "title":
        if plan.title == "strong":
            return "<p><strong>{{ page.title }}</strong></p>"
        if plan.title == "header":
            return "<header><h1>{{ page.title }}</h1></header>"
        return f"<{plan.title}{_named(plan, 'headline')}>{{{{ page.title }}}}</{plan.title}>"
    return _facts(plan) if part == "facts" else _FIXED[part]


def _facts(plan: Plan) -> str:
    told = [] if plan.date == "end" else [_DATES[plan.date]]
    if plan.author in _AUTHORS:
        author = f"{{% if page.author %}}{_AUTHORS[plan.author]}{{% endif %}}"
        told.insert(len(plan.above) % 2 if told else 0, author)
    if plan.updated and plan.date != "end":
        told.append("{% if page.updated %}{{ page.updated_line }}{% endif %}")
    if plan.small == "line":
        parts = "".join(_guarded(fact, "{{ sign() }}") for fact in told)
        return f"{{% set sign = joiner('{plan.sign}') %}}<p{_named(plan, 'facts')}>{parts}</p>"
    if plan.small == "cells":
        cells = "".join(f"<td>{fact}</td>" for fact in told)
        return f"<table><tr>{cells}</tr></table>" if told else ""
    tag, start, end = ("li", "<ul>", "</ul>") if plan.small == "list" else ("div", "<div>", "</div>")
    return start + "".join(f"<{tag}>{fact}</{tag}>" for fact in told) + end


def _guarded(fact: str, sign: str) -> str:
    """A fact after a sign, both inside the condition that leaves the fact out."""
    if not fact.startswith("{% if"):
        return f"{sign}{fact}"
    condition, rest = fact.split("%}", 1)
    return f"{condition}%}}{sign}{rest}"


def _ends(plan: Plan) -> list[str]:
    """What stands right below the text: the writer, the day."""
    by = {
        "end": "{% if page.author %}<p><em>{{ page.by }}</em></p>{% endif %}",
        "box": '{% if page.author %}<div><img src="/people.jpg" alt=""><div>{{ page.by }}</div>'
        "<p>{{ around.teasers[2] }}</p></div>{% endif %}",
    }
    ends = [by[plan.author]] if plan.author in by else []
    if plan.date == "end":
        updated = "{% if page.updated %}<p>{{ page.updated_line }}</p>{% endif %}" if plan.updated else ""
        ends.append(f"<p>{_DATES['end']}</p>{updated}")
    return ends


def _text(plan: Plan) -> str:
    lines = {
        "h2": "<p><strong>{{ block.text }}</strong></p>"
        if plan.subhead == "strong"
        else f"<{plan.subhead}>{{{{ block.text }}}}</{plan.subhead}>",
        "ul": "<ul>{% for item in block['items'] %}<li>{{ item }}</li>{% endfor %}</ul>",
        "quote": "<blockquote>{{ block.text }}</blockquote>",
        "p": {"p": "<p>{}</p>", "div": "<div>{}</div>", "br": "{}<br><br>"}[plan.paragraph].format(
            "{{ block.text }}"
        ),
    }
    cases = "".join(f"{{% if block.kind == '{kind}' %}}{line}\n{{% endif %}}" for kind, line in lines.items())
    text = f"{{% for block in page.blocks %}}{cases}{{% endfor %}}"
    text = f"{'<div>' * plan.depth}{text}{'</div>' * plan.depth}"
    if plan.holder == "td":
        return f"<table><tr><td>{text}</td></tr></table>"
    return text if plan.holder == "none" else f"<{plan.holder}{_named(plan, 'text')}>{text}</{plan.holder}>"


def _last(plan: Plan, part: str) -> str:
    if part == "related":
        return f"<section><h3>{{{{ ui.related }}}}</h3>{_RELATED[plan.related]}</section>"
    return _FIXED[part]
