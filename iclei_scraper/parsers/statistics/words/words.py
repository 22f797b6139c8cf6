"""Words that decide whether a figure in a sentence is the network's own claim, in eleven languages."""

from __future__ import annotations

import re

from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R


def _words(*lines: str) -> re.Pattern[str]:
    return re.compile(rf"{_L}(?:{'|'.join(lines)}){_R}", re.IGNORECASE)


FIRST_PERSON = re.compile(
    rf"{_L}(?:we|our|(?-i:us)|wir|unser\w{{0,2}}|uns|nous|notre|nos|nosotr[oa]s|nuestr[oa]s?|nós|"
    rf"noss[oa]s?|noi|nostr[oaie]|wij|onze|nasz\w{{0,3}}|(?:zrzesza|łączy|działa|ma|skupia|liczy|"
    rf"jeste|zatrudnia|posiada|[^\W\d_]{{3,12}}uje)(?:my|śmy)|(?-i:nam|nami)|naše\w{{0,2}}|našich|"
    rf"jsme|vores|(?-i:meidän|olemme)|meillä|(?-i:vi)(?= (?:har|är|er) )|\w{{2,16}}(?:ss[aä]|ll[aä]|"
    rf"[iu]st[aä]|le|imi|oa|kunta|jäsene)mme|(?:biz|\w{{2,14}}(?:[aeıiuü]m[ıiuü]z))\w{{0,6}}(?=\s)|"
    rf"\w{{2,14}}(?:[ıiuü]yoruz|maktayız|mekteyiz)|наш\w{{0,3}}|мы|"
    rf"noastr\w{{1,2}}|nostru|suntem|μας|είμαστε|ons|vår[at]?|chúng tôi|[^\W\d_]{{1,14}}(?:ujeme|áme|íme|"
    rf"ujemo|ємо|имаме|яваме|ăm|ούμε|ουμε)|avem|imamo|vagyunk|tagunk|[^\W\d_]{{2,12}}társunk|"
    rf"[^\W\d_]{{3,14}}ünk|"
    rf"(?<!\w )(?-i:[А-ЯЁ][а-яё]{{0,14}}(?:[аяуюе]ем|ержим|одим|троим))(?= )|(?-i:Vi)(?= (?:har|är|er|"
    rf"[a-zåäöæø]{{3,14}}r) )){_R}|"
    rf"私たち|わたしたち|我々|[当本](?:団体|"
    rf"ネットワーク|協会|協議会|連盟|連合|会)|"
    r"우리|저희|본 (?:네트워크|협회|협의회|연합|연맹|단체)|我们|我們|本(?:组织|組織|网络|網絡|协会|協會|会|"
    r"联盟|聯盟|联合会|聯合會|机构|機構)",
    re.IGNORECASE,
)
"""The site speaks of itself."""

PLURAL_VERB = re.compile(rf"{_L}(?:\w{{2,14}}(?:amos|emos|imos|iamo)|somos|temos|siamo){_R}", re.IGNORECASE)
"""Spanish, Portuguese and Italian say "we" by the verb's ending."""

NETWORK = re.compile(
    rf"{_L}(?:the (?:global |international |whole |entire )?(?:network|association|alliance|"
    rf"organi[sz]ation|coalition)|"
    r"(?:das|unser) (?:globale |internationale )?(?:netzwerk|bündnis)|der verband|die (?:organisation|"
    r"allianz)|le réseau|l['’](?:association|organisation|alliance)|la (?:red|asociación|organización|"
    r"alianza)|a (?:rede|associação|organização|aliança)|la rete|l['’](?:associazione|organizzazione|"
    r"alleanza)|het netwerk|"
    rf"de vereniging|nätverket|föreningen|förbundet|sieć|związek|stowarzyszenie|organizacja|federacja|"
    rf"sdružení|svaz|"
    rf"síť|asociace|organizace|birlik|netværket|nettverket|foreningen|forbundet|organisasjonen|"
    rf"organisationen|"
    rf"verkosto\w{{0,3}}|järjestö\w{{0,3}}|liit?to\w{{0,4}}|yhdisty\w{{1,6}}|a (?:hálózat|szövetség|"
    rf"szervezet|egyesület)|"
    rf"rețeaua|asociația|"
    rf"organizația|federația|сеть|ассоциация|организация|объединение|союз|мережа|асоціація|організація|"
    rf"спілка|"
    rf"hiệp hội|công ty(?= (?:có|hiện|đã))|το δίκτυο|η ένωση|ο οργανισμός){_R}|"
    rf"(?:^|(?<=[。，]))(?:目前|现在|如今)?(?:联盟|聯盟|协会|協會|中心|学会|學會|基金会|基金會|公司)(?=[共现現目拥擁有在员員职職])|(?:联盟|协会|网络|学会)(?=的(?:足迹|业务|工作|会员|成员))|(?:同|この|本)?ネットワーク(?=は)|네트워크(?=는)|该网络|该组织|我们的网络",
    re.IGNORECASE,
)
"""The network without its name."""

