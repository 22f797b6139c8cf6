"""Declarations in lines, lists and sentences."""
