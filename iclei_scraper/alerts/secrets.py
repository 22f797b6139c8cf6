"""Where secrets may stand: in the environment, or in a file that only its owner can read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_REFERENCE = re.compile(r"(env|file):(.+)", re.DOTALL)
_OTHERS = 0o077
_LONGEST = 64 * 1024


class SecretError(Exception):
    """A secret is missing, or others can read it. The message never holds the secret."""


def resolve(value: str, environment: Mapping[str, str], *, base: Path) -> str:
    """The secret that a reference names; a value that is no reference is returned as it is.

    Args:
        value: ``env:NAME``, ``file:PATH`` or a literal.
        environment: variables.
        base: folder that a relative path starts from.

    Raises:
        SecretError: the variable is not set; the file cannot be read, is open to others or empty.
    """
    match = _REFERENCE.fullmatch(value)
    if match is None:
        return value
    if match[1] == "env":
        secret = environment.get(match[2], "").strip()
        if not secret:
            raise SecretError(f"the environment variable {match[2]} is not set")
        return secret
    return _from_file(base / Path(match[2]).expanduser())


def _from_file(path: Path) -> str:
    try:
        if path.stat().st_mode & _OTHERS:
            raise SecretError(f"{path} is open to others; close it with chmod 600")
        with path.open(encoding="utf-8") as file:
            secret = file.read(_LONGEST).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no text"
        raise SecretError(f"{path}: {reason or error}") from error
    if not secret:
        raise SecretError(f"{path} is empty")
    return secret


def check_literal(value: str, file: Path, *, secret: bool) -> None:
    """See that a secret which stands in the rules file itself is not open to others.

    Args:
        value: what the file says.
        file: the rules file.
        secret: whether the value is one by nature; else only where it carries a password.

    Raises:
        SecretError: it is.
    """
    if _REFERENCE.fullmatch(value) or not (secret or "@" in value):
        return
    if file.stat().st_mode & _OTHERS:
        raise SecretError(
            f"an address that may hold a password stands in a file that others can read; "
            f"write env:NAME or file:PATH instead, or close {file.name} with chmod 600"
        )
