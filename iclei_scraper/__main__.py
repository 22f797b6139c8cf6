"""``python -m iclei_scraper`` is ``iclei-archive``."""

from iclei_scraper.cli import main

main()
