"""Articles of pages without landmarks: what begins and ends the page is no text, however short that is."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_URL = "https://quay.example/news/trees-on-the-quay.html"
_WORDS = {
    "de": (
        ("Startseite", "Aktuelles", "Über uns", "Kontakt"),
        ("Impressum", "Cookie-Richtlinie"),
        "Am alten Kai wachsen Bäume",
        "6. Mai 2026",
        (
            "Die Stadt hat in dieser Woche vierzig Bäume gepflanzt.",
            "Kinder trugen das Wasser vom Fluss herauf.",
        ),
    ),
    "ja": (
        ("ホーム", "お知らせ", "私たちについて", "お問い合わせ"),
        ("サイトについて", "クッキーポリシー"),
        "古い岸壁に新しい木を植えました",
        "2026年5月6日",
        ("今週、古い岸壁に沿って四十本の木を植えました。", "子どもたちは川から水を運びました。"),
    ),
    "zh": (
        ("首页", "新闻", "关于我们", "联系我们"),
        ("法律声明", "Cookie政策"),
        "老码头种下新树",
        "2026年5月6日",
        ("本周沿着老码头种下了四十棵树，工作持续了三天。", "孩子们从河里把水提上来。"),
    ),
}


@pytest.mark.parametrize("language", _WORDS)
def test_menus_and_feet_of_layout_tables_and_plain_boxes(language: str) -> None:
    """Links parted by bars above the title, or below the last sentence with whose the page is."""
    menu, foot, title, day, lines = _WORDS[language]
    top = " | ".join(f"<a href=/{n}>{word}</a>" for n, word in enumerate(menu))
    end = " | ".join([*(f"<a href=/{word}>{word}</a>" for word in foot), "© 2026 Quay"])
    head = f"<h1>{title}</h1><p>{day}</p>"
    text, broken = "".join(f"<p>{line}</p>" for line in lines), "<br><br>".join(lines)
    boxes = "".join(f"<div class=u7>{line}</div>" for line in lines)
    for body in (
        f"<table><tr><td>{top}<tr><td>{head}{text}<tr><td>{end}</table>",
        f"<table><tr><td>{top}<tr><td>{head}{broken}<tr><td><center>{end}</center></table>",
        f"<div class=x9><p>{top}</p>{head}{text}<p>{end}</p></div>",
        f"<div class=x9><div class=k1>{top}</div><div class=k2>{head}{boxes}</div><div>{end}</div></div>",
        f"{top}<hr>{head}{text}<hr>{end}",
    ):
        page = f"<html lang={language}><head><title>{title} | Quay</title></head><body>{body}</body></html>"
        (item,) = read_page(page, _URL).to_dict()["news"]
        assert (item["title"], item["published"]) == (title, "2026-05-06"), body
        assert item["body"] == "\n\n".join(lines), body


def test_links_within_a_text_stay() -> None:
    """A line of links between two paragraphs, and a last one that says what its links are."""
    near = "<p><a href=/a>Quay plan</a> | <a href=/b>Tree list</a></p>"
    last = "<p>The plan and the trees: <a href=/a>Quay plan</a>, <a href=/b>Tree list</a>.</p>"
    said = "<p>The city planted forty trees along the old quay this week, and children carried the water.</p>"
    page = "<title>Trees on the quay</title><h1>Trees on the quay</h1><p>6 May 2026</p>"
    (item,) = read_page(f"{page}{said}{near}{said[:-5]} up.</p>{last}", _URL).to_dict()["news"]
    assert item["body"].count("Quay plan") == 2
    assert item["body"].endswith("Tree list.")


@pytest.mark.parametrize(
    ("section", "folder", "name", "story"),
    [
        ("Aktuelles", "was-gibts", "baeume-am-kai", True),
        ("お知らせ", "oshirase", "1234.html", True),
        ("新闻", "xwzx", "1234.html", True),
        ("Sala de prensa", "novedades", "detail?id=12", True),
        ("Dienste", "dienste", "baeume-am-kai", False),
        ("Publications", "publications", "baeume-am-kai", False),
        ("Events", "dates", "baeume-am-kai", False),
    ],
)
def test_a_story_without_day_writer_or_markup(section: str, folder: str, name: str, *, story: bool) -> None:
    """Short as it is, where its folder is one of stories by its name or by that which a menu gives to it."""
    title = "Am alten Kai wachsen jetzt Bäume"
    text = "".join(f"<p>{line} Das hat niemand am Kai so früh erwartet.</p>" for line in _WORDS["de"][4] * 2)

    def told(title: str, more: str = "") -> bool:
        menu = f"<div class=a><a href=/>Start</a> | <a href=/{folder}/>{section}</a></div>"
        page = f"<title>{title} | Quay</title><body>{menu}<div class=b><h1>{title}</h1>{text}{more}</div>"
        items = read_page(page, f"https://quay.example/{folder}/{name}").to_dict()["news"]
        return any(item["body"] for item in items)

    assert told(title) is story
    for other in ("Note legali", "Kontakt für die Presse", "サイトポリシー", "法律声明"):
        assert not told(other)
    assert not told(title, "<p>Telefon: +49 228 5550101</p>")
