-- Absence needs proof: what one crawl misses is missing, what the next one misses too is gone.
CREATE TABLE absences (
  id INTEGER PRIMARY KEY,
  record INTEGER UNIQUE REFERENCES records(id),  -- that is missing; NULL: a page is
  page INTEGER UNIQUE REFERENCES pages(id),      -- that is missing; NULL: a record is
  missing_since TEXT NOT NULL,
  crawl INTEGER NOT NULL REFERENCES crawls(id),      -- that missed it first
  last_crawl INTEGER NOT NULL REFERENCES crawls(id), -- that missed it last
  nights INTEGER NOT NULL,     -- whole crawls in a row that looked where it stood and missed it
  lost TEXT,                   -- its values that still stand on the page: the parsers have lost it; NULL: none do
  change INTEGER REFERENCES changes(id),             -- by which readers were told; NULL: they were not
  CHECK ((record IS NULL) <> (page IS NULL))
) STRICT;
ALTER TABLE changes ADD COLUMN standing TEXT CHECK (standing IN ('unconfirmed', 'confirmed', 'withdrawn'))
  /* of a removal: seen missing once, missed again, back; NULL: certain at once */;
ALTER TABLE changes ADD COLUMN settled_by INTEGER REFERENCES crawls(id)
  /* crawl that confirmed or withdrew it */;
CREATE INDEX changes_settled ON changes (settled_by) WHERE settled_by IS NOT NULL;
CREATE TABLE alerted_settled (
  rule TEXT NOT NULL REFERENCES alert_rules(name),
  change INTEGER NOT NULL REFERENCES changes(id),    -- of which the rule has told how it ended
  PRIMARY KEY (rule, change)
) STRICT, WITHOUT ROWID;
