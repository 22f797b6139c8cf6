"""What the heading of a section announces: news, events, related items, or something that is no news."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.signs.kinds import EVENTS, event_word, kind_label
from iclei_scraper.parsers.signs.patterns import Stems, alternatives

_NEWS = Stems(
    alternatives(
        r"news\b|newsroom|blogs?\b|stor(?:y|ies)\b|press\b|articles?\b|posts?\b|media\b|updates?\b",
        "highlights|headlines|announcements|what'?s new|newsletter|in focus|insights|spotlight",
        r"nachricht|neuigkeit|aktuell(?:es)?\b|aktuelle (?:infor?m?|thema|themen|hinweis)|meldung",
        r"kurzmeldung|presse|neues(?= (?:aus|von|vom|im|in|zu[mr]?|rund|und)\b|\W*$)|beiträge|stadtnachricht",
        r"vereinsnachricht|actualit|actus?\b|nouvelles|communiqu|à la une|blogue|noticia|novedad",
        "actualidad|comunicado|prensa|notícia|novidade|imprensa|últimas|ultimas|destaques?|destacad",
        "notizie|comunicat|in evidenza|nieuws|persbericht|nyhe[td]|pressmed|pressem|berita",
        "siaran pers|kabar|aktualności|wiadomości|komunikat|haber(?:ler)?\\b|haberleri|duyuru|basın",
        "aktuality|novinky|tiskov|novosti|vijesti|obavijesti|novice|hírek|uutis|ajankohtais|știri|noutăți|noticies",
        "notícies|новост|новини|объявлени|анонс|пресс|прес-|вести|νέα\\b|ανακοινώσ|δελτί",
        r"artikkeli|kirjoituks|artiklar\b|artikler|artykuł|wpisy\b|články|príspevky|příspěvky|cikkek|bejegyzések",
        r"articole\b|makale|artículos|artigos|postagens|articoli\b|bài viết|άρθρα|статьи|статті",
        "straipsniai|članki|članci",
        "actueel\\b|aktuell?t\\b|naujienos|jaunumi|uudised|tin tức|tin mới|pengumuman|sajtóközl",
    ),
    "活動(?:の?記録|の?報告|の?ご?紹介|の?様子|状況|レポート|日誌|日記|ブログ|だより)|알림|ニュース|お知らせ|新着|トピックス|プレス|ブログ|報道|最新|記事|뉴스|소식|공지|보도|블로그|새글|"
    "(?:^|[a-z ])インフォメーション$|[أا]خبار|بيان صحفي|بيانات صحفية|חדשות|ข่าว|समाचार|"
    "新闻|新聞|资讯|資訊|消息|动态|動態|(?<!招标)(?<!招標)(?<!采购)(?<!採購)(?<!入札)(?<!开庭)(?<!開庭)公告|博客|文章|通知|報導|报道",
)
_RELATED = Stems(
    alternatives(
        r"related\b|recent\b|latest\b|recommended\b|popular\b|most[- ]read\b|more from\b",
        r"more stories\b|read next\b|read also\b|you (?:may|might) also\b|keep reading\b|trending\b",
        r"similar\b|other (?:news|stories|articles|posts)|see also|das könnte|ähnliche|verwandte",
        "weitere (?:beiträge|artikel|meldungen|nachrichten|news)|auch interessant|neueste|à lire",
        "similaires|dernier|articles liés|vous aimerez|relacionad|te puede interesar|recientes|últim",
        "más le[íi]d|también|veja também|leia (?:também|mais)|mais lidas|recentes|correlat|potrebbe",
        "recenti|leggi anche|gerelateerd|relaterade|läs också|lees ook|lire aussi|à découvrir|terkait",
        r"terbaru|(?:more|meer|fler|flere) (?:articles|posts|artikelen|berichten|artik(?:lar|ler))\b",
        r"(?:fler|flere) ny(?:heter|heder)\b|meer nieuws\b|otr[ao]s (?:entradas|noticias|art[ií]culos)\b",
        r"outr[ao]s (?:notícias|artigos)\b|autres articles\b|altr[ei] (?:articoli|notizie)\b",
        r"читайте также|(?:другие|інші) (?:статьи|новости|статті|новини)|diğer (?:haber|yazı)lar",
        "további cikkek",
    ),
    "関連|おすすめ|人気|관련|추천|相关|相關|推荐|推薦|热门|熱門|也在[看讀读]|猜你喜|"
    "延伸[閱阅][讀读]|あわせて読|많이 본|함께 본|المتعلقة|ذات صلة|قد يعجبك|اقرأ أيضا|اخبار مرتبط|เกี่ยวข้อง",
)
_NOT_NEWS = Stems(
    alternatives(
        r"(?:in|by the) (?:numbers|figures|zahlen|numeri|cijfers)\b|(?:en|em) (?:chiffres|cifras|números)\b",
        r"facts (?:and|&) figures|zahlen und fakten|chiffres clés|datos y cifras|dati e cifre",
        r"members?\b(?! news)|membership|partners?\b|our team|team\b|staff\b|leadership|board of",
        r"committee|governance|offices?\b|secretariat|contact|services?\b|what we do|our work",
        r"our approach|how (?:it|we) works?|benefits|solutions|products?\b|shop\b",
        r"projects?\b(?! (?:news|update))|programme\b|program\b|agenda\b(?!s)|schedule|sessions?\b",
        r"speakers?\b|sponsors?|minutes\b|agendas\b|board meetings?|hearings?|donors?|funders",
        r"supporters|faqs?\b|questions|downloads?|documents?|resources?\b|library|jobs?\b|vacanc",
        r"careers?\b|opportunit|tenders?\b|procurement|marchés publics|appels? d'offres|concursos públicos",
        r"gare (?:in corso|d'appalto|aperte)|bandi di gara|calls? for|comments?\b|reviews?\b|testimonials?",
        r"replies|reactions|changelog|release notes|releases\b(?<!press releases)(?<!media releases)",
        r"activity\b|aktivitäten\b|activité récente|actividad reciente|atividade recente|attività recent"
        r"|courses?\b|curriculum|timetable|fixtures|results table|prices?\b|pricing|fees\b|our history",
        r"timeline|milestones|categories|tags\b|archives by|navigation|menu\b|sitemap|cookies?\b",
        r"privacy|mitglieder(?!versammlung|treffen)|unser team|leistungen|angebote|produkte|projekte",
        r"programm\b",
        r"ansprechpartner|stellenangebote|stellen\b|karriere|ausschreibung|kommentare|häufige fragen",
        "kontakt|zeitplan|referenten|membres|partenaires|équipe|nos services|produits|projets",
        "intervenants|offres d'emploi|emplois|recrutement|commentaires|téléchargement|ressources",
        r"bureaux|miembros|socios|equipo|servicios|productos|proyectos|programa\b|ponentes|empleo",
        "vacantes|comentarios|descargas|recursos|oficinas|preguntas|licitaci|membros|associados",
        "parceiros|equipe|serviços|produtos|projetos|palestrantes|vagas|carreira|comentários",
        r"escritórios|perguntas|editais|licitaç|membri|soci\b|servizi|prodotti|progetti|programma",
        r"relatori|lavora con|commenti|risorse|leden\b|diensten|projecten|vacatures|reacties|medlemmar",
        r"tjänster|projekt\b|lediga|kommentarer|anggota|layanan|produk|proyek|lowongan|komentar",
        r"tasks?\b|assignments?\b|homework|coursework|(?:haus)?aufgaben\b|devoirs\b|travaux à rendre",
        r"tareas\b|deberes\b|tarefas\b|trabalhos a entregar|compiti\b|consegne\b|huiswerk|opdrachten\b",
        r"läxor|läxa\b",
        r"references\b|bibliogra(?:ph|f)|works cited|further reading|footnotes?\b",
        r"literatur(?:verz|hinw|ang|\W*$)",
        r"quellen(?:verzeichnis|angaben|nachweis)|fußnoten|références\b|referencias\b|referências\b",
        r"riferimenti bibl|bronvermelding",
        r"consultations?\b|petitions?\b|auctions?\b|surveys?\b|motions?\b|interpellations?\b|have your say",
        r"beteiligung(?:en|sverfahren)\b|umfragen?\b|petitionen\b|anfragen\b|anträge\b|interpellation|mitreden",
        r"enquêtes?\b(?= publi)|pétitions?\b|questions écrites|motions\b|consultas?\b|consultaciones|"
        r"mociones\b|"
        r"peticiones|encuestas\b|subastas\b|consultas públicas|petições|moções\b|requerimentos|inquéritos\b",
        r"consultazion|petizioni|mozion[ei]\b|interrogazion|interpellanz",
        r"(?:public|bank|school) holidays?\b|schulferien|feiertage\b|jours fériés|vacances scolaires|"
        r"días festivos|feriados|giorni festivi|festività\b",
    ),
    "参考文献|引用文献|参考资料|參考文獻|참고 ?문헌|脚注|각주|"
    "課題(?:一覧|提出|の提出)?$|宿題|作业|作業$|숙제|과제(?: ?목록| ?제출)?$|"
    "意見募集|パブリックコメント|文書質問|一般質問|質問主意書|請願|陳情|의견 ?(?:수렴|제출)|서면 ?질문|"
    "질의|청원|"
    "意见征集|征求意见|书面质询|书面质问|质询|提案|议案|请愿|"
    "アクティビティ|活動履歴|活动记录|活動紀錄|활동 내역|활동 기록|"
    "会員|メンバー|パートナー|スタッフ|サービス|製品|商品|プロジェクト|プログラム|登壇者|採用|求人|コメント|よくある|"
    "事務所|資料|ダウンロード|入札|調達|회원|파트너|직원|서비스|제품|프로젝트|프로그램|연사|채용|댓글|사무소|자료실|질문|입찰|"
    "会员|會員|成员|成員|合作伙伴|合作夥伴|团队|團隊|服务|服務|产品|產品|项目|計畫|议程|議程|招聘|评论|評論|"
    "办公室|辦公室|招标|招標|采购|採購|下载|下載|常见问题|"
    "国民の祝日|祝日一覧|공휴일|公共假[日期]|法定假日|节假日",
)
_SEARCH = Stems(
    alternatives(
        "search results?|results? for|suchergebnis|résultats? (?:de|pour)|resultados? (?:de|para|da)",
        "risultati",
    ),
    r"検索結果|검색\s?결과|搜索结果|搜尋結果",
)
_WIDGET = re.compile(
    alternatives(
        "archives?|archivos?|arquivos?|archiv|archivio|categor(?:y|ies|ias?)|categorías?|catégories?",
        "kategorien?|tags?|tag cloud|etiquetas?|étiquettes?|meta|search|suche|buscar|pesquisa",
        "recherche|calendar|kalender|calendario|links?|blogroll|follow us.{0,20}",
        "stay (?:connected|in touch)|connect with us|share(?: this)?|newsletter|subscribe.{0,40}",
        "sign up.{0,40}|menu|navigation|contact(?: us)?|kontakt|contacto|contato|recent comments",
        "login|languages?|sprache|idiomas?|アーカイブ|カテゴリー?|タグ|検索|最近のコメント|月別.{0,6}",
        "recente (?:berichten|reacties)|categorie[ëe]n|zoeken|archieven|archiwum|kategorie|kategoriler",
        "arşiv|etiketler",
        "рубрики|архивы?|метки|свежие (?:записи|комментарии)|arkiv|kategorier|najnowsze komentarze",
        "카테고리|태그|검색|월별.{0,4}|分类|分類|标签|標籤|归档|彙整|搜索|搜尋",
    ),
)
_BACK = re.compile(
    r"\W*(?:"
    + alternatives(
        "(?:back|return) to(?: the| our)?|(?:all|more)(?: our)?|zurück zu[rm]?(?: den)?|alle|zu den",
        "retour (?:aux?|à la|vers les?)|tou(?:te)?s (?:les|nos)|volver (?:a(?:l| las?| los)?)",
        "tod[ao]s (?:l?[ao]s)",
        "voltar (?:a[os]?|à|para (?:[ao]s?))|torna (?:a|al|agli|alle|ai|alla)|tutt[ei](?: le| gli| i)?",
        "terug naar(?: het| de)?|tillbaka till|alla|tilbake til|tilbage til|wróć do|wszystkie",
        "zpět na|všechny",
        "vissza a[z]?|összes|înapoi la|toate|назад к|все|усі|всі|tüm|takaisin|kaikki|kembali ke|semua",
    )
    + r")\s(?P<what>\S.*)",
    re.IGNORECASE,
)
_LONGEST_BACK = 40
_OF_ALL = re.compile(
    alternatives(
        "(?:(?:the |our )?(?:site )?)archives?|archivos?|arquivos?|archiv|archivio|archieven|archief|archiwum"
        "|arşiv|arkiv",
        "(?:site )?search|suche|buscar|búsqueda|busca|pesquisa|recherche|rechercher|ricerca|cerca|zoeken|sök"
        "|szukaj|arama|архивы?|поиск|アーカイブ|検索|검색|归档|彙整|存檔|搜索|搜尋|搜寻",
    ),
)
"""What a page is called that has all of a kind, or all that was found, whatever it is."""
_OF_DAYS = re.compile(
    alternatives(
        "(?:our )?(?:agenda|calendar)|events? (?:calendar|agenda)|(?:veranstaltungs|termin)?kalender",
        "calendrier|calendario|kalendarium|kalendarz|kalendář|takvim|agenda (?:cultural|de eventos)",
    ),
)
"""What a page of events is called, and so are the programme of one and a box with the days of a month."""
LISTS = frozenset({"news", "event", "related", "search"})
"""What a heading says that stands over a list of items."""

_SIGN = "\u00a7"
"""Stands for a word of sections while the others are counted."""
_WORD = re.compile(rf"{_SIGN}|[^\W_]+")
_BETWEEN = frozenset(
    """our the all and of from more unser unsere unserer und der die aus nos notre et de des du la le les
    nuestro nuestra nuestros nuestras el los las y del nosso nossa nossos nossas e do da dos das
    di della dei il gli van het onze och og dan kami os as to for""".split()
)
"""Words that part the words of a section's heading."""
_ENDS = frozenset(
    """room centre center network directors trustees like page archive here
    entries items entradas postagens publicaciones artículos artigos publications""".split()
)
"""Words with which a section's heading may end."""
_OTHER_SIGNS = 4  # Chinese, Japanese or Korean ones beside the words of a section
_ARTICLES = frozenset("a an ein eine un une una uno um uma".split())

