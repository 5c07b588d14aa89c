"""What words mean in a room: asked, explained, confirmed, corrected, told at their
first use, and taken back."""

from __future__ import annotations

import pytest

from bot.cards import phrase
from bot.meeting import subjects
from bot.meeting.endings import over_line
from tests.dialogues.test_needs import state_of

BOARD = "The board that plans care here."


async def opened(meeting, *people: str) -> None:
    """Grace runs a meeting, and these are there."""
    await meeting.joins("Grace", facilitator=True)
    for who in people:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def explains(meeting, who: str, text: str = BOARD, **more: str) -> None:
    """Somebody presses “Explain it”, and sends the form off as it came, with an explanation."""
    form = (await meeting.presses(who, "Explain it")).form
    given = {field.name: field.value for field in form.fields}
    assert given["term"], "the form begins with the word"
    await meeting.fills_in(who, form.command, **{**given, "explanation": text, **more})


@pytest.mark.parametrize(
    "typed",
    [
        "/what is the ICB?",
        "/what is ICB",
        "/what's an ICB?",
        "/What’s ICB?",
        "/whats “ICB”",
        "/what does ICB mean?",
        "/what does the word ICB mean",
        "/what ICB",
        "/what are ICBs",
        "/WHAT IS icb",
        "/what do **ICBs** mean?",
    ],
)
async def test_what_is_a_word_asks_the_room_once_and_explains_from_then_on(meeting, typed):
    await opened(meeting, "Tom", "Uma")
    await meeting.says("Tom", "/what is ICB")
    post = meeting.heard_in_room("What does “ICB” mean?", "Somebody here would like to know")
    assert "Tom" not in post.text
    meeting.told("Tom", "does not show who asked")
    await meeting.says("Uma", typed)
    meeting.told("Uma", "The room has been asked what this means")
    meeting.silent()
    await explains(meeting, "Grace")
    meeting.heard_in_room("“ICB” means:", BOARD, "Is that right?")
    meeting.told("Grace", "Your name is not shown with it")
    await meeting.says("Uma", typed)
    meeting.told("Uma", "“ICB” means:", BOARD, "Nobody has confirmed this yet")
    meeting.silent()


@pytest.mark.parametrize(
    "typed",
    ["/what do you all think?", "/what’s going on", "/what about lunch", "/explain this to me"],
)
async def test_what_people_say_to_each_other_is_not_asked_of_the_room(meeting, typed):
    await opened(meeting, "Tom")
    await meeting.says("Tom", typed)
    meeting.told("Tom", "Which word do you mean?")
    meeting.silent()
    await meeting.says("Tom", "/what do hubs mean?")
    meeting.heard_in_room("What does “hubs” mean?")


async def test_two_members_or_a_facilitator_confirm_and_the_explainer_is_named_only_if_they_wish(
    meeting,
):
    await opened(meeting, "Tom", "Uma", "Vik")
    await meeting.says("Tom", "/what is a hub")
    meeting.no_matter("Tom")
    await explains(meeting, "Tom", "Where carers meet.", name="yes")
    meeting.heard_in_room("“hub” means:", "Where carers meet.", "Explained by Tom.")
    meeting.told("Tom", "Your name is shown with it")
    await meeting.presses("Tom", "That is right")
    meeting.told("Tom", "your own explanation")
    await meeting.presses("Uma", "That is right")
    meeting.told("Uma", "One more member")
    await meeting.presses("Uma", "That is right")
    meeting.told("Uma", "You have confirmed this already")
    await meeting.presses("Vik", "That is right")
    meeting.told("Vik", "The explanation is confirmed")
    meeting.silent()
    await meeting.says("Uma", "/what is a hub")
    assert "Nobody has confirmed" not in meeting.told("Uma", "“hub” means:").text

    await meeting.says("Uma", "/explain Hubs explanation=A room with tea.")
    post = meeting.heard_in_room("“Hubs” has a new explanation:", "A room with tea.", "Until now")
    assert "Uma" not in post.text
    meeting.no_matter("Uma")
    await meeting.presses("Grace", "That is right")
    meeting.told("Grace", "The explanation is confirmed")
    await meeting.says("Vik", "/glossary")
    listed = meeting.told("Vik", "Our word list", "1. Hubs: A room with tea.")
    assert "not confirmed" not in listed.text
    assert "2." not in listed.text


