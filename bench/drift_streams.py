"""Streams for measuring the drift score: items of real meetings, with drifts planted in them.

The task, and the form of the data, are described in `bench.drift`.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.meeting.drift_words import SUBSTANTIAL, catch_all, content_words, name_words

ROLES = ("Product", "Academic")
"""Where the speakers are roles ("Marketing"): those words are no names."""
KINDS = ("hard", "medium", "far")


@dataclass(frozen=True)
class Message:
    speaker: str
    text: str
    words: list[str]


@dataclass(frozen=True)
class Meeting:
    id: str
    domain: str
    agenda: list[str]
    people: list[str]
    items: dict[int, list[Message]]

    @property
    def kind(self) -> str:
        return "chat" if self.domain.startswith("Chat") else "speech"


@dataclass(frozen=True)
class Stream:
    meeting: Meeting
    item: int
    messages: list[Message]
    labels: list[str]
    spans: list[tuple[int, int]] = field(default_factory=list)
    source: int | None = None

    @property
    def title(self) -> str:
        return self.meeting.agenda[self.item]


def load(path: str) -> list[Meeting]:
    """The meetings of a file, with their substantial messages by agenda item."""
    meetings = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            people = sorted({turn["s"] for turn in raw["turns"]})
            people = [] if raw["domain"] in ROLES else people
            names = name_words(people)
            items: dict[int, list[Message]] = {}
            for turn in raw["turns"]:
                words = content_words(turn["t"], names)
                if len(words) >= SUBSTANTIAL and not turn.get("m"):
                    items.setdefault(turn["k"], []).append(Message(turn["s"], turn["t"], words))
            meetings.append(Meeting(raw["id"], raw["domain"], raw["agenda"], people, items))
    return meetings


def plant(meetings: Sequence[Meeting], seed: int, chance: float = 0.03) -> list[Stream]:
    """The streams of some meetings, with drifts from one another."""
    rng = random.Random(seed)
    titles = {
        (m.id, k): frozenset(content_words(m.agenda[k]))
        for m in meetings for k in sorted(m.items) if k >= 0
    }  # fmt: skip
    places = [
        (m, k) for m in meetings for k in sorted(m.items)
        if k >= 0 and len(m.items[k]) >= 4 and not catch_all(m.agenda[k])
    ]  # fmt: skip
    streams = []
    for m in meetings:
        names = name_words(m.people)
        for k in _items(m):
            own = titles[m.id, k]
            options = {
                "hard": [
                    (m, j) for j in sorted(m.items)
                    if j >= 0 and m.agenda[j] != m.agenda[k] and len(m.items[j]) >= 4
                ],
                "medium": [
                    (n, j) for n, j in places
                    if n.domain == m.domain and n.id != m.id and not titles[n.id, j] & own
                ],
                "far": [
                    (n, j) for n, j in places if n.kind == m.kind and n.domain != m.domain
                ],
            }  # fmt: skip
            streams.append(_planted(m, k, options, names, rng, chance))
    return streams


def _items(meeting: Meeting) -> list[int]:
    return [
        k for k in sorted(meeting.items)
        if k >= 0 and len(meeting.items[k]) >= 8 and not catch_all(meeting.agenda[k])
    ]  # fmt: skip


def _planted(
    meeting: Meeting,
    item: int,
    options: dict[str, list[tuple[Meeting, int]]],
    names: frozenset[str],
    rng: random.Random,
    chance: float,
    most: int = 90,
) -> Stream:
    messages: list[Message] = []
    labels: list[str] = []
    spans: list[tuple[int, int]] = []
    for i, message in enumerate(meeting.items[item]):
        if len(messages) >= most:
            break
        if i and rng.random() < chance:
            kind = rng.choices(KINDS, (2, 1, 1))[0]
            if not options[kind] and kind == "hard":
                kind = "medium"
            if options[kind]:
                other, j = rng.choice(options[kind])
                theirs = other.items[j]
                size = min(rng.randint(4, 12), len(theirs))
                at = rng.randint(0, len(theirs) - size)
                spans.append((len(messages), len(messages) + size))
                messages += [
                    Message(x.speaker, x.text, [w for w in x.words if w not in names])
                    for x in theirs[at : at + size]
                ]
                labels += [kind] * size
        messages.append(message)
        labels.append("")
    spans = [(a, min(b, most)) for a, b in spans if a < most]
    return Stream(meeting, item, messages[:most], labels[:most], spans)


def moved_on(meetings: Iterable[Meeting]) -> list[Stream]:
    """Where the meeting went on to the next item and nobody told the bot."""
    streams = []
    for m in meetings:
        order = [k for k in sorted(m.items) if k >= 0]
        for k, j in pairwise(order):
            if k in _items(m) and len(m.items[j]) >= 4 and m.agenda[j] != m.agenda[k]:
                before, after = m.items[k][-60:], m.items[j][:12]
                labels = [""] * len(before) + ["next"] * len(after)
                span = (len(before), len(labels))
                streams.append(Stream(m, k, before + after, labels, [span], j))
    return streams
