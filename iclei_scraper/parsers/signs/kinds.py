"""The kinds of items that sites name on cards, in headings and in addresses: "News", "Blogs", "Noticias"."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.signs.patterns import Stems, alternatives
from iclei_scraper.values.wording.urls import path_of

_KINDS = (
    "news, latest news, news item, news story, news stories, story, stories, success story",
    "city story, blog, blogs, blog post, blog posts, article, articles, feature article, press",
    "press release, press releases, press statement, media release, media releases, media advisory",
    "statement, statements, video, videos, podcast, podcasts, webinar, webinars, event, events",
    "upcoming event, past event, interview, interviews, opinion, op-ed, guest op-ed, guest article",
    "guest blog, feature, features, case study, case studies, publication, publications, report",
    "reports, newsletter, newsletters, announcement, announcements, update, updates, commentary",
    "policy brief, brief, workshop, conference, training, media, in the news, perspective",
    "perspectives, analysis, q&a, photo story, speech, speeches, editorial, member news, project news",
    "project update, media coverage, nachricht, nachrichten, neuigkeit, neuigkeiten, aktuell",
    "aktuelles, meldung, meldungen, pressemitteilung, pressemitteilungen, pressemeldung, presse",
    "blogbeitrag, blogbeiträge, beitrag, veranstaltung, veranstaltungen, termin, termine, artikel",
    "bericht, berichte, stellungnahme, publikation, publikationen, studie, actualité, actualités",
    "actu, actus, nouvelle, nouvelles, communiqué, communiqués, communiqué de presse",
    "communiqués de presse, blogue, événement, événements, évènement, évènements, vidéo, vidéos",
    "entretien, entretiens, infolettre, dossier, tribune, reportage, reportages, brève, brèves",
    "webinaire, webinaires, témoignage, noticia, noticias, novedad, novedades, actualidad, comunicado",
    "comunicados, comunicado de prensa, comunicados de prensa, nota de prensa, notas de prensa",
    "prensa, evento, eventos, vídeo, vídeos, entrevista, entrevistas, artículo, artículos, opinión",
    "publicación, publicaciones, boletín, boletines, historia, historias, reportaje, reportajes",
    "seminario, seminario web, seminarios, taller, convocatoria, convocatorias, declaración, notícia",
    "notícias, novidade, novidades, comunicado de imprensa, comunicados de imprensa, nota à imprensa",
    "imprensa, artigo, artigos, opinião, publicação, publicações, boletim, reportagem, webinário",
    "declaração, história, histórias, notizia, notizie, comunicato, comunicati, comunicato stampa",
    "comunicati stampa, eventi, intervista, interviste, articolo, articoli, opinione, pubblicazione",
    "pubblicazioni, rassegna stampa, nieuws, nieuwsbericht, nieuwsberichten, persbericht",
    "persberichten, evenement, evenementen, verslag, nyhet, nyheter, pressmeddelande",
    "pressmeddelanden, blogg, blogginlägg, evenemang, nyhed, nyheder, pressemeddelelse",
    "pressemeddelelser, pressemelding, pressemeldinger, arrangement, arrangementer, berita",
    "aktualność, aktualności, komunikat, komunikat prasowy, wydarzenie, wydarzenia, ogłoszenie, ogłoszenia",
    "artykuł, artykuły, wywiad, wywiady, aktualita",
    "aktuality, tisková zpráva, tlačová správa, článek, článok",
    "rozhovor, hír, hírek, közlemény, sajtóközlemény, esemény, cikk, interjú, știre, știri, comunicat",
    "comunicat de presă, articol, interviu, uutinen, uutiset, tiedote, tiedotteet, tapahtuma, artikkeli",
    "haber, haberler, duyuru, duyurular, basın bülteni, basın açıklaması, etkinlik, etkinlikler, makale",
    "новость, новости, пресс-релиз, пресс-релизы, объявление, объявления, статья, статьи, интервью, блог",
    "событие, события, новина, новини, пресреліз, оголошення, стаття, інтерв'ю, съобщение, вести, vijest",
    "vijesti, novost, novosti, novica, novice, priopćenje",
    "članak, νέα, δελτίο τύπου, ανακοίνωση, ανακοινώσεις, άρθρο",
    "خبر, أخبار, الأخبار, بيان صحفي, بيان, إعلان, فعالية",
    "فعاليات, مقال, مقالات, مقابلة, مدونة, tin tức, thông báo",
    "thông cáo báo chí, sự kiện, artikel, wawancara, pengumuman",
    "siaran pers, acara, kegiatan, ニュース, お知らせ, 新着情報, 新着, トピックス, プレスリリース",
    "報道発表, ブログ, イベント, イベント情報, 動画, セミナー, ウェビナー, レポート, 活動報告",
    "インタビュー, コラム, 記事, メルマガ, ニュースレター, メディア掲載, メディア, 開催報告, 뉴스",
    "소식, 새소식, 공지, 공지사항, 보도자료, 블로그, 행사, 이벤트, 동영상, 영상, 인터뷰, 칼럼, 기사",
    "뉴스레터, 활동소식, 웨비나, 新闻, 新聞, 资讯, 資訊, 消息, 最新消息, 动态, 動態, 公告, 通知",
    "新闻稿, 新聞稿, 博客, 部落格, 活动, 活動, 视频, 影片, 访谈, 專訪, 文章, 报道, 報導, 观点, 觀點",
    "電子報, 简讯, 研讨会, 研討會, 新闻动态, 新聞動態, 報告, 報告書, 报告, 보고서, 報告会, 調査報告",
    "informe, informes, relatório, relatórios, rapporto, rapporti, rapport, rapports, reporte, reportes",
    "column, columns, explainer, explainers, bulletin, bulletins, notice, notices, insight, insights, essay",
    "essays, spotlight, long read, long reads, in focus, in brief, news in brief, briefing, briefings",
    "dispatch",
    "dispatches, field notes, comment, viewpoint, viewpoints, background, backgrounder, press note",
    "press notes",
    "factsheet, factsheets, fact sheet, digest, round-up, roundup, media statement, press briefing, profile",
    "profiles, audio, gallery, photo essay, livestream, campaign, campaigns, community, voices, guide",
    "guides",
    "review, reviews, letter, letters, ankündigung, ankündigungen, kolumne, kolumnen, hintergrund",
    "hintergründe",
    "erklärung, erklärungen, mitteilung, mitteilungen, bekanntmachung, bekanntmachungen, reportage, essay",
    "gastbeitrag, gastbeiträge, kommentar, kommentare, meinung, porträt, porträts, presseinformation",
    "presseinformationen, presseerklärung, im fokus, rückblick, analyse, analysen, fachbeitrag, hinweis",
    "hinweise, kurzmeldung, kurzmeldungen, interviews, gespräch, rundbrief, annonce, annonces, déclaration",
    "déclarations, chronique, chroniques, billet, billets, éclairage, éclairages, décryptage, analyse",
    "portrait",
    "portraits, enquête, balado, baladodiffusion, avis, info, infos, point de vue, édito, éditorial, focus",
    "lettre d'information, compte rendu, retour d'expérience, anuncio, anuncios, aviso, avisos, columna",
    "columnas, pódcast, pódcasts, crónica, crónicas, análisis, editorial, boletín informativo, nota, notas",
    "nota informativa, reseña, reseñas, perfil, ensayo, ensayos, tribuna, blog, blogs, declaraciones, foro",
    "anúncio, anúncios, aviso, coluna, colunas, crônica, crônicas, análise, análises, ensaio, ensaios, dica",
    "informativo, informativos, nota oficial, resenha, editoriais, perfis, comunicação, divulgação",
    "declarações",
    "annuncio, annunci, avviso, avvisi, approfondimento, approfondimenti, dichiarazione, dichiarazioni",
    "rubrica, rubriche, editoriale, editoriali, analisi, commento, commenti, saggio, nota stampa, inchiesta",
    "ritratto, circolare, bollettino, focus, podcast, storie, storia, speciale, speciali, in evidenza",
    "ポッドキャスト, 特集, 声明, 告知, 寄稿, 解説, 論説, エッセイ, ルポ, 取材記事, 対談, 連載, 募集",
    "報道, 広報",
    "ニュース解説, 事例紹介, コメント, 見解, 開催案内, 팟캐스트, 특집, 성명, 성명서, 기고, 기고문",
    "논평, 해설, 알림",
    "공고, 안내, 사설, 에세이, 대담, 취재, 기획, 기획기사, 사례, 언론보도, 동정, 자료, 보고, 播客",
    "专栏, 專欄, 专题",
    "專題, 声明, 聲明, 评论, 評論, 特写, 特寫, 社论, 社論, 通报, 通報, 公示, 随笔, 隨筆, 案例, 对话",
    "對話, 专访, 直播, 快讯",
    "快訊, 纪实, 紀實, 音频, 音頻, 解读, 解讀, 深度, 要闻, 要聞, 通讯, 通訊, 简报, 簡報",
)
KIND_WORDS = frozenset(word.strip() for line in _KINDS for word in line.split(","))
"""Labels that say what kind of item a card is, lower case."""

EVENTS = Stems(
    alternatives(
        r"events?\b|calendar|webinar|webinaire|workshop|conference|training|veranstalt|termine?\b",
        r"kalender|événement|évènement|evenement|agenda|eventos?\b|event[io]\b|seminari|taller|evenem",
        "arrangement|acara|kegiatan|rendez-vous|appuntament|wydarzeni|etkinlik|мероприяти|tapahtum|esemény",
        r"evenimente?\b|događanj|εκδηλώσ|sự kiện",
    ),
    "イベント|催し|開催予定|今後の予定|セミナー|ウェビナー|행사|이벤트|웨비나|活动|活動(?!の|[ァ-ヶ]|報告|紹介|記録|日誌|日記|内容|方針|状況|実績)|研讨会|研討會|日程|일정",
)
_TOO_BROAD = frozenset(
    "media press presse prensa training community campaign review letter guide profile comment voices info "
    "infos nota "
    "notas focus gallery audio background foro dica 자료 보고 안내 コメント 募集".split()
)
_LONGEST_LABEL = 40
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
_EASTERN_KINDS = sorted((word for word in KIND_WORDS if word[0] > "\u3000"), key=len, reverse=True)


_UNSORTED = re.compile(
    r"(?:un|sin |sem |non |senza |ohne |nicht |not |geen |niet |keine? )"
    r"(?:categor|kategor|catégor|class|klass|rubri)",
    re.IGNORECASE,
)


def unsorted(text: str) -> bool:
    """Whether a label stands for no category at all: "Uncategorized", "Non classé"."""
    return _UNSORTED.match(text) is not None


@lru_cache(maxsize=16_384)
def kind_label(text: str) -> str | None:
    """The text, freed of punctuation, if it is the label of a kind of item."""
    stripped = text.strip(" \t.:|/#•·-–—[]()【】>»,")
    return stripped if len(stripped) <= _LONGEST_LABEL and stripped.lower() in KIND_WORDS else None


def event_word(text: str) -> bool:
    """Whether a label, a heading or an address speaks of events."""
    return EVENTS.found(text.lower())


def kind_in_heading(text: str) -> str | None:
    """The kind that a section heading names: "Latest news" -> "News", "Últimas noticias" -> "Noticias".

    >>> kind_in_heading("Últimas noticias"), kind_in_heading("What we do")
    ('Noticias', None)
    """
    words = _WORD.findall(text)
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size])
            lower = phrase.lower()
            if lower in KIND_WORDS and lower not in _TOO_BROAD and lower != "latest news":
                return phrase[0].upper() + phrase[1:]
    return kind_label(text) or next((word for word in _EASTERN_KINDS if word in text), None)


def kind_in_title(title: str) -> str | None:
    """The kind with which a title begins, set off by a colon.

    >>> kind_in_title("Webinar: Nature in cities"), kind_in_title("Bonn: a town by the river")
    ('Webinar', None)
    """
    head, colon, rest = title.replace("：", ": ").partition(": ")
    return kind_label(head) if colon and rest.strip() else None


def kind_in_path(url: str) -> str | None:
    """Kind that a folder of an address names.

    >>> kind_in_path("https://example.org/press_release/a-town-plants-trees/")
    'Press release'
    """
    for folder in path_of(url).split("/")[:-1]:
        label = kind_label(folder.replace("-", " ").replace("_", " "))
        if label:
            return label[0].upper() + label[1:]
    return None
