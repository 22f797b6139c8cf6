"""What servers sent in a crawl, kept byte for byte in little room."""
