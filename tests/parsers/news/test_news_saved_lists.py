"""Lists as real sites have them: the house of each item, the way to the page, stamps, calendars."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

STORIES = (
    ("Council opens a bridge for bicycles over the old harbour", "12 March 2026", "2026-03-12"),
    ("Pupils count the birds. They do it for the third year", "10 March 2026", "2026-03-10"),
    ("Market square gets a roof made of solar cells", "5 March 2026", "2026-03-05"),
    ("New tram line to connect the northern quarters", "27 February 2026", "2026-02-27"),
    ("Repair workshop opens its doors in the old mill", "20 February 2026", "2026-02-20"),
)
TEXT = "After a long debate the council decided on Tuesday, and work will start soon."


def read(
    body: str, *, path: str = "news", title: str = "News", language: str = "en"
) -> list[tuple[str, str | None]]:
    page = Page(
        f"https://rivertowns.example/{path}/",
        f'<!doctype html><html lang="{language}"><head><title>{title} | Towns</title></head><body><main>'
        f"<h1>{title}</h1>{body}</main></body></html>",
    )
    return [(item.title, item.published) for item in parse_news(page)]


def test_the_house_beside_each_day_is_no_story() -> None:
    items = "".join(
        f"<article><a href='/posts/{number}/'><header>{day} | <a href='/houses/water/'>Office of Water"
        f"</a></header><h2>{title}</h2></a><p>{TEXT}</p></article>"
        for number, (title, day, _) in enumerate(STORIES)
    )
    assert read(items) == [(title, day) for title, _, day in STORIES]


def test_a_stamp_for_machines_does_not_hide_the_day_that_is_shown() -> None:
    title, day, shown = STORIES[0]
    item = (
        f"<article><h2><a href='/posts/1/'>{title}</a></h2><p><span>Ana Souza</span>"
        f"<span>2026-03-14T16:46:38+00:00</span>"
        f"<span>{day}</span>|<a href='/category/news/'>News</a></p><p>{TEXT}</p></article>"
    )
    assert read(item + item.replace("posts/1", "posts/2").replace("Council", "Board"))[0] == (title, shown)


def test_the_only_story_of_a_day_is_read_beside_a_column_of_the_latest() -> None:
    story = "<p>12 March 2026</p><h2><a href='/posts/1/'>AO2026. The assembly</a></h2>"
    links = "".join(f"<li><a href='/posts/{number}/'>{STORIES[number][0]}</a></li>" for number in range(1, 5))
    column = f"<h2>Recent posts</h2><ul>{links}</ul>"
    found = read(story + column, path="2026/03/12", title="Day: March 12, 2026")
    assert found[0] == ("AO2026. The assembly", "2026-03-12")


def test_a_calendar_without_events_is_no_story() -> None:
    days = "".join(f"<td>{day}</td>" for day in range(1, 8))
    title = "<a href='/events/'>Events in August 2025</a> › Workshops"
    body = (
        f"<p>There are no events. Look at the whole calendar to see all of them.</p><table><tr>{days}</table>"
    )
    assert read(body, path="events/category/workshop/2025-08", title=title) == []


def test_the_years_of_a_report_are_no_month() -> None:
    links = "".join(
        f"<li><a href='/docs/four_year_report_{years}.pdf'>Four year report {years}</a></li>"
        for years in ("2012-16", "2008-11", "2004-07")
    )
    assert read(f"<ul>{links}</ul>", path="misc/reports", title="Reports") == []


def test_a_day_after_a_label_of_another_language() -> None:
    title = "Оголошено про початок прийому заявок на премію міста"
    text = f"<p>{'Міська рада запрошує всіх мешканців подати свої пропозиції до кінця місяця. ' * 5}</p>"
    body = f"<div>Published: 20 Жовтня, 2024 ~</div>{text * 3}"
    assert read(body, path="ua/premiya", title=title, language="uk") == [(title, "2024-10-20")]


def test_profiles_of_people_with_the_month_of_their_joining_are_no_news() -> None:
    people = ("Ana Souza", "Jon Verhagen", "Mira Okoye", "Keiko Arai")
    items = "".join(
        f"<li><a href='https://t.me/person{number}'>{name} - spokesperson of the group</a> August 2016</li>"
        for number, name in enumerate(people)
    )
    assert read(f"<ul>{items}</ul>", path="about/history", title="Story") == []


def test_an_office_with_one_story_is_none_where_others_come_again_and_again() -> None:
    offices = ("Office of the Mayor", "Office of the Mayor", "Office of the Mayor", "Office of the Mayor")
    items = "".join(
        f"<article class='item'><header>{day} | <span><a href='/houses/{office[-6:]}/'>{office}</a></span>"
        f"<a href='/posts/{number}/'><h2>{title}</h2></a></header><p>{TEXT}</p></article>"
        for number, ((title, day, _), office) in enumerate(
            zip(STORIES, (*offices, "Office of Roads and Bridges"), strict=True)
        )
    )
    assert read(items) == [(title, day) for title, _, day in STORIES]


def test_a_title_that_announces_what_is_to_come_is_one() -> None:
    stories = (("Coming soon: A statue of the first teacher", "1 March 2026"), *(it[:2] for it in STORIES))
    items = "".join(
        f"<li><h3><a href='/p/{n}/'>{title}</a></h3>{day}</li>" for n, (title, day) in enumerate(stories)
    )
    assert read(f"<ul>{items}</ul>")[0] == (stories[0][0], "2026-03-01")
    assert read(f"<ul>{items}</ul>".replace(": A statue of the first teacher", ""))[0][0] == STORIES[0][0]


def test_a_word_of_sections_in_a_title_among_notes_built_alike_makes_no_section_of_it() -> None:
    titles = ("Stories from the residents", "Works at the ring road", "Open days of the town hall")
    notes = "".join(
        f"<article class='note'><span>{day}</span><h4>{title}</h4><p>{TEXT}</p></article>"
        for title, (_, day, _) in zip(titles, STORIES, strict=False)
    )
    lead = f"<b>Top</b><h4>The latest from the towns by the river</h4><p>{TEXT}</p><a href='#'>Read more</a>"
    found = read(f"<h3>News</h3><div><div>{lead}</div><div>{notes}</div></div>")
    assert [title for title, _ in found if title in titles] == list(titles)


def test_articles_under_a_heading_in_finnish_are_stories_and_goods_are_none() -> None:
    def cards(heading: str, words: str) -> str:
        items = "".join(
            f"<article class='card'><a href='aiheet/{number}.html'><img src='{number}.webp' alt=''></a>"
            f"<div>Aiheet</div><h2><a href='aiheet/{number}.html'>{words} {title}</a></h2><div>8 min</div>"
            "</article>"
            for number, title in enumerate(
                ("kaupungin laidalla", "joen toisella puolella", "uuden sillan alla")
            )
        )
        return f"<h2>{heading}</h2><div>{items}</div>"

    page = cards("Tuoreimmat artikkelit", "Miten vanha raitiovaunu kulkee yhä")
    assert len(read(page, path="etusivu", title="Kaupunkilainen", language="fi")) == 3
    page = cards("Tuoreimmat tuotteet", "Valkoinen maalattu tuoli myydään yhä")
    assert read(page, path="etusivu", title="Kaupunkilainen", language="fi") == []


def test_the_box_of_news_on_the_page_of_a_shop_is_read() -> None:
    box = "".join(
        f"<div><span>{day}</span><a href='/novosti/{number}.html'>{title}</a></div>"
        for number, (title, day, _) in enumerate(STORIES[:3])
    )
    cart = "<div><h3>Clay, red</h3><p>4.20 €</p><button>Add to cart</button></div>"
    found = read(
        f"<p>{TEXT}</p>{cart}<aside><div>News</div>{box}</aside>", path="catalog", title="Clay and paint"
    )
    assert found == [(title, day) for title, _, day in STORIES[:3]]


def test_the_year_over_a_list_may_lead_to_its_archive() -> None:
    items = "".join(
        f"<li><a href='/texts/{number}/'><h2>{title}</h2><time>{day.rpartition(' ')[0]}</time></a></li>"
        for number, (title, day, _) in enumerate(STORIES[:3])
    )
    page = f"<ul><li><h3><a href='/2022/'>2022</a></h3></li>{items}</ul>"
    shown = [day.replace("2026", "2022") for _, _, day in STORIES[:3]]
    assert [day for _, day in read(page, path="blog", title="Blog")] == shown


def test_papers_put_below_a_month_are_no_front_page() -> None:
    papers = "".join(
        f"<li><a href='/wp-content/uploads/2021/02/paper-{number}.pdf'>Valve R {number} – Type approval of"
        f" the harbour office – Small raft – {number}/F0</a></li>"
        for number in range(18)
    )
    assert read(f"<h2>Valves</h2><ul>{papers}</ul>", path="approvals", title="Our approvals") == []


def test_a_link_over_the_whole_card_names_its_title() -> None:
    def cards(label: str) -> str:
        return "".join(
            f"<article><figure><img alt=''></figure><div><div>{title}</div><p>{TEXT}</p></div>"
            f"<a href='/2026/03/{number}/' aria-label='{label or title}'></a></article>"
            for number, (title, _, _) in enumerate(STORIES)
        )

    assert [title for title, _ in read(cards(""))] == [title for title, _, _ in STORIES]
    assert read(cards("Play the film of the week"), path="films", title="Films") == []


def test_a_text_behind_a_title_on_its_line_hides_it_not() -> None:
    cards = "".join(
        f"<article><div>2026년 6월 {28 - number}일</div><div>댓글 ({number + 4})</div>"
        f"<a href='/ko/item-{number}.html'>{title}</a><span>주택과는 자원봉사자의 도움으로 수리 공방을 열다."
        f"</span><ul><li><a href='/tag/{number}/' rel='tag'>물</a></li></ul></article>"
        for number, title in enumerate(
            (
                "심야버스, 어린이의 자리를 마련하다",
                "오래된 운하, 두 번째 삶을 얻다",
                "학교 지붕, 폭풍에도 나아가다",
            )
        )
    )
    assert len(read(f"<h2>최근 소식</h2>{cards}", title="소식", language="ko")) == 3


def test_the_day_of_publication_may_stand_in_an_element_that_shows_nothing() -> None:
    items = "".join(
        f"<article><h2><a href='/t{number}/'>{title}</a></h2><div><time class='published' datetime="
        f"'{shown}'></time><time class='updated' datetime='{shown}'>{day}</time></div><p>{TEXT}</p></article>"
        for number, (title, day, shown) in enumerate(STORIES)
    )
    assert read(items, path="page/2", title="A poet's log") == [(title, shown) for title, _, shown in STORIES]


def test_a_section_that_ends_with_a_call_is_no_story() -> None:
    call = (
        f"<div><h2>Quick and simple payments for the shop around the corner</h2><p>{TEXT}</p><p>{TEXT}</p>"
        "<a href='/contact/'>Talk to us »</a></div>"
    )
    title = "What a cheap airline taught us about payments"
    story = (
        f"<article>Posted 14 March 2026<h3><a href='/2026/03/thanks/'>{title}</a></h3><p>{TEXT}</p></article>"
    )
    found = read(f"{call}<section>{story}</section>", path="category/blog", title="Blog")
    assert found == [(title, "2026-03-14")]


def test_a_link_to_a_larger_picture_does_not_lead_to_the_story() -> None:
    cards = "".join(
        f"<div class=g><div class=n><a href='/posts/{number}/'>{title}</a></div><div>{day}</div><div class=i>"
        f"<a href='/i/{number}.jpg' title='{title}'><span></span></a></div></div>"
        for number, (title, day, _) in enumerate(STORIES)
    )
    page = Page("https://rivertowns.example/news/", f"<html lang=en><main><h1>News</h1>{cards}</main></html>")
    assert [item.url for item in parse_news(page)] == [
        f"https://rivertowns.example/posts/{number}/" for number in range(len(STORIES))
    ]
