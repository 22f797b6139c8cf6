"""Hold the changes that a crawl found against those that the second night is documented to have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iclei_scraper.replica.expectations import changes

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEXTS = frozenset({"body", "text"})
"""Fields told as an excerpt around the edit, whose bounds are for the comparison to choose."""
_COMPARED = ("site", "kind", "op", "key", "field", "before", "after")


def differences(found: Iterable[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is documented and was not found, and what was found and is not documented.

    Args:
        found: changes as their public JSON, with ``site``.

    Returns:
        Documented changes that are missing; found changes that nobody documented. What the documentation
        leaves open (the words of a new record) is not compared.
    """
    missing: list[dict[str, Any]] = []
    unexpected = list(found)
    for documented in changes():
        match = next((change for change in unexpected if _agree(documented, change)), None)
        if match is None:
            missing.append(documented)
        else:
            unexpected.remove(match)
    return missing, unexpected


def _agree(documented: dict[str, Any], change: dict[str, Any]) -> bool:
    compared = _COMPARED[:-2] if documented.get("field") in _TEXTS else _COMPARED
    return all(documented[name] == change.get(name) for name in compared if documented.get(name) is not None)
