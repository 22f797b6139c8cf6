"""What a site declares of its cookies, held against what its servers set."""

from __future__ import annotations

import re
from collections import defaultdict
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import isodate

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.audit.model import Declared, Facts, Observed

_TOLERANCE = 0.1
"""Share by which a lifetime may differ: months have 28 to 31 days."""
_DAY = 86_400
_BY_SERVERS = re.compile(
    r"(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|ASPSESSIONID\w*|fe_typo_user|laravel_session|XSRF-TOKEN|"
    r"connect\.sid|CFID|CFTOKEN|SESS[0-9a-f]{16,}|__cf_bm|cf_clearance|AWSALB(?:CORS)?|pll_language|SERVERID)",
    re.IGNORECASE,
)
"""Names that servers set with their first answer, so that a crawl without a browser would see them."""

_FILLED_IN = re.compile(r"[{<\[][^{}<>\[\]]{0,30}[}>\]]|X{2,}(?:-[XY])?|#+|%")
"""What statements write where each visitor has a value of their own."""


def cookies(facts: Facts) -> Iterator[AuditFinding]:
    """Findings of every site."""
    declared: dict[str, list[Declared]] = defaultdict(list)
    for row in facts.declared:
        declared[row.site].append(row)
    observed: dict[str, list[Observed]] = defaultdict(list)
    for seen in facts.observed:
        if not seen.taken_back:
            observed[seen.site].append(seen)
    for site in sorted(declared.keys() | observed.keys()):
        if site not in facts.undeclarable:
            yield from _site(site, declared[site], observed[site])


def _site(site: str, declared: Sequence[Declared], observed: Sequence[Observed]) -> Iterator[AuditFinding]:
    lately = {seen.name: seen for seen in observed if seen.lately}
    for name, seen in sorted(lately.items()):
        rows = [row for row in declared if covers(row.name, name)]
        if not rows:
            yield _finding(
                site, name, "undeclared", f"{name} is set by {seen.host} and not declared", seen.url
            )
            continue
        exact = [row for row in rows if row.name == name] or rows
        told = {row.duration for row in exact if row.duration}
        if told and not any(agrees(duration, seen.max_age) for duration in told):
            sentence = f"{name} lasts {lasting(seen.max_age)}, declared is {', '.join(sorted(told))}"
            yield _finding(site, name, "duration", sentence, seen.url)
    for row in declared:
        could_be_seen = _BY_SERVERS.fullmatch(row.name) or any(
            covers(row.name, seen.name) for seen in observed
        )
        if could_be_seen and not any(covers(row.name, name) for name in lately):
            yield _finding(
                site, row.name, "unseen", f"{row.name} is declared, and no server set it", severity="info"
            )
    yield from _changed(site, observed)


def _changed(site: str, observed: Sequence[Observed]) -> Iterator[AuditFinding]:
    """A cookie that is no longer set as it was."""
    for seen in observed:
        before = [
            other
            for other in observed
            if not other.lately and (other.name, other.host) == (seen.name, seen.host) and seen.lately
        ]
        for other in before:
            if other.secure and not seen.secure:
                sentence = f"{seen.name} of {seen.host} was Secure and no longer is"
                yield _finding(site, seen.name, "secure", sentence, seen.url, severity="medium")
            elif not _alike(other.max_age, seen.max_age):
                sentence = f"{seen.name} lasts {lasting(seen.max_age)}, it was {lasting(other.max_age)}"
                yield _finding(site, seen.name, "changed", sentence, seen.url)


def _finding(
    site: str, name: str, what: str, sentence: str, url: str | None = None, *, severity: str = "low"
) -> AuditFinding:
    return AuditFinding(
        kind="cookie_audit",
        site=site,
        key=f"{what}/{name}",
        subject=f"Cookie {name}",
        sentence=f"Cookie {sentence}",
        severity=severity,
        url=url or None,
    )


def covers(pattern: str, name: str) -> bool:
    """Whether a declared name stands for a cookie's: ``_ga_*`` for ``_ga_4XT``, ``wp-settings-{ID}`` too.

    >>> covers("_ga_*", "_ga_4XT"), covers("_gat_UA-XXXX-Y", "_gat_UA-12-3"), covers("_ga", "_ga_4XT")
    (True, True, False)
    """
    glob = _FILLED_IN.sub("*", pattern).replace("[", "?").replace("]", "?")
    return fnmatchcase(name.casefold(), glob.casefold())


def agrees(duration: str, max_age: int | None) -> bool:
    """Whether a declared duration is what a server sets.

    Args:
        duration: ISO 8601, ``session`` or ``persistent``.
        max_age: seconds; ``None`` for a session.
    """
    if duration == "session" or max_age is None:
        return duration == "session" and max_age is None
    if duration == "persistent":
        return True
    seconds = _seconds(duration)
    return seconds is None or _alike(seconds, max_age)


def _alike(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(one, other) * _TOLERANCE


def _seconds(duration: str) -> float | None:
    """Length of an ISO 8601 duration; a month has 30.4 days, a year 365."""
    try:
        value = isodate.parse_duration(duration)
    except (isodate.ISO8601Error, ValueError, TypeError):
        return None
    months = float(getattr(value, "months", 0) or 0)
    years = float(getattr(value, "years", 0) or 0)
    rest = getattr(value, "tdelta", value)
    return float(rest.total_seconds()) + (months * 30.4 + years * 365) * _DAY


def lasting(max_age: int | None) -> str:
    """A lifetime in words.

    >>> lasting(None), lasting(31_536_000), lasting(7200), lasting(90)
    ('a session', '365 days', '2 hours', '90 seconds')
    """
    if max_age is None:
        return "a session"
    for seconds, unit in ((_DAY, "day"), (3_600, "hour"), (60, "minute")):
        if max_age >= seconds and (max_age >= 2 * seconds or max_age % seconds == 0):
            number = round(max_age / seconds)
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return f"{max_age} seconds"
