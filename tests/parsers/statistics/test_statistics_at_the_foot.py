"""Whose figures are, told elsewhere than in their line: by the foot they stand in, by a like row."""

from __future__ import annotations

from iclei_scraper import read_page

CELLS = "".join(
    f"<div><b>{number}</b><small>{label}</small></div>"
    for number, label in (("+21", "Trees planted"), ("+2,150", "Local governments"), ("+85", "Countries"))
)
NAMED = "<title>{title} | Kilnbrook Alliance</title>"
BARE = "<title>{title}</title>"


def _read(body: str, title: str = "About us", head: str = NAMED) -> list[tuple[str, float | None, str]]:
    source = f"<html lang=en><head>{head.format(title=title)}</head><body>{body}</body></html>"
    found = read_page(source, "https://www.kiln-alliance.example/about").statistics
    return [(it.concept, it.value, it.context) for it in found]


def test_a_title_heads_no_figures_at_the_foot_of_the_site() -> None:
    title = "<h1>A project for the winter</h1><p>The school board collects ideas.</p>"
    band = f"<p><strong>Kilnbrook Alliance</strong> Our network in numbers</p><div>{CELLS}</div>"
    counters = [("other", 21, "counter"), ("members", 2150, "counter"), ("countries", 85, "counter")]
    assert _read(f"<main>{title}</main><footer>{band}</footer>") == counters
    assert _read(f"<main><article>{title}<footer>{band}</footer></article></main>") == []


def test_what_a_row_of_somebody_else_counts_is_claimed_in_no_sentence() -> None:
    row = "<ul><li><b>531</b><span>Staff members</span></li><li><b>22</b><span>Projects</span></li></ul>"
    assert _read(f"<main><h1>About us</h1><h2>Our partners: Old Granary</h2>{row}</main>") == []
    assert ("staff", 531, "counter") in _read(f"<main><h1>About us</h1><h2>Our team</h2>{row}</main>")


def test_a_sentence_with_the_number_of_the_counters_tells_of_the_same_body() -> None:
    row = (
        "<h2>Facts and figures</h2><table><tr><th>Member towns</th><th>Countries</th></tr>"
        "<tr><td>{}</td><td>60</td></tr></table>"
    )
    said = "<p>Founded by mayors, the Green Ridge Compact of Towns unites 1,593 towns today.</p>"
    told = ("members", 1593, "prose")
    assert told in _read(f"<main><h1>About us</h1>{said}{row.format('1,593')}</main>", head=BARE)
    assert told not in _read(f"<main><h1>About us</h1>{said}{row.format('1,480')}</main>", head=BARE)
    then = "<p>In 2015 the Copper Bank had 1,593 members.</p>"
    assert told not in _read(f"<main><h1>About us</h1>{then}{row.format('1,593')}</main>", head=BARE)


def test_figures_in_attributes_and_pictures_with_a_sign_or_a_word_of_size() -> None:
    drawn = '<x-figure value="+35" label="Countries"></x-figure>'
    drawn += '<x-figure value="+2983" label="Member towns"></x-figure>'
    read = [("countries", 35, "counter"), ("members", 2983, "counter")]
    assert _read(f"<main><h1>About us</h1><h2>In numbers</h2>{drawn}</main>") == read
    cells = (("718 million", "Inhabitants of our towns"), ("4,050", "Member towns"), ("2014", "Report"))
    pictures = "".join(
        f'<td><img src=/{at}.gif alt="{alt}"><br><b>{label}</b></td>' for at, (alt, label) in enumerate(cells)
    )
    assert _read(f"<main><h1>About us</h1><h2>In numbers</h2><table><tr>{pictures}</tr></table></main>") == [
        ("population", 718_000_000, "counter"),
        ("members", 4050, "counter"),
    ]
