"""Reads what a kill run has left, and says what was lost, doubled, out of order or late.

    python -m tests.kills.checker FOLDER [--within 5]

It is a program of its own: it knows nothing of Heard but how its files are written, and imports
Python's own library only. What it holds Heard to:

- What was acknowledged is in the journal once, and its words are kept once; so is what Slack or
  Discord has taken from somebody, since Heard hears of it or reads it back. What was refused is not
  there. What nobody has answered may be there, but not twice.
- A meeting's events have the numbers 1, 2, 3, and each person's are in the order in which they were
  sent: what went through one page of the web room, and what was sent after what came before it had
  been acknowledged. On Slack and Discord that holds for what is said, and for what is typed as a
  command: what is said may wait until a worker has read the history, a command may not.
- Every post of the outbox was delivered: on the screen of everybody in a web room, in the channel
  elsewhere; never twice, and in the order of the outbox. A page of the web room shows what has an
  id that it knows in the place of what it had. So a post may come once more after the greeting that
  had it already, and not oftener. On Slack and Discord the
  channel is one page for good, so that is once. Both platforms would allow less: Slack knows
  nothing of keys, and Heard looks for them in the history before it posts again; Discord keeps a
  nonce for some minutes. Where the history cannot be read, or after those minutes, a post may come
  twice; on Slack also where a worker is taken for dead that is still about to post, as on a machine
  that is far too busy. None of that is to be so in these runs.
- After each kill each room goes on within so many seconds: something that was sent after it is
  acknowledged, and a post that followed from such a thing is shown to everybody. Nothing at all
  waits longer for its acknowledgement, and no post for being shown to everybody.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.kills.kill_figures import after_kills, percentiles, show_waits
from tests.kills.records import (
    ACKNOWLEDGED,
    REFUSED,
    TAKEN,
    Clients,
    Database,
    Op,
    Place,
    Post,
    Shown,
    read_clients,
    read_database,
)

WITHIN = 5.0
"""Seconds, unless told otherwise."""
KEPT = frozenset({"park", "note", "decide"})
"""What is done with words that are kept for good: each has its own name in them."""
PAGES = 5
"""Pages of one post, at most."""


class Fault(NamedTuple):
    """Something that must not be: "lost", "doubled", "out of order", "late", "refused and done",
    "from nowhere"."""

    kind: str
    what: str


def check(clients: Clients, database: Database, within: float = WITHIN) -> list[Fault]:
    """Everything that is wrong."""
    return [
        *journal_faults(clients, database),
        *number_faults(database),
        *order_faults(clients, database),
        *post_faults(clients, database),
        *talk_faults(clients),
        *page_faults(clients, database),
        *late_faults(clients, database, within),
    ]


# -- the journal -----------------------------------------------------------------------------------


def journal_faults(clients: Clients, database: Database) -> Iterator[Fault]:
    """What was acknowledged and is not there, or more than once; what was refused and is there."""
    sources = Counter(source for _, source, _ in database.journal if source)
    words, points = Counter(database.words), Counter(database.points)
    for op in clients.ops.values():
        yield from _once(op, sources[op.source] if op.source else 0, "the journal", bool(op.source))
        if op.does in KEPT:
            yield from _once(op, words[op.name], "the words that are kept")
        if op.does == "park":
            yield from _once(op, points[op.name], "the points")
    spoken = Counter(
        (at[0], event["ref"]) for at, _, event in database.journal if event.get("is") == "Spoke"
    )
    for (_, ref), count in spoken.items():
        if count > 1:
            yield Fault("doubled", f"the message {ref} is in the journal {count} times")


def _once(op: Op, count: int, where: str, known: bool = True) -> Iterator[Fault]:
    if op.became in (ACKNOWLEDGED, TAKEN) and count == 0 and known:
        yield Fault("lost", f"{op.name} ({op.does}) is not in {where}")
    if op.became == REFUSED and count:
        yield Fault("refused and done", f"{op.name} ({op.does}) is in {where}")
    if count > 1:
        yield Fault("doubled", f"{op.name} ({op.does}) is in {where} {count} times")


def number_faults(database: Database) -> Iterator[Fault]:
    """Numbers that are missing in a meeting's journal, or there twice."""
    by_meeting: dict[tuple[str, int], list[int]] = defaultdict(list)
    for (key, meeting, number), _, _ in database.journal:
        by_meeting[key, meeting].append(number)
    for (key, meeting), numbers in by_meeting.items():
        counted = Counter(numbers)
        for number in range(1, max(numbers) + 1):
            if counted[number] != 1:
                kind = "doubled" if counted[number] else "lost"
                yield Fault(kind, f"number {number} of {key}.{meeting}")


