"""What cards have in common with their neighbours."""
