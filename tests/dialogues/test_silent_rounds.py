"""Everybody writes privately, and it is shown together."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rules import Rules

QUESTION = "What worries you?"


async def a_silent_round(meeting, *people, names="no"):
    """Grace has opened a silent round; the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)
    await meeting.says("Grace", f"/round silent {QUESTION} names={names}")


async def test_all_write_and_it_is_shown_together_without_names(meeting):
    await a_silent_round(meeting, "Ana", "Ben")
    meeting.heard_in_room(
        f"The question: “{QUESTION}”",
        "without names and in random order",
        "If fewer than 3 people write or pass, nothing is shown.",
        "The person who runs Heard could find out.",
    )
    await meeting.presses("Ana", "Write", text="The nights.")
    meeting.told("Ana", "Nobody sees it until the round closes.")
    meeting.silent()
    panel = await meeting.panel()
    assert "Have written or passed: 1 of the 3 here" in panel
    assert "Time left to write: 5 minutes" in panel
    assert "Ana" not in panel
    assert "nights" not in panel
    await meeting.says("Ben", "/write Money.")
    await meeting.says("Grace", "/pass")
    shown = meeting.heard_in_room("What you wrote in the silent round", QUESTION)
    assert {"“The nights.”", "“Money.”"} <= set(shown.lines)
    assert not any(name in shown.text for name in ("Ana", "Ben", "Grace"))
    assert "Not heard yet: nobody" in await meeting.panel()
    await meeting.time_passes(minutes=10)
    meeting.silent()


async def test_with_names_if_the_facilitator_chose_so_and_everybody_is_told_before(meeting):
    await a_silent_round(meeting, "Ana", names="yes")
    meeting.heard_in_room("Then everything is shown together, with your names.")
    await meeting.says("Ana", "/write")
    (field, hidden) = meeting.form.fields
    assert "In this round your name is shown with your words." in field.help
    assert (hidden.shape, hidden.value) == ("hidden", "1.1")
    await meeting.fills_in("Ana", "write", text="The nights.", round=hidden.value)
    await meeting.says("Grace", "/write The forms.")
    shown = meeting.heard_in_room("What you wrote in the silent round")
    assert {"Ana: “The nights.”", "Grace: “The forms.”"} <= set(shown.lines)


async def test_words_that_are_shown_with_a_name_count_as_a_turn(meeting):
    await a_silent_round(meeting, "Ana", "Ben", names="yes")
    await meeting.says("Ana", "/write The nights.")
    await meeting.says("Ben", "/pass")
    await meeting.says("Grace", "/pass")
    for who in ("Ana", "Ben"):
        await meeting.says(who, "/hand")
    queue = (await meeting.says("Grace", "/queue")).reply.text
    assert "1. Ben (new point), fewer turns" in queue
    assert "2. Ana (new point), next after people with fewer turns" in queue


async def test_the_form_says_that_names_are_not_shown_and_who_could_find_out(meeting):
    await a_silent_round(meeting, "Ana")
    await meeting.says("Ana", "/write")
    help_text = meeting.form.fields[0].help
    assert "Nobody in the room will see who wrote what" in help_text
    assert "the person who runs Heard could find out" in help_text


