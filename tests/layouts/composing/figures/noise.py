"""What stands beside an organisation's figures: prose, and figures of others."""

from __future__ import annotations

_TITLE = "<h2>{{ prose.title() }}</h2>"

NOISE = {
    "paragraph": "<p>{{ prose.paragraph() }}</p>",
    "quote": "<blockquote><p>{{ prose.sentence() }}</p><cite>{{ prose.person() }}</cite></blockquote>",
    "others": "<p>{{ page.others|join(' ') }}</p>",
    "prices": _TITLE + "<ul>{% for row in like().products[:3] %}"
    "<li>{{ row.name }} <b>{{ row.price }}</b></li>{% endfor %}</ul>",
    "fares": _TITLE + "<table>{% for row in like().courses[:4] %}"
    "<tr><td>{{ row.name }}</td><td>{{ row.hour }}</td><td>{{ row.price }}</td></tr>{% endfor %}</table>",
    "city": "<section><h2>{{ w.lookalike.city_portrait }}: {{ like().cities[0].name }}</h2><div>"
    "<div><p>{{ like().cities[0].large }}</p><p>{{ w.lookalike.inhabitants }}</p></div>"
    "<div><p>{{ like().cities[0].small }} km²</p><p>{{ w.lookalike.area }}</p></div></div></section>",
    "friend": "<section><h2>{{ w.orgs.others[0] }}</h2><p>{{ prose.sentence() }}</p><ul>"
    "<li><b>{{ number(120, 900) }}</b><span>{{ w.statistics.members[0] }}</span></li>"
    "<li><b>{{ number(20, 90) }}</b><span>{{ w.statistics.countries[0] }}</span></li></ul></section>",
    "reports": "<aside><h3>{{ ui.publications }}</h3><ul>{% for title in like().titles[:3] %}"
    '<li><a href="/publications/{{ loop.index }}">{{ title }}</a> ({{ fetched.year - loop.index }}), '
    "{{ w.lookalike.pages.format(n=loop.index * 14) }}</li>{% endfor %}</ul></aside>",
    "steps": "<ol>{% for title in like().titles[:4] %}"
    "<li><h3>{{ loop.index }}</h3><p>{{ title }}</p></li>{% endfor %}</ol>",
    "contact": "<div><h3>{{ ui.contact }}</h3>"
    "<p>{{ like().people[0].name }}<br>{{ like().people[0].phone }}</p></div>",
    "events": "<aside><h3>{{ ui.events }}</h3>{% for title in like().titles[3:] %}<div>"
    "<div>{{ loop.index * 7 }}</div><div>{{ title }}</div><div>{{ like().coming[loop.index0] }}</div>"
    "</div>{% endfor %}</aside>",
    "downloads": "<ul>{% for title in like().titles[:3] %}"
    '<li><a href="/files/{{ loop.index }}.pdf">{{ title }}</a> '
    "<span>PDF, {{ like().products[loop.index0].size }}</span></li>{% endfor %}</ul>",
    "pages": '<nav class="pages"><span>1</span> {% for n in range(2, 6) %}'
    '<a href="?page={{ n }}">{{ n }}</a> {% endfor %}</nav>',
}
"""Name of a part -> its source."""

HEADINGS = {
    "div": '<div class="title">{{ page.heading }}</div>',
    "strong": "<p><strong>{{ page.heading }}</strong></p>",
    "figcaption": "<figcaption>{{ page.heading }}</figcaption>",
    "none": "",
}
"""What announces the figures, where no heading does."""

CLAIMS = {
    "none": "",
    "p": "<p>{{ prose.sentence() }} {{ page.claims|join(' ') }}</p>",
    "items": "<ul>{% for claim in page.claims %}<li>{{ claim }}</li>{% endfor %}</ul>",
    "lead": '<p class="lead">{{ page.claims|join(" ") }} {{ prose.sentence() }}</p>',
    "quote": "<blockquote>{{ page.claims|join(' ') }}</blockquote>",
    "bold": "{% for claim in page.claims %}<p><strong>{{ claim }}</strong></p>{% endfor %}",
    "cell": "<table><tr><td>{{ page.claims|join(' ') }}</td><td>{{ prose.sentence() }}</td></tr></table>",
}
"""Sentences about the organisation by where they stand."""
