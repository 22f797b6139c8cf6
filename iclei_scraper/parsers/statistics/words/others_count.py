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
    r"starters|finishers|runners|did not (?:start|finish)|läufer\w{0,5}|(?:am|im) (?:start|ziel)|finisseurs|"
    r"coureurs|corredor[ea]s|podisti|revenue|turnover)(?![^\W\d_])|完走|出走|ランナー|완주|주자|参赛|參賽|跑者|完赛|完賽|売上|販売|판매|售出|销量|"
    r"参加者|登壇者|来場者|訪問者|姉妹都市|参加国|参加자|참가자|참가국|연사|방문객|참관객|관람객|부스|방문자|자매도시|"
    r"参会者|ブース|展位|访客|訪客|访问者|"
    r"演讲者|观众|友好城市",
    re.IGNORECASE,
)
"""What events count. One such label tells against the whole row."""

SURVEYED = re.compile(
    r"(?<![^\W\d_])(?:respondents?|surveyed|interviewe(?:d|es)|befragten?|répondant\w{0,2}|interrogée?s?|"
    r"sondée?s?|encuestad[oa]s?|entrevistad[oa]s?|inquirid[oa]s?|intervistat[oiea]|rispondenti|"
    r"ondervraagden?|tillfrågade|(?<!questions )(?<!calls )(?<!requests )(?<!enquiries )(?<!queries )"
    r"(?:answered|responded|replied)|(?:haben|hat) geantwortet|ont répondu|respondieron|contestaron|"
    r"responderam|hanno risposto|hebben geantwoord|"
    r"in (?:the|this|our) (?:data ?set|sample|corpus)|im (?:datensatz|korpus)|in der stichprobe|"
    r"dans (?:le (?:jeu de données|corpus)|l['’]échantillon)|(?:en|na|da|en la|de la) (?:muestra|amostra)|"
    r"(?:en el|no|do|del) (?:conjunto de d(?:at|ad)os|corpus)|nel (?:dataset|campione|corpus)|"
    r"in de (?:dataset|steekproef)|i (?:datasettet|datamängden|urvalet)|"
    r"required|mandatory|compulsory|\w{0,16}pflicht(?:ig\w{0,2})?|vorgeschrieben|obligatoires?|obligatori[oa]s?|"
    r"obrigatóri[oa]s?|obbligatori[oaie]?|verplicht|\w{0,8}-?plicht|obligatorisk\w?|obowiązkow\w{1,3}|"
    r"povinn\w{1,3}|zorunlu|обязательн\w{1,3})(?![^\W\d_])|義務|必須|의무|필수|必须|"
    r"回答者|回答(?:した|都市|自治体)|응답자|응답(?:한| 도시)|受[访訪]者?|"
    r"データセット|標本|데이터 ?(?:셋|세트)|표본|数据集|數據集|样本|樣本",
    re.IGNORECASE,
)
"""What a survey or a set of data counts, be they cities or members, and what the law or a form demands."""

ATTENDED = re.compile(
    r"(?:also |(?:étaient |were )?)?(?:present|(?:in )?attendance|attendees|anwesend\w{0,2}|présente?s?|"
    r"presentes|asistentes|presenti|aanwezig\w{0,2}|närvarande|obecni|出席者?|列席|参加者|참석자?|출석자?)\s?[:：]",
    re.IGNORECASE,
)
"""How the line of a record begins that tells who came to a meeting."""

GUARANTEE = re.compile(
    r"(?<![^\W\d_])(?:garant[iíy]\w{0,5}|\w{2,14}garanti\w{0,2}|warrant\w{1,5}|guarantees?|gewährleistung|"
    r"gwarancj\w{1,2}|záruk\w{0,2}|jótállás|takuu\w{0,2}|гаранти\w{1,2}|worth)(?![^\W\d_])|保証|보증|保修|质保|質保",
    re.IGNORECASE,
)
"""What years last that are no age of a house, and "projects worth" so much."""

