"""Fault 10: what does not come from Slack, or was forged, changes nothing and is not quoted."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlencode

import pytest

from adapters.slack.outbound.signed_payload import Press, Seal, Ticket
from tests.fakes.slack import payloads
from tests.fakes.slack.deliveries import Delivery
from tests.slack.house import SECRET, House, presses_raw

WORDS = "these words must not be logged"


def event(house: House) -> bytes:
    channel = house.slack.where("general")
    inner = {"type": "message", "channel": channel.id, "user": house.slack.who("ben").id,
             "text": WORDS, "ts": "1700000000.000100", "channel_type": "channel"}  # fmt: skip
    body = payloads.event(house.slack.world, channel.team, inner, channel)
    return json.dumps(body).encode()


def signed(house: House, body: bytes) -> dict[str, str]:
    assert house.slack.http is not None
    return house.slack.http.signed(body) | {"Content-Type": "application/json"}


async def unchanged(house: House, log: list[Any]) -> None:
    await house.rest()
    assert await house.spoken() == []
    assert "ben" not in house.panel().text
    assert WORDS not in str(log)


async def test_fault_10_signed_by_slack_it_is_taken(house: House) -> None:
    await house.meeting()
    body = event(house)
    assert await house.posts_raw(body, **signed(house, body)) == 200
    assert await house.spoken() == ["ben"]


async def test_fault_10_a_wrong_signature(house: House, log: list[Any]) -> None:
    await house.meeting()
    body = event(house)
    headers = signed(house, body) | {"X-Slack-Signature": "v0=" + "0" * 64}
    assert await house.posts_raw(body, **headers) == 401
    assert await house.posts_raw(body, **{"Content-Type": "application/json"}) == 401
    await unchanged(house, log)


async def test_fault_10_another_body_than_was_signed(house: House, log: list[Any]) -> None:
    await house.meeting()
    body = event(house)
    other = body.replace(b"1700000000.000100", b"1700000000.000200")
    assert await house.posts_raw(other, **signed(house, body)) == 401
    await unchanged(house, log)


async def test_fault_10_an_old_timestamp(house: House, log: list[Any]) -> None:
    import hashlib
    import hmac

    await house.meeting()
    body, old = event(house), str(int(time.time()) - 600)
    secret = house.slack.app.signing_secret.encode()
    mac = hmac.new(secret, f"v0:{old}:".encode() + body, hashlib.sha256).hexdigest()
    headers = {"Content-Type": "application/json", "X-Slack-Request-Timestamp": old,
               "X-Slack-Signature": f"v0={mac}"}  # fmt: skip
    assert await house.posts_raw(body, **headers) == 401
    await unchanged(house, log)


@pytest.mark.parametrize(
    "body",
    [b"not json", b"{", b"\xff\xfe", b"", b"payload=%7Bnot+json", b"[]", b"null", b'"x"', b"7"],
)
@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
async def test_fault_10_what_is_no_request(
    house: House, log: list[Any], body: bytes, kind: str
) -> None:
    await house.meeting()
    headers = signed(house, body) | {"Content-Type": kind}
    status = await house.posts_raw(body, **headers)
    assert 400 <= status < 500
    status = await house.posts_raw(body, **{"Content-Type": kind})
    assert 400 <= status < 500
    await unchanged(house, log)


async def test_fault_10_a_body_of_ten_megabytes(house: House, log: list[Any]) -> None:
    await house.meeting()
    body = json.dumps({"type": "event_callback", "text": "x" * 10_000_000}).encode()
    assert await house.posts_raw(body, **signed(house, body)) == 413
    await unchanged(house, log)


async def test_fault_10_a_forged_button(house: House, log: list[Any]) -> None:
    """It was never ours, or ours for another workspace, or changed on its way."""
    await house.meeting("ann")
    team, channel = house.room().tenant, house.room().channel
    end = Press(command="end", channel=channel, args={"anyway": "yes"})
    ours = Seal(SECRET)
    for value in (
        json.dumps({"command": "end", "channel": channel, "args": {"anyway": "yes"}}),
        ours.close(team, Ticket(command="end", channel=channel)),
        Seal("somebody else's secret, as long as ours").close(team, end),
        ours.close("T0000000099", end),
        WORDS,
    ):
        await presses_raw(house, "ann", value)
        await house.rest()
        assert "Meeting 1 is running" in house.panel().text
        assert "no longer valid" in house.slack.whispers("general", "ann")[-1].text
    assert WORDS not in str(log)
    assert sum(line["event"] == "slack.forged" for line in log) == 5


async def test_fault_10_a_button_of_a_facilitator_pressed_by_somebody_else(house: House) -> None:
    """The button is real, and not for them: it is refused kindly, to them alone."""
    await house.meeting("ann")
    assert "End the meeting" not in house.panel().buttons
    await house.presses("ann", "For me", "general")
    theirs = house.slack.whispers("general", "ann")[-1]
    end = next(c for c in theirs.controls if c.label == "End the meeting")
    await presses_raw(house, "ben", end.element["value"])
    await house.rest()
    assert "Meeting 1 is running" in house.panel().text
    assert "facilitator" in house.slack.whispers("general", "ben")[-1].text


async def test_facilitators_have_their_acts_on_their_own_panel_and_others_have_not(
    house: House,
) -> None:
    await house.meeting("ann")
    await house.presses("ben", "For me", "general")
    assert "End the meeting" not in house.slack.whispers("general", "ben")[-1].buttons
    await house.presses("ann", "For me", "general")
    assert "Here, and not heard yet" in house.slack.whispers("general", "ann")[-1].text
    await house.presses("ann", "End the meeting", "general")
    assert any("Meeting 1 is over" in text for text in house.texts())


async def test_what_is_for_facilitators_on_a_post_is_shown_to_them(house: House) -> None:
    await house.meeting("ann")
    await house.types("ben", "/park Who pays?")
    await house.types("ann", "/heard end anyway=yes")
    await house.types("ann", "/heard start")
    back = next(seen for seen in house.slack.seen_in("general") if "is back" in seen.text)
    assert back.buttons == ["For facilitators"]
    assert back.post is not None
    button = back.control("For facilitators")
    assert button is not None
    await presses_raw(house, "ann", button.element["value"])
    await house.rest()
    assert {"Settle point 1", "Park point 1 again"} <= set(
        house.slack.whispers("general", "ann")[-1].buttons
    )


async def test_fault_10_a_form_with_forged_metadata(house: House, log: list[Any]) -> None:
    slack = house.slack
    await house.meeting("ann")
    team, channel = house.room().tenant, house.room().channel
    other = Ticket(command="facilitator remove", channel=channel)
    for forged in (
        json.dumps({"command": "end", "channel": channel}),
        Seal("somebody else's secret, as long as ours").close(team, other),
        Seal(SECRET).close("T0000000099", other),
        Seal(SECRET).close(team, Press(command="end", channel=channel)),
    ):
        await house.types("ben", "/park")
        modal = slack.modal("ben")
        assert modal.view is not None
        modal.view.data["private_metadata"] = forged
        await house.fills_in("ben", {modal.fields[0]: WORDS})
        assert "no longer valid" in slack.modal("ben").words
        await slack.closes("ben", all_of_them=True)
    assert not any("Parked" in text for text in house.texts())
    assert WORDS not in str(log)


async def test_fault_10_a_form_for_facilitators_sent_by_somebody_else(house: House) -> None:
    """Even what we signed ourselves is judged anew when it comes back."""
    slack = house.slack
    await house.meeting("ann")
    await house.types("ben", "/park")
    modal = slack.modal("ben")
    assert modal.view is not None
    ticket = Ticket(command="quiet", channel=house.room().channel, hidden={"level": "silent"})
    modal.view.data["private_metadata"] = Seal(SECRET).close(house.room().tenant, ticket)
    await slack.submits("ben", modal.view)
    await house.rest()
    assert "facilitator" in str(slack.errors("ben"))


async def test_fault_10_another_workspace_is_refused(house: House, log: list[Any]) -> None:
    """The token is for one workspace: what comes from another changes nothing."""
    slack = house.slack
    await house.meeting()
    other = slack.world.add_team("other")
    slack.install(other)
    slack.channel("elsewhere", "zoe", team=other)
    await slack.says("zoe", "elsewhere", WORDS)
    await slack.types("zoe", "elsewhere", "/heard start")
    await house.rest()
    assert await house.service.directory.room(house.room("elsewhere")) is None
    assert house.texts("elsewhere") == []
    assert WORDS not in str(log)


async def test_fault_10_form_encoded_payloads_are_signed_as_well(house: House) -> None:
    await house.meeting()
    body = urlencode({"payload": json.dumps({"type": "block_actions"})}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert await house.posts_raw(body, **headers) == 401


WRONG: tuple[Any, ...] = ("x", 7, None, True, [], {}, ["x"], {"x": 1}, -1e400)


def _paths(thing: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something else could stand in a payload."""
    inside = thing.items() if isinstance(thing, dict) else enumerate(thing[:1])
    for name, value in inside:
        yield (*here, name)
        if isinstance(value, dict | list) and name not in ("blocks", "bot_profile"):
            yield from _paths(value, (*here, name))