A_NETWORK = re.compile(
    rf"{_L}(?:(?:a|the) (?:leading |global |international |worldwide |growing |unique ){{0,3}}(?:network|"
    rf"association|"
    r"alliance|coalition|movement|community)|(?:ein|das|dem|einem) (?:\w{3,16} ){0,2}(?:netzwerk|"
    r"gemeinschaft|verband|verbund|verein|bündnis|zusammenschluss)|"
    r"(?:un|le) (?:\w{3,16} )?réseau(?: \w{3,16})?|"
    r"une (?:association|communauté|alliance)(?: \w{3,16})?|"
    r"una (?:red|comunidad|asociación|alianza)(?: \w{3,16})?|"
    r"uma (?:rede|comunidade|associação|aliança)(?: \w{3,16})?|"
    r"una (?:rete|comunità|associazione)(?: \w{3,16})?|een (?:\w{3,16} )?netwerk|"
    rf"ett (?:\w{{3,16}} )?nätverk){_R}|ネットワーク|네트워크|网络|網絡|협의체|組織|组织",
    re.IGNORECASE,
)
"""What the network calls itself in a tagline, or in apposition to its name."""

MEMBERSHIP = re.compile(
    r"members?|仲間|belong|part of|network|mitglied|netzwerk|membre|réseau|miembro|(?<!\w)red(?!\w)|membro|"
    r"rede(?!\w)|membri|(?<!\w)rete(?!\w)|lid(?!\w)|leden|netwerk|medlem|nätverk|会員|加盟|ネットワーク|"
    r"회원|네트워크|成员|成員|会员|网络",
    re.IGNORECASE,
)

NOT_OWN_NOUN = re.compile(
    rf"{_L}(?:datasets?|data set|projects?|programm?es?|initiative|campaign|congress|conference|summit|"
    rf"workshops?|trainings?|"
    rf"courses?|report|study|"
    r"survey|pledge|declaration|fund|challenge|awards?|pilots?|competition|platform|webinar|event|"
    r"festival|projekte?s?|programms?|kampagne|kongress\w{0,2}|konferenz|gipfel|bericht\w{0,2}|studie|"
    r"umfrage|veranstaltung|wettbewerb\w{0,2}|erklärung|projets?|campagne|congrès|conférence|sommet|"
    r"atelier|rapport|étude|enquête|év[èé]nement|compétition|concours|proyectos?|campaña|congreso|"
    r"conferencia|cumbre|"
    r"taller|informe|estudio|encuesta|evento|concurso|projetos?|campanha|conferência|cúpula|oficinas de|"
    r"relatório|estudo|pesquisa|progett[oi]|campagna|conferenza|vertice|rapporto|studio|sondaggio|"
    r"concorso|newsletters?|podcasts?|magazines?|webs(?:ite|hop)s?|blogs?|journals?|rundbriefe?s?|"
    r"infolettres?|boletín|"
    r"boletim|revistas?|rivista|nieuwsbrief|nyhetsbrev|"
    r"meetings?|tagung|treffen|sitzung|réunion|reunión|reunião|riunione|vergadering|(?<!on )board|"
    r"committee|jury|vorstand\w{0,2}|ausschuss|beirat|comité|junta directiva|conselho|"
    r"comitê|consiglio|comitato|bestuur|styrelse|onderzoek|rapport|congres|konferens|kampanj|undersökning|"
    rf"cop ?\d\d){_R}|プロジェクト|キャンペーン|理事会|委員会|会議|大会|イベント|調査|報告書|宣言|事業|研修|"
    r"프로젝트|캠페인|총회|회의|이사회|위원회|행사|조사|보고서|선언|사업|项目|活动|委员会|会议|大会|调查|"
    r"报告|宣言|培训",
    re.IGNORECASE,
)
"""Things that have figures of their own."""

