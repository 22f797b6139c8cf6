"""The main text of an article, freed of what is no part of it."""
