"""What Heard says that it did in a meeting: all of it, and nothing that tells of one person."""

from __future__ import annotations

from typing import Any

from bot.meeting.cards.heard_did import did_section
from bot.records.heard_did import HeardDid


def told(**did: Any) -> dict[str, Any]:
    return {line.key: line.placeholders for line in did_section(HeardDid(**did)).lines}


def test_where_it_did_nothing_it_says_so():
    said = told()
    assert said["heard-did-invited"] == {"invited": 0}
    assert said["heard-did-floor"] == {"times": 0}
    assert said["heard-did-topic"] == {"asked": 0}
    assert said["heard-did-posts"] == {"posts": 0}
    assert len(said) == 4


def test_what_became_of_invitations_is_said_where_it_may_be_shown():
    said = told(invited=5, accepted=2, declined=1)
    assert said["heard-did-invited-answers"] == {
        "invited": 5,
        "accepted": 2,
        "declined": 1,
        "open": 2,
    }
    assert "heard-did-answers-withheld" not in said


def test_how_many_there_were_is_said_without_what_became_of_them():
    for withheld in ({"accepted": None, "declined": None}, {"declined": None}, {"accepted": None}):
        said = told(invited=5, **withheld)
        assert said["heard-did-invited"] == {"invited": 5}
        assert "heard-did-answers-withheld" in said
        assert "heard-did-invited-answers" not in said


def test_where_only_one_or_two_could_be_invited_not_even_that_is_said():
    said = told(invited=None, accepted=None, declined=None, permissions=None)
    assert "heard-did-invited-withheld" in said
    assert not {"heard-did-invited", "heard-did-answers-withheld"} & said.keys()
    assert "heard-did-permissions" not in said


def test_questions_are_counted_with_what_was_answered():
    said = told(
        permissions=3,
        topic_questions=6,
        topic_confirmed=2,
        topic_acted_on=1,
        topic_dismissed=1,
        moves_asked=4,
        moves_taken=1,
        moves_put_off=2,
    )
    assert said["heard-did-permissions"] == {"people": 3}
    topic = {"asked": 6, "confirmed": 2, "acted": 1, "dismissed": 1, "open": 2}
    assert said["heard-did-topic-answers"] == topic
    assert said["heard-did-moves"] == {"asked": 4, "taken": 1, "later": 2, "open": 1}


def test_an_invitation_is_open_as_long_as_nobody_has_answered_it():
    assert HeardDid(invited=3).invitations_open == 3
    assert HeardDid(invited=3, accepted=1, declined=1).invitations_open == 1
    assert HeardDid(invited=3, declined=None).invitations_open is None
