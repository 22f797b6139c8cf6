"""How long cookies last, in the words of cookie statements."""

from __future__ import annotations

import isodate
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.values.lasting.durations import read_duration
from tests.pace import within

SAID = {
    "P11M": [
        "11 months",
        "11 Monate",
        "11 mois",
        "11 meses",
        "11 mesi",
        "11か月",
        "11개월",
        "11个月",
        "11 maanden",
        "11 mdr.",
        "11 tháng",
    ],
    "P2D": ["2 суток", "2 dagar"],
    "P1Y": [
        "1 year",
        "one year",
        "a year",
        "1 Jahr",
        "ein Jahr",
        "1 an",
        "1 año",
        "1 ano",
        "1 anno",
        "1年",
        "1년",
    ],
    "P2Y": [
        "이 년",
        "zwei Jahre",
        "dos años",
        "二年",
        "2 years",
        "2 Jahre",
        "2 ans",
        "2 años",
        "2 anos",
        "2 anni",
        "2 yrs",
        "两年",
        "up to 2 years",
    ],
    "P1Y1M4D": ["1 year 1 month 4 days", "1 year, 1 month and 4 days", "1年1か月4日"],
    "P3M8DT1H": ["3 months 8 days 1 hour"],
    "P400D": ["400 days", "400 Tage", "400 jours", "400 días", "400天", "400일"],
    "P1D": ["1 day", "ein Tag", "1 jour", "1 día", "1 dia", "1 giorno", "1日"],
    "PT24H": [
        "24 hours",
        "24 Stunden",
        "24 heures",
        "24 horas",
        "24 ore",
        "24時間",
        "24시간",
        "24小时",
        "24h",
    ],
    "PT30M": [
        "1/2 h",
        "½ hour",
        "30 mínútur",
        "mezz'ora",
        "삼십 분",
        "30 minutes",
        "30 Minuten",
        "30 minutos",
        "30 minuti",
        "30分",
        "30분",
        "30 min",
    ],
    "P6M": [
        "반년",
        "육 개월",
        "medio año",
        "meio ano",
        "mezzo anno",
        "half a year",
        "半年",
        "6-month",
        "6 months from the last visit",
    ],
    "P13M": ["십삼 개월", "열세 달", "dreizehn Monate", "trece meses", "十三个月", "treize mois"],
    "P30D": ["삼십 일", "dreißig Tage", "trenta giorni", "三十天"],
    "P1Y6M": ["1.5 years", "1,5 Jahre", "anderthalb Jahre"],
    "PT1M": ["less than a minute", "1 minute", "weniger als eine Minute"],
    "PT0S": ["past"],
    "P1W": ["1 week", "1 Woche", "1 semaine", "1 semana", "1 settimana", "1週間", "1주"],
    "P1M7D": ["1 month 1 week"],
    "session": [
        "till webbläsarsessionens slut",
        "dihapus saat browser ditutup",
        "A böngészőlap bezárásáig",
        "session",
        "Session cookie",
        "End of session",
        "For the length of your visit",
        "while you stay on the site",
        "solange Ihr Besuch dauert",
        "bis der Browser geschlossen wird",
        "tant que dure la visite",
        "hasta el cierre del navegador",
        "enquanto durar a visita",
        "per la durata della visita",
        "totdat u de browser sluit",
        "do zamknięcia przeglądarki",
        "tills du stänger webbläsaren",
        "サイト訪問中",
        "방문하는 동안",
        "浏览期间",
        "Sitzung",
        "Sitzungsende",
        "Sessiondauer",
        "Sesión",
        "sessão",
        "sessione",
        "セッション",
        "세션",
        "会话",
        "When you close your browser",
        "wird gelöscht, wenn der Browser geschlossen wird",
    ],
    "persistent": [
        "Tot je deze wist",
        "amíg nem törlöd",
        "Infini",
        "hartnäckig",
        "keine Ablaufzeit",
        "until deleted by the user",
        "Bis zur manuellen Löschung",
        "jusqu’à suppression",
        "hasta que se elimine",
        "até ser eliminado",
        "fino alla cancellazione",
        "削除するまで",
        "삭제할 때까지",
        "만료 없음",
        "直到删除",
        "sin caducidad",
        "persistent",
        "Permanent",
        "dauerhaft",
        "persistente",
        "never",
        "Never expires",
        "unlimited",
        "永続",
        "영구",
        "持久",
        "bis zur Löschung",
        "ohne Ablauf",
        "sin límite",
        "期限なし",
    ],
}


@pytest.mark.parametrize(("text", "duration"), [(text, iso) for iso, texts in SAID.items() for text in texts])
def test_durations_in_words(text: str, duration: str) -> None:
    assert read_duration(text) == duration


