"""The words and signs that tell what a contact value is: ``Tel.``, ``F:``, ``電話``, ``✉``.

A label stands before its value on the same line, alone on the line above, in a table's header cell or in a
definition's term. Single letters count only with a colon, a stop or the value itself behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.wording.label_phrases import field_of_phrase
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.text import has_digit
from iclei_scraper.values.wording.word_trees import word_tree

_JOINT = re.compile(r"[/&+|]|\b(?:and|und|et|y|e|och|og|ja|en|dan|ve)\b|・|、")
FIELDS = (
    "phone",
    "fax",
    "email",
    "web",
    "address",
    "street",
    "city",
    "postcode",
    "state",
    "country",
    "name",
    "region",
)
"""What a label may announce; ``other`` stands for what is none of an office's fields, such as its hours."""

_WORDS: dict[str, str] = {
    "phone": (
        "by phone|by telephone|per telefon|par téléphone|por teléfono|per telefono|por telefone"
        "|telephone|telephones|telephone number|telephone no|telephone nr|tel|tel no|tel nr|tel number"
        "|tels|tele|phone|phones|phone number|phone no|ph. no|ph|ph no|call|call us|switchboard|landline"
        "|main line|trunk line|trunkline"
        "|direct lines|office phone|direct line|mobile|mobile phone|mobile no|cell|cell phone|cellphone"
        "|toll free number|freephone|sans frais|numéro sans frais|gratuit|numéro gratuit|numéro vert"
        "|numero vert|appel gratuit|gebührenfrei|kostenlos|kostenfrei|línea gratuita|linea gratuita"
        "|sin costo|sin coste|lada sin costo|llamada gratuita|teléfono gratuito|ligação gratuita"
        "|ligacao gratuita|chamada gratuita|número gratuito|numero verde|bebas pulsa|フリーダイヤル"
        "|通話無料|수신자부담|수신자 부담|무료전화|免费电话|免费热线|免費電話|免付費電話"
        "|whatsapp|mob|phone/whatsapp|toll free|toll-free|hotline|telefon|telefonnummer|telefon-nr|tel-nr"
        "|fon|ruf|telefonzentrale|zentrale|handy|mobil|mobiltelefon|festnetz|téléphone|telephone|tél|tph"
        "|standard|numéro de téléphone|portable|gsm|teléfono|telefono|teléfonos|telefonos|tlf|tlfno|tfno"
        "|tfnos|telf|móvil|movil|celular|cel|conmutador|telefone|telefones|fone|tel/whatsapp|telemóvel"
        "|telemovel|contacto telefónico|numero di telefono|cellulare|recapito telefonico|centralino|telp"
        "|telepon|telpon|nomor telepon|ponsel|tlp|no telp|no telepon|nomor telp|telefonväxel|växel|puh"
        "|puhelin|tlf nr|telefoon|telefoonnummer|teléfon|tf|電話|電話番号|お電話|代表電話|電話號碼"
        "|電話号码|携帯|携帯電話|直通|代表|电话|电话号码|联系电话|手机|聯絡電話|連絡電話|手機|總機|전화"
        "|전화번호|대표전화|연락처|휴대폰|휴대전화|телефон|тел|moб|моб|мобильный|телефоны|тел/факс|pbx"
        "|línea de atención|línea atención|linea de atencion|linea atencion"
        "|puhelinnumero|soita|kom|komórka|cep telefonu|telefonas|tālrunis|τηλέφωνο|τηλ|điện thoại|đt"
        "|số điện thoại|ring oss|ring til oss|ring os|soita meille|zavolejte nám|позвоните нам|hívjon minket"
        "|هاتف|الهاتف|تلفن|טלפון|โทรศัพท์|โทร|☎|☏|✆|📞|📱|🕿|t|p|m|d"
    ),
    "fax": (
        "by fax|per fax|par fax|por fax|via fax|fax|fax no|fax nr|fax number|telefax|facsimile|faks"
        "|faxnummer|telefax-nr|fax-nr|télécopie"
        "|telecopie|télécopieur|fax/télécopie|número de fax|nomor fax|faksimile|faksimili|ファックス"
        "|ファクス|ファクシミリ|ｆａｘ|传真|傳真|传真号码|傳真號碼|팩스|факс|φαξ|faksas|فاكس|فکس|פקס"
        "|โทรสาร|📠|🖷|f|fx"
    ),
    "email": (
        "by email|by e-mail|per e-mail|per mail|par e-mail|par courriel|por correo electrónico|por e-mail"
        "|via email"
        "|email|e-mail|e mail|email id|e-mail id|mail|emails|e-mails|email address|e-mail address"
        "|mail address|email us|write to us|e-mail-adresse|mailadresse|email-adresse|courriel|mél|mel"
        "|adresse électronique|adresse e-mail|adresse email|adresse courriel|correo|correo electrónico"
        "|correo electronico|correo-e|correos|correos electrónicos|e-correo|endereço eletrônico"
        "|endereço de e-mail|correio eletrónico|correio eletrônico|posta elettronica|indirizzo email"
        "|indirizzo e-mail|pec|surel|pos-el|alamat email|e-post|epost|e-postadress|sähköposti|e-posta"
        "|メール|メールアドレス|eメール|ｅメール|電子メール|邮箱|电子邮件|电子邮箱|电邮|邮件|電子郵件"
        "|電子信箱|電郵|信箱|이메일|메일|전자우편|이메일 주소|почта|эл. почта|электронная почта"
        "|электронный адрес|ел. пошта|електронна пошта|пошта|имейл|mejl"
        "|skriv till oss|skriv til oss|skriv til os|kirjoita meille|napište nám|napíšte nám|napisz do nas"
        "|пишите нам|напишите нам|напишіть нам|írjon nekünk"
        "|sähköpostiosoite|البريد الإلكتروني|ایمیل|דואר אלקטרוני|อีเมล|✉|📧|🖂|✉️|📩|e|@"
    ),
    "web": (
        "web|webb|website|web site|websites|webpage|web page|homepage|home page|internet|internet address"
        "|url|site|link|visit|visit us|webseite|webauftritt|internetseite|internetadresse|site web"
        "|site internet|page web|sitio web|sitio|página web|pagina web|página de internet|web oficial"
        "|site oficial|página|sito|sito web|sito internet|situs|situs web|laman|webbplats|hemsida"
        "|webbsida|webová stránka|www-sivut|verkkosivut|ウェブサイト|ウェブ|ホームページ|サイト|hp|网站"
        "|网址|官网|網站|網址|官網|홈페이지|웹사이트|누리집|🌐|🔗|w"
    ),
    "address": (
        "by mail|by post|per post|par courrier|por correo|por correo postal|per posta|mail to|mailing"
        "|localisation|localización|localizzazione"
        "|address|addresses|physical address|postal address|street address|visiting address"
        "|mailing address|office address|business address|headquarters address|post address"
        "|visitor address|visitors' address|address line|location|registered office|registered address"
        "|office location|our address|find us|where|where we are|adresse|anschrift|postanschrift"
        "|besucheradresse|postadresse|hausanschrift|büroadresse|lieferadresse|sitz|standort"
        "|adresse postale|adresse physique|adresse du bureau|siège|siège social|adresse de visite"
        "|dirección|direccion|domicilio|dirección postal|dirección física|dirección de la oficina"
        "|domicilio social|domicilio fiscal|firmensitz|unternehmenssitz|sede social|会社所在地"
        "|adresse professionnelle|adresse du siège|adresse du siège social|merkez adres|merkez adresi"
        "|юр. адрес|юр адрес"
        "|지번주소|도로명주소|ubicación|sede|endereço|endereco|morada|endereço postal|localização|indirizzo"
        "|indirizzo postale"
        "|sede legale|alamat|alamat kantor|lokasi|adress|besöksadress|postadress|adresse de visite|osoite"
        "|bezoekadres|postadres|adres|住所|所在地|ご住所|所在地住所|地址|单位地址|公司地址|学校地址"
        "|总部地址|通信地址|办公地址|通讯地址|联系地址"
        "|辦公地址|通訊地址|聯絡地址|주소|소재지|사무실 주소|адрес|наш адрес|юридический адрес"
        "|фактический адрес|почтовый адрес|адреса|adresa|adresi|adresas|adrese"
        "|aadress|cím|címünk|naslov|postiosoite|käyntiosoite|διεύθυνση|địa chỉ"
        "|địa chỉ văn phòng|địa chỉ trụ sở|địa chỉ công ty|trụ sở|trụ sở chính|العنوان|آدرس|نشانی"
        "|sted|besøksadresse|besøgsadresse|כתובת|ที่อยู่|📍|🏢|🏠|📌|⌂|a|add"
    ),
    "street": "street|street name|address 1|address line 1|straße|strasse|rue|calle|rua|via|jalan|gata"
    "|番地|街道|도로명",
    "city": "city|town|city/town|municipality|stadt|ort|ville|ciudad|cidade|localidad|localidade|città"
    "|kota|stad|市区町村|都市|城市|도시|paikkakunta|miasto|miejscowość|город|місто|şehir|mesto|obec"
    "|oraş|város",
    "postcode": (
        "postcode|post code|postal code|zip|zip code|zipcode|pin|pin code|pincode|plz|postleitzahl"
        "|code postal|cp|c.p|código postal|codigo postal|cep|cap|kode pos|postnummer|postinumero|郵便番号"
        "|〒|邮编|邮政编码|郵遞區號|郵編|우편번호"
    ),
    "state": "state|province|state/province|county|bundesland|provincia|estado|département|departamento"
    "|provinsi|prefecture",
    "country": "country|land|pays|país|pais|paese|negara|maa|国|国家|國家|국가|나라",
    "name": (
        "office|offices|name|office name|branch|secretariat|büro|bureau|oficina|escritório|ufficio|kantor"
        "|kontor|centre|center|nom|nombre|nome|nama|namn|名称|名稱|单位名称|公司名称|机构名称|学校名称"
        "|기관명|사무소명|회사명|상호|상호명|법인명|단체명|事務所|办公室|辦公室|사무소|지사"
        "|organisation|organization|entity|hub|razón social|denominación social|denominación|titular"
        "|raison sociale|dénomination sociale|dénomination|ragione sociale|denominazione sociale"
        "|denominazione|razão social|nome fantasia|firmenname|firmenbezeichnung|firmierung|company name"
        "|nom commercial|nombre comercial|nome comercial|legal name|business name"
        "|organisation name|organization name|name of organisation|name of organization"
        "|name of the organisation|name of the organization|name der organisation|nom de l'organisation"
        "|nombre de la organización|nome da organização|nome dell'organizzazione"
        "|practice name|clinic name|school name|store name|branch name"
        "|registered name|trading name|nazwa firmy|nazwa|商号|社名|会社名"
        "|会社名称|企業名|団体名|法人名|企业名称|업체명|yritys|yrityksen nimi|firmanavn|virksomhed"
        "|företagsnamn|bedrijfsnaam|naam|název|obchodní název"
        "|компания|организация|название|наименование|ünvan|nom de l'entreprise|nom de l’entreprise"
        "|firma adı|şirket adı|cégnév|denumire|naziv|naziv tvrtke|tên công ty|nama perusahaan|pavadinimas"
        "|nosaukums|επωνυμία|назва|órgano titular|entidad titular"
        "|nom de la société|nombre de la empresa|nome da empresa|nome dell'azienda|name des unternehmens"
    ),
    "region": "region|regions|area|continent|région|región|região|regione|wilayah|地域|地区|區域|지역"
    "|erdteil|kontinent",
    "other": (
        "contact|contact person|represented by|vertreten durch|person|director|directors|head"
        "|head of office|manager|coordinator|regional director|executive director|secretary general"
        "|leitung|ansprechpartner|ansprechpartnerin|leiter|leiterin|direktor|geschäftsführer"
        "|geschäftsführerin|responsable|directeur|directrice|persona de contacto|director regional"
        "|directora|diretor|diretora|responsável|pessoa de contato|direttore|referente|kontak|direktur"
        "|担当|担当者|代表者|責任者|联系人|聯絡人|负责人|담당자|대표|staff|team|role|position|title"
        "|job title|funktion|cargo|fonction|função|opening hours|office hours|hours|business hours"
        "|öffnungszeiten|bürozeiten|sprechzeiten|horaires|heures d'ouverture|horario|horário"
        "|horario de atención|orari|jam kerja|öppettider|営業時間|受付時間|办公时间|工作时间|운영시간"
        "|업무시간|vat|vat no|vat id|ust-id|ust-idnr|ust-id-nr|steuernummer|registration number"
        "|registernummer|handelsregister|tax id|cnpj|rfc|nit|abn|acn|npo|siret|siren|iban|bic|register"
        "|amtsgericht|registergericht|company number|skype|twitter|facebook|linkedin|instagram|youtube|x"
        "|cif|nif|nif-iva|dni|siret du siège|siren/siret|tva intracommunautaire|tva intra|statut juridique"
        "|forme d'exercice|code naf|actividad|activité|tätigkeit|attività|atividade|çalışma saatleri"
        "|godziny otwarcia|godziny pracy|darbo laikas|otevírací doba|otváracie hodiny|radno vrijeme"
        "|radno vreme|aukioloajat|nyitvatartás|åbningstider|åpningstider|години роботи|графік роботи"
        "|работно време|график работы|часы работы|ώρες λειτουργίας|giờ làm việc|program de lucru"
        "|время работы|режим работы|cvr|cvr-nr|kvk|kvk-nummer|btw|btw-nummer|tva|n° tva|numéro de tva"
        "|rcs|code ape"
        "|capital social|forme juridique|forma jurídica|rechtsform|legal form|pays d'établissement|statut"
        "|p.iva|partita iva|codice fiscale|rea|nip|regon|krs|ičo|dič|uid|uid-nummer|umsatzsteuer-id"
        "|finanzamt|gisa-zahl|gln|gstin|cin|ruc|rut|cuit|nipc|oib|eik|ein|edrpou|єдрпоу|инн|огрн|кпп"
        "|бин|orgnr|org nr|y-tunnus|法人番号|登録番号|统一社会信用代码"
        "|사업자등록번호|사업자번호|통신판매업신고번호|統編|統一編號|line id|line|kakaotalk|카카오톡"
        "|微信|wechat"
        "|資本金|設立|設立年月日|創業|従業員数|事業内容|業務内容|代表取締役|代表取締役社長|役員|決算期|売上高"
        "|取引銀行|主要取引銀行|主要取引先銀行|主要取引先|加盟団体|대표자|대표이사|설립일|설립|자본금"
        "|직원수|업종"
        "|成立时间|注册资本|法定代表人|主营业务|经营范围"
        "|sorumlu|sorumlusu|yetkili|temsilci"
        "|yhteyshenkilö|kontaktperson|contactpersoon|osoba kontaktowa|kontaktní osoba|контактное лицо"
        "|контактна особа|organisasjonsnummer|organisationsnummer|公众号|微信公众号|qq"
        "|bank|konto|account|directions|map|anfahrt|time zone|established|languages|founded|est|since"
        "|members|population|working hours|date|time|when|price|fee"
    ),
}
_FIELD_OF = {word: name for name, words in reversed(_WORDS.items()) for word in words.split("|")}
_SHORT = frozenset(word for word in _FIELD_OF if len(word) == 1 and word.isascii())

