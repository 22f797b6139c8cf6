"""What a site calls itself: in its domain and in the title of its pages."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.offices.words.words import GENERIC_TITLE, ORGANISATION
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.urls import host_of, registrable_domain

if TYPE_CHECKING:
    from iclei_scraper.page import Page

FREE_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.com yahoo.co.jp yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk"
    " yahoo.com.br"
    " yahoo.com.mx yahoo.com.ar yahoo.co.in yahoo.in yahoo.co.id ymail.com hotmail.com hotmail.fr hotmail.es"
    " hotmail.it hotmail.de hotmail.co.uk outlook.com outlook.fr outlook.de outlook.es outlook.jp live.com"
    " live.fr live.nl live.dk live.se msn.com me.com icloud.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com"
    " web.de t-online.de freenet.de arcor.de qq.com foxmail.com 163.com 126.com 139.com 189.cn yeah.net"
    " sina.com"
    " sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp"
    " mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua abv.bg mail.bg"
    " protonmail.com proton.me orange.fr wanadoo.fr free.fr laposte.net sfr.fr bluewin.ch uol.com.br"
    " bol.com.br"
    " terra.com.br ig.com.br sapo.pt telefonica.net libero.it virgilio.it tiscali.it alice.it go2.pl"
    " wp.pl o2.pl"
    " onet.pl op.pl interia.pl seznam.cz email.cz centrum.cz freemail.hu citromail.hu ziggo.nl planet.nl"
    " telenet.be skynet.be telia.com online.no btinternet.com rediffmail.com zoho.com mynet.com".split()
)
"""Domains of mail addresses that say nothing of who writes from them."""
_PLATFORMS = re.compile(
    r"(?:^|\.)(?:github\.io|gitlab\.io|githubusercontent\.com|netlify\.app|vercel\.app|pages\.dev|web\.app"
    r"|firebaseapp\.com|herokuapp\.com|onrender\.com|surge\.sh|archive\.org|archive\.ph|translate\.goog"
    r"|localhost|local|test|invalid)$|^[\d.:]*$"
)
"""Hosts of copies and drafts, which do not carry the site's own name."""
_MAIL_DOMAIN = re.compile(r"@((?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24})\b")
_SHORTEST_NAME, _MOST_WORDS = 4, 8
_SHORTEST_BRAND = 3
_SHORTEST_SHARED = 5
"""Letters of a word by which a name is known again in a domain."""
_SAME_BEGINNING = 5


def owner_of(page: Page) -> Owner:
    """Whose site a page is on."""
    return Owner(page.once(_site_of), page.title or "")


def _site_of(page: Page) -> str:
    """An address of the site; where neither the page's nor what it says of itself tells, its mail does."""
    url = own_address(page)
    if _PLATFORMS.search(host_of(url)) and (domain := _mail_domain(page)):
        return f"https://{domain}/"
    return url


def _mail_domain(page: Page) -> str | None:
    """The domain under which most mail addresses of a page are."""
    texts = (text for block in page.blocks for text in (block.text, *(link.href for link in block.links)))
    counts = Counter(found.lower() for text in texts if "@" in text for found in _MAIL_DOMAIN.findall(text))
    return next((domain for domain, _ in counts.most_common() if domain not in FREE_MAIL), None)


class Owner:
    """Whose site a page is on.

    Args:
        url: of the page.
        title: of the page; empty where it has none.
    """

    def __init__(self, url: str, title: str) -> None:
        self.brand = domain_of(host_of(url)).partition(".")[0]
        """The word of the site's domain that its other domains share: ``iclei`` of ``africa.iclei.org``."""
        self._domain = re.sub(r"[\W_]", "", self.brand)
        self._title = "".join(tokens(title))
        self.asked: dict[str, bool] = {}
        """Words that were looked for in the title, and whether they stand there."""

    def is_in(self, name: str) -> bool:
        """Whether a name carries the site's own word."""
        return bool(self._domain) and self._domain in _letters(name)

    def is_spelt(self, text: str) -> bool:
        """Whether the site's domain is in a text, or is made of a text and little else."""
        bare = _letters(text)
        if len(bare) >= _SHORTEST_NAME and len(bare) * 2 > len(self._domain) and bare in self._domain:
            return True
        return len(self._domain) >= _SHORTEST_BRAND and self._domain in bare

    def is_named(self, text: str) -> bool:
        """Whether a line is the site's name: most of its domain, or told in the page's title."""
        words = [word for word in tokens(text) if word not in ORGANISATION]
        bare = "".join(words[1:] if words[:1] == ["the"] else words)
        if len(bare) < _SHORTEST_NAME or len(words) > _MOST_WORDS:
            return False
        if bare in self._domain or (len(self._domain) >= _SHORTEST_NAME and bare.startswith(self._domain)):
            return True
        if not self.is_told(bare):
            return False
        return not (is_city(text) or names_country(text) or GENERIC_TITLE.covers(text))

    def is_in_title(self, text: str) -> bool:
        """Whether the page's title has the words of a text, whatever marks and blanks part them."""
        bare = "".join(tokens(text))
        return len(bare) >= _SHORTEST_NAME and self.is_told(bare)

    def shares(self, name: str) -> bool:
        """Whether two words of a name stand in the domain, or the last that tells something.

        The domain is shorter than the name of the firm: ``lakemoor.example`` of "Lake Moor Trading Ltd".
        """
        words = [word for word in tokens(name) if word not in ORGANISATION and word not in GENERIC_TITLE]
        runs = [*map("".join, pairwise(words)), *words]
        return any(len(run) >= _SHORTEST_SHARED and run in self._domain and not is_city(run) for run in runs)

    def is_told(self, bare: str) -> bool:
        """Whether words, written together, stand in the page's title."""
        told = self.asked[bare] = bare in self._title
        return told

    def has(self, domain: str) -> bool:
        """Whether a registrable domain carries the site's word: ``icleiusa.org`` and ``iclei``."""
        return is_same_brand(domain, self.brand)

    def writes_as(self, mailbox: str) -> bool:
        """Whether the name of a mail address is the site's: ``harbourtowns@gmail.com``."""
        bare = _letters(mailbox)
        brand = _letters(self.brand)
        long_enough = min(len(bare), len(brand)) > _SAME_BEGINNING
        return long_enough and (bare in brand or brand in bare)


@lru_cache(maxsize=4096)
def domain_of(host: str) -> str:
    """The registrable domain of a host; under an ending that nobody knows, the name before it and the ending.

    >>> domain_of("www.lake.example"), domain_of("www.iclei.org.mx"), domain_of("www.lake.com.br")
    ('lake.example', 'iclei.org.mx', 'lake.com.br')
    """
    if host.count(".") < 2 or host[-1:].isdigit() or registrable_domain(f"a.{host}") != f"a.{host}":  # noqa: PLR2004
        return registrable_domain(host)
    return ".".join(host.split(".")[-2:])


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def is_same_brand(domain: str, brand: str) -> bool:
    """Whether a registrable domain carries a word."""
    label = domain.partition(".")[0]
    if len(brand) < _SHORTEST_BRAND or len(label) < _SHORTEST_BRAND:
        return label == brand
    return (
        brand in label
        or label in brand
        or (len(brand) >= _SAME_BEGINNING and brand[:_SAME_BEGINNING] == label[:_SAME_BEGINNING])
    )
