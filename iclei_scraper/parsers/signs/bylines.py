"""Who wrote something, where a line says nothing else."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.dates.names import without_weekdays

_BETWEEN_WORDS = re.compile(r"[\s,;]+")
_WORK = alternatives(
    "text|words?|story|report(?:ing)?|article|feature|interview|op-ed|commentary|beitrag|artikel|bericht|reportage|texte|récit",
    "billet|entretien|texto|artículo|reportaje|crónica|nota|entrevista|artigo|reportagem|crônica|matéria",
    "testo|articolo|servizio|intervista|reportage",
)
"""What somebody writes."""
_COLUMN = alternatives(
    "column|essay|analysis|opinion|review|guest post|blog post",
    "(?:gast-?|blog[- ]?)?(?:beitrag|kommentar|artikel)|kolumne|analyse|essay|glosse|rezension|porträt",
    "chronique|tribune|éditorial|columna|análisis|opinión|ensayo|reseña|coluna|análise|opinião|ensaio|resenha",
    "rubrica|analisi|commento|editoriale|saggio|recensione",
)
"""What else somebody writes, in words that say much else: only before a whole name."""
_DONE = alternatives(
    "written|posted|published|submitted|authored|contributed|compiled|reported|penned|shared|recorded",
    "verfasst|geschrieben|gespeichert|eingestellt|aufgezeichnet|aufgeschrieben|notiert|zusammengestellt",
    "écrit|publié|rédigé|soumis|signé|propos recueillis|recueilli|escrito|publicado|enviado|redactado",
    "elaborado|firmado|recogido|redigido|produzido|assinado|scritto|inviato|redatto|raccolto|firmato",
    "curato|a cura|a firma|geschreven|geplaatst|gepubliceerd|ingezonden|inviato|inserito|pubblicato",
    "skrive[nt]|skrevet|publicera[dt]|publisert|offentliggjort|lagt ut|postad|udgivet|ditulis|diposting",
    "napisan[aey]|opublikowan[aey]|dodan[aey]|zamieszczon[aey]|zverejnené|zveřejněno|publikováno",
)
"""What is said to be done by a writer."""
_AGENT = "by|von|vom|par|por|da|di|door|av|af|oleh|przez"
_AGENT_ALONE = re.compile(_AGENT, re.IGNORECASE)
_DONE_SO = alternatives(
    "(?:scris|postat|publicat|redactat) de|(?:escrit|publicat|redactat) per|(?:viết|đăng) bởi",
    "napsala?|zapsala?|zpracovala?|pripravila?|připravila?|napisał[aoy]?|opracował[ay]?|przygotował[ay]?",
    "piše|napisa(?:o|la)|írta|yazan|kirjoittanut|γράφει (?:ο|η)|написала?|подготовила?|пише|بقلم|מאת",
    r"كتبت|كتب(?=[\s:-]+(?!ال|\S+ة(?:\s\S+ة)?$)\S+\s\S)",  # the latter is "books" as well
)
"""The same in languages whose verbs need no such word, or another one."""
_SHOTS = "photos?|pictures|fotos?|bilder|images?|fotografías?|fotografie"
_PICTURES = rf"(?:\s(?:and|und|et|y|e|&)\s(?:{_SHOTS}))?"
_BY = re.compile(
    rf"(?:(?:(?:an?|ein|eine|une?|una|uma?)\s)?(?:{_WORK}|{_DONE}){_PICTURES}\s)?"
    rf"(?:{_AGENT}|from the desk of)\s*[:：]?\s+(?P<who>\S.{{1,120}})"
    rf"|(?:{_DONE_SO})\s*[:：-]?\s+(?P<name>\S.{{1,120}})",
    re.IGNORECASE,
)
_BY_COLUMN = re.compile(
    rf"(?:(?:an?|eine?|une?|una|uma?)\s)?(?:{_COLUMN})\s(?:{_AGENT})\s(?P<who>\S.{{1,80}})", re.IGNORECASE
)
_LEAD = re.compile(rf"(?:{_WORK}|{_DONE}){_PICTURES}\s(?:{_AGENT})", re.IGNORECASE)
_OF = re.compile(
    rf"(?:(?:an?|un|une|una|um|uma)\s)?(?:{_WORK}|propos){_PICTURES}\s(?:de|du|of)\s(?P<who>\S.{{1,80}})",
    re.IGNORECASE,
)
"""The same with a word that says much else: only before a whole name."""
_EASTERN_LABEL = alternatives(
    "文責|文责|取材・文|文・取材|文・写真|写真・文|文と写真|取材|執筆者?|寄稿者?|筆者|著者|書き手|ライター|報告者|記事作成者?|作成者|構成",
    "担当者?|投稿者|作者|撰文|撰稿人?|撰写人?|撰寫|供稿人?|采写|採寫|执笔人?|本[报報刊]记者|记者|記者|通讯员",
    "图文|圖文|文字|文图|发布人|發布人|글·사진|글/사진|글ㆍ사진|취재·글|취재|필자|지은이|기고자?|작성자?|글쓴이|저자|쓴이|집필자?",
    "기자명?|글|文",
)
_LABEL = re.compile(
    r"(?:"
    + alternatives(
        "authors?|by|autor(?:in)?(?:en)?|text[eo]?s?|testo|auteur[es]?|autor[ae]?s?|autoría|redacción|redação",
        "auteur[·.](?:e|rice)s?|autori|autrici|autrice|verfasser(?:in)?(?:nen)?|autor[:*_]innen|author\\(s\\)",
        "autor(?:ka|ky|ři|i)|forfatter(?:e|en)?|författare|skribent(?:er)?|yazar(?:lar)?|szerzők?|kirjoittajat?",
        "avtor(?:ica|ji)?|autorius|autor[ėi]|autors|höfundur|автор(?:ы|и|ка)?|συντάκτ(?:ης|ρια)|tác giả",
        "ผู้เขียน|الكاتبة?|نویسنده|लेखक|autoria",
        f"autore|penulis|{_EASTERN_LABEL}",
    )
    + r")\s*[:：/／|｜＝=]\s*(?P<who>\S.{0,120})"
    rf"|(?:{_EASTERN_LABEL})[\s\u3000]+(?P<name>[^\s\d][^\d]{{0,40}})"
    r"|(?:[\u4e00-\u9fff·]{0,12}(?:社|[报報]|[网網]|新[闻聞]|台|[周週]刊)|[《「][^》」]{1,12}[》」])(?:记者|記者|作者)"
    r"(?:\s?[:：]\s?|\s+)(?P<press>[\u4e00-\u9fff]{2,4}(?:[\s、]+[\u4e00-\u9fff]{2,4}){0,5})"
    r"|[記记]者[\s\u3000]?(?P<there>[\u4e00-\u9fff]{2,4})[／/|｜][\u4e00-\u9fff]{2,8}[報报][導导道]"
    r"|(?P<before>[\uac00-\ud7af]{2,4})\s(?:선임\s?|객원\s?|인턴\s?|전문\s?)?(?:기자|특파원|논설위원)"
    r"|(?P<behind>[\u3005\u4e00-\u9fff][\u3005\u3040-\u30ff\u4e00-\u9fff]{1,6})[\s\u3000](?:記者|记者|記|著|撰文?|文)"
    r"|[该該本](?:日[志誌]|文章?)\s?由\s?(?P<posted>[^\s，。于於]{1,30})\s?[于於]\s?\d.{0,80}",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"(?:"
    + alternatives(
        "words|story|report(?:ing|er)?|writer|correspondent|contributors?|columnist|journalist|byline|written",
        "redakt(?:eur|ion|eurin)|beitrag|bericht|aufgezeichnet|rédact(?:eur|rice)s?|rédaction|journaliste",
        "récit|signature|redactor[ae]?s?|periodista|firma|escribe|reportaje|crónica|redator[ae]?s?|jornalista",
        "reportagem|repórter|assina|redattore|redattrice|redazione|giornalista|articolo|teksti?|door",
        "texti|szöveg|haber|yazı|metin|toimittaja|besedilo|текст|корреспондент|κείμενο|bài(?: viết)?",
        "người viết|بقلم|מאת|โดย|opracowanie|zpracování",
        rf"(?:{_WORK})\s(?:and|und|et|y|e|&)\s(?:{_WORK}|{_SHOTS})",
        r"(?:te(?:xt|kst)i?|szöveg|besedilo|текст)\s(?:i|og|och|en|a|és|ja|in|и)\s[^\W\d_]{3,12}",
    )
    + r")\s*[:|]\s*(?P<who>\S.{1,80})",
    re.IGNORECASE,
)
"""Labels that may head something else: only before what is built like a name."""
_FIRST = frozenset(
    """written posted published submitted gespeichert eingestellt soumis enviado inviato authored contributed
    compiled reported penned shared recorded aufgezeichnet aufgeschrieben notiert zusammengestellt
    op-ed commentary text texte textes texto textos testo words word story report article feature interview
    beitrag artikel bericht reportage récit billet entretien artículo reportaje crónica nota
    entrevista artigo reportagem
    crônica matéria articolo servizio intervista
    by from an ein eine une un una um uma propos recueilli signé redactado elaborado firmado recogido redigido
    produzido assinado redatto raccolto firmato curato
    verfasst geschrieben von vom écrit
    publié rédigé par escrito publicado por scritto a di da geschreven door skrivet skrevet ditulis av af oleh
    author authors author(s) autor autorin autoren auteur auteure auteurs auteures auteur·e auteur·rice autora
    autores autoras autrice autrici autori verfasser verfasserin verfasserinnen autor:innen autor*innen
    autoría redacción redação autore penulis
    reporting reporter writer correspondent contributor contributors columnist journalist byline redakteur
    redakteurin redaktion rédacteur rédactrice rédacteurs rédactrices rédaction journaliste signature redactor
    redactora redactores periodista firma escribe redator redatora jornalista repórter assina redattore
    redattrice redazione giornalista tekst
    column essay analysis opinion review guest blog kommentar gastbeitrag gastkommentar blogbeitrag
    blogartikel kolumne analyse glosse rezension porträt chronique tribune éditorial columna análisis
    opinión ensayo reseña coluna análise opinião ensaio resenha rubrica analisi commento editoriale saggio
    recensione
    af przez skriven skrivet publicerad publicerat publisert offentliggjort lagt postad udgivet diposting
    geplaatst gepubliceerd ingezonden inserito pubblicato napisane napisana napisany opublikowane opublikowany
    opublikowana dodane dodany dodana zamieszczone zamieszczony zveřejněno zverejnené publikováno
    scris postat publicat redactat escrit viết đăng napsal napsala zapsal zapsala zpracoval zpracovala
    pripravil pripravila připravil připravila napisał napisała napisało opracował opracowała opracowały
    przygotował przygotowała piše napisao napisala írta yazan kirjoittanut γράφει написал написала
    подготовил подготовила пише
    autorka autorky autoři autori forfatter forfattere forfatteren författare skribent skribenter yazar
    yazarlar szerző szerzők kirjoittaja kirjoittajat avtor avtorica avtorji autorius autorė autoriai autors
    höfundur
    автор авторы авторка автори συντάκτης συντάκτρια tác ผู้เขียน الكاتب الكاتبة نویسنده लेखक autoria
    teksti beeld texti szöveg haber yazı metin toimittaja besedilo текст корреспондент κείμενο bài người
    بقلم كتب كتبت מאת โดย opracowanie zpracování""".split()
)
"""First words of bylines in Latin script, so that most texts need no closer look."""
_NOT_TEXT = re.compile(
    r"phot|foto|imag|bild|beeld|illustr|cr[ée]dit|source|quelle|fonte|fuente|contact|kontakt|ort\b|lieu|lug[ao]r|local|"
    r"place|location|traduc|tradu[zç]|transl|übers|tag|topic|them|写真|撮影|提供|翻訳|사진|출처|번역|편집|图|摄影|来源|翻译|编辑|編輯|责编|責編|"
    r"kategor|categor|catégor|rubri|schlagw|filed|カテゴリ|카테고리|分类|分類|copyright|©|picture|"
    r"ufficio stampa|(?:^|[- ])press[ei]?(?:[- ]|kontakt|stelle|$)|media contact|prensa|imprensa|"
    r"camera|kamera|caméra|cámara|câmera|grafik|graphi|gráfic|grafic",
    re.IGNORECASE,
)
"""Labels of those who did something else, and of what is no person."""
_NAME = re.compile(
    r"[^\W\d_a-zà-ÿ][\w.'’-]*|[a-z]+[._][\w.]+|"
    r"de|da|do|dos|das|del|della|di|von|van|der|den|el|la|le|bin|al|y|e|et|und|and|en|och|og|&|of|for"
)
_SECTION = re.compile(r"\s+(?:dans|in|em)\s+(?=[^\W\d_a-zà-ÿ])")
"""Between the author's name and the section in which something was put."""
IN_SHORT = re.compile(
    r"(?:,\s|(?<=[a-zà-ÿ])\s?/\s?)"
    r"(?:[A-Z]{2,5}(?:-[A-Z]{1,3})?|(?:dpa|sid|apa|epd|kna|afp|ots|lsw|lby|dts)(?:-[a-z]{2,9})?)$"
)
"""An agency in short behind a name: "Ana Souza, AFP", "Ana Souza/SP-X", "Ana Souza, dpa"."""
_NO_NAMES = frozenset("the a now far bus bike foot".split())
_MOST_WORDS, _MOST_UNCASED = 14, 4
_LATIN = "\u00ff"
"""The last of the letters of which :data:`_NAME` knows the small ones."""