MUNICIPAL = re.compile(
    rf"{_L}(?:(?:(?:the|this|that|its|my|your) (?:\w{{3,14}} )?(?:company|university)|(?:the|this|that|"
    rf"its|our|"
    rf"my|your) (?:\w{{3,14}} )?(?:city|town|region|municipality|county|"
    rf"mayor|country|province|village|government|ministry))(?!['’]s network)|(?:die|unsere|diese|der) "
    r"(?:stadt|gemeinde|region|kommune|universität|behörde|bürgermeister\w{0,3})|(?:das|dieses) ministerium|"
    r"le ministère|(?:la|notre|cette|sa) (?:ville|région|commune|"
    r"municipalité)|(?:la|nuestra|esta|su|el) (?:ciudad|región|municipio|alcalde|alcaldesa|ministerio)|"
    r"(?:a|nossa|esta|o) (?:cidade|região|município|prefeito|prefeita|ministério)|"
    r"(?:la|nostra|il) (?:città|regione|comune|sindaco|ministero)|"
    rf"(?:de|onze) (?:stad|gemeente)|staden|(?-i:kommunen|^Kommunen)|gmina|miasto|powiat|"
    rf"belediyesi|město|obec|kaupunki|kunta|"
    rf"город|муниципалитет|orașul|municipiul|comuna){_R}|(?:市|町|村|(?<!府)県|都|区|府)(?:は|では|が)|(?<!都)市には|(?:시|군|"
    rf"구|도)(?:는|은|에서는)|(?<!도)시에는|(?:该|本)(?:市|省|县)|"
    r"该[部局署]|同[省庁](?:は|では)|그 부처|(?<!城)市(?=[拥擁]?有)",
    re.IGNORECASE,
)
"""Subjects that are one place or house, not the network."""

HAPPENED = re.compile(
    rf"{_L}(?:attended|participated|took part|joined|signed(?! up(?:[.!,;–—]|$| so far| already|"
    rf" to date))|launched|hosted|gathered|convened|registered|"
    rf"trained|"
    r"surveyed|visited|awarded|welcomed|celebrated|celebrates|marked|marks|selected|received|invited|"
    r"competed|nahmen|teilgenommen|(?<!sie )teil|unterzeichnet\w{0,3}|eingeladen|geschult|begrüßte\w?|"
    r"feierte\w?|traten|participé|participaient|réuni|signé|rejoint|accueilli|formé|célébré|participaron|asistieron|"
    r"firmaron|reunió|capacit(?!ad[oa]s?\b)\w{2,6}|celebró|participaram|assinaram|reuniu|celebrou|"
    r"comemorou|"
    rf"wzięł[oay] udział|wzięli udział|uczestniczył\w{{0,2}}|podpisał\w{{0,2}}|katıldı|imzaladı|osallistui|"
    rf"allekirjoitti|zúčastnil\w?|podepsal\w?|deltok|underskrev|участвовал\w?|приняли участие|подписал\w?|"
    rf"au participat|au semnat|részt vett|"
    rf"partecipato|firmato|riunito|hanno partecipato|deelgenomen|ondertekend|deltog){_R}|"
    r"参加し(?!てい)|参加が|署名し|集まり|開催し|出席|참가했|참석|참여했|서명|개최했|参加了|参加的|发起|發起|签署|出席|参会",
    re.IGNORECASE,
)
"""What happened once is not what the network is."""

