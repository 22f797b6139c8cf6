"""Pronouns by which a sentence goes on about what the one before spoke of."""

from __future__ import annotations

import re

IT = r"it|they|sie|es|er|il|elle|ils|elles|él|ella|ello|ele|ela|esso|essa|ze|zij|hij"
"""What was just spoken of, as a subject; "il" is an article in Italian, see :data:`ARTICLE_OR_IT`."""
ITS = r"its|ihr\w{0,2}|son|sa|ses|su|sus|sua|seus?|suas|suoi|sue|zijn|haar|dess"
ARTICLE_OR_IT = (
    r"(?:this|ce|cette|cet|dieser|dieses|diese|questa|questo|dit|deze|detta|denna|dette|denne)(?=\s(?:network|association|"
    r"alliance|organi[sz]ation|federation|union|réseau|fédération|netzwerk|verband|verein|bündnis|rete|associazione|"
    r"federazione|netwerk|vereniging|nätverk|förening|netværk|forening)\s)|"
    r"il(?=\s(?:a|y|est|compte|regroupe|réunit|rassemble|fédère|emploie|représente|unit|relie|associe|comprend|"
    r"travaille|dispose|gère|accompagne|soutient|mène|couvre)\s)|"
    r"het(?=\s(?:heeft|telt|is|bestaat|omvat|verenigt|verbindt|vertegenwoordigt|werkt|bundelt|brengt|steunt|"
    r"ondersteunt|kent)\s)|"
    r"de[nt](?=\s(?:har|är|er|består|samlar|samler|represent\w+|repræsenterer|omfatt?[ae]r|förenar|forener|stöder|"
    r"driver|driv|arbeta?[rd]e?r?|arbejder|arbeider|räknar|tæller|teller)\s)|"
    r"(?:est[ae]|ess[ae])(?=\s(?:red|asociación|alianza|organización|federación|rede|associação|organização|aliança|"
    r"tiene|cuenta|agrupa|reúne|tem|conta|é|es)\s)"
)
"""Words that are "it" before a verb and an article before a noun: "Het telt 40 leden", "Het parlement"."""
WITHOUT_IT = (
    r"cuenta con|tiene|agrupa|reúne|integra|aglutina|engloba|suma|emplea|representa|está (?:formad|"
    r"compuest|integrad)[oa] por|"
    r"trabaja en|opera en|conta com|tem|agrega|congrega|emprega|atua em|está presente (?:en|em)|"
    r"é (?:formad|compost)[oa] por|"
    r"conta|ha|riunisce|raggruppa|rappresenta|impiega|opera in|è presente in|è (?:compost[oa]|format[oa]) da|"
    r"ma|liczy|skupia|zrzesza|zatrudnia|má|sdružuje|združuje|zaměstnává|zamestnáva|působí|"
    r"are|numără|reunește|ima|okuplja|broji|zapošljava|siihen|siinä|sillä|έχει|αριθμεί|διαθέτει|απασχολεί|"
    r"brings together|unites|gathers|represents|vereint|verbindet|vertritt|zählt|rassemble|réunit|regroupe|"
    r"fédère|compte|verenigt|verbindt|telt|samlar|förenar|samler|forener|насчитывает|объединяет|имеет|включает|он|она|налічує|об['’]єднує|має|memiliki"
)
"""Verbs that say what "it" has where nothing says "it": "Cuenta con 40 socios", "Unites 40 towns"."""
_SUBJECT = IT.replace("|il|", "|")
PRONOUN = re.compile(
    rf"^(?:{_SUBJECT}|its|ihr\w{{0,2}}|sua|seus?|suas|{ARTICLE_OR_IT}|today,? it|together,? they|"
    r"heute \w{3,12} (?:sie|es))(?=\W)|"
    r"^(?:現在|现在|현재|(?:目前|如今|此外|同时)?[，、]?(?:它|其|在全球|在世界|拥有|设有|共有|现有|并设|并拥有))",
    re.IGNORECASE,
)
"""A sentence that goes on about the subject of the one before."""
GOES_ON = re.compile(
    r"(?:[^,;]{2,40}, |(?:zusammen|together|ensemble|junt[oa]s|insieme|"
    r"samen|tillsammans|sammen|razem),? (?:[^\W\d_]{4,18} )?)?"
    r"(?:today |now |currently |heute (?:[^\W\d_]{4,14} )?|"
    r"aujourd['’]hui,? |hoy(?: en día)?,? |a día de hoy,? |hoje(?: em dia)?,? |oggi |ad oggi,? |"
    r"actualmente,? |"
    r"atualmente,? |attualmente,? |obecnie |dziś |v současnosti |dnes |сегодня |сейчас )?"
    rf"(?:{_SUBJECT}|{ITS}|w niej|{WITHOUT_IT}|{ARTICLE_OR_IT})\s",
    re.IGNORECASE,
)
"""The same at its beginning or behind a short phrase."""
THAT_ONE = re.compile(rf"(?!es\s|il y a)(?:{IT}|she|he|hon|han)\s", re.IGNORECASE)
"""A sentence about somebody just spoken of, whoever that is."""
