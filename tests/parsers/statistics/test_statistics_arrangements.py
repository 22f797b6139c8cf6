"""Figures that pages arrange in rarer ways: drawn by scripts and style sheets, in tables, in statements."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>About us – Lantern Towns Forum</title></head>
<body><header><a href="/">Lantern Towns Forum</a></header><main><h1>About us</h1>
<p>The council tested a quiet tram after a long public debate, with help from volunteers.</p>
{body}</main><footer><p>© 2026 Lantern Towns Forum</p></footer></body></html>"""
TWO = [("members", 2500), ("countries", 125)]
THREE = [*TWO, ("offices", 24)]
BOX = "<div class='c'>{}<p>Member cities</p></div><div class='c'>{}<p>Countries</p></div>"


def read(body: str, language: str = "en") -> list[tuple[str, float | None]]:
    page = Page("https://www.lantern-towns-forum.example/about/", FRAME.format(body=body, language=language))
    return [(statistic.concept, statistic.value) for statistic in parse_statistics(page)]


DRAWN = {
    "an element of its own": BOX.format(
        "<count-up end='2500'></count-up>", "<count-up end='125'></count-up>"
    ),
    "settings": BOX.format(
        """<b data-s='{"to_value":2500,"from_value":0}'>0</b>""", """<b data-s='{"to_value":125}'>0</b>"""
    ),
    "a style": BOX.format("<b style='--n:2500'></b>", "<b style='--n:125'></b>"),
    "a style sheet": "<style>#m::after{content:'2,500+'}#k::after{content:'125'}</style>"
    + BOX.format("<b id='m'></b>", "<b id='k'></b>"),
    "a call": BOX.format("<b id='m'>0</b>", "<b id='k'>0</b>")
    + "<script>new CountUp('m', 2500);new CountUp('k', 0, 125, 0, 2);</script>",
    "pictures of digits": BOX.format("<i><img alt='2'><img alt='5'><img alt='0'><img alt='0'></i>", "125"),
    "digits in boxes": BOX.format(
        "<div><div>2</div><div>5</div><div>0</div><div>0</div></div>", "<b>125</b>"
    ),
    "what is read out": "<div role='img' aria-label='2,500 member cities'></div>"
    "<div role='img' aria-label='125 countries'></div>",
    "data": """<script type='application/json'>[{"label":"Member cities","value":2500},
    {"label":"Countries","value":125}]</script>""",
    "attributes": "<stat-card value='2500' label='Member cities'></stat-card>"
    "<stat-card value='125' label='Countries'></stat-card>",
}


@pytest.mark.parametrize("how", sorted(DRAWN))
def test_figures_that_no_text_holds(how: str) -> None:
    assert read(DRAWN[how]) == TWO


BESIDE = {
    "a button in its line": "<p>Member cities</p><b>2,500<i>+</i></b> <a href='/m'>Read more</a>",
    "its source": "<b>2,500+</b><div>Member cities <small>Source: annual report 2024</small></div>",
    "the year it is of": "<b>2,500+</b><div><span>Member cities</span> <span>(2024)</span></div>",
    "an icon of a font": "<b>\ue0d7 2,500+</b><p>Member cities</p>",
    "what screen readers are told": "<b><span aria-hidden='true'>0</span>"
    "<span class='sr-only'>2,500+</span></b><p>Member cities</p>",
    "its digits in boxes and a picture": "<span>🌍</span><b><i>2</i><i>5</i><i>0</i><i>0</i></b>"
    "<p>Member cities</p>",
}


@pytest.mark.parametrize("what", sorted(BESIDE))
def test_what_stands_beside_a_figure_or_its_label_is_no_part_of_it(what: str) -> None:
    page = Page(
        "https://www.lantern-towns-forum.example/about/",
        FRAME.format(body=f"<div class='c'>{BESIDE[what]}</div>", language="en"),
    )
    assert [(it.concept, it.value, it.label) for it in parse_statistics(page)] == [
        ("members", 2500, "Member cities")
    ]


def test_small_figures_of_two_known_kinds_are_told_by_a_plus() -> None:
    chips = "<ul><li>13+ years of work</li><li>3 offices</li></ul>"
    assert read(chips) == [("years", 13), ("offices", 3)]
    assert not read(chips.replace("+", ""))


