"""What the words before a date make of it: published, updated, of an event, or something else."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import Stems, alternatives

_UPDATED = Stems(
    alternatives(
        r"(?:last |latest |most recently )?(?:updated|modified|revised|edited|changed|reviewed|amended)\b",
        r"corrected\b",
        r"(?:last|latest|most recent) (?:update|change|edit|revision|modification|version)|stand\b",
        r"version (?:of|from)\b",
        "update[ds]?:|refreshed|aktualisiert|zuletzt|geändert|überarbeitet|bearbeitet am|neue fassung",
        r"fassung v(?:om|\.)|in der fassung|in kraft\b|in force\b|(?:in )?effect(?:ive)?\b|as amended",
        r"gültig ab\b|état au\b|version du|versão de|em vigência desde",
        r"en vigueur|entrée en vigueur|(?:en|em) vigor|in vigore|vigente|applicable (?:à partir|depuis|dès)",
        r"(?:texto? |testo |texte )?consolid|versi[oó]n[ei]? d(?:u|el|e|i|al)\b",
        "mise? à jour|màj\\b|modifiée? le|révisée?|corrigée?|actualisée?|actualizad|modificad|revisad",
        "corregid",
        "(?:última|ultima) (?:actualiz|modific|revisi|versi)|última (?:atualiz|alteraç)|atualizad",
        "alterad[oa]|revist[oa]",
        "editad[oa]|aggiornat|ultimo aggiornamento|revisionat|rivist[oa]|corrett[oa]|modificat|cambio:",
        "uppdaterad|ändrad|bijgewerkt|gewijzigd|opdateret|diperbarui",
        "derni[eè]re (?:modification|mise|révision|version)",
        "letzte (?:änderung|aktualisierung|bearbeitung)|letzter stand|última (?:edici|edição)",
    ),
    r"^\W*(?:施行|発効|改正|制定|시행|개정|제정|발효|生效)(?:年月日|日期|日|일자?)?\W*$|更新|修正日|修正：|改訂|改定|変更日|変更：|최종\s?수정|수정일?|업데이트|갱신|변경일|고침|修订|"
    r"修訂|修改|更改|最后编辑|最後編輯",
)
_OTHER = Stems(
    alternatives(
        "(?:member|mitglied|membre|miembro|membro|socio) (?:since|seit|depuis|desde|dal)|deadline",
        r"clos(?:es|ing)|apply by|application|expires?|expiry|valid (?:until|from|to)|starts?\b",
        r"(?:date de )?naissance|(?:date of )?birth|geburtsdatum|nacimiento|nascimento|nascita"
        r"|start date|begins?|ends?\b|end date|due\b|born\b|(?<!online )since\b|joined|registered",
        r"registration",
        r"until\b|erscheinungs|isbn|bewerbung|frist\b|gültig|beginn\b|ende\b|(?<!online )seit\b|geboren",
        r"accessed\b|retrieved\b|abgerufen|zugegriffen|consultée? le|consultad|acess(?:o|ado) em|consultat",
        r"date limite|clôture|jusqu|depuis|né le|fecha límite|cierre|plazo|hasta\b|desde\b|inscripci",
        r"vencimiento|prazo|encerra|até\b|inscriç|vigência|scadenza|entro il",
        r"hand(?:ed)?[- ]?in\b|turn(?:ed)? in\b|submit by|submission (?:date|deadline)|abgabe|abzugeben",
        r"bis(?: zum)?\s*$|fino al?\b|(?:avail|dispon|liefer|verfüg)\S{3,6}\b|dès le\b",
        r"^\W*(?:début|beginn|démarrage|open(?:s|ed)|opening date|"
        r"eröffnung|öffnung|ouverture|fermeture|apertura|chiusura|abertura|"
        r"encerramento|término|inizio|fine|fim|fin|schluss)\W*$",
        r"anmelde(?:tag|datum)|filing date|date of filing|filed\b|granted\b",
        r"solicitud\b|dépôt\b|depósito\b|deposito\b",
        r"einzureichen|à rendre|à remettre|remise\b|entreg(?:a|ar)\b|consegna\b|consegnare|inlever|inlämn",
    ),
    "(?:入藏|收藏|出土|生[产產]|出生|[採采]集|建成|竣工|[檢检][驗验]|拍[摄攝]|[購购][買买])(?:日期|[時时][間间])|"
    "収蔵日|入手日|撮影日|購入日|竣工日|採集日|生産日|誕生日|촬영일|생산일|제조일|준공일|채집일|소장일|구입일|"
    "閲覧日|访问日期|訪問日期|접속일|締切|締め切|〆切|期限|提出|有効|마감|기한|제출|截止|上交|"
    "有效|入会|가입|出願|출원|신청일|시작일?\\s?[:：]|申[请請込](?:日|时间|日期)|開始日|开始日期",
)
_EVENT = Stems(
    alternatives(
        r"when\b|event date|date (?:&|and) time|dates:|time:|venue|location|where\b|takes? place",
        r"wann\b|wo\b|uhrzeit|quand\b|lieu\b|cuándo|lugar\b|quando\b|onde\b|local\b|dove\b|luogo",
    ),
    "日時|開催|期間|会場|일시|장소|기간|地点|地點|舉辦",
)
_PUBLISHED = Stems(
    alternatives(
        (
            "(?:first )?(?:published|posted|submitted|created|released|issued|appeared|dated?|"
            r"release date|publication date|online since|added|uploaded)\b"
        ),
        r"veröffentlicht|erschienen|erstellt|eingestellt|gespeichert|publiziert|datum\b|vom\b",
        r"online seit|publi[ée]e?\b",
        "mis(?:e)? en ligne|parue? le|diffusée? le|en date du|date\\b",
        r"posté\b|publicad[oa]\b|subid[oa]\b|difundid[oa]\b|fecha\b|data\b|pubblicat[oa]|inserit[oa]\b",
        r"diffus[oa]\b",
        "postado|divulgad[oa]|publicerad|gepubliceerd|geplaatst|udgivet",
        "soumis par|enviado (?:por|el)|inviato da|diterbitkan|dipublikasikan",
    ),
    "公開|掲載|投稿日|配信日|発行日|発表日|登録日|日付|发布|發布|發佈|发表|發表|刊登|刊发|上传|日期|"
    "时间|時間|"
    "등록일|작성일|게시일|발행일|공개일|게재일|입력|승인|날짜",
)
_BEHIND = re.compile(r"[.;,]\s([^\W\d_]{3,16}(?:\s[^\W\d_]{2,12})?)\W*$")
_NEXT = re.compile(r"(?<=\S)\s+([^\W\d_]{2,16})\s?[:：]")
"""The label of the next fact on a line: "Author: Ana Souza Date: …"."""
_OF_DAYS = frozenset({"published", "updated"})
_SOURCE = re.compile(r"来源|來源|出处|出處|출처|sources?|quelle|fuente|fonte|bron|källa", re.IGNORECASE)
LABELS = (("updated", _UPDATED), ("other", _OTHER), ("event", _EVENT), ("published", _PUBLISHED))
"""In the order in which they are tried: "last updated date" speaks of a change."""


def label_in(text: str) -> str:
    """What a text just before a date makes of it; empty where it says nothing.

    >>> label_in("Published on"), label_in("Member since:"), label_in("Bonn, Germany")
    ('published', 'other', '')
    """
    lower = text.lower()
    return next((label for label, stems in LABELS if stems.found(lower)), "")


def says_published(text: str) -> bool:
    """Whether a line speaks of publication."""
    return _PUBLISHED.found(text.lower())


def without_label_behind(text: str) -> str:
    """A text without the label of a day that follows it, or of a source, and what that says.

    >>> without_label_behind("Nils Utsi. Publicerad"), without_label_behind("Nils Utsi, Ana Souza")
    ('Nils Utsi', 'Nils Utsi, Ana Souza')
    >>> without_label_behind("Nils Utsi Date:"), without_label_behind("Text and pictures: Nils Utsi")
    ('Nils Utsi', 'Text and pictures: Nils Utsi')
    """
    for label in _NEXT.finditer(text):
        if label_in(label[1]) in _OF_DAYS or _SOURCE.fullmatch(label[1]):
            return text[: label.start()]
    found = _BEHIND.search(text)
    return text[: found.start()] if found and label_in(found[1]) in _OF_DAYS else text
