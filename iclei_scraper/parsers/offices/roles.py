"""What each line is: a region's heading, an office's name, part of an address, a contact value, or neither.

A line's own looks rarely settle it ("Montréal City Hall" is no name, "Nairobi" may be one), so the roles of a
run of lines are chosen together: each line has a weight for each role, each pair of neighbours has one, and
the sequence with the greatest sum is taken (Viterbi's algorithm). A second pass adds what the first has
learned of the page's own style: lines set alike have the same role.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.weights import NEVER, Role, weigh
from iclei_scraper.parsers.offices.words import GENERIC_TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.lines import Line

    Weights = dict[Role, float]

_ORDER = tuple(Role)
_STEP = {
    before: dict(zip(_ORDER, row, strict=True))
    for before, row in {
        #              outside region name address contact other
        Role.OUTSIDE: (0.5, 0.0, 0.2, -1.0, -1.5, -1.0),
        Role.REGION: (-0.5, -1.5, 1.0, -0.5, -1.5, -1.0),
        Role.NAME: (-1.5, -2.0, -1.0, 1.0, 0.3, -0.5),
        Role.ADDRESS: (-0.2, -0.2, -1.5, 1.0, 0.8, -0.5),
        Role.CONTACT: (0.2, 0.5, 0.5, -1.0, 0.8, -0.3),
        Role.OTHER: (0.0, 0.0, 0.0, -0.5, 0.2, 0.3),
    }.items()
}
"""Weight of one role following another."""

_AFTER_COUNTRY = -1.2
"""Weight of one more address line after one that ends with a country."""
_HEADS_OTHERS = 2.5
_STYLE = 2.5
_FEW = 3


def assign_roles(lines: Sequence[Line]) -> list[Role]:
    """The role of each line."""
    weights = [weigh(line) for line in lines]
    _weigh_headings_over_headings(lines, weights)
    roles = _best(lines, weights)
    _weigh_names_set_apart(lines, roles, weights)
    _weigh_style(lines, roles, weights)
    return _best(lines, weights)


def _weigh_headings_over_headings(lines: Sequence[Line], weights: Sequence[Weights]) -> None:
    """A title that stands directly over other titles, each over an entry, heads a group of them."""
    count = Counter(line.style for line in lines)
    over: Counter[tuple[object, ...]] = Counter()
    for line, following in pairwise(lines):
        both = line.title and following.title and not line.is_contact
        if both and line.style != following.style and count[following.style] > count[line.style]:
            over[line.style] += 1
    for line, weight in zip(lines, weights, strict=True):
        if over[line.style] > 1 and not line.is_contact and not GENERIC_TITLE.fullmatch(line.text):
            weight[Role.REGION] += _HEADS_OTHERS


def _weigh_names_set_apart(lines: Sequence[Line], roles: Sequence[Role], weights: Sequence[Weights]) -> None:
    """Where names are marked, if only by a line of space between entries, what is not marked is no name."""
    names = [line for line, role in zip(lines, roles, strict=True) if role is Role.NAME]
    marked = sum(map(_is_marked, names))
    if marked < 2 or marked * 5 < len(names) * 3:  # noqa: PLR2004  # one may be chance
        return
    penalty = 3.0 if marked > _FEW and marked * 10 >= len(names) * 8 else 1.5
    for line, weight, before in zip(lines, weights, [Role.OUTSIDE, *roles], strict=False):
        if not (line.is_contact or _is_marked(line) or before is Role.REGION):
            weight[Role.NAME] -= penalty


def _is_marked(line: Line) -> bool:
    return bool(line.title or line.opens or line.gap)


def _weigh_style(lines: Sequence[Line], roles: Sequence[Role], weights: Sequence[Weights]) -> None:
    """Favour for each line the role that most lines of its style have been given."""
    seen: defaultdict[tuple[object, ...], Counter[Role]] = defaultdict(Counter)
    for line, role in zip(lines, roles, strict=True):
        if not line.is_contact:
            seen[line.style][role] += 1
    for line, weight in zip(lines, weights, strict=True):
        if line.is_contact or seen[line.style].total() < _FEW:
            continue
        role, number = seen[line.style].most_common(1)[0]
        share = number / seen[line.style].total()
        weight[role] += max(0.0, _STYLE * (share - 0.5))


def _best(lines: Sequence[Line], weights: Sequence[Weights]) -> list[Role]:
    """The sequence of roles with the greatest sum."""
    sums = {role: weights[0][role] + _STEP[Role.OUTSIDE][role] for role in Role}
    steps: list[dict[Role, Role]] = []
    for (previous, line), weight in zip(pairwise(lines), weights[1:], strict=True):
        sums, came = _advance(sums, weight, line, closed=previous.closes)
        steps.append(came)
    role = max(sums, key=lambda last: sums[last] + _STEP[last][Role.OUTSIDE])
    roles = [role]
    for came in reversed(steps):
        role = came[role]
        roles.append(role)
    return roles[::-1]


def _advance(sums: Weights, weight: Weights, line: Line, *, closed: bool) -> tuple[Weights, dict[Role, Role]]:
    """The best sum that ends in each role one line further, and the role before it."""
    title_bonus = 1.0 * line.opens + 0.7 * line.gap
    new: Weights = {}
    came: dict[Role, Role] = {}
    for role, own in weight.items():
        if own <= NEVER:
            continue
        best, before = max((total + _STEP[before][role], before) for before, total in sums.items())
        if closed and role is Role.ADDRESS and before is Role.ADDRESS:
            best += _AFTER_COUNTRY
        new[role] = best + own + (title_bonus if role in {Role.NAME, Role.REGION} else 0.0)
        came[role] = before
    return new, came
