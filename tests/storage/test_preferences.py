"""How people want to be treated, kept for every room."""

from itertools import count

from msgspec.structs import replace

from bot.people.preferences import Invitations, Preferences
from bot.ports import Account, Batch
from bot.records.saved_records import PreferencesRecord, Record


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


async def test_the_language_of_the_platform_is_the_first_until_something_is_chosen(world):
    """The locale of `users.info` is the first language, changeable."""
    store = world.store
    account = Account(platform="slack", tenant="T1", id="U1", name="Ana", language="de")
    ids = count(90001)
    who = await store.person(account, lambda: f"id{next(ids):05}")
    assert (await store.preferences([who]))[who] == Preferences(language="de")
    other = replace(account, id="U2", language="")
    silent = await store.person(other, lambda: f"id{next(ids):05}")
    assert await store.preferences([silent]) == {}
    chosen = PreferencesRecord(person=who, preferences=Preferences(plain=True))
    await store.commit(Batch(records=[chosen]))
    await store.person(replace(account, name="Ana B"), lambda: f"id{next(ids):05}")
    assert (await store.preferences([who]))[who] == Preferences(plain=True)
