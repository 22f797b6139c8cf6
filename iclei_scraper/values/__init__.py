"""Pure readers of one value each: ``str -> value``, raw text kept, failure a typed result, never a guess."""
