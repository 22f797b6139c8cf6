"""The ways out: Apprise for email and chats, and a webhook that signs what it sends."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from iclei_scraper.alerts import rendering
from iclei_scraper.alerts.digest import Digest
from iclei_scraper.alerts.secrets import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPMessage
    from pathlib import Path

    from iclei_scraper.alerts.rules import Destination
    from iclei_scraper.archive.reports.outbox import Message

SIGNATURE = "X-Iclei-Archive-Signature"
"""``t=SECONDS,v1=HEX``: HMAC-SHA-256, by the destination's key, of ``SECONDS.BODY``."""

_TIMEOUT = 20.0
_SHORTEST_SECRET = 4
_EMAIL = re.compile(r"mailtos?:", re.IGNORECASE)


class DeliveryError(Exception):
    """A message did not arrive. The text holds no secret."""


@dataclass(frozen=True, slots=True)
class Channels:
    """Sends messages to the destinations of a rules file."""

    destinations: Mapping[str, Destination]
    environment: Mapping[str, str]
    base: Path
    """Folder that references to files start from."""

    def send(self, message: Message) -> None:
        """Deliver a message.

        Raises:
            DeliveryError: it did not arrive, or nobody knows its destination.
            SecretError: a secret is missing.
        """
        destination = self.destinations.get(message.destination)
        if destination is None:
            raise DeliveryError(f"the rules file has no destination {message.destination!r} any more")
        if destination.webhook:
            self._post(destination, message)
        else:
            self._notify(destination, message)

    # Webhook -----------------------------------------------------------------------------------------------

    def _post(self, destination: Destination, message: Message) -> None:
        url = self._resolved(destination.webhook)
        body = json.dumps(
            {
                "id": message.key,
                "rule": message.rule,
                "subject": message.subject,
                "digest": json.loads(message.content),
            },
            ensure_ascii=False,
        ).encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "iclei-archive",
            "Idempotency-Key": hashlib.sha256(message.key.encode()).hexdigest(),
        }
        if destination.secret:
            headers[SIGNATURE] = sign(body, self._resolved(destination.secret), int(time.time()))
        if urlsplit(url).scheme not in ("http", "https"):
            raise DeliveryError("a webhook's address begins with http:// or https://")
        request = Request(url, data=body, headers=headers, method="POST")  # noqa: S310  # looked at just above
        try:
            with build_opener(_NoRedirect()).open(request, timeout=_TIMEOUT):
                pass
        except HTTPError as error:
            error.close()
            raise DeliveryError(f"the webhook answered {error.code}") from error
        except (URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            raise DeliveryError(_redacted(f"no answer from the webhook ({reason})", url)) from error

    # Apprise -----------------------------------------------------------------------------------------------

    def _notify(self, destination: Destination, message: Message) -> None:
        apprise = _apprise()
        url = self._resolved(destination.url)
        sender = apprise.Apprise()
        if not sender.add(url):
            raise DeliveryError("its address is none that Apprise knows")
        form = destination.form or ("html" if _EMAIL.match(url) else "markdown")
        digest = Digest.from_dict(json.loads(message.content))
        with _Overheard() as heard:
            arrived = sender.notify(
                body=_FORMS[form](digest), title=message.subject, body_format=_format(apprise, form)
            )
        if not arrived:
            raise DeliveryError(_redacted(heard.last or "Apprise could not deliver it", url))

    def _resolved(self, value: str | None) -> str:
        return resolve(value or "", self.environment, base=self.base)


_FORMS = {"html": rendering.html, "markdown": rendering.markdown, "text": rendering.text}


def _format(apprise: Any, form: str) -> Any:
    formats = apprise.NotifyFormat
    return {"html": formats.HTML, "markdown": formats.MARKDOWN, "text": formats.TEXT}[form]


def _apprise() -> Any:
    try:
        import apprise  # noqa: PLC0415  # an extra, and slow to load
    except ImportError as error:
        raise DeliveryError("Apprise is not installed: pip install 'iclei-archive[alerts]'") from error
    return apprise


def sign(body: bytes, secret: str, at: int) -> str:
    """The signature of a webhook's body, see :data:`SIGNATURE`.

    >>> sign(b"{}", "key", 1700000000)[:16]
    't=1700000000,v1='
    """
    mac = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256)
    return f"t={at},v1={mac.hexdigest()}"


class _NoRedirect(HTTPRedirectHandler):
    """A message goes where the rules say, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        del req, fp, code, msg, headers, newurl


class _Overheard(logging.Handler):
    """What Apprise logs while it fails: its only way to say why."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.last = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.last = record.getMessage()

    def __enter__(self) -> Self:
        logger = logging.getLogger("apprise")
        self._before = (logger.propagate, logger.level)
        logger.propagate = False  # it may log addresses with their passwords
        logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logger = logging.getLogger("apprise")
        logger.removeHandler(self)
        logger.propagate = self._before[0]


def _redacted(text: str, url: str) -> str:
    """An error without any part of a destination's address that could be a secret."""
    parts = urlsplit(url)
    secrets = {
        url,
        parts.query,
        parts.password or "",
        unquote(parts.password or ""),
        parts.netloc.rpartition("@")[0],
    }
    if parts.scheme not in ("http", "https") and not _EMAIL.match(url):
        secrets.add(parts.netloc)  # where a chat's token stands in the place of a host
    if not _EMAIL.match(url):
        secrets |= {parts.username or "", *parts.path.split("/"), *re.split(r"[&=]", parts.query)}
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, "…")
    return text
