"""Short pages about cookies, and what is read from them."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies

FRAME = (
    '<!doctype html><html lang="{language}"><head><title>{title}</title></head><body><main>'
    "<h1>{title}</h1>{body}</main><footer><p>© 2025 Quay Towns</p></footer></body></html>"
)


def read(language: str, body: str, title: str = "Cookies") -> list[tuple[str | None, ...]]:
    """Name, category, duration, provider and description of each cookie of a page."""
    page = Page("https://quaytowns.example/legal", FRAME.format(language=language, title=title, body=body))
    return [(c.name, c.category, c.duration, c.provider, c.description) for c in parse_cookies(page)]


def table(heads: str, *rows: str) -> str:
    """A table of heads and rows, cells parted by bars."""
    cells = "".join(f"<th>{head}</th>" for head in heads.split("|"))
    lines = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table><tr>{cells}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
