-- What does not fit together on a site or between sites.
CREATE TABLE audit_findings (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id),   -- whom it concerns
  kind TEXT NOT NULL,          -- contradiction, cookie_audit, broken_link, redirect_chain, missing_language_twin
  key TEXT NOT NULL,           -- what it is about, whatever the values
  subject TEXT NOT NULL,       -- the same, for a reader
  sentence TEXT NOT NULL,      -- as last found
  severity TEXT NOT NULL CHECK (severity IN ('info', 'low', 'medium', 'high')),
  url TEXT,                    -- a page that shows it
  values_json TEXT NOT NULL,   -- {value: [where it stands]}, a few places at most
  opened_at TEXT NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES crawls(id),
  confirmed_by INTEGER REFERENCES crawls(id),  -- the next crawl that found it, too; NULL: found once
  last_seen TEXT NOT NULL,
  told INTEGER NOT NULL CHECK (told IN (0, 1)),  -- 1: booked as a change
  closed_at TEXT,              -- NULL: it stands
  closed_by INTEGER REFERENCES crawls(id)
) STRICT;
CREATE UNIQUE INDEX audit_findings_standing ON audit_findings (site, kind, key) WHERE closed_at IS NULL;
CREATE INDEX audit_findings_key ON audit_findings (site, kind, key, id);
