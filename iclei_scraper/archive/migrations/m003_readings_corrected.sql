-- What other parsers read of the same bytes takes the place of a version; both stay.
ALTER TABLE crawls ADD COLUMN purpose TEXT NOT NULL DEFAULT 'crawl'
  CHECK (purpose IN ('crawl', 'reparse', 'corrections')) /* crawl: sites were visited; reparse: stored pages were read again */;
ALTER TABLE versions ADD COLUMN superseded_in INTEGER REFERENCES crawls(id)
  /* reparse in which the same bytes were read otherwise; NULL: stands */;
ALTER TABLE versions ADD COLUMN superseded_by INTEGER REFERENCES versions(id)
  /* version that stands in its place; NULL: stands, or no such record is read any more */;

DROP INDEX versions_record;
DROP INDEX versions_kind;
CREATE INDEX versions_record ON versions (record, superseded_in, valid_from);
CREATE INDEX versions_successor ON versions (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE identities (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),       -- in which it was decided
  decided_at TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('joined', 'parted')),
  basis TEXT NOT NULL CHECK (basis IN ('comparison', 'redirect', 'correction')),
  kind TEXT NOT NULL,                                 -- of the record
  record INTEGER NOT NULL REFERENCES records(id),     -- that goes on
  other INTEGER REFERENCES records(id),               -- that was parted from it
  site TEXT NOT NULL REFERENCES sites(id),            -- of the first key
  key TEXT NOT NULL,                                  -- under which it was known
  other_site TEXT NOT NULL REFERENCES sites(id),      -- of the other key
  other_key TEXT NOT NULL,                            -- that was joined to it, or parted from it
  capture INTEGER REFERENCES captures(id),            -- that showed it; NULL: decided by hand
  undone_in INTEGER REFERENCES crawls(id)             -- in which a correction undid it
) STRICT;
CREATE INDEX identities_record ON identities (record);
