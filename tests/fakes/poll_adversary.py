"""Everything that somebody could have got hold of around a poll, and the ways in which they try to
join ballots and comments to people.

They have the whole database before the first vote, after each vote and at the end, with what the
database keeps for itself (`xmin`, `ctid`, `rowid`, the order of rows), the sizes of its files, the
log, everything that Heard has said and to whom, and what was published. They also see in which
order people vote: from a window, or on the network. They do not have the key.

Each attack gives what it concludes, and nothing where it finds nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from itertools import pairwise
from typing import Any

Rows = dict[str, list[dict[str, Any]]]
"""Every row of every table, in the order in which the database gives them."""
HIDDEN = ("xmin", "ctid", "rowid")
"""What databases keep of a row for themselves, where they do."""


@dataclass(frozen=True)
class Said:
    """Something that Heard has said: to a person, or to the room (None)."""

    to: str | None
    kind: str
    text: str


@dataclass
class Evidence:
    """What there is. The truth is in `votes`: the attacks see only the people in it."""

    votes: list[tuple[str, str]]
    """Who voted, and their comment, in that order."""
    roll: list[str]
    states: list[Rows]
    """Before the first vote, after each, and at the end."""
    sizes: list[int]
    """Bytes of the database's files at the same moments."""
    said: list[list[Said]]
    """What Heard has said up to these moments."""
    log: str
    closes_at: datetime
    closed_at: datetime
    voted_at: list[datetime]
    deliveries: list[str]
    """The platform's ids of the deliveries that brought the ballots."""
    poll: str
    key: bytes
    """What an administrator has, and this attacker does not."""
    found: dict[str, Any] = field(default_factory=dict)

    @property
    def voters(self) -> list[str]:
        """Who voted, in that order."""
        return [who for who, _ in self.votes]

    @property
    def comments(self) -> list[str]:
        """The comments, in the order in which they came."""
        return [comment for _, comment in self.votes if comment]

    @property
    def steps(self) -> list[tuple[Rows, Rows]]:
        """Before and after each vote. The first one makes the box as well."""
        return list(pairwise(self.states[: len(self.votes) + 1]))

    def planted(self, plant: Callable[[Evidence], None]) -> Evidence:
        """The same from a Heard with a weakness."""
        weak = deepcopy(self)
        plant(weak)
        return weak


Attack = Callable[[Evidence], set[str]]
"""The people about whom something is concluded: what they answered, or that they have."""


def by_the_order_of_comments(it: Evidence) -> set[str]:
    """Comments lie, or are shown, in the order in which they came."""
    rows = it.states[-1]["poll_comment"]
    orders = [[row["text"] for row in rows]]
    orders += [
        [row["text"] for row in sorted(rows, key=lambda row: _place(row[name]))]
        for name in (*HIDDEN, "id")
        if rows and name in rows[0]
    ]
    posts = "\n".join(said.text for said in it.said[-1] if said.to is None)
    orders.append(sorted((c for c in it.comments if c in posts), key=posts.index))
    right = any(order in (it.comments, it.comments[::-1]) for order in orders)
    return {who for who, comment in it.votes if comment} if right else set()


def by_what_a_vote_changes(it: Evidence) -> set[str]:
    """Of the rows that a vote writes, one names who has voted, or a transaction does."""
    known = set()
    for before, after in it.steps:
        for row in _changed(before, after):
            known |= {who for who in it.roll if who in row}
    return known


def by_one_transaction(it: Evidence) -> set[str]:
    """A row that names somebody was written together with a slip, a mark or the box."""
    known = set()
    for state in it.states[1 : len(it.votes) + 1]:
        sealed = {
            str(row["xmin"])
            for table in ("ballot_box", "ballot_mark", "comment_slip")
            for row in state[table]
            if "xmin" in row
        }
        for rows in state.values():
            for row in rows:
                if str(row.get("xmin")) in sealed:
                    known |= {who for who in it.roll if who in str(row)}
    return known


def by_lengths(it: Evidence) -> set[str]:
    """What those write who leave a comment is longer, or more, than what the others write."""
    return _told_apart(it, [_bytes(_changed(before, after)) for before, after in it.steps])


