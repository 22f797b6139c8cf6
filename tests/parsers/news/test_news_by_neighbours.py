"""What a card of news tells only together with its neighbours, or with the heading above them."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.news.test_news_details import TITLES, cards, read

FOUR = (*TITLES, "Old canals bring shade to the inner city")
NAMES = ("Ana Souza", "Jon Verhagen", "Mira Okafor", "Eli Berg")


def listing(pattern: str, *filled: str) -> str:
    """A list of four stories with something of its own on each."""
    stories = zip(FOUR, filled, strict=True)
    return "<h1>Latest news</h1>" + "".join(
        pattern.format(title=title, n=n, x=x) for n, (title, x) in enumerate(stories)
    )


SIGNED = (
    '<div><h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>The council told the press what it saw.</p>'
    "<p><span>{x}</span><span>12 May 2024</span></p></div>"
)


def test_a_name_in_the_same_place_on_every_card_is_the_writer() -> None:
    assert [item.authors for item in read(listing(SIGNED, *NAMES))] == [(name,) for name in NAMES]


@pytest.mark.parametrize(
    "texts",
    [
        ("Buenos Aires", "Cape Town", "Kuala Lumpur", "San José"),
        ("Press Office", "Press Office", "Press Office", "Press Office"),
        ("Council Report", "Council News", "The Council", "Press Council"),
    ],
)
def test_places_and_words_of_the_page_are_no_writers(texts: tuple[str, ...]) -> None:
    assert {item.authors for item in read(listing(SIGNED, *texts))} == {()}


def test_a_few_labels_that_come_again_are_kinds() -> None:
    labels = ("Zorvik", "Melbrat", "Zorvik", "Zorvik")
    assert [item.kind for item in read(listing(SIGNED, *labels))] == list(labels)


def test_places_are_no_kinds() -> None:
    items = read(listing(SIGNED, "Nairobi", "Bonn", "Nairobi", "Nairobi"))
    assert {item.kind for item in items} == {"News"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [("[<em>Report</em>]", "Report"), ("<em>[Zorvik]</em>", "Zorvik"), ("[Report]", "Report")],
)
def test_a_kind_in_brackets_is_no_part_of_the_title(label: str, kind: str) -> None:
    one = '<li><a href="/news/{n}-a">' + label + " <b>{title}</b></a><p>12 May 2024</p></li>"
    assert [(item.title, item.kind) for item in read(cards(one))] == [(title, kind) for title in TITLES]


def test_days_below_the_heading_of_their_month() -> None:
    day = '<div><span>{n}4</span><div><h3><a href="/news/{n}-of-the-year">{title}</a></h3></div></div>'
    body = "<h1>News</h1><h2>March 2024</h2>" + "".join(
        day.format(n=n, title=t) for n, t in enumerate(TITLES)
    )
    assert [item.published for item in read(body)] == ["2024-03-04", "2024-03-14", "2024-03-24"]


def test_days_beside_titles_below_the_heading_of_their_month() -> None:
    items = "".join(
        f'<li>{day} – <a href="/{day}">{title}</a></li>'
        for day, title in zip((21, 3, 1), TITLES, strict=True)
    )

    found = read(f"<h1>News</h1><h3>March 2019</h3><ul>{items}</ul>")

    assert [item.published for item in found] == ["2019-03-21", "2019-03-03", "2019-03-01"]


def test_a_year_on_a_line_of_its_own_completes_the_dates_below_it() -> None:
    rows = "".join(
        f'<tr><td>{day} Mar</td><td><a href="/{day}">{title}</a></td></tr>'
        for day, title in zip((21, 3, 1), TITLES, strict=True)
    )

    found = read(f"<h1>News</h1><p>2019</p><table>{rows}</table>")
    among_others = read(f"<h1>News</h1><p>2018</p><p>2019</p><table>{rows}</table>")

    assert [item.published for item in found] == ["2019-03-21", "2019-03-03", "2019-03-01"]
    assert among_others[0].published == "2025-03-21"


def test_month_and_day_in_brackets_where_years_come_first() -> None:
    titles = ("老运河为城市中心带来树荫", "九位市长签署清洁空气的承诺", "去年夏天的洪水教会了我们什么")
    days = (21, 12, 11)
    items = "".join(
        f'<li><a href="/{day}">{title}</a><span>[03-{day}]</span></li>'
        for day, title in zip(days, titles, strict=True)
    )

    found = read(f"<h1>新闻动态</h1><ul>{items}</ul>", language="zh", languages=("zh",))

    assert [(item.published, item.kind) for item in found] == [(f"2025-03-{day}", "新闻动态") for day in days]


def test_the_year_of_a_heading_completes_the_dates_below_it() -> None:
    day = '<div><h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>1{n} March</p></div>'
    body = "<h1>News</h1><h2>2021</h2>" + "".join(day.format(n=n, title=t) for n, t in enumerate(TITLES))
    assert [item.published for item in read(body)] == ["2021-03-10", "2021-03-11", "2021-03-12"]


def test_a_date_as_a_small_heading_above_its_title() -> None:
    one = '<h5>1{n} May 2024</h5><h2><a href="/news/{n}-of-the-year">{title}</a></h2><p>Some words.</p>'
    items = read("<h1>News</h1>" + "".join(one.format(n=n, title=title) for n, title in enumerate(TITLES)))
    assert [item.published for item in items] == ["2024-05-10", "2024-05-11", "2024-05-12"]


def test_tiles_that_are_links_as_a_whole() -> None:
    over = "<span><i>Blog</i><b>{title}</b><i>1{n} May 2024</i></span>"
    tile = '<a class="t" href="/news/{n}-a"><span></span>' + over + "</a>"
    tiles = "".join(tile.format(n=n, title=title) for n, title in enumerate(TITLES))
    assert [(item.title, item.kind, item.published) for item in read(f"<h1>News</h1><div>{tiles}</div>")] == [
        (title, "Blog", f"2024-05-1{n}") for n, title in enumerate(TITLES)
    ]


def test_a_row_without_date_is_no_part_of_its_neighbour() -> None:
    row = '<tr><td>{x}</td><td>{title}</td><td><a href="/files/{n}">PDF</a></td></tr>'
    rows = listing(row, "12 May 2024", "", "3 May 2024", "1 May 2024").replace("</h1>", "</h1><table>")
    found = [(item.title, item.published) for item in read(rows + "</table>")]
    assert found == list(zip(FOUR, ("2024-05-12", None, "2024-05-03", "2024-05-01"), strict=True))


def test_shorter_stories_below_a_larger_one() -> None:
    large = '<article><h2><a href="/news/{n}-a">{title}</a></h2><p>12 May 2024</p><p>Some words on it.</p>'
    small = '<li>{n} May 2024 <a href="/news/{n}-b">{title}</a></li>'
    briefs = "".join(small.format(n=n, title=title) for n, title in enumerate(FOUR[1:], start=1))
    items = read("<h1>News</h1>" + large.format(n=0, title=FOUR[0]) + f"<ul>{briefs}</ul></article>")
    assert [(item.title, item.published) for item in items] == [
        (FOUR[0], "2024-05-12"),
        *((title, f"2024-05-0{n}") for n, title in enumerate(FOUR[1:], start=1)),
    ]


def test_links_to_other_languages_are_no_stories() -> None:
    versions = '<a href="/fr/{n}" hreflang="fr">Français</a> | <a href="/es/{n}" hreflang="es">Español</a>'
    one = "<li><p>12 May 2024 " + versions + '</p><a href="/news/{n}-a">{title}</a></li>'
    assert [item.title for item in read(cards(one))] == list(TITLES)


def test_a_text_that_begins_with_its_date() -> None:
    text = "<p>12 May 2024 — The council met and agreed on it.</p>"
    one = '<div><a href="/news/{n}-a"><h3>{title}</h3></a>' + text + "</div>"
    assert {(item.published, item.teaser) for item in read(cards(one))} == {
        ("2024-05-12", "The council met and agreed on it.")
    }


def test_a_day_a_linked_title_and_a_text_on_one_line() -> None:
    one = (
        '<figure><img src="/{n}.jpg"><figcaption><i>1{n} May 2024</i> <a href="/a/{n}"><b>{title}</b></a> '
        "<span>The council met for a long evening and agreed on it.</span></figcaption></figure>"
    )
    items = read(cards(one))
    assert [(item.title, item.published, item.teaser) for item in items] == [
        (title, f"2024-05-1{n}", "The council met for a long evening and agreed on it.")
        for n, title in enumerate(TITLES)
    ]


@pytest.mark.parametrize("pictogram", ["", '<b class="icon-page"></b> ', "<strong> </strong>"])
def test_a_title_in_bold_and_its_text_in_one_link(pictogram: str) -> None:
    text = pictogram + "<b>{title}</b>: The council met for a long evening."
    one = '<li><a href="/a/{n}">' + text + "</a><small>1{n} May 2024</small></li>"
    assert [(item.title, item.published) for item in read(cards(one))] == [
        (title, f"2024-05-1{n}") for n, title in enumerate(TITLES)
    ]


def test_two_rows_for_each_item_and_the_number_of_comments() -> None:
    one = (
        '<tr><td>{n}.</td><td><a href="/a/{n}">{title}</a></td></tr><tr><td></td>'
        '<td>35 views | 1{n} May 2024 | <a href="/a/{n}#c">12 comments</a></td></tr>'
    )
    assert [(item.title, item.published) for item in read(cards(one).replace("</h1>", "</h1><table>"))] == [
        (title, f"2024-05-1{n}") for n, title in enumerate(TITLES)
    ]


def test_numbers_that_count_the_items_are_no_part_of_titles() -> None:
    one = '<li><a href="/a/{n}">{n}. {title}</a> 1{n} May 2024</li>'
    alone = read(
        '<h1>News</h1><ul><li><a href="/a">10. anniversary of the river park</a> 1 May 2024</li></ul>'
    )
    assert [item.title for item in read(cards(one))] == list(TITLES)
    assert [item.title for item in alone] == ["10. anniversary of the river park"]


def test_days_in_rows_over_which_the_cell_of_their_month_goes_on() -> None:
    first = '<tr><th rowspan="3">March 2024</th><td>21</td><td><a href="/a/1">{}</a></td></tr>'
    more = "".join(f'<tr><td>{day}</td><td><a href="/a/{day}">{{}}</a></td></tr>' for day in (12, 3))
    items = read(f"<h1>News</h1><table>{(first + more).format(*TITLES)}</table>")
    assert [item.published for item in items] == ["2024-03-21", "2024-03-12", "2024-03-03"]


@pytest.mark.parametrize("first", ["days", "titles"])
def test_days_in_a_list_beside_that_of_the_titles(first: str) -> None:
    """A list of other things beside it tells no days."""

    def dated(*days: str) -> list[str | None]:
        titles = "".join(f'<li><a href="/a/{place}">{title}</a>' for place, title in enumerate(TITLES))
        lists = [f"<ul>{''.join(f'<li>{day}' for day in days)}</ul>", f"<ul>{titles}</ul>"]
        columns = "".join(f"<div>{it}</div>" for it in (lists if first == "days" else reversed(lists)))
        return [item.published for item in read(f"<h1>News</h1><div class=row>{columns}</div>")]

    assert dated("12 May 2024", "3 May 2024", "28 April 2024") == ["2024-05-12", "2024-05-03", "2024-04-28"]
    assert "2024-05-12" not in dated("Energy", "Water since 12 May 2024", "Soil")


@pytest.mark.parametrize("cell", ["td", "th"])
def test_days_in_a_table_that_is_called_by_their_month(cell: str) -> None:
    rows = "".join(
        f'<tr><{cell}>{day}</{cell}><td><a href="/a/{day}">{{}}</a></td></tr>' for day in (21, 12, 3)
    )
    months = f"<table><caption>March 2024</caption>{rows.format(*TITLES)}</table>"
    items = read(f"<h1>News</h1>{months}")
    assert [item.published for item in items] == ["2024-03-21", "2024-03-12", "2024-03-03"]


def test_a_day_in_an_element_of_its_own_at_the_end_of_the_text() -> None:
    one = (
        '<div><h2><a href="/a/{n}">{title}</a></h2><p>The council met for a long evening and agreed on what '
        "it wants to do until the end of the next year. <span>(Sunday, 1{n} May 2024)</span> "
        '<a href="/a/{n}">More</a></p></div>'
    )
    assert [item.published for item in read(cards(one))] == [f"2024-05-1{n}" for n in range(3)]


def test_words_that_all_bylines_begin_with_are_no_part_of_names() -> None:
    said = [f"Noted down for us by {name}" for name in NAMES]
    assert [item.authors for item in read(listing(SIGNED, *said))] == [(name,) for name in NAMES]


LABELLED = (
    '<div><h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>Zorvik: <i>{x}</i></p>'
    "<p>12 May 2024</p></div>"
)


def test_labels_after_an_unknown_word_are_kinds() -> None:
    kinds = ("Podcast", "Melrab", "Melrab", "Podcast")
    assert [item.kind for item in read(listing(LABELLED, *kinds))] == [*kinds]


def test_names_on_cards_whose_classes_a_program_drew() -> None:
    """No two cards share a class, yet all say the same things in the same order."""
    writers = ("Greta Ashdown", "Linus Islington", "Alma Kettleby", "Jasper Greenslade")
    cards_drawn = "".join(
        f"<div class=k{number}f{number * 7919 % 99991}><a href=/news/quiet-lanes-keep-the-rain-{number}>"
        f"<div>Quiet lanes keep the rain {number}</div></a><div>The council planted trees.</div>"
        f"<div class=w>{name}</div><div class=d>{number} September 2025</div></div>"
        for number, name in enumerate(writers, start=11)
    )
    assert [item.authors for item in read(cards_drawn)] == [(name,) for name in writers]


def test_a_neighbour_whose_link_has_no_words_is_no_title() -> None:
    box = "<div class=n><p>{} May 2025</p><p>{} <a href=/{}>read more</a></p></div>"
    boxes = [
        box.format(day, title, day)
        for day, title in ((3, "Nine towns light their lanterns"), (5, "Storks are back on the mill roof"))
    ]
    picture = "<div class=n><p>The ferry runs on the wind</p><p>Words</p><a href=/c><img src=x></a></div>"
    body = f"<html lang=en><body><main><h2>News</h2><div>{boxes[0]}{picture}{boxes[1]}</div></main>"
    records = read_page(body, "https://www.lanterns.example/news/")
    assert not records.unread
    assert [item.published for item in records.news] == ["2025-05-03", "2025-05-05"]


def test_a_list_of_tags_the_month_and_what_is_not_sorted_are_no_kinds() -> None:
    tags = ("<i>Rivers</i> <i>Parks</i> <i>Trees</i>", "<i>Parks</i> <i>Trams</i> <i>Heat</i>")
    tagged = SIGNED.replace("</span><span>1", "</span></p><p><span>1")
    assert {item.kind for item in read(listing(tagged, *tags, *reversed(tags)))} == {"News"}
    assert {item.kind for item in read(listing(SIGNED, *(4 * ("Uncategorized",))))} == {"News"}
    boxes = '<div><div><b>1{n}</b><i>NOV</i></div><h3><a href="/a/{n}">{title}</a></h3></div>'
    assert {item.kind for item in read(cards(boxes))} == {"News"}


def test_a_short_title_and_one_address_for_all_are_items_all_the_same() -> None:
    one = '<li><div>2024.5.1{n}</div><p><a href="/news/{n}">{title}</a></p></li>'
    short = '<li><div>2024.5.20</div><p><a href="/news/9">本社移転</a></p></li>'
    found = read(f"<h1>ニュース</h1><ul>{cards(one, heading='')}{short}</ul>")
    assert [(item.title, item.published) for item in found][-1] == ("本社移転", "2024-05-20")
    same = '<li><dl><dt>2024.5.1{n}</dt><dd><a href="/news/detail/">{title}</a></dd></dl></li>'
    assert [item.title for item in read(cards(same))] == list(TITLES)


def test_the_day_on_the_card_before_the_one_that_its_title_names() -> None:
    one = '<div><h3><a href="/a/{n}">{title} on 7 May 2024</a></h3><p>1{n} April 2024</p></div>'
    assert [item.published for item in read(cards(one))] == [f"2024-04-1{n}" for n in range(len(TITLES))]


def test_labels_and_buttons_in_a_language_without_word_lists_are_no_records() -> None:
    one = (
        '<a href="/x{n}.html"><div><i>Zorvik</i></div><div><i>1{n} May 2024</i><h3>{title}</h3>'
        "<p>The council told the press what it saw.</p><i>Melbrat ornu</i></div></a>"
    )
    assert [item.title for item in read(cards(one, heading="<h1>Grandul</h1>"))] == list(TITLES)


@pytest.mark.parametrize(
    "word", ["Haberler", "Новости", "Vijesti", "Neues aus dem Verein", "الأخبار", "חדשות", "ข่าว", "Tin tức"]
)
def test_headings_of_news_in_more_languages(word: str) -> None:
    one = '<div><h3><a href="/p?{n}">{title}</a></h3><p>1{n} May 2024</p></div>'
    assert len(read(cards(one, heading=f"<h2>{word}</h2>"))) == len(TITLES)


def test_the_address_tells_the_year_that_a_day_leaves_out() -> None:
    one = '<li><a href="/n/202011/t2020111{n}_5.html">{title}</a> <i>11月1{n}日</i></li>'
    found = read(cards(one, heading="<h1>新闻</h1>"), language="zh")
    assert [item.published for item in found] == [f"2020-11-1{n}" for n in range(len(TITLES))]


@pytest.mark.parametrize(
    ("names", "shape"),
    [
        (("장다온", "김민수", "장다온", "장다온"), "{x} · 2024.05.1{n}"),
        (("장다온", "김민수", "이서연", "박하늘"), "{x} 2024.05.1{n}"),
        (("교통", "환경", "교통", "주거"), "{x} 2024.05.1{n}"),
    ],
)
def test_korean_names_beside_the_day_are_writers_and_other_words_are_not(
    names: tuple[str, ...], shape: str
) -> None:
    pattern = f"<li><a href='/news/{{n}}-story'>{{title}}</a><div>{shape}</div></li>"
    found = read(listing(pattern, *names), language="ko")
    assert [item.authors for item in found] == [(name,) if len(name) > 2 else () for name in names]


def test_a_story_without_day_among_others_that_tell_one() -> None:
    pattern = "<p><b>{title}</b><br>{x}The council told the press. <a href='/n/{n}'>Read more</a></p>"
    days = [f"<time>1{n} May 2024</time><br>" for n in range(4)]
    found = read(listing(pattern, days[0], "", days[2], days[3]))
    assert [(item.title, item.published is None) for item in found] == [(t, t == FOUR[1]) for t in FOUR]
    assert read(listing(pattern.replace("/n/{n}", "#"), "", "", "", "")) == []


@pytest.mark.parametrize(
    ("month", "day"),
    [("May 2024", "1{n} May 2024"), ("05/2024", "2024-05-1{n}"), ("2024년 5월", "2024년 5월 1{n}일(목)")],
)
def test_how_many_stories_a_month_has_is_no_day_of_theirs(month: str, day: str) -> None:
    one = f'<li><b>{month}</b> <i>1</i><ul><li><a href="/a/{{n}}">{{title}}</a> ({day})</li></ul></li>'
    items = read(f"<h1>Latest news</h1><ul>{cards(one, heading='')}</ul>")
    assert [item.published for item in items] == [f"2024-05-1{n}" for n in range(3)]


def test_a_month_before_its_day_on_the_leaf_of_a_card() -> None:
    one = (
        '<div><p><b>May 2024</b><i>1{n}</i></p><h3><a href="/a/{n}">{title}</a></h3><p>A long day.</p></div>'
    )
    assert [item.published for item in read(cards(one))] == [f"2024-05-1{n}" for n in range(3)]


@pytest.mark.parametrize("dash", ["–", ":", "："])
def test_a_kind_in_brackets_before_the_title_and_the_text_behind_a_dash(dash: str) -> None:
    one = f'<li>({{x}}) <a href="/a/{{n}}">{{title}}</a> {dash} The council told the press what it saw.</li>'
    items = read(f"<h1>Latest news</h1><ul>{cards(one, 'Blog', 'Interview', 'Blog', heading='')}</ul>")
    assert [(item.title, item.kind, item.teaser) for item in items] == [
        (title, kind, "The council told the press what it saw.")
        for title, kind in zip(TITLES, ("Blog", "Interview", "Blog"), strict=True)
    ]


@pytest.mark.parametrize("label", ["Anmeldetag", "Solicitud", "Dépôt", "出願日", "Filing date"])
def test_the_day_a_patent_was_applied_for_makes_no_story(label: str) -> None:
    one = (
        '<li><h3><a href="/patent/{n}">{title}</a></h3><p>EP 4711 {n}12 B1</p>'
        f"<p>Zorvik: Ana Souza · {label}: 1{{n}} May 2024 · Melrab: F17B</p></li>"
    )
    assert read(f"<h1>Register</h1><ol>{cards(one, heading='')}</ol>", "register/") == []
    news = one.replace(label, "Published")
    assert len(read(f"<h1>Latest news</h1><ol>{cards(news, heading='')}</ol>")) == 3
