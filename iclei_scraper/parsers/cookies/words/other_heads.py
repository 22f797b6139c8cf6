"""Heads that announce what no record keeps: how to refuse a cookie, on what basis, what it holds."""

from __future__ import annotations

import re

_OTHER = re.compile(
    r"opt[ -]?(?:out|in)\b|how to (?:refuse|disable|block|delete|opt)|(?:more|further) info|learn more|"
    r"privacy (?:policy|notice)|\blinks?\b|\burl\b|legal basis|lawful basis|legal ground|data (?:collected|"
    r"stored|processed|subjects?|transfers?)|(?:collected|stored|processed) data|personal data|transfers?\b|"
    r"\bcountr(?:y|ies)\b|\bpath\b|http[- ]?only|same[- ]?site|\bsecure\b|\bstatus\b|^(?:default )?values?$|"
    r"rechtsgrundlage|erhobene daten|gespeicherte daten|verarbeitete daten|datenübermittlung|drittland|"
    r"widerspruch|deaktiv|datenschutzerkl|weitere info|\bpfad\b|"
    r"base (?:légale|juridique|jurídica|legal|giuridica)|fondement|données (?:collectées|traitées|stockées)|"
    r"\brefus|désactiv|en savoir plus|politique de|liens?$|chemin|"
    r"datos (?:recogidos|recabados|tratados)|transferencia|desactiv|rechaz|más info|enlaces?$|política de|"
    r"dados (?:coletados|recolhidos|tratados)|transferência|desativ|recus|mais info|saiba mais|"
    r"dati (?:raccolti|trattati)|trasferiment|disattiv|rifiut|maggiori info|informativa|"
    r"法的根拠|オプトアウト|無効化|収集.{0,4}(?:データ|情報)|リンク|법적 근거|거부|"
    r"수집.{0,4}(?:정보|데이터)|링크|法律依据|法律依據|退出|拒绝|拒絕|收集的(?:数据|信息|資料)|链接|鏈接|連結",
    re.IGNORECASE,
)
_LONGEST = 60  # characters


def tells_else(head: str) -> bool:
    """Whether a head announces nothing that is kept of a cookie.

    >>> tells_else("Opt-out"), tells_else("Rechtsgrundlage"), tells_else("Retention")
    (True, True, False)
    """
    return len(head) <= _LONGEST and _OTHER.search(head) is not None
