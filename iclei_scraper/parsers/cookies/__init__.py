"""Cookies: what a site declares, the categories of its consent dialog, and declarations nobody can see."""

from iclei_scraper.parsers.cookies.dialog import parse_cookie_categories
from iclei_scraper.parsers.cookies.parser import find_invisible_declaration, parse_cookies

__all__ = ["find_invisible_declaration", "parse_cookie_categories", "parse_cookies"]
