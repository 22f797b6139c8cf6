"""What a page served over https loads, or sends, over http: anybody on the way can read and change it.

Plain links are none of it: they only lead there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.records import Evidence, Finding
from iclei_scraper.values.wording.text import fold
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_SOURCES = {
    "script": ("script", ("src",)),
    "iframe": ("frame", ("src",)),
    "frame": ("frame", ("src",)),
    "embed": ("frame", ("src",)),
    "object": ("frame", ("data",)),
    "img": ("image", ("src", "srcset")),
    "source": ("media", ("src", "srcset")),
    "video": ("media", ("src",)),
    "audio": ("media", ("src",)),
    "track": ("media", ("src",)),
    "form": ("form", ("action",)),
    "button": ("form", ("formaction",)),
    "input": ("form", ("formaction",)),
}
"""Tag -> what a browser makes of it, and where its address stands."""
_PASSIVE = frozenset({"image"})
_PRELOADED = {"script": "script", "image": "image", "video": "media", "audio": "media"}
_IN_STYLE = re.compile(
    r"(?P<sheet>@import\s{0,9})?(?:url\(\s{0,9})?['\"]?(?P<url>http:[^'\")\s;]{4,2000})", re.IGNORECASE
)
_STYLE = 100_000  # characters of style read from one page
_MOST = 50  # findings of one page
_ADDRESSES = 3  # told of each
_QUOTE = 300


def find_mixed_content(page: Page) -> Iterator[Finding]:
    """One finding for each host and kind of what comes over http; none on a page that itself does.

    ``field`` is the kind (``script``, ``style``, ``frame``, ``form``, ``media``, ``image``), ``url`` the root
    of the host, so that the furniture of a site gives the same finding on all its pages. A few of the
    addresses are its evidence. Severity ``info`` for images, which a browser fetches over https instead where
    it can; else ``low``.
    """
    if page.url[:6].lower() != "https:":
        return
    found: dict[tuple[str, str], list[Evidence]] = {}
    for kind, address, element in _loaded(page):
        url = page.absolute(address)
        host = host_of(url) if url is not None and url.startswith("http:") else ""
        if not host or ((kind, host) not in found and len(found) >= _MOST):
            continue
        evidence = found.setdefault((kind, host), [])
        quote = fold(address)[:_QUOTE]
        if len(evidence) < _ADDRESSES and all(known.quote != quote for known in evidence):
            evidence.append(Evidence(field="url", quote=quote, xpath=page.xpath(element)))
    for (kind, host), evidence in found.items():
        yield Finding(
            kind="mixed_content",
            severity="info" if kind in _PASSIVE else "low",
            url=f"http://{host}/",
            field=kind,
            signals=(f"{kind} over http",),
            evidence=tuple(evidence),
        )


def _loaded(page: Page) -> Iterator[tuple[str, str, HtmlElement]]:
    """Kind, address and element of whatever a browser asks for by itself, and of forms."""
    read = 0
    for element in page.root.iter(*_SOURCES, "link", "style"):
        if element.tag == "link":
            kind = _kind_of_link(element)
            if kind is not None:
                yield kind, element.get("href") or "", element
        elif element.tag == "style":
            read += len(element.text or "")
            plain = read <= _STYLE and "http:" in (element.text or "").lower()
            for match in _IN_STYLE.finditer(element.text or "") if plain else ():
                yield "style" if match["sheet"] else "image", match["url"], element
        else:
            kind, names = _SOURCES[str(element.tag)]
            parent = element.getparent()
            if element.tag == "source" and parent is not None and parent.tag == "picture":
                kind = "image"
            for name in names:
                for address in _addresses(element, name):
                    yield kind, address, element


def _addresses(element: HtmlElement, name: str) -> Iterator[str]:
    value = (element.get(name) or "").strip()
    if name != "srcset":
        if value:
            yield value
        return
    for candidate in value.split(","):
        if address := candidate.strip().partition(" ")[0]:
            yield address


def _kind_of_link(element: HtmlElement) -> str | None:
    """What a ``<link>`` loads; most only name a page."""
    relations = set((element.get("rel") or "").lower().split())
    if "stylesheet" in relations:
        return None if "alternate" in relations else "style"
    if "modulepreload" in relations:
        return "script"
    if "preload" in relations:
        return _PRELOADED.get((element.get("as") or "").lower(), "style")
    return "image" if "icon" in relations else None
