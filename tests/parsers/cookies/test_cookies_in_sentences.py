"""Lists whose lines end with a sentence that says how long, in words of their own."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_content import framed
from tests.parsers.cookies.cookie_pages import read, table


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


SENTENCES = {
    "en": "We set a cookie called <i>quay_key</i> which expires after two hours. It keeps your list. If you "
    "sign in, a second cookie, <i>quay_auth</i>, is stored for 14 days. Who changes colours gets a cookie "
    "named tint; it lasts one year.",
    "es": "Instalamos la cookie <b>quay_key</b>, que caduca a las dos horas, "
    "y la cookie <b>quay_auth</b>, que caduca a los 14 días. La cookie llamada tint caduca al año.",
    "ja": "「quay_key」という名前のCookieを発行します。このCookieは2時間で失効します。"
    "ログインすると「quay_auth」を14日間保存します。"
    "また、色を記憶するために「tint」というCookieを1年間保存します。",
    "de": "Es gibt das Cookie „quay_auth“ (Laufzeit 14 Tage). Dazu ein Cookie mit dem Namen „quay_key“, "
    "das nach zwei Stunden gelöscht wird. Ein Cookie namens „tint“ bleibt 1 Jahr.",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_clauses_and_sentences_of_one_paragraph_say_how_long_each_lasts(language: str) -> None:
    found = {row[0]: row[2] for row in read(language, f"<p>{SENTENCES[language]}</p>")}
    assert found == {"quay_key": "PT2H", "quay_auth": "P14D", "tint": "P1Y"}


def test_a_sentence_tells_lifetimes_in_the_order_of_the_names() -> None:
    body = (
        "<p>Utilizamos las cookies _ga y _gid para contar visitas; caducan a los 2 años y a las 24 horas, "
        "respectivamente. También usamos la cookie de sesión PHPSESSID, que se borra al cerrar el navegador."
    )
    found = {row[0]: row[2] for row in read("es", body)}
    assert found == {"_ga": "P2Y", "_gid": "PT24H", "PHPSESSID": "session"}


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


@pytest.mark.parametrize("arrow", ["⌄", "▸", "+"])
def test_an_arrow_beside_a_name_hides_nothing_below_it(arrow: str) -> None:
    body = "".join(
        f"<details><summary>{name}<span>{arrow}</span></summary><p>{why}</p><p>{lasting}</p></details>"
        for name, why, lasting in (
            ("haven_status", "Onthoudt uw antwoord.", "een jaar"),
            ("XSRF-TOKEN", "Beveiligt formulieren.", "2 uur"),
        )
    )
    assert [(row[0], row[2], row[4]) for row in read("nl", body)] == [
        ("haven_status", "P1Y", "Onthoudt uw antwoord."),
        ("XSRF-TOKEN", "PT2H", "Beveiligt formulieren."),
    ]


def test_what_is_done_with_a_session_is_no_lifetime_and_the_site_itself_sets_cookies() -> None:
    body = (
        "<ul><li>_ga（Google、2年間）：訪問者を識別します</li>"
        "<li>_ga_Q7（Google、2年間）：セッションの状態を保持します</li>"
        "<li>minato_ok（当サイト、1年間）：同意を記録します</li></ul>"
    )
    assert [(row[0], row[2], row[3], row[4]) for row in read("ja", body)] == [
        ("_ga", "P2Y", "Google", "訪問者を識別します"),
        ("_ga_Q7", "P2Y", "Google", "セッションの状態を保持します"),
        ("minato_ok", "P1Y", "当サイト", "同意を記録します"),
    ]


def test_by_whom_a_cookie_is_set_is_no_group() -> None:
    body = "".join(
        f"<div><div><h5>{name}</h5><small>{lasting}</small></div><p>{why}</p><small>{who}</small></div>"
        for name, lasting, why, who in (
            ("AEC", "180 dagen", "voorkomt misbruik", "van Google"),
            ("haven_keuze", "1 jaar", "onthoudt uw lettergrootte", "van ons"),
            ("_hjid", "365 dagen", "telt bezoeken", "van Hotjar"),
        )
    )
    assert [row[1] for row in read("nl", body)] == [None, None, None]


def test_a_stop_behind_brackets_begins_no_explanation() -> None:
    body = (
        "<ul><li><b>wp_in_[hash]</b> (propia). Permite navegar. Caduca al año.</li>"
        "<li><b>_clck</b> (Microsoft Clarity). Cuenta visitas. Caduca al día.</li></ul>"
    )
    assert [(row[2], row[4]) for row in read("es", body)] == [
        ("P1Y", "Permite navegar."),
        ("P1D", "Cuenta visitas."),
    ]


def test_the_menu_of_a_page_in_a_table_is_no_group() -> None:
    items = (
        "<li>Name: sid; Purpose: keeps it; Expires: 30 days</li>"
        "<li>Name: _ga; Purpose: counts; Expires: 2 years</li>"
    )
    body = (
        "<table border=0><tr><td>Harbour</td></tr><tr><td><a href=/>Home</a><br><a href=/news>News</a></td>"
        f"<td><ol>{items}</ol></td></tr></table>"
    )
    assert [row[1] for row in read("en", body)] == [None, None]


def test_a_cookie_may_be_called_session_where_names_stand() -> None:
    def card(badge: str, name: str, lasting: str) -> str:
        top = f"<div><span>{badge}</span><strong>{name}</strong></div>"
        return f"<li>{top}<p>방문을 기억합니다.</p><p>{lasting}</p></li>"

    cards = card("필수", "SESSION", "1일") + card("필수", "kaigan_v2", "1년") + card("분석", "_ga", "2년")
    body = f"<ul>{cards}</ul>"
    assert [row[0] for row in read("ko", body)] == ["SESSION", "kaigan_v2", "_ga"]
    beside = (
        "<div><span>_ga</span><span>session</span></div><div><span>tide_id</span><span>session</span></div>"
    )
    assert [(row[0], row[2]) for row in read("en", beside)] == [("_ga", "session"), ("tide_id", "session")]


def test_headings_over_sentences_and_bold_lines_of_one_make_are_groups_in_any_words() -> None:
    prose = (
        "<h3>Cookies we cannot do without</h3><p>The cookie <em>tide_auth</em> keeps you logged in. "
        "It is deleted when you close your browser.</p><h3>Cookies that help us to improve</h3>"
        "<p>A cookie named <em>pl_visit</em> stores a number. It remains on your device for 12 months.</p>"
    )
    assert [(row[0], row[1], row[2]) for row in read("en", prose)] == [
        ("tide_auth", "Cookies we cannot do without", "session"),
        ("pl_visit", "Cookies that help us to improve", "P12M"),
    ]
    bold = "".join(
        f"<p><strong>{group}</strong></p>"
        f"<p><strong>{name}</strong><br>Finalité : retient<br>Conservation : 1 an</p>"
        for group, name in (
            ("Cookies strictement nécessaires", "SSESS7a1"),
            ("Cookies de mesure d’audience", "_ga"),
            ("Cookies de partage", "bcookie"),
        )
    )
    assert [row[1] for row in read("fr", bold)][-1] == "Cookies de partage"


def test_one_of_two_tables_below_cookies_we_use_is_no_group() -> None:
    heads = "Name|Purpose|Duration"
    body = (
        f"<h3>Cookies we use</h3>{table(heads, '_ga|Counts visits|1 year')}"
        f"<h3>Storage in your browser</h3>{table(heads, 'tide_map|Keeps the map|1 day')}"
    )
    assert "Cookies we use" not in [row[1] for row in read("en", body)]
