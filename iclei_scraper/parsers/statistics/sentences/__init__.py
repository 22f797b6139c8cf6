"""Figures that sentences claim."""
