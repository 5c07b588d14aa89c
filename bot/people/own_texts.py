"""Which recorded words are the team's record as well, and which are their writer's own.

A text goes by its use: the command and the parameter that brought it. A person who is forgotten
takes their own words with them. What is the team's record as well, such as a decision, they may
take back; if they do not, it stays, and nobody's name is with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

from bot.errors import BadArgument
from bot.ids import WordsId

TEAM_RECORD = frozenset(
    {
        "action.reason",
        "action.what",
        "agenda add.goal",
        "agreement.text",
        "agenda add.title",
        "constraint.what",
        "constraints review.changer",
        "checks.question",
        "decide.text",
        "groups set.names",
        "meeting cancel.reason",
        "meeting extra.reason",
        "meeting move.reason",
        "leftovers.reason",
        "minutes correct.text",
        "note.text",
        "poll items.first",
        "poll items.second",
        "poll items.third",
        "answer.reason",
        "outcomes.reason",
        "park-again.reason",
        "park.wording",
        "proposal amend.wording",
        "propose.wording",
        "reply.reply",
        "point add.text",
        "series goal.goal",
        "point answer.wording",
        "point change.reason",
        "point change.second",
        "point change.wording",
        "settle.reason",
        "settle.recipient",
    }
)
"""What minutes, agendas and parked points are made of."""

OWN_WORDS = frozenset(
    {
        "glossary explain.explanation",
        "glossary explain.term",
        "check-in.question",
        "check-out.question",
        "hand.reason",
        "pause.reason",
        "raised answer.meant",
        "round silent.question",
        "round.question",
        "say.text",
        "what.term",
        "write.text",
    }
)
"""What somebody said on one occasion, for themselves. It is gone with them."""

TEAMS_ALONE = frozenset({"groups set.names"})
"""Of these, what stays in any case: what others have chosen hangs on it, and it says nothing of
whoever typed it."""

ALL = "all"
"""Typed in place of numbers."""


def is_team_record(use: str) -> bool:
    """Whether a text is the team's record as well. A use of an earlier version, or of a later one,
    is taken for that: it is asked about and not lost."""
    return use not in OWN_WORDS


def can_be_taken_back(use: str) -> bool:
    """Whether whoever had a text recorded may have it deleted."""
    return use not in TEAMS_ALONE


def fingerprint(ids: Sequence[WordsId]) -> str:
    """Eight characters that change with a list of texts, so that the numbers of an earlier list
    are not taken for those of another."""
    return hashlib.blake2b("\n".join(ids).encode(), digest_size=4).hexdigest()


def picked(numbers: str, listed: Sequence[WordsId]) -> frozenset[WordsId]:
    """The texts that somebody means by "1, 3", by "all", or by nothing: their places in a list.

    Raises:
        BadArgument: something in it is no number, or no text has that number.
    """
    wanted = numbers.replace(",", " ").replace(";", " ").replace("#", " ").casefold().split()
    if wanted == [ALL]:
        return frozenset(listed)
    found = set()
    for one in wanted:
        if not (one.isascii() and one.isdecimal() and 0 < int(one[:9]) <= len(listed)):
            if not listed:
                raise BadArgument("texts", "bad-texts-none")
            raise BadArgument("texts", "bad-texts", most=len(listed))
        found.add(listed[int(one) - 1])
    return frozenset(found)


def going(texts: Collection[tuple[WordsId, str]], back: Collection[WordsId]) -> set[WordsId]:
    """Which of these texts (with their uses) go when their writer is forgotten, who takes some of
    the team's record `back`."""
    return {
        key
        for key, use in texts
        if not is_team_record(use) or (key in back and can_be_taken_back(use))
    }
