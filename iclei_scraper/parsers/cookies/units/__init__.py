"""Declarations in parts of a page that repeat, one for each cookie, in any markup."""
