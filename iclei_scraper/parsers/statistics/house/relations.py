"""Words that seem to speak of the network but tell of others: "our partner since 2011", "The Lake Union"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.people import LEADER

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.words.called import Names

_RELATED = re.compile(
    r"\s(?:[^\W\d_]{3,16}\s){0,2}(?:partner(?:in|a)?|member|ally|host|sponsor|funder|donor|client|customer|"
    r"neighbou?r|"
    r"mitglied|verbündete[rn]?|gastgeber(?:in)?|förder(?:er|in)|kunde|kundin|partenaire|membre|alliée?|"
    r"hôte|cliente?|"
    r"soci[oa]|aliad[oa]|miembro|anfitri[óo]na?|parceir[oa]|membro|anfitriã[oã]?|alleat[oa]|lid|gastheer|"
    r"klant|medlem|"
    r"samarbetspartner|kund)"
    r"(?=\s?[,，;–(.!]|['’]s\s|\s(?:since|seit|depuis|desde|dal|dalla|sinds|sedan|in|en|em|has|had|hat|counts|zählt|"
    r"compte|cuenta|"
    r"conta|telt|har|ha|a|tiene|tem|heeft)\s)",
    re.IGNORECASE,
)
"""Behind "our": one partner or member, who is told of, not the network."""
_SISTER = re.compile(
    r"\s(?:[^\W\d_]{3,16}\s)?(?:(?:sister|host|neighbouring|umbrella|parent|twin)\s(?:network|organi[sz]ation|association|"
    r"agency|body|alliance|federation|union|city|town|country|institution|university|company|foundation)|"
    r"(?:schwester|dach|mutter|gast|gastgeber|träger|partner(?!netz))(?:stadt|land|verband|verein|bund|organisation|"
    r"gesellschaft|netzwerk|stiftung|universität|konzern)|"
    r"(?:organisation|association|réseau|ville|fédération|structure|université)s?\s(?:sœur|soeur|hôte|mère|faîtière|jumelle)|"
    r"(?:organización|asociación|red|ciudad|entidad|universidad)\s(?:hermana|anfitriona|matriz|aliada)|"
    r"(?:organização|associação|rede|cidade|entidade|universidade)[\s-](?:irmã|anfitriã|sede|mãe)|"
    r"(?:organizzazione|associazione|rete|città|ente)\s(?:sorella|gemella|ospitante|madre)|"
    r"(?:zuster|koepel|gast|moeder|partner(?!netw))(?:organisatie|vereniging|stad|netwerk|gemeente|bond|stichting)|"
    r"(?:syster|søster|samarbets|samarbeids|samarbejds|moder|paraply|värd|vært|verts|partner(?!n))"
    r"(?:organisation(?:en)?|organisasjon(?:en)?|förening|forening|förbund|forbund|stad|by|kommun\w{0,2})|"
    r"(?:organizacja|miasto|sieć)\s(?:siostrzan[ae]|partnersk\w{1,3}))(?![^\W\d_])",
    re.IGNORECASE,
)
"""Behind "our": a body that is another one by its very name."""
_PLACE = (
    r"country|nation|continent|planet|land|pays|país|paese|paes|nación|nação|nazione|kraj(?:u)?|státě?|landet"
)
_FUNDER = (
    r"funders?|landlord|bank|suppliers?|auditors?|geldgeber(?:in)?|förderer|stifter|vermieter(?:in)?|hausbank|bailleur|"
    r"financeur|banque|fournisseur|financiador[a]?|donante|banco|proveedor|finanziatore|banca|fornitore|financier|"
    r"geldschieter|verhuurder|finansiär|hyresvärd"
)
_NEVER_OURS = re.compile(
    rf"\s(?:[^\W\d_]{{3,16}}\s)?(?:{LEADER}|{_PLACE}|{_FUNDER})"
    r"(?![^\W\d_]|\s(?:office|team|network|staff)s?\b)|"
    r"[的の]?\s?(?:主办|主辦|合作|上级|上級|主管|资助|資助|赞助|支持|提携|資金提供|支援|協力|親|姉妹|협력|후원|상급)"
    r"(?:单位|單位|方|机构|機構|部门|部門|伙伴|夥伴|者|先|会社|団体|機関|都市|기관|단체)|"
    r"が[^、。は]{1,12}(?:る|た|ている)[^、。は]{2,14}(?:連盟|協会|財団|機構|大学|連合|省|庁|市|町|県)に?は",
    re.IGNORECASE,
)
"""Behind "our": a person, the country, who gives money; "we" within what Japanese says of another body."""
_PARTNER_NAMED = re.compile(
    r"\s(?:[^\W\d_]{3,16}\s){0,2}(?:partner|ally|host|sponsor|funder|donor|client|customer|member|samarbetspartner|"
    r"partner network|Partnernetzwerk|partnernetwerk|medlem|lid|partenaire|membre|parceir[oa]|membro|"
    r"soci[oa]|miembro|aliad[oa]|Partner|Mitglied|Kunde)"
    r"\s(?:(?:the|die|das|der|de|den|het|la|le|el|il|lo|o|a)\s|l['’])?[A-ZÀ-ÞĀ-Ž]"
)
"""Behind "our": one partner or member with its name."""
_EASTERN = re.compile(
    r"(?:(?:連携|提携|協力|姉妹|加盟|会員)(?:先|団体|機関|都市|組織)|パートナー(?:団体|企業)?)の(?!数)|"
    r"(?:我们的|我們的)?(?:合作|战略|戰略|友好)(?:伙伴|夥伴|单位|單位|机构|機構|组织|組織)(?:[“「《\"]|[^\d\W有共达達]{4,20}(?:在|有|拥|擁))|"
    r"(?:협력|제휴|자매|파트너)\s?(?:기관|단체|도시|기업)?인\s"
)
"""How a sentence begins in Chinese, Japanese and Korean that is about a partner: "連携先の海洋財団は"."""
_SAID = re.compile(
    r"(?:\s[^\W\d_]{4,14})?\s(?:said|says|announced|reported|told|teilte|sagte|meldete|a annoncé|a déclaré|"
    r"anunció|"
    r"informó|anunciou|informou|ha annunciato|"
    r"meldde|meddelade)(?![^\W\d_])",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[a-zà-ÿ]", re.IGNORECASE)
_NAMED = re.compile(r"\s[A-ZÀ-ÞĀ-Ž]")
_OF_NAMED = re.compile(
    r"\s(?:of|for|de|des|du|der|pour|für|di|dei|degli|della|do|da|dos|van|för|av)\s"
    r"(?:the\s|la\s|las\s|los\s|l['’])?[A-ZÀ-ÞĀ-Ž]"
)


def is_related(text: str, end: int) -> bool:
    """Whether "our" is followed by one partner, member or the like: what comes next is told of that one.

    >>> is_related("Our partner, the Blue Union, has ", 3), is_related("Our partner network has ", 3)
    (True, False)
    >>> is_related("Our sister network has ", 3), is_related("Vår samarbetspartner Skogshuset har ", 3)
    (True, True)
    """
    return any(it.match(text, end) is not None for it in (_RELATED, _SISTER, _NEVER_OURS, _PARTNER_NAMED))


def begins_with_partner(text: str) -> bool:
    """Whether a Chinese, Japanese or Korean sentence is about a partner from its first word.

    >>> begins_with_partner("連携先の海洋財団は職員350名です"), begins_with_partner("連携先は40団体です")
    (True, False)
    """
    return _EASTERN.match(text) is not None


def is_in_name(text: str, start: int, end: int, own: Names | None) -> bool:
    """Whether "the organisation" is the beginning of somebody else's name: "La Organización Meteorológica".

    >>> sentence = "The World Bank is no alliance. The Alliance of Lakes has 40 members, the network 12."
    >>> is_in_name(sentence, 31, 43, None), is_in_name(sentence, 72, 83, None)
    (True, False)
    """
    if not _LATIN.match(text, end - 1):
        return False
    noun = text.rfind(" ", start, end) + 1 or start
    written_large = start < noun and text[noun].isupper()
    named = _NAMED.match(text, end)
    if named is None and written_large:
        named = _OF_NAMED.match(text, end)
    if named is None:
        return False
    mention = own.search(text, start) if own is not None else None
    return mention is None or mention.start() > named.end()


def is_reporting(text: str, end: int) -> bool:
    """Whether the network is named as who said it: "…, the network said today"."""
    return _SAID.match(text, end) is not None
