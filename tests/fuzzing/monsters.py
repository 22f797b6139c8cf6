"""Pages of any size that are built to be costly: one habit of real markup each, repeated without end.

Each is a function of a number that gives one more piece; :func:`monster` fills a page of a wanted size with
them. What no repetition makes stands in :data:`WHOLE_BODIES`.
"""

from __future__ import annotations

import random
from itertools import count
from typing import TYPE_CHECKING

from iclei_scraper.replica.answers import Request, answer

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://iclei.org/some-page/"
_HEAD = (
    "<!doctype html><html lang=en><head><title>Offices and cookies</title></head><body><main><h1>News</h1>"
)

ONE_TAG = (
    "div p span a b td table ul li h2 br img option font input button form section svg script style title"
)

PIECES: dict[str, Callable[[int], str]] = {
    **{f"<{tag}>": lambda _, tag=tag: f"<{tag}>" for tag in ONE_TAG.split()},
    **{f"<{tag}>x": lambda _, tag=tag: f"<{tag}>x " for tag in "p td li b a".split()},
    "links on a line": lambda n: f'<a href="/news/{n}">Story number {n}</a> ',
    "links in a list": lambda n: f'<li><a href="/n/{n}">Story {n}</a>',
    "titles in a text": lambda n: (
        f'<br>{"" if n else "<p>"}<a href="/n/{n}">The river path opens for the {n}th time</a> and more. '
    ),
    "spam in a text": lambda n: f'{"" if n else "<p>"}<a href="https://s{n}.example/">casino</a> opens{n} ',
    "an open link": lambda n: f"<p>The {n}th tram turns at the mill." if n else '<a href="/n/1">',
    "cells": lambda n: f"<tr><td>{n}</td><td>cookie_{n}</td></tr>" if n else "<table>",
    "cookies": lambda n: f"<tr><td>_c{n}<td>{n} days" if n else "<table><tr><th>Cookie<th>Duration",
    "one row": lambda n: f"<td>a{n}" if n else "<table><tr>",
    "nested tables": lambda _: "<table><tr><td>x",
    "addresses": lambda _: "<div>1 Quay<br>1234 Lanternby</div>",
    "addresses in fields": lambda _: "<textarea readonly>1 Quay\n1234 Lanternby</textarea>",
    "pictures of figures": lambda n: f'<figure><img src=a alt="{n + 1000} member towns"></figure>',
    "wrapped lines": lambda n: (
        ("" if n else "<pre>")
        + "The lamps are lit before five, and\n1,204 towns look on from the other quay\n"
    ),
    "labels and values": lambda n: f"<dt>Name</dt><dd>_ga{n}</dd><dt>Duration</dt><dd>1 year</dd>",
    "dialogs": lambda _: (
        '<div class="cookie-dialog"><h3>Necessary</h3><p>Cookies that things need to work at all.</p></div>'
    ),
    "switches": lambda n: f"<label for=x{n}><input type=checkbox id=x{n}>Necessary</label>",
    "text": lambda _: "lorem ipsum dolor ",
    "letters": lambda _: "a",
    "digits": lambda _: "1",
    "numbers": lambda _: "12 34-5 ",
    "phones": lambda n: f"<p>+49 228 9762{n % 9999:04}",
    "mails": lambda n: f"office{n}@iclei.org ",
    "mail lines": lambda n: f"<p>o{n}@iclei.org +49 228 9762{n % 9999:04}",
    "at signs": lambda _: "@",
    "dots": lambda _: "a.",
    "dashes": lambda _: "- ",
    "colons": lambda _: "a: ",
    "brackets": lambda _: "([",
    "quotes": lambda _: "\"'“”",
    "dates": lambda n: f"{n % 28 + 1} May 2024 ",
    "date lines": lambda n: f"<p>{n % 28 + 1} May 20{n % 25:02}",
    "cards": lambda n: (
        f'<article><h3><a href="/n/{n}">Title of story number {n}</a></h3><time>{n % 28 + 1} May 2024</time>'
        "<p>Some words here to read.</p></article>"
    ),
    "headings": lambda n: f"<h2>Heading {n}</h2>",
    "all headings": lambda n: f"<h{n % 6 + 1}>H {n}</h{n % 6 + 1}>",
    "percentages": lambda n: f"<p>{n}% of cities</p>",
    "claims": lambda _: "We are a network of more than 2,500 local governments. ",
    "different claims": lambda n: (
        f"<p>我们由{n % 190 + 2}个国家的{n + 1000}多个城市组成，在全球设有27个办公室，拥有300余名员工。"
    ),
    "claims without end": lambda n: f"{'' if n % 30 else '<p>'}mit {n % 900 + 40} Mitgliedern ist ",
    "counters": lambda n: f"<div><span>{n}</span><p>Members</p></div>",
    "offices": lambda n: (
        f"<div><h3>Office {n}</h3><p>Street {n}<br>{n % 99999:05} Bonn<br>Germany</p>"
        f"<p>Tel: +49 228 9762{n % 9999:04}</p></div>"
    ),
    "offices in lines": lambda n: (
        f"Office {n}<br>Street {n}<br>{n % 99999:05} Bonn<br>Tel: +49 228 97{n % 9999}<br>"
    ),
    "tabs": lambda n: (
        f'<a role=tab aria-controls=t{n} href="#t{n}">Europe {n}</a><div id=t{n}><p>Tel: 0228 976{n}</div>'
    ),
    "members": lambda _: "Malmö, Sweden; Bonn, Germany; ",
    "Japanese": lambda _: "<p>東京都港区1-2-3 電話03-1234-5678</p>",
    "accents": lambda _: "\u0301",
    "comments": lambda _: "<!-- x -->",
    "entities": lambda _: "&#x41;&nbsp;&lt;&amp;",
    "opening signs": lambda _: "<",
    "half tags": lambda _: "<a",
    "end tags": lambda _: "</div>",
    "ends of the page": lambda _: "</body></html><p>x",
    "frames": lambda _: "<iframe src=http://a.example/></iframe>",
    "images": lambda n: f'<img src="/i{n}.jpg" alt="Story {n}" srcset="a 1x, b 2x">',
    "metas": lambda n: f'<meta property="article:published_time" content="2024-01-{n % 28 + 1:02}">',
    "titles": lambda _: "<title>x</title>",
    "scripts": lambda _: "<script>document.write('x'); _ckyStore = {</script>",
    "stores": lambda n: "_ckyStore = {" if n else "<script>",
    "hidden links": lambda n: (
        f'<div style="position:absolute;left:-9999px"><a href="https://s{n}.example/">casino {n}</a></div>'
    ),
    "foreign links": lambda n: f'<p><a href="https://s{n}.example/">KMSAuto download crack {n}</a>',
    "profiles": lambda n: f'<p><a href="https://twitter.com/u{n}">x</a>',
    "legal links": lambda n: f'<p><a href="/privacy{n}">Privacy policy</a>',
    "deep data": lambda n: "[" if n else '<script type="application/ld+json">',
    "deep objects": lambda n: '{"a":' if n else '<script type="application/ld+json">',
    "articles as data": lambda n: (
        f'{{"@type":"NewsArticle","headline":"Story {n}","address":{{"@type":"PostalAddress"}}}},'
        if n
        else '<script type="application/ld+json">['
    ),
    "an attribute": lambda n: "overflow:hidden;" if n else '<p style="',
    "class names": lambda n: f"n{n} " if n else '<p class="',
    "a target": lambda n: "a/../" if n else '<a href="http://x.example/',
    "a base": lambda n: "x" if n else '<base href="',
    "style rules": lambda n: f".a{n}{{left:-9999px}}" if n else "<style>",
    "open style rules": lambda n: "@media{" if n else "<style>",
    "style comments": lambda n: "/*" if n else "<style>",
    "a comment": lambda n: "x " if n else "<!--",
    "a script": lambda n: "var a={};" if n else "<script>",
    "links in links": lambda _: "<a href=x>x<div>",
    "fonts around paragraphs": lambda _: "<font color=red><p>x",
}


