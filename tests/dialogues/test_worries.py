"""Somebody tells the team's contact that something is wrong.

To that person alone, with or without a name, at any time, and
nothing is kept but that it was sent.
"""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.errors import NotSaved, Undeliverable
from bot.events import encode
from bot.ports import OutboxMessage, PlatformFeatures, Room
from bot.rendered import RenderedCard
from bot.service import Service
from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage

SECRET = "Tom waits for me at the bus stop every evening"


async def has_contact(meeting: Stage) -> None:
    """Grace runs meetings here, and has named Olu, who is not at them, as the contact."""
    await meeting.says("Olu", "/here")
    await meeting.says("Grace", "/start")
    for who in ("Ana", "Tom", "Olu"):
        await meeting.says(who, "/here")
    await meeting.says("Grace", "/worry contact=Olu")
    meeting.told("Grace", "goes to Olu alone", "You are not told when somebody writes")
    meeting.told("Olu", "Respite care", "can write to you privately when something is wrong")
    await meeting.says("Olu", "/leave")
    meeting.no_matter("Grace", "Ana", "Tom", "Olu")


async def everything(meeting: Stage) -> str:
    """All that stands in the database."""

    def read(tx: object) -> str:
        rows = []
        for table in METADATA.sorted_tables:
            rows += [f"{table.name}: {tuple(row)}" for row in tx.execute(select(table))]  # type: ignore[attr-defined]
        return "\n".join(rows)

    return str(await meeting.store._db.read(read))


async def test_it_reaches_the_contact_alone_and_nothing_is_kept_but_that_it_was_sent(meeting, log):
    await has_contact(meeting)
    panel = await meeting.panel()
    ana = await meeting.service.directory.person(meeting.account("Ana"))
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Ana", "on its way to Olu alone", "not an emergency service")
    said = meeting.told("Olu", SECRET, "somebody who did not give their name", "Respite care")
    assert "Ana" not in said.text
    meeting.not_told("Grace", "Tom", "Ana")
    meeting.silent()
    assert await meeting.panel() == panel
    kept = await everything(meeting)
    assert "WorrySent" in kept
    assert SECRET not in kept
    assert "worry: " not in kept
    assert '"kind":"worry"' not in kept
    assert SECRET not in str(log)
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    state = (await meeting.service.core.current(room)).state
    (events,) = (await meeting.store.journals([state.id])).values()
    (sent,) = [event for event in events if type(event).__name__ == "WorrySent"]
    assert sent.actor is None
    assert ana not in encode(sent).decode()
    line = next(row for row in kept.splitlines() if "WorrySent" in row)
    assert "account-Ana" not in line
    assert ana not in line


async def test_one_that_comes_twice_at_once_is_not_called_sent_before_it_is(meeting):
    await has_contact(meeting)
    worry = await meeting.about_to_send("Ana", "worry", source="press-1", text=SECRET)
    both = [asyncio.create_task(worry()) for _ in range(2)]
    meeting.store.goes_away(times=2)
    done = await asyncio.gather(*both, return_exceptions=True)
    assert [type(it) for it in done] == [NotSaved, NotSaved]
    assert not (await worry()).repeated
    meeting.told("Ana", "on its way to Olu alone")
    meeting.told("Olu", SECRET)
    assert (await worry()).repeated
    meeting.not_told("Olu")


async def test_while_it_waits_it_is_in_one_table_and_nowhere_else(meeting):
    await has_contact(meeting)
    meeting.dispatcher.deliver_all = nothing
    await meeting.says("Ana", f"/worry {SECRET}")
    lines = [line for line in (await everything(meeting)).splitlines() if SECRET in line]
    assert [line.partition(":")[0] for line in lines] == ["worry"]
    meeting.restarts()
    await meeting.dispatcher.deliver_all()
    meeting._people = await meeting.store.names(set(meeting.face.whispers))
    meeting.told("Olu", SECRET)
    assert SECRET not in await everything(meeting)


async def nothing() -> int:
    return 0


async def test_with_a_name_the_contact_reads_it(meeting):
    await has_contact(meeting)
    await meeting.says("Ana", f"/worry name=yes {SECRET}")
    meeting.told("Olu", "From: Ana", SECRET)


