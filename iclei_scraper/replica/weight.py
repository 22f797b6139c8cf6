"""The ballast of real pages: inline styles, settings for scripts, icon sprites.

Made from a seed, so that a site carries the same ballast on every page and in every night, without files.
Nothing in it hides an element or carries a word for a reader, except the titles of icons.
"""

from __future__ import annotations

import random
from functools import cache

from markupsafe import Markup

_PREFIXES = {
    "wordpress": "wp-block",
    "elementor": "elementor-element",
    "engine": "tpl",
    "typo3": "frame",
    "squarespace": "sqs-block",
    "joomla": "k2-view",
    "imweb": "widget",
}
_PARTS = "group column cover media text button gallery quote list table query post nav search embed".split()
_STATES = ["", ":hover", ":focus", " > *", " a", " img", ".is-style-wide", ".has-background", "::before"]
_LENGTHS = "0 auto .25rem .5rem 1rem 1.5em 2rem 12px 16px 24px 32px 48px 100%".split()
_PROPERTIES = (
    ("margin", _LENGTHS),
    ("padding", _LENGTHS[2:]),
    ("gap", _LENGTHS[2:]),
    ("border-radius", ["0", "2px", "4px", "9999px", "50%"]),
    ("display", ["block", "flex", "grid", "inline-block"]),
    ("align-items", ["center", "flex-start", "flex-end", "stretch"]),
    ("font-size", ["clamp(14px,.875rem + 1vw,20px)", "1rem", "1.125rem", "2.25rem"]),
    ("line-height", ["1.2", "1.4", "1.5", "1.65"]),
    ("transition", ["all .2s ease-in-out", "color .15s linear"]),
    ("grid-template-columns", ["repeat(3,minmax(0,1fr))", "2fr 1fr", "repeat(auto-fill,minmax(280px,1fr))"]),
)
_SHELL = (
    "(function(w,d){var q=w.%(name)s=w.%(name)s||[];function run(f){'loading'!==d.readyState?f():"
    "d.addEventListener('DOMContentLoaded',f)}run(function(){for(var i=0,"
    "e=d.querySelectorAll('[data-%(key)s]');i<e.length;i++){e[i].setAttribute('data-ready',i);q.push({t:'%(key)s',v:e[i].dataset,n:%(number)d})}})})"
    "(window,document);"
)


@cache
def styles(seed: str, platform: str, kilobytes: int) -> Markup:
    """``<style>`` elements of about that size."""
    chance = random.Random(f"{seed}/styles")  # noqa: S311  # no secret
    prefix = _PREFIXES.get(platform, "box")
    rules = [_palette(chance, "preset" if platform == "wordpress" else prefix)]
    size = len(rules[0])
    while size < kilobytes * 1024:
        chosen = sorted(chance.sample(_PROPERTIES, 4))
        body = ";".join(f"{name}:{chance.choice(values)}" for name, values in chosen)
        name = f"{prefix}-{chance.choice(_PARTS)}-{chance.randrange(16**5):05x}"
        rule = f".{name}{chance.choice(_STATES)}{{{body}}}"
        rules.append(rule)
        size += len(rule)
    third = len(rules) // 3 + 1
    blocks = [rules[start : start + third] for start in range(0, len(rules), third)]
    return Markup("\n").join(
        Markup('<style id="{}-{}-inline-css">\n{}\n</style>').format(
            prefix, _PARTS[number], _html("\n".join(block))
        )
        for number, block in enumerate(blocks)
    )


@cache
def scripts(seed: str, kilobytes: int) -> Markup:
    """Inline ``<script>`` elements of about that size."""
    chance = random.Random(f"{seed}/scripts")  # noqa: S311  # no secret
    pieces: list[str] = []
    size = 0
    while size < kilobytes * 1024:
        key = f"{chance.choice(_PARTS)}-{chance.randrange(16**4):04x}"
        piece = _SHELL % {"name": f"_{key.replace('-', '')}", "key": key, "number": chance.randrange(9999)}
        pieces.append(f'<script id="{key}-js">{piece}</script>')
        size += len(pieces[-1])
    return _html("\n".join(pieces))


@cache
def sprite(seed: str, kilobytes: int) -> Markup:
    """An SVG sprite of about that size; the icons' titles are a classic leak into extracted text."""
    chance = random.Random(f"{seed}/sprite")  # noqa: S311  # no secret
    symbols: list[str] = []
    size = 0
    while size < kilobytes * 1024:
        points = " ".join(
            f"{chance.choice('LlQqTt')}{chance.random() * 24:.2f} {chance.random() * 24:.2f}"
            for _ in range(40)
        )
        name = f"Oval {chance.randrange(100, 999)} Created with Sketch."
        symbol = (
            f'<symbol id="i-{len(symbols)}" viewBox="0 0 24 24"><title>{name}</title>'
            f'<path d="M0 0 {points}Z"/></symbol>'
        )
        symbols.append(symbol)
        size += len(symbol)
    return Markup('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0">{}</svg>').format(
        _html("".join(symbols))
    )


def _html(text: str) -> Markup:
    return Markup(text)  # noqa: S704  # made here, no content in it


def _palette(chance: random.Random, name: str) -> str:
    colours = ";".join(
        f"--wp--{name}--color--c{number}:#{chance.randrange(16**6):06x}" for number in range(40)
    )
    return f":root{{{colours}}}"
