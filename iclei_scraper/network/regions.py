"""One name for each region of the world, however a page calls it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.records import slug
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_JOINING = re.compile(r"[&+/,、・·]")
_FILLING = frozenset(
    "of in for our all offices office region regional regions secretariat secretariats network "
    "oficina oficinas nuestras en de del regionales secretariado escritorio escritorios nossos em da do na "
    "no regionais secretaria bureau bureaux nos regionaux buro buros unsere regionalburo sekretariat "
    "事務所 地域 事務局 사무소 지역 사무국 办公室 地区 辦公室 地區 秘书处 秘書處".split(),
)
"""Words that a heading may have before or after the name of its region."""


class RegionNames:
    """The network's names for regions and their synonyms.

    Args:
        synonyms: canonical name -> its other names, in any language.
        own_names: names of the network itself, which headings add (``ICLEI Africa``).
    """

    def __init__(self, synonyms: Mapping[str, Iterable[str]], own_names: Iterable[str] = ()) -> None:
        self.names = tuple(synonyms)
        self._known: dict[str, str] = {}
        for name, others in synonyms.items():
            for other in (name, *others):
                self._known.setdefault(_key(other), name)
        self._own = tuple(sorted((_key(name) for name in own_names), key=len, reverse=True))

    def canonical(self, raw: str) -> str:
        """The network's name for a region, or the heading itself, folded, where it is none of them."""
        heading = fold(raw)
        key = _key(heading)
        return self._known.get(key) or self._known.get(self._bare(key)) or heading

    def _bare(self, key: str) -> str:
        for own in self._own:
            key = f"-{key}-".replace(f"-{own}-", "-").strip("-") if own else key
        words = key.split("-")
        while words and words[0] in _FILLING:
            del words[0]
        while words and words[-1] in _FILLING:
            del words[-1]
        return "-".join(words)


def _key(text: str) -> str:
    words = slug(_JOINING.sub(" and ", text)).split("-")
    return "-".join(word for word in words if word not in {"and", "the"})
