"""Labels of several words: one that names a way to reach somebody, and words that add nothing to it.

No list holds all that people write before a telephone number ("Call our office on", "Numéro d'appel",
"代表電話番号"), but nearly all of it is made of few words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.text import has_digit

_KERNELS = {
    "fax": "fax faxes telefax facsimile facsimil faksimile faksimili simile telecopie telecopies telecopieur"
    " telecopia telecopiador telecopiadora telecopy telecopier fernkopie fernkopien fernkopierer faxnummer"
    " faxanschluss telefaxnummer faks telefaks faxszam факс факса φαξ",
    "phone": "phone phones telephone telephones telephonic telephonique telefon telefono telefonos telefone"
    " telefones telefonnummer telefonnummern telefonisch telefonica telefonico tel tels telf tfno fon fone"
    " ring dial call calling rufen rufnummer rufnummern ruf anruf anrufen durchwahlnummer appel appeler"
    " appelez llamar llame llamenos llamada llamadas ligue ligar ligacao ligacoes chame chiama chiamaci"
    " chiamate chiamare telemovel celular movel movil telephoner telephonez telefonare telefonear"
    " standard landline switchboard hotline helpline festnetz festnetznummer centralita centralino"
    " conmutador whatsapp telefoon bellen telepon telpon telefonumuz pbx telefonkontakt"
    " telefonzentrale mobilnummer bel zavolejte zadzwon llamanos arayin"
    " telefony telefoni telefonu telefonum telefonlar telefoner telefonnumre telefonnumer telefonski"
    " telefonszam telefonszamok telefonai telefonas telefoane puhelin puhelimet puhelinnumero talrunis"
    " talruni телефон телефоны телефони телефона телефону τηλεφωνο τηλεφωνα",
    "email": "email emails mail mails mailadresse emailadresse courriel courriels correo correos correio"
    " electronic electronique electronico electronica eletronico eletronica elettronico elettronica"
    " elektronisch elektronische mailbox inbox napiste napisz schrijf write ecrire ecrivez schreiben"
    " escribir escriba escribanos"
    " escreva escrever scrivi scrivici scrivere mel surel pastas почта почты пошта пошти поща",
    "web": "web website websites webpage webseite webauftritt homepage site sites sito sitio internet"
    " internetseite internetauftritt internetadresse online url www",
    "address": "address addresses adresse adressen anschrift direccion direcciones domicilio endereco"
    " enderecos morada indirizzo indirizzi ubicacion localizacion localizacao emplacement alamat adres"
    " bezoek adresa adresy adresas adrese adresi adresimiz adress aadress cim cime cimunk osoite osoitteet"
    " адрес адреса адреси διευθυνση διευθυνσεις",
}
_FILLERS = frozenset(
    "the a an our us to by via on at of for in and or number numbers no nr num nro n direct general main"
    " central office head public enquiries inquiries contact reach get send drop please you can your line"
    " desk reception international national local team here official address mailing postal physical"
    " visiting visitor street business"
    " die der das den dem unser unsere unserer unseren uns unter per von zum zur nummer nummern sie bitte"
    " im zentrale zentral allgemeine allgemein direkt direkter kontakt erreichen erreichbar so buro und"
    " offizielle es ist"
    " le la les l notre nos nous vous au aux par de du des d numero numeros en pour contacter contactez"
    " joindre joignable principal principale directe ligne page courrier bureau officiel postale adresse"
    " el los las nuestro nuestra por del al contacto contactar directo directa linea fijo fija pagina"
    " oficina oficial direccion postales llamenos"
    " o os as nosso nossa conosco para do da em na contato geral fixo direto correio escritorio endereco"
    " il lo i gli nostro nostra ci per di della allo contatto contatti generale diretto diretta fisso posta"
    " ufficio ufficiale indirizzo e y et siege social sociale sede legale secretariat headquarter"
    " headquarters hq"
    " des buros biura biuro siedziby siedziba firmy spolki oddzialu kantoru numer numery kontaktowy"
    " kontaktowe nasz nasze korespondencyjny pocztowy sidla sidlo sidlem kancelare spolecnosti"
    " spolocnosti cislo cisla provozovny prevadzky kontaktni kontaktna kontaktne korespondencni postovni"
    " ureda ured sjedista sjediste sedista sediste tvrtke broj brojevi birou biroului sediu sediului"
    " sediul numar numarul nostru punct lucru офиса офис офісу офіс на наш наша номер номера контактный"
    " контактные контактний для связи компании компанії организации головного центрального главного"
    " электронной електронної электронная електронна ofis ofisi ofisimiz sirket sirketi merkezi numarasi"
    " numaramiz hatti iroda irodank szekhely szekhelye ceg cegunk levelezesi toimiston yrityksen vaihde"
    " el elektroninen γραφειου γραφειων εδρας επικοινωνιας imones buveines numeris numeriai musu biroja"
    " uznemuma numurs kontori mobilni mobilny mobilusis komorkowy stacjonarny kontorets vart"
    " registered sitz atencion cliente clientes ja ons onze bizi".split()
)
_NATIVE_KERNELS = {
    "fax": "ファックス|ファクス|ファクシミリ|ＦＡＸ|fax|传真|傳真|팩스|팩시밀리|모사 ?전송",
    "phone": "電話|ＴＥＬ|tel|携帯|フリーダイヤル|ダイヤル|テレフォン|通話|代表番号|直通番号|电话|固话"
    "|通话|来电|联系号码|联络号码|聯絡號碼|聯繫號碼|手机|手機|热线|熱線|座机|座機|总机|總機"
    "|致电|致電|专线|專線"
    "|전화|핸드폰|휴대폰|유선|통화|다이얼|대표 ?번호|연락 ?번호|직통 ?번호",
    "email": "メール|電子メール|e-?mail|mail|电子|電子|邮箱|電郵|电邮|邮件|郵件|郵箱|信箱|이메일|메일"
    "|전자우편|전자",
    "web": "ウェブ|サイト|ホームページ|url|hp|web|网站|網站|网址|網址|官网|官網|主页|主頁|网页|網頁"
    "|홈페이지|누리집"
    "|웹사이트|웹|사이트",
    "address": "住所|所在地|地址|住址|地点|地點|位置|소재지|주소|위치",
}
_NATIVE_FILLERS = (
    "番号|お|ご|代表|連絡先|連絡|窓口|問い合わせ|問合せ|問合わせ|用|の|へ|で|は|送信先|送信|送付先"
    "|宛先|宛|番|号|受信|先|直通|受付|事務所|オフィス|公式|アドレス|当"
    "|号码|號碼|号|號|机|機|联络|拨打|撥打|固定|接收|欢迎|部|联系|聯絡|聯繫|咨询|諮詢|办公室|辦公室"
    "|办公|辦公|服务|服務|我们|我們|请|請|的|本|总|總|直拨|直撥|官方"
    "|会社|店舗"
    "|회사|사업장"
    "|고객|센터|번호|연결|걸기|받는 ?곳|접수|수신|발신|용|문의|대표|연락처|연락|사무실|사무소|공식|직통|안내"
    "|상담|우편|로|의"
)
_FIELD_OF = {word: field for field, words in _KERNELS.items() for word in words.split()}
_NATIVE = re.compile(
    "|".join(f"(?P<{field}>{words})" for field, words in _NATIVE_KERNELS.items())
    + "|"
    + "|".join(sorted(_NATIVE_FILLERS.split("|"), key=len, reverse=True))
    + r"|[\s/・·]",
    re.IGNORECASE,
)
_EASTERN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIRECT_LINE = re.compile(
    r"(?:durchwahl|direktwahl|direct (?:line|dial)|ligne directe|línea directa|linea diretta)(?!\w)",
    re.IGNORECASE,
)
"""Before the name of a department: "Durchwahl Mitgliederservice"."""
_APOSTROPHE = re.compile(r"[^\W\d_]{1,2}['’]")
_LONGEST, _MOST_WORDS = 50, 7


@lru_cache(maxsize=16_384)
def field_of_phrase(text: str) -> str | None:
    """The field that a phrase announces, as in :data:`iclei_scraper.values.contact.label_words.WORDS`.

    ``None`` where it says more than that, or names two ways at once.

    >>> field_of_phrase("Call our office on"), field_of_phrase("Numéro d'appel")
    ('phone', 'phone')
    >>> field_of_phrase("Electronic address"), field_of_phrase("Call for papers"), field_of_phrase("Office")
    ('email', None, None)
    """
    if not 1 < len(text) <= _LONGEST or has_digit(text):
        return None
    if _DIRECT_LINE.match(text):
        return "phone"
    kinds = set(_native(text) if _EASTERN.search(text) else _alphabetic(text))
    if len(kinds) > 1:
        kinds.discard("address")  # "e-mail address"
    return kinds.pop() if len(kinds) == 1 else None


def _alphabetic(text: str) -> list[str]:
    words = tokens(_APOSTROPHE.sub("", text))
    if len(words) > _MOST_WORDS:
        return []
    found = []
    for word in words:
        if field := _FIELD_OF.get(word):
            found.append(field)
        elif word not in _FILLERS:
            return []
    return found


def _native(text: str) -> list[str]:
    found = []
    position = 0
    while position < len(text):
        match = _NATIVE.match(text, position)
        if match is None:
            return []
        if match.lastgroup:
            found.append(match.lastgroup)
        position = match.end()
    return found
