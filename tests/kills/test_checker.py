"""The checker finds each kind of fault where it is planted, and nothing in what is right."""

from __future__ import annotations

import ast
import copy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kills import checker, kill_figures, records
from tests.kills.checker import check, fingerprints
from tests.kills.records import Clients, Database, Kill, Op, Post, Shown

WEB, SLACK, DISCORD = "web//kitchen", "slack/T1/C1", "discord/7/8"
KEYS = {WEB: "w", SLACK: "s", DISCORD: "d"}


class Run:
    """A small run in which all is right: in each room Ann says, parks and says something, and then
    Ben parks something. Worker 1 is killed after Ann's point."""

    def __init__(self) -> None:
        self.clients, self.database = Clients(), Database()
        self.clients.places[WEB] = {"ann-w", "ben-w"}
        self.clients.kills.append(Kill(1, 2.5, "worker-1"))
        for room, key in KEYS.items():
            acts = (("ann", 1, "say"), ("ann", 2, "park"), ("ann", 3, "say"), ("ben", 1, "park"))
            for number, (who, mine, does) in enumerate(acts, start=1):
                self._act(room, key, number, f"{who}-{key}", mine, does)

    def _act(self, room: str, key: str, number: int, who: str, mine: int, does: str) -> None:
        op = Op(f"{who}-{mine}", who, room, does, mine, float(number))
        op.became, op.done_at, op.source = "acknowledged", number + 0.1, f"source-{who}-{mine}"
        self.clients.ops[op.name] = op
        event = {"is": "Spoke", "ref": op.source} if does == "say" else {"is": "PointParked"}
        self.database.journal.append(((key, 1, number), op.source, event))
        if does == "say":
            if room == WEB:
                self._show(room, op.source, "message", number + 0.05)
            return
        self.database.words.append(op.name)
        self.database.points.append(op.name)
        post = Post(f"{key}.1:{number}:0", room, (key, 1, number), (1, number, 0), True, False)
        self.database.posts.append(post)
        self._show(room, next(iter(fingerprints(post))), "post", number + 0.3)

    def _show(self, room: str, key: str, kind: str, at: float) -> None:
        for place in sorted(self.clients.places[room]) if room == WEB else [room]:
            page = f"{place}/1"
            self.clients.shown.append(Shown(room, place, page, key, 0, kind, at, False, ""))

    def faults(self) -> set[str]:
        return {fault.kind for fault in check(self.clients, self.database)}

    def op(self, name: str) -> Op:
        return self.clients.ops[name]

    def shown_at(self, place: str, kind: str = "post") -> list[Shown]:
        return [one for one in self.clients.shown if one.place == place and one.kind == kind]


Plant = Callable[[Run], None]


def event_is_lost(run: Run) -> None:
    del run.database.journal[0]


def last_event_is_lost(run: Run) -> None:
    """No number is missing between others then."""
    run.database.journal = [line for line in run.database.journal if line[0] != ("w", 1, 4)]


def taken_message_is_lost(run: Run) -> None:
    run.op("ann-d-1").became = "taken"
    run.database.journal = [line for line in run.database.journal if line[1] != "source-ann-d-1"]


def point_is_lost(run: Run) -> None:
    run.database.points.remove("ben-s-1")


def words_are_lost(run: Run) -> None:
    run.database.words.remove("ben-s-1")


def post_is_not_delivered(run: Run) -> None:
    run.database.posts[0].delivered = False


def post_is_not_shown_to_one(run: Run) -> None:
    run.clients.shown.remove(run.shown_at("ben-w")[0])


def post_is_not_in_the_channel(run: Run) -> None:
    run.clients.shown.remove(run.shown_at(DISCORD)[0])


def talk_is_not_shown_to_one(run: Run) -> None:
    run.clients.shown.remove(run.shown_at("ben-w", "message")[0])


def source_is_doubled(run: Run) -> None:
    run.database.journal.append((("w", 1, 5), "source-ann-w-1", {"is": "Spoke", "ref": "other"}))


def message_is_doubled_under_another_source(run: Run) -> None:
    run.database.journal.append((("s", 1, 5), "retry", {"is": "Spoke", "ref": "source-ann-s-1"}))


def unanswered_is_doubled(run: Run) -> None:
    run.op("ben-s-1").became = "unanswered"
    run.database.points.append("ben-s-1")


def number_is_doubled(run: Run) -> None:
    run.database.journal.append((("w", 1, 4), "", {"is": "Woke"}))


def post_is_doubled_in_a_channel(run: Run) -> None:
    run.clients.shown.append(copy.copy(run.shown_at(SLACK)[0]))


def post_is_doubled_on_a_page(run: Run) -> None:
    run.clients.shown.append(copy.copy(run.shown_at("ann-w")[0]))


def journal_has_another_order(run: Run) -> None:
    lines = run.database.journal
    first, third = lines[0], lines[2]
    lines[0], lines[2] = (first[0], *third[1:]), (third[0], *first[1:])


def posts_have_another_order(run: Run) -> None:
    one, other = run.shown_at(SLACK)
    one.key, other.key = other.key, one.key


def talk_has_another_order(run: Run) -> None:
    one, other = run.shown_at("ben-w", "message")
    one.key, other.key = other.key, one.key


def answer_is_late(run: Run) -> None:
    run.op("ann-w-1").done_at += 5


def post_is_late_for_one(run: Run) -> None:
    run.shown_at("ben-w")[1].at += 5


