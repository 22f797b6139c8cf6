"""Cards of what people may take part in until some day: consultations, calls, tenders, petitions, auctions.

They have titles, links and days as news has; what tells them apart is whether they are open or closed, and
from when to when.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives

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
    )
    + r")(?: (?:until|bis|jusqu['’]au|hasta|até|fino) .{4,24})?",
    re.IGNORECASE,
)
"""The whole of a label: a word of it within a title says nothing."""


def tells_state(card: Card) -> bool:
    """Whether a label of a card says that something is open or closed."""
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
    """
    bare = text.strip(" \t.,:;!()[]【】「」（）|·•●○◉⚪⚫🟢🔴🟡✓✔✅⏳-–—")
    return _STATE.fullmatch(_NAME.sub("", bare)) is not None
