"""A fetched page as a parser sees it."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from iclei_scraper.page.blocks import read_blocks
from iclei_scraper.page.bounds import MOST_LINES, MOST_SHOWN, flatten, within_bounds
from iclei_scraper.page.decoding import decode
from iclei_scraper.page.embedded import codes_of, known_marks_in, marks_in, without_codes
from iclei_scraper.page.hiding import STRUCK
from iclei_scraper.page.implied import put_in_tags
from iclei_scraper.page.split_words import join_words
from iclei_scraper.values.wording.languages import detect_language, primary_subtag
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from iclei_scraper.page.embedded import Code
    from iclei_scraper.page.lines import Block

Read = TypeVar("Read")

_WEB = frozenset({"http", "https"})
_EMPTY = "<html><body></body></html>"
_SAMPLE = 1_500  # characters of text that tell a page's language


class Page:
    """One page: its address, its tree, and what every parser needs of both; built once, shared by all.

    Args:
        url: address of the page, after redirects.
        body: the payload as bytes, or text already decoded.
        fetched_at: when it was fetched (aware), for dates told relative to it; ``None`` where unknown.
        content_type: the ``Content-Type`` header, whose charset is believed after a byte order mark and
            before ``<meta charset>``, as browsers do.
        languages: languages that the site is known to use, for telling close ones apart; may be empty.
        date_order: ``DMY``, ``MDY`` or ``YMD`` where the site's habit is known.
    """

    def __init__(
        self,
        url: str,
        body: bytes | str,
        *,
        fetched_at: datetime | None = None,
        content_type: str | None = None,
        languages: Sequence[str] = (),
        date_order: str | None = None,
    ) -> None:
        self.url = url
        self.fetched_at = fetched_at
        self.languages = tuple(languages)
        self.date_order = date_order
        self.injected: frozenset[int] = frozenset()
        """Indexes of blocks found to be injected, set once before the content parsers run."""
        self.listed: frozenset[int] = frozenset()
        """Indexes of blocks that the entries of a list of offices around the main text are made of.

        Set once before the parsers of other kinds run: such a list stands in header and footer of every page.
        """
        self._is_cut = False
        self._elements: list[HtmlElement] = []
        """All of the tree: lxml makes an element anew each time it is met unless somebody holds it."""
        self._left: dict[tuple[frozenset[int], ...], list[Block]] = {}
        self._read: dict[Callable[[Page], Any], Any] = {}
        self._paths: dict[HtmlElement, str] = {}
        self._steps: dict[HtmlElement, dict[HtmlElement, str]] = {}
        self._absolute: dict[str, str | None] = {}
        self.text = body if isinstance(body, str) else decode(body, content_type)

    @cached_property
    def root(self) -> HtmlElement:
        """Root element. A body without any element gives an empty page."""
        return self.selector.root

    @cached_property
    def selector(self) -> Selector:
        """Parsel's view of the same tree."""
        whole = self.text.replace("\x00", "").strip()
        text = within_bounds(whole)
        self._is_cut = len(text) < len(whole)
        root = _tree(_reopened(text), self.url)
        flatten(root)
        self._elements = list(root.iter())
        join_words(root)
        return Selector(root=root, type="html", base_url=self.url)

    @cached_property
    def scripts(self) -> list[Code]:
        """The ``<script>`` elements that have a text, in order."""
        return codes_of(self.root, "script")

    @cached_property
    def sheets(self) -> list[Code]:
        """The ``<style>`` elements that have a text, in order."""
        return codes_of(self.root, "style")

    @cached_property
    def markup(self) -> str:
        """The source without scripts and style sheets: quick to ask what elements and text may hold."""
        return without_codes(without_codes(self.text, self.scripts), self.sheets)

    def holding(self, marks: tuple[str, ...], codes: Iterable[Code]) -> frozenset[str]:
        """Which of some marks stand in the markup, or in scripts or style sheets.

        Each of these is asked once: it is the same on all pages of a site.
        """
        return marks_in(self.markup, marks).union(*(known_marks_in(text, marks) for _, text in codes))

    @cached_property
    def plain(self) -> bytes:
        """The text in small ASCII letters, ``?`` for any other character: quick to ask what it may hold."""
        return self.text.encode("ascii", "replace").lower()

    @property
    def is_cut(self) -> bool:
        """Whether it is beyond any page for readers, so that only its beginning is read."""
        if len(self.blocks) >= MOST_LINES or self._is_cut:
            return True
        return sum(len(block.text) for block in self.blocks) >= MOST_SHOWN

    @cached_property
    def blocks(self) -> list[Block]:
        """Visible text in reading order, see :mod:`iclei_scraper.page.blocks`."""
        return read_blocks(self.root)

    @property
    def content_blocks(self) -> list[Block]:
        """The blocks without those injected or struck out: what counts as the site's own words."""
        return self._without(self.injected, self._struck)

    @property
    def free_blocks(self) -> list[Block]:
        """The content without the entries of a list of offices around it: what may say something else."""
        return self._without(self.injected, self._struck, self.listed)

    @cached_property
    def _struck(self) -> frozenset[int]:
        return frozenset(block.index for block in self.blocks if block.hidden == STRUCK)

    def _without(self, *indexes: frozenset[int]) -> list[Block]:
        if not any(indexes):
            return self.blocks
        if indexes not in self._left:
            gone = frozenset().union(*indexes)
            self._left[indexes] = [block for block in self.blocks if block.index not in gone]
        return self._left[indexes]

    def once(self, read: Callable[[Page], Read]) -> Read:
        """What a function reads from this page; parsers that need the same share it. It must be pure."""
        if read not in self._read:
            self._read[read] = read(self)
        return self._read[read]  # type: ignore[no-any-return]  # what that function returned

    @cached_property
    def title(self) -> str | None:
        """``<title>``, else the first heading."""
        for element in self.root.iter("title"):
            if element.getparent() is not None and element.getparent().tag != "svg":
                title = fold("".join(element.itertext()))
                if title:
                    return title
        return next((block.text for block in self.blocks if block.heading == 1 and block.text), None)

    @cached_property
    def declared_language(self) -> str | None:
        """ISO 639-1 code that the page claims, or ``None``."""
        claimed = self.root.get("lang") or self.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        return primary_subtag(claimed) if claimed else None

    @cached_property
    def language(self) -> str | None:
        """ISO 639-1 code of the page's text: what it claims, unless the text clearly says otherwise."""
        words = 0
        sample: list[str] = []
        for block in self.blocks:
            if block.place == "main" and not block.hidden and len(block.text) > 30:  # noqa: PLR2004  # a sentence
                sample.append(block.text)
                words += len(block.text)
                if words > _SAMPLE:
                    break
        return detect_language(" ".join(sample), declared=self.declared_language, expected=self.languages)

    @cached_property
    def base_url(self) -> str:
        """What relative links are resolved against: ``<base href>`` or the page's own address."""
        for element in self.root.iter("base"):
            if href := element.get("href"):
                return _join(self.url, href) or self.url
        return self.url

    def absolute(self, href: str) -> str | None:
        """Absolute HTTP URL of a link, or ``None`` for ``mailto:``, ``javascript:`` and broken ones."""
        try:
            return self._absolute[href]
        except KeyError:
            joined = None if _LEADS_NOWHERE.match(href) else self._joined(href.strip())
            scheme, _, rest = (joined or "").partition(":")
            url = f"{scheme.lower()}:{rest}" if scheme.lower() in _WEB and rest.startswith("//") else None
            self._absolute[href] = url
            return url

    def _joined(self, href: str) -> str | None:
        """What starts at the root of a site, or names one, is the same on all pages of this one."""
        if self._site and (_FROM_ROOT.match(href) is not None):
            return _join_at(self._site, href)
        if self._site and _IN_PAGE.fullmatch(href):
            return self._itself + href
        return _join(self.base_url, href)

    @cached_property
    def _itself(self) -> str:
        """What links are resolved against, without the place in the page."""
        return (_join(self.base_url, "#x") or "#x").removesuffix("#x")

    @cached_property
    def _site(self) -> str | None:
        """Scheme and host of what links are resolved against."""
        match = _SITE.match(self.base_url)
        return match[0] if match else None

    def xpath(self, element: HtmlElement) -> str:
        """Absolute XPath of an element of this page, as evidence."""
        paths = self._paths
        way: list[HtmlElement] = []
        node: HtmlElement | None = element
        while node is not None and node not in paths:
            way.append(node)
            node = node.getparent()
        for step in reversed(way):
            paths[step] = self._path_below(step.getparent(), step)
        return paths[element]

    def _path_below(self, holder: HtmlElement | None, element: HtmlElement) -> str:
        """The path of an element whose holder's is known."""
        above = self._paths[holder] if holder is not None else ""
        if above.startswith("/*") or not _is_plain(element.tag):
            return _path_by_position(element)
        if holder is None:
            return f"/{element.tag}"
        steps = self._steps.get(holder)
        if steps is None:
            steps = self._steps[holder] = _steps_below(holder)
        return f"{above}/{steps[element]}"


