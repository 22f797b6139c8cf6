"""Offices whose labels are words that an icon font draws as pictures."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_OFFICES = (
    ("Suva Office", "8 Mitchell Street, Suva, Fiji", "+679 331 2345", "+679 331 2346"),
    ("Lima Office", "Avenida Arequipa 45, Lima 15046, Peru", "+51 1 456 7890", "+51 1 456 7891"),
)
_ROWS = (
    "<h3>{0}</h3><div><x-icon>place</x-icon><span>{1}</span></div><div><x-icon>call</x-icon><span>{2}</span>"
    "</div><div><x-icon>print</x-icon><span>{3}</span></div>"
)
_IN_LINE = (
    "<h3>{0} <i class='icon'>chevron_right</i></h3><p><i class='icon'>home</i> {1}</p>"
    "<p><i class='icon'>phone</i> {2} <i class='icon'>fax</i> {3}</p>"
)
_OF_NO_NAME = (
    "<h3>{0}</h3><p><span class='q'>place</span> {1}</p><p><span class='q'>call</span> {2}</p>"
    "<p><span class='q'>print</span> {3}</p>"
)


@pytest.mark.parametrize("entry", [_ROWS, _IN_LINE, _OF_NO_NAME])
def test_pictures_label_numbers_and_belong_to_no_address(entry: str) -> None:
    body = "".join(f"<div class='e'>{entry.format(*office)}</div>" for office in _OFFICES)
    read = [
        (office.name, office.address, office.phones[0].raw, office.faxes[0].raw)
        for office in offices_in(page(f"<h2>Our offices</h2>{body}"))
    ]
    assert read == [(name, (address,), phone, fax) for name, address, phone, fax in _OFFICES]
