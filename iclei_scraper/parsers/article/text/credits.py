"""Who took a picture, or drew it: told in a line of its own, in a caption, or behind the names of writers."""

from __future__ import annotations

import re

from iclei_scraper.parsers.signs.patterns import alternatives

_EASTERN = "写真|撮影|사진|图片?|圖片?|摄影|攝影"
_WORDS = alternatives(
    "(?:photo|image|picture) credits?|photo(?:graph(?:s|ie|ies|y)?|s)?|pictures?|images?|credits?",
    "cr[ée]ditos?|crédits?(?: photos?)?",
    "(?:beitrags|titel|vorschau|symbol)?bild(?:er|nachweis|quelle|rechte)?|fotos?|fotografías?|fotografi[ae]s?",
    "imagen(?:es)?|imagem|imagens|immagin[ei]|foto['’]s|beeld|billeder?|bilde|kuvat?|valokuvat?|zdjęci[ae]|snímky",
    "fotók?|foto(?:ğraf|graf)(?:lar)?|görsel|фото(?:графия)?|φωτογραφί(?:α|ες)",
    _EASTERN,
)
_LINE = re.compile(rf"\W*(?:{_WORDS})\s?(?:[:：/|©]|by\s|via\s).{{0,120}}", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?<!\w)(?:{_WORDS})\s?(?:[:：/|©]|(?:by|via)\s)|©|archivaufnahme",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"[^\W\d_]{{0,16}}\W{{0,2}}©|(?:{_WORDS})\s?[:：/|]", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[.;,/|·]?\s(?:{_WORDS}|illustrations?|edit(?:ed|ing))\s?(?:[:：]|(?:by|par|por|von|di)\s).*$"
    rf"|[.;,/|·]\s(?:{_WORDS})\s(?:de|du|da|do)\s.*$"
    r"|[\s／/|；;，,、・]+(?:图|圖|摄影|攝影|写真|撮影|插画|译|翻译|编辑|編輯|사진|영상|그림|편집)[\s:：／/].*$",
    re.IGNORECASE,
)


def is_credit(text: str) -> bool:
    """Whether a line names who owns a picture, and nothing else.

    >>> is_credit("Foto: Ana Souza"), is_credit("Photographs of the river")
    (True, False)
    """
    return _LINE.fullmatch(text) is not None


def has_credit(text: str) -> bool:
    """Whether somewhere in a text stands who owns a picture, as captions say."""
    return _WITHIN.search(text) is not None


def opens_with_credit(text: str) -> bool:
    """Whether a line begins with the owner of a picture, which some themes style as a byline."""
    return _OPENING.match(text) is not None


def without_credits(text: str) -> str:
    """Names of writers without what others did, told behind: "Ana Souza. Photos: Jon Vale" -> "Ana Souza"."""
    return _BEHIND.sub("", text)
