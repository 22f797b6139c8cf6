"""Figures that a script draws, from attributes and data."""
