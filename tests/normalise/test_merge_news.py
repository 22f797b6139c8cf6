"""One record for each news item of a page."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from iclei_scraper.normalise.news import merge_news
from iclei_scraper.records import Evidence, NewsItem

PAGE = "https://cities.example/news/quarter/"
CARD = NewsItem(
    title="Ardenholm opens its first car-free quarter",
    url=PAGE,
    kind="News",
    published="2024-05-12",
    published_precision="day",
    published_raw="12 May 2024",
    teaser="The council adopted the plan.",
    evidence=(
        Evidence(field="title", quote="Ardenholm opens its first car-free quarter", xpath="/html/body/h3"),
        Evidence(field="teaser", quote="The council adopted the plan.", xpath="/html/body/p"),
    ),
)
ARTICLE = NewsItem(
    title="Ardenholm opens its first car-free quarter",
    url=PAGE,
    published="2024-05-13",
    published_precision="day",
    published_raw="13 May 2024",
    body="The quarter by the river is free of cars.",
    authors=("Ana Souza",),
    evidence=(Evidence(field="title", quote="Ardenholm opens", xpath="/html/body/h1"),),
)


class Addresses:
    """A stand-in for the network: drops tracking parameters and fragments."""

    def canonical(self, url: str) -> str:
        parts = urlsplit(url)
        kept = [pair for pair in parse_qsl(parts.query) if not pair[0].startswith("utm_")]
        return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), ""))


def merge(*items: NewsItem, page: str = "https://cities.example/") -> tuple[NewsItem, ...]:
    return merge_news(items, page, Addresses())


def card(**values: str | None) -> NewsItem:
    return NewsItem(**{"title": CARD.title, "url": PAGE, **values})


def test_one_address_is_one_item() -> None:
    (merged,) = merge(CARD, card(url=f"{PAGE}?utm_source=home#top"))
    assert merged == CARD


def test_the_first_wins_and_the_second_fills() -> None:
    (merged,) = merge(
        card(published="2024-05", published_precision="month", published_raw="May 2024"),
        CARD,
    )
    assert (merged.published, merged.published_precision, merged.published_raw) == (
        "2024-05",
        "month",
        "May 2024",
    )
    assert (merged.kind, merged.teaser) == ("News", "The council adopted the plan.")
    assert [evidence.field for evidence in merged.evidence] == ["teaser"]


def test_what_the_article_says_wins_wherever_it_stands() -> None:
    for items in ((ARTICLE, CARD), (CARD, ARTICLE)):
        (merged,) = merge(*items, page=PAGE)
        assert (merged.published, merged.body) == ("2024-05-13", ARTICLE.body)
        assert (merged.kind, merged.teaser) == ("News", CARD.teaser)
        assert merged.authors == ("Ana Souza",)


def test_an_article_without_address_has_the_one_of_the_page() -> None:
    bare = NewsItem(title=ARTICLE.title, body=ARTICLE.body)
    (merged,) = merge(bare, page=f"{PAGE}?utm_campaign=x")
    assert merged.url == PAGE


def test_doubled_titles_are_one_item_where_one_has_no_address() -> None:
    (merged,) = merge(CARD, card(url=None))
    assert merged == CARD
    (merged,) = merge(card(url=None, published="2024-05-12"), CARD)
    assert merged.url == PAGE


def test_the_same_title_of_another_day_is_another_item() -> None:
    assert len(merge(card(url=None, published="2024-05-12"), card(url=None, published="2023-05-12"))) == 2


def test_the_same_title_at_another_address_is_another_item() -> None:
    assert len(merge(CARD, card(url="https://cities.example/news/other/"))) == 2


def test_other_titles_under_one_address_keep_their_record() -> None:
    first, second = merge(CARD, card(title="Mayors of nine cities sign a pledge on clean air"))
    assert (first.url, second.url) == (PAGE, None)
    assert second.key.startswith("mayors-of-nine-cities")


def test_a_shortened_title_under_one_address_is_the_same_item() -> None:
    (merged,) = merge(card(title="Ardenholm opens its first car-free"), CARD)
    assert merged.url == PAGE


def test_the_order_of_the_page_with_the_article_first() -> None:
    other = NewsItem(title="Mayors sign a pledge", url="https://cities.example/news/pledge/")
    assert merge(other, CARD, ARTICLE)[0].body == ARTICLE.body
    assert [item.title for item in merge(other, CARD)] == [other.title, CARD.title]


def test_nothing_gives_nothing() -> None:
    assert merge() == ()


def test_a_date_takes_the_place_of_words_without_one() -> None:
    told = {"published": "2025-06-04", "published_precision": "day", "published_raw": "4 June 2025"}
    (item,) = merge(card(published_raw="3 days ago"), card(**told))
    assert (item.published, item.published_precision, item.published_raw) == tuple(told.values())


def test_cards_alike_with_one_address_and_days_of_their_own_stay_apart() -> None:
    first = card(title="Course for young gardeners has begun", published="2024-05-12")
    second = card(title="Course for young gardeners in May", published="2024-04-02")
    merged = merge(first, second)
    assert [(item.title, item.url) for item in merged] == [(first.title, PAGE), (second.title, None)]


def test_a_card_alike_that_tells_the_month_alone_is_the_same() -> None:
    first = card(title="Course for young gardeners has begun", published="2024-05-12")
    (merged,) = merge(first, card(title="Course for young gardeners has begun in May", published="2024-05"))
    assert merged.title == first.title
