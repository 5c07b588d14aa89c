"""Whoever is forgotten leaves no name in what Slack's adapter remembers."""

from __future__ import annotations

from adapters.slack.api.slack_ids import account_of
from tests.fakes.tables import tables_with
from tests.slack.house import House


async def test_the_profiles_in_memory_are_dropped_here_and_in_other_processes(house: House) -> None:
    await house.meeting("ann")
    await house.says("ben", "Hello")
    ben = house.slack.who("ben")
    known = house.face.people.latest(ben.team.id, ben.id)
    assert known is not None
    assert known.name == "ben"
    who = await house.service.directory.person(account_of(ben.team.id, ben.id, "ben"))
    # Another process has done it: this one is told who, and not by which account.
    house.service.personal.let_go(who)
    assert house.face.people.latest(ben.team.id, ben.id) is None


async def test_who_says_forget_me_is_in_no_profile_in_memory(house: House) -> None:
    await house.meeting("ann")
    await house.says("ben", "Hello")
    ben = house.slack.who("ben")
    assert house.face.people.latest(ben.team.id, ben.id) is not None
    dropped: list[bool] = []
    house.service.personal.on_forgotten(
        lambda _, __: dropped.append(house.face.people.latest(ben.team.id, ben.id) is None)
    )
    await house.types("ben", "/heard me forget when=now")
    assert dropped == [True]


async def test_nothing_of_the_name_or_the_account_is_left_in_any_table(house: House) -> None:
    house.slack.person("marguerite")
    house.slack.channel("lamp", "ann", "marguerite")
    her = house.slack.who("marguerite").id
    await house.meeting("ann", "lamp")
    await house.says("marguerite", "Hello", "lamp")
    await house.types("marguerite", "/park The ramp is too steep", "lamp")
    await house.types("marguerite", "/heard me", "lamp")
    await house.types("marguerite", "/heard me copy", "lamp")
    assert "person" in await tables_with(house.store, "marguerite", her)
    await house.types("marguerite", "/heard me forget when=now", "lamp")
    assert await tables_with(house.store, "marguerite", her) == set()
