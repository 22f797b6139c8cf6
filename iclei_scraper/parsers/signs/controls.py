"""Buttons, ornaments and placeholders: texts on a page that are no content."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.signs.bylines import first_word
from iclei_scraper.parsers.signs.files import only_files
from iclei_scraper.parsers.signs.more_buttons import MORE_BUTTONS, MORE_FIRST, MORE_STORY
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.caseless import Caseless

READING_TIME = (
    r"\d{1,2}\s?[- ]?(?:min(?:ute[ns]?|utos?|uti)?\.?\s?(?:read|reading|lesezeit|leestijd|"
    r"de (?:lecture|lectura|leitura)|di lettura|läst?(?:id|ning)?|czytania|okuma)|dk okuma"
    r"|分(?:で読め|钟阅读|鐘閱讀)|分 ?(?:읽기|소요|분량))"
    r"|(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo (?:de leitura|di lettura)|"
    r"leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|(?:čas|doba) čtení|okuma süresi|timp de citire|"
    r"olvasási idő|"
    r"время чтения|час читання|χρόνος ανάγνωσης|waktu baca|读完需要|阅读时[间长]|閱讀時間|読了時間|읽는 시간)"
    r"\s?[:：]?\s?(?:ca\.? |[~≈] ?|约|約|약 ?)?\d{1,2}(?!\d)"
    r"(?:\s?(?:min(?:ut\w{0,4})?\b\.?|dakika|dk\b|perc|minuut|分[钟鐘]?|분|мин(?:ут\w{0,2})?|хв(?:илин\w?)?|λεπτ[άό]|menit))?"
)
"""How long it takes to read a text, as an alternation."""
_BUTTON = re.compile(
    alternatives(
        "more",
        (
            "(?:read|see|view|show|learn|load|find out|discover|explore|know) (?:more|on|now|here|"
            "it)(?: .{1,200})?"
        ),
        (
            "(?:read|view|see|open(?= (?:the|our|this|full)\\b)|go to) (?:the |our |this )?"
            "(?:full |whole |complete |entire |original )?(?:story|article|post|statement|blog|release|"
            "interview|report|news|text|details?|item|entry|page|event|update|letter)(?: .{1,120})?"
        ),
        "read|view|details?|continued?|continue (?:reading|to).{0,200}|keep reading",
        "full (?:story|article|text)",
        (
            "(?:watch|listen|play|see)(?: (?:our|the|this|now|to|on|it)){0,2}(?: (?:full )?(?:videos?|now|"
            "recording|webinar|episode|podcast|film|here|youtube))?"
        ),
        "discover|explore|open|download(?: .{1,30})?|register(?: .{1,30})?|sign up(?: .{1,30})?",
        "click here(?: .{1,60})?",
        "more (?:info|information|details|news|stories|articles|about .{1,80}|on .{1,80})|info",
        "visit(?: (?:the |our )?(?:website|site|page))?|learn|find out|see all|view all|show all",
        "all (?:news|posts|stories|articles|events)|see (?:all|more) .{1,40}|view (?:all|more) .{1,40}",
        "subscribe|join(?: (?:us|now))?|donate|apply(?: now)?|share|permalink|link|here|weiter",
        "weiterlesen.{0,120}|mehr",
        "mehr (?:lesen|erfahren|dazu|infos?|informationen|zu[rm]? .{1,80}|anzeigen|news|über .{1,80})",
        "zum (?:artikel|beitrag|video|bericht)|zur (?:meldung|pressemitteilung|nachricht|veranstaltung)",
        "jetzt (?:lesen|ansehen|anmelden)|lesen(?: sie (?:mehr|weiter).{0,80})?",
        "(?:ganzen? |vollständigen? )?(?:artikel|beitrag|meldung) lesen",
        "alle (?:anzeigen|news|nachrichten|beiträge|meldungen|artikel)|ansehen|video ansehen|anmelden",
        (
            "lire(?: (?:la suite|plus|l['’]article|l['’]actualité|l['’]actu|le communiqué|"
            "davantage)(?: .{1,120})?)?"
        ),
        r"(?:en )?savoir (?:plus|\+)(?: .{1,80})?|la suite|suite",
        "voir(?: (?:plus|tout|toutes?|l['’]article|la vidéo|les actualités|le détail).{0,60})?",
        "découvrir(?: .{1,30})?|plus(?: d['’]infos?(?:rmations?)?)?",
        "toutes les (?:actualités|actus|nouvelles)|regarder(?: .{1,20})?",
        "leer(?: (?:más|mas|(?:noticia|artículo|nota|historia)(?: complet[ao])?|completo|todo|la .{1,30}"
        "|el .{1,30}|sobre .{1,80}))?",
        "ver(?: (?:más|mas|noticia|nota|todas?|todos?|vídeo|video|mais|el .{1,20}|la .{1,20}).{0,40})?",
        "más(?: información| info| noticias)?|(?:seguir|continuar|sigue|continúa) leyendo.{0,120}",
        "saber más|conoce más|descubre .{0,20}más|descargar.{0,20}|inscríbete.{0,20}|mira el vídeo",
        "mira el video|leia(?: (?:mais|também|a .{1,30}|o .{1,30}|na íntegra|aqui))?",
        "ler(?: (?:mais|artigo|notícia|tudo|a .{1,30}|o .{1,30}))?|sa(?:iba|ber) mais(?: .{1,60})?",
        "veja (?:mais|tudo|o vídeo|aqui)|continue lendo.{0,120}|continuar (?:lendo|a ler).{0,120}|mais",
        "mais (?:informações|notícias)|assista(?: (?:ao|o) .{1,20})?|acesse(?: (?:aqui|o .{1,20}))?",
        "baixar.{0,20}|confira(?: aqui)?|leggi(?: .{1,60})?|continua(?: a leggere)?.{0,60}",
        "scopri(?: .{1,30})?|approfondisci|vai all.{1,20}|guarda(?: .{1,20})?|di più|vedi .{1,20}",
        "tutte le .{1,20}|lees (?:meer|verder|het .{1,20}|artikel).{0,60}",
        "meer(?: (?:lezen|info|nieuws|weten|informatie))?|bekijk.{0,30}",
        "läs (?:mer|mera|artikeln|hela|vidare).{0,60}|mer|l[æe]s ?mere?.{0,40}|les mer.{0,40}",
        "visa .{1,20}|se (?:mer|alle|flere).{0,20}",
        "baca(?: (?:selengkapnya|lebih lanjut|lanjut|juga|artikel|berita)).{0,60}|selengkapnya",
        "lihat (?:semua|selengkapnya|detail)|lanjutkan membaca.{0,60}|続きを?(?:読む|見る|よむ|みる)",
        "もっと(?:見る|読む|みる|詳しく|知る)|詳細(?:を見る|はこちら|へ|を読む)?",
        "詳しく(?:はこちら|見る|は)?|記事を読む|全文を読む|一覧(?:へ|を見る|はこちら)?|もっと",
        ".{0,12}(?:はこちら|一覧(?:へ|を見る|に戻る|ページ)?)",
        "더 ?보기|더 ?읽기|더 ?알아보기|자세히(?: ?(?:보기|읽기|알아보기))?",
        "계속 ?읽기|전체 ?보기|바로 ?가기|본문 ?보기|목록",
        "(?:阅读|閱讀|查看|了解|看|点击查看|點擊查看)(?:更多|全文|原文|详情|詳情|详细|詳細|更多详情)",
        "更多|更多(?:新闻|新聞|资讯|消息|内容)|详情|詳情|继续阅读|繼續閱讀",
        "详细|全部|全文|進一步了解|观看视频|觀看影片|閱讀更多.{0,40}|阅读更多.{0,40}",
        MORE_BUTTONS,
    ),
)
_FIRST = frozenset(
    """more read see view show load learn find discover explore know open go details detail continue
    continued keep full watch listen play download register sign click info visit all subscribe
    join donate apply share permalink link here weiter weiterlesen mehr zum zur jetzt lesen
    ganzen ganze vollständigen artikel beitrag meldung alle ansehen video anmelden lire en savoir
    la suite voir découvrir plus toutes regarder leer ver más mas seguir continuar sigue continúa
    saber conoce descubre descargar inscríbete mira leia ler saiba veja mais assista acesse
    baixar confira leggi continua scopri approfondisci vai guarda di vedi tutte lees meer bekijk
    läs mer læs les læse visa se baca selengkapnya lihat lanjutkan now""".split()
).union(MORE_FIRST)
"""First words of buttons where blanks part words, so that most texts need no closer look."""
_THAI = re.compile("[\u0e00-\u0e7f]")
_STORY = re.compile(
    alternatives(
        r"more|read\b.*|continue\b.*|keep reading|full .*|watch\b.*|view (?:post|article|story).*",
        "weiter.*|mehr",
        r"mehr lesen|.*lesen|zu[mr] .*|lire\b.*|suite|la suite|leer\b.*|seguir.*|sigue.*",
        "ver (?:noticia|nota).*",
        r"leia\b.*|ler\b.*|leggi\b.*|continua.*|lees\b.*|läs\b.*|l[æe]s.*|baca.*|続き.*|記事.*|全文.*",
        r"더\s?보기",
        r"더\s?읽기|계속.*|阅读.*|閱讀.*|继续.*|繼續.*|查看全文",
    ),
)
_MORE_STORY = re.compile(MORE_STORY)
_FURNITURE = re.compile(
    alternatives(
        r"decor|spacer|slide \d{1,3}(?: (?:of|/) \d{1,3})?|copy(?: link)?|x|×|✕|close|menu|images?|img",
        "photo|logo|icon",
        "thumbnail|placeholder|untitled|featured(?: image)?|feature image|new!?|neu!?",
        "nouveau|nuevo|novo|sponsored",
        "ad|advertisement",
        r"share(?: (?:on|via|this|it|by|to|with|the|facebook|twitter|linkedin|whatsapp|e-?mail|x)\b.{0,20})?",
        "teilen|partager|compartir|compartilhar|partilhar|condividi|delen|dela|drucken|imprimer|imprimir|stampa",
        "シェア(?:する)?|共有(?:する)?|印刷(?:する)?|공유(?:하기)?|인쇄(?:하기)?|分享(?:本[页頁文]|到|至)?|打印(?:本[页頁文])?|列印",
        r"tweet|print|e-?mail|pdf|facebook|twitter|linkedin|whatsapp|instagram|youtube",
        r"[-=_*~]{3,}[^-=_*~]{1,12}[-=_*~]{3,}|본문(?: 내용)?|페이지 ?정보|正文(?:内容)?",
        r"x \(twitter\)|previous|next|prev|play|pause|\d{1,3} ?/ ?\d{1,3}|\d{1,3}|no comments?",
        "leave a comment",
        r"\d{1,3} (?:comments?|likes?|views?|shares?|kommentare?|commentaires?|comentarios?)|[\W_]+",
        r"\[/?[a-z][\w-]{2,}(?: [^\]]{0,200})?\]|toggle .{1,20}|skip to .{1,20}|loading.{0,3}",
        r"\S{1,40}\.(?:jpe?g|png|gif|webp|svg)",
        r"(?:add (?:a )?comment|aggiungi (?:un )?commento|ajouter un commentaire|añadir (?:un )?comentario"
        r"|adicionar (?:um )?comentário|kommentar (?:hinzufügen|schreiben))(?: ?\(\d{1,4}\))?",
        READING_TIME,
    ),
)
_AROUND = re.compile(
    alternatives(
        "(?:previous|next|prev)(?: (?:post|article|story|entry|news|item))?",
        "(?:newer|older) (?:post|story|entry)",
        "(?:vorheriger?|vorige[rs]?|nächste[rs]?|älterer?|neuerer?)(?: (?:beitrag|artikel|meldung|eintrag))?",
        "(?:article |actualité |billet )?(?:précédente?|suivante?)",
        "(?:(?:entrada|noticia|artículo) )?(?:anterior|siguiente)",
        "(?:(?:notícia|artigo|post) )?(?:próxim[oa]|seguinte)",
        "(?:(?:articolo|notizia) )?(?:precedente|successiv[oa])|(?:vorig|volgend)e?(?: (?:bericht|artikel))?",
        "(?:föregående|nästa|forrige|neste|næste)(?: .{3,10})?|(?:poprzedni|następny)(?: .{3,10})?",
        r"前(?:の記事|へ)?|次(?:の記事|へ)?|이전\s?글?|다음\s?글?|上一[篇則则條条页頁]|下一[篇則则條条页頁]",
    ),
)
"""What stands beside the story before or after one."""
_PLACEHOLDER = Caseless(
    r"\b(?:"
    + alternatives(
        "lorem ipsum|dolor sit amet|consectetur adipisc|pellentesque|vestibulum|curabitur|suspendisse",
        "phasellus",
        r"elections? ongoing|(?<!\w )(?:coming soon(?!:)|to be announced)|sample page|heading here",
        "this is your first post|dies(?:er)? ist (?:dein|ihr) erster beitrag",
        "(?:ceci|c’est) (?:est )?votre premier article",
        "est[ae] es tu primera entrada|est[ae] é o seu primeiro post|questo è il tuo primo articolo",
        "your title",
        "title goes here|this position will be filled|no posts? found|nothing found",
        "keine beiträge gefunden",
        "aucun résultat",
    )
    + r")\b"
)
_TRIM = " \t.…»›→>–-—+[]()|:↗⟶➔►▶\"'“”‹«<←"
_LONGEST_BUTTON, _LONGEST_AROUND = 220, 30
_LONGEST_FURNITURE = 64
_LONGEST_SHORTCODE = 240


@lru_cache(maxsize=16_384)
def button(text: str) -> bool:
    """Whether a text is the label of a link that only says "go on".

    >>> button("Read more »"), button("Our most popular stories"), button("続きを読む")
    (True, False, True)
    >>> button("Open the letter"), button("Open letter to ministers")
    (True, False)
    """
    label = text.strip(_TRIM).lower()
    if not 0 < len(label) <= _LONGEST_BUTTON:
        return False
    if label[0] < "\u1100" and not _THAI.match(label) and first_word(label) not in _FIRST:
        return False
    return _BUTTON.fullmatch(label) is not None


def story_button(text: str) -> bool:
    """Whether a button speaks of a text or film to go on with, not of a service to get to know."""
    label = text.strip(_TRIM).lower()
    return _STORY.fullmatch(label) is not None or (_MORE_STORY.fullmatch(label) is not None and button(label))


@lru_cache(maxsize=8_192)
def leads_around(text: str) -> bool:
    """Whether a text says that what stands beside it is the story before or after this one.

    >>> leads_around("‹ Previous"), leads_around("다음글"), leads_around("Next steps")
    (True, True, False)
    """
    label = text.strip(_TRIM).lower()
    return 0 < len(label) <= _LONGEST_AROUND and _AROUND.fullmatch(label) is not None


@lru_cache(maxsize=16_384)
def furniture(text: str) -> bool:
    """Whether a text is an ornament, a shortcode, a control or a list of files, not content."""
    if len(text) > (_LONGEST_SHORTCODE if text.startswith("[") else _LONGEST_FURNITURE):
        return only_files(text)
    return _FURNITURE.fullmatch(text.lower()) is not None or only_files(text)


@lru_cache(maxsize=8_192)
def placeholder(text: str) -> bool:
    """Whether a text fills a place that waits for content."""
    return _PLACEHOLDER.search(text) is not None
