-- What was let go, by which rule: an archive from which something is missing says so.
CREATE TABLE retentions (
  id INTEGER PRIMARY KEY,
  done_at TEXT NOT NULL,
  rule TEXT NOT NULL,          -- daily 30, weekly 52
  captures INTEGER NOT NULL,   -- that went
  fetches INTEGER NOT NULL,    -- of unchanged pages, that went
  bodies INTEGER NOT NULL,     -- that went
  size INTEGER NOT NULL        -- bytes of all that, as it was kept
) STRICT;
