"""The assembly line: one short file a station. Adapters only; the logic stands in ``iclei_scraper``."""
