"""What an organisation calls itself for short: "the Alliance" of a Tidewater Alliance."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.parts import names_part
from iclei_scraper.values.counting.concepts import mentions
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.wording.text import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARTICLES = {
    "en": "the The our Our",
    "de": "der Der die Die das Das dem Dem den Den des Des vom im beim zum zur",
    "fr": "le Le la La l' L' l’ L’ du au",
    "es": "el El la La del al",
    "pt": "o O a A do da no na ao à",
    "it": "il Il la La lo Lo l' L' l’ L’ del della dell' dell’ alla al all' all’ nella nel",
    "nl": "de De het Het",
    "ca": "el El la La l' L' l’ L’",
}
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W\d_]+)*")
_ELIDED = "'’"
_OF = frozenset(
    "of for der des die de du di do da del della dei delle degli dos das for für van voor av för pour and "
    "to against y e en und".split()
)
_ROMANCE = frozenset({"fr", "es", "pt", "it", "ca"})
_BODIES = (
    "bund verbund verband verein vereinigung netz netzwerk forum ring kreis kring rat liga allianz alliantie "
    "bündnis gilde union pakt initiative gemeinschaft kammer stiftung akademie institut zentrum bond netwerk "
    "vereniging raad stichting"
).split()
"""What compounds end with that name a body: a Städteforum is "das Forum"."""
_WRITTEN_SMALL = frozenset(
    "club society association federation foundation alliance union network charity league cooperative "
    "institute chamber guild consortium coalition réseau chambre syndicat cámara consorcio gremio sindicato "
    "câmara consórcio consorzio fédération fondation coopérative red asociación federación fundación "
    "cooperativa rede "
    "associação federação fundação rete associazione federazione fondazione clube vereniging stichting "
    "bond".split()
)
"""Bodies that are called so in small letters, too: "the club" of a Rowing Club."""
_NATIVE_BODIES = re.compile(
    r"(?:联合会|聯合會|协进会|联盟|聯盟|同盟|协会|協會|学会|网络|網絡|组织|基金会|委员会|連合|連盟|協議会|"
    r"協会|同盟|機構|ネットワーク|フォーラム|アライアンス|연합회|연합|연맹|협의회|협회|네트워크|재단|동맹)$"
)
_SHORTEST, _LONGEST_NAME = 4, 8
"""Letters of a head, and words of a name that has one."""


def short_names(names: Iterable[str], language: str | None) -> Iterator[str]:
    """Short forms of several full names, each with an article of the page's language before it.

    >>> list(short_names(["Tidewater Alliance"], "en"))[:2], list(short_names(["Bund der Seen"], "nl"))
    (['the Alliance', 'the alliance'], ['de Bund', 'De Bund', 'het Bund', 'Het Bund'])
    >>> list(short_names(["Oslo"], "en")), list(short_names(["Tilia Cities"], "en"))[:1]
    ([], ['the Tilia'])
    """
    articles = _ARTICLES.get(language or "", "").split()
    heads: dict[str, None] = {}
    for name in names if articles else ():
        heads |= dict.fromkeys(_heads(name, language or ""))
    for head in heads:
        for article in articles:
            for said in (head, head.lower()) if head.lower() in _WRITTEN_SMALL else (head,):
                yield f"{article}{said}" if article[-1] in _ELIDED else f"{article} {said}"


def native_short(name: str) -> str | None:
    """The kind of body with which a Chinese, Japanese or Korean name ends: "联盟" of a 潮声城市联盟."""
    match = _NATIVE_BODIES.search(name)
    return match[0] if match is not None and match.start() else None


@lru_cache(maxsize=1_024)
def _heads(name: str, language: str) -> tuple[str, ...]:
    """The words of a name that may stand for it."""
    words = _WORD.findall(name)
    if not 0 < len(words) <= _LONGEST_NAME or is_cjk(name[:1]):
        return ()
    bare = [word for word in words if word[0].isupper()]
    if not bare:
        return ()
    joined = next((at for at, word in enumerate(words) if at and word.casefold() in _OF), None)
    if len(words) == 1:
        found: list[str] = []
    elif joined is not None:
        found = [words[0] if language in _ROMANCE else words[joined - 1]]
    else:
        found = bare[:1] if language in _ROMANCE or not _may_stand_alone(bare[-1]) else bare[-1:]
    if language in {"de", "nl"}:
        small = [word.casefold() for word in words]
        found += [
            body.capitalize() for body in _BODIES if any(it.endswith(body) and it != body for it in small)
        ]
    return tuple(dict.fromkeys(head for head in found if _may_stand_alone(head)))


def _may_stand_alone(head: str) -> bool:
    if len(head) < _SHORTEST or not head[0].isupper() or head.isupper():
        return False
    return not (mentions(head) or names_part(head) or is_city(head))
