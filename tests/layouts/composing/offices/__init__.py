"""Lists of offices whose structure comes from a seed.

``plan`` draws the choices, ``fields`` writes an address and the ways to reach an office, ``boxes`` an office
in an element of its own, ``tables`` rows and columns, ``lists`` regions and what stands around.
"""
