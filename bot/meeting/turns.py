"""Who speaks, who is here, and who has not been heard yet.

A turn is consecutive messages of one person; it ends when somebody else speaks, or after a pause.
A person is heard once they have had a turn or have passed: a pass counts as much as a turn. A turn
may have been spoken aloud; then its number of words is unknown, and no figure includes it.

Who is *present* is here now; who *came* was here at some time in this meeting. On platforms that
cannot tell when somebody leaves, everybody who came stays present until the meeting ends.
Every method costs the same for five people and for five thousand.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from bot.events import LeaveReason, PresenceSource
from bot.ids import PersonId
from bot.meeting.pace import AmountSaid


class SpeakerStats:
    """One person's part in a meeting: counts, and the times of their first and last message."""

    __slots__ = ("first_at", "last_at", "messages", "turns", "words")

    def __init__(self, at: datetime) -> None:
        self.messages = 0
        self.turns = 0
        self.words = 0
        self.first_at = at
        self.last_at = at


class Exit(NamedTuple):
    """When and how somebody left the room."""

    at: datetime
    how: LeaveReason


class Turns:
    """The voices of a meeting, its roster, and who is present."""

    __slots__ = (
        "_gap", "_last", "_messages", "_unheard", "_words", "aloud_at", "came", "contributed",
        "heard_at", "outside", "pass_was_first", "passed", "present", "returned_at", "roster",
        "voices", "whereabouts",
    )  # fmt: skip

    def __init__(self, gap_seconds: int) -> None:
        self._gap = timedelta(seconds=gap_seconds)
        self._last: PersonId | None = None
        # Dicts serve as ordered sets: the first to come is first, however often it is folded.
        self._unheard: dict[PersonId, None] = {}
        self.roster: dict[PersonId, None] = {}
        self.present: dict[PersonId, None] = {}
        """Who is here now."""
        self.came: dict[PersonId, None] = {}
        """Who was here at any time in this meeting."""
        self.outside: dict[PersonId, Exit] = {}
        """Who was expected or here, and does not belong to the room any more."""
        self.returned_at: dict[PersonId, datetime] = {}
        """Who had left, and when they came back."""
        self.whereabouts: dict[PersonId, PresenceSource] = {}
        """Of those present, the ones whom the platform can see, and how."""
        self.aloud_at: dict[PersonId, datetime] = {}
        """When people last had a turn that was spoken aloud."""
        self.passed: dict[PersonId, datetime] = {}
        self.pass_was_first: dict[PersonId, datetime] = {}
        """When a pass was the first that was heard of somebody."""
        self.contributed: dict[PersonId, int] = {}
        """Turns that people had in other ways than by a message: written, read out, or aloud."""
        self.voices: dict[PersonId, SpeakerStats] = {}
        # Added up as people speak, which costs the same for any number of them.
        self._messages = 0
        self._words = 0
        self.heard_at: list[datetime] = []
        """When each person was first heard, without saying who: for `measures`."""

    def expect(self, who: PersonId) -> bool:
        """Put somebody on the roster; False if they were on it."""
        self.outside.pop(who, None)
        if who in self.roster:
            return False
        self.roster[who] = None
        return True

    def arrive(self, who: PersonId) -> bool:
        """Note that somebody is here; False if that was known."""
        self.outside.pop(who, None)
        if who in self.present:
            return False
        self.present[who] = None
        self.came[who] = None
        if not self.is_heard(who):
            self._unheard[who] = None
        return True

    def leave(self, who: PersonId) -> bool:
        """Note that somebody is no longer here; False if they were not."""
        if who not in self.present:
            return False
        del self.present[who]
        self._unheard.pop(who, None)
        self.whereabouts.pop(who, None)
        return True

    def shut_out(self, who: PersonId, at: datetime, how: LeaveReason) -> bool:
        """Somebody is neither here nor expected any more, until they come back; False if they were
        neither. What they did stays."""
        known = who in self.roster or who in self.present
        self.leave(who)
        self.roster.pop(who, None)
        if known:
            self.outside[who] = Exit(at, how)
        return known

    def had_left(self, who: PersonId, at: datetime) -> bool:
        """Whether something that somebody did at that time is from before they left. It is told
        late then, and does not bring them back."""
        left = self.outside.get(who)
        return left is not None and at < left.at

    def sent_or_gone(self, who: PersonId) -> bool:
        """Whether somebody has left by themselves, or a facilitator has ended it."""
        left = self.outside.get(who)
        return left is not None and left.how is not LeaveReason.PLATFORM

    def note_return(self, who: PersonId, at: datetime) -> None:
        """Somebody is about to come: if they had left, note when they came back."""
        if who in self.outside:
            self.returned_at[who] = at

    def seen_after(self, who: PersonId, at: datetime) -> bool:
        """Whether somebody has written or come back since then. If it is only told now that they
        left at that time, it is not so any more."""
        times = (self.last_spoke(who), self.returned_at.get(who))
        return any(time is not None and time > at for time in times)

    def belongs(self, who: PersonId) -> bool:
        """Whether somebody is on the roster or came, and has not left."""
        return (who in self.roster or who in self.came) and who not in self.outside

    @property
    def said(self) -> AmountSaid:
        """How much was said so far, by message."""
        return AmountSaid(self._messages, self._words)

    def speak(self, who: PersonId, at: datetime, words: int) -> bool:
        """Count a message; True if it is this person's first, or if they were
        not known to be here."""
        voice = self.voices.get(who)
        came = who not in self.present and not self.had_left(who, at) and self.arrive(who)
        first = voice is None and who not in self.passed
        if first and who not in self.contributed:
            self.heard_at.append(at)
        if voice is None:
            voice = self.voices[who] = SpeakerStats(at)
            self._unheard.pop(who, None)
        if self._last != who or voice.messages == 0 or at - voice.last_at >= self._gap:
            voice.turns += 1
        voice.messages += 1
        voice.words += words
        self._messages += 1
        self._words += words
        voice.last_at = at
        self._last = who
        return first or came

    def pass_on(self, who: PersonId, at: datetime) -> None:
        """Note that somebody has nothing to add for now."""
        if not self.is_heard(who):
            self.heard_at.append(at)
            self.pass_was_first[who] = at
        self.arrive(who)
        self.passed[who] = at
        self._unheard.pop(who, None)

    def take_pass_back(self, who: PersonId) -> None:
        """Somebody did not mean to pass: if nothing else was heard of them, they are not heard."""
        del self.passed[who]
        first = self.pass_was_first.pop(who, None)
        if not self.is_heard(who):
            if first in self.heard_at:
                self.heard_at.remove(first)
            if who in self.present:
                self._unheard[who] = None

    def stand_aside(self, who: PersonId) -> None:
        """Somebody takes no part any more, and counts in nothing: neither as here nor as heard."""
        voice = self.voices.pop(who, None)
        if voice is not None:
            self._messages -= voice.messages
            self._words -= voice.words
        first = self.pass_was_first.pop(who, None if voice is None else voice.first_at)
        if first in self.heard_at:
            self.heard_at.remove(first)
        self.leave(who)
        for known in (self.roster, self.came, self.outside, self.passed):
            known.pop(who, None)
        self.contributed.pop(who, None)
        self.aloud_at.pop(who, None)

    def contribute(self, who: PersonId, at: datetime, *, turns: int = 1) -> None:
        """Count what somebody contributed without a message in the room; they need not be here.

        With `turns=0` they are heard, but the number of their turns does not tell of it.
        """
        if not self.is_heard(who):
            self.heard_at.append(at)
        self.contributed[who] = self.contributed.get(who, 0) + turns
        self._unheard.pop(who, None)

    def speak_aloud(self, who: PersonId, at: datetime) -> None:
        """Count a turn that was spoken aloud: its words are unknown."""
        self.contribute(who, at)
        self.aloud_at[who] = at
        self._last = None

    def is_heard(self, who: PersonId) -> bool:
        """Whether somebody has had a turn, in whatever way, or has passed."""
        return who in self.voices or who in self.passed or who in self.contributed

    def turns_of(self, who: PersonId) -> int:
        """How many turns somebody has had."""
        voice = self.voices.get(who)
        return (voice.turns if voice else 0) + self.contributed.get(who, 0)

    def last_spoke(self, who: PersonId) -> datetime | None:
        """When somebody last wrote or spoke aloud; None if they have not."""
        voice = self.voices.get(who)
        aloud = self.aloud_at.get(who)
        if voice is None or aloud is None:
            return aloud if voice is None else voice.last_at
        return max(voice.last_at, aloud)

    @property
    def all_turns(self) -> int:
        """The turns of everybody together."""
        written = sum(voice.turns for voice in self.voices.values())
        return written + sum(self.contributed.values())

    @property
    def heard_of_all(self) -> int:
        """How many of those who came have been heard."""
        return sum(1 for who in self.came if self.is_heard(who))

    @property
    def heard_here(self) -> int:
        """How many of those present have been heard."""
        return len(self.present) - len(self._unheard)

    @property
    def unheard_here(self) -> tuple[PersonId, ...]:
        """Who is present and has not been heard, in the order in which they came."""
        return tuple(self._unheard)

    @property
    def unheard_count(self) -> int:
        """How many are present and have not been heard."""
        return len(self._unheard)

    @property
    def away(self) -> tuple[PersonId, ...]:
        """Who is on the roster and has not come, in the order of the roster."""
        return tuple(who for who in self.roster if who not in self.came)

    @property
    def gone(self) -> tuple[PersonId, ...]:
        """Who came and is no longer here, but belongs to the room, in the order in which they
        came."""
        return tuple(
            who for who in self.came if who not in self.present and who not in self.outside
        )

    @property
    def everybody(self) -> tuple[PersonId, ...]:
        """Who is on the roster or came, each once, and has not left."""
        return tuple(who for who in self.roster | self.came if who not in self.outside)

    @property
    def to_be_asked(self) -> tuple[PersonId, ...]:
        """Who is asked whether they were heard: everybody, and who was here and left. They may be
        the ones who were not heard. Whom the platform lets in no more cannot be asked."""
        return tuple(
            who
            for who in self.roster | self.came
            if (left := self.outside.get(who)) is None
            or (who in self.came and left.how is not LeaveReason.PLATFORM)
        )
