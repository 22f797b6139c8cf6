"""Pages that answer 200 and are not what was asked for; and pages that only sound like it."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.pretence import BOT_WALL, LOGIN, MAINTENANCE, SOFT_404, pretence
from iclei_scraper.replica.render import environment

STORY = " ".join(
    f"Sentence {n} tells of tram stops, of rain, and of people who wait for both." for n in range(40)
)
MENU = (
    "<header><nav>"
    + "".join(f'<a href="/{n}">Menu entry number {n}</a>' for n in range(60))
    + "</nav></header>"
)
FORM = '<form><label>Name</label><input name="u"><label>Key</label><input type="PASSWORD" name="p"></form>'


def what(body: str, url: str = "https://network.example/news/trams/") -> str | None:
    found = pretence(Page(url, body))
    return found.kind if found else None


def shown(title: str, heading: str = "", text: str = "", *, menu: bool = True) -> str:
    head = f"<h1>{heading}</h1>" if heading else ""
    main = f"{MENU if menu else ''}<main>{head}{text}</main>"
    return f"<html><head><title>{title}</title></head><body>{main}</body></html>"


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Page not found",
            "404",
            "Error 404",
            "Oops! That page can’t be found.",
            "404 - Not Found",
            "Nothing found",
        ),
        *(
            "Seite nicht gefunden",
            "Die Seite wurde leider nicht gefunden",
            "Page introuvable",
            "Página no encontrada",
        ),
        *("Página não encontrada", "Pagina non trovata", "Pagina niet gevonden", "ページが見つかりません"),
        *("お探しのページは見つかりませんでした", "페이지를 찾을 수 없습니다", "页面不存在", "找不到頁面"),
    ],
)
def test_a_page_that_says_that_there_is_none(heading: str) -> None:
    assert what(shown(f"{heading} | Network", heading, "<p>Sorry. Try the search.</p>")) == SOFT_404
    assert what(shown("Network", heading)) == SOFT_404
    assert what(shown(heading, "", "<p>Please go back.</p>", menu=False)) == SOFT_404


@pytest.mark.parametrize(
    "body",
    [
        shown("404: the missing buses", "404: the missing buses of Porto", f"<p>{STORY}</p>"),
        shown("Page not found: how libraries lose books", "How libraries lose books", f"<p>{STORY}</p>"),
        shown(
            "News", "Nothing found the river’s source before the drought of 1921 did", "<p>Short note.</p>"
        ),
        shown("Events", "Events", "<p>No events in March.</p>"),
        shown("Staff", "Our staff", "<p>Seats 401 to 404 are free.</p>"),
        shown("Contact", "Contact", "<p>Quay Street 4, 20457 Hamburg</p>"),
        "",
        "<p>x</p>",
    ],
)
def test_a_page_that_is_itself(body: str) -> None:
    assert what(body) is None


def test_a_home_page_is_never_a_lost_one() -> None:
    assert what(shown("404", "404", ""), "https://network.example/") is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Checking your browser before accessing the site",
            "Verify you are human by completing the action below.",
        ),
        *("Ich bin kein Roboter", "Please complete the security check", "No soy un robot", "我不是机器人"),
    ],
)
def test_a_wall(text: str) -> None:
    assert what(shown("network.example", "One moment", f"<p>{text}</p>", menu=False)) == BOT_WALL


def test_a_contact_form_that_asks_for_a_human_is_none() -> None:
    fields = '<input type="text"><input type="email"><textarea></textarea>'
    form = f"<form>{fields}<p>Please verify that you are human *</p></form>"
    assert what(shown("Contact", "Contact", form)) is None


def test_a_story_about_walls_is_none() -> None:
    assert what(shown("Are you a robot?", "Are you a robot? Cities ask machines", f"<p>{STORY}</p>")) is None


@pytest.mark.parametrize(
    "heading",
    ["Log in", "Sign in to continue", "Anmeldung", "Connexion", "Iniciar sesión", "ログイン", "로그인"],
)
def test_a_login_form_in_the_place_of_a_page(heading: str) -> None:
    page = shown(heading, heading, FORM)
    assert what(page) == LOGIN
    assert what(page, "https://network.example/login/") is None
    assert what(shown(heading, heading, "<p>Use the button.</p>")) is None


def test_a_page_with_a_login_in_its_header_is_itself() -> None:
    assert what(shown("News", "Trams", f"<p>{STORY}</p>{FORM}")) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Briefly unavailable for scheduled maintenance. Check back in a minute.",
            "Wir führen Wartungsarbeiten durch",
        ),
        *(
            "Site en maintenance",
            "Sitio en mantenimiento",
            "Site em manutenção",
            "ただいまメンテナンス中です",
            "시스템 점검 중입니다",
        ),
    ],
)
def test_a_site_under_repair(text: str) -> None:
    assert what(shown("Network", "", f"<p>{text}</p>", menu=False)) == MAINTENANCE
    assert what(shown("Network", "", f"<p>{text}</p><p>{STORY}</p>", menu=False)) is None


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("soft404", SOFT_404),
        ("wall", BOT_WALL),
        ("login", LOGIN),
        ("maintenance", MAINTENANCE),
        ("error", None),
    ],
)
def test_the_faults_of_the_replica(template: str, kind: str | None) -> None:
    body = environment().get_template(f"misbehaviour/{template}.html").render(host="network.example")
    assert what(body) == kind
