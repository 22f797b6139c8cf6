"""Fetch over HTTP with aiohttp: what is received is kept as it came.

Scrapy's own handlers normalise the names of headers and resolve hosts where nobody can look; an archive needs
the first, a guard the second. aiohttp is what Scrapy uses itself where no Twisted reactor runs, and without
one two crawls can follow each other in one process.
"""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp
import yarl
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)
from scrapy.http import Headers
from scrapy.responsetypes import responsetypes

from iclei_scraper.http.certificates import Certificates
from iclei_scraper.http.guards import network_of
from iclei_scraper.http.hosts import hosts_of
from iclei_scraper.http.marks import DATALOSS, FETCHED_AT, RAW_HEADERS
from iclei_scraper.http.refusals import HostDown, PrivateAddressError, Refused
from iclei_scraper.http.resolver import GuardedResolver
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from aiohttp.connector import Connection
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_HEADER_LINE = 64 * 1024  # bytes: policies and link lists in headers are long; more is an attack
_CHUNK = 64 * 1024


class HttpHandler(BaseDownloadHandler):
    """Download handler for http and https.

    Settings: ``DOWNLOAD_TIMEOUT`` (seconds for the whole exchange, however slowly it drips),
    ``DOWNLOAD_MAXSIZE`` (bytes), ``DOWNLOAD_VERIFY_CERTIFICATES``, ``CONCURRENT_REQUESTS``.
    """

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        settings = crawler.settings
        self._timeout = settings.getfloat("DOWNLOAD_TIMEOUT")
        self._maxsize = settings.getint("DOWNLOAD_MAXSIZE")
        self._verify = settings.getbool("DOWNLOAD_VERIFY_CERTIFICATES")
        self._connections = settings.getint("CONCURRENT_REQUESTS")
        self._network = network_of(crawler)
        self._certificates = Certificates(crawler.stats, self._network)
        self._proxies: set[str] = set()
        self._session: aiohttp.ClientSession | None = None
        self._context: ssl.SSLContext | bool | None = None

    async def download_request(self, request: Request) -> Response:
        """The response to a request, never redirected and never decompressed.

        Raises:
            HostDown: the host was given up while the request waited for its turn.
            Refused: the name resolves into a private network.
            scrapy.exceptions.DownloadCancelledError: more than ``DOWNLOAD_MAXSIZE`` bytes.
            scrapy.exceptions.DownloadTimeoutError, CannotResolveHostError, DownloadConnectionRefusedError,
            DownloadFailedError: there was no answer; the message says why.
        """
        if reason := hosts_of(self.crawler).down(host_of(request.url)):
            raise HostDown(reason)
        timeout = float(request.meta.get("download_timeout", self._timeout))
        try:
            return await self._exchange(request, timeout)
        except TimeoutError as error:
            raise DownloadTimeoutError(f"no complete answer within {timeout:g} s") from error
        except aiohttp.ClientConnectorDNSError as error:
            if isinstance(error.os_error, PrivateAddressError):
                raise Refused(str(error.os_error)) from error
            raise CannotResolveHostError(f"{error.host} cannot be resolved") from error
        except aiohttp.ClientConnectorCertificateError as error:
            self._certificates.refused(_authority(yarl.URL(request.url)), error.certificate_error)
            raise DownloadFailedError(
                f"the certificate does not verify: {error.certificate_error}"
            ) from error
        except aiohttp.ClientHttpProxyError as error:
            raise DownloadFailedError(f"the proxy answered {error.status} {error.message}") from error
        except aiohttp.ClientConnectorError as error:
            raise DownloadConnectionRefusedError(
                f"no connection: {error.os_error.strerror or error}"
            ) from error
        except (aiohttp.ClientError, ValueError, OSError) as error:
            raise DownloadFailedError(f"{type(error).__name__}: {error}") from error

    async def close(self) -> None:
        """Close all connections."""
        if self._session is None:
            return
        connector = self._session.connector
        await self._session.close()
        if isinstance(connector, _Connector):
            await connector.abort()

    async def _exchange(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109  # aiohttp's own
        started = monotonic()
        async with self._opened().request(
            request.method,
            # The URL goes out as the spider wrote it: yarl would quote it anew.
            yarl.URL(request.url, encoded=True),
            data=request.body or None,
            allow_redirects=False,
            timeout=aiohttp.ClientTimeout(total=timeout),
            **self._addressed(request),
        ) as answer:
            request.meta["download_latency"] = monotonic() - started
            request.meta[FETCHED_AT] = datetime.now(UTC)
            raw = tuple((_text(name), _text(value)) for name, value in answer.raw_headers)
            request.meta[RAW_HEADERS] = raw
            body, complete = await self._body(
                answer, int(request.meta.get("download_maxsize", self._maxsize))
            )
        headers = Headers(list(raw))
        kind = responsetypes.from_args(headers=headers, url=request.url, body=body)
        version = answer.version
        return kind(
            url=request.url,
            status=answer.status,
            headers=headers,
            body=body,
            flags=[] if complete else [DATALOSS],
            protocol=f"HTTP/{version.major}.{version.minor}" if version else None,
        )

    async def _body(self, answer: aiohttp.ClientResponse, maxsize: int) -> tuple[bytes, bool]:
        """The body, and whether it is complete."""
        announced = answer.content_length or 0
        if announced > maxsize > 0:
            raise DownloadCancelledError(_too_large(maxsize))
        body = bytearray()
        try:
            async for chunk in answer.content.iter_chunked(_CHUNK):
                body += chunk
                if len(body) > maxsize > 0:
                    answer.close()  # else leaving would wait for the rest
                    raise DownloadCancelledError(_too_large(maxsize))
        except aiohttp.ClientPayloadError:
            return bytes(body), False
        return bytes(body), True

    def _addressed(self, request: Request) -> dict[str, Any]:
        """Headers, and the proxy with what it wants to know; a tunnel must not show that to the site."""
        headers = request.headers.copy()
        addressed: dict[str, Any] = {}
        secure = request.url.startswith("https:")
        if secure:
            addressed["ssl"] = self._tls()
        proxy: str | None = request.meta.get("proxy")
        if proxy is not None:
            self._proxies.add(yarl.URL(proxy).host or "")
            addressed["proxy"] = proxy
        if proxy is None or secure:
            authorization = headers.pop(b"Proxy-Authorization", None)
            if proxy is not None and authorization:
                addressed["proxy_headers"] = {"Proxy-Authorization": authorization[0].decode("latin-1")}
        return {"headers": headers.to_tuple_list(), **addressed}

    def _tls(self) -> ssl.SSLContext | bool:
        if self._context is None:
            self._context = ssl.create_default_context() if self._verify else False
        return self._context

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = _Connector(
                self._certificates,
                limit=self._connections,  # how many to a host is for Scrapy's queues to say
                resolver=GuardedResolver(self._may_be_private),
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
                max_line_size=_HEADER_LINE,
                max_field_size=_HEADER_LINE,
            )
        return self._session

    def _may_be_private(self, host: str) -> bool:
        # The user's proxy may well be on this machine; what it may reach is for it to say.
        return host in self._proxies or self._network.allows_private(host)


class _Connector(aiohttp.TCPConnector):
    """Knows its connections, so that none outlives the crawl, and looks at their certificates.

    A TLS connection that was given up in the middle waits for its peer to say goodbye, and a peer that drips
    or hangs never does.
    """

    def __init__(self, certificates: Certificates, **options: Any) -> None:
        super().__init__(**options)
        self._certificates = certificates
        self._transports: WeakSet[asyncio.Transport] = WeakSet()

    async def connect(self, req: aiohttp.ClientRequest, *args: Any, **kwargs: Any) -> Connection:
        """A connection, new or used, as aiohttp asks for it; through a proxy, its far end."""
        connection = await super().connect(req, *args, **kwargs)
        if connection.transport is not None:
            self._transports.add(connection.transport)
            self._certificates.shown(_authority(req.url), connection.transport.get_extra_info("peercert"))
        return connection

    async def abort(self) -> None:
        """End what is still waiting for its end."""
        for transport in list(self._transports):
            transport.abort()
        await asyncio.sleep(0)  # the loop has to turn once for sockets to be closed


def _authority(url: yarl.URL) -> str:
    return url.host_port_subcomponent or ""


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _too_large(maxsize: int) -> str:
    return f"larger than {maxsize / 2**20:g} MB"
