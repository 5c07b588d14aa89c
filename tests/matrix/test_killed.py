"""`heard run` in a process of its own on a real homeserver, killed as by a power cut."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.fakes.running import heard
from tests.matrix.people import Person, Seen
from tests.matrix.synapse import Login, Synapse
from tests.matrix.test_meeting import press

pytestmark = pytest.mark.timeout(240)  # after a failure a room waits for a minute


def settings(synapse: Synapse, login: Login) -> str:
    return f"""
        polls.key_folder = "keys"
        [matrix]
        enabled = true
        homeserver = "{synapse.url}"
        token = "{login.token}"
        """


def over(messages: Iterable[Seen], panel: str) -> bool:
    return any(one.id == panel and one.text.startswith("Meeting 1 is over") for one in messages)


async def test_heard_and_synapse_are_killed_in_a_meeting_and_it_goes_on(
    mortal_synapse: Synapse, people: Callable[[Synapse, str], Person], tmp_path: Path
) -> None:
    me = mortal_synapse.register("Heard")
    # As many as a poll needs: here Heard is as it is anywhere.
    ana, ben, *others = (
        people(mortal_synapse, name) for name in ("Ana", "Ben", "Cleo", "Dan", "Eve")
    )
    more = settings(mortal_synapse, me)
    with (tmp_path / "log").open("wb") as log:
        async with heard(tmp_path, log.fileno(), settings=more) as (process, _):
            room = await ana.make_room(ben, *others, me.user)
            for person in (ben, *others):
                await person.invited(by=ana.id)
            await ana.sees(room, "Thank you for inviting Heard")
            await ana.say(room, "!heard start")
            panel = await ana.sees(room, "Meeting 1 is running")
            await ana.say(room, "!heard park The swings")
            await ana.sees(room, "Parked as point 1", by=me.user)
            process.kill()
            await process.wait()
        for person in (ben, *others):
            await person.say(room, "q+")
        await ben.say(room, "!heard park The slide")

        async with heard(tmp_path, log.fileno(), settings=more) as (process, _):
            shown = await ana.sees(room, "Meeting 1 is running", "Hands up: Ben", by=me.user)
            assert shown.id == panel.id
            await ana.sees(room, "Parked as point 2", "The slide", by=me.user)
            mortal_synapse.kill()
            await mortal_synapse.restarted()
            await ana.say(room, "!heard end anyway=yes")
            await ana.sees(room, "Meeting 1 is over", "The swings", "The slide", by=me.user)
            await ana.say(room, "!heard start")
            await ana.sees(room, "2 parked points are back", by=me.user)
            there = await ben.invited(by=me.user)
            await press(ben, there, "Were you heard at meeting 1?", "Answer")
            await ben.sees(there, "I could say what I wanted")
            await ana.until(lambda: over(ana.messages(room), panel.id), "its panel being over")
            process.kill()
            await process.wait()
    said = [one.text for one in ana.messages(room) if one.by == me.user]
    assert len([text for text in said if text.startswith("Meeting 1 is over")]) == 2, (
        "its panel and the closing post"
    )
    for once in (
        "Parked as point 1",
        "Parked as point 2",
        "who came spoke or passed",
    ):
        assert len([text for text in said if once in text]) == 1, once
    told = (tmp_path / "log").read_text()
    assert me.token not in told
    assert "swings" not in told


async def test_doctor_says_whether_the_account_works(synapse: Synapse, tmp_path: Path) -> None:
    me = synapse.register("Heard")

    async def doctor(token: str) -> str:
        config = tmp_path / f"{token}.toml"
        config.write_text(f"""
            database.url = "sqlite:///{tmp_path}/{token}.sqlite3"
            web.enabled = false
            secrets.key_file = "{tmp_path}/{token}.key"
            {settings(synapse, me._replace(token=token))}
            """)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "heard", "doctor", "--config", str(config)),
            stdout=asyncio.subprocess.PIPE,
            cwd=tmp_path,
        )
        out, _ = await process.communicate()
        return out.decode()

    well, wrong = await asyncio.gather(doctor(me.token), doctor("syt_nobody"))
    assert f"note   Matrix account: {me.user} is in no room yet. Invite it." in well
    assert "ok     matrix closed channels" in well
    assert "wrong  Matrix account: The homeserver does not know Heard's token" in wrong
