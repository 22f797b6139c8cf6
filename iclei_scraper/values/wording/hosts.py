"""What is known of hosts on the public web: institutions, and services that many sites use.

Plain facts about the web at large (``data/hosts.toml``), for telling an ordinary link from an odd one; the
network's own hosts and partners stand in the network file.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from iclei_scraper.values.wording.urls import host_of, ip_address, registrable_domain

_DATA = tomllib.loads(
    files("iclei_scraper.values").joinpath("data", "hosts.toml").read_text(encoding="utf-8")
)
_DELIVERY = frozenset(_DATA.pop("delivery").split())
_RESERVED = frozenset({"example", "test", "invalid", "local", "internal", "lan", "home"})
"""Top-level names that are kept out of the public web (RFC 2606, RFC 6762 and home networks)."""

_THROW_AWAY = frozenset(_DATA.pop("throw_away").split())

SERVICES = frozenset(domain for domains in _DATA.values() for domain in domains.split())
"""Registrable domains that honest sites link to or load from every day. Being one is no proof of honesty:
anybody can post there."""

_INSTITUTION = re.compile(
    r"""(?:^|\.)(?:
        gov|mil|edu|int|museum
        |(?:gov|gob|gub|gouv|govt|go|gc|gv|lg|ac|edu|mil|jus|leg|admin|bund|parliament|k12)\.[a-z]{2,3}
        |europa\.eu|nhs\.uk|cityof[a-z]+\.(?:us|org|com)|(?:city|town|pref)\.[a-z]+(?:\.[a-z]+)?\.jp
    )$""",
    re.VERBOSE,
)
"""Second-level domains that are given only to authorities, schools and universities."""


@lru_cache(maxsize=8_192)
def is_service(host: str) -> bool:
    """Whether a host belongs to a service or publisher that honest sites link to every day.

    >>> is_service("www.youtube.com"), is_service("youtube.com.example.net")
    (True, False)
    """
    return registrable_domain(host) in SERVICES or ".".join(host.rsplit(".", 2)[-2:]) in _DELIVERY


@lru_cache(maxsize=8_192)
def is_institution(host: str) -> bool:
    """Whether a host stands under a domain that only authorities, schools and universities get.

    >>> is_institution("www.city.nagoya.jp"), is_institution("iclei.org")
    (True, False)
    """
    return _INSTITUTION.search(host) is not None


def has_cheap_suffix(host: str) -> bool:
    """Whether a host's top-level domain is one that abuse prefers.

    >>> has_cheap_suffix("best-offers.top"), has_cheap_suffix("freiburg.de")
    (True, False)
    """
    return host.rpartition(".")[2] in _THROW_AWAY


def domain_of(url: str) -> str:
    """Registrable domain of a URL, ``""`` where it has no host.

    >>> domain_of("https://africa.iclei.org/staff/"), domain_of("mailto:somebody@iclei.org")
    ('iclei.org', '')
    """
    host = host_of(url)
    return domain_of_host(host) if host else ""


def domain_of_host(host: str) -> str:
    """As :func:`~iclei_scraper.values.wording.urls.registrable_domain`, also where nobody can register.

    >>> domain_of_host("a.b.example")
    'b.example'
    """
    domain = registrable_domain(host)
    return ".".join(domain.split(".")[-2:]) if domain.rpartition(".")[2] in _RESERVED else domain


def is_address(host: str) -> bool:
    """Whether a host is an IP address instead of a name."""
    return ip_address(host.strip("[]")) is not None