async def test_a_form_of_an_unnamed_round_does_not_end_up_in_a_named_one(meeting):
    await a_silent_round(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/write")
    form = {field.name: field.value for field in meeting.form.fields}
    await meeting.says("Grace", "/round end")
    await meeting.says("Grace", "/round silent names=yes")
    meeting.no_matter("Ana")
    await meeting.fills_in("Ana", "write", **{**form, "text": "He shouts at me."})
    meeting.told("Ana", "That round is over.")
    await meeting.says("Grace", "/round end")
    assert not any("shouts" in post.text for post in meeting.face.posts)


async def test_what_was_written_can_be_changed_or_taken_back_until_the_round_closes(meeting):
    await a_silent_round(meeting, "Ana", "Ben", "Eve")
    for who in ("Ana", "Ben", "Eve"):
        await meeting.says(who, f"/write First thoughts of {who}")
    await meeting.says("Ana", "/write Second thoughts")
    meeting.told("Ana", "What you wrote before will not be shown.")
    await meeting.says("Ben", "/pass")
    meeting.no_matter()
    await meeting.says("Grace", "/round end")
    shown = meeting.heard_in_room("What you wrote in the silent round", "“Second thoughts”")
    assert "“First thoughts of Eve”" in shown.lines
    assert "of Ana" not in shown.text
    assert "of Ben" not in shown.text
    await meeting.says("Ana", "/write Third thoughts")
    meeting.told("Ana", "No silent round is running.")
    meeting.silent()


async def test_the_round_closes_when_its_time_is_up(meeting):
    await a_silent_round(meeting, "Ana", "Ben", "Eve")
    for who in ("Ana", "Ben", "Eve"):
        await meeting.says(who, f"/write {who}’s worry")
    meeting.no_matter()
    await meeting.time_passes(minutes=4)
    meeting.silent()
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("What you wrote in the silent round")


async def test_everybody_gets_more_time_if_somebody_needs_it(meeting):
    await meeting.says("Ana", "/preferences time=yes")
    await a_silent_round(meeting, "Ana")
    meeting.heard_in_room("Time left: 10 minutes")


async def test_who_comes_late_is_waited_for(meeting):
    await a_silent_round(meeting, "Ana", "Ben")
    await meeting.says("Ana", "/write Nights.")
    await meeting.says("Ben", "/write Money.")
    await meeting.says("Eve", "/here")
    await meeting.says("Grace", "/pass")
    meeting.no_matter()
    assert "Have written or passed: 3 of the 4 here" in await meeting.panel()
    await meeting.says("Eve", "/write The van.")
    meeting.heard_in_room("“The van.”")


async def test_with_too_few_people_nothing_is_shown_and_the_words_go_back(meeting):
    await a_silent_round(meeting, "Ana", "Ben")
    meeting.no_matter()
    await meeting.says("Ana", "/write He shouts at me.")
    await meeting.says("Ben", "/pass")
    await meeting.says("Grace", "/round end")
    over = meeting.heard_in_room("Fewer than 3 people wrote or passed.")
    assert "shouts" not in over.text
    meeting.told("Ana", "was not shown to anybody", "“He shouts at me.”")
    assert not any(
        "shouts" in spoken.text for spoken in (*meeting.face.posts, *meeting.face.panels)
    )


async def test_a_silent_room_still_sees_what_its_people_wrote(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Ana", "/here")
    await meeting.says("Grace", "/round silent names=yes")
    meeting.no_matter()
    await meeting.says("Ana", "/write Nights.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("Ana: “Nights.”")


async def test_a_silent_room_is_told_too_that_nothing_is_shown(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/quiet silent")
    await meeting.says("Ana", "/here")
    await meeting.says("Grace", "/round silent names=no")
    meeting.no_matter()
    await meeting.says("Ana", "/write Nights.")
    await meeting.says("Grace", "/round end")
    meeting.heard_in_room("Fewer than 3 people wrote or passed.")


async def test_nobody_wrote(meeting):
    await a_silent_round(meeting, "Ana")
    meeting.no_matter()
    await meeting.time_passes(minutes=5)
    meeting.heard_in_room("Nobody wrote anything this time.")


# -- no public effect names a writer ---------------------------------------------------------------

PEOPLE = ("Ana", "Ben", "Cleo", "Dan")
acts = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(["write", "pass", "here", "speak", "side"])),
    max_size=14,
)


@pytest.fixture
def rules():
    return Rules(poll_fewest=3)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts, st.booleans())
async def test_nothing_that_others_see_tells_who_wrote_what(meeting, doings, closed_by_time):
    await meeting.says("Grace", "/start")
    if (await meeting.service.queries.current_meeting(meeting.room)).number > 1:
        meeting.no_matter("Grace", *PEOPLE)
    await meeting.says("Grace", "/round silent")
    seen = len(meeting.face.posts)
    for who, what in doings:
        if what == "speak":
            await meeting.says(who, "Good evening.")
        elif what != "side":
            await meeting.says(who, f"/{what} secret" if what == "write" else f"/{what}")
        panel = await meeting.panel()
        side = await meeting.side("Grace")
        assert "secret" not in panel
        assert "secret" not in side
        facts = [line for line in panel.splitlines() if "written" in line]
        assert not any(name in line for line in facts for name in PEOPLE)
    if closed_by_time:
        await meeting.time_passes(minutes=6)
    else:
        await meeting.says("Grace", "/round end")
    for post in meeting.face.posts[seen:]:
        assert not any(name in post.text for name in PEOPLE), post.text
    for outbox_message in await meeting.store.posts(
        (await meeting.service.directory.room(meeting.room)).key, (), 99
    ):
        if outbox_message.card.kind.startswith(("round-shown", "silent-round")):
            assert '"is":"name"' not in json.dumps(_builtins(outbox_message.card))
    await meeting.says("Grace", "/end anyway=yes")


def _builtins(card):
    import msgspec

    return msgspec.to_builtins(card)
