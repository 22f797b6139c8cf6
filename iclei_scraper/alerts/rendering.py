"""A digest in words: HTML for a browser or an email, Markdown, plain text.

Everything that comes from a page is hostile. In HTML the template engine escapes it, in Markdown every mark
is escaped here, and :func:`iclei_scraper.changes.sentences.safe` has taken control characters and reversing
marks out of all of it. Only addresses of the network's own pages become links.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iclei_scraper.alerts.digest import Digest, Entry, words
from iclei_scraper.alerts.marking import Mark, marked
from iclei_scraper.changes.sentences import MOVING, in_words, safe

if TYPE_CHECKING:
    from jinja2 import Environment, Template

SECTIONS = (("high", "Look at this first"), ("medium", "Changed"), ("low", "Also changed"), ("info", "Noted"))
"""Severity -> heading, in the order of telling."""

_MARKDOWN = re.compile(
    r"([\\`*_\[\]()<>#|~@!&]|(?<!\d):(?=\S)|:(?=[^\s\d])|^[-+=]|(?<=www)\.|(?<=\d)[.](?=\s)|(?<=^\d)[.)])"
)
_FINDINGS = {
    "injected_content": "injected content",
    "declaration_not_visible": "cookie declaration not visible",
    "extraction_lost": "no longer read",
    "mixed_content": "mixed content",
    "expired_certificate_soon": "certificate about to expire",
    "new_third_party": "new third party",
}


def subject(digest: Digest) -> str:
    """One line for an email's head; it holds nothing that a page said."""
    count = len(digest.entries) + digest.left_out
    sites = sorted({entry.site for entry in digest.entries})
    urgent = sum(entry.severity == "high" for entry in digest.entries)
    title = f"{digest.title}: " if digest.title else ""
    if not count and not digest.operator and not digest.troubles and not digest.settled:
        what = "first look" if is_first_look(digest) else "nothing changed"
        return safe(f"{title}{what}, crawl {digest.crawl} {digest.status}")
    parts = [_count(urgent, "urgent change")] if urgent else []
    if count - urgent:
        parts.append(_count(count - urgent, "other change" if urgent else "change"))
    if digest.settled:
        parts.append(f"{_count(len(digest.settled), 'removal')} settled")
    if digest.operator or digest.troubles:
        parts.append("the crawl needs a look")
    where = f" on {', '.join(sites[:3])}{' and others' if len(sites) > 3 else ''}" if sites else ""  # noqa: PLR2004
    return safe(f"{title}{', '.join(parts)}{where}", 200)


def html(digest: Digest) -> str:
    """One self-contained file: no script, no image, nothing fetched; light and dark."""
    return _template("digest.html.jinja").render(_context(digest))


def text(digest: Digest) -> str:
    """Plain text, one line a change."""
    return _template("digest.txt.jinja").render(_context(digest)).strip() + "\n"


def markdown(digest: Digest) -> str:
    """CommonMark, with every mark escaped that a page could have set."""
    return _template("digest.md.jinja").render(_context(digest)).strip() + "\n"


def _context(digest: Digest) -> dict[str, Any]:
    by_severity: dict[str, list[Entry]] = {severity: [] for severity, _ in SECTIONS}
    for entry in digest.entries:
        by_severity[entry.severity].append(entry)
    return {
        "digest": digest,
        "subject": subject(digest),
        "sections": [
            (severity, heading, _by_site(by_severity[severity]))
            for severity, heading in SECTIONS
            if by_severity[severity]
        ],
        "calm": calm_line(digest) if not digest.entries and not digest.left_out else "",
        "first_look": is_first_look(digest),
        "hostile": any(entry.hostile for entry in digest.entries),
        "health": health_line(digest),
        "failing": [row for row in digest.health if row.failed],
        "findings": findings_line(digest),
    }


def _by_site(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    return [(site, list(group)) for site, group in groupby(entries, key=lambda entry: entry.site)]


def is_first_look(digest: Digest) -> bool:
    """Whether no page of the crawl was known before, so that nothing could have changed."""
    return any(row.new for row in digest.health) and not any(
        row.changed or row.unchanged for row in digest.health
    )


def calm_line(digest: Digest) -> str:
    """What to say where there is nothing to tell."""
    if is_first_look(digest):
        return "This was the first look at these sites. What the next crawl finds is held against it."
    if digest.status == "complete":
        return "The sites say what they said before."
    return "Nothing changed on the pages that could be read."


def health_line(digest: Digest) -> str:
    """How the crawl went, always told: silence must not be mistaken for calm."""
    pages = sum(row.pages for row in digest.health)
    failed = sum(row.failed for row in digest.health)
    failing = f", {_count(failed, 'page')} failed" if failed else ""
    note = f" ({safe(digest.note)})" if digest.note and digest.status != "complete" else ""
    began = digest.started_at.replace("T", " ").replace("Z", " UTC")
    sites = _count(len(digest.health), "site")
    read = f"{_count(pages, 'page')} of {sites}{failing}"
    return f"Crawl {digest.crawl} of {began}: {digest.status}{note}; {read}."


def findings_line(digest: Digest) -> str:
    """How many findings stand."""
    told = [
        f"{number:,} {_FINDINGS[kind]}"
        if kind in _FINDINGS
        else _count(number, safe(kind, 40).replace("_", " "))
        for kind, number in sorted(digest.findings.items())
    ]
    return f"Standing findings: {', '.join(told)}." if told else ""


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def link(url: str) -> str | None:
    """A page's address as something to click, or ``None`` where it is no plain web address."""
    parts = urlsplit(url)
    plain = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"[\s\"'<>\x00-\x1f]", url)
    return url if plain else None


def escaped_markdown(value: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> escaped_markdown("[win](https://x.example) *now*")
    '\\[win\\]\\(https\\://x.example\\) \\*now\\*'
    """
    return _MARKDOWN.sub(r"\\\1", value)


def _sides(entry: Entry) -> tuple[list[Mark], list[Mark]] | None:
    """Before and after with their differing words marked, where a value was edited."""
    if entry.op not in ("changed", "renamed", "moved") or not (entry.before and entry.after):
        return None
    before, after = entry.before, entry.after
    if entry.op == "moved" and entry.field in MOVING:
        before, after = (side.partition(": ")[2] for side in (before, after))
        if before == after:
            return None
    return marked(
        *(words(entry, in_words(entry.field, text)) for text in (before, after)),
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader("iclei_scraper.alerts"),
        autoescape=select_autoescape(["html.jinja", "html"], default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        words=lambda entry: words(entry, entry.sentence),
        headline=lambda entry: words(entry, entry.headline),
        sides=_sides,
        link=link,
        md=escaped_markdown,
        safe_text=safe,
        count=_count,
    )
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)