def order_faults(clients: Clients, database: Database) -> Iterator[Fault]:
    """What one person did in another order than they sent it."""
    at = places_of(database)
    last: dict[tuple[str, str], tuple[Place, Op]] = {}
    for op in sorted(clients.ops.values(), key=lambda op: (op.who, op.number)):
        place, lane = at.get(op.source), (op.who, op.lane)
        if place is None:
            continue
        before = last.get(lane)
        if before is not None and before[0][1:] > place[1:]:
            yield Fault("out of order", f"{op.name} stands before {before[1].name} in the journal")
        elif op.became in (ACKNOWLEDGED, TAKEN):
            last[lane] = (place, op)


def places_of(database: Database) -> dict[str, Place]:
    """Where things stand in the journal, by their sources."""
    return {source: at for at, source, _ in database.journal if source}


# -- what was shown --------------------------------------------------------------------------------


def fingerprints(post: Post) -> dict[str, tuple[str, int]]:
    """What a post goes by where it was shown, and which post and page of it that is: its key, or
    on Discord the nonce that is made from it."""
    if not post.room.startswith("discord/"):
        return {post.key: (post.key, 0)}
    found = {}
    for page in range(PAGES):
        text = f"{post.key}:{page}".encode()
        digest = hashlib.blake2b(text, digest_size=12).hexdigest()
        found[f"nonce:{digest}"] = (post.key, page)
    return found


def expected(database: Database) -> list[Post]:
    """The posts that are to be shown as posts."""
    return [p for p in database.posts if p.room.startswith("web/") or not p.elsewhere]


def post_faults(clients: Clients, database: Database) -> Iterator[Fault]:
    """Posts that were not delivered, or that somebody was not shown; posts from nowhere."""
    seen: dict[str, set[str]] = defaultdict(set)
    for shown in clients.shown:
        seen[shown.place].add(shown.key)
    known = set[str]()
    for post in database.posts:
        known |= fingerprints(post).keys()
        if not post.delivered:
            yield Fault("lost", f"the post {post.key} was not delivered")
    for post in expected(database):
        first = next(iter(fingerprints(post)))
        for place in places_for(clients, post):
            if first not in seen[place]:
                yield Fault("lost", f"the post {post.key} was not shown at {place}")
    rooms = {post.at[0] for post in database.posts}
    for shown in clients.shown:
        ours = shown.kind == "post" and shown.key.partition(".")[0] in rooms
        if ours and shown.key not in known:
            yield Fault("from nowhere", f"{shown.key} was shown at {shown.place}")


def places_for(clients: Clients, post: Post) -> set[str]:
    """Where a post is to be shown."""
    return clients.places[post.room] if post.room.startswith("web/") else {post.room}


def talk_faults(clients: Clients) -> Iterator[Fault]:
    """What was said in a web room and somebody there has seen no trace of."""
    seen: dict[str, set[str]] = defaultdict(set)
    for shown in clients.shown:
        seen[shown.place].add(shown.key)
    for op in clients.ops.values():
        if op.does == "say" and op.became == ACKNOWLEDGED and op.room.startswith("web/"):
            for place in clients.places[op.room]:
                if op.source not in seen[place]:
                    yield Fault("lost", f"{op.name} (say) was not shown to {place}")


def page_faults(clients: Clients, database: Database) -> Iterator[Fault]:
    """What stands twice on one page, or in another order than in the outbox; of what people say in
    a web room, each person's own order counts."""
    order = {name: (post.order, page) for post in database.posts
             for name, (_, page) in fingerprints(post).items()}  # fmt: skip
    said = {op.source: op for op in clients.ops.values() if op.does == "say" and op.source}
    by_page: dict[str, list[Shown]] = defaultdict(list)
    for shown in clients.shown:
        by_page[shown.page].append(shown)
    for page, entries in by_page.items():
        again = Counter((e.key, e.number) for e in entries if not e.greeting)
        for (key, number), count in again.items():
            if count > 1:
                yield Fault("doubled", f"{key} ({number}) stands {count} times on {page}")
        last: dict[str, tuple[tuple[object, ...], str]] = {}
        first: dict[tuple[str, int], Shown] = {}
        for entry in entries:
            first.setdefault((entry.key, entry.number), entry)
        for entry in first.values():
            if entry.kind == "post" and entry.key in order:
                place, inner = order[entry.key]
                mine: tuple[str, tuple[object, ...]] = ("posts", (*place, inner or entry.number))
            elif entry.key in said:
                op = said[entry.key]
                mine = (op.who, (op.number,))
            else:
                continue
            whose, now = mine
            if whose in last and last[whose][0] > now:
                yield Fault("out of order", f"{entry.key} comes after {last[whose][1]} on {page}")
            last[whose] = max(last.get(whose, (now, "")), (now, entry.key))