_CONTACT_WORDS = [
    word
    for word, name in _FIELD_OF.items()
    if name in {"phone", "fax", "email", "web"} and word not in _SHORT
]
_WORD = word_tree(_CONTACT_WORDS, blank=r"[\s.]{1,2}")
_PAIR = (
    rf"(?P<pair>(?:{_WORD}|[tpmf])\.?\s{{0,2}}(?:[/&+|]|(?:and|und|et|y|e|og|och|en)\s)\s{{0,2}}"
    rf"(?:{_WORD}|[tpmf]))"
)
_BEHIND = (
    r"(?:\s?(?:no|nr|№|n[°º])\b)?\s?(?:\((?=[^()]{0,24}[^\W\d])[^()]{1,25}\)\s?)?(?:[.:：︰;\-–—"
    r"|]{1,3}(?![\w@])|[:：︰]{1,2}"
    r"|\.:?(?![a-z])|(?![\w.@-]))(?!//)"
)
_LETTER = (
    r"(?<![\w@.'’-])(?P<letter>[TPMDFEW])(?:[.:：︰]{1,2}(?!\s?[A-Z]\b)(?!\w\.)|(?=\s{1,3}[+(]|\s?\+)"
    r"|(?=\s{1,3}\S{1,60}@)|(?=\s{1,3}(?:https?://|www\.))|(?=\s\d[\d\s()./–-]{6,20}(?:$|[,;]"
    r"|\s[a-z])))\s{0,2}"
)
_FIND = re.compile(rf"(?<![\w@.-])(?P<word>{_WORD}){_BEHIND}|{_LETTER}", re.IGNORECASE)
_FIND_PAIRS = re.compile(rf"(?<![\w@.-])(?:{_PAIR}|(?P<word>{_WORD})){_BEHIND}|{_LETTER}", re.IGNORECASE)
"""Tried only where a sign stands that joins two labels, being twice the work."""
_BEHIND_NAME = re.compile(
    r"(?<=[\u4e00-\u9fff\uac00-\ud7a3])(电话|電話|传真|傳真|邮箱|전화|팩스|이메일)\s?[:：]\s?"
    r"|(电话|電話|传真|傳真|전화|팩스)(?=[+(（]{0,2}\d)"
)
"""Labels that a name runs into ("北京办事处电话：010-…"), or that run into their number ("传真010-…")."""
_JOINS_FAX = re.compile(r"\b(?:and|und|et|y|e|og|och|en)\s(?:tele)?fax", re.IGNORECASE)
_ANY_LETTER = re.compile(_LETTER, re.IGNORECASE)
_OTHER_CHARS = {char for word in _CONTACT_WORDS for char in word if not char.isascii() and not char.islower()}
_SIGNS_AND_SCRIPT = re.compile(f"[{re.escape(''.join(sorted(_OTHER_CHARS)))}]")
_FIRST_WORDS = frozenset(tokens(word)[0] for word in _CONTACT_WORDS if tokens(word))
_TRIM = " \t.:：︰-–—|·•*/()[]"


