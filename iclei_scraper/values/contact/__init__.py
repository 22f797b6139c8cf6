"""Telephone numbers, email addresses, and lines divided into them."""