# -- how long it took ------------------------------------------------------------------------------


def late_faults(clients: Clients, database: Database, within: float) -> Iterator[Fault]:
    """What took longer than that to be acknowledged or shown, after a kill or at any time."""
    for op in clients.ops.values():
        took = op.done_at - op.sent_at
        if op.became == ACKNOWLEDGED and took > within:
            yield Fault("late", f"{op.name} ({op.does}) was acknowledged after {took:.1f} s")
    for op, post, wait in posts_shown(clients, database):
        if wait > within:
            yield Fault("late", f"{post.key} of {op.name} was shown to all after {wait:.1f} s")
    shows = {op.name: wait for op, _, wait in posts_shown(clients, database)}
    for kill, room, told, shown in after_kills(clients, shows):
        for what, since in (("acknowledged", told), ("shown", shown)):
            if since is not None and since > within:
                yield Fault(
                    "late", f"nothing {what} in {room} for {since:.1f} s after kill {kill.number}"
                )


def posts_shown(clients: Clients, database: Database) -> Iterator[tuple[Op, Post, float]]:
    """Each post that followed from something that was acknowledged, and the seconds from when that
    was sent until everybody was shown the post."""
    first: dict[tuple[str, str], float] = {}
    for shown in clients.shown:
        first.setdefault((shown.place, shown.key), shown.at)
    at = places_of(database)
    doing = {at[op.source]: op for op in clients.ops.values()
             if op.became == ACKNOWLEDGED and op.source in at}  # fmt: skip
    for post in expected(database):
        op = doing.get(post.at)
        if op is None:
            continue
        name = next(iter(fingerprints(post)))
        times = [first.get((place, name)) for place in places_for(clients, post)]
        there = [time for time in times if time is not None]
        if there and len(there) == len(times):
            yield op, post, max(there) - op.sent_at


# -- the program -----------------------------------------------------------------------------------


def report(clients: Clients, database: Database, within: float) -> tuple[list[str], list[Fault]]:
    """What there is to say of a run, and its faults."""
    faults = check(clients, database, within)
    outcomes = Counter(op.became for op in clients.ops.values())
    shows = {op.name: wait for op, _, wait in posts_shown(clients, database)}
    after = list(after_kills(clients, shows))
    lines = [
        f"{len(clients.kills)} kills, {len(clients.ops)} things done by "
        f"{len({op.who for op in clients.ops.values()})} people: "
        + ", ".join(f"{count} {became}" for became, count in sorted(outcomes.items())),
        f"{len(database.journal)} events, {len(database.posts)} posts, "
        f"{len(database.points)} points",
        percentiles("from a kill until something was acknowledged in a room",
                    [told for _, _, told, _ in after if told is not None]),
        percentiles("from a kill until a post of something done since was shown to all in a room",
                    [shown for _, _, _, shown in after if shown is not None]),
        percentiles("from sending to acknowledgement",
                    [op.done_at - op.sent_at for op in clients.ops.values()
                     if op.became == ACKNOWLEDGED]),
        percentiles("from sending to the post being shown to all", list(shows.values())),
        *show_waits(clients, database),
        f"{len(faults)} faults",
    ]  # fmt: skip
    return lines, faults


def main(words: Sequence[str] | None = None) -> int:
    """Print the report; 1 if there are faults."""
    parser = argparse.ArgumentParser(description="Checks the files of a kill run.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--within", type=float, default=WITHIN, help="seconds")
    told = parser.parse_args(words)
    clients = read_clients(told.folder / "history.jsonl")
    database = read_database(told.folder / "dump.jsonl")
    lines, faults = report(clients, database, told.within)
    for line in (*(f"{fault.kind}: {fault.what}" for fault in faults), *lines):
        sys.stdout.write(f"{line}\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
