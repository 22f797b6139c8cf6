"""Buttons in more languages: what a link says that only goes on to what stands beside it."""

from __future__ import annotations

from iclei_scraper.parsers.signs.patterns import alternatives

MORE_BUTTONS = alternatives(
    "czytaj(?: (?:więcej|dalej|cały|całość|artykuł).{0,60})?",
    "zobacz (?:więcej|wszystkie|szczegóły).{0,40}|więcej(?: (?:informacji|o .{1,60}))?",
    "szczegóły|dowiedz się więcej.{0,40}|pokaż więcej",
    "číst (?:dále|dál|více|celý článek|článek).{0,40}|čítať (?:ďalej|viac).{0,40}|celý článek",
    "zobrazit vše|zjistit více|(?:více|viac)(?: (?:informac[ií]|informáci[ií]|o .{1,60}))?",
    "tovább(?: (?:olvasom|a cikk(?:hez|re)|a hírhez))?|olvass? tovább|bővebben|részletek",
    "elolvasom",
    "cite[șşs]te(?: (?:mai (?:mult|departe)|tot|articolul|continuarea).{0,40})?",
    "(?:află )?mai mult(?:e detalii)?|vezi (?:mai mult|toate|detalii).{0,30}",
    "lue (?:lisää|koko|juttu|uutinen|artikkeli).{0,60}|katso (?:lisää|kaikki)",
    "(?:haberin )?devam[ıi](?:n[ıi] ?(?:oku|gör)(?:yun|mek için .{1,20})?)?",
    "daha fazla(?:s[ıi])?(?: oku| bilgi)?|detaylar|tümünü gör",
    "подробнее(?: (?:о|об|на) .{1,60})?",
    "читать(?: (?:далее|дальше|полностью|больше|ещ[её]|статью|новость|подробнее).{0,40})?|далее",
    "узнать (?:больше|подробнее)|все новости|показать ещ[её]|смотреть все",
    "читати (?:далі|більше|повністю).{0,40}|докладніше|детальніше|дізнатися більше|всі новини",
    "прочети(?:те)? (?:още|повече).{0,40}|виж(?:те)? (?:още|повече|всички)|научи(?:те)? повече",
    "(?:про)?читај(?:те)? (?:даље|више|још).{0,40}|опширније|детаљније",
    "(?:pro)?čitaj(?:te)? (?:dalje|više|još|cijeli .{1,20}|ceo .{1,20}).{0,40}",
    "opširnije|detaljnije|saznaj(?:te)? više",
    "preberi(?:te)? (?:več|celot.{1,20}).{0,40}|beri dalje|več o .{1,60}",
    "διαβάστε (?:περισσότερα|όλο.{0,20}|τη συνέχεια).{0,40}|(?:δείτε )?περισσότερα|δείτε όλα",
    "συνέχεια",
    "[إا]قر[أا] (?:المزيد|أكثر|التفاصيل|الخبر).{0,40}|(?:ل?قراءة )?المزيد",
    "(?:عرض |شاهد )(?:المزيد|الكل|التفاصيل)|التفاصيل|متابعة القراءة",
    "קראו? עוד.{0,40}|להמשך(?: קריאה)?|המשך (?:קריאה|לקרוא)|לפרטים נוספים",
    "ادامه (?:مطلب|خبر|مطالعه)|بیشتر(?: بخوانید)?|مشاهده (?:بیشتر|همه)",
    "(?:और|अधिक|पूरा) (?:पढ़ें|देखें|जानें)",
    "อ่าน(?:ต่อ|เพิ่มเติม|ทั้งหมด).{0,10}|ดู(?:เพิ่มเติม|ทั้งหมด)",
    "xem (?:thêm|tiếp|chi tiết|tất cả).{0,40}|đọc (?:thêm|tiếp).{0,40}",
    "lleg(?:ir|eix(?:-ne)?) (?:més|la notícia|tot).{0,40}|continua llegint.{0,40}",
    "veure (?:més|tots?|totes).{0,20}",
    "skait(?:yti|ykite) (?:daugiau|toliau).{0,40}|plačiau|lasīt (?:vairāk|tālāk).{0,40}",
    "loe (?:edasi|lähemalt|rohkem|veel).{0,40}",
)
"""Polish, Czech, Slovak, Hungarian, Romanian, Finnish, Turkish, Slavic languages of the east and the south,
Greek, Arabic, Hebrew, Persian, Hindi, Thai, Vietnamese, Catalan and those of the Baltic."""
MORE_FIRST = frozenset(
    """czytaj zobacz więcej szczegóły dowiedz pokaż zjistit číst čítať celý zobrazit více viac tovább
    olvass olvas bővebben részletek elolvasom citește citeşte citeste află mai vezi lue katso
    haberin devamı devami devamını devamini daha detaylar tümünü подробнее читать далее узнать все
    показать смотреть читати докладніше детальніше дізнатися всі прочети прочетете виж вижте научи
    научете прочитај прочитајте читај читајте опширније детаљније čitaj čitajte pročitaj pročitajte
    opširnije detaljnije saznaj
    saznajte preberi preberite beri več διαβάστε περισσότερα δείτε συνέχεια اقرأ إقرأ اقرا إقرا
    قراءة لقراءة المزيد عرض شاهد التفاصيل متابعة קרא קראו להמשך המשך לפרטים ادامه بیشتر مشاهده और
    अधिक पूरा xem đọc llegir llegeix llegeix-ne continua veure skaityti skaitykite plačiau lasīt loe""".split()
)
"""Their first words, where blanks part words."""
MORE_STORY = alternatives(
    "czytaj.*|więcej|číst.*|čítať.*|více|viac|celý článek|tovább.*|olvass.*|bővebben|elolvasom",
    "cite[șşs]te.*|mai mult|lue .*|(?:haberin )?devam[ıi].*|читать.*|далее|читати.*|докладніше",
    "прочети.*|(?:про)?читај.*|опширније|(?:pro)?čitaj.*|opširnije|preberi.*|beri dalje|διαβάστε.*|συνέχεια",
    "περισσότερα|[إا]قر[أا] .*|(?:ل?قراءة )?المزيد|متابعة القراءة|קראו? .*|להמשך.*|המשך .*|ادامه .*",
    "بیشتر.*|(?:और|अधिक|पूरा) पढ़ें|อ่าน.*|đọc .*|xem (?:thêm|tiếp)|lleg.*|continua llegint.*|skait.*|plačiau",
    "lasīt .*|loe .*",
)
"""Those that speak of a text to go on with."""
