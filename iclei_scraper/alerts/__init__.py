"""What is told to people: one digest a night, to whom it concerns, delivered once.

``digest`` gathers what a crawl found, ``rendering`` puts it into words, ``rules`` says who gets what and
when, ``composing`` fills the archive's outbox, ``sending`` empties it through ``channels``, ``feeds`` writes
Atom.
"""
