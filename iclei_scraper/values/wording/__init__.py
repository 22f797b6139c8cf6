"""Text, languages, lists of words, hosts and URLs."""
