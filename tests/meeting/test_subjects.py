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

ANSWERS = {
    "about-me", "about-worry", "actions", "calendar-feed", "card-up", "checks",
    "constraints", "features", "forget", "glossary", "goal-none",
    "agreement", "agreement-none", "lesson", "lesson-gone", "lessons",
    "groups", "help", "home", "meetings", "minutes", "my-group", "needs", "needs-seen", "note",
    "outcomes", "point", "points", "poll-items", "preferences", "programme-report",
    "programme-texts", "raised", "seats", "series", "support", "take-back", "voice",
    "which-word",
}  # fmt: skip
"""Kinds of cards that are only ever answers to the person who asks: shown to them in passing, and
kept nowhere. A press on one is carried out, or refused, by the command."""


def cards_with_buttons() -> Iterator[tuple[str, str, bool]]:
    """Every card in the code that has buttons: where, its kind, and whether it says what they are
    about, itself or in its sections."""
    for path in CARDS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
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
            if "buttons" not in given and not with_buttons:
                continue
            kind = getattr(given["kind"], "value", "?")
            says = "about" in given or (
                "buttons" not in given and all("about" in section for section in with_buttons)
            )
            yield path.name, str(kind), says


def test_every_card_with_buttons_says_how_they_end():
    found = list(cards_with_buttons())
    assert ("rounds.py", "round", True) in found
    assert ("poll_cards.py", "poll", True) in found
    assert [(file, kind) for file, kind, says in found if not says and kind not in ANSWERS] == []
    silent = {kind for _, kind, says in found if not says}
    assert silent == ANSWERS, "they are answers no longer"


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
