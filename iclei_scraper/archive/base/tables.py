"""How each kind of record stands in its table: identity, columns, and how two statements about it are joined.

Adding a field to a record type means one column in a step of :mod:`iclei_scraper.archive.migrations` and one
line here; the view of its history follows by itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.records import (
    CookieCategory,
    CookieDeclaration,
    Feature,
    Finding,
    NewsItem,
    Office,
    Statistic,
    from_dict,
    slug,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A social or legal link of a page; the archive keeps both in one table."""

    kind: str
    """``social`` or ``legal``."""
    label: str
    """The social network, or the words of the link."""
    url: str

    @property
    def key(self) -> str:
        """Identity within a site: kind and URL."""
        return f"{self.kind}/{self.url}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTable:
    """One kind of record and its table."""

    kind: str
    name: str
    """Of the table; its history is the view ``<singular>_versions``."""
    history: str
    record: type[Any]
    columns: tuple[tuple[str, str, str], ...]
    """(column, field of the record, form); a form is one of :data:`_FORMS`."""
    groups: tuple[tuple[str, ...], ...] = ()
    """Fields that make sense only together: all of a group are taken from one statement."""
    told: bool = True
    """Whether it is an event that no page carries such a record any more."""
    told_as: str | None = None
    """Kind of the changes that tell of such a record, where it is not its own."""

    def key(self, record: Any) -> str:
        """Identity of a record within its site."""
        return slug(record.name) if isinstance(record, CookieCategory) else str(record.key)

    def key_of(self, data: Mapping[str, Any]) -> str:
        """Identity of a record in its plain form."""
        return self.key(from_dict(self.record, dict(data)))

    def row(self, data: Mapping[str, Any]) -> list[Any]:
        """Values of the columns, in their order."""
        return [_FORMS[form].write(data.get(field)) for _, field, form in self.columns]

    def history_view(self) -> str:
        """SQL of the view that shows the versions with the table's columns."""
        shown = ",\n       ".join(
            f"{_FORMS[form].select.format(path=f'$.{field}')} AS {column}"
            for column, field, form in self.columns
        )
        return (
            f"CREATE VIEW {self.history} AS\n"
            "SELECT v.record AS id, v.id AS version, t.site, t.key, v.valid_from, v.valid_to,\n"
            f"       {shown},\n"
            f"       v.crawl, v.capture, v.parser_version\n"
            f"FROM versions v JOIN {self.name} t ON t.id = v.record\n"
            "WHERE v.superseded_in IS NULL"
        )


@dataclass(frozen=True, slots=True)
class _Form:
    """How a field is written to a column, and read from a version's JSON."""

    write: Callable[[Any], Any]
    select: str


def _joined(values: Any) -> str | None:
    return "; ".join(values) if values else None


def _raw_numbers(values: Any) -> str | None:
    return "; ".join(number["raw"] for number in values) if values else None


def _json(value: Any) -> str | None:
    return json.dumps(value, ensure_ascii=False) if value else None


_EACH = "(SELECT group_concat({value}, '; ') FROM json_each(v.data, '{{path}}'))"
_FORMS = {
    "plain": _Form(lambda value: value, "json_extract(v.data, '{path}')"),
    "flag": _Form(lambda value: None if value is None else int(value), "json_extract(v.data, '{path}')"),
    "joined": _Form(_joined, _EACH.format(value="value")),
    "numbers": _Form(_raw_numbers, _EACH.format(value="json_extract(value, '$.raw')")),
    "json": _Form(_json, "json_extract(v.data, '{path}')"),
}


def _plain(names: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((name, name, "plain") for name in names.split())


def _as(form: str, names: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((name, name, form) for name in names.split())


OFFICES = RecordTable(
    kind="office",
    name="offices",
    history="office_versions",
    record=Office,
    columns=(
        *_plain("region name"),
        *_as("joined", "address"),
        *_plain("street city postcode country"),
        *_as("numbers", "phones faxes"),
        *_as("joined", "emails"),
        *_plain("website"),
        *_as("joined", "inferred"),
        ("phones_json", "phones", "json"),
        ("faxes_json", "faxes", "json"),
    ),
    groups=(("address", "street", "city", "postcode"),),
)
NEWS = RecordTable(
    kind="news",
    name="news_items",
    history="news_versions",
    record=NewsItem,
    columns=(
        *_plain("title url kind published published_precision published_raw event_date modified teaser"),
        ("body", "body_text", "plain"),
        *_as("joined", "authors"),
        *_plain("image"),
        *_as("joined", "tags"),
        *_plain("language"),
    ),
    groups=(("published", "published_precision", "published_raw"),),
    told=False,  # what is no longer listed is not gone: only its own page can say so
)
STATISTICS = RecordTable(
    kind="statistic",
    name="statistics",
    history="statistic_versions",
    record=Statistic,
    columns=_plain("concept label value unit qualifier raw context"),
    groups=(("value", "unit", "qualifier", "raw"),),
)
COOKIES = RecordTable(
    kind="cookie",
    name="cookies",
    history="cookie_versions",
    record=CookieDeclaration,
    columns=_plain("name category duration duration_raw description type provider"),
    groups=(("duration", "duration_raw"),),
)
COOKIE_CATEGORIES = RecordTable(
    kind="cookie_category",
    name="cookie_categories",
    history="cookie_category_versions",
    record=CookieCategory,
    columns=(*_plain("name"), *_as("flag", "always_enabled"), *_plain("description")),
    told_as="cookie",
)
FEATURES = RecordTable(
    kind="feature",
    name="features",
    history="feature_versions",
    record=Feature,
    columns=_plain("kind name text url"),
    told=False,  # they rotate
)
LINKS = RecordTable(
    kind="link",
    name="links",
    history="link_versions",
    record=Link,
    columns=_plain("kind label url"),
)
FINDINGS = RecordTable(
    kind="finding",
    name="findings",
    history="finding_versions",
    record=Finding,
    columns=(
        *_plain("kind severity quote url"),
        *_as("joined", "signals"),
        *_plain("record field"),
        ("values_json", "values", "json"),
    ),
)

RECORD_TABLES = (OFFICES, NEWS, STATISTICS, COOKIES, COOKIE_CATEGORIES, FEATURES, LINKS, FINDINGS)
BY_KIND = {table.kind: table for table in RECORD_TABLES}


def tables_told_as(kind: str) -> list[RecordTable]:
    """The tables of records that changes of a kind tell of; none for ``text``."""
    return [table for table in RECORD_TABLES if kind == (table.told_as or table.kind)]
