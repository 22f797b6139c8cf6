-- How much of a text was edited.
ALTER TABLE changes ADD COLUMN share REAL
  /* of an edited text: share of its words that differ, 0 to 1; NULL: no text */;
