"""Postal addresses, countries, cities and regions."""
