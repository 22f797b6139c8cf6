"""What the words before a date make of it: published, updated, of an event, or something else."""

from __future__ import annotations

from iclei_scraper.parsers.signs.patterns import Stems, alternatives

_UPDATED = Stems(
    alternatives(
        r"(?:last )?(?:updated|modified|revised|edited|changed|reviewed)\b|last update|stand\b",
        "aktualisiert|zuletzt geändert|geändert am|mise? à jour|modifiée? le|actualizad|modificad",
        "última (?:actualiz|modific)|última atualiz|atualizad|aggiornat|ultimo aggiornamento",
        "uppdaterad|bijgewerkt|opdateret|diperbarui|derni[eè]re (?:modification|mise)|ultima modifica",
        "letzte (?:änderung|aktualisierung)|última (?:edici|edição)",
    ),
    r"更新|修正日|최종\s?수정|수정일?|업데이트",
)
_OTHER = Stems(
    alternatives(
        "(?:member|mitglied|membre|miembro|membro|socio) (?:since|seit|depuis|desde|dal)|deadline",
        r"clos(?:es|ing)|apply by|application|expires?|expiry|valid (?:until|from|to)|starts?\b",
        r"start date|begins?|ends?\b|end date|due\b|born\b|since\b|joined|registered|registration",
        r"until\b|erscheinungs|isbn|bewerbung|frist\b|gültig|beginn\b|ende\b|seit\b|geboren",
        r"date limite|clôture|jusqu|depuis|né le|fecha límite|cierre|plazo|hasta\b|desde\b|inscripci",
        r"vencimiento|prazo|encerra|até\b|inscriç|vigência|scadenza|entro il",
    ),
    "締切|期限|有効|마감|기한|截止|有效|入会|가입",
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
            "(?:first )?(?:published|posted|submitted|created|released|issued|dated?|release date|"
            r"publication date)\b"
        ),
        r"veröffentlicht|erschienen|erstellt|eingestellt|gespeichert|datum\b|vom\b|publi[ée]e?\b",
        "mis en ligne",
        r"posté\b|publicad[oa]\b|fecha\b|data\b|pubblicat[oa]|postado|publicerad|gepubliceerd|udgivet",
        "soumis par|enviado (?:por|el)|inviato da|diterbitkan|dipublikasikan",
    ),
    "公開|掲載|投稿日|配信日|発行日|发布|發布|發佈|日期|时间|時間|등록일|작성일|게시일|발행일|입력",
)
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