MORE_WORDS = {
    "P5D": "5 dnů|5 dager|5 døgn|5 dygn",
    "P14D": "a fortnight|veertien dagen|fjorton dagar",
    "P15D": "una quincena|uma quinzena",
    "P3M": "un trimestre|één kwartaal|ein Quartal",
    "P1.5M": "一个半月|1個半月|un mois et demi|un mese e mezzo",
    "P1Y6M": "one and a half years|a year and a half|eineinhalb Jahre|un an et demi|año y medio|"
    "um ano e meio|un anno e mezzo|anderhalf jaar|półtora roku|一年半|1년 반",
    "P2Y6M": "two and a half years|zweieinhalb Jahre|deux ans et demi",
    "P6M": "un semestre|et halvt år|ett halvår|een half jaar|mezzo anno|pół roku|ein halbes Jahr|반 년",
    "PT30M": "een half uur|une demi-heure|media hora",
    "PT12H": "ein halber Tag|une demi-journée|mezza giornata",
    "PT1H30M": "一个半小时|un'ora e mezza|une heure et demie|anderhalf uur",
    "P1Y": "et år|Caduca al año|wygasa po roku|przez rok|sparas i ett år|verloopt na een jaar",
    "P1D": "se borra al día|po jednym dniu|une journée|una giornata|één dag|하루|하루 동안|يوم واحد",
    "P2Y": "سنتان|to år",
    "P4W": "fire uger",
    "P2W": "Sparas i två veckor|twee weken|dwa tygodnie|duas semanas|2 savaitės|2 nedēļas|2 nädalat",
    "P12M": "tolv månader|twaalf maanden|dwanaście miesięcy|douze mois|열두 달|十二个月",
    "session": "until you log out|bis zum Abmelden|jusqu’à la déconnexion|tot u uitlogt|do wylogowania|"
    "ログアウトするまで|로그아웃할 때까지|退出登录时|حتى إغلاق المتصفح|"
    "Se borra al cerrar el navegador|usuwany po zamknięciu przeglądarki|"
    "gewist zodra u de browser sluit|zolang u de browser open hebt|"
    "raderas när webbläsaren stängs|supprimé dès que le navigateur est fermé|expira quando fecha o navegador|"
    "viene cancellato alla chiusura del browser|wird beim Schließen des Browsers gelöscht|"
    "erased once you close the browser|ブラウザを閉じると削除されます|"
    "브라우저를 닫으면 삭제됩니다|关闭浏览器后删除",
}


WHILE_OPEN = (
    "Zolang de browser open staat|so lange der Browser offen ist|så længe browseren er åben|"
    "dopóki przeglądarka jest otwarta|dokud je prohlížeč otevřený|tarayıcı açık olduğu sürece|"
    "пока открыт браузер|ブラウザが開いている間|브라우저가 열려 있는 동안|浏览器打开期间|"
    "Tarayıcı kapanana kadar|"
    "a böngésző bezárásáig|iki naršyklės uždarymo|kun selain suljetaan"
)


@pytest.mark.parametrize("text", WHILE_OPEN.split("|"))
def test_a_session_lasts_as_long_as_the_browser_is_open(text: str) -> None:
    assert read_duration(text) == "session"


def test_a_word_for_a_second_may_count_cookies_and_one_for_hours_be_years_elsewhere() -> None:
    assert read_duration("a second cookie, stored for 14 days") == "P14D"
    assert read_duration("un secondo cookie") is None
    assert (read_duration("24 години", "uk"), read_duration("2 години", "bg")) == ("PT24H", "P2Y")


@pytest.mark.parametrize(
    ("text", "duration"), [(text, iso) for iso, texts in MORE_WORDS.items() for text in texts.split("|")]
)
def test_durations_in_sentences(text: str, duration: str) -> None:
    assert read_duration(text) == duration
    assert lasts(text)


@pytest.mark.parametrize(
    "text",
    [
        "dos veces al día",
        "from day to day",
        "zählt jeden halben Tag",
        "zählt Besucher jeden Tag",
        "kept even if you close the browser",
        "bleibt auch nach dem Schließen des Browsers",
        "Lists the browsers that we support",
    ],
)
def test_what_only_sounds_like_a_duration(text: str) -> None:
    assert read_duration(text) is None
    assert not lasts(text)


def test_what_speaks_of_closing_a_browser_is_more_than_a_duration() -> None:
    assert not lasts("Counts how often visitors close the browser")


@pytest.mark.parametrize(
    "text",
    ["하루 방문자 수를 셉니다", "Counts pages opened in a fortnight", "Keeps a form until you log out"],
)
def test_what_speaks_of_a_day_or_of_logging_out_is_more_than_a_duration(text: str) -> None:
    assert not lasts(text)


@pytest.mark.parametrize(
    "text",
    [
        "30 days / 2 years",
        "1 to 2 years",
        "1 Tag - 2 Jahre",
        "Session or 2 years",
        "Persistent / Session",
        "31.12.2025",
        "2038-01-19",
        "2023年5月10日",
        "5月",
        "HTTP cookie",
        "COVID-19",
        "Third party",
        "a few seconds",
        "이 일은",
        "이 주소",
        "varies",
        "12",
        "",
        "P",
    ],
)
def test_what_is_no_single_duration_stays_unread(text: str) -> None:
    assert read_duration(text) is None


def test_iso_is_taken_as_it_is() -> None:
    assert read_duration("P11M") == "P11M"
    assert read_duration("PT36H") == "PT36H"


_UNITS = {"years": "P{}Y", "Monate": "P{}M", "jours": "P{}D", "horas": "PT{}H", "分": "PT{}M", "주": "P{}W"}


@given(st.integers(min_value=1, max_value=1800), st.sampled_from(sorted(_UNITS)))
def test_any_number_of_units_keeps_its_unit(number: int, unit: str) -> None:
    assert read_duration(f"{number} {unit}") == _UNITS[unit].format(number)


@given(st.text(max_size=120))
def test_whatever_is_read_is_valid(text: str) -> None:
    duration = read_duration(text)
    if duration not in {None, "session", "persistent"}:
        isodate.parse_duration(duration)


@pytest.mark.parametrize("piece", ["1 year ", "a ", "1,1", "session "])
def test_long_text_is_no_duration_and_quick(piece: str) -> None:
    with within(1):
        assert read_duration(piece * 500_000) is None
        read_duration((piece * 200)[:300])