CARDS = {
    "plain": ("value='{}' label='{}'", "<div>{}</div>"),
    "each in a wrapper": ("figure='{}' caption='{}'", "<ui-grid><div>{}</div></ui-grid>"),
    "data attributes": ("data-end='{}' data-title='{}'", "{}"),
}


@pytest.mark.parametrize("how", CARDS)
@pytest.mark.parametrize(
    "labels", [("Member cities", "Countries", "Trees planted"), ("Lamps", "Lands", "Trees")]
)
def test_elements_of_a_kind_of_their_own_tell_in_attributes_whatever_they_count(
    how: str, labels: tuple[str, ...]
) -> None:
    attributes, around = CARDS[how]
    cards = (
        around.format(f"<x-stat {attributes.format(value, label)} suffix='+'></x-stat>")
        for value, label in zip((2500, 125, 340), labels, strict=True)
    )
    known = labels[0] == "Member cities"
    assert read(f"<h2>Our reach</h2>{''.join(cards)}") == [
        ("members" if known else "other", 2500),
        ("countries" if known else "other", 125),
        ("other", 340),
    ]


CHIPS = {
    "en": ("member cities", "countries", "900 million people in our member cities"),
    "de": ("Mitgliedsstädte", "Länder", "900 Mio. Menschen in unseren Mitgliedsstädten"),
    "ja": ("会員都市", "か国", "9億人の住民"),
}


@pytest.mark.parametrize("language", sorted(CHIPS))
@pytest.mark.parametrize("tag", ["span", "a"])
def test_chips_of_one_text_each_stand_beside_each_other(language: str, tag: str) -> None:
    cities, countries, people = CHIPS[language]
    chips = "".join(
        f"<{tag} class='chip'>{text}</{tag}>"
        for text in (f"🏙️ 2,500+ {cities}", f"🌍 125 {countries}", f"🧑 {people}", "🏆 37 kg")
    )
    assert read(f"<div>{chips}</div>", language)[:3] == [*TWO, ("population", 900_000_000)]


SIGNS = {
    "attributes": "<b data-end='{}' data-scale='{}'>0</b>",
    "the attribute around": "<div data-suffix='{1}'><b data-target='{0}'></b></div>",
    "an object in an attribute": """<b data-c='{{"end":{},"duration":2,"suffix":"{}"}}'>0</b>""",
    "an object whose sign is shown too": (
        """<div data-c='{{"countFrom":"0","countTo":"{0}","suffix":" {1}"}}'><b>0</b><i> {1}</i></div>"""
    ),
    "settings by turns": "<b data-c='from: 0; end: {}; duration: 2; suffix: {}'>0</b>",
    "settings around it": "<div data-c='from: 0, countTo: {0}, duration: 2'><b>0</b><i>{1}</i></div>",
    "a call": "<b id='c{0}'>0</b><script>countUp('c{0}', {0}, {{duration: 3, suffix: '{1}'}})</script>",
    "an object in a script": "<b id='c{0}'>0</b><script>countUp([{{id: 'c{0}',\n to: {0},\n unit: '{1}'}}])"
    "</script>",
}


@pytest.mark.parametrize("how", sorted(SIGNS))
@pytest.mark.parametrize(
    ("word", "people"), [("million", 900_000_000), ("Mio.", 900_000_000), ("万", 9_000_000)]
)
def test_what_a_script_writes_behind_the_digits_is_read(how: str, word: str, people: int) -> None:
    rows = ((2500, "+", "Member cities"), (125, "", "Countries"), (900, word, "People in our member cities"))
    body = "".join(
        f"<div>{SIGNS[how].format(figure, sign)}<p>{label}</p></div>" for figure, sign, label in rows
    )
    page = Page("https://www.lantern-towns-forum.example/", FRAME.format(body=body, language="en"))
    found = [(it.concept, it.value, it.qualifier) for it in parse_statistics(page)]
    assert found == [
        ("members", 2500, "at_least"),
        ("countries", 125, "exact"),
        ("population", people, "exact"),
    ]


