"""Words for a news item that say no more than that it is one, as headings of lists and labels of cards do."""

from __future__ import annotations

_WORDS = (
    "news|latest news|recent news|all news|news item|news items|news story|news stories|story|stories|article"
    "|articles|post|posts|update|updates|nachricht|nachrichten|neuigkeit|neuigkeiten|aktuell|aktuelles"
    "|meldung|meldungen|artikel|beitrag|beiträge|actualité|actualités|actu|actus|nouvelle|nouvelles|article"
    "|articles|noticia|noticias|novedad|novedades|actualidad|artículo|artículos|notícia|notícias|novidade"
    "|novidades|atualidade|atualidades|artigo|artigos|notizia|notizie|novità|attualità|articolo|articoli"
    "|nieuws|nieuwsbericht|nieuwsberichten|nyhet|nyheter|nyhed|nyheder|berita|ニュース|お知らせ|新着|新着情報"
    "|最新情報|トピックス|記事|뉴스|소식|새소식|공지|공지사항|기사|新闻|新聞|资讯|資訊|消息|最新消息|动态|動態"
    "|最新动态|最新動態|新闻动态|新聞動態|文章"
)
_PLAIN = frozenset(_WORDS.split("|"))


def is_plain_news(kind: str) -> bool:
    """Whether a kind says nothing of what kind of news an item is.

    >>> is_plain_news("Aktuelles"), is_plain_news("Latest news"), is_plain_news("Interview")
    (True, True, False)
    """
    return kind.strip().casefold() in _PLAIN
