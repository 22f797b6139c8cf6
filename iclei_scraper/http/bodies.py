"""What a body is, by its first bytes: servers send PDF files as HTML and HTML as a download."""

from __future__ import annotations

import re

_BINARY = (
    *(b"%PDF-", b"\x89PNG", b"GIF87a", b"GIF89a", b"\xff\xd8\xff", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b"),
    *(b"RIFF", b"OggS", b"ID3", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"wOFF", b"wOF2"),
    *(b"\x00\x00\x01\x00", b"\x1aE\xdf\xa3", b"BZh", b"\xfd7zXZ", b"MZ", b"\x7fELF", b"%!PS"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|rss|feed|urlset|sitemapindex|rdf:RDF)[\s>?]", re.IGNORECASE)
_TAG = re.compile(rb"<(?:[a-z][a-z0-9]{0,10}|!--)[\s>/]", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 4096
_UNTOLD = ("", "application/octet-stream", "application/x-download", "unknown/unknown")


def body_kind(body: bytes, content_type: str | None) -> str:
    """``html``, ``xml``, ``text``, ``empty`` or ``other``.

    The bytes decide where they are clear, the ``Content-Type`` header where they are not.
    """
    head = body[:_HEAD]
    if not body[: 1 << 16].strip(b" \t\r\n\x00"):
        return "empty"
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            head = head[len(mark) :].decode(encoding, "ignore").encode()
    if head.startswith(_BINARY) or head[4:8] == b"ftyp":
        return "other"
    if b"\x00" in head:  # a slip in a page, or no page at all
        return "html" if _HTML.search(head.replace(b"\x00", b"")) else "other"
    if _HTML.search(head):
        return "html"
    if _XML.match(head):
        return "xml"
    return _declared(content_type, head)


def _declared(content_type: str | None, head: bytes) -> str:
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return "html"
    if kind.endswith(("/xml", "+xml")):
        return "xml"
    if kind in _UNTOLD and _TAG.search(head):
        return "html"
    return "text" if kind in {"", "text/plain"} else "other"
