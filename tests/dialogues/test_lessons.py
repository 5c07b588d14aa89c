"""Learning: lessons to look up, one that is offered when it fits, and what becomes of it."""

from __future__ import annotations

import msgspec

PEOPLE = ("Grace", "Tom", "Ana", "Ben", "Eve", "Kim", "Lou", "Uma")
OFFER = "A one-minute lesson, if you like"


async def a_meeting(meeting, *people, hand=""):
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    if hand:
        await meeting.says(hand, "/hand")
    for who in people:
        await meeting.says(who, "The council pays for night care, as far as I know.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter(*PEOPLE)


async def after_a_meeting(meeting):
    """The hour in which nothing is offered has passed."""
    await meeting.time_passes(minutes=59)
    nobody_is_offered_anything(meeting)
    await meeting.time_passes(minutes=2)


def nobody_is_offered_anything(meeting):
    told = [one.text for who in PEOPLE for one in meeting.all_told(who)]
    assert not [text for text in told if OFFER in text or "Have you tried it" in text]


async def read_by(meeting, who):
    """The lessons that somebody has read, as their copy of what is kept of them has it."""
    person = await meeting.store.person(meeting.account(who), meeting.new_id)
    copy = msgspec.json.decode(await meeting.service.reports.copy(person))
    return [(one["lesson"], one["tried"]) for one in copy["lessons_read"]]


async def test_lessons_are_listed_by_whom_they_are_for_and_shown_privately(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Tom", "/learn")
    shown = meeting.told("Tom", "Lessons for everybody", "Asking what a word means")
    assert "Opening a meeting well" not in shown.text
    await meeting.says("Grace", "/learn")
    meeting.told("Grace", "Lessons for those who run meetings", "Opening a meeting well")
    await meeting.says("Tom", "/learn commissioners")
    meeting.told("Tom", "What to ask the report")
    await meeting.says("Tom", "/learn Facilitators")
    meeting.told("Tom", "Lessons for those who run meetings")
    await meeting.says("Tom", "/learn None")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/learn")
    meeting.told("Tom", "Heard offers you no lessons now.")
    await meeting.says("Tom", "/learn asking what a WORD means")
    lesson = meeting.told(
        "Tom", "Every kind of work has its own words.", "One thing to try at the next meeting"
    )
    assert lesson.title == "Asking what a word means"
    await meeting.says("Tom", "/learn how to fly")
    meeting.told("Tom", "There is no lesson with that name.")
    meeting.silent()


async def test_a_lesson_in_another_language_than_ones_own_says_so(meeting):
    await meeting.joins("Tom")
    await meeting.says("Tom", "/preferences language=es")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/learn value")
    meeting.told("Tom", "What working together brings", "English")


async def test_who_put_a_hand_up_is_offered_one_lesson_after_the_meeting_and_not_during_it(meeting):
    await meeting.joins("Grace", facilitator=True)
    await a_meeting(meeting, "Grace", "Tom", "Ana", hand="Tom")
    await after_a_meeting(meeting)
    meeting.told("Tom", OFFER, "You put your hand up in a meeting.")
    meeting.told("Ana", OFFER, "You have been to your first meeting here.")
    typed = "/learn answer=later, and /learn answer=none."
    meeting.told("Grace", OFFER, "You run meetings here.", typed)
    await meeting.says("Grace", "/learn answer=later")
    meeting.told("Grace", "Heard will not offer this one again.")
    await meeting.presses("Tom", "Not now")
    meeting.told("Tom", "Heard will not offer this one again.")
    await meeting.presses("Ana", "No lessons, please")
    meeting.told("Ana", "Offer you lessons", "No")
    # At the next one Tom is offered the other lesson that fitted, and then nothing more.
    await a_meeting(meeting, "Grace", "Tom", "Ana", hand="Ana")
    await after_a_meeting(meeting)
    meeting.told("Tom", OFFER, "You have been to your first meeting here.")
    nobody_is_offered_anything(meeting)
    await a_meeting(meeting, "Grace", "Tom", "Ana", hand="Tom")
    await after_a_meeting(meeting)
    nobody_is_offered_anything(meeting)


async def test_who_has_read_one_is_asked_once_after_the_next_meeting_and_only_they_know(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Tom", "/learn differently")
    meeting.told("Tom", "I see it differently")
    await a_meeting(meeting, "Grace", "Tom", hand="Tom")
    await after_a_meeting(meeting)
    # One private offer a meeting in all: the question comes before another lesson.
    meeting.told("Tom", "You have read “Saying “I see it differently””", "Have you tried it?")
    meeting.no_matter("Grace")
    await meeting.presses("Tom", "Not for me")
    meeting.told("Tom", "Not everything is for everybody.")
    assert await read_by(meeting, "Tom") == [("differently", "not-for-me")]
    assert await read_by(meeting, "Grace") == []
    await a_meeting(meeting, "Grace", "Tom")
    await after_a_meeting(meeting)
    meeting.told("Tom", OFFER)
    meeting.silent()


async def test_after_a_poll_in_which_few_were_listened_to_everybody_is_offered_listening(meeting):
    await meeting.joins("Grace", facilitator=True)
    await a_meeting(meeting, *PEOPLE)
    for who in PEOPLE:
        await meeting.votes(who, heard="1")
    await meeting.time_passes(hours=47)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=2)
    meeting.no_matter(*PEOPLE)
    await a_meeting(meeting, *PEOPLE)
    await meeting.time_passes(minutes=61)
    for who in ("Tom", "Ana"):
        meeting.told(who, "In the last poll few said that people listened.", "Everybody here")
    meeting.no_matter(*PEOPLE)


async def test_a_team_sees_how_many_were_offered_one_and_of_few_people_nothing(meeting):
    await meeting.joins("Grace", facilitator=True)
    await a_meeting(meeting, "Grace", "Tom")
    await meeting.time_passes(minutes=61)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/learn")
    meeting.told("Grace", "When there are enough people here")
    await a_meeting(meeting, *PEOPLE)
    await meeting.time_passes(minutes=61)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/learn")
    meeting.told("Grace", "8 of 8 people in this room have been offered a lesson.")
    await meeting.says("Tom", "/learn")
    assert "of 8" not in meeting.told("Tom", "Lessons for everybody").text
