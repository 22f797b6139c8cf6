"""Titles that a page may announce something by, and how far what belongs to each of them reaches."""
