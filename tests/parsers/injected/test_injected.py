"""Injected content: what is found, how it is told, and what is left to the content parsers."""

from __future__ import annotations

import base64

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.injected import find_injected, without_injected
from iclei_scraper.records import to_dict
from tests.pace import within
from tests.parsers.injected.pages import URL, found, markup, own

KMS = '<a href="https://kms-loader.example.net/get">KMSAuto Download For Windows and Office [Update 2025]</a>'
CASINO = (
    "Explore new ways to play and win real prizes online. "
    'Join <a href="https://vavada-club.example.com/">Вавада казино</a> '
    "and enjoy top games, fast payouts, and exclusive bonuses every day."
)
HONEST = "Do not reinvent the wheel. Join our towns and learn from neighbours who were there."
ELSEWHERE = "https://elsewhere.example.net/go"
KMS_TEXT = "KMSAuto Download For Windows and Office [Update 2025]"


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>{HONEST}</p><p>{KMS}</p><p>{CASINO}</p><p><a href='/join/'>Discover how to join</a></p>",
        f"<p>{HONEST}</p><p>{KMS}<br>{CASINO}</p><a href='/join/'>Discover how to join</a>",
        f"<p>{HONEST} {KMS} {CASINO}</p>",
        f"<p>{HONEST}<br>{KMS} {CASINO}<br>Every year we work with many towns.</p>",
        f'<p>{HONEST}</p><p hidden>{KMS}</p><p style="position:absolute;left:-9999px">{CASINO}</p>',
        f'<p>{HONEST}</p><div style="display:none"><p>{KMS}</p><p>{CASINO}</p></div>',
        f'<style>.x{{height:1px;overflow:hidden}}</style><p>{HONEST}</p><div class="x">{KMS} {CASINO}</div>',
        f'<p>{HONEST}<span style="font-size:0">{KMS}</span></p><p>{CASINO}</p>',
        f"<p>{HONEST}</p><p><del>{KMS}</del></p><p><s>{CASINO}</s></p>",
    ],
)  # fmt: skip
def test_two_spam_links_are_two_findings_wherever_they_stand(inside: str) -> None:
    findings, marked = found(markup(inside))
    told = {finding.quote: finding for finding in findings}
    assert set(told) == {KMS_TEXT, "Вавада казино"}
    assert told[KMS_TEXT].url == "https://kms-loader.example.net/get"
    assert told["Вавада казино"].url == "https://vavada-club.example.com/"
    for finding in findings:
        assert (finding.kind, finding.severity) == ("injected_content", "high")
        assert finding.signals[:2] == ("foreign domain", "lexicon")
        assert len(finding.signals) > 2
    assert HONEST not in marked
    assert not any("join" in text.lower() and "Вавада" not in text for text in marked)


def test_an_honest_link_that_is_struck_out_is_not_hidden() -> None:
    findings, _ = found(
        markup("<p>With <s><a href='https://mill.example.net/'>the old mill</a></s> in 2019.</p>")
    )
    assert not findings


def test_the_json_of_a_finding() -> None:
    (finding,), _ = found(markup(f'<div style="display:none">{KMS}</div>'))
    data = to_dict(finding)
    assert data["kind"] == "injected_content"
    assert data["quote"] == KMS_TEXT
    assert {"foreign domain", "lexicon", "hidden"} <= set(data["signals"])
    assert data["values"]["hidden"] == "display:none"
    assert data["values"]["score"] == pytest.approx(sum(data["values"]["points"].values()))
    assert {entry["field"] for entry in data["evidence"]} == {"injected", "url"}


def test_evidence_leads_to_the_element() -> None:
    page = Page(URL, markup(f"<p>{KMS}</p>"))
    (finding,), _ = find_injected(page, own)
    (link,) = page.root.xpath(next(e.xpath for e in finding.evidence if e.field == "url"))
    assert link.get("href") == "https://kms-loader.example.net/get"


def test_lines_of_one_advertisement_are_marked_together() -> None:
    lines = "Explore new ways to play and win real prizes online.<br>Join " + CASINO.partition("Join ")[2]
    _, marked = found(markup(f"<p>{HONEST}</p><p>{lines}</p>"))
    assert marked[0] == "Explore new ways to play and win real prizes online."
    assert len(marked) == 2


