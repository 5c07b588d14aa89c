"""A private message to the team's contact, who need not belong to the channel."""

from __future__ import annotations

from tests.slack.house import House

SECRET = "Tom waits for me at the bus stop every evening"


async def test_a_contact_outside_the_channel_is_told_alone_and_directly(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    olu = slack.person("olu")
    assert olu.id not in slack.where("general").members
    named = await house.types("ann", "/heard worry contact=@olu")
    assert named is not None
    assert "goes to" in named.text
    assert "olu" in named.text.lower()
    assert any("can write to" in seen.text for seen in slack.dm("olu"))

    told = await house.types("ben", f"/heard worry {SECRET}")
    assert told is not None
    assert "not an emergency service" in told.text
    (read,) = [seen for seen in slack.dm("olu") if SECRET in seen.text]
    assert "did not give their name" in read.text
    assert SECRET not in "\n".join(house.texts())
    assert not [seen for seen in slack.dm("ann") if SECRET in seen.text]
