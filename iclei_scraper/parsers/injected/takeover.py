"""What takes a page over: its visitors sent away, their passwords asked for, its front defaced.

As for what machines are told, a foreign target is honest where readers are led there too.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml.etree import XPath

from iclei_scraper.parsers.injected.head import finding_in, weigh_target, weigh_title
from iclei_scraper.parsers.injected.signals import Verdict
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.injected.surroundings import Surroundings
    from iclei_scraper.records import Finding

_CODE_LIMIT = 400_000  # characters of script read from one page
_MOST = 20  # redirects looked at in one script
_CONTEXT = 120  # characters before a brace that tell what it opens
_JUMP = re.compile(
    r"""(?<![\w$."'-])(?<!var\s)(?<!let\s)(?<!const\s)
    (?:(?:window|document|top|self|parent|globalThis)\s{0,3}\.\s{0,3}){0,3}location\s{0,3}
    (?:(?:\.\s{0,3}href\s{0,3})?=|\.\s{0,3}(?:replace|assign)\s{0,3}\()\s{0,3}
    ["'`]((?:https?:)?\\?/\\?/[^"'`\s<>]{4,2000})""",
    re.VERBOSE,
)
_HANDLER = re.compile(
    r"(?<!document)(?<!window)(?<!body)\.(?:on\(|addEventListener\(|on)?\s{0,3}['\"]?"
    r"(?:click|submit|change|select|key\w+|touch\w+|mouse\w+)\b|['\"]wpcf7\w+['\"]"
)
"""What a visitor does on some part of the page; a click anywhere is no wish to leave."""
_NAMED = re.compile(
    r"(?:^|\n)\s*(?:async\s+|export\s+)?function\s+([\w$]{1,60})\s*\([^()]*\)\s*$"
    r"|(?<![\w$])([\w$]{1,60})\s*[:=]\s*(?:async\s*)?(?:function\s*\([^()]*\)|\([^()]*\)\s*=>)\s*$"
    r"|(?<![\w$])(?<!function\s)([\w$]{1,60})\s*\([^()]*\)\s*$"
)
"""A function of its own, one that is given a name, a method."""
_NO_NAMES = frozenset({"if", "for", "while", "switch", "catch", "with", "function"})
_UNASKED = (
    "onload",
    "onmouseover",
    "onmousemove",
    "onscroll",
    "onerror",
    "onfocus",
    "onunload",
    "onpageshow",
)
_HANDLING = XPath(" | ".join(f"//@{name}/.." for name in (*_UNASKED, "onclick")))
_HANDLED = re.compile(rb"on[a-z]{4,9}\s{0,3}=")
_LONGEST_HANDLER = 1_000
_WHOLE = frozenset({"html", "body", "main", "header", "footer", "form", "p"})
"""Elements that a reader clicks without wanting anything."""
_CARD = re.compile(
    r"\bcc-?(?:number|csc|exp|name)|(?:card|credit)[-_ ]?(?:no|num(?:ber)?|holder|cvv|cvc)|\bcv[vc]2?\b",
    re.IGNORECASE,
)
_LINE = 80  # characters up to which a line is a defacer's boast
_LITTLE = 600  # characters that a defaced page has at most
_HACKED = re.compile(
    r"(?:(?:this |your )?(?:web)?(?:site|page|server|system) )?(?:has been |have been |was |is |got |been )?"
    r"(?:(?P<sure>h[a4]ck[e3]d by|defaced by|pwn[e3]d by|0wn[e3]d by|hackead[oa] por|gehackt von"
    r"|pirat[ée]e? par|взломано)|(?P<maybe>owned by))\s*[-:~»|]*\s*(?P<name>\S.{1,50})",
    re.IGNORECASE,
)
_WAS_HERE = re.compile(r"(?P<name>\S.{1,40}?) (?:was|were) here[\s!.]*", re.IGNORECASE)
_HANDLE = re.compile(r"[a-z][A-Z]|[A-Za-z][0134579][A-Za-z]|_")
"""How hardly anybody but a hacker is called: ``XyzTeam``, ``gh0st``."""
_GANG = re.compile(r"\b(?i:team|crew|squad|gang|hackers?|cyber|anonymous|army)\b|^[^a-z]*[A-Z]{3}[^a-z]*$")


def find_takeover(around: Surroundings) -> Iterator[Finding]:
    """Findings about forms, redirects, attributes that hold spam, and defacements."""
    yield from _forms(around)
    yield from _jumps(around)
    yield from _attributes(around)
    yield from _boasts(around)


def _forms(around: Surroundings) -> Iterator[Finding]:
    """Forms that send a password or the number of a card to a foreign host."""
    for form in around.page.root.iter("form"):
        targets = [form.get("action"), *(field.get("formaction") for field in form.iter("button", "input"))]
        fields = list(form.iter("input"))
        secret = any((field.get("type") or "").strip().lower() == "password" for field in fields)
        if not secret and not any(_CARD.search(_names(field)) for field in fields):
            continue
        signal = "password for a foreign domain" if secret else "card number for a foreign domain"
        for target in targets:
            if target:
                yield from weigh_target(around, form, target, signal)


def _names(field: HtmlElement) -> str:
    return " ".join((field.get(name) or "")[:100] for name in ("autocomplete", "name", "id"))


def _jumps(around: Surroundings) -> Iterator[Finding]:
    """Scripts, and handlers that no reader means to call, that send the visitor to a foreign host."""
    if b"location" not in around.page.plain:
        return
    read = 0
    for script, code in around.page.scripts:
        read += len(code)
        if read > _CODE_LIMIT:
            break
        if "location" in code and not (script.get("type") or "").endswith("json"):
            for url in _unasked(code):
                yield from weigh_target(around, script, url, "redirect by a script")
    if not _may_handle(around.page.plain):
        return
    for element in _HANDLING(around.page.root):
        for code in _handlers(element):
            for match in _JUMP.finditer(code[:2_000]):
                yield from weigh_target(around, element, _plain(match[1]), "redirect by a script")


def _may_handle(plain: bytes) -> bool:
    """Whether some attribute for events may speak of a place to go to."""
    for match in _HANDLED.finditer(plain):
        start, end = match.span()
        if (
            plain[start - 1 : start].isspace()
            and b"location" in plain[end : end + _LONGEST_HANDLER].split(b">", 1)[0]
        ):
            return True
    return False


def _handlers(element: HtmlElement) -> Iterator[str]:
    attributes = element.attrib
    for name in _UNASKED:
        if name in attributes:
            yield attributes[name]
    if "onclick" in attributes and (
        element.tag in _WHOLE or (element.tag == "a" and not _opens_nothing(attributes.get("href", "")))
    ):
        yield attributes["onclick"]


def _opens_nothing(href: str) -> bool:
    return not href.strip() or href.strip().startswith("#") or href.strip().lower().startswith("javascript:")


def _unasked(code: str) -> Iterator[str]:
    """Targets of redirects that need no deed of the visitor's."""
    for number, match in enumerate(_JUMP.finditer(code)):
        if number >= _MOST:
            return
        before = code[: match.start()]
        if not _commented(before) and not any(_waits(opener, code) for opener in _openers(before)):
            yield _plain(match[1])


def _commented(before: str) -> bool:
    line = before[before.rfind("\n") + 1 :]
    return bool(re.search(r"(?<!:)//", line)) or before.rfind("/*") > before.rfind("*/")


def _openers(before: str) -> list[str]:
    """What stands before each brace that is still open."""
    opened: list[int] = []
    for brace in re.finditer("[{}]", before):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            opened.pop()
    return [before[max(0, at - _CONTEXT) : at] for at in opened]


def _waits(opener: str, code: str) -> bool:
    """Whether a block runs when somebody wants it: a handler, or a function that nothing here calls."""
    statement = re.split(r"[;{}]", opener)[-1]
    if _HANDLER.search(statement):
        return True
    named = _NAMED.search(statement)
    name = (named[1] or named[2] or named[3]) if named else "if"
    if name in _NO_NAMES or name.startswith("on"):
        return False
    return len(re.findall(rf"(?<![\w$]){re.escape(name)}(?![\w$])", code)) == 1


def _plain(url: str) -> str:
    return url.replace("\\/", "/")


def _attributes(around: Surroundings) -> Iterator[Finding]:
    """Words of spam that only machines and screen readers are told."""
    for element in around.page.root.iter("img", "area", "input", "a"):
        for name in ("alt", "title"):
            given = element.get(name)
            if not given or " " not in given:
                continue
            text = fold(given[:500])
            verdict = weigh_title(text, around)
            if verdict is not None and verdict.guilty and len(verdict.terms) > 1:
                yield finding_in(around, element, verdict, quote=text, url=None)


def _boasts(around: Surroundings) -> Iterator[Finding]:
    """Lines of those who broke in."""
    page = around.page
    little = sum(len(block.text) for block in page.blocks if block.place == "main") < _LITTLE
    lines = [(block.text, block.element, block.heading == 1) for block in page.blocks]
    title = next(page.root.iter("title"), None)
    if title is not None:
        lines.insert(0, (fold("".join(title.itertext())), title, True))
    for text, element, head in lines:
        verdict = _weigh_boast(text, head=head, little=little) if len(text) <= _LINE else None
        if verdict is not None and verdict.guilty:
            yield finding_in(around, element, verdict, quote=text, url=None)
            return


@lru_cache(maxsize=16_384)  # the lines of menus, headers and footers come with every page
def _boast_in(text: str) -> re.Match[str] | None:
    text = text.strip(" ~-=*|<>[]!.:_")
    return _HACKED.fullmatch(text) or ("here" in text.lower() and _WAS_HERE.fullmatch(text)) or None


def _weigh_boast(text: str, *, head: bool, little: bool) -> Verdict | None:
    match = _boast_in(text)
    if match is None:
        return None
    sure = bool(match.groupdict().get("sure"))
    verdict = Verdict()
    verdict.add("boast of a break-in", 3.0 if sure else 2.0)
    known = _HANDLE.search(match["name"]) or (sure and _GANG.search(match["name"]))
    verdict.add("name of a hacker", 1.5 if known else 0.0)
    verdict.add("heads the page", 0.5 if head else 0.0)
    verdict.add("little else on the page", 1.0 if little and sure else 0.0)
    return verdict
