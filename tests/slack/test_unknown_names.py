"""Unknown is not gone. Whose name is not known yet is shown by Slack's own mention,
or as "somebody new", is asked for again soon, and the panel is drawn anew when it is known."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from bot.ports import Account
from tests.fakes.slack.fake import FakeSlack
from tests.slack.house import House

LEFT = "somebody who has left"
ALWAYS = 1000


def is_slow(slack: FakeSlack) -> object:
    return slack.faults.holds("users.info", times=ALWAYS)


def fails(slack: FakeSlack) -> object:
    return slack.faults.breaks("users.info", times=ALWAYS)


def is_limited(slack: FakeSlack) -> object:
    return slack.faults.limits("users.info", retry_after=30, times=ALWAYS)


def is_not_found(slack: FakeSlack) -> object:
    """As of somebody of another organisation in a shared channel."""
    return slack.faults.says("users.info", "user_not_found", times=ALWAYS)


TROUBLES = [is_slow, fails, is_limited, is_not_found]


def everything(house: House) -> str:
    """Whatever Heard has shown, as it is now."""
    world = house.slack.world
    bot = house.slack.bot().id
    posts = [
        json.dumps(post.shown(), ensure_ascii=False)
        for channel in world.channels.values()
        for post in [*channel.posts.values(), *channel.whispers]
        if post.data.get("user") == bot
    ]
    canvases = [str(canvas) for canvas in world.canvases.values()]
    files = [(file.content or b"").decode(errors="replace") for file in world.files.values()]
    return "\n".join([*posts, *canvases, *files])


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.__name__)
async def test_somebody_whose_name_is_not_known_has_not_left(
    house: House, trouble: Callable[[FakeSlack], object]
) -> None:
    slack = house.slack
    await house.meeting("ann")
    trouble(slack)
    eve = slack.person("zoe")
    slack.where("general").members.append(eve.id)
    await house.says("zoe", "Good morning")
    await house.types("zoe", "/heard hand")
    mention = f"<@{eve.id}>"
    assert mention in house.panel().text
    assert {"type": "user", "user_id": eve.id} in [
        piece
        for block in house.panel().blocks
        for section in block.get("elements", [])
        for piece in (section.get("elements", []) if isinstance(section, dict) else [])
    ]
    await house.types("ann", "/heard call")
    called = [text for text in house.texts() if "your turn to speak" in text]
    assert called
    assert called[-1].count(mention) == 1, "not twice"
    status = await house.types("ann", "/heard status")
    assert status is not None
    await house.types("ann", "/heard end anyway=yes")
    told = everything(house)
    assert LEFT not in told
    assert "\ufdd0" not in told
    assert "somebody new" in told, "in minutes there is no mention"


async def test_a_person_to_choose_is_not_an_id(house: House) -> None:
    slack = house.slack
    await house.meeting("ann")
    is_not_found(slack)
    for name in ("zoe", "yan"):
        slack.where("general").members.append(slack.person(name).id)
        await house.says(name, "Good morning")
    await slack.types("ann", "general", "/heard facilitator add")
    await house.rest()
    shown = json.dumps(slack.modal("ann").blocks)
    assert "users_select" in shown, "Slack itself shows everybody by name"
    assert '"id:' not in shown
    assert LEFT not in shown


async def test_a_name_that_comes_late_is_asked_for_and_the_panel_drawn_anew(house: House) -> None:
    slack = house.slack
    await house.restart(unnamed_seconds=(0.01, 0.01, 0.05, 0.05))
    await house.meeting("ann")
    slack.faults.breaks("users.info", times=3)
    eve = slack.person("zoe")
    slack.where("general").members.append(eve.id)
    await house.says("zoe", "Good morning")
    await house.types("zoe", "/heard hand")
    assert f"<@{eve.id}>" in everything(house)
    await slack.until(lambda: f"<@{eve.id}>" not in house.panel().text)
    assert "zoe" in house.panel().text


async def test_nobody_can_write_a_mention_by_what_stands_for_one(house: House) -> None:
    ben = house.slack.who("ben").id
    await house.meeting("ann")
    await house.types("ann", f"/heard agenda add Look at \ufdd0{ben}\ufdd1")
    assert f"<@{ben}>" not in everything(house)


async def test_slacks_language_is_the_first_that_somebody_reads_heard_in(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The locale of `users.info`. English is the only catalogue yet, so the
    test says that there is another."""
    monkeypatch.setattr("adapters.slack.directory.people.language_of", lambda it: it[:2])
    house.slack.who("ben").locale = "de-DE"
    await house.meeting()
    await house.says("ben", "Hallo")
    where = {"platform": "slack", "tenant": house.slack.acme.id}
    account = Account(**where, id=house.slack.who("ben").id, name="")
    assert (await house.service.queries.preferences(account)).language == "de"
    await house.types("ben", "/heard preferences language=en")
    await house.restart()
    await house.says("ben", "Hello")
    assert (await house.service.queries.preferences(account)).language == "en"
