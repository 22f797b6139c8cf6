"""URLs: one spelling for each page, and what a host is.

The order of work is w3lib's canonicalisation (RFC 3986, section 6.2) plus what archives of the web have
learned: tracking parameters and session ids never name a page.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_plus, unquote_to_bytes, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tldextract import TLDExtract

TRACKING = frozenset(
    "__hsfp __hssc __hstc __s __twitter_impression _branch_match_id _ga _gac _gl _hsenc _hsmi _ke _kx "
    "_openstat cmpid cx_click cx_recsorder dclid dicbo dm_i ef_id elqtrackid elqtrack epik et_cid et_rid "
    "fb_action_ids fb_action_types fb_ref fb_source fbclid gad gad_campaignid gad_source gbraid gclid gclsrc "
    "gdfms gdftrk gdffi guccounter guce_referrer guce_referrer_sig hsctatracking icid igsh igshid irclickid "
    "li_fat_id mc_cid mc_eid mibextid mkt_tok mkcid mkevt mkrid ml_subscriber ml_subscriber_hash msclkid "
    "ncid nr_email_referer ob_click_id oly_anon_id oly_enc_id otc rb_clickid ref_src ref_url replytocom "
    "s_cid s_kwcid sc_campaign sc_channel sc_cid sfnsn srsltid ss_email_id syclid tblci trk trkcampaign "
    "ttclid twclid vero_conv vero_id vgo_ee wbraid wickedid wt.mc_id wt_mc xtor yclid ysclid zanpid".split(),
)
"""Query parameters (lower case) that tell where a reader came from, never what the page shows."""

TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "at_custom", "stm_", "sb_referer_")
"""Beginnings of further tracking parameters."""

SESSION = frozenset(
    "phpsessid jsessionid aspsessionid sessionid session_id sessid sid oscsid zenid cfid cftoken s_id "
    "fe_typo_user viewstate __viewstate".split(),
)
"""Query parameters (lower case) that carry a visitor's session."""

_SESSION_VALUE = re.compile(r"[0-9a-zA-Z_,-]{8,}")
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_GLUED = re.compile(r"[\w.-]{0,40}(?=\?[\w\[\]%-]{1,60}=)")
_SEGMENT = r"[\w~-]+(?:\.[\w~-]+)*"
_PLAIN = re.compile(
    rf"https?://(?:[a-z0-9][a-z0-9-]{{0,40}}\.){{1,4}}[a-z]{{2,12}}/(?:{_SEGMENT}(?:/{_SEGMENT})*+/?)?",
    re.ASCII,
)
"""An address that is spelt as it should be already, without a query: what most links of a page lead to."""
_LIMIT = 8_000  # characters: longer ones are no address of a page and only cost time

_PRIVATE_NAMES = ("localhost", "local", "internal", "home.arpa", "lan", "localdomain")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def canonical_url(url: str, keep: Iterable[str] | None = None) -> str:
    """The one spelling of an HTTP address that stands for all its variants.

    Lower-case scheme and host, no default port, credentials or fragment, dot segments resolved, percent
    encoding in capitals, parameters sorted, without those that track or carry a session. The scheme and a
    leading ``www`` stay: whether they matter is for the network file to say.

    Args:
        url: absolute URL. Anything else, and what cannot be parsed, comes back as given, trimmed.
        keep: names of the only query parameters that matter on this site; a name that ends in ``*`` stands
            for all that begin so. ``None`` keeps all but the known useless ones.

    >>> canonical_url("HTTP://www.iclei.org:80/.?utm_source=x&p=2#top")
    'http://www.iclei.org/?p=2'
    """
    return _canonical(url, None if keep is None else frozenset(keep))


@lru_cache(maxsize=8_192)
def _canonical(url: str, keep: frozenset[str] | None) -> str:
    if len(url) <= _LIMIT and _PLAIN.fullmatch(url):
        return url
    text = (_CONTROLS.sub("", url) if _CONTROLS.search(url) else url).strip()
    if len(text) > _LIMIT or text[:4].lower() != "http":
        return text
    try:
        parts = urlsplit(canonicalize_url(text))
        netloc = _netloc(parts.scheme, parts.hostname or "", parts.port)
    except (ValueError, UnicodeError):  # broken brackets, a port that is no number, a host IDNA refuses
        return text
    if parts.scheme not in _DEFAULT_PORTS or not netloc:
        return text
    path = _PATH_SESSION.sub("", parts.path) if ";" in parts.path else parts.path
    return urlunsplit((parts.scheme, netloc, _without_dots(path), _query(parts.query, keep), ""))


def _netloc(scheme: str, host: str, port: int | None) -> str:
    host = host.rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    return host if port in {None, _DEFAULT_PORTS.get(scheme)} else f"{host}:{port}"


