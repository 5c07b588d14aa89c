"""Changes of item that were found by reading: what the file says, and how two readings compare."""

import json
from typing import get_args

from bench.topic_changes import SOURCES, How, ReadChange, agreed, read_changes
from bench.topic_recordings import kept


def test_the_labels_are_in_order_and_hold_neither_texts_nor_names() -> None:
    labels = read_changes()
    assert list(labels) == sorted(labels)
    assert sum(kept(meeting) for _, meeting in labels) >= 20
    for row in labels.values():
        assert row.keys() <= {"source", "meeting", "led_by", "agenda", "changes", "closes", "again"}
        for changes in (row["changes"], row.get("again", [])):
            turns = [change["turn"] for change in changes]
            assert turns == sorted(set(turns)), row["meeting"]
            for change in changes:
                assert change.keys() == {"turn", "to", "how", "sure"}
                assert change["how"] in get_args(How)
                if "agenda" in row and change["to"] is not None:
                    assert 0 <= change["to"] < len(row["agenda"])


def test_readings_agree_where_they_find_the_same_item_close_by() -> None:
    def change(turn: int, to: int | None) -> ReadChange:
        return {"turn": turn, "to": to, "how": "moves", "sure": True}

    one = [change(3, 0), change(10, 1), change(20, 2), change(30, None)]
    assert agreed(one, one) == 4
    assert agreed(one, [change(4, 0), change(12, 1), change(20, 3), change(31, None)]) == 2
    assert agreed([change(3, 0), change(4, 0)], [change(3, 0)]) == 1


def test_it_is_known_where_the_meetings_come_from_that_are_read_from_public_repositories() -> None:
    known = {row["meeting"]: row for row in json.loads(SOURCES.read_text("utf-8"))}
    communities = {"chef", "eslint", "rust-community", "rust-embedded"}
    there = [meeting for source, meeting in read_changes() if source in communities]
    assert sorted(there) == sorted(known)
    assert all(row["repo"] and row["log"] and len(row["commit"]) == 40 for row in known.values())
    halves = {(name.rsplit("-", 3)[0], kept(name)) for name in known if known[name]["part"] == 1}
    assert halves == {(community, half) for community in communities for half in (True, False)}
    assert all(kept(name) for name in known if known[name]["part"] == 2), "nothing was fitted to it"
