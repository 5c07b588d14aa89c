"""What minutes say, part by part: those that have something of everything, and those of a meeting
in which nothing was recorded."""

from __future__ import annotations

import pytest

from bot.cards import Card
from bot.meeting.cards.minutes import in_full
from bot.meeting.cards.minutes_easy import easy
from tests.fakes.minutes import everything, minimal

EASY: list[tuple[str, list[str]]] = [
    ("", ["easy-about", "easy-kept", "easy-more", "easy-agreed", "easy-agreed-how"]),
    (
        "easy-meeting",
        [
            "easy-on",
            "easy-from-until",
            "easy-ended-while",
            "easy-goal",
            "easy-words",
            "easy-goal-by",
        ],
    ),
    (
        "easy-decisions",
        ["easy-words", "easy-answered", "easy-dissent", "easy-words", "easy-review"],
    ),
    ("", ["easy-words", "easy-instead"]),
    ("easy-proposals", ["easy-words", "easy-proposal-open"]),
    ("easy-actions", ["easy-words", "easy-action-who", "easy-action-due"]),
    ("", ["easy-words", "easy-action-nobody", "easy-action-due"]),
    ("", ["easy-words", "easy-action-dropped", "easy-because"]),
    ("easy-points", ["easy-point", "easy-point-raised", "easy-point-new", "easy-point-kept"]),
    ("", ["easy-point", "easy-point-settled", "became-passed-on-to", "became-why"]),
    ("easy-agenda", ["easy-item-done", "easy-introduced", "easy-item-waiting"]),
    ("easy-notes", ["easy-words"]),
    ("easy-round", ["easy-round-asked", "easy-words"]),
    (
        "easy-poll",
        [
            "easy-poll-asked",
            "easy-poll-answered",
            "easy-poll-item",
            "easy-poll-item",
            "easy-poll-yes",
            "easy-poll-figures",
        ],
    ),
    (
        "easy-people",
        [
            "easy-people-count",
            "easy-name",
            "easy-name",
            "easy-heard",
            "easy-heard-means",
            "easy-regrets",
            "easy-name",
            "easy-missing",
            "easy-words",
        ],
    ),
    ("easy-corrections", ["easy-words", "easy-words"]),
    ("easy-next", ["easy-next-on", "easy-next-at"]),
]
FULL: list[tuple[str, list[str]]] = [
    ("", ["minutes-kept", "minutes-agreed-line", "minutes-ended-while"]),
    ("facts", ["minutes-when", "panel-goal", "minutes-heard", "minutes-next"]),
    ("minutes-present", ["names"]),
    ("minutes-regrets", ["names"]),
    ("minutes-missing-title", ["minutes-missing"]),
    (
        "minutes-item",
        [
            "minutes-item-aim",
            "minutes-introduced",
            "minutes-decision",
            "minutes-method",
            "minutes-quorum",
            "proposal-answered-result",
            "proposal-chart-line",
            "proposal-chart-line",
            "proposal-chart-line",
            "minutes-dissent",
            "proposal-review-decided",
            "minutes-action-line",
            "action-owner",
            "action-due",
            "minutes-action-open",
            "minutes-note",
        ],
    ),
    ("minutes-item-point", ["quote", "minutes-point-raiser", "minutes-point-parked"]),
    ("decisions-heading", ["minutes-decision-corrects"]),
    ("minutes-proposals", ["minutes-proposal", "minutes-proposal-open"]),
    ("minutes-point", ["quote", "minutes-point-settled", "became-passed-on-to", "became-why"]),
    (
        "minutes-actions",
        [
            "action",
            "action-due",
            "minutes-action-open",
            "action",
            "minutes-action-dropped",
            "became-why",
        ],
    ),
    ("minutes-views", ["minutes-views-counted", "minutes-views-changed", "minutes-views-pending"]),
    ("minutes-round", ["round-question", "quote"]),
    (
        "minutes-poll",
        [
            "poll-rate",
            "poll-sides",
            "poll-item-sides-line",
            "poll-item-held-line",
            "poll-item-held-line",
            "poll-item-held-line",
            "poll-item-held-line",
            "poll-item-held-line",
            "poll-item-held-line",
            "poll-item-sides-line",
        ],
    ),
    ("poll-groups", ["poll-groups-how"]),
    ("poll-group", ["poll-item-sides-line"]),
    (
        "minutes-corrections",
        [
            "minutes-correction-line",
            "minutes-correction-day",
            "minutes-correction-times",
            "minutes-correction-day",
        ],
    ),
]
EASY_OF_NOTHING: list[tuple[str, list[str]]] = [
    ("", ["easy-about", "easy-kept", "easy-more"]),
    ("easy-meeting", ["easy-on", "easy-from-until"]),
    ("easy-decisions", ["easy-no-decision"]),
    ("easy-agenda", ["easy-no-agenda"]),
    ("easy-people", ["easy-people-count"]),
    ("easy-next", ["easy-next-none"]),
]
FULL_OF_NOTHING: list[tuple[str, list[str]]] = [
    ("", ["minutes-kept", "minutes-not-agreed"]),
    ("facts", ["minutes-when", "minutes-heard", "minutes-next"]),
    ("minutes-present", ["minutes-nobody"]),
    ("minutes-agenda", ["minutes-agenda-empty"]),
    ("decisions-heading", ["minutes-no-decisions"]),
]


def told(card: Card) -> list[tuple[str, list[str]]]:
    """The keys of what it says before its parts and in each of them, under its heading."""
    first = [("", [line.key for line in card.lines])]
    facts = [("facts", [fact.label.key for fact in card.facts])] if card.facts else []
    parts = [
        ("" if part.heading is None else part.heading.key, [line.key for line in part.lines])
        for part in card.parts
    ]
    return [*first, *facts, *parts]


@pytest.mark.parametrize(
    ("card", "said"),
    [
        pytest.param(easy(everything()), EASY, id="easy to read"),
        pytest.param(in_full(everything()), FULL, id="in full"),
        pytest.param(easy(minimal()), EASY_OF_NOTHING, id="easy to read, of nothing"),
        pytest.param(in_full(minimal()), FULL_OF_NOTHING, id="in full, of nothing"),
    ],
)
def test_each_part_says_this(card: Card, said: list[tuple[str, list[str]]]) -> None:
    assert told(card) == said
