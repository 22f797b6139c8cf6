"""The words by which offices, people, headings and other lists are told apart, in the network's languages."""

from __future__ import annotations

import re

OFFICE = re.compile(
    r"\b(?:office|offices|secretariat|secretariats|headquarters?|hq|branch|bureau|bureaux|delegation"
    r"|representation|hub|chapter|cent(?:er|re)|foundation|association|mission|liaison|sekretariat"
    r"|weltsekretariat|geschäftsstelle|hauptsitz|zentrale|hauptgeschäftsstelle|niederlassung|zweigstelle"
    r"|vertretung|außenstelle|verbindungsbüro|büro|buero|\w*büro|\w*sekretariat|\w*zentrum|regionalbüro"
    r"|stiftung|verein|secrétariat|siège|antenne|délégation|agence|centre|fondation|secretaria|secretaría"
    r"|secretariado|oficina|oficinas|sede|delegación|representación|centro|fundación|escritório"
    r"|escritórios|escritorio|secretariado|delegação|representação|núcleo|fundação|segretariato|ufficio"
    r"|uffici|sede|delegazione|fondazione|kontor|kontoret|sekretariatet|huvudkontor|\w+kontor|kansli"
    r"|kansliet|kantor|kantoor|biuro|kancelář|toimisto|ofisi?|sekretariat|perwakilan|cabang|pusat)\b"
    r"|事務局|事務所|事务所|辦事處|办事处|辦公室|办公室|秘书处|秘書處|總部|总部|本部|支部|センター|中心"
    r"|オフィス|拠点|連絡所|사무소|사무국|본부|지부|센터|사무실|지사|연락사무소",
    re.IGNORECASE,
)
"""What an office calls itself."""

ORGANISATION = re.compile(
    r"\b(?:e\. ?v\.|ggmbh|gmbh|inc|ltd|llc|plc|ngo|npo|npc|asbl|aisbl|vzw|a\.c\.|a\.c|s\.c|s\.a|s\.l|pvt"
    r"|foundation|association|network|institute|council|alliance|society|trust|fund|union|federation"
    r"|organi[sz]ation|stiftung|verband|netzwerk|association|réseau|fundación|asociación|red|associação"
    r"|rede|associazione|rete|yayasan)\b|法人|協会|协会|協會|협회|재단|財団|基金会|基金會|株式会社"
    r"|有限公司",
    re.IGNORECASE,
)
"""Legal forms and kinds of organisations."""

FUNCTION = re.compile(
    r"\b(?:press|media|sales|support|membership|members|events?|registration|careers?|jobs|recruitment"
    r"|human resources|hr|finance|accounting|accounts|donations?|webmaster|privacy|data protection|legal"
    r"|ombudsman|complaints?|whistle\w*|newsletter|communications?|library|booking|ticket|box|info desk"
    r"|helpdesk|admissions?|registrar|presse\w*|medien\w*|datenschutz\w*|mitgliedschaft|veranstaltung\w*"
    r"|prensa|imprensa|stampa|comunica\w+|ventas|vendas|recursos humanos|post)\b|広報|採用|会员|媒体|홍보"
    r"|채용",
    re.IGNORECASE,
)
"""Departments: with "office" they name no office of their own ("Press office")."""

ROLE = re.compile(
    r"\b(?:director|deputy|manager|officer|co-?ordinator|assistant|advis[eo]r|head of|chief|president"
    r"|vice|secretary|secretary[- ]general|chair|chairman|chairwoman|chairperson|treasurer|analyst|intern"
    r"|trainee|consultant|associate|specialist|executive|mayor|councill?or|governor|minister|senator"
    r"|professor|prof|fellow|researcher|editor|journalist|spokesperson|lead|team lead|expert|engineer"
    r"|planner|leiter(?:in)?|leitung|referent(?:in)?|geschäftsführer(?:in)?|vorstand|vorsitzende[rn]?"
    r"|projektleiter(?:in)?|sachbearbeiter(?:in)?|mitarbeiter(?:in)?|beauftragte[rn]?"
    r"|bürgermeister(?:in)?|oberbürgermeister(?:in)?|praktikant(?:in)?|directeur|directrice|chargée?"
    r"|responsable|adjointe?|conseill(?:er|ère)|présidente?|maire|secrétaire|gestionnaire|directora?"
    r"|jef[ea]|coordinadora?|encargad[oa]|gerente|asesora?|presidenta?|alcalde(?:sa)?"
    r"|secretari[oa] (?:general|ejecutiv[oa])|técnic[oa]|diretora?|coordenadora?|assessora?|analista"
    r"|prefeit[oa]|secretári[oa]|presidente|consultora?|estagiári[oa]|direttore|direttrice|responsabile"
    r"|coordinatore|coordinatrice|sindac[oa]|segretari[oa]|direktur|manajer|koordinator|kepala|staf"
    r"|wali ?kota|chefen|samordnare|handläggare|projektledare|verksamhetsledare|ordförande)\b|部長|課長"
    r"|局長|所長|会長|理事|市長|主任|主席|担当者|职员|经理|市长|主管|专员|博士|教授|소장|국장|팀장|대표"
    r"|이사|시장|연구원|매니저|과장",
    re.IGNORECASE,
)
"""What people do."""

