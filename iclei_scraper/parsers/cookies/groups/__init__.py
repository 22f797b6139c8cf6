"""Which group of a statement or dialog each cookie belongs to."""