def _without_dots(path: str) -> str:
    """RFC 3986, section 5.2.4; w3lib does it from 2.4 on."""
    if "/." not in path:
        return path or "/"
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _query(query: str, keep: frozenset[str] | None) -> str:
    if not query:
        return ""
    pairs: list[str] = []
    for pair in query.split("&"):
        name, equals, value = pair.partition("=")
        plain = unquote_plus(name)
        if _matters(plain, value, keep):
            pairs.append(f"{name}{equals}{_unglued(value)}")
    # A value that has lost its end may have to stand elsewhere in the order.
    return "&".join(sorted(pairs, key=_decoded))


def _decoded(pair: str) -> tuple[bytes, bytes]:
    """What w3lib sorts parameters by: name and value, percent encoding undone."""
    name, _, value = pair.replace("+", " ").partition("=")
    return unquote_to_bytes(name), unquote_to_bytes(value)


def _matters(name: str, value: str, keep: frozenset[str] | None) -> bool:
    lower = name.lower()
    if lower in TRACKING or lower.startswith(TRACKING_PREFIXES):
        return False
    if keep is not None:
        return name in keep or any(kept.endswith("*") and name.startswith(kept[:-1]) for kept in keep)
    session = lower in SESSION or lower.startswith("aspsessionid")
    return not (session and _SESSION_VALUE.fullmatch(value))


def _unglued(value: str) -> str:
    """A value without the second query string that broken links append to it (``L=4?memberlistUID=7``)."""
    if "%3F" not in value and "?" not in value:
        return value
    match = _GLUED.match(value.replace("%3F", "?").replace("%3D", "="))
    return match[0] if match else value


@lru_cache(maxsize=8_192)
def can_be_split(url: str) -> bool:
    """Whether a text can be taken apart as a URL; a bracket that never closes cannot.

    >>> can_be_split("https://iclei.org/"), can_be_split("http://[")
    (True, False)
    """
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def path_of(url: str) -> str:
    """Path of a URL, percent escapes undone; empty for a text that is none.

    >>> path_of("https://iclei.org/caf%C3%A9/?a=1"), path_of("http://[")
    ('/café/', '')
    """
    return unquote(urlsplit(url).path) if can_be_split(url) else ""


@lru_cache(maxsize=16_384)
def host_of(url: str) -> str:
    """Host of a URL, lower case, without port, ``""`` where there is none.

    >>> host_of("https://Africa.ICLEI.org:443/staff/"), host_of("mailto:a@b.org")
    ('africa.iclei.org', '')
    """
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return ""
    return host.rstrip(".") if host else ""


@lru_cache(maxsize=8_192)
def registrable_domain(host: str) -> str:
    """The domain that somebody has registered, by the public suffix list that tldextract carries.

    Sites on shared platforms (``one.github.io``) are domains of their own. An address, and a name without a
    public suffix, is its own domain.

    >>> registrable_domain("www.iclei.org.mx"), registrable_domain("a.github.io"), registrable_domain("::1")
    ('iclei.org.mx', 'a.github.io', '::1')
    """
    host = host.strip().strip("[]").rstrip(".").lower()
    if not host or ip_address(host) is not None:
        return host
    return _suffixes()(host) or host


@lru_cache(maxsize=1_024)
def is_public_suffix(host: str) -> bool:
    """Whether anybody can register a name below a host, so that no cookie may be set for it.

    >>> is_public_suffix("com.au"), is_public_suffix("iclei.org"), is_public_suffix("localhost")
    (True, False, True)
    """
    if ip_address(host) is not None:
        return False
    return "." not in host or _extract()(host).suffix == host


def _suffixes() -> Callable[[str], str]:
    extract = _extract()
    return lambda host: str(extract(host).top_domain_under_public_suffix)


@cache
def _extract() -> TLDExtract:
    from tldextract import TLDExtract  # noqa: PLC0415  # loads requests, which few callers need

    # No list is ever downloaded and nothing is written to disk: the snapshot in the package decides.
    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def is_private_address(host: str) -> bool:
    """Whether a host is, without asking anybody, one that no public site has.

    True for loopback, private, link-local, shared, reserved and multicast addresses in any notation that
    resolvers accept (``127.1``, ``0x7f000001``, ``[::ffff:10.0.0.1]``), and for names such as ``localhost``
    and ``printer.local``. What a public name resolves to is not looked up.

    >>> [is_private_address(host) for host in ("169.254.169.254", "localhost", "iclei.org")]
    [True, True, False]
    """
    host = host.strip().strip("[]").rstrip(".").lower()
    address = ip_address(host)
    if address is not None:
        return not _is_public(address)
    return host in _PRIVATE_NAMES or host.endswith(tuple(f".{name}" for name in _PRIVATE_NAMES))


def ip_address(host: str) -> _Address | None:
    """The address that a host is, in any notation that resolvers accept, or ``None`` for a name."""
    plain = host.partition("%")[0]
    try:
        return ipaddress.ip_address(plain)
    except ValueError:
        pass
    if not plain or plain[0] not in "0123456789":
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(plain))
    except (OSError, ValueError):
        return None


def _is_public(address: _Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(inner)
    return address.is_global and not address.is_multicast
