"""Links: profiles that belong to the site, legal pages in the network's languages, and every anchor."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.links import parse_anchors, parse_legal, parse_social
from tests.pace import within

URL = "https://towns.example.org/en/"


def page(inside: str, *, where: str = "footer", url: str = URL) -> Page:
    return Page(
        url, f"<html lang=en><body><main><p>Towns meet.</p></main><{where}>{inside}</{where}></body></html>"
    )


def social(inside: str, where: str = "footer") -> list[tuple[str, str]]:
    return [(link.network, link.url) for link in parse_social(page(inside, where=where))]


def legal(inside: str, where: str = "footer") -> list[str]:
    return [link.label for link in parse_legal(page(inside, where=where))]


@pytest.mark.parametrize(
    ("network", "url"),
    [
        ("LinkedIn", "https://www.linkedin.com/company/towns/"),
        ("LinkedIn", "https://de.linkedin.com/school/towns"),
        ("YouTube", "https://www.youtube.com/@towns"),
        ("YouTube", "https://www.youtube.com/channel/UC123/videos"),
        ("YouTube", "https://www.youtube.com/townsnetwork"),
        ("X", "https://twitter.com/towns"),
        ("X", "https://x.com/towns"),
        ("Facebook", "https://www.facebook.com/towns.network/"),
        ("Facebook", "https://www.facebook.com/profile.php?id=100012"),
        ("Facebook", "https://facebook.com/pages/Towns/123"),
        ("Instagram", "https://www.instagram.com/towns_network/"),
        ("Threads", "https://www.threads.net/@towns"),
        ("Bluesky", "https://bsky.app/profile/towns.bsky.social"),
        ("TikTok", "https://www.tiktok.com/@towns"),
        ("Weibo", "https://weibo.com/u/123456"),
        ("WeChat", "https://u.wechat.com/EFabcdefgh"),
        ("Naver", "https://blog.naver.com/towns_kr"),
        ("Kakao", "https://pf.kakao.com/_abcd"),
        ("LINE", "https://page.line.me/abc123"),
        ("note", "https://note.com/towns"),
        ("Flickr", "https://www.flickr.com/photos/towns/albums"),
        ("Vimeo", "https://vimeo.com/towns"),
        ("Mastodon", "https://mastodon.social/@towns"),
        ("Mastodon", "https://climatejustice.social/@towns"),
        ("Telegram", "https://t.me/towns"),
        ("Medium", "https://medium.com/@towns"),
        ("SoundCloud", "https://soundcloud.com/towns"),
        ("Spotify", "https://open.spotify.com/show/4abc"),
        ("Issuu", "https://issuu.com/towns"),
        ("XING", "https://www.xing.com/pages/towns"),
    ],
)
def test_profiles(network: str, url: str) -> None:
    assert social(f'<a href="{url}"></a>') == [(network, url)]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.facebook.com/sharer/sharer.php?u=https://towns.example.org/",
        "https://www.facebook.com/share.php?u=x",
        "https://www.facebook.com/events/12345",
        "https://twitter.com/intent/tweet?text=x",
        "https://twitter.com/share?url=x",
        "https://x.com/towns/status/12345",
        "https://twitter.com/hashtag/cities",
        "https://www.linkedin.com/sharing/share-offsite/?url=x",
        "https://www.linkedin.com/shareArticle?mini=true&url=x",
        "https://www.youtube.com/watch?v=abc",
        "https://www.youtube.com/embed/abc",
        "https://www.instagram.com/p/abc/",
        "https://vimeo.com/123456",
        "https://www.tiktok.com/@towns/video/1",
        "https://t.me/share/url?url=x",
        "https://social-plugins.line.me/lineit/share?url=x",
        "https://share.naver.com/web/shareView?url=x",
        "https://blog.naver.com/towns_kr/2231",
        "https://service.weibo.com/share/share.php?url=x",
        "https://note.com/towns/n/nabc",
        "https://bsky.app/profile/towns.bsky.social/post/3k",
        "https://bsky.app/intent/compose?text=x",
        "https://api.whatsapp.com/send?text=x",
        "https://www.pinterest.com/pin/create/button/?url=x",
        "https://example.com/@somebody",
        "/@somebody",
        "mailto:a@b.example",
    ],
)
def test_no_profiles(url: str) -> None:
    assert social(f'<a href="{url}">Share</a>') == []


def test_a_profile_is_told_once_and_without_tracking() -> None:
    inside = """<a href="https://www.linkedin.com/company/towns?trk=footer"></a>
    <a href="https://www.linkedin.com/company/Towns/">LinkedIn</a>"""
    assert social(inside) == [("LinkedIn", "https://www.linkedin.com/company/towns")]


def test_in_the_content_only_what_is_labelled_as_the_network() -> None:
    assert social('<a href="https://x.com/towns">Follow us on X</a>', "main") == [
        ("X", "https://x.com/towns")
    ]
    assert social('<p>says <a href="https://x.com/mayor">Mayor Example</a></p>', "main") == []
    assert social('<a href="https://www.linkedin.com/in/somebody">LinkedIn</a>', "main") == []


def test_icons_of_several_people_are_not_the_sites() -> None:
    cards = "".join(f'<p>Person {n} <a href="https://x.com/person{n}">Twitter</a></p>' for n in range(3))
    assert social(cards, "main") == []


def test_any_host_may_be_mastodon_if_it_says_so() -> None:
    assert social('<a rel="me" href="https://towns.example.com/@towns">x</a>') == [
        ("Mastodon", "https://towns.example.com/@towns")
    ]


@pytest.mark.parametrize(
    "label",
    (
        "Imprint|Impressum|Legal notice|Mentions légales|Aviso legal|Privacy|Privacy policy|Privacy Notice|"
        "Data protection|Datenschutz|Datenschutzerklärung|Politique de confidentialité|"
        "Política de privacidad|"
        "Política de privacidade|プライバシーポリシー|個人情報の取り扱いについて|개인정보처리방침|隐私政策|"
        "Cookie policy|Cookie statement|Cookie-Richtlinie|Política de cookies|クッキーポリシー|Disclaimer|"
        "Haftungsausschluss|Aviso de responsabilidad|免責事項|免责声明|Terms of use|Terms & Conditions|"
        "Terms of Service|Nutzungsbedingungen|Términos y condiciones|Termos de uso|利用規約|이용약관|"
        "Complaint mechanism|Complaints|Beschwerdestelle|Canal de denuncias|Whistleblower|"
        "Whistleblowing policy|Hinweisgebersystem|内部通報窓口|Accessibility|Accessibility statement|"
        "Erklärung zur Barrierefreiheit|Accesibilidad|アクセシビリティ|접근성"
    ).split("|"),
)
def test_labels_of_legal_pages(label: str) -> None:
    assert legal(f'<a href="/somewhere/">{label}</a>') == [label]
    assert legal(f'<p>See <a href="/somewhere/">{label}</a>.</p>', "main") == [label]


@pytest.mark.parametrize(
    "label", ["Towns Whistleblower Mechanism", "Towns Complaint Mechanism (TCM)", "Our privacy policy"]
)
def test_in_the_furniture_a_label_may_say_more(label: str) -> None:
    assert legal(f'<a href="/x/">{label}</a>') == [label]
    assert legal(f'<a href="/x/">{label}</a>', "header") == [label]
    assert legal(f'<p><a href="/x/">{label}</a></p>', "main") == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#">Cookie settings</a>',
        '<a href="#">Privacy policy</a>',
        '<a href="javascript:void(0)">Cookie policy</a>',
        '<a href="/cookies/">Manage cookie preferences</a>',
        '<a href="/news/">Privacy in smart cities: what mayors say about cameras and the law of the land</a>',
        '<a href="/legal-services/">Legal services</a>',
        '<a href="https://policies.google.com/privacy">Privacy Policy</a>',
        '<a href="https://www.facebook.com/policies/cookies/">Cookie policy</a>',
        '<a href="/es/privacidad/" hreflang="es">Español</a>',
        '<a href="/privacidad/">Español</a>',
        '<a href="/about/">About</a>',
        '<a href="/privacy/"></a>',
    ],
)
def test_no_legal_pages(link: str) -> None:
    assert legal(link) == []


def test_a_label_that_no_list_knows_on_a_path_that_speaks() -> None:
    assert legal('<a href="/en/privacy-policy/">Tietosuoja</a>') == ["Tietosuoja"]


def test_header_and_footer_are_one_and_the_footer_names_it() -> None:
    link = '<a href="/privacy/">{}</a>'
    html = f"<header>{link.format('Privacy')}</header><footer>{link.format('Privacy Notice')}</footer>"
    (found,) = parse_legal(Page(URL, html))
    assert (found.label, found.url) == ("Privacy Notice", "https://towns.example.org/privacy/")


def test_policies_that_a_service_hosts_for_the_site() -> None:
    assert legal('<a href="https://www.iubenda.com/privacy-policy/123">Privacy Policy</a>') == [
        "Privacy Policy"
    ]


def test_injected_blocks_have_no_links() -> None:
    subject = page('<p><a href="https://x.com/spam">Twitter</a></p><p><a href="/imprint/">Imprint</a></p>')
    subject.injected = frozenset(block.index for block in subject.blocks)
    assert list(parse_social(subject)) == []
    assert list(parse_legal(subject)) == []


def test_anchors_in_reading_order_with_place_and_hiding() -> None:
    html = """<header><a href="/about/?utm_source=x#team">About  us</a></header>
    <main><p>See <a href="news/">News</a>
    <a href="mailto:a@b.example">Mail</a> <a href="http://[broken">x</a></p>
    <div style="display:none"><a href="https://other.example.net/">Other</a></div></main>
    <footer><a href="/about/"><img alt="About us" src="a.png"></a></footer>"""
    assert [(a.text, a.url, a.place, a.hidden) for a in parse_anchors(Page(URL, html))] == [
        ("About us", "https://towns.example.org/about/", "header", None),
        ("News", "https://towns.example.org/en/news/", "main", None),
        ("Other", "https://other.example.net/", "main", "display:none"),
        ("About us", "https://towns.example.org/about/", "footer", None),
    ]


def test_hosts_that_the_page_loads_from_come_last() -> None:
    html = """<head><script src="https://cdn.example.net/a.js?ver=1"></script>
    <script src="https://cdn.example.net/b.js"></script><script src="/own.js"></script></head>
    <body><p><a href="/x/">X</a></p><iframe src="https://maps.example.com/embed?x=1"></iframe></body>"""
    assert [(a.text, a.url, a.place) for a in parse_anchors(Page(URL, html))] == [
        ("X", "https://towns.example.org/x/", "main"),
        ("script", "https://cdn.example.net/", "head"),
        ("iframe", "https://maps.example.com/", "head"),
    ]


def test_hosts_that_forms_send_to_come_last() -> None:
    forms = "".join(
        f"<form action='{to}'><input name=q></form>" for to in ("/s/", "", "https://find.example.com/?x")
    )
    anchors = parse_anchors(
        Page("https://network.example/", f"<body>{forms}<form></form><p>Hello</p></body>")
    )
    assert [(a.text, a.url, a.place) for a in anchors] == [("form", "https://find.example.com/", "head")]


@pytest.mark.parametrize(
    ("frame", "hidden"),
    [
        ("<iframe {} height=300></iframe>", False),
        ("<iframe {} style='display: none'></iframe>", True),
        ("<iframe {} width=0 height=0></iframe>", True),
        ("<iframe {} hidden></iframe>", True),
        ("<style>.z{{display:none}}</style><iframe {} class=z></iframe>", True),
        ("<div style='position:absolute;left:-9999px'><iframe {}></iframe></div>", True),
        ("<div style='display:none'><p>Map</p><iframe {}></iframe></div>", False),
    ],
)
def test_a_frame_that_nobody_sees_is_hidden(frame: str, *, hidden: bool) -> None:
    frame = frame.format('src="https://maps.example.com/embed"')
    anchors = parse_anchors(Page("https://network.example/", f"<body><p>Hello</p>{frame}</body>"))
    assert [anchor.hidden for anchor in anchors] == ["hidden" if hidden else None]


def test_a_link_around_several_lines_is_one_link() -> None:
    (anchor,) = parse_anchors(page('<a href="/a/"><h3>Title</h3><p>Teaser of the thing</p></a>'))
    assert anchor.text == "Title Teaser of the thing"


@pytest.mark.parametrize(
    "html", ["", "<a href>x</a>", "<a href='https://'>x</a>", "<a href='http://a b/'>x</a>", "\x00"]
)
def test_bad_input_does_no_harm(html: str) -> None:
    for parse in (parse_social, parse_legal, parse_anchors):
        list(parse(Page(URL, html)))
        list(parse(Page("", html)))


def test_a_page_of_many_links_takes_no_time() -> None:
    subject = page(
        "".join(f'<a href="https://x.com/p{n}?q={n}">privacy {n} ' + "a" * 50 + "</a> " for n in range(4_000))
    )
    assert subject.blocks
    with within(2):
        anchors = list(parse_anchors(subject))
        list(parse_social(subject))
        list(parse_legal(subject))
    assert len(anchors) == 4_000


def test_what_the_page_says_is_paid_for() -> None:
    html = (
        '<a href="https://a.example/" rel="nofollow Sponsored">Shoes</a> <a href="https://b.example/">Us</a>'
    )
    assert [(it.text, it.rel) for it in parse_anchors(page(html))] == [("Shoes", "sponsored"), ("Us", None)]
