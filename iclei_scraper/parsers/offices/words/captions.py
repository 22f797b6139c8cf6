"""Words of links that only say what a click does: open a site, a letter, a map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.furniture import is_furniture
from iclei_scraper.values.wording.lexicon import Lexicon, tokens
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Link

_BLANK_BEFORE_SIGN = re.compile(r"\s+([,.;])")
_WEB_WORDS = Lexicon(
    "web|website|website|webpage|homepage|webseite|webauftritt|internetseite|internetauftritt|hemsida"
    "|webbplats"
    "|sitio|site|sito|página|pagina|situs|laman|hjemmeside|nettsted|kotisivut|strona|www|url",
    native="ウェブサイト|ウェブ|サイト|ホームページ|网站|網站|官网|官網|网址|網址|홈페이지|누리집|웹사이트",
)
_WEB_CAPTION = Lexicon(
    "web|website|webpage|homepage|webseite|webauftritt|internetseite|internetauftritt|hemsida|webbplats"
    "|sitio|site"
    "|sito|página|pagina|situs|laman|hjemmeside|nettsted|kotisivut|strona|www|url|page|visit|see|go|to|the"
    "|our|their"
    "|its|office|country|national|local|regional|official|view|open|external|more|on|zur|zum|die|der|unsere"
    "|besuchen"
    "|sie|besuche|voir|visiter|visitez|consulter|aller|au|le|la|sur|du|de|del|da|do|el|il|o|ver|visitar"
    "|visite|visita"
    "|ir|ao|al|oficial|officiel|ufficiale|internet|besök|till|vår|kunjungi|naar|bezoek",
    native="ウェブサイト|ウェブ|サイト|ホームページ|网站|網站|官网|官網|网址|網址|홈페이지|누리집|웹사이트|访问网站|公式サイト"
    "|ウェブサイトへ|ホームページへ|홈페이지 바로가기",
)
_LONGEST_CAPTION = 40


def is_web_caption(text: str) -> bool:
    """Whether the words of a link only say that it leads to a site: "Website", "ホームページ"."""
    return len(text) <= _LONGEST_CAPTION and text in _WEB_WORDS and _WEB_CAPTION.covers(text)


_MAIL_WORDS = Lexicon(
    "mail|email|e-mail|courriel|correo|mailen|schreiben|call|phone|anrufen|appeler|llamar|ligar",
    native="メール|邮件|郵件|이메일",
)


def is_mail_caption(text: str) -> bool:
    """Whether the words of a link only say that it opens a letter or a call: "E-Mail senden"."""
    return "[" in text or (len(tokens(text)) < 5 and text in _MAIL_WORDS) or is_furniture(text)  # noqa: PLR2004


_MAP = Lexicon(
    "map|maps|direction|directions|google|street|view|show|see|open|get|on|in|the|a|to|and|our|larger|large"
    "|location|plan|plans|how|reach|there|find|us|karte|stadtplan|anfahrt|anfahrtsplan|anfahrtsskizze"
    "|lageplan|routenplaner|route|auf|der|zum|zur|anzeigen|itinéraire|itineraire|voir|carte|sur|la|le|d'accès"
    "|accès|mapa|ver|en|el|no|cómo|llegar|ubicación|como|chegar|localização|mappa|come|arrivare|indicazioni"
    "|kart|karta|kaart|peta|lihat|mapę|pokaż|zeigen|ansehen|öffnen|afficher|ouvrir|mostrar|abrir|mostra"
    "|visualizza|apri|toon|bekijk|visa|näytä|caminho|camino|rota|ruta|trajeto|percorso|trasa|rute",
    native="地図|マップ|アクセス|アクセスマップ|地図を見る|を見る|を表示|を開く|표시|에서|显示|顯示|查看|地图|地圖|查看地图|查看地圖|交通|지도|약도|지도보기"
    "|보기|오시는 길|찾아오시는 길",
)
_MAP_WORDS = Lexicon(
    "map|maps|direction|directions|karte|stadtplan|anfahrt|anfahrtsplan|anfahrtsskizze|lageplan|routenplaner"
    "|itinéraire|carte|d'accès|mapa|llegar|ubicación|chegar|localização|mappa|arrivare|indicazioni|kart"
    "|karta|kaart|peta|mapę",
    native="地図|マップ|アクセス|地图|地圖|交通|지도|약도|오시는 길",
)


def is_map_caption(text: str) -> bool:
    """Whether the words of a link only say that it leads to a map: "(map & directions)", "地図を見る"."""
    return len(text) <= _LONGEST_CAPTION and text in _MAP_WORDS and _MAP.covers(text)


_MAP_ADDRESS = re.compile(r"^geo:|//(?:[\w.-]*\bmaps?\b|[\w.-]+/maps?\b|www\.openstreetmap\b)", re.IGNORECASE)


_CLOSING = frozenset("]）)】〕］")
_MAP_BEHIND = re.compile(
    r"\s*[\[(（【〔［]\s?(?:(?:google\s?)?maps?|view map|地図|マップ|アクセスマップ|地图|地圖|지도|약도|karte"
    r"|plan|mapa|carte)"
    r"\s?[\])）】〕］]$",
    re.IGNORECASE,
)
"""What a script makes a link of: "3-7-1 Nishi-Shinjuku [MAP]"."""


def _leads_to_map(link: Link) -> bool:
    """Whether a link says that it leads to a map, or opens one and speaks of it in other words."""
    words = link.text
    if is_map_caption(words):
        return True
    speaks = words in _MAP_WORDS or _MAP.covers(words)
    return len(words) <= _LONGEST_CAPTION and speaks and bool(_MAP_ADDRESS.search(link.href))


def without_map_links(block: Block, text: str) -> str:
    """A line without the words of links to a map that stand in it; whole where it is nothing else."""
    if text[-1:] in _CLOSING and (tail := _MAP_BEHIND.search(text)):
        text = text[: tail.start()] or text
    for link in block.links:
        caption = link.text
        if caption and caption in text and (is_map_caption(caption) or _leads_to_map(link)):
            before, _, behind = text.rpartition(caption)
            rest = f"{before.rstrip(' ([|–—-')} {behind.lstrip(' )]|–—-')}".strip()
            text = _BLANK_BEFORE_SIGN.sub(r"\1", rest) or text
    return text


def names_host(text: str, url: str) -> bool:
    """Whether the words of a link are the address it leads to, whatever the ending of its domain."""
    bare = text.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    host = host_of(url).removeprefix("www.")
    return "." in bare and (bare == host or bare.startswith(f"{host}/"))
