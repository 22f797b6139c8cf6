"""Links that lead to a category, a writer or a share dialog: to no item."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.page.alone import is_only_child
from iclei_scraper.parsers.article.writers.marked import is_marked_author
from iclei_scraper.parsers.signs.files import without_files
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.caseless import Caseless
from iclei_scraper.values.wording.text import is_cjk

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Link

_SECONDARY_RELS = frozenset({"tag", "author", "category", "nofollow tag", "category tag", "license"})
_TAXONOMY = re.compile(
    r"/(?:tags?|category|categories|authors?|topics?(?!/(?:19|20)\d\d)|autor|categoria|categorie|kategorie|etiqueta|users?|profile)/"
)
_CATEGORY = re.compile(r"/(?:tags?|category|categories)/")
_NEVER_ITEM = re.compile(
    r"sharer|intent/tweet|share\?|shareArticle|^(?:mailto|tel|javascript|whatsapp):|#comment|#respond|addtoany|/pin/create/"
    r"|/(?:feed|rss|atom)(?:\.xml)?/?(?:$|[?#])|unsubscribe|/opt-?out\b"
)
_OF_LETTER = Caseless(
    alternatives(
        r"unsubscribe|(?:manage|update|change) (?:your |my |email )*(?:preferences|subscription)",
        r"forward to a friend|view (?:[a-z]+ ){0,3}(?:online|in (?:your |a )?browser)",
        r"im browser (?:ansehen|öffnen)|newsletter ab(?:bestellen|melden)|(?:vom newsletter )?abmelden",
        r"se d[ée]s(?:abonner|inscrire)|d[ée]s(?:abonnement|inscription)|(?:voir|lire|afficher) en ligne",
        r"voir dans (?:le|votre) navigateur|darse de baja",
        r"cancelar (?:la |a )?(?:suscripción|inscrição|assinatura)",
        r"descadastrar|ver (?:en el|no) navega(?:dor)|disiscriv(?:iti|ersi)|annulla (?:l['’])?iscrizione",
        r"(?:apri|visualizza) nel browser",
        r"配信(?:を)?(?:停止|解除)|購読(?:を)?(?:解除|停止)|ブラウザで(?:見る|表示)",
        r"수신\s?거부",
        r"구독\s?(?:취소|해지)|브라우저에서\s?보기|退订|取消订阅|取消訂閱|退訂|在浏览器中(?:查看|打开)",
    )
)
"""What stands at the head and the foot of a letter by mail."""
_LONGEST_OF_LETTER = 40  # characters
_BUTTON_WORDS = 2
_LONGEST_LABEL = 4  # words of a category's name
_LONGEST_EASTERN_LABEL = 16  # signs of one in Chinese, Japanese or Korean


def secondary(link: Link, text: str) -> bool:
    """Whether a link leads to a category, an author or a share dialog, not to an item."""
    rel = (link.element.get("rel") or "").lower()
    if rel in _SECONDARY_RELS or _is_of_writer(link.element):
        return True
    if link.element.get("download") is not None and _names_file(text):
        return True
    if kind_label(text) is not None or leads_nowhere(link.href) or _is_of_letter(text):
        return True
    if link.element.get("hreflang") and word_count(text) == 1:  # "Français": the same in another language
        return True
    if word_count(text) <= _LONGEST_LABEL:
        return _TAXONOMY.search(link.href) is not None
    label = len(text) <= _LONGEST_EASTERN_LABEL or _ends_with_count(link.element)
    return label and is_cjk(text[0]) and _CATEGORY.search(link.href) is not None


def _ends_with_count(element: HtmlElement) -> bool:
    """Whether a link says in a last element of its own how many items it leads to."""
    last = next(element.iterchildren(reversed=True), None)
    return last is not None and (last.text or "").strip(" ()（）").isdecimal()


def _is_of_writer(element: HtmlElement) -> bool:
    """Whether a link, or an element around it that holds no more, is marked as that of who wrote."""
    around = element.getparent()
    if is_marked_author(element):
        return True
    return around is not None and is_only_child(element) and is_marked_author(around)


def _names_file(text: str) -> bool:
    """Whether a text is a word or two and a file: "Download (MP3, 6 MB)"."""
    rest = without_files(text)
    return rest != text and word_count(rest) <= _BUTTON_WORDS


def _is_of_letter(text: str) -> bool:
    return len(text) <= _LONGEST_OF_LETTER and _OF_LETTER.found(text)


@lru_cache(maxsize=8_192)
def leads_nowhere(href: str) -> bool:
    """Whether an address is that of a share dialog, of a mailbox, or of what a reader wrote below an item."""
    return _NEVER_ITEM.search(href) is not None
