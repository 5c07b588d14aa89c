"""The two files that a kill run leaves, read. Like all of the checker it knows nothing of Heard: it
imports Python's own library and nothing else."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Line = dict[str, Any]
Place = tuple[str, int, int]
"""Where something stands in the journal: its room's key, the meeting, and the number in it."""

ACKNOWLEDGED, TAKEN, REFUSED, UNANSWERED = "acknowledged", "taken", "refused", "unanswered"


@dataclass
class Op:
    """Something that somebody did. `lane`: by which way it went. `source`: what it is known by in
    the journal; "" if nobody has said. `became`: see above; `done_at`: when the client was told."""

    name: str
    who: str
    room: str
    does: str
    number: int
    sent_at: float
    lane: str = ""
    became: str = UNANSWERED
    done_at: float = 0.0
    source: str = ""
    worker: str = ""


@dataclass
class Shown:
    """Something that a client was shown, or that stands in a channel. `page`: one look at a place,
    such as a browser's connection; a channel is one page for good."""

    room: str
    place: str
    page: str
    key: str
    number: int
    kind: str
    at: float
    greeting: bool
    worker: str


@dataclass
class Kill:
    """A worker was killed."""

    number: int
    at: float
    worker: str


@dataclass
class Clients:
    """What clients sent and were shown."""

    ops: dict[str, Op] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    kills: list[Kill] = field(default_factory=list)
    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Who has a screen of their own, by room."""


@dataclass
class Post:
    """A row of the outbox. `elsewhere`: it is shown on the panel alone."""

    key: str
    room: str
    at: Place
    order: tuple[int, int, int]
    delivered: bool
    elsewhere: bool


@dataclass
class Database:
    """What the database held at the end."""

    journal: list[tuple[Place, str, Line]] = field(default_factory=list)
    """Place, source, and what it says."""
    posts: list[Post] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)


def read_clients(file: Path) -> Clients:
    """The clients' history."""
    found = Clients()
    for line in _lines(file):
        match line["is"]:
            case "sent":
                found.ops[line["op"]] = Op(
                    line["op"], line["who"], line["room"], line["does"], line["n"], line["at"],
                    line["lane"],
                )  # fmt: skip
            case "acknowledged" | "taken" | "refused" | "unanswered" as became:
                op = found.ops[line["op"]]
                op.became, op.done_at, op.source = became, line["at"], line.get("source", "")
                op.worker = line.get("worker", "")
            case "page":
                found.places[line["room"]].add(line["who"])
            case "shown":
                found.shown.append(
                    Shown(
                        line["room"], line["place"], line["page"], line["key"],
                        line.get("number", 0), line["kind"], line["at"], line["greeting"],
                        line.get("worker", ""),
                    )
                )  # fmt: skip
            case "kill":
                found.kills.append(Kill(line["number"], line["at"], line["worker"]))
    return found


def read_database(file: Path) -> Database:
    """The dump of the database."""
    found, rooms = Database(), dict[str, str]()
    for line in _lines(file):
        match line["is"]:
            case "room":
                rooms[line["key"]] = line["room"]
            case "journal":
                key, _, meeting = line["meeting"].rpartition(".")
                at = (key, int(meeting), line["number"])
                found.journal.append((at, line["source"] or "", json.loads(line["body"])))
            case "outbox" if line["kind"] == "post":
                order = (line["meeting"], line["number"], line["place"])
                key = f"{line['room']}.{order[0]}:{order[1]}:{order[2]}"
                at = (line["room"], line["meeting"], line["number"])
                found.posts.append(
                    Post(key, rooms[line["room"]], at, order, line["delivered"], line["on_panel"])
                )
            case "words":
                found.words.append(line["text"])
            case "point":
                found.points.append(line["text"])
    return found


def _lines(file: Path) -> list[Line]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
