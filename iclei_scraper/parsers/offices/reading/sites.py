"""Where the links of a line lead, of which the words say no more than "website"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.captions import is_web_caption, names_host
from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Link, Page

AROUND_LINK = " \t:：|·•–—-"
"""What parts the words of a link from those beside them."""
_APART = frozenset("|·•–—")


def site_behind(page: Page, block: Block, text: str, told: set[Link]) -> str | None:
    """Where a link leads whose words say "website", stand behind such a label, or name its own host.

    Args:
        page: the page.
        block: a line of it.
        text: what is read of the line.
        told: links that lines before were read from; the next that says the same is added.
    """
    for link in block.links:
        if link in told:
            continue
        url = page.absolute(link.href) if link.text and link.href[:1] != "#" else None
        if url is None or link.text not in text:
            continue
        abroad = link.href[:4].lower() == "http"
        before, _, behind = text.rpartition(link.text)
        rest = f"{before} {behind}".strip(AROUND_LINK)
        if (rest and label_of(f"{rest}:") == "web") or (
            not rest and abroad and (is_web_caption(link.text) or names_host(link.text, url))
        ):
            told.add(link)
            return url
    return None


def site_at_end(page: Page, block: Block, text: str) -> tuple[str, str] | None:
    """A line without the words "website" that a mark sets apart at its end, and where they lead."""
    link = block.links[-1] if block.links else None
    if link is None or link.href[:1] == "#" or not is_web_caption(link.text):
        return None
    if not text.endswith(link.text):
        return None
    before = text.removesuffix(link.text).rstrip()
    rest = before.rstrip(AROUND_LINK)
    url = page.absolute(link.href)
    return (rest, url) if url and rest and before[-1:] in _APART else None


def _is_to_reach(href: str) -> bool:
    return href[:7].lower().startswith(("mailto:", "tel:", "fax:")) or "/email-protection" in href


def only_target(page: Page, block: Block) -> str | None:
    """Where a block's only link leads."""
    links = [link for link in block.links if not (link.href[:1] == "#" or _is_to_reach(link.href))]
    return page.absolute(links[0].href) if len(links) == 1 else None
