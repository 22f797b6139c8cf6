-- Text that stands on many pages of a site, kept once; and why a change has its verdict.
CREATE TABLE shared_lines (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites (id),
  digest TEXT NOT NULL,        -- BLAKE2b-128 of its words, hexadecimal
  text TEXT NOT NULL,          -- as the site wrote it when it was first met
  UNIQUE (site, digest)
) STRICT;

CREATE TABLE shared_blocks (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites (id),
  digest TEXT NOT NULL,        -- BLAKE2b-128 of its lines' digests, hexadecimal
  lines TEXT NOT NULL,         -- JSON list of ids, see shared_lines
  UNIQUE (site, digest)
) STRICT;

CREATE TABLE page_surroundings (
  page INTEGER NOT NULL REFERENCES pages (id),
  place TEXT NOT NULL,         -- header, footer, aside or dialog
  stands INTEGER REFERENCES shared_blocks (id),  -- NULL: nothing stands there any more
  differs INTEGER NOT NULL DEFAULT 0 CHECK (differs IN (0, 1)),  -- 1: from what the last whole crawl has seen
  stood INTEGER REFERENCES shared_blocks (id),   -- that was it; NULL: nothing stood there, or it is the same
  PRIMARY KEY (page, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_surroundings_differing ON page_surroundings (page) WHERE differs = 1;
CREATE INDEX page_surroundings_stands ON page_surroundings (stands);
CREATE INDEX page_surroundings_stood ON page_surroundings (stood) WHERE stood IS NOT NULL;

ALTER TABLE changes ADD COLUMN reason TEXT
  /* of the verdict, in words; NULL: booked before reasons were kept */;
