"""Numbers under which a firm is registered or taxed, which stand between its name and its address."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.text import has_digit

_LABELS = (
    r"C\.?I\.?F\.?|N\.?I\.?F\.?(?:-IVA)?|VAT(?:[ -]?(?:ID|[Nn]o|[Nn]umber|[Rr]eg)\b\.?)?|UID(?:-Nummer)?"
    r"|USt\.?-?Id(?:ent)?\.?-?(?:Nr)?\.?|Steuernummer|CVR(?:-nr)?|K[Vv]K(?:-nummer)?|SIRE[NT]|RCS|TVA|BTW"
    r"|P\. ?I\.?V\.?A\.?|P\.?IVA|Partita IVA|Codice [Ff]iscale|C\.F\.|SDI|REA|CNPJ|NIPC?|REGON|KRS|I[ČC]O"
    r"|DI[ČC]|ABN|ACN|GST(?:IN)?|EIN|[Oo]rg\.? ?nr|HR[AB]|GISA-Zahl|GLN|RUC|RUT|NIT|CUIT|Y-tunnus|OIB"
    r"|EIK|Company ID|ОГРН|ИНН(?:/КПП)?|КПП|統編"
    r"|EORI"
    r"|사업자\s?(?:등록)?\s?번호|통신판매업\s?신고(?:번호)?|法人番号|登録番号|统一社会信用代码|統一編號"
)
_REGISTRATION = re.compile(
    rf"(?:(?<=^)|(?<=[\s|·•,;(]))(?:{_LABELS})(?:\s?(?:no|nr|n[°º])\b\.?)?\s?[:：#.\-–/]{{0,2}}\s?"
    r"(?:[A-Z]{1,4}[ -]?)?\d[\dA-Z./-]{2,20}(?:[ -]\d[\dA-Z./-]{1,8}){0,4}\)?"
)
_PARTED = re.compile(r"\s*([|·•,;])(?:\s*[|·•,;])+\s*")
_ENDS = " \t|·•,;–—-("


@lru_cache(maxsize=16_384)
def announces_registration(label: str) -> bool:
    """Whether a label stands before such a number.

    >>> announces_registration("Numéro SIRET:"), announces_registration("RUT"), announces_registration("Tel.")
    (True, True, False)
    """
    return _REGISTRATION.search(f"{label.strip(' .:：')}: 12345678") is not None


@lru_cache(maxsize=16_384)
def without_registrations(text: str) -> str:
    """A line without the numbers of registers and tax offices in it; empty where it holds nothing else.

    >>> without_registrations("Lake Ltd · VAT IT05375380267 · Lund"), without_registrations("CVR 32831583")
    ('Lake Ltd · Lund', '')
    """
    if not has_digit(text):
        return text
    rest, count = _REGISTRATION.subn(" ", text)
    return _PARTED.sub(r" \1 ", rest).strip(_ENDS) if count else text
