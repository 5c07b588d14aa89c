"""Commands that are typed without a slash, in the web room."""

from __future__ import annotations

from tests.web.conftest import Browser, Web


async def test_a_bare_command_is_answered_privately_and_shown_to_nobody(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create("Parents", "Ann")
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    facilitator, member = await ann.enter(key), await ben.enter(key)
    answer = await member.ask(**{"is": "say", "id": "message-1", "text": "q+"})
    assert answer["reply"]["text"] == "Done: hand."
    assert not answer.get("refused")
    # Sent again after the connection broke, it is still nobody's message.
    await member.ask(**{"is": "say", "id": "message-1", "text": "q+"})
    await facilitator.ask(**{"is": "form", "id": "checking-1", "command": "here"})
    for talk in (facilitator, member):
        assert not [one for one in talk.seen if one["is"] == "entry"]
