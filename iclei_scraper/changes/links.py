"""Links of two readings: profiles, legal pages, and where any link leads.

Links within a site come and go with every menu; they are no news. A link that keeps its words and now leads
to a domain that was never linked is: that is how a site that lost a domain, or was broken into, looks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.plain import address_of, plain
from iclei_scraper.records import Change, slug
from iclei_scraper.values.wording.hosts import domain_of, is_institution, is_service
from iclei_scraper.values.wording.urls import can_be_split, host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from iclei_scraper.records import Anchor, LegalLink, SocialLink

_LOADED = frozenset({"script", "iframe", "frame", "embed", "form"})
_LONGEST_QUERY = 2_000
_STILL_LINKED = "the link still stands on the page"


def compare_social(
    before: Sequence[SocialLink], after: Sequence[SocialLink], own: Callable[[str], bool] = lambda _: False
) -> Outcome:
    """Profiles added, removed, or replaced by another of the same network (``own``: a URL is ours)."""
    outcome = Outcome()
    old = {(link.network, _profile(link.url)): link for link in before}
    new = {(link.network, _profile(link.url)): link for link in after}
    gone = [old[key] for key in old if key not in new]
    come = [new[key] for key in new if key not in old]
    for link in tuple(gone):
        successors = [other for other in come if other.network == link.network]
        if len(successors) == 1 and sum(other.network == link.network for other in gone) == 1:
            gone.remove(link)
            come.remove(successors[0])
            outcome.tell(_moved(link.network, link.url, successors[0].url, own), link.url, successors[0].url)
    for link in gone:
        outcome.tell(_change("removed", link.network, link.url, None), link.url)
    for link in come:
        outcome.tell(_change("added", link.network, None, link.url), link.url)
    return outcome


def _profile(url: str) -> str:
    return address_of(url).casefold().replace("twitter.com", "x.com")


def _moved(key: str, before: str, after: str, own: Callable[[str], bool]) -> Change:
    """A link under another address: a hijack where that is a strange domain, housekeeping elsewhere."""
    host = host_of(after)
    strange = domain_of(after) != domain_of(before) and not (
        own(after) or is_service(host) or is_institution(host)
    )
    return _change("changed", key, before, after, severity="high" if strange else "low")


def compare_legal(
    before: Sequence[LegalLink], after: Sequence[LegalLink], own: Callable[[str], bool] = lambda _: False
) -> Outcome:
    """Legal pages added, removed, or under another address or label (``own``: whether a URL is ours)."""
    outcome = Outcome()
    gone, come = list(before), list(after)
    for same in (_same_legal, _same_label, _same_address):
        for link in tuple(gone):
            match = next((other for other in come if same(link, other)), None)
            if match is None:
                continue
            gone.remove(link)
            come.remove(match)
            if address_of(link.url) != address_of(match.url):
                outcome.tell(_moved(link.label, link.url, match.url, own), link.url, match.url)
            elif slug(plain(link.label)) != slug(plain(match.label)):
                change = _change(
                    "changed", link.label, link.label, match.label, field="label", severity="info"
                )
                outcome.tell(change, link.label, match.label)
    for link in gone:
        outcome.tell(_change("removed", link.label, link.url, None), link.label, link.url)
    for link in come:
        outcome.tell(_change("added", link.label, None, link.url), link.label, link.url)
    return outcome


def still_linked(outcome: Outcome, anchors: Sequence[Anchor], *, words: bool = False) -> Outcome:
    """The same changes; that a link is gone which stands on the page is the parsers' doing.

    Args:
        outcome: of profiles or legal pages.
        anchors: all links of the newer reading.
        words: whether it has to stand there with the same words: an edited one may be no legal page.
    """
    stand = {(address_of(it.url), slug(plain(it.text)) if words else "") for it in anchors}
    for at, change in enumerate(outcome.changes):
        link = address_of(change.before or ""), slug(plain(change.key)) if words else ""
        if change.op == "removed" and link in stand:
            outcome.changes[at] = replace(change, verdict="parser", reason=_STILL_LINKED)
    return outcome


def _same_legal(one: LegalLink, other: LegalLink) -> bool:
    return _same_label(one, other) and _same_address(one, other)


def _same_label(one: LegalLink, other: LegalLink) -> bool:
    return slug(plain(one.label)) == slug(plain(other.label))


def _same_address(one: LegalLink, other: LegalLink) -> bool:
    return address_of(one.url) == address_of(other.url)


def compare_anchors(
    before: Sequence[Anchor],
    after: Sequence[Anchor],
    own: Callable[[str], bool],
    told: Collection[str],
    records: Collection[str],
    led: Callable[[str], bool] | None = None,
) -> Outcome:
    """Links that keep their words and lead to another host, and links to foreign domains that are new.

    Args:
        before: links of the older reading; without any, nothing is compared.
        after: links of the newer reading.
        own: whether a URL belongs to the site or its network.
        told: URLs that other changes or findings tell of.
        records: URLs of news and features on either side: within the known hosts, theirs to tell.
        led: whether the site led to the host of a URL before; what is hidden is told in any case.
    """
    outcome = Outcome()
    if not before:
        return outcome
    known = {domain_of(anchor.url) for anchor in before}
    covered = {address_of(url) for url in told}
    described = {address_of(url) for url in records}
    seen: set[tuple[str, str, str]] = set()
    takes_turns = any(anchor.rel for anchor in before)
    paid = {it for it in after if takes_turns and it.rel and not it.hidden}  # advertisements, as before
    for old, new in _redirected(before, after):
        event = (slug(old.text), host_of(old.url), host_of(new.url))
        if event in seen or address_of(new.url) in covered:
            continue
        seen.add(event)
        if old.rel and new in paid:
            covered.add(address_of(new.url))
            continue
        foreign = not own(new.url) and domain_of(new.url) not in known
        if not foreign and {address_of(old.url), address_of(new.url)} & described:
            continue
        change = _change("changed", old.text, old.url, new.url, severity="high" if foreign else "low")
        outcome.tell(change, old.url, new.url)
        covered.add(address_of(new.url))
    new_domains = _new_foreign([it for it in after if it not in paid], own, known, covered)
    for anchor in new_domains:
        if led is not None and not anchor.hidden and anchor.place != "head" and led(anchor.url):
            continue
        outcome.tell(_added(anchor), anchor.text if not anchor.hidden else None, anchor.url)
    return outcome


def _redirected(before: Sequence[Anchor], after: Sequence[Anchor]) -> Iterable[tuple[Anchor, Anchor]]:
    """Pairs of links with the same words and different hosts.

    Words that stand on several links ("More") tell which is which only where one is gone and one has come.
    """
    changed = {(a.text, a.url) for a in before} ^ {(a.text, a.url) for a in after}
    labels = {text for text, _ in changed}
    old, new = _by_label(before, labels), _by_label(after, labels)
    for label, anchors in old.items():
        others = new.get(label, [])
        targets, other_targets = ({address_of(a.url) for a in side} for side in (anchors, others))
        gone = _distinct(a for a in anchors if address_of(a.url) not in other_targets)
        come = _distinct(a for a in others if address_of(a.url) not in targets)
        if len(gone) != len(come) or (len(anchors) > 1 and len(gone) > 1):
            continue
        for one, other in zip(gone, come, strict=True):
            if _bare_host(one.url) != _bare_host(other.url):
                yield one, other


def _by_label(anchors: Iterable[Anchor], labels: Collection[str]) -> dict[str, list[Anchor]]:
    labelled: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        if anchor.text not in labels:
            continue
        label = slug(plain(anchor.text))
        if label and anchor.place != "head":
            labelled.setdefault(label, []).append(anchor)
    return labelled


def _distinct(anchors: Iterable[Anchor]) -> list[Anchor]:
    return list({address_of(anchor.url): anchor for anchor in anchors}.values())


def _bare_host(url: str) -> str:
    return host_of(url).removeprefix("www.")


def _new_foreign(
    after: Sequence[Anchor], own: Callable[[str], bool], known: Collection[str], covered: Collection[str]
) -> Iterable[Anchor]:
    """The first link to each foreign domain that was not linked before, hidden ones first."""
    found: dict[str, Anchor] = {}
    for anchor in after:
        domain = domain_of(anchor.url)
        if domain in known or address_of(anchor.url) in covered or own(anchor.url):
            continue
        if not anchor.hidden and is_service(host_of(anchor.url)) and _shares(anchor.url, own):
            continue
        if domain not in found or (anchor.hidden and not found[domain].hidden):
            found[domain] = anchor
    return found.values()


def _shares(url: str, own: Callable[[str], bool]) -> bool:
    """Whether a link tells others of a page: a button of a social network, with the page's address in it."""
    query = urlsplit(url).query[:_LONGEST_QUERY] if can_be_split(url) else ""
    return any(value[:1] == "/" or own(value) for _, value in parse_qsl(query))


def _added(anchor: Anchor) -> Change:
    loaded = anchor.place == "head" and anchor.text in _LOADED
    way = "to" if anchor.text == "form" else "from"
    name = f"{anchor.text} {way} {host_of(anchor.url)}" if loaded else anchor.text or host_of(anchor.url)
    severity = "high" if anchor.hidden else "medium"
    if loaded:
        severity = "info" if is_service(host_of(anchor.url)) else severity
        return _change("added", name, None, anchor.url, field="source", severity=severity)
    return _change("added", name, None, anchor.url, severity=severity)


def _change(
    op: str, key: str, before: str | None, after: str | None, *, field: str = "url", severity: str = "low"
) -> Change:
    return Change(
        kind="link",
        op=op,
        key=key,
        field=field,
        before=before,
        after=after,
        severity=severity,
        identity=f"{slug(key)}/{after or before}",
    )
