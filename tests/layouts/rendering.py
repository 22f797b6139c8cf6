"""Templates: where they are, what they cannot show, and how they become a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "templates"
SHELLS = ("html5", "bootstrap", "wordpress", "table", "builder", "typo3", "government", "portal", "bare")
"""Pages around content, for templates that name none; held-out templates name others as well."""
_FRONT = re.compile(r"\A\{#(.*?)#\}", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One way of showing one kind of content."""

    kind: str
    """As in :data:`tests.layouts.model.KINDS`, or ``lookalikes``."""
    name: str
    held_out: bool
    path: str
    """Below :data:`FOLDER`."""
    notes: dict[str, frozenset[str]]
    """What the first comment of the file says after ``||``: ``omits``, ``shells``, ``keeps``, ``forms``,
    ``languages``, ``ignores``, ``forbids``, and ``twin``: another that shows nearly the same."""
    source: str = ""
    """Of a template that is put together and stands in no file."""

    def note(self, key: str) -> frozenset[str]:
        """Words after a key; none by default."""
        return self.notes.get(key, frozenset())


@cache
def templates(kind: str) -> tuple[Template, ...]:
    """All templates of a kind, open ones first."""
    found = []
    for folder, held_out in (("open", False), ("held_out", True)):
        for path in sorted((FOLDER / kind / folder).glob("*.html")):
            where = path.relative_to(FOLDER).as_posix()
            notes = _notes(path.read_text(encoding="utf-8"))
            found.append(Template(kind=kind, name=path.stem, held_out=held_out, path=where, notes=notes))
    return tuple(found)


def _notes(text: str) -> dict[str, frozenset[str]]:
    front = _FRONT.match(text)
    lines = front.group(1).partition("||")[2].split(";") if front else []
    pairs = (line.partition(":") for line in lines)
    return {key.strip(): frozenset(value.split()) for key, colon, value in pairs if colon}


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        cache_size=-1,  # there are more templates than Jinja keeps by default
    )


def render(template: Template, context: Mapping[str, Any]) -> str:
    """Text of a template."""
    environment = _environment()
    if template.source:
        return environment.from_string(template.source).render(context)
    return environment.get_template(template.path).render(context)
