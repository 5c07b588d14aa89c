"""A meeting on some platform, as the contract drives it and looks at it.

Everything is real but the platform's own servers: a stage wraps what the platform's own tests use.
People are Ann, who runs the meeting, Ben, Cleo and Dan. What a stage cannot do is not faked: it
leaves out the ability, and each behaviour that needs it is skipped by that name.
"""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import Connection, text

from bot.errors import NotSaved
from bot.ids import RoomId
from tests.fakes.fragile import Fragile

PEOPLE = ("ann", "ben", "cleo", "dan")


class Can(StrEnum):
    """What a platform can do, or what can happen to it."""

    TAKES_IN = "people write and press there"
    RESTARTS = "Heard can be stopped and started again"
    PRIVATE = "one person can be told something"
    DIRECT = "direct messages, which people can close"
    PANEL = "a panel that is one message of the conversation"
    PINS = "messages can be pinned"
    BUTTONS = "buttons"
    FORMS = "forms"
    FORMS_LAST = "a form that is open outlives a restart of Heard"
    EDITS = "Heard can edit its messages"
    EDITS_ANSWERS = "Heard can edit what it has answered somebody"
    THREADS = "threads in a room"
    FILES = "files"
    DELETES = "people can delete their messages"
    HISTORY = "what was said while Heard was away can be read back"
    MENTIONS = "people can be called by a mention"
    BREAKS = "a connection to the platform can break after something was done"
    LIMITS = "the platform asks to slow down"
    CLOSES = "the platform can close a room to Heard"
    REPEATS = "the platform may deliver the same thing twice"
    SIDE = "facilitators' buttons stand behind one of their own"
    FORGERY = "a button says itself what it does, so that people with tools can make one up"
    DEADLINE = "an answer has to come within seconds"
    BOTS = "there are other bots"
    RENAMES = "people change their names there"
    LEAVES = "people leave, and the platform says so"