@dataclass(frozen=True, slots=True)
class Label:
    """A contact label found in a text."""

    field: str
    """``phone``, ``fax``, ``phone+fax``, ``email`` or ``web``."""
    start: int
    end: int
    """Where the value may begin."""


_SIGN = r"[\u4e00-\u9fff\uac00-\ud7a3]"
_SPACED = re.compile(rf"(?<={_SIGN})\s{{1,4}}(?={_SIGN})")
"""Blanks that set the signs of a word apart to fill a line."""
_SPREAD = re.compile(rf"(?<!{_SIGN})(?<!{_SIGN}\s){_SIGN}(?:\s{{1,4}}{_SIGN}){{1,3}}(?=\s?[:：])")
"""A word of so few signs before a colon, with blanks between them."""

_ASIDE = re.compile(r"\s?\([^()\d]{2,30}\)?$")
"""What a label says of its value: "Telephone (switchboard)"."""
_NO_POST = (
    r"(?!(?:e-?mail|mail|web|internet|ip|url|courriel|m[eé]l|correo|surel|pos"
    r"|elettronic|[ée]lectr|eletr|эл)\w{0,8}\b)"
)
_ADDRESS_OF = re.compile(
    rf"(?:{_NO_POST}[^\W\d_]{{3,16}}\s){{1,2}}(?:address|adresse|anschrift|adres[aei]?|aadress|osoite|адреса?)"
    rf"|(?:adresse|dirección|endereço|indirizzo|alamat)\s{_NO_POST}[^\W\d_]{{4,16}}"
)
"""What address it is: "Factory address", "Ladungsfähige Anschrift", "Indirizzo operativo"."""
_ADDRESS_COMPOUND = re.compile(
    r"(?!(?:e|mail|web|internet|ip|url|netz)-?(?:mail)?-?adr)[^\W\d_]{3,20}(?:adres(?:se)?|anschrift|osoite)"
)
"""The same in one word: "Tentoonstellingsadres"."""
_NUMBER_OF = re.compile(
    r"\s(?:id|id no|id number|reg no|registration no|registration number|licence no|license no)$"
    r"|^(?:company|registration|licence|license|charity|tax|vat)\s(?:number|no|id|code)$"
    r"|^(?:n[ºo°]|nr|núm|número|numero|numéro|código|codigo|code|codice)\s(?:d[eui]\s)?"
    r"(?:regist|inscri|ident|dir\d|fiscal|licen|contribu|matric|tva|sire|rcs)"
)
"""Numbers under which somebody is registered, and codes."""


