"""What the script leaves open until it is played: who answers the poll how, and which number a
point, a proposal or a note has. Pure: nothing in here waits or asks."""

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


MEANT_BY_WORDS: dict[str, str] = {
    "contention": "point add",
    "point": "point add",
    "proposal": "proposal",
    "views": "outcomes",
}
"""The parameters that say what something is about, each with the command whose form offers it. The
script has its first words there: which number it has gotten is not known before it is played."""


def by_number(form: Form, words: str, param: str) -> str:
    """The number of what begins with these words, out of the choices in a form.

    The newcomer may have parked, noted or proposed something too, so it goes by the wording;
    failing that, it is the first.
    """
    name = "contention" if param == "point" else param
    fields = (field for field in form.fields if field.name == name)
    choices = (choice for field in fields for choice in field.choices)
    return next((one.value for one in choices if words in one.label), "1")
