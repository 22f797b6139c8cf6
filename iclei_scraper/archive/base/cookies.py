"""Declared and observed cookies side by side, as a view that any SQLite program can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

VIEW = """\
CREATE VIEW cookie_comparison AS
WITH
stated AS (  -- a name up to a placeholder such as <id>, {id}, [id], XXXX or ...
  SELECT *, min(
    ifnull(nullif(instr(name, '<'), 0), 999), ifnull(nullif(instr(name, '{'), 0), 999),
    ifnull(nullif(instr(name, '['), 0), 999), ifnull(nullif(instr(name, 'xxx'), 0), 999),
    ifnull(nullif(instr(name, 'XXX'), 0), 999), ifnull(nullif(instr(name, '...'), 0), 999),
    ifnull(nullif(instr(name, '…'), 0), 999)
  ) AS cut
  FROM cookies WHERE gone_since IS NULL
),
patterns AS (  -- * and # stand for anything, all else for itself
  SELECT *, replace(replace(substr(name, 1, cut - 1), '?', '[?]'), '#', '*')
    || CASE WHEN cut < 999 THEN '*' ELSE '' END AS pattern
  FROM stated
),
days AS (  -- P1Y2M3W4DT5H6M7S, unit by unit: what stands before a letter is its number
  SELECT *, CASE WHEN duration GLOB 'P*'
    THEN substr(duration, 2, ifnull(nullif(instr(duration, 'T'), 0), 999) - 2) END AS y,
    CASE WHEN duration GLOB 'P*T*' THEN substr(duration, instr(duration, 'T') + 1) ELSE '' END AS h
  FROM patterns
),
months AS (SELECT *, substr(y, instr(y, 'Y') + 1) AS m, substr(h, instr(h, 'H') + 1) AS i FROM days),
weeks AS (SELECT *, substr(m, instr(m, 'M') + 1) AS w, substr(i, instr(i, 'M') + 1) AS s FROM months),
declared AS (  -- the longest that the words can mean: a year of 366 days, a month of 31
  SELECT *, 86400 * (
    366 * substr(y, 1, instr(y, 'Y') - 1) + 31 * substr(m, 1, instr(m, 'M') - 1)
    + 7 * substr(w, 1, instr(w, 'W') - 1)
    + replace(substr(w, instr(w, 'W') + 1), 'D', '')
  ) + 3600 * substr(h, 1, instr(h, 'H') - 1) + 60 * substr(i, 1, instr(i, 'M') - 1)
    + replace(s, 'S', '') AS longest
  FROM weeks
),
observed AS (  -- of each cookie as it was set last
  SELECT * FROM observed_cookies o WHERE ifnull(max_age, 1) > 0 AND NOT EXISTS (
    SELECT 1 FROM observed_cookies later
    WHERE later.site = o.site AND later.name = o.name AND later.host = o.host AND later.domain IS o.domain
      AND later.path = o.path AND (later.last_seen, later.id) > (o.last_seen, o.id))
),
pairs AS (
  SELECT d.id AS declared, o.id AS observed FROM declared d JOIN observed o ON o.site = d.site
    AND (o.name = d.name OR (o.name GLOB d.pattern AND length(replace(d.pattern, '*', '')) > 1))
)
SELECT d.site, d.name AS declared_name, d.category, d.duration AS declared_duration,
  o.name AS observed_name, o.host, o.party, o.duration AS observed_duration,
  CASE
    WHEN o.id IS NULL THEN 'declared'
    WHEN d.duration = 'session' AND o.max_age IS NOT NULL THEN 'longer'
    WHEN o.max_age > d.longest * 1.01 THEN 'longer'
    ELSE 'both'
  END AS verdict,
  o.secure, o.http_only, o.same_site, o.refused, o.first_seen, o.last_seen, o.last_url
FROM declared d LEFT JOIN pairs p ON p.declared = d.id LEFT JOIN observed o ON o.id = p.observed
UNION ALL
SELECT o.site, NULL, NULL, NULL, o.name, o.host, o.party, o.duration, 'undeclared',
  o.secure, o.http_only, o.same_site, o.refused, o.first_seen, o.last_seen, o.last_url
FROM observed o WHERE o.id NOT IN (SELECT observed FROM pairs)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieComparison:
    """A cookie as a site declares it, beside the cookie that it sets."""

    site: str
    declared_name: str | None
    """``None`` where no statement of the site names it; wildcards as written."""
    category: str | None
    declared_duration: str | None
    observed_name: str | None
    """``None`` where no response set it: it may be set by a script."""
    host: str | None
    party: str | None
    observed_duration: str | None
    verdict: str
    """``both``, ``longer`` (set for longer than declared), ``undeclared`` or ``declared`` (not seen)."""
    refused: str | None
    last_seen: str | None


_ORDER = "CASE verdict WHEN 'undeclared' THEN 0 WHEN 'longer' THEN 1 WHEN 'both' THEN 2 ELSE 3 END"


def compared(conn: sqlite3.Connection, site: str | None) -> list[CookieComparison]:
    """The view's rows, of one site or of all; what disagrees comes first."""
    names = list(CookieComparison.__dataclass_fields__)
    rows = conn.execute(
        f"SELECT {', '.join(names)} FROM cookie_comparison WHERE site = ifnull(?, site) "  # noqa: S608  # own names
        f"ORDER BY site, {_ORDER}, ifnull(observed_name, declared_name), category",
        (site,),
    )
    return [CookieComparison(**dict(zip(names, row, strict=True))) for row in rows]
