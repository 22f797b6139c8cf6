"""Lists whose lines end with a sentence that says how long, in words of their own."""

from __future__ import annotations

from tests.parsers.cookie_pages import read


def test_a_lifetime_that_is_not_read_drops_no_cookie() -> None:
    body = (
        "<ul><li><code>csrftoken</code> – skyddar våra formulär. Sparas i 1 år.</li>"
        "<li><code>sessionid</code> – håller reda på dig. Sparas i två veckor.</li>"
        "<li><code>hamn_val</code> – minns ditt svar. Sparas ganska länge.</li></ul>"
    )
    assert [(row[0], row[2]) for row in read("sv", body)] == [
        ("csrftoken", "P1Y"),
        ("sessionid", "P2W"),
        ("hamn_val", None),
    ]
