"""Which ballots a box takes. One that is malformed is refused as a whole, and uses up no vote."""

from __future__ import annotations

from collections.abc import Mapping

from bot.errors import Refused
from bot.ids import MeetingId, proposal_of
from bot.records.methods import ANSWERS, answer_of
from bot.records.proposal_model import Method
from bot.records.questionnaire import checked, questionnaire

PROPOSAL_QUESTION = "answer"
"""The one question of an anonymous proposal."""


def valid_answers(
    poll: MeetingId, asked: str | None, method: Method | None, answers: Mapping[str, str]
) -> dict[str, str]:
    """The answers of a ballot, if the poll takes them. `asked`: the id of its questionnaire;
    `method`: that of the proposal whose poll it is.

    Raises:
        BadArgument: an item has no answer, or one that it does not offer.
        Refused: they are answers to something else.
    """
    if proposal_of(poll) is None:
        return checked(questionnaire(asked), answers)
    given = answers.get(PROPOSAL_QUESTION, "")
    offered = given in ANSWERS if method is None else answer_of(method, given) is not None
    if not offered or len(answers) != 1:
        raise Refused("refused-poll-questions")
    return dict(answers)
