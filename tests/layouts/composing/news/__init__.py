"""Lists of news whose structure comes from a seed.

``plan`` draws the choices, ``facts`` writes what is told of an item, ``cards`` puts an item together,
``lists`` the whole list, and ``noise`` what stands around it.
"""
