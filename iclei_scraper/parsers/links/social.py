"""Profiles on social networks: whom to follow, not buttons to share this page with.

A profile is recognised by the shape of its address on that network. In the page's furniture it is the
site's own; in the content it may be a speaker's or a mayor's, so there it counts only where it stands alone
for its network and is labelled as the network, not as a person.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iclei_scraper.records import SocialLink
from iclei_scraper.values.wording.urls import canonical_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Link, Page


@dataclass(frozen=True, slots=True)
class _Network:
    name: str
    hosts: re.Pattern[str]
    """The whole host."""
    profile: re.Pattern[str]
    """The whole path of a profile, without a slash at its end."""
    reserved: frozenset[str]

    def is_profile(self, path: str) -> bool:
        words = path.strip("/#!@").lower().split("/")
        return words[0] not in self.reserved and self.profile.fullmatch(path) is not None


def _network(entry: dict[str, Any]) -> _Network:
    hosts = "|".join(entry["hosts"])
    return _Network(
        entry["name"],
        re.compile(rf"(?:[a-z]{{2,3}}(?:-[a-z]{{2}})?\.|www\.|m\.|web\.)?(?:{hosts})"),
        re.compile("|".join(entry["profile"]), re.IGNORECASE),
        frozenset(entry.get("reserved", "").split()),
    )


_DATA = tomllib.loads(files(__package__).joinpath("networks.toml").read_text(encoding="utf-8"))
_NETWORKS = tuple(_network(entry) for entry in _DATA["network"])
_MASTODON = next(network for network in _NETWORKS if network.name == "Mastodon")
_SHARING = re.compile(
    r"(?:[?&](?:u|url|text|status|mini|title|link|href|quote|media|body)=|/(?:sharer?|intent"
    r"|share-offsite|shareArticle|lineit)\b)",
    re.IGNORECASE,
)
_QUERY_MATTERS = re.compile(r"/profile\.php|/mp/profile_ext|/qr/code")
_MASTODON_PATH = re.compile(r"/@|/users/")
_HOST = re.compile(r"\s*(?:https?:)?//(?:[^/@?#]*@)?([^/?#:]+)", re.IGNORECASE)
_FOLLOW = re.compile("|".join(_DATA["following"]["words"]), re.IGNORECASE)
_PERSONAL = re.compile(r"/(?:in|pub|people|profile)/", re.IGNORECASE)


def parse_social(page: Page) -> Iterator[SocialLink]:
    """The site's profiles on social networks, each once, in the order of the page."""
    furniture: dict[tuple[str, str], SocialLink] = {}
    content: dict[str, list[SocialLink]] = {}
    for block in page.content_blocks:
        for link in block.links:
            profile = _profile(page, link)
            if profile is None:
                continue
            key = (profile.network, profile.url.rstrip("/").lower())
            if block.place != "main" or link.element.get("rel") == "me":
                furniture.setdefault(key, profile)
            elif _labelled(profile, link, block):
                content.setdefault(profile.network, []).append(profile)
    yield from furniture.values()
    known = {network for network, _ in furniture}
    for network, profiles in content.items():
        if network not in known and len({profile.url.rstrip("/").lower() for profile in profiles}) == 1:
            yield profiles[0]


def _profile(page: Page, link: Link) -> SocialLink | None:
    match = _HOST.match(link.href)
    if match is None:  # a link within the site
        return None
    host = match[1].lower()
    networks = _networks_of(host)
    if not networks and not _MASTODON_PATH.search(link.href):
        return None
    url = page.absolute(link.href)
    if url is None or _SHARING.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = shown = parts.path
    if parts.fragment.startswith("!/"):  # addresses of Twitter's early years
        path = shown = f"/{parts.fragment[2:]}"
    path = path.rstrip("/") or "/"
    query = f"?{parts.query}" if parts.query and _QUERY_MATTERS.search(path) else ""
    clean = canonical_url(f"{parts.scheme}://{parts.netloc}{shown}{query}")
    for network in networks:
        if network.is_profile(path):
            return SocialLink(network=network.name, url=clean)
    said = "me" in (link.element.get("rel") or "").split() or "mastodon" in link.text.lower()
    return SocialLink(network="Mastodon", url=clean) if said and _MASTODON.is_profile(path) else None


@lru_cache(maxsize=2_048)
def _networks_of(host: str) -> tuple[_Network, ...]:
    return tuple(network for network in _NETWORKS if network.hosts.fullmatch(host))


def _labelled(profile: SocialLink, link: Link, block: Block) -> bool:
    """Whether a link in the content is labelled as the network, or is a bare icon among others."""
    if _PERSONAL.search(profile.url):
        return False
    text = link.text.lower()
    if not text:
        return len(block.links) > 1 or not block.text
    name = profile.network.lower()
    named = (
        text.startswith(name) if len(name) > 1 else re.fullmatch(rf"{name}(?:\.com|\W.*)?", text) is not None
    )
    return named or _FOLLOW.search(text) is not None
