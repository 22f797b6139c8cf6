"""Numbers under which a firm is registered or taxed, which stand between its name and its address."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.wording.text import has_digit

_LABELS = (
    r"C\.?I\.?F\.?|N\.?I\.?F\.?(?:-IVA)?|VAT(?:[ -]?(?:ID|[Nn]o|[Nn]umber|[Rr]eg)\b\.?)?|UID(?:-Nummer)?"
    r"|USt\.?-?Id(?:ent)?\.?-?(?:Nr)?\.?|Steuernummer|CVR(?:-nr)?|K[Vv]K(?:-nummer)?|SIRE[NT]|RCS|TVA|BTW"
    r"|P\. ?I\.?V\.?A\.?|P\.?IVA|Partita IVA|Codice [Ff]iscale|C\.F\.|SDI|REA|CNPJ|NIPC?|REGON|KRS|I[ČC]O"
    r"|C\.?F\.?\s?/\s?P\.?\s?I\.?(?:VA\b\.?)?|DI[ČC]|ABN|ACN|GST(?:IN)?|EIN|[Oo]rg\.? ?nr"
    r"|[Oo]rgani[sz]a(?:sjons|tions)nummer|HR[AB]|GISA-Zahl|GLN|RUC|RUT|NIT|CUIT|Y-tunnus|OIB"
    r"|EIK|ЕИК|ΑΦΜ|CUI|PIB(?=\s?:)|CIN|MST|RFC(?=\s?:)"
    r"|[Aa]dószám|[Cc]égjegyzékszám|(?:[Mm]atična|[Dd]avčna) številka"
    r"|[Rr]egkood|MERSİS|Vergi [Nn]o|Company (?:ID|[Nn]o\b\.?)|ОГРН|ИНН(?:/КПП)?|КПП|統編"
    r"|EORI|MBS|Matični broj|Reg\.? ?[Ii]mp(?:\.|rese\b)"
    r"|통신판매업\s?신고|統一編號|(?![가-힣\s]{0,16}(?:전화|우편|팩스|폰|대표|내선|사서함|연락)\s?번호)"
    r"(?:[가-힣]{1,8}\s?){1,3}번호|[\u4e00-\u9fff]{1,8}(?<!電話)(?<!郵便)(?<!携帯)(?<!内線)(?<!代表)(?<!直通)番号"
    r"|[\u4e00-\u9fff]{0,12}(?:登[记記]|注[册冊]|註冊|[备備]案|[证證]书?|許可|许可)[号號]码?|[\u4e00-\u9fff]{0,8}信用代码"
)
_REGISTRATION = re.compile(
    rf"(?:(?<=^)|(?<=[\s|·•,;(（、，/]))(?:{_LABELS})"
    rf"(?:\s(?:di|de|du|of)\s[A-Z][^\W\d_]{{2,20}})?(?:\s?(?:no|nr|n[°º.])(?!\w)\.?)?\s?[:：#.\-–/]{{0,2}}\s?"
    r"(?:[A-Z]{1,4}[ -]?)?(?:\d[\dA-Z./-]{2,20}|\d\d(?=(?: \d{3}){2}))(?:[ -]\d[\dA-Z./-]{1,8}){0,4}\)?"
)
_IBAN = re.compile(r"\b([A-Z]{2}\d{2})(?:[ ]?[\dA-Z]{4}){3,7}(?:[ ]?[\dA-Z]{1,3})?\b")
"""The number of a bank account: "DE26 7004 0041 0460 6828 00"."""
_PARTED = re.compile(r"\s*([|·•,;])(?:\s*[|·•,;])+\s*")
_ENDS = " \t|·•,;–—-("


@lru_cache(maxsize=16_384)
def announces_registration(label: str) -> bool:
    """Whether a label stands before such a number.

    >>> announces_registration("Numéro SIRET:"), announces_registration("RUT"), announces_registration("Tel.")
    (True, True, False)
    >>> announces_registration("고유번호"), announces_registration("전화번호")
    (True, False)
    >>> announces_registration("法人登録番号"), announces_registration("社会组织登记号")
    (True, True)
    >>> announces_registration("電話番号"), announces_registration("电话号码")
    (False, False)
    """
    return _REGISTRATION.search(f"{label.strip(' .:：')}: 12345678") is not None


@lru_cache(maxsize=16_384)
def without_registrations(text: str) -> str:
    """A line without the numbers of registers and tax offices in it; empty where it holds nothing else.

    Of the number of a bank account its country and check digits are left, which tell what it is.

    >>> without_registrations("Lake Ltd · VAT IT05375380267 · Lund"), without_registrations("CVR 32831583")
    ('Lake Ltd · Lund', '')
    >>> without_registrations("CUI: 44109248, Strada Lacului 4"), without_registrations("ABN 12 345 678 901")
    ('Strada Lacului 4', '')
    >>> without_registrations("IBAN: DE26 7004 0041 0460 6828 00")
    'IBAN: DE26'
    """
    if not has_digit(text):
        return text
    text = _IBAN.sub(r"\1", text)
    rest, count = _REGISTRATION.subn(" ", text)
    return _PARTED.sub(r" \1 ", rest).strip(_ENDS) if count else text
