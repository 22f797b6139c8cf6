"""Words for what a house counts, in languages that lists of nouns for running text do not cover.

They are asked of the short labels of counters, and in sentences of these languages of the words right behind
a figure, where a word has no grammar around it to go wrong:
Polish, Czech, Slovak, Slovene, Croatian, Serbian, Bulgarian, Russian, Ukrainian, Turkish, Danish, Norwegian,
Finnish, Hungarian, Romanian, Greek, Indonesian, Vietnamese, Arabic, Hebrew. Endings are left open, for they
change with the number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

_STEMS = {
    "countries": (
        r"kraj(?:e|ów|ach|u)|państw\w{0,2}|zem(?:í|ě|ích)|států?|krajín\w{0,2}|drž[ae]v\w{0,2}|zemalja|"
        r"държави|страни|стран(?:ах|ы|а)?|країн(?:ах|и|а)?|ülke\w{0,6}|lande|land|maata|maassa|maasta|"
        r"ország\w{0,4}|[tțţ][aă]ri|"
        r"χώρ(?:ες|ων|α)|negara|quốc gia|دول|دولة|מדינות"
    ),
    "offices": (
        r"biur\w{0,3}|oddział\w{0,3}|placów\w{2,3}|poboč\w{2,4}|kancelář\w{0,2}|pisarn|poslovnic\w?|"
        r"офис\w{0,2}|"
        r"филиал\w{0,2}|представительств\w{0,2}|офіс\w{0,2}|філі\w{1,2}|ofis\w{0,8}|şube\w{0,4}|kontorer|"
        r"toimistoa|toimipistettä|toimipaikkaa|irod[aá]\w{0,2}|telephely\w{0,2}|birouri|sedii|filiale|"
        r"γραφεία|"
        r"vestigingen|kantor(?: cabang)?|cabang|văn phòng|chi nhánh|مكاتب|مكتب|فروع|فرع|משרדים|סניפים"
    ),
    "staff": (
        r"pracowni\w{1,4}|specjalist\w{1,3}|ekspert\w{0,3}|zaměstnanc\w{1,3}|zamestnanc\w{1,3}|"
        r"odborník\w{0,2}|"
        r"specialist\w{1,3}|zaposlenih?|stručnjaka|служители|сотрудник\w{0,3}|специалист\w{0,3}|"
        r"работник\w{0,3}|"
        r"эксперт\w{0,3}|співробітник\w{0,3}|працівник\w{0,3}|фахівц\w{1,3}|çalışan\w{0,6}|personel\w{0,4}|"
        r"uzman\w{0,4}|ekip üyesi|medarbejdere?|ansatte|fagpersoner|eksperter|työntekijä\w{0,2}|"
        r"asiantuntij\w{2,3}|munkatárs\w{0,2}|alkalmazott\w{0,2}|dolgozó\w{0,2}|szakember\w{0,2}|"
        r"szakértő\w{0,2}|"
        r"angaja[tțţ]i|speciali[sșş]ti|exper[tțţ]i|εργαζόμεν\w{1,3}|υπάλληλ\w{1,3}|karyawan|pegawai|"
        r"nhân viên|nhân sự|chuyên gia|موظف\w{0,3}|خبراء|خبير|עובדים"
    ),
    "projects": (
        r"projekt(?:y|ów|ů|ov|er|a|et|ek)?|realizacj[ie]|projekata|проект(?:и|ов|а|ы)?|про[єе]кт(?:ів|и)|"
        r"proje(?:ler|miz)?|prosjekt(?:er)?|projektia|hanketta|proiecte?|έργα|έργων|proyek|dự án|"
        r"مشروع|مشاريع|פרויקטים"
    ),
    "partners": (
        r"partner(?:ów|zy|ů|ov|ov|i|a|e)?|partnerjev|partnera|партньори|партн[её]р(?:ов|ы|а|ів|и)?|"
        r"(?:iş |çözüm )?orta(?:k|ğ)\w{0,4}|kumppani\w{0,2}|parteneri|συνεργάτ\w{1,2}|mitra|"
        r"đối tác|شريك|شركاء|שותפים"
    ),
    "members": (
        r"członk\w{2,3}|člen(?:ů|ov|ovia|ové|y|ov)?|članov\w?|članova|член(?:ов|а|ове|ів|и)|üye\w{0,8}|"
        r"medlemmer|"
        r"gmin\w{0,2}|miast\w{0,2}|samorząd\w{0,3}|powiat\w{0,3}|měst(?:a|ech)?|miest|obcí|obcích|obce|"
        r"belediye\w{0,6}|yönetim\w{0,6}|kentler\w{0,6}|kent(?:ten|i)|şehir\w{0,6}|üyesi|kommuner|kuntaa|"
        r"kuntia|kuntaan|kunnat|"
        r"kaupunkia|kaupunkeja|jäsenkun\w{2,4}|város\w{0,2}|települést?|önkormányzat\w{0,2}|orașe|municipii|"
        r"primării|localități|δήμ(?:οι|ους|ων)|πόλεις|город(?:ов|а)|муниципалитет\w{0,2}|міст(?:а)?|"
        r"громад\w?|"
        r"kabupaten|"
        r"jäsen(?:tä|iä|yhdistystä)?|tag(?:ok|unk|szervezet\w{0,2})|membri|μέλη|anggota|thành viên|"
        r"hội viên|عضو|أعضاء|"
        r"חברים"
    ),
    "regions": (
        r"województw\w{0,2}|maakun\w{2,4}|περιφέρει\w{1,2}|fylker|megy[eé]\w{0,3}|jude[tț]e|"
        r"област(?:ей|и|і)"
    ),
    "population": (
        r"obyvatel\w{0,2}|obyvateľ\w{0,2}|mieszkańc\w{1,3}|lakos\w{0,3}|asukasta|κάτοικ\w{1,3}|жител\w{1,3}|мешканц\w{1,3}|"
        r"innbyggere|indbyggere|locuitori|stanovnik\w?|prebivalc\w{1,2}"
    ),
    "years": (
        r"rok(?:ov|ů|ów|ів|и)|години|годин[аи]|год(?:а|ов|ы)?|рок(?:ів|и)|"
        r"yıl(?!lık (?![^.,]{0,24}(?:deneyim|tecrübe|geçmiş|hizmet|birikim)))\w{0,4}|års?|vuo(?:tta|den)|"
        r"évi?|éves|χρόνια|έτη|ετών|tahun|năm|سنة|سنوات|عام[اً]{0,2}|שנים|שנות|лет"
    ),
}
LANGUAGES = frozenset("pl cs sk sl hr sr bs bg ru uk tr da no nb nn fi hu ro el id vi et lv lt".split())
"""ISO 639-1 codes of languages in whose sentences these words are looked for."""
_WORDS = re.compile(
    _L + "(?:" + "|".join(f"(?P<{name}>{stems})" for name, stems in _STEMS.items()) + ")" + _R
)
_TEAM = re.compile(
    _L + r"(?:ekip\w{0,4}|zespoł\w{1,3}|t[ýíi]mu?a?|teamu?|команд\w{1,3}|tiimi\w{0,3}|csapat\w{0,3}|"
    r"echip\w{1,3}|ομάδας|tim|đội ngũ|فريق\w{0,2}|צוות)" + _R
)
"""Those whose members are staff."""
_YEARS_FIRST = re.compile(r"(?:lat|lata|let|ani|god(?:ina)?|leta)" + _R)
"""Words for years that are others in other languages: believed where a label begins with them."""

_NUMBER_OF = re.compile(r"(?:broj|počet|liczba|numărul(?: de)?|кількість|количество|число|брой) ")
"""What labels begin with before they say what is counted."""
_NEXT = re.compile(r"[^\W\d_]+")
_LONGEST_NOUN = 40
"""Characters behind a figure among which its noun is."""


@lru_cache(maxsize=8_192)
def further_concept(label: str) -> str | None:
    """Concept of a counter's label in one of the further languages, or ``None``.

    >>> further_concept("Dokončených projektů"), further_concept("lat na rynku"), further_concept("to let")
    ('projects', 'years', None)
    >>> further_concept("Broj godina iskustva")
    'years'
    >>> further_concept("članov društva"), further_concept("članov ekipe")
    ('members', 'staff')
    """
    lower = _NUMBER_OF.sub("", label.lower())
    if _YEARS_FIRST.match(lower):
        return "years"
    found = _WORDS.search(lower)
    name = found.lastgroup if found else None
    return "staff" if name == "members" and _TEAM.search(lower) else name


_FOR = frozenset("cho của для за dla pro pre för for til".split())
"""Before those for whom something is: "80 suất dành cho các thành viên"."""


def further_noun(rest: str) -> tuple[str, str, int] | None:
    """The noun that a figure counts with its concept and end, where it is among the next words.

    >>> further_noun(" małych gmin z 12 krajów"), further_noun(" lat temu")
    (('małych gmin', 'members', 12), None)
    >>> further_noun(" suất dành cho các thành viên")
    """
    end = 0
    lower = rest[:_LONGEST_NOUN].lower()
    for word in _NEXT.finditer(rest, 0, _LONGEST_NOUN):
        if word.start() > end + 1 or word[0].lower() in _FOR:
            return None
        end = word.end()
        found = _WORDS.match(lower, word.start())  # of several words, as in Vietnamese: "nhân viên"
        if found is not None and found.lastgroup not in {None, "years"}:
            end = found.end()
            return rest[:end].strip(), found.lastgroup or "", end
    return None
