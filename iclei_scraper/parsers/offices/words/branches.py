"""What heads a group of offices, or of others, in languages beside those of the longer lists."""

from __future__ import annotations

from iclei_scraper.values.wording.lexicon import Lexicon

BRANCHES = (
    "offices|secretariats|branches|büros|~büros|geschäftsstellen|außenstellen|bureaux|antennes|oficinas"
    "|escritórios|uffici|sedi|sedes|kantoren|vestigingen|kontoren|kontorer|toimipisteet|toimistot|oddziały"
    "|biura|pobočky|kanceláře|irodáink|telephelyek|telephelyeink|филиалы|офисы|представительства|філії|офіси"
    "|представництва|офиси|офисите|клонове|канцеларии|γραφεία|birouri|birourile|sedii|sediile|uredi"
    "|podružnice|pisarne|kancelarije|şubeler|şubelerimiz|ofisler|ofisleri|ofislerimiz|temsilcilikler"
    "|temsilciliklerimiz|kontorid|biurai|padaliniai|biroji|مكاتبنا|المكاتب|مكاتب|دفترها|فروعنا|الفروع|دفاتر|משרדים|המשרדים"
    "|משרדינו|הסניפים|סניפים|مكتبنا|irodánk|ofisimiz|toimistomme"
)
"""Words for several offices that are nothing else."""
EASTERN_BRANCHES = (
    "事業所一覧|営業所一覧|支店一覧|支部一覧|全国支部|驻外机构|分公司一览|代表处一览|전국 지부|지부 안내"
    "|지부 현황|국내지점|해외지점|국내 지점|해외 지점|국내사업장|해외사업장|사업장 안내|사업장안내"
    "|สำนักงานของเรา|สำนักงานสาขา|สำนักงานภูมิภาค|สาขาของเรา"
)
OFFICES = Lexicon(
    f"{BRANCHES}|các văn phòng|các chi nhánh|hệ thống chi nhánh|हमारे कार्यालय|क्षेत्रीय कार्यालय", EASTERN_BRANCHES
)
"""Words that head a group of offices."""
OTHERS = (
    "aliados|hoteles|hotéis|alberghi|eventos|eventi|événements|membri|geschäfte|winkels|evenementen"
    "|onze leden|samarbetspartners|samarbejdspartnere|evenemang|medlemmer|medarbejdere|arrangementer"
    "|kumppanit|yhteistyökumppanit|tiimimme|henkilöstö|jäsenet|sponsorit|tapahtumat|partnerzy|zespół"
    "|członkowie|sklepy|wydarzenia|dystrybutorzy|partneři|náš tým|členové|sponzoři|partnereink|munkatársaink"
    "|tagjaink|üzletek|rendezvények|partnerlerimiz|iş ortaklarımız|ekibimiz|üyelerimiz|sponsorlar|bayilerimiz"
    "|mağazalarımız|etkinlikler|mitra kami|parteneri|echipa|sponsori|evenimente|partneri|naš tim|članovi"
    "|sponzori|hoteli|događanja|partneriai|komanda|nariai|rėmėjai|viešbučiai|renginiai|партнёры|партнери"
    "|партньори|команда|сотрудники|члены|члени|спонсоры|спонсори|дилеры|мероприятия|події|магазини|екип"
    "|членове|хотели|събития|συνεργάτες|ομάδα|μέλη|χορηγοί|ξενοδοχεία|καταστήματα|σημεία πώλησης|εκδηλώσεις"
    "|đối tác|đội ngũ|thành viên|nhà tài trợ|khách sạn|cửa hàng|đại lý|sự kiện|شركاؤنا|الشركاء|فريقنا|فريق"
    "|الأعضاء|الرعاة|الفنادق|الموزعون|المتاجر|روابط|الفعاليات|همکاران|شرکای|اعضا|השותפים|הצוות|מלונות|חנויות"
    "|אירועים|साझेदार|टीम|सदस्य|होटल|प्रायोजक|आयोजन"
)
"""Words that head partners, members, people, hotels, shops or events."""
EASTERN_OTHERS = (
    "イベント|加盟団体|대리점|행사|活动|友情链接|合作夥伴|พันธมิตร|ทีมงาน|สมาชิก|ผู้สนับสนุน|โรงแรม|ร้านค้า"
    "|ตัวแทนจำหน่าย|กิจกรรม"
)
