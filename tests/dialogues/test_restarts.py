"""Heard is started anew, told things twice, or its database is away: nobody loses anything."""

from sqlalchemy import text

from bot.rules import Rules
from storage.tables import METADATA


async def everything(store):
    """Every row of every table."""

    def read(tx):
        return {
            table: sorted(map(tuple, tx.execute(text(f'SELECT * FROM "{table}"')).all()), key=repr)
            for table in METADATA.tables
        }

    return await store._db.read(read)


async def a_busy_meeting(meeting):
    await meeting.says("Grace", '/agenda add Breaks at home goal="a list" minutes=20')
    await meeting.says("Grace", "/agenda add The van")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "One thing.")
    await meeting.says("Ana", "Another thing.")
    await meeting.says("Ben", "/pass")
    await meeting.says("Tom", "/hand kind=question who drives?")
    await meeting.says("Ana", "/park Nights: at home or away?")
    meeting.no_matter("Grace", "Tom", "Ana", "Ben")


async def test_a_restart_in_the_middle_goes_on_as_if_nothing_had_happened(meeting):
    await a_busy_meeting(meeting)
    panel, side = await meeting.panel(), await meeting.side("Grace")
    meeting.restarts()
    assert await meeting.panel() == panel
    assert await meeting.side("Grace") == side
    meeting.silent()
    await meeting.says("Tom", "/hand and who pays?")
    meeting.told("Tom", "you keep your place. You are next")
    meeting.restarts()
    await meeting.presses("Grace", "Call the next speaker")
    meeting.heard_in_room("Tom, it is your turn to speak.", "and who pays?")
    meeting.restarts()
    await meeting.time_passes(minutes=20)
    meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes).")
    meeting.restarts()
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("3 of the 4 people who came were heard", "Still parked", "The van")


async def test_what_was_not_delivered_before_a_restart_is_delivered_after_it(meeting):
    await a_busy_meeting(meeting)
    service = meeting.service
    await service.commands.execute(meeting.request("Ana", "/park Wheels: bought or hired?"))
    meeting.silent()
    meeting.restarts()
    await meeting.dispatcher.deliver_all()
    meeting.heard_in_room("Parked as point 2")


async def test_the_poll_of_the_last_meeting_closes_after_a_restart_and_the_next_can_begin(meeting):
    await meeting.has_company()
    await a_busy_meeting(meeting)
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.votes("Grace")
    meeting.no_matter()
    meeting.restarts()
    await meeting.time_passes(hours=49)
    meeting.heard_in_room("What you said after meeting 1", "people answered.")
    assert (
        "No date is set for the next meeting"
        in (await meeting.service.queries.panel(meeting.room)).text
    )
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 2 has started")


async def test_a_change_of_settings_counts_from_the_next_meeting_that_is_planned(meeting):
    await a_busy_meeting(meeting)
    meeting.rules = Rules(idle_minutes=10)
    meeting.restarts()
    await meeting.says("Grace", "Still the same meeting.")
    await meeting.time_passes(minutes=11)
    meeting.silent()
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.time_passes(minutes=11)
    meeting.heard_in_room("Meeting 2 is over", "Nothing was written or done here for 10 minutes")


async def test_what_is_delivered_twice_happens_once(meeting):
    await a_busy_meeting(meeting)
    for words in ("One more thing.", "/park Wheels: bought or hired?", "/hand", "/next anyway=yes"):
        first = await meeting.says("Grace", words, source=f"delivery of {words}")
        assert first.accepted
        assert not first.repeated
        before = await everything(meeting.store)
        again = await meeting.says("Grace", words, source=f"delivery of {words}")
        assert again.accepted
        assert again.repeated
        meeting.restarts()
        again = await meeting.says("Grace", words, source=f"delivery of {words}")
        assert again.accepted
        assert again.repeated
        assert await everything(meeting.store) == before
    meeting.heard_in_room("Parked as point 2")
    meeting.heard_in_room("Now: 2. The van")
    meeting.silent()


async def test_a_delivery_that_would_be_refused_by_now_is_no_refusal(meeting):
    await meeting.says("Grace", "/start", source="the start")
    again = await meeting.says("Grace", "/start", source="the start")
    assert again.repeated
    assert not again.refused
    meeting.not_told("Grace")
    meeting.restarts()
    again = await meeting.says("Grace", "/start", source="the start")
    assert again.repeated
    assert not again.refused


async def test_when_the_database_is_away_nothing_is_half_done(meeting):
    await a_busy_meeting(meeting)
    before = await everything(meeting.store)
    panel, side = await meeting.panel(), await meeting.side("Grace")
    for words in (
        "One more thing.",
        "/park Wheels: bought or hired?",
        "/hand",
        "/next anyway=yes",
        "/end anyway=yes",
    ):
        meeting.store.goes_away()
        await meeting.is_not_saved(meeting.about_to_say("Grace", words))
        assert await everything(meeting.store) == before
        assert (await meeting.panel(), await meeting.side("Grace")) == (panel, side)
    meeting.silent()
    await meeting.says("Grace", "/park Wheels: bought or hired?")
    meeting.heard_in_room("Parked as point 2", "Wheels")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("Meeting 1 is over", "Point 1", "Point 2")


async def test_when_the_database_is_away_at_the_very_first_word(meeting):
    meeting.store.goes_away()
    await meeting.is_not_saved(lambda: meeting.says("Grace", "/start"))
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")


async def test_an_appointment_that_was_not_kept_is_kept_later(meeting):
    await a_busy_meeting(meeting)
    await meeting.time_passes(minutes=19)
    meeting.store.goes_away(times=100)
    await meeting.time_passes(minutes=1)
    meeting.silent()
    meeting.store.goes_away(times=0)
    await meeting.time_passes(minutes=2)
    meeting.heard_in_room("Time is up for “")
    await meeting.time_passes(minutes=5)
    meeting.silent()


async def test_one_persons_mistake_is_not_everybodys(meeting):
    await a_busy_meeting(meeting)
    receipts = await meeting.together(
        lambda: meeting.says("Tom", "Me too."),
        lambda: meeting.says("Ben", "/settle 1 changed I say so."),
        lambda: meeting.says("Ana", "/agenda add Money"),
    )
    assert [receipt.accepted for receipt in receipts] == [True, False, True]
    meeting.told("Ana", "Added to the agenda as number 3: Money")
    meeting.told("Ben", "Only a facilitator")


async def test_another_worker_on_the_same_database_sees_what_the_first_one_did(meeting):
    await a_busy_meeting(meeting)
    first, other = meeting.service, meeting.worker()
    await other.queries.panel(meeting.room)
    for turn, worker in enumerate((first, other, first, other, other, first)):
        meeting.service = worker
        await meeting.says("Tom", f"Thing number {turn}.")
    for worker in (first, other):
        meeting.service = worker
        await meeting.says("Tom", "/lower")
        await meeting.says("Tom", "/hand")
    meeting.service = first
    await meeting.says("Tom", "/status")
    meeting.told("Tom", "written 7 messages")
