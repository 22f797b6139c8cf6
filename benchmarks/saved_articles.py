"""Saved article pages of your own, read and compared with what they say; the libraries alone beside.

    python benchmarks/saved_articles.py FOLDER [--alone] [--failures FIELD] [--language CODE]

FOLDER holds the pages and ``truth.jsonl``, one JSON object a line:

    {"file": "page.html", "url": "https://…", "fetched": "2024-04-22", "language": "de",
     "title": "…", "published": "2024-04-21", "modified": null, "authors": ["…"], "tags": ["…"],
     "image": "https://…", "canonical": "https://…", "body": "…",
     "body_with": ["a fragment of the text"], "body_without": ["a fragment of what is around it"]}

Only ``file`` and ``url`` are needed. A field that is left out is not scored; ``"published": null`` or
``"authors": []`` says that the page has none. Pages whose ``fetched`` is not known are read without a clock.

Scores, each 0 to 1 and averaged over the pages that have a truth for it: title, the same words but for case
and punctuation; dates and language, equal (a truth of "2024-04" asks for the month); authors and tags, F1 of
the sets; body, F1 of the words, or of the fragments that must and must not be in it; image and canonical, the
same address. ``--alone`` gives what trafilatura and htmldate say without us. ``--failures`` prints the pages
that lose on a field.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
import warnings
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

from htmldate import find_date
from trafilatura import bare_extraction

from iclei_scraper import read_page
from iclei_scraper.network import Network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FIELDS = ("title", "published", "modified", "authors", "body", "language", "canonical", "image", "tags")
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_NETWORK = Network.load()

Truth = dict[str, Any]


class Saved(NamedTuple):
    """A page with what is known of it."""

    body: bytes
    truth: Truth


def saved_pages(folder: Path) -> Iterator[Saved]:
    """The pages of a folder, in the order of its truth file."""
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            yield Saved((folder / truth["file"]).read_bytes(), truth)


# Readers -----------------------------------------------------------------------------------------------


def ours(page: Saved) -> Truth:
    """What this project reads."""
    fetched = page.truth.get("fetched")
    when = datetime.fromisoformat(fetched).replace(hour=23, tzinfo=UTC) if fetched else None
    records = read_page(page.body, page.truth["url"], fetched_at=when, network=_NETWORK)
    article = next((item for item in records.news if item.body), None)
    if article is None:
        return {}
    return {
        "title": article.title,
        "published": article.published,
        "modified": article.modified,
        "authors": article.authors,
        "body": article.body,
        "language": article.language,
        "canonical": article.url,
        "image": article.image,
        "tags": article.tags,
    }


def trafilatura_alone(page: Saved) -> Truth:
    """What trafilatura reads."""
    found = bare_extraction(page.body, url=page.truth["url"], with_metadata=True)
    if found is None:
        return {}
    return {
        "title": found.title,
        "published": found.date,
        "authors": [name.strip() for name in (found.author or "").split(";") if name.strip()],
        "body": found.text,
        "image": found.image,
        "tags": found.tags or [],
    }


def htmldate_alone(page: Saved) -> Truth:
    """What htmldate reads."""
    latest = page.truth.get("fetched")
    return {"published": find_date(page.body, url=page.truth["url"], original_date=True, max_date=latest)}


# Scores ------------------------------------------------------------------------------------------------


def _plain(text: str | None) -> str:
    return " ".join(_TOKEN.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def _f1(got: Iterable[str], want: Iterable[str]) -> float:
    one, other = Counter(got), Counter(want)
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _same_words(got: Any, want: Any) -> float:
    return float(_plain(got) == _plain(want))


def _same_date(got: Any, want: Any) -> float:
    return float((got or "")[: len(want or "0000-00-00")] == (want or ""))


def _same_set(got: Any, want: Any) -> float:
    return _f1({_plain(one) for one in got or ()}, {_plain(one) for one in want})


def _same_text(got: Any, want: Any) -> float:
    return _f1(_plain(got).split(), _plain(want).split())


def _same_address(got: Any, want: Any) -> float:
    return float(_NETWORK.canonical(got or "about:blank") == _NETWORK.canonical(want or "about:blank"))


_SCORERS: dict[str, Callable[[Any, Any], float]] = {
    "title": _same_words,
    "published": _same_date,
    "modified": _same_date,
    "authors": _same_set,
    "body": _same_text,
    "language": lambda got, want: float(got == want),
    "canonical": _same_address,
    "image": _same_address,
    "tags": _same_set,
}


def score(field: str, got: Truth, truth: Truth) -> float | None:
    """0 to 1; ``None`` where the truth does not speak of the field."""
    if field in truth:
        return _SCORERS[field](got.get(field), truth[field])
    if field == "body" and "body_with" in truth:
        return _fragments(_plain(got.get("body")), truth)
    return None


def _fragments(text: str, truth: Truth) -> float:
    """F1 of the fragments of the text, those of its surroundings counting as false where they are in it."""
    right = sum(_plain(part) in text for part in truth["body_with"])
    false = sum(_plain(part) in text for part in truth.get("body_without", ()))
    return 2 * right / (right + false + len(truth["body_with"]))


# Command -----------------------------------------------------------------------------------------------


def _printed(value: Any) -> str:
    return repr(value)[:160] if isinstance(value, str) else str(value)[:160]


def _show(field: str, page: Saved, got: Truth, points: float) -> None:
    truth = page.truth
    print(f"{points:.2f} {truth['file']} {truth['url']}")
    if field == "body":
        text = _plain(got.get("body"))
        for part in truth.get("body_with", ()):
            if _plain(part) not in text:
                print(f"     lacks {_printed(part)}")
        for part in truth.get("body_without", ()):
            if _plain(part) in text:
                print(f"     has   {_printed(part)}")
    else:
        print(f"     want {_printed(truth.get(field))}\n     got  {_printed(got.get(field))}")


def main() -> int:
    """Print the scores of every reader."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--alone", action="store_true", help="also what the libraries read alone")
    parser.add_argument("--failures", choices=FIELDS, help="print the pages that lose on a field")
    parser.add_argument("--language", help="only pages whose truth says this language")
    args = parser.parse_args()
    readers = {"ours": ours}
    if args.alone:
        readers |= {"trafilatura": trafilatura_alone, "htmldate": htmldate_alone}
    points: dict[tuple[str, str], list[float]] = defaultdict(list)
    spent: Counter[str] = Counter()
    pages = 0
    for page in (page for folder in args.folder for page in saved_pages(folder)):
        if args.language and page.truth.get("language") != args.language:
            continue
        pages += 1
        for name, read in readers.items():
            start = process_time()
            got = read(page)
            spent[name] += process_time() - start
            for field in FIELDS:
                value = score(field, got, page.truth)
                if value is not None and (name != "htmldate" or field == "published"):
                    points[name, field].append(value)
                    if name == "ours" and field == args.failures and value < 1:
                        _show(field, page, got, value)
    print(f"{pages} pages")
    for name in readers:
        scores = (
            f"{field} {sum(found) / len(found):.3f} of {len(found)}"
            for field in FIELDS
            if (found := points[name, field])
        )
        print(f"{name}: {', '.join(scores)}; {1000 * spent[name] / max(pages, 1):.0f} ms a page")
    return 0


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main())
