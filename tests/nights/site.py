"""The site of the corpus: invented, small, and with every kind of record on it."""

from __future__ import annotations

BASE = "https://network.example"
FOOTER = """<footer><p>Harbour Network e.V., Quay Street 4, 20457 Hamburg, Germany</p>
<p><a href="https://www.linkedin.com/company/harbour-network">LinkedIn</a> <a href="/privacy/">Privacy policy</a></p>
</footer>"""
NAV = '<header><nav><a href="/">Home</a> <a href="/contact/">Contact</a> <a href="/news/">News</a></nav></header>'


def page(
    title: str, main: str, *, head: str = "", footer: str = FOOTER, lang: str = "en", after: str = ""
) -> str:
    """A whole page."""
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title} – Harbour Network</title>'
        f"{head}</head>\n<body>{NAV}<main><h1>{title}</h1>{main}</main>{footer}</body></html>{after}"
    )


OFFICES = (
    (
        "Europe",
        "Hamburg Office",
        "Quay Street 4",
        "20457 Hamburg",
        "Germany",
        "+49 40 368920",
        "hamburg@network.example",
    ),
    (
        "Europe",
        "Brussels Office",
        "Rue Haute 12",
        "1000 Bruxelles",
        "Belgium",
        "+32 2 735 28 50",
        "brussels@network.example",
    ),
    (
        "Africa",
        "Cape Town Office",
        "14 Bridge Boulevard",
        "7441 Cape Town",
        "South Africa",
        "+27 21 202 0381",
        "capetown@network.example",
    ),
    (
        "Asia",
        "Tokyo Office",
        "1-14-2 Nishi-Shimbashi",
        "105-0003 Tokyo",
        "Japan",
        "+81 3 6205 8415",
        "tokyo@network.example",
    ),
    ("Oceania", "Suva Office", "8 Mitchell Street", "Suva", "Fiji", "+679 330 4455", "suva@network.example"),
)


def cards(offices: tuple[tuple[str, ...], ...] = OFFICES) -> str:
    """Offices as cards under the names of their regions."""
    parts = []
    region = None
    for of, name, street, city, country, phone, email in offices:
        if of != region:
            parts.append(f"<h2>{of}</h2>")
            region = of
        parts.append(
            f'<div class="card"><h3>{name}</h3><p>{street}<br>{city}<br>{country}<br>T: {phone}<br>'
            f'E: <a href="mailto:{email}">{email}</a></p></div>'
        )
    return "".join(parts)


def table(offices: tuple[tuple[str, ...], ...] = OFFICES) -> str:
    """The same offices as a table for each region."""
    parts = []
    for region in dict.fromkeys(office[0] for office in offices):
        rows = "".join(
            f"<tr><td>{name}</td><td>{street}, {city}, {country}</td><td>{phone}</td><td>{email}</td></tr>"
            for of, name, street, city, country, phone, email in offices
            if of == region
        )
        head = "<tr><th>Office</th><th>Address</th><th>Phone</th><th>Email</th></tr>"
        parts.append(f"<h2>{region}</h2><table>{head}{rows}</table>")
    return "".join(parts)


def terms(offices: tuple[tuple[str, ...], ...] = OFFICES) -> str:
    """The same offices as definition lists."""
    parts = []
    for region in dict.fromkeys(office[0] for office in offices):
        entries = "".join(
            f"<dt>{name}</dt><dd>{street}</dd><dd>{city}, {country}</dd><dd>Tel. {phone}</dd><dd>{email}</dd>"
            for of, name, street, city, country, phone, email in offices
            if of == region
        )
        parts.append(f"<h2>{region}</h2><dl>{entries}</dl>")
    return "".join(parts)


COOKIES = (
    ("sid", "session", "Keeps you logged in while you look around."),
    ("_ga", "2 years", "Counts how often somebody visits the site."),
    ("consent", "11 months", "Remembers what you have agreed to."),
    ("pll_language", "1 year", "Remembers the language of the visitor."),
)


def cookie_table(cookies: tuple[tuple[str, ...], ...] = COOKIES) -> str:
    """A declaration as a table."""
    rows = "".join(f"<tr><td>{name}</td><td>{lasts}</td><td>{why}</td></tr>" for name, lasts, why in cookies)
    return f"<table><tr><th>Cookie</th><th>Duration</th><th>Description</th></tr>{rows}</table>"


def cookie_list(cookies: tuple[tuple[str, ...], ...] = COOKIES) -> str:
    """The same declaration as a list of labels and values."""
    return (
        "<ul>"
        + "".join(
            f"<li><div><b>Cookie:</b> {name}</div><div><b>Duration:</b> {lasts}</div><div><b>Description:</b> {why}</div></li>"
            for name, lasts, why in cookies
        )
        + "</ul>"
    )


COUNTERS = (
    "<section><h2>Our network in numbers</h2><div><span>2500</span><span>+</span><p>Cities, towns and regions</p></div>"
    "<div><span>125</span><span>+</span><p>Countries</p></div><div><span>24</span><p>Offices</p></div></section>"
)
STORY = (
    "<p>The council of Altsund has bought three quiet ferries. They run on electricity from the tide, and they "
    "leave the quay every twenty minutes, also on Sundays. The old ferries went to a museum of ships.</p>"
    "<p>Commuters were asked what they thought of it. Most of them said that they now hear the gulls again, and "
    "some of them said that they miss the smell of diesel, which nobody had expected.</p>"
    "<p>Next year the council wants to buy two more. It looks for other towns that would like to share the costs "
    "of a workshop, and for engineers who like cold mornings. Letters are welcome until the end of March.</p>"
)
ARTICLE = (
    f'<article><p class="meta"><time datetime="2026-02-03">3 February 2026</time> | News</p>{STORY}</article>'
)
LISTING = (
    '<ul><li><a href="/news/ferries/">Quiet ferries for Altsund</a> <span>3 February 2026</span></li>'
    '<li><a href="/news/roofs/">Roofs that drink the rain</a> <span>12 January 2026</span></li>'
    '<li><a href="/news/lanterns/">Lanterns that watch the moths</a> <span>4 December 2025</span></li></ul>'
)
ABOUT = (
    "<p>Harbour Network is a global network working with more than 2,500 local governments. We bring together "
    "people who plan quays, run ferries and sweep streets.</p><p>Our board meets twice a year, in a town that "
    "has never been a host before. Minutes are published a week later.</p>"
)


def site() -> dict[str, str]:
    """The first night: path -> page."""
    return {
        "/": page("Harbour Network", COUNTERS + ABOUT),
        "/contact/": page("Our offices", cards()),
        "/cookies/": page("Cookie statement", cookie_table()),
        "/news/": page("News", LISTING),
        "/news/ferries/": page("Quiet ferries for Altsund", ARTICLE),
        "/about/": page("About us", ABOUT),
    }
