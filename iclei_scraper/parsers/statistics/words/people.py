"""What those are called who lead a house, work for it, and belong to it."""

from __future__ import annotations

import re

from iclei_scraper.values.wording.text import WORD_ENDS as _R

LEADER = (
    r"chair(?:man|woman|person)?|president|(?:executive )?directors?|head|managers?|founders?|coordinator|"
    r"spokes\w+|secretary general|vorsitzende[rn]?|generalsekretär\w{0,4}|"
    r"präsident\w{0,4}|geschäftsführer(?:in)?|direktor(?:in)?|leiter(?:in)?|gründer(?:in)?|présidente?|"
    r"directeur|directrice|fondat(?:eur|rice)|secrétaire général\w?|president[ea]|director[a]?|fundador[a]?|"
    r"coordinador[a]?|secretari[oa] general|diretor[a]?|coordenador[a]?|secretári[oa]-geral|direttore|"
    r"direttrice|fondat(?:ore|rice)|segretari[oa] generale|voorzitter|oprichter|ordförande|direktör|grundare|"
    r"prezes|dyrektor(?:ka)?"
)
OFFICER = re.compile(
    rf"(?:the |our |de[rn] |die |der |le |la |el |il |o |a )?(?:{LEADER}|secretariat){_R}.{{0,40}}$",
    re.IGNORECASE,
)
"""Who leads the network may be what a sentence about it begins with."""
TEAM = (
    r"team|staff|secretariat|sekretariat|équipe|secrétariat|equipo|plantilla|secretar[ií]a|equipe|equipa|"
    r"squadra|segreteria|secretariaat"
)
"""Those who work for a house, together."""
MEMBERS = (
    r"members|membership|mitglieder|mitgliedskommunen|membres|adhérente?s|miembros|socios|asociad[oa]s|membros|"
    r"associad[oa]s|"
    r"membri|soci|iscritti|tesserati|licenciés|filiados|afiliados|leden|medlemmar|medlemmer|członków|členů"
)
"""Those who belong to it, all of them."""
