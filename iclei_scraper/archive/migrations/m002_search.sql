-- Full text search over pages and records; the words are cut in archive/search/words.py.
CREATE TABLE search_documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- rowid in search_index; never used twice
  kind TEXT NOT NULL,          -- page, or kind of the record
  item INTEGER NOT NULL,       -- id in pages, or in records
  site TEXT NOT NULL REFERENCES sites(id),
  language TEXT,               -- ISO 639-1; of a record without one, its page's
  date TEXT NOT NULL,          -- published, else first seen: 2025-12-22, 2025-12 or 2025
  source TEXT NOT NULL,        -- what it was made from: another one means that it is due again
  digest TEXT NOT NULL,        -- BLAKE2b-128 of what was indexed, hexadecimal
  UNIQUE (kind, item)
) STRICT;

-- Keeps words and their places, not the texts; what no row of search_documents names is of the past.
CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='', tokenize='ascii');
