"""Why a request is not sent. All are Scrapy's IgnoreRequest: an answer that was decided here, not a fault."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest


class Refused(IgnoreRequest):
    """The address is one that the crawler must not visit."""


class HostDown(IgnoreRequest):
    """The host does not answer, or asked to be left alone, so that no more of its pages are tried."""


class PrivateAddressError(OSError):
    """A public name resolves to an address in a private network."""
