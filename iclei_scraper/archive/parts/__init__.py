"""What the archive can do, a part a file: :class:`iclei_scraper.archive.Archive` is all of them together."""
