"""Email addresses and the disguises they wear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.emails import (
    decode_cloudflare,
    decode_typo3,
    email_of_href,
    emails_of_script,
    read_emails,
    read_reversed,
)


@pytest.mark.parametrize(
    "text",
    [
        "office@example.org",
        "OFFICE@Example.ORG",
        "E: office@example.org.",
        "<office@example.org>",
        "(office@example.org)",
        "office(at)example.org (General inquiries)",
        "office [at] example [dot] org",
        "office {at} example {dot} org",
        "office (at) example (punkt) org",
        "office[arroba]example[punto]org",
        "office ( at ) example . org",
        "office at example dot org",
        "Email: office at example.org",
        "office＠example.org",
        "office★example.org",
        "office#example.org（请将#替换为@）",
        "office#example.org (#を@に変えてください)",
        "office*example.org (replace * with @)",
        "office @ example.org",
        "office_at_example.org",
        "office@remove-this.example.org",
        "office@nospam.example.org",
        "office@NO-SPAM.example.org",
    ],
)
def test_disguises_are_undone(text):
    assert read_emails(text) == ("office@example.org",)


@pytest.mark.parametrize(
    "text",
    [
        "meet us at example.org",
        "look at example.com",
        "we are at the office at 10",
        "icon@2x.png",
        "@handle",
        "item #12 replaced @handle",
        "a@b.c",
        "see look-at-this.org",
        "",
    ],
)
def test_prose_and_handles_are_no_addresses(text):
    assert read_emails(text) == ()


def test_several_addresses_come_in_order_and_once():
    assert read_emails("b@example.org; a@example.org, B@EXAMPLE.org") == ("b@example.org", "a@example.org")


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("mailto:office@example.org?subject=Hello&cc=x@example.org", "office@example.org"),
        ("MAILTO:Office%40Example.org", "office@example.org"),
        ("/cdn-cgi/l/email-protection#543d3a323b14312c35392438317a3b2633", "info@example.org"),
        ("javascript:linkTo_UnCryptMailto('nbjmup+jogpAfybnqmf/psh');", "info@example.org"),
        ("javascript:linkTo_UnCryptMailto(%27ocknvq%2CkphqBgzcorng0qti%27);", "info@example.org"),
        ("https://example.org/contact", None),
        ("/cdn-cgi/l/email-protection", None),
        ("mailto:", None),
    ],
)
def test_links_that_open_a_letter(href, expected):
    assert email_of_href(href) == expected


@pytest.mark.parametrize("code", ["", "zz", "54", "543", "00" * 5])
def test_broken_codes_give_nothing(code):
    assert decode_cloudflare(code) is None


def test_text_written_backwards():
    assert read_reversed("gro.elpmaxe@eciffo") == ("office@example.org",)
    assert read_reversed("gro.elpmaxe )ta( eciffo") == ("office@example.org",)


def test_scripts_that_join_strings():
    script = (
        """document.write('<a href="mai'+'lto:office'+'&#64;'+'example.org">office'+'@'+'example.org</a>')"""
    )
    assert emails_of_script(script) == ("office@example.org",)
    assert emails_of_script("console.log('nothing')") == ()


def test_scripts_that_put_an_address_together_in_several_statements():
    script = """
        var path = 'hr' + 'ef' + '=';
        var addy = '&#105;nf&#111;' + '&#64;';
        addy = addy + 'ex&#97;mple' + '&#46;' + '&#111;rg';
        document.write('<a ' + path + ':' + addy + '>');
    """
    assert emails_of_script(script) == ("info@example.org",)
    named = "var user = 'info', host = 'example.org';\nwrite('<b>' + user + '@' + host + '</b>');"
    assert emails_of_script(named) == ("info@example.org",)
    assert emails_of_script("send('info@'); var x = 'x'; track('example.org');") == ()
    assert emails_of_script("var path = 'href' + '='; var sign = '&#64;'; track('example.org');") == ()


NAMES = st.from_regex(r"[a-z][a-z0-9]{1,8}(?:[.-][a-z0-9]{1,6})?", fullmatch=True)
DOMAINS = st.from_regex(r"[a-z][a-z0-9]{2,10}\.(?:org|net|com|de|jp)", fullmatch=True)


@given(NAMES, DOMAINS, st.integers(0, 255))
def test_cloudflare_round_trip(name, domain, key):
    address = f"{name}@{domain}"
    code = f"{key:02x}" + "".join(f"{ord(char) ^ key:02x}" for char in address)
    assert decode_cloudflare(code) == address


@given(NAMES, DOMAINS, st.integers(-25, 25).filter(bool))
def test_typo3_round_trip(name, domain, offset):
    """Any offset is undone, told or not."""

    def turned(char):
        for first, last in ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A)):
            if first <= ord(char) <= last:
                return chr(first + (ord(char) - first + offset) % (last - first + 1))
        return char

    code = "".join(map(turned, f"mailto:{name}@{domain}"))
    assert decode_typo3(code, offset) == f"{name}@{domain}"
    assert decode_typo3(code) == f"{name}@{domain}"


@given(NAMES, DOMAINS, st.sampled_from(["(at)", " [at] ", "{at}", " (at) ", "@", " @ "]))
def test_any_bracketed_at_is_an_at(name, domain, at):
    assert read_emails(f"Mail: {name}{at}{domain}") == (f"{name}@{domain}",)


@given(st.text(max_size=200))
def test_no_text_raises(text):
    for address in (*read_emails(text), *read_reversed(text), *emails_of_script(text)):
        assert "@" in address
        assert address == address.lower()
    email_of_href(text)


def test_long_text_is_read_in_time():
    read_emails("a@" * 100_000)
    read_emails("x(at)" * 100_000)
    emails_of_script("'" * 100_000)


def test_signs_in_capitals_stand_between_small_letters_alone() -> None:
    """A line of an address and nothing else; what is shouted is none."""
    assert read_emails("lund AT example.org") == ("lund@example.org",)
    assert read_emails("lund [à] example.org") == ("lund@example.org",)
    for text in ("LIVE AT example.org", "join us AT example.org", "lund at example.org"):
        assert read_emails(text) == ()


def test_a_shouted_sign_makes_a_line_of_its_own_an_address() -> None:
    assert [piece.kind for piece in read_pieces("lund AT example.org")] == ["email"]
    assert [piece.kind for piece in read_pieces("meet us AT example.org")] == ["text"]
