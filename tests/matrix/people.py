"""People on a real homeserver, each with a client of their own.

Nobody sleeps in here: whoever waits reads on from the server until what they wait for is there.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeVar
from urllib.parse import quote

from nio import (
    AsyncClient,
    AsyncClientConfig,
    ErrorResponse,
    InviteMemberEvent,
    RoomPreset,
    RoomVisibility,
    SyncResponse,
)

from tests.matrix.synapse import Login

PATIENCE: Final = 80.0
"""Seconds after which what does not come is missing: more than the minute for which a room waits
where its homeserver was away."""
T = TypeVar("T")

_LONG_POLL: Final = 1000
_FILTER: Final = {"room": {"timeline": {"limit": 500}}}


class Seen(NamedTuple):
    """A message as somebody sees it now: the newest edit, without what was redacted."""

    id: str
    room: str
    by: str
    text: str
    kind: str
    content: dict[str, Any]
    """Of the original event, as it was sent first."""
    now: dict[str, Any]
    """The content after the newest edit."""

    @property
    def thread(self) -> str:
        """The event that begins the thread it is in; "" for none."""
        about = _relation({"content": self.content})
        return str(about.get("event_id", "")) if about.get("rel_type") == "m.thread" else ""


class Person:
    """Somebody in front of a Matrix client."""

    def __init__(self, url: str, login: Login) -> None:
        self.id = login.user
        # Whoever is told to slow down does: what people send is not what is tested.
        config = AsyncClientConfig(request_timeout=20, max_timeouts=0)
        self.client = AsyncClient(url, login.user, config=config)
        self.client.restore_login(login.user, login.device, login.token)
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.invites: dict[str, str] = {}
        """Rooms that they are invited to, and by whom."""
        self.joined: set[str] = set()
        self.left: set[str] = set()
        self.direct: dict[str, bool] = {}

    async def close(self) -> None:
        await self.client.close()

    # -- what they do

    async def make_room(
        self,
        *invited: Person | str,
        name: str = "Parents",
        encrypted: bool = False,
        direct: bool = False,
        version: str | None = None,
        **more: Any,
    ) -> str:
        """A private room of their own."""
        secret = {
            "type": "m.room.encryption",
            "state_key": "",
            "content": {"algorithm": "m.megolm.v1.aes-sha2"},
        }
        made = await self.client.room_create(
            visibility=RoomVisibility.private,
            name=name or None,
            is_direct=direct,
            preset=RoomPreset.trusted_private_chat if direct else RoomPreset.private_chat,
            invite=[who if isinstance(who, str) else who.id for who in invited],
            initial_state=[secret] if encrypted else [],
            room_version=version,
            **more,
        )
        room: str = _done(made).room_id
        await self.until(lambda: room in self.joined, f"their room {name}")
        return room

    async def say(self, room: str, text: str, *, kind: str = "m.text", **content: Any) -> str:
        """Write something. Returns its event id."""
        return await self._send(room, {"msgtype": kind, "body": text, **content})

    async def reply(self, room: str, to: str, text: str) -> str:
        """Answer a message as clients do since replies have no fallback text any more."""
        about = {"m.relates_to": {"m.in_reply_to": {"event_id": to}}}
        return await self._send(room, {"msgtype": "m.text", "body": text, **about})

    async def say_in_thread(self, room: str, root: str, text: str) -> str:
        about = {
            "rel_type": "m.thread",
            "event_id": root,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": root},
        }
        return await self._send(room, {"msgtype": "m.text", "body": text, "m.relates_to": about})

    async def edit(self, room: str, event: str, text: str) -> str:
        new = {"msgtype": "m.text", "body": text}
        about = {"rel_type": "m.replace", "event_id": event}
        content = {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": about}
        return await self._send(room, content)

    async def react(self, room: str, event: str, sign: str) -> str:
        """An emoji on a message. Returns its own event id, by which it is taken away again."""
        about = {"rel_type": "m.annotation", "event_id": event, "key": sign}
        return await self._send(room, {"m.relates_to": about}, "m.reaction")

    async def redact(self, room: str, event: str) -> str:
        """Take an event's words away. Returns the id of the event that did."""
        return str(_done(await self.client.room_redact(room, event)).event_id)

    async def join(self, room: str) -> None:
        _done(await self.client.join(room))
        await self.until(lambda: room in self.joined, f"being in {room}")

    async def leave(self, room: str) -> None:
        _done(await self.client.room_leave(room))

    async def invite(self, room: str, who: str) -> None:
        _done(await self.client.room_invite(room, who))

    async def kick(self, room: str, who: str) -> None:
        _done(await self.client.room_kick(room, who))

    async def ban(self, room: str, who: str) -> None:
        _done(await self.client.room_ban(room, who))

    async def set_state(self, room: str, kind: str, content: dict[str, Any], key: str = "") -> None:
        _done(await self.client.room_put_state(room, kind, content, key))

    async def upgrade(self, room: str, version: str = "11") -> str:
        """Replace a room by one of another version. Returns the new one."""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/upgrade"
        made = await self._call("POST", path, {"new_version": version})
        new = str(made["replacement_room"])
        await self.until(lambda: new in self.joined, "the new room")
        return new

    async def fetch(self, room: str, event: str) -> Any:
        """An event as the server tells it now, with its edits."""
        base = f"/_matrix/client/v1/rooms/{quote(room)}/relations/{quote(event)}"
        found = await self._call(
            "GET", f"/_matrix/client/v3/rooms/{quote(room)}/event/{quote(event)}"
        )
        return [found, await self._call("GET", base)]

    async def _call(self, method: str, path: str, body: Any = None) -> Any:
        answer = await self.client.send(
            method,
            path,
            None if body is None else json.dumps(body),
            {"Authorization": f"Bearer {self.client.access_token}"},
        )
        assert answer.status == 200, await answer.text()
        return await answer.json()

    # -- what they see

    def messages(self, room: str) -> list[Seen]:
        """What stands in a room now, oldest first."""
        found: dict[str, Seen] = {}
        for event in self.events.get(room, []):
            content = event.get("content") or {}
            if event["type"] == "m.room.redaction":
                found.pop(_redacted(event), None)
                continue
            about = _relation(event)
            if event["type"] != "m.room.message" or not isinstance(content.get("body"), str):
                continue
            if about.get("rel_type") == "m.replace":
                old = found.get(about.get("event_id", ""))
                if old is not None and old.by == event["sender"]:
                    new = content["m.new_content"]
                    found[old.id] = old._replace(text=new["body"], now=new)
                continue
            found[event["event_id"]] = Seen(
                event["event_id"],
                room,
                event["sender"],
                content["body"],
                content["msgtype"],
                content,
                content,
            )
        return list(found.values())

    def reactions(self, room: str, event: str) -> list[tuple[str, str]]:
        """The emojis on a message now: who, and which."""
        found: dict[str, tuple[str, str]] = {}
        for each in self.events.get(room, []):
            about = _relation(each)
            if each["type"] == "m.room.redaction":
                found.pop(_redacted(each), None)
            elif each["type"] == "m.reaction" and about.get("event_id") == event:
                found[each["event_id"]] = (each["sender"], about["key"])
        return list(found.values())

    async def sees(
        self, room: str, *texts: str, by: str = "", after: str = "", patience: float = PATIENCE
    ) -> Seen:
        """Wait for a message with all of these in it; the newest such. `after`: an event; only
        what comes after it counts."""

        def found() -> Seen | None:
            events = [each["event_id"] for each in self.events.get(room, [])]
            from_here = events.index(after) + 1 if after in events else 0
            new_id = set(events[from_here:]) if after else None
            for message in reversed(self.messages(room)):
                if new_id is not None and message.id not in new_id:
                    continue
                if (not by or message.by == by) and all(text in message.text for text in texts):
                    return message
            return None

        return await self.until(found, " / ".join(texts), patience)

    async def sees_no_more(self, room: str, event: str) -> None:
        """Wait until a message that stood there is gone."""
        assert any(one.id == event for one in self.messages(room)), "it was not there before"
        gone = lambda: all(one.id != event for one in self.messages(room))  # noqa: E731
        await self.until(gone, f"{event} being gone")

    async def sees_reaction(self, room: str, event: str, sign: str, by: str) -> None:
        await self.until(lambda: (by, sign) in self.reactions(room, event), f"{sign} on {event}")

    async def invited(self, by: str) -> str:
        """Wait for an invitation to a room that they are not in yet, and accept it."""

        def found() -> str | None:
            return next((room for room, who in self.invites.items() if who == by), None)

        room = await self.until(found, f"an invitation by {by}")
        await self.join(room)
        return room

    async def until(
        self, found: Callable[[], T | None], what: str, patience: float = PATIENCE
    ) -> T:
        """Read on until there is something that counts as true."""
        end = time.monotonic() + patience
        while not (it := found()):
            if time.monotonic() > end:
                raise AssertionError(f"{self.id} waited in vain for {what}. {self._told()}")
            await self.read()
        return it

    async def read(self, wait: int = _LONG_POLL) -> bool:
        """Read on from where they were; waits for so many milliseconds if there is nothing new.
        Whether there was anything."""
        try:
            answer = await self.client.sync(timeout=wait, sync_filter=_FILTER)
        except (OSError, TimeoutError):  # the server is away
            return False
        if not isinstance(answer, SyncResponse):
            return False
        for room, info in answer.rooms.invite.items():
            for event in info.invite_state:
                if isinstance(event, InviteMemberEvent) and event.state_key == self.id:
                    self.invites[room] = event.sender
                    self.direct[room] = bool(event.content.get("is_direct"))
        for room, joined in answer.rooms.join.items():
            self.joined.add(room)
            self.left.discard(room)
            self.invites.pop(room, None)
            kept = self.events.setdefault(room, [])
            known = {event["event_id"] for event in kept}
            new = [event.source for event in joined.timeline.events]
            kept += [event for event in new if event["event_id"] not in known]
        for room in answer.rooms.leave:
            self.joined.discard(room)
            self.invites.pop(room, None)
            self.left.add(room)
        return bool(answer.rooms.invite or answer.rooms.join or answer.rooms.leave)

    async def _send(self, room: str, content: dict[str, Any], kind: str = "m.room.message") -> str:
        sent = _done(await self.client.room_send(room, kind, content))
        return str(sent.event_id)

    def _told(self) -> str:
        lines = [
            f"{room} {one.by}: {one.text}" for room in self.events for one in self.messages(room)
        ]
        return "What stands there:\n" + "\n".join(lines)[-6000:]


def has_left(person: Person, room: str, who: str) -> bool:
    """Whether somebody sees that another one has left a room."""
    return any(
        event["type"] == "m.room.member"
        and event["state_key"] == who
        and event["content"]["membership"] == "leave"
        for event in person.events[room]
    )


def _relation(event: dict[str, Any]) -> dict[str, Any]:
    found = (event.get("content") or {}).get("m.relates_to")
    return found if isinstance(found, dict) else {}


def _redacted(event: dict[str, Any]) -> str:
    """What a redaction takes away: its place has moved with room version 11."""
    return str(event.get("redacts") or (event.get("content") or {}).get("redacts", ""))


def _done(answer: Any) -> Any:
    assert not isinstance(answer, ErrorResponse), answer
    return answer
