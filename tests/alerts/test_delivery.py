"""Delivery to a real SMTP server and a real HTTP endpoint that fail half of the time."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
from collections import Counter
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.controller import Controller

from iclei_scraper.alerts.channels import SIGNATURE, Channels, DeliveryError, _redacted
from iclei_scraper.alerts.composing import compose
from iclei_scraper.alerts.sending import deliver
from iclei_scraper.alerts.trying import try_destinations
from tests.spiders.small_site import Reply, SmallSite

from .conftest import NOON, Nights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_httpserver import HTTPServer

    from iclei_scraper.alerts.rules import Rules

RULE = '[[rules]]\nname = "Team"\nto = ["mail", "hook"]\n'
SOON = timedelta(milliseconds=20)


class Mailbox:
    """Refuses every other message."""

    def __init__(self) -> None:
        self.asked = 0
        self.received: list[Any] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        self.asked += 1
        if self.asked % 2:
            return "451 try again later"
        self.received.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    box = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box, f"mailto://127.0.0.1:{port}/?from=archive@example.org&to=web@example.org&mode=insecure"
    server.stop()


def test_every_message_arrives_once_however_often_it_fails(
    nights: Nights, rules: Callable[..., Rules], mailbox: tuple[Mailbox, str], httpserver: HTTPServer
) -> None:
    box, mail = mailbox
    asked: list[Any] = []

    def answer(request: Any) -> Any:
        from werkzeug import Response  # noqa: PLC0415

        asked.append((request.headers, request.get_data()))
        return Response(status=503 if len(asked) % 2 else 204)

    httpserver.expect_request("/hook", method="POST").respond_with_handler(answer)
    environment = {"MAIL": mail, "HOOK": httpserver.url_for("/hook"), "KEY": "sesame"}
    loaded = rules(RULE, **environment)
    channels = Channels(loaded.destinations, environment, Path())
    with nights.open() as archive:
        compose(archive, loaded, NOON)
    for number in range(2, 7):
        nights.night(f"+1 {number}{number}")
        with nights.open() as archive:
            compose(archive, loaded, NOON)
    with nights.open() as archive:
        sent = deliver(archive, channels, patience=timedelta(seconds=30), retry=lambda _: SOON)
        again = deliver(archive, channels)
    assert (sent.sent, sent.failed, sent.pending) == (10, 10, 0)
    assert (again.sent, again.failed) == (0, 0)
    assert len(box.received) == 5
    assert {message["Subject"] for message in box.received} == {"Team: 1 change on example.org"}
    forms = {part.get_content_type() for message in box.received for part in message.walk()}
    assert {"text/plain", "text/html"} <= forms
    arrived = Counter(json.loads(body)["id"] for _, body in asked[1::2])
    assert sorted(arrived.values()) == [1] * 5
    headers, body = asked[-1]
    moment, _, mac = headers[SIGNATURE].partition(",v1=")
    expected = hmac.new(b"sesame", moment.removeprefix("t=").encode() + b"." + body, hashlib.sha256)
    assert hmac.compare_digest(mac, expected.hexdigest())
    keys = [it[0]["Idempotency-Key"] for it in asked]
    assert keys[::2] == keys[1::2]
    assert nights.lab.value("SELECT count(*) FROM deliveries WHERE error IS NULL") == 10


def test_a_receiver_that_stays_down_is_a_trouble_until_it_answers(
    nights: Nights, rules: Callable[..., Rules]
) -> None:
    with SmallSite() as site:
        site.replies["/"] = Reply(b"", 500)
        environment = {"MAIL": "json://h", "HOOK": site.base, "KEY": "sesame"}
        loaded = rules('[[rules]]\nname = "Team"\nto = ["hook"]\ncalm = true\n', **environment)
        channels = Channels(loaded.destinations, environment, Path())
        with nights.open() as archive:
            compose(archive, loaded, NOON)
            sent = deliver(archive, channels, patience=timedelta(milliseconds=300), retry=lambda _: SOON)
            assert sent.sent == 0
            assert sent.pending == 1
            (trouble,) = archive.outbox.troubles()
            assert (trouble.cause, trouble.detail) == ("destination hook", "the webhook answered 501")


def test_where_one_message_fails_the_others_to_it_wait(nights: Nights, rules: Callable[..., Rules]) -> None:
    loaded = rules('[[rules]]\nname = "Team"\nto = ["hook"]\n')
    with nights.open() as archive:
        compose(archive, loaded, NOON)
    for phone in ("+1 22", "+1 33"):
        nights.night(phone)
        with nights.open() as archive:
            compose(archive, loaded, NOON)

    class Down:
        asked = 0

        def send(self, _: Any) -> None:
            self.asked += 1
            raise DeliveryError("down")

    sender = Down()
    with nights.open() as archive:
        assert deliver(archive, sender, retry=lambda _: timedelta(hours=1)).pending == 2
        assert sender.asked == 1
        assert archive.outbox.pending(due=datetime.now(UTC)) == []
        assert archive.outbox.drop(archive.outbox.pending()[0].id)
        assert len(archive.outbox.pending()) == 1
        assert not archive.outbox.drop(999)


def test_trying_tells_what_does_not_work(rules: Callable[..., Rules], mailbox: tuple[Mailbox, str]) -> None:
    box, mail = mailbox
    environment = {"MAIL": mail, "HOOK": "http://127.0.0.1:9/", "KEY": "k"}
    loaded = rules(RULE, **environment)
    box.asked = 1
    told = dict(try_destinations(loaded, ["mail", "hook"], environment))
    assert told["mail"] is None
    assert str(told["hook"]).startswith("no answer from the webhook")
    assert box.received[0]["Subject"] == "iclei-archive: this is a test"
    nonsense = rules(RULE, **(environment | {"MAIL": "nonsense"}))
    ((_, why),) = try_destinations(nonsense, ["mail"], environment | {"MAIL": "nonsense"})
    assert why == "its address is none that Apprise knows"


@pytest.mark.parametrize(
    "url",
    [
        "mailto://me:sesame@mail.example",
        "slack://sesame/T0123456/B1/",
        "https://hooks.example/sesame?key=sesame",
    ],
)
def test_no_error_holds_a_secret(url: str) -> None:
    assert "sesame" not in _redacted(f"could not reach {url}: sesame refused", url)


def test_redirects_are_not_followed(nights: Nights, rules: Callable[..., Rules]) -> None:
    with SmallSite() as site:
        environment = {"MAIL": "json://h", "HOOK": f"{site.base}away", "KEY": "k"}
        loaded = rules('[[rules]]\nname = "Team"\nto = ["hook"]\ncalm = true\n', **environment)
        with nights.open() as archive:
            compose(archive, loaded, NOON)
            (message,) = archive.outbox.pending()
            with pytest.raises(DeliveryError, match="the webhook answered"):
                Channels(loaded.destinations, environment, Path()).send(message)
