"""Who wrote what agencies and papers of the East publish: in the dateline, below the text, not the editor."""

from __future__ import annotations

from html import escape

import pytest

from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.persons import joined_names
from tests.parsers.articles.article_pages import article, headed, json_ld, meta, read
from tests.parsers.news.news_content import paragraphs

TITLE = "河港市公布全市步道与遮荫改造计划"
URL = "http://paper.example/news/4711.html"
LINES = paragraphs("zh", 1)
DAY = "<div>2024-05-12 10:20 来源：河港日报</div>"


def _authors(first: str, below: str = "", *, head: str = "", language: str = "zh") -> tuple[str, ...]:
    text = "".join(f"<p>{escape(line)}</p>" for line in (first, *paragraphs(language, 1)[1:]))
    main = f"<div><h1>{TITLE}</h1>{DAY}{text}{below}</div>"
    return article(main, url=URL, head=head, title=TITLE, language=language).authors


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("河港社海岸5月12日电（记者林予安、印朋）", ("林予安", "印朋")),
        ("河港日报讯（记者 林予安 余静）", ("林予安", "余静")),
        ("本报讯（见习记者林予安 通讯员 方明远）", ("林予安",)),
        ("（河港社記者林予安海岸12日電）", ("林予安",)),
    ],
)
def test_reporters_are_named_where_the_text_begins(opening: str, names: tuple[str, ...]) -> None:
    assert _authors(f"{opening}{LINES[0]}") == names


def test_korean_agencies_name_theirs_before_a_sign() -> None:
    first = f"[강변=하구통신] 조보람 김하늘 기자 = {paragraphs('ko', 1)[0]}"
    assert _authors(first, language="ko") == ("조보람", "김하늘")


@pytest.mark.parametrize(
    "opening",
    [
        "河港市（记者协会）昨天公布了新的计划。",
        "市长在街上说了很久，然后回答了问题（记者林予安提问）。",
        "步道将在明年春天完工。市长昨天在记者会上说（记者林予安）。",
    ],
)
def test_reporters_whom_a_text_speaks_of_did_not_write_it(opening: str) -> None:
    assert _authors(f"{opening}{LINES[0]}") == ()


def test_whom_the_page_calls_its_editor_did_not_write_it() -> None:
    head = '<meta name="author" content="河港网方明远">'
    editor = "<div>责任编辑：方明远</div>"
    assert _authors(LINES[0], editor, head=head) == ()
    signed = f"<p>河港报·河港网记者 林予安 来源：河港日报</p>{editor}"
    assert _authors(LINES[0], signed, head=head) == ("林予安",)
    assert _authors(LINES[0], "<div>责任编辑：余静</div>", head=head) == ("河港网方明远",)


def test_papers_space_out_names_of_two_signs() -> None:
    assert joined_names("林予安 方 敏", "zh") == "林予安、方敏"
    assert joined_names("林予安 方 敏", "ja") == "林予安 方 敏"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("كتبت ليلى حداد", "ليلى حداد"),
        ("كتب سامي الحداد", "سامي الحداد"),
        ("كتب - سامي الحداد", "سامي الحداد"),
        ("كتب الأطفال في المدينة", None),
        ("كتب مدرسية مجانية", None),
        ("كتب عربية", None),
    ],
)
def test_arabic_papers_say_who_wrote_with_a_verb_that_means_books_too(line: str, names: str | None) -> None:
    assert byline(line) == names


# Days and titles -------------------------------------------------------------------------------------------

CLOCK = "<p>Friday, 13 May 2022</p>"


@pytest.mark.parametrize(
    ("claim", "day"),
    [
        ("2022-05-13T02:37:15+00:00", "2022-05-12"),
        ("2022-05-13T00:00:00+00:00", "2022-05-13"),  # a day without an hour
        ("2022-05-13T14:37:15+00:00", "2022-05-13"),
    ],
)
def test_the_evening_of_another_zone_is_the_day_that_the_page_shows(claim: str, day: str) -> None:
    main = f"{headed('<p>12 May 2022</p>')}<ul>{'<li>Ports</li>' * 12}</ul>{CLOCK}"
    assert article(main, head=json_ld(datePublished=claim)).published == day


def test_a_bar_repeats_the_title_far_above_its_day() -> None:
    bar = f"<div class='bar'><h1>{TITLE}</h1><p>分享到：</p></div><ul>{'<li>新闻</li>' * 12}</ul>"
    text = "".join(f"<p>{escape(line)}</p>" for line in LINES)
    main = f"{bar}<div><h1>{TITLE}</h1><p>2024-05-12 13:48</p><p>来源：河港网</p>{text}</div>"
    found = read(main, url="http://paper.example/content_4711.htm", title=TITLE, language="zh")
    assert found is not None
    assert (found.published, found.body) == ("2024-05-12", "\n\n".join(LINES))


def test_prices_in_a_text_and_numbers_in_the_foot_make_no_board_of_ads() -> None:
    prices = "".join(f"<p>{line} Each bench costs {n}00 €.</p>" for n, line in enumerate(LINES, 1))
    foot = "".join(f"<p>Phone: 040 5550{n}12{n}</p>" for n in range(4))
    menu = "<ul>" + "<li>Harbours</li>" * 12 + "</ul>"
    url = "https://cities.example/content_4711.html"
    told = f"<h1>{TITLE}</h1><p>12 May 2024</p>{prices}{menu}{foot}"
    assert read(told, url=url, head=meta("og:type", "website")) is not None
    ads = f"<h1>{TITLE}</h1><p>12 May 2024</p>" + "".join(
        f"<p>{line} For {n}00 €. Phone: 040 5550{n}12{n}</p>" for n, line in enumerate(LINES, 1)
    )
    assert read(ads, url=url, head=meta("og:type", "website")) is None
    fees = (
        "<table>"
        + "".join(f"<tr><td>{n} benches</td><td>{n}65 €</td></tr>" for n in range(1, 6))
        + "</table>"
    )
    told_by = "".join(f"<p>{line}</p>" for line in LINES)
    hire = f"<h1>{TITLE}</h1><p>12 May 2024</p>{told_by}<h2>Fees</h2>{fees}{menu}{foot}"
    assert read(hire, url=url, head=meta("og:type", "website")) is None