MORE_OF = re.compile(
    rf"(?:{_L}(?:another|other|further|additional|these|those|first|last|next|top|all the other|"
    rf"shortage of|lack of|gap of|pénurie de|manque de|escasez de|falta de|escassez de|carenza di|mangel an|"
    rf"weiter\w{{1,2}}|"
    r"ander\w{1,2}|autres|otr[oa]s|outr[oa]s|altr[ie]|andere|andra|the|best|new|neue\w?|nouveaux|nuevos|"
    r"novos)|他の|他|ほかの|別の|다른|其他|另外)\s?$",
    re.IGNORECASE,
)
"""Directly before a number: a part, not the whole. "the" is among them where no qualifying word follows."""

OTHER_KIND = _words(
    r"new(?:ly)?|other|another|additional|further|more|partner|pilot|participating|participant|selected|"
    r"signatory|candidate|finalist|former|city|youth|women|school|neue[nr]?|weitere[nr]?|"
    r"teilnehmende[nr]?|beteiligte[nr]?|nouve(?:lles|aux)|autres|participant\w{0,2}|pilotes?|jumelées|"
    r"nuev[oa]s|otr[oa]s|participantes|pilotos?|nov[oa]s|outr[oa]s|nuov[iae]|altr[ie]|partecipanti|andere|"
    r"nieuwe|andra|nya",
)
"""Words before the noun that make it somebody else's cities."""

CONTRAST = _words(
    r"but|unlike|whereas|while|however|although|aber|sondern|während|jedoch|obwohl|pero|sino|mientras|"
    r"aunque|porém|enquanto|embora|però|mentre|alors que|tandis que|maar|terwijl|men|medan|their|"
    r"ihre[nrm]?|leurs?|whose|deren|dont|cuy[oa]s?|cuj[oa]s?",
)
"""Between the network and a figure: the figure belongs to somebody else's clause."""

WORKING = _words(
    r"active|present|presence|working|operating|based|spread|represented|with|join|aktiv|vertreten|tätig|"
    r"präsent|mit|présente?s?|actifs?|actives?|présence|avec|presentes?|activ[oa]s?|presencia|con|"
    r"ativ[oa]s?|presença|com|presenti?|attiv[oi]|actief|met|med",
)
"""How a tagline without a subject begins: "Active in 125+ countries"."""

YEAR_BEFORE = re.compile(
    rf"(?:{_L}(?:in|since|by|from|until|till|before|after|of|year|seit|bis|ab|im jahr|jahr|vor|nach|en|"
    rf"desde|hasta|em|até|de|"
    r"depuis|d['’]ici|d['’]ici à|nel|dal|entro|sedan|året|vanaf|sinds|tot|jan\w{0,6}|feb\w{0,6}|"
    r"mar\w{0,3}|märz|apr\w{0,3}|ma[iy]\w?|jun\w?|jul\w?|aug\w{0,3}|sep\w{0,6}|o[ck]t\w{0,4}|nov\w{0,5}|"
    r"de[cz]\w{0,5})|[\d,.'’©ⓒ]|\(c\)|copyright)\s?$",
    re.IGNORECASE,
)

WORLDWIDE = re.compile(
    rf"{_L}(?:world(?:wide)?|global(?:ly)?|globe|international|weltweit\w?|welt|mond(?:e|ial\w{{0,3}})|"
    rf"mund(?:o|ial\w{{0,2}})|global[ei]s?|mondiale?|mondo|wereld\w{{0,6}}|världen){_R}|世界|全球|전 세계|"
    rf"세계",
    re.IGNORECASE,
)

