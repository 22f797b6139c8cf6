"""Lists in sections: what stands once over several items, a larger story, links and labels beside titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

STORIES = (
    ("Council opens a bridge for bicycles over the old harbour", "12 March 2026", "2026-03-12"),
    ("Pupils count the birds of the river for the third year", "10 March 2026", "2026-03-10"),
    ("Market square gets a roof made of solar cells", "5 February 2026", "2026-02-05"),
    ("New tram line to connect the northern quarters", "27 January 2026", "2026-01-27"),
)
TITLES = [title for title, *_ in STORIES]
DAYS = [day for *_, day in STORIES]
TEXT = "After a long debate the council decided on Tuesday, and work will start soon."


def read(body: str, heading: str = "News", address: str = "news") -> list[NewsItem]:
    head = f'<!doctype html><html lang="en"><title>{heading}</title>'
    text = f"{head}<body><main><h1>{heading}</h1>{body}</main></body></html>"
    return list(parse_news(Page(f"https://rivertowns.example/{address}/", text)))


def link(number: int) -> str:
    return f"<a href='/posts/{number}/'>{TITLES[number]}</a>"


def test_a_larger_story_above_a_list_of_links() -> None:
    large = f"<section><p>{STORIES[0][1]}</p><h2>{link(0)}</h2><p>{TEXT}</p></section>"
    items = "".join(f"<li><p>{STORIES[n][1]}</p><div>{link(n)}</div><p>{TEXT}</p></li>" for n in range(1, 4))
    found = read(f"{large}<ul>{items}</ul>")
    assert [(item.title, item.published) for item in found] == list(zip(TITLES, DAYS, strict=True))


def test_the_number_of_the_day_in_the_month_above_with_the_kind_behind() -> None:
    months = ("March 2026", "February 2026", "January 2026")
    rows = (
        f"<ul><li>12 – <b>{link(0)}</b> (Video)</li><li>10 – <b>{link(1)}</b> (Report)</li></ul>",
        f"<ul><li>5 – <b>{link(2)}</b> (Press release)</li></ul>",
        f"<ul><li>27 – <b>{link(3)}</b> (Interview)</li></ul>",
    )
    found = read("".join(f"<h2>{month}</h2>{row}" for month, row in zip(months, rows, strict=True)))
    assert [item.published for item in found] == DAYS
    assert [item.kind for item in found] == ["Video", "Report", "Press release", "Interview"]


@pytest.mark.parametrize("head", ["<p><strong>{}</strong></p>", "<div>{}</div>", "<h2>{}</h2>"])
def test_kinds_stand_once_over_their_stories(head: str) -> None:
    items = [f"<article><h3>{link(n)}</h3><p>{STORIES[n][1]}</p><p>{TEXT}</p></article>" for n in range(4)]
    sections = (("Report", items[:2]), ("Interview", items[2:3]), ("Video", items[3:]))
    found = read("".join(f"{head.format(kind)}<div>{''.join(some)}</div>" for kind, some in sections))
    assert [(item.title, item.kind) for item in found] == list(
        zip(TITLES, ["Report", "Report", "Interview", "Video"], strict=True)
    )


def test_a_section_whose_only_story_has_no_day_is_read_as_the_others_are() -> None:
    items = [f"<li>{STORIES[n][1] * (n < 3)} {link(n)}<br>{TEXT}</li>" for n in range(4)]
    body = f"<h2>Reports</h2><ul>{''.join(items[:3])}</ul><h2>Interviews</h2><ul>{items[3]}</ul>"
    assert [item.title for item in read(body)] == TITLES


def test_the_paper_beside_the_day_is_not_the_title() -> None:
    papers = ("Mtech", "The Daily Lantern", "Mtech", "Harbour Post")
    items = "".join(
        f"<article><a href='/posts/{n}/'><div>{STORIES[n][1]}</div><h4>{paper}</h4><h3>{TITLES[n]}</h3>"
        f"<p>{TEXT}</p></a></article>"
        for n, paper in enumerate(papers)
    )
    assert [(item.title, item.published) for item in read(items)] == list(zip(TITLES, DAYS, strict=True))


@pytest.mark.parametrize("frame", ["<div>{}</div>", "<section><div>{}</div></section>"])
def test_the_title_is_said_again_on_the_button_below_it(frame: str) -> None:
    items = "".join(
        f"<p>{link(n)}</p><div>{STORIES[n][1]}</div><p>{TEXT}</p><div><a href='/posts/{n}/'>Read more: "
        f"<span>{TITLES[n]}</span></a></div>"
        for n in range(4)
    )
    found = read(frame.format(items))
    assert [(item.title, item.published, item.teaser) for item in found] == [
        (title, day, TEXT) for title, day in zip(TITLES, DAYS, strict=True)
    ]


def test_the_writer_in_brackets_behind_the_title() -> None:
    items = "".join(f"<li>{STORIES[n][1]} | <strong>{link(n)}</strong> (By Ana Souza)</li>" for n in range(4))
    assert [(item.title, item.authors) for item in read(f"<ul>{items}</ul>")] == [
        (title, ("Ana Souza",)) for title in TITLES
    ]


@pytest.mark.parametrize("text", ["", f"<p>{TEXT}</p>"])
@pytest.mark.parametrize("heading", ["", "<h2>Latest news</h2>"])
def test_a_banner_whose_title_heads_the_page_is_a_story_of_the_list_below(heading: str, text: str) -> None:
    banner = f"<p>News · {STORIES[0][1]}</p><h1>{TITLES[0]}</h1>{text}<a href='/posts/0/'>Read more</a>"
    cards = "".join(f"<div><p>{STORIES[n][1]}</p><h3>{link(n)}</h3><p>{TEXT}</p></div>" for n in range(1, 4))
    body = f"<body><main><section>{banner}</section><section>{heading}{cards}</section></main></body>"
    for address in ("https://rivertowns.example/", "https://rivertowns.example/news/"):
        found = list(parse_news(Page(address, f"<html lang='en'><title>River Towns</title>{body}</html>")))
        assert [(item.title, item.published) for item in found] == list(zip(TITLES, DAYS, strict=True))
        assert found[0].url == "https://rivertowns.example/posts/0/"


def test_the_heading_of_a_page_with_a_day_and_a_button_is_no_story_without_a_list() -> None:
    body = f"<h1>{TITLES[0]}</h1><p>{STORIES[0][1]}</p><a href='/report.html'>Read more</a>"
    page = f"<html lang='en'><title>Us</title><body><main>{body}</main></body></html>"
    assert list(parse_news(Page("https://rivertowns.example/report/", page))) == []


@pytest.mark.parametrize(
    "words", [("Quay notes", "Quay notes", "Voices", "Quay notes"), ("港だより", "声", "声", "港だより")]
)
def test_a_word_before_each_title_that_comes_again_is_the_kind(words: tuple[str, ...]) -> None:
    cards = "".join(
        f"<div><h3><a href='/posts/{n}/'><span class='k'>{word}</span> <span>{TITLES[n]}</span></a></h3>"
        f"<time>{STORIES[n][1]}</time></div>"
        for n, word in enumerate(words)
    )
    assert [(item.title, item.kind) for item in read(cards)] == list(zip(TITLES, words, strict=True))


def test_a_bold_beginning_that_never_comes_again_is_a_part_of_the_title() -> None:
    cards = "".join(
        f"<div><h3><a href='/posts/{n}/'><b>{title.split()[0]}</b> {title.partition(' ')[2]}</a></h3>"
        f"<time>{STORIES[n][1]}</time></div>"
        for n, title in enumerate(TITLES)
    )
    assert [item.title for item in read(cards)] == TITLES


@pytest.mark.parametrize("count", ["{} comments", "{}条评论", "{}件のコメント", "댓글 {}", "{} Kommentare"])
def test_a_count_of_comments_beside_a_title_is_no_part_of_it(count: str) -> None:
    cards = "".join(
        f"<article><h3>{link(n)} <a href='/posts/{n}/#comments'>{count.format(n + 1)}</a></h3>"
        f"<time>{STORIES[n][1]}</time></article>"
        for n in range(4)
    ).replace(TITLES[2], "A roof")
    found = read(cards)
    assert [item.title for item in found] == [TITLES[0], TITLES[1], "A roof", TITLES[3]]
    assert [item.url for item in found] == [f"https://rivertowns.example/posts/{n}/" for n in range(4)]


def test_a_day_whose_cell_spans_several_rows_is_that_of_each() -> None:
    heads = (f"<th rowspan='2'>{STORIES[0][1]}</th>", "", f"<th rowspan='2'>{STORIES[2][1]}</th>", "")
    rows = "".join(f"<tr>{head}<td>{link(number)}</td></tr>" for number, head in enumerate(heads))
    found = read(f"<table><tr><th>Date</th><th>Title</th></tr>{rows}</table>")
    days = [DAYS[0], DAYS[0], DAYS[2], DAYS[2]]
    assert [(item.title, item.published) for item in found] == list(zip(TITLES, days, strict=True))


def test_a_note_with_a_preview_is_called_as_what_it_points_to() -> None:
    notes = "".join(
        f"<article><header><strong>River towns</strong> <a href='/@news/{number}'>{day}</a></header>"
        f"<a href='/posts/{number}/'><div><span>rivertowns.example</span><strong>{title}</strong>"
        f"<span>{TEXT}</span></div></a></article>"
        for number, (title, day, _) in enumerate(STORIES)
    )
    found = read(f"<div role='feed'>{notes}</div>")
    assert [(item.title, item.published, item.teaser) for item in found] == [
        (title, day, TEXT) for title, _, day in STORIES
    ]


def test_a_file_beside_a_story_is_none() -> None:
    rows = "".join(
        f"<div><h2>{link(number)}</h2><p>{TEXT}</p><p><time>{STORIES[number][1]}</time> "
        f"<a href='/audio/{number}.mp3' download>下载 (MP3, 6 MB)</a></p></div>"
        for number in range(4)
    )
    assert [item.title for item in read(rows)] == TITLES


def test_a_link_to_more_beside_the_heading_of_a_box_takes_no_kind_away() -> None:
    boxes = ""
    for kind, numbers in (("Blog", (0, 1)), ("Press release", (2, 3))):
        items = "".join(
            f"<li><a href='/posts/{n}/'><h4>{TITLES[n]}</h4><span>{STORIES[n][1]}</span></a></li>"
            for n in numbers
        )
        more = f"<div><h3>{kind}</h3><a href='/{kind}'>more</a></div>"
        boxes += f"<div>{more}<div><ul>{items}</ul></div></div>"
    assert [item.kind for item in read(boxes)] == ["Blog", "Blog", "Press release", "Press release"]


@pytest.mark.parametrize("subtitle", ["<h5>Oldport, Northland</h5>", ""])
def test_the_day_is_a_heading_below_the_title(subtitle: str) -> None:
    rows = "".join(f"<h4>{link(n)}</h4><h5>{STORIES[n][1]}</h5>{subtitle}<p>{TEXT}</p>" for n in range(4))
    found = read(f"<form><h5>Search form</h5></form>{rows}<h3>Who we are</h3><p>{TEXT}</p>")
    assert [(item.title, item.published) for item in found] == list(zip(TITLES, DAYS, strict=True))


def test_months_of_a_list_in_an_unknown_word_whose_stories_stand_below_its_address() -> None:
    """The number of the day stands beside each title; what stands elsewhere may be any record with a day."""
    months = {"March 2026": (12, 10), "February 2026": (5,), "January 2026": (27,)}
    titles = ("A village moves house", "The club becomes workshop", "Our first year", "A short break")
    stories = (f"<a href='/posts/{n}/'>{title}</a>" for n, title in enumerate(titles))
    rows = "".join(
        f"<h3>{month}</h3><ul>" + "".join(f"<li><i>{day}.</i> {next(stories)}</li>" for day in days) + "</ul>"
        for month, days in months.items()
    )
    found = read(rows.replace("/posts/", "/chronicle/"), "Chronicle", "chronicle")
    assert [(item.title, item.published) for item in found] == list(zip(titles, DAYS, strict=True))
    assert read(rows.replace("/posts/", "/things/"), "Chronicle", "chronicle") == []


def test_the_year_stands_in_the_address_to_which_the_day_leads() -> None:
    rows = "".join(
        f"<article><a href='/{day[:4]}/{day[5:7]}/'><div>{day[8:]}</div><div>{shown.split()[1][:3]}</div></a>"
        f"<h3>{link(n)}</h3><p>{TEXT}</p></article>"
        for n, (_, shown, day) in enumerate(STORIES)
    )
    assert [item.published for item in read(rows)] == DAYS
    assert {item.published for item in read(rows.replace("/2026/", "/2026-"))} == {None}


def test_rows_of_which_each_leads_to_the_same_page() -> None:
    """A board that is drawn but not filled yet: each row has a title and a day of its own."""
    rows = "".join(
        f"<tr><td>{n}</td><td><a href='view.html'>{TITLES[n]}</a></td><td>{STORIES[n][1]}</td></tr>"
        for n in range(4)
    )
    assert [(item.title, item.published) for item in read(f"<table>{rows}</table>")] == list(
        zip(TITLES, DAYS, strict=True)
    )
    teasers = "".join(
        f"<div><a href='/posts/{n}/'>{TITLES[n]}</a><span>{STORIES[n][1]}</span>"
        f"<a href='/posts/{n}/'>{TEXT}</a></div>"
        for n in range(4)
    )
    assert [item.title for item in read(teasers)] == TITLES


def test_a_kind_on_the_last_of_a_list_is_told_by_its_place_whatever_follows() -> None:
    kinds = ("Press release", "Report", "Harbour", "Looking back")
    cards = "".join(
        f"<div class='card'><h3>{link(n)}</h3><div><p>{TEXT}</p></div>"
        f"<footer><p><time>{STORIES[n][1]}</time> <span>{kind}</span></p></footer></div>"
        for n, kind in enumerate(kinds)
    )
    found = read(f"<div class='list'>{cards}<ul><li><a href='?p=2'>2</a></li></ul></div>")
    assert [item.kind for item in found] == list(kinds)


def test_a_large_story_in_a_list_of_an_unknown_word_has_the_kind_that_its_label_tells() -> None:
    large = (
        f"<a class='lead' href='/almanac/0/'><img src='/0.jpg' alt=''><span class='k'>Weather</span>"
        f"<h2>{TITLES[0]}</h2><p>{TEXT}</p></a>"
    )
    rows = "".join(
        f"<div class='item'><span class='k'>{kind}</span><a href='/almanac/{n}/'><h3>{TITLES[n]}</h3></a>"
        f"<span class='d'>{STORIES[n][1]}</span></div>"
        for n, kind in ((1, "Places"), (2, "Schools"), (3, "Work"))
    )
    found = read(f"<div>{large}</div><div>{rows}</div>", "The almanac", "almanac")
    assert [(item.title, item.published, item.kind) for item in found] == [
        (TITLES[0], None, "Weather"),
        (TITLES[1], DAYS[1], "Places"),
        (TITLES[2], DAYS[2], "Schools"),
        (TITLES[3], DAYS[3], "Work"),
    ]


def test_a_word_between_day_and_linked_title_is_the_kind_unless_it_names_a_place_or_somebody() -> None:
    shape = "<li><span>{1}</span><span>{2}</span><a href='/posts/{0}/'>{3}</a></li>"

    def kinds(*words: str) -> list[str | None]:
        rows = (shape.format(n, STORIES[n][1], word, TITLES[n]) for n, word in enumerate(words))
        return [item.kind for item in read(f"<ul>{''.join(rows)}</ul>")]

    assert kinds("Urgent", "Outing") == ["Urgent", "Outing"]
    assert kinds("Nairobi", "Bonn") == ["News", "News"]
    assert kinds("Ana Souza", "Eli Berg") == ["News", "News"]


def test_short_titles_among_others_of_their_look() -> None:
    """One reads like a byline; the others share a link with their day."""
    titles = ("Six o'clock ferry", "Chestnuts at the quay", "By Waiting")
    rows = "".join(
        f"<article><p>{day}</p><h2 class='t'><a href='/posts/{n}/'>{title}</a></h2><p>{TEXT}</p></article>"
        for n, (title, day) in enumerate(zip(titles, ("11.3.26", "27.2.26", "5.2.26"), strict=True))
    )
    assert [item.title for item in read(rows)] == [*titles]
    links = "".join(
        f"<li><a href='/posts/{n}/'><strong>{title}</strong><em>{STORIES[n][1]}</em></a></li>"
        for n, title in enumerate(("Office moves", "Lamp contest", "Yearly assembly"))
    )
    assert [item.title for item in read(f"<ul>{links}</ul>")] == [
        "Office moves",
        "Lamp contest",
        "Yearly assembly",
    ]


def test_a_title_with_the_word_of_a_section_among_others_and_a_day_in_its_text() -> None:
    titles = ('"Stand up" event', "The year begins in court", "A day with the river club")
    rows = "".join(
        f"<div><div>{n + 1} March 2026</div><h3>{title}</h3><p>From 21 February the council invites all.</p>"
        f"<a href='/page-{n}.html'>Read more</a></div>"
        for n, title in enumerate(titles)
    )
    assert [(item.title, item.published) for item in read(rows)] == [
        (title, f"2026-03-0{n + 1}") for n, title in enumerate(titles)
    ]