class Stage(ABC):
    """One room of a platform, with Heard in it.

    As a context Heard runs, and stops however the test ends: what a red one left open would turn
    the next one red.
    """

    name: str
    can: frozenset[Can]

    async def __aenter__(self) -> Self:
        await self.starts()
        return self

    async def __aexit__(self, *failed: object) -> None:
        await self.ends()

    store: Fragile

    # -- Heard

    @abstractmethod
    async def starts(self) -> None:
        """Heard starts, or starts again on the same database."""

    @abstractmethod
    async def stops(self) -> None:
        """Heard is stopped in good order."""

    async def dies(self) -> None:
        """Heard is killed, and its lease on what it was carrying is over."""
        raise NotImplementedError

    @abstractmethod
    async def rests(self) -> None:
        """Everything that is under way comes to its end, and what is to be said is said."""

    @abstractmethod
    async def ends(self) -> None:
        """The curtain falls."""

    async def settles(self) -> None:
        """The same, as far as the database lets it."""
        with contextlib.suppress(NotSaved):
            await self.rests()

    async def unsaid(self) -> int:
        """How much of what Heard has to say has not arrived."""

        def count(connection: Connection) -> int:
            rows = text("SELECT count(*) FROM parcel WHERE delivered_at IS NULL")
            return int(connection.execute(rows).scalar_one())

        return int(await self.store._db.read(count))

    # -- what people do

    @abstractmethod
    async def does(self, who: str, command: str, **args: str) -> str:
        """Somebody uses a command in the platform's own way; what they alone are answered."""

    @abstractmethod
    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        """Somebody writes in the room. `heard`: whether the platform tells Heard at once."""

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        """Somebody deletes their message."""
        raise NotImplementedError

    async def parks_it(self, who: str, said: Any) -> None:
        """Somebody parks what a message says, by the message's own menu."""
        raise NotImplementedError

    async def edits(self, said: Any, text: str) -> None:
        """Somebody changes their message."""
        raise NotImplementedError

    async def presses(self, who: str, label: str) -> str:
        """Somebody presses a button that they can see; what they alone are answered."""
        raise NotImplementedError

    async def forges(self, who: str, command: str, **args: str) -> str:
        """Somebody presses a button that they were never shown; what they alone are answered."""
        raise NotImplementedError

    async def forges_nonsense(self, who: str) -> str:
        """Somebody presses a button that Heard never made, or makes no longer."""
        raise NotImplementedError

    async def leaves(self, who: str, *, heard: bool = True) -> None:
        """Somebody leaves the room, or the place that it is a part of. `heard`: whether Heard runs;
        otherwise nothing is told later, unless the platform keeps what was missed."""
        raise NotImplementedError

    async def repeats(self) -> None:
        """The platform delivers once more what somebody did last."""
        raise NotImplementedError

    # -- forms

    async def opens(self, who: str, command: str, **args: str) -> None:
        """Somebody uses a command without all that it needs, and is asked for the rest."""
        raise NotImplementedError

    def form(self, who: str) -> dict[str, str]:
        """What the form before somebody asks for, and what stands there already."""
        raise NotImplementedError

    async def sends(self, who: str, filled: dict[str, str]) -> str:
        """Somebody fills in their form, by its labels, and sends it; what they are told."""
        raise NotImplementedError

    async def elsewhere(self, command: str, **args: str) -> None:
        """Ann uses a command in another window, and leaves the form before her as it is."""
        raise NotImplementedError

    async def given_back(self, who: str) -> dict[str, str]:
        """What somebody still has, by label, of a form that was refused."""
        raise NotImplementedError

    # -- what takes long

    async def hurries(self) -> None:
        """From now on the platform's deadline is a short one, so that a test need not wait."""
        raise NotImplementedError

    async def begins(self, who: str, command: str, **args: str) -> None:
        """Somebody uses a command that takes Heard long; until the platform knows that it does."""
        raise NotImplementedError

    def answers(self, who: str) -> list[str]:
        """What they alone have been answered since, where they asked."""
        raise NotImplementedError

    async def hears_there_no_longer(self, who: str) -> None:
        """The platform takes no answer any more for what somebody has started."""
        raise NotImplementedError

    async def writes_directly(self, who: str, text: str) -> str:
        """Somebody writes to Heard alone; what they are answered."""
        raise NotImplementedError

    async def closes_direct(self, who: str) -> None:
        """Somebody takes no direct messages any more."""
        raise NotImplementedError

    # -- what is to be seen

    def room_buttons(self, who: str) -> list[str]:
        """The buttons that somebody sees in the room, its panel's among them."""
        raise NotImplementedError

    @abstractmethod
    def room(self) -> list[str]:
        """What Heard shows in the room now, panels included, oldest first; complete texts."""

    @abstractmethod
    def told(self, who: str) -> list[str]:
        """What Heard has told one person privately, oldest first."""

    def panels(self) -> list[str]:
        """The panels among what is shown in the room."""
        begins = ("is running", "Next meeting: ", "No date is set")
        tops = [(text.partition("\n")[0], text) for text in self.room()]
        return [text for top, text in tops if any(begin in top for begin in begins)]

    def posts(self) -> list[str]:
        """What is shown in the room but the panels."""
        return [text for text in self.room() if text not in self.panels()]

    def buttons(self, who: str) -> Sequence[str]:
        """The buttons below what one person was told last."""
        raise NotImplementedError

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        """What stands before one person in answer to what they have done, oldest first: each text
        with its buttons."""
        raise NotImplementedError

    # -- what happens to it

    async def breaks_after_a_post(self) -> Callable[[], int]:
        """The connection breaks after the next post stands; gives how often that has happened."""
        raise NotImplementedError

    async def parks_from_elsewhere(self, who: str, wording: str) -> None:
        """Somebody parks a point by another way than the room, such as their own page."""
        raise NotImplementedError

    async def closes_to_heard(self) -> None:
        """The platform lets Heard show nothing in the room any more."""
        raise NotImplementedError

    async def opens_to_heard(self) -> None:
        """It is mended."""
        raise NotImplementedError

    async def another_bot_says(self, text: str) -> None:
        """Another bot writes in the room."""
        raise NotImplementedError

    def pinged(self) -> list[str]:
        """Whom Heard has called by a mention in the room, "everyone" among them."""
        raise NotImplementedError

    async def slows_down(self, times: int) -> None:
        """The platform refuses the next posts for a moment."""
        raise NotImplementedError

    # -- behind it

    @property
    @abstractmethod
    def where(self) -> RoomId:
        """The room."""

    @property
    @abstractmethod
    def service(self) -> Any:
        """The service that Heard runs on now."""

    @abstractmethod
    async def passes(self, much: timedelta) -> None:
        """Time passes, and what falls due happens."""

    async def speakers(self) -> list[str]:
        """Whose messages were counted, in order; names in lower case."""
        return [
            ref.who.lower() for ref in await self.service.messages.recent_messages(self.where, 1000)
        ]

    async def meeting(self) -> None:
        """Ann has started a meeting."""
        await self.does("ann", "start")
        await self.rests()

    async def over(self) -> None:
        """Ann has ended it, whatever was open."""
        await self.does("ann", "end", anyway="yes")
        await self.rests()

    async def park(self, who: str, wording: str) -> str:
        """Somebody parks a point."""
        answer = await self.does(who, "park", wording=wording)
        await self.rests()
        return answer


Play = Callable[[Stage], Awaitable[None]]


def typed_args(args: dict[str, str]) -> str:
    """What follows a command that is typed: words alone, anything else by its name."""
    words = {"wording", "text", "title"}
    if len(args) == 1 and words & set(args):
        return " ".join(args.values())
    return " ".join(f"{name}={value}" for name, value in args.items())
