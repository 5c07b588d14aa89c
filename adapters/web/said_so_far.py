"""A room's conversation so far, put in order and encoded once for all who are greeted together.

The order is that of the room's record and of what this process has shown, never of the clock: one
that is set back would put what is new before what is old.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from adapters.web.connection import encode
from adapters.web.protocol import Entry
from adapters.web.room_hub import FIRST, HubRoom, Spot
from bot.ids import PersonId, number_of
from bot.ports import MessageRef, OutboxMessage
from bot.records.model import BEGINNING, Position
from bot.rendered import RenderedCard

Posts = Sequence[tuple[OutboxMessage, RenderedCard]]
NOBODY = PersonId("")
HEARDS = ("post", "whisper")
"""The kinds of entries that Heard itself writes."""


class _Shared(NamedTuple):
    """An entry, as everybody sees it whose it is not."""

    entry: Entry
    by: PersonId
    """Who wrote it; "" if only its id says so."""
    heard_by: Collection[PersonId]
    encoded: msgspec.Raw


class Conversation:
    """What was said in a room: to everybody, and to each of those who are greeted."""

    def __init__(
        self,
        room: HubRoom,
        refs: Sequence[MessageRef],
        posts: Sequence[Posts],
        text: Callable[[str], str | None],
    ) -> None:
        """`posts`: what Heard has said, with the whispers to each of those who are greeted. `text`:
        the text of a message whose text the room does not keep, where there is one."""
        self._room = room
        self._refs = refs
        self._text = text
        self._spots: dict[str, Spot] = {ref.ref: (*ref.place, 0) for ref in refs}
        self._posts: dict[str, Entry] = {}
        self._whispers: dict[PersonId, dict[str, Entry]] = {}
        for message, card in (pair for some in posts for pair in some):
            # What was said in passing, to whoever looked, is nothing to read later.
            if message.id not in self._spots and not card.brief:
                self._spots[message.id] = _spot(message)
                self._add(message, card)
        self._stamp = -1
        self._shared: list[_Shared] = []
        if room.is_fresh:
            room.base = max(self._spots.values(), default=FIRST)

    def _add(self, message: OutboxMessage, card: RenderedCard) -> None:
        kind: Literal["post", "whisper"] = "post" if message.kind == "post" else "whisper"
        entry = Entry(id=message.id, at=message.at, kind=kind, card=card)
        mine = self._posts if message.to is None else self._whispers.setdefault(message.to, {})
        mine[message.id] = entry

    def of(self, person: PersonId, since: Position) -> tuple[tuple[msgspec.Raw, ...], set[str]]:
        """The conversation as one person may see it, encoded, and the ids of what is in it. That is
        from when they joined on (`since`), unless the room shows what was before."""
        shared = self._in_common()
        if whispers := self._whispers.get(person):
            shared = self._with(shared, whispers.values())
        if since != BEGINNING:
            shared = [each for each in shared if self._is_theirs(each.entry.id, person, since)]
        prefix = _prefix(person)
        found = tuple(
            _own(each, person, prefix)
            if each.by == person or person in each.heard_by or each.entry.id.startswith(prefix)
            else each.encoded
            for each in shared
        )
        return found, {each.entry.id for each in shared}

    def _is_theirs(self, entry: str, person: PersonId, since: Position) -> bool:
        """Whether something came about after somebody had joined."""
        spot = self._spots.get(entry)
        return spot[:2] >= since if spot else self._room.came_before(person, entry)

    def _in_common(self) -> list[_Shared]:
        """What is there for everybody, in order; made again when the room has changed since."""
        room = self._room
        if self._stamp != room.changes:
            self._stamp = room.changes
            found = [
                _shared(said.entry(NOBODY, heard := room.heard_by(said.id)), said.by, heard)
                for said in room.recent
            ]
            for ref in self._refs:
                if not room.has(ref.ref):
                    heard_by = {*ref.heard_by, *room.heard_by(ref.ref)}
                    found.append(_shared(self._left_over(ref, heard_by), NOBODY, heard_by))
            found += [_shared(entry) for entry in self._posts.values()]
            self._shared = in_order(found, self._spots, room)
        return self._shared

    def _with(self, shared: list[_Shared], whispers: Collection[Entry]) -> list[_Shared]:
        return in_order([*shared, *map(_shared, whispers)], self._spots, self._room)

    def _left_over(self, ref: MessageRef, heard_by: Collection[PersonId]) -> Entry:
        """What there is to show of a message whose text is not kept."""
        text = self._text(ref.ref)
        kind: Literal["message", "placeholder"] = "placeholder" if text is None else "message"
        return Entry(
            id=ref.ref, at=ref.at, kind=kind, who=ref.who, text=text or "", heard=len(heard_by)
        )


def _spot(message: OutboxMessage) -> Spot:
    return number_of(message.meeting), message.number, message.index + 1


def _shared(entry: Entry, by: PersonId = NOBODY, heard_by: Collection[PersonId] = ()) -> _Shared:
    return _Shared(entry, by, heard_by, msgspec.Raw(encode(entry)))


def _own(shared: _Shared, person: PersonId, prefix: str) -> msgspec.Raw:
    """An entry as somebody sees it who wrote it, or who has let it know that they heard it."""
    entry = msgspec.structs.replace(
        shared.entry,
        mine=shared.by == person if shared.by else shared.entry.id.startswith(prefix),
        heard_by_me=person in shared.heard_by,
    )
    return msgspec.Raw(encode(entry))


def in_order(found: Sequence[_Shared], spots: Mapping[str, Spot], room: HubRoom) -> list[_Shared]:
    """Entries in the order in which they came about.

    What this process has shown keeps the order in which it did. Whatever else there is goes in
    between by its place in the room's record; a post of Heard's, after those before it in the
    record, since what people write is shown sooner than a post that came before it.
    """
    ids = {one.entry.id: one.entry.kind in HEARDS for one in found}
    shown = sorted((order, entry) for entry in ids if (order := room.order(entry)))
    keys: dict[str, tuple[Spot, int, Spot]] = {}
    posts: list[tuple[Spot, int, Spot]] = []
    # What is said between meetings has no place in the record: it goes with what came before it.
    latest = room.base
    for order, entry in shown:
        spot = spots.get(entry, latest)
        latest = max(latest, spot)
        keys[entry] = (latest, order, FIRST)
        if ids[entry]:
            posts.append((spot, order, latest))
    posts.sort()
    for entry, is_post in ids.items():
        if entry in keys:
            continue
        spot = spots.get(entry, FIRST)
        keys[entry] = (spot, 0, spot)
        if is_post and (before := bisect_left(posts, (spot,))):
            _, order, with_it = posts[before - 1]
            keys[entry] = max(keys[entry], (with_it, order, spot))
    return sorted(found, key=lambda one: keys[one.entry.id])


def _prefix(person: PersonId) -> str:
    return f"web:{person}:"


def is_theirs(ref: str, person: PersonId) -> bool:
    """Whether a message's reference says that this person wrote it."""
    return ref.startswith(_prefix(person))
