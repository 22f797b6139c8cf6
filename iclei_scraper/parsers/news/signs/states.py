"""Cards of what people may take part in until some day: consultations, calls, tenders, votes, requests.

They have titles, links and days as news has; what tells them apart is whether they are open or closed, from
when to when, and how many places are left.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.news.cards.card import Card

_LONGEST, _MOST_LINES = 40, 16
_NAME = re.compile(
    r"^(?:(?:current )?status|stat(?:ut|o|us)|état|estado|situação|phase|fase|"
    r"状態|状況|現況|ステータス|상태|状态|狀態)\s?[:：]?\s+",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:"
    + alternatives(
        "(?:now |still |currently )?open(?: now)?(?: for .{3,20})?|(?:now |already )?closed|"
        "closing soon|ending soon",
        "opening soon|ended|ongoing|in progress|running|expired|under (?:review|evaluation|way)|underway",
        "awarded|accepting .{3,20}|in force|live now|(?:results|report) (?:published|available|pending)",
        "offen|laufend|läuft(?: noch)?|beendet|abgeschlossen|geschlossen|abgelaufen|aktiv",
        "endet bald|geöffnet|in (?:auswertung|bearbeitung|vorbereitung)|startet bald|vergeben|ausgewertet",
        "ouverte?s?|en cours|closes?|clos|clôturée?s?|fermée?s?|terminée?s?|expirée?s?",
        "bientôt (?:close|ouverte)",
        "abiert[oa]s?|cerrad[oa]s?|en curso|en plazo|finalizad[oa]s?|terminad[oa]s?|vencid[oa]s?|en marcha",
        "adjudicad[oa]",
        "abert[oa]s?|encerrad[oa]s?|em curso|em andamento|a decorrer|concluíd[oa]s?|fechad[oa]s?",
        "apert[oaie]|chius[oaie]|in corso|conclus[oaie]|scadut[oaie]|terminat[oaie]|aggiudicat[oa]",
        "geopend|gesloten|lopend|afgerond|öppen|stängd|pågående|avslutad",
        "(?:現在)?(?:受付|募集|実施|開催|進行|公開|回答受付|投票受付)中|(?:受付|募集|実施|公募|投票)?"
        "終了(?:しました)?|締切(?:済み?)?|締め切りました|〆切|受付前|結果公表(?:済み?)?|終了済み?",
        "(?:현재 ?)?(?:진행|접수|모집|투표|신청) ?중|"
        "(?:접수|모집|투표|신청)? ?(?:마감|종료)(?:됨|되었습니다)?|"
        "마감 ?임박|결과 ?공개|"
        "进行中|進行中|(?:正在)?(?:征集|受理|报名|投票|公示|招标)中|已(?:结束|截止|关闭|完成|結束)|"
        "(?:征集|报名|投票)(?:已)?结束|"
        "未开始|即将(?:开始|截止)|结果公布",
        "(?:part(?:ly|ially) |fully |un)?answered|(?:awaiting|pending) (?:a )?(?:reply|response|answer)",
        "refused|rejected|withdrawn|granted|(?:teilweise |vollständig |un)?beantwortet|wartet auf antwort",
        "abgelehnt|zurückgezogen|réponse (?:partielle|reçue|en attente)|en attente|refusé?e?",
        "respuesta (?:parcial|recibida)|pendiente|denegad[oa]|respondid[oa]|contestad[oa]|pendente",
        "recusad[oa]|risposta (?:parziale|ricevuta)|in attesa|negat[oa]|respint[oa]|rifiutat[oa]",
        "(?:一部|全部|不)?開示|回答(?:待ち|済み?)|(?:부분|전부)? ?공개|비공개|답변 ?(?:완료|대기)",
        "(?:已|未|待)(?:答复|回复|答覆|回覆)",
        "vote(?: now)?|(?:jetzt )?abstimmen|voter|je vote|votar|vota(?: ora)?|stemmen|投票する|투표하기",
        r"(?:(?:this|the) (?:incident|issue|maintenance) (?:has been|is|was) )?(?:resolved|completed?)\.?",
        "(?:incident )?résolu|(?:störung )?behoben|(?:incidente |problema )?(?:resuelto|resolvido|risolto)",
        "(?:復旧|解決|対応)(?:済み|しました)?|(?:해결|복구)(?:됨| ?완료)?|已(?:解决|恢复|修复)",
    )
    + r")(?: (?:until|bis|jusqu['’]au|hasta|até|fino) .{4,24})?",
    re.IGNORECASE,
)
"""The whole of a label: a word of it within a title says nothing."""
_PLACES = (
    r"(?:places?|spots?|seats?|spaces?|slots?|volunteers?|helpers?|plätze?|stellen|helfer(?:innen)?|places|"
    r"bénévoles|plazas?|lugares|vagas?|volunt[aá]ri[oa]s|posti?|volontari|plaatsen|platser)"
)
_LEFT = (
    r"(?:free|left|available|open|remaining|needed|wanted|frei|verfügbar|übrig|gesucht|libres?|restante?s?|"
    r"disponi(?:bles?|bili?|[bv]eis|vel)|liber[oi]|livres?|vrij|beschikbaar|lediga|kvar)"
)
_COUNT = r"\d{1,4}(?:\s?(?:/|of|von|sur|de|su|di|van|av)\s?\d{1,4})?"
_FREE = re.compile(
    r"(?:(?:still|only|noch|nur|encore|plus que|quedan|aún|restam|ancora|nog)\s)?"
    rf"(?:{_COUNT}\s{_PLACES}\s{_LEFT}|{_COUNT}\s{_LEFT}e?n?\s{_PLACES}|{_PLACES}\s{_LEFT}e?n?\s?[:：]?\s?{_COUNT})"
    r"(?:\s(?:of|von|sur|de|su|di|van|av|/)\s\d{1,4})?"
    r"|(?:(?:残り|空き|あと)\s?\d{1,4}\s?(?:名|人|席|枠)?|\d{1,4}\s?(?:名|人|席|枠)分?\s?(?:空き|募集|の空き))"
    r"(?:\s?[/／]\s?(?:定員\s?)?\d{1,4}\s?(?:名|人|席|枠)?)?"
    r"|(?:잔여|남은|빈)\s?(?:자리|좌석|인원)\s?[:：]?\s?\d{1,4}\s?(?:명|석|자리|개)?"
    r"|\d{1,4}\s?(?:명|석|자리|개)\s?(?:자리\s)?남음(?:\s?[/／]\s?(?:정원\s)?\d{1,4}\s?(?:명|석)?)?"
    r"|(?:剩余|尚余|还剩|剩餘|空余)\s?(?:名额|名額|席位|空位)?\s?[:：]?\s?\d{1,4}\s?[个個名]?(?:名额|名額|席位|空位)?"
    r"|\d{1,4}\s?[个個]?(?:空位|空缺|名额剩余|席空)(?:[，,]?\s?(?:共|/)\s?\d{1,4}\s?[个個]?)?",
    re.IGNORECASE,
)
"""How many places are still free, the whole of a label: "3 places free of 8", "noch 2 Plätze frei"."""


def tells_state(card: Card) -> bool:
    """Whether a label of a card says that something is open or closed, or how many places are free."""
    if card.kind is not None and _is_state(card.kind):
        return True
    return any(
        len(part) <= _LONGEST and part != card.title and _is_state(part)
        for block in card.blocks[:_MOST_LINES]
        for part in block.parts[:_MOST_LINES]
    )


@lru_cache(maxsize=8192)
def _is_state(text: str) -> bool:
    """Whether a text is a state and nothing else.

    >>> _is_state("Status: Open"), _is_state("● 受付中"), _is_state("Open letter")
    (True, True, False)
    >>> _is_state("3 places free of 8"), _is_state("残り3名"), _is_state("3 free places to see")
    (True, True, False)
    """
    bare = text.strip(" \t.,:;!()[]【】「」（）|·•●○◉⚪⚫🟢🔴🟡✓✔✅⏳-–—")
    if has_digit(bare) and _FREE.fullmatch(bare) is not None:
        return True
    return _STATE.fullmatch(_NAME.sub("", bare)) is not None
