"""Pages whose structure comes from a seed as well: nobody wrote it, choices make it.

Offices, figures, lists of news and articles have packages of their own. Of cookie statements, ``plan`` draws
the choices, ``groups``, ``columns``, ``records`` and ``runs`` write the parts of a template, ``noise`` what
stands around, and ``compose`` puts them together.
"""