@lru_cache(maxsize=16_384)
def label_of(text: str) -> str | None:
    """The field that a text announces when it is a label and nothing else, ``None`` where it is more.

    >>> label_of("Tel.:"), label_of("Adresse postale"), label_of("✉"), label_of("Tel/Fax"), label_of("Hours")
    ('phone', 'address', 'email', 'phone+fax', 'other')
    >>> label_of("Berlin Office"), label_of("T"), label_of("T:")
    (None, None, 'phone')
    """
    if len(text) > 60:  # noqa: PLR2004  # longer than any label
        return None
    bare = text.strip(_TRIM).casefold()
    bare = bare if bare.isascii() else _SPACED.sub("", bare)
    if not bare:
        return None
    if bare in _SHORT:
        return _FIELD_OF[bare] if text.strip()[-1:] in ":：.︰" else None
    if found := _FIELD_OF.get(bare) or _FIELD_OF.get(bare.replace(".", "")):
        return found
    if text.rstrip(" :：")[-1:] == ")":
        return label_of(f"{_ASIDE.sub('', bare)}:") if _ASIDE.search(bare) else None
    return _field_of_words(bare)


def close_up(text: str) -> str:
    """A text whose labels are not spread over a line: ``電 話：03-…`` is ``電話：03-…``.

    >>> close_up("电 话：0319-80 传  真：0319-81"), close_up("주 소 : 종로 1"), close_up("西 湖：1")
    ('电话：0319-80 传真：0319-81', '주소 : 종로 1', '西 湖：1')
    """
    return text if text.isascii() else _SPREAD.sub(_closed_up, text)


