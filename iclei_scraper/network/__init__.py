"""Which sites there are, what is known of each, which URLs belong to them and how a URL is written."""
