"""What people type on Slack: whom they picked is whom they mean, and no refused text is lost."""

from __future__ import annotations

from tests.fakes.slack.people import User
from tests.slack.house import House


async def two_called_chris(house: House) -> tuple[User, User]:
    """Two people are shown by one name; both have spoken, and the second has a hand up."""
    ben, dan = house.slack.who("ben"), house.slack.who("dan")
    ben.name = dan.name = "chris"
    await house.meeting("ann")
    await house.says(ben, "Good evening.")
    await house.says(dan, "q+")
    return ben, dan


async def hands(house: House) -> list[str]:
    return [hand.id for hand in (await house.service.queries.floor_view(house.room())).hands]


async def test_l19_whoever_was_picked_is_called_though_another_is_called_the_same(
    house: House,
) -> None:
    _, dan = await two_called_chris(house)
    await house.types("ann", f"/heard call @{dan.id}")
    floor = (await house.service.queries.floor_view(house.room())).floor
    assert floor is not None
    assert floor.id == dan.id


async def test_a_picked_person_can_stand_before_another_value(house: House) -> None:
    ben, dan = await two_called_chris(house)
    await house.says(ben, "q+")
    assert await hands(house) == [dan.id, ben.id]
    await house.types("ann", f"/heard queue move @{ben.id} 1")
    assert await hands(house) == [ben.id, dan.id]


async def test_a_picked_person_is_meant_in_messages_too(house: House) -> None:
    ben, _ = await two_called_chris(house)
    await house.says("ann", f"q+ @{ben.id}")
    assert ben.id in await hands(house)


async def test_somebody_who_was_picked_and_is_not_known_here_is_not_somebody_of_that_name(
    house: House,
) -> None:
    await two_called_chris(house)
    shown = await house.types("ann", "/heard call <@U0ELSEWHERE|chris>")
    told = shown.text if shown is not None else house.slack.modal("ann").words
    assert "does not know anybody with that name" in told
    assert (await house.service.queries.floor_view(house.room())).floor is None


async def test_a_mention_in_a_text_is_kept_by_its_name(house: House) -> None:
    ben, dan = await two_called_chris(house)
    await house.types(ben, f"/park Ask @{dan.id} about the ramp")
    assert any("Ask @chris about the ramp" in text for text in house.texts())


async def test_l26_a_text_that_is_too_long_comes_back_whole_in_a_form(house: House) -> None:
    await house.meeting("ann")
    words = ("The nights are hard for us. " * 40).strip()
    assert len(words) == 1119
    assert await house.types("ben", f"/park {words}") is None
    modal = house.slack.modal("ben")
    assert "This is too long (1,119 characters). The limit is 1,000." in modal.words
    assert words in str(modal.blocks)
    await house.fills_in("ben", {"What is the point?": words[:900].strip()})
    assert any("Parked as point 1" in text for text in house.texts())


async def test_a_text_that_fits_in_no_form_is_given_back(house: House) -> None:
    await house.meeting("ann")
    words = ("The nights are hard for us. " * 120).strip()
    await house.types("ben", f"/park {words}")
    given = " ".join(seen.text for seen in house.slack.whispers("general", "ben"))
    assert " ".join(words.split()) in " ".join(given.split())


async def test_a_text_that_is_refused_without_a_form_is_given_back(house: House) -> None:
    await house.meeting("ann")
    await house.types("ben", "/heard decide We buy the van in May")
    shown = " ".join(seen.text for seen in house.slack.whispers("general", "ben"))
    assert "Only a facilitator can do that." in shown
    assert "You typed: /heard decide We buy the van in May" in shown


async def test_a_text_that_cannot_be_saved_is_given_back(house: House) -> None:
    await house.meeting("ann")
    house.store.goes_away(1)
    await house.types("ben", "/park The ramp is too steep for most chairs")
    shown = " ".join(seen.text for seen in house.slack.whispers("general", "ben"))
    assert "You typed: /park The ramp is too steep for most chairs" in shown
    assert not any("Parked" in text for text in house.texts())


async def test_what_is_not_clear_is_asked_in_a_form_before_anything_is_published(
    house: House,
) -> None:
    await house.types("ann", "/heard start")
    await house.types("ann", "/heard unsigned say on")
    before = len(house.texts())
    await house.types("ben", "/heard say I never get a word in here.Name=no")
    assert len(house.texts()) == before
    modal = house.slack.modal("ben")
    assert "I never get a word in here" in str(modal.blocks)
    await house.fills_in("ben")
    read = house.texts()[-1]
    assert "I never get a word in here" in read
    assert "ben" not in read.casefold()


async def test_a_pasted_agenda_is_asked_about_in_the_form(house: House) -> None:
    await house.meeting("ann")
    await house.types("ann", "/heard agenda add Nights away\nTransport there\nMoney for it")
    assert "There are 3 lines." in house.slack.modal("ann").words
    await house.fills_in("ann", {"Is each line an item of its own?": "Yes, one item for each line"})
    shown = await house.types("ann", "/heard agenda list")
    assert shown is not None
    for place, title in enumerate(("Nights away", "Transport there", "Money for it"), start=1):
        assert f"{place}. {title}" in shown.text


async def test_a_refusal_says_commands_as_they_are_typed_here(house: House) -> None:
    await house.meeting("ann")
    await house.types("ann", "/heard break 5")
    again = await house.types("ann", "/heard break 5")
    assert again is not None
    assert "with /heard break end and /heard break move." in again.text
    on = await house.types("ann", "/heard round")
    assert on is not None
    assert "with /heard break end." in on.text
