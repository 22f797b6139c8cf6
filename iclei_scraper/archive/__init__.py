"""The SQLite archive: the only room that knows SQL."""
