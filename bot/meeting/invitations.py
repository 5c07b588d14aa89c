"""Private invitations to speak: who has had one, and when to look for somebody next.

Invitations are rare on purpose. One person at a time is asked, once for an item and a few times in
a meeting, never against their wish, and the meeting as a whole has a limit too. Nothing here is
touched when somebody speaks: the meeting asks to be woken, and looks then.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.ids import PersonId
from bot.rules import Rules

LONGEST_REST = timedelta(minutes=30)
"""In a long silence Heard looks less and less often, but at least this often."""


class InvitationLog:
    """The invitations of a meeting."""

    __slots__ = (
        "_again", "_here", "_last", "_rules", "_unasked_for", "accepted", "asked", "declined",
        "due", "people", "permissions", "since", "sparing", "times", "unanswered", "waiting",
    )  # fmt: skip

    def __init__(self, rules: Rules, *, sparing: bool = True) -> None:
        self._rules = rules
        self.sparing = sparing
        """Whether the limits of a whole meeting hold: they did not in meetings of earlier versions,
        which fold to what was really sent."""
        self._unasked_for = 0
        """How many questions there were, but for those after a "later": these were asked for."""
        self.times: dict[PersonId, int] = {}
        """How often somebody has been asked in this meeting, the first-time question included."""
        self._here: dict[PersonId, None] = {}
        """Who has been asked under this item."""
        self.unanswered: dict[PersonId, datetime] = {}
        """Who was asked under this item, and when, as far as they have not answered the question
        itself. Who has spoken since, passed, or put up a hand has answered it as well."""
        self._again: dict[PersonId, datetime] = {}
        """Who said "later", and from when on they may be asked once more."""
        self._last: datetime | None = None
        self.asked = self.accepted = self.declined = self.permissions = 0
        """How many invitations there were, and what became of them; and how many people were asked
        whether they may be invited. Only these figures are ever shown."""
        self.people: dict[PersonId, None] = {}
        """Who has been invited, to know of how many people the figures are."""
        self.waiting: dict[PersonId, datetime] = {}
        """Whose invitation under this item has neither been taken up nor declined, and when it was
        sent."""
        self.since: datetime | None = None
        """When the current item was taken up."""
        self.due: datetime | None = None
        """When the meeting looks for somebody next."""

    def item_begins(self, at: datetime) -> datetime | None:
        """Another item is up: when to look for somebody first; None where nobody is invited."""
        self._here.clear()
        self.unanswered.clear()
        self.waiting.clear()
        self.since = at
        most = self._rules.invitations_in_all if self.sparing else 1
        if self._rules.invitations_per_person and most:
            self.due = at + timedelta(minutes=self._rules.invite_after_minutes)
        return self.due

    def look_again(self, at: datetime, quiet_for: timedelta | None) -> datetime:
        """When to look the next time."""
        every = timedelta(minutes=self._rules.invite_every_minutes)
        rest = every if quiet_for is None else min(max(every, quiet_for), LONGEST_REST)
        self.due = at + max(rest, every)
        return self.due

    def stand_still(self, pause: timedelta) -> None:
        """For so long nobody could be asked, and nobody has to wait longer for it."""
        if self.due is not None:
            self.due += pause
        if self._last is not None:
            self._last += pause
        for who in self._again:
            self._again[who] += pause

    def too_soon(self, at: datetime) -> bool:
        """Whether somebody was asked only a moment ago."""
        every = timedelta(minutes=self._rules.invite_every_minutes)
        return self._last is not None and at - self._last < every

    def spent(self, who: PersonId) -> bool:
        """Whether somebody has been asked as often as anybody may be in one meeting."""
        return self.times.get(who, 0) >= self._rules.invitations_per_person

    @property
    def all_spent(self) -> bool:
        """Whether the meeting has had as many questions as it may, so that nobody is asked any more
        but those who said "later"."""
        return self.sparing and self._unasked_for >= self._rules.invitations_in_all

    def may_ask(self, who: PersonId, at: datetime) -> bool:
        """Whether the limits allow asking somebody now.

        Once for an item, and only while the meeting has questions left. Who said "later" is asked
        once more, when that time has come, whatever others have had since.
        """
        if self.spent(who):
            return False
        again = self._again.get(who)
        if again is not None:
            return at >= again
        return who not in self._here and not self.all_spent

    def wants_later(self, who: PersonId) -> bool:
        """Whether somebody said "later" and is still to be asked once more."""
        return who in self._again

    def ask(self, who: PersonId, at: datetime, *, permitted: bool) -> None:
        """Note that somebody is asked now: whether they would like to speak or, before it is
        `permitted`, whether they may be asked that."""
        if permitted:
            self.asked += 1
            self.people[who] = None
            self.waiting[who] = at
        else:
            self.permissions += 1
        self.times[who] = self.times.get(who, 0) + 1
        self._here[who] = None
        self.unanswered[who] = at
        self._unasked_for += self._again.pop(who, None) is None
        self._last = at

    def taken_up(self, who: PersonId) -> None:
        """Somebody put their hand up or spoke. It counts if they had been invited."""
        if self.waiting.pop(who, None) is not None:
            self.accepted += 1

    def turned_down(self, who: PersonId) -> None:
        """Somebody passed, or wants no invitations. It counts if they had been invited."""
        if self.waiting.pop(who, None) is not None:
            self.declined += 1

    def answered(self, who: PersonId) -> None:
        """Somebody has answered the question that they were asked, or it is no longer open."""
        self.unanswered.pop(who, None)

    def forget(self, who: PersonId) -> None:
        """Somebody has left: their answer is no longer awaited. How often they were asked still
        counts if they come back."""
        self._here.pop(who, None)
        self._again.pop(who, None)
        self.answered(who)

    def later(self, who: PersonId, at: datetime) -> bool:
        """Somebody wants to be asked later; False if they have been asked often enough."""
        self.answered(who)
        self.waiting.pop(who, None)
        if self.spent(who):
            return False
        self._again[who] = at + timedelta(minutes=self._rules.invite_later_minutes)
        return True
