"""What events, surveys, shops, websites and places count: labels that tell against a row of figures."""

from __future__ import annotations

import re

EVENT = re.compile(
    r"(?<![^\W\d_])(?:participants?|participating|attendees?|speakers?|sessions?|delegates?|exhibitors?|"
    r"visitors?|tickets?(?! (?:sub|solv|clos|resolv|handl))|sponsors?|registrations?|workshops?|"
    r"teilnehmer\w{0,6}|teilnehmende\w?|"
    r"redner\w{0,5}|sprecher\w{0,5}|aussteller\w{0,5}|besucher\w{0,5}|intervenant(?:e?s)|visiteurs|"
    r"exposants|participantes|asistentes|ponentes|expositores|visitantes|palestrantes|partecipanti|"
    r"relatori|visitatori|espositori|deelnemers|sprekers|bezoekers|deltagare|besökare|pilot (?:cities|"
    r"sites)|partner cities|twin cities|sister cities|partnerstädte|villes jumelées|ciudades hermanas|"
    r"cidades-irmãs|città gemellate|orders|sold|sales|verkaufte?n?|vendus?|vendidos|vendidas|vendut[ei]|"
    r"revenue|turnover)(?![^\W\d_])|売上|販売|판매|售出|销量|"
    r"参加者|登壇者|来場者|訪問者|姉妹都市|参加国|参加자|참가자|참가국|연사|방문객|방문자|자매도시|"
    r"参会者|访客|訪客|访问者|"
    r"演讲者|观众|友好城市",
    re.IGNORECASE,
)
"""What events count. One such label tells against the whole row."""

SURVEYED = re.compile(
    r"(?<![^\W\d_])(?:respondents?|surveyed|interviewe(?:d|es)|befragten?|répondant\w{0,2}|interrogée?s?|"
    r"sondée?s?|encuestad[oa]s?|entrevistad[oa]s?|inquirid[oa]s?|intervistat[oiea]|rispondenti|"
    r"ondervraagden?|tillfrågade)(?![^\W\d_])|回答者|回答(?:した|都市|自治体)|응답자|응답(?:한| 도시)|"
    r"受[访訪]者?",
    re.IGNORECASE,
)
"""What a survey counts, be they cities or members."""

SOLD = re.compile(
    r"(?<![^\W\d_])(?:clients?|customers?|kunden|clientes|clienti|klanten|kunder|"
    r"products?|produkte|produits|productos|produtos|prodotti)(?![^\W\d_])|"
    r"顧客|商品|고객|상품|客户|产品",
    re.IGNORECASE,
)
"""What shops count. One such label tells against a row, unless a house counts its years beside them."""
HELD = re.compile(r"(?<!\w)(?:workshops?|sessions?|trainings?)(?: \w+)?(?!\w)", re.IGNORECASE)
"""What a house may hold as well, where it counts its members and countries, or three other things."""

TRAFFIC = re.compile(
    r"(?<![^\W\d_])(?:visits|visitors?|page ?views|page impressions|unique users|besuche|besucher\w{0,5}|"
    r"seitenaufrufe|visites|visiteurs|pages vues|visitas|visitantes|páginas vistas|visualiza\w+|visitatori|"
    r"pagine viste|threads|messages|total posts|latest member|newest member|"
    r"most (?:users )?ever online|(?:users|guests|members) online)(?![^\W\d_])|"
    r"訪問者|閲覧|アクセス数|방문|조회|访问|訪問|浏览量",
    re.IGNORECASE,
)
"""How much a website is read, or written in a forum, says nothing of whose it is."""

ELSEWHERE = re.compile(
    r"(?<![^\W\d_])(?:inhabitants|population(?! represented)|residents|"
    r"households|schools|students|pupils|courses?|lessons|hours?|minutes?|days?|months?|weeks?|online|"
    r"awards? won|reviews?|downloads?|likes?|"
    r"shares?|followers|subscribers|views|comments?|posts?|articles|pages?|items?|results?|goals|points|"
    r"matches|wins|km|km²|m²|hectares?|tonnes|budget|price|cost|fee|funding|duration|area|elevation|"
    r"postcode|trees?|beds|rooms|seats|"
    r"einwohner\w{0,6}|haushalte|schulen|schüler\w{0,5}|studierende|kurse?|stunden|minuten|tage|monate|"
    r"wochen|bewertungen|kommentare|beiträge|fläche|höhe|laufzeit|"
    r"habitants|ménages|écoles|élèves|étudiants|heures|jours|mois|"
    r"avis|commentaires|superficie|durée|"
    r"habitantes|hogares|escuelas|alumnos|estudiantes|horas|días|meses|"
    r"comentarios|superficie|presupuesto|duración|"
    r"domicílios|escolas|alunos|estudantes|dias|comentários|orçamento|duração|"
    r"abitanti|famiglie|scuole|studenti|ore|giorni|mesi|"
    r"commenti|durata|inwoners|invånare)(?![^\W\d_])|"
    r"人口(?!の|比)|世帯|学校|生徒|時間|日間|ヶ月|面積|인구(?!의)|세대|학교|학생|시간|면적|"
    r"人口(?!的|比|占)|户|学校|学生|小时|天|面积",
    re.IGNORECASE,
)
"""What projects and places count. One such label tells against a row that is not the network's otherwise."""

SERVED = re.compile(
    r"(?<![^\W\d_])(?:schools|students|pupils|households|trees?|schulen|schüler\w{0,5}|studierende|"
    r"haushalte|ménages|"
    r"écoles|élèves|étudiants|hogares|escuelas|alumnos|estudiantes|domicílios|escolas|alunos|estudantes|"
    r"famiglie|"
    r"scuole|studenti)(?![^\W\d_])|世帯|学校|生徒|세대|학교|학생|户|学生",
    re.IGNORECASE,
)
