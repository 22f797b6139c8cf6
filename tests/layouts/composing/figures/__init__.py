"""Pages of figures whose structure comes from a seed.

``plan`` draws the choices, ``numbers`` writes the figures, ``rows`` counters in rows, ``sheets`` tables and
lists of terms, ``noise`` what stands around.
"""
