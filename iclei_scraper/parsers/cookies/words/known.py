"""Cookies and their setters that websites everywhere have, for names that no shape tells apart from words."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.cookies.words.names import is_name, is_strong_name, split_names
from iclei_scraper.values.wording.text import first_word

_BETWEEN_WORDS = re.compile(r"[\s,()]+")
_NAMES = frozenset(
    "fr tr xs sb wd datr act usida lang locale bcookie bscookie lidc lissc li_gc liap vuid player yt nid ide "
    "sid hsid ssid apisid sapisid dv aec anid otz dsid flc muid anonchk sm mr clid consent socs pref gps ysc "
    "visitor_info1_live test_cookie 1p_jar guest_id ct0 personalization_id muc_ads usermatchhistory "
    "analyticssynchistory hubspotutk messagesutk driftt vid sp_t sp_landing anj uuid uuid2 uids tuuid "
    "demdex dpm everest_g_v2 mc d ab rud ruds ud uid tluid tuuid_lu kuid khaos arraffinity "
    "arraffinitysamesite awsalb awsalbcors jsessionid phpsessid sessionid csrftoken has_js cfduid "
    "cf_clearance optanonconsent optanonalertboxclosed cookieconsent euconsent sess currency "
    "tk_ai tk_or tk_lr tk_r3d nmstat atidvisitor incap_ses visid_incap serverid awselb awselbcors gclb cfid "
    "cftoken cakephp muidb msptc srchd srchuid srchusr srchhpgusr snid sidcc rul".split()
)
"""In lower case."""
_WORDS = frozenset({"Consent", "consent"})
"""What a statement speaks of: the cookie of that name is written in capitals."""

_WIDESPREAD = re.compile(
    r"_ga(?![a-z])|_gid\b|_gat|_gcl_|_fb[pc]\b|_pk_|mtm_|_hj|__hs|hubspotutk|__cf|cf_clearance|__utm|_uet|_dc_gtm|"
    r"__stripe_|wp-settings|wordpress_|wp-wpml|pll_language|PHPSESSID|JSESSIONID|ASP\.NET_Session|AWSALB|"
    r"ARRAffinity|XSRF-TOKEN|csrftoken|cookielawinfo|viewed_cookie_policy|[Cc]ookieConsent|OptanonConsent|"
    r"borlabs-cookie|cmplz_|euconsent|VISITOR_INFO|YSC\b|NID\b|IDE\b|test_cookie|li_gc|bcookie|UserMatchHistory|"
    r"(?:\w+_)?cookie_(?:consent|notice)(?![a-z])|fe_typo_user|tk_ai|SSESS|ajs_anonymous_id|optimizelyEndUserId|intercom-id|personalization_id|guest_id|MUID\b"
)

_COMPANIES = frozenset(
    "google youtube meta facebook instagram linkedin microsoft bing clarity twitter x pinterest tiktok "
    "snapchat reddit vimeo matomo piwik etracker hotjar hubspot cloudflare adobe oracle amazon aws akamai "
    "fastly stripe paypal klarna mailchimp spotify soundcloud issuu disqus addthis sharethis wordpress "
    "automattic jetpack drupal typo3 joomla shopify wix cookiebot cybot usercentrics onetrust iubenda "
    "complianz borlabs cookieyes didomi axeptio termly osano piano optimizely mixpanel segment amplitude "
    "criteo taboola outbrain appnexus xandr doubleclick yandex baidu tencent naver kakao line yahoo "
    "salesforce zendesk intercom posthog sentry drift tawk crisp openstreetmap mapbox recaptcha gravatar "
    "eventbrite".split()
)
_HOST = re.compile(r"(?:https?://)?[.*]{0,2}(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}(?:/\S{0,60})?", re.IGNORECASE)
_LEGAL_FORM = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|ag|plc|corp|corporation|co|company|s\.?a\.?s?|s\.?l|s\.?r\.?l|b\.?v|a/?b|"
    r"oy|aps|a/s|e\.?v|kg|pty|lda|ltda)\b\.?$|株式会社|유한회사|주식회사|有限公司|社$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:(?:set|placed|gesetzt|geplaatst|déposée?|impostato|ustawion[ey]) )?"
    r"(?:by|from|van|door|von|durch|par|de|da|di|por|av|af|przez)\s(?P<who>\S{1,30}(?:\s\S{1,30}){0,2})",
    re.IGNORECASE,
)
"""Who sets a cookie, behind a word for "by"."""
_SITE = re.compile(
    r"us|ourselves|(?:our|this|own) (?:web ?)?site|ons(?:zelf)?|onze (?:web)?site|deze (?:web)?site|"
    r"uns(?: selbst)?|unserer (?:web)?(?:site|seite)|dieser (?:web)?(?:site|seite)|"
    r"nous(?:-mêmes)?|(?:notre|ce) site|nosotros|(?:nuestro|este) sitio|nós|(?:nosso|este) site|noi|"
    r"(?:nostro|questo) sito|oss(?: själva)?|"
    r"(?:当|本)(?:サイト|ウェブサイト|協会|会)|自サイト|当社|本网?站|本站点|本網站|"
    r"(?:본|우리|당) ?(?:웹 ?)?(?:사이트|홈페이지)|당사|자사",
    re.IGNORECASE,
)
"""The site itself, as it says who sets a cookie."""
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]|\d")
_BETWEEN = frozenset("of the and & de du des von der und y e et la le / - – |".split())
_PRODUCTS = frozenset("analytics ads pixel tag manager maps fonts insights ireland platforms cloud".split())
_MOST_WORDS = 5
_BRAND = 2  # words of a company and its product
_LONGEST = 60
STATEMENT = re.compile(
    r"cookie|kakor|クッキー|쿠키|privacy|datenschutz|confidentialit|privacidad|privacidade|privacybeleid|"
    r"integritet|プライバシー|個人情報|개인정보|隐私|隱私|个人信息|gdpr|dsgvo",
    re.IGNORECASE,
)
"""What the names of statements on privacy and cookies have."""
_NOTED = re.compile(r"(.*[^()（）\s])\s?[(（]([^()（）]{2,40})[)）]", re.DOTALL)


def is_known_name(name: str) -> bool:
    """Whether a name is that of a cookie that websites everywhere set: ``NID``, ``bcookie``.

    A word such as ``lang`` is among them: it tells something only beside other names.
    """
    return name.lower() in _NAMES and name not in _WORDS


def is_sure_name(text: str) -> bool:
    """Whether a text is a cookie's name by its form, which no word has, or by being known."""
    return is_strong_name(text) or is_known_name(text)


