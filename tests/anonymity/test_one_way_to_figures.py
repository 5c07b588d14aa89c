"""What is told of a poll is made from `PublishedPoll`: nothing else opens a box or reads counts."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
RAW = {
    "Tally": {"bot/ports/__init__.py", "bot/ports/storage_types.py"},
    "tally": set[str](),
    "votes_outstanding": set[str](),
    "POLL_RESULT": set[str](),
    "BALLOT_BOX": set[str](),
    "COMMENT_SLIP": set[str](),
}
"""What leads to answers that are not published, and where beside `INSIDE` it may stand."""
INSIDE = {
    f"storage/{name}.py"
    for name in ("ballots", "ballot_box", "ballot_counting", "ballot_office", "tables/polls",
                 "tables/__init__")
}  # fmt: skip
"""The box, and what counts it."""


def places() -> dict[str, set[str]]:
    """In which files of Heard each of these names stands."""
    found: dict[str, set[str]] = {name: set() for name in RAW}
    files = [*ROOT.glob("heard*.py"), *(f for d in ("bot", "adapters", "storage")
                                        for f in (ROOT / d).rglob("*.py"))]  # fmt: skip
    for file in files:
        path = file.relative_to(ROOT).as_posix()
        if "/versions/" in path:
            continue
        text = file.read_text(encoding="utf-8")
        if not any(name in text for name in RAW):
            continue
        for node in ast.walk(ast.parse(text)):
            for name in (getattr(node, "id", ""), getattr(node, "attr", ""),
                         getattr(node, "name", "")):  # fmt: skip
                if name in found:
                    found[name].add(path)
    return found


def test_nothing_reads_what_is_not_published():
    found = places()
    assert "storage/ballots.py" in found["Tally"], "it is found where it is"
    assert "storage/ballot_counting.py" in found["POLL_RESULT"]
    others = {name: files - INSIDE - RAW[name] for name, files in found.items()}
    assert not {name: files for name, files in others.items() if files}
