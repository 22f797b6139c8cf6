"""Small signs that cards and articles share: dates, kinds, bylines, buttons, titles, pictures."""
