"""What a statement about cookies says beside them."""

from __future__ import annotations

_TITLE = "<h2>{{ prose.title() }}</h2>"

NOISE = {
    "intro": "<p>{{ page.intro|join(' ') }}</p>",
    "prose": f"{_TITLE}<p>{{{{ prose.paragraph() }}}}</p><p>{{{{ w.lookalike.cookie_prose }}}}</p>",
    "contents": '<ul>{% for category in page.categories %}<li><a href="#part-{{ loop.index }}">'
    "{{ category.name }}</a></li>{% endfor %}</ul>",
    "terms": _TITLE + "<dl>{% for title in like().titles[:4] %}<dt>{{ title }}</dt>"
    "<dd>{{ like().sentences[loop.index0] }}</dd>{% endfor %}</dl>",
    "kept": _TITLE + "<table><tr><th>{{ ui.categories }}</th><th>{{ w.lookalike.legal_basis }}</th>"
    "<th>{{ w.lookalike.kept }}</th></tr>{% for record in w.lookalike.records %}<tr><td>{{ record }}</td>"
    "<td>{{ like().titles[loop.index0 % 3] }}</td><td>{{ page.cookies[0].duration }}</td></tr>{% endfor %}"
    "</table>",
    "browsers": _TITLE + "<p>{{ prose.sentence() }}</p><ul>{% for browser in ['Chrome', 'Firefox', 'Safari', "
    "'Microsoft Edge'] %}<li><a href=\"https://support.example/{{ loop.index }}\">{{ browser }}</a></li>"
    "{% endfor %}</ul>",
    "rights": _TITLE + "<ul>{% for said in like().sentences[4:9] %}<li>{{ said }}</li>{% endfor %}</ul>",
    "contact": "<h2>{{ w.ui.contact }}</h2><p>{{ prose.sentence() }} {{ w.contact.email[0] }}: "
    '<a href="mailto:privacy@{{ page.domain }}">privacy@{{ page.domain }}</a></p>',
}
"""Name of a part -> its source."""
