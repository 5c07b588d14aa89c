"""The adversary over the word list, in a room of three. They see everything that anybody
but one person is shown, and the journal; they try to tell who asked, and who explained.

Each story is told once for each person who may have done it. Whoever was not that person must be
left with the very same sight in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from itertools import combinations
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.events import encode
from bot.ids import MeetingId
from bot.rules import Rules
from storage.tables import JOURNAL
from tests.dialogues.conftest import _a_room

PEOPLE = ("Grace", "Tom", "Uma")
"""Grace runs the meetings."""
Story = Callable[[Any, str], Awaitable[None]]


async def asks(stage: Any, who: str) -> None:
    await stage.says(who, "/what is ICB")


async def asks_and_it_is_explained(stage: Any, who: str) -> None:
    await stage.says(who, "/what is ICB")
    await stage.says("Grace", "/explain ICB explanation=The board. name=yes")
    await stage.presses("Grace", "That is right")


async def explains(stage: Any, who: str) -> None:
    await stage.says(who, "/explain ICB explanation=The board.")


async def explains_and_grace_confirms(stage: Any, who: str) -> None:
    await stage.says(who, "/explain ICB explanation=The board.")
    await stage.presses("Grace", "That is right")


async def explains_better(stage: Any, who: str) -> None:
    await stage.says("Grace", "/explain ICB explanation=A board. name=yes")
    await stage.says(who, "/explain ICB explanation=The board.")


STORIES: tuple[Story, ...] = (
    asks, asks_and_it_is_explained, explains, explains_and_grace_confirms, explains_better,
)  # fmt: skip


async def explains_with_a_name(stage: Any, who: str) -> None:
    await stage.says(who, "/explain ICB explanation=The board. name=yes")


async def sight(stage: Any, story: Story, who: str) -> dict[str, list[str]]:
    """What each of the three is shown from beginning to end, panels included, with ids left out."""
    await stage.joins("Grace", facilitator=True)
    for one in PEOPLE[1:]:
        await stage.joins(one)
    await stage.says("Grace", "/start")
    await story(stage, who)
    await stage.says("Grace", "/who")
    seen: dict[str, list[str]] = {}
    everybody = [post.text for post in (*stage.face.posts, *stage.face.panels)]
    for one in PEOPLE:
        person = await stage.service.directory.person(stage.account(one))
        mine = await stage.service.queries.my_panel(stage.room, stage.account(one))
        side = await stage.side(one)
        found = [*everybody, *(told.text for told in stage.face.whispers[person])]
        seen[one] = [*found, mine.text, side or ""]
    return {one: [re.sub(r"id\d+", "id", text) for text in texts] for one, texts in seen.items()}


async def sights(story: Story) -> dict[str, dict[str, list[str]]]:
    """The sight of each of the three, for each who may have done it."""
    found = {}
    for who in PEOPLE:
        async with _a_room(Rules()) as stage:
            found[who] = await sight(stage, story, who)
    return found


def told_apart(found: dict[str, dict[str, list[str]]]) -> list[tuple[str, str, str]]:
    """Who can tell which two apart, being neither."""
    return [
        (third, one, other)
        for one, other in combinations(PEOPLE, 2)
        for third in set(PEOPLE) - {one, other}
        if found[one][third] != found[other][third]
    ]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_in_a_room_of_three_the_third_cannot_tell_which_of_two_it_was(story):
    planted = await sights(explains_with_a_name)
    assert len(told_apart(planted)) == 3, "a name that is shown is found in the same way"
    assert any("Explained by Tom" in text for text in planted["Tom"]["Uma"])
    found = await sights(story)
    assert any("ICB" in text for text in found["Tom"]["Uma"]), "they see that it was done"
    assert told_apart(found) == []


async def test_the_journal_does_not_have_who_asked():
    async with _a_room(Rules()) as meeting:
        await the_journal_has_an_explainer_and_no_asker(meeting)


async def the_journal_has_an_explainer_and_no_asker(meeting: Any) -> None:
    await meeting.joins("Grace", facilitator=True)
    for one in PEOPLE[1:]:
        await meeting.joins(one)
    await meeting.says("Grace", "/start")
    tom = await meeting.service.directory.person(meeting.account("Tom"))

    async def journal() -> str:
        (events,) = (await meeting.store.journals([MeetingId("id00001.1")])).values()
        return "\n".join(encode(event).decode() for event in events)

    async def sources() -> int:
        query = select(func.count()).where(JOURNAL.c.source.is_not(None))
        return int(await meeting.store._db.read(lambda tx: tx.scalar(query)))

    before, before_asking = await journal(), await sources()
    await meeting.says("Tom", "/what is ICB")
    asked = (await journal()).removeprefix(before)
    assert "WordAsked" in asked
    assert tom not in asked
    assert await sources() == before_asking, "nor the id of the delivery, which may have an account"
    await meeting.says("Tom", "/explain ICB explanation=The board.")
    assert await sources() > before_asking, "any other delivery is found in the same way"
    assert tom in (await journal()).removeprefix(before), "an explanation has its writer, not shown"
