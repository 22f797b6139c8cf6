"""Crawls, and what they found on each site night by night."""
