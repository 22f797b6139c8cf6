"""Pure readers of one kind of record each: ``Page -> Iterator[record]``; no I/O, no Scrapy, no clock."""
