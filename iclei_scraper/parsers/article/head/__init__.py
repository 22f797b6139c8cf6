"""The title of an article, and what the head of the page and the lines around the title say."""
