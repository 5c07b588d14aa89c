"""When a drift is worth a question: several messages in a row, not too soon, not too often.

Sees speakers and numbers, never words, so that it can be kept with a meeting and folded again.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """How much it takes. All counts are of substantial messages.

    `threshold` is the stretch (0 to 1) from which a message counts; `in_a_row` how many of those it
    takes when two or more people write them, and `alone` when it is one person: an aside soon
    passes. `warm_up` is how many messages of an item are let pass first, `silence` how many after
    an alert.
    """

    threshold: float
    in_a_row: int = 2
    alone: int = 3
    warm_up: int = 5
    silence: int = 12


@dataclass(slots=True)
class DriftWindow:
    """The run of drifting messages at present. Its fields are plain, and are all it knows."""

    seen: int = 0
    """Substantial messages on this item."""
    run: int = 0
    """How many in a row were above the threshold, up to now."""
    quiet: int = 0
    """Messages still to be let pass after an alert."""
    voice: str = ""
    """Who began the run."""
    shared: bool = False
    """Whether anybody else is in it."""

    def start_item(self) -> None:
        """Another item has begun. What is left of a silence stays."""
        self.seen = self.run = 0
        self.voice, self.shared = "", False

    def hear(
        self, speaker: str, stretch: float | None, substantial: bool, patience: Patience
    ) -> bool:
        """Take in a message; True if now is the moment to ask.

        A short reply (not substantial) changes nothing. A substantial message without a score
        counts towards the warm-up and ends a run.
        """
        if not substantial:
            return False
        self.seen += 1
        if self.quiet:
            self.quiet -= 1
            return False
        if stretch is None or stretch < patience.threshold or self.seen <= patience.warm_up:
            self.run = 0
            return False
        if not self.run:
            self.voice, self.shared = speaker, False
        self.run += 1
        self.shared = self.shared or speaker != self.voice
        if self.run < (patience.in_a_row if self.shared else patience.alone):
            return False
        self.run, self.quiet = 0, patience.silence
        return True
