"""Email addresses in plain text and behind the disguises that sites use against harvesters.

A disguise is undone only where its form leaves no doubt; what remains is lower-cased and must look like an
address with a domain.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from itertools import pairwise, zip_longest
from urllib.parse import unquote

from iclei_scraper.values.wording.caseless import Caseless

_LOCAL = r"[A-Za-z0-9][\w.+%'-]{0,63}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL}){{0,5}}\.(?:[^\W\d_]{{2,24}}|xn--[a-z0-9-]{{2,59}})"
_PLAIN = re.compile(rf"(?<![\w.+%'-])({_LOCAL})@({_DOMAIN})(?![\w@])")
_RUN_IN = re.compile(r"(?<=\.[A-Za-z]{2}|[A-Za-z]{3})[\u0370-\u1fff\u2e80-\uffdc]+$")
"""A word in another script that runs into the end of a domain: "mail@example.orgпочта"."""
_AT_WORDS = (
    r"at|ät|@|a|à|ad|bei|arroba|chez|arobase|arobas|chiocciola|apenstaartje|snabel-?a|kanelbulle|małpa|zavináč|kukac"
    r"|miukumauku|et|アットマーク|アット|あっと|골뱅이|圈a|圈"
)
_DOT_WORDS = (
    r"dot|dotted|punkt|punto|ponto|point|piste|prick|kropka|tečka|bodka|pont|pkt|nokta"
    r"|ドット|どっと|点|點|닷|점|\."
)
BRACKETED_AT = rf"[(\[{{<（［〔【]\s?(?:{_AT_WORDS})\s?[)\]}}>）］〕】]"
"""Pattern of an at sign in words and brackets."""
BRACKETED_DOT = rf"[(\[{{<（［〔【]\s?(?:{_DOT_WORDS})\s?[)\]}}>）］〕】]"
"""Pattern of a full stop in words and brackets."""
_BRACKETED_AT = re.compile(rf"\s{{0,2}}(?:{BRACKETED_AT}|＠|(?<=\w)[★☆●◎■](?=\w))\s{{0,2}}", re.IGNORECASE)
_SPELLED_AT = r"at|ät|arroba|chez|arobase|chiocciola|snabel-a|apenstaartje|małpa|zavináč|-at-"
_SPELLED_DOT = r"dot|punkt|punto|ponto|point|piste|prick|kropka|tečka|-dot-"
_SURELY_AT = r"arroba|arobase|chiocciola|snabel-a|apenstaartje|małpa|zavináč"
"""Names of the sign that before a domain mean nothing else."""
SPELLED_EMAIL = (
    rf"[\w.+-]{{1,64}}\s(?:{_SPELLED_AT})\s[\w-]{{1,63}}(?:\s(?:{_SPELLED_DOT})\s[\w-]{{1,63}}){{1,4}}"
    rf"|[\w.+-]{{1,64}}\s(?:-at-|{_SURELY_AT})\s[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}"
    r"|^(?-i:[a-z\d._+-]{1,64}\sAT\s[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})$"
    rf"|[\w.+-]{{1,64}}\s?{BRACKETED_AT}\s?[\w-]{{1,63}}(?:\s(?:{_SPELLED_DOT})\s[\w-]{{1,63}}){{1,4}}"
)
"""Pattern of an address in words without brackets."""
_WORD_AT = re.compile(rf"(?<=\w)(?:\s{{1,2}}|_)(?:{_SPELLED_AT})(?:\s{{1,2}}|_)(?=\w)", re.IGNORECASE)
_NAMED_AT = re.compile(rf"(?<=\w)\s{{1,2}}(?:{_SURELY_AT})\s{{1,2}}(?=[\w-]+\.\w)", re.IGNORECASE)
_SPACED_AT = re.compile(r"(?<=\w)\s?@\s?(?=\w)")
_BRACKETED_DOT_OR_SIGN = re.compile(
    rf"\s{{0,2}}(?:{BRACKETED_DOT}|(?<=\w)[．。](?=[a-zA-Z]))\s{{0,2}}", re.IGNORECASE
)
_WORD_DOT = re.compile(rf"(?<=\w)(?:\s{{1,2}}|_)(?:{_SPELLED_DOT})(?:\s{{1,2}}|_)(?=\w)", re.IGNORECASE)
_DOT_AND_SPACE = re.compile(r"(?<=\w) ?\. ?(?=[a-z]{2,})")
_DECOY = re.compile(
    r"(?:remove|delete|entferne|quita|retirer?)[-_]?(?:this|dies|esto|ceci)|no[-_]?spam|spam[-_]?free"
    r"|antispam",
    re.IGNORECASE,
)
_DECOY_IN = re.compile(
    rf"(?:(?<=@)(?:{_DECOY.pattern})[.-]?|[.-](?:{_DECOY.pattern})(?=[.@]))", re.IGNORECASE
)
_WHOLE = re.compile(
    r"(?:(?:e-?\s?mail|mail|e|correo|courriel|メール|邮箱|이메일)\s{0,2}[:.：]\s{0,2}"
    r"|(?-i:(?=[a-z\d._+-]{1,64} AT [a-z\d])))([\w.+-]{1,64}) at ([\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
SIGN_REPLACED = re.compile(
    r"[(（]?\s?(?:(?:请|請|please)\s?)?(?:[将把將]|replace)?\s?[\"'「『“]?([#＃*＊$%&])[\"'」』”]?\s?"
    r"(?:(?:替换|替換|改|换|換|置換|変|变|成|为|為|更|用|を|に|→|=|with|by|durch|par|por|ersetzen)\s?){1,4}"
    r"[\"'「『“]?[@＠][^()（）]{0,16}[)）]?",
    re.IGNORECASE,
)
"""What tells readers which sign stands for the at sign: "（请将#替换为@）"."""
_FILE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|css|js|php|html?|pdf)$", re.IGNORECASE)
_MAYBE = Caseless(
    r"@|＠|[★☆●◎■]|[(\[{<（［〔【]\s?\w|\bat\b|_at_|ät|arroba|chez|snabel|arobas|chiocc|małpa|zavin"
)
_HEX = re.compile(r"[0-9a-fA-F]{8,600}")
_TYPO3 = re.compile(r"linkTo_UnCryptMailto\(\s*['\"](.{5,400}?)['\"]\s*(?:,\s*(-?\d{1,3}))?\s*\)")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.){0,400})\"|'((?:[^'\\]|\\.){0,400})'")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
_MAX_TEXT = 5_000
_MAX_SCRIPT = 4_000


def read_emails(text: str) -> tuple[str, ...]:
    """Every email address of a text in order, lower case, freed of disguise, repeats left out.

    Args:
        text: visible text; entities already decoded, as an HTML parser does.

    >>> read_emails("Office (at) Example [dot] org"), read_emails("meet us at example.org")
    (('office@example.org',), ())
    >>> read_emails("mail@example.orgпочта")
    ('mail@example.org',)
    >>> read_emails("post@remove-this.stadt.example")
    ('post@stadt.example',)
    """
    return _read(text[:_MAX_TEXT])


@lru_cache(maxsize=8_192)
def _read(text: str) -> tuple[str, ...]:
    if not _MAYBE.search(text):
        return ()
    found: dict[str, None] = {}
    for match in _PLAIN.finditer(undisguise(text)):
        address = _tidy(match[1], match[2])
        if address:
            found[address] = None
    return tuple(found)


def undisguise(text: str) -> str:
    """The text with "(at)", " dot ", decoys and the like turned back into what they stand for.

    Words that also occur in prose (``at``, ``dot``) count only where they stand together, or where a label
    says that the whole text is an address.
    """
    if "@" in text and _PLAIN.fullmatch(text):
        return _DECOY_IN.sub("", text)
    if told := SIGN_REPLACED.search(text):
        text = f"{text[: told.start()].replace(told[1], '@')}{text[told.end() :]}"
    plain = _BRACKETED_AT.sub("@", text)
    bracketed = plain != text
    plain = _BRACKETED_DOT_OR_SIGN.sub(".", plain)
    spelled = _WORD_DOT.sub(".", plain)
    if spelled != plain and ("@" in plain or _WORD_AT.search(plain)):
        plain = _around(_WORD_AT.sub("@", spelled) if "@" not in spelled else spelled)
    elif whole := _WHOLE.fullmatch(plain.strip(" .;,")):
        plain = f"{whole[1]}@{whole[2]}"
    elif "_at_" in plain:
        plain = plain.replace("_at_", "@")
    elif "@" not in plain and _NAMED_AT.search(plain):
        plain = _NAMED_AT.sub("@", plain)
    elif " -at- " in plain:
        plain = plain.replace(" -at- ", "@")
    spaced = " @ " in plain
    plain = _SPACED_AT.sub("@", plain)
    if bracketed or spaced:
        plain = _around(plain)
    return _DECOY_IN.sub("", plain)


def _around(text: str) -> str:
    """Close up the dots of an address that was written with spaces: ``info@x . org``."""
    before, at, after = text.partition("@")
    return f"{before}{at}{_DOT_AND_SPACE.sub('.', after)}" if at and " ." in after else text


def _tidy(local: str, domain: str) -> str | None:
    name = local.strip(".'")
    bare = domain if domain.isascii() else _RUN_IN.sub("", domain)
    address = f"{name}@{bare}".lower()
    if ".." in address or _FILE.search(address) or len(address) > 254:  # noqa: PLR2004  # RFC 5321
        return None
    return address


def email_of_href(href: str) -> str | None:
    """The address that a link leads to, ``None`` where it is no such link.

    Reads ``mailto:`` (with or without a subject), Cloudflare's ``/cdn-cgi/l/email-protection#…`` and TYPO3's
    ``javascript:linkTo_UnCryptMailto('…')``.

    >>> email_of_href("mailto:Info%40Example.org?subject=Hello")
    'info@example.org'
    """
    href = href.strip()
    if href[:7].lower() == "mailto:":
        address = unquote(html.unescape(href[7:])).partition("?")[0]
        return next(iter(read_emails(address)), None)
    if "/email-protection#" in href:
        return decode_cloudflare(href.rpartition("#")[2])
    if "UnCryptMailto" in href and (match := _TYPO3.search(unquote(href))):
        return decode_typo3(match[1].replace("\\", ""), int(match[2]) if match[2] else None)
    return None


def decode_cloudflare(code: str) -> str | None:
    """The address in a ``data-cfemail`` attribute: hex digits, each byte XORed with the first.

    >>> decode_cloudflare("543d3a323b1431" + "2c35392438317a3b2633")
    'info@example.org'
    """
    if not _HEX.fullmatch(code) or len(code) % 2:
        return None
    key, *rest = bytes.fromhex(code)
    text = bytes(byte ^ key for byte in rest).decode("utf-8", "replace").partition("?")[0]
    return next(iter(read_emails(text)), None)


def decode_typo3(code: str, offset: int | None = None) -> str | None:
    """The address in TYPO3's encrypted mail link, each character shifted inside its own range.

    The shift stands in a script of the page, in newer versions in ``data-mailto-vector``; where it is not
    known all are tried, and only one gives ``mailto:``. Method: ``decryptCharcode`` in TYPO3's own
    JavaScript, which runs three rings of characters.

    >>> decode_typo3("nbjmup+jogpAfybnqmf/psh")
    'info@example.org'
    """
    code = html.unescape(code)[:400]
    for shift in [offset, -offset] if offset else [-1, 1, *range(-2, -27, -1), *range(2, 27)]:
        text = "".join(_shift(char, shift) for char in code)
        if text.lower().startswith("mailto:"):
            return next(iter(read_emails(text[7:].partition("?")[0])), None)
    return None


_RINGS = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))


def _shift(char: str, offset: int) -> str:
    point = ord(char)
    for first, last in _RINGS:
        if first <= point <= last:
            return chr(first + (point - first + offset) % (last - first + 1))
    return char


_MIRRORED = str.maketrans("()[]{}<>", ")(][}{><")


def read_reversed(text: str) -> tuple[str, ...]:
    """Addresses written backwards, for style to turn round (``unicode-bidi: bidi-override``)."""
    turned = text[:_MAX_TEXT][::-1]
    return read_emails(turned) or read_emails(turned.translate(_MIRRORED))


def emails_of_script(script: str) -> tuple[str, ...]:
    """Addresses that a short inline script writes by joining strings: ``'info' + '@' + 'example.org'``."""
    if len(script) > _MAX_SCRIPT:
        return ()
    if match := _TYPO3.search(script):
        address = decode_typo3(match[1].replace("\\", ""), int(match[2]) if match[2] else None)
        return (address,) if address else ()
    matches = list(_STRING.finditer(script))
    pieces = [_unescape(match[1] or match[2] or "") for match in matches]
    gaps = [script[one.end() : other.start()] for one, other in pairwise(matches)]
    ends = ["" if ";" not in gap or _GOES_ON.fullmatch(gap) is not None else " " for gap in gaps]
    parted = [piece + end for piece, end in zip_longest(pieces, ends, fillvalue="")]
    return _written(parted) or _written(_of_variables(script))


_GOES_ON = re.compile(r"[^;]*;?\s*(?:\w*document\.write(?:ln)?\(|(\w+)\s*(?:\+=|=\s*\1\s*\+))\s*\(?")
"""Between two strings of one text that is written, or put together, by several statements."""


_TERM = r"(?:\"(?:[^\"\\\n]|\\.){0,200}\"|'(?:[^'\\\n]|\\.){0,200}'|[A-Za-z_$][\w$]{0,40})"
_SUM = rf"{_TERM}(?:\s{{0,9}}\+\s{{0,9}}{_TERM}){{0,30}}"
_ASSIGNED = re.compile(rf"(?<![\w$.])([A-Za-z_$][\w$]{{0,40}})\s{{0,9}}=\s{{0,9}}({_SUM})(?=\s*(?:[;,\n]|$))")
_ADDED = re.compile(rf"{_TERM}(?:\s{{0,9}}\+\s{{0,9}}{_TERM}){{1,30}}")


def _of_variables(script: str) -> list[str]:
    """Texts that are put together of strings that have names: ``var a = 'info'; write(a + '@' + b)``."""
    known: dict[str, str] = {}
    for assigned in _ASSIGNED.finditer(script):
        known[assigned[1]] = _sum_of(assigned[2], known)
    return [f"{_sum_of(added[0], known)} " for added in _ADDED.finditer(script)] if known else []


def _sum_of(terms: str, known: dict[str, str]) -> str:
    """The terms of a sum one behind the other; a blank for a name that stands for nothing known."""
    found = re.findall(_TERM, terms)
    return "".join(_unescape(it[1:-1]) if it[0] in "\"'" else known.get(it, " ") for it in found)


def _written(pieces: list[str]) -> tuple[str, ...]:
    text = html.unescape("".join(pieces)).replace("mailto:", " ")
    return read_emails(re.sub(r"<[^>]{0,300}>", " ", text))


def _unescape(literal: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else m[3], literal)
