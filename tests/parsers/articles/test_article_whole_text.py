"""The whole text of an article, however the page divides it, and nothing of what stands between."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, URL, article, headed, json_ld

_NAMED = json_ld(datePublished="2024-05-12")


def _box(*paragraphs: str, name: str = "column") -> str:
    inside = "".join(f'<p class="line">{text}</p>' for text in paragraphs)
    return f'<div class="{name}"><div>{inside}</div></div>'


def test_comments_in_the_markup_cut_no_paragraph() -> None:
    """As React leaves them between pieces of text."""
    react = "The <!-- -->mayor<!-- --> <!-- -->told<!-- --> us on <a href='/x'>Monday</a>: "
    body = article(headed(text=f"{TEXT}<p>{react}{LINES[0]}</p>")).body or ""
    assert body.endswith(f"The mayor told us on Monday: {LINES[0]}")


def test_paragraphs_marked_up_alike_belong_together_across_boxes() -> None:
    linked = [f'{line} See <a href="/report/{place}">the report</a>' for place, line in enumerate(LINES)]
    advert = '<div class="slot"><p>Advertisement</p></div>'
    text = advert.join(_box(line, "So it was.") for line in linked)
    body = article(headed(text=text), head=_NAMED).body or ""
    assert body.count("See the report") == body.count("So it was.") == len(LINES)
    assert "Advertisement" not in body


def test_the_text_ends_where_another_article_begins() -> None:
    text = _box("Painters climb the cranes at dawn, and come down for lunch when the ferry from Ostra is in.")
    other = f"<article><h1>Harbour cranes get new paint</h1>{text}</article>"
    body = article(headed(text=_box(*LINES)) + other, head=_NAMED).body or ""
    assert LINES[-1] in body
    assert "Painters" not in body


def test_questions_asked_of_everybody_stay_and_buttons_go() -> None:
    question, button = (
        "Will the trams return to the old market?",
        '<a href="/more">Read the longer answer here</a>',
    )
    text = "".join(
        f"<h3>{question}</h3><p>{line}</p><p>Ask again next year</p><p>{button}</p>" for line in LINES * 2
    )
    body = article(headed(text=text)).body or ""
    assert body.count(question) == body.count("Ask again next year") > 2
    assert "longer answer" not in body


def test_links_between_paragraphs_take_none_of_them_away() -> None:
    link = (
        '<h3><a href="/news/{0}">Trams of the {0}th district run again</a></h3><p>{1}</p><p>12 May 2024</p>'
    )
    text = "".join(link.format(place, line) for place, line in enumerate(LINES * 2, start=4))
    text = f"<p>{LINES[0]} First.</p>{text}<p>{LINES[1]} Last.</p>"
    body = article(headed("<p>By Ana Souza</p>", text), head=_NAMED).body or ""
    assert all(line in body for line in LINES)
    assert "district" not in body


def test_a_heading_of_an_empty_search_is_no_title() -> None:
    empty = "<section><h1>No matches</h1><p>Nothing was found. Try one of our lists.</p></section>"
    main = (
        f"<div class=top>{TITLE}</div><p>12 May 2024</p>{''.join(f'<p>{line}</p>' for line in LINES)}{empty}"
    )
    assert article(main).title == TITLE


def test_a_title_may_stand_in_a_box_beside_the_text() -> None:
    text = "".join(f"<p>{line}</p>" for line in LINES)
    box = f"<aside><h1>{TITLE}</h1><span>12 May 2024</span></aside>"
    head = f"<head><title>{TITLE} | Cities</title></head>"
    item = next(parse_news(Page(URL, f"<html>{head}<body>{box}<div>{text}</div></body></html>")))
    assert (item.title, item.published, bool(item.body)) == (TITLE, "2024-05-12", True)


def test_the_words_of_longer_steps_beside_a_short_story_are_not_its_text() -> None:
    steps = "".join(f"<article><h2>Step {number}</h2><p>{LINES[2]}</p></article>" for number in range(9))
    head = f"<div><h1>{TITLE}</h1><p>12 May 2024</p></div>"
    story = f"<main><article>{head}<article><div><p>{LINES[0]}</p></div></article></article></main>"
    assert _whole(f"<body><div>{story}</div><div><div>{steps}</div></div></body>") == LINES[0]


def test_what_the_foot_of_an_article_tells_of_its_writer_is_not_its_text() -> None:
    foot = "".join(f"<div>{line}</div>" for line in LINES[2:] * 6)
    head = f"<header><h1>{TITLE}</h1><p>12 May 2024</p></header>"
    text = f"<div><p>{LINES[0]}</p></div>"
    assert _whole(f"<article>{head}{text}<footer><div>{foot}</div></footer></article>") == LINES[0]


def _whole(body: str) -> str | None:
    items = parse_news(Page(URL, f"<html lang='en'><title>{TITLE}</title>{body}</html>"))
    return next(iter(items)).body


def test_lines_between_breaks_are_told_once_and_apart() -> None:
    """The library reads them as one paragraph, whatever element within it holds the breaks."""
    lines = [f"{line} So it was." for line in LINES]
    text = f"<p><span>{'<br><br>'.join(lines)}<br><br></span>Happy day of the harbour!</p>"
    body = article(headed(text=text), head=_NAMED).body or ""
    assert all(body.count(line) == 1 for line in lines)
    assert body.split("\n\n")[: len(lines)] == lines


def test_posts_below_an_article_are_not_its_text_where_their_titles_lead_to_them() -> None:
    other = (
        '<li class="post"><h1><a href="/2024/04/{0}">Harbour {0} get new paint again</a></h1>'
        '<p>{1} April 2024</p><div class="body">'
        '<p class="line">Painters climb the {0} at dawn, and come down for lunch when the ferry is in.</p>'
        '<p class="line">They like the view of the {0} from there, and the bread of the house.</p></div></li>'
    )
    inside = "".join(f'<p class="line">{line}</p>' for line in LINES * 2)
    own = f'<li class="post"><h1>{TITLE}</h1><p>12 May 2024</p><div class="body">{inside}</div></li>'
    others = "".join(other.format(name, day) for day, name in enumerate(("cranes", "boats"), start=4))
    body = article(f'<ol class="items">{own}{others}</ol>', head=_NAMED).body or ""
    assert LINES[-1] in body
    assert "Painters" not in body
    assert "They like" not in body


def test_names_that_a_sentence_announces_stay_though_each_leads_to_a_page() -> None:
    names = "".join(f'<li><a href="/team/{name}">{name}</a></li>' for name in ("Ostra", "Velden", "Marn"))
    text = f"<p>{LINES[0]}</p><p>In the south these played:</p><ul>{names}</ul><p>{LINES[1]}</p>"
    body = article(headed(text=text), head=_NAMED).body or ""
    assert "Ostra\nVelden\nMarn" in body


def test_links_behind_a_label_of_related_stories_go_amid_the_text_as_well() -> None:
    names = "".join(f'<li><a href="/news/{name}">{name} trams</a></li>' for name in ("Ostra", "Velden"))
    text = f"<p>{LINES[0]}</p><p>Read also:</p><ul>{names}</ul><p>{LINES[1]}</p>"
    body = article(headed(text=text), head=_NAMED).body or ""
    assert "Velden trams" not in body


def test_an_item_with_a_list_of_its_own_is_told_once() -> None:
    inner = "<ul><li>The ferry runs until midnight.</li><li>The tram runs until one.</li></ul>"
    items = f"<ul><li>Two lines stay open for those who come late:{inner}</li><li>All others close.</li></ul>"
    body = article(headed(text=f"{TEXT}{items}{TEXT.replace('.', '!')}")).body or ""
    for said in ("Two lines stay open", "The ferry runs", "The tram runs", "All others close"):
        assert body.count(said) == 1
