"""What people are offered privately in this meeting, and what waits until nobody is talking.

Every feature that offers somebody something unasked goes through here, so that a newcomer gets one
message and not five. What was made in earlier meetings is among people's preferences,
which hold in every room: see `bot.people.preferences.Preferences.offered`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.ids import PersonId
from bot.people.offers import WaitingOffer

AFTER = timedelta(hours=1)
"""So long after a meeting, or after the reason for it came up between meetings, an offer is made:
the poll and how the meeting went come first."""


class Offers:
    """The offers of a meeting."""

    __slots__ = ("due", "made", "open", "waiting")

    def __init__(
        self, waiting: Iterable[WaitingOffer], made: Iterable[PersonId], after: datetime | None
    ) -> None:
        self.waiting: dict[PersonId, tuple[WaitingOffer, ...]] = {}
        """What people are to be offered."""
        self.made: dict[PersonId, None] = dict.fromkeys(made)
        """Who has had this meeting's offer."""
        self.open: dict[PersonId, None] = {}
        """Who of them has not answered it. Its buttons stand until this meeting is over."""
        self.due: datetime | None = None
        """When what waits is made, unless a meeting is running then."""
        for one in waiting:
            self.waiting[one.person] = (*self.waiting.get(one.person, ()), one)
        if self.waiting and after is not None:
            self.due = after + AFTER

    def wait(self, offer: WaitingOffer, at: datetime) -> None:
        """Make this offer at the next moment that fits."""
        theirs = self.waiting.get(offer.person, ())
        if offer not in theirs:
            self.waiting[offer.person] = (*theirs, offer)
        if self.due is None:
            self.due = at + AFTER

    def take_off(self, offer: WaitingOffer) -> None:
        """It no longer waits: its person does not want it, or has had it."""
        theirs = self.waiting.get(offer.person, ())
        self._keep(offer.person, tuple(one for one in theirs if one != offer))

    def make(self, offer: WaitingOffer) -> None:
        """Note that an offer is made now."""
        self.made[offer.person] = None
        self.open[offer.person] = None
        self.take_off(offer)

    def answered(self, who: PersonId) -> None:
        """Somebody has answered what they were offered."""
        self.open.pop(who, None)

    def forget(self, who: PersonId) -> None:
        """Somebody is forgotten: they are offered nothing."""
        self.waiting.pop(who, None)
        self.open.pop(who, None)

    def left(self) -> tuple[WaitingOffer, ...]:
        """What waits still, for the next meeting."""
        return tuple(one for theirs in self.waiting.values() for one in theirs)

    def _keep(self, who: PersonId, offers: tuple[WaitingOffer, ...]) -> None:
        if offers:
            self.waiting[who] = offers
        else:
            self.waiting.pop(who, None)