SOLD = re.compile(
    r"(?<![^\W\d_])(?:clients?|customers?|products?|kunden|produkte|clientes|"
    r"produits|"
    r"productos|produtos|clienti|prodotti|klanten|kunder|müşteri\w{0,4}|klient\w{0,4})(?![^\W\d_])|顧客|"
    r"商品|고객|상품|客户|产品",
    re.IGNORECASE,
)
"""What shops count. Told of a house where it counts its years or projects beside them, or with a plus."""
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
    r"shares?|subscribers|views|comments?|posts?|articles|pages?|items?|results?|goals|points|"
    r"matches|wins|km|km²|m²|hectares?|tonnes|budget|price|cost|fee|funding|duration|area|elevation|"
    r"postcode|trees?|beds|rooms|seats|"
    r"einwohner\w{0,6}|haushalte|schulen|schüler\w{0,5}|studierende|kurse?|stunden|minuten|tage|monate|"
    r"wochen|\w{0,16}bewertung(?:en)?|rezension(?:en)?|followers?|kommentare|beiträge|fläche|höhe|laufzeit|"
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
    r"(?<![^\W\d_])(?:schools|students|pupils|households|trees?|hectares?|tonnes|km|schulen|schüler\w{0,5}|studierende|"
    r"haushalte|ménages|"
    r"écoles|élèves|étudiants|hogares|escuelas|alumnos|estudiantes|domicílios|escolas|alunos|estudantes|"
    r"famiglie|"
    r"scuole|studenti)(?![^\W\d_])|世帯|学校|生徒|세대|학교|학생|户|学生",
    re.IGNORECASE,
)
PAGES = re.compile(
    r"(?<![^\W\d_])(?:articles?|posts?|pages?|news|categor\w{1,5}|comments?|downloads?|results?|items?|"
    r"entries|topics?|"
    r"files?|documents?|photos?|videos?|updates?|views|likes|shares|followers?|beiträge|artikel|seiten|\w{0,16}bewertung(?:en)?|rezension(?:en)?|"
    r"dateien|"
    r"commentaires|actualités|noticias|notícias|notizie|temas|artículos|artigos|articoli|years? established|"
    r"ratings?|reviews?|stars?|score|conversions?(?: rate)?|churn(?:ed)?|pending|cancell?ed|bookings?|"
    r"uptime|mrr|"
    r"(?:on )?trials?|ausstehend|abgesagt|storniert|buchungen|en attente|annulées?|réservations|pendientes?|"
    r"cancelad[oa]s|reservas|pendentes?|in attesa|annullat[ei]|prenotazioni)(?![^\W\d_])|記事|ページ|"
    r"게시물|페이지|文章|页面",
    re.IGNORECASE,
)
"""What a site counts of its own pages, an application of its users' affairs, and what others think."""
PREMISES = re.compile(
    r"(?<![^\W\d_])(?:seats?|(?:bed|bath|meeting )?rooms?|halls?|parking|beds?|baths?|floors?|"
    r"sitzplätze|säle|zimmer|\w{0,16}räume|parkplätze|salles|chambres|asientos|salas|plazas|habitaciones|"
    r"salões|quartos|vagas|posti|sale|camere|sleeps|guests|gäste|schlafzimmer|betten|badezimmer|couchages|"
    r"voyageurs|"
    r"huéspedes|dormitorios?|camas(?: dobles)?|baños?|hóspedes|banheiros?|ospiti|letti|bagni)"
    r"(?![^\W\d_])|席|座位|좌석|会議室|회의실|会议室|駐車|주차|停车",
    re.IGNORECASE,
)
"""What a house counts that is let."""
DEATHS = re.compile(
    r"(?<![^\W\d_])(?:deaths|todesfälle|décès|defunciones|fallecidos|muertes|óbitos|decessi)(?![^\W\d_])|"
    r"死亡|사망",
    re.IGNORECASE,
)
"""What a page about an illness counts, whosever it is."""
HARM = re.compile(
    rf"{DEATHS.pattern}|"
    r"(?<![^\W\d_])(?:(?:people|persons|households|families|districts|areas|houses|homes|schools|cent(?:er|re)s)"
    r" (?:affected|displaced|evacuated|injured|missing|damaged|destroyed|closed)|"
    r"betroffene|vertriebene|evakuierte|verletzte|vermisste|(?:be|ge)schädigte|zerstörte|"
    r"(?:touché|déplacé|évacué|blessé|disparu|endommagé|détruit|sinistré)e?s|"
    r"(?:afectad|desplazad|evacuad|herid|desaparecid|dañad|destruid|afetad|deslocad|ferid|danificad)[oa]s|"
    r"(?:colpit|sfollat|evacuat|ferit|dispers|danneggiat|distrutt)[ie])(?![^\W\d_])|"
    r"被災|避難者|損壊|이재민|대피|파손|受灾|受災|疏散",
    re.IGNORECASE,
)
"""What those count who help after a flood or a quake, and deaths."""
SPREAD = re.compile(
    r"(?<![^\W\d_])(?:(?P<case>(?:new|active|reported|total|daily|weekly|cumulative) cases|"
    r"(?:neue|aktive|gemeldete) fälle|nouveaux cas|cas actifs|"
    r"casos (?:nuevos|novos|activos|ativos)|(?:nuevos|novos) casos|nuovi casi|"
    r"casi attivi|nieuwe gevallen|nya fall)|"
    r"(?:confirmed|suspected|probable) cases|incidence|infections?|in hospital|in intensive care|"
    r"hospitali[sz](?:ed|ations?)|icu|positivity|bestätigte fälle|\w{0,9}inzidenz|"
    r"neuinfektionen|infizierte|hospitalisiert\w?|im krankenhaus|auf intensivstation\w{0,2}|genesene?|"
    r"cas confirmés|hospitalis(?:és|ées|ations)|à l['’]hôpital|en réanimation|guéris|"
    r"casos confirmados|incid[eê]ncia|hospitalizad[oa]s|internad[oa]s|no hospital|en el hospital|"
    r"casi confermati|ricoverati|in ospedale|in terapia intensiva|guariti|incidenza|"
    r"(?:cases per|fälle (?:je|pro)|cas pour|casos (?:por|cada)|casi (?:per|ogni))(?= (?:\d|mil))|"
    r"besmettingen|"
    r"doses (?:administered|given|in total)|(?:first|second|third|booster) doses?|"
    r"(?:fully|partially) vaccinated|"
    r"(?:verabreichte|verimpfte) (?:impf)?dosen|(?:erst|zweit|dritt|auffrischungs)impfungen|"
    r"(?:vollständig|einmal|zweimal) geimpfte?|doses (?:injectées|administrées)|"
    r"(?:première|deuxième|seconde|troisième) dose|(?:complètement|entièrement) vaccinés?|primo-vaccinés?|"
    r"d[oó]sis (?:administradas|aplicadas)|doses (?:aplicadas|administradas)|"
    r"(?:primera|segunda|tercera|primeira|terceira) d[oó]s[ei]s?|(?:pauta|esquema|vacinação) complet[oa]|"
    r"(?:completamente|totalmente) va[ck]cinad[oa]s?|dosi somministrate|(?:prima|seconda|terza) dose|"
    r"ciclo completo|(?:toegediende|toegediend) doses|gevaccineerd|volledig gevaccineerd)(?![^\W\d_])|"
    r"(?:総|累計)?接種(?:回|者)数?|[1-4１-４一二三]回目接種|[1-4] ?차 ?접종|접종 ?(?:완료|건수|률)|"
    r"接种(?:剂次|人数|率)|全程接种|"
    r"(?:入院|重症|陽性|感染)(?:患者|者)|新規感染|罹患率|人口\s?[\d十百]\S{0,4}(?:当|あ)たり|"
    r"확진|입원 ?환자|중증 ?환자|감염자|완치자|발생률|인구 ?\d\S{0,3} ?명 ?당|"
    r"确诊|確診|(?:住院|重症|感染)(?:病例|患者|病人)|治愈|发病率|每\d\S{0,3}人",
    re.IGNORECASE,
)
"""How far an illness has spread, who lies in hospital, is vaccinated. New cases alone may be a lawyer's."""
OPINION = re.compile(
    r"(?<![^\W\d_])(?:satisf|insatisf|soddisf|zufrieden|tevreden|zadowol|spokoj|tilfreds|fornøyd|nöjd|"
    r"tyytyväis|elégedett|mul[tțţ]umi|memnun|удовлетвор|доволь|задоволен|kepuasan|hài lòng|"
    r"rating|retention|happy|feedback)|満足|만족|满意|滿意",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"(?:satisfaction|satisfacción|satisfação|soddisfazione|zufriedenheit|tevredenheid|memnuniyet|spokojenost|zadowoleni[ea]|"
    r"tilfredshed|nöjdhet|elégedettség|удовлетворённость|удовлетворенность|kepuasan)|"
    r"満足度|만족도|[满滿]意[度率]",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"[€$£¥₹₩₦₺₽]|(?<![^\W\d_])(?:USD|EUR|GBP|CHF|BRL|INR)(?![^\W\d_])|円|(?:^|[^가-힣]|[만억천백])원$"
)
TIMER = re.compile(
    r"(?:days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|tage?|stunden|minuten|sekunden|jours|"
    r"heures|"
    r"días|horas|minutos|segundos|dias|giorni|ore|dagen|uren|日|時間|分|秒|일|시간|초|天|小时|[kmg]b|kg|km|"
    r"cm|mm|ml|g|kcal)",
    re.IGNORECASE,
)
MOMENT = re.compile(
    r"min(?:ute|uto|ut)?[ens]?|minuten|sec(?:ond)?s?|sekunden|segundos|分|秒|분|초", re.IGNORECASE
)
NO_COUNT = re.compile(
    r"(?<![^\W\d_])(?:capital|(?:market |stock |share |ticker )(?:cap\w{0,12}|value|code|price)|revenues?|"
    r"turnover|"
    r"budget|founded|foundation year|established|stammkapital|umsatz|gründung\w{0,6}|gegründet|"
    r"chiffre d['’]affaires|année de (?:fondation|création)|fondée? en|capital social|facturación|"
    r"año de fundación|"
    r"fundad[oa]|faturamento|ano de fundação|fatturato|anno di fondazione|fondat[oa])(?![^\W\d_])|"
    r"資本|売上|株式|証券コード|設立|創業|創立|자본금|매출|설립|창립|资本|市值|股票|股價|股价|營收|营收|"
    r"创立|成立",
    re.IGNORECASE,
)
"""What a house is worth and takes, and when it began."""
