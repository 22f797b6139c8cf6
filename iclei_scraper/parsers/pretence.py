"""Pages that answer with success and are not the page that was asked for.

A server that says 200 may show that there is no such page (a soft 404), a wall that wants to know whether the
visitor is human, a login form, or a note that the site is being repaired. Such a page says nothing of the
records that the real one carries. Each is told by two signs at least: its own words, and that it has little
else to say; a story called "404: the missing buses" is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Block, Page

SOFT_404, BOT_WALL, LOGIN, MAINTENANCE = "soft_404", "bot_wall", "login", "maintenance"
KINDS = (SOFT_404, BOT_WALL, LOGIN, MAINTENANCE)

_LITTLE = 1_200  # characters of text outside menus: a page that has more to say is a page
_VERY_LITTLE = 700
_HEAD = 160  # characters of a line that can be the page's heading


class Pretence(NamedTuple):
    """What a page really is."""

    kind: str
    """One of :data:`KINDS`."""
    quote: str
    """The words that say so."""


def pretence(page: Page) -> Pretence | None:
    """What a page is in the place of the one that was asked for, or ``None`` where it seems to be itself."""
    parted = any(block.place in ("header", "footer") for block in page.blocks)
    said = [block for block in page.blocks if block.place in ("main", "aside") or not parted]
    size = sum(len(block.text) for block in said)
    if size > _LITTLE:
        return None
    head = _heads(page, said)
    walled = _walled(page, head, said, size)
    return walled or _absent(page, head) or _closed(page, head, size) or _repaired(head, said, size)


def _walled(page: Page, head: list[str], said: list[Block], size: int) -> Pretence | None:
    """A guard's question. Contact forms ask it too, beside fields that a visitor writes into."""
    if size > _VERY_LITTLE and not _guarded(page):
        return None
    written = sum(
        field.tag == "textarea" or (field.get("type") or "text").lower() in ("text", "email", "tel")
        for field in page.root.iter("input", "textarea")
    )
    return _by_words(BOT_WALL, _WALL, head[:1] if written > 1 else chain(head, _texts(said)))


def _heads(page: Page, said: list[Block]) -> list[str]:
    """The title and what stands as a heading, or first."""
    headings = [block.text for block in said if block.heading or block.bold][:4]
    first = [block.text for block in said[:2]]
    return [text for text in (page.title or "", *headings, *first) if text and len(text) <= _HEAD]


def _texts(said: Iterable[Block]) -> list[str]:
    return [block.text for block in said]


def _by_words(kind: str, words: re.Pattern[str], texts: Iterable[str]) -> Pretence | None:
    for text in texts:
        if _say(words, text):
            return Pretence(kind, text[:_HEAD])
    return None


@lru_cache(maxsize=8_192)
def _say(words: re.Pattern[str], text: str) -> bool:
    return words.search(text) is not None


def _absent(page: Page, head: list[str]) -> Pretence | None:
    if urlsplit(page.url).path in ("", "/"):
        return None  # a home page is what it is
    for text in head:
        match = _NOT_FOUND.search(text)
        # The words are all of the heading but for the site's own name.
        if match and len(_without_site(text)) <= len(match[0]) + (_FEW if match[0].isdigit() else _REST):
            return Pretence(SOFT_404, text)
    return None


_FEW = 10  # as below, for a bare number
_REST = 34  # characters of a heading besides the words that say it: "Oops!", "Sorry, …", "Error"


def _without_site(text: str) -> str:
    return re.split(r"\s[|–—·»-]\s|\s?[|»]\s?", text)[0]


def _closed(page: Page, head: list[str], size: int) -> Pretence | None:
    """A login form where no login was asked for."""
    if size > _VERY_LITTLE or _LOGIN_PATH.search(urlsplit(page.url).path):
        return None
    if not any((field.get("type") or "").lower() == "password" for field in page.root.iter("input")):
        return None
    return _by_words(LOGIN, _LOGIN, head)


def _repaired(head: list[str], said: list[Block], size: int) -> Pretence | None:
    if size > _VERY_LITTLE:
        return None
    return _by_words(MAINTENANCE, _REPAIR, chain(head, _texts(said[:4])))


def _guarded(page: Page) -> bool:
    """Whether a script or form of a known guard stands on the page."""
    return any(
        _GUARD.search(element.get("src") or element.get("action") or element.get("id") or "")
        for element in chain(page.root.iter("script"), page.root.iter("form"), page.root.iter("iframe"))
    )


# Words -----------------------------------------------------------------------------------------------------

