"""Words of addresses that are nobody's office, though a word for offices stands by them."""

from __future__ import annotations

import re

from iclei_scraper.values.wording.lexicon import Lexicon

OTHER_BUREAU = Lexicon(
    "post office|post offices|postamt|postfiliale|bureau de poste|bureaux de poste|oficina de correos"
    "|oficinas de correos|ufficio postale|uffici postali|agência dos correios|correios|postkantoor"
    "|polling station|polling stations|wahlbüro|wahllokal|wahllokale|bureau de vote|bureaux de vote"
    "|colegio electoral|seggio|seggi|secção de voto|secções de voto|stembureau"
    "|tax office|finanzamt|box office|ticket office|lost property office|fundbüro|bureau de change"
    "|bureau de tabac|register office|standesamt|reisebüro|wettbüro|office de tourisme|tourist office"
    "|oficina de turismo|oficinas de turismo|ufficio turistico|uffici turistici|posto de turismo"
    "|oficina de empleo|notary office|home office|to office|schlichtungsstelle|~schlichtungsstelle"
    "|streitbeilegungsstelle|médiateur de la consommation|médiation de la consommation|junta arbitral",
    native="郵便局|邮局|郵局|우체국|投票所|投票站|투표소|税務署|税务局|세무서|公証役場|公证处",
)
"""Houses of the post, of taxes, of votes, whose names hold a word for offices."""

EXAMPLE = Lexicon(
    "example|examples|sample|samples|example response|beispiel|beispiele|muster|exemple|exemples|ejemplo"
    "|ejemplos|esempio|esempi|exemplo|exemplos|voorbeeld|voorbeelden|delivery addresses|shipping addresses"
    "|billing addresses|lieferadressen|rechnungsadressen|adresses de livraison|direcciones de entrega"
    "|direcciones de envío|indirizzi di consegna|indirizzi di spedizione|moradas de entrega"
    "|endereços de entrega",
    native="收货地址|收貨地址|お届け先|配送先|배송지|示例|范例|範例|様例|예시|예제|샘플|見本|サンプル|記入例|入力例|出力例|応答例",
)
"""What heads addresses that are made up, or those that the reader has left."""

_YEARS = (
    r"(?<![\d-])(?:1[89]|20)\d\d\s?(?:[–—-]|to|bis|à|a|al|until|から|至|～|~)\s?(?:1[89]|20)\d\d(?![\d-])"
)
_PAST, _BEGINS_PAST = re.compile(_YEARS), re.compile(rf"\W*{_YEARS}")
_SIGNED = re.compile(r"[©ⓒ]|\(c\)|copyright|版权|版權|저작권|著作権", re.IGNORECASE)
"""What says whose a page is; its years are those of the page."""


def is_past(text: str) -> bool:
    """Whether a name tells from when to when something was so.

    >>> is_past("Customs house, 1991–1999"), is_past("since 1984"), is_past("1984-555-2012")
    (True, False, False)
    >>> is_past("© 2002–2026 Lantern Mill Ltd")
    False
    """
    return _PAST.search(text) is not None and _SIGNED.search(text) is None


def begins_with_past(text: str) -> bool:
    """Whether a line begins with from when to when it was so: "1984–1991: a room above the bakery"."""
    return _BEGINS_PAST.match(text) is not None and _SIGNED.search(text) is None
