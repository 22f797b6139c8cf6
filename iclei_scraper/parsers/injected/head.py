"""What a page tells machines alone: canonical and hreflang links, redirects, scripts, frames, its title.

A foreign target is honest where a reader can go there too: an article that names and links its source may
have its canonical address there.
"""

from __future__ import annotations

import base64
import binascii
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.parsers.injected.lexicon import Hits, find_terms, host_terms, lexicon
from iclei_scraper.parsers.injected.signals import Verdict, weigh_host
from iclei_scraper.records import Evidence, Finding
from iclei_scraper.values.wording.hosts import (
    SERVICES,
    domain_of,
    domain_of_host,
    has_cheap_suffix,
    is_address,
    is_institution,
    is_service,
)
from iclei_scraper.values.wording.text import fold
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.injected.surroundings import Surroundings

_REFRESH = re.compile(
    r"^\s*\d{0,4}(?:\.\d+)?\s*[;,]\s*(?:url\s*=\s*)?['\"]?\s*(https?:[^'\"\s]{4,2000})", re.IGNORECASE
)
_CODES = re.compile(r"fromCharCode\(([\d,\s]{40,20000})\)")
_BASE64 = re.compile(r"atob\(\s*['\"]([A-Za-z0-9+/=]{16,8000})['\"]\s*\)")
_URL_IN_CODE = re.compile(r"https?:\\?/\\?/([A-Za-z0-9.-]{4,120})")
_LINK_IN_CODE = re.compile(r"href\s{0,2}=\s{0,2}\\?[\"'](https?:\\?/\\?/[^\"'\\\s>]{4,300})", re.IGNORECASE)
_BRAND = 6  # letters from which a name is one
_LONG_NAME = 9  # letters from which two names that differ in one are no coincidence
_KNOWN_NAMES = frozenset(
    name for domain in SERVICES if len(name := domain.partition(".")[0].replace("-", "")) >= _BRAND
)
_DESCRIPTIONS = frozenset(
    {"description", "keywords", "og:title", "og:description", "twitter:title", "twitter:description"}
)
_TITLE = 500  # characters of a title or description that are read
_STRANGE = 0.2
_AT_HOME = 0.5
"""Shares of the words of a title that the page uses: of another page, of this one."""
_CODE_LIMIT = 400_000  # characters of script read from one page


def find_in_head(around: Surroundings) -> Iterator[Finding]:
    """Findings about what machines are told."""
    page = around.page
    for link in page.root.iter("link"):
        rel = (link.get("rel") or "").lower().split()
        signal = "canonical to a foreign domain" if "canonical" in rel else None
        if "alternate" in rel and link.get("hreflang"):
            signal = "hreflang to a foreign domain"
        if signal:
            yield from weigh_target(around, link, link.get("href") or "", signal)
    for meta in page.root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh" and (
            match := _REFRESH.match(meta.get("content") or "")
        ):
            yield from weigh_target(around, meta, match[1], "redirect to a foreign domain")
    for element in page.root.iter("script", "iframe", "frame", "embed"):
        yield from _loaded(around, element)
    yield from _coded(around)
    yield from _titles(around)


def weigh_target(around: Surroundings, element: HtmlElement, href: str, signal: str) -> Iterator[Finding]:
    """The finding of an address that an element gives, where it is foreign and readers are not led there."""
    page = around.page
    url = page.absolute(href)
    if url is None or not host_of(page.url) or not around.is_foreign(url):
        return
    host = host_of(url)
    verdict = Verdict()
    verdict.add("foreign domain", 0.5)
    verdict.add(signal, 3.5)
    verdict.add("institution", -1.5 if is_institution(host) else 0.0)
    verdict.add("well-known service", -1.5 if is_service(host) else 0.0)
    weigh_host(verdict, host, urlsplit(url).path)
    if has_cheap_suffix(host) or is_address(host):
        verdict.add("throw-away domain", 0.5)
    verdict.add("same name elsewhere", -3.0 if _same_brand(host, host_of(page.url)) else 0.0)
    verdict.add("same path", -1.5 if signal.startswith("hreflang") and _same_path(url, page.url) else 0.0)
    verdict.add("linked for readers", -3.0 if _linked_in_sight(around, host) else 0.0)
    if verdict.guilty:
        yield finding_in(around, element, verdict, quote=None, url=url)


