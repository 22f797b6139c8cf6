"""What figures are by where they stand: beside a unit, among contents, in an address, beside a pace."""

from __future__ import annotations

from iclei_scraper import read_page


def _read(title: str, body: str, language: str = "en") -> list[tuple[str, float | None, str]]:
    source = f"<html lang={language}><head><title>{title} | Lampgate Pact</title></head><body><main>"
    found = read_page(
        f"{source}<h1>{title}</h1>{body}</main></body></html>", "https://lampgate.example/about"
    )
    return [(it.label, it.value, it.qualifier) for it in found.statistics]


def test_a_label_a_figure_and_its_unit_in_one_row() -> None:
    rows = (("会員", "1,250", "村以上"), ("活動国", "18", "か国"), ("職員", "64", "名"))
    body = "".join(
        f"<div><span>{label}</span><b>{it}</b><span>{unit}</span></div>" for label, it, unit in rows
    )
    expected = [("会員", 1250, "at_least"), ("活動国", 18, "exact"), ("職員", 64, "exact")]
    assert _read("概要", body, "ja") == expected
    menu = (("定食", "850", "円"), ("麺", "12", "時間"))
    body = "".join(
        f"<div><span>{label}</span><b>{it}</b><span>{unit}</span></div>" for label, it, unit in menu
    )
    assert _read("献立", body, "ja") == []


def test_numbers_that_rise_in_a_table_of_contents_are_pages() -> None:
    rows = (("Welcome", 3), ("Members", 12), ("Countries", 25), ("Staff", 47))
    body = "".join(f"<li>{label} <span>{page}</span></li>" for label, page in rows)
    assert _read("Annual report: contents", f"<ol>{body}</ol>") == []
    assert _read("The pact in numbers", f"<ol>{body}</ol>")[1:] == [
        ("Members", 12, "exact"),
        ("Countries", 25, "exact"),
        ("Staff", 47, "exact"),
    ]


def test_a_box_and_a_postcode_are_no_figures() -> None:
    body = "<h2>Foundation</h2><div>PO Box 4410<br>1200 AZ Kwelderdam<br>The Netherlands</div>"
    assert _read("Where to find us", body) == []


def test_what_all_elements_share_is_the_pace_of_the_count() -> None:
    rows = (("Member towns", 310), ("Countries", 14), ("Staff", 28))
    body = "".join(
        f'<li><span data-ziel="{it}" data-dauer="1800">0</span><span>{label}</span></li>'
        for label, it in rows
    )
    assert _read("The pact in numbers", f"<ul>{body}</ul>") == [(label, it, "exact") for label, it in rows]


def test_counters_and_sentences_with_number_words_of_one_language() -> None:
    body = "<p>Lampgate Pact samlar 70 kommuner i fem länder. Vi är 18 medarbetare på sex kontor.</p>"
    expected = [("kommuner", 70), ("länder", 5), ("medarbetare", 18), ("kontor", 6)]
    assert [it[:2] for it in _read("Om oss", body, "sv")] == expected
    assert _read("About us", "<p>Our offices teach sex education in five countries.</p>") == []


def test_a_unit_beside_its_digits_tells_what_is_counted() -> None:
    pills = "<div><b>51개국</b> 네트워크</div><div><b>147개</b> 지부 운영</div>"
    told = [("네트워크", 51, "exact"), ("지부 운영", 147, "exact")]
    assert _read("연합회 소개", f"<h2>개요</h2>{pills}", "ko") == told
    fair = "<div><b>51개국</b> 참가</div><div><b>147개</b> 부스</div><div><b>900명</b> 참관객</div>"
    assert _read("박람회 소개", f"<h2>개요</h2>{fair}", "ko") == []
