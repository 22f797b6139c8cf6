"""Downloader middlewares: conditional requests, guards, politeness that Scrapy does not have."""
