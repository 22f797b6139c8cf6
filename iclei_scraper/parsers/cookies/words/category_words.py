"""Names of cookie categories, switches and set phrases of consent dialogs, in eleven languages."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.cookies.words.further_words import FURTHER_CATEGORIES, FURTHER_FILLERS
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of
from iclei_scraper.values.wording.caseless import Caseless

_CATEGORY_WORDS = (
    frozenset(
        "necessary non-necessary essential non-essential required functional functionality functionalities "
        "preference preferences performance analytics analytic analytical analysis statistic statistics "
        "statistical marketing advertisement advertisements advertising advertiser targeting targeted "
        "tracking social security unclassified uncategorised uncategorized other others personalisation "
        "personalization experience convenience profiling measurement technical operational notwendig "
        "notwendige notwendigen erforderlich erforderliche erforderlichen essenziell essenzielle essentiell "
        "essentielle technisch funktional funktionale funktionell funktionelle präferenzen präferenz "
        "statistik statistiken statistische analyse analytische leistung leistungs "
        "performance-cookies werbung werbe marketing-cookies targeting-cookies statistik-cookies "
        "werbe-cookies analyse-cookies funktionscookies funktions-cookies marketingcookies analysecookies "
        "komfort sonstige andere sozialen nicht-klassifiziert klassifiziert nécessaire nécessaires essentiel "
        "essentiels essentielle essentielles fonctionnel fonctionnels fonctionnelle fonctionnelles "
        "fonctionnalité fonctionnalités préférence préférences analytique analytiques statistique "
        "statistiques audience publicité publicitaire publicitaires ciblage ciblés sociaux classés classé "
        "publicités personnalisé personnalisée personnalisés personnalisées "
        "autre autres techniques technique necesario necesaria necesarios necesarias esencial esenciales "
        "técnica técnicas técnico funcional funcionales preferencia preferencias rendimiento analítica "
        "analíticas analítico análisis estadística estadísticas publicidad publicitaria publicitarias otra "
        "otras otro otros sociales personalización clasificar clasificadas necessário necessários necessária "
        "essencial essenciais técnicos funcionais preferências desempenho analítico analíticos análise "
        "estatística estatísticas estatístico estatísticos publicidade publicitários outro outros sociais "
        "segmentação classificados marketing necessario necessari necessaria necessarie essenziale "
        "essenziali "
        "tecnici tecnico funzionale funzionali preferenza preferenze prestazioni prestazione analitici "
        "analitico statistiche statistici statistico pubblicità pubblicitari profilazione altri altro "
        "classificati noodzakelijk noodzakelijke functioneel functionele voorkeuren statistieken analytisch "
        "analytische advertenties overige nödvändig nödvändiga funktionella prestanda annonser "
        "övriga reklam nødvendige nødvendig funktionelle niezbędne funkcjonalne preferencje statystyczne "
        "statystyki analityczne "
        "marketingowe reklamowe inne "
        "optional mandatory miscellaneous unnecessary personalised personalized optionale optional "
        "zusätzliche "
        "betriebsnotwendige betriebsnotwendig sonstiges verschiedenes personalisierung personalisierungs "
        "marketingzwecke werbezwecke statistikzwecke analysezwecke webanalyse "
        "reichweitenmessung messung leistungsbezogene nutzungsanalyse komfortfunktionen verpflichtend "
        "facultatif facultatifs facultative facultatives obligatoire obligatoires indispensable "
        "indispensables "
        "optionnel optionnels optionnelle divers statistique personnalisation mesure "
        "opcionales opcional obligatorias obligatorios obligatoria medición varios misceláneo "
        "opcionais obrigatórios obrigatório obrigatórias medição funcionalidade funcionalidades "
        "funcionalidad "
        "personalização facoltativi facoltativo obbligatori obbligatorio misurazione statistica esperienza "
        "verfolgung rastreo traçage rastreamento tracciamento suivi seguimiento "
        "personalizzazione varie indispensabili indispensáveis imprescindibles "
        "core basic comfort audience promotion promotional adverts ads embedded vital obligatory "
        "uncategorised "
        "unknown "
        "grundlegend grundlegende grundlegenden unverzichtbar unverzichtbare unerlässlich unerlässliche "
        "einstellungen "
        "reichweite auswertung reklame anzeigen übrige unbekannt unbekannte zugeordnet pflicht basis "
        "nutzungsmessung "
        "confort réglages annonces promotion inconnus inconnu catégorie catégorisés "
        "básicas básicos básica básico comodidad ajustes audiencia anuncios promoción desconocidas "
        "desconocidos "
        "conforto definições audiência anúncios promoção classificação desconhecidos restantes demais resto "
        "demás "
        "sicherheit sécurité seguridad sicurezza segurança pubblicitario publicitário "
        "funzionalità mirata comportamental comportementale exemptés voorkeurscookies voorkeur prestatie "
        "prestatiecookies comodità impostazioni "
        "annunci promozione catalogati sconosciuti vari restanti base".split()
    )
    | FURTHER_CATEGORIES
)
_FILLERS = (
    frozenset(
        "cookie cookies strictly absolutely always and or the our technologies technology trackers services "
        "service media party third third-party first first-party external data features site website web use "
        "network networks (strictly) unbedingt zwingend und oder nicht externe externen medien dienste "
        "technologien drittanbieter technologies strictement et ou les des de du d'audience non mesure "
        "contenu réseaux traceurs médias tiers nos estrictamente y e o las los la el redes medios terceros "
        "propias no sin del estritamente do da dos das em redes mídia mídias não terceiros strettamente di "
        "del dei della delle terze parti social non strikt niet sociale media en voor icke absolut och "
        "tredjepart sociala medier "
        "für zwecke zweck to fins fines pour para per fini purposes based related anonymous anonymised "
        "anonymized "
        "anonym anonyme anonymes anonymisiert anónimas anónimos anônimos anonime anonimi "
        "nach mit zur zum von ohne sans sin sem senza without by with "
        "ściśle plików pliki & - – + / 1. 2. 3. 4. 5. 6. 7. 8.".split()
    )
    | FURTHER_FILLERS
)
_PHRASES = frozenset(
    (
        "第三方cookie|第三方 cookie|サードパーティcookie|サードパーティークッキー|サードパーティクッキー|"
        "external media|3rd party cookies|3rd-party cookies|additional cookies|third-party cookies|third "
        "party cookies|first-party cookies|first party cookies|"
        "externe medien|drittanbieter-cookies|cookies von drittanbietern|médias externes|cookies tiers|"
        "cookies de terceros|cookies propias|cookies de terceiros|cookie di terze parti|cookies van derden|"
        "load balancing|basic interactions & functionalities|experience enhancement|"
        "interazioni e funzionalità semplici|miglioramento dell'esperienza|purpose pending investigation|"
        "gegenstand der untersuchung|finalité en attente d’enquête|propósito pendiente de investigación|"
        "scopo in attesa di indagine|propósito pendente de investigação"
    ).split("|")
)
_CJK_CATEGORY = re.compile(
    r"(?:厳密に|絶対に|绝对|严格|嚴格|엄격히 |꼭 )?(?:必須|必要不可欠|必要|必需|不可欠|機能性?|機能的?|"
    r"パフォーマンス|性能|分析|アナリティクス|解析|統計|マーケティング|広告|ターゲティング|ターゲット|"
    r"環境設定|設定|プリファレンス|ソーシャルメディア|セキュリティ|その他|未分類|好み|個人設定|필수|"
    r"필요한?|기능성?|기능적|성능|퍼포먼스|분석|통계|마케팅|광고|타겟팅|타깃팅|선호|선호도|환경설정|"
    r"기본 설정|소셜 미디어|보안|기타|미분류|功能性?|统计|營銷|营销|市场营销|行銷|广告|廣告|目标|定向|"
    r"基本|基礎|快適性?|利便性|測定|計測|アクセス解析|宣伝|販促|不明|分類なし|動作に必要|기본|편의|측정|방문 "
    r"?분석|홍보|판촉|"
    r"알 수 없음|분류 ?없음|그 ?외|不可缺少|基础|便利|体验|测量|流量分析|推广|宣传|未知|未归类|其余|정밀|"
    r"선택적?|필수적?인?|분류되지 않음|目标定位|可选|可選|任意|オプション|偏好|首选项|喜好|社交媒体|"
    r"安全|其他|未分类|未分類|반드시 필요한|맞춤형? 광고)(?:[・、和与및·/ ]{1,3}\w{1,8})?(?:上の|用の?|性の|"
    r"的な?|な|の|性|型|类|類|하는|적|용|에 필요한)?\s?(?:クッキー|쿠키|cookies?|技术)?",
    re.IGNORECASE,
)
_NO_SIGNS = str.maketrans(dict.fromkeys(",;:()[]/*•–—.!?0123456789", " "))
_COOKIE_WORDS = frozenset("cookies cookie drittanbieter-cookies media medien externes externe".split())
_CJK = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_ITEM = (
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]?|[A-Za-zア-ヲ가-하一二三四五六七八九十]{1,2}[.)）、．])\s+|"
    r"(?:[(（](?:\w|\d{2})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）、．])\s*"
)
"""The number of a part; words of the East follow it without a blank: "（1）必須", "一、必要"."""
_COUNT = re.compile(
    r"\s*[(\[（·•|–—]\s*\d{1,4}(?:\s?[^\W\d_]{1,12})?\s*[)\]）]?\s*$|\s+\d{1,4}$|"
    rf"^(?:[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*(?:{_ITEM})?|{_ITEM})(?=\S)"
)
_NOTE = re.compile(r"\s?[(（\[]([^()（）\[\]]{2,40})[)）\]]$")
_COMPOUND = re.compile(r"-?(?:cookies?|kakor|kapsler)$")
_AND = frozenset("and und et y e en och og ja i a &".split())
_FEWEST_LETTERS = 4  # of the first half of a compound
_SHORTEST_STEM = 6  # letters
_SETTINGS = re.compile(
    r"(?:person\w+|pr[eé]f[eé]ren\w+|settings?) (?:des|de|dei|dos|das|of|for|von|der|su|sobre) (?:las |los "
    r")?cookies?",
    re.IGNORECASE,
)
"""What a dialog calls itself: "Personnalisation des cookies" is no category."""
_ELISION = re.compile(r"^(?:d|l|dell|all|s)['’]")
_WORD = re.compile(r"[^\s,;:()/]+|/")
_MOST_WORDS = 7
_LONGEST = 70  # characters
_TELLING = _CATEGORY_WORDS | _COOKIE_WORDS
_ENDINGS = (
    dict.fromkeys("aeiyéáíýеі", 1)
    | dict.fromkeys(("gt", "kt", "lt"), 1)
    | dict.fromkeys("ый ий ой ая яя ое ее ые ие ых их".split(), 2)
)
"""What ends an adjective in one gender or number, and how much of it that is."""
_LONGEST_HEADING = 90
_HEADING_WORDS = _CATEGORY_WORDS - frozenset(
    "other others autres otros outros altri andere".split()
) | frozenset(
    "measure measuring remember remembering communications settings messen mesurer mesurent mesurant medir "
    "miden "
    "medem misurare".split()
)
_ASKING = re.compile(
    r"[?？]|^(?:\W*\d[\d.]*\W*)?(?:how|what|which|why|when|who|where|do|does|is|are|can|about|our|the use|"
    r"types?|kinds?|"
    r"managing|manage|disabling|disable|deleting|delete|blocking|refusing|accepting|changing?|controlling|"
    r"wie|was|"
    r"welche|warum|wann|arten|typen|verwaltung|comment|que|qu['’]|quels?|quelles?|pourquoi|types|gestion|"
    r"gérer|"
    r"cómo|qué|cuáles|por qué|tipos|gestión|como|o que|quais|gerir|gestão|come|cosa|quali|perché|tipi|"
    r"tipologie|"
    r"gestione|wat|welke|hoe|vad|vilka|hur|hvad|hvilke|hvordan|jak|jakie|co|jaké|ce|care|cum|mik|milyen|"
    r"hogyan|kaj|kateri|što|koji)\b",
    re.IGNORECASE,
)
"""A heading that asks or explains is over prose, not over one category."""


@lru_cache(maxsize=8_192)
def category_name(text: str) -> str | None:
    """Name of a cookie category where a short text is one, without counts and doubling; else ``None``.

    >>> category_name("Necessary Necessary"), category_name("Marketing (5)"), category_name("Our approach")
    ('Necessary', 'Marketing', None)
    """
    if len(text) > _LONGEST or not _may_be_category(text):
        return None
    name = _undoubled(without_count(text))
    tail = ALWAYS_AT_END.search(name)
    if tail is not None and _is_category(name[: tail.start()]):
        return name[: tail.start()]
    if _is_category(name):
        return name
    note = _NOTE.search(name)
    if note is None or not _is_category(name[: note.start()]):
        return None
    return name[: note.start()] if ALWAYS.fullmatch(note[1]) else name


def heads_category(heading: str) -> str | None:
    """Name of the category that a heading over a declaration tells in its own words; else ``None``.

    >>> heads_category("Cookies that measure your use of the website"), heads_category("How we use cookies")
    ('Cookies that measure your use of the website', None)
    """
    if len(heading) > _LONGEST_HEADING or not COOKIE.search(heading) or _ASKING.search(heading):
        return None
    name = without_count(heading)
    if _SETTINGS.fullmatch(name):
        return None
    words = [_stem(word) for word in _WORD.findall(name.lower())]
    return None if _HEADING_WORDS.isdisjoint(words) else name


def without_count(name: str) -> str:
    """A name without the number before it or after it: "Marketing (5)"."""
    return _COUNT.sub("", name).strip(" :：–—-•|")


def asks(heading: str) -> bool:
    """Whether a heading asks or explains, as one over prose does."""
    return _ASKING.search(heading) is not None


def _is_category(name: str) -> bool:
    if _SETTINGS.fullmatch(name) or role_of(name) == "category":
        return False
    if _CJK_CATEGORY.fullmatch(name) or name.lower() in _PHRASES:
        return True
    words = [_stem(word) for word in _WORD.findall(name.lower())]
    if words[-1:] == ["cookies"] and words[-2:-1] and words[-2] in _AND:
        return False  # "Web analytics and cookies" is of both
    if words.count("cookies") > 1 or len(words) > _MOST_WORDS or _CATEGORY_WORDS.isdisjoint(words):
        return False
    return all(word in _CATEGORY_WORDS or word in _FILLERS for word in words)


def _stem(word: str) -> str:
    """A word without an article's apostrophe, a compound ("Leistungs-Cookies") without its second half.

    An adjective that is known in another gender or number ("аналитический" of one cookie) is that.
    """
    if word in _CATEGORY_WORDS or word in _FILLERS:
        return word
    if (known := _BY_STEM.get(_bare(word))) is not None:
        return known
    word = _ELISION.sub("", word).rstrip("-")
    shorter = _COMPOUND.sub("", word)
    if len(shorter) >= _FEWEST_LETTERS and shorter != word:
        return next((known for known in _CATEGORY_WORDS if known.startswith(shorter)), word)
    return word


def _bare(word: str) -> str:
    """A word without the ending of an adjective."""
    cut = _ENDINGS.get(word[-2:]) or _ENDINGS.get(word[-1:], 0)
    return word[: len(word) - cut]


_BY_STEM = {
    stem: word
    for word in sorted(_CATEGORY_WORDS)
    if len(stem := _bare(word)) >= _SHORTEST_STEM and stem != word
}


def _may_be_category(text: str) -> bool:
    """Whether any word of the vocabulary stands in a text: a cheap test."""
    lower = text.lower()
    if "cookie" in lower or lower.strip(" :") in _PHRASES:
        return True
    words = lower.translate(_NO_SIGNS).split()
    if not _TELLING.isdisjoint(words) or any(_bare(word) in _BY_STEM for word in words):
        return True
    return bool(_CJK.search(text))


def _undoubled(text: str) -> str:
    half = len(text) // 2
    if len(text) % 2 and text[half] == " " and text[:half] == text[half + 1 :]:
        return text[:half]
    return text


# Switches -----------------------------------------------------------------------------------------------

ALWAYS = Caseless(
    r"always (?:enabled|active|on|allowed|required)|required|cannot be (?:disabled|switched off)|immer "
    r"(?:aktiv\w*|"
    r"an|eingeschaltet)|stets aktiv|toujours (?:acti\w+|autorisé\w*)|siempre (?:activ\w+|habilitad\w+)|"
    r"sempre (?:ativ\w+|attiv\w+|abilitat\w+|habilitad\w+)|altijd (?:aan|actief|ingeschakeld)|"
    r"alltid (?:aktiv\w*|på|aktiverad\w*)|altid aktiv\w*|zawsze aktywne|常に(?:有効|アクティブ|オン|許可)|"
    r"常時(?:有効|アクティブ|オン)|항상 ?(?:활성화?|사용|허용|켜짐|활성)\w{0,4}(?: ?상태)?|(?:始终|始終|"
    r"总是|總是|一直)(?:启用|啟用|激活|处于活动状态|开启|開啟|有效|活跃|允许|活动)"
)
ALWAYS_AT_END = re.compile(rf"[ \-–—:,|]+(?:{ALWAYS.pattern})$", re.IGNORECASE)
SWITCH = re.compile(
    r"on|off|enabled?|disabled?|active|inactive|allow(?:ed)?|an|aus|aktiv(?:iert)?|inaktiv|activé|"
    r"désactivé|oui|non|yes|no|activado|desactivado|ativado|desativado|attivo|disattivo|show more|"
    r"show details|mehr anzeigen|details|オン|オフ|有効|無効|켜기|끄기|开启|关闭|启用|禁用|"
    r"ja|nein|nee|nej|sí|sì|sim|não|はい|いいえ|예|아니[요오]|是|否|tak|nie|[✓✔✗✘×]",
    re.IGNORECASE,
)

CONSENT_TALK = Caseless(
    r"web ?site|browser|visitor|user|consent|session|analytic|log ?in|preference|privacy|tracking|traffic|"
    r"page ?view|webseite|besucher|nutzer|benutzer|einwilligung|sitzung|navigateur|visiteur|utilisateur|"
    r"consentement|sitio|navegador|usuario|visitante|consentimiento|usuário|utilizador|consentimento|"
    r"utente|visitator|consenso|sito|gebruiker|bezoeker|toestemming|användar|besökar|samtycke|サイト|"
    r"ブラウザ|ユーザー|訪問者|同意|セッション|ログイン|사이트|브라우저|사용자|방문자|동의|세션|로그인|"
    r"网站|浏览器|用户|访客|同意|会话|登录|網站|使用者"
)
"""What explanations of cookies speak of, and recipes do not."""
