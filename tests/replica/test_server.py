from __future__ import annotations

import http.client
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from iclei_scraper.replica import Replica, ReplicaError, all_hosts
from iclei_scraper.replica.certificates import write_certificates

Fetch = Callable[..., "object"]


def test_it_answers_for_the_real_names_with_a_certificate_that_verifies(fetch: Fetch) -> None:
    for host in all_hosts():
        assert fetch(f"https://{host}/").status in {200, 301}, host


def test_a_client_that_does_not_trust_its_authority_is_refused(replica: Replica) -> None:
    connection = http.client.HTTPSConnection("127.0.0.1", replica.port, timeout=60)
    connection.set_tunnel("iclei.org")
    with pytest.raises(ssl.SSLCertVerificationError):
        connection.request("GET", "/")
    connection.close()


def test_its_certificate_is_for_its_own_hosts_only(tmp_path: Path) -> None:
    trusted, served = write_certificates(["iclei.org"], tmp_path)
    context = ssl.create_default_context(cafile=str(trusted))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(served)
    assert served.stat().st_mode & 0o077 == 0
    for name, fits in (("iclei.org", True), ("example.org", False)):
        here, there = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = context.wrap_bio(here, there, server_hostname=name)
        peer = server.wrap_bio(there, here, server_side=True)
        assert _shake(client, peer) is fits


def _shake(client: ssl.SSLObject, server: ssl.SSLObject) -> bool:
    done = set()
    for _ in range(10):
        for side in (client, server):
            try:
                side.do_handshake()
                done.add(side)
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLCertVerificationError:
                return False
    return len(done) == 2


def test_plain_http_redirects_to_https(fetch: Fetch) -> None:
    reply = fetch("http://www.iclei.org/news/?s=1")
    assert reply.status == 301
    assert reply.header("Location") == "https://iclei.org/news/?s=1"


def test_unknown_hosts_are_no_gateway_to_the_world(fetch: Fetch) -> None:
    assert fetch("http://example.org/").status == 502
    with pytest.raises(OSError, match="502"):
        fetch("https://example.org/")


@pytest.mark.parametrize("target", ["/", "http://[iclei.org/", "ftp://iclei.org/", "iclei.org", "*"])
def test_requests_that_name_no_host_are_refused(replica: Replica, target: str) -> None:
    with socket.create_connection(("127.0.0.1", replica.port), timeout=60) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: iclei.org\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 400")


def test_it_listens_on_loopback_only(replica: Replica) -> None:
    table = Path("/proc/net/tcp")
    if not table.exists():
        pytest.skip("no list of sockets here")
    port = f"{replica.port:04X}"
    listening = [line.split()[1] for line in table.read_text().splitlines()[1:] if line.split()[3] == "0A"]
    assert [address for address in listening if address.endswith(f":{port}")] == [f"0100007F:{port}"]


def test_a_connection_is_kept_for_further_requests(replica: Replica) -> None:
    trust = ssl.create_default_context(cafile=str(replica.ca_file))
    connection = http.client.HTTPSConnection("127.0.0.1", replica.port, timeout=60, context=trust)
    connection.set_tunnel("iclei.org")
    connection.connect()
    peer = connection.sock.getsockname()
    for path in ("/", "/contact/", "/nowhere/", "/contact"):
        connection.request("GET", path)
        connection.getresponse().read()
        assert connection.sock is not None
        assert connection.sock.getsockname() == peer
    connection.close()


def test_head_tells_the_length_and_sends_nothing(fetch: Fetch) -> None:
    for url in ("https://iclei.org/cookie-statement/", "https://iclei-europe.org/contact/"):
        reply = fetch(url, "HEAD")
        assert reply.status == 200
        assert reply.body == b""
        assert int(reply.header("Content-Length")) > 10_000


def test_other_methods_are_not_allowed(fetch: Fetch) -> None:
    assert fetch("https://iclei.org/", "DELETE").status == 501


def test_bodies_are_compressed_for_those_who_ask(fetch: Fetch) -> None:
    packed = fetch("https://iclei.org/contact/", accept_encoding="gzip")
    plain = fetch("https://iclei.org/contact/", accept_encoding="identity")
    assert packed.header("Content-Encoding") == "gzip"
    assert plain.header("Content-Encoding") is None
    assert len(packed.body) < len(plain.body) / 2
    assert "Contact" in packed.text
    pdf = fetch("https://iclei.org/a.pdf", accept_encoding="gzip")
    assert pdf.header("Content-Encoding") is None


