"""How long something lasts: durations in words, and what cookies say of their end."""
