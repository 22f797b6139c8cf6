"""What stands around a list of news."""

from __future__ import annotations

_LINKED = '<li><a href="/{}/{{{{ loop.index }}}}">{{{{ title }}}}</a></li>'

NOISE = {
    "intro": "<p>{{ prose.paragraph() }}</p>",
    "filters": '<ul class="filters"><li><a href="/news/">{{ ui.all }}</a></li>'
    "{% for kind in w.news.kinds %}<li>"
    '<a href="/news/?type={{ loop.index }}">{{ kind }}</a></li>{% endfor %}</ul>',
    "search": '<form action="/news/"><label>{{ ui.search }} <input name="q"></label><select name="y">'
    "{% for year in range(5) %}<option>{{ around.year - year }}</option>{% endfor %}</select></form>",
    "years": '<div class="years">{% for year in range(4) %}<a href="?year={{ around.year - year }}">'
    "{{ around.year - year }}</a> {% endfor %}</div>",
    "count": "<p>{{ w.news.results.format(n=1, m=page.cards|length) }}</p>",
    "events": "<aside><h2>{{ ui.events }}</h2><ul>{% for title in like().titles[:3] %}<li>"
    '<a href="/events/{{ loop.index }}">{{ title }}</a> <span>{{ like().coming[loop.index0] }}</span></li>'
    "{% endfor %}</ul></aside>",
    "read": "<aside><h3>{{ ui.popular }}</h3><ol>{% for title in like().titles[3:] %}"
    f"{_LINKED.format('stories')}{{% endfor %}}</ol></aside>",
    "tags": '<div class="cloud"><h3>{{ ui.tags }}</h3>{% for tag in w.prose.tags %}<a '
    'href="/tag/{{ loop.index }}">'
    "{{ tag }}</a> {% endfor %}</div>",
    "archive": "<aside><h3>{{ ui.categories }}</h3><ul>{% for card in page.cards if card.date %}<li>"
    '<a href="/{{ card.date.day.year }}/{{ card.date.day.month }}/">{{ month_of(card.date.day) }}</a> '
    "({{ loop.index }})</li>{% endfor %}</ul></aside>",
    "publications": "<aside><h3>{{ ui.publications }}</h3><ul>{% for title in like().titles[:2] %}"
    f"{_LINKED.format('publications')}{{% endfor %}}</ul></aside>",
    "contact": '<div class="press"><h3>{{ ui.contact }}</h3><p>{{ like().people[0].name }}<br>'
    "{{ like().people[0].role }}<br>{{ like().people[0].phone }}<br>"
    '<a href="mailto:{{ like().people[0].email }}">{{ like().people[0].email }}</a></p></div>',
    "partners": '<ul>{% for body in like().bodies[:4] %}<li><a href="{{ body.website }}">'
    '<img src="/logos/{{ loop.index }}.png" alt="{{ body.name }}"></a></li>{% endfor %}</ul>',
    "pages": '<nav class="pages"><span>1</span> {% for n in range(2, 6) %}<a href="?page={{ n }}">'
    "{{ n }}</a> "
    '{% endfor %}<a href="?page=2">{{ ui.next }}</a></nav>',
    "load": '<div><a href="?page=2" class="btn">{{ ui.next }} »</a></div>',
}
"""Name of a part -> its source."""
NOISE["events_first"] = NOISE["events"]
