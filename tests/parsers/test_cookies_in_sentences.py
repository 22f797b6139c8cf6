"""Lists whose lines end with a sentence that says how long, in words of their own."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookie_content import framed
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


def test_names_behind_a_label_each_have_their_own_lifetime_in_brackets() -> None:
    body = (
        "<h3>Google Analytics</h3><p>Mesure les visites.<br>Cookies déposés : _ga (13 mois), _gid (24 heures)"
        " et _gat (1 minute)</p><h3>Vimeo</h3><p>Affiche les films.<br>Cookies déposés : vuid (2 ans), "
        "player (1 an)</p><h3>Choix</h3><p>Garde la réponse.<br>Cookies déposés : quai_cookies (6 mois)</p>"
    )
    assert [(row[0], row[2], row[4]) for row in read("fr", body)] == [
        ("_ga", "P13M", "Mesure les visites."),
        ("_gid", "PT24H", "Mesure les visites."),
        ("_gat", "PT1M", "Mesure les visites."),
        ("vuid", "P2Y", "Affiche les films."),
        ("player", "P1Y", "Affiche les films."),
        ("quai_cookies", "P6M", "Garde la réponse."),
    ]


def test_quoted_names_in_a_sentence_each_have_their_own_lifetime_in_brackets() -> None:
    body = (
        "<p>Dabei werden die Cookies „_pk_id“ (Laufzeit 13 Monate) und „_pk_ses“ "
        "(Laufzeit 30 Minuten) gesetzt.</p>"
    )
    assert [(row[0], row[2]) for row in read("de", body)] == [("_pk_id", "P13M"), ("_pk_ses", "PT30M")]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Courses: user_basics (3 days), user_expert (2 weeks)</p><p>Courses: tide_tables (1 day)</p>",
        "<p>Recettes : pain (2 heures), brioche (3 heures)</p><p>Recettes : cookies (20 minutes)</p>",
    ],
)
def test_courses_and_recipes_with_their_time_in_brackets_are_no_cookies(body: str) -> None:
    page = framed(
        f"<h1>Harbour school</h1>{body}", title="Harbour school", url="https://quaytowns.example/school"
    )
    assert list(parse_cookies(page)) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "名称：{}；用途：{}；有效期：{}"),
        ("zh", "名称:{},用途:{},有效期:{}"),
        ("ja", "名前：{}／目的：{}／有効期限：{}"),
        ("ko", "이름:{} / 목적:{} / 보관기간:{}"),
    ],
)
def test_signs_without_blanks_part_labels_and_values_of_one_line(language: str, line: str) -> None:
    told = [("sid", "登录", "30日"), ("locale", "语言", "1日"), ("_ga", "访问", "2日")]
    body = f"<ol>{''.join(f'<li>{line.format(*cookie)}</li>' for cookie in told)}</ol>"
    assert [(row[0], row[2], row[4]) for row in read(language, body)] == [
        ("sid", "P30D", "登录"),
        ("locale", "P1D", "语言"),
        ("_ga", "P2D", "访问"),
    ]


def test_courses_whose_labels_signs_part_are_no_cookies() -> None:
    body = (
        "<ul><li>名称：潮汐；用途：入门；有效期：30天</li><li>名称：港口；用途：进阶；有效期：1年</li></ul>"
    )
    page = framed(f"<h1>课程</h1>{body}", title="课程", url="https://quaytowns.example/courses")
    assert list(parse_cookies(page)) == []
