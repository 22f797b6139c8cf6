"""Broken, huge and hostile pages for the whole of ``read_page``."""
