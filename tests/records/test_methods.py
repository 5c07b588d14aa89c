"""What each method makes of the answers: for all of them, whatever people answer, in any order."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import IllegalMove
from bot.ids import PersonId, WordsId
from bot.phrases import catalogue
from bot.records import proposals as rules
from bot.records.methods import ANSWERS, METHODS, NO_VIEW, result, usual_quorum
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    Proposal,
    ProposalResult,
    ProposalStanding,
    Response,
    Threshold,
)

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
BINDING = [method for method, row in METHODS.items() if row.binding]
every_method = pytest.mark.parametrize("method", Method)


def proposal(**more) -> Proposal:
    given = {"number": 1, "wording": WordsId("w"), "by": PersonId("tom"), "at": NOON}
    return Proposal(**{**given, "method": Method.MAJORITY, **more})


def responses(answers: list[str]) -> list[Response]:
    return [
        Response(person=PersonId(f"p{n}"), answer=answer, at=NOON + timedelta(minutes=n))
        for n, answer in enumerate(answers)
    ]


answers_of = {
    method: st.lists(st.sampled_from(row.names), max_size=12) for method, row in METHODS.items()
}
some_terms = st.tuples(st.integers(1, 8), st.sampled_from(Threshold))


@every_method
@given(data=st.data())
def test_the_order_of_the_answers_never_matters(method, data):
    given = responses(data.draw(answers_of[method]))
    quorum, threshold = data.draw(some_terms)
    other = data.draw(st.permutations(given))
    first, second = rules.figures(given), rules.figures(other)
    assert list(first.items()) == list(second.items())
    assert result(method, first, quorum, threshold) is result(method, second, quorum, threshold)


@pytest.mark.parametrize("method", BINDING)
@given(data=st.data())
def test_more_agreement_never_turns_a_yes_into_a_no(method, data):
    names = METHODS[method].names
    before = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=12))
    quorum, threshold = data.draw(some_terms)
    place = data.draw(st.integers(0, len(before) - 1))
    better = data.draw(st.integers(0, names.index(before[place])))
    after = [*before[:place], names[better], *before[place + 1 :]]
    was = result(method, rules.figures(responses(before)), quorum, threshold)
    now = result(method, rules.figures(responses(after)), quorum, threshold)
    if was is ProposalResult.CARRIED:
        assert now is ProposalResult.CARRIED


@pytest.mark.parametrize("method", BINDING)
@given(data=st.data())
def test_one_more_who_agrees_most_never_turns_a_yes_into_a_no(method, data):
    before = data.draw(answers_of[method])
    quorum, threshold = data.draw(some_terms)
    after = [*before, METHODS[method].names[0]]
    if result(method, rules.figures(responses(before)), quorum, threshold) is (
        ProposalResult.CARRIED
    ):
        now = result(method, rules.figures(responses(after)), quorum, threshold)
        assert now is ProposalResult.CARRIED


@every_method
def test_a_method_can_be_carried_and_can_fail_unless_it_decides_nothing(method):
    row = METHODS[method]
    best = {row.names[0]: 5}
    worst = {row.names[-1]: 5}
    found = (result(method, best, 5, Threshold.HALF), result(method, worst, 5, Threshold.HALF))
    if row.binding:
        assert found == (ProposalResult.CARRIED, ProposalResult.NOT_CARRIED)
        assert result(method, best, 6, Threshold.HALF) is ProposalResult.NO_QUORUM
    else:
        assert found == (ProposalResult.ADVICE, ProposalResult.ADVICE)


@every_method
def test_everybody_can_pass_and_that_alone_decides_nothing(method):
    assert NO_VIEW in METHODS[method].names
    passed = result(method, {NO_VIEW: 9}, 9, Threshold.HALF)
    assert passed is not ProposalResult.CARRIED


@pytest.mark.parametrize(
    ("threshold", "yes", "no", "carried"),
    [
        (Threshold.HALF, 3, 3, False),
        (Threshold.HALF, 4, 3, True),
        (Threshold.TWO_THIRDS, 4, 2, True),
        (Threshold.TWO_THIRDS, 3, 2, False),
        (Threshold.THREE_QUARTERS, 3, 1, True),
        (Threshold.THREE_QUARTERS, 5, 2, False),
        (Threshold.TWO_THIRDS, 0, 0, False),
    ],
)
def test_how_much_of_a_majority(threshold, yes, no, carried):
    found = result(Method.MAJORITY, {"yes": yes, "no": no, NO_VIEW: 4}, 1, threshold)
    assert (found is ProposalResult.CARRIED) is carried


def test_gradients_have_as_many_levels_as_they_say():
    for method, levels in ((Method.GRADIENTS_5, 5), (Method.GRADIENTS_8, 8)):
        assert len([name for name in METHODS[method].names if name != NO_VIEW]) == levels


def test_no_two_methods_share_an_answer_but_the_pass():
    for name in ANSWERS:
        owners = [method for method, row in METHODS.items() if name in row.names]
        assert len(owners) == (len(METHODS) if name == NO_VIEW else 1)


@every_method
def test_every_method_and_answer_has_its_words(method):
    said = catalogue()
    assert f"method-{method}" in said
    assert f"method-{method}-rule" in said
    assert all(f"response-{name}" in said for name in METHODS[method].names)


# -- what may be done with one ---------------------------------------------------------------------


MOVES = {
    rules.ProposalMove.AMEND: lambda p: rules.amended(p, proposal(wording=WordsId("w2"))),
    rules.ProposalMove.CLOSE: lambda p: rules.closed(p, {})[0],
    rules.ProposalMove.WITHDRAW: rules.withdrawn,
    rules.ProposalMove.ANSWER: lambda p: rules.answered(p, "yes", NOON, reason=False, listed=True),
}


@pytest.mark.parametrize("move", rules.ProposalMove)
@pytest.mark.parametrize("standing", ProposalStanding)
def test_every_move_is_in_the_table_or_refused(standing, move):
    before = proposal(standing=standing)
    if (standing, move) in rules.TRANSITIONS:
        assert MOVES[move](before).standing is rules.TRANSITIONS[standing, move]
    else:
        with pytest.raises(IllegalMove):
            MOVES[move](before)
    assert before == proposal(standing=standing)


@pytest.mark.parametrize(
    ("more", "listed", "why"),
    [
        ({}, 0, "refused-proposal-nobody"),
        ({"quorum": 5}, 4, "bad-quorum"),
        ({"shown": AnswerVisibility.ANONYMOUS}, 3, "refused-proposal-too-few"),
        (
            {"shown": AnswerVisibility.ANONYMOUS, "method": Method.CONSENT},
            9,
            "bad-anonymous-reasons",
        ),
        ({"review": NOON}, 9, "bad-review-early"),
        ({"review": NOON, "method": Method.TEMPERATURE}, 9, "bad-review-advice"),
    ],
)
def test_what_nobody_could_answer_or_decide_is_not_proposed(more, listed, why):
    with pytest.raises(IllegalMove) as no:
        rules.made(proposal(**{"quorum": 0, **more}), listed, 4, 0)
    assert no.value.why.key == why


def test_what_nobody_said_is_filled_in():
    made = rules.made(proposal(quorum=0, method=Method.CONSENT), 7, 4, 0)
    assert made.quorum == usual_quorum(7) == 4
    assert made.review == NOON + timedelta(weeks=12)
    advice = rules.made(proposal(quorum=0, method=Method.TEMPERATURE), 7, 4, 0)
    assert (advice.quorum, advice.review) == (1, None)


@given(hours=st.integers(1, 24 * 60))
def test_everybody_is_reminded_once_and_not_before_half_of_the_time(hours):
    open_for = timedelta(hours=hours)
    found = rules.reminder_due(proposal(closes=NOON + open_for))
    assert found is not None
    assert NOON + open_for / 2 <= found < NOON + open_for
    assert rules.reminder_due(proposal(closes=NOON + open_for, reminded=True)) is None


def test_who_left_and_who_answered_earlier_words_does_not_count():
    given = [
        Response(person=PersonId("ann"), answer="yes", at=NOON, version=2),
        Response(person=PersonId("ben"), answer="yes", at=NOON, version=1),
        Response(person=PersonId("cleo"), answer="no", at=NOON, version=2),
    ]
    counted = rules.counted(given, 2, {PersonId("ann"), PersonId("ben")})
    assert rules.figures(counted) == {"yes": 1}


def test_twenty_proposals_take_a_small_part_of_what_a_meeting_may_carry():
    """Of 32 KiB for all that the next meeting has to know."""
    who = PersonId("0123456789abcdef01234567")
    words = WordsId("0123456789abcdef01234567")
    some = tuple(
        proposal(
            number=number,
            wording=words,
            by=who,
            method=Method.GRADIENTS_8,
            shown=AnswerVisibility.HIDDEN,
            closes=NOON,
            quorum=26,
            review=NOON,
            version=3,
            answers=50,
            late=(who, who),
            item=words,
            point=17,
            source="1772539200.000100",
        )
        for number in range(20)
    )
    assert len(msgspec.json.encode(some)) < 12 * 1024


TOM, ZOE = PersonId("tom"), PersonId("zoe")


@pytest.mark.parametrize(
    ("more", "late"),
    [
        ({}, ()),
        ({"answers": 1}, (ZOE,)),
        ({"shown": AnswerVisibility.ANONYMOUS}, (ZOE,)),
        ({"answers": 1, "late": (ZOE,)}, (ZOE,)),
        ({"answers": 1, "late": (TOM,)}, (TOM, ZOE)),
        ({"answers": 1, "standing": ProposalStanding.CLOSED}, ()),
    ],
    ids=["unanswered", "answered", "anonymous", "late already", "another was late", "closed"],
)
def test_who_comes_once_somebody_has_answered_or_may_have_is_not_on_the_list(more, late):
    came = rules.came(proposal(**more), ZOE)
    assert came.late == late
    assert rules.on_list(came, (TOM, ZOE)) == tuple(who for who in (TOM, ZOE) if who not in late)
