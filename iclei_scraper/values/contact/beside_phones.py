"""What stands between telephone numbers and behind them: words that join, extensions, remarks in brackets."""

from __future__ import annotations

import re

EXTENSION = (
    r"[ ,;–—-]{0,3}[(（]?(?:extension(?:es)?|extensi[oó]n|extens[aã]o|exts?|extn|xtn?|x|interno|int"
    r"|anexo|ramal|durchwahl|nebenstelle|klappe|kl(?=\.)|dw|apparat|app|poste|post(?=\.)|p(?=\.)|derivazione|local|loc"
    r"|r(?=[.:])|anknytning|wew|dahili|mell[eé]k|tone|toestel|доб|内线|內線|内線|分机|分機|转接?|轉接?|내선|구내|교환|ต่อ"
    r"|số máy lẻ|máy lẻ|#|\*(?=\d{3}))"
    r"(?:番号|号码|號碼|号|號|번호|[ ]?(?:number|nummer|no|nr|n[ºo°]))?[.:： ]{0,3}(?:\d{1,6})(?!\d)"
)
"""Pattern of an extension behind a number."""
AND_WORDS = (
    "and|or|und|u|oder|sowie|bzw|et|ou|ou bien|ainsi que|y|o|o bien|así como|e|bem como|oppure|nonché|ovvero"
    "|och|as well as|dan|atau|en|of|lub|oraz|eller|og|ja|tai|и|или"
)
"""What joins numbers, in alphabetic scripts."""
AND_SIGNS = (
    "及び|及|和|与|與|以及|或者|或|または|又は|もしくは|ならびに|並びに|および"
    "|또는|혹은|아니면|그리고|및|와|과"
)
TO_WORDS = "to|up to|through|thru|until|bis|a|à|jusqu'à|al|au|até|hasta|fino a|sampai|s/d|do|t/m|till|til"
TO_SIGNS = "~|至|到|から|까지|부터"
AND = rf"(?:\b(?:{AND_WORDS})\b\.?|{AND_SIGNS})"
TO = rf"(?:-|{TO_WORDS}|{TO_SIGNS})"
REMARK = re.compile(
    rf"(?<=\d)\s?(?!{EXTENSION}|\(/\d)(?:\([^()\d]{{1,3}}[^()]{{0,37}}\)|（[^（）\d]{{1,3}}[^（）]{{0,37}}）"
    r"|\[[^\[\]\d]{1,3}[^\[\]]{0,37}\]"
    r"|\( ?(?=\d)(?:[^()]{0,60}?(?:[^\W\d_x]|[:€%°]|\d ?h\b)[^()]{0,60}|\d{1,2} ?[-–—] ?\d{1,2}) ?\))",
    re.IGNORECASE,
)
"""What is said of a number in brackets behind it: "(switchboard)", "(代表)", "(Mo-Fr 9-12)", "(30 lines)"."""
MORE_EXTENSIONS = re.compile(
    rf"[ ]{{0,2}}(?:[;,/、|&]|{AND})(?=[ ]{{0,2}}\(?[a-z内內分转轉내#])", re.IGNORECASE
)
LABEL_AFTER = re.compile(
    r"[ ]{0,2}(?:" + AND + "|" + TO + r"|ext|x|xt|fax|tel|phone|mobile|mob|cell|e-?mail)\b", re.IGNORECASE
)
