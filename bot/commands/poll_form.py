"""What the poll's form asks, by the questionnaire of the poll that it is for.

The table of commands knows every item that a poll can have, so that each can be typed. A form, and
what is taken from it or from a typed line, goes by the one poll's own questionnaire.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.commands.spec import Command, Kind, Param
from bot.errors import Refused
from bot.records.questionnaire import ITEMS, LONGEST_COMMENT, SEVEN, PollItem, Questionnaire

COMMENT = "comment"
_ITEM = Param("item", Kind.CHOICE, named=True, in_options=False)


def _asked(item: PollItem, *, required: bool, in_manual: bool) -> Param:
    return replace(
        _ITEM,
        name=item.name,
        required=required,
        choices=item.answers,
        terms=item.terms,
        in_manual=in_manual,
        words=item.words or "",
    )


def _comment(label: str) -> Param:
    return Param(
        COMMENT,
        Kind.UNRECORDED,
        required=False,
        longest=LONGEST_COMMENT,
        long=True,
        named=True,
        label=label,
    )


MEETING = Param("meeting", Kind.MEETING, required=False, hidden=True)
PARAMS = (
    *(
        _asked(item, required=False, in_manual=SEVEN.item(item.name) is not None)
        for item in sorted(ITEMS.values(), key=lambda item: SEVEN.item(item.name) is None)
    ),
    _comment(""),
    MEETING,
)
"""Every item that there is, those that are usual first."""


def for_poll(command: Command, asked: Questionnaire) -> Command:
    """The command that answers a poll, with the items that this poll asks."""
    items = (_asked(item, required=True, in_manual=True) for item in asked.items)
    return replace(command, params=(*items, _comment(asked.comment), MEETING))


def belongs(asked: Questionnaire, given: Iterable[str]) -> None:
    """Make sure that answers are to the items of this poll.

    Raises:
        Refused: one is to an item that it does not ask: the form was another poll's, or the team
            has changed its items since. No vote is used up.
    """
    if any(name in ITEMS and asked.item(name) is None for name in given):
        raise Refused("refused-poll-questions")
