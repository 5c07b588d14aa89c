"""What cards are about: every kind of card with buttons says how they go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import bot
from bot.meeting.endings import ENDED, ended_line, over_line
from bot.meeting.subject_kinds import KINDS
from bot.phrases import catalogue

CARDS = [
    *sorted((Path(bot.__file__).parent / "meeting" / "cards").glob("*.py")),
    Path(bot.__file__).parent / "records" / "poll_cards.py",
    Path(bot.__file__).parent / "commands" / "help_text.py",
]

LASTING: dict[str, set[str]] = {
    "they ask in a form, or show something as it stands then": {
        "agreement.agreement", "calendar_feed.feed", "care.before_worry", "check_rounds.settings",
        "constraints.logged", "constraints.reviewed", "features.features",
        "features.voice", "glossary.glossary",
        "glossary.which_word", "goal.goal", "groups.groups", "groups.own_groups",
        "help_text.one_help", "lessons.gone", "lessons.lesson", "minutes.in_form", "needs.own",
        "needs.replied", "needs.saved", "needs.ticked", "outcomes.decided",
        "past_meetings.past_meetings", "personal.about", "poll_items._card",
        "preferences.preferences", "series.shown", "signals.is_up", "support.overview",
    },
    "they lead to the other pages of a list, and each entry has a subject of its own": {
        "actions.listed", "constraints.listed", "home.home",
    },
    "they set what they say, whatever was chosen before": {
        "lessons.lesson_list", "needs.answered", "needs.question", "reports.programme",
        "reports.texts", "seats.seats",
    },
    "the command says it, if there is nothing to do any more": {
        "minutes.in_short", "notes.decided", "outcomes.raised", "outcomes.to_be_decided",
        "personal.confirm_forget", "personal.decision_stays", "personal.forget_question",
        "point_list.point_list",
    },
}  # fmt: skip
"""Cards without a subject, and why their buttons can be pressed for ever: they are only ever
answers to the person who asks, shown to them in passing, and kept nowhere."""


def cards_with_buttons() -> Iterator[tuple[str, str, bool]]:
    """Every card in the code that has buttons: where it is made, its kind, and whether it says what
    they are about, itself or in its sections."""
    for path in CARDS:
        tree = ast.parse(path.read_text("utf-8"))
        for made in ast.walk(tree):
            if not isinstance(made, ast.FunctionDef):
                continue
            for node in ast.walk(made):
                if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Card":
                    continue
                given = {word.arg: word.value for word in node.keywords}
                inner = [
                    {word.arg for word in section.keywords}
                    for section in ast.walk(node)
                    if isinstance(section, ast.Call)
                    and getattr(section.func, "id", "") == "CardSection"
                ]
                with_buttons = [section for section in inner if "buttons" in section]
                if not with_buttons and ast.unparse(given.get("buttons", ast.Tuple([]))) == "()":
                    continue
                kind = getattr(given["kind"], "value", "?")
                says = "about" in given or (
                    "buttons" not in given and all("about" in section for section in with_buttons)
                )
                yield f"{path.stem}.{made.name}", str(kind), says


def test_every_card_with_buttons_says_how_they_end_or_why_they_do_not():
    found = list(cards_with_buttons())
    assert "round" in {kind for _, kind, says in found if says}
    silent = {where for where, _, says in found if not says}
    lasting = {where for those in LASTING.values() for where in those}
    assert silent - lasting == set(), "give it a subject, or say why it needs none"
    assert lasting - silent == set(), "they are answers no longer"
    assert sum(map(len, LASTING.values())) == len(lasting), "one reason each"


def test_every_way_in_which_something_ends_has_its_lines():
    for how, refusal in ENDED.items():
        assert f"over-{how}" in catalogue(), how
        assert not refusal or refusal in catalogue(), refusal
        line = ended_line(how, 3)
        named = {"number": 3} if line.placeholders else {}
        assert line.placeholders == named
        said = catalogue().say(line.key, named)
        assert ("3" in said, "$" in said) == (bool(named), False), how
    source = (Path(bot.__file__).parent / "meeting" / "subjects.py").read_text("utf-8")
    for kind in KINDS:
        assert f'f"{kind}-' in source or kind == "poll", f"nothing is ever about {kind}"


def test_what_is_no_subject_of_ours_is_never_over():
    for made_up in (
        "",
        "round",
        "round-",
        "round-x",
        "item-1",
        "tabled-1",
        "nothing-1.2",
        "item-²",
    ):
        assert over_line(made_up, _state()) is None, made_up


def _state():
    from datetime import UTC, datetime

    from bot import events as e
    from bot.ids import RoomKey
    from bot.meeting.meeting import Meeting
    from bot.rules import Rules

    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return Meeting(e.MeetingPlanned(at=at, room=RoomKey("lamp"), number=1, rules=Rules())).state