HONORIFIC = re.compile(
    r"^(?:mr|mrs|ms|mx|dr|prof|herr|frau|m\.|mme|mlle|sr|sra|srta|dott|sig|ing|lic|arq|hon|rev|ir|dra?"
    r"|shri|smt|bapak|ibu)\b\.?\s?\S|さん$|氏$|様$|先生$|님$",
    re.IGNORECASE,
)

GENERIC_TITLE = re.compile(
    r"(?:(?:our|all|the|unsere|nos|nuestras|nossos|le nostre|find|get|contact|contacts?|kontakte?"
    r"|kontaktdaten|contacto|contactos|contato|contatos|contatti|contactez|coordonnées|reach|locations?"
    r"|standorte?|addresses?|adressen?|adresses|direcciones|endereços|indirizzi|alamat|where|visit|write"
    r"|nous|joindre|rejoindre|écrire|us|uns|nos|in|touch|to|we|are|you|can|me|iletişim|yhteystiedot"
    r"|kontakta|oss|hubungi|kami|details?|information|infos?|general|enquiries|inquiries|for|and|of"
    r"|offices?|worldwide|around|world|globe|global|regional|country|national|international|local"
    r"|secretariats?|directory|list|map|office|büros|bureaux|oficinas|escritórios|uffici|kantor|sedes"
    r"|sedi|network|presence|team|imprint|impressum|legal notice|mentions légales|aviso legal|nota legal"
    r"|colophon|address|adresse|phone|telephone|email|headings?|quick|links?|follow|connect|with|more"
    r"|about|und|et|y|e|&|/|-|–|—|,|:)[\s:&/,–—-]*){1,9}|(?:お問い合わせ|お問合せ|連絡先|所在地|アクセス"
    r"|事務所一覧|拠点一覧|拠点|联系我们|联系方式|聯絡我們|聯繫我們|연락처|문의|문의하기|찾아오시는 길"
    r"|오시는 길|사무소 안내)",
    re.IGNORECASE,
)
"""Headings that say "here are contacts" and name nothing."""

OFFICE_HEADING = re.compile(
    r"\b(?:contact|contacts|offices?|secretariats?|locations?|headquarters|addresses|where we are|find us"
    r"|branches|global network|regional presence|kontakt\w*|standorte?|büros|geschäftsstellen?"
    r"|niederlassungen|impressum|imprint|legal notice|anschrift|coordonnées|bureaux|nous contacter"
    r"|contactez|mentions légales|siège|secrétariats?|implantations|contacto|contactos|oficinas|sedes"
    r"|delegaciones|secretarías|contáctenos|aviso legal|contato|contatos|contactos|escritórios"
    r"|fale conosco|secretariados|contatti|sedi|uffici|dove siamo|contattaci|kontak|kantor|hubungi|lokasi"
    r"|kontakta|kontoren|sekretariat\w*|yhteystiedot|iletişim|reach us|get in touch|our regions)\b"
    r"|お問い合わせ|お問合せ|連絡先|所在地|アクセス|事務所|拠点|事務局|联系|聯絡|聯繫|办事处|辦事處"
    r"|办公室|秘书处|秘書處|연락처|문의|사무소|사무국|오시는 길",
    re.IGNORECASE,
)
"""Headings under which offices are listed."""

