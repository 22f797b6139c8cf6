"""Declarations in scripts, templates and attributes, which a browser would draw."""