def byline(text: str) -> str | None:
    """The names that a byline gives: "by Ana Souza" -> "Ana Souza".

    After a mere preposition only what is built like names counts, so that "Por que cidades …" stays a title.

    >>> byline("by Ana Souza and Jon Vale"), byline("By the river"), byline("Story: The long way home")
    ('Ana Souza and Jon Vale', None, None)
    >>> byline("Vom Mo.")
    """
    if text[:1] < "\u1100" and first_word(text) not in _FIRST:
        return None
    match = _LABEL.fullmatch(text)
    if match:
        return str(next(filter(None, match.groups()))).strip()
    match = _SOFT.fullmatch(text) or _OF.fullmatch(text) or _BY_COLUMN.fullmatch(text)
    if match:
        return match["who"].strip() if _whole_name(match["who"].strip()) else None
    match = _BY.fullmatch(text)
    if match is None:
        return None
    who = (match["who"] or match["name"]).strip()
    who = IN_SHORT.sub("", who)
    name = _SECTION.split(who, maxsplit=1)[0]
    if " " in name:  # "by Ana Souza in Climate"
        who = name
    sentence = not (who.isascii() or who[0].isupper()) and len(who.split()) > _MOST_UNCASED
    if sentence or not names_like(who) or not without_weekdays(f"{who}.").strip(" ."):
        return None  # where no letter is large, a sentence looks like names
    login = " " not in who and who.islower() and "by" not in text.lower().split()
    return None if login else who  # "(5 minuti) di lettura"