def _closed_up(match: re.Match[str]) -> str:
    word = _SPACED.sub("", match[0])
    return word if label_of(f"{word}:") else match[0]


def _field_of_words(bare: str) -> str | None:
    """The field that several words announce: two labels in one, or a phrase."""
    if " " in bare and (_NUMBER_OF.search(bare) or _ADDRESS_OF.fullmatch(bare)):
        return "other" if _NUMBER_OF.search(bare) else "address"
    if _ADDRESS_COMPOUND.fullmatch(bare):
        return "address"
    parts = [_FIELD_OF.get(part.strip(_TRIM)) for part in _JOINT.split(bare)]
    kinds = dict.fromkeys(parts)
    if len(parts) > 1 and None not in kinds:
        return "phone+fax" if set(kinds) == {"phone", "fax"} else parts[0]
    return field_of_phrase(bare)


_PHRASE = re.compile(
    r"(?:^|(?<=[,;|·•，；、]))\s{0,3}(?P<phrase>[^\d@+(:：︰,;|·•，；、\s][^\d@+(:：︰,;"
    r"|·•，；、]{1,50}?)\s{0,2}"
    r"(?:[:：︰]\s{0,3}|\s(?=[+(\d０-９]|\S{1,60}@|https?:|www\.))"
)
"""What may be a label of several words: it begins its part of the line, and a colon or the value ends it."""


