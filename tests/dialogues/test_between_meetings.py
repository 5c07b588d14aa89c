"""Between meetings people find points, look at one, and add to it."""

from __future__ import annotations

import pytest


@pytest.fixture
async def talk(meeting):
    """Ana has parked two points at a meeting that is over; Tom and Grace were there."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Ana")
    await meeting.joins("Tom")
    await meeting.says("Grace", "/series 2026-03-10T19:00 UTC weekly")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/park Who pays for the nights?")
    await meeting.says("Tom", "/park The form is too long.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Ana", "Grace", "Tom")
    return meeting


async def test_a_point_shows_its_words_its_history_and_what_people_have_added(talk):
    await talk.says("Tom", "/point add 1 The council does, as I see it.")
    talk.told("Tom", "Added to point 1: how I see it.")
    talk.silent()
    await talk.says("Ana", "/point add 1 It was 900 pounds last year. kind=note name=yes")
    talk.told("Ana", "Added to point 1: a note.")
    await talk.says("Ana", "/point add 1 https://example.org/nights what it costs kind=link")
    talk.told("Ana", "Added to point 1: a link.")
    await talk.says("Tom", "/point 1")
    shown = talk.told(
        "Tom",
        "Point 1",
        "“Who pays for the nights?”",
        "It comes back at the next meeting.",
        "“The council does, as I see it.”",
        "“It was 900 pounds last year.” (Ana)",
        "https://example.org/nights",
        "parked (meeting 1)",
    )
    assert "Tom" not in shown.text.replace("(Ana)", "")
    headings = [part.heading for part in shown.parts if part.heading]
    assert headings == ["How people see it", "Notes", "Links", "What happened so far"]


async def test_a_point_that_was_parked_between_meetings_says_so(talk):
    await talk.says("Ana", "/park And who cleans?")
    talk.no_matter("Ana")
    await talk.says("Ana", "/point 3")
    talk.told("Ana", "parked (before meeting 2)", "Nothing has been added to it yet.")


async def test_what_is_added_is_still_there_at_the_next_meeting_and_after_a_restart(talk):
    await talk.says("Tom", "/point add 2 Two pages are enough.")
    talk.told("Tom", "Added to point 2")
    await talk.time_passes(days=7)
    talk.no_matter("Ana", "Grace", "Tom")
    talk.restarts()
    await talk.says("Grace", "/point 2")
    talk.told("Grace", "“Two pages are enough.”", "on the agenda (meeting 2)")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Grace", "/parked")
    talk.told("Grace", "Added since then: how people see it (1), notes (0), links (0).")


async def test_nothing_is_added_to_a_point_that_is_settled_and_it_can_still_be_read(talk):
    await talk.says("Grace", "/settle 1 changed The nights come first.")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Tom", "/point add 1 Too late?")
    talk.told("Tom", "Point 1 is already settled.")
    await talk.time_passes(days=7)
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Tom", "/point 1")
    shown = talk.told("Tom", "“Who pays for the nights?”", "It changed the result.", "settled")
    assert not [b for b in shown.buttons if b.command != "point"]


async def test_a_link_without_an_address_is_asked_about_and_what_was_written_stays(talk):
    asked = await talk.fills_in("Tom", "point add", contention=1, kind="link", text="the council")
    talk.told("Tom", "A link begins with https:// or http://.")
    assert asked.form is not None
    assert {f.name: f.value for f in asked.form.fields}["text"] == "the council"
    await talk.says("Tom", "/point 1")
    assert "the council" not in talk.told("Tom", "Nothing has been added").text


async def test_what_somebody_added_can_be_undone_and_leaves_only_that_there_was_something(talk):
    await talk.says("Tom", "/point add 1 I regret this.")
    talk.told("Tom", "Added to point 1")
    await talk.says("Tom", "/undo")
    talk.no_matter("Tom")
    await talk.says("Ana", "/point 1")
    shown = talk.told("Ana", "One more thing was added, and was taken back or deleted.")
    assert "regret" not in shown.text


async def test_the_list_can_be_narrowed_to_ones_own_to_words_and_to_closed_ones(talk):
    await talk.says("Tom", "/parked mine")
    shown = talk.told("Tom", "You have raised one point here.", "The form is too long.")
    assert "nights" not in shown.text
    await talk.says("Tom", "/parked search=NIGHTS")
    shown = talk.told("Tom", "One open point matches.", "Who pays for the nights?", "“NIGHTS”")
    assert "form is too long" not in shown.text
    await talk.says("Tom", "/parked search=elephants")
    talk.told("Tom", "No open point matches.")
    await talk.says("Tom", "/parked closed")
    talk.told("Tom", "No point has been closed.")
    await talk.says("Grace", "/settle 2 changed It is two pages now.")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Tom", "/parked closed")
    talk.told("Tom", "One point is closed.", "The form is too long.", "It changed the result.")
    await talk.says("Tom", "/parked older=1")
    talk.told("Tom", "No open point matches.")
    await talk.time_passes(days=1)
    await talk.says("Tom", "/parked older=1")
    talk.told("Tom", "One open point matches.", "Who pays for the nights?")


async def test_points_without_a_date_are_those_of_a_room_that_does_not_meet_again(talk):
    await talk.says("Tom", "/parked no-date")
    talk.told("Tom", "No open point is without a date.")
    await talk.says("Grace", "/series 2026-03-05T19:00 UTC once")
    await talk.time_passes(days=2)
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Tom", "/parked no-date")
    talk.told("Tom", "2 open points have no date.")


async def test_two_hundred_points_are_listed_ten_at_a_time(talk):
    for number in range(3, 201):
        await talk.says("Tom", f"/park Something that matters, number {number}.")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Ana", "/parked")
    first = talk.told("Ana", "200 points are not settled yet.", "Page 1 of 20.")
    assert len(first.parts) == 10
    await talk.presses("Ana", "Next page")
    second = talk.told("Ana", "Page 2 of 20.", "Point 11:")
    assert "Point 10:" not in second.text
    await talk.says("Ana", "/parked search=number")
    found = talk.told("Ana", "198 open points match.", "Look for another word as well")
    # A button would keep what somebody has looked for.
    assert not [button for button in found.buttons if "page" in button.args]


async def test_a_point_can_still_be_opened_from_a_list_that_was_drawn_before_it_was_settled(talk):
    await talk.says("Tom", "/parked")
    opens = await talk.about_to_press("Tom", "Open point 1")
    await talk.says("Grace", "/settle 1 changed The nights come first.")
    talk.no_matter("Ana", "Grace", "Tom")
    await opens()
    talk.told("Tom", "“Who pays for the nights?”", "It changed the result.")


async def test_the_agenda_says_what_comes_back_at_it_and_what_comes_back_later(talk):
    await talk.says("Tom", "/agenda list")
    shown = talk.told("Tom", "Who pays for the nights?", "The form is too long.")
    assert "What comes back after this meeting" not in shown.text
    await talk.time_passes(days=7)
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Ana", "/park Who cleans the ramp?")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Tom", "/agenda list")
    shown = talk.told("Tom", "What comes back after this meeting")
    assert "Who cleans the ramp?" in shown.text.partition("What comes back after this meeting")[2]


async def test_something_is_proposed_about_a_point_from_the_point_itself(talk):
    await talk.says("Ana", "/point 1")
    talk.no_matter("Ana")
    await talk.presses(
        "Ana",
        "Propose something about this",
        wording="The council pays for the nights.",
        method="majority",
        quorum="1",
    )
    talk.heard_in_room("Proposal 1", "The council pays for the nights.")
    await talk.says("Ana", "/answer 1 yes")
    await talk.fills_in("Grace", "proposal close", proposal="1")
    talk.heard_in_room("It is decided.", "point 1")
    talk.no_matter("Ana", "Grace")
    await talk.says("Grace", "/settle 2 changed One page it is.")
    talk.no_matter("Ana", "Grace", "Tom")
    await talk.says("Ana", "/point 2")
    settled = talk.told("Ana", "The form is too long.")
    labels = {button.label for button in settled.buttons}
    assert "Propose something about this" not in labels