LIGHT = re.compile(
    rf"{_L}(?:join|active|present|working|operating|based|spread|represented|with|in|across|from|today|now|"
    rf"currently|over|a|an|the|of|and|"
    r"so far|to date|bisher|bislang|jusqu['’]ici|à ce jour|hasta (?:ahora|la fecha)|a día de hoy|"
    r"até (?:agora|hoje)|finora|ad oggi|tot nu toe|hittills|rejoi(?:gnez|ns)(?: les)?|werden? (?:sie )?teil|"
    r"ún(?:ete|ase) a(?: l[oa]s)?|junte-se (?:a|às|aos)|unisciti a|"
    r"as|well|team|teams?|presence|members?|aus|aktiv|vertreten|tätig|präsent|mit|heute|weltweit|und|sowie|"
    r"einem|einer|ein|eine|présente?s?|actifs?|active?s?|avec|dans|en|et|aujourd['’]hui|plus|un|une|des|"
    r"de|présence|presentes?|activ[oa]s?|con|hoy|más|y|presencia|un|una|ativ[oa]s?|com|em|hoje|mais|e|"
    r"presença|um|uma|presenti?|attiv[oi]|oggi|più|nei|nel|actief|met|vandaag|meer|dan|aktiva?|med|idag|i|"
    r"och|"
    rf"total|altogether|insgesamt|al? total|in totale|no total|"
    rf"fort(?:e|s|es)? (?:de ses|d['’]un réseau de)|"
    rf"(?:as|being|als|en tant que|comme|como|enquanto|come|in quanto)"
    rf"(?: the| an?| la| le| el| une?| una| uma| o| il)?(?: [^\W\d_]{{3,14}})? "
    rf"(?:voice|stimme|voix|voz|voce|body|(?:dach)?verband|fédération|federación|federação|federazione|"
    rf"organi[sz]ation|organización|organização|organizzazione|association|asociación|associação|associazione)"
    rf"(?: que (?:agrup|reún|represent)[^\W\d_]{{1,3}}| che (?:riunisce|rappresenta))?|rappresentanza|"
    rf"made up|compos(?:ed|ée?|t[oa])|consisting|constituée?|formée?|format?[oa]|formad[oa]|costituit[oa]|"
    rf"compuest[oa]|integrad[oa]|bestehend|von|di|porte-parole|"
    rf"worldwide|around|world|globally|on|all|some){_R}|截[至止]\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日|底)?|目前|"
    rf"如今|现在|今天|迄今|此外|已有|已|来自|來自|的|から|の|에서|의(?=\s)|同时|現在|今日|また|さらに|そして|"
    r"현재|오늘날|또한|그리고|[\x00\s,;:·|()，、；：（）–—-]+",
    re.IGNORECASE,
)
"""Words that may stand before a figure without being anybody: "Active in 125+ countries, we …"."""

FRAGMENT_TAIL = re.compile(
    r"^[\s.,;:!)–—-]*$|^[\s,]*(?:in|across|from|around|worldwide|globally|world-wide|on|all over|weltweit|"
    r"aus|auf|in|dans|à travers|en|de|por|em|ao redor|no|nel|in tutto|wereldwijd|världen|over|and|und|et|"
    r"y|e|committed|\()(?!\w)",
    re.IGNORECASE,
)
FINITE = _words(
    r"lives?|are|is|was|were|will|would|can|could|has|have|had|took|take|need|face|must|should|consume|"
    r"produce|account|said|says|sind|ist|war|waren|wird|werden|haben|hat|leben|lebt|sont|est|était|ont|a|"
    r"vit|vivent|son|es|era|han|ha|vive|viven|são|é|foram|vive|vivem|sono|hanno|vivono|zijn|leven|är|bor",
)
"""A sentence about something, not a headline."""

FOREIGN_PLACE = re.compile(
    rf"{_L}(?:projects?|project in numbers|events?|congress|conference|summit|workshop|webinars?|training|"
    rf"course|festival|competition|"
    r"pricing|plans?|tickets?|register|agenda|speakers|projekte?|veranstaltung(?:en)?|kongress|konferenz|"
    r"preise|projets?|événements?|congrès|conférence|tarifs|proyectos?|eventos?|congreso|precios|"
    r"projetos?|conferência|preços|"
    rf"progetto|progetti|eventi|prezzi){_R}|プロジェクト|イベント|会議|大会|料金|프로젝트|행사|총회|项目|活动|会议|"
    rf"大会",
    re.IGNORECASE,
)
"""Headings and addresses of pages whose figures are not the network's."""

OF_MANKIND = re.compile(
    r"居住|生活|定居|住(?:在|む|ん)|暮ら|거주|사는|살고|"
    r"[来來]源[：:]|出典[：:]|출처[：:]|[（(](?:[来來]源|出典|출처)"
)
"""Who lives where, or whose figure it is: so is told of mankind in Chinese, Japanese and Korean."""
OF_MEMBERS = re.compile(r"[成会會][员員]|我[们們]|网络|網絡|加盟|私たち|회원|우리")
"""Unless it is said of the network's own."""
