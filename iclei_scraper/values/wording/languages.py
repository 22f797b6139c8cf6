"""Language codes, and the language of a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.function_words import clearly_in, plainly_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_JOINTS = re.compile(r"[-_]")
_CODE = re.compile(r"[a-z]{2,3}", re.IGNORECASE)
_ENOUGH = 60  # characters of Latin script from which the statistical detector is reliable
_SAMPLE = 10_000  # characters that tell a text's language; more of them tell no more
_CLEAR = 0.90  # probability at which the text overrules what the page claims
_CANDIDATES = (
    "ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk "
    "ms nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh"
).split()
"""What a city network may plausibly write in; without Latin, Esperanto and such, short texts err less."""
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_EASTERN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def primary_subtag(code: str) -> str | None:
    """The language of a BCP 47 tag in lower case.

    >>> primary_subtag("pt-BR"), primary_subtag("zh_Hans"), primary_subtag("x-default")
    ('pt', 'zh', None)
    """
    first = _JOINTS.split(code.strip(), maxsplit=1)[0]
    return first.lower() if _CODE.fullmatch(first) else None


def detect_language(text: str, *, declared: str | None = None, expected: Sequence[str] = ()) -> str | None:
    """ISO 639-1 code of a text.

    Script decides for Chinese, Japanese and Korean; for the rest py3langid (Lui and Baldwin's langid.py)
    does, where the text is long enough. A claim stands unless the text clearly contradicts it.

    Args:
        text: some sentences.
        declared: what the page claims.
        expected: languages that the site is known to use.
    """
    text = text[:_SAMPLE]
    by_script = _script_language(text)
    if by_script:  # titles and lists of names in Japanese may have little or nothing but Chinese signs
        mixed = by_script == "zh" and declared == "ja" and (len(text) < _ENOUGH or _KANA.search(text))
        return declared if mixed else by_script
    if declared is not None and clearly_in(text, declared):
        return declared  # which the detector would say too, and take ten times as long
    if len(text) < _ENOUGH:
        return declared or (expected[0] if len(expected) == 1 else None)
    code, probability = _classified(text)
    if declared is None or code == declared:
        return code if probability >= _CLEAR or not expected or code in expected else expected[0]
    if probability >= _CLEAR and (not expected or code in expected or probability > 0.999):  # noqa: PLR2004
        return code
    return declared


def language_of(text: str, own: str | None, expected: Sequence[str]) -> str | None:
    """Language of a part of a page: the page's ``own``, unless the text is clearly in another.

    Args:
        text: the part.
        own: ISO 639-1 code of the page, where it is known.
        expected: languages that the site is known to use.
    """
    if own is not None and plainly_in(text, own):
        return own
    return detect_language(text, declared=own, expected=expected)


def _script_language(text: str) -> str | None:
    if text.isascii() or not _EASTERN.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    if len(_HANGUL.findall(text)) > letters * 0.3:
        return "ko"
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if kana + han > letters * 0.4:
        return "ja" if kana > (kana + han) * 0.08 else "zh"
    return None


@lru_cache(maxsize=1_024)  # a teaser stands on several pages, and is asked for more than once on each
def _classified(text: str) -> tuple[str, float]:
    return _classify()(text)


@cache
def _classify() -> Callable[[str], tuple[str, float]]:
    """The detector, loaded at first use."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # loads NumPy and a model

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES)

    def classify(text: str) -> tuple[str, float]:
        code, probability = identifier.classify(text)
        return str(code), float(probability)

    return classify
