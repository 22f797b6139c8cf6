"""Links: profiles, legal pages, and links that lead elsewhere than they used to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Anchor, Change, Finding, LegalLink, NewsItem, Office, SocialLink

URL = "https://network.example/"
LINKEDIN = SocialLink(network="LinkedIn", url="https://www.linkedin.com/company/network/")
PRIVACY = LegalLink(label="Privacy policy", url="https://network.example/privacy/")


def anchor(text: str, url: str, place: str = "main", hidden: str | None = None) -> Anchor:
    return Anchor(text=text, url=url, place=place, hidden=hidden)


ABOUT = anchor("About us", "https://network.example/about/", "header")
PARTNER = anchor("Water Institute", "https://water.partner.example/")


def told(before: PageRecords, after: PageRecords) -> list[Change]:
    return compare(before, after)


def between(before: list[Anchor], after: list[Anchor]) -> list[Change]:
    return told(PageRecords(url=URL, anchors=tuple(before)), PageRecords(url=URL, anchors=tuple(after)))


def test_a_profile_in_another_spelling_is_the_same() -> None:
    again = SocialLink(network="LinkedIn", url="http://linkedin.com/company/Network?trk=x")
    assert told(PageRecords(url=URL, social=(LINKEDIN,)), PageRecords(url=URL, social=(again,))) == []
    old, new = (SocialLink(network="X", url=f"https://{host}/network") for host in ("twitter.com", "x.com"))
    assert told(PageRecords(url=URL, social=(old,)), PageRecords(url=URL, social=(new,))) == []


def test_another_profile_is_a_change_and_a_new_one_is_added() -> None:
    other = SocialLink(network="LinkedIn", url="https://www.linkedin.com/company/net-work/")
    video = SocialLink(network="YouTube", url="https://www.youtube.com/@network")
    changes = told(PageRecords(url=URL, social=(LINKEDIN,)), PageRecords(url=URL, social=(other, video)))
    assert [(c.kind, c.op, c.key, c.before, c.after) for c in changes] == [
        ("link", "changed", "LinkedIn", LINKEDIN.url, other.url),
        ("link", "added", "YouTube", None, video.url),
    ]


def test_legal_pages() -> None:
    moved = LegalLink(label="Privacy Policy", url="https://network.example/data-protection/")
    terms = LegalLink(label="Terms of use", url="https://network.example/terms/")
    changes = told(PageRecords(url=URL, legal=(PRIVACY,)), PageRecords(url=URL, legal=(moved, terms)))
    assert [(c.op, c.key, c.field) for c in changes] == [
        ("changed", "Privacy policy", "url"),
        ("added", "Terms of use", "url"),
    ]
    (removed,) = told(PageRecords(url=URL, legal=(PRIVACY,)), PageRecords(url=URL))
    assert (removed.op, removed.before, removed.after) == ("removed", PRIVACY.url, None)


@pytest.mark.parametrize(
    ("url", "severity"),
    [
        ("https://cheap-parking.example.net/privacy/", "high"),
        ("https://network.example/data-protection/", "low"),
        ("https://www.iubenda.com/privacy-policy/1", "low"),
        ("https://europe.sister.example/privacy/", "low"),
    ],
)
def test_a_legal_page_that_leads_to_a_strange_domain_is_a_hijack(url: str, severity: str) -> None:
    before, after = (
        PageRecords(url=URL, legal=(PRIVACY,)),
        PageRecords(url=URL, legal=(LegalLink(label="Privacy policy", url=url),)),
    )
    (change,) = compare(before, after, own=lambda other: "sister" in other)
    assert (change.op, change.severity) == ("changed", severity)


def test_a_profile_that_leads_to_a_strange_domain_is_a_hijack() -> None:
    stolen = SocialLink(network="LinkedIn", url="https://linkedin.login.example.net/network/")
    (change,) = told(PageRecords(url=URL, social=(LINKEDIN,)), PageRecords(url=URL, social=(stolen,)))
    assert (change.op, change.severity) == ("changed", "high")


def test_links_within_the_site_are_no_news() -> None:
    after = [
        anchor("About us", "https://network.example/who-we-are/"),
        anchor("Jobs", "https://jobs.network.example/"),
    ]
    assert between([ABOUT, anchor("News", "https://network.example/news/")], after) == []


def test_a_link_that_now_leads_to_a_foreign_domain() -> None:
    (change,) = between(
        [ABOUT, PARTNER], [ABOUT, anchor("Water Institute", "https://cheap-parking.example.net/")]
    )
    assert (change.kind, change.op, change.key, change.field) == ("link", "changed", "Water Institute", "url")
    assert (change.before, change.after) == (PARTNER.url, "https://cheap-parking.example.net/")
    assert (change.severity, change.verdict) == ("high", "site")


def test_a_paid_link_may_lead_to_any_host_while_it_is_seen() -> None:
    paid, other = (replace(anchor("Oat shoes", f"https://{host}.example/"), rel="sponsored") for host in "ab")
    assert between([paid], [other]) == between([paid], [replace(other, text="Tin bank")]) == []
    (change,) = between([replace(paid, rel=None)], [replace(other, text="Tin bank")])
    assert (change.op, change.severity) == ("added", "medium")
    (change,) = between([paid], [replace(other, hidden="hidden")])
    assert change.severity == "high"
    (change,) = between([replace(paid, rel=None)], [other])
    assert (change.op, change.severity) == ("changed", "high")


def test_a_link_that_moved_within_known_hosts_weighs_little() -> None:
    (change,) = between([ABOUT, PARTNER], [anchor("About us", "https://about.network.example/"), PARTNER])
    assert (change.key, change.severity) == ("About us", "low")
    assert between([PARTNER], [anchor("Water Institute", "http://water.partner.example/en/")]) == []


def test_header_and_footer_are_one_edit() -> None:
    before = [PARTNER, anchor("Water Institute", PARTNER.url, "footer")]
    gone = "https://cheap-parking.example.net/"
    assert (
        len(between(before, [anchor("Water Institute", gone), anchor("Water Institute", gone, "footer")]))
        == 1
    )


def test_words_that_stand_on_many_links_do_not_pair_strangers() -> None:
    before = [anchor("More", f"https://network.example/{n}/") for n in range(3)]
    after = [anchor("More", f"https://network.example/{n}/") for n in range(2, 6)]
    assert between(before, after) == []
    astray = [*before[:2], anchor("More", "https://cheap-parking.example.net/")]
    (change,) = between(before, astray)
    assert (change.op, change.severity) == ("changed", "high")


def test_a_new_foreign_domain_is_told_once() -> None:
    new = [anchor("Partner", "https://new.example.com/a/"), anchor("Again", "https://www.new.example.com/b/")]
    (change,) = between([ABOUT], [ABOUT, *new])
    assert (change.op, change.key, change.before, change.severity) == ("added", "Partner", None, "medium")


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("https://www.facebook.com/sharer.php?u=https%3A%2F%2Fnetwork.example%2Fnews%2F", 0),
        ("https://www.facebook.com/sharer.php?u=%2Fnews%2F", 0),
        ("https://www.facebook.com/l.php?u=https%3A%2F%2Fstrange.example%2F", 1),
        ("https://strange.example/share?u=https%3A%2F%2Fnetwork.example%2Fnews%2F", 1),
    ],
)
def test_a_button_that_shares_the_page_is_no_news(url: str, count: int) -> None:
    pages = (PageRecords(url=URL, anchors=it) for it in ((ABOUT,), (ABOUT, anchor("", url))))
    assert len(compare(*pages, own=lambda it: it.startswith(URL))) == count


def test_a_hidden_one_weighs_more() -> None:
    (change,) = between([ABOUT], [ABOUT, anchor("x", "https://new.example.com/", hidden="off-screen")])
    assert change.severity == "high"


def test_a_new_host_of_scripts_is_told_as_such() -> None:
    (change,) = between([ABOUT], [ABOUT, anchor("script", "https://cdn.new.example.com/", "head")])
    assert (change.key, change.field, change.severity) == (
        "script from cdn.new.example.com",
        "source",
        "medium",
    )
    (change,) = between(
        [ABOUT], [ABOUT, anchor("iframe", "https://www.youtube.com/", "head", hidden="hidden")]
    )
    assert change.severity == "info"


def test_a_new_host_that_a_form_sends_to_is_told_as_such() -> None:
    (change,) = between([ABOUT], [ABOUT, anchor("form", "https://new.example.com/", "head")])
    assert (change.key, change.severity) == ("form to new.example.com", "medium")
    (change,) = between([ABOUT], [ABOUT, anchor("form", "https://towns.us1.list-manage.com/", "head")])
    assert change.severity == "info"
    assert between([ABOUT], [ABOUT, anchor("form", "https://search.network.example/", "head")]) == []


def test_what_other_changes_tell_is_not_told_again() -> None:
    news = NewsItem(title="Op-ed", url="https://press.example.com/op-ed/")
    finding = Finding(
        kind="injected_content", severity="high", quote="casino", url="https://spam.example.net/"
    )
    office = Office(name="Lake Office", website="https://lake.example.org/")
    profile = SocialLink(network="Bluesky", url="https://bsky.app/profile/network.example")
    urls = (news.url, finding.url, office.website, profile.url)
    after = PageRecords(
        url=URL,
        anchors=(ABOUT, *(anchor("link", str(url)) for url in urls)),
        news=(news,),
        findings=(finding,),
        offices=(office,),
        social=(profile,),
    )
    changes = told(PageRecords(url=URL, anchors=(ABOUT,)), after)
    assert sorted((c.kind, c.op) for c in changes) == [
        ("finding", "added"),
        ("link", "added"),
        ("news", "added"),
        ("office", "added"),
    ]
    assert [c.key for c in changes if c.kind == "link"] == ["Bluesky"]


def test_a_card_that_leads_astray_is_told_as_a_link_alone() -> None:
    card = NewsItem(title="Ferries run on tides", url="https://network.example/ferries/")
    stray = NewsItem(title=card.title, url="https://cheap-parking.example.net/")
    (change,) = told(
        PageRecords(url=URL, news=(card,), anchors=(anchor(card.title, str(card.url)),)),
        PageRecords(url=URL, news=(stray,), anchors=(anchor(card.title, str(stray.url)),)),
    )
    assert (change.kind, change.op, change.severity) == ("link", "changed", "high")


def test_what_belongs_to_the_network_is_not_foreign() -> None:
    after = PageRecords(url=URL, anchors=(ABOUT, anchor("Sister", "https://sister.example.org/")))
    before = PageRecords(url=URL, anchors=(ABOUT,))
    assert len(compare(before, after)) == 1
    assert compare(before, after, own=lambda url: "sister" in url) == []


def test_without_an_older_list_nothing_is_new() -> None:
    assert told(PageRecords(url=URL), PageRecords(url=URL, anchors=(ABOUT, PARTNER))) == []
