"""What a page cannot know of itself and its site's entry in the network file tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords
    from iclei_scraper.network import Network


def at_home(records: PageRecords, network: Network) -> PageRecords:
    """The records under canonical addresses of page and twins, with the language where the site has one."""
    url = network.canonical(records.url)
    site = network.site_of(url)
    language = records.language
    if language is None and site is not None and len(site.languages) == 1:
        language = site.languages[0]
    twins = {code: network.canonical(twin) for code, twin in records.alternates.items()}
    if (url, language, twins) == (records.url, records.language, records.alternates):
        return records
    return replace(records, url=url, language=language, alternates=twins)