_PLAIN_NAME = re.compile(r"[A-Za-z_][\w.-]*")


@lru_cache(maxsize=1_024)
def _is_plain(tag: object) -> bool:
    """Whether XPath can say the name of an element."""
    return isinstance(tag, str) and _PLAIN_NAME.fullmatch(tag) is not None


def _steps_below(holder: HtmlElement) -> dict[HtmlElement, str]:
    """The step to each child: its name, and its number where others have the same."""
    alike: dict[object, list[HtmlElement]] = {}
    for child in holder:
        alike.setdefault(child.tag, []).append(child)
    return {
        child: f"{tag}[{number}]" if len(children) > 1 else str(tag)
        for tag, children in alike.items()
        for number, child in enumerate(children, 1)
    }


def _path_by_position(element: HtmlElement) -> str:
    """A path that names no elements, for names that XPath cannot say: ``<o:p>``, ``<fb:like>``."""
    steps = [
        1 + sum(isinstance(before.tag, str) for before in holder.itersiblings(preceding=True))
        for holder in (element, *element.iterancestors())
    ]
    return "".join(f"/*[{step}]" for step in reversed(steps))


_BREAK_IN_WORD = re.compile(r"</?wbr\b[^<>]{0,200}>")
_ELEMENTS = etree.ElementDefaultClassLookup(HtmlElement)
"""One class for all elements: lxml.html asks a function of Python for the class of each."""


