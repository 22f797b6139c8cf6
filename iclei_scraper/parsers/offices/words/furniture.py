"""Lines that are no part of an office: controls, sentences, credits, links to legal pages, copyright."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.wording.lexicon import Lexicon, tokens
from iclei_scraper.values.wording.text import has_cjk, has_digit

_LONGEST_CONTROL = 60  # characters of what stands on a control
_FURNITURE = Lexicon(
    "close|open|menu|x|decor|spacer|more|less|expand|collapse|back|top|toggle|navigation|search|home|map"
    "|directions|route|download|vcard|share|copy|send|website|visit|details|next|previous|prev|zoom"
    "|schließen|öffnen|mehr|weiterlesen|karte|anfahrt|fermer|ouvrir|plus|carte|cerrar|abrir|más|ver|mapa"
    "|fechar|mais|chiudi|apri|mappa|stäng|visa|karta|tutup|peta|zurück|weiter|vorherige|vorheriger|nächste"
    "|nächster|précédent|précédente|suivant|suivante|anterior|siguiente|próximo|próxima|indietro|avanti"
    "|precedente|successivo|successiva|vorige|volgende|föregående|nästa|slide|pause|play",
    native="地図で見る|地図を見る|前へ|次へ|前の|次の|戻る|上一页|下一页|上一頁|下一頁|上一张|下一张"
    "|上一个|下一个|이전|다음|検索|搜索|搜尋|검색|メニュー|菜单|選單|메뉴|首页|首頁|ホーム|홈|返回"
    "|閉じる|開く|地図|もっと見る|关闭|地图|닫기|지도|더보기|보기|길찾기|구글|네이버|카카오|카카오맵",
)
_FURNITURE_LINE = re.compile(
    r"(?:(?:read|show|learn|view|see|find out)\s(?:more|less|map|all|details)|(?:click to\s)?(?:view|show"
    r"|open|see"
    r"|find)\s(?:(?:us\s)?(?:on|in)\s)?(?:the\s)?(?:google\s)?maps?|google maps|get directions?|(?:visit"
    r"|go to)\s(?:the\s|our\s)?(?:web\s?site|page)|(?:view|show|see)\s(?:the\s|our\s)?locations?"
    r"|aggiungi\s(?:al)?la\srubrica|aggiungi\sa\srubrica|add\sto\scontacts"
    r"|(?:subscri|suscr[ií]b|suscr[ií]p|assin|inscri|inscrev|iscriv|abonn?i?e|s['’]abonn|zapisz|prenumer|anmeld)\w*"
    r"\s(?:\w+['’\s]){0,5}?(?:e?-?mails?\s)?(?:newsletters?|e?-?news|bolet[ií]n|boletim|rundbrief|nieuwsbrief"
    r"|nyhetsbrev|nyhedsbrev|infolettre|bulletin)"
    r"|#\w{2,30}|skip to (?:the |main )*content"
    r"|(?:ir|saltar|pular|vai) (?:al?|para o|para el) (?:conteúdo|contenido|contenuto)"
    r"|aller au contenu|(?:zum|direkt zum) inhalt(?: springen)?|(?:ga )?naar (?:de )?inhoud"
    r"|hoppa till innehåll|(?:gå|spring) til (?:hoved)?indhold|siirry sisältöön|przejdź do treści"
    r"|přejít na obsah|sari la conținut"
    r"|(?:our|unsere|notre|nuestra|nossa|la nostra|onze)\s(?:page|seite|página|pagina)\s(?:de\s)?contac?t\w*"
    r"|(?:send|write)\s(?:us\s)?(?:an?\s)?(?:e-?mail|message)"
    r"|e-?mail us|contact form|back to top|in google maps anzeigen|auf der karte anzeigen|zur karte"
    r"|(?:alle\s|zum\s|zur\s)?(?:standorte?|filialen?|niederlassungen?)\s(?:ansehen|anzeigen)"
    r"|(?:scopri|vedi|découvrir|descubre|conoce|conheça|entdecken sie)\s(?:\w+\s){0,2}\w+"
    r"|mehr erfahren|voir (?:la|sur la) carte|en savoir plus|ver (?:en el )?mapa|saiba mais"
    r"|ver no mapa|подивитися на мапі|(?:посмотреть|показать|открыть) на карте|zobrazit na mapě"
    r"|(?:zobacz|pokaż) na mapie|haritada (?:göster|gör)"
    r"|xem bản đồ|(?:escrib|escrev|write|message|chat|schreib|écri|contact)\w*\s(?:\w+\s){0,2}whatsapp)\.?",
    re.IGNORECASE,
)


_PROSE = Lexicon(
    "click|please|below|you|your|we|us at|us on|contact us|estimated|is located|are located|can be|bitte"
    "|klicken|sie|ihre"
    "|cliquez|vous|votre|haga|clic|usted|você|clique|cliccare|vi preghiamo|please note"
    "|nous|hésitez|uns|contáctanos|visítanos|escríbenos|encuéntranos|dudes|dude|conosco|connosco|contattarci"
    "|contattateci|esitare|trovarci|scriveteci|нас|нам|вам|вас|свяжитесь|намерете|ни|bizimle|bize|bizi",
    native="ください|请点击|クリック|바랍니다|하세요",
)
_REQUEST = re.compile(
    "ください|请点击|바랍니다|하세요|お気軽に"
    r"|徒歩\s?[\d０-９]|駅(?:より|から)|도보\s?\d|步行\s?\d"
)
_SHORT_REQUEST = 8
_SEVERAL = 2
_POLISH_IN = re.compile(r"\bwe (?=[A-ZŁŚĆŹŻ])")
"""The preposition before a name, which looks like the English word: "Oddział we Wrocławiu"."""
_UNFINISHED = frozenset(
    "at on to call by for from the a an or and with in of am an bei unter à au en a em".split()
)


def is_prose(text: str) -> bool:
    """Whether a line speaks to its readers, as names do not: "Click on the links below"."""
    found = tokens(text)
    if not text.isascii() and len(text) > _SHORT_REQUEST and _REQUEST.search(text):
        return True
    text = _POLISH_IN.sub("", text) if " we " in text else text
    return len(found) > 2 and (text in _PROSE or found[-1] in _UNFINISHED)  # noqa: PLR2004


_WAY = re.compile(
    r"(?:右折|左折|直進)(?:し|[。、]|$)|(?:우회전|좌회전|직진)(?:하|해|후|,)|右转|左转|右轉|左轉|直走"
)


_PARKING = re.compile(
    r"(?:parcheggio|parking|parkplatz|parkhaus|tiefgarage|parkeergarage|estacionamiento|aparcamiento"
    r"|estacionamento|駐車場|주차장)\b[^,:–-]{0,30}(?: [–-]|[:：]) ?\w",
    re.IGNORECASE,
)


def tells_way(text: str) -> bool:
    """Whether a line tells where to turn or to park, with the names of places as addresses have them."""
    return _PARKING.match(text) is not None or (not text.isascii() and _WAY.search(text) is not None)


LANGUAGES = Lexicon(
    "english|deutsch|français|español|português|italiano|nederlands|polski|svenska|dansk|norsk|suomi|türkçe"
    "|русский"
    "|bahasa|indonesia|català|čeština|magyar|română|ελληνικά|українська|tiếng|việt|german|french|spanish"
    "|portuguese"
    "|italian|dutch|en|de|fr|es|pt|it|nl|pl|sv|ja|ko|zh",
    native="日本語|中文|简体中文|繁體中文|简体|繁體|한국어|العربية",
)
"""Names of languages, as switches between them have."""
_LONGEST_CREDIT = 80
"""Signs of a line in which what it announces has ended."""
_CREDIT = re.compile(
    r"(?:(?:this\s|the\s|our\s)?(?:web\s?)?site\s(?:was\s|is\s)?)?(?:(?:web\s?)?site|web|theme|page|(?:web\s?)?(?:design|entwicklung|development)(?:ed)?|powered"
    r"|developed|created|made"
    r"|built|crafted|maintained|hosted)(?:\s(?:&|and|und|et|y|e)\s[a-z]{3,12})?\s(?:by|with|von|durch|par"
    r"|por|da)\b"
    r"|(?:umsetzung|realisierung|realisation|gestaltung|webdesign|web\sdesign|programmierung|conception"
    r"|réalisation|réalisé\spar"
    r"|diseño\sweb|diseño|desarrollado|desarrollo|desenvolvido|realizzato|credits|制作|제작)\s?(?:[:：]|by\b"
    r"|por\b|da\b|von\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def is_credit(text: str) -> bool:
    """Whether a line tells who made the site, or where it is kept: "Website developed by …".

    Who keeps it, without the address, is told over that: "Hosting: Quay Servers".
    """
    head, _, rest = text[:_LONGEST_CREDIT].replace("：", ":").partition(":")
    return _CREDIT.match(text) is not None or (has_digit(rest) and announces_maker(head))


_MAKERS = Lexicon(
    "hébergement|hébergeur|hébergeurs|hosting|webhosting|hoster|webhoster|webdesign|webdesigner|conception"
    "|réalisation|prestataire|programmierung|umsetzung|webentwicklung|alojamiento|hospedaje|hospedagem"
    "|alojamento|realizzazione",
    native="サイト制作|网站制作|網站製作|웹호스팅",
)
_MAKING = Lexicon(
    "design|gestaltung|konzept|konzeption|realisierung|realisation|entwicklung|layout|redesign|développement"
    "|création|desarrollo|diseño|desenvolvimento|progettazione|sviluppo|grafica|projekt|wykonanie|tvorba"
)
"""Words for making a site, of which one alone may as well name a department."""
_OF_SITES = Lexicon(
    "site|sites|website|web|internet|technique|technical|graphique|hosting|du|de|des|del|do|della|le|la|of|the"
    "|der|by|par|et|and|und|y|e|à|von|provider|service|information|informations|relative|relatives|au|aux|d|l"
    "|coordonnées|nom|adresse|sur|zum|zur|name|dati|datos|relativi|sobre|sul|dell|our|notre|nostro|unser",
)


@lru_cache(maxsize=16_384)
def announces_maker(text: str) -> bool:
    """Whether a line announces who made a site or keeps it, and says nothing else: "Hébergement du site"."""
    found = [word.rpartition("'")[2] for word in tokens(text)]  # "d'hébergement"
    makers = [word for word in found if word in _MAKERS or word in _MAKING]
    if not any(word in _MAKERS for word in makers) and len(makers) < _SEVERAL:
        return False
    return _OF_SITES.covers(" ".join(word for word in found if word not in makers) or "site")


_LICENCE = re.compile(r"ICP[备備证証]|[备備]案|公网安备|许可证|許可證|사업자등록|통신판매업")
_REACH = re.compile(r"[@＠]|地址|电话|電話|邮编|傳真|传真|주소|전화|\btel|\bfax", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def is_notice(text: str) -> bool:
    """Whether a line tells of licences, or claims the page for somebody and names who made it."""
    if _LICENCE.search(text) and not _REACH.search(text):
        return True
    return is_copyright(text) and _CREDIT.search(text) is not None


LEGAL = Lexicon(
    "algemene voorwaarden|privacyverklaring|print directions|driving directions|privacy policy"
    "|privacy notice|cookie policy|terms|terms of use|sitemap|site map|disclaimer"
    "|all rights reserved"
    "|datenschutzerklärung|datenschutz|agb|barrierefreiheit|mentions légales|politique de confidentialité"
    "|plan du site"
    "|aviso legal|política de privacidad|política de privacidade|mapa del sitio|termos de uso|note legali"
    "|my account"
    "|shopping cart|shopping bag|checkout|log in|login|logout|sign in|sign up|rss|skip to content"
    "|skip to main content",
    native="プライバシー|サイトマップ|利用規約|隐私|網站地圖|网站地图|개인정보|이용약관|사이트맵",
)
"""What links to legal pages, accounts and carts say."""
_TRAIL = re.compile(
    r"\S\s?(?:[>»›]|::|→)\s?\S|^you are here\b|^sie sind hier\b|^vous êtes ici\b|^estás en\b", re.IGNORECASE
)


def is_trail(text: str) -> bool:
    """Whether a line shows the way to the page: "Home > Contact"."""
    return _TRAIL.search(text) is not None


_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\b|&copy;)", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def is_copyright(text: str) -> bool:
    """Whether a line claims the page for somebody, as the last line of a site does."""
    return _COPYRIGHT.search(text[:60]) is not None


@lru_cache(maxsize=16_384)
def is_furniture(text: str) -> bool:
    """Whether a line is the label of a control and no content: "Close", "View on map"."""
    if len(text) >= _LONGEST_CONTROL:
        return not any(map(str.isalnum, text))
    found = tokens(text)
    if len(found) < 2 or has_cjk(text):  # noqa: PLR2004
        return not found or _FURNITURE.covers(text)
    return _FURNITURE_LINE.fullmatch(text.strip()) is not None
