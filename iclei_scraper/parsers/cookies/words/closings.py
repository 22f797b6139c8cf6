"""Sentences that say nothing but that a cookie goes when the browser is closed."""

from __future__ import annotations

import re

from iclei_scraper.values.lasting.visits import CLOSING, closes_browser
from iclei_scraper.values.wording.text import has_cjk

_LONGEST = 90  # characters
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = frozenset(
    "it the this a an cookie cookies session is are will be gets remains stays until till when once as "
    "soon on at after by upon while you your user browser window only automatically then and or end ends "
    "deleted removed erased cleared expires expire expired kept stored saved retained lasts valid es er "
    "dieses der die das den des dem wird werden ist sobald wenn bis zum beim mit nach sie ihren ihr ihres "
    "du deinen automatisch wieder gelöscht entfernt verfällt läuft ab bleibt gespeichert gültig endet "
    "erlischt il elle ce est sera sont jusqu à la le l de dès que lors lorsque quand vous votre après "
    "automatiquement supprimé supprimée effacé effacée détruit conservé conservée stocké disparaît se el "
    "esta este al cuando hasta su tu usuario después automáticamente borra borran elimina eliminan caduca "
    "caducan expira desaparece conserva almacena guarda sesión cierre del é são será o ao quando até seu "
    "automaticamente eliminado eliminada apagado apagada removido conservado guardado armazenado si viene "
    "vengono è alla chiusura fino dopo cancella cancellato cancellata eliminato scade conservato "
    "memorizzato rimosso het wordt worden bij van zodra wanneer als tot totdat u uw je jouw blijft "
    "bewaard verwijderd gewist verloopt vervalt opgeslagen det tas tar bort när din webbläsaren vid "
    "stängning av raderas försvinner upphör sparas lagras gäller tills efter automatiskt att slettes "
    "indtil når til gemmes udløber po do z przy gdy kiedy chwilą momentem w swoją jest usuwany usuwane "
    "usuwana kasowany kasowane wygasa wygasają znika przechowywany przechowywane przechowywana ważny "
    "użytkownik automatycznie okna sesji zostaje zostanie usunięty kun poistuu po uzavření až při na do "
    "nakon "
    "zolang open staat solange so lange offen geöffnet long iki līdz kuni până μέχρι το fins que es "
    "до после при kadar dihapus saat ketika setelah akan anda otomatis".split()
)
_TOLD_IN_CJK = re.compile(
    r"(?:お使いの|ご利用の)?ブラウザー?(?:の|を|が)?(?:閉じ|終了|開い)[ぁ-ん]{0,6}(?:時|とき|後|あと|間)?[にはでま]{0,2}"
    r"(?:まで)?(?:自動的に)?(?:(?:削除|消去|失効|保存|保持|無効)[ぁ-んに]{0,8})?|"
    r"(?:웹 ?)?브라우저(?:를|가|의)? ?(?:닫|종료)[가-힣]{0,3}(?: ?때)?(?: ?까지)?(?: ?시)?"
    r"(?: ?자동(?:으로)?)?(?: ?(?:삭제|만료|보관|저장|유지|소멸|폐기)[가-힣]{0,4})?|"
    r"(?:保存至|保留至|直到|直至|在|当|當)?(?:您|用户|用戶)?(?:(?:关闭|關閉|退出)(?:浏览器|瀏覽器)|"
    r"(?:浏览器|瀏覽器)(?:被|窗口)?(?:关闭|關閉))(?:时|時|后|後|即|为止|為止)?(?:自动|自動|会|會|立即|被|即){0,2}"
    r"(?:删除|刪除|失效|清除|过期|過期|到期)?"
)


def goes_with_browser(text: str) -> bool:
    """Whether a text says that something goes when the browser is closed, and nothing else.

    >>> goes_with_browser("It is deleted when you close your browser.")
    True
    >>> goes_with_browser("Counts how often visitors close the browser")
    False
    """
    if len(text) > _LONGEST or not closes_browser(text):
        return False
    if has_cjk(text):
        return _TOLD_IN_CJK.fullmatch(text.strip(" .。、,")) is not None
    rest = CLOSING.sub(" ", text).lower()
    return _OTHERS.issuperset(_WORD.findall(rest)) and not any(map(str.isdigit, rest))
