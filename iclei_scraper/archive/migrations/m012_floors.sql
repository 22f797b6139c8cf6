-- What a kind's records usually look like on a site, and where a crawl fell short of it.
CREATE TABLE figures (
  crawl INTEGER NOT NULL REFERENCES crawls(id),  -- a whole one that had healthy answers from the site
  site TEXT NOT NULL REFERENCES sites(id),
  kind TEXT NOT NULL,          -- office, news, statistic or cookie; page: those that answered
  records INTEGER NOT NULL,    -- that stood when it ended
  filled TEXT NOT NULL,        -- JSON object: field -> of how many of them it was known
  PRIMARY KEY (site, kind, crawl)
) STRICT, WITHOUT ROWID;
CREATE TABLE shortfalls (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES sites(id),
  kind TEXT NOT NULL,          -- of records that fell below a floor
  page INTEGER REFERENCES pages(id),       -- whose records are kept as they were; NULL: the site as a whole
  capture INTEGER,             -- first that is not believed, whether it is kept or not; NULL: the site as a whole
  until INTEGER,               -- first that is believed again; NULL: none yet, or the site as a whole
  reason TEXT NOT NULL,        -- the floor, what was seen, and from how many nights the floor was learned
  crawl INTEGER NOT NULL REFERENCES crawls(id),      -- that met it first
  last_crawl INTEGER NOT NULL REFERENCES crawls(id), -- that met it last
  closed_by INTEGER REFERENCES crawls(id)            -- crawl that ended it; NULL: it stands
) STRICT;
CREATE UNIQUE INDEX shortfalls_standing ON shortfalls (site, kind, ifnull(page, 0)) WHERE closed_by IS NULL;
CREATE INDEX shortfalls_page ON shortfalls (page, kind, capture);
ALTER TABLE news_items ADD COLUMN event_date TEXT
  /* of an event: its day, or its first and last with a stroke between them, ISO 8601 */;
