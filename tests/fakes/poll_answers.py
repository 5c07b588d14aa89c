"""Answers to the poll after a meeting, for those who do not mind which."""

from __future__ import annotations

NAMES = ("say", "heard", "serious", "needs", "difference", "enjoyed", "again7")


def answers(**differing: str) -> dict[str, str]:
    """An answer to each item: "mostly", unless another is given."""
    assert differing.keys() <= {*NAMES, "comment"}, differing
    return {**dict.fromkeys(NAMES, "4"), **differing}


def typed(**differing: str) -> str:
    """The same, as it is typed after the command."""
    return " ".join(f"{name}={answer}" for name, answer in answers(**differing).items())


ON_SCREEN = {
    "I could say what I wanted": "Yes, fully",
    "People listened": "Mostly",
    "What I said was taken seriously": "Mostly",
    "I had what I needed to take part": "Partly",
    "It made a difference to what we decided": "Mostly",
    "I enjoyed it": "I would rather not say",
    "I would come again": "Yes, fully",
}
"""The same by the words on the screen."""
