"""What speaks for and against a link being injected, and how much.

Each signal adds or takes away points. A link is taken for injected from :data:`THRESHOLD` points on, and only
if something besides the words of the lexicon speaks against it: a study about casinos is no casino.
Scripts, frames, canonical links and titles have signals of their own, see
:mod:`iclei_scraper.parsers.injected.head`.

===============================  =========  ============================================================
signal                           points     seen when
===============================  =========  ============================================================
foreign domain                   0.5        the link leaves the site, the network and its namesakes
well-known service               -2         social networks, press, forms, maps, … (anybody can post there)
institution                      -2.5       a domain that only authorities and universities get
lexicon                          0.5 to 4   words of spam in the link's text, less in the words around it
keywords as link text            1 or 1.5   the text is what people search for, not a name or a sentence
spam host                        1 to 3.5   words of spam in the host's name
spam path                        0.5 or 1   words of spam in the path, where the text has none
text does not say where it leads 0.5        such a host under words that have nothing to do with it
sales talk                       .75 to 1.5 several words of selling
throw-away domain                0.5        a top-level domain of throw-away sites, a bare address, Punycode
hidden                           .5 to 2    see :mod:`iclei_scraper.parsers.injected.concealment`
hidden box of links              1          the hidden box holds hardly anything else
key phrase                       0.5        a hidden link's text has several words and no capital
link farm                        1 or 1.5   links to three or more foreign domains in one hidden box, or sure
                                            words of spam on three links of one block
other script                     1.5        written in an alphabet that the page does not use
letters mixed to deceive         2          Latin and Cyrillic letters in one word
unrelated to the page            .25 to 1   its words occur nowhere else on the page
after the end of the page        3          behind ``</html>``
in the head                      2          in front of ``<body>``
at the very end                  0.5        behind the footer
disguised as text                1          style that makes a link look like plain text
words of a report                -.5 each   study, law, city, university, … up to -1.5 in the text and -1
                                            around it, where they can be read
critical words                   -2 to -3   ban, police, addiction, … in the text or around it
the page is about it             -1.5       title, headings or other paragraphs speak of the same thing
reads as a headline              -1         a long text without a word of selling
reads as a name                  -1         a hidden link's text is written as names are
picture                          -1         a picture that links: a logo, a badge
===============================  =========  ============================================================

"""

from __future__ import annotations

from dataclasses import dataclass, field

from iclei_scraper.parsers.injected.lexicon import Hits, find_terms, host_terms, plain_text

THRESHOLD = 4.0
_SALES = ((5, 1.5), (3, 1.25), (2, 0.75))
"""Words of selling and their points."""
_ALL_KEYWORDS = 0.8
_FEW_WORDS = 5
_FEW_BESIDE = 2  # words of a short text besides the keywords; with more it says something of its own
_SOLD_SHARE = 0.4
_KEYWORD_SHARE = 0.5

_WORDS = frozenset({"lexicon", "spam host"})
"""Signals that are words alone: enough only where both the text and the host's name have them."""
_THROWN_UP = frozenset({"spam host", "throw-away domain"})
"""Together enough as well."""
_NOT_DAMNING = frozenset({"foreign domain", "throw-away domain", "at the very end", "spam path"})
"""Signals that any honest link may give."""


@dataclass(slots=True)
class Verdict:
    """The points of one suspicion, by signal, in the order in which they are told."""

    points: dict[str, float] = field(default_factory=dict)
    terms: list[str] = field(default_factory=list)
    """Words of the lexicon that were found."""

    def add(self, signal: str, points: float) -> None:
        """Give or take points for a signal; none are no signal."""
        if points:
            self.points[signal] = self.points.get(signal, 0.0) + points

    @property
    def score(self) -> float:
        """Sum of the points."""
        return round(sum(self.points.values()), 2)

    @property
    def guilty(self) -> bool:
        """Enough points, and not for its words alone."""
        if self.score < THRESHOLD:
            return False
        against = {signal for signal, points in self.points.items() if points > 0}
        return bool(against - _WORDS - _NOT_DAMNING) or against >= _WORDS or against >= _THROWN_UP

    @property
    def signals(self) -> tuple[str, ...]:
        """What speaks against it."""
        return tuple(signal for signal, points in self.points.items() if points > 0)

    def explained(self) -> dict[str, object]:
        """The score and what it is made of, for a finding's ``values``."""
        told: dict[str, object] = {"score": self.score, "points": dict(self.points)}
        if self.terms:
            told["terms"] = list(self.terms)
        return told


