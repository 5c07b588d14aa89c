"""A small service in memory: enough of a meeting for adapters to be tried on, and none of its
rules."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Self

import msgspec
from msgspec.structs import replace

from bot.errors import NotAllowed, NotSaved, Refused
from bot.events import PresenceSource
from bot.ids import ItemId, MeetingId, PersonId, RoomId, RoomKey, WordsId, meeting_id, room_of
from bot.people.preferences import Preferences
from bot.ports import (
    Account,
    Arrival,
    Attendance,
    CommandResult,
    Departure,
    Entrance,
    FloorView,
    LostAccess,
    MeetingStatus,
    Message,
    MessageDeletion,
    MessageRef,
    OpenAnswer,
    OutboxMessage,
    PastMeeting,
    PlatformAdapter,
    Reaction,
    Request,
    RoleCheck,
    Room,
    RunningMeeting,
    UnheldMeeting,
    Visibility,
    VisibilityCheck,
)
from bot.ports.feeds import FeedAddress, FeedAddresses, FeedAnswer
from bot.ports.minutes_document import MinutesDocument
from bot.ports.own_view import OwnView
from bot.ports.personal import Erased, OwnText
from bot.ports.room_calendar import RoomCalendar
from bot.records.model import BEGINNING, MeetingState, Position, Role
from bot.records.room_end import EndReason
from bot.rendered import (
    Field,
    FieldOption,
    Form,
    RenderedButton,
    RenderedCard,
    RenderedChart,
    RenderedFact,
    RenderedSection,
)
from bot.rendered_report import RenderedReport
from tests.fakes.minutes import around

FOR_FACILITATORS = {"start", "end", "agenda next", "call", "settle"}
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class FakeClock:
    """A clock that moves on a second each time somebody looks."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


class FakeFeeds:
    """Takes whatever makes addresses of feeds, and has none that works."""

    def attach(self, addresses: FeedAddresses) -> None:
        pass

    async def calendar(self, at: FeedAddress) -> RoomCalendar | FeedAnswer:
        return FeedAnswer.GONE


class FakeRoles:
    """Takes platforms that have roles, and knows nobody's."""

    def attach(self, platform: str, check: RoleCheck) -> None:
        pass


class FakeSight:
    """Lets everybody in whom their platform lets in; without one, everybody."""

    def __init__(self) -> None:
        self._checks: dict[str, VisibilityCheck] = {}

    def attach(
        self,
        platform: str,
        check: VisibilityCheck,
        remembered: timedelta = timedelta(),
    ) -> None:
        self._checks[platform] = check

    async def may_be_told(self, room: RoomId, person: Account) -> Visibility:
        return await self.may_see(room, person)

    async def may_see(self, room: RoomId, person: Account) -> Visibility:
        check = self._checks.get(room.platform)
        return Visibility.YES if check is None else await check.sees(person, room)

    async def admit(
        self,
        room: RoomId,
        person: Account,
        seen: Visibility | None = None,
        command: str = "",
        args: Mapping[str, str | int] | None = None,
    ) -> None:
        if (seen or await self.may_see(room, person)) is not Visibility.YES:
            raise Refused("refused-not-seen")


class FakeMembers:
    """Everybody is there still."""

    async def rooms(self, platform: str) -> Sequence[RoomId]:
        return ()

    async def compare(self, room: RoomId) -> int:
        return 0

    async def look_again(self, person: Account) -> int:
        return 0


