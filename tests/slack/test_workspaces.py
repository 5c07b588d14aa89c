"""Several workspaces at once, and an organisation with one token for all of its workspaces."""

from __future__ import annotations

import asyncio

from adapters.slack.api.access import Workspace
from tests.fakes.slack.fake import FakeSlack
from tests.slack.house import House


class Everywhere:
    """Finds the token that the fake has given us for a workspace."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack

    async def find(self, team: str, enterprise: str = "") -> Workspace | None:
        found = [
            each
            for each in self._slack.world.teams.values()
            if each.id == team
            or (not team and each.enterprise and each.enterprise.id == enterprise)
        ]
        token = self._slack.world.installed(found[0]) if found else None
        if token is None:
            return None
        return Workspace(
            team=team,
            token=token.value,
            bot_id=token.user.bot_id,
            bot_user=token.user.id,
            url=f"https://{found[0].domain}.slack.com/",
        )


async def everywhere(house: House) -> None:
    house.access = Everywhere(house.slack)
    await house.restart(bot_token="")


async def test_each_workspace_hears_with_its_own_token_and_nothing_of_the_others(
    house: House,
) -> None:
    slack = house.slack
    other = slack.world.add_team("other")
    token = slack.install(other)
    slack.channel("elsewhere", "yan", "zoe", team=other)
    await everywhere(house)
    await asyncio.gather(
        slack.types("ann", "general", "/heard start"),
        slack.types("yan", "elsewhere", "/heard start"),
        slack.says("ben", "general", "Hello"),
        slack.says("zoe", "elsewhere", "Hello"),
    )
    await house.rest()
    await house.presses("ben", "Raise my hand", "general")
    await house.presses("zoe", "Raise my hand", "elsewhere")
    assert "ben" in house.panel("general").text
    assert "zoe" in house.panel("elsewhere").text
    there = slack.where("elsewhere").id
    for call in [*slack.called("chat.postMessage"), *slack.called("chat.update")]:
        assert call.ok
        assert (call.token == token.value) is (call.args["channel"] == there)


async def test_a_button_of_another_workspace_does_nothing(house: House) -> None:
    """Fault 10: the very same signed value, sent from a workspace that it was not made for."""
    slack = house.slack
    other = slack.world.add_team("other")
    slack.install(other)
    slack.channel("elsewhere", "yan", team=other)
    await everywhere(house)
    await house.meeting("ann")
    await house.meeting("yan", "elsewhere")
    here = next(c for c in house.panel("general").controls if c.label == "For me")
    theirs = next(c for c in house.panel("elsewhere").controls if c.label == "For me")
    theirs.element["value"] = here.element["value"]
    await house.presses("yan", "For me", "elsewhere")
    assert "no longer valid" in slack.whispers("elsewhere", "yan")[-1].text
    assert "Meeting 1 is running" in house.panel("general").text
    assert "Meeting 1 is running" in house.panel("elsewhere").text


async def test_an_organisation_with_one_token(house: House) -> None:
    slack = house.slack
    north, south = slack.enterprise("org", "north", "south")
    slack.install(north, org=True)
    slack.channel("snow", "nia", team=north)
    slack.channel("sun", "sam", team=south)
    await everywhere(house)
    await house.meeting("nia", "snow")
    await house.meeting("sam", "sun")
    await house.says("nia", "Hello", "snow")
    assert await house.spoken("snow") == ["nia"]
    assert await house.spoken("sun") == []
    assert house.room("snow").tenant == north.id
    assert house.room("sun").tenant == south.id
    posts = slack.where("sun").posts.values()
    assert any("Meeting 1 is running" in post.data["text"] for post in posts)


async def test_a_workspace_that_does_not_have_heard_is_told_so(house: House) -> None:
    slack = house.slack
    await everywhere(house)
    await house.meeting("ann")
    await slack.revokes()
    shown = await house.types("ben", "/park The ramp")
    assert shown is not None
    assert "not installed in this workspace" in shown.text