def weigh_words(verdict: Verdict, label: Hits, around: Hits, *, readable: bool, at_home: bool) -> None:
    """Points for the words of a link and of the sentence around it.

    Args:
        verdict: where the points go.
        label: what the link's own text holds.
        around: what the text around it holds, the label left out.
        readable: a reader sees the words, so honest ones count for it.
        at_home: the page itself is about what the topic words say.
    """
    points = _lexicon_points(label, around)
    verdict.add("lexicon", points)
    verdict.terms = list(
        dict.fromkeys((*label.sure, *label.topic, *label.mild, *around.sure, *around.topic))
    )[:8]
    sales = len({*label.sales, *around.sales} - {*label.sure, *label.topic, *label.mild})
    verdict.add("sales talk", next((most for least, most in _SALES if sales >= least), 0.0))
    if label.spam and not (label.critical or (readable and around.critical)):
        verdict.add("keywords as link text", _keyword_points(label))
    if label.mixed or around.mixed:
        verdict.add("letters mixed to deceive", 2.0)
    if readable and points:
        verdict.add("words of a report", -min(1.5, 0.5 * len(label.honest)))
        critical = len({*label.critical, *around.critical})
        verdict.add("critical words", -min(3.0, 1.5 + 0.5 * critical) if critical else 0.0)
        if not label.sure:
            verdict.add(
                "words of a report around", -min(1.0, 0.5 * len(set(around.honest) - set(label.honest)))
            )
    if at_home and points:
        verdict.add("the page is about it", -1.5)


def _lexicon_points(label: Hits, around: Hits) -> float:
    topics = len(label.topic) + len(label.mild)
    if label.sure:
        return 4.0 if len(label.sure) + topics > 1 else 3.0
    if around.sure:
        return 3.0 if topics else 2.5
    sold = bool(label.sales) and label.covered >= label.words * _SOLD_SHARE
    if label.topic:
        return 2.5 if sold else 2.0 if topics > 1 else 1.5
    if label.mild:
        return 2.0 if sold else 1.0
    return 1.0 if around.topic else 0.5 if around.mild else 0.0


def _keyword_points(label: Hits) -> float:
    """For a link whose text is what people search for rather than a name or a sentence."""
    share = label.covered / label.words if label.words else 1.0
    if label.sure:
        few = label.words <= _FEW_WORDS and label.words - label.covered <= _FEW_BESIDE
        return 1.5 if share >= _KEYWORD_SHARE or few else 0.0
    if share < _KEYWORD_SHARE:
        return 0.0
    if len(label.topic) > 1 or label.sales:
        return 1.5 if share >= _ALL_KEYWORDS else 1.0
    return 1.5 if label.topic and not label.name_like else 0.0  # "Poker", "Casino Square": names as well


def weigh_host(verdict: Verdict, host: str, path: str, label: str = "") -> None:
    """Points for words of spam in a host's name and in the path, and for words that hide such a host."""
    sure, topic = host_terms(host)
    if sure and label and not verdict.points.get("lexicon"):
        verdict.add("text does not say where it leads", 0.5)
    if sure:
        verdict.add("spam host", 3.5 if not verdict.points.get("lexicon") else 1.5 if sure == topic else 2.0)
        verdict.terms.append(sure)
    elif topic:
        verdict.add("spam host", 1.0 if verdict.points.get("lexicon") else 1.5)
        verdict.terms.append(topic)
    elif not verdict.points.get("lexicon"):  # the path of an article repeats its title
        words = find_terms(plain_text(path[:200]).replace("/", " ").replace("_", " "))
        verdict.add("spam path", 1.0 if words.sure else 0.5 if words.topic else 0.0)
