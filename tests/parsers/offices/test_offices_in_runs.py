"""Offices that one paragraph tells one by one, each behind its name in bold type; and look-alikes."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_URL = "https://www.harbour-towns.org/offices"
_TOWNS = (
    ("Lund", "Storgatan 4, 223 50 Lund, Sweden", "+46 46 222 00 00"),
    ("Malmö", "Södergatan 8, 211 34 Malmö, Sweden", "+46 40 222 00 00"),
    ("Uppsala", "Lilla gatan 8, 753 10 Uppsala, Sweden", "+46 18 222 00 00"),
    ("Gävle", "Norra gatan 2, 803 20 Gävle, Sweden", "+46 26 222 00 00"),
    ("Kalmar", "Larmgatan 5, 392 32 Kalmar, Sweden", "+46 480 222 00"),
    ("Umeå", "Kungsgatan 51, 903 26 Umeå, Sweden", "+46 90 222 00 00"),
    ("Växjö", "Kronobergsgatan 7, 352 33 Växjö, Sweden", "+46 470 222 00"),
    ("Borås", "Allégatan 30, 503 32 Borås, Sweden", "+46 33 222 00 00"),
)


def _read(run: str) -> list[dict[str, object]]:
    page = f"<html lang=en><title>Offices</title><body><main><h1>Our offices</h1>{run}</main></body></html>"
    offices: list[dict[str, object]] = read_page(page.encode(), _URL).to_dict()["offices"]
    return offices


def _run(sign: str, *, mailed: frozenset[str] = frozenset()) -> str:
    told = []
    for town, place, number in _TOWNS:
        site = (
            f' · <a href="https://{town[0].lower()}.harbour-towns.org/">Website</a>' if town in mailed else ""
        )
        told.append(f"<b>{town} Office</b> {place} · Tel.: {number} · E-mail: office@harbour-towns.org{site}")
    return f"<p>{f' {sign} '.join(told)}</p>"


@pytest.mark.parametrize("sign", ["<span>◆</span>", "◆", "|", "<i>■</i>"])
def test_a_long_paragraph_of_offices_is_read_to_its_end(sign: str) -> None:
    found = _read(_run(sign))
    assert [(office["name"], office["city"]) for office in found] == [
        (f"{town} Office", town) for town, *_ in _TOWNS
    ]
    assert all(len(office["phones"]) == 1 for office in found)  # type: ignore[arg-type]


def test_a_site_in_a_run_is_that_of_the_office_before_it() -> None:
    found = _read(_run("<span>◆</span>", mailed=frozenset({"Malmö", "Gävle"})))
    sites = {office["name"]: office["website"] for office in found if office["website"]}
    assert sites == {
        "Malmö Office": "https://m.harbour-towns.org/",
        "Gävle Office": "https://g.harbour-towns.org/",
    }


def test_a_mail_address_in_a_run_is_told_once() -> None:
    code = "2a4345444c456a424b58484558594f4b04455e46"  # for somebody else, behind the shown words
    hidden = f'<a href="/cdn-cgi/l/email-protection" data-cfemail="{code}">[email&#160;protected]</a>'
    run = (
        f"<p><b>Lund Office</b> Storgatan 4, 223 50 Lund · E-mail: {hidden} ◆ "
        "<b>Malmö Office</b> Södergatan 8, 211 34 Malmö · Tel.: +46 40 222 00 00</p>"
    )
    mails = {office["name"]: len(office["emails"]) for office in _read(run)}  # type: ignore[arg-type]
    assert mails == {"Lund Office": 1, "Malmö Office": 0}


def test_prose_with_words_in_bold_type_is_no_run() -> None:
    prose = (
        "<p><b>Harbour towns</b> have met since 1994, and more join them every year than leave. The <b>first "
        "charter</b> was signed by 12 mayors, who had never met before and did not agree on much beyond the "
        "wish to keep their quays open to those who live there. Ten years on, <b>most members</b> send two "
        "people to the yearly gathering in Lund, where 340 guests were counted, at Storgatan 4. The "
        "<b>next gathering</b> is planned for 2027, when the rebuilt hall at Södergatan 8 will be ready, and "
        "the call +46 40 222 00 00 will be answered by volunteers again. Whoever wants to help can do so in "
        "many ways, most of which need nothing but an evening every other week and some patience.</p>"
    )
    assert len(prose) > 600
    assert not _read(prose)
