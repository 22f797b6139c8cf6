"""Files that pages link to: pictures, documents, style sheets. Small, but what they claim to be."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import PurePosixPath

_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_TEXT = b"BT /F1 18 Tf 72 760 Td (A document of the replica network) Tj ET"
_OBJECTS = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
    b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_TEXT), _TEXT),
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    b"<< /Font << /F1 5 0 R >> >>",
)
_TYPES = {
    ".css": "text/css",
    ".js": "application/javascript",
    ".png": "image/png",
    ".jpg": "image/png",
    ".jpeg": "image/png",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ico": "image/png",
}


def asset(path: str) -> tuple[str, bytes] | None:
    """Content type and bytes of a file, or ``None`` where the path names none."""
    suffix = PurePosixPath(path).suffix.lower()
    content_type = _TYPES.get(suffix)
    if content_type is None:
        return None
    if content_type == "image/png":
        return content_type, _PIXEL
    if suffix == ".pdf":
        return content_type, pdf()
    if suffix == ".svg":
        return content_type, b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
    if suffix == ".docx":
        return content_type, b"PK\x05\x06" + bytes(18)  # an empty archive
    return content_type, b"/* replica */\n"


@cache
def pdf() -> bytes:
    """A PDF document of one page."""
    out = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, content in enumerate(_OBJECTS, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(_OBJECTS) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, out.rindex(b"xref"))
