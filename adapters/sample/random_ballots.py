"""What the script leaves open until it is played: who answers the poll how, and which point is
settled. Pure: nothing in here waits or asks."""

from __future__ import annotations

import random

from adapters.sample.script import SamplePerson, Script
from bot.rendered import Form

Args = dict[str, str | int]


def ballots_by_lot(script: Script, seed: str) -> list[tuple[SamplePerson, Args]]:
    """Everybody, in an order and with answers drawn by lot; the facilitator only if there is a
    ballot for each.

    A room's lot is always the same, so that a restart half way through changes nothing.
    """
    lot = random.Random(seed)
    ballots = list(script.ballots)
    enough = len(ballots) >= len(script.people)
    voters = [part for part in script.people if enough or not part.facilitator]
    lot.shuffle(voters)
    lot.shuffle(ballots)
    return [
        (part, {question: answer for question, answer in ballot.items() if answer})
        for part, ballot in zip(voters, ballots, strict=False)
    ]


def point_meant(script: Script, form: Form) -> str | int:
    """The number of the point the script parks, out of the choices in the form of `settle`.

    The newcomer may have parked one too, so it goes by the wording; failing that, the first.
    """
    lines = (line for act in script.acts.values() for line in act)
    wording = next((str(line.args["wording"]) for line in lines if line.command == "park"), "")
    fields = (field for field in form.fields if field.name == "contention")
    choices = (choice for field in fields for choice in field.choices)
    found = next((one.value for one in choices if wording[:20] in one.label), "1")
    return int(found) if found.isdigit() else found
