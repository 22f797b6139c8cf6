"""Invented statements of cookies, anew from a seed, in nine languages."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import groupby

from iclei_scraper.page import Page

FRAME = """<!doctype html><html lang="{language}"><head><title>{title} - Harbour Union</title></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>
<main><h1>{title}</h1><p>Some words before it.</p>{body}
<h2>Contact</h2><p>Write to harbour@union.example</p></main>
<footer><p>© 2025 Harbour Union</p></footer></body></html>"""
HEADS = {  # name, provider, purpose, duration, type, category
    "en": "Cookie name|Provider|Purpose|Expiry|Type|Category",
    "de": "Cookie-Name|Anbieter|Zweck|Speicherdauer|Typ|Kategorie",
    "fr": "Nom du cookie|Fournisseur|Finalité|Durée de conservation|Type|Catégorie",
    "es": "Nombre|Proveedor|Finalidad|Caducidad|Tipo|Categoría",
    "pt": "Nome|Fornecedor|Finalidade|Validade|Tipo|Categoria",
    "it": "Nome del cookie|Fornitore|Scopo|Scadenza|Tipo|Categoria",
    "ja": "クッキー名|提供元|目的|有効期間|種類|カテゴリー",
    "ko": "쿠키 이름|제공자|목적|유효기간|유형|카테고리",
    "zh": "Cookie名称|提供商|用途|有效期|类型|类别",
}
TITLES = {
    "en": "Cookie policy",
    "de": "Cookie-Richtlinie",
    "fr": "Politique de cookies",
    "es": "Política de cookies",
    "pt": "Política de cookies",
    "it": "Informativa sui cookie",
    "ja": "クッキーポリシー",
    "ko": "쿠키 정책",
    "zh": "Cookie 政策",
}
CATEGORIES = {
    "en": "Necessary|Analytics|Marketing",
    "de": "Notwendig|Statistiken|Marketing",
    "fr": "Nécessaires|Statistiques|Marketing",
    "es": "Necesarias|Analíticas|Publicidad",
    "pt": "Necessários|Estatísticas|Marketing",
    "it": "Necessari|Statistiche|Marketing",
    "ja": "必須|分析|マーケティング",
    "ko": "필수|분석|마케팅",
    "zh": "必要|分析|营销",
}
DURATIONS = {
    "en": "11 months=P11M|session=session|1 year 1 month 4 days=P1Y1M4D|Persistent=persistent|400 days=P400D",
    "de": "11 Monate=P11M|Sitzung=session|2 Jahre=P2Y|dauerhaft=persistent|1 Tag=P1D",
    "fr": "13 mois=P13M|Session=session|2 ans=P2Y|Persistant=persistent|1 jour=P1D",
    "es": "13 meses=P13M|Sesión=session|2 años=P2Y|Persistente=persistent|24 horas=PT24H",
    "pt": "6 meses=P6M|Sessão=session|2 anos=P2Y|Persistente=persistent|1 dia=P1D",
    "it": "6 mesi=P6M|Sessione=session|2 anni=P2Y|Persistente=persistent|1 giorno=P1D",
    "ja": "6か月=P6M|セッション=session|2年=P2Y|永続=persistent|24時間=PT24H",
    "ko": "6개월=P6M|세션=session|2년=P2Y|영구=persistent|24시간=PT24H",
    "zh": "6个月=P6M|会话=session|2年=P2Y|持久=persistent|24小时=PT24H",
}
PURPOSES = {
    "en": "Tells visitors apart.|Keeps the consent given on this website.|Keeps the session of a user open.",
    "de": "Unterscheidet Besucher.|Speichert die Einwilligung auf dieser Webseite.|Hält die Sitzung offen.",
    "fr": "Distingue les visiteurs.|Garde le choix fait sur ce site web.|Maintient la session ouverte.",
    "es": "Distingue a los visitantes.|Guarda el consentimiento dado en el sitio.|Mantiene la sesión.",
    "pt": "Distingue os visitantes.|Guarda o consentimento dado no site.|Mantém a sessão.",
    "it": "Distingue i visitatori.|Conserva il consenso dato sul sito.|Mantiene la sessione.",
    "ja": "訪問者を区別します。|このサイトでの同意を保存します。",
    "ko": "방문자를 구분합니다.|이 사이트에서의 동의를 저장합니다.",
    "zh": "用于区分访客。|保存在本网站上给出的同意。",
}


@dataclass(frozen=True)
class Cookie:
    name: str
    category: str
    lasting: str
    duration: str
    purpose: str
    provider: str

    @property
    def expected(self) -> tuple[str, str | None, str | None]:
        return self.name, self.category, self.duration


@dataclass(frozen=True)
class Statement:
    language: str
    title: str
    heads: list[str]
    cookies: list[Cookie] = field(default_factory=list)

    def sections(self) -> list[tuple[str, list[Cookie]]]:
        grouped = groupby(self.cookies, key=lambda cookie: cookie.category)
        return [(category, list(cookies)) for category, cookies in grouped]


def invent(seed: int) -> Statement:
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    language = chance.choice(sorted(HEADS))
    first, second = chance.sample(CATEGORIES[language].split("|"), 2)
    cookies: list[Cookie] = []
    for at in range(chance.randint(2, 6)):
        lasting, duration = chance.choice(DURATIONS[language].split("|")).split("=")
        cookies.append(
            Cookie(
                name=_name(chance, at),
                category=first if at < 2 else second,
                lasting=lasting,
                duration=duration,
                purpose=chance.choice(PURPOSES[language].split("|")),
                provider=chance.choice(["Acme", "example.net", "Tally Ltd"]),
            )
        )
    return Statement(language, TITLES[language], HEADS[language].split("|"), cookies)


def _name(chance: random.Random, at: int) -> str:
    word = "".join(chance.choice("abcdefgklmnoprstuv") for _ in range(chance.randint(3, 6))) + "xyzwqj"[at]
    form = chance.choice(
        ["_{}", "_{}_*", "{}_session", "{}-consent-{}", "_{}_UA-*", "__{}c", "wp-{}-*", "{}Id", "{}"]
    )
    return form.format(word, word[:2])


def framed(
    body: str,
    *,
    title: str = "Cookie policy",
    language: str = "en",
    url: str = "https://harbourunion.example/cookies",
) -> Page:
    """A page that shows something between its menu and its footer."""
    return Page(url, FRAME.format(body=body, title=title, language=language))
