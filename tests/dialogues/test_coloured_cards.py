"""Coloured cards: slow down, I do not understand, I agree. Nobody is shown whose they are.

The room sees one calm sentence, at most one per kind in three
minutes, more of the same become a number on the panel; facilitators are told privately.
"""

from __future__ import annotations

import pytest

from bot.ports import Reaction
from bot.rules import Rules
from tests.dialogues.conftest import ROOM, Stage

SLOW, UNCLEAR, AGREE = "Slow down", "Not clear", "I agree"
SLOWER = "Somebody would like it slower."
PRIVATE = "Heard shows nobody whose it is."
EVERYBODY = ("Tom", "Ana", "Ben", "Eve")


@pytest.fixture
def rules() -> Rules:
    return Rules(posts_per_meeting=5)


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    await meeting.time_passes(minutes=2)
    meeting.no_matter("Grace", *people)


async def reacts(meeting: Stage, who: str, sign: str, *, off: bool = False) -> None:
    await meeting.service.intake.on_reaction(
        Reaction(
            room=ROOM,
            person=meeting.account(who),
            ref="message-1",
            source=meeting.new_id(),
            at=meeting.clock.now(),
            sign=sign,
            withdrawn=off,
        )
    )
    await meeting._deliver()


async def test_one_calm_sentence_and_facilitators_are_told_what_they_can_do(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", SLOW)
    post = meeting.heard_in_room(SLOWER)
    meeting.told("Ana", "Your yellow card is up", PRIVATE)
    told = meeting.told("Grace", SLOWER, "The room has been told. Heard names nobody.")
    assert [button.label for button in told.buttons] == [
        "Ask for plain words",
        "Pause for 2 minutes",
        "Take a break of 10 minutes",
    ]
    for name in ("Grace", *EVERYBODY):
        assert name not in post.text + told.text
    meeting.not_told("Tom", "Ben", "Eve")
    await meeting.presses("Grace", "Ask for plain words")
    meeting.heard_in_room("Could that be said again, in plain words?")
    meeting.told("Grace", "The room has been asked")
    await meeting.presses("Grace", "Pause for 2 minutes")
    assert "A break" in meeting.heard_in_room("break").text


async def test_undo_takes_the_card_down_that_went_up_last_and_nothing_done_before_it(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Ana", "/hand")
    meeting.told("Ana", "Your hand is up")
    await meeting.presses("Ana", SLOW)
    meeting.told("Ana", "Your yellow card is up")
    await meeting.time_passes(seconds=5)
    await meeting.presses("Ana", AGREE)
    meeting.told("Ana", "Your green card is up")
    await meeting.says("Ana", "/undo")
    meeting.told("Ana", "Your card is down")
    panel = await meeting.panel()
    assert "(green): " not in panel
    assert "(yellow): somebody" in panel
    assert "Ana" in panel, "her hand is still up"
    await meeting.says("Ana", "/undo")
    meeting.told("Ana", "Your card is down")
    assert "(yellow): " not in await meeting.panel()
    await meeting.says("Ana", "/undo")
    meeting.told("Ana", "hand")
    assert "Ana" not in await meeting.panel()


async def test_a_hand_that_went_up_after_a_card_is_what_undo_lowers(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", SLOW)
    await meeting.time_passes(seconds=5)
    await meeting.says("Ana", "/hand")
    await meeting.says("Ana", "/undo")
    assert "hand" in meeting.all_told("Ana")[-1].text
    assert "(yellow): somebody" in await meeting.panel()


async def test_in_a_break_cards_are_taken_and_nothing_is_moved_on(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Grace", "/break 10")
    meeting.no_matter("Grace")
    await meeting.presses("Ana", UNCLEAR)
    meeting.heard_in_room("Somebody has a question")
    assert not meeting.told("Grace", "Somebody has a question").buttons
    await meeting.says("Grace", "/call")
    meeting.told("Grace", "break")
    await meeting.says("Grace", "/break end")
    meeting.heard_in_room("break is over")
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("A question is waiting")


async def test_more_of_the_same_are_a_number_on_the_panel_and_said_again_after_three_minutes(
    meeting,
):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", SLOW)
    meeting.heard_in_room(SLOWER)
    assert "Slow down (yellow): somebody" in await meeting.panel()
    await meeting.presses("Ben", SLOW)
    assert "Slow down (yellow): 2" in await meeting.panel()
    await meeting.presses("Tom", SLOW)
    await meeting.presses("Eve", SLOW)
    assert "Slow down (yellow): 3 or more" in await meeting.panel()
    meeting.silent()
    meeting.no_matter("Grace", *EVERYBODY)
    await meeting.presses("Tom", AGREE)
    meeting.heard_in_room("Somebody agrees.")
    await meeting.time_passes(minutes=3)
    assert "(yellow): " not in await meeting.panel()
    meeting.not_told("Grace")
    await meeting.presses("Ana", SLOW)
    meeting.heard_in_room(SLOWER)


async def test_ten_yellow_cards_from_one_person_are_one(meeting):
    await begins(meeting, *EVERYBODY)
    press = [await meeting.about_to_press("Ana", SLOW) for _ in range(5)]
    await meeting.together(*press)
    for _ in range(5):
        await meeting.presses("Ana", SLOW)
    meeting.heard_in_room(SLOWER)
    meeting.silent()
    first, *others = meeting.all_told("Ana")
    assert "Your yellow card is up" in first.text
    assert len(others) == 9
    assert all("It counts once." in told.text for told in others)
    assert "Slow down (yellow): somebody" in await meeting.panel()
    assert len(meeting.all_told("Grace")) == 1


async def test_it_is_taken_down_again(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", UNCLEAR)
    assert "a question is waiting" in await meeting.panel()
    meeting.no_matter("Grace", "Ana")
    await meeting.presses("Ana", "Take my card down")
    meeting.told("Ana", "Your card is down.")
    assert "question is waiting" not in await meeting.panel()
    assert "(red): " not in await meeting.panel()
    await meeting.says("Ben", "/card down")
    meeting.told("Ben", "As far as Heard knows, no card of yours is up.")
    await meeting.presses("Ana", UNCLEAR)
    meeting.silent()  # The room was told less than three minutes ago.
    meeting.not_told("Grace")
    assert "a question is waiting" in await meeting.panel()


async def test_a_question_is_waiting_before_the_hands_and_is_nobodys(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Tom", "/hand")
    await meeting.presses("Ana", UNCLEAR)
    meeting.heard_in_room("Somebody has a question, or something is not clear to them.")
    told = meeting.told("Grace", "Somebody has a question")
    assert [button.label for button in told.buttons] == [
        "Make room for the question",
        "Ask for plain words",
        "Pause for 2 minutes",
        "Take a break of 10 minutes",
    ]
    panel = await meeting.panel()
    assert panel.index("Before the hands: a question is waiting") < panel.index("Hands up: ")
    await meeting.says("Ben", "/queue")
    meeting.told("Ben", "First: a question is waiting.\n", "1. ")
    await meeting.time_passes(minutes=4)
    assert "a question is waiting" in await meeting.panel()
    await meeting.says("Grace", "/call")
    post = meeting.heard_in_room("If it is yours, you can ask it now.", "Nobody has to say that")
    assert "Ana" not in post.text
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Tom")


async def test_who_raises_a_red_card_can_ask_what_a_word_means_and_is_not_named(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", UNCLEAR)
    meeting.heard_in_room("Somebody has a question")
    told = meeting.told("Ana", "Your red card is up")
    await meeting.presses("Ana", told.buttons[0].label, term="PPI")
    assert "Ana" not in meeting.heard_in_room("PPI").text
    await meeting.says("Ben", "unclear: the hub")
    assert "Ben" not in meeting.heard_in_room("hub").text


async def test_two_who_make_room_at_once_make_it_once_and_call_nobody(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Tom", "/hand")
    await meeting.presses("Ana", UNCLEAR)
    meeting.no_matter("Grace")
    press = [await meeting.about_to_press("Grace", "Make room for the question") for _ in "12"]
    await meeting.together(*press)
    meeting.heard_in_room("A question is waiting")
    meeting.silent()
    meeting.told("Grace", "No question is waiting any more")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("slow", SLOWER),
        ("Slow down, please.", SLOWER),
        ("Unclear", "Somebody has a question"),
        ("agree!", "Somebody agrees."),
        ("/card yellow", SLOWER),
        ("/card slow down", SLOWER),
    ],
)
async def test_cards_can_be_typed(meeting, typed, said):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Ana", typed)
    meeting.heard_in_room(said)
    told = meeting.told("Ana", "card is up")
    # What is typed in the room has its writer's name there: nobody is promised anything else.
    assert (PRIVATE in told.text) is typed.startswith("/")
    state = await meeting.service.core.open_state(ROOM)
    ana = await meeting.service.directory.person(meeting.account("Ana"))
    assert ana not in state.turns.voices


@pytest.mark.parametrize(
    "words", ["agreed", "I agree", "slow cookers", "unclear what we voted on", "slow\ndown"]
)
async def test_a_sentence_is_no_card(meeting, words):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Ana", words)
    meeting.silent()


async def test_an_emoji_is_a_card_where_emoji_count_and_is_taken_off(meeting):
    await begins(meeting, *EVERYBODY)
    await reacts(meeting, "Ana", "🐢")
    meeting.heard_in_room(SLOWER)
    await reacts(meeting, "Ana", "🟨")
    assert "Slow down (yellow): somebody" in await meeting.panel()
    await reacts(meeting, "Ana", "🐢", off=True)
    assert "(yellow): " not in await meeting.panel()
    await reacts(meeting, "Ana", "🟥", off=True)
    await meeting.says("Grace", "/allow reactions off")
    await reacts(meeting, "Ana", "🟥")
    meeting.silent()


async def test_in_a_silent_room_it_is_told_to_facilitators_and_the_answer_says_so(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Grace", "/quiet silent")
    meeting.no_matter("Grace")
    await meeting.presses("Ana", SLOW)
    meeting.silent()
    meeting.told("Grace", SLOWER, "Heard has not told the room.")
    meeting.told("Ana", "Those who run the meeting and are here have been told.")
    await meeting.presses("Ben", AGREE)
    meeting.told("Ben", "Heard has not told the room", "The panel shows it.")
    assert "Agree (green): somebody" in await meeting.panel()
    await meeting.says("Grace", "/plain-words")
    meeting.told("Grace", "This room is silent", "You can say it yourself.")
    meeting.silent()


async def test_cards_are_capped_and_facilitators_are_still_told(meeting):
    await begins(meeting, *EVERYBODY)
    for _ in range(7):
        await meeting.presses("Ana", SLOW)
        await meeting.time_passes(minutes=4)
    for _ in range(5):
        meeting.heard_in_room(SLOWER)
    meeting.silent()
    told = [card.text for card in meeting.all_told("Grace") if card.kind == "signal-side"]
    assert len(told) == 7
    assert "Heard has not told the room." in told[-1]


@pytest.mark.parametrize("ending", [(), ("/start", "/end anyway=yes")])
async def test_while_planned_and_after_the_end_there_are_none(meeting, ending):
    await meeting.joins("Ana")
    for line in ending:
        await meeting.says("Grace", line)
    meeting.no_matter("Ana", "Grace")
    await meeting.fills_in("Ana", "card", signal="slow")
    meeting.told("Ana", "No meeting is running here")
    await meeting.says("Ana", "slow")
    meeting.silent()
    meeting.not_told("Grace")


async def test_who_is_asked_to_pause_has_none_and_their_supporter_is_not_told_why(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Grace", "/pause Ana 20 A moment please")
    meeting.no_matter("Ana")
    await meeting.presses("Ana", SLOW)
    meeting.told("Ana", "Heard takes no cards during a pause", "Nothing has changed")
    meeting.silent()


async def test_with_two_people_the_other_would_know_so_it_is_asked_first(meeting):
    await begins(meeting, "Ana")
    await meeting.has_company()  # They belong to the room, and are not here.
    await meeting.presses("Ana", SLOW)
    meeting.silent()
    meeting.told("Ana", "fewer than three people are here", "the other person will know")
    await meeting.presses("Ana", "Raise it anyway")
    meeting.heard_in_room(SLOWER)


async def test_where_there_are_no_buttons_it_is_raised_by_what_the_question_says_to_type(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/card slow")
    meeting.told("Ana", "the other person will know", "You can type /card slow sure=yes.")
    meeting.silent()
    await meeting.says("Ana", "/card slow sure=yes")
    meeting.heard_in_room(SLOWER)


@pytest.mark.parametrize("first", ["Ana", "Sam"])
async def test_neither_a_supporter_nor_who_is_supported_learns_of_a_card_of_the_other(
    meeting, first
):
    await begins(meeting, *EVERYBODY)
    await meeting.joins("Sam")
    await meeting.says("Ana", "/supporter add Sam")
    await meeting.presses("Sam", "Yes, I will support them")
    other = "Sam" if first == "Ana" else "Ana"
    meeting.no_matter(*EVERYBODY, "Sam", "Grace")
    await meeting.fills_in(first, "card", signal="slow")
    told = meeting.told(first, "Your yellow card is up")
    meeting.not_told(other)
    await meeting.fills_in(other, "card", signal="down")
    meeting.told(other, "As far as Heard knows, no card of yours is up.")
    assert "Slow down (yellow): somebody" in await meeting.panel()
    await meeting.fills_in(other, "card", signal="slow")
    assert meeting.told(other, "Your yellow card is up").text == told.text
    await meeting.fills_in(first, "card", signal="slow")
    meeting.told(first, "It counts once.")


async def test_a_supporter_is_not_counted_among_the_three_who_hide_whose_a_card_is(meeting):
    await begins(meeting, "Ana")
    await meeting.joins("Sam")
    await meeting.says("Ana", "/supporter add Sam")
    await meeting.presses("Sam", "Yes, I will support them")
    meeting.no_matter("Ana", "Sam", "Grace")
    for who in ("Ana", "Sam"):
        await meeting.fills_in(who, "card", signal="slow")
        meeting.told(who, "fewer than three people are here")
    meeting.silent()


async def test_in_a_room_of_three_nothing_tells_one_card_from_two(meeting):
    await begins(meeting, "Ana", "Ben")
    await meeting.presses("Ana", SLOW)
    drawn, posts = len(meeting.face.panels), len(meeting.face.posts)
    one = await meeting.panel()
    await meeting.time_passes(minutes=2)
    await meeting.presses("Ben", SLOW)
    assert await meeting.panel() == one
    assert (len(meeting.face.panels), len(meeting.face.posts)) == (drawn, posts)
    await meeting.time_passes(seconds=55)
    assert "(yellow): " not in await meeting.panel()


async def test_after_a_restart_somebody_may_count_twice_and_the_room_is_not_told_again(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", SLOW)
    meeting.heard_in_room(SLOWER)
    meeting.restarts()
    await meeting.presses("Ana", SLOW)
    meeting.silent()
    assert "Slow down (yellow): 2" in await meeting.panel()


async def test_what_is_not_saved_is_not_up(meeting):
    await begins(meeting, *EVERYBODY)
    press = await meeting.about_to_press("Ana", SLOW)
    meeting.store.goes_away()
    await meeting.is_not_saved(press)
    await meeting.presses("Ana", SLOW)
    meeting.heard_in_room(SLOWER)
    meeting.told("Ana", "Your yellow card is up")


async def test_whose_it_was_is_forgotten_when_it_is_down(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.presses("Ana", SLOW)
    known = meeting.service.signals
    assert known._up
    await meeting.time_passes(minutes=3)
    known._forget()
    assert not known._up


async def test_whose_card_it_was_is_not_known_once_they_are_forgotten(meeting):
    await begins(meeting, *EVERYBODY)
    await meeting.says("Tom", "/card slow")
    await meeting.says("Ana", "/card slow")
    meeting.heard_in_room(SLOWER)
    tom = await meeting.service.directory.person(meeting.account("Tom"))
    held = meeting.service.signals._up
    assert any(tom in known.up for known in held.values())
    await meeting.service.personal.forget(tom, (), meeting.clock.now())
    for known in held.values():
        assert tom not in {*known.up, *known.put_up_at, *known.coming_down, *known.doubtful}
    await meeting.says("Ana", "/card down")
    meeting.told("Ana", PRIVATE)
    meeting.told("Ana", "Your card is down.")
    meeting.no_matter("Grace", "Tom", "Ana")
