CREATE TABLE alert_rules (
  name TEXT PRIMARY KEY,
  since_crawl INTEGER NOT NULL REFERENCES crawls(id)  -- first crawl whose changes it tells
) STRICT, WITHOUT ROWID;

CREATE TABLE alerted (
  rule TEXT NOT NULL REFERENCES alert_rules(name),
  change INTEGER NOT NULL REFERENCES changes(id),
  PRIMARY KEY (rule, change)
) STRICT, WITHOUT ROWID;

CREATE TABLE alerted_troubles (
  rule TEXT NOT NULL REFERENCES alert_rules(name),
  trouble INTEGER NOT NULL REFERENCES troubles(id),
  cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)),  -- 0: told that it is there; 1: that it is gone
  PRIMARY KEY (rule, trouble, cleared)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,    -- the same on every attempt
  rule TEXT NOT NULL,
  destination TEXT NOT NULL,   -- its name in the rules file, never its address
  subject TEXT NOT NULL,
  content TEXT NOT NULL,       -- JSON, the digest
  created_at TEXT NOT NULL,
  due_at TEXT NOT NULL,        -- when to send it, or to try again
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  sent_at TEXT                 -- NULL: pending
) STRICT;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  message INTEGER NOT NULL REFERENCES outbox(id),
  attempted_at TEXT NOT NULL,
  error TEXT,                  -- NULL: it arrived
  seconds REAL NOT NULL
) STRICT;

CREATE TABLE mutes (
  id INTEGER PRIMARY KEY,
  kind TEXT,                   -- NULL: every kind
  site TEXT,                   -- NULL: every site
  key TEXT,                    -- NULL: every record
  until TEXT NOT NULL,
  reason TEXT,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE troubles (
  id INTEGER PRIMARY KEY,
  cause TEXT NOT NULL,         -- crawl, site ID or destination NAME
  detail TEXT NOT NULL,        -- in words, as last met
  opened_at TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  cleared_at TEXT              -- NULL: it stands
) STRICT;

CREATE INDEX outbox_pending ON outbox (due_at) WHERE sent_at IS NULL;
CREATE INDEX deliveries_message ON deliveries (message);
CREATE UNIQUE INDEX troubles_standing ON troubles (cause) WHERE cleared_at IS NULL;