def _tree(text: str, url: str) -> HtmlElement:
    """The root of a page's tree, as parsel builds it; that of an empty page where the text has no element."""
    parser = etree.HTMLParser(
        recover=True, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    parser.set_element_class_lookup(_ELEMENTS)
    if "</br>" in text:
        text = text.replace("</br>", "<br>")  # as browsers take it; libxml2 drops it, and words run together
    if "<wbr" in text:
        text = _BREAK_IN_WORD.sub("", text)  # a line may break there, no word ends
    root = etree.fromstring((text or _EMPTY).encode(errors="replace"), parser, base_url=url)
    if root is None or not isinstance(root.tag, str):
        return _tree(_EMPTY, url)
    put_in_tags(root)
    return root


_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_OPENING = re.compile(r"<[a-z]", re.IGNORECASE)


def _reopened(text: str) -> str:
    """A page without the end tags of its body where something follows them.

    Browsers go on in the body then (HTML Living Standard, "after after body"); libxml2 drops the rest.
    """
    end = _CLOSING.search(text)
    return _CLOSING.sub("", text) if end and _OPENING.search(text, end.end()) else text


_LEADS_NOWHERE = re.compile(r"\s*(?:mailto|tel|javascript):", re.IGNORECASE)
_IN_PAGE = re.compile(r"#[\w-]+")
_SITE = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?/")
_FROM_ROOT = re.compile(r"//?[^/?#;\s]|https?://[^/?#;\s]")


@lru_cache(maxsize=16_384)
def _join_at(site: str, href: str) -> str | None:
    return _join(site, href)


def _join(base: str, href: str) -> str | None:
    try:
        return urljoin(base, href)
    except ValueError:  # such as an unclosed bracket in the host
        return None
