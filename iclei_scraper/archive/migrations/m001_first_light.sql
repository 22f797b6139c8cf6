-- Schema 1: sites, crawls, captures, readings, records with their versions, changes.
--
-- From what is fetched (sites, crawls, pages, payloads, captures) over what is read from it (texts, readings) to
-- what is known (records, one table a kind, versions) and told (changes).

CREATE TABLE about (
  key TEXT PRIMARY KEY,        -- made_by, created_at
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sites (
  id TEXT PRIMARY KEY,         -- id in the network file
  name TEXT,
  base TEXT,                   -- address of the home page
  first_crawl INTEGER REFERENCES crawls(id),    -- crawl that first stored a page of it
  baseline_crawl INTEGER REFERENCES crawls(id)  -- first that went through it to the end
) STRICT;

CREATE TABLE crawls (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,            -- of an interrupted crawl: the last sign of life
  status TEXT NOT NULL CHECK (status IN ('running', 'complete', 'partial', 'failed', 'interrupted')),
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),  -- 1: went through its sites to the end
  program TEXT,                -- program and release
  parser_version TEXT NOT NULL,
  network TEXT,                -- SHA-256 of the network file
  counters TEXT NOT NULL DEFAULT '{}',  -- JSON, the crawler's own counters
  note TEXT                    -- why it is not complete, in words
) STRICT;

CREATE TABLE crawl_sites (
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  site TEXT NOT NULL REFERENCES sites(id),
  pages INTEGER NOT NULL DEFAULT 0,      -- pages that answered: the sum of the next five
  new INTEGER NOT NULL DEFAULT 0,        -- read for the first time
  changed INTEGER NOT NULL DEFAULT 0,    -- something read from them differs
  unchanged INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,       -- answered 404 or 410
  moved INTEGER NOT NULL DEFAULT 0,      -- answered with a redirect
  failed INTEGER NOT NULL DEFAULT 0,     -- did not answer, or with an error
  offices INTEGER,                       -- records standing when the crawl ended
  news INTEGER,
  statistics INTEGER,
  cookies INTEGER,
  findings INTEGER,
  PRIMARY KEY (crawl, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,    -- canonical
  site TEXT NOT NULL REFERENCES sites(id),
  title TEXT,
  language TEXT,               -- ISO 639-1
  kind TEXT CHECK (kind IN ('article', 'page', 'file')),  -- NULL: never read
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- last time that it answered as a page
  gone_since TEXT,             -- answers 404 or 410 since
  moved_to TEXT,               -- URL that it redirects to
  capture INTEGER REFERENCES captures(id),   -- latest capture that could be read
  article INTEGER REFERENCES records(id),    -- news item whose article this page is
  fate TEXT CHECK (fate IN ('gone', 'moved'))  -- seen, but told only when a crawl ends
) STRICT;

CREATE TABLE payloads (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE, -- SHA-256 of the body, hexadecimal
  size INTEGER NOT NULL,       -- bytes of the body
  base INTEGER REFERENCES payloads(id),  -- payload that it is a delta against; NULL: stands alone
  data BLOB NOT NULL           -- Zstandard frame; where there is a base, with its body as prefix
) STRICT;

CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES pages(id),
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  fetched_at TEXT NOT NULL,
  confirmed_until TEXT NOT NULL,   -- last time that the server sent the same, or said so (304)
  confirmed_by INTEGER NOT NULL REFERENCES crawls(id),
  status INTEGER NOT NULL,         -- HTTP
  outcome TEXT NOT NULL,           -- ok, moved, gone, error, truncated, not_a_page, ...
  redirected_to TEXT,
  headers TEXT NOT NULL,           -- JSON list of [name, value], in order as received
  payload INTEGER NOT NULL REFERENCES payloads(id),
  parser_version TEXT NOT NULL,
  compared INTEGER NOT NULL CHECK (compared IN (0, 1))  -- 0: differences are not booked yet
) STRICT;

CREATE TABLE fetch_failures (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  site TEXT NOT NULL REFERENCES sites(id),
  url TEXT NOT NULL,
  reason TEXT NOT NULL,        -- in words
  failed_at TEXT NOT NULL
) STRICT;

CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE, -- BLAKE2b-128 of the text, hexadecimal
  text TEXT NOT NULL           -- body of an article, or main text of another page
) STRICT;

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id),
  kind TEXT NOT NULL,          -- office, news, ...; text, head, anchors/header, anchors/main, ...
  digest TEXT NOT NULL,        -- BLAKE2b-128 of what was read, evidence left out
  capture INTEGER NOT NULL REFERENCES captures(id),  -- first read here: quotes and XPaths are of it
  parser_version TEXT NOT NULL,
  data TEXT NOT NULL,          -- JSON list of records with their evidence
  UNIQUE (site, kind, digest)
) STRICT;

CREATE TABLE page_readings (
  page INTEGER NOT NULL REFERENCES pages(id),
  kind TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings(id),
  since INTEGER NOT NULL REFERENCES captures(id),
  until INTEGER REFERENCES captures(id),  -- first capture that reads differently; NULL: current
  PRIMARY KEY (page, kind, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejects (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),      -- first crawl that met it
  last_crawl INTEGER NOT NULL REFERENCES crawls(id), -- latest crawl that met it
  page INTEGER NOT NULL REFERENCES pages(id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,        -- in words
  record TEXT NOT NULL,        -- JSON
  digest TEXT NOT NULL,
  rejected_at TEXT NOT NULL,
  UNIQUE (page, digest)
) STRICT;

CREATE TABLE records (
  id INTEGER PRIMARY KEY,      -- the same as in the table of its kind
  kind TEXT NOT NULL,          -- office, news, statistic, cookie, cookie_category, feature, link, finding
  added_by INTEGER NOT NULL REFERENCES crawls(id),  -- crawl that found it first, or found it again
  version INTEGER REFERENCES versions(id)           -- latest version
) STRICT;

CREATE TABLE record_keys (
  site TEXT NOT NULL REFERENCES sites(id),
  kind TEXT NOT NULL,
  key TEXT NOT NULL,           -- a former key, or one that leads here
  record INTEGER NOT NULL REFERENCES records(id),
  PRIMARY KEY (site, kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE offices (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),   -- whose pages list it
  key TEXT NOT NULL,           -- region and name: europe/brussels-office
  region TEXT,                 -- the network's name for it
  name TEXT,
  address TEXT,                -- lines, joined by '; '
  street TEXT,
  city TEXT,
  postcode TEXT,
  country TEXT,                -- ISO 3166-1 alpha-2
  phones TEXT,                 -- as written, joined by '; '
  faxes TEXT,                  -- as phones
  emails TEXT,                 -- joined by '; '
  website TEXT,
  inferred TEXT,               -- columns that no page states, joined by '; '
  phones_json TEXT,            -- list of {raw, e164, extension}
  faxes_json TEXT,             -- as phones_json
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE news_items (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),   -- to whom its URL belongs, else whose page shows it
  key TEXT NOT NULL,           -- URL, else title and date
  title TEXT NOT NULL,
  url TEXT,                    -- canonical
  kind TEXT,                   -- as the site says it: News, Blogs, ...
  published TEXT,              -- 2025-12-22, 2025-12 or 2025
  published_precision TEXT,    -- day, month or year
  published_raw TEXT,          -- as written
  modified TEXT,               -- ISO date
  teaser TEXT,
  body INTEGER REFERENCES texts(id),         -- the view articles shows the text
  authors TEXT,                -- joined by '; '
  image TEXT,                  -- URL
  tags TEXT,                   -- joined by '; '
  language TEXT,               -- ISO 639-1
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE statistics (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,           -- concept, context and label
  concept TEXT NOT NULL,       -- members, countries, ...
  label TEXT NOT NULL,         -- in the page's words
  value ANY,                   -- number; NULL: a counter without digits
  unit TEXT NOT NULL,          -- count or percent
  qualifier TEXT NOT NULL,     -- exact, at_least, more_than, about, at_most or less_than
  raw TEXT NOT NULL,           -- as written
  context TEXT NOT NULL,       -- counter or prose
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE cookies (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,           -- name and category
  name TEXT NOT NULL,
  category TEXT,
  duration TEXT,               -- ISO 8601, or session, or persistent
  duration_raw TEXT,           -- as written
  description TEXT,
  type TEXT,
  provider TEXT,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE cookie_categories (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  always_enabled INTEGER,      -- 1 yes, 0 no, NULL: not said
  description TEXT,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE features (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,           -- kind and name
  kind TEXT NOT NULL,          -- member or leader
  name TEXT NOT NULL,
  text TEXT,
  url TEXT,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE links (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,           -- kind and URL
  kind TEXT NOT NULL,          -- social or legal
  label TEXT NOT NULL,         -- the social network, or the words of the link
  url TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE findings (
  id INTEGER PRIMARY KEY REFERENCES records(id),
  site TEXT NOT NULL REFERENCES sites(id),
  key TEXT NOT NULL,
  kind TEXT NOT NULL,          -- injected_content, contradiction, ...
  severity TEXT NOT NULL,      -- info, low, medium or high
  quote TEXT,
  url TEXT,                    -- that it is about
  signals TEXT,                -- what speaks for it, joined by '; '
  record TEXT,                 -- kind and slug of the record that it is about
  field TEXT,
  values_json TEXT,            -- {place: what it says}
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,     -- as of the last crawl that ended
  gone_since TEXT,
  UNIQUE (site, key)
) STRICT;

CREATE TABLE sightings (
  record INTEGER NOT NULL REFERENCES records(id),
  reading INTEGER NOT NULL REFERENCES readings(id),
  position INTEGER NOT NULL,   -- of the record in the reading's list, from 0
  own INTEGER NOT NULL CHECK (own IN (0, 1)),  -- 1: the article itself, not a card
  digest TEXT NOT NULL,        -- of what this reading says of the record
  edited INTEGER REFERENCES captures(id),  -- when a known page was edited to say so; NULL: found so
  PRIMARY KEY (reading, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES records(id),
  kind TEXT NOT NULL,
  valid_from TEXT NOT NULL,    -- when the site was first seen to say so
  valid_to TEXT,               -- when it was first seen not to; NULL: current
  crawl INTEGER NOT NULL REFERENCES crawls(id),       -- that saw it
  capture INTEGER NOT NULL REFERENCES captures(id),   -- that proves it
  reading INTEGER NOT NULL REFERENCES readings(id),   -- with quotes and XPaths
  parser_version TEXT NOT NULL,
  digest TEXT NOT NULL,
  data TEXT NOT NULL           -- JSON object, the record
) STRICT;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  crawl INTEGER NOT NULL REFERENCES crawls(id),
  seen_at TEXT NOT NULL,
  site TEXT NOT NULL REFERENCES sites(id),
  kind TEXT NOT NULL,          -- office, news, statistic, cookie, link, feature, finding or text
  op TEXT NOT NULL CHECK (op IN ('added', 'removed', 'changed', 'renamed', 'moved')),
  key TEXT NOT NULL,           -- the record as a reader knows it
  identity TEXT NOT NULL,      -- its key in the table of its kind, before the change
  region TEXT,
  field TEXT,
  before TEXT,
  after TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('site', 'parser', 'fetch', 'template', 'noise')),
  severity TEXT NOT NULL CHECK (severity IN ('info', 'low', 'medium', 'high')),
  page INTEGER NOT NULL REFERENCES pages(id),  -- where it was first seen
  pages INTEGER NOT NULL DEFAULT 1,            -- on how many
  record INTEGER REFERENCES records(id),
  fingerprint TEXT NOT NULL,   -- the same for the same edit on another page
  UNIQUE (crawl, fingerprint)
) STRICT;

CREATE INDEX captures_page ON captures (page, id);
CREATE INDEX captures_uncompared ON captures (id) WHERE compared = 0;
CREATE INDEX pages_site ON pages (site);
CREATE INDEX pages_fate ON pages (id) WHERE fate IS NOT NULL;
CREATE UNIQUE INDEX page_readings_current ON page_readings (page, kind) WHERE until IS NULL;
CREATE INDEX page_readings_carriers ON page_readings (reading, until);
CREATE INDEX sightings_record ON sightings (record);
CREATE INDEX versions_record ON versions (record, valid_from);
CREATE INDEX versions_kind ON versions (kind, valid_to, valid_from);
CREATE INDEX changes_seen ON changes (seen_at);
CREATE INDEX changes_record ON changes (record);
CREATE INDEX changes_fingerprint ON changes (fingerprint);
CREATE INDEX fetch_failures_crawl ON fetch_failures (crawl);
