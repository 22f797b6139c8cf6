"""The words by which offices, people, headings and other lists are told apart, in the network's languages."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.offices.words.branches import BRANCHES, EASTERN_BRANCHES, EASTERN_OTHERS, OTHERS
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.wording.lexicon import Lexicon, tokens

OFFICE = Lexicon(
    "office|offices|secretariat|secretariats|headquarter|headquarters|hq|branch|bureau|bureaux|delegation"
    "|representation|hub|chapter|center|centre|foundation|association|mission|liaison|~sekretariat"
    "|geschäftsstelle|hauptsitz|zentrale|hauptgeschäftsstelle|niederlassung|zweigstelle|vertretung"
    "|außenstelle|~büro|~buero|~zentrum|stiftung|verein|siège|antenne|délégation|agence|fondation"
    "|secretaria|secretariado|oficina|oficinas|sede|delegación|representación|centro|fundación|escritório"
    "|escritórios|delegação|representação|núcleo|fundação|segretariato|ufficio|uffici|delegazione"
    "|segreteria|secretariaat|fondazione|~kontor|kontoret|~kontoret|sekretariatet|kansli|kansliet|kantor|kantoor|biuro|kancelář|toimisto"
    "|sucursal|succursale|ofis|ofisi|bürosu|temsilciliği|temsilcilik|merkez|merkezi|şubesi|perwakilan|cabang|pusat|filial|matriz|hoofdkantoor|oddział|siedziba"
    "|centrála|ústředí|pobočka|székhely|iroda|irodája|офис|офиса|филиал|представительство|головной|γραφείο"
    "|офіс|офісу|філія|представництво|клон|birou|biroul|sediu|sediul|filiala|ured|podružnica|pisarna|biuras"
    "|padalinys|birojs|esindus|فرع|الفرع|مقر|المقر"
    "|مكتب|المكتب|دفتر|סניף|משרד|شعبه|कार्यालय|trụ sở|chi nhánh|văn phòng",
    native="本社|支店|본사|总公司|分公司|總公司|事務局|事務所|事务所|辦事處|办事处|辦公室|办公室"
    "|秘书处|秘書處|總部|总部|本部|支部|センター"
    "|中心|オフィス|拠点|支社|支局|出張所|駐在所|分室|代表部|営業所|分会|分部|联络站|聯絡站|連絡所"
    "|联络处|聯絡處|代表处|代表處|工作站|사업소|영업소|지점|연락소|사무소|사무국|사무처|출장소|대표부"
    "|거점|지국|지회|분소|본부|지부|센터|사무실|지사|สำนักงาน",
)
"""What an office calls itself."""

HOUSE = Lexicon(
    "center|centre|foundation|association|mission|chapter|hub|~zentrum|stiftung|verein|agence|fondation"
    "|centro|fundación|fundação|núcleo|fondazione|pusat",
    native="センター|中心|센터",
)
"""Words for an office that houses, clubs and sights bear as often."""

ORGANISATION = Lexicon(
    "e.v.|ggmbh|gmbh|inc|ltd|llc|plc|ngo|npo|npc|asbl|aisbl|vzw|a.c.|s.c.|s.a.|s.l.|pvt|foundation|bv|bvba|sprl|sasu"
    "|association|network|institute|council|alliance|society|trust|fund|union|federation|organisation"
    "|organization|stiftung|verband|netzwerk|réseau|fundación|asociación|red|associação|rede|associazione"
    "|rete|yayasan|sarl|sàrl|srl|s.r.l.|s.p.a.|s.r.o.|sp. z o.o.|kft|zrt|d.o.o.|b.v.|oü|ltda|ооо|a.ş."
    "|ltd. şti.|limited|corp|corporation|llp|k.k.|sdn. bhd.|sdn bhd|oy|oyj|aps|n.v.|v.o.f.|vof|lda|eurl|snc"
    "|s.n.c.|тоо|зао|оао|пао|тов"
    "|fundacja|stowarzyszenie|vakfı|derneği|egyesület|alapítvány|forening|förening|yhdistys|фонд|ассоциация"
    "|общество|предприятие|учреждение|товариство|підприємство|асоціація|спілка|сдружение|дружество|фондация"
    "|udruga|udruženje|sdružení|spolek|združenie|asociația|fundația|biedrība|asociacija|σύλλογος|cooperativa"
    "|coopérative|şirketi|sp. j.|sp. k.|spółka",
    native="㈜|(주)|주식회사|법인|法人|協会|协会|協會|협회|재단|財団|基金会|基金會|株式会社|有限公司",
)
"""Legal forms and kinds of organisations."""
_FORM_LAST = (
    r"(?<=[\w).&»\"”] )(?:AG|AB|AS|ASA|A/S|I/S|SA|SAS|SASU|SE|NV|KG|OHG|UG|AD|EAD|OOD|EOOD|SpA|A[ŞS]|JSC|PJSC"
    r"|АД|ООД|ЕООД|АО|ЗАО|ПАО)\.?$"
)
_FORM_FIRST = r"^(?:PT\.?|CV\.?|UAB|SIA|AS|АО|ООО|ЗАО|ПАО) [«\"“]?[^\W\d_]{2}|^(?:CÔNG TY|Công ty) (?=\S+ \S)"
_FORM = re.compile(f"{_FORM_LAST}|{_FORM_FIRST}")
"""Legal forms told from other words by their capitals and their place alone: "Lake AG", "PT Lake"."""


@lru_cache(maxsize=16_384)
def names_organisation(text: str) -> bool:
    """Whether a line has the legal form of a firm in it, or says what kind of organisation it names.

    >>> names_organisation("Lake Towns AG"), names_organisation("PT Danau Biru"), names_organisation("ab 8")
    (True, True, False)
    """
    if text in ORGANISATION:
        return True
    form = _FORM.search(text)
    return form is not None and not is_city(text[: form.start()].strip())  # "Adelaide SA", "Calgary AB"


RANK = Lexicon(
    "head|main|central|general|regional|national|local|north|south|east|west|nord|süd|ost|sud|est|ouest|norte"
    "|sur|este|oeste|sul|leste|ovest|social|principal|principale|centrale|legale|operativa|zentral|haupt",
)
"""Which of several offices of one body one is."""

FUNCTION = Lexicon(
    "press|media|sales|support|membership|members|event|events|registration|career|careers|jobs"
    "|recruitment|human resources|hr|finance|accounting|accounts|donation|donations|webmaster|privacy"
    "|data protection|legal|ombudsman|complaint|complaints|whistle~|newsletter|communication"
    "|communications|library|booking|ticket|box|info desk|helpdesk|admission|admissions|registrar|presse~"
    "|medien~|datenschutz~|mitgliedschaft|veranstaltung~|prensa|imprensa|stampa|comunica~|ventas|vendas"
    "|recursos humanos|post",
    native="広報|採用|会员|媒体|홍보|채용",
)
"""Departments: with "office" they name no office of their own ("Press office")."""

LAW = Lexicon(
    "law|act|directive|regulation|gesetz|~gesetz|verordnung|loi|décret|ley|decreto|legge|lei|ustawa|wet|lag"
    "|törvény|zákon|закон|закона|kanun|gdpr|rgpd|dsgvo",
)
"""What has the day on which it was passed behind its name."""

ROLE = Lexicon(
    "director|deputy|manager|officer|coordinator|co-ordinator|assistant|advisor|adviser|head of|chief"
    "|president|vice|secretary|clerk|assessor|trustee|supervisor|chair|chairman|chairwoman|chairperson|treasurer|analyst|intern|trainee"
    "|consultant|associate|specialist|executive|mayor|councillor|councilor|governor|minister|senator"
    "|professor|prof|fellow|researcher|editor|journalist|spokesperson|lead|expert|engineer|planner"
    "|~leiter|~leiterin|leitung|referent|referentin|geschäftsführer|geschäftsführerin|vorstand"
    "|vorsitzende|vorsitzender|vorsitzenden|sachbearbeiter|sachbearbeiterin|mitarbeiter|mitarbeiterin"
    "|beauftragte|beauftragter|~bürgermeister|~bürgermeisterin|praktikant|praktikantin|directeur"
    "|directrice|chargé|chargée|responsable|adjoint|adjointe|conseiller|conseillère|président|présidente"
    "|maire|secrétaire|gestionnaire|directora|jefe|jefa|coordinador|coordinadora|encargado|encargada"
    "|gerente|asesor|asesora|presidenta|alcalde|alcaldesa|secretario|secretaria general|técnico|técnica"
    "|diretor|diretora|coordenador|coordenadora|assessora|analista|prefeito|prefeita|presidente"
    "|chefe|consultor|consultora|estagiário|estagiária|secretária executiva|direttore|direttrice|responsabile"
    "|coordinatore|coordinatrice|sindaco|sindaca|segretario|direktur|manajer|koordinator|kepala|staf"
    "|pressesprecher|pressesprecherin|sprecher|sprecherin|porte-parole|portavoz|porta-voz|portavoce"
    "|wali kota|walikota|chefen|samordnare|handläggare|projektledare|verksamhetsledare|ordförande",
    native="部長|課長|局長|所長|会長|理事|市長|主任|主席|担当|研究員|前台|职员|经理|市长|主管|专员"
    "|研究员|顾问|博士|教授|소장"
    "|국장|팀장|대표|이사|시장|연구원|매니저|과장|담당",
)
"""What people do."""

_POST = re.compile(
    r"(?:(?:deputy|vice|acting|interim|regional|country|national|senior|executive|managing)[\s-]+){0,3}"
    r"(?:head|director|manager|co-?ordinator|chief|leader|officer)\s(?:of|for)\s"
    r"|(?:stellvertretende[rn]?\s|stellv\.\s|stv\.\s)?(?:büro|geschäftsstellen|regional)?leit(?:er|ung)"
    r"(?:[*:/_]?in)?(?:\s|$)"
    r"|(?:responsable|cheff?e?|direct(?:eur|rice)|chargée?|coordinat(?:eur|rice)|director|directora|jef[ea]"
    r"|encargad[oa]|coordinador|coordinadora|gerente|diretora?|coordenadora?|direttore|direttrice"
    r"|responsabile|capo|coordinatore)\s(?:(?:adjointe?|adjunt[oa]|general|geral|generale|regional)\s){0,2}"
    r"(?:de|du|des|del|do|da|di|della|dello|la)\s"
    r"|(?:responsable|cheff?e?|direct(?:eur|rice)|chargée?|direttore|direttrice|responsabile)\s(?:d|dell)['’]"
    r"|(?:[^\W\d_]+\s){0,2}office\s(?:manager(?:in)?|director|assistant|co-?ordinator|administrator)(?:$|,)"
    r"|\S{0,8}(?:事務所|事务所|辦事處|办事处|办公室|辦公室|秘书处|秘書處|支部|センター)(?:長|主任|负责人|負責人)$"
    r"|\S{0,8}(?:사무소|사무국|센터|지부)장$",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def is_called_office(name: str) -> bool:
    """Whether a name holds a word for offices alone: "Lund Office", but not "Lund Foundation"."""
    return any(word in OFFICE and word not in HOUSE for word in name.split())


def is_post(text: str) -> bool:
    """Whether a line says what somebody does at an office, and names none: "Head of Office, Europe"."""
    return _POST.match(text) is not None


_TITLES = Lexicon(
    "mr|mrs|ms|mx|dr|prof|herr|frau|mme|mlle|sr|sra|srta|dott|sig|ing|lic|arq|hon|rev|ir|dra|shri|smt"
    "|bapak|ibu|cllr|councillor|maître"
)
_TITLE_BEHIND = re.compile(r"(?:さん|氏|様|先生|님|의원|議員|议员|委員|委员|(?<=^.)代表|(?<=^..)代表)$")


def is_addressed(text: str) -> bool:
    """Whether a text begins or ends as the name of a person does: "Dr Jane Doe", "山田様"."""
    return (len(tokens(text)) > 1 and _TITLES.begins(text)) or _TITLE_BEHIND.search(text) is not None


GENERIC_TITLE = Lexicon(
    "access|accès|acceso|accesso|our|all|the|unsere|nos|nuestras|nossos|le|nostre|find|get|contact|contacts|kontakt|kontakte"
    "|kontaktdaten|contacto|contactos|contato|contatos|contatti|coordonnées|reach|location"
    "|locations|standort|standorte|address|addresses|adresse|adressen|adresses|direcciones|endereços"
    "|indirizzi|alamat|where|visit|write|nous|joindre|rejoindre|écrire|us|uns|in|touch|to|we|are|you|can"
    "|me|iletişim|yhteystiedot|kontakta|oss|hubungi|kami|detail|details|information|info|infos|general"
    "|enquiries|inquiries|for|and|of|offices|worldwide|around|world|globe|global|regional|country"
    "|national|international|local|secretariats|directory|list|map|büros|bureaux|oficinas|escritórios"
    "|uffici|kantor|sedes|sedi|network|presence|team|imprint|impressum|legal|notice|mentions|légales"
    "|aviso|nota|colophon|phone|telephone|email|heading|headings|quick|link|links|follow|connect|with"
    "|more|about|und|zu|zum|zur|et|y|e|anschrift|postanschrift|erreichbarkeit|herausgeber|redaktion"
    "|kontaktformular"
    "|formular|form|service|hotline|customer|abonnieren|newsletter|subscribe|social|media|folgen|folge"
    "|redes|sociais|sociales|réseaux|sociaux|soziale|netzwerke|sociaal|netwerken|reti|sociali"
    "|adres|adresy|korespondencji|kontaktowe|dane|do|hier|finden|sie|so|erreichen|redacción|redacao"
    "|redação|suscríbete|siga|síguenos|sede|dirección|endereço|indirizzo|anfahrt|kontaktieren|contáctenos"
    "|contáctanos|políticas|política|privacidad|privacy|policy|puntos|venta|search|suche|suchen|recherche"
    "|rechercher|buscar|cerca|here|now|or|oder|ou|o|please|call|e-mail|mail|welcome|company|unternehmen"
    "|entreprise|empresa|azienda|en|el|mundo|monde|mondo|welt|dans|nel|no|nuestra|nossa|notre|unser|dónde"
    "|donde|estamos|où|wo|dove|siamo|onde|nosso|encuéntranos|implantations|agences|informatie"
    "|contactgegevens|gegevens|adresgegevens|locatie|locaties|openingstijden|ons|onze|vestigingen"
    "|kontaktinformation|contacter|contactar|contattare|contatta"
    "|services|servicios|serviços|servizi|leistungen|commercial|comercial|kommerziell|cómo|como|llegar|chegar"
    "|raggiungerci|comment|venir|talk|let|s|hello|otras|formas|outras|autres|moyens"
    "|let's|información|informações|informazioni|datos|dati|dados|données|ubicamos|directly|direkt"
    "|directamente|diretamente|directement|direttamente|contattaci|seguici|su|suivez|suivez-nous|on"
    "|unternehmensdaten|firmendaten|firmenangaben|kontaktmöglichkeiten|kontaktinformationen|maps|logo|footer"
    "|site|website|du|des|informationen|société|firma|hablemos|hablamos|parlons-en|"
    "recapiti|recapito|ufficiali|ufficiale|angaben|gemäß|gem|tmg|ddg|5|anbieter|verantwortlich|"
    "contactez|i|con|com|avec|mit|unseren|unserem|nostri|nuestros|weltweit"
    "|kantoor|filiali|filiales|subsidiaries|tochtergesellschaften|éditeur|editore|editora"
    "|come|contatto|di|comunicate|comunícate|comunícanos|nosotros|podaci|nama|kontaktirajte|osoite"
    "|sijainti|ja"
    "|yhteystietomme|methods|methoden|métodos|options|emergency|parking|parkplatz|parkplätze|parken"
    "|parcheggio"
    "|stationnement|aparcamiento|estacionamiento|estacionamento|parkeren|parkering|vereinsinformationen"
    "|свържете|се|връзка|нам|зв|яжіться|з|нами|nami|nám"
    "|kontaktujte|kudy|k|fakturační|nás|skontaktuj|się|z|ota|yhteyttä|ta|neem|op|contacteer|lépjen|velünk|kapcsolatba"
    "|với|contactează|contactați|ne|võta|meiega|ühendust|susisiekite"
    "|mumis|sazinieties|ar|mums|kontaktandmed|kontaktai|kontakti|контакт|контакти|تواصل|معنا|اتصل|بنا|צור"
    "|קשר|פרטי|התקשרות"
    "|fale|conosco|bize|ulaşın|adresimiz|kde|najdete|kontakty|контакты|наши|наш|адрес"
    "|адреса|нас|как|найти|с"
    "|связаться|связь|reklam|διεύθυνση|επικοινωνία|επικοινωνήστε|μαζί|μας|kapcsolat|elérhetőség|elérhetőségek"
    "|liên|hệ|chúng|tôi|encontre|a|sua|unidade|unidades|encuentra|tu|trouvez|votre|agence|nächste"
    "|finde|für|den|inhalt|inhaltlich|responsible|content|betreiber"
    "|navegación|navegação|navigazione|navigatie|navigacja|навигация|меню|menu|menü|menú|trabalhe"
    "|trabaja|trabaje"
    "|lavora|principali|principal|principales|principais|algemene|vragen|allgemeine|anfragen|générales"
    "|generales|consultas|bilgileri|bilgiler|konumumuz|přijeďte|besuchen|odwiedź|bezoek|identificativos|verantwortlicher|vereinsname|directa|directo"
    "|identificação|direct"
    "|diensteanbieter|seitenbetreiber|websitebetreiber|formulario|formulaire|formulário|formulář|formularz"
    "|formulier|kontaktuppgifter|kontaktní|údaje|контактная|контактные|контактні|информация|данные|дані"
    "|commerce|gesetz|ecg|ugb|mediengesetz|unternehmensgesetzbuch|offenlegung|14|24|25|nach|laut"
    "|informasi|kontak|coordonnée|tutti|yhteystieto|kontaktoplysninger|kontaktinfo|verantwortlichen"
    "|volg|följ|følg|seuraa|meitä|obserwuj|śledź|sledujte|kövess|kövessen|minket|urmărește-ne|urmăriți-ne"
    f"|{BRANCHES}|наші|нашите|mūsų|naši|nasze|naše|τα|våra|vore|våre|noastre|ما|שלנו"
    "|takip|edin|bizi|jälgi|meid|pratite|ακολουθήστε|в|соцсетях|подписывайтесь|pikalinkit|snabblänkar"
    "|hurtiglenker|szybkie|linki|hızlı|bağlantılar|aukioloajat|openingsuren|öppettider|åbningstider"
    "|åpningstider|nyitvatartás",
    native=f"{EASTERN_BRANCHES}|特定商取引法|に基づく|表記|表示|フォローする|关注|關注|팔로우|ติดต่อ|เรา|关于|關於|关于本会|私たち|联系信息|聯絡資訊|公众号|微信|운영자|運営者|運営会社|サイト|지점|駐車場|주차장|주차|お問い合わせ|お問合せ|問い合わせ|お問い合わせ先|連絡先|所在地|アクセス"
    "|一覧|各地|海外|国内|全国|世界|拠点|事務所|オフィス"
    "|ご案内|案内|マップ|公司資訊|公司资讯|公司信息|公司资料|營運公司|运营公司|運營公司|会社|会社概要|会社情報|企業情報|概要|について|ネットワーク|联系我们|联系方式"
    "|联系|我们|我們|在哪里|在哪裡|如何到达|办公室|办公地点|办事处|分支机构|机构"
    "|全球|地址|聯絡我們|聯繫我們|聯絡|聯絡方式|聯繫|辦公室|辦事處|據點|服務據點|연락처|문의"
    "|문의하기|찾아오시는|찾아오는|오시는|길"
    "|사무소|사무실|안내|지역|해외|국내|전국|위치|지사|소개|우리|지원|운영|제휴|광고|회사|연구실",
)
"""Headings made of these words alone say "here are contacts" and name nothing."""
_OURS = frozenset(
    "our contact find visit info information details locations location addresses"
    " unser unsere unseres nuestra nuestro nosso nossa notre"
    " nos kontakt".split()
)

_VAGUE = frozenset("details information informations informationen informacion informazioni angaben".split())
_VAGUE_WORDS = 2
"""Words of a heading that ends with such a one, and says of what there are details and nothing else."""


_ALWAYS = re.compile(r"(?<!\d)24\s?[/x×]\s?7(?!\d)")


@lru_cache(maxsize=16_384)
def is_generic_title(text: str) -> bool:
    """Whether a heading says no more than "our offices" or "Contact 24/7"; "Regional Office" is a name."""
    text = _ALWAYS.sub("", text) if "24" in text else text
    if GENERIC_TITLE.covers(text):
        return True
    found = tokens(text)
    if found and len(found) <= _VAGUE_WORDS and found[-1] in _VAGUE:
        return True
    rest = [word for word in found if word not in {"office", "secretariat"}]
    return len(rest) < len(found) and not _OURS.isdisjoint(rest) and GENERIC_TITLE.covers(" ".join(rest))


INVITATION = Lexicon(
    "welcome|willkommen|bienvenue|bienvenidos|bienvenido|benvenuti|bem-vindo|contact|contacts|us|get|in|touch|reach|write|to|with|at|contactez|contacter|kontakt|kontakta"
    "|kontaktieren|sie|contacto|contactos|contacta|contacte|contactar|contato|contate|contatti|contatta"
    "|contattare|met|contacteer|iletişim|yhteystiedot|hubungi|kontak|liên|hệ|контакты|con|com|mit|avec|med",
)
"""Words before an organisation's name that invite to write to it: "Contact …", "Get in touch with …"."""