def is_no_word(name: str) -> bool:
    """Whether a token surely is a cookie's name where words, companies and hosts may stand as well.

    >>> is_no_word("_ga"), is_no_word("NID"), is_no_word("mill-lang"), is_no_word("Google_Maps")
    (True, True, False, True)
    """
    told = "_" in name or "*" in name or is_known_name(name)
    return told and is_sure_name(name) and not (is_company(name) or is_host(name))


def is_widespread(name: str) -> bool:
    """Whether a name is surely that of a cookie by itself, and no key, parameter or column of anybody else.

    >>> is_widespread("_ga_ABC"), is_widespread("PHPSESSID"), is_widespread("user_id"), is_widespread("lang")
    (True, True, False, False)
    """
    return _WIDESPREAD.match(name) is not None


def is_company(text: str) -> bool:
    """Whether a text is the name of a company whose cookies are on websites everywhere: ``YouTube``."""
    return all(part in _COMPANIES for part in text.lower().rstrip("+").split("/"))


def is_host(text: str) -> bool:
    """Whether a text is the name of a host: ``.example.org``, ``www.example.org``."""
    text = text.strip()
    return _HOST.fullmatch(text.rstrip("*") if text.startswith("*") else text) is not None


def are_tokens(names: str) -> bool:
    """Whether some names are words of ASCII signs each, and none a company."""
    return all(is_name(name) and name.isascii() and not is_company(name) for name in split_names(names))


def is_legal_form(text: str) -> bool:
    """Whether a text ends as the names of companies do: "Harbour Analytics Ltd"."""
    return _LEGAL_FORM.search(text) is not None


def is_setter(text: str) -> bool:
    """Whether a text is a host or the site itself, begins as a known company does, or ends as companies do.

    A word for "by" may stand before it.
    """
    who = set_by(text)
    return is_company(first_word(who)) or is_host(who) or is_legal_form(who) or _is_site(who)


@lru_cache(maxsize=4_096)
def without_statement(text: str) -> str:
    """Who it is without the link to a statement in brackets behind it.

    >>> without_statement("Quay Analytics (Privacy policy)"), without_statement("Quay (Third party)")
    ('Quay Analytics', 'Quay (Third party)')
    """
    noted = _NOTED.fullmatch(text)
    return noted[1] if noted is not None and STATEMENT.search(noted[2]) else text


def set_by(text: str) -> str:
    """Who it is behind a word for "by", where that is surely somebody; else the text as it is.

    >>> set_by("van Google"), set_by("by us"), set_by("by and by")
    ('Google', 'us', 'by and by')
    """
    match = _BY.fullmatch(text)
    sure = match is not None and (is_company(first_word(match["who"])) or _is_site(match["who"]))
    return match["who"] if match is not None and sure else text


def _is_site(text: str) -> bool:
    return _SITE.fullmatch(text) is not None


def _is_prose(word: str) -> bool:
    """Whether a word behind a company's name says what it does: "Google Analytics session ID"."""
    return word.islower() and word.isalpha() and word not in _BETWEEN and word not in _PRODUCTS


def names_setter(text: str) -> bool:
    """Whether a text names a host or a company and says nothing else.

    >>> names_setter(".example.org"), names_setter("Harbour Analytics Ltd"), names_setter("Counts visits")
    (True, True, False)
    """
    text = set_by(text.strip().rstrip(",;"))
    if not text or len(text) > _LONGEST or text[-1] in "。!?！？" or text.endswith((" cookies", " Cookies")):
        return False  # "Google Analytics cookies" are a group
    if is_host(text) or _LEGAL_FORM.search(text) or _is_site(text):
        return True
    words = [word for word in _BETWEEN_WORDS.split(text) if word]
    if words and words[0].lower() in _COMPANIES and len(words) <= _MOST_WORDS:
        return len(words) <= _BRAND or not (text[0].isupper() and any(map(_is_prose, words)))
    return (
        text[-1] != "."
        and text.isascii()
        and 0 < len(words) <= _MOST_WORDS
        and any(map(str.isalpha, text))
        and all(word in _BETWEEN or _CAPITAL.match(word) or is_host(word) for word in words)
    )