def test_a_paragraph_that_is_only_partly_spam_is_kept_and_cleaned() -> None:
    html = markup(f"<p>{HONEST} {KMS} {CASINO} We meet in spring in the town hall.</p>")
    findings, marked = found(html)
    assert marked == []
    block = next(block for block in Page(URL, html).blocks if KMS_TEXT in block.text)
    assert without_injected(block.text, findings) == f"{HONEST} We meet in spring in the town hall."


def test_a_link_in_an_honest_sentence_takes_only_its_words_along() -> None:
    link = '<a href="https://spin.example.net/">best online casino</a>'
    sentence = "Councils chose the streets and {} gardeners look after young trees."
    findings, marked = found(markup(f"<p>{sentence.format(link)}</p>"))
    assert [finding.quote for finding in findings] == ["best online casino"]
    assert marked == []
    cleaned = without_injected(sentence.format("best online casino"), findings)
    assert cleaned == "Councils chose the streets and gardeners look after young trees."


def test_other_findings_clean_nothing() -> None:
    findings, _ = found(markup(f"<p>{KMS}</p>"))
    assert without_injected("Nothing of the kind.", findings) == "Nothing of the kind."
    assert without_injected(KMS_TEXT, ()) == KMS_TEXT


@pytest.mark.parametrize("label", ["click here for furniture", "slot online"])
def test_links_behind_the_end_of_the_page(label: str) -> None:
    (finding,), marked = found(markup(behind=f'<div><a href="https://odd.example.net/">{label}</a></div>'))
    assert "after the end of the page" in finding.signals
    assert marked == [label]


@pytest.mark.parametrize("host", ["casino.towns.example.net", "sub.towns.example.org", "example.org"])
def test_the_networks_own_links_are_never_foreign(host: str) -> None:
    link = f'<a href="https://{host}/study">study on online casinos and urban planning</a>'
    assert found(markup(f'<p>Read our {link}.</p><div style="display:none">{link}</div>'))[0] == ()


def test_doorways_on_the_site_itself_are_told_by_their_words() -> None:
    door = '<a href="/slot-gacor/">slot gacor maxwin terpercaya</a>'
    (finding,), _ = found(markup(f'<div style="position:absolute;left:-9999px">{door}</div>'))
    assert "foreign domain" not in finding.signals


def test_a_page_about_casinos_may_link_to_casinos() -> None:
    article = """<h2>Casinos and the city</h2><p>Casinos changed the waterfront, and planners
    ask who pays.</p><p><a href="https://waterfront.example.net/">Casino economy and rents</a></p>
    <p>Towns publish <a href="https://press.example.com/x">a study on casinos and urban planning</a>.</p>"""
    assert found(markup(article))[0] == ()


def test_an_advertisement_without_a_link() -> None:
    text = "Slot gacor maxwin! Situs judi online terpercaya, bonus new member, deposit pulsa."
    (finding,), marked = found(markup(f"<p>{text}</p>"))
    assert finding.url is None
    assert [finding.quote] == marked == [text]
    assert "url" not in to_dict(finding)


def test_a_box_that_a_script_moves_away() -> None:
    box = '<div id="M6bMm64IekltUm"><a href="https://farmakeio.example.net/">κοιτάξτε εδώ</a></div>'
    script = "<script>var css='#M6bMm64IekltUm{position:fixed;overflow:hidden;top:-152413px;}';</script>"
    (finding,), _ = found(markup(box + script))
    assert "hidden" in finding.signals
    assert finding.values is not None
    assert finding.values["hidden"] == "hidden by script"


# What machines alone are told ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "signal"),
    [
        ('<link rel="canonical" href="https://someone-else.example.net/x">', "canonical to a foreign domain"),
        (
            '<link rel="alternate" hreflang="ja" href="https://someone-else.example.net/ja/">',
            "hreflang to a foreign domain",
        ),
        (
            '<meta http-equiv="refresh" content="0; url=https://someone-else.example.net/go">',
            "redirect to a foreign domain",
        ),
        ('<script src="https://cdn-jquery.top/min.js"></script>', "name made to look like a known one"),
        ('<script src="http://203.0.113.7/a.js"></script>', "throw-away domain"),
        (
            '<script src="https://www.googletagmanaqer.com/gtag.js"></script>',
            "name made to look like a known one",
        ),
        (
            '<meta name="description" content="Slot gacor, situs judi online terpercaya, deposit pulsa">',
            "lexicon",
        ),
    ],
)
def test_in_the_head(head: str, signal: str) -> None:
    (finding,), marked = found(markup(head=head))
    assert finding.kind == "injected_content"
    assert signal in finding.signals
    assert marked == []


