"""Heads, groups and the word itself as cookie statements write them in further languages.

Danish, Norwegian, Swedish, Finnish, Estonian, Latvian, Lithuanian, Polish, Czech, Slovak, Hungarian,
Romanian, Croatian, Slovenian, Bulgarian, Ukrainian, Russian, Greek, Turkish, Catalan, Arabic and Hebrew.
"""

from __future__ import annotations

FURTHER_COOKIE = (
    r"çerez|kolačić|piškot|eväste|evästeet|küpsis|sīkdat|slapuk|süti(?:k|\b)|куки|бисквитк|galet(?:a|es)\b|"
    r"informasjonskaps|småkak|\btraceurs\b|nom du traceur|témoins? (?:de (?:connexion|navigation|"
    r"session)|essentiels|publicitaires)|"
    r"تعريف الارتباط|كوكيز|עוגי(?:ה|יה|ות|ית)|קוקי"
)
"""The word, as part of a pattern."""

FURTHER_PIECES = {
    "tr": "erez", "fi": "väste", "et": "üpsis", "hr": "olačić", "sr": "olačić", "bs": "olačić", "sl": "iškot",
    "lv": "īkdat", "lt": "lapuk", "hu": "üti", "bg": "исквит", "ru": "уки", "uk": "уки", "ca": "alet",
    "nb": "nformasjonskaps", "no": "nformasjonskaps", "sv": "akor",
    "ar": "الارتباط", "he": "עוגי", "fr": "émoin",
}  # fmt: skip
"""Language -> part of its own word for them, which a page may have without the English one."""