OTHER_HEADING = re.compile(
    r"\b(?:staff|our team|the team|meet the team|team|people|board|committee|leadership|leaders?|experts?"
    r"|speakers?|authors?|management|employees|who'?s who|mitarbeiter\w*|ansprechpartner\w*|das team"
    r"|unser team|vorstand|équipe|l'équipe|collaborateurs|equipo|nuestro equipo|personal|equipe"
    r"|nossa equipe|squadra|il team|staf|tim kami|medarbetare|personalen|partners?|partenaires?|socios"
    r"|parceiros|partner|mitgliedsstädte|mitglieder|members?|membership list|our members|membres|miembros"
    r"|membros|soci|anggota|medlemmar|sponsors?|supporters?|donors?|funders?|suppliers?|exhibitors?"
    r"|aussteller|participants?|participating|institutions?|attendees|venues?|event location"
    r"|conference venue|veranstaltungsort\w*|lieu de l'événement|lieu|sede del evento|local do evento"
    r"|hotels?|accommodation|unterkunft\w*|hébergement|alojamiento|hospedagem|getting there"
    r"|travel information|restaurants?|shops?|stores?|store locator|store finder|dealers?|retailers?"
    r"|showrooms?|outlets?|filialen|händler\w*|filialfinder|boutiques?|magasins?|tiendas?|lojas?|negozi"
    r"|toko|butiker|schools?|clinics?|pharmac\w+|hospitals?|embass\w+|consulates?|botschaft\w*"
    r"|konsulat\w*|embajadas?|consulados?|libraries|museums?|farmacias?|apotheken?|press contacts?"
    r"|media contacts?|pressekontakt\w*|contact presse|contacto de prensa|contato de imprensa|authors?"
    r"|about the author|autor\w*|references|referenzen|case stud\w+|events?|programme|agenda"
    r"|veranstaltungen|calendar|jobs?|vacanc\w+|stellenangebote|careers?|speakers?|jury|alumni"
    r"|testimonials?|delivery|shipping|billing|order)\b|スタッフ|職員|役員|講師|会員|パートナー|協力|会場"
    r"|店舗|採用|员工|團隊|团队|成员|會員|会员|合作伙伴|會場|门店|門市|직원|구성원|회원|파트너|협력"
    r"|행사장|매장|채용|장소",
    re.IGNORECASE,
)
"""Headings under which others are listed: people, members, partners, venues, shops."""

NOT_AN_OFFICE_NAME = re.compile(
    r"\b(?:hotel|hostel|inn|resort|restaurant|café|cafe|bar|pub|shop|store|boutique|showroom|outlet"
    r"|supermarket|pharmacy|apotheke|pharmacie|farmacia|clinic|hospital|museum|theat(?:er|re)|arena"
    r"|stadium|stadion|convention cent(?:er|re)|congress cent(?:er|re)|conference cent(?:er|re)"
    r"|exhibition cent(?:er|re)|kongresszentrum|palacio de congresos|centro de convenciones"
    r"|centro de convenções|palais des congrès|messe|expo|auditorium|ballroom|airport|station|filiale"
    r"|laden|tienda|loja|negozio|magasin|butik|bakery|bäckerei|garage|dealer|motors|bikes?|school"
    r"|university|embassy|consulate|botschaft|konsulat)\b|ホテル|会館|国際会議場|店$|本店|支店|酒店|饭店"
    r"|會議中心|会议中心|호텔|컨벤션|매장|점$",
    re.IGNORECASE,
)

EVENT = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\s?(?:[–-]|to|bis|uhr|am|pm|h\b)|\b(?:venue|veranstaltungsort|tickets?"
    r"|register now|registration|admission|doors open|entry fee)\b|会場|日時|開催|行사|일시",
    re.IGNORECASE,
)
_DAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b"
    r"|dim|dom|seg|ter|qua|qui|sex|gio|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag"
    r"|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|segunda|sexta|luned[ìi]"
    r"|venerd[ìi]|senin|jumat)\.?"
)
HOURS = re.compile(
    rf"\b{_DAY}\s?(?:[–-]|to|bis|a|à|al|au|até)\s?{_DAY}(?!\w)|\b{_DAY}[:,]?\s\d{{1,2}}[:.h]\d\d"
    r"|\b(?:opening hours|öffnungszeiten|horaires|open daily|geöffnet)\b|営業時間|영업시간|营业时间",
    re.IGNORECASE,
)
FURNITURE = frozenset(
    """
    close open menu x × decor spacer more less expand collapse back top toggle navigation search home map
    directions route download vcard share copy send website visit details next previous prev zoom + - – − ▼ ▲
    ▾ ▸ ► › » « schließen öffnen mehr weiterlesen karte anfahrt fermer ouvrir plus carte cerrar abrir más ver
    mapa fechar mais chiudi apri mappa stäng visa karta tutup peta 閉じる 開く 地図 もっと見る 关闭 地图
    닫기 지도 더보기
    """.split()
)
"""Single words of controls; :data:`FURNITURE_LINE` has the longer ones."""
FURNITURE_LINE = re.compile(
    r"(?:(?:read|show|learn|view|see|find out)\s(?:more|less|map|all|details)|(?:view|show|open|see"
    r"|find)\s(?:on|in|us on)?\s?(?:the\s)?(?:google\s)?maps?|google maps|get directions?|directions"
    r"|(?:visit|go to)\s(?:the\s|our\s)?(?:web\s?site|page)|(?:send|write)\s(?:us\s)?(?:an?\s)?(?:e-?mail"
    r"|message)|contact form|download vcard|back to top|learn more|in google maps anzeigen"
    r"|auf der karte anzeigen|zur karte|mehr erfahren|voir (?:la carte|sur la carte)|en savoir plus"
    r"|ver (?:en el )?mapa|saiba mais|ver no mapa)\.?",
    re.IGNORECASE,
)
