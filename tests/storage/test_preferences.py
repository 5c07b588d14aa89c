"""How people want to be treated, kept for every room."""

from bot.people.preferences import Invitations, Preferences
from bot.ports import Batch
from bot.records.model import PreferencesRecord, Record


async def test_they_are_kept_changed_and_found_by_person(world):
    ada, ben, cleo, _ = world.people
    everything = Preferences(
        invitations=Invitations.OFF,
        asked=True,
        direct=False,
        language="de",
        plain=True,
        more_time=True,
    )
    assert await world.store.preferences(world.people) == {}
    records: list[Record] = [
        PreferencesRecord(person=ada, preferences=Preferences(invitations=Invitations.ON)),
        PreferencesRecord(person=ben, preferences=Preferences(plain=True)),
        PreferencesRecord(person=ada, preferences=everything),
    ]
    await world.store.commit(Batch(records=records))
    assert await world.store.preferences([ada, cleo]) == {ada: everything}
    back = PreferencesRecord(person=ada, preferences=Preferences())
    await world.store.commit(Batch(records=[back]))
    found = await world.store.preferences(world.people)
    assert found == {ada: Preferences(), ben: Preferences(plain=True)}


async def test_nobody_is_asked_for_nothing(world):
    assert await world.store.preferences([]) == {}