@pytest.mark.parametrize(
    "code",
    [
        "eval(String.fromCharCode({}))".format(
            ",".join(str(ord(c)) for c in 'location="https://elsewhere.example.net/go";')
        ),
        'var u=atob("{}");location.href=u;'.format(
            base64.b64encode(b"https://elsewhere.example.net/go").decode()
        ),
        """document.write('<p style="display:none"><a href="https://online-casino.example.net/">x</a></p>')""",
    ],
)
def test_written_by_a_script(code: str) -> None:
    (finding,), _ = found(markup(head=f"<script>{code}</script>"))
    assert finding.url is not None
    assert "example.net" in finding.url


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="canonical" href="{URL}">',
        '<link rel="canonical" href="http://www.towns.example.org/">',
        '<link rel="alternate" hreflang="es" href="https://pueblos.towns.example.com/es/">',
        '<meta http-equiv="refresh" content="600">',
        '<script src="https://cdn.jsdelivr.net/npm/x.js"></script><script src="https://widget.some-forms.net/embed.js"></script>',
        '<script>var icon=atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ");</script>',
        '<script type="application/ld+json">{"sameAs": ["https://elsewhere.example.net/"]}</script>',
        '<meta name="description" content="A report on online gambling advertising and what councils do.">',
    ],
)
def test_an_honest_head(head: str) -> None:
    assert found(markup(head=head))[0] == ()


def test_a_canonical_address_at_the_named_source_is_honest() -> None:
    source = (
        '<p>First published by <a href="https://magazine.example.net/">the magazine of the gardeners</a>.</p>'
    )
    assert (
        found(markup(source, head='<link rel="canonical" href="https://magazine.example.net/a/">'))[0] == ()
    )


def test_a_page_without_an_address_has_no_foreign_canonical() -> None:
    html = markup(head='<link rel="canonical" href="https://towns.example.org/">')
    assert find_injected(Page("file:///tmp/saved.html", html), own)[0] == ()


# Bad input ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no markup at all",
        "<a href='http://[broken'>x</a>",
        "<a href='https://'>x</a>",
        "<a>casino</a>",
        "<a href='https://casino.example.net/'></a>" * 3,
        "<html><body></body></html></html></body>",
        "<script>atob('====================')</script><script>fromCharCode(99999999999999999999,1,2,3,4,5,6,7,8,9,10,11)</script>",
        "\x00\x01<p>casino\x00</p>",
    ],
)
def test_bad_input_does_no_harm(html: str) -> None:
    find_injected(Page(URL, html), own)
    find_injected(Page("", html), own)


def test_a_page_of_a_thousand_spam_links_is_told_in_bounds() -> None:
    links = "".join(
        f'<a href="https://spin{n}.example.net/">best online casino {n}</a> ' for n in range(1_000)
    )
    findings, marked = found(markup(f'<div style="display:none">{links}</div>'))
    assert len(findings) == 201
    assert findings[-1].values == {"more": 800}
    assert len(marked) == 1


@pytest.mark.parametrize(
    "filler",
    [
        "<p>" + "buy cheap free online best bonus " * 20_000 + "</p>",
        '<p><a href="https://x.example.net/">casino</a></p>' * 5_000,
        "<p>" + "カジノ無料" * 100_000 + "</p>",
        '<div style="' + "color:#fff;" * 50_000 + '"><a href="https://x.example.net/">casino</a></div>',
        "<script>" + "String.fromCharCode(" * 50_000 + "</script>",
        "<div>" * 5_000 + '<a href="https://x.example.net/">casino</a>',
    ],
)
def test_large_pages_take_no_time(filler: str) -> None:
    page = Page(URL, markup(filler))
    assert page.blocks
    with within(2):
        find_injected(page, own)
