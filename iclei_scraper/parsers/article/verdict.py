"""Is this page an article? Signs are added up, since every single one is missing or false somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.signs.controls import placeholder
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.metadata import Metadata
    from iclei_scraper.parsers.article.times import Times
    from iclei_scraper.parsers.signs.context import Context

ENOUGH = 4.0
_OTHER_TYPES = frozenset(
    "Product Course LocalBusiness FAQPage ContactPage AboutPage ProfilePage CollectionPage SearchResultsPage "
    "JobPosting Recipe SoftwareApplication Service Place Hotel Restaurant CheckoutPage QAPage".split()
)
"""Types of schema.org that name what else a page may be."""
_LABEL_WORDS = 4
_SHORTEST_EVENT = 40
_SHORTEST = 140  # characters of paragraphs; less is no article whatever its head says

_ARTICLE_PATH = re.compile(
    r"/(?:news(?:room|details?|items?)?|blogs?|press(?:[-_]?releases?)?|stor(?:y|ies)|articles?|posts?|media|statements?|"
    r"insights|features?|noticias?|actualidad|comunicados?|prensa|imprensa|actualites?|actus?|communiques?|aktuelles|"
    r"nachrichten|meldung(?:en)?|presse(?:mitteilung(?:en)?)?|artikel|beitrag|notizie|nieuws|nyheter|berita|"
    r"ニュース|新闻|新聞|뉴스)/(?!page/|p\d|category|tag)[^/?]*[^\W\d][^/?]*"
    r"|/(?:19|20)\d\d/\d{1,2}/(?:\d{1,2}/)?[^/?]*[^\W\d][^/?]*"
    r"|[?&](?:newsid|tx_ttnews\[tt_news\]|tx_news_pi1\[news\]|bmode=view|cmd=view|uid|idx)=?",
    re.IGNORECASE,
)
_LONG_SLUG = re.compile(
    r"/[^/?]*(?:[^\W_]+[-_]){3,}[^/?]*/?$|/[^/?]*[\u3040-\u9fff\uac00-\ud7af]{6,}[^/?]*/?$"
)
_OTHER_PATH = re.compile(
    r"/(?:about|about[-_]us|contact|kontakt|contacto|contato|impressum|imprint|privacy|datenschutz|cookie|terms|legal|"
    r"team|staff|people|leadership|board|members?|membership|partners?|offices?|careers?|jobs?|donate|faq|search|"
    r"login|sitemap|category|tag|author|archives?|shop|cart|produkte?|products?|services?)"
    r"(?:[-_][\w-]{0,30})?/?(?:\.html?|\.php)?$"
    r"|/(?:category|tag|author|search|topics?)/",
    re.IGNORECASE,
)
_OTHER_TITLE = re.compile(
    r"^(?:about(?: us| .{2,25})?|contact(?: us)?|kontakt|impressum|imprint|legal notice|privacy.{0,30}|cookie.{0,30}|"
    r"terms.{0,30}|disclaimer|our (?:team|staff|leadership|members|partners|board|offices|work|approach|vision|history).{0,20}|"
    r"(?:meet )?(?:the |our )?(?:team|staff)|leadership|governance|who we are|what we do|careers?|jobs?|donate|faqs?|"
    r"sitemap|login|search.{0,30}|page not found|not found|404.{0,30}|error.{0,10}|membership.{0,20}|members|"
    r"datenschutz.{0,30}|über uns|das team|mitglieder|qui sommes-nous.{0,3}|à propos.{0,20}|mentions légales|"
    r"politique de .{0,30}|équipe|sobre (?:nosotros|nós|o .{2,15})|quiénes somos|quem somos|aviso (?:legal|de privaci.{2,8})|"
    r"política de .{0,30}|equipo|equipe|chi siamo|contatti|contacto|contato|お問い合わせ|会社概要|私たちについて|プライバシー.{0,10}|"
    r"문의.{0,6}|소개|개인정보.{0,12}|联系我们|聯絡我們|关于我们|關於我們|隐私.{0,6}|隱私.{0,6})$",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"(?:^|\s)(?:single-post|single|postid-\d+|node-type-(?:article|news|blog|story|press)\S*|page-node-type-(?:article|news|blog|story|press)\S*|"
    r"article-page|post-template\S*|type-post|is-article|itemid-article|item-view|blog-item)(?:\s|$)"
)
_LIST_CLASS = re.compile(
    r"(?:^|\s)(?:home|archive|category|tag|search|search-results|author|post-type-archive|error404)(?:\s|$)"
)
_PAGE_CLASS = re.compile(r"(?:^|\s)(?:page-id-\d+|page-template\S*|wp-singular page)(?:\s|$)")


def is_article(
    title: Block | None,
    metadata: Metadata,
    times: Times,
    byline: bool,  # noqa: FBT001
    text: Sequence[Block],
    cards: int,
    context: Context,
) -> bool:
    """Whether the page is one article (or the announcement of one event).

    Args:
        title: heading found for it.
        metadata: what the head claims.
        times: dates found.
        byline: whether an author is named beside the title.
        text: paragraphs outside cards.
        cards: number of news cards in the main part of the page before the text ends.
        context: the page.
    """
    length = max(sum(_weight(block.text) for block in text), _weight(metadata.body or ""))
    shortest = _SHORTEST_EVENT if times.event else _SHORTEST
    if title is None or length < shortest or placeholder(" ".join(block.text for block in text[:12])):
        return False
    parts = urlsplit(context.page.url)
    if not parts.path.strip("/") and not parts.query:
        return False
    score = _claims(metadata) + _shape(context, metadata)
    score += 3.0 if times.beside and times.block is not None else 1.0 if times.published else 0.0
    score += 3.0 * (times.event is not None and times.published is None) + 0.5 * (title.heading == 1)
    score += 1.0 * times.by_address + 1.5 * byline
    score += 0.5 * ((length > 400) + (length > 900) + (length > 2500))  # noqa: PLR2004
    score += _title_score(title.text, context)
    if cards >= 3:  # noqa: PLR2004
        score -= 4.0 if length < cards * 500 else 1.0
    return score >= ENOUGH


def _weight(text: str) -> int:
    """Characters of a text; a sign of Chinese, Japanese or Korean says as much as two or three letters."""
    return len(text) if text.isascii() else sum(3 if char > "\u2e80" else 1 for char in text)


def _claims(metadata: Metadata) -> float:
    score = 4.0 if metadata.is_news else 2.0 if metadata.is_article or metadata.is_event else 0.0
    if metadata.published is not None:
        score += 1.5
    if metadata.types & _OTHER_TYPES and not metadata.is_article:
        score -= 3.0
    if metadata.og_type == "article":
        score += 1.0
    return score - (3.0 if metadata.many else 0.0)


def _shape(context: Context, metadata: Metadata) -> float:
    """What the address and the class of ``<body>`` say."""
    parts = urlsplit(context.page.url)
    address = unquote(f"{parts.path}{'?' if parts.query else ''}{parts.query}")
    path = unquote(parts.path)
    score = 2.0 if _ARTICLE_PATH.search(address) else 1.0 if _LONG_SLUG.search(path) else 0.0
    if _OTHER_PATH.search(path) or "/uploads/" in path:
        score -= 4.0
    body = context.page.root.find("body")
    classes = (body.get("class") or "") if body is not None else ""
    score += 2.5 * bool(_SINGLE.search(classes)) - 4.0 * bool(_LIST_CLASS.search(classes))
    if _PAGE_CLASS.search(classes) and not metadata.is_news:
        score -= 4.0
    if context.says_listing:
        score -= 3.0
    return score


def _title_score(title: str, context: Context) -> float:
    """Against what other pages are called; for an issue of a newsletter: a kind and a month."""
    if _OTHER_TITLE.match(title):
        return -5.0
    meta = context.meta_of(title)
    if meta.kind and meta.dates:
        return 1.5
    if not meta.dates and word_count(title) <= _LABEL_WORDS and heading_says(title):  # "News", "Our members"
        return -3.0
    return 0.0