@pytest.mark.parametrize(
    "attribute", ["style='--x: 1; end: {}'", "data-slides='end: {}; speed: 2'", "data-c='until: {}; end: x'"]
)
def test_settings_of_something_else_fill_no_place(attribute: str) -> None:
    slides = attribute.format(2500) + "><p>We mend lamps in the harbour.</p><b></b"
    assert not read(f"<div {slides}><p>Member cities</p></div><div {slides}><p>Countries</p></div>")


def test_a_size_or_an_icon_is_no_sign() -> None:
    box = "<div><b data-end='{}' data-size='M' data-icon='plus'>0</b><p>{}</p></div>"
    assert read(box.format(2500, "Member cities") + box.format(125, "Countries")) == TWO


ARRANGED = {
    "the day below each figure": "<table><tr><th>Member cities</th><td>2,500<br><small>(as of 31 May 2025)"
    "</small></td></tr><tr><th>Countries</th><td>125<br><small>(as of 31 May 2025)</small></td></tr>"
    "<tr><th>Offices</th><td>24<br><small>(as of 31 May 2025)</small></td></tr></table>",
    "a reference behind a figure": "<table><tr><th>Member cities</th><td>2,500<sup>[1]</sup></td></tr>"
    "<tr><th>Countries</th><td>125</td></tr><tr><th>Offices</th><td>24</td></tr></table>",
    "small pictures first": "<figure><ul><li>🏙 2,500 member cities</li><li><i>🌍</i><b>125</b> countries</li>"
    "<li>🏢 24 offices</li></ul><figcaption>Source: the annual report</figcaption></figure>",
    "a drawing of lines with small pictures": "<figure><svg><text>🏙 2,500 member cities</text>"
    "<text>🌍 125 countries</text><text>🏢 24 offices</text></svg></figure>",
    "ordinary markup in a drawing": "<svg>"
    + "".join(
        f"<g><switch><foreignObject><div><h4>{now}</h4><em>{label}</em></div></foreignObject>"
        f"<text>{now} {label}</text></switch></g>"
        for label, now in (("Member cities", "2,500"), ("Countries", "125"), ("Offices", "24"))
    )
    + "</svg>",
    "questions": "<h3>How many cities are members?</h3><p>2,500.</p>"
    "<h3>In how many countries do you work?</h3><p>In 125.</p>"
    "<h3>How many offices do you have?</h3><p>24.</p>",
    "unit and year": "<table><tr><th>Fact</th><th>Unit</th><th>2023</th><th>2024</th></tr>"
    "<tr><td>Member cities</td><td>number</td><td>2,400</td><td>2,500</td></tr>"
    "<tr><td>Countries</td><td>number</td><td>120</td><td>125</td></tr>"
    "<tr><td>Offices</td><td>number</td><td>23</td><td>24</td></tr></table>",
    "rows of years": "<table><tr><th>Year</th><th>Members</th><th>Countries</th><th>Offices</th></tr>"
    "<tr><td>2025</td><td>2,500</td><td>125</td><td>24</td></tr>"
    "<tr><td>2020</td><td>2,000</td><td>110</td><td>20</td></tr></table>",
    "beside others": "<table><tr><th>Network</th><th>Members</th><th>Countries</th><th>Offices</th></tr>"
    "<tr><td>Blue Union</td><td>900</td><td>40</td><td>5</td></tr>"
    "<tr><td>Lantern Towns Forum</td><td>2,500</td><td>125</td><td>24</td></tr></table>",
    "then and now": "".join(
        f"<div><h3>{label}</h3><p>1990: <b>6</b></p><p>Today: <b>{now}</b></p></div>"
        for label, now in (("Member cities", "2,500"), ("Countries", "125"), ("Offices", "24"))
    ),
    "a remark between": "".join(
        f"<div><h3>{label}</h3><p>as of January</p><p>{now}</p></div>"
        for label, now in (("Member cities", "2,500"), ("Countries", "125"), ("Offices", "24"))
    ),
    "statements": "<div><b>2,500</b><p>cities and towns work in the network to become safer</p></div>"
    "<div><b>125</b><p>countries in which our members make a difference</p></div>"
    "<div><b>24</b><p>offices that help them every day of the year</p></div>",
    "below a heading": "<h2>The Forum in numbers</h2><ul><li>More than 2,500 cities have joined us.</li>"
    "<li>They lie in 125 countries.</li><li>We run 24 offices.</li></ul>",
    "brackets": "<ul><li>Member cities (2,500)</li><li>Countries (125)</li><li>Offices (24)</li></ul>",
    "leaders": "<pre>Member cities ..... 2,500\nCountries ......... 125\nOffices ........... 24</pre>",
    "short sentences": "<h2>2,500 members. 125 countries. 24 offices.</h2>",
    "a sign to some": "<ul><li><span>Member cities</span><span><em>2,500</em><i>+</i></span></li>"
    "<li><span>Countries</span><span><em>125</em></span></li><li><span>Offices</span><span><em>24</em><i>+</i></span></li></ul>",
    "a lead to each": "<div><i>We unite</i><b>2,500</b><i>cities</i></div><div><i>across</i><b>125</b>"
    "<i>countries</i></div><div><i>with</i><b>24</b><i>offices</i></div>",
    "notes": "<dl><dt>Member cities</dt><dd>2,500</dd><dd>from villages to capitals</dd><dt>Countries</dt>"
    "<dd>125</dd><dd>on all continents</dd><dt>Offices</dt><dd>24</dd><dd>near you</dd></dl>",
}


