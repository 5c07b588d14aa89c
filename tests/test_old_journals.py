"""Journals that earlier versions wrote still fold, to a state that makes sense."""

from __future__ import annotations

from datetime import timedelta

from bot import events as e
from bot.ids import PersonId
from bot.meeting.meeting import Meeting

OLD = (
    b'{"is":"Planned","at":"2026-03-03T19:00:00Z","room":"lamp","number":1,"rules":{},'
    b'"starts":"2026-03-03T19:00:00Z","facilitators":["grace"],"roster":["grace","tom","ana"],'
    b'"items":[{"title":"breaks"},{"title":"van"}]}',
    # Five days late: it was opened all the same.
    b'{"is":"Woke","at":"2026-03-08T19:00:00Z","why":"meeting-due","due":"2026-03-03T19:00:00Z"}',
    b'{"is":"Came","at":"2026-03-08T19:01:00Z","by":"grace"}',
    b'{"is":"Came","at":"2026-03-08T19:01:00Z","by":"tom"}',
    b'{"is":"Called","at":"2026-03-08T19:02:00Z","by":"grace","whose":"tom"}',
    b'{"is":"FloorEnded","at":"2026-03-08T19:03:00Z","by":"tom"}',
    b'{"is":"Spoke","at":"2026-03-08T19:04:00Z","by":"ana","ref":"m1","words":9,"substantial":true}',
    b'{"is":"NextItem","at":"2026-03-08T19:05:00Z","by":"grace"}',
    b'{"is":"Closed","at":"2026-03-08T19:06:00Z","by":"grace"}',
)


def test_a_journal_from_before_presence_was_known_folds():
    state = Meeting.fold(e.decode(row) for row in OLD).state
    turns = state.turns
    assert list(turns.came) == list(turns.present) == ["grace", "tom", "ana"]
    assert turns.gone == ()
    assert not turns.whereabouts
    # Tom said that he had finished, which is a turn now; Grace has not been heard.
    assert turns.is_heard(PersonId("tom"))
    assert turns.unheard_here == ("grace",)
    assert state.closed_at is not None
    assert [item.title for item in state.agenda.open_items()] == ["van"]


def test_what_older_events_lack_has_its_usual_meaning():
    (came,) = (e.decode(row) for row in OLD[2:3])
    assert isinstance(came, e.Arrived)
    assert came.where is e.PresenceSource.SAID
    left = e.Departed(at=came.at + timedelta(minutes=1), actor=came.actor)
    assert e.decode(e.encode(left)) == left


LOST = (
    b'{"is":"Planned","at":"2026-03-03T19:00:00Z","room":"lamp","number":1,"rules":{},'
    b'"facilitators":["grace","tom"],"roster":["grace","tom","ana"]}',
    b'{"is":"Opened","at":"2026-03-03T19:00:00Z","by":"grace"}',
    b'{"is":"AccessLost","at":"2026-03-03T19:01:00Z","who":"tom"}',
    # Tom was a facilitator still, and could be removed as one: that goes on folding.
    b'{"is":"FacilitatorRemoved","at":"2026-03-03T19:02:00Z","by":"grace","who":"tom"}',
    b'{"is":"AccessLost","at":"2026-03-03T19:03:00Z","who":"ana"}',
    b'{"is":"Expected","at":"2026-03-03T19:04:00Z","by":"ana"}',
)


def test_a_journal_from_before_memberships_could_end_folds_as_it_did():
    state = Meeting.fold(e.decode(row) for row in LOST).state
    assert state.turns.everybody == ("grace", "ana")
    assert list(state.facilitators) == ["grace"]
    assert not state.leaderless
    before_that = Meeting.fold(e.decode(row) for row in LOST[:3]).state
    assert list(before_that.facilitators) == ["grace", "tom"]


def _said(number: int, more: str) -> bytes:
    who = ("tom", "ana")[number % 2]
    return (
        f'{{"is":"Spoke","at":"2026-03-03T19:{number:02}:00Z","by":"{who}","ref":"m{number}",'
        f'"words":9,"substantial":true,"drift":0.9,{more}}}'
    ).encode()


DRIFTED = (
    b'{"is":"Planned","at":"2026-03-03T18:00:00Z","room":"lamp","number":1,"rules":{},'
    b'"facilitators":["grace"],"roster":["grace","tom","ana"],'
    b'"items":[{"title":"breaks"},{"title":"van"}]}',
    b'{"is":"Opened","at":"2026-03-03T19:00:00Z","by":"grace"}',
    *(_said(n, '"strays":false') for n in range(1, 7)),
    # Nobody had said that the meeting goes on; it was asked by words alone, and answered.
    _said(7, '"strays":true'),
    _said(8, '"strays":true,"looks_like":2'),
    b'{"is":"TopicConfirmed","at":"2026-03-03T19:09:00Z","by":"grace","question":1}',
)


def test_questions_about_drift_that_were_asked_by_words_alone_are_there_with_their_answers():
    meeting = Meeting.fold(e.decode(row) for row in DRIFTED)
    topic = meeting.state.topic
    assert (topic.asked, topic.answers.confirmed, topic.open) == (1, 1, {})
    # The same meeting goes on under a version that wants a facilitator's word first.
    for number in range(10, 40):
        meeting.receive(e.decode(_said(number, '"leaves":true')))
    assert (topic.asked, topic.open) == (1, {})
    assert topic.mark.shows