OFFICE_HEADING = Lexicon(
    f"{BRANCHES}|contact|contacts|office|secretariat|location|locations|headquarters|addresses"
    "|where we are|find us|onde estamos|dónde estamos|où nous trouver|où sommes-nous"
    "|so finden sie uns|hier finden sie uns|gdzie jesteśmy|waar vindt u ons|dove trovarci"
    "|global network|regional presence|kontakt~|standort|standorte"
    "|geschäftsstelle|niederlassungen|délégations|succursales|delegações|impressum|imprint|legal notice"
    "|anschrift|coordonnées|nous contacter|nous joindre|contactez|mentions légales|siège|secrétariats"
    "|implantations|contacto|contactos|delegaciones|secretarías|contáctenos|aviso legal"
    "|contato|contatos|fale conosco|secretariados|contatti|filiali|dove siamo|contattaci"
    "|contáctanos|ubicación|ubicaciones|nos agences"
    "|kontak|kantor|cabang|hubungi|lokasi|kontor|sekretariat~|yhteystiedot|iletişim|reach us|get in touch"
    "|our regions|unidades|unidade|sucursales|filiais|agências|access|contactez-nous"
    "|contactenos|contacta con nosotros|contacte con nosotros|kontakty|контакты|контакти|επικοινωνία"
    "|kapcsolat|liên hệ|chi nhánh|văn phòng|कार्यालय|наш офис|наш офіс|nasze biuro"
    "|hubungi kami|contatto|recapiti|kontaktai|kontakti|kontaktid|kontaktinformasjon|kontaktoplysninger"
    "|bize ulaşın",
    native=f"{EASTERN_BRANCHES}|特定商取引法|お問い合わせ|お問合せ|連絡先|所在地|アクセス|事務所|拠点|事務局|会社概要|会社案内|会社情報"
    "|企業概要|企業情報|運営会社|運営者情報|회사소개|기업정보"
    "|法人概要|団体概要|組織概要|協会概要|회사개요|기관개요|公司概况|联系|聯絡|聯繫|办事处|辦事處"
    "|办公室|秘书处|秘書處|연락처|문의|사무소|사무국|오시는 길|오시는길|찾아오시는|지사 안내|สำนักงาน"
    "|지사안내|지사 소개|지사 현황|지점 안내|지점안내|국내 지사|해외 지사|국내외 지사|分支机构|营业网点",
)
"""Headings under which offices are listed."""

