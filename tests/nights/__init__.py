"""A labelled corpus of nights: what a site showed, what it shows now, and what is to be told of it."""
