"""The WordPress REST API (wp/v2): which pages there are of each type, and when they changed.

Content is not taken from it: what the API says and what the page shows can differ, and the page counts.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from iclei_scraper.discovery.listed import Listed, read_moment

if TYPE_CHECKING:
    from datetime import datetime

PER_PAGE = 100
"""Entries a request: what WordPress allows at most."""

_INNER = frozenset(
    "attachment nav_menu_item wp_block wp_template wp_template_part wp_navigation wp_global_styles "
    "wp_font_family wp_font_face custom_css customize_changeset oembed_cache user_request revision "
    "elementor_library e-landing-page elementor-hf e-floating-buttons acf-field acf-field-group "
    "wpcf7_contact_form cookielawinfo".split(),
)
"""Types that are no pages of their own: media, menus, parts of pages, plugins' settings."""


def types_url(root: str) -> str:
    """Where an API lists its types of content."""
    return _url(root, "wp/v2/types", {})


def listing_url(root: str, rest_base: str, page: int, since: datetime | None) -> str:
    """Where an API lists the entries of a type, the latest changes first."""
    query = {
        "per_page": str(PER_PAGE),
        "page": str(page),
        "orderby": "modified",
        "order": "desc",
        "_fields": "link,modified_gmt",
    }
    if since is not None:
        query["modified_after"] = since.replace(microsecond=0).isoformat()
    return _url(root, f"wp/v2/{rest_base}", query)


def read_types(body: bytes) -> list[str] | None:
    """The ``rest_base`` of every type of content that has pages; ``None`` where the body is no such list."""
    data = _json(body)
    if not isinstance(data, dict) or not all(isinstance(entry, dict) for entry in data.values()):
        return None
    bases = []
    for name, entry in data.items():
        base = entry.get("rest_base")
        if name not in _INNER and isinstance(base, str) and entry.get("rest_namespace", "wp/v2") == "wp/v2":
            bases.append(base)
    return bases


def read_listing(body: bytes) -> list[Listed] | None:
    """The pages in a listing; ``None`` where the body is none."""
    data = _json(body)
    if not isinstance(data, list):
        return None
    return [
        Listed(entry["link"], read_moment(_text(entry.get("modified_gmt"))))
        for entry in data
        if isinstance(entry, dict) and isinstance(entry.get("link"), str)
    ]


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _url(root: str, route: str, query: dict[str, str]) -> str:
    """A route of an API; a site without pretty permalinks has it in a parameter."""
    if "rest_route=" in root:
        return f"{root.rstrip('/')}/{route}{f'&{urlencode(query)}' if query else ''}"
    return f"{root.rstrip('/')}/{route}{f'?{urlencode(query)}' if query else ''}"