_LONGEST = 64
"""Characters of a section's heading; a longer one is a title."""


@lru_cache(maxsize=8_192)
def heading_says(text: str) -> str | None:
    """What a section heading announces: ``news``, ``event``, ``related``, ``search``, ``other`` or nothing.

    >>> heading_says("Latest news"), heading_says("Our team"), heading_says("Upcoming events")
    ('news', 'other', 'event')
    """
    if len(text) > _LONGEST:
        return None
    if kind_label(text):
        return "event" if event_word(text) else "news"
    if widget_title(text):
        return "other"
    lower = text.lower()
    for stems, said in ((_SEARCH, "search"), (_NEWS, "news"), (_NOT_NEWS, "other")):
        if stems.found(lower):
            return said
    if event_word(lower):
        return "event"
    return "related" if _RELATED.found(lower) else None


@lru_cache(maxsize=8_192)
def names_section(text: str) -> bool:
    """Whether a heading is nearly all words of sections, so that it is hardly the title of an article.

    One more word may stand before them ("City stories"); what follows them tells a title.

    >>> names_section("Our members"), names_section("City stories"), names_section("News from the Baltic")
    (True, True, False)
    """
    if heading_says(text) is None:
        return False
    if kind_label(text) or widget_title(text):
        return True
    lower = text.lower()
    for stems in (_SEARCH, _NEWS, _NOT_NEWS, EVENTS, _RELATED):
        lower = stems.replaced(lower, _SIGN)
    if any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in text):
        others = sum(char.isalnum() for char in lower)  # the sign is none
        return others <= _OTHER_SIGNS and others * 2 <= sum(map(str.isalnum, text))
    words = [word for word in _WORD.findall(lower) if word not in _BETWEEN]
    words = words[:-1] if words and words[-1] in _ENDS else words
    others = sum(word != _SIGN for word in words)
    return not others or (others == 1 and len(words) > 1 and words[-1] == _SIGN and words[0] not in _ARTICLES)


def widget_title(text: str) -> bool:
    """Whether a heading is that of a sidebar's box: archives, categories, a search form, a subscription."""
    return _WIDGET.fullmatch(text.strip(" :.|»›-–").lower()) is not None


def lists_all(text: str) -> bool:
    """Whether the heading of a page says that it lists all there is: an archive, what a search found.

    >>> lists_all("Archiv"), lists_all("Search"), lists_all("Our archive of maps")
    (True, True, False)
    """
    return _OF_ALL.fullmatch(text.strip(" :.|»›-–").lower()) is not None


def keeps_days(text: str) -> bool:
    """Whether a heading is a word for a calendar: of events, or the programme of one.

    >>> keeps_days("Agenda"), keeps_days("Kalender"), keeps_days("Agenda 2030")
    (True, True, False)
    """
    return _OF_DAYS.fullmatch(text.strip(" :.|»›-–").lower()) is not None


def leads_back(text: str) -> bool:
    """Whether a link leads to all stories of a house.

    >>> leads_back("← Back to the blog"), leads_back("Alle Beiträge"), leads_back("All our members")
    (True, True, False)
    """
    match = _BACK.fullmatch(text) if len(text) <= _LONGEST_BACK else None
    return match is not None and heading_says(match["what"]) == "news"
