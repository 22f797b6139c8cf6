"""Nights on which a hacker was there, and nights that only sound like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.nights.theatre import Case

from tests.nights.casting import SITE, case, everywhere

# Hackers, and who is none -------------------------------------------------------------------------------------

_SPAM = {
    "a sentence with a casino": '<p>Join <a href="https://win-casino.example/">Вавада казино</a> and enjoy top games, fast payouts and bonuses.</p>',
    "hidden by its style": '<div style="display:none"><a href="https://pills.example/">buy cheap viagra online</a></div>',
    "off the screen": '<div style="position:absolute;left:-9999px"><a href="https://essay-writers.example/">write my essay for me</a></div>',
    "of no size": '<div style="height:0;overflow:hidden"><a href="https://replica-watch.example/">replica rolex watches cheap</a></div>',
    "for those without scripts": '<noscript><a href="https://slot-gacor.example/">situs slot gacor online terpercaya</a></noscript>',
    "in letters of the background": '<p style="font-size:0"><a href="https://kms.example/">KMSAuto download for Windows activator</a></p>',
}


def injected() -> Iterator[Case]:
    found = ("finding", "added", "site")
    for name, html in _SPAM.items():
        yield case("injected", name, {"/about/": SITE["/about/"].replace("</main>", f"{html}</main>")}, found)
    behind = SITE["/about/"] + _SPAM["a sentence with a casino"]
    yield case("injected", "behind the end of the page", {"/about/": behind}, found)
    everyone = everywhere(lambda html: html.replace("</footer>", f"{_SPAM['hidden by its style']}</footer>"))
    yield case("injected", "on every page", everyone, found)
    story = SITE["/news/ferries/"].replace("</article>", f"{_SPAM['off the screen']}</article>")
    yield case("injected", "a page that nobody updated", {"/news/ferries/": story}, found)


def honest() -> Iterator[Case]:
    text = ("text", "changed", "site")
    lines = {
        "a study on casinos": '<p>Our network publishes <a href="/casinos/">a study on casinos and urban planning</a> this week.</p>',
        "pharmacies": "<p>Pharmacies in Altsund collect unused medicines, also those sold without prescription.</p>",
        "a lottery that pays": "<p>The National Lottery has paid for the new benches along the quay.</p>",
        "a replica of a ship": "<p>A replica of the oldest ferry stands in the museum of ships.</p>",
        "an essay": "<p>Pupils were asked to write an essay about the sound of the harbour.</p>",
    }
    for name, html in lines.items():
        yield case("honest", name, {"/about/": SITE["/about/"].replace("</main>", f"{html}</main>")}, text)
    partner = '<p>We thank <a href="https://www.university-of-altsund.example/">the University of Altsund</a> for its help.</p>'
    yield case(
        "honest",
        "a new partner",
        {"/about/": SITE["/about/"].replace("</main>", f"{partner}</main>")},
        ("link", "added", "site"),
    )