OTHER_HEADING = Lexicon(
    f"{OTHERS}|example|examples|sample|samples|beispiel|beispiele|muster|exemple|exemples|ejemplo|ejemplos|esempio"
    "|esempi|exemplo|exemplos|voorbeeld|lieferadresse|lieferadressen|lieferung|livraison|entrega|envío"
    "|consegna|spedizione|polling|wahllokale|bureaux de vote|seggi|notaries|notare|notaires|notai|notários"
    "|à louer|alquiler|in affitto|arrendamento|arrendar|aluguel|alugar|vermietung"
    "|councillors|stadträte|courts|gerichte|tribunaux|juzgados|tribunali"
    "|restaurants|canteens|mensen|ristoranti|restaurantes|restauranter|ravintolat|stop|stops|arrêt|parada|paragem|fermata|timetable|timetables|fahrplan|fahrpläne|haltestelle"
    "|haltestellen|anleger|pier|piers|arrêts"
    "|paradas|paragens|fermate|recycling~|wertstoff~|déchetterie|déchetteries|déchèterie|déchèteries"
    "|puntos limpios|ecocentros|ecopontos|ecocentri|isole ecologiche"
    "|staff|team|people|board|committee|leadership|leader|leaders|expert|experts|speaker|speakers|author"
    "|authors|management|employees|who's who|mitarbeiter~|ansprechpartner~|vorstand|équipe|l'équipe"
    "|auteur|auteurs|auteure|autrice|verfasser|verfasserin"
    "|our lawyers|our attorneys|our solicitors|unsere anwälte|unsere rechtsanwälte|nos avocats"
    "|nuestros abogados|nossos advogados|nostri avvocati|onze advocaten"
    "|collaborateurs|equipo|personal|equipe|squadra|staf|tim kami|medarbetare|personalen|partner|partners"
    "|partenaire|partenaires|partnerorg~|partnerinst~|partnerst~|mitglied~|mitgliedsverz~|socios|parceiros"
    "|mitgliedsstädte|mitglieder|member|members|membership list"
    "|membres|miembros|membros|soci|anggota|medlemmar|sponsor|sponsors|supporter|supporters|donor|donors"
    "|funders|supplier|suppliers|exhibitor|exhibitors|aussteller|participants|participating|institutions"
    "|attendees|venue|venues|event location|veranstaltungsort~|lieu de l'événement|lieu|luogo|lugar|ort|plek"
    "|plats|sted|sede del evento"
    "|local do evento|hotel|hotels|accommodation|unterkunft~|hébergement|alojamiento|hospedagem"
    "|getting there|travel information|restaurant|shop|shops|store|stores|dealer|dealers"
    "|distributors|distributeurs|distribuidores|distributori|resellers"
    "|revendeurs|revendedores|rivenditori|correspondentes|correspondants|corresponsales|tárhely~"
    "|retailer|retailers|showroom|showrooms|outlet|outlets|filialen|händler~|filialfinder|boutique"
    "|boutiques|magasin|magasins|tienda|tiendas|loja|lojas|negozi|toko|butiker|school|schools|clinic"
    "|clinics|pharmac~|hospital|hospitals|library|bibliothek|bibliotheken|stadtteilbibliothek~|bibliothèque"
    "|bibliothèques|biblioteca|bibliotecas|biblioteche|embass~|consulate|consulates|botschaft~"
    "|konsulat~|embajada"
    "|embajadas|consulado|consulados|libraries|museum|museums|farmacia|farmacias|apotheke|apotheken"
    "|press contact|press contacts|media contact|media contacts|pressekontakt~|contact presse"
    "|contacto de prensa|contato de imprensa|autor~|references|referenzen|case study|case studies|event"
    "|events|programme|agenda|veranstaltungen|calendar|job|jobs|vacanc~|stellenangebote|career|careers"
    "|jury|alumni|testimonials|delivery|shipping|billing|order|consortium|useful contacts|useful links"
    "|useful addresses|nützliche adressen|adresses utiles|direcciones útiles|contactos útiles"
    "|endereços úteis|contatos úteis|indirizzi utili|credits|web design|webdesign|hosting|funded by"
    "|supported by|financed by|co-funded by|hosted by|organised by|organized by|published by"
    "|gefördert durch|financé par|financiado por|finanziato da|publisher|provider|providers|publication"
    "|publications|handbook|supervisory authority|aufsichtsbehörde|autorité de contrôle"
    "|autoridad de control|autorità di controllo|donate|donation|donations|spenden|bank details"
    "|bankverbindung|award|awards|winner|winners|dial-in|local groups|ministries|authorities|to let"
    "|for rent|zu vermieten|hébergeur|hébergeur du site|hoster|webhoster|alojamiento web|hospedagem do site"
    "|hébergé par|gehostet von|alojado por|hospedado por|ospitato da|~versicherung|~behörde"
    "|datenschutzbeauftragte~|data protection officer|dpo|aufsicht|kammer|mstv|rstv"
    "|clínicas|cliniques|kliniken|konaklama|overnachten|übernachten|où dormir|dove dormire|dónde dormir"
    "|inspektor ochrony danych|délégué à la protection des données|delegado de protección de datos"
    "|responsabile della protezione dei dati|encarregado de dados|functionaris gegevensbescherming"
    "|where to buy|points of sale|stockists|stockist|verkaufsstellen|vorverkaufsstellen|bezugsquellen"
    "|points de vente|où acheter|puntos de venta|dónde comprar|pontos de venda|onde comprar|punti vendita"
    "|dove comprare|dove acquistare|verkooppunten|waar te koop|återförsäljare|forhandlere|jälleenmyyjät"
    "|gdzie kupić|punkty sprzedaży|kde koupit|prodejny|где купить|магазины|де купити|satış noktaları"
    "|hotele|noclegi|hotely|ubytování|ubytovanie|szállás|szállodák|hoteller|hotell|hotellit|hoteluri"
    "|гостиницы|отели|готелі|oteller|doctors|ärzte|médecins|médicos|medici|artsen|lekarze|lékaři|врачи"
    "|insurance|insurer|assureur|assurance|fotografie|photography|graphic design|grafik|lektorat"
    "|druckerei|imprimerie|imprenta|contributor|contributors|contributing|mitwirkende|contributeurs|colaboradores"
    "|colaboradoras|collaboratori|medewerkers|patrocinador|patrocinadores|patrocinan|colaboran|apoiadores"
    "|supporting|backers|förderer|unterstützer|fördermitglieder|mécènes|financeurs|sostenitori|finanziatori"
    "|financiers|subsidiegevers|bidragsydere|sponsorer|sponsoren|sponsorzy|darczyńcy|támogatók|destekçiler"
    "|donantes|donateurs|donatori|doadores|donatorzy|del evento|dell'evento|do evento|de l'événement"
    "|ciudades miembro|municipios miembro|entidades miembro|ciudades asociadas|municipios asociados"
    "|ciudades socias|cidades associadas|municípios associados|cidades membro|comuni associati"
    "|schulen|grundschulen|écoles|lycées|escuelas|colegios|escolas|scuole|kindergartens|kindergärten"
    "|krankenhäuser|hôpitaux|hospitales|hospitais|ospedali|study locations|study sites|trial sites"
    "|studienzentren|prüfzentren|centres d'investigation"
    "|centros del ensayo|centros do estudo|centri di sperimentazione",
    native=f"{EASTERN_OTHERS}|学校名"
    "|小中学校|中小学|学校一覧|학교명|학교 현황|医疗机构|医院名单|病院一覧|병원 현황"
    "|医療機関|治験|临床试验|임상시험"
    "|賃貸|임대|出租|招租|示例|范例|예시|예제|샘플|見本|サンプル|配送先|お届け先|收货地址|收貨地址|배송지|投票所|投票站|투표소"
    "|取扱店|販売店|판매처|판매점|销售网点|經銷|经销商|ご支援|捐助者|活动场地|活動場地|停留所|乗り場|のりば|時刻表|时刻表|站点|码头|정류장|선착장|リサイクルセンター"
    "|回收站|재활용센터"
    "|버스 이용|지하철 이용|자가용 이용|승용차 이용|대중교통|電車でお越し|バスでお越し|公交路线|乘车路线"
    "|後援|協賛|賛助|助成団体|支援団体|支持单位|支持單位|赞助|贊助|协办单位|協辦單位|후원|협찬"
    "|著者|執筆者|筆者|作者|작성자|글쓴이|필자|スタッフ|職員|役員|講師|会員|パートナー|協力|会場|店舗"
    "|销售点|銷售點|ホテル|宿泊|호텔|숙박|酒店|住宿|숙소|会场|当番医|당직|值班"
    "|採用|员工|團隊|团队|成员|會員|会员"
    "|合作伙伴|會場|门店|門市|직원|구성원|회원|파트너|협력|행사장|매장|채용|장소|薬局|药店|药房|藥局"
    "|약국|図書館|图书馆|圖書館|도서관",
)
"""Headings under which others are listed: people, members, partners, venues, shops."""