def find_labels(text: str) -> list[Label]:
    """The labels of phones, faxes, emails and websites inside a text, in order."""
    found = _find_words(text)
    for match in _PHRASE.finditer(text):
        start, end = match.span("phrase")
        if any(label.start == start and label.end > end for label in found):
            continue
        field = field_of_phrase(match["phrase"])
        if field is not None and field != "address":
            found = [label for label in found if label.end <= start or label.start >= match.end()]
            found.append(Label(field, start, match.end()))
    return sorted(found, key=lambda label: label.start)


def _find_words(text: str) -> list[Label]:
    if (
        _FIRST_WORDS.isdisjoint(tokens(text))
        and not _SIGNS_AND_SCRIPT.search(text)
        and not _ANY_LETTER.search(text)
    ):
        return []
    pairs = any(sign in text for sign in "/&+|") or _JOINS_FAX.search(text) is not None
    found = []
    for match in (_FIND_PAIRS if pairs else _FIND).finditer(text):
        pair = match["pair"] if pairs else None
        name = _FIELD_OF.get((match["word"] or match["letter"] or "").casefold())
        if pair:
            name = label_of(pair) or "phone+fax"
        if name:
            found.append(Label(name, match.start(), match.end()))
    if not text.isascii():
        for match in _BEHIND_NAME.finditer(text):
            if not any(label.start < match.end() and label.end > match.start() for label in found):
                field = _FIELD_OF[match[1] or match[2]]
                found.append(Label(field, match.start(), match.end()))
    return found


