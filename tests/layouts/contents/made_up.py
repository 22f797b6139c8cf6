"""Words that no language has, for labels that a reader has to tell from what stands beside them.

A number is a telephone number and a column holds lifetimes whatever they are called. Fax and website keep
their names: nothing else tells a fax from a telephone.
"""

from __future__ import annotations

from typing import Any

from tests.layouts.seeding import rng_of

_LABELS = {
    "contact": ("phone", "email", "address"),
    "cookies": ("name", "purpose", "duration", "provider", "type", "category"),
    "news": ("kinds",),
}
_SYLLABLES = {
    "ja": "ヌ ヘ ミ ヨ ワ ソ ケ ツ ニ ホ".split(),
    "ko": "뭄 녑 살 굉 퐁 룩 띠 챙 숌 갸".split(),
    "zh": "岚 桐 澜 钧 翎 茗 舫 笙 砚 霁".split(),
}
_CATEGORIES = 5
_LATIN = "zor vik mel tup rab dov nis kel fum gry lat bex".split()


def made_up(language: str) -> dict[str, dict[str, Any]]:
    """Section -> key -> three words that nobody has read before; two for each category of cookies."""
    made: dict[str, dict[str, Any]] = {
        section: {key: [_word(language, section, key, number) for number in range(3)] for key in keys}
        for section, keys in _LABELS.items()
    }
    made["cookies"]["categories"] = [
        [_word(language, "categories", str(number), variant) for variant in range(2)]
        for number in range(_CATEGORIES)
    ]
    return made


def _word(language: str, section: str, key: str, number: int) -> str:
    syllables = _SYLLABLES.get(language, _LATIN)
    rng = rng_of("made up", language, section, key, number)
    return "".join(rng.choice(syllables) for _ in range(3)).capitalize()
