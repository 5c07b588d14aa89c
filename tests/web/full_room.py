"""A web room in which something of everything has happened, and its pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.web.in_english import MarkedCatalogue
from bot.commands.manual import manual
from tests.web.real_room import Room, a_room

PEOPLE = ("Ann", "Ben", "עדה Lovelace")
TITLE, ITEM, POINT = "Respite care", "Transport to the day centre", "Who pays for the nights?"
EXPLAINED = "Integrated care board: who plans the health services here"


def pages(key: str) -> dict[str, str]:
    """The pages of a room and around it, by what they are: their addresses."""
    room = f"/room/{key}"
    return {
        "front": "/", "manual": "/manual", "gone": "/nowhere", "about-me": f"{room}/me",
        "meetings": f"{room}/meetings", "points": f"{room}/points", "words": f"{room}/words",
        "word": f"{room}/words/do?command=glossary+explain&word=1", "point": f"{room}/points/1",
        "invite": f"{room}/invite", "calendar": f"{room}/calendar",
    }  # fmt: skip


@asynccontextmanager
async def a_meeting(language: str = "en") -> AsyncIterator[Room]:
    """A room in which something of everything has happened. It speaks the language, as Ann does."""
    async with a_room() as room:
        templates = room.face._site._templates
        templates.globals["manual"] = lambda: manual(MarkedCatalogue())
        for name in PEOPLE:
            await room.join(name)
        talk = await room.opens("Ann")
        said = 0

        async def does(command: str, **args: str | int) -> None:
            nonlocal said
            said += 1
            answer = await talk.ask(
                **{"is": "do", "id": f"act-number-{said:04}", "command": command, "args": args}
            )
            assert not answer["refused"], answer

        await does("language", language=language)
        await does("preferences", language=language)
        await does(
            "series", first="2026-03-10T19:00", zone="Europe/London", repeat="weekly", minutes=90
        )
        await does("agenda add", title=ITEM, minutes=10)
        await room.starts(talk)
        await does("park", wording=POINT)
        await does("hand")
        await does("glossary explain", term="ICB", explanation=EXPLAINED, name="yes")
        for one in ("slow", "unclear", "agree"):
            await does("card", signal=one, sure="yes")
        await room.settled()
        await room.closes(talk)
        yield room