_ADDRESS_WORDS = word_tree(
    word for word in _WORDS["address"].split("|") if len(word) > 1 or not word.isalnum()
)
_ADDRESS_LABEL = re.compile(
    rf"(?:{_ADDRESS_WORDS}(?:\s?(?:\([^()]{{1,20}}\)\s?)?[:：︰]|\s[–—-]\s)|A[:：︰]|(?:Add|Addr)[.:：︰]"
    rf"|(?:{_ADDRESS_OF.pattern})\s?[:：]"
    rf"|{_ADDRESS_COMPOUND.pattern}\s?[:：]"
    r"|(?:na adrese|pod adresem|på adressen|unter der adresse|à l['’]adresse|en la dirección"
    r"|all['’]indirizzo|no endereço|at the address)\s(?=[^\W\d_].{0,40}\d)"
    rf"|[📍🏢🏠📌⌂]|(?:住所|所在地|地址|주소)\s?[:：︰]?)\s{{0,2}}",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def strip_address_label(text: str) -> tuple[str, bool]:
    """A line without its ``Physical address:``, and whether it had one."""
    match = _ADDRESS_LABEL.match(text)
    rest = text[match.end() :].strip() if match else ""
    if rest:
        return rest, True
    return _without_plain_label(text) if has_digit(text) else (text, False)


_OF_STREETS = frozenset({"Address", "Location", "Where"})
"""Labels that streets are called too, in a language that puts the kind of a street behind its name."""


def _without_plain_label(text: str) -> tuple[str, bool]:
    """The same for a label that no sign sets apart from a street: "Dirección Calle 78"."""
    words = text.split(" ", 2)
    for count in range(1, len(words)):
        label, rest = " ".join(words[:count]), " ".join(words[count:])
        if label in _OF_STREETS:
            break  # "Address Road 12"
        if STREET.begins(rest) and label_of(f"{label}:") == "address":
            return rest, True
    return text, False