async def test_before_writing_people_are_told_what_is_kept_and_what_it_is_not(meeting):
    await meeting.says("Ana", "/worry")
    meeting.told("Ana", "has not named anybody", "not an emergency service")
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Ana", "There is nobody to send this to", "Nothing was sent or kept")
    assert meeting.form is not None, "what they wrote is not lost"
    assert SECRET not in await everything(meeting)
    await has_contact(meeting)
    await meeting.says("Ana", "/worry")
    meeting.told("Ana", "goes to Olu alone", "Until your message has", "not an emergency service")


async def test_it_can_be_written_between_meetings_and_to_the_contact_of_the_last_one(meeting):
    await has_contact(meeting)
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/end")
    meeting.no_matter("Ana", "Olu")
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Olu", SECRET)


async def test_what_cannot_be_delivered_comes_back_and_is_deleted(meeting, monkeypatch):
    await has_contact(meeting)
    olu = await meeting.service.directory.person(meeting.account("Olu"))
    deliver = meeting.face.deliver

    async def closed(message: OutboxMessage, room: Room, spoken: RenderedCard) -> None:
        if message.to == olu:
            raise Undeliverable("closed")
        await deliver(message, room, spoken)

    monkeypatch.setattr(meeting.face, "deliver", closed)
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Ana", "on its way")
    # The dispatcher rings for itself; here it is called.
    await meeting._deliver()
    meeting.told("Ana", "Your message has not arrived", "nobody has read it", SECRET)
    meeting.not_told("Olu")
    assert SECRET not in await everything(meeting)


async def test_it_is_sent_once_however_often_the_delivery_comes(meeting):
    await has_contact(meeting)
    send = await meeting.about_to_send("Ana", "worry", "delivery-7", text=SECRET)
    await send()
    await send()
    told = [card for card in meeting.all_told("Olu") if SECRET in card.text]
    assert len(told) == 1


async def test_only_a_facilitator_names_the_contact(meeting):
    await has_contact(meeting)
    await meeting.says("Tom", "/worry contact=Tom")
    meeting.told("Tom", "Only a facilitator can do that.")
    await meeting.fills_in("Grace", "worry", contact="Tom", text=SECRET)
    meeting.told("Grace", "Either write a message, or name the contact")
    meeting.not_told("Tom", "Olu")
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Olu", SECRET)


@pytest.mark.parametrize("who", ["Ana", "Olu"])
async def test_what_is_on_its_way_goes_with_whoever_is_forgotten(meeting, who):
    await has_contact(meeting)
    deliver_all = meeting.dispatcher.deliver_all
    meeting.dispatcher.deliver_all = nothing
    await meeting.says("Ana", f"/worry {SECRET}")
    await meeting.says(who, "/me forget when=now")
    assert SECRET not in await everything(meeting)
    await deliver_all()
    assert SECRET not in str(meeting.face.whispers)


async def test_a_contact_who_was_forgotten_is_written_to_no_more(meeting):
    await has_contact(meeting)
    await meeting.says("Olu", "/me forget when=now")
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Ana", "There is nobody to send this to")
    assert SECRET not in await everything(meeting)


async def test_where_there_is_only_heards_own_page_it_stays_until_it_has_been_read(meeting):
    offers = {meeting.room.platform: PlatformFeatures(by_link=True)}
    meeting.worker = lambda: Service(
        meeting.store, meeting.clock, meeting.new_id, meeting.rules, offers
    )
    meeting.restarts()
    await has_contact(meeting)
    await meeting.says("Ana", f"/worry {SECRET}")
    meeting.told("Olu", SECRET)
    assert SECRET in await everything(meeting)
    await meeting.says("Olu", "/here")
    await meeting.presses("Olu", "I have read it")
    meeting.told("Olu", "It is deleted.")
    assert SECRET not in await everything(meeting)
    shown = await meeting.service.queries.recent_posts(meeting.room, meeting.account("Olu"), 50)
    assert shown
    assert SECRET not in "".join(card.text for _, card in shown)
    await meeting.presses("Olu", "I have read it")
    meeting.told("Olu", "That message is no longer here for you")
