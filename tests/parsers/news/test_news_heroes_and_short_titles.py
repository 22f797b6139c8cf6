"""Large stories of home pages, short titles, labels between day and title, neighbours of an article."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import find_groups, parse_news
from iclei_scraper.parsers.news.signs.features import stands_around
from iclei_scraper.parsers.signs.context import Context

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

TEXT = (
    "<p>Three keepers of the lighthouse teach the children of the port how to read the sky.</p>"
    "<p>The lessons take place in the old engine room, and there is tea for everybody who comes.</p>"
    "<p>The network would like to hear from other towns with a lighthouse to spare.</p>"
)
LIST = (
    "<section><h2>Latest</h2><div class=t><a href=/news/eels/>An eel ladder in every weir</a><span>9 March"
    " 2026</span></div><div class=t><a href=/news/ferry/>Town ferries free on Sundays</a>"
    "<span>2 March 2026</span>"
    "</div></section>"
)
LISTED = ["An eel ladder in every weir", "Town ferries free on Sundays"]


def read(main: str, path: str = "/", language: str = "en") -> list[NewsItem]:
    body = f'<!doctype html><html lang="{language}"><title>Port towns</title><body>{main}</body>'
    clock = datetime(2026, 3, 20, tzinfo=UTC)
    return list(parse_news(Page(f"https://porttowns.example{path}", body, fetched_at=clock)))


def titles(found: list[NewsItem]) -> list[str]:
    return [item.title for item in found]


def test_a_large_story_of_a_home_page() -> None:
    hero = (
        "<section><h1><a href={}>The long lock opens</a></h1><p>Nine years of work, one day of dancing.</p>"
    )
    assert titles(read(f"{hero.format('/stories/lock/')}</section>{LIST}")) == [
        "The long lock opens",
        *LISTED,
    ]
    assert titles(read(f"{hero.format('/join/lock/')}</section>{LIST}")) == LISTED


def test_slides_each_of_a_class_of_its_own() -> None:
    slide = (
        "<div class='item-{0} slide'><a href=/noticias/{0}/>"
        "<div>{1}</div><div>{2}</div><div>Ler mais</div></a></div>"
    )
    told = (("a", "Moinhos abrem as portas", "Trinta moinhos podem ser visitados."),)
    told += (("b", "A levada mais antiga", "Um passeio de dois dias."),)
    told += (("c", "Pão de centeio, receita comum", "Sete padarias, uma receita."),)
    slides = "".join(slide.format(*one) for one in (told[2], *told, told[0]))
    found = read(f"<main><div class=slider>{slides}</div></main>", language="pt")
    assert sorted(titles(found)) == sorted(title for _, title, _ in told)
    courses = slides.replace("noticias", "cursos")
    assert read(f"<main><div class=slider>{courses}</div></main>", language="pt") == []


def test_short_titles_beside_their_days() -> None:
    rows = "".join(
        f"<div class=i><a href=/news/{n}>{title}</a><div>{n + 1} March 2026</div></div>"
        for n, title in enumerate(("Lights speak", "New nets", "Old ropes"))
    )
    assert titles(read(f"<main><h1>News</h1>{rows}</main>", "/news")) == [
        "Lights speak",
        "New nets",
        "Old ropes",
    ]
    menu = "<ul><li><a href=/about>About us</a></li><li><a href=/work>Our work</a></li></ul>"
    assert read(f"<div>{menu}</div><main><h1>News</h1><p>Nothing yet.</p></main>", "/news") == []


def test_a_label_between_day_and_title() -> None:
    rows = "".join(
        f"<li><a href=/topics/{n}><time>2026年3月1{n}日</time><i>{kind}</i><span>{title}</span></a></li>"
        for n, (kind, title) in enumerate(
            (("防災", "沿岸の町で語り部の集い"), ("行事", "灯籠流しを再開しました"))
        )
    )
    found = read(f"<main><h1>トピックス</h1><ul>{rows}</ul></main>", "/topics", "ja")
    assert [(item.kind, item.title) for item in found] == [
        ("防災", "沿岸の町で語り部の集い"),
        ("行事", "灯籠流しを再開しました"),
    ]


def test_a_title_that_is_a_word_for_a_kind() -> None:
    rows = "".join(
        f"<article><div>{n + 1}.03.2026</div><h3><a href=/aktuelles/{n}>{title}</a></h3></article>"
        for n, title in enumerate(
            ("Moor bekommt Wasser", "Sieben Brücken, ein Plan", "Rückblick", "Spatzen zählen")
        )
    )
    found = read(f"<main><h1>Aktuelles</h1>{rows}</main>", "/aktuelles", "de")
    assert "Rückblick" in titles(found)


def test_the_stories_before_and_after_are_none_of_a_list() -> None:
    around = "".join(
        f"<tr><th>{label}</th><td><a href=/board/view?id={n}>{title}</a></td><td>2026-02-0{n}</td></tr>"
        for n, (label, title) in enumerate(
            (("이전글", "물길 걷기 참가자 모집"), ("다음글", "사무국 이사 안내")), 2
        )
    )
    main = f"<h1>The lighthouse school opens</h1><p>9 March 2026</p>{TEXT}<table>{around}</table>"
    (item,) = read(f"<main>{main}</main>", "/board/view?id=5", "ko")
    assert item.title == "The lighthouse school opens"


def test_links_to_both_neighbours_in_one_line_label_nothing_below_them() -> None:
    def around(links: str) -> list[bool]:
        box = f"<p>12 mai. 2024</p><nav>{links}</nav><h4>Quem somos</h4><p>{'Vizinhos da bomba. ' * 5}</p>"
        page = Page("https://union.example/news/2", f"<html lang=pt><main><section>{box}</section></main>")
        return [stands_around(card) for group in find_groups(Context(page)) for card in group.cards]

    assert around("<a href=/news/1>Anterior</a> <a href=/news/3>Próximo</a>") == [False]
    assert around("<a href=/news/1>Anterior</a>") == [True]


def test_kind_and_tags_of_an_article_among_facts() -> None:
    menu = "<div><ul><li><a href=/news>News</a></li><li><a href=/events>Events</a></li></ul></div>"
    told = ("Press release", "Posted 2026-02-11", "1,204 views", "Ports")
    facts = f"<div>{''.join(f'<span>{fact}</span>' for fact in told)}</div>"
    tags = "<p>Ämnen: <a href=/amne/is>Is</a>, <a href=/amne/pendling>Pendling</a></p>"
    shared = "<p>Dela: <a href=#>WhatsApp</a> <a href=#>LinkedIn</a></p>"
    (item,) = read(
        f"{menu}<div><h1>The lighthouse school opens</h1>{facts}{TEXT}{shared}{tags}</div>", "/press/88"
    )
    assert (item.kind, item.tags) == ("Press release", ("Is", "Pendling"))


def test_who_took_the_pictures_is_no_writer() -> None:
    names = ("Words: <a href=/people/r>Rory Cane</a>", "Pictures: <a href=/people/s>Sile Dun</a>")
    line = f"<div class=byline>{' · '.join(names)}</div>"
    (item,) = read(
        f"<main><h1>The lighthouse school opens</h1>{line}<p>9 March 2026</p>{TEXT}</main>", "/news/school"
    )
    assert item.authors == ("Rory Cane",)


def test_a_calendar_and_the_programme_of_one_event() -> None:
    row = "<li><h3><a href={}>{}</a></h3><p>{} April 2026</p></li>"
    told = (("/agenda/roofs", "Open roofs", 7), ("/agenda/zinc", "Workshop on zinc", 14))
    found = read(
        f"<main><h1>Agenda</h1><ul>{''.join(row.format(*one) for one in told)}</ul></main>", "/agenda"
    )
    assert [(item.title, item.event_date) for item in found] == [
        ("Open roofs", "2026-04-07"),
        ("Workshop on zinc", "2026-04-14"),
    ]
    told = (("/speakers/a", "Opening by the mayor", 7), ("/speakers/b", "Workshop on zinc", 7))
    assert (
        read(f"<main><h1>Agenda</h1><ul>{''.join(row.format(*one) for one in told)}</ul></main>", "/forum")
        == []
    )


def test_a_large_story_in_a_folder_of_stories_in_other_languages() -> None:
    hero = "<section><h2><a href={}>{}</a></h2><p>{}</p></section>"
    told = ("The long lock opens", "Nine years of work, one day of dancing.")
    for word in ("verhalen", "storie", "hikayeler"):
        assert titles(read(f"{hero.format(f'/{word}/lock', *told)}{LIST}")) == [told[0], *LISTED]
    row = "<li><h3><a href={}>{}</a></h3><span>{}</span></li>"
    polish = row.format("/aktualnosci/a", "Nowy most nad starym kanałem", "9 marca 2026")
    polish += row.format("/aktualnosci/b", "Wspólny bilet na promy i tramwaje", "2 marca 2026")
    told = ("Rzeka wraca do miasta", "Jak mieszkańcy odzyskali brzeg i co na nim zasadzili.")
    found = read(f"{hero.format('/historie/brzeg', *told)}<ul>{polish}</ul>", language="pl")
    assert titles(found)[0] == told[0]
    danish = row.format("/nyheder/a", "Den nye bro over den gamle kanal", "9. marts 2026")
    danish += row.format("/nyheder/b", "Fælles billet til færger og sporvogne", "2. marts 2026")
    told = ("Foreningen gennem hundrede år", "Sådan begyndte det hele på havnen i en lille by.")
    found = read(f"{hero.format('/historie/forening', *told)}<ul>{danish}</ul>", language="da")
    assert told[0] not in titles(found)
    assert len(found) == 2


def test_a_large_story_above_dated_links_in_no_headings() -> None:
    """Links with their days in boxes of their own are stories, and lend no day to what is above them."""
    hero = "<section><h2><a href=/story/lock>The long lock opens</a></h2><p>Nine years of work.</p></section>"
    told = (("/news/eels", LISTED[0], "9 March 2026"), ("/news/ferry", LISTED[1], "2 March 2026"))
    for box in (
        "<div class=r><div class=d>{2}</div><div class=t><a href={0}>{1}</a></div></div>",
        "<div class=r><div class=t><a href={0}>{1}</a></div><time>{2}</time></div>",
        "<dl><dt>{2}</dt><dd><a href={0}>{1}</a></dd></dl>",
    ):
        rows = "".join(box.format(*one) for one in told)
        found = read(f"<main>{hero}<section>{rows}</section></main>")
        assert [(item.title, item.published) for item in found] == [
            ("The long lock opens", None),
            (LISTED[0], "2026-03-09"),
            (LISTED[1], "2026-03-02"),
        ]


def test_a_story_keeps_its_day_above_papers_without_any() -> None:
    papers = "".join(f"<div class=r><a href=/news/{n}>The plans of lock {n}</a></div>" for n in (1, 2))
    story = "<section><h2><a href=/news/lock>The long lock opens</a></h2><div>9 March 2026</div>{}</section>"
    (item,) = read(f"<main><h1>News</h1>{story.format(papers)}</main>", "/news")[:1]
    assert (item.title, item.published) == ("The long lock opens", "2026-03-09")


def test_a_large_story_above_cards_whose_titles_are_plain_lines() -> None:
    told = {3: "The night buses win a second life", 2: "Wooden bridges are back", 1: "School roofs are green"}
    cards = "".join(
        f"<div><figure><img src='/m/{day}.jpg' alt=''></figure><p>{title}</p><p>A team has ideas for "
        f"the river bank, and the council too.</p><div><a href='/2026/02/{day}/'>Read on: <span>{title}"
        f"</span></a></div><p><a href='/category/4/'>Blog</a> | {day} February 2026 | 6 min</p></div>"
        for day, title in told.items()
    )
    large = (
        "<section><a href='/2026/03/gardens/'><img src='/m/9.jpg' alt=''></a><div><span>9 March 2026</span>"
        "<h2><a href='/2026/03/gardens/'>The gardens join the valley</a></h2>"
        "<p>A water company counts birds and bees in the parks after a long debate.</p></div></section>"
    )
    items = read(f"<h1>News</h1>{large}<div>{cards}</div>", "/news/")
    found = {item.title: item.published for item in items}
    assert found["The gardens join the valley"] == "2026-03-09"
    assert len(found) == 1 + len(told)
