"""What the parsers should reach on pages that they were not written against."""

from __future__ import annotations

KIND_GOAL = 0.97
"""F1 of each kind."""

TEMPLATE_GOAL = 0.90
"""F1 of the worst template of a kind."""

FIELD_GOAL = 0.97
"""Share of right values of each field in :data:`NAMED_FIELDS`."""

NAMED_FIELDS: dict[str, tuple[str, ...]] = {
    "offices": ("phones", "emails", "country", "city"),
    "news": ("date",),
    "articles": ("date",),
    "cookies": ("duration",),
}

CLEAN_GOAL = 1.0
"""Share of the look-alike pages without a false record, and of others without records of other kinds."""
