"""Look up names, and refuse public names that lead into a private network."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from aiohttp.abc import AbstractResolver
from aiohttp.resolver import ThreadedResolver

from iclei_scraper.http.refusals import PrivateAddressError
from iclei_scraper.values.wording.urls import is_private_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp.abc import ResolveResult


class GuardedResolver(AbstractResolver):
    """The system's resolver, without addresses of private networks.

    The connection is made to the very addresses that were checked, so that a name that changes its mind
    between two look-ups (DNS rebinding) gains nothing.

    Args:
        allows: whether a host may lie in a private network.
    """

    def __init__(self, allows: Callable[[str], bool]) -> None:
        self._allows = allows
        self._system = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a host.

        Raises:
            PrivateAddressError: all of them lie in private networks.
            OSError: the name cannot be resolved.
        """
        found = await self._system.resolve(host, port, family)
        if self._allows(host):
            return found
        public = [result for result in found if not is_private_address(result["host"])]
        if found and not public:
            raise PrivateAddressError(
                f"{host} resolves to {found[0]['host']}, an address of a private network"
            )
        return public

    async def close(self) -> None:
        """Release what the system's resolver holds."""
        await self._system.close()
