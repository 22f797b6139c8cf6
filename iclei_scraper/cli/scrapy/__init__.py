"""Commands of the ``scrapy`` program that differ in this project."""
