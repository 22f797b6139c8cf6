-- Cookies that servers really set; the view cookie_comparison holds them against what the sites declare.
CREATE TABLE observed_cookies (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id),  -- that was visited
  name TEXT NOT NULL,          -- empty where the header gives none
  host TEXT NOT NULL,          -- that set it
  domain TEXT,                 -- Domain attribute; NULL: it goes back to the host alone
  path TEXT NOT NULL,
  duration TEXT NOT NULL,      -- ISO 8601 from the moment of the answer, or session; P0D: it is taken back
  max_age INTEGER,             -- the duration in seconds; NULL: session
  lifetime_by TEXT CHECK (lifetime_by IN ('max-age', 'expires')),  -- attribute that tells it
  secure INTEGER NOT NULL CHECK (secure IN (0, 1)),
  http_only INTEGER NOT NULL CHECK (http_only IN (0, 1)),
  same_site TEXT CHECK (same_site IN ('Strict', 'Lax', 'None')),   -- NULL: not said
  partitioned INTEGER NOT NULL CHECK (partitioned IN (0, 1)),
  party TEXT NOT NULL CHECK (party IN ('first', 'third')),  -- first: the host is of the site's domain
  refused TEXT,                -- why a browser would not keep it; NULL: it would
  first_seen TEXT NOT NULL,
  first_url TEXT NOT NULL,     -- that answered then
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  last_url TEXT NOT NULL,
  last_crawl INTEGER NOT NULL REFERENCES crawls(id),  -- that saw it last
  responses INTEGER NOT NULL   -- that set it so, in all crawls
) STRICT;

CREATE INDEX observed_cookies_name ON observed_cookies (site, name);
