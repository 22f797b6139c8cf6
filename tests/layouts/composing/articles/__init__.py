"""Articles whose structure comes from a seed: ``plan`` draws the choices, ``parts`` writes them."""
