"""Renders page views through each site's own templates."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from iclei_scraper.replica import weight
from iclei_scraper.replica.data import data_directory
from iclei_scraper.replica.pages import newest, shown_date
from iclei_scraper.replica.text import paragraphs, to_html, to_text, write_date
from iclei_scraper.replica.tokens import shuffle_markup, split_tokens, token

if TYPE_CHECKING:
    from iclei_scraper.replica.content import Document, Site
    from iclei_scraper.replica.pages import PageView


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page ready to be served: pieces of text and names of tokens in turn, and what identifies it."""

    pieces: list[str]
    digest: str
    """Of the page without its noise: the same in both nights where nothing was edited."""


@cache
def render_page(view: PageView, night: int) -> Rendered:
    """Render a page; the result is kept, since only the tokens differ from fetch to fetch."""
    template = environment().get_template(f"{view.site.templates or view.site.id}/{view.template}.html")
    html = template.render(page=view, site=view.site, doc=view.document, night=night)
    digest = hashlib.sha256(html.encode()).hexdigest()[:20]
    if night > 1:
        html = shuffle_markup(html, f"{view.url}/{night}")
    return Rendered(split_tokens(html), digest)


class _Missing(StrictUndefined):
    """What is not there may be asked for, but not printed."""

    def __bool__(self) -> bool:  # type: ignore[override]  # which only ever raises
        return False


@cache
def environment() -> Environment:
    """Jinja with what the templates call: text of the content files, noise, ballast, hidden addresses."""
    jinja = Environment(
        loader=FileSystemLoader(data_directory() / "templates"),
        autoescape=True,
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.globals.update(
        noise=token,
        styles=lambda site: weight.styles(site.id, site.platform, site.weight.get("css", 8)),
        scripts=lambda site: weight.scripts(site.id, site.weight.get("script", 4)),
        sprite=lambda site: weight.sprite(site.id, site.weight.get("svg", 2)),
        newest=newest,
        shown_date=shown_date,
        json_ld=article_json_ld,
        spam=_spam,
    )
    jinja.filters.update(
        html=to_html,
        plain=to_text,
        blocks=paragraphs,
        date=write_date,
        cloudflare=cloudflare_email,
        typo3=typo3_email,
        digits=lambda text: "".join(sign for sign in text if sign.isdigit() or sign == "+"),
    )
    return jinja


def article_json_ld(site: Site, document: Document, kind: str = "NewsArticle") -> Markup:
    """The schema.org description of an article, as SEO plugins write it."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": document.title,
        "url": site.url(document.path),
        "inLanguage": document.language,
        "datePublished": f"{document.published}T09:00:00+00:00",
        "publisher": {"@type": "Organization", "name": site.name},
    }
    if document.modified:
        described["dateModified"] = f"{document.modified}T10:30:00+00:00"
    if document.authors:
        described["author"] = [{"@type": "Person", "name": name} for name in document.authors]
    text = json.dumps(described, ensure_ascii=False).replace("</", "<\\/")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))  # noqa: S704  # JSON


def cloudflare_email(address: str, key: int = 0x5A) -> str:
    """An address as Cloudflare's ``data-cfemail`` hides it: each byte XORed with the first."""
    return f"{key:02x}" + "".join(f"{byte ^ key:02x}" for byte in address.encode())


_TYPO3_RANGES = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))


def typo3_email(address: str, offset: int = 1) -> str:
    """An address as the argument of TYPO3's ``linkTo_UnCryptMailto``: shifted inside three ranges."""
    hidden: list[str] = []
    for char in f"mailto:{address}":
        code = ord(char)
        for low, high in _TYPO3_RANGES:
            if low <= code <= high:
                code = low + (code - low + offset) % (high - low + 1)
                break
        hidden.append(chr(code))
    return "".join(hidden)


def _spam(view: PageView, place: str) -> Markup:
    """What somebody injected at a place of the page."""
    document = view.document
    if document is None:
        return Markup("")
    found = (Markup(entry["html"]) for entry in document.injections if entry["place"] == place)  # noqa: S704
    return Markup("\n").join(found)
