"""Archive the websites of the ICLEI network: offices, news, statistics and cookies, with their evidence."""