def by_sizes_of_files(it: Evidence) -> set[str]:
    """The files grow more with a comment than without."""
    sizes = it.sizes[: len(it.votes) + 1]
    return _told_apart(it, [after - before for before, after in pairwise(sizes)])


def by_words(it: Evidence) -> set[str]:
    """A comment can be read before the poll is over, or a log says whose it is."""
    known = set()
    for who, comment in it.votes:
        open_states = json.dumps(it.states[: len(it.votes) + 1], default=str)
        logged = it.log and (who in it.log or (comment and comment in it.log))
        if (comment and comment in open_states) or logged:
            known.add(who)
    return known


def by_what_is_said_while_it_is_open(it: Evidence) -> set[str]:
    """With a vote something is said to others than its voter: a count, a name, a figure."""
    known = set()
    for place, who in enumerate(it.voters):
        new = it.said[place + 1][len(it.said[place]) :]
        if any(said.to != who for said in new):
            known.add(who)
    return known


def by_who_is_reminded(it: Evidence) -> set[str]:
    """Only those are reminded, or asked once more, who have not voted."""
    after = it.said[-1][len(it.said[len(it.votes)]) :]
    told = {said.to for said in after if said.to is not None and said.kind.startswith("poll")}
    return set(it.voters) - told if told and told != set(it.roll) else set()


def by_when_it_closes(it: Evidence) -> set[str]:
    """It closes with the last vote, so whoever sees that knows that all have voted, and when."""
    return {it.voters[-1]} if it.closed_at < it.closes_at else set()


def by_marks_that_can_be_worked_out(it: Evidence) -> set[str]:
    """Marks are hashes of people's ids without a key, or with one that lies in the database."""
    state = it.states[len(it.votes)]
    keys = {b""} | {
        str(value).encode()[:64]
        for rows in (state["poll"], state["room"], state["ballot_box"])
        for row in rows
        for value in row.values()
        if value
    }
    marks = {row["mark"] for row in state["ballot_mark"]}
    return {
        who
        for who in it.roll
        for key in keys
        if blake2b(who.encode(), digest_size=16, key=key, person=b"person").hexdigest() in marks
    }


def by_the_order_of_marks(it: Evidence) -> set[str]:
    """Marks lie in the order of the roll, or of people's ids, so that they can be told apart."""
    marks = [row["mark"] for row in it.states[len(it.votes)]["ballot_mark"]]
    came = [
        {row["mark"] for row in after["ballot_mark"]}
        - {row["mark"] for row in before["ballot_mark"]}
        for before, after in it.steps
    ]
    order = sorted(it.voters, key=lambda who: marks.index(min(came[it.voters.index(who)])))
    return set(it.voters) if order in (sorted(it.voters), sorted(it.voters)[::-1]) else set()


ATTACKS: Sequence[Attack] = (
    by_the_order_of_comments,
    by_what_a_vote_changes,
    by_one_transaction,
    by_lengths,
    by_sizes_of_files,
    by_words,
    by_what_is_said_while_it_is_open,
    by_who_is_reminded,
    by_when_it_closes,
    by_marks_that_can_be_worked_out,
    by_the_order_of_marks,
)


def _place(value: object) -> tuple[int, ...]:
    """Where a row lies: `(0,7)`, or a number; of an id, its letters."""
    parts = str(value).strip("()").split(",")
    return tuple(map(int, parts)) if all(map(str.isdigit, parts)) else tuple(str(value).encode())


def _changed(before: Rows, after: Rows) -> list[str]:
    """The rows that are new or differ, as texts; what the database keeps for itself counts."""
    found = []
    for table, rows in after.items():
        old = {json.dumps(row, default=str) for row in before.get(table, [])}
        found += [text for row in rows if (text := json.dumps(row, default=str)) not in old]
    return found


def _bytes(rows: Iterable[str]) -> int:
    return sum(len(row) for row in rows)


