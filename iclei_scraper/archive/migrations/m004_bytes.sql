-- Bytes: dictionaries of sample pages, headers kept once, fetches that tell nothing new, learned noise.

CREATE TABLE dictionaries (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id)
) STRICT;

CREATE TABLE dictionary_pages (
  dictionary INTEGER NOT NULL REFERENCES dictionaries(id),
  position INTEGER NOT NULL,   -- from 0
  payload INTEGER NOT NULL REFERENCES payloads(id),  -- whose body is that part of the dictionary
  PRIMARY KEY (dictionary, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX dictionaries_site ON dictionaries (site);

-- with whose bytes as dictionary the body is compressed; NULL: without
ALTER TABLE payloads ADD COLUMN dictionary INTEGER REFERENCES dictionaries(id);

CREATE TABLE header_sets (
  id INTEGER PRIMARY KEY,
  headers TEXT NOT NULL UNIQUE -- JSON list of [name, value], in order as received; value null: it varies
) STRICT;

-- the headers that all share; captures.headers then holds a JSON object, place in the list -> value
ALTER TABLE captures ADD COLUMN header_set INTEGER REFERENCES header_sets(id);
-- BLAKE2b-128 of the body without its volatile parts, hexadecimal
ALTER TABLE captures ADD COLUMN content TEXT;
-- which rules were volatile parts' then: their fingerprint
ALTER TABLE captures ADD COLUMN content_rules TEXT;
-- SHA-256 of the bytes that confirmed it last, where they were others than its own
ALTER TABLE captures ADD COLUMN last_digest TEXT;

CREATE TABLE fetches (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages(id),
  capture INTEGER NOT NULL REFERENCES captures(id),  -- whose content came again
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  fetched_at TEXT NOT NULL,
  digest BLOB NOT NULL,        -- SHA-256 of the body
  edits BLOB NOT NULL,         -- what makes the body from that of the capture
  header_set INTEGER NOT NULL REFERENCES header_sets(id),
  headers TEXT NOT NULL        -- as captures.headers
) STRICT;

CREATE INDEX fetches_page ON fetches (page, id);

CREATE TABLE fetch_blocks (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  bucket INTEGER NOT NULL,     -- pages 1024 * bucket to 1024 * bucket + 1023
  first_at TEXT NOT NULL,      -- earliest fetch in it
  last_at TEXT NOT NULL,       -- latest fetch in it
  fetches INTEGER NOT NULL,    -- how many
  base INTEGER REFERENCES fetch_blocks(id),  -- block whose layout it shares; NULL: stands alone
  digests BLOB NOT NULL,       -- SHA-256 of each body, 32 bytes each
  data BLOB NOT NULL           -- everything else of them, in columns, compressed
) STRICT;

CREATE INDEX fetch_blocks_bucket ON fetch_blocks (bucket, first_at);

CREATE TABLE noise_rules (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id),
  zone TEXT NOT NULL,          -- attribute, script, comment, text, order or rotation
  place TEXT NOT NULL,         -- where in the page, in words
  pattern TEXT NOT NULL,       -- regular expression; what its groups do not hold is taken out
  why TEXT NOT NULL,           -- in words
  since TEXT NOT NULL,         -- when it was first met
  learned_from TEXT NOT NULL CHECK (learned_from IN ('twice', 'nights')),
  pages INTEGER NOT NULL,      -- on how many pages it was met
  nights INTEGER NOT NULL,     -- in how many crawls it was met
  crawl INTEGER NOT NULL REFERENCES crawls(id),  -- the last of them
  examples TEXT NOT NULL,      -- JSON list of {url, before, after}
  active INTEGER NOT NULL CHECK (active IN (0, 1)),   -- 1: in use
  off INTEGER NOT NULL DEFAULT 0 CHECK (off IN (0, 1)),  -- 1: switched off by hand
  alternatives TEXT NOT NULL,  -- of a rotation: JSON list of digests of what takes turns; [] elsewhere
  UNIQUE (site, pattern)
) STRICT;