def monster(name: str, size: int) -> bytes:
    """A page of about so many bytes, made of one piece over and over."""
    make = PIECES[name]
    if make(1) == make(2):  # the same piece each time
        rest = make(1) * (size // len(make(1).encode()))
        return f"{_HEAD}{make(0)}{rest}".encode()
    parts = [_HEAD]
    length = 0
    for number in count():
        parts.append(make(number))
        length += len(parts[-1])
        if length >= size:
            break
    return "".join(parts).encode()


def _home() -> bytes:
    return bytes(answer(Request("https://iclei.org/")).body)


def _home_text() -> str:
    return _home().decode("utf-8", "replace")


def _random_signs(size: int) -> bytes:
    signs = "abc <>&\"'=/-@.0123456789é漢\n"
    chance = random.Random(1).randbytes(size).decode("latin-1")  # noqa: S311  # repeatable
    return chance.translate({code: signs[code % len(signs)] for code in range(256)}).encode()[:size]


def _two_encodings(_: int) -> bytes:
    home, text = _home(), _home_text()
    return home[: len(home) // 2] + text[len(text) // 2 :].encode("utf-16-le")


def _entity_bomb(_: int) -> bytes:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    return f"<?xml version='1.0'?><!DOCTYPE x [{bomb}]><html><body><p>&l11;".encode()


WHOLE_BODIES: dict[str, Callable[[int], bytes]] = {
    "the home page over and over": lambda size: _home() * (size // len(_home()) + 1),
    "a deep page": lambda _: b"<div>" * 10_000 + _home() + b"</div>" * 10_000,
    "nothing but nulls": lambda size: b"\0" * size,
    "nulls between the words": lambda _: _home().replace(b" ", b"\0 "),
    "random bytes": lambda size: random.Random(1).randbytes(size),  # noqa: S311  # repeatable, not secret
    "random signs": _random_signs,
    "UTF-16 without a mark": lambda _: _home_text().encode("utf-16-le"),
    "UTF-16, the other way": lambda _: _home_text().encode("utf-16-be"),
    "UTF-32": lambda _: _home_text().encode("utf-32"),
    "UTF-7": lambda _: _home_text().encode("utf-7"),
    "two encodings": _two_encodings,
    "an entity bomb": _entity_bomb,
}
"""Bodies that are wrong as a whole: their bytes, their encoding, their entities; of about so many bytes."""
OF_ANY_SIZE = "the home page over and over|nothing but nulls|random bytes|random signs".split("|")
"""Those that can be larger; the others are as large as the home page."""
