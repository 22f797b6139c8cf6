"""Lists of news in many structures. Each template takes items and the language's words and gives markup.

The names of classes are beside the point: half of the templates have none, and the parser must not need them.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.parsers.news.news_content import Item, Words

    Template = Callable[[Sequence[Item], Words], str]

LAYOUTS: dict[str, tuple[frozenset[str], Template]] = {}
"""Name -> what the cards show (``kind``, ``date``, ``teaser``, ``link``), and the template."""


def layout(*shown: str) -> Callable[[Template], Template]:
    def register(template: Template) -> Template:
        LAYOUTS[template.__name__] = frozenset(shown), template
        return template

    return register


def _each(items: Sequence[Item], pattern: str, words: Words) -> str:
    return "".join(
        pattern.format(
            url=item.url,
            title=escape(item.title),
            short=escape(item.title[:12]),
            kind=item.kind,
            date=item.shown,
            iso=item.day.isoformat(),
            teaser=escape(item.teaser),
            author=item.author,
            by=words.byline.format(item.author),
            image=item.image,
            more=words.more,
        )
        for item in items
    )


@layout("kind", "date", "link")
def whole_card_links(items, words):
    card = (
        '<a class="x1" href="{url}"><img src="{image}"><div><h3>{title}</h3><div><span>{kind}</span></div>'
        "<div>{date}</div></div></a>"
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("kind", "date", "teaser", "link")
def blog_articles(items, words):
    card = (
        '<article><a href="{url}"><img data-src="{image}" src="data:image/gif;base64,R0"></a><header>'
        '<h2><a href="{url}" rel="bookmark">{title}</a></h2><div>'
        '<time datetime="{iso}T08:00:00+00:00">{date}</time>'
        ' | <a href="/category/x/">{kind}</a> | <a href="/author/x/">{author}</a></div></header>'
        '<div><p>{teaser} [&hellip;]</p></div><footer><a href="{url}">{more}</a></footer></article>'
    )
    return _each(items, card, words)


@layout("date", "teaser", "link")
def date_title_teaser(items, words):
    card = '<div><div>{date}</div><div><a href="{url}">{title}</a></div><div>{teaser}</div></div>'
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def summary_date_title(items, words):
    card = '<div><p>{teaser}</p><span>{date}</span><h3><a href="{url}">{title}</a></h3></div>'
    return f"<section>{_each(items, card, words)}</section>"


@layout("date", "teaser", "link")
def flat_headings(items, words):
    card = '<h3><a href="{url}">{title}</a></h3><p>{date}</p><p>{teaser}</p><p><a href="{url}">{more}</a></p>'
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def flat_with_dates_first(items, words):
    card = '<p><em>{date}</em></p><h4>{title}</h4><p>{teaser} <a href="{url}">{more}</a></p>'
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "link")
def table_of_dates(items, words):
    return (
        f"<table>{_each(items, '<tr><td>{date}</td><td><a href={url}>{title}</a></td></tr>', words)}</table>"
    )


@layout("date", "link")
def definition_list(items, words):
    return f"<dl>{_each(items, '<dt>{date}</dt><dd><a href={url}>{title}</a></dd>', words)}</dl>"


@layout("date", "link")
def one_line_each(items, words):
    return f"<ul>{_each(items, '<li>{date} – <a href={url}>{title}</a></li>', words)}</ul>"


@layout("date", "link")
def date_in_brackets_after(items, words):
    return f"<ul>{_each(items, '<li><a href={url}>{title}</a> <span>({date})</span></li>', words)}</ul>"


@layout("kind", "date", "teaser", "link")
def rows_of_a_grid(items, words):
    card = (
        '<div class="col"><div><img src="{image}" alt="{title}"><h6>{kind}</h6><h5>{title}</h5>'
        "<p>{teaser}</p>"
        '<small>{date}</small><a href="{url}"></a></div></div>'
    )
    rows = [items[start : start + 3] for start in range(0, len(items), 3)]
    return "<div>" + "".join(f'<div class="row">{_each(row, card, words)}</div>' for row in rows) + "</div>"


@layout("teaser", "link")
def slides_with_clones(items, words):
    card = (
        '<div class="swiper-slide{clone}"><img src="{image}"><h2>{title}</h2><p>{teaser}</p>'
        '<a class="btn" href="{url}">MORE</a></div>'
    )
    slide, clone = card.replace("{clone}", ""), card.replace("{clone}", " swiper-slide-duplicate")
    before, after = _each([items[-1]], clone, words), _each([items[0]], clone, words)
    return f'<div class="swiper">{before}{_each(items, slide, words)}{after}</div>'


@layout("kind", "date", "teaser", "link")
def no_headings(items, words):
    card = (
        '<div><a href="{url}"><div style="background-image:url({image})"></div></a><div><div>{kind}</div>'
        '<div><a href="{url}">{title}</a></div><div>{teaser}</div><div>{date}</div><a href="{url}">{more}</a>'
        "</div></div>"
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def tag_soup(items, words):
    card = '<b>{date}</b><br><a href="{url}"><b>{title}</b></a><br>{teaser}<br><br>'
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link", "author")
def author_and_date_on_one_line(items, words):
    card = (
        '<div><h2><a href="{url}">{title}</a></h2><div>{by} {date}</div><div>{teaser}</div>'
        '<div><a href="{url}">{more} »</a></div></div>'
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def full_texts(items, words):
    card = (
        '<article><header><h2><a href="{url}">{title}</a></h2><p>{date}</p></header><div><p>{teaser}</p>'
        '<p>{teaser} <a href="/elsewhere">{short}</a></p><h3>{short}</h3><p>{teaser}</p></div></article>'
    )
    return _each(items, card, words)


@layout("date", "teaser")
def without_links(items, words):
    return f"<div>{_each(items, '<div><p>{date}</p><h3>{title}</h3><p>{teaser}</p></div>', words)}</div>"


@layout("kind", "date", "link")
def kind_and_date_on_one_line(items, words):
    card = '<li><p>{kind} | {date} | 3 min</p><a href="{url}"><strong>{title}</strong></a></li>'
    return f"<ul>{_each(items, card, words)}</ul>"


@layout("date", "teaser", "link")
def date_in_the_attribute_alone(items, words):
    card = (
        '<article><h3><a href="{url}">{title}</a></h3><time datetime="{iso}"></time><p>{teaser}</p></article>'
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def two_times_without_space(items, words):
    card = (
        '<article><h2><a href="{url}">{title}</a></h2><span><a href="{url}">'
        '<time class="entry-date published" '
        'datetime="{iso}T10:00:00+01:00">{date}</time>'
        '<time class="updated" datetime="2025-11-19">2025-11-19</time>'
        "</a></span><p>{teaser}</p></article>"
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def caption_first(items, words):
    card = (
        '<div><figure><img src="{image}">'
        "<figcaption>Photo by {author}: a street in the morning light</figcaption>"
        '</figure><h3><a href="{url}">{title}</a></h3><p>{date}</p><p>{teaser}</p></div>'
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def dateline_in_the_teaser(items, words):
    card = '<div><h3><a href="{url}">{title}</a></h3><p>ARDENHOLM, {date} – {teaser} ...</p></div>'
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def button_alone_leads_on(items, words):
    card = (
        "<div><div><strong>{title}</strong></div><div>{date}</div><p>{teaser}</p>"
        '<a href="{url}">{more}</a></div>'
    )
    return f"<div>{_each(items, card, words)}</div>"


@layout("date", "teaser", "link")
def roles_instead_of_headings(items, words):
    card = (
        '<div role="listitem"><div role="heading" aria-level="3">{title}</div><div>{teaser}</div>'
        '<div><time datetime="{iso}T23:30:00Z">{date}</time></div><a href="{url}"><span>{more}</span>'
        "</a></div>"
    )
    return f'<div role="list">{_each(items, card, words)}</div>'


@layout("date", "link")
def bold_title_on_one_line(items, words):
    return (
        f"<ol>{_each(items, '<li><b>{title}</b> <i>({date})</i> <a href={url}>{more}</a></li>', words)}</ol>"
    )


@layout("date", "teaser")
def date_and_colon(items, words):
    return f"<div>{_each(items, '<p><strong>{date}:</strong> {title}. {teaser}</p>', words)}</div>"


# What stands around the lists ------------------------------------------------------------------------------

HEADER = """<header><a href="/"><img src="/logo.svg" alt="Network of Cities"></a><nav><ul><li><a
href="/about">About us</a>
<ul><li><a href="/team">Our team and board members</a></li><li><a href="/history">History of the
network</a></li></ul></li>
<li><a href="/news">Latest news and stories</a></li><li><a
href="/contact">Contact</a></li></ul></nav></header>"""

FOOTER = """<footer><h4>Contact</h4><p>Main Street 4<br>53113 Ardenholm</p><p>Tel. +49 228 976299</p><ul>
<li><a href="/privacy">Privacy policy and data protection</a></li><li><a href="/cookies">Cookie statement
and settings</a></li>
</ul><p>© 2025 Network of Cities</p></footer><div id="cookie-law-info-bar" class="cli-modal"><h4>Privacy
Overview</h4>
<p>This website uses cookies to improve your experience.</p><table><tr><th>Cookie</th><th>Duration</th></tr>
<tr><td>viewed_cookie_policy</td><td>11 months</td></tr></table></div>"""

OFFICES = "<section><h2>Our offices</h2>{}</section>".format(
    "".join(
        f"<div><h3>{name} Office</h3><p>Main Street 4<br>{code} {name}</p><p>T: +49 228 9762{code}</p>"
        f"<p>E: {name.lower()}@example.org</p></div>"
        for name, code in (("Ardenholm", "53113"), ("Vellona", "79098"), ("Norvik", "10119"))
    )
)
SERVICES = "<section><h2>What we do</h2>{}</section>".format(
    "".join(
        f'<div><img src="/s.png"><h3>{name}</h3>'
        f'<p>{text}</p><a href="/work/{name.lower()}">Learn more</a></div>'
        for name, text in (
            ("Climate action", "We help cities to cut emissions and to prepare for heat and floods."),
            ("Biodiversity", "We bring nature back into streets, parks and school yards."),
            ("Circularity", "We support markets for repaired and reused goods."),
        )
    )
)
TEAM = "<section><h2>Our team</h2>{}</section>".format(
    "".join(
        f'<div><img src="/p.jpg"><h3><a href="/staff/{slug}">{name}</a></h3><p>{role}</p></div>'
        for slug, name, role in (
            ("a", "Ana Souza", "Director of programmes and partnerships in the region"),
            ("b", "Jon Verhagen", "Senior officer for climate and energy"),
            ("c", "Mira Okoye", "Head of communications and events"),
        )
    )
)
ABOUT = """<section><h6>OUR MISSION</h6><h2>The power of our network in a changing world</h2><p>Our
strategic vision outlines
how the network will advance sustainable urban development until 2030.</p><a href="/vision">Find out
more</a></section>
<section><h2>Members enjoy exclusive benefits every day</h2><p>As a member, you get access to a space where
you can learn
from others.</p><p>Join us today!</p></section><section><h6>OUR IMPACT</h6><h2>How we are working across
the globe</h2>
<p>Every year we work on hundreds of activities.</p><a href="/activities">Search our
activities</a></section>"""
PAGER = '<nav><a href="/news/page/2">2</a> <a href="/news/page/3">Next</a></nav>'


def page_of(
    main: str, *, language: str = "en", title: str = "Network of Cities", head: str = "", body: str = ""
) -> str:
    """A page with the usual furniture around its main part."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{escape(title)}</title>{head}</head>'
        f'<body class="{body}">{HEADER}<main>{main}</main>{FOOTER}</body></html>'
    )
