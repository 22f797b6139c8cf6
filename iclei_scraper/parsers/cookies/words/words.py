"""What cookie statements call their columns, in eleven languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.further_words import (
    FURTHER_COOKIE,
    FURTHER_PIECES,
    FURTHER_ROLES,
)
from iclei_scraper.values.wording.caseless import Caseless

if TYPE_CHECKING:
    from iclei_scraper.page import Page

COOKIE = Caseless(
    rf"cookie|kaka\b|kakor\b|クッキー|쿠키|小型文字檔|witryn.{{0,12}}ciastecz|ciasteczk|{FURTHER_COOKIE}"
)
"""The word itself."""

_PIECES = (b"cookie", b"kak", b"ciastecz")
_EASTERN_PIECES = ("クッキー", "쿠키", "小型文字檔")


def speaks_of_cookies(page: Page) -> bool:
    """Whether a whole page may speak of cookies: a cheap test before it is read."""
    plain = page.plain
    own = FURTHER_PIECES.get((page.declared_language or "")[:2])
    return (
        any(piece in plain for piece in _PIECES)
        or any(piece in page.text for piece in _EASTERN_PIECES)
        or (own is not None and own in page.text)
    )


_ROLES = {
    "name": (
        "ids|cookie ids|cookie-ids|"
        "cookie|cookies|cookie name|cookie names|cookies name|name|names|name of cookie|"
        "name of the cookie|cookie id|cookie title|cookie key|key|cookie/identifier|identifier|tracker|"
        "tracker name|title|cookie-name|cookiename|name des cookies|cookie-bezeichnung|bezeichnung|nom|"
        "noms|nom du cookie|nom des cookies|nom du traceur|cookies utilisés|nombre|nombre de la cookie|"
        "nombre de cookie|nombre de las cookies|nombre cookie|nome|nome do cookie|nome dos cookies|"
        "nome cookie|nome del cookie|nome dei cookie|denominazione|naam|cookie naam|cookienaam|"
        "naam cookie|naam van de cookie|namn|cookienamn|cookie-namn|kaka|navn|nazwa|nazwa cookie|名前|"
        "名称|名稱|クッキー|クッキー名|クッキーの名前|クッキーの名称|cookie名|cookieの名前|cookieの名称|"
        "cookie 名|쿠키|쿠키명|쿠키 이름|쿠키이름|쿠키 명|쿠키 명칭|이름|명칭|cookie名称|cookie 名称|"
        "cookie名稱|cookie 名稱|cookie的名称|cookie名字|名字|"
        "storage key|token|file name|item|cookie-kennung|kennung|technischer name|bezeichner|identifiant|"
        "identifiant du cookie|traceur|intitulé|dénomination|désignation|identificador|denominación|"
        "identificador de la cookie|nombre técnico|designação|identificação|nome técnico|identificativo|nome "
        "tecnico|identificatore|識別子|識別名|cookie識別子|식별자|쿠키 식별자|标识|标识符|cookie标识|cookie "
        "标识|文件名"
    ),
    "provider": (
        "provider|providers|vendor|vendors|host|hosts|domain|domains|cookie domain|set by|source|company|"
        "service|services|owner|issuer|publisher|cookie subgroup|cookie-untergruppe|sous-groupe de "
        "cookies|subgrupo de cookies|"
        "sottogruppo di cookie|cookie-subgroep|provider / domain|provider/domain|"
        "domain/provider|domain / provider|controller|third party provider|placed by|responsible party|"
        "owned by|anbieter|hoster|herausgeber|dienst|domäne|gesetzt von|dienstanbieter|verantwortlicher|"
        "fournisseur|fournisseurs|hôte|émetteur|éditeur|domaine|déposé par|société|service associé|"
        "proveedor|proveedores|dominio|titular|titularidad|servicio|emisor|entidad|propietario|fornecedor|"
        "provedor|domínio|dominio|titular|serviço|emissor|empresa|fornitore|gestore|dominio|titolare|"
        "servizio|terza parte|aanbieder|leverancier|domein|leverantör|domän|utbyder|leverandør|dostawca|"
        "domena|提供元|提供者|提供会社|提供企業|プロバイダー|プロバイダ|ドメイン|発行元|サービス|ベンダー|"
        "設定元|제공자|제공업체|제공사|도메인|공급자|공급업체|서비스|발행자|설정 주체|提供商|供应商|提供方|"
        "供應商|"
        "域名|网域|網域|域|服务商|来源|來源|所属公司|服务提供商|"
        "operator|supplier|origin|managed by|who sets it|set by whom|third party|party responsible|data "
        "controller|betreiber|herkunft|quelle|gesetzt durch|anbieter/domain|anbieter / domain|"
        "verantwortliche stelle|exploitant|responsable|origine|opérateur|partenaire|qui le dépose|operador|"
        "origen|fuente|gestor|quién la instala|operadora|responsável|origem|fonte|entidade|operatore|"
        "responsabile|soggetto|chi lo imposta|運営者|運営元|設置者|発行者|送信元|事業者|管理者|운영자|운영 "
        "주체|출처|관리자|발급자|운영사|运营商|运营方|来源方|设置方|发布者|管理方|所有者|设置者"
    ),
    "description": (
        "description|descriptions|purpose|purposes|cookie purpose|function|functions|use|usage|used for|"
        "what it does|what does it do|what it's for|what is it used for|what this cookie does|"
        "what they do|details|detail|information|more information|reason|explanation|description/purpose|"
        "purpose/description|purpose / description|description / purpose|purpose of cookie|"
        "purpose of the cookie|description of cookie|cookie description|why we use it|notes|beschreibung|"
        "zweck|zwecke|funktion|verwendungszweck|verwendung|zweckbeschreibung|zweck des cookies|"
        "zweck/beschreibung|beschreibung / zweck|erläuterung|inhalt|einsatzzweck|finalité|finalités|"
        "objectif|utilité|fonction|rôle|but|utilisation|objet|usage du cookie|finalité du cookie|"
        "descripción|finalidad|finalidades|propósito|función|uso|objetivo|utilidad|para qué se utiliza|"
        "descrição|finalidade|propósito|objetivo|função|uso|utilização|descrizione|scopo|finalità|"
        "funzione|utilizzo|uso|beschrijving|doel|functie|omschrijving|doeleinde|beskrivning|syfte|ändamål|"
        "formål|beskrivelse|opis|cel|説明|目的|用途|機能|利用目的|使用目的|内容|詳細|概要|설명|목적|용도|"
        "기능|이용 목적|이용목적|사용 목적|사용목적|내용|描述|说明|說明|用途|目的|功能|使用目的|作用|"
        "what for|what it is for|aim|goal|role|task|meaning|summary|what does it do?|aufgabe|wofür|nutzen|"
        "erklärung|bedeutung|kurzbeschreibung|hinweis|einsatz|à quoi il sert|à quoi ça sert|explication|"
        "précisions|motif|para qué sirve|explicación|motivo|detalle|detalles|cometido|para que serve|"
        "explicação|detalhes|detalhe|a cosa serve|spiegazione|compito|dettagli|a che serve|役割|働き|使い道|"
        "解説|備考|用途・目的|역할|쓰임|쓰임새|해설|비고|상세|하는 일|用处|作用说明|解释|备注|详情|意义"
    ),
    "duration": (
        "lifetimes|durations|retention periods|storage periods|expiries|laufzeiten|speicherdauern|"
        "durées|durées de conservation|duraciones|plazos|durações|prazos|durate|"
        "duration|expiry|expires|expire|expiration|expiry date|expiry time|expiration date|"
        "expiration time|expires after|expires in|expiration period|lifetime|life time|lifespan|life span|"
        "cookie lifetime|cookie lifespan|cookie duration|retention|retention period|retention time|"
        "storage period|storage duration|storage time|maximum storage duration|maximum duration|"
        "max. storage duration|validity|validity period|period|persistence|time to live|ttl|"
        "how long it lasts|length|max age|duration of cookie|when does it expire|term|longevity|"
        "fristablauf|laufzeit|gültigkeit|gültigkeitsdauer|speicherdauer|dauer|ablauf|ablaufdatum|"
        "ablaufzeit|lebensdauer|maximale speicherdauer|cookie laufzeit|cookie-laufzeit|cookielaufzeit|"
        "speicherfrist|aufbewahrungsdauer|läuft ab|verfällt|verfallsdatum|durée|durée de vie|"
        "durée de conservation|durée de stockage|durée maximale de stockage|durée de validité|échéance|"
        "validité|délai|délai d'expiration|date d'expiration|délai d’expiration|expire|"
        "temps de conservation|duración|duración máxima de almacenamiento|caducidad|caduca|expira|"
        "expiración|vencimiento|vigencia|plazo|periodo de conservación|período de conservación|"
        "tiempo de vida|validez|persistencia|vida|conservación|duração|duração máxima de armazenamento|"
        "validade|prazo|expiração|retenção|vida útil|período de retenção|tempo de vida|prazo de validade|"
        "prazo de retenção|vencimento|período|durata|scadenza|conservazione|periodo di conservazione|"
        "durata massima di archiviazione|periodo|termine|durata del cookie|bewaartermijn|vervaldatum|"
        "looptijd|vervalt|geldigheidsduur|duur|bewaarperiode|maximale bewaartermijn|levensduur|"
        "varaktighet|lagringstid|tid|utgång|giltighetstid|livslängd|utgångsdatum|maximal lagringsperiod|"
        "varighed|udløb|varighet|utløp|czas trwania|okres ważności|okres przechowywania|wygasa|有効期間|"
        "有効期限|保存期間|保持期間|期間|期限|保管期間|最大保存期間|持続期間|存続期間|유효기간|유효 기간|"
        "보존기간|보존 기간|보관기간|보관 기간|만료|만료일|만료 기간|기간|저장 기간|최대 저장 기간|"
        "지속 기간|有效期|有效期限|期限|时长|時長|持续时间|持續時間|保存期限|保存时间|过期时间|過期時間|"
        "存储期限|儲存期限|期间|到期时间|到期|存储时间|最长存储期限|失效时间|"
        "kept for|stored for|time kept|how long|how long kept|valid for|valid until|lasts|lasts for|active "
        "for|time limit|keeping time|time stored|aufbewahrung|aufbewahrungszeit|haltbarkeit|gültig für|"
        "gültig bis|verfall|verfällt nach|wie lange|frist|zeitraum|löschung nach|gespeichert für|"
        "conservation|conservé pendant|expire après|combien de temps|période|valable|conservación|se "
        "conserva|plazo|plazo de conservación|vence|vencimiento|cuánto dura|vida útil|tiempo de conservación|"
        "período|periodo|conservação|tempo de conservação|prazo|quanto tempo|vence em|guarda|conservazione|"
        "tempo di conservazione|scade|scade dopo|quanto dura|vita|保管期限|保存|寿命|失効|いつまで|残存期間|"
        "保存される期間|유지 기간|유지기간|보유 기간|보유기간|수명|유효|만기|존속 기간|保留时间|保留期|"
        "保留期限|寿命|有效时间|过期|生命周期|留存时间|保存期|存续时间"
    ),
    "type": (
        "type|types|kind|cookie type|type of cookie|type of cookies|storage type|first or third party|"
        "first/third party|cookies used|session or persistent|party|1st or 3rd party|nature|"
        "first party/third party|art|typ|cookie-typ|cookietyp|cookieart|cookie-art|art des cookies|"
        "type de cookie|nature du cookie|tipo|tipo de cookie|tipo de cookies|tipo di cookie|tipologia|"
        "tipologia di cookie|propia/tercero|propias/terceros|soort|soort cookie|type cookie|cookietype|"
        "rodzaj|種類|タイプ|類型|クッキーの種類|種別|유형|종류|쿠키 유형|쿠키 종류|타입|类型|類型|种类|"
        "cookie类型|cookie 类型|"
        "form|sort|format|technology|technik|form der speicherung|gattung|speicherart|forme|clase|formato|"
        "naturaleza|espécie|natureza|genere|natura|形式|方式|형태|형식|技术类型|形式|存储类型"
    ),
    "category": (
        "category|categories|cookie category|group|cookie group|classification|purpose category|"
        "kategorie|kategorien|gruppe|cookie-kategorie|cookie-gruppe|catégorie|catégories|catégorie de cookie|"
        "groupe|categoría|categoría de cookie|categoria|categoria de cookie|categoria di cookie|gruppo|grupo|"
        "categorie|kategori|kategoria|カテゴリー|カテゴリ|分類|카테고리|분류|범주|类别|類別|分类|cookie类别|"
        "class|purpose group|zweckgruppe|klasse|bereich|famille|rubrique|classe|familia|família|famiglia|"
        "ambito|区分|"
        "グループ|그룹|구분|组|组别|分组|所属类别"
    ),
}
"""Column heads and labels, as they stand alone in a cell."""

ROLES = {
    word: role
    for roles in (FURTHER_ROLES, _ROLES)
    for role, words in reversed(roles.items())
    for word in words.split("|")
}
_TRIM = re.compile(r"^[\s*•–—:：.\"'“”【〔［\[<〈《]+|[\s*•–—:：.?\"'“”▲▼↑↓】〕］\]>〉》]+$")
_PLURAL = re.compile(r"\((?:s|n|es|en)\)|\s?[¹²³*]+$")


@lru_cache(maxsize=2048)
def role_of(label: str) -> str | None:
    """What a column head or label announces: ``name``, ``duration``, …; ``None`` for any other text.

    >>> role_of("Cookie name"), role_of("Speicherdauer:"), role_of("有効期間"), role_of("Price")
    ('name', 'duration', 'duration', None)
    """
    if len(label) > 45:  # noqa: PLR2004  # characters; no column head is longer
        return None
    return ROLES.get(_TRIM.sub("", _PLURAL.sub("", label.lower().replace("i\u0307", "i"))))


_LABELLED = re.compile(r"^([^:：]{1,45}?)(?:\s*[:：]|\s[–—-](?=\s))\s*(.*)$", re.DOTALL)
_BRACKETED = re.compile(
    r"[【〔［\[<〈《]([^【〔［\[<〈《】〕］\]>〉》]{1,45})[】〕］\]>〉》]\s*[:：]?\s*(\S.*)?", re.DOTALL
)


def in_brackets(text: str) -> tuple[str, str] | None:
    """Label and value of a line that begins with a label in square or pointed brackets; else ``None``.

    >>> in_brackets("【Purpose】Counts visits"), in_brackets("Counts visits [1]")
    (('Purpose', 'Counts visits'), None)
    """
    match = _BRACKETED.fullmatch(text)
    return (match[1].strip(), (match[2] or "").strip()) if match else None


@lru_cache(maxsize=8_192)
def labelled(text: str) -> tuple[str, str, str] | None:
    """Role, label and value of a text that begins with a label; ``None`` for any other.

    >>> labelled("Duration: 2 years"), labelled("Note: none")
    (('duration', 'Duration', '2 years'), None)
    """
    match = _LABELLED.match(text)
    said = in_brackets(text) or ((match[1], match[2].strip()) if match else None)
    role = role_of(said[0]) if said else None
    return (role, *said) if said and role else None


_HINTS = {
    "name": (
        r"cookie.{0,12}(?:name|nom\b|nombre|nome\b|bezeichn|identif|naam|namn|\bids?\b|名|이름|명)"
        r"|(?:쿠키|クッキー).{0,4}(?:이름|명|식별|아이디|名|識別|id)"
        r"|(?:name|nom|nombre|nome|naam|namn|identifi\w+) .{0,12}cookies?|cookies? (?:placed|set|we use)"
    ),
    "duration": (
        r"durat|expir|retention|lifetime|lifespan|stor(?:age|ed) (?:time|period|for)|valid for|how long|"
        r"jak długo|jak dlouho|hoe lang|hur länge|cuánto|quanto (?:dura|tempo)|"
        r"laufzeit|dauer\b|gültig|ablauf|frist|durée|conserv|validité|échéance|durac|caducid|vigencia|"
        r"plazo|duraç|validade|prazo|scadenza|durata|bewaar|vervalt|looptijd|lagring|giltig|有効期|保存期|"
        r"保持期|期限|유효|보관|보존|만료|有效期|保存时间|存储时间|过期"
    ),
    "description": (
        r"purpose|descri|what (?:it|they|the|this|is)\b|what it['’]s for|function|why |used for|zweck|"
        r"beschreib|funktion|finalit|finalid|utilit|objectif|à quoi|fonction|propósito|función|para qué|"
        r"função|para que|do czego|scopo|funzion|doel\w*|omschrijving|syfte|ändamål|"
        r"目的|説明|用途|機能|목적|설명|"
        r"용도|说明|說明|描述|功能"
    ),
    "provider": (
        r"provid|vendor|domain|set by|placed by|owner|issued by|anbieter|gesetzt (?:von|durch)|herausgeber|"
        r"fournis|émet|déposé|propriétaire|proveed|titular|propietari|dominio|forneced|proprietári|domínio|"
        r"fornit|aanbied|eigenaar|leverant|提供|발행|제공|提供商|域名"
    ),
    "category": (r"categor|catég|kategor|カテゴリ|카테고리|类别|類別"),
    "type": (
        r"\btype\b|\btypes\b|\btyp\b|\btipo\b|\bart\b|first.{0,4}third|session/persist|種類|類型|유형|"
        r"종류|类型"
    ),
}
_HINT = [(role, re.compile(hint, re.IGNORECASE)) for role, hint in _HINTS.items()]
_LONGEST_HEAD = 60
_AND = re.compile(
    r"\s*[/&+,]\s*|\s(?:and|und|et|y|e|en|och|og|ja|ve|i|a|in|și|és|ir|un|и|і|та|και)\s", re.IGNORECASE
)
"""What joins the two things that one column holds: "Type and lifetime"."""
_BRACKET_AT_END = re.compile(r"(?<=\w)\s*[(（\[][^()（）\[\]]{1,20}[)）\]]$")


@lru_cache(maxsize=2048)
def loose_role_of(label: str) -> str | None:
    """As :func:`role_of`, but for the head of a column, where a longer wording is no prose.

    >>> loose_role_of("How long is it stored for?"), loose_role_of("What it's for")
    ('duration', 'description')
    """
    exact = role_of(label) or role_of(_BRACKET_AT_END.sub("", label))
    if exact or len(label) > _LONGEST_HEAD:
        return exact
    parts = {role_of(part) for part in _AND.split(label)}
    if "duration" in parts:  # "Type and lifetime"
        return "duration"
    if len(parts) == 1 and None not in parts:  # "Vendor / domain"
        return parts.pop()
    return next((role for role, hint in _HINT if hint.search(label)), None)