def _same_brand(one: str, other: str) -> bool:
    """The same name under two suffixes (``project.eu``, ``project.org``), or one inside the other's."""
    first, second = (domain_of_host(host).partition(".")[0].replace("-", "") for host in (one, other))
    short, long = sorted((first, second), key=len)
    return len(short) >= _BRAND and short in long and short != "example"  # RFC 2606: nobody's name


def _same_path(one: str, other: str) -> bool:
    """One page on two hosts, the start page not counted."""
    first, second = urlsplit(one).path.strip("/"), urlsplit(other).path.strip("/")
    return bool(first) and first == second


def _linked_in_sight(around: Surroundings, host: str) -> bool:
    domain = domain_of_host(host)
    return any(
        domain_of(link.href) == domain
        for block in around.page.blocks
        if block.hidden is None
        for link in block.links
        if link.href[:4].lower() == "http"
    )


def _loaded(around: Surroundings, element: HtmlElement) -> Iterator[Finding]:
    """A script or frame from a foreign host that is odd in more than being unknown."""
    source = element.get("src")
    url = around.page.absolute(source) if source else None
    if url is None or not around.is_foreign(url):
        return
    host = host_of(url)
    if is_service(host) or is_institution(host):
        return
    is_script = element.tag == "script"
    verdict = Verdict()
    verdict.add("foreign domain", 0.5)
    verdict.add("unknown host of a script" if is_script else "unknown host of a frame", 1.0)
    weigh_host(verdict, host, "")
    if has_cheap_suffix(host) or is_address(host):
        verdict.add("throw-away domain", 2.5 if is_address(host) else 1.5)
    if _imitates(domain_of_host(host)):
        verdict.add("name made to look like a known one", 2.5)
    if source in around.outside_sources:
        verdict.add("outside the page", 1.5)
    if not is_script and is_tiny(element):
        verdict.add("hidden", 1.0)
    if _LOOKS_RANDOM.fullmatch(domain_of_host(host).partition(".")[0]):
        verdict.add("random name", 1.0)
    if verdict.guilty:
        yield finding_in(around, element, verdict, quote=None, url=url)


@lru_cache(maxsize=4_096)
def _imitates(domain: str) -> bool:
    """Whether a domain's name is one slip away from a well-known one (``googletagmanaqer.com``).

    Or adds to one under a throw-away suffix (``jquery-cdn.top``).
    """
    name = domain.partition(".")[0].replace("-", "")
    if name in _KNOWN_NAMES:
        return has_cheap_suffix(domain)
    if has_cheap_suffix(domain) and any(known in name for known in _KNOWN_NAMES):
        return True
    return any(_one_slip(name, known) for known in _KNOWN_NAMES if len(known) >= _LONG_NAME)


