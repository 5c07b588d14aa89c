"""Who installs Heard is welcomed; everybody finds help, and what is kept."""

from __future__ import annotations

from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.api.access import SingleAccess
from adapters.slack.setup.install import flow
from adapters.slack.setup.installations import SealedInstallations, States
from adapters.slack.setup.sealing import Sealer
from tests.slack.house import House

SUPPORT, PRIVACY = "https://help.example/heard", "https://help.example/privacy"


async def test_who_installs_heard_is_welcomed_directly_and_nobody_else(house: House) -> None:
    slack = house.slack
    client = AsyncWebClient(slack.token, base_url=slack.base_url)
    kept = SealedInstallations(
        house.store.installs, Sealer([Fernet.generate_key().decode()]), slack.clock
    )
    house.flow = flow(
        client,
        kept,
        States(house.store.installs, slack.clock, lambda: "id"),
        client_id="1.2",
        client_secret="secret",
        base="https://heard.example",
    )
    house.access = SingleAccess(client)
    await house.restart(bot_token="", support_url=SUPPORT, privacy_url=PRIVACY)
    ann = slack.who("ann")
    done = Installation(user_id=ann.id, team_id=slack.acme.id, bot_token=slack.token)
    await house.flow.store_installation(None, done)  # type: ignore[arg-type] # it is not looked at
    await house.rest()
    (welcome,) = slack.dm("ann")
    assert welcome.text.startswith("Thank you for installing Heard")
    assert "/heard start" in welcome.text
    assert SUPPORT in welcome.text
    assert PRIVACY in welcome.words
    assert all(slack.dm(other) == [] for other in ("ben", "cleo", "dan", "eve"))
    assert house.texts() == []


async def test_the_home_tab_leads_to_help_and_to_what_is_kept(house: House) -> None:
    slack = house.slack
    await slack.opens_home("ben")
    await house.rest()
    assert "Help and contact" not in slack.home("ben").words, "nobody has said where it is"
    await house.restart(support_url=SUPPORT, privacy_url=PRIVACY)
    await slack.opens_home("ben")
    await house.rest()
    assert f"<{SUPPORT}|Help and contact>" in slack.home("ben").words
    assert f"<{PRIVACY}|What is kept about you>" in slack.home("ben").words


async def test_a_group_direct_message_is_refused_whatever_it_is_called(house: House) -> None:
    """The issue: group DMs are said not to work. A mention, a button of a message's menu and a
    command all come to the same place."""
    slack = house.slack
    slack.channel("they", "ann", "ben", kind="mpim")
    await house.says("ann", "@heard park The ramp", "they")
    shown = slack.whispers("they", "ann")
    assert "between several people" in shown[-1].text
    slack.scopes("mpim:read", "mpim:history")
    answer = await house.types("ann", "/heard start", "they")
    assert answer is not None
    assert "between several people" in answer.text
    assert await house.service.directory.room(house.room("they")) is None
