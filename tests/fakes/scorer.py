"""A scorer for conversations in tests: what shares no word with the item is off topic.

The real one is measured in `bench/drift.py`; when it asks depends on what it was trained on.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.meeting.drift import DriftReading
from bot.meeting.drift_words import content_words


class SharesAWord:
    """Far (0.95) without a word of the title, of the goal or of what it was taught; else near."""

    def __init__(self, title: str, goal: str, others: Sequence[str]) -> None:
        self.known = {*content_words(title), *content_words(goal)}
        self.others = [set(content_words(other)) for other in others]
        self.last: list[set[str]] = []

    def score(self, text: str, speaker: str = "") -> DriftReading:
        words = set(content_words(text))
        self.last.append(words)
        like = next((n for n, other in enumerate(self.others) if words & other), None)
        far = not words & self.known
        drift = 0.95 if far else 0.05
        return DriftReading(drift, drift, like if far else None)

    def teach_on_topic(self, messages: int = 8) -> None:
        self.known.update(*self.last[-messages:])
