"""Titles of pages that are no articles, whatever their length and folder: contacts, rules, manuals."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import alternatives

_OTHER_TITLE = re.compile(
    alternatives(
        "about(?: us| .{2,25})?|contact(?: us)?|kontakt|impressum|imprint|legal notice|privacy.{0,30}",
        "cookie.{0,30}|(?:general |our |website |standard )?terms.{0,30}|disclaimer",
        "(?:meet )?(?:the |our )?(?:team|staff)|leadership",
        "governance|who we are|what we do",
        "our (?:authors|team|staff|leadership|members|partners|board|offices|work|approach|vision|"
        "history).{0,20}",
        "unsere autor(?:inn)?en.{0,20}|nos auteurs|nuestros autores|i nostri autori|(?:os )?nossos autores",
        "(?:執筆者|ライター)(?:一覧|紹介)|필진(?: ?소개)?|作者(?:列表|介绍|介紹)",
        "careers?|jobs?|donate|faqs?|sitemap|login|search.{0,30}|page not found|not found|404.{0,30}",
        "(?:die )?seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|"
        "página não encontrada|pagina non trovata|(?:お探しの)?ページ(?:が|は)見つかりません.{0,8}|"
        "페이지를 찾을 수 없습니다.?|(?:页面未找到|找不到页面|頁面未找到|找不到頁面).{0,4}",
        "error.{0,10}|membership.{0,20}|members|datenschutz.{0,30}|über uns|das team|mitglieder",
        "qui sommes-nous.{0,3}|à propos.{0,20}|mentions légales|politique de .{0,30}|équipe",
        "sobre (?:nosotros|nós|o .{2,15})|quiénes somos|quem somos|aviso (?:legal|de privaci.{2,8})",
        "política de .{0,30}|equipo|equipe|chi siamo|contatti|contacto|contato|お問い合わせ|会社概要",
        "私たちについて|プライバシー.{0,10}|문의.{0,6}|소개|개인정보.{0,12}|联系我们|聯絡我們",
        "关于我们|關於我們|隐私.{0,6}|隱私.{0,6}",
        "(?:general )?(?:conditions|rules) of .{3,30}|(?:rules|code) of .{3,30}|"
        "statutes(?: of .{3,30})?|by-?laws.{0,20}",
        r"(?:data |student |customer )?(?:protection|privacy)(?: (?:&|and) \w{3,12})? "
        "(?:policy|notice|statement).{0,20}",
        "(?:refunds?|returns?|shipping|cancell?ations?|complaints?|safeguarding|whistle-?blowing|"
        "equal opportunit(?:y|ies)) policy|data protection",
        "user agreement|(?:house|community) rules|"
        "(?:allgemeine )?(?:nutzungs|geschäfts|teilnahme)bedingungen.{0,20}",
        "agb|satzung.{0,30}|hausordnung|geschäftsordnung.{0,20}|benutzungsordnung.{0,20}|netiquette",
        "conditions (?:générales|d['’]utilisation|d['’]accès).{0,30}|"
        "règlement (?:intérieur|d['’]usage)?.{0,20}|statuts.{0,30}",
        "(?:condiciones|términos|normas|reglas) (?:de|del|y|generales).{0,40}|reglamento.{0,30}|"
        "estatutos?.{0,30}",
        "(?:condições|termos|regras|normas) (?:de|do|e|gerais).{0,40}|regulamento.{0,30}",
        "(?:condizioni|termini|norme|regole) (?:d['’]|di|del|e|generali).{0,40}|regolamento.{0,30}|"
        "statuto.{0,30}",
        "algemene voorwaarden.{0,30}|gebruiksvoorwaarden.{0,20}|privacy(?:beleid|verklaring).{0,20}",
        "(?:allmänna |användar|köp)villkor.{0,20}|integritetspolicy.{0,20}|"
        "(?:salgs-? ?(?:og levering)?|handels|forretnings)betingelser.{0,20}|personvern(?:erklæring)?.{0,20}",
        "regulamin(?: .{3,30})?|polityka prywatności.{0,30}|warunki (?:korzystania|sprzedaży).{0,30}",
        "(?:všeobecné )?obchodní podmínky.{0,30}|zásady (?:ochrany|používání|zpracování).{0,40}|"
        "általános szerződési feltételek.{0,20}|adat(?:védelm|kezelés)i.{0,40}|"
        "(?:yleiset )?(?:käyttö|sopimus|toimitus|tilaus)ehdot.{0,20}|(?:tietosuoja|eväste)seloste",
        "termeni și condiții.{0,20}|politica de confidențialitate.{0,20}|kullanım (?:koşulları|şartları)|"
        "gizlilik politikası.{0,20}|.{0,20}aydınlatma metni",
        "(?:пользовательское соглашение|условия (?:использования|пользования|продажи)|"
        "политика (?:конфиденциальности|обработки|в отношении)|правила (?:использования|пользования)).{0,40}|"
        "(?:умови (?:використання|користування)|політика конфіденційності).{0,40}|"
        "όροι (?:χρήσης|και προϋποθέσεις).{0,20}|πολιτική (?:απορρήτου|προστασίας).{0,30}",
        ".{0,12}(?:利用規約|利用規[定則]|規約|会則|定款|規程|ご利用(?:案内|条件)|利用条件).{0,6}",
        ".{0,12}(?:이용 ?약관|약관|정관|회칙|이용 ?규정|운영 ?규정|이용 ?조건).{0,4}",
        ".{0,12}(?:使用条款|服务条款|使用條款|服務條款|用户协议|章程|使用协议|使用规定|使用须知|管理办法).{0,4}",
        "(?:web |website |digital )?accessibility(?: statement.{0,30})?|(?:erklärung zur )?barrierefreiheit",
        "barrierefreiheitserklärung|(?:déclaration d['’])?accessibilité.{0,20}",
        "(?:declara.{2,6} de )?accesibilidad|(?:declaração de )?acessibilidade",
        "(?:dichiarazione di )?accessibilità|note legali|chi siamo.{0,20}|법적 ?고지|法律[声聲]明|언론 ?문의",
        "(?:サイト|クッキー)ポリシー|サイトについて|cookie ?政策|쿠키 ?정책|媒[体體][联聯](?:系|絡).{0,4}",
        "(?:company|corporate|organi[sz]ation(?:al)?) profile|(?:press|media) kit|"
        "(?:our )?brand (?:book|guide(?:lines)?|manual)(?: (?:of|for) .{3,40})?|"
        "(?:user|owner['’]?s|operating|operation|instruction|installation) (?:manual|instructions)"
        "(?: for .{3,40})?",
        "(?:unternehmens|firmen)(?:profil|porträt|portrait)|(?:marken|gestaltungs)handbuch|pressemappe|"
        "(?:bedienungs|betriebs|montage|gebrauchs)anleitung(?: (?:für|zum|zur) .{3,40})?|"
        "benutzerhandbuch(?: .{3,40})?",
        "profil (?:de l['’](?:entreprise|organisation)|de la société)|dossier de presse|charte graphique|"
        "(?:mode|notice|manuel) d['’](?:emploi|utilisation)(?: (?:de|du|pour) .{3,40})?",
        "perfil (?:de la empresa|da empresa|corporativo|institucional)|dossier de prensa|kit de imprensa|"
        "manual (?:de|do) (?:marca|usuario|utilizador|usuário|instrucciones|instruções|identidade?)"
        "(?: .{3,40})?",
        "profilo (?:aziendale|della società)|cartella stampa|"
        "manuale (?:d['’]uso|utente|del marchio)(?: .{3,40})?",
        "会社案内|企業概要|.{0,12}(?:取扱説明書|ブランドガイドライン|ユーザーマニュアル)|(?:회사|기업) ?소개|"
        ".{0,12}(?:사용 ?설명서|브랜드 ?가이드(?:라인)?)|(?:公司|企业|企業)(?:简介|簡介)|"
        ".{0,12}(?:使用说明书?|使用手册|品牌手册)",
        "(?:kontakt|contact|contact[oi]|contat[oti]+) (?:für|for|pour|para|per|de|della|du) .{3,30}",
        r"(?:how (?:do|can) i|wie (?:kann|\w{3,12}) ich|comment|¿?cómo|como|come) .{0,30}(?:password|account|"
        r"passwort|konto|mot de passe|compte|contraseña|cuenta|palavra-passe|senha|conta)(?: .{2,20})?\s?\?",
        ".{0,6}(?:パスワード|アカウント)を.{1,10}(?:には|方法).{0,2}|(?:비밀번호|계정).{0,12}(?:방법|하나요)\\??",
        "(?:ウェブ)?アクセシビリティ.{0,8}|(?:웹 ?)?접근성.{0,6}|(?:网站)?无障碍.{0,6}|(?:網站)?無障礙.{0,6}",
    ),
)


def of_another_page(title: str) -> bool:
    """Whether a title is one of those that pages have which are no articles.

    >>> of_another_page("Contact"), of_another_page("User manual for the pump"), of_another_page("Contact me")
    (True, True, False)
    """
    return _OTHER_TITLE.fullmatch(title.lower()) is not None