def test_one_site_sends_in_chunks(fetch: Fetch) -> None:
    reply = fetch("https://iclei-europe.org/contact/")
    assert reply.header("Transfer-Encoding") == "chunked"
    assert reply.header("Content-Length") is None
    assert reply.text.rstrip().endswith("</html>")


def test_a_page_is_confirmed_over_http(fetch: Fetch) -> None:
    url = "https://japan.iclei.org/ja/"
    tag = fetch(url).header("ETag")
    again = fetch(url, if_none_match=tag)
    assert again.status == 304
    assert again.body == b""
    assert again.header("ETag") == tag


def test_headers_look_like_those_of_real_sites(fetch: Fetch) -> None:
    reply = fetch("https://iclei.org/")
    assert 'rel="https://api.w.org/"' in reply.header("Link")
    assert reply.header("X-Pingback")
    assert len(reply.all("Set-Cookie")) == 2


def test_the_night_changes_while_it_runs(replica: Replica, fetch: Fetch) -> None:
    assert "+49-761/368920" in fetch("https://iclei.org/contact/").text
    replica.night = 2
    assert replica.night == 2
    assert "+49-761/368999" in fetch("https://iclei.org/contact/").text
    with pytest.raises(ReplicaError, match="nights"):
        replica.night = 3
    assert replica.night == 2


def test_it_remembers_what_was_asked(replica: Replica, fetch: Fetch) -> None:
    replica.forget()
    fetch("https://iclei.org/contact/")
    fetch("https://iclei.org/nowhere/", "HEAD")
    assert replica.requests() == [
        ("GET", "https://iclei.org/contact/", 200),
        ("HEAD", "https://iclei.org/nowhere/", 404),
    ]


def test_a_page_is_served_in_a_few_milliseconds(replica: Replica) -> None:
    trust = ssl.create_default_context(cafile=str(replica.ca_file))
    connection = http.client.HTTPSConnection("127.0.0.1", replica.port, timeout=60, context=trust)
    connection.set_tunnel("iclei.org")
    spent = [1.0]
    while min(spent) >= 0.02 and len(spent) < 200:  # a busy machine may take longer, now and then
        start = time.perf_counter()
        connection.request("GET", "/about-iclei/", headers={"Accept-Encoding": "gzip"})
        connection.getresponse().read()
        spent.append(time.perf_counter() - start)
    connection.close()
    assert min(spent) < 0.02


# The process ---------------------------------------------------------------------------------------------


def test_it_ends_with_its_block_and_leaves_nothing_behind() -> None:
    with Replica(night=2) as replica:
        pid, folder = replica.pid, replica.ca_file.parent
        assert replica.environment["https_proxy"] == f"http://127.0.0.1:{replica.port}"
        assert replica.environment["SSL_CERT_FILE"] == str(replica.ca_file)
        assert replica.night == 2
    assert not folder.exists()
    assert _gone(pid)
    with pytest.raises(ReplicaError, match="does not run"):
        replica.requests()


_PARENT = """
import sys, time
from iclei_scraper.replica import Replica
replica = Replica()
replica.start()
print(replica.pid, replica.ca_file, flush=True)
time.sleep(60)
"""


def test_it_dies_with_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True)
    try:
        pid, ca_file = parent.stdout.readline().split()
        parent.send_signal(signal.SIGKILL)
        parent.wait(60)
    finally:
        parent.kill()
        parent.stdout.close()
        parent.wait()
    assert _gone(int(pid))
    assert not Path(ca_file).exists()


def test_a_taken_port_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ReplicaError, match=f"cannot listen on 127.0.0.1:{port}"):
            Replica(port=port).start()


def test_an_unknown_fault_is_told_at_once(replica: Replica) -> None:
    with pytest.raises(ReplicaError, match="no fault of kind 'earthquake'"):
        Replica(faults={"https://iclei.org/": "earthquake"}).start()
    with pytest.raises(ReplicaError, match="no fault of kind 'earthquake'"):
        replica.fail("https://iclei.org/", "earthquake")


def test_the_command_prints_what_a_shell_needs_and_ends_on_a_signal() -> None:
    command = [sys.executable, "-m", "iclei_scraper.replica", "--fault", "https://iclei.org/?a=b=500"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        lines = [process.stdout.readline() for _ in range(8)]
        assert lines[0].startswith("export http_proxy=http://127.0.0.1:")
        assert any(line.startswith("export SSL_CERT_FILE=") for line in lines)
        for _ in range(3):  # an impatient shell
            process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def test_bad_usage_has_a_status_of_its_own() -> None:
    command = [sys.executable, "-m", "iclei_scraper.replica", "--fault", "https://iclei.org/=earthquake"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "no fault of kind 'earthquake'" in done.stderr


def _gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False
