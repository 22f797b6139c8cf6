"""A whole page that is not the site's own, in an alphabet that the site does not use."""

from __future__ import annotations

import pytest

from iclei_scraper.reading import read_page

ABOUT = (
    '<header><nav><a href="/">Home</a> <a href="/about/">About the harbours</a></nav></header>'
    "<main><h1>{title}</h1>{text}</main>"
    "<footer><p>Harbour towns of the world, working together since 1990</p></footer>"
)
SHOP = (
    "<p>ルイヴィトン 財布 コピー 専門店。送料無料、全品お得な最安値、激安セール中。新作 バッグ 人気。</p>" * 3
)
SALE = "<p>Купить кроссовки nike дешево. Скидки, бесплатная доставка, распродажа, заказать онлайн.</p>" * 3
JAPAN = (
    "<p>日本事務所は東京にあり、自治体の気候変動対策を支援しています。参加は無料です。会員都市は二十を超えました。</p>"
    * 3
)
GOODS = (
    "<p>偽ブランド品の輸入は犯罪です。警察と税関が港で取り締まりを強めました。市の研究報告書は無料で読めます。</p>"
    * 3
)


def found(title: str, text: str, *, lang: str = "en", around: str = ABOUT) -> list[str]:
    body = around.format(title=title, text=text)
    html = f'<html lang="{lang}"><head><title>{title}</title></head><body>{body}</body></html>'
    records = read_page(html, "https://harbours.example/x/")
    return [finding.kind for finding in records.findings if finding.kind == "injected_content"]


@pytest.mark.parametrize("lang", ["en", "ja", ""])
@pytest.mark.parametrize("text", [SHOP, SALE])
def test_a_shop_in_another_alphabet_between_the_sites_own_header_and_footer(text: str, lang: str) -> None:
    assert found("新作 バッグ" if text is SHOP else "Кроссовки", text, lang=lang) == ["injected_content"]


def test_without_anything_around_it_the_language_that_the_page_claims_tells() -> None:
    assert found("新作 バッグ", SHOP, around="<main>{text}</main>") == ["injected_content"]
    assert found("新作 バッグ", SHOP, around="<main>{text}</main>", lang="ja") == []


@pytest.mark.parametrize("text", [JAPAN, GOODS])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_an_honest_page_in_another_alphabet_is_the_sites_own(text: str, lang: str) -> None:
    assert found("日本事務所", text, lang=lang) == []


def test_a_site_that_writes_in_both_alphabets_is_not_given_over() -> None:
    both = ABOUT.replace("About the harbours", "港について 日本の港町と世界の港町のネットワーク")
    assert found("新作 バッグ", SHOP, around=both) == []


def test_what_it_says_is_no_content() -> None:
    html = f'<html lang="en"><body>{ABOUT.format(title="会員", text="<p>会員都市 2500 以上</p>" + SHOP)}'
    assert read_page(html, "https://harbours.example/x/").statistics == ()


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Cheap pills", "Buy cheap viagra online, generic cialis, no prescription, fast shipping."),
        ("Best slots", "Best casino bonus: play slots online, free spins, fast payouts."),
        ("Situs resmi", "Situs slot gacor online terpercaya, judi bola, bonus new member, daftar sekarang."),
    ],
)
def test_a_page_that_is_nothing_but_spam_is_about_it(title: str, line: str) -> None:
    assert found(title, f"<p>{line}</p>" * 2)[:1] == ["injected_content"]


def test_a_page_about_it_is_not() -> None:
    study = (
        "<p>The study of casinos and slots online asks what free spins cost a town. Best casino bonus offers "
        "were counted by students of three universities, and the council has heard their report.</p>"
    )
    assert found("A study of casinos", study * 2) == []
