"""The figures of `bench.topic`: how much of what is asked is right, and what is caught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.constraints import wilson
from bench.topic_cases import Case
from bench.topic_run import Asked
from bench.topic_sheets import Key, Label, Reading

EARLY, LATE = 5, 2
"""Messages before the one that makes a change, and after it, in which a question catches it."""
BY_NUMBER = "by number"
"""What is asked at a boundary that the record has from the same typed number."""


@dataclass
class Share:
    """Questions of one kind, by what became of them."""

    messages: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    named: int = 0
    """Of those that are right, the ones that offer the item that the meeting comes to."""

    def cells(self) -> list[str]:
        right, unclear, wrong = (self.counts[v] for v in ("right", "borderline", "wrong"))
        read = right + unclear + wrong
        asked = sum(self.counts.values())
        return [
            str(asked),
            f"{100 * asked / max(self.messages, 1):.2f}",
            str(self.counts[BY_NUMBER]),
            str(read),
            f"{right} / {unclear} / {wrong}",
            f"{100 * right / read:.0f} % ({wilson(right, read)})" if read else "-",
            f"{self.named} of {right}",
            str(self.counts["not read"]),
        ]


SHARE_HEADS = ["asked", "per 100", "at a typed number", "others, read",
               "right / borderline / wrong", "right", "item named", "not read"]  # fmt: skip


def verdict(case: Case, asked: Asked, labels: dict[Key, Label]) -> tuple[str, int | None]:
    """What became of a question, and the item that the meeting comes to."""
    label = labels.get(case.key(asked))
    if label is not None and label.verdict:
        # Right about the place, but Heard was told already: the item is up.
        is_up = label.verdict == "right" and label.to is not None and label.to == asked.up
        return ("wrong" if is_up else label.verdict), label.to
    if asked.kind in ("drift", "mark"):
        return "not read", None
    near = _near(case, asked)
    if case.by_hand:
        return ("right", near[0]) if near else ("wrong", None)
    typed = [change for change in case.changes if change.mark and change.turn == asked.turn]
    return (BY_NUMBER, typed[0].to) if typed else ("not read", None)


def _near(case: Case, asked: Asked) -> list[int | None]:
    """The items that the meeting comes to, where the question catches a change."""
    place = case.place(asked.turn)
    return [
        change.to
        for change in case.changes
        if -LATE <= case.place(change.turn) - place <= EARLY and change.to != asked.up
    ]


def shares(
    runs: Iterable[tuple[Case, Sequence[Asked]]], labels: dict[Key, Label], kinds: Sequence[str]
) -> dict[str, Share]:
    """How much is right of what is asked, by community and in all."""
    found: dict[str, Share] = {}
    for case, asked in runs:
        for share in (found.setdefault(name, Share()) for name in groups(case)):
            share.messages += len(case.recording.turns)
            for one in asked:
                if one.kind in kinds:
                    what, to = verdict(case, one, labels)
                    share.counts[what] += 1
                    share.named += what == "right" and to is not None and one.to == to
    return found


CHATS, SPEECH = "all chats", "all speech"


def groups(case: Case) -> tuple[str, str]:
    """What a meeting is counted under: its community, and all of its kind."""
    return case.recording.community, SPEECH if case.recording.is_speech else CHATS


@dataclass
class Caught:
    """Changes of item, and those that a question caught."""

    changes: int = 0
    caught: int = 0
    named: int = 0

    def cells(self) -> list[str]:
        share = f"{100 * self.caught / self.changes:.0f} %" if self.changes else "-"
        return [
            str(self.changes),
            f"{self.caught}: {share} ({wilson(self.caught, self.changes)})",
            str(self.named),
        ]


CAUGHT_HEADS = ["changes", "caught", "by its name"]


def caught(runs: Iterable[tuple[Case, Sequence[Asked]]], *, by_hand: bool) -> dict[str, Caught]:
    """How many changes were caught, by community and by how they were made: of those that a reader
    found, or of those that the records have from typed numbers. The item that a meeting begins with
    is no change."""
    found: dict[str, Caught] = {}
    for case, asked in runs:
        if case.by_hand != by_hand:
            continue
        places = [(case.place(one.turn), one) for one in asked if one.kind in MOVES]
        for change in case.changes[1:]:
            if not by_hand and not change.mark:
                continue
            place = case.place(change.turn)
            near = [one for at, one in places if -EARLY <= at - place <= LATE]
            names = groups(case)
            for name in (*names, f"{names[1]}: {change.how}") if change.how else names:
                row = found.setdefault(name, Caught())
                row.changes += 1
                row.caught += bool(near)
                row.named += any(one.to == change.to for one in near)
    return found


MOVES = ("next", "item", "opens")


def agreement(labels: dict[Key, Label]) -> str:
    """Whether two readings of the same places agree: percent, and Cohen's kappa."""
    lines = []
    for same, who in ((False, "another reader"), (True, "the same reader once more")):
        both = [
            (one.first, one.second)
            for one in labels.values()
            if one.same == same and one.first is not None and one.second is not None
        ]
        if both:
            lines.append(_agreed(both, who))
    return "\n".join(lines) or "Nothing was read twice."


def _agreed(both: Sequence[tuple[Reading, Reading]], who: str) -> str:
    same, value = _kappa([(a.verdict, b.verdict) for a, b in both])
    is_right, right = _kappa([(str(_right(a)), str(_right(b))) for a, b in both])
    items = sum(a.to == b.to for a, b in both)
    return (
        f"{len(both)} places were read by {who}: the same verdict for {100 * same:.0f} %, kappa "
        f"{value:.2f}; right or not, {100 * is_right:.0f} %, kappa {right:.2f}; the same item for "
        f"{100 * items / len(both):.0f} %"
    )


def _right(reading: Reading) -> bool:
    return reading.verdict == "right"


def _kappa(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """The share on which two readings agree, and Cohen's kappa."""
    size = len(pairs)
    same = sum(a == b for a, b in pairs) / size
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[v] * second[v] for v in first) / size**2
    return same, 1.0 if chance == 1 else (same - chance) / (1 - chance)
