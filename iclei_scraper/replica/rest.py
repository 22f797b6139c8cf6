"""The part of the WordPress REST API that a reader of sites needs.

See https://developer.wordpress.org/rest-api/reference/ for parameters, paging headers and errors.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from iclei_scraper.replica.pages import excerpt
from iclei_scraper.replica.text import to_html

if TYPE_CHECKING:
    from iclei_scraper.replica.content import Document, Site

Answer = tuple[int, bytes, list[tuple[str, str]]]

_MOST = 100
_BASES = {"post": "posts", "page": "pages"}
_TITLES = {"post": "Posts", "page": "Pages"}


def answer(site: Site, base: str, route: str, query: str) -> Answer:
    """Status, JSON and extra headers of a route below the API's base."""
    if route == "":
        return _json(200, _root(site, base))
    kinds = {_BASES.get(kind, kind): kind for kind in sorted({document.type for document in site.documents})}
    match route.split("/"):
        case ["wp", "v2", "types"]:
            return _json(200, {kind: _type(site, base, kind, name) for name, kind in kinds.items()})
        case ["wp", "v2", name, *number] if name in kinds and len(number) < 2:  # noqa: PLR2004  # posts, posts/ID
            documents = [document for document in site.documents if document.type == kinds[name]]
            parameters = dict(parse_qsl(query))
            if number:
                return _single(site, documents, number[0], parameters)
            return _collection(site, f"{base}/{route}", documents, parameters)
    return _error(404, "rest_no_route", "No route was found matching the URL and request method.")


def _single(site: Site, documents: list[Document], number: str, parameters: dict[str, str]) -> Answer:
    for document in documents:
        if str(document.id) == number:
            return _json(200, _chosen(_record(site, document), parameters))
    return _error(404, "rest_post_invalid_id", "Invalid post ID.")


def _collection(site: Site, path: str, documents: list[Document], parameters: dict[str, str]) -> Answer:
    try:
        size, page = int(parameters.get("per_page", "10")), int(parameters.get("page", "1"))
    except ValueError:
        return _error(400, "rest_invalid_param", "Invalid parameter(s): page, per_page")
    if not 1 <= size <= _MOST or page < 1:
        return _error(400, "rest_invalid_param", "Invalid parameter(s): per_page")
    records = _selected([_record(site, document) for document in documents], parameters)
    pages = -(-len(records) // size)
    if page > max(pages, 1):
        return _error(
            400, "rest_post_invalid_page_number", "The page number requested is larger than the pages."
        )
    headers = [("X-WP-Total", str(len(records))), ("X-WP-TotalPages", str(pages))]
    if page < pages:
        headers.append(("Link", f'<{site.base}{path}?per_page={size}&page={page + 1}>; rel="next"'))
    shown = [_chosen(record, parameters) for record in records[(page - 1) * size : page * size]]
    status, body, _ = _json(200, shown)
    return status, body, headers


def _selected(records: list[dict[str, Any]], parameters: dict[str, str]) -> list[dict[str, Any]]:
    if after := parameters.get("modified_after"):
        records = [record for record in records if record["modified"] > after[:19]]
    if after := parameters.get("after"):
        records = [record for record in records if record["date"] > after[:19]]
    key = parameters.get("orderby", "date")
    key = key if key in {"date", "modified", "id", "slug"} else "date"
    return sorted(
        records, key=lambda record: str(record[key]), reverse=parameters.get("order", "desc") == "desc"
    )


def _record(site: Site, document: Document) -> dict[str, Any]:
    published = f"{document.published or '2025-01-15'}-01-01"[:10] + "T09:00:00"
    modified = f"{document.modified}T10:30:00" if document.modified else published
    slug = urlsplit(document.path).path.strip("/").rpartition("/")[2]
    return {
        "id": document.id,
        "date": published,
        "date_gmt": published,
        "guid": {"rendered": f"{site.base}/?p={document.id}"},
        "modified": modified,
        "modified_gmt": modified,
        "slug": document.extra.get("rest_slug", slug),
        "status": "publish",
        "type": document.type,
        "link": site.url(document.path),
        "title": {"rendered": document.title},
        "content": {"rendered": str(to_html(document.body)), "protected": False},
        "excerpt": {"rendered": f"<p>{excerpt(document) or ''} [&hellip;]</p>\n", "protected": False},
        "author": 0,
    }


def _chosen(record: dict[str, Any], parameters: dict[str, str]) -> dict[str, Any]:
    names = {
        name.strip().partition(".")[0] for name in parameters.get("_fields", "").split(",") if name.strip()
    }
    return {key: value for key, value in record.items() if key in names} if names else record


def _root(site: Site, base: str) -> dict[str, Any]:
    return {
        "name": site.name,
        "description": site.tagline,
        "url": site.base,
        "home": f"{site.base}{base.removesuffix('/wp-json')}",
        "namespaces": ["oembed/1.0", "wp/v2"],
        "authentication": {},
        "routes": {"/wp/v2/posts": {"namespace": "wp/v2", "methods": ["GET"]}},
    }


def _type(site: Site, base: str, kind: str, name: str) -> dict[str, Any]:
    return {
        "name": _TITLES.get(kind, kind),
        "slug": kind,
        "rest_base": name,
        "rest_namespace": "wp/v2",
        "_links": {"wp:items": [{"href": f"{site.base}{base}/wp/v2/{name}"}]},
    }


def _error(status: int, code: str, message: str) -> Answer:
    return _json(status, {"code": code, "message": message, "data": {"status": status}})


def _json(status: int, value: Any) -> Answer:
    return status, json.dumps(value, ensure_ascii=False).encode(), []