async def test_the_list_is_the_same_after_the_meeting_and_after_a_restart(meeting):
    await opened(meeting, "Tom")
    await meeting.says("Tom", "/explain ICB explanation=" + BOARD)
    await meeting.presses("Grace", "That is right")
    await meeting.says("Tom", "/what is respite")
    await meeting.says("Grace", "/end")
    meeting.no_matter("Tom", "Grace")
    meeting.restarts()
    await meeting.says("Tom", "/what")
    meeting.told(
        "Tom", f"1. ICB: {BOARD}", "2. respite: somebody asked, and nobody has explained it yet"
    )


async def test_the_first_use_in_a_meeting_is_explained_once_to_who_wants_that(meeting):
    await opened(meeting, "Tom", "Uma", "Vik")
    await meeting.says("Tom", "/explain ICB explanation=" + BOARD)
    await meeting.presses("Grace", "That is right")
    await meeting.says("Uma", "/explain personal budget explanation=Money you plan yourself.")
    await meeting.says("Uma", "/preferences words=yes")
    meeting.no_matter("Grace", "Tom", "Uma", "Vik")
    await meeting.says("Vik", "The icb is not it, and an icbx neither.")
    meeting.not_told("Uma")
    await meeting.says("Vik", "I asked the ICBs about personal budgets.")
    told = meeting.told("Uma", f"“ICB” means: {BOARD}", "Only you can see it")
    assert "Vik" not in told.text
    assert "personal budget" not in told.text, "nobody has confirmed that yet"
    await meeting.says("Tom", "The ICB’s answer is late.")
    meeting.not_told("Uma", "Tom", "Grace")
    await meeting.presses("Grace", "That is right")
    meeting.no_matter("Grace")
    await meeting.says("Tom", "Personal-budget holders are out.")
    meeting.told("Uma", "“personal budget” means: Money you plan yourself.")
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Tom", "Uma", "Vik")
    await meeting.says("Uma", "/here")
    meeting.no_matter("Uma")
    await meeting.says("Vik", "The ICB again.")
    meeting.told("Uma", "“ICB” means:")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/what is " + "a" * 200, "200"),
        ("/what is it?", "Which word do you mean?"),
        ("/what is ???", "Which word do you mean?"),
        ("/what is @Tom", "Which word do you mean?"),
        ("/what is one two three four five six seven", "at most 6 parts"),
        ("/explain ICB explanation=" + "word " * 2000, "10"),
        ("/explain ICB", ""),
        ("/glossary confirm 7", "no such word"),
        ("/glossary drop 7", "no such word"),
    ],
)
async def test_bad_input_gets_one_clear_line_and_changes_nothing(meeting, typed, said):
    await opened(meeting, "Tom")
    result = await meeting.says("Grace", typed)
    assert not result.accepted
    if said:
        assert said in result.reply.text
    else:
        assert result.form is not None, "it asks for the explanation"
    meeting.silent()
    meeting.no_matter("Grace")
    await meeting.says("Tom", "/glossary")
    meeting.told("Tom", "There are no words on the list yet")


async def test_short_forms_that_nobody_explained_are_offered_to_facilitators_before_the_reminder(
    meeting,
):
    """From the agenda and what is recorded, once; never from what was merely said."""
    await opened(meeting, "Tom")
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=weekly")
    await meeting.says("Tom", "/explain ICB explanation=" + BOARD)
    await meeting.says("Tom", "The PFDA wants it, the PFDA and again the PFDA.")
    await meeting.says("Grace", "/note Ask the DWP about the form.")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/agenda add What the ICBs and the STP decide")
    await meeting.says("Tom", "/park The CQC visit was NOT announced. It should not be like that.")
    meeting.no_matter("Grace", "Tom")
    await meeting.time_passes(days=5, hours=23.5)
    told = meeting.all_told("Grace")
    offered = next(card for card in told if "Short forms that nobody has explained" in card.text)
    assert [part.heading for part in offered.parts] == ["“CQC”", "“STP”"], "points come first"
    assert "It is in: “What the ICBs and the STP decide”" in offered.text
    assert not any("Short forms" in card.text for card in meeting.all_told("Tom"))
    form = (await meeting.presses("Grace", "Explain it")).form
    assert {field.name: field.value for field in form.fields}["term"] == "CQC"
    await meeting.says("Grace", "/explain CQC explanation=They visit homes.")
    await meeting.time_passes(days=1, hours=2)
    meeting.no_matter("Grace", "Tom")
    await meeting.time_passes(days=6)
    assert not any("Short forms" in card.text for card in meeting.all_told("Grace"))


