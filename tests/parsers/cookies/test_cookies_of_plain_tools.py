"""What plain tools print: names in bare lists, numbered groups, setters and lifetimes at a line's end."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table


@pytest.mark.parametrize("first", [("quay_session",), ("XSRF-TOKEN", "quay_session")])
@pytest.mark.parametrize("item", ["{}", "<div>{}</div>", "<span>{}</span>"])
@pytest.mark.parametrize("label", ["Name", "Cookies used", "Cookies"])
def test_names_alone_stand_in_boxes_below_a_label(label: str, item: str, first: tuple[str, ...]) -> None:
    def group(name: str, cookies: tuple[str, ...]) -> str:
        items = "".join(f"<li>{item.format(cookie)}</li>" for cookie in cookies)
        return f"<div><p>{name}</p><p>They help us run it.</p><p>{label}</p><ul>{items}</ul></div>"

    told = {
        "Necessary": first,
        "Marketing": ("_fbp", "_gcl_au"),
        "Statistics": ("_hjid", "wordpress_test_cookie"),
    }
    found = read("en", "".join(group(name, cookies) for name, cookies in told.items()))
    assert [(name, None) for names in told.values() for name in names] == [
        (name, why) for name, *_, why in found
    ]


def test_words_in_a_list_below_a_label_for_names_are_no_names() -> None:
    groups = {"Necessary": "Ferry-Line", "Marketing": "Night-Ferry"}
    body = "".join(
        f"<p>{name}</p><p>Cookie name</p><ul><li>{item}</li><li>{item} two</li></ul>"
        for name, item in groups.items()
    )
    assert read("en", body) == []


def test_a_label_for_names_over_one_value_is_its_label() -> None:
    body = "<h3>Analytics</h3><p>Name</p><p>_ga</p><p>Expiry</p><p>2 years</p>"
    assert [(name, duration) for name, _, duration, *_ in read("en", body)] == [("_ga", "P2Y")]


@pytest.mark.parametrize("mark", ["■（{}）", "（{}）", "{}．", "◆", "{}、"])
def test_numbers_without_a_blank_are_no_part_of_a_group(mark: str) -> None:
    groups = {"必須": "quay_session", "分析": "_ga"}
    body = "".join(
        f"<h3>{mark.format(place)}{group}</h3>{table('名称|保存期間', f'{name}|1年')}"
        for place, (group, name) in enumerate(groups.items(), 1)
    )
    assert [(category, name) for name, category, *_ in read("ja", body)] == [*groups.items()]


@pytest.mark.parametrize("word", ["Nr. {}: ", "No. {}: ", "Table {}. "])
def test_numbers_of_captions_are_no_part_of_a_group(word: str) -> None:
    groups = {"Zubringer": "_ga", "Merkzettel": "quay_lang"}
    body = "".join(
        f"<figure><figcaption><span>{word.format(place)}</span>{group}</figcaption>"
        f"{table('Cookie|Zweck|Dauer', f'{name}|Zählt Besuche.|1 Jahr')}</figure>"
        for place, (group, name) in enumerate(groups.items(), 1)
    )
    assert [(category, name) for name, category, *_ in read("de", body)] == [*groups.items()]


def test_rows_without_heads_tell_the_setter_behind_the_name() -> None:
    groups = {
        "Necessary": (("__stripe_mid", "Meta", "Keeps you signed in."), ("_gid", "Google", "Counts visits.")),
        "Marketing": (("fr", "Cloudflare", "Keeps what is in your basket."),),
    }
    body = ""
    for group, rows in groups.items():
        cells = "".join(f"<tr><td>{name} ({who})</td><td>{why}</td></tr>" for name, who, why in rows)
        body += f"<div><h3>{group}</h3><p>These cookies are kept for a while.</p><table>{cells}</table></div>"
    found = read("en", body)
    assert [(name, who, why) for name, _, _, who, why in found] == [
        row for rows in groups.values() for row in rows
    ]


def test_rows_of_terms_with_a_bracket_are_no_cookies() -> None:
    rows = (("max_age (integer)", "Seconds to keep it."), ("http_only (boolean)", "Hides it from scripts."))
    cells = "".join(f"<tr><td>{name}</td><td>{why}</td></tr>" for name, why in rows)
    assert not read("en", f"<h3>Parameters</h3><table>{cells}</table>", title="Session reference")


LINES = (
    ("csrftoken", "保护表单不受自动消息的侵扰。", "365天", "P365D"),
    ("_gat", "使广告符合您的兴趣。", "会话", "session"),
    ("pll_language", "限制数据发送的频率。", "1年", "P1Y"),
    ("_fbp", "测量视频播放的时间。", "30天", "P30D"),
    ("_hjSession_9243", "保存您是否同意使用 Cookie。", "11个月", "P11M"),
)


def test_a_lifetime_stands_at_the_far_end_of_the_line() -> None:
    items = "".join(
        f"<div><dt><code>{name}</code></dt><dd class='flex'><span class='grow'>{why}</span>"
        f"<span class='shrink'><svg aria-hidden='true'></svg>{lasting}</span></dd></div>"
        for name, why, lasting, _ in LINES
    )
    found = read("zh", f"<h3>必要</h3><dl>{items}</dl>")
    assert [(name, why, iso) for name, _, iso, _, why in found] == [(n, why, iso) for n, why, _, iso in LINES]


@pytest.mark.parametrize(
    ("language", "statement"),
    [("en", "Privacy policy"), ("it", "Informativa sulla privacy"), ("ja", "個人情報保護方針")],
)
def test_a_link_to_the_statement_is_no_part_of_the_setter(language: str, statement: str) -> None:
    items = "".join(
        f"<dt><strong>{who}</strong> (<a href='/p'>{statement}</a>)</dt><dd><ul><li><code>{name}</code> – "
        f"counts visits <em>1 year</em></li></ul></dd>"
        for who, name in (("Google", "_ga"), ("Vimeo", "vuid"), ("Hotjar", "_hjid"))
    )
    assert [who for *_, who, _ in read(language, f"<dl>{items}</dl>")] == ["Google", "Vimeo", "Hotjar"]
