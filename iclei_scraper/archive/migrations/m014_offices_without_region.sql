-- An office that one page lists with its region and another one without: more reasons for being one record.
CREATE TABLE identities_new (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),       -- in which it was decided
  decided_at TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('joined', 'parted')),
  basis TEXT NOT NULL CHECK (basis IN ('comparison', 'redirect', 'correction', 'contact', 'name', 'namesake')),
  kind TEXT NOT NULL,                                 -- of the record
  record INTEGER NOT NULL REFERENCES records(id),     -- that goes on
  other INTEGER REFERENCES records(id),               -- that was parted from it
  site TEXT NOT NULL REFERENCES sites(id),            -- of the first key
  key TEXT NOT NULL,                                  -- under which it was known
  other_site TEXT NOT NULL REFERENCES sites(id),      -- of the other key
  other_key TEXT NOT NULL,                            -- that was joined to it, or parted from it
  capture INTEGER REFERENCES captures(id),            -- that showed it; NULL: decided by hand, or of several pages
  undone_in INTEGER REFERENCES crawls(id)             -- in which something else was decided
) STRICT;
INSERT INTO identities_new SELECT id, crawl, decided_at, decision, basis, kind, record, other, site, key,
  other_site, other_key, capture, undone_in FROM identities;
DROP TABLE identities;
ALTER TABLE identities_new RENAME TO identities;
CREATE INDEX identities_record ON identities (record);
