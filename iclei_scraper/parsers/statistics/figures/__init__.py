"""A single figure in its line: its sign, its label, its trend, what stands behind it."""
