"""All errors that Heard raises, as one tree.

HeardError
├── Refused            said kindly to the person who asked; nothing has changed
│   ├── IllegalMove    not now: the meeting is in the wrong state for it
│   ├── NotAllowed     not you: it takes a facilitator
│   ├── UnknownCommand no such command
│   └── BadArgument    one parameter is missing or makes no sense
├── NotSaved           the database did not take it; nothing has changed, try again
│   ├── KeyMissing     the key to a poll's ballots is not there; it can be put back
│   ├── LeftToNewer    a newer version of Heard has written there what this one cannot read
│   └── Uncertain      the connection broke in the middle of the commit: perhaps it did take it
│       └── BallotUncertain  perhaps a ballot is in the box
├── Later              an adapter cannot show something now; in so many seconds it may
│   └── Blocked        it may not, until somebody mends it; it is kept until then
├── Undeliverable      an adapter will never be able to show something
└── Unusable           Heard cannot run like this; one line says what to mend
"""

from __future__ import annotations

from collections.abc import Collection

from bot.cards import AnyPlaceholder, Phrase, phrase
from bot.ids import MeetingId


class HeardError(Exception):
    """Anything Heard raises on purpose."""


class Refused(HeardError):
    """A polite refusal. `why` is the sentence for the person who asked."""

    def __init__(self, key: str, **slots: AnyPlaceholder) -> None:
        super().__init__(key)
        self.why: Phrase = phrase(key, **slots)


class IllegalMove(Refused):
    """The meeting is not in a state in which this can happen."""


class NotAllowed(Refused):
    """It takes a facilitator."""


class UnknownCommand(Refused):
    """No command goes by that name."""


class BadArgument(Refused):
    """A parameter is missing or makes no sense. `field` is its name."""

    def __init__(self, field: str, key: str, **slots: AnyPlaceholder) -> None:
        super().__init__(key, **slots)
        self.field = field


class NotSaved(HeardError):
    """The database did not take it. Nothing has changed; trying again is safe."""


class KeyMissing(NotSaved):
    """A poll's ballots are sealed with a key that is not there, or is another one. The message says
    which, and where it should be; it names nobody. Nothing has changed, and nothing is lost if the
    key is put back."""


class LeftToNewer(NotSaved):
    """A newer version of Heard, at work on the same database, has written what this one cannot
    read. Nothing has changed. What was asked for is for the newer one to do, or for this one once
    it has been upgraded. `meetings` are those that could not be read, where that is known."""

    def __init__(self, meetings: Collection[MeetingId] = ()) -> None:
        super().__init__("newer")
        self.meetings = frozenset(meetings)


class Uncertain(NotSaved):
    """The connection broke in the middle of a COMMIT, and nobody could find out what became of it.

    The same delivery may come again safely. A person must not be told that nothing has changed:
    code that turns a `NotSaved` into a sentence checks for this one first (as `failure_key` does).
    """


class BallotUncertain(Uncertain):
    """Nobody knows (yet) whether a ballot is in the box. Nobody can look, either; but whoever
    answers once more is counted once."""


class RetryLater(HeardError):
    """An adapter cannot show something now. Try again after `seconds`, in the same order."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds:g} s")
        self.seconds = seconds


class Blocked(RetryLater):
    """An adapter may not show something until somebody mends it: the channel is archived, the token
    was taken back. It is kept, and tried again after `seconds`.

    `everything`: nothing at all can be shown in the room; otherwise only what goes the same way has
    to wait, to the channel or to people. The message is the platform's own code.
    """

    def __init__(self, code: str, seconds: float, *, everything: bool = False) -> None:
        super().__init__(seconds)
        self.args = (code,)
        self.code = code
        self.everything = everything


class Undeliverable(HeardError):
    """An adapter will never be able to show something: the channel is gone, or closed to us.

    The message is a code, such as the platform's own: never anybody's words.
    """


class Unusable(HeardError):
    """Heard cannot run like this. The message is one line: what, where, and what to do."""


def failure_key(error: Exception, *, accepted: bool) -> str | None:
    """The sentence for a person whose request failed: never "nothing has changed" after a commit.

    `accepted`: the request had been accepted when it failed. None: nothing has been saved, and why
    is for the caller to say.
    """
    if accepted:
        return "done-not-shown"
    if isinstance(error, BallotUncertain):
        return "fate-unknown-ballot"
    if isinstance(error, Uncertain):
        return "fate-unknown"
    if isinstance(error, LeftToNewer):
        return "left-to-newer"
    return "not-saved" if isinstance(error, NotSaved) else None
