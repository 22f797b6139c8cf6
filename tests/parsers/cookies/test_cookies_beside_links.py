"""Cards of cookies with a link to act beside each name, and panels that a tab opens."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_CARD = (
    "<div><div><h3>{name}</h3><div>{link}</div></div>"
    "<dl><dt>Set by</dt><dd>Harbour Mill</dd><dt>Kept for</dt><dd>1 day</dd></dl></div>"
)


def _groups(body: str) -> dict[str, str | None]:
    page = read_page(
        f"<html lang=en><body><main><h1>Cookies we use</h1>{body}</main></body></html>",
        "https://lantern-forum.example/cookies/",
    )
    return {it.name: it.category for it in page.cookies}


@pytest.mark.parametrize("hidden", [" ({})", "<span class=visually-hidden> ({})</span>"])
def test_links_to_one_form_are_no_categories(hidden: str) -> None:
    groups = {"Statistics": ("_ga", "site_lang"), "Marketing": ("_uetsid", "SERVERID")}
    body = "".join(
        f"<h2>{group}</h2><p>These cookies count.</p>"
        + "".join(
            _CARD.format(name=name, link=f"<a href='#form'>Preferences{hidden.format(name)}</a>")
            for name in names
        )
        for group, names in groups.items()
    )
    assert _groups(body) == {name: group for group, names in groups.items() for name in names}


@pytest.mark.parametrize("attribute", ["href", "data-href", "data-target"])
def test_a_tab_names_its_panel_in_words_that_are_not_known(attribute: str) -> None:
    groups = {"Statistics": "_ga", "Lantern things": "_mill_seen"}
    tabs = "".join(f"<li><a {attribute}='#p{at}'>{group}</a></li>" for at, group in enumerate(groups))
    panels = "".join(
        f"<div id=p{at}>{_CARD.format(name=name, link='')}</div>" for at, name in enumerate(groups.values())
    )
    assert _groups(f"<ul>{tabs}</ul>{panels}") == {name: group for group, name in groups.items()}


@pytest.mark.parametrize("sign", ["# ", "## ", "1. ", ""])
def test_a_heading_may_keep_the_sign_that_a_plain_text_marks_it_with(sign: str) -> None:
    told = "Cookie name : _mill_seen\nSet by : Harbour Mill\nKept for : 1 day"
    assert _groups(f"<h2>{sign}Statistics</h2><p>They count.</p><pre>{told}</pre>") == {
        "_mill_seen": "Statistics"
    }


def test_a_list_alone_below_its_company_is_read_beside_one_of_several() -> None:
    told = (
        "<ul><li><i>Name</i> <b>{}</b></li><li><i>Kept for</i> 1 day</li><li><i>Purpose</i> Counts.</li></ul>"
    )
    boxes = (("Google", "_ga", "site_lang"), ("Matomo", "optimizelyEndUserId"))
    body = "".join(
        f"<div><strong>{company}</strong>{''.join(map(told.format, names))}</div>"
        for company, *names in boxes
    )
    assert list(_groups(f"<h2>Statistics</h2><p>They count.</p>{body}")) == [
        "_ga",
        "site_lang",
        "optimizelyEndUserId",
    ]
