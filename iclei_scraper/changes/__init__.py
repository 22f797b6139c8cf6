"""Pure: what differs between two states, and how to say it in a sentence."""