class FakeRoom:
    """What the service knows of one room."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.facilitators: dict[PersonId, bool] = {}
        self.confirmed: set[PersonId] = set()
        self.links: dict[str, int] = defaultdict(int)
        self.by_name = False
        self.earlier = False
        self.joined: dict[PersonId, Position] = {}
        self.sources: dict[str, CommandResult] = {}
        self.spoken: list[MessageRef] = []
        self.posts: list[tuple[OutboxMessage, RenderedCard]] = []
        self.items: list[str] = []
        self.points: list[str] = []
        self.wishes: dict[PersonId, str] = {}
        self.voted: set[PersonId] = set()
        self.number = 1
        self.state = MeetingState.PLANNED
        self.opened_at = NOON
        self.coming_and_going: list[tuple[str, str]] = []
        self.present: dict[PersonId, PresenceSource] = {}
        self.item = 0
        self.done: list[ItemId] = []
        self.log: list[tuple[str, str, dict[str, str | int]]] = []


class FakeMeetingService:
    """`broken`: nothing can be saved. `deaf`: messages are refused.

    `gate`: commits wait until it is set."""

    def __init__(self) -> None:
        self._sight = FakeSight()
        self.rooms: dict[str, FakeRoom] = {}
        self.people: dict[str, PersonId] = {}
        self.names_of: dict[PersonId, str] = {}
        self.faces: list[PlatformAdapter] = []
        self.papers: dict[MeetingId, RenderedCard] = {}
        self.undated: set[MeetingId] = set()
        """Meetings whose minutes have no date."""
        self.charts: dict[tuple[str, MeetingId], RenderedChart] = {}
        self.broken = False
        self.deaf = False
        self.gate = asyncio.Event()
        self.gate.set()
        self.calls: dict[str, int] = defaultdict(int)
        self.owners = 0

    # -- every part of the service is this one object

    @property
    def directory(self) -> Self:
        return self

    @property
    def intake(self) -> Self:
        return self

    @property
    def platform_events(self) -> Self:
        return self

    @property
    def commands(self) -> Self:
        return self

    @property
    def queries(self) -> Self:
        return self

    @property
    def personal(self) -> Self:
        return self

    @property
    def reports(self) -> Self:
        return self

    @property
    def messages(self) -> Self:
        return self

    @property
    def entry(self) -> Self:
        return self

    @property
    def roles(self) -> FakeRoles:
        return FakeRoles()

    @property
    def sight(self) -> FakeSight:
        return self._sight

    @property
    def feeds(self) -> FakeFeeds:
        return FakeFeeds()

    @property
    def members(self) -> FakeMembers:
        return FakeMembers()

    @property
    def outbox(self) -> Self:
        return self

    # -- rooms and people

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        self._check()
        if where.channel not in self.rooms:
            key = RoomKey(f"r{len(self.rooms) + 1}")
            self.rooms[where.channel] = FakeRoom(Room(key=key, where=where, title=title, zone=zone))
        return self.rooms[where.channel].room

    async def move_room(self, old: RoomId, new: RoomId) -> bool:
        return False

    async def refusal(self, no: Refused, where: RoomId | None = None) -> RenderedCard:
        return RenderedCard(kind="refusal", text="That is not possible just now.")

    async def resume_delivery(self, where: RoomId) -> None:
        self._check()

    async def room(self, where: RoomId) -> Room | None:
        self._check()
        found = self.rooms.get(where.channel)
        return found.room if found else None

    async def person(self, account: Account) -> PersonId:
        person = self.people.setdefault(account.id, PersonId(f"p{len(self.people) + 1}"))
        if account.name or person not in self.names_of:
            self.names_of[person] = account.name
        return person

    async def known_person(self, account: Account) -> PersonId | None:
        return self.people.get(account.id)

    async def accounts_everywhere(self, platform: str, id: str) -> Sequence[Account]:
        return ()

    async def answers(self, person: Account) -> str:
        return person.language or "en"

    async def answer_now(
        self, room: RoomId, person: Account, answer: OpenAnswer
    ) -> RenderedCard | None:
        return None

    async def preferences(self, person: Account) -> Preferences:
        return Preferences()

    async def page(
        self,
        account: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        return spoken(f"About {account.name}", "about-me")

    async def team_record(self, who: PersonId) -> Sequence[OwnText]:
        return []

    async def what_forgetting_means(
        self, room: Room, who: PersonId, platform: str
    ) -> Sequence[RenderedSection]:
        return []

    async def forget(self, who: PersonId, take_back: Collection[WordsId], at: datetime) -> Erased:
        raise NotImplementedError("tests/web/test_about_me.py has the real service")

    def on_forgotten(self, listener: Callable[[PersonId, Account | None], None]) -> None:
        """Nobody is forgotten here."""

    def on_renamed(self, listener: Callable[[Room, PersonId, str], None]) -> None:
        """Nobody is renamed here."""

    async def member_names(self, room: RoomId) -> Sequence[str]:
        return [self.names_of[person] for person in self._at(room).facilitators]

    async def add_member(
        self,
        room: RoomId,
        person: Account,
        facilitator: bool,
        source: str,
        confirmed: bool = False,
        renewed: tuple[int, int] | None = None,
    ) -> CommandResult:
        self._check()
        if renewed is not None and renewed != await self.links_renewed(room):
            return CommandResult(
                accepted=False, refused=True, reply=spoken("Please open it again.")
            )
        who, here = await self.person(person), self._at(room)
        here.facilitators[who] = facilitator or here.facilitators.get(who, False)
        here.joined.setdefault(who, (here.number, len(here.spoken) + len(here.posts) + 1))
        if confirmed:
            here.confirmed.add(who)
        return self._accept(here, source)

    async def entrance(self, room: RoomId) -> Entrance:
        self._check()
        here = self._at(room)
        return Entrance(
            member=here.links["member"],
            facilitator=here.links["facilitator"],
            by_name=here.by_name,
            earlier=here.earlier,
            renewed=await self.links_renewed(room),
        )

    async def link_number(self, room: RoomId, role: Role) -> int:
        return self._at(room).links[role.value]

    async def links_renewed(self, room: RoomId) -> tuple[int, int]:
        here = self._at(room)
        return here.number, here.links["member"] + here.links["facilitator"]

    async def readable_from(self, room: RoomId, people: Sequence[Account]) -> Sequence[Position]:
        here = self._at(room)
        ids = [await self.person(person) for person in people]
        return [BEGINNING if here.earlier else here.joined.get(who, BEGINNING) for who in ids]

    async def is_facilitator(self, room: RoomId, person: Account) -> bool:
        return self._at(room).facilitators.get(await self.person(person), False)

    async def personal_link_number(self, room: RoomId, person: Account) -> int:
        return self._at(room).links[f"seat:{await self.person(person)}"]

    async def renew_personal_link(self, room: RoomId, person: Account) -> int:
        self._check()
        self._at(room).links[f"seat:{await self.person(person)}"] += 1
        return await self.personal_link_number(room, person)

    async def owner_link_number(self) -> int:
        return self.owners

    async def renew_owner_link(self) -> int:
        self.owners += 1
        return self.owners

    # -- what was said and done

    async def on_message(self, message: Message) -> CommandResult:
        await self.gate.wait()
        self._check()
        here = self._at(message.room)
        if message.source in here.sources:
            return CommandResult(accepted=True, repeated=True)
        if message.text == "q+":
            # Like every other command, it is nobody's message.
            here.log.append(("hand", message.person.name, {}))
            return replace(self._accept(here, message.source, spoken("Done: hand.")), command=True)
        if self.deaf:
            return CommandResult(accepted=False, refused=True, reply=spoken("Not in here."))
        if here.state is not MeetingState.CLOSED:
            place = (here.number, len(here.spoken) + len(here.posts) + 1)
            here.spoken.append(
                MessageRef(ref=message.ref, who=message.person.name, at=message.at, place=place)
            )
        said: dict[str, str | int] = {"text": message.text}
        if message.reply_to:
            said["reply_to"] = message.reply_to
        here.log.append(("say", message.person.name, said))
        return self._accept(here, message.source)

    async def on_reaction(self, reaction: Reaction) -> CommandResult:
        await self.gate.wait()
        self._check()
        here, who = self._at(reaction.room), await self.person(reaction.person)
        if reaction.source in here.sources:
            return CommandResult(accepted=True, repeated=True)
        here.spoken = [
            msgspec.structs.replace(said, heard_by=(*said.heard_by, who))
            if said.ref == reaction.ref
            else said
            for said in here.spoken
        ]
        here.log.append(("react", reaction.person.name, {"ref": reaction.ref}))
        return self._accept(here, reaction.source)

    async def execute(self, request: Request) -> CommandResult:
        await self.gate.wait()
        self._check()
        here, who = self._at(request.room), await self.person(request.person)
        if request.source in here.sources:
            return CommandResult(accepted=True, repeated=True)
        command = request.command or request.line.partition(" ")[0]
        if command in FOR_FACILITATORS and not here.facilitators.get(who):
            return CommandResult(
                accepted=False, refused=True, reply=spoken("It takes a facilitator.")
            )
        if not self._carry_out(here, command, request.args, who):
            return CommandResult(
                accepted=False, refused=True, reply=spoken("Not now."), field="what"
            )
        here.log.append((command, request.person.name, dict(request.args)))
        receipt = self._accept(here, request.source, spoken(f"Done: {command}."))
        await self.redraw(request.room.channel)
        return receipt

    def _carry_out(
        self, here: FakeRoom, command: str, args: dict[str, str | int], who: PersonId
    ) -> bool:
        is_open = here.state is MeetingState.OPEN
        match command:
            case "by-name":
                here.by_name = args["switch"] == "on"
                here.confirmed.add(who)
            case "start" if not is_open:
                here.state, here.item, here.done = MeetingState.OPEN, 1, []
            case "end" if is_open:
                here.number, here.state, here.done = here.number + 1, MeetingState.PLANNED, []
                here.voted = set()
            case "agenda add":
                here.items.append(str(args["title"]))
            case "agenda next" if is_open and here.item < len(here.items):
                here.done.append(ItemId(here.item))
                here.item += 1
            case "park" if is_open:
                here.points.append(str(args["wording"]))
            case "poll" if here.number > 1 and who not in here.voted:
                here.voted.add(who)
            case "settle" if is_open:
                return 0 < int(args["contention"]) <= len(here.points)
            case "point" | "point add":
                return 0 < int(args["contention"]) <= len(here.points)
            case "outcomes":
                pass
            case "agreement" | "propose" | "proposal round" | "proposal amend":
                return is_open
            case "proposal close" | "answer":
                return is_open
            case "break" | "break end" | "check" | "check-out":
                return is_open
            case "blank-sheet" | "card" | "plain-words":
                return is_open
            case "constraint" | "constraints review":
                return is_open
            case "what" | "glossary explain":
                return is_open
            case "learn" | "needs":
                pass
            case "here" | "hand" | "lower" | "pass" | "call" | "note" | "decide":
                return is_open
            case "preferences":
                here.wishes[who] = str(args.get("invitations", ""))
            case _:
                return False
        return True

    # -- what it shows

    async def panel(self, room: RoomId, meeting: MeetingId | None = None) -> RenderedCard:
        self._check()
        here = self._at(room)
        return spoken(f"Meeting {here.number} is {here.state}.", "panel")

    async def facilitator_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        self.calls["side"] += 1
        here = self._at(room)
        if not here.facilitators.get(await self.person(person)):
            return None
        fact = RenderedFact(label="Accepted", value=str(len(here.sources)))
        return RenderedCard(kind="side", text="Who was not heard yet", facts=(fact,))

    async def my_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        self.calls["my-panel"] += 1
        here = self._at(room)
        leads = bool(here.facilitators.get(await self.person(person)))
        button = RenderedButton(label="End", command="end", facilitator=True)
        return RenderedCard(
            kind="my-panel",
            text=f"Meeting {here.number} is {here.state}.",
            title=f"Meeting {here.number} is {here.state}.",
            parts=(
                RenderedSection(name="acts", buttons=(button,) if leads else ()),
                *(
                    (RenderedSection(name="side", lines=(str(len(here.sources)),)),)
                    if leads
                    else ()
                ),
            ),
        )

    async def own_views(self, room: RoomId, people: Sequence[Account]) -> Sequence[OwnView | None]:
        found: list[OwnView | None] = []
        for person in people:
            panel = await self.my_panel(room, person)
            assert panel is not None
            leads = bool(self._at(room).facilitators.get(await self.person(person)))
            menu = tuple(await self.available_commands(room, person))
            found.append(OwnView(panel=panel, menu=menu, turn=False, facilitator=leads))
        return found

    async def form(
        self,
        room: RoomId,
        person: Account,
        command: str,
        args: dict[str, str | int],
        seen: Visibility | None = None,
    ) -> Form:
        here = self._at(room)
        if command in FOR_FACILITATORS and not here.facilitators.get(await self.person(person)):
            raise NotAllowed("refused-not-facilitator")
        choices = tuple(
            FieldOption(str(n), text[:60]) for n, text in enumerate(here.points, start=1)
        )
        field = Field(name="contention", label="Which point?", shape="choice", choices=choices)
        return Form(command=command, title=command, help="", submit="OK", fields=(field,))

    async def recent_posts(
        self, room: RoomId, person: Account | None, limit: int, seen: Visibility | None = None
    ) -> Sequence[tuple[OutboxMessage, RenderedCard]]:
        who = await self.person(person) if person else None
        found = [post for post in self._at(room).posts if post[0].to in (None, who)]
        return found[-limit:]

    async def posts_for(
        self, room: RoomId, people: Sequence[Account], limit: int
    ) -> Sequence[Sequence[tuple[OutboxMessage, RenderedCard]]]:
        return [await self.recent_posts(room, person, limit) for person in people]

    async def available_commands(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> Sequence[Form]:
        here = self._at(room)
        role = here.facilitators.get(await self.person(person))
        name = "end" if here.state is MeetingState.OPEN else "start"
        names = ["here", *([name] if role else [])]
        return [Form(command=one, title=one, help="", submit="OK", fields=()) for one in names]

    async def current_meeting(self, room: RoomId) -> MeetingStatus | None:
        self._check()
        here = self._at(room)
        return MeetingStatus(number=here.number, state=here.state, done=tuple(here.done))

    async def thread_title(self, room: RoomId, subject: str) -> str:
        return ""

    async def missed_meetings(self, room: RoomId) -> Sequence[UnheldMeeting]:
        return ()

    async def past_meetings(self, room: RoomId) -> Sequence[PastMeeting]:
        self._check()
        here = self._at(room)
        open_now = [here.number] if here.state is MeetingState.OPEN else []
        return [
            PastMeeting(
                id=meeting_id(here.room.key, number),
                number=number,
                opened_at=NOON,
                closed_at=None if number in open_now else NOON,
                has_minutes=True,
            )
            for number in (*open_now, *range(here.number - 1, 0, -1))
        ]

    async def recent_messages(self, room: RoomId, limit: int) -> Sequence[MessageRef]:
        return self._at(room).spoken[-limit:]

    async def known_sources(self, room: RoomId, sources: Collection[str]) -> set[str]:
        self._check()
        return set(sources) & self._at(room).sources.keys()

    # -- what only chat platforms ask for

    async def on_message_changed(self, where: RoomId, ref: str, text: str) -> None:
        raise AssertionError("not in these tests")

    async def on_message_deleted(self, removal: MessageDeletion) -> CommandResult:
        self._check()
        return self._accept(self._at(removal.room), removal.source)

    async def on_arrival(self, arrival: Arrival) -> CommandResult:
        self._check()
        here, who = self._at(arrival.room), await self.person(arrival.person)
        here.present[who] = arrival.where
        here.coming_and_going.append(("came", arrival.person.name))
        return CommandResult(accepted=True)

    async def on_departure(self, departure: Departure) -> CommandResult:
        self._check()
        here = self._at(departure.room)
        here.present.pop(departure.person, None)
        here.coming_and_going.append(("left", self.names_of[departure.person]))
        return CommandResult(accepted=True)

    async def attendances(self, rooms: Collection[Room]) -> dict[RoomId, Attendance]:
        found = {room.where: await self.attendance(room.where) for room in rooms}
        return {where: known for where, known in found.items() if known is not None}

    async def attendance(self, room: RoomId) -> Attendance | None:
        self._check()
        here = self._at(room)
        if here.state is not MeetingState.OPEN:
            return None
        return Attendance(
            meeting=MeetingId(f"{here.room.key}.{here.number}"),
            opened_at=here.opened_at,
            here=tuple(here.present),
            whereabouts=dict(here.present),
        )

    async def display_names(self, people: Collection[PersonId]) -> Mapping[PersonId, str]:
        return {who: self.names_of[who] for who in people if who in self.names_of}

    async def on_room_lost(self, room: RoomId, why: EndReason, at: datetime) -> None:
        self._check()

    async def on_room_back(self, room: RoomId, at: datetime, but: Collection[RoomId] = ()) -> None:
        self._check()

    async def start_planned_meeting(self, room: RoomId, source: str, at: datetime) -> CommandResult:
        self._check()
        here = self._at(room)
        self._carry_out(here, "start", {}, PersonId(""))
        return self._accept(here, source)

    async def report_gap(
        self, room: RoomId, since: datetime, until: datetime, source: str, at: datetime
    ) -> CommandResult:
        self._check()
        return self._accept(self._at(room), source)

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        return []

    async def running_meetings(self, platform: str) -> Sequence[RunningMeeting]:
        return [
            RunningMeeting(room=here.room, opened_at=NOON)
            for here in self.rooms.values()
            if here.state is MeetingState.OPEN
        ]

    async def floor_view(self, room: RoomId) -> FloorView:
        return FloorView(running=self._at(room).state is MeetingState.OPEN)

    async def on_access_lost(self, lost: LostAccess) -> PersonId | None:
        self._check()
        return None

    def on_left(self, listener: Callable[[RoomId, PersonId], None]) -> None:
        """Nobody leaves here."""

    async def on_account_gone(self, person: Account, source: str, at: datetime) -> None:
        self._check()

    async def home(
        self,
        person: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        return spoken(f"Welcome, {person.name}.", "home")

    async def account(self, person: PersonId) -> Account | None:
        found = next((key for key, who in self.people.items() if who == person), None)
        if found is None:
            return None
        return Account(platform="web", tenant="", id=found, name=self.names_of[person])

    # -- files

    async def minutes(self, meeting: MeetingId, *, times: bool = False) -> RenderedCard | None:
        self._check()
        return self.papers.get(meeting)

    async def report(self, kind: str, meeting: MeetingId) -> RenderedReport | None:
        return None

    async def minutes_document(
        self, meeting: MeetingId, *, times: bool = False
    ) -> MinutesDocument | None:
        paper = await self.minutes(meeting)
        if paper is None:
            return None
        return around(paper, meeting, None) if meeting in self.undated else around(paper, meeting)

    async def leftovers(self, meeting: MeetingId) -> RenderedCard | None:
        self._check()
        return None

    async def copy(self, person: PersonId) -> bytes | None:
        self._check()
        name = self.names_of.get(person)
        return None if name is None else msgspec.json.encode({"name": name})

    async def chart(self, kind: str, meeting: MeetingId) -> RenderedChart | None:
        self._check()
        return self.charts.get((kind, meeting))

    async def can_download(
        self, room: RoomId, person: Account, kind: str, meeting: MeetingId
    ) -> bool:
        here = self._at(room)
        runs = here.facilitators.get(await self.person(person))
        return room_of(meeting) == here.room.key and (kind != "voices-chart" or bool(runs))

    # -- for tests

    async def post(self, channel: str, text: str, to: PersonId | None = None) -> OutboxMessage:
        """Heard says something, and the dispatcher brings it."""
        here = self.rooms[channel]
        outbox_message = OutboxMessage(
            meeting=MeetingId(f"{here.room.key}.{here.number}"),
            number=len(here.spoken) + len(here.posts) + 1,
            index=0,
            room=here.room.key,
            kind="whisper" if to else "post",
            at=NOON + timedelta(minutes=len(here.posts)),
            to=to,
        )
        here.posts.append((outbox_message, spoken(text)))
        for face in self.faces:
            await face.deliver(outbox_message, here.room, spoken(text))
        return outbox_message

    async def redraw(self, channel: str) -> None:
        """The panel has changed, and the dispatcher brings it."""
        here = self.rooms[channel]
        outbox_message = OutboxMessage(
            meeting=MeetingId("m"), number=1, index=0, room=here.room.key, kind="panel", at=NOON
        )
        for face in self.faces:
            await face.deliver(outbox_message, here.room, await self.panel(here.room.where))

    def restart(self) -> FakeMeetingService:
        """The same storage under a new process."""
        other = FakeMeetingService()
        other.rooms, other.people, other.names_of = self.rooms, self.people, self.names_of
        return other

    def _at(self, room: RoomId) -> FakeRoom:
        return self.rooms[room.channel]

    def _accept(
        self, here: FakeRoom, source: str, reply: RenderedCard | None = None
    ) -> CommandResult:
        receipt = CommandResult(accepted=True, reply=reply, repeated=source in here.sources)
        here.sources.setdefault(source, receipt)
        return receipt

    def _check(self) -> None:
        if self.broken:
            raise NotSaved("fake")


def spoken(text: str, kind: str = "note") -> RenderedCard:
    """A card with one line."""
    return RenderedCard(kind=kind, text=text, lines=(text,))


def plain(value: object) -> object:
    """A value as it looks after a trip over the wire."""
    return msgspec.json.decode(msgspec.json.encode(value))
