"""Invented news in nine languages: titles, teasers, kinds, and dates in each language's notations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

TOWNS = "Ardenholm Vellona Quistrel Marabay Tessaro Norvik Lindale Okarra Pelusa Brenwick Sorrano".split()
WRITERS = ("Ana Souza", "Jon Verhagen", "Mira Okoye", "Keiko Arai", "Paulo Renner")
_NEWEST = date(2025, 11, 20)


@dataclass(frozen=True)
class Words:
    """What a language gives to a page of news."""

    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    kinds: tuple[str, ...]
    more: str
    latest: str
    related: str
    byline: str
    months: str = ""
    patterns: tuple[str, ...] = ()


WORDS = {
    "en": Words(
        (
            "{} opens its first car-free quarter after years of planning",
            "Mayors of {n} cities sign a pledge on clean air",
            "{} turns an old tram depot into a market",
            "What {} learned from last summer's floods",
            "Ten lessons from {} on school streets",
            "How {} finances its bike network",
        ),
        (
            "The council adopted the plan on a narrow vote, and work begins next spring.",
            "Residents had asked for shade, benches and slower traffic for years.",
            "A new report compares the costs of three options and recommends the greenest.",
        ),
        ("News", "Blogs", "Press release"),
        "Read more",
        "Latest news",
        "Related articles",
        "by {}",
        "January February March April May June July August September October November December",
        ("{d} {M} {y}", "{d:02} {M} {y}", "{M} {d}, {y}"),
    ),
    "de": Words(
        (
            "{} eröffnet das erste autofreie Viertel der Region",
            "Bürgermeister aus {n} Städten unterzeichnen Erklärung zur Luft",
            "Was {} aus dem Hochwasser gelernt hat",
            "So finanziert {} sein Radwegenetz",
            "Zehn Lehren aus {} für sichere Schulwege",
        ),
        (
            "Der Rat hat den Plan mit knapper Mehrheit beschlossen, im Frühjahr beginnen die Arbeiten.",
            "Die Anwohner hatten seit Jahren mehr Schatten und langsameren Verkehr gefordert.",
        ),
        ("Nachrichten", "Blog", "Pressemitteilung"),
        "Weiterlesen",
        "Aktuelle Meldungen",
        "Weitere Beiträge",
        "von {}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        ("{d}. {M} {y}", "{d:02}.{m:02}.{y}"),
    ),
    "fr": Words(
        (
            "{} ouvre son premier quartier sans voitures",
            "Les maires de {n} villes signent un engagement pour l'air pur",
            "Ce que {} a appris des inondations de l'été",
            "Comment {} finance son réseau cyclable",
        ),
        (
            "Le conseil a adopté le plan à une courte majorité et les travaux débutent au printemps.",
            "Les habitants demandaient de l'ombre et des bancs depuis des années.",
        ),
        ("Actualités", "Blogue", "Communiqué de presse"),
        "Lire la suite",
        "Dernières actualités",
        "À lire aussi",
        "par {}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        ("{d} {M} {y}",),
    ),
    "es": Words(
        (
            "{} inaugura su primer barrio sin coches",
            "Alcaldes de {n} ciudades firman un compromiso por el aire limpio",
            "Por qué los pueblos necesitan mejores datos sobre el calor",
            "Lo que {} aprendió de las inundaciones",
        ),
        (
            "El concejo aprobó el plan por estrecho margen y las obras comienzan en primavera.",
            "Los vecinos pedían sombra y bancas desde hace años.",
        ),
        ("Noticias", "Blog", "Comunicado de prensa"),
        "Leer más",
        "Últimas noticias",
        "Noticias relacionadas",
        "por {}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        ("{d} de {M} de {y}",),
    ),
    "pt": Words(
        (
            "{} inaugura o primeiro bairro sem carros",
            "Prefeitos de {n} cidades assinam compromisso pelo ar limpo",
            "Por que cidades pequenas precisam de dados melhores",
            "O que {} aprendeu com as enchentes",
        ),
        (
            "A câmara aprovou o plano por pouca diferença e as obras começam na primavera.",
            "Os moradores pediam sombra e bancos havia anos.",
        ),
        ("Notícias", "Blog", "Comunicado"),
        "Leia mais",
        "Últimas notícias",
        "Leia também",
        "por {}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        ("{d} de {M} de {y}", "{d} de {M:.3} de {y}"),
    ),
    "it": Words(
        (
            "{} apre il primo quartiere senza auto",
            "I sindaci di {n} città firmano un impegno per l'aria pulita",
            "Una nuova guida aiuta {} a contare i suoi alberi",
            "Cosa ha imparato {} dalle alluvioni",
        ),
        (
            "Il consiglio ha approvato il piano di misura e i lavori iniziano in primavera.",
            "Gli abitanti chiedevano ombra e panchine da anni.",
        ),
        ("Notizie", "Blog", "Comunicato stampa"),
        "Leggi di più",
        "Ultime notizie",
        "Potrebbe interessarti",
        "di {}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        ("{d} {M} {y}",),
    ),
    "ja": Words(
        (
            "{}市が初めての歩行者専用地区を開設",
            "{n}都市の市長が大気浄化の宣言に署名",
            "昨年の洪水から{}市が学んだこと",
            "第{n}回まちづくり勉強会を開催しました",
        ),
        (
            "市議会は僅差で計画を可決し、工事は来年の春に始まります。",
            "住民は何年も前から日陰とベンチを求めていました。",
        ),
        ("ニュース", "ブログ", "プレスリリース"),
        "続きを読む",
        "最新ニュース",
        "関連記事",
        "文：{}",
        "",
        ("{y}年{m}月{d}日", "{y}.{m:02}.{d:02}", "令和{era}年{m}月{d}日"),
    ),
    "ko": Words(
        (
            "{}시, 첫 차 없는 거리 개장",
            "{n}개 도시 시장, 맑은 공기 선언에 서명",
            "지난여름 홍수에서 {}시가 배운 것",
            "작은 도시에 더 나은 더위 자료가 필요한 까닭",
        ),
        (
            "시의회는 근소한 차이로 계획을 통과시켰고 공사는 내년 봄에 시작된다.",
            "주민들은 오래전부터 그늘과 벤치를 요구해 왔다.",
        ),
        ("뉴스", "블로그", "보도자료"),
        "더보기",
        "최신 소식",
        "관련 기사",
        "글 {}",
        "",
        ("{y}년 {m}월 {d}일", "{y}.{m:02}.{d:02}"),
    ),
    "zh": Words(
        (
            "{}市开放首个无车街区",
            "{n}个城市的市长签署清洁空气承诺",
            "{}市从去年洪水中学到了什么",
            "小城镇为什么需要更好的高温数据",
        ),
        (
            "市议会以微弱多数通过了该计划，工程将于明年春天开始。",
            "居民多年来一直要求增加树荫和长椅，并希望车辆减速。",
        ),
        ("新闻", "博客", "新闻稿"),
        "阅读更多",
        "最新消息",
        "相关新闻",
        "作者：{}",
        "",
        ("{y}年{m}月{d}日", "{y}-{m:02}-{d:02}"),
    ),
}


@dataclass(frozen=True)
class Item:
    """One invented news item."""

    title: str
    url: str
    kind: str
    day: date
    shown: str
    """The date as the page writes it."""
    teaser: str
    author: str
    image: str


def items(language: str, seed: int) -> list[Item]:
    """As many items as the language has titles, newest first; another seed gives other ones."""
    words = WORDS[language]
    pattern = words.patterns[seed % len(words.patterns)]
    path = f"https://cities.example/{('news', 'blog', 'article')[seed % 3]}/item-{seed}"
    out = []
    for number, title in enumerate(words.titles):
        turn = seed * 7 + number * 3
        day = _NEWEST - timedelta(days=number * 41 + seed * 13)
        out.append(
            Item(
                title=title.format(TOWNS[turn % len(TOWNS)], n=3 + turn % 80),
                url=f"{path}-{number}-of-the-list",
                kind=words.kinds[turn % len(words.kinds)],
                day=day,
                shown=written(day, pattern, words.months),
                teaser=" ".join(
                    words.sentences[(turn + step) % len(words.sentences)] for step in range(1 + turn % 2)
                ),
                author=WRITERS[turn % len(WRITERS)],
                image=f"https://cities.example/img/{seed}-{number}.jpg",
            )
        )
    return out


def written(day: date, pattern: str, months: str) -> str:
    """A date in a language's notation."""
    month = months.split()[day.month - 1] if months else ""
    return pattern.format(d=day.day, m=day.month, y=day.year, M=month, era=day.year - 2018)


def paragraphs(language: str, seed: int) -> list[str]:
    """Some paragraphs of running text, all different."""
    words = WORDS[language]
    stop, joint = ("。", "") if language in {"ja", "zh"} else (".", " ")
    return [
        joint.join(
            (
                words.sentences[(seed + number) % len(words.sentences)],
                words.titles[(seed + number) % len(words.titles)].format(TOWNS[number], n=seed + number)
                + stop,
                words.sentences[(seed + number + 1) % len(words.sentences)],
                words.titles[(seed + number + 1) % len(words.titles)].format(TOWNS[-number], n=seed) + stop,
            )
        )
        for number in range(5)
    ]
