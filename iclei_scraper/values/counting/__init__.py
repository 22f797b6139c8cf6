"""What networks count of themselves, in many languages."""
