"""Records: who is who, every version, the pages that speak of each, and what changed."""