_NOT_FOUND = re.compile(
    r"\b(?:error\s?)?404\b(?:\s?[-–:|]?\s?(?:error|not found|page not found))?|"
    r"\b(?:page|content|article|file|document|resource|site) (?:(?:was|is|could|cannot|can['’]t|"
    r"can ?not|you) ?"
    r"(?:not|be|requested|are looking for)? ?){0,3}(?:not )?(?:be )?(?:found|available|exist)\b|"
    r"\bpage not found\b|\bnot found\b|nothing (?:was )?found(?: here)?|that page can['’]t be found|"
    r"(?:page|link) (?:no longer|does(?: not|n['’]t)) exists?|no longer available|"
    r"\bseite (?:wurde )?(?:leider )?(?:nicht gefunden|existiert nicht|nicht verfügbar)|nicht gefunden\b|"
    r"\bpage (?:introuvable|non trouvée|inexistante)|(?:contenu|article) introuvable|"
    r"\bp[áa]gina no (?:encontrada|existe|disponible)|no (?:se )?(?:ha )?encontr(?:ó|ado|"
    r"amos) la p[áa]gina|"
    r"\bp[áa]gina n[ãa]o (?:encontrada|existe|dispon[íi]vel)|conte[úu]do n[ãa]o encontrado|"
    r"\bpagina non (?:trovata|esiste|disponibile)|\bpagina (?:werd )?niet gevonden|"
    r"sidan (?:kunde inte )?hitta(?:de)?s(?: inte)?|"
    r"ページ(?:が|は)(?:見つかりません|存在しません)|見つかりませんでした|お探しのページ|"
    r"페이지를? ?찾을 ?수 ?없|존재하지 않는 페이지|"
    r"(?:页面|頁面|网页|網頁)(?:不存在|未找到|无法找到|找不到)|(?:找不到|未找到|没有找到)(?:该|您|此|這個)?(?:页面|頁面|网页|網頁|內容|内容)",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"\bjust a moment\b|checking (?:your browser|if the site connection is secure)|"
    r"verify(?:ing)? (?:that )?you are "
    r"(?:a )?human|are you (?:a )?(?:human|robot)\b|i['’]?m not a robot|"
    r"prove (?:that )?you(?:['’]re| are) human|"
    r"attention required|needs to review the security of your connection|ddos protection by|"
    r"please (?:complete|solve) the (?:captcha|security check)|enable javascript and cookies to continue|"
    r"unusual traffic|request unsuccessful\. incapsula|access (?:to this page )?(?:has been )?denied|"
    r"pardon our interruption|one more step|sicherheitsüberprüfung|ich bin kein roboter|"
    r"überprüf(?:en|ung),? (?:ob|dass) sie (?:ein mensch|kein roboter)|vérifi(?:er|cation|"
    r"ons) que vous (?:n['’])?êtes "
    r"(?:pas un robot|humain)|verifi(?:ca|que|cando|car) (?:que|se|si) (?:você|usted|eres|é|"
    r"es) (?:é )?(?:un )?human|"
    r"no soy un robot|não sou um robô|人間であることを|ロボットではありません|로봇이 아닙니다|사람인지 확인|"
    r"确认您(?:是|不是)|我不是(?:机器人|機器人)|安全验证|安全驗證",
    re.IGNORECASE,
)
_GUARD = re.compile(
    r"challenge-platform|cf[-_]chl|/cdn-cgi/challenge|_Incapsula_|sgcaptcha|ddos-guard|hcaptcha\.com|"
    r"recaptcha/(?:api|enterprise)|challenges\.cloudflare\.com|px-captcha|geo\.captcha-delivery",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\bmembers['’]? (?:only|area)\b|password (?:protected|required)|"
    r"\banmeld(?:en|ung)\b|\beinloggen\b|\bkennwort\b|passwort(?:geschützt)?|\bconnexion\b|"
    r"\bse connecter\b|"
    r"\bidentifi(?:ez|er)\b|iniciar sesi[óo]n|\bacceder\b|contraseña|\bentrar\b|iniciar sess[ãa]o|"
    r"\bsenha\b|"
    r"\baccedi\b|\baccesso\b|\binloggen\b|logga in|ログイン|サインイン|로그인|登录|登錄|登入",
    re.IGNORECASE,
)
_LOGIN_PATH = re.compile(
    r"log-?in|sign-?in|log-?on|wp-admin|account|member|anmeld|connexion|sesion|acces|entrar|user|"
    r"auth|sso|portal",
    re.IGNORECASE,
)
_REPAIR = re.compile(
    r"(?:under|scheduled|site|system|down for) maintenance|\bmaintenance (?:mode|work)\b|^maintenance$|"
    r"briefly unavailable|temporarily (?:unavailable|offline|down)|be (?:right )?back (?:soon|shortly)|"
    r"\b(?:service|site|website) (?:is )?(?:currently )?unavailable|wartungs(?:arbeiten|modus)|"
    r"(?:zurzeit|derzeit|vorübergehend) nicht (?:erreichbar|verfügbar)|en maintenance|"
    r"(?:temporairement|momentanément) indisponible|en mantenimiento|(?:temporalmente|momentáneamente) "
    r"(?:no disponible|fuera de servicio)|em manutenção|temporariamente (?:indisponível|fora)|"
    r"in manutenzione|"
    r"temporaneamente non (?:disponibile|raggiungibile)|"
    r"メンテナンス中|ただいまメンテナンス|점검 ?중|시스템 점검|"
    r"(?:系统|系統|网站|網站)?(?:维护|維護)中|正在(?:维护|維護)",
    re.IGNORECASE,
)
