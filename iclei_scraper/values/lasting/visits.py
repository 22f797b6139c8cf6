"""What lasts as long as a visit, or until the browser is closed, as cookie statements put it."""

from __future__ import annotations

import re

_VISIT = re.compile(
    r"(?!visit$|browsing$)(?:(?:until |till |to |at )?(?:the )?end of |(?:only )?(?:for|during) |(?:for "
    r")?(?:the )?(?:length|duration) of |(?:for )?as long as )?(?:the |your |this |each |one |an? "
    r")?(?:\w{4,9} )?(?:visit|browsing)(?: lasts)?(?: only)?|(?:only )?(?:while|as long as|until|when) "
    r"you(?:'re|’re| are| stay| leave)?(?: browsing)?(?: on| in)?(?: (?:the|this|our) (?:web ?)?(?:site|"
    r"pages?))?|(?:until|when|while|as long as) (?:the |your )?(?:tab|window|browser)(?: window)? (?:is|"
    r"stays) (?:closed|open)|(?:nur )?(?:(?:bis (?:zum )?)?ende |(?:für )?(?:die )?dauer |während |nach "
    r")?(?:des|dem|ihres|ihrem) (?:website-?)?besuch(?:e?s)?|besuchsdauer|browserschluss|bis zum "
    r"verlassen der (?:web)?(?:seite|site)|solange (?:ihr besuch dauert|der besuch dauert|(?:sie|du) "
    r"(?:auf der|unsere) (?:web)?seite \w{3,9})|(?:solange|bis) (?:der|das) (?:browser|tab|fenster|"
    r"browserfenster) (?:offen|geöffnet|geschlossen) (?:ist|wird)|(?:(?:jusqu['’]à la )?fin de|pendant|"
    r"(?:pour )?la durée de|durée de|le temps de|tant que dure) (?:la |votre )?(?:visite|navigation)|"
    r"(?:jusqu['’]à|tant) (?:ce )?que (?:le|la|l['’])? ?(?:navigateur|onglet|fenêtre) (?:soit|est) "
    r"(?:fermée?|ouverte?)|jusqu['’]à la fermeture de (?:l['’]onglet|la fenêtre)|(?:(?:hasta el "
    r")?(?:fin|final) de|durante|mientras dur[ea]|lo que dur[ea]|(?:por )?(?:la )?duración de) (?:la |"
    r"su )?(?:visita|navegación)|(?:hasta )?(?:que se )?(?:el )?cier(?:re|ra) (?:del? |el |la )?(?:la "
    r")?(?:navegador|la pestaña|la ventana)|(?:mientras el navegador est[ée] abierto|hasta (?:salir|"
    r"cerrar) (?:de )?(?:la |el )?(?:página|sitio|pestaña))|(?:(?:até (?:ao? )?)?(?:o )?(?:fim|final) "
    r"da|durante [as]|enquanto dur[ae]r? a|(?:pel[ao] )?(?:tempo|duração) d?a) ?(?:sua )?(?:visita|"
    r"navegação)|(?:até )?(?:ao? |o )?(?:fecho|fechamento|encerramento) do (?:navegador|browser)|até "
    r"(?:que )?o navegador (?:ser|seja) fechado|enquanto o navegador estiver aberto|(?:(?:fino "
    r"al(?:la)? |al(?:la)? )?(?:fine|termine) (?:della )?|(?:per )?(?:la )?(?:durata|tempo) (?:della )?|"
    r"durante (?:la )?|finché dura la |per il tempo della )(?:visita|navigazione)|(?:finché|fino a "
    r"quando|quando) (?:il browser (?:è aperto|è chiuso|viene chiuso)|si chiude il browser)|(?:tot "
    r"(?:het )?)?(?:einde|duur|tijdens|zolang|voor de duur) (?:van )?(?:het |uw )?bezoek(?: duurt)?|"
    r"(?:totdat|tot|zolang|wanneer|als) (?:(?:u|je) )?(?:de|uw|je) browser (?:wordt gesloten|sluit|open "
    r"(?:is|hebt|heeft|houdt))|bij "
    r"(?:het )?sluiten van de browser|(?:do|po) zamknięci[ua] (?:przeglądarki|okna)|(?:na czas|podczas|"
    r"do końca|czas trwania) wizyty|do zakończenia (?:sesji|wizyty)|(?:tills|när) (?:du stänger "
    r")?webbläsaren(?: stängs)?|under besöket|så länge besöket varar|till besökets slut|besökets längd|"
    r"(?:indtil|når|til) (?:browseren|nettleseren) lukkes|(?:under|i løbet af) besøget|så længe besøget "
    r"varer|(?:do|až do|po|nakon|до|после|після) (?:zatvaranj[ae]|zavření|zatvorenia|zamknięci[ua]|zaprtja|"
    r"закрытия|закриття|затварянето?) (?:karty|kartice|kartę|panelu|prozora|okna|вкладки|окна|вікна|раздела|"
    r"прозореца)|滞在(?:期間)?中|(?:サイト)?(?:(?:ご)?訪問|閲覧|接続)(?:の?(?:間|期間中?|終わりまで)|中|を?(?:終える|終わる)?まで|終了(?:時|まで))(?:のみ)?|(?:タブ|"
    r"ウィンドウ)を閉じる(?:まで|とき)|(?:사이트 ?)?(?:방문|이용|접속)(?: ?중|하(?:시)?는 ?동안| "
    r"?기간(?: ?동안)?|이 ?끝날 ?때까지)|창을 ?닫을 ?때까지|在?(?:您)?(?:本次)?(?:访问|浏览|造訪|"
    r"瀏覽)(?:网站|網站)?(?:期间|期間|时|時|结束时?|結束時?)|本次(?:访问|造訪)|(?:离开|"
    r"離開)(?:本)?(?:网站|網站)(?:为止|為止|时|時)|关闭标签页(?:时|为止)",
    re.IGNORECASE,
)
"""Words that say that a cookie goes with the visit, as sites put it who do not say "session"."""
_LOGGED_OUT = re.compile(
    r"(?:until|till|when|as soon as) you (?:log|sign) ?(?:out|off)|(?:until|till|at|on) log-?out|"
    r"bis (?:zum (?:abmelden|ausloggen|logout)|zur abmeldung|(?:sie|du) (?:sich|dich) "
    r"(?:abmelden|abmeldest|ausloggen|"
    r"ausloggst))|jusqu['’]à (?:la |votre )?déconnexion|até (?:ao? )?(?:sair da (?:sua )?conta|"
    r"terminar (?:a )?sessão|logout)|fino "
    r"(?:al logout|alla disconnessione)|tot(?:dat)? (?:u|je) (?:zich |je )?"
    r"(?:uitlogt|afmeldt)|tot (?:het )?(?:uitloggen|afmelden)|do (?:czasu )?wylogowania(?: się)?|"
    r"hasta (?:que )?(?:se )?(?:desconect\w{1,3}|desconexión)|"
    r"(?:حتى|عند|لحين) (?:إغلاق المتصفح|تسجيل الخروج|(?:انتهاء|نهاية) الجلسة)|(?:(?:نهاية|مدة) )?(?:ال)?جلسة|"
    r"ログアウト(?:する)?(?:まで|時)|"
    r"로그아웃(?:할 ?때| ?시)?(?:까지)?|"
    r"(?:直到|直至)?(?:您)?(?:退出登录|退出登錄|登出|注销)(?:时|時|为止|為止)?",
    re.IGNORECASE,
)
"""That somebody logs out, which ends a session; and the end of one in Arabic."""
_BROWSER = (
    r"(?:browser\w{0,8}|navigateurs?|navegador(?:es)?|przeglądar\w{1,4}|webbläsar\w{1,3}|nettleser\w{0,3}|"
    r"selain\w{0,5}|peramban|trình duyệt|selaimen|prohlížeč\w{0,2}|prehliadač\w{0,2}|böngésző\w{0,6}|"
    r"preglednik\w{0,2}|"
    r"brskalnik\w{0,2}|naršykl\w{1,3}|pārlūk\w{1,3}|brauser\w{0,2}|tarayıcı\w{0,4}|браузер\w{0,3}|браузър\w{0,2}|"
    r"προγράμματος περιήγησης|πρόγραμμα περιήγησης)"
)
_CLOSES = (
    r"(?:clos(?:es?|ed|ing|ure)|shut|quit\w{0,4}|schlie(?:ß|ss)\w*|geschlossen\w{0,2}|beende\w*|"
    r"browserschluss|ferm\w+|quitt\w+|cierr\w+|cerr\w+|fech\w+|encerr\w+|chiu[ds]\w+|sluit\w*|"
    r"gesloten|afsluit\w*|stäng\w+|lukke\w*|luk(?:ning)?|zamkn\w+|zamyk\w+|sul[gk]e\w+|sulje\w+|zavř\w+|"
    r"uzavř\w+|zatvor\w+|zatvar\w+|zapr[te]\w+|bezár\w+|închi[ds]\w+|uždar\w+|aizvēr\w+|tanca\w*|"
    r"kapa[nt]\w+|ditutup|menutup|đóng|lokað\w*|закры\w+|закри\w+|затв[ао]р\w+|κλείσ\w+|κλείν\w+)"
)
_WHILE = (
    r"(?:(?:as|so) long as|while|so ?lange|zolang|tant que|mientras(?: que)?|enquanto|finché|så länge|så "
    r"længe|"
    r"så lenge|dopóki|dokud|kým|dok(?:ler)?|niin kauan kuin|kun|amíg|cât timp|kol|kamēr|kuni|mentre|пока|"
    r"поки|"
    r"докато|όσο)"
)
_OPEN = (
    r"(?:open(?:ed)?|offen|geöffnet|ouverte?|abiert[oa]|abert[oa]|apert[oa]|öppe[nt]|åben|åpen|otwart[aey]|"
    r"otevřen[ýáé]?|otvorený?|auki|avoinna|nyitva|deschis|atidaryta|atvērt[as]|avatud|obert|odprt|"
    r"открыт|відкрит(?:ий)?|отворен|ανοι[χκ]τ\w{1,2})"
)
CLOSING = re.compile(
    rf"\b{_BROWSER}(?:[^\w.;]+[^\s.;]{{1,14}}){{0,4}}?[^\w.;]+{_CLOSES}\b|"
    rf"\b{_CLOSES}(?:[^\w.;]+[^\s.;]{{1,14}}){{0,3}}?[^\w.;]+{_BROWSER}\b|"
    rf"\b{_WHILE}(?: [^\s.;]{{1,14}}){{0,3}}? (?:{_BROWSER}(?: [^\s.;]{{1,14}}){{0,2}}? {_OPEN}|{_OPEN} "
    rf"{_BROWSER})\b|"
    rf"\b{_BROWSER} açık (?:olduğu|kaldığı) sürece\b|"
    r"ブラウザー?\w{0,6}(?:閉じ|終了)|ブラウザー?[がを]開い?て?いる(?:間|限り)|브라우저\w{0,4}\s?(?:종료|닫)|"
    r"브라우저\w{0,2} ?(?:열려|켜져) ?있는 ?동안|"
    r"(?:关闭|關閉|退出)(?:浏览器|瀏覽器)|(?:浏览器|瀏覽器)(?:被|窗口)?(?:关闭|關閉|打开期间|開啟期間)",
    re.IGNORECASE,
)
"""That the browser is closed, or how long it is open."""
_STAYS = re.compile(
    r"\b(?:even|beyond|auch|hinaus|même|incluso|aun|aunque|mesmo|anche|ook|även|också|nawet|selv|not|nicht|"
    r"nie|inte|niet|ne|non|não)\b|(?:閉じた|終了した?)(?:後|あと)も|(?:후에도|뒤에도|종료해도|닫아도)|(?:后|後)(?:仍|也|依然)",
    re.IGNORECASE,
)
"""What is kept all the same: "even after you close the browser"."""


def lasts_a_visit(text: str) -> bool:
    """Whether a text says in a set phrase, and in nothing else, that something goes with the visit.

    >>> lasts_a_visit("for the length of your visit"), lasts_a_visit("Counts each visit")
    (True, False)
    """
    text = text.strip(" .,;:。")
    return (_VISIT.fullmatch(text) or _LOGGED_OUT.fullmatch(text)) is not None


def closes_browser(text: str) -> bool:
    """Whether a text says that something goes when the browser is closed, and not that it stays all the same.

    >>> closes_browser("deleted when you close your browser"), closes_browser("even if you close the browser")
    (True, False)
    """
    return CLOSING.search(text) is not None and _STAYS.search(text) is None