FURTHER_ROLES = {
    "name": (
        "cookienavn|navn på cookie|informasjonskapsel|kakans namn|eväste|evästeen nimi|nimi|küpsis|"
        "küpsise nimi|"
        "sīkdatne|sīkdatnes nosaukums|nosaukums|slapukas|slapuko pavadinimas|pavadinimas|nazwa pliku|"
        "nazwa pliku cookie|plik cookie|název|název cookie|názov|názov cookie|süti|süti neve|név|cookie neve|"
        "nume|"
        "nume cookie|numele cookie-ului|denumire|naziv|naziv kolačića|kolačić|ime kolačića|ime piškotka|"
        "piškotek|"
        "ime|наименование|име|бисквитка|име на бисквитката|назва|назва cookie|название|имя|имя cookie|"
        "название cookie|файл cookie|όνομα|όνομα cookie|çerez|çerez adı|çerezin adı|adı|ad|nom de la galeta|"
        "galeta|"
        "cookie-navn|cookiens navn|nazwa ciasteczka|ciasteczko|jméno|jméno cookie|soubor cookie|"
        "název souboru cookie|megnevezés|elnevezés|ονομασία|όνομα του cookie|cookie adı|çerez ismi|isim|"
        "имя файла cookie|nom del cookie|tên|nama|"
        "الاسم|اسم|اسم الملف|اسم ملف تعريف الارتباط|ملف تعريف الارتباط|ملفات تعريف الارتباط|اسم الكوكيز|"
        "שם|שם העוגייה|שם העוגיה|שם עוגייה|שם עוגיה|שם הקובץ|עוגייה|עוגיה|עוגיות|שם ה-cookie|שם קובץ ה-cookie"
    ),
    "provider": (
        "källa|kilde|lähde|źródło|bron|geplaatst door|wie plaatst|wer setzt|wer setzt es|qui le pose|ki "
        "helyezi el|kto ustawia|"
        "kdo nastavuje|кто ставит|кто устанавливает|кем установлен|кем устанавливается|хто встановлює|"
        "kim yerleştirir|"
        "udbyder|udsteder|tilbyder|tilhører|leverandør/domæne|domæne|utgivare|avsändare|palveluntarjoaja|"
        "tarjoaja|"
        "toimittaja|asettaja|pakkuja|teenusepakkuja|sniedzējs|pakalpojuma sniedzējs|teikėjas|"
        "paslaugų teikėjas|"
        "właściciel|podmiot|dostawca usługi|poskytovatel|poskytovateľ|správce|zdroj|doména|szolgáltató|"
        "forrás|"
        "furnizor|furnizorul|domeniu|emitent|pružatelj|pružatelj usluge|davatelj|izdavatelj|ponudnik|izvor|"
        "доставчик|домейн|постачальник|домен|поставщик|провайдер|владелец|источник|πάροχος|προμηθευτής|"
        "τομέας|"
        "sağlayıcı|sağlayan|hizmet sağlayıcı|kaynak|alan adı|proveïdor|titular|domini|"
        "herkomst|eigenaar|afzender|ställs in av|sat af|wydawca|provozovatel|vlastník|verkkotunnus|kiadó|"
        "πηγή|servis sağlayıcı|設定者|제공처|发行者|"
        "المزود|مزود|مزود الخدمة|مقدم الخدمة|الجهة|المصدر|النطاق|"
        "ספק|הספק|ספק השירות|שם הספק|דומיין|מקור|גורם"
    ),
    "description": (
        "funktion|förklaring|användning|bruk|hensikt|käyttötarkoitus|tarkoitus|kuvaus|selite|eesmärk|"
        "kirjeldus|"
        "mērķis|nolūks|apraksts|tikslas|paskirtis|aprašymas|funkcja|przeznaczenie|zastosowanie|účel|popis|"
        "funkce|"
        "účel použitia|cél|célja|leírás|funkció|rendeltetés|scop|scopul|descriere|rol|svrha|namjena|namen|"
        "opis|"
        "цел|предназначение|описание|призначення|мета|опис|назначение|цель|цель использования|σκοπός|"
        "περιγραφή|"
        "χρήση|amaç|amacı|kullanım amacı|açıklama|işlev|finalitat|descripció|propòsit|funció|hvad den gør|"
        "hva den gjør|vad den gör|mihin|milleks|do czego służy|po co|k čemu slouží|na čo slúži|mire való|"
        "mire szolgál|la ce folosește|la ce servește|čemu služi|za što služi|čemu je namenjen|за какво служи|"
        "для чего|зачем|для чого|навіщо|σε τι χρησιμεύει|ne işe yarar|per a què serveix|"
        "doeleinden|waarvoor|toelichting|uitleg|användningsområde|hvad bruges den til|anvendelse|"
        "cel użycia|cel przetwarzania|účel zpracování|využití|az adatkezelés célja|σκοπός χρήσης|"
        "λειτουργία|"
        "الغرض|غرض|الوصف|وصف|الهدف|الوظيفة|الاستخدام|"
        "מטרה|המטרה|תיאור|ייעוד|שימוש|תפקיד|מטרת השימוש"
    ),
    "duration": (
        "levetid|opbevaringstid|opbevaringsperiode|udløbstid|udløbsdato|lagringsperiode|holdbarhet|sparas|"
        "utgångstid|hållbarhet|voimassaoloaika|voimassaolo|kesto|säilytysaika|vanhenee|elinikä|kestus|"
        "kehtivus|"
        "aegumine|säilitusaeg|termiņš|derīguma termiņš|glabāšanas laiks|galiojimo laikas|galiojimas|trukmė|"
        "saugojimo laikas|czas|czas życia|czas przechowywania|ważność|termin ważności|platnost|"
        "doba platnosti|"
        "expirace|doba uložení|trvání|životnost|platnosť|doba uchovávania|expirácia|trvanie|lejárat|"
        "lejárati idő|"
        "érvényesség|időtartam|élettartam|tárolási idő|durată|durata|expirare|valabilitate|perioada|trajanje|"
        "istek|rok trajanja|valjanost|razdoblje|veljavnost|čas hrambe|срок|срок на съхранение|валидност|"
        "продължителност|изтича|термін|термін дії|термін зберігання|срок хранения|срок действия|длительность|"
        "истекает|διάρκεια|λήξη|διάρκεια ζωής|χρόνος διατήρησης|süre|süresi|saklama süresi|geçerlilik süresi|"
        "ömür|durada|caducitat|termini|conservació|hvor længe|hvor lenge|hur länge|kuinka kauan|kui kaua|"
        "cik ilgi|kiek laiko|jak długo|jak dlouho|ako dlho|meddig|mennyi ideig|cât timp|cât durează|"
        "koliko dugo|kako dolgo|koliko časa|колко време|как долго|сколько хранится|як довго|πόση ώρα|"
        "πόσο διαρκεί|ne kadar süre|ne kadar|quant dura|quant de temps|"
        "geldigheid|verloopt|verloopt na|vervaltijd|opslagduur|houdbaarheid|upphör|löper ut|giltighet|"
        "udløber|maksimal lagringsvarighed|wygaśnięcie|doba uchování|doba trvání|vypršení platnosti|"
        "vanheneminen|päättyy|säilytyksen enimmäiskesto|érvényességi idő|megőrzési idő|tárolás ideje|"
        "διάρκεια αποθήκευσης|ημερομηνία λήξης|geçerlilik|bitiş|kullanım süresi|sona erme|"
        "perioada de stocare|durata de viață|vrijeme trajanja|rok uporabe|validità|durata di conservazione|"
        "lebenszeit|"
        "المدة|مدة|مدة الصلاحية|الصلاحية|مدة التخزين|مدة الاحتفاظ|تاريخ الانتهاء|انتهاء الصلاحية|"
        "תוקף|התוקף|משך|משך זמן|משך שמירה|משך השמירה|תקופת שמירה|תפוגה|זמן שמירה|תאריך תפוגה|אורך חיים"
    ),
    "type": (
        "slags|tyyppi|tüüp|liik|veids|tipas|rūšis|druh|típus|tip|tipul|vrsta|вид|тип|τύπος|είδος|tür|türü|"
        "çerez türü|"
        "tipus|النوع|نوع|نوع الملف|"
        "סוג|סוג העוגייה|סוג העוגיה"
    ),
    "category": (
        "kategoria|luokka|ryhmä|kategooria|kategorija|kategória|skupina|csoport|categorie|grupă|skupina|"
        "категория|"
        "група|категорія|группа|κατηγορία|ομάδα|grup|sınıf|"
        "الفئة|فئة|التصنيف|"
        "קטגוריה|קבוצה"
    ),
}
"""Role -> heads and labels, parted by bars."""

