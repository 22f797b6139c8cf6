"""Which rows of figures are the network's claims about itself, and which only look like it."""
