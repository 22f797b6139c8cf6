"""Declarations in tables, grids and tables of plain text."""
