"""Words, phrases and names by which texts tell what a figure counts, when, and for whom."""
