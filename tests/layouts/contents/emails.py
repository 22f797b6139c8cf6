"""Email addresses as pages show and hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from tests.layouts.seeding import weighted

if TYPE_CHECKING:
    from random import Random

_TYPO3_RANGES = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))

DISGUISES = (
    ("plain", 22.0),
    ("mailto", 34.0),
    ("label", 6.0),
    ("at", 8.0),
    ("cloudflare", 7.0),
    ("typo3", 5.0),
    ("entities", 6.0),
    ("reversed", 3.0),
    ("remove", 2.0),
    ("split", 4.0),
    ("comment", 3.0),
)

_LINK = Markup('<a href="{}">{}</a>')
_CLOUDFLARE = Markup(
    '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{}">[email&#160;protected]</a>'
)


def choose_disguise(rng: Random) -> str:
    """How one site shows its addresses."""
    return weighted(rng, DISGUISES)


def shown_email(rng: Random, address: str, disguise: str, words: dict[str, list[str]]) -> Markup:
    """Markup of an address.

    Args:
        rng: source of chance.
        address: the plain address.
        disguise: one of :data:`DISGUISES`.
        words: the page's ``at``, ``dot`` and ``email``.
    """
    local, _, domain = address.partition("@")
    if disguise == "label":
        return _LINK.format(f"mailto:{address}?subject=Contact", words["email"][0])
    if disguise == "at":
        return escape(_in_words(rng, local, domain, words))
    if disguise == "cloudflare":
        return _CLOUDFLARE.format(_cloudflare(address, rng.randrange(1, 255)))
    if disguise == "typo3":
        coded = _typo3(f"mailto:{address}", rng.choice([-3, -2, 1, 2]))
        return _LINK.format(f"javascript:linkTo_UnCryptMailto('{coded}');", f"{local}(at){domain}")
    return _still_readable(address, disguise)


def _still_readable(address: str, disguise: str) -> Markup:
    if disguise == "mailto":
        return _LINK.format(f"mailto:{address}", address)
    if disguise == "entities":
        coded = Markup("".join(f"&#{ord(char)};" for char in address))  # noqa: S704  # digits only
        return Markup('<a href="{0}{1}">{1}</a>').format(
            Markup("&#109;&#97;&#105;&#108;&#116;&#111;&#58;"), coded
        )
    return _broken_up(*address.split("@"), disguise)


def _broken_up(local: str, domain: str, disguise: str) -> Markup:
    if disguise == "reversed":
        return Markup('<span style="unicode-bidi:bidi-override;direction:rtl">{}</span>').format(
            f"{local}@{domain}"[::-1]
        )
    if disguise == "remove":
        return Markup('<a href="mailto:{0}@remove-this.{1}">{0}@remove-this.{1}</a>').format(local, domain)
    if disguise == "split":
        return Markup("<span>{}</span><span>@</span><span>{}</span>").format(local, domain)
    if disguise == "comment":
        return Markup("{}<!-- no -->@<!-- spam -->{}").format(local, domain)
    return escape(f"{local}@{domain}")


def _in_words(rng: Random, local: str, domain: str, words: dict[str, list[str]]) -> str:
    index = rng.randrange(len(words["at"]))
    return f"{local}{words['at'][index]}{domain.replace('.', words['dot'][index])}"


def _cloudflare(address: str, key: int) -> str:
    """Cloudflare's email obfuscation: a key byte, then every byte of the address XOR the key, in hex."""
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


def _typo3(text: str, offset: int) -> str:
    """TYPO3's spam protection: letters and signs are moved within three ranges."""

    def moved(char: str) -> str:
        code = ord(char)
        for low, high in _TYPO3_RANGES:
            if low <= code <= high:
                return chr(low + (code - low + offset) % (high - low + 1))
        return char

    return "".join(map(moved, text))
