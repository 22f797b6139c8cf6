"""Offices as a page lists them: which list shows which office, in what words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iclei_scraper.replica.data import ContentError

if TYPE_CHECKING:
    from iclei_scraper.replica.content import Site


@dataclass(slots=True, kw_only=True)
class OfficeView:
    """One office in one list."""

    entry: dict[str, Any]
    """The office's own table, the same in all lists."""
    name: str | None
    lines: list[str]
    phones: list[dict[str, Any]]
    faxes: list[dict[str, Any]]
    emails: list[str]
    website: str | None
    phone_text: str | None
    """The numbers as the list writes them."""
    fax_text: str | None
    words: dict[str, Any] = field(default_factory=dict)
    """Whatever else the list says of it."""


@dataclass(slots=True, kw_only=True)
class OfficeGroup:
    """Offices under one heading, which is the region or nothing."""

    heading: str | None
    offices: list[OfficeView]


@dataclass(slots=True, kw_only=True)
class OfficeList:
    """One list of offices on a page."""

    id: str
    place: str
    groups: list[OfficeGroup]


def office_lists(site: Site, language: str) -> list[OfficeList]:
    """The office lists of the site's furniture on pages of a language."""
    return [
        OfficeList(id=entry["id"], place=entry["place"], groups=_groups(site, entry["groups"], entry["id"]))
        for entry in site.lists
        if language in entry.get("languages", [language])
    ]


def office_groups(site: Site, groups: list[dict[str, Any]]) -> list[OfficeList]:
    """The offices of a page's main part, as one list."""
    if not groups:
        return []
    return [OfficeList(id="main", place="main", groups=_groups(site, groups, "main"))]


def _groups(site: Site, groups: list[dict[str, Any]], list_id: str) -> list[OfficeGroup]:
    return [
        OfficeGroup(
            heading=group.get("heading"),
            offices=[_view(_find(site, name), group.get("list", list_id)) for name in group["names"]],
        )
        for group in groups
    ]


def _find(site: Site, name: str) -> dict[str, Any]:
    for office in site.offices:
        if office["name"] == name:
            return office
    raise ContentError(f"{site.id}: no office {name!r}")


def _view(entry: dict[str, Any], list_id: str) -> OfficeView:
    merged = {**entry, **entry.get("in", {}).get(list_id, {})}
    phones, faxes = merged.get("phones", []), merged.get("faxes", [])
    return OfficeView(
        entry=entry,
        name=merged["name"] or None,
        lines=merged["lines"],
        phones=phones,
        faxes=faxes,
        emails=merged.get("emails", []),
        website=merged.get("website"),
        phone_text=merged.get("phone_text") or _joined(phones),
        fax_text=merged.get("fax_text") or _joined(faxes),
        words=merged.get("words", {}),
    )


def _joined(numbers: list[dict[str, Any]]) -> str | None:
    return ", ".join(number["raw"] for number in numbers) or None
