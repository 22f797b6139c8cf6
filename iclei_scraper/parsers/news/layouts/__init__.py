"""Lists that are no row of cards: calendars, columns, tickers, a large story above others."""
