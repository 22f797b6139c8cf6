"""Lines gathered into entries: names, regions, addresses and contact values of one office."""
