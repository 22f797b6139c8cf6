"""How well records agree with the truth of invented pages: equivalence, matching, scores, tables."""
