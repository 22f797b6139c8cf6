"""``scrapy crawl offices``: home pages and pages that tell how to reach somebody; a look of a minute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.spiders.base import CrawlSpider

if TYPE_CHECKING:
    from iclei_scraper.discovery import Document

_CONTACT = re.compile(
    r"contact|kontakt|conta[ct]t?o|reach[- _]us|where[- _]we[- _]are|offices?\b|locations?\b|secretariats?\b|"
    r"b[üu]ros?\b|standorte?\b|oficinas?\b|escrit[óo]rios?\b|secretar[ií]as?\b|bureaux?\b|imprint|impressum|"
    r"mentions[- _]l[ée]gales|aviso[- _]legal|about(?:[- _]us)?\b|who[- _]we[- _]are|[üu]ber[- _]uns|"
    r"quem[- _]somos|qui[ée]nes[- _]somos|qui[- _]sommes|sobre[- _](?:n[óo]s|nosotros)|"
    r"お問い?合わ?せ|事務所|アクセス|所在地|概要|연락처|오시는|문의|사무소|사무국|소개|联系|聯絡|聯繫|办公室|辦公室|关于我们|關於",
    re.IGNORECASE,
)
_LONGEST = 60  # characters of words that name a page; more is the sentence of a story


class OfficesSpider(CrawlSpider):
    """Visits home pages and what they link to as contact, offices, imprint or about us."""

    name = "offices"
    narrow = True

    def wants(self, url: str, words: str) -> bool:
        """Whether the words or the last part of the address name such a page."""
        if len(words) <= _LONGEST and _CONTACT.search(words):
            return True
        last = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
        return len(last) <= _LONGEST and _CONTACT.search(last) is not None

    def wants_document(self, document: Document) -> bool:  # noqa: ARG002
        """No list of pages is needed."""
        return False
