"""Words of addresses that are no office of the site's own, though they stand where offices do."""

from __future__ import annotations

import re
from functools import lru_cache

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

NOT_AN_OFFICE = Lexicon(
    "recycling|recyclinghof|wertstoffhof|déchetterie|déchèterie|punto limpio|ecocentro|ecoponto"
    "|otel|oteli|pansiyon|clínica|clínicas|centro médico|clinique|klinik|klinika|poliklinik"
    "|hotel|hostel|inn|resort|restaurant|café|bar|pub|shop|store|boutique|showroom|outlet|supermarket"
    "|pharmacy|apotheke|pharmacie|farmacia|clinic|hospital|museum|theatre|theater|arena|stadium|stadion"
    "|convention centre|convention center|congress centre|congress center|conference centre"
    "|conference center|exhibition centre|exhibition center|kongresszentrum|palacio de congresos"
    "|centro de convenciones|centro de convenções|palais des congrès|messe|expo|auditorium|ballroom"
    "|airport|station|filiale|laden|tienda|loja|negozio|magasin|butik|bakery|bäckerei|garage|dealer"
    "|motors|bike|bikes|school|university|embassy|consulate|botschaft|konsulat|ambassade|ambasciata|embajada"
    "|embaixada|consulat|consulado|consolato",
    native="リサイクルセンター|回收站|回收中心|재활용센터|재활용 센터"
    "|大使館|大使馆|대사관|領事館|领事馆|영사관|ホテル|会館|国際会議場|本店|店舗|ショップ|商店|店铺"
    "|店鋪|专卖店|專賣店|超市"
    "|가게|상점|점포|대리점|서점|酒店|饭店|會議中心|会议中心|호텔|컨벤션|매장|여관|민박|게스트하우스|펜션|客栈|客棧|旅舍|旅馆|旅館"
    "|宾馆|賓館|民宿",
)
"""Names of what is visited or shopped in."""

_YEARS = (
    r"(?<![\d-])(?:1[89]|20)\d\d\s?(?:[–—-]|to|bis|à|a|al|until|から|至|～|~)\s?(?:1[89]|20)\d\d(?![\d-])"
)
_PAST, _BEGINS_PAST = re.compile(_YEARS), re.compile(rf"\W*{_YEARS}")
_SIGNED = re.compile(r"[©ⓒ]|\(c\)|copyright|版权|版權|저작권|著作権", re.IGNORECASE)
"""What says whose a page is; its years are those of the page."""
_THEIRS = re.compile(
    r"(?:provider|anbieter|fournisseur|proveedor|fornecedor|publisher|published by|verlag|venue|place"
    r"|lugar|lieu|veranstaltungsort|luogo|tempat|agent|organi[sz]er|organi[sz]ed by|veranstalter|bank"
    r"|account holder|kontoinhaber|hébergeur|hébergement|hoster"
    r"|webhoster|hosting|alojamiento web|hosted by|[^\W\d_]{4,20}behörde|zuständige kammer|aufsicht"
    r"|sponsor|funded by|manufacturer|hersteller|photos?|foto|photographs?|photographies?|fotogra[fﬁ]\w{1,3}"
    r"|写真|撮影|사진|촬영|摄影|攝影|source|quelle|会場|主催|地点|장소|printed by"
    r"|printing|layout|satz|druck|impression|imprenta"
    r"|impressão|stampa|印刷|デザイン|編集|编辑|设计|인쇄|편집|디자인)\s?[:：]"
    r"|published by\s|.{0,200}\bISBN\b"
    r"|(?:recipients?|processors?|empfänger(?:in)?|auftragsverarbeiter|destinataires?|sous-traitants?"
    r"|destinat[aá]ri[oia]s?)\s(?:and|und|et|y|e|ed)\s|(?:委託先|提供先|수탁자|수탁업체|接收方|受托方)",
    re.IGNORECASE,
)


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


@lru_cache(maxsize=16_384)
def is_theirs(text: str) -> bool:
    """Whether a line says itself that it is about somebody else, or about a place to meet: "Provider: …"."""
    return _THEIRS.match(text) is not None