def room_is_quiet_after_a_kill(run: Run) -> None:
    """Nothing waits for long, but only since people have waited themselves."""
    for name in ("ann-d-3", "ben-d-1"):
        run.op(name).sent_at += 6
        run.op(name).done_at += 6
    run.shown_at(DISCORD)[1].at += 6


def refused_is_done(run: Run) -> None:
    run.op("ben-d-1").became = "refused"


def post_is_from_nowhere(run: Run) -> None:
    run.shown_at(SLACK)[1].key = "s.1:99:0"


PLANTED: dict[str, list[Plant]] = {
    "lost": [
        event_is_lost, last_event_is_lost, taken_message_is_lost, point_is_lost, words_are_lost,
        post_is_not_delivered, post_is_not_shown_to_one, post_is_not_in_the_channel,
        talk_is_not_shown_to_one,
    ],
    "doubled": [
        source_is_doubled, message_is_doubled_under_another_source, unanswered_is_doubled,
        number_is_doubled, post_is_doubled_in_a_channel, post_is_doubled_on_a_page,
    ],
    "out of order": [
        journal_has_another_order, posts_have_another_order, talk_has_another_order
    ],
    "late": [answer_is_late, post_is_late_for_one, room_is_quiet_after_a_kill],
    "refused and done": [refused_is_done],
    "from nowhere": [post_is_from_nowhere],
}  # fmt: skip


def test_what_is_right_has_no_faults() -> None:
    assert Run().faults() == set()


@pytest.mark.parametrize(
    ("kind", "plant"),
    [pytest.param(kind, one, id=one.__name__) for kind, all_ in PLANTED.items() for one in all_],
)
def test_each_fault_is_found(kind: str, plant: Plant) -> None:
    run = Run()
    plant(run)
    assert kind in run.faults()


def test_what_nobody_answered_may_be_there_once_or_not_at_all() -> None:
    run = Run()
    run.op("ben-s-1").became = "unanswered"
    assert run.faults() == set()
    run.database.journal.remove((("s", 1, 4), "source-ben-s-1", {"is": "PointParked"}))
    run.database.words.remove("ben-s-1")
    run.database.points.remove("ben-s-1")
    assert run.faults() == set()


def test_what_a_greeting_had_may_come_once_more() -> None:
    run = Run()
    shown = run.shown_at("ann-w")[0]
    shown.greeting = True
    again = copy.copy(shown)
    again.greeting = False
    run.clients.shown.append(again)
    assert run.faults() == set()
    run.clients.shown.append(again)
    assert run.faults() == {"doubled"}


def test_what_stands_on_another_page_is_not_doubled() -> None:
    run = Run()
    again = copy.copy(run.shown_at("ann-w")[0])
    again.page = "ann-w/2"
    run.clients.shown.append(again)
    assert run.faults() == set()


def test_what_waits_for_the_history_may_come_after_a_command() -> None:
    run = Run()
    run.op("ann-s-1").lane = run.op("ann-s-3").lane = "said"
    run.op("ann-s-2").lane = "typed"
    lines = run.database.journal
    at = next(number for number, line in enumerate(lines) if line[1] == "source-ann-s-1")
    lines[at], lines[at + 1] = (
        (lines[at][0], *lines[at + 1][1:]),
        (lines[at + 1][0], *lines[at][1:]),
    )
    run.database.posts[1].at, run.database.posts[1].order = ("s", 1, 1), (1, 1, 0)
    kinds = {fault.kind for fault in checker.order_faults(run.clients, run.database)}
    assert kinds == set()


def test_files_are_read_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "history.jsonl").write_text(
        '{"is": "sent", "at": 1.0, "n": 1, "op": "ann-1", "who": "ann", "room": "web//k",'
        ' "does": "park", "lane": ""}\n'
        '{"is": "acknowledged", "at": 1.5, "op": "ann-1", "source": "web:p:ann-1"}\n'
        '{"is": "kill", "at": 2.0, "number": 1, "worker": "worker-1"}\n'
        '{"is": "begun", "at": 3.0, "worker": "worker-1"}\n'
        '{"is": "page", "at": 0.5, "page": "ann/1", "who": "ann", "room": "web//k"}\n'
    )
    (tmp_path / "dump.jsonl").write_text(
        '{"is": "room", "key": "w", "room": "web//k"}\n'
        '{"is": "journal", "meeting": "w.1", "number": 1, "tenant": "web/", "source": null,'
        ' "body": "{\\"is\\": \\"Opened\\"}"}\n'
        '{"is": "outbox", "room": "w", "meeting": 1, "number": 1, "place": 0, "kind": "post",'
        ' "platform": "web", "delivered": true, "on_panel": false}\n'
    )
    assert checker.main([str(tmp_path)]) == 1
    clients = records.read_clients(tmp_path / "history.jsonl")
    database = records.read_database(tmp_path / "dump.jsonl")
    found = {fault.what for fault in check(clients, database)}
    assert found == {
        "ann-1 (park) is not in the journal",
        "ann-1 (park) is not in the words that are kept",
        "ann-1 (park) is not in the points",
        "the post w.1:1:0 was not shown at ann",
    }


@pytest.mark.parametrize("module", [checker, records, kill_figures], ids=lambda one: one.__name__)
def test_it_knows_nothing_of_heard(module: object) -> None:
    file = Path(str(getattr(module, "__file__")))  # noqa: B009 - a module has it
    ours = {"tests.kills.records", "tests.kills.kill_figures"}
    named = set[str]()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom):
            named.add(node.module or "")
        elif isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
    assert named
    assert {name for name in named if name.partition(".")[0] not in sys.stdlib_module_names} <= ours
