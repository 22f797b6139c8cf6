"""Words that news pages use around their items, in the languages of the network.

None of them names an office, a city or a story of any network: they are what themes and editors write on
buttons, labels and section headings everywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

KIND_WORDS = frozenset(
    # English
    """news|latest news|news item|news story|news stories|story|stories|success story|city story|blog|blogs|
    blog post|blog posts|article|articles|feature article|press|press release|press releases|press statement|
    media release|media releases|media advisory|statement|statements|video|videos|podcast|podcasts|webinar|
    webinars|event|events|upcoming event|past event|interview|interviews|opinion|op-ed|guest op-ed|guest article|
    guest blog|feature|features|case study|case studies|publication|publications|report|reports|newsletter|
    newsletters|announcement|announcements|update|updates|commentary|policy brief|brief|workshop|conference|
    training|media|in the news|perspective|perspectives|analysis|q&a|photo story|speech|speeches|editorial|
    member news|project news|project update|media coverage|
    nachricht|nachrichten|neuigkeit|neuigkeiten|aktuell|aktuelles|meldung|meldungen|pressemitteilung|
    pressemitteilungen|pressemeldung|presse|blogbeitrag|blogbeiträge|beitrag|veranstaltung|veranstaltungen|termin|
    termine|artikel|bericht|berichte|stellungnahme|publikation|publikationen|studie|videos|interview|
    actualité|actualités|actu|actus|nouvelle|nouvelles|communiqué|communiqués|communiqué de presse|
    communiqués de presse|blogue|événement|événements|évènement|évènements|vidéo|vidéos|entretien|entretiens|
    infolettre|dossier|tribune|reportage|reportages|brève|brèves|webinaire|webinaires|témoignage|
    noticia|noticias|novedad|novedades|actualidad|comunicado|comunicados|comunicado de prensa|
    comunicados de prensa|nota de prensa|notas de prensa|prensa|evento|eventos|vídeo|vídeos|entrevista|
    entrevistas|artículo|artículos|opinión|publicación|publicaciones|boletín|boletines|historia|historias|
    reportaje|reportajes|seminario|seminario web|seminarios|taller|convocatoria|convocatorias|declaración|
    notícia|notícias|novidade|novidades|comunicado de imprensa|comunicados de imprensa|nota à imprensa|imprensa|
    artigo|artigos|opinião|publicação|publicações|boletim|reportagem|webinário|declaração|história|histórias|
    notizia|notizie|comunicato|comunicati|comunicato stampa|comunicati stampa|eventi|intervista|interviste|
    articolo|articoli|opinione|pubblicazione|pubblicazioni|rassegna stampa|
    nieuws|nieuwsbericht|nieuwsberichten|persbericht|persberichten|evenement|evenementen|verslag|
    nyhet|nyheter|pressmeddelande|pressmeddelanden|blogg|blogginlägg|evenemang|nyhed|nyheder|pressemeddelelse|
    pressemeddelelser|pressemelding|pressemeldinger|arrangement|arrangementer|
    berita|siaran pers|acara|kegiatan|
    ニュース|お知らせ|新着情報|新着|トピックス|プレスリリース|報道発表|ブログ|イベント|イベント情報|動画|セミナー|
    ウェビナー|レポート|活動報告|インタビュー|コラム|記事|メルマガ|ニュースレター|メディア掲載|メディア|開催報告|
    뉴스|소식|새소식|공지|공지사항|보도자료|블로그|행사|이벤트|동영상|영상|인터뷰|칼럼|기사|뉴스레터|활동소식|웨비나|
    新闻|新聞|资讯|資訊|消息|最新消息|动态|動態|公告|通知|新闻稿|新聞稿|博客|部落格|活动|活動|视频|影片|访谈|專訪|
    文章|报道|報導|观点|觀點|電子報|简讯|研讨会|研討會|新闻动态|新聞動態""".replace("\n", "")
    .replace(" " * 4, "")
    .split("|")
)
"""Labels that say what kind of item a card is, lower case."""

_EVENT_STEMS = re.compile(
    r"\bevents?\b|calendar|webinar|webinaire|workshop|conference|training|veranstalt|\btermine?\b|kalender|"
    r"év[ée]nement|agenda|eventos?\b|event[io]\b|seminari|taller|evenem|arrangement|acara|kegiatan|"
    r"イベント|セミナー|ウェビナー|행사|이벤트|웨비나|活动|活動|研讨会|研討會|日程|일정",
    re.IGNORECASE,
)

_NEWS_STEMS = re.compile(
    r"\bnews\b|newsroom|\bblogs?\b|\bstor(?:y|ies)\b|\bpress\b|\barticles?\b|\bposts?\b|media cent|\bmedia\b|"
    r"updates?\b|highlights|headlines|announcements|what'?s new|newsletter|in focus|insights|spotlight|"
    r"nachricht|neuigkeit|aktuell|meldung|presse|neues\b|beiträge|"
    r"actualit|actus?\b|nouvelles|communiqu|à la une|blogue|articles|"
    r"noticia|novedad|actualidad|comunicado|prensa|not[íi]cia|novidade|imprensa|[úu]ltimas|destaques?|destacad|"
    r"notizie|comunicat|in evidenza|nieuws|persbericht|nyhe[td]|pressmed|pressem|berita|siaran pers|kabar|"
    r"ニュース|お知らせ|新着|トピックス|プレス|ブログ|報道|最新|記事|뉴스|소식|공지|보도|블로그|새글|"
    r"新闻|新聞|资讯|資訊|消息|动态|動態|公告|博客|文章|通知|報導|报道",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\b(?:related|recent|latest|recommended|popular|most[- ]read|more from|more stories|read next|read also|"
    r"you (?:may|might) also|keep reading|trending|similar|other (?:news|stories|articles|posts)|see also)\b|"
    r"das könnte|ähnliche|verwandte|weitere (?:beiträge|artikel|meldungen|nachrichten|news)|auch interessant|"
    r"neueste|à lire|similaires|dernier|articles liés|vous aimerez|relacionad|te puede interesar|recientes|"
    r"últim|más le[íi]d|también|veja também|leia (?:também|mais)|mais lidas|recentes|correlat|potrebbe|recenti|"
    r"gerelateerd|relaterade|läs också|lees ook|terkait|terbaru|関連|おすすめ|人気|관련|추천|相关|相關|推荐|推薦|热门|熱門",
    re.IGNORECASE,
)

_NOT_NEWS = re.compile(
    r"\bmembers?\b(?! news)|membership|\bpartners?\b|our team|\bteam\b|\bstaff\b|leadership|board of|committee|"
    r"governance|\boffices?\b|secretariat|contact|"
    r"\bservices?\b|what we do|our work|our approach|how (?:it|we) works?|benefits|solutions|\bproducts?\b|\bshop\b|"
    r"\bprojects?\b(?! (?:news|update))|programme\b|\bprogram\b|\bagenda\b(?!s)|schedule|sessions?\b|speakers?\b|sponsors?|"
    r"donors?|funders|supporters|\bfaqs?\b|questions|downloads?|documents?|resources?\b|library|"
    r"\bjobs?\b|vacanc|careers?\b|opportunit|tenders?\b|procurement|calls? for|job openings|"
    r"\bcomments?\b|reviews?\b|testimonials?|replies|reactions|changelog|release notes|releases\b(?<!press releases)"
    r"(?<!media releases)|courses?\b|curriculum|timetable|fixtures|results table|prices?\b|pricing|fees\b|"
    r"our history|timeline|milestones|categories|tags\b|archives by|navigation|menu\b|sitemap|cookies?\b|privacy|"
    r"mitglieder|partner\b|unser team|leistungen|angebote|produkte|projekte|programm\b|ansprechpartner|"
    r"stellenangebote|stellen\b|karriere|ausschreibung|kommentare|häufige fragen|kontakt|zeitplan|referenten|"
    r"membres|partenaires|équipe|nos services|produits|projets|programme|intervenants|offres d'emploi|emplois|"
    r"recrutement|commentaires|téléchargement|ressources|bureaux|"
    r"miembros|socios|equipo|servicios|productos|proyectos|programa\b|ponentes|empleo|vacantes|comentarios|"
    r"descargas|recursos|oficinas|preguntas|licitaci|"
    r"membros|associados|parceiros|equipe|serviços|produtos|projetos|palestrantes|vagas|carreira|comentários|"
    r"escritórios|perguntas|editais|licitaç|"
    r"membri|soci\b|servizi|prodotti|progetti|programma|relatori|lavora con|commenti|risorse|"
    r"leden\b|diensten|projecten|vacatures|reacties|medlemmar|tjänster|projekt\b|lediga|kommentarer|"
    r"anggota|layanan|produk|proyek|lowongan|komentar|"
    r"会員|メンバー|パートナー|スタッフ|サービス|製品|商品|プロジェクト|プログラム|登壇者|採用|求人|コメント|よくある|"
    r"事務所|資料|ダウンロード|회원|파트너|직원|서비스|제품|프로젝트|프로그램|연사|채용|댓글|사무소|자료실|질문|"
    r"会员|會員|成员|成員|合作伙伴|合作夥伴|团队|團隊|服务|服務|产品|產品|项目|計畫|议程|議程|招聘|评论|評論|办公室|辦公室|"
    r"下载|下載|常见问题",
    re.IGNORECASE,
)
_WIDGET = re.compile(
    r"(?:archives?|archivos?|arquivos?|archiv|archivio|categor(?:y|ies|ies?|ias?|ías?)|catégories?|kategorien?|tags?|tag cloud|"
    r"etiquetas?|étiquettes?|meta|search|suche|buscar|pesquisa|recherche|calendar|kalender|calendario|links?|blogroll|"
    r"follow us.{0,20}|stay (?:connected|in touch)|connect with us|share(?: this)?|newsletter|subscribe.{0,40}|sign up.{0,40}|"
    r"menu|navigation|contact(?: us)?|kontakt|contacto|contato|recent comments|login|language|languages?|sprache|idiomas?|"
    r"アーカイブ|カテゴリー?|タグ|検索|最近のコメント|月別.{0,6}|카테고리|태그|검색|월별.{0,4}|分类|分類|标签|標籤|归档|彙整|搜索|搜尋)",
    re.IGNORECASE,
)
_SEARCH = re.compile(
    r"search results?|results? for|suchergebnis|résultats? (?:de|pour)|resultados? (?:de|para|da)|risultati|"
    r"検索結果|검색\s?결과|搜索结果|搜尋結果",
    re.IGNORECASE,
)

_BUTTON = re.compile(
    r"""
    more|(?:read|see|view|show|learn|load|find\sout|discover|explore|know)\s(?:more|on|now|here|it)(?:\s.{1,200})?
    |(?:read|view|see|open|go\sto)\s(?:the\s|our\s|this\s)?(?:full\s|whole\s|complete\s|entire\s|original\s)?
     (?:story|article|post|statement|blog|release|interview|report|news|text|details?|item|entry|page|event|update|letter)(?:\s.{1,120})?
    |read|view|details?|continued?|continue\s(?:reading|to).{0,200}|keep\sreading|full\s(?:story|article|text)
    |(?:watch|listen|play|see)(?:\s(?:our|the|this|now|to|on|it)){0,2}(?:\s(?:full\s)?(?:videos?|now|recording|webinar|episode|podcast|film|here|youtube))?
    |discover|explore|open|download(?:\s.{1,30})?|register(?:\s.{1,30})?|sign\sup(?:\s.{1,30})?|click\shere(?:\s.{1,60})?
    |more\s(?:info|information|details|news|stories|articles|about\s.{1,80}|on\s.{1,80})|info|visit(?:\s(?:the\s|our\s)?(?:website|site|page))?|learn|find\sout|see\sall|view\sall|show\sall|all\s(?:news|posts|stories|articles|events)
    |see\s(?:all|more)\s.{1,40}|view\s(?:all|more)\s.{1,40}|subscribe|join(?:\s(?:us|now))?|donate|apply(?:\snow)?|share|permalink|link|here
    |weiter|weiterlesen.{0,120}|mehr|mehr\s(?:lesen|erfahren|dazu|infos?|informationen|zu[rm]?\s.{1,80}|anzeigen|news|über\s.{1,80})|zum\s(?:artikel|beitrag|video|bericht)|zur\s(?:meldung|pressemitteilung|nachricht|veranstaltung)
    |jetzt\s(?:lesen|ansehen|anmelden)|lesen(?:\ssie\s(?:mehr|weiter).{0,80})?|(?:ganzen?\s|vollständigen?\s)?(?:artikel|beitrag|meldung)\slesen|alle\s(?:anzeigen|news|nachrichten|beiträge|meldungen|artikel)|ansehen|video\sansehen|anmelden
    |lire(?:\s(?:la\ssuite|plus|l['’]article|l['’]actualité|l['’]actu|le\scommuniqué|davantage)(?:\s.{1,120})?)?|(?:en\s)?savoir\s(?:plus|\+)(?:\s.{1,80})?|la\ssuite|suite|voir(?:\s(?:plus|tout|toutes?|l['’]article|la\svidéo|les\sactualités|le\sdétail).{0,60})?|découvrir(?:\s.{1,30})?|plus(?:\sd['’]infos?(?:rmations?)?)?|toutes\sles\s(?:actualités|actus|nouvelles)|regarder(?:\s.{1,20})?
    |leer(?:\s(?:más|mas|noticia|artículo|nota|completo|todo|la\s.{1,30}|el\s.{1,30}|sobre\s.{1,80}))?|ver(?:\s(?:más|mas|noticia|nota|todas?|todos?|vídeo|video|mais|el\s.{1,20}|la\s.{1,20}).{0,40})?|más(?:\sinformación|\sinfo|\snoticias)?|(?:seguir|continuar|sigue|continúa)\sleyendo.{0,120}|saber\smás|conoce\smás|descubre\s.{0,20}más|descargar.{0,20}|inscríbete.{0,20}|mira\sel\svídeo|mira\sel\svideo
    |leia(?:\s(?:mais|também|a\s.{1,30}|o\s.{1,30}|na\síntegra|aqui))?|ler(?:\s(?:mais|artigo|notícia|tudo|a\s.{1,30}|o\s.{1,30}))?|saiba\smais(?:\s.{1,60})?|veja\s(?:mais|tudo|o\svídeo|aqui)|continue\slendo.{0,120}|continuar\s(?:lendo|a\sler).{0,120}|mais|mais\s(?:informações|notícias)|assista(?:\s(?:ao|o)\s.{1,20})?|acesse(?:\s(?:aqui|o\s.{1,20}))?|baixar.{0,20}|confira(?:\saqui)?
    |leggi(?:\s.{1,60})?|continua(?:\sa\sleggere)?.{0,60}|scopri(?:\s.{1,30})?|approfondisci|vai\sall.{1,20}|guarda(?:\s.{1,20})?|di\spiù|vedi\s.{1,20}|tutte\sle\s.{1,20}
    |lees\s(?:meer|verder|het\s.{1,20}|artikel).{0,60}|meer(?:\s(?:lezen|info|nieuws|weten|informatie))?|bekijk.{0,30}|läs\s(?:mer|mera|artikeln|hela|vidare).{0,60}|mer|l[æe]s\s?mere?.{0,40}|les\smer.{0,40}|visa\s.{1,20}|se\s(?:mer|alle|flere).{0,20}
    |baca(?:\s(?:selengkapnya|lebih\slanjut|lanjut|juga|artikel|berita)).{0,60}|selengkapnya|lihat\s(?:semua|selengkapnya|detail)|lanjutkan\smembaca.{0,60}
    |続きを?(?:読む|見る|よむ|みる)|もっと(?:見る|読む|みる|詳しく|知る)|詳細(?:を見る|はこちら|へ|を読む)?|詳しく(?:はこちら|見る|は)?|記事を読む|全文を読む|一覧(?:へ|を見る|はこちら)?|もっと|.{0,12}(?:はこちら|一覧)
    |더\s?보기|더\s?읽기|더\s?알아보기|자세히(?:\s?(?:보기|읽기|알아보기))?|계속\s?읽기|전체\s?보기|바로\s?가기|본문\s?보기|목록
    |(?:阅读|閱讀|查看|了解|看|点击查看|點擊查看)(?:更多|全文|原文|详情|詳情|详细|詳細|更多详情)|更多|更多(?:新闻|新聞|资讯|消息|内容)|详情|詳情|继续阅读|繼續閱讀|详细|全部|全文|進一步了解|观看视频|觀看影片|閱讀更多.{0,40}|阅读更多.{0,40}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_STORY_BUTTON = re.compile(
    r"more|read\b.*|continue\b.*|keep reading|full .*|watch\b.*|view (?:post|article|story).*|weiter.*|mehr|mehr lesen|.*lesen|"
    r"zu[mr] .*|lire\b.*|suite|la suite|leer\b.*|seguir.*|sigue.*|ver (?:noticia|nota).*|leia\b.*|ler\b.*|continue .*|leggi\b.*|"
    r"continua.*|lees\b.*|läs\b.*|l[æe]s.*|baca.*|続き.*|記事.*|全文.*|더\s?보기|더\s?읽기|계속.*|阅读.*|閱讀.*|继续.*|繼續.*|查看全文",
    re.IGNORECASE,
)

_FURNITURE = re.compile(
    r"""
    decor|spacer|slide\s\d{1,3}(?:\s(?:of|/)\s\d{1,3})?|copy(?:\slink)?|x|×|✕|close|menu|image|images?|img|photo|logo|icon|thumbnail|placeholder|
    untitled|featured|feature[d]?\simage|new!?|neu!?|nouveau|nuevo|novo|sponsored|ad|advertisement|share(?:\s.{1,20})?|tweet|print|
    e-?mail|pdf|facebook|twitter|linkedin|whatsapp|instagram|youtube|x\s\(twitter\)|previous|next|prev|play|pause|\d{1,3}\s?/\s?\d{1,3}|\d{1,3}|
    \d{1,3}\s(?:comments?|likes?|views?|shares?|kommentare?|commentaires?|comentarios?)|no\scomments?|leave\sa\scomment|
    \[/?[a-z][\w-]{2,}(?:\s[^\]]{0,200})?\]|[\W_]+|toggle\s.{1,20}|skip\sto\s.{1,20}|loading.{0,3}|\S{1,40}\.(?:jpe?g|png|gif|webp|svg)
    """,
    re.IGNORECASE | re.VERBOSE,
)

_PLACEHOLDER = re.compile(
    r"\b(?:lorem ipsum|dolor sit amet|consectetur adipisc|pellentesque|vestibulum|curabitur|suspendisse|phasellus|"
    r"elections? ongoing|coming soon|to be announced|sample page|hello world!|heading here|your title|title goes here|"
    r"this position will be filled|no posts? found|nothing found|keine beiträge gefunden|aucun résultat)\b",
    re.IGNORECASE,
)

_BYLINE = re.compile(
    r"^(?:(?:written|posted|published|authored|text|words|story) by|by|from the desk of|verfasst von|geschrieben von|von|"
    r"écrit par|publié par|rédigé par|par|escrito por|publicado por|por|scritto da|a cura di|di|da|geschreven door|door|"
    r"skrivet av|av|af|oleh)\s*[:：]?\s+(?P<who>\S.{1,120})$",
    re.IGNORECASE,
)
_BYLINE_LABEL = re.compile(
    r"^(?:authors?|by|autor(?:in)?(?:en)?|text|auteur[es]?|autor[ae]?s?|autoría|redacción|redação|autore|penulis|"
    r"文|作者|記者|撰文|撰稿|執筆者?|筆者|著者|글|작성자|기자|저자|글쓴이)\s*[:：/|]\s*(?P<who>\S.{0,120})$"
    r"|^(?:글|文|記者|작성자)\s+(?P<name>\S.{0,40})$",
    re.IGNORECASE,
)
_NAME_PART = re.compile(
    r"(?:[^\W\d_a-zà-ÿ][\w.'’-]*|de|da|do|dos|das|del|della|di|von|van|der|den|el|la|le|bin|al|y|e|et|und|and|en|och|og|&|[a-z]+[._][\w.]+)"
)


PUBLISHED_LABEL = re.compile(
    r"\b(?:first )?(?:published|posted|created|released|issued|date|release date|publication date|dated?|"
    r"veröffentlicht|erschienen|erstellt|eingestellt|datum|vom|publi[ée]e?|mis en ligne|posté|date de publication|"
    r"publicad[oa]|fecha(?: de publicación)?|data(?: de publicação)?|pubblicat[oa]|postado|publicerad|gepubliceerd|"
    r"udgivet|diterbitkan|dipublikasikan)(?: (?:on|at|in|am|le|el|em|il|op|den|by))?\b|"
    r"公開日?|掲載日?|投稿日|配信日|発行日|发布(?:时间|日期|于)?|發[布佈](?:日期|時間|於)?|日期|时间|時間|등록일|작성일|게시일|발행일|입력",
    re.IGNORECASE,
)
UPDATED_LABEL = re.compile(
    r"\b(?:last )?(?:updated|modified|revised|edited|changed|reviewed)\b|last update|\bstand\b|aktualisiert|"
    r"zuletzt geändert|geändert am|mis(?:e)? à jour|modifiée? le|actualizad|modificad|última (?:actualización|atualização|modificación)|atualizad|"
    r"aggiornat|ultimo aggiornamento|uppdaterad|bijgewerkt|opdateret|diperbarui|更新|修正日|최종\s?수정|수정일?|업데이트",
    re.IGNORECASE,
)
OTHER_LABEL = re.compile(
    r"\b(?:member|mitglied|membre|miembro|membro|socio) (?:since|seit|depuis|desde|dal)|deadline|clos(?:es|ing)|apply by|"
    r"application|expires?|expiry|valid (?:until|from|to)|starts?\b|start date|begins?|ends?\b|end date|due\b|born\b|since\b|joined|"
    r"registered|registration|until\b|erscheinungs|isbn|bewerbung|frist\b|gültig|beginn\b|ende\b|seit\b|geboren|"
    r"date limite|clôture|jusqu|depuis|né le|fecha límite|cierre|plazo|hasta\b|desde\b|inscripci|vencimiento|"
    r"prazo|encerra|até\b|inscriç|vigência|scadenza|entro il|締切|期限|有効|마감|기한|截止|有效|入会|가입",
    re.IGNORECASE,
)
EVENT_LABEL = re.compile(
    r"\b(?:when|event date|date (?:&|and) time|dates?:|time:|venue|location|where|takes? place|"
    r"wann|wo\b|uhrzeit|quand|lieu|cuándo|lugar|quando|onde|local\b|dove|luogo)\b|日時|開催|期間|会場|일시|장소|기간|地点|地點|舉辦",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def button(text: str) -> bool:
    """Whether a text is the label of a link that only says "go on"."""
    stripped = text.strip(" \t.…»›→>–-—+[]()|:↗⟶➔►▶\"'“”‹«<←")
    return len(stripped) <= 220 and bool(_BUTTON.fullmatch(stripped))  # noqa: PLR2004


def story_button(text: str) -> bool:
    """Whether a button speaks of a text or film to go on with, not of a service to get to know."""
    return bool(_STORY_BUTTON.fullmatch(text.strip(" .…»›→>–-—[]()|:↗\"'“”")))


@lru_cache(maxsize=8192)
def furniture(text: str) -> bool:
    """Whether a text is an ornament, a shortcode or a control, not content."""
    return len(text) <= 240 and bool(_FURNITURE.fullmatch(text))  # noqa: PLR2004


def placeholder(text: str) -> bool:
    """Whether a text fills a place that waits for content."""
    return bool(_PLACEHOLDER.search(text))


@lru_cache(maxsize=8192)
def kind_label(text: str) -> str | None:
    """The text, freed of punctuation, if it is the label of a kind of item."""
    stripped = text.strip(" \t.:|/#•·-–—[]()【】>»,")
    return stripped if len(stripped) <= 40 and stripped.lower() in KIND_WORDS else None  # noqa: PLR2004


def event_word(text: str) -> bool:
    """Whether a label or heading speaks of events."""
    return bool(_EVENT_STEMS.search(text))


def kind_in_heading(text: str) -> str | None:
    """The kind that a section heading names: "Latest news" -> "News", "Últimas noticias" -> "Noticias"."""
    label = kind_label(text)
    if label:
        return label
    words = re.findall(r"[^\W\d_][\w'’&-]*", text)
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size])
            if phrase.lower() in KIND_WORDS and phrase.lower() not in {"media", "press", "presse", "prensa"}:
                return phrase[0].upper() + phrase[1:]
    return next((word for word in _EASTERN_KINDS if word in text), None)


_EASTERN_KINDS = sorted((word for word in KIND_WORDS if word[0] > "\u3000"), key=len, reverse=True)


@lru_cache(maxsize=2048)
def heading_says(text: str) -> str | None:
    """What a section heading announces: ``news``, ``event``, ``related``, ``search``, ``other`` or nothing."""
    if len(text) > 90:  # noqa: PLR2004  # a sentence is no section heading
        return None
    label = kind_label(text)
    if label:
        return "event" if event_word(label) else "news"
    if widget_title(text):
        return "other"
    if _SEARCH.search(text):
        return "search"
    if _NEWS_STEMS.search(text):
        return "news"
    if _NOT_NEWS.search(text):
        return "other"
    if event_word(text):
        return "event"
    return "related" if _RELATED.search(text) else None


def widget_title(text: str) -> bool:
    """Whether a heading is that of a sidebar's box: archives, categories, a search form, a subscription."""
    return bool(_WIDGET.fullmatch(text.strip(" :.|»›-–")))


def byline(text: str) -> str | None:
    """Who wrote it, where a line says nothing else: "by Ana Souza" -> "Ana Souza".

    After a mere preposition only what is built like names counts, so that "Por que cidades …" stays a title.
    """
    match = _BYLINE_LABEL.match(text)
    if match:
        return (match["who"] or match["name"]).strip()
    match = _BYLINE.match(text)
    return match["who"].strip() if match and names_like(match["who"]) else None


def names_like(text: str) -> bool:
    """Whether a text consists of names: capitalised words, particles and connectives, or one login name."""
    words = re.split(r"[\s,;]+", text.strip(" .,"))
    if not 0 < len(words) <= 14:  # noqa: PLR2004
        return False
    if len(words) == 1:
        return (
            words[0].lower() not in {"the", "now", "far", "bus", "bike", "foot"} and not words[0].isdecimal()
        )
    return words[0].lower() not in {"the", "a"} and all(_NAME_PART.fullmatch(word) for word in words if word)


def kind_in_path(url: str) -> str | None:
    """Kind that a folder of an address names: /press_release/… -> "Press release"."""
    for folder in unquote(urlsplit(url).path).split("/")[:-1]:
        label = kind_label(folder.replace("-", " ").replace("_", " "))
        if label:
            return label[0].upper() + label[1:]
    return None