async def test_short_forms_that_everybody_knows_do_not_stand_before_those_that_come_later(meeting):
    """Facilitators may leave five as they are: of others they are told before the next meeting, and
    of what was recorded while the room was quieter, once it is no longer."""
    await opened(meeting, "Tom")
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=weekly")
    await meeting.says("Grace", "/end anyway=yes")
    for form in ("CQC", "STP", "DWP", "ICB", "PFDA"):
        await meeting.says("Grace", f"/park The {form} visit.")
    await meeting.says("Grace", "/quiet silent")
    await meeting.time_passes(days=5, hours=23.5)
    assert not any("Short forms" in card.text for card in meeting.all_told("Grace"))
    await meeting.says("Grace", "/quiet normal")
    headings = []
    for _ in range(2):
        meeting.no_matter("Grace")
        await meeting.time_passes(days=1, hours=2)
        await meeting.says("Tom", "/park The NHS visit.")
        await meeting.time_passes(days=5, hours=22)
        told = [card for card in meeting.all_told("Grace") if "Short forms" in card.text]
        headings.append([part.heading for card in told for part in card.parts])
    assert headings == [["“CQC”", "“STP”", "“DWP”", "“ICB”", "“PFDA”"], ["“NHS”"]]


async def test_what_somebody_explained_goes_with_them_and_what_others_wrote_stays(meeting):
    await opened(meeting, "Tom", "Uma")
    await meeting.says("Tom", "/what is respite")
    await meeting.says("Uma", "/explain respite explanation=A break for carers.")
    await meeting.says("Tom", "/explain ICB explanation=The secret board.")
    await meeting.presses("Grace", "That is right")
    meeting.no_matter("Grace", "Tom", "Uma")
    before = len(meeting.face.edited)
    await meeting.says("Tom", "/me forget when=now")
    await meeting.says("Uma", "/glossary")
    listed = meeting.told("Uma", "respite: A break for carers.").text
    assert "ICB" not in listed
    meeting.restarts()
    await meeting.says("Uma", "/what is ICB")
    meeting.heard_in_room("What does “ICB” mean?")
    rows = await meeting.store.glossary.of_room("id00001")
    assert [row.number for row in rows if row.is_explained] == [1]
    edited = meeting.face.edited[before:]
    assert edited, "what Heard posted is edited"
    assert not any("secret" in post.text for post in edited)


async def test_who_asked_takes_the_question_back_and_who_explained_undoes_it(meeting):
    await opened(meeting, "Tom", "Uma")
    await meeting.says("Tom", "/what is respite")
    meeting.no_matter("Tom")
    await meeting.says("Uma", "/explain respite explanation=A break.")
    await meeting.says("Uma", "/explain respite explanation=A breck for carers.")
    meeting.no_matter("Uma")
    await meeting.says("Uma", "/undo")
    meeting.told("Uma", "That is undone")
    await meeting.says("Tom", "/what is respite")
    assert "A break." in meeting.told("Tom", "“respite” means:").text
    await meeting.says("Uma", "/undo")
    meeting.no_matter("Uma")
    await meeting.says("Grace", "/glossary")
    meeting.told("Grace", "1. respite: somebody asked, and nobody has explained it yet")
    await meeting.says("Grace", "/glossary drop 1")
    meeting.told("Grace", "The word is off the list")
    await meeting.says("Grace", "/undo")
    await meeting.says("Tom", "/what is respite")
    meeting.told("Tom", "The room has been asked what this means")


async def test_eleven_words_are_not_asked_about_at_once(meeting):
    await opened(meeting, "Tom")
    for number in range(10):
        await meeting.says("Tom", f"/what is word{chr(97 + number)}")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/what is one more")
    meeting.told("Tom", "10 words already wait for an explanation")
    meeting.silent()


async def test_a_card_about_a_word_says_how_it_ended(meeting):
    await opened(meeting, "Tom")
    await meeting.says("Tom", "/what is ICB")
    asked = subjects.word(next(iter((await state_of(meeting)).glossary)))
    await explains(meeting, "Tom")
    explained = subjects.word(next(iter((await state_of(meeting)).glossary)))
    await meeting.presses("Grace", "That is right")
    state = await state_of(meeting)
    assert over_line(asked, state) == phrase("over-word-explained")
    assert over_line(explained, state) == phrase("over-word-confirmed")
    await meeting.says("Grace", "/glossary drop 1")
    assert over_line(explained, await state_of(meeting)) == phrase("over-word")
