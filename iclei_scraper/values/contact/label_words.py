"""The words by which pages announce a phone, an address, a name, and what is none of an office's fields."""

from __future__ import annotations

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

WORDS: dict[str, str] = {
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
"""What stands for each field, divided by strokes; of a word under two fields the first one counts."""
FIELD_OF = {word: name for name, words in reversed(WORDS.items()) for word in words.split("|")}
"""The field of each word."""
SHORT = frozenset(word for word in FIELD_OF if len(word) == 1 and word.isascii())
"""Single letters, which are labels only with a sign behind them."""