def _with(payload: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    changed = deepcopy(payload)
    at = changed
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = wrong
    return changed


async def _some_of_each_kind(house: House) -> list[Delivery]:
    """What Slack sends in a meeting, one of each kind."""
    slack = house.slack
    await house.meeting("ann")
    said = await house.says("ben", WORDS)
    await slack.reacts("cleo", said, "hand")
    await slack.deletes(said)
    await slack.opens_home("ann")
    await house.types("ben", "/park")
    await house.fills_in("ben", {slack.modal("ben").fields[0]: "The ramp"})
    await house.presses("ben", "Raise my hand", "general")
    kinds: dict[Any, Delivery] = {}
    for each in slack.sender.sent:
        payload = each.payload
        kinds.setdefault((payload.get("type"), (payload.get("event") or {}).get("type")), each)
    return list(kinds.values())


@pytest.mark.timeout(300)
async def test_a_signed_request_of_a_wrong_shape_is_a_400_and_never_a_500(
    house: House, log: list[Any]
) -> None:
    """Whatever stands in whatever place of whatever Slack sends."""
    some = await _some_of_each_kind(house)
    assert len(some) >= 6
    for body in (b'"x"', b"[]", b"7", b"null", b"{}"):
        assert await house.posts_raw(body, **signed(house, body)) in (400, 200)
    refused = 0
    for each in some:
        if not each.payload.get("type"):
            continue  # a slash command is a form, in which everything is text
        for path in _paths(each.payload):
            for wrong in WRONG:
                body = json.dumps(_with(each.payload, path, wrong)).encode()
                status = await house.posts_raw(body, **signed(house, body))
                assert status in (200, 400, 401), (path, wrong, status)
                refused += status == 400
    assert refused > 100
    event_is_text = json.dumps({"type": "event_callback", "team_id": "T1", "event": "x"}).encode()
    assert await house.posts_raw(event_is_text, **signed(house, event_is_text)) == 400
    assert not [line for line in log if "Failed to run" in str(line)]
