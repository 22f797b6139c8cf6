"""How figures are set apart with their labels: rows, bands, strips, tables, boxes."""
