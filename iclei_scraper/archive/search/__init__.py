"""Full text search in every script: how text becomes words, what is indexed, and how it is asked for."""