def _one_slip(one: str, other: str) -> bool:
    """One letter more, less or changed."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(long) - len(short) > 1 or (short[:3] != long[:3] and short[-3:] != long[-3:]):
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


_LOOKS_RANDOM = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{10,}|[bcdfghjklmnpqrstvwxz]{6,}[a-z0-9]*")


def is_tiny(frame: HtmlElement) -> bool:
    """Whether nobody sees a frame: it has no size, is not displayed, or stands off the screen."""
    style = re.sub(r"\s+", "", (frame.get("style") or "")[:1_000].lower())
    sizes = {(frame.get("width") or "").removesuffix("px"), (frame.get("height") or "").removesuffix("px")}
    return bool(sizes & {"0", "1"}) or "display:none" in style or "visibility:hidden" in style or re.search(
        r"(?:left|top):-\d{3}|(?:^|;)(?:width|height):[01](?:px)?(?:;|$)", style
    ) is not None  # fmt: skip


def _coded(around: Surroundings) -> Iterator[Finding]:
    """Links and redirects that a script writes: in codes, or in plain words to hosts of spam."""
    read = 0
    for script, code in around.page.scripts:
        if (script.get("type") or "").endswith("json"):
            continue
        read += len(code)
        if read > _CODE_LIMIT:
            return
        for decoded in _decoded(code):
            for host in _URL_IN_CODE.findall(decoded):
                if around.is_foreign(f"https://{host}/") and not is_service(host):
                    verdict = Verdict()
                    verdict.add("foreign domain", 0.5)
                    verdict.add("address hidden in a code", 3.5)
                    weigh_host(verdict, host, "")
                    yield finding_in(around, script, verdict, quote=decoded[:200], url=f"https://{host}/")
                    break
        for url in _LINK_IN_CODE.findall(code) if "href" in code else ():
            plain = url.replace("\\/", "/")
            if around.is_foreign(plain) and host_terms(host_of(plain))[0]:
                verdict = Verdict()
                verdict.add("foreign domain", 0.5)
                verdict.add("link written by a script", 1.5)
                weigh_host(verdict, host_of(plain), "")
                if verdict.guilty:
                    yield finding_in(around, script, verdict, quote=None, url=plain)


def _decoded(code: str) -> Iterator[str]:
    if "fromCharCode(" in code:
        for numbers in _CODES.findall(code):
            values = [int(number) for number in numbers.split(",") if number.strip().isdigit()]
            yield "".join(chr(value) for value in values if value < 0x10FFFF)  # noqa: PLR2004  # last code point
    if "atob(" in code:
        for text in _BASE64.findall(code):
            try:
                yield base64.b64decode(text, validate=False).decode("latin-1")
            except (binascii.Error, ValueError):
                continue


def _titles(around: Surroundings) -> Iterator[Finding]:
    """Title or description rewritten for search engines while the page itself stays as it was."""
    for element in around.page.root.iter("title", "meta"):
        if element.tag == "meta":
            if (element.get("name") or element.get("property") or "").lower() not in _DESCRIPTIONS:
                continue
            text = fold(element.get("content") or "")[:_TITLE]
        else:
            text = fold("".join(element.itertext()))[:_TITLE]
        verdict = weigh_title(text, around)
        if verdict is not None and verdict.guilty:
            yield finding_in(around, element, verdict, quote=text, url=None)
            return  # title and descriptions are rewritten together


def weigh_title(text: str, around: Surroundings) -> Verdict | None:
    """What speaks against a text that stands beside the page's own, ``None`` where it holds no spam."""
    hits = find_terms(text) if lexicon().speaks(text) else Hits()
    if not hits.spam:
        return None
    verdict = Verdict(terms=[*hits.sure, *hits.topic])
    verdict.add("lexicon", 3.0 if len(hits.sure) > 1 else 2.5 if hits.sure else 1.0)
    verdict.add("sales talk", min(1.5, 0.5 * len(set(hits.sales) - set(hits.topic))))
    verdict.add("words of a report", -min(1.5, 0.5 * len(hits.honest)))
    verdict.add("critical words", -min(2.0, 1.0 * len(hits.critical)))
    verdict.add("other script", 2.0 if around.other_alphabet(text) else 0.0)
    kinship = around.kinship_of_head(text)
    if kinship is not None:
        verdict.add("unrelated to the page", 1.5 if kinship <= _STRANGE else 0.0)
        verdict.add("the page is about it", -1.5 if kinship > _AT_HOME and not hits.sure else 0.0)
    return verdict


def finding_in(
    around: Surroundings, element: HtmlElement, verdict: Verdict, *, quote: str | None, url: str | None
) -> Finding:
    """A finding of severity high about an element."""
    shown = quote or element.get("href") or element.get("src") or element.get("content") or url or ""
    return Finding(
        kind="injected_content",
        severity="high",
        quote=fold(quote)[:300] if quote else None,
        url=url,
        signals=verdict.signals,
        values=verdict.explained(),
        evidence=(
            Evidence(
                field="url" if url else "quote", quote=fold(shown)[:300], xpath=around.page.xpath(element)
            ),
        ),
    )