def leads_to_names(text: str) -> bool:
    """Whether a text is a word alone before which writers are named: "By", "Por", "Door:"."""
    return _AGENT_ALONE.fullmatch(text.strip(" :：")) is not None


def author_label(text: str) -> bool:
    """Whether a text says that the name of an author follows: "Author:", "Written by", "文："."""
    label = text.strip(" :：/|")
    match = _LABEL.fullmatch(f"{label}: X")
    return (match is not None and match["who"] == "X") or _LEAD.fullmatch(label) is not None


def not_the_writers(label: str) -> bool:
    """Whether a label names a photographer, a source, a translator, a place: nobody who wrote the text.

    >>> not_the_writers("Photo"), not_the_writers("Text")
    (True, False)
    """
    return _NOT_TEXT.search(label) is not None


def _whole_name(text: str) -> bool:
    return " " in text and names_like(text)


def names_like(text: str) -> bool:
    """Whether a text consists of names: capitalised words, particles and connectives, or one login name."""
    words = [word for word in _BETWEEN_WORDS.split(text.strip(" .,")) if word]
    if not 0 < len(words) <= _MOST_WORDS or words[0].lower() in _NO_NAMES:
        return False
    if len(words) == 1:
        return not words[0].isdecimal()
    return all(_NAME.fullmatch(word) and (word[0] <= _LATIN or not word[0].islower()) for word in words)


def first_word(text: str) -> str:
    """The first word in lower case, up to a blank or a full stop.

    >>> first_word("Read more …")
    'read'
    """
    words = text.split(maxsplit=1)
    return words[0].rstrip(".,:…!").lower() if words else ""
