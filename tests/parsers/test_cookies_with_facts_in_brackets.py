"""Names whose brackets hold several facts: alone, in lists within lists, and many in one line."""

from __future__ import annotations

import pytest

from tests.parsers.cookie_pages import read

GROUPS = (
    ("Werking", (("kade_sid", "Houdt u aangemeld.", "Kade", "sessie", "session"),)),
    (
        "Tellen",
        (
            ("_ga", "Telt bezoeken.", "Google", "2 jaar", "P2Y"),
            ("_pk_id", "Telt pagina’s.", "Matomo", "13 maanden", "P13M"),
        ),
    ),
    ("Etalage", (("_fbp", "Toont advertenties.", "Meta", "3 maanden", "P3M"),)),
)
TOLD = [(name, group, iso, by, why) for group, found in GROUPS for name, why, by, _, iso in found]


def page(group: str, cookie: str, between: str = "") -> str:
    """Each group around its cookies."""
    return "".join(
        group.format(
            group=name,
            cookies=between.join(
                cookie.format(name=cookie_name, why=why, by=by, time=time)
                for cookie_name, why, by, time, _ in found
            ),
        )
        for name, found in GROUPS
    )


WAYS = {
    "terms within terms": page(
        "<dl><dt>{group}<dd><dl>{cookies}</dl></dl>", "<dt>{name}<dd>{why} [{by}, {time}]"
    ),
    "brackets alone in their line": page(
        "<dl><dt>{group}<dd><dl>{cookies}</dl></dl>", "<dt><code>{name}</code><dd>{why}<dd>[{by}; {time}]"
    ),
    "items within items": page(
        "<ul><li><b>{group}</b><ul>{cookies}</ul></ul>", "<li><code>{name}</code> – {why} [{by}, {time}]"
    ),
    "a run for each group": page("<p><b>{group}:</b> {cookies}</p>", "{name} ({by}, {time}, {why})", "; "),
    "a run below each heading": page(
        "<h3>{group}</h3><p>{cookies}.</p>", "{name} ({time} – {by} – {why})", "; "
    ),
    "the purpose behind the brackets": page(
        "<p>{group} – {cookies}</p>", "{name} ({by}, {time}): {why}", "; "
    ),
}


@pytest.mark.parametrize("body", WAYS.values(), ids=WAYS)
def test_facts_in_brackets(body: str) -> None:
    assert read("nl", body) == TOLD


def test_words_in_brackets_are_no_cookies() -> None:
    body = "<p>Cursussen: zeilen (2 jaar, Kade), roeien (1 jaar, Haven).</p><p>Kano (3 maanden, Kade).</p>"
    assert read("nl", body, "Cursussen en cookies") == []
