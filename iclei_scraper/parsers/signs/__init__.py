"""Small signs that news cards and articles share: dates, kinds, bylines, buttons, ornaments, titles, pictures."""
