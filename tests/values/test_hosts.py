"""What is known of hosts on the public web."""

from __future__ import annotations

import pytest

from iclei_scraper.values.wording.hosts import (
    SERVICES,
    domain_of,
    domain_of_host,
    has_cheap_suffix,
    is_address,
    is_institution,
    is_service,
)


@pytest.mark.parametrize(
    "host", ["www.youtube.com", "docs.google.com", "d111.cloudfront.net", "unfccc.int", "x.com"]
)
def test_services(host: str) -> None:
    assert is_service(host)


@pytest.mark.parametrize(
    "host", ["youtube.com.example.net", "myyoutube.com", "somebody.blogspot.com", "", "localhost"]
)
def test_no_services(host: str) -> None:
    assert not is_service(host)


@pytest.mark.parametrize(
    "host",
    [
        "www.gov.uk",
        "city.nagoya.jp",
        "mee.gov.cn",
        "www.ucl.ac.uk",
        "a.edu",
        "gob.mx",
        "www.un.int",
        "ec.europa.eu",
    ],
)
def test_institutions(host: str) -> None:
    assert is_institution(host)


@pytest.mark.parametrize("host", ["gov-uk.example.com", "education.com", "example.org", "edu.example.net"])
def test_no_institutions(host: str) -> None:
    assert not is_institution(host)


def test_suffixes_and_addresses() -> None:
    assert has_cheap_suffix("offers.top")
    assert not has_cheap_suffix("freiburg.de")
    assert is_address("203.0.113.7")
    assert not is_address("example.org")


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://africa.example.org/x", "example.org"),
        ("https://www.towns.org.mx/", "towns.org.mx"),
        ("https://one.towns.example/", "towns.example"),
        ("https://printer.home/", "printer.home"),
        ("mailto:a@example.org", ""),
        ("", ""),
    ],
)
def test_domains(url: str, domain: str) -> None:
    assert domain_of(url) == domain
    assert domain_of_host("") == ""


def test_the_list_holds_registrable_domains() -> None:
    assert all(domain == domain.lower() and "." in domain and "/" not in domain for domain in SERVICES)
