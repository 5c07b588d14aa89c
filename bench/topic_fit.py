"""Fits the score of lines that begin another item with no word about moving.

    python -m bench.topic_fit

prints `WEIGHTS`, `BASE` and `LEAST` of `bot.meeting.opening_lines`. It looks at the half of the
meetings that words were chosen on (`bench.topic`), and there at the lines of whoever leads in which
`moving` finds nothing. A line counts as one that begins an item if the change is made by it or by
the message after it. In meetings whose changes nobody found by reading, the lines near a boundary
are left out, since their boundaries stand where a number was typed or a title was put afterwards.
Transcribed speech is left out altogether.

It is a logistic regression with a ridge, over ten features. Meetings are scored by what is fitted
to the others (in eight parts), and the least score is the lowest at which so many of the questions
are right as `GOAL` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from bench.topic_cases import Case, load
from bench.topic_figures import EARLY, LATE
from bot.meeting.drift_words import content_of, tokens
from bot.meeting.handlers.moving_on import PRESSED_BEFORE
from bot.meeting.moving_words import AgendaNow, Titles, moving
from bot.meeting.opening_lines import WEIGHTS, OpeningLines
from bot.meeting.topic import AGAIN_AFTER
from bot.rules import MoveKind

GOAL = 0.85
"""How much of what is asked is to be right."""
RIDGE = 3.0
PARTS = 8
STEPS = 50
START = datetime.min.replace(tzinfo=UTC)
GRID = [step / 10 for step in range(-20, 21)]

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of whoever leads. `near`: a question at it would catch a change. `items`: how many
    changes were before it; a question is over when the item changes."""

    place: int
    items: int
    found: tuple[float, ...]
    begins: bool
    near: bool


def lines(case: Case) -> list[Line]:
    """The lines of a meeting to be scored, with what the record says is up."""
    one = case.recording
    changes = {case.place(change.turn): change for change in case.changes}
    titles = Titles(dict(enumerate(one.agenda, start=1)))
    openings, done, rows = OpeningLines(), set[int](), list[Line]()
    up: int | None = None
    since: int | None = None
    asked_at, pressed, items = -AGAIN_AFTER, START, 0
    for place, turn in enumerate(one.turns):
        said = tokens(turn.text)
        openings.hear(turn.speaker, turn.speaker, said)
        if turn.speaker == one.facilitator:
            now = AgendaNow(titles, None if up is None else up + 1, frozenset(done))
            ahead = [at for at, change in changes.items() if change.to != up]
            move = moving(turn.text, now)
            if move is not None and move.kind is not MoveKind.WINDING:
                asked_at = place
            found = None
            if move is None:
                found = openings.measured(turn.text, said, content_of(said), now, since)
            open_still = place - asked_at < AGAIN_AFTER or turn.at - pressed < PRESSED_BEFORE
            if found is not None and not open_still:
                begins = any(at - 1 <= place <= at for at in ahead)
                near = any(place - LATE <= at <= place + EARLY for at in ahead)
                rows.append(Line(place, items, found, begins, near))
        if since is not None:
            since += 1
        if place in changes and changes[place].to != up:
            done |= set() if up is None else {up + 1}
            up = changes[place].to
            since = None if up is None else 1
            asked_at, pressed, items = -AGAIN_AFTER, turn.at, items + 1
    return rows


def fit(rows: Sequence[Line]) -> Vector:
    """The base and the weights, by Newton's method. The ridge is on features of equal spread."""
    found = np.array([row.found for row in rows])
    middle, spread = found.mean(0), found.std(0) + 1e-6
    x = np.c_[np.ones(len(rows)), (found - middle) / spread]
    y = np.array([row.begins for row in rows], dtype=float)
    b = np.zeros(x.shape[1])
    ridge = RIDGE * np.eye(len(b))
    ridge[0, 0] = 1e-6
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(x @ b)))
        step = np.linalg.solve(
            (x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ b
        )
        b -= step
        if np.abs(step).max() < 1e-9:
            break
    weights = b[1:] / spread
    result: Vector = np.r_[b[0] - weights @ middle, weights]
    return result


def to_fit(case: Case, rows: Sequence[Line]) -> list[Line]:
    """The lines of a meeting that say something: see above."""
    return [row for row in rows if case.by_hand or row.begins or not row.near]


def asked(rows: Sequence[Line], fitted: Vector, least: float) -> list[Line]:
    """At which of a meeting's lines would be asked."""
    result: list[Line] = []
    for row in rows:
        last = result[-1] if result else None
        open_still = (
            last is not None and last.items == row.items and row.place - last.place < AGAIN_AFTER
        )
        if not open_still and fitted[0] + fitted[1:] @ np.array(row.found) >= least:
            result.append(row)
    return result


def fitted(cases: Sequence[Case]) -> tuple[Vector, float]:
    """What is fitted to these meetings, and the least score; prints what each would ask."""
    read = [(case, lines(case)) for case in cases]
    parts = [
        fit([row for at, (case, rows) in enumerate(read) if at % PARTS != part
             for row in to_fit(case, rows)])
        for part in range(PARTS)
    ]  # fmt: skip
    print("least score: asked, of these right")
    least = GRID[-1]
    for one in reversed(GRID):
        found = [
            row for at, (_, rows) in enumerate(read) for row in asked(rows, parts[at % PARTS], one)
        ]
        right = sum(row.near for row in found)
        print(f"{one:5.1f}: {len(found):4d}, {right / max(len(found), 1):.0%}")
        if found and right >= GOAL * len(found):
            least = one
    every = [row for case, rows in read for row in to_fit(case, rows)]
    begin = sum(row.begins for row in every)
    print(f"\n{len(read)} meetings, {len(every)} lines, of which {begin} begin an item")
    return fit(every), least


def chats() -> list[Case]:
    """The meetings that it is fitted to."""
    return [case for case in load("build") if not case.recording.is_speech]


def main() -> None:
    """Fit, and print what was fitted."""
    found, least = fitted(chats())
    for name, weight in zip(WEIGHTS, found[1:], strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"BASE: Final = {found[0]:.2f}\nLEAST: Final = {least}")


if __name__ == "__main__":
    main()
