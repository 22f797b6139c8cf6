"""Numbers as people write them, with their signs and units."""
