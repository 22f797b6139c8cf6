"""A copy in miniature of the network, served over real HTTP, to try everything without internet.

``Replica`` runs it in a process of its own; ``expected`` says what each page should yield, ``changes`` what
the second night changed. ``python -m iclei_scraper.replica`` serves it to any client.
"""

from __future__ import annotations

from iclei_scraper.replica.expectations import changes, expected, noise, site_ids, urls
from iclei_scraper.replica.process import Replica, ReplicaError
from iclei_scraper.replica.server import all_hosts

__all__ = ["Replica", "ReplicaError", "all_hosts", "changes", "expected", "noise", "site_ids", "urls"]
