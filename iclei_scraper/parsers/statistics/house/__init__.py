"""Whose page it is: the names by which an organisation speaks of itself."""