@pytest.mark.parametrize("how", sorted(ARRANGED))
def test_figures_in_rarer_arrangements(how: str) -> None:
    assert read(ARRANGED[how]) == THREE


@pytest.mark.parametrize(
    "body",
    [
        "<p>Lantern Towns Forum is a partner of the Blue Union, which has 900 members in 40 countries.</p>",
        "<p>Members by region: Africa 300, Europe 900, Asia 500.</p>",
        "<p>A group called 'We love the Forum', it is said, has some 85,000 members.</p>",
        "<h2>Bonn in numbers</h2><ul><li>900 members of clubs</li><li>40 countries of origin</li></ul>",
        "<ul><li><a href='/m'>Members (24)</a></li><li><a href='/c'>Countries (12)</a></li></ul>",
        (
            "<div><b>Japan Office</b><p>📠 +81-3 / 1239 2336/8/9</p></div>"
            "<div><b>Fiji Office</b><p>📠 +679 / 331 0120</p></div>"
        ),
        '<script>terms=[{"name":"Members","count":24},{"name":"Countries","count":12}]</script>',
    ],
)
def test_figures_of_others_and_of_lists(body: str) -> None:
    assert read(body) == []


def test_a_small_network_counts_what_it_has_besides() -> None:
    boxes = "".join(
        f"<div><b data-count='{figure}'>0</b><p>{label}</p></div>"
        for figure, label in ((8, "Member countries"), (28, "Years of work"), (340, "Trained nurses"))
    )
    assert read(boxes) == [("countries", 8), ("years", 28), ("other", 340)]


def test_an_organisation_is_called_for_short_what_its_text_says() -> None:
    claim = "<p>The Lantern Towns Forum (LTF) was founded in 1990. LTF has 320 staff in 24 offices.</p>"
    assert read(claim) == [("staff", 320), ("offices", 24)]


def test_a_figure_is_read_once_though_a_sentence_and_dots_follow_its_label() -> None:
    facts = {"36 +": "事務所", "25 +": "世界の国々", "31+%": "世界の都市人口に占める割合"}
    facts |= {"1,083 +": "地方自治体", "37 +": "周年", "5": "大陸"}
    sentences = (
        "土木課は古い街区の灯りを取り替えた",
        "水道局は静かな路面電車を試した",
        "組合は修理の工房を開いた",
        "議会は涼しい通りの手引きを出した",
        "学校は庭を町の人と一緒に作った",
        "港は古い倉庫を市場に変えた",
    )
    items = "".join(
        f"<li><div><h3>{figure}</h3><div>{label}</div><p>{sentence}。</p></div></li>"
        for (figure, label), sentence in zip(facts.items(), sentences, strict=True)
    )
    dots = "".join(f"<li><a href='#'>{number}</a></li>" for number in range(1, 7))
    body = f"<h1>私たちについて</h1><h2>数字で見る</h2><ul>{items}</ul><ul>{dots}</ul>"
    page = Page("https://example.org/about/", f"<html lang='ja'><body><main>{body}</main></body></html>")
    assert [found.label for found in parse_statistics(page)] == list(facts.values())
