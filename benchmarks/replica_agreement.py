"""Reads every page of the replica and prints where the records differ from what its content says.

python benchmarks/replica_agreement.py [NIGHT] [KIND …]
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica import expected, urls
from iclei_scraper.replica.agreement import differences
from iclei_scraper.replica.answers import DAWN, Request, answer


def main(night: int, kinds: set[str]) -> int:
    """Print all differences. Returns 1 where there are any."""
    network = Network.load(None)
    fetched = DAWN[night].replace(hour=12)
    counted: Counter[str] = Counter()
    for url in urls(night):
        response = answer(Request(url), night)
        content_type = dict(response.headers)["Content-Type"]
        records = read_page(
            bytes(response.body), url, content_type=content_type, fetched_at=fetched, network=network
        )
        found = differences(records.to_dict(), expected(url, night), network.canonical)
        for kind in found.keys() & kinds if kinds else found.keys():
            counted[kind] += len(found[kind])
            print(url)
            print(*(f"  {kind}: {line}" for line in found[kind]), sep="\n")
    print(f"{datetime.now(UTC):%H:%M:%S} night {night}: {dict(counted) or 'no differences'}")
    return 1 if counted else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1, set(sys.argv[2:])))
