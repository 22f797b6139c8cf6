"""Pages to put things into: a home page and articles in several languages, all invented."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.page import Page
from iclei_scraper.parsers.injected import find_injected

if TYPE_CHECKING:
    from iclei_scraper.records import Finding

URL = "https://towns.example.org/news/corridors/"

MENU = "".join(
    f'<li><a href="/{word.lower()}/">{word}</a></li>'
    for word in ("Approach", "Activities", "Members", "News", "Events", "Careers", "Contact")
)
FOOTER = """<footer><p>Lindenweg 7, 53000 Altstadt</p><a href="/imprint/">Imprint</a>
<a href="https://www.linkedin.com/company/towns">LinkedIn</a></footer>"""

TEXTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("pages.toml").read_text(encoding="utf-8")
)
"""Language -> title and paragraphs."""


def markup(inside: str = "", *, language: str = "en", head: str = "", behind: str = "") -> str:
    """A page with something put between two paragraphs, into its head or behind its end."""
    title, first, *rest = TEXTS[language]
    paragraphs = "".join(f"<p>{text}</p>" for text in rest)
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{head}
<title>{title}</title></head><body><header><nav><ul>{MENU}</ul></nav></header><main><article><h1>{title}</h1><p>{first}</p>
{inside}{paragraphs}</article></main>{FOOTER}</body></html>{behind}"""


def own(url: str) -> bool:
    """Whether a URL belongs to the invented network."""
    return "towns" in url.split("/")[2]


def found(html: str, url: str = URL) -> tuple[tuple[Finding, ...], list[str]]:
    """Findings of a page and the texts of the blocks that were marked."""
    page = Page(url, html)
    findings, marked = find_injected(page, own)
    return findings, [page.blocks[index].text for index in sorted(marked)]
