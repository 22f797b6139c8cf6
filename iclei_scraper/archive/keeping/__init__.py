"""Keeping the file: copies of it, its room, and what may go when somebody asks for it."""
