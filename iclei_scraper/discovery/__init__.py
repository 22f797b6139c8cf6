"""Where candidate URLs come from: sitemaps, feeds, the WordPress REST API, links."""
