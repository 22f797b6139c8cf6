"""Invented pages in many layouts, and what a reader should find on them.

``contents`` invents what a page says from a seed, ``templates`` hold the ways in which sites show it,
``noise`` is what stands around it, and ``making`` puts them together. Templates under ``held_out`` are kept
from whoever writes parsers: only their figures are looked at, never their pages.
"""