def _told_apart(it: Evidence, measured: Sequence[int]) -> set[str]:
    """Those with a comment, if every one of them measures more than each of the others. The first
    vote, which makes the box, is left out."""
    rest = list(zip(it.votes, measured, strict=True))[1:]
    spoke = [size for (_, comment), size in rest if comment]
    silent = [size for (_, comment), size in rest if not comment]
    if min(spoke) > max(silent) or max(spoke) < min(silent):
        return {who for (who, comment), _ in rest if comment}
    return set()


# -- weaknesses, each of which one attack finds ----------------------------------------------------


def _comments_in_their_order(it: Evidence) -> None:
    rows = it.states[-1]["poll_comment"]
    rows.sort(key=lambda row: it.comments.index(row["text"]))


def _a_name_is_struck_off(it: Evidence) -> None:
    for place, who in enumerate(it.voters, start=1):
        for state in it.states[place:]:
            next(row for row in state["roll"] if row["person"] == who)["voted"] = True


def _written_together(it: Evidence) -> None:
    for place, who in enumerate(it.voters, start=1):
        for rows in (it.states[place]["roll"], it.states[place]["ballot_box"]):
            for row in rows:
                if row.get("person", who) == who:
                    row["xmin"] = f"t{place}"


def _slips_of_any_length(it: Evidence) -> None:
    came = [
        {row["id"] for row in after["comment_slip"]} - {row["id"] for row in before["comment_slip"]}
        for before, after in it.steps
    ]
    lengths = {new.pop(): len(comment) for new, (_, comment) in zip(came, it.votes, strict=True)}
    for state in it.states:
        for row in state["comment_slip"]:
            row["sealed"] = "x" * (40 + lengths[row["id"]])


def _no_slip_without_a_comment(it: Evidence) -> None:
    grown = 0
    for place, (_, comment) in enumerate(it.votes, start=1):
        grown += 8192 if comment else 0
        it.sizes[place] = it.sizes[0] + grown


def _a_vote_in_the_journal(it: Evidence) -> None:
    for place, (_, comment) in enumerate(it.votes, start=1):
        it.states[place]["journal"].append({"body": json.dumps({"comment": comment})})


def _a_running_count(it: Evidence) -> None:
    for place in range(1, len(it.said)):
        it.said[place].append(Said(None, "poll-count", f"{place} answered so far"))
        for later in range(place + 1, len(it.said)):
            it.said[later].insert(len(it.said[place]) - 1, it.said[place][-1])


def _only_the_others_are_reminded(it: Evidence) -> None:
    for who in set(it.roll) - set(it.voters):
        it.said[-1].append(Said(who, "poll-reminder", "You have not answered yet."))
    keep = len(it.said[len(it.votes)])
    late = [s for s in it.said[-1][keep:] if s.to not in it.voters]
    it.said[-1] = it.said[-1][:keep] + late


def _it_closes_with_the_last_vote(it: Evidence) -> None:
    it.closed_at = it.voted_at[-1]


def _marks_without_a_key(it: Evidence) -> None:
    marks = it.states[len(it.votes)]["ballot_mark"]
    for row, who in zip(marks, it.voters, strict=True):
        row["mark"] = blake2b(who.encode(), digest_size=16, person=b"person").hexdigest()


def _marks_in_the_order_of_the_roll(it: Evidence) -> None:
    for place, state in enumerate(it.states):
        state["ballot_mark"] = [
            {"poll": it.poll, "mark": f"m{who}", "sealed": ""} for who in sorted(it.voters[:place])
        ]


WEAK: Mapping[str, Callable[[Evidence], None]] = {
    "by_the_order_of_comments": _comments_in_their_order,
    "by_what_a_vote_changes": _a_name_is_struck_off,
    "by_one_transaction": _written_together,
    "by_lengths": _slips_of_any_length,
    "by_sizes_of_files": _no_slip_without_a_comment,
    "by_words": _a_vote_in_the_journal,
    "by_what_is_said_while_it_is_open": _a_running_count,
    "by_who_is_reminded": _only_the_others_are_reminded,
    "by_when_it_closes": _it_closes_with_the_last_vote,
    "by_marks_that_can_be_worked_out": _marks_without_a_key,
    "by_the_order_of_marks": _marks_in_the_order_of_the_roll,
}
"""For each attack, a weakness that it finds."""
