"""News whose days and writers stand apart: on a ticker, above the posts, behind a dot, above a column."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = """<!doctype html><html lang="{language}"><head><title>{title} | River Towns</title></head><body>
<header><a href="/">River Towns</a></header><main><h1>{title}</h1>{body}</main></body></html>"""
EN = (
    ("Council opens a bridge for bicycles over the old harbour", "12 March 2026", "Mary Alder", "bicycles"),
    ("Pupils count the birds of the river for the third year", "10 March 2026", "Tom Birch", "birds"),
    ("Market square gets a roof made of solar cells", "5 March 2026", "Mary Alder", "roofs"),
    ("New tram line to connect the northern quarters", "27 February 2026", "Ann Cedar", "trams"),
)
JA = (
    ("旧港に自転車専用の橋が開通しました", "2026年3月12日", "山田 花子", "自転車"),
    ("生徒たちが三年連続で川の鳥を数えました", "2026年3月10日", "佐藤 健", "野鳥"),
    ("市場広場に太陽光パネルの屋根ができます", "2026年3月5日", "山田 花子", "太陽光"),
    ("北の地区を結ぶ新しい路面電車の計画", "2026年2月27日", "鈴木 一郎", "電車"),
)
STORIES = {"en": EN, "ja": JA}
DAYS = ["2026-03-12", "2026-03-10", "2026-03-05", "2026-02-27"]
TITLES = {"en": "News", "ja": "お知らせ"}
TEXTS = {
    "en": "After a long debate on {} the council decided on Tuesday, and work will start soon.",
    "ja": "{}についての長い議論の末、議会は火曜日に決定し、まもなく工事が始まる予定です。",
}


def read(body: str, language: str = "en") -> list[tuple[str, str | None, tuple[str, ...], str | None]]:
    page = Page(
        "https://rivertowns.example/news/",
        FRAME.format(language=language, title=TITLES[language], body=body),
    )
    return [(item.title, item.published, item.authors, item.teaser) for item in parse_news(page)]


@pytest.mark.parametrize("sign", ["|", "•", "+++"])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_ticker_of_days_and_titles_said_twice(language: str, sign: str) -> None:
    pieces = [
        f"<span>{day}</span> <a href='/news/{number}-story/'>{title}</a>"
        for number, (title, day, *_) in enumerate(STORIES[language])
    ]
    run = f"<span>{f' {sign} '.join(pieces)} {sign} </span>"
    found = read(f"<div class='marquee'>{run}{run}</div>", language)
    assert found == [(story[0], day, (), None) for story, day in zip(STORIES[language], DAYS, strict=True)]


def test_a_ticker_of_months_with_a_story_that_tells_none() -> None:
    titles = (
        "The old mill turns again",
        "A bridge of wood opens",
        "Night buses come back",
        "Gardens on the roofs",
    )
    days = ("May 2026", "", "April 2026", "March 2026")
    pieces = [
        f"<span>{day}</span> <a href='/news/{number}-story/'>{title}</a>"
        for number, (title, day) in enumerate(zip(titles, days, strict=True))
    ]
    found = read(f"<div class='marquee'><span>{' +++ '.join(pieces)} +++ </span></div>")
    assert [(title, day) for title, day, *_ in found] == [
        *zip(titles, ("2026-05", None, "2026-04", "2026-03"), strict=True)
    ]
    other = [piece.replace("<span></span>", "<span>by the</span>") for piece in pieces]
    assert read(f"<div class='marquee'><span>{' +++ '.join(other)} +++ </span></div>") == []


FEET = {"en": "posted at 14:05 by {}", "ja": "14:05 投稿者: {}"}


@pytest.mark.parametrize("heading", ["h2", "h3"])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_posts_below_their_day_tell_but_an_hour(language: str, heading: str) -> None:
    body: list[str] = []
    for number, (title, day, writer, topic) in enumerate(STORIES[language]):
        if number != 1:  # two posts of the first day
            body.append(f"<{heading}>{day}</{heading}>")
        body.append(
            f"<div><h3><a href='/{number}-story.html'>{title}</a></h3>"
            f"<p>{TEXTS[language].format(topic)}</p><p>{FEET[language].format(writer)}</p></div>"
        )
    found = [(published, authors) for _, published, authors, _ in read("".join(body), language)]
    days = [DAYS[0], DAYS[0], DAYS[2], DAYS[3]]
    assert found == [(day, (story[2],)) for day, story in zip(days, STORIES[language], strict=True)]


@pytest.mark.parametrize("link", ["<a href='/s/{0}'>{1}</a>", "<div><a href='/s/{0}'>{1}</a></div>"])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_title_and_text_as_two_links_and_the_writer_behind_a_dot(language: str, link: str) -> None:
    rows = [(*story[:3], TEXTS[language].format(story[3])) for story in STORIES[language]]
    body = "".join(
        f"<div>{link.format(number, title)}{link.format(number, text)}"
        f"<div>{day} · <a href='/people/{number}'>{writer}</a></div></div>"
        for number, (title, day, writer, text) in enumerate(rows)
    )
    assert read(body, language) == [
        (title, day, (writer,), text) for (title, _, writer, text), day in zip(rows, DAYS, strict=True)
    ]


@pytest.mark.parametrize("shown", ["", " <span>{}</span>"])
@pytest.mark.parametrize("head", ["<h2><a href='/people/{0}'>{1}</a></h2>", "<h3>{1}</h3>"])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_stories_in_columns_below_their_writers(language: str, head: str, shown: str) -> None:
    stories = STORIES[language]
    columns = [(stories[0], stories[2]), (stories[1],), (stories[3],)]
    body = "".join(
        f"<div>{head.format(number, column[0][2])}<ul>"
        + "".join(
            f"<li><a href='/columns/{story[3]}-a-long-story'>{story[0]}</a>{shown.format(story[1])}</li>"
            for story in column
        )
        + "</ul></div>"
        for number, column in enumerate(columns)
    )
    found = [(title, authors, bool(published)) for title, published, authors, _ in read(body, language)]
    assert found == [(story[0], (story[2],), bool(shown)) for column in columns for story in column]


def test_speakers_below_their_names_are_no_columns() -> None:
    body = "".join(
        f"<div><h3>{writer}</h3><ul><li><a href='/talks/{topic}'>{title}</a></li></ul></div>"
        for title, _, writer, topic in EN
    )
    page = Page(
        "https://rivertowns.example/congress/speakers/",
        FRAME.format(language="en", title="Speakers", body=body),
    )
    assert list(parse_news(page)) == []


@pytest.mark.parametrize("head", ["<h3>{}</h3>", "<p><strong>{}</strong></p>", "<div>{}</div>"])
@pytest.mark.parametrize("frame", ["<ul>{}</ul>", "<section>{}</section>", "{}"])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_day_stands_over_all_its_stories(language: str, frame: str, head: str) -> None:
    tag = "li" if frame.startswith("<ul") else "article"
    stories = [
        f"<{tag}><h4><a href='/news/{number}-story/'>{title}</a></h4>"
        f"<p>{TEXTS[language].format(topic)}</p></{tag}>"
        for number, (title, _, _, topic) in enumerate(STORIES[language])
    ]
    (_, first, *_), (_, second, *_) = STORIES[language][:2]
    body = (
        head.format(first) + frame.format(stories[0] + stories[1])
        + head.format(second) + frame.format(stories[2] + stories[3])
    )  # fmt: skip
    found = {title: day for title, day, *_ in read(body, language)}
    days = (DAYS[0], DAYS[0], DAYS[1], DAYS[1])
    assert found == {story[0]: day for story, day in zip(STORIES[language], days, strict=True)}


def test_a_story_without_a_day_has_not_that_of_the_story_before() -> None:
    body = "".join(
        f"<article>{f'<p>{day}</p>' * (number != 2)}<h4><a href='/news/{number}-story/'>{title}</a></h4>"
        f"<p>{TEXTS['en'].format(topic)}</p></article>"
        for number, (title, day, _, topic) in enumerate(EN)
    )
    assert [day for _, day, *_ in read(body)] == [*DAYS[:2], None, DAYS[3]]


def test_the_writer_of_a_single_story_is_told_by_a_link() -> None:
    title, day, writer, _ = EN[0]
    story = f"<h3><a href='/news/1/'>{title}</a></h3><time>{day}</time><p>{TEXTS['en'].format('bridges')}</p>"
    for link in ("/?author=7", "/author/mary-alder/"):
        found = read(f"<article>{story}<div class='w'><a href='{link}'>{writer}</a></div></article>")
        assert [authors for *_, authors, _ in found] == [(writer,)]


def test_labels_and_counts_that_follow_a_writer_are_no_part_of_the_name() -> None:
    title, day, writer, _ = EN[0]
    facts = (("Author", writer), ("Comments", "3"), ("Views", "1,204"), ("Date", day))
    told = "".join(f"<span class='sr-only'>{label}</span> <span>{value}</span> " for label, value in facts)
    text = f"<p>{TEXTS['en'].format('bridges')}</p>" * 4
    page = Page(
        "https://rivertowns.example/news/bridge/",
        FRAME.format(language="en", title=title, body=f"<div class='m'>{told}</div>{text}"),
    )
    (found,) = parse_news(page)
    assert (found.authors, found.published) == ((writer,), DAYS[0])


NOTES = """<div class="note"><h3><a href="/news/tram/">Tram line four is to cross the river</a></h3>
<p>The council voted for it on Monday evening.</p>
<p class="foot"><time>12 May 2026</time><b>News</b></p></div>
<div class="note"><h3><a href="/news/fair/">Fair of repaired things in the town hall</a></h3>
<p>{text}</p><p class="foot"><time>4 May 2026</time><b>Event</b></p></div>"""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 20 June 2026 menders meet there from all quarters.", "2026-06-20"),
        ("Menders meet there from all quarters of the town.", None),
    ],
)
def test_an_event_told_among_stories_is_published_where_they_are(text: str, days: str | None) -> None:
    page = FRAME.format(language="en", title="News", body=NOTES.format(text=text))
    _, item = parse_news(Page("https://rivertowns.example/news/", page))
    assert (item.published, item.event_date) == ("2026-05-04", days)


def test_writer_day_and_comments_in_elements_of_a_line_are_no_text() -> None:
    posts = [
        f"<article><h3><a href='/news/{number}-story/'>{title}</a></h3><div class=meta><span>{writer}</span>"
        f"<span>{day}</span><span>No comments yet</span></div><div><p>{text}</p></div></article>"
        for number, ((title, day, writer, _), text) in enumerate(
            zip(EN, ("Work starts in the autumn of the year.", "They found 90.", "", ""), strict=True)
        )
    ]
    found = read("".join(posts))
    assert [entry[3] for entry in found] == [
        "Work starts in the autumn of the year.",
        "They found 90.",
        None,
        None,
    ]
    assert [entry[1] for entry in found] == DAYS


@pytest.mark.parametrize("language", sorted(STORIES))
@pytest.mark.parametrize("signed", [False, True])
def test_links_to_the_story_are_no_writers_whatever_their_class_says(language: str, *, signed: bool) -> None:
    more, share = {"en": ("Continue reading", "Share"), "ja": ("続きを読む", "共有する")}[language]
    body = "".join(
        f"<article><h3><a href='/s/{at}'>{title}</a></h3><time datetime='{day}'>{day}</time>"
        + (f"<div class=byline><a href='/u/{at}'>{writer}</a></div>" if signed else "")
        + f"<p>{TEXTS[language].format(topic)}</p><div class='byline share'><button>{share}</button></div>"
        f"<div class='byline jump-link'><a href='/s/{at}'>{more}</a></div></article>"
        for at, ((title, _, writer, topic), day) in enumerate(zip(STORIES[language], DAYS, strict=True))
    )
    expected = [(writer,) if signed else () for _, _, writer, _ in STORIES[language]]
    assert [authors for _, _, authors, _ in read(body, language)] == expected
