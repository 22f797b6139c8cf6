"""Lines within a text that lead away from it: "Read also: …", lists of links, requests to subscribe."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.parsers.article.text.prose import edge_line, long_enough, running, sentence
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_LONGEST, _LONGEST_LABEL, _LONGEST_HEADING = 220, 40, 60
_FEWEST_WORDS, _NAME_WORDS = 4, 5
"""Words of a link that may be the title of another story, and those of a name in a list."""
_SEVERAL, _LINKED = 2, 0.8
_MOST_HEADS = 12  # over related stories, from the end on
"""Items of a list of links, and the share of their characters in links."""
_NEAR = 6  # lines below a heading of related stories in which the first are
_OTHERS = frozenset({"related", "news", "event"})
_LONGEST_BOX, _MOST_OF_BOX = 400, 3
"""Characters and paragraphs of a box in which one signs up for something."""
_ALSO = re.compile(
    r"\W*(?:"
    + alternatives(
        "(?:you (?:can|may) )?(?:also )?read(?: also| more| next| on| this| here)?|(?:see|watch|listen) also",
        "(?:don['’]t miss|related|recommended)(?: (?:stor(?:y|ies)|articles?|posts?|reading|content))?",
        "more (?:on (?:this|the) (?:topic|subject|story)|from .{2,20}|to read)|further reading",
        "lesen sie (?:auch|hier|dazu|mehr|hierzu).{0,12}|lies (?:auch|hier|dazu|mehr)|siehe auch|lesetipps?",
        "mehr (?:zum thema|dazu|lesen|infos?|informationen)|zum weiterlesen|weiterlesen|passend dazu",
        "(?:auch|ebenfalls|noch) (?:interessant|lesenswert)(?: für (?:dich|sie))?",
        "das könnte (?:dich|sie) (?:auch )?interessieren|sur le même (?:sujet|thème)",
        "(?:à |a )?(?:lire|voir|écouter|découvrir)(?: aussi| également| sur le sujet)?",
        "(?:lea|leé|lee|leer|vea|mire|mira|puede[ns]? (?:ver|leer|interesar))(?: también| además| más)?",
        "(?:te|le) (?:puede|podría|recomendamos).{0,14}|ver (?:más|también)|también (?:lea|puede.{0,20})",
        "(?:leia|veja|ouça|assista|confira)(?: também| mais| ainda)?|saiba mais|você pode gostar",
        "(?:leggi|guarda|vedi)(?: anche| pure)|potrebbe interessarti(?: anche)?|per approfondire",
        "lees (?:ook|meer|verder)|bekijk ook|läs (?:också|även|mer)|l[æe]s også|les (?:også|mer)",
        "(?:czytaj|zobacz|przeczytaj)(?: też| także| również| więcej)|dowiedz się więcej",
        "čtěte (?:také|dále)|lue (?:myös|lisää)|baca (?:juga|selengkapnya)|ayrıca (?:oku\\w*|bak\\w*)",
        "(?:читайте|смотрите|дивіться) (?:также|також|ещё|еще)|olvasd el .{2,12}|kapcsolódó.{0,10}",
        "cit(?:ește|iți) și|διαβάστε (?:επίσης|ακόμα)",
        "関連記事|あわせて読みたい|こちらも.{0,6}|相关(?:阅读|报道|链接)|相關(?:閱讀|報導|連結)|延伸(?:阅读|閱讀)",
        "관련 ?(?:기사|글)",
    )
    + r")\W*",
    re.IGNORECASE,
)
_CALL = re.compile(r"(?:^|[\s_-])(?:cta|call-?to-?action)(?:[\s_-]|$)", re.IGNORECASE)
_ASKS = re.compile(
    r"\W*(?:"
    + alternatives(
        "(?:please )?(?:subscribe|sign up|follow(?! th(?:is|ese|ose)\\b)|join|download|register)",
        "get (?:the|our) (?:latest|news)|(?:never|don['’]t) miss|stay (?:up|informed)",
        "you can (?:also )?(?:keep up|follow|find|reach)(?: with)? (?:me|us)|if you (?:enjoyed|liked)",
        "(?:(?:do you )?want|would you like) (?:to (?:get|be|read|stay|receive)|more)",
        "(?:jetzt |bitte )?(?:abonnier\\w*|folg(?:e|en|t)|melde[nt]?|erhalten sie|bestellen)",
        "(?:abonnez|inscrivez|suivez|recevez|rejoignez)",
        "(?:suscr[íi]b\\w*|s[íi]g(?:ue|a)\\w*|únete|únase|recib\\w+|descarg\\w+)",
        "(?:assine|inscreva|siga|receba|acompanhe|participe|baixe)",
        "(?:iscriviti|seguici|ricevi|abbonati|scarica)|(?:abonneer|volg|meld)|(?:prenumerera|följ)",
        "(?:zapisz|obserwuj|subskrybuj|zapraszamy)",
    )
    + r")(?!\w).{0,140}(?<!\w)(?:"
    + alternatives(
        "newsletters?|apps?|channel|telegram|whatsapp|facebook|twitter|instagram|linkedin|youtube|inbox",
        "mailing list|abo|kanal|kanäle\\w*|infolettre|canal(?:es)?|bolet[íi]n|boletim|subskrypcji",
    )
    + r")(?!\w).*",
    re.IGNORECASE,
)
"""A request to subscribe or to follow the house elsewhere."""
_PAID = re.compile(
    r".{0,80}(?:this (?:article|story|content) is (?:only )?(?:available )?(?:to|for) subscribers|"
    "(?:subscribe|log ?in|register) to (?:keep|continue) reading|dieser (?:artikel|beitrag) ist nur für "
    ".{0,20}abonnent|article (?:est )?réservé (?:à nos|aux) abonnés|para seguir leyendo|para continuar lendo|"
    "(?:contenido|artículo) exclusivo para suscriptores|conteúdo exclusivo para assinantes|"
    "articolo (?:è )?riservato agli abbonati|記事は(?:有料)?会員限定|会員の方のみ|続きをお読みいただけます|"
    "(?:登[录入錄]|[订訂][阅閱])[后後]?(?:[继繼][续續])?[阅閱][读讀]全文|유료 ?회원 전용).{0,120}",
    re.IGNORECASE,
)
"""That a text goes on only for those who pay."""


def without_asides(title: Block, blocks: Sequence[Block], page: Page) -> list[Block]:
    """Leave out lines below the title that lead to other stories, and requests to subscribe.

    Args:
        title: the article's title.
        blocks: lines that may belong to its text, in order.
        page: the page.
    """
    host = urlsplit(page.url).hostname
    linked = {*_lists_of_links(blocks, page, host)}
    calls = (*sign_up_boxes(title, page), *_calls(title, blocks))
    boxes = {element for box in calls for element in box.iter()}
    cards = _led_as_one(title, blocks)
    kept: list[Block] = []
    for block in _up_to_related(title, blocks, page):
        if block.element in boxes or block.index in cards:
            continue
        if block.index > title.index:
            if block.tag == "li" and block.element.getparent() in linked:
                if kept and kept[-1].index > title.index and _heads_list(kept[-1]):
                    kept.pop()
                continue
            if len(block.text) <= _LONGEST and _leads_away(block, page, host):
                continue
        kept.append(block)
    return kept


def edge_lines(title: Block, blocks: Sequence[Block]) -> list[Block]:
    """Menus above the title, menus and lines on rights below the last sentence: the edges of a page.

    Many a page tells by nothing but its lines where they end.
    """
    last = max((it.index for it in blocks if running(it) or sentence(it)), default=title.index)
    return [it for it in blocks if not title.index <= it.index <= last and edge_line(it)]


def _up_to_related(title: Block, blocks: Sequence[Block], page: Page) -> Sequence[Block]:
    """The lines above a heading of related stories at the end: links come first, or all have one button."""
    heads = (place for place, it in enumerate(blocks) if it.heading and it.index > title.index)
    heads_others = [place for place in heads if _heads_others(blocks[place].text)][-_MOST_HEADS:]
    if not heads_others:
        return blocks
    buttons = _last_buttons(page.blocks)
    said = [0, *accumulate(len(line.text) if running(line) else 0 for line in blocks)]
    for place in heads_others:
        index = blocks[place].index
        below_it = page.blocks[index + 1 : index + 1 + _NEAR]  # cards are not among the lines
        first = [line for line in below_it if line.text][:_SEVERAL]
        led = len(first) == _SEVERAL and all(_is_only_link(line) for line in first)
        if led or index < buttons:
            above, below = said[place], said[-1] - said[place]
            if below * _MOST_OF_BOX < above or (below < above and _only_teasers(page.blocks, blocks[place:])):
                homes = {it.element.getparent() for it in blocks[:place] if running(it)}
                homes.discard(blocks[place].element.getparent())
                rest = (it for it in blocks[place:] if running(it) and it.element.getparent() in homes)
                return [*blocks[:place], *rest]  # a text may go on below a box within it
        teasers = {*_teasers(blocks[place + 1 :])}
        if len(teasers) > _SEVERAL:
            return [it for it in blocks if it.index not in teasers]
    return blocks


def _heads_others(text: str) -> bool:
    return heading_says(text) in _OTHERS or _ALSO.fullmatch(text) is not None


def _teasers(below: Sequence[Block]) -> Iterator[int]:
    """Indexes of the lines of boxes of a heading that leads elsewhere and one paragraph."""
    texts = Counter(
        node for it in below if running(it) for node in islice(it.element.iterancestors(), _MOST_OF_BOX)
    )
    for place, head in enumerate(below):
        if not head.heading or not _is_only_link(head):
            continue
        near = below[place + 1 : place + 1 + _MOST_OF_BOX]
        told = next((it for it in near if it.heading or running(it)), None)
        if told is None or told.heading:
            continue
        above = {*islice(told.element.iterancestors(), _MOST_OF_BOX)}
        box = next((it for it in islice(head.element.iterancestors(), _MOST_OF_BOX) if it in above), None)
        if box is not None and texts[box] == 1:
            yield from range(head.index, told.index + 1)


def _last_buttons(lines: Sequence[Block]) -> int:
    """The first of the last several lines that are the same link, "Read the story"; -1 without such."""
    told: Counter[str] = Counter()
    for line in reversed(lines):
        if line.links and _is_only_link(line):
            told[line.text] += 1
            if told[line.text] > _SEVERAL:
                return line.index
    return -1


def _only_teasers(lines: Sequence[Block], below: Iterable[Block]) -> bool:
    """Whether what reads like text stands right below titles that lead elsewhere, each of them."""
    told = [block for block in below if running(block)]
    return all(lines[block.index - 1].heading and _is_only_link(lines[block.index - 1]) for block in told)


def _is_only_link(block: Block) -> bool:
    return sum(len(link.text) for link in block.links) >= _LINKED * len(block.text) > 0


def sign_up_boxes(title: Block, page: Page) -> Iterator[HtmlElement]:
    """Small boxes around a field for an email address, as those of newsletters, with all that they say."""
    above = {title.element, *title.element.iterancestors()}
    for field in page.root.iter("input"):
        if (field.get("type") or "").lower() != "email":
            continue
        node = field
        parent = node.getparent()
        while parent is not None and parent not in above and _says_little(parent):
            node, parent = parent, parent.getparent()
        yield node


def _calls(title: Block, blocks: Sequence[Block]) -> Iterator[HtmlElement]:
    """Boxes that call upon readers: named so, or a heading and few words over a button at the end."""
    above = {title.element, *title.element.iterancestors()}
    long = {node for it in blocks if len(it.text) > _LONGEST_BOX for node in it.element.iterancestors()}
    last = max((it.index for it in blocks if len(it.text) > _LONGEST and running(it)), default=title.index)
    for block in blocks:
        box = block.element.getparent()
        if not block.heading or block.index <= title.index or box is None or box in above or box in long:
            continue
        around = (box, *islice(box.iterancestors(), _SEVERAL))
        named = [
            it for it in around if it not in above and it not in long and _CALL.search(it.get("class") or "")
        ]
        if named:
            yield named[-1]
        elif block.index > last and _ends_in_button(box) and _says_little(box):
            yield box


def _ends_in_button(box: HtmlElement) -> bool:
    """Whether the last of few elements is a link, and none before has one."""
    few = _MOST_OF_BOX + 1
    *before, end = [*islice((it for it in box if isinstance(it.tag, str)), few + 1)] or [box]
    led = end.tag == "a" or (len(end) == 1 and end[0].tag == "a" and not (end.text or "").strip())
    return led and 1 < len(before) < few and not any(next(it.iter("a"), None) is not None for it in before)


def _says_little(element: HtmlElement) -> bool:
    if sum(1 for _ in islice(element.iter("p"), _MOST_OF_BOX + 1)) > _MOST_OF_BOX:
        return False
    return sum(map(len, element.itertext())) <= _LONGEST_BOX


def _heads_list(block: Block) -> bool:
    if len(block.text) > _LONGEST_HEADING:
        return False
    return bool(block.heading) or block.bold or block.text.endswith((":", "："))


def _led_as_one(title: Block, blocks: Iterable[Block]) -> set[int]:
    """Indexes of headings and sentences below the title that are but links to one other place: cards."""
    led = [it for it in blocks if it.index > title.index and it.links and _is_only_link(it)]
    led = [it for it in led if (it.heading or long_enough(it.text)) and "#" not in it.links[0].href]
    headed, told = ({it.links[0].href for it in led if bool(it.heading) is kind} for kind in (True, False))
    return {it.index for it in led if it.links[0].href in headed & told}


def _leads_away(block: Block, page: Page, host: str | None) -> bool:
    if _ASKS.fullmatch(block.text) or _PAID.fullmatch(block.text):
        return True
    label, colon, rest = _divided(block.text)
    if not colon or len(label) > _LONGEST_LABEL:
        return not block.heading and _ALSO.fullmatch(block.text) is not None
    if _ALSO.fullmatch(label) or (block.heading == 0 and heading_says(label) == "related"):
        return True
    return (
        len(block.links) == 1
        and block.links[0].text == rest
        and word_count(rest) >= _FEWEST_WORDS
        and block.tag == "p"
        and _same_house(block.links[0].href, page, host)
    )


def _divided(text: str) -> tuple[str, str, str]:
    for colon in (":", "："):
        label, found, rest = text.partition(colon)
        if found:
            return label, found, rest.strip()
    return text, "", ""


def _same_house(href: str, page: Page, host: str | None) -> bool:
    return urlsplit(page.absolute(href) or "").hostname == host


def _lists_of_links(blocks: Sequence[Block], page: Page, host: str | None) -> Iterator[HtmlElement]:
    """Lists all of whose items are links within the site and hardly more, but for names amid a text."""
    known: dict[HtmlElement, list[Block]] = {}
    last = max((block.index for block in blocks if running(block)), default=-1)
    for block in blocks:
        parent = block.element.getparent() if block.tag == "li" else None
        if parent is not None:
            known.setdefault(parent, []).append(block)
    before = dict(zip((block.index for block in blocks[1:]), blocks, strict=False))
    for element, items in known.items():
        if len(items) < _SEVERAL or not all(_is_link(block, page, host) for block in items):
            continue
        led = before.get(items[0].index)
        announced = led is not None and led.text.endswith((":", "：")) and _ALSO.fullmatch(led.text) is None
        short = sum(word_count(block.text) for block in items) <= len(items) * _NAME_WORDS
        if not (announced and short and items[-1].index < last):
            yield element


def _is_link(block: Block, page: Page, host: str | None) -> bool:
    return _is_only_link(block) and _same_house(block.links[0].href, page, host)
