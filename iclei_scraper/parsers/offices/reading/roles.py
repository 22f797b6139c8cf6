"""What each line is: a region's heading, an office's name, part of an address, a contact value, or neither.

A line's own looks rarely settle it ("Montréal City Hall" is no name, "Nairobi" may be one), so the roles of a
run of lines are chosen together: each line has a weight for each role, each pair of neighbours has one, and
the sequence with the greatest sum is taken (Viterbi's algorithm). A second pass adds what the first has
learned of the page's own style: lines set alike have the same role.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.weights import NEVER, Look, Role, look_of, weigh
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.reading.lines import Line

    Style = tuple[object, ...]

_STEP = (
    # from     outside region name address contact other
    (0.5, 0.0, 0.2, -1.0, -1.5, -1.0),  # outside
    (-0.5, -1.5, 1.0, -0.5, -1.5, -1.0),  # region
    (-1.5, -2.0, -1.0, 1.0, 0.3, -0.5),  # name
    (-0.2, -0.2, -1.5, 1.0, 0.8, -0.5),  # address
    (0.2, 0.5, 0.5, -1.0, 0.8, -0.3),  # contact
    (0.0, 0.0, 0.0, -0.5, 0.2, 0.3),  # other
)
"""Weight of one role following another."""
_STEP_TO = tuple(zip(*_STEP, strict=True))
_OUTSIDE, _ADDRESS = int(Role.OUTSIDE), int(Role.ADDRESS)
_WORST = float("-inf")

_AFTER_COUNTRY = -1.2
"""Weight of one more address line after one that ends with a country."""
_HEADS_OTHERS = 2.5
_STYLE = 2.5
_FEW = 3
_MOST_KEPT = 200
"""Lines of a run whose roles are remembered; a page of its own has more."""
_SURELY = 2.5
"""Evidence from which a line with a figure is part of an address."""
_TITLES = (int(Role.NAME), int(Role.REGION))


def assign_roles(lines: Sequence[Line]) -> Sequence[Role]:
    """The role of each line."""
    _lower_titles(lines)
    looks = tuple(map(look_of, lines))
    return _roles_of(looks) if len(looks) <= _MOST_KEPT else _roles_of.__wrapped__(looks)


@lru_cache(maxsize=256)  # headers, footers and lists of offices that stand on every page of a site
def _roles_of(lines: tuple[Look, ...]) -> tuple[Role, ...]:
    styles = [line.style for line in lines]
    weights = [weigh(line) for line in lines]
    _weigh_headings_over_headings(lines, styles, weights)
    roles = _best(lines, weights)
    _weigh_names_set_apart(lines, roles, weights)
    _weigh_style(lines, styles, roles, weights)
    return tuple(_best(lines, weights))


def _lower_titles(lines: Sequence[Line]) -> None:
    """Where headings or bold type hold addresses and numbers too, they are no sign of a title."""
    seen: defaultdict[tuple[int, bool, int], list[int]] = defaultdict(lambda: [0, 0])
    reached = Counter(line.block.heading for line in lines if line.is_contact)
    total_of = Counter(line.block.heading for line in lines)
    for line in lines:
        tally = seen[line.block.heading, line.bold, line.title]
        tally[0] += 1
        tally[1] += line.is_contact or (line.evidence >= _SURELY and has_digit(line.text))
    for line in lines:
        total, held = seen[line.block.heading, line.bold, line.title]
        level = line.block.heading
        street = level and line.evidence >= _SURELY and has_digit(line.text)
        if line.title and held > 1 and held * 3 >= total:
            line.title = 0
        elif street and reached[level] > 1 and reached[level] * 3 >= total_of[level] * 2:
            line.title = 0  # numbers and mail addresses stand in headings, and the street before them


def _weigh_headings_over_headings(
    lines: Sequence[Look], styles: Sequence[Style], weights: Sequence[list[float]]
) -> None:
    """A title that stands directly over other titles, each over an entry, heads a group of them."""
    count = Counter(styles)
    over: Counter[Style] = Counter()
    for (line, style), (following, below) in pairwise(zip(lines, styles, strict=True)):
        if line.title and following.title and style != below and count[below] > count[style]:
            over[style] += 1
    heads = {style for style, number in over.items() if number > 1 and _heads_several(style, lines, styles)}
    for line, style, weight in zip(lines, styles, weights, strict=True):
        if style in heads and not line.is_contact and not is_generic_title(line.text):
            weight[Role.REGION] += _HEADS_OTHERS


def _heads_several(style: Style, lines: Sequence[Look], styles: Sequence[Style]) -> bool:
    """Whether two entries or more, parted by titles, stand below one of the titles of a style.

    Where each has a single one below it, it is the name of that, and the smaller title a word about it.
    """
    below, inside, begun = 0, False, False
    for line, own in zip(lines, styles, strict=True):
        if own == style:
            below, inside, begun = 0, False, True
        elif line.is_contact or line.evidence >= _SURELY:
            below += begun and not inside
            inside = True
            if below > 1:
                return True
        elif line.title:
            inside = False
    return False


def _weigh_names_set_apart(
    lines: Sequence[Look], roles: Sequence[Role], weights: Sequence[list[float]]
) -> None:
    """Where names are marked, if only by a line of space between entries, what is not marked is no name."""
    names = [line for line, role in zip(lines, roles, strict=True) if role is Role.NAME]
    marked = sum(map(_is_marked, names))
    if marked < 2 or marked * 5 < len(names) * 3:  # noqa: PLR2004  # one may be chance
        return
    penalty = 3.0 if marked > _FEW and marked * 10 >= len(names) * 8 else 1.5
    for line, weight, before in zip(lines, weights, [Role.OUTSIDE, *roles], strict=False):
        if not (line.is_contact or _is_marked(line) or before is Role.REGION):
            weight[Role.NAME] -= penalty


def _is_marked(line: Look) -> bool:
    return bool(line.title or line.opens or line.gap)


def _weigh_style(
    lines: Sequence[Look], styles: Sequence[Style], roles: Sequence[Role], weights: Sequence[list[float]]
) -> None:
    """Favour for each line the role that most lines of its style have been given."""
    seen: defaultdict[Style, Counter[Role]] = defaultdict(Counter)
    for line, style, role in zip(lines, styles, roles, strict=True):
        if not line.is_contact:
            seen[style][role] += 1
    usual = {style: (*counted.most_common(1)[0], counted.total()) for style, counted in seen.items()}
    for line, style, weight in zip(lines, styles, weights, strict=True):
        if not line.is_contact:
            role, number, total = usual[style]
            weight[role] += max(0.0, _STYLE * (number / total - 0.5)) if total >= _FEW else 0.0


def _best(lines: Sequence[Look], weights: Sequence[list[float]]) -> list[Role]:
    """The sequence of roles with the greatest sum."""
    start = _STEP[_OUTSIDE]
    sums = {role: start[role] + weight for role, weight in enumerate(weights[0]) if weight > NEVER}
    steps: list[dict[int, int]] = []
    for (previous, line), weight in zip(pairwise(lines), weights[1:], strict=True):
        sums, came = _advance(sums, weight, line, closed=previous.closes)
        steps.append(came)
    role = max(sums, key=lambda last: sums[last] + _STEP[last][_OUTSIDE])
    roles = [role]
    for came in reversed(steps):
        role = came[role]
        roles.append(role)
    return [Role(role) for role in reversed(roles)]


def _advance(
    sums: dict[int, float], weight: list[float], line: Look, *, closed: bool
) -> tuple[dict[int, float], dict[int, int]]:
    """The best sum that ends in each role one line further, and the role before it."""
    title_bonus = 1.0 * line.opens + 0.7 * line.gap
    new: dict[int, float] = {}
    came: dict[int, int] = {}
    known = list(sums.items())
    for role, own in enumerate(weight):
        if own <= NEVER:
            continue
        steps = _STEP_TO[role]
        best, origin = _WORST, 0
        for before, total in known:
            reached = total + steps[before]
            if reached > best:
                best, origin = reached, before
        if closed and role == _ADDRESS == origin:
            best += _AFTER_COUNTRY
        new[role] = best + own + (title_bonus if role in _TITLES else 0.0)
        came[role] = origin
    return new, came
