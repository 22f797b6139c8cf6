"""What an audit finds, from facts alone, and what it leaves in peace."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from iclei_scraper.audit import KINDS, Facts, audit
from iclei_scraper.audit.model import (
    Broken,
    Certificate,
    Claim,
    CookieChange,
    CookieFact,
    Loaded,
    Membership,
    OfficeFact,
    Twin,
)
from iclei_scraper.values.wording.hosts import domain_of

MEMBERS = Claim(
    site="main",
    url="https://main/",
    concept="members",
    value=2500,
    label="cities",
    context="counter",
    since="2026-01-01T00:00:00Z",
)
OFFICE = OfficeFact(
    site="main",
    key="europe/harbour-office",
    name="Harbour Office",
    country="DE",
    postcode="20457",
    phones=frozenset({"+4940368920"}),
    emails=frozenset({"harbour@x.example"}),
)


def found(**facts: Any) -> list[tuple[str, str, str]]:
    findings = list(audit(Facts(reference="main", **facts)))
    assert {finding.kind for finding in findings} <= set(KINDS)
    assert len({(it.site, it.kind, it.key) for it in findings}) == len(findings)
    return [(it.kind, it.site, it.sentence) for it in findings]


def test_nothing_is_found_in_nothing() -> None:
    assert found() == []


def test_two_figures_on_one_site() -> None:
    prose = replace(
        MEMBERS, url="https://main/about/", value=1750, context="prose", since="2024-05-01T00:00:00Z"
    )
    footer = replace(MEMBERS, url="https://main/about/")
    assert found(claims=(MEMBERS, prose, footer)) == [
        (
            "contradiction",
            "main",
            "members: 2,500 on 2 pages (since 2026-01-01), 1,750 on 1 page (since 2024-05-01)",
        )
    ]
    assert found(claims=(MEMBERS, footer, replace(prose, value=2500))) == []


def test_a_site_that_lags_behind_the_reference() -> None:
    old = replace(MEMBERS, site="south", url="https://south/", value=1750)
    assert found(claims=(MEMBERS, old)) == [
        ("contradiction", "south", "members: main says 2,500, south says 1,750 on 1 page (since 2026-01-01)")
    ]
    assert found(claims=(MEMBERS, replace(old, value=2500))) == []
    staff = (replace(MEMBERS, concept="staff"), replace(old, concept="staff", value=30))
    assert found(claims=staff) == []  # each site counts its own


def test_a_member_since_two_years() -> None:
    told = [
        Membership(site="main", url=f"https://main/{n}", name="Altsund", text=text)
        for n, text in enumerate(("Altsund has been a member since 1998.", "ALTSUND, membro desde 1996"))
    ]
    assert found(memberships=tuple(told)) == [
        ("contradiction", "main", "Altsund: a member since 1996 and since 1998")
    ]
    assert found(memberships=(told[0], replace(told[1], text="A member since 1998"))) == []
    assert found(memberships=(told[0], replace(told[1], text="In 1996 a bridge was built"))) == []


def test_offices_of_two_sites() -> None:
    own = replace(
        OFFICE, site="north", name="Office Hamburg", key="office-hamburg", phones=frozenset({"+4940999"})
    )
    assert found(offices=(OFFICE, own)) == [
        ("contradiction", "main", "Harbour Office: phone +4940368920 on main, +4940999 on north")
    ]
    for same in (
        replace(own, phones=OFFICE.phones | own.phones),  # one more number contradicts nothing
        replace(own, phones=frozenset()),
        replace(own, postcode="10115", emails=frozenset()),  # another office
        replace(own, country="AT"),
    ):
        assert found(offices=(OFFICE, same)) == []


def test_one_number_for_two_countries() -> None:
    copied = replace(OFFICE, key="south/hill-office", name="Hill Office", country="CO", emails=frozenset())
    assert found(offices=(OFFICE, copied)) == [
        (
            "contradiction",
            "main",
            "+4940368920 is the phone of offices in 2 countries: Harbour Office, Hill Office",
        )
    ]
    assert found(offices=(OFFICE, replace(copied, country="DE"))) == []
    assert found(offices=(OFFICE, replace(copied, country=None))) == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            {"verdict": "undeclared", "observed": "sid", "host": "a.example"},
            "Cookie sid is set by a.example and not declared",
        ),
        (
            {
                "verdict": "longer",
                "declared": "sid",
                "observed": "sid",
                "declared_duration": "P1D",
                "observed_duration": "P2Y",
            },
            "Cookie sid lasts P2Y, declared is P1D",
        ),
        (
            {"verdict": "declared", "declared": "PHPSESSID"},
            "Cookie PHPSESSID is declared, and no server set it",
        ),
        ({"verdict": "declared", "declared": "_ga"}, None),  # a script may set it
        ({"verdict": "both", "declared": "sid", "observed": "sid"}, None),
    ],
)
def test_cookies(row: dict[str, str], sentence: str | None) -> None:
    known = CookieFact(site="main", verdict="both", declared="x", observed="x")
    cookie = CookieFact(**{"site": "main", "declared": None, "observed": None, **row})  # type: ignore[arg-type]
    expected = [("cookie_audit", "main", sentence)] if sentence else []
    assert found(cookies=(known, cookie)) == expected
    assert found(cookies=(known, cookie), undeclarable=frozenset({"main"})) == []


def test_a_site_without_any_statement_is_not_held_against_one() -> None:
    assert (
        found(cookies=(CookieFact(site="main", verdict="undeclared", declared=None, observed="sid"),)) == []
    )


def test_a_cookie_that_lost_its_guard() -> None:
    change = CookieChange(site="main", name="sid", what="was Secure and no longer is")
    assert found(cookie_changes=(change,)) == [
        ("cookie_audit", "main", "Cookie sid: was Secure and no longer is")
    ]


def test_links_into_nothing_are_one_finding_for_a_target() -> None:
    broken = tuple(
        Broken(site="main", url=f"https://main/{n}", target="https://main/gone/") for n in range(3)
    )
    far = Broken(site="main", url="https://main/1", target="https://main/far/", hops=2)
    assert found(broken=(*broken, far)) == [
        (
            "redirect_chain",
            "main",
            "https://main/far/ leads through 2 redirects; 1 page of the site link there",
        ),
        ("broken_link", "main", "https://main/gone/ is gone; 3 pages of the site still link there"),
    ]


def test_twins() -> None:
    lost = Twin(site="main", url="https://main/a", language="fr", target="https://main/fr/a", gone=True)
    ((kind, _, sentence),) = found(twins=(lost,))
    assert kind == "missing_language_twin"
    assert sentence == "https://main/a names https://main/fr/a as its twin in fr, which is gone"
    many = tuple(replace(lost, url=f"https://main/{n}") for n in range(100))
    assert len(found(twins=many)) == 25


@pytest.mark.parametrize(
    ("days", "severity", "says"),
    [
        (21.5, None, None),
        (20.9, "low", "ends on 2026-12-01"),
        (7.1, "low", "ends on 2026-12-01"),
        (6.9, "medium", "ends on 2026-12-01"),
        (-0.1, "high", "has expired"),
    ],
)
def test_certificates(days: float, severity: str | None, says: str | None) -> None:
    shown = Certificate(site="main", host="www.main", ends="2026-12-01T12:00:00Z", days=days)
    findings = list(audit(Facts(certificates=(shown,))))
    assert [(it.kind, it.key, it.severity) for it in findings] == (
        [("expired_certificate_soon", "www.main", severity)] if severity else []
    )
    assert all(says and says in it.sentence for it in findings)


LOADED = Loaded(site="main", tag="script", source="https://cdn.new.example/", url="https://main/", days=2)


@pytest.mark.parametrize(
    ("entry", "severity"),
    [
        (LOADED, "medium"),
        (replace(LOADED, hidden=True, tag="iframe"), "high"),
        (replace(LOADED, source="https://www.googletagmanager.com/", tag="iframe", hidden=True), "info"),
        (replace(LOADED, source="https://maps.city.gov.uk/", tag="iframe"), "info"),
        (replace(LOADED, source="https://cdn.partner.example/"), "info"),
        (replace(LOADED, source="https://cdn.sister.example/"), None),
        (replace(LOADED, days=31), None),
        (replace(LOADED, accused=True), None),  # told as injected
    ],
)
def test_new_third_parties(entry: Loaded, severity: str | None) -> None:
    facts = Facts(
        loaded=(entry,),
        owns=lambda url: "sister" in url,
        trusts=lambda url: domain_of(url) == "partner.example",
    )
    assert [(it.kind, it.severity) for it in audit(facts)] == (
        [("new_third_party", severity)] if severity else []
    )


def test_a_third_party_is_one_finding_whatever_it_serves() -> None:
    others = (
        replace(LOADED, tag="iframe", url="https://main/a"),
        replace(LOADED, source="https://b.new.example/"),
    )
    hosts = "b.new.example and cdn.new.example"
    assert found(loaded=(LOADED, *others)) == [
        (
            "new_third_party",
            "main",
            f"The site loads a script or frame from {hosts}, which it never did before",
        )
    ]