FURTHER_CATEGORIES = frozenset(
    "nødvendige markedsføring markedsføringscookies præferencer statistiske ydeevne øvrige uklassificerede "
    "funksjonelle preferanser statistikk ytelse nödvändiga inställningar marknadsföring analys "
    "analytiska statistiska analytiske "
    "välttämättömät pakolliset toiminnalliset tilastot tilastolliset analytiikka markkinointi mainonta "
    "mieltymykset asetukset muut vajalikud statistilised turunduslikud eelistused nepieciešamās statistikas "
    "mārketinga analītiskās analītikas funkcionālās būtini funkciniai statistiniai analitiniai rinkodaros "
    "konieczne wymagane techniczne wydajnościowe analityka nezbytné nutné funkční preferenční statistické "
    "analytické marketingové reklamní ostatní technické výkonnostní nevyhnutné funkčné štatistické reklamné "
    "szükséges feltétlenül funkcionális statisztikai preferencia egyéb teljesítmény hirdetési analitikai "
    "marketingcélú necesare funcționale analitice statistice statistici publicitate preferințe altele "
    "performanță esențiale nužni neophodni obavezni funkcionalni analitički statistički marketinški ostali "
    "oglašavanje nujni statistični необходими функционални аналитични статистически маркетингови рекламни "
    "други "
    "задължителни необхідні функціональні аналітичні маркетингові інші необходимые обязательные "
    "функциональные аналитические статистические маркетинговые рекламные технические прочие другие "
    "статистика аналитика маркетинг реклама предпочтения απαραίτητα λειτουργικά στατιστικά διαφημιστικά "
    "προτιμήσεις απόδοσης αναλυτικά άλλα μάρκετινγκ zorunlu gerekli işlevsel analitik pazarlama performans "
    "tercih tercihler istatistik hedefleme fonksiyonel diğer necessàries tècniques analítiques estadístiques "
    "preferències publicitat publicitàries altres oklassificerade analyskakor marknadsföringskakor "
    "analytiikkaevästeet markkinointievästeet mainosevästeet toimintoevästeet tilastointi kohdentaminen "
    "kohdennus munkamenet teljesítményt biztosító analiză marketing funcționalitate būtinieji statistikos "
    "nuostatų reklaminiai turundus statistika turundusküpsised funktsionaalsed hädavajalikud analüütilised "
    "analitični trženjski oglaševalski στατιστικών στατιστικής διαφήμισης необхідні kesinlikle reklamları "
    "niesklasyfikowane הכרחיות הכרחי חיוניות נחוצות נדרשות פונקציונליות פונקציונליים סטטיסטיקה סטטיסטיות "
    "אנליטיות אנליטיקה ניתוח "
    "שיווק שיווקיות פרסום פרסומיות "
    "העדפות ביצועים טכניות אחרות diperlukan fungsional pemasaran i̇şlevsel d'anàlisi màrqueting "
    "statistiek prestaties advertentie reclame sociale essentieel essentiële personalisatie beveiliging "
    "preferenser annonsering tekniska sociala personalisering säkerhet funktionel indstillinger "
    "annoncering sikkerhed målretning innstillinger sikkerhet wydajność społecznościowe bezpieczeństwo "
    "personalizacja výkon sociální bezpečnostní personalizace měření potrebné štatistika välttämätön "
    "toiminnallinen analyyttiset suorituskyky tekniset turvallisuus elengedhetetlen működési beállítások "
    "statisztika elemzés elemző reklám technikai közösségi célzó kényelmi alapvető biztonsági αναγκαία "
    "λειτουργικότητας προτιμήσεων ανάλυσης επιδόσεων προώθησης διαφήμιση στόχευσης τεχνικά ασφάλειας "
    "δικτύωσης teknik i̇statistik i̇statistiksel istatistiksel analiz güvenlik sosyal kişiselleştirme "
    "statistică tehnice securitate postavke analitika performanse izvedba tehnički sigurnosni obvezni "
    "potrebni tehnični анализ технически настройки производительность обов'язкові статистичні аналітика "
    "технічні techniniai obligātās reklāmas tehniskās reklaam tehnilised funcionals anàlisi rendiment".split()
)
FURTHER_FILLERS = frozenset(
    "kolačići kolačiće kolačića sütik süti evästeet çerezler çerezleri çerez küpsised sīkdatnes slapukai "
    "soubory "
    "súbory куки файлы файлове бисквитки galetes cookie-k cookie-uri cookieuri kakor kaka "
    "informasjonskapsler "
    "piškotki עוגיות קובצי файли för d'un i a og ja και ve și in и strengt nezbytně sítě nevyhnutne média "
    "απολύτως κοινωνικής εμπορικής medya strict strogo nujno строго estrictament".split()
)
