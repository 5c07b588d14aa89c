"""Something is proposed, answered and decided: what is asked, who sees what, what comes of it."""

from datetime import timedelta

import pytest

from adapters.documents.generated_files import Documents
from bot.ports import MessageDeletion

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben", "Eve")


async def together(meeting, *people):
    """A meeting of these people; the first of them runs it."""
    for who in people[1:]:
        await meeting.joins(who)
    await meeting.says(people[0], "/start")
    meeting.no_matter(*people)


async def test_consent_says_how_it_is_decided_and_is_decided_if_nobody_objects(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="We meet at six", method="consent")
    meeting.heard_in_room(
        "Proposal 1", "“We meet at six”", "How it is decided: consent",
        "An objection needs a reason", "good enough for now and safe enough to try",
        "At least 4 people have to answer.", "6 people can answer",
        "All on the list count, co-opted and advisory members too",
        "It is open until this meeting ends.", "Everybody in this room can see your answer",
        "it comes back to be reviewed",
    )  # fmt: skip
    for who in PEOPLE[:4]:
        await meeting.says(who, "/answer 1 no objection")
        meeting.told(who, "Your answer to proposal 1 is noted: No objection")
    meeting.silent()
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    result = meeting.heard_in_room(
        "What came of proposal 1", "It is decided.", "How it is decided: consent",
        "At least 4 people have to answer.", "Answers: 4. People who could answer: 6.",
        "No objection: 4",
        "I object: 0", "I pass: 0",
    )  # fmt: skip
    (picture,) = result.files
    assert "No objection: 4. I pass: 0. I object: 0." in picture.alt
    await meeting.says("Ana", "/decisions")
    meeting.told("Ana", "We meet at six")


async def test_an_objection_needs_a_reason_and_stands_in_its_own_words(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="We meet at six")
    meeting.no_matter()
    receipt = await meeting.fills_in("Ana", "answer", proposal="1", answer="objection")
    assert (receipt.refused, receipt.field) == (True, "reason")
    meeting.told("Ana", "Please say why")
    why = "At six nobody can take the children."
    await meeting.fills_in("Ana", "answer", proposal="1", answer="objection", reason=why)
    for who in ("Grace", "Tom", "Ben"):
        await meeting.fills_in(who, "answer", proposal="1", answer="consent")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    meeting.heard_in_room("It is not decided.", "I object: 1", f"Ana (I object): “{why}”")
    await meeting.says("Tom", "/decisions")
    meeting.told("Tom", "No decision has been recorded here so far.")


async def test_an_answer_can_be_changed_until_it_closes_and_a_pass_counts(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", quorum="3")
    meeting.heard_in_room("this part has to answer yes: more than half.")
    await meeting.says("Grace", "/answer 1 no")
    await meeting.says("Grace", "/answer 1 yes")
    await meeting.says("Tom", "/answer 1 pass")
    await meeting.says("Ana", "/answer 1 pass")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Ben", "/proposal 1")
    shown = meeting.told("Ben", "Answers so far: 3. People who can answer: 6.")
    assert "Yes:\nGrace" in shown.text
    await meeting.says("Grace", "/end")
    await meeting.time_passes(seconds=1)
    assert any("It is decided." in post.text for post in meeting.face.posts)


async def test_who_was_away_can_answer_until_the_deadline_and_all_are_reminded_once(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", days="4")
    meeting.heard_in_room("It is open until Saturday 7 March 2026, 19:00")
    await meeting.says("Grace", "/answer 1 yes")
    await meeting.says("Grace", "/end")
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=3)
    for who in PEOPLE:
        told = meeting.told(who, "Tea", "Everybody who can answer gets this once.")
        assert "have not" not in told.text
    for who in ("Ana", "Ben", "Eve"):
        await meeting.presses(who, "Answer proposal 1", answer="yes")
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=2)
    meeting.heard_in_room("What came of proposal 1", "It is decided.", "Yes: 4", "Answers: 4.")
    meeting.silent()
    for who in PEOPLE:
        assert not [card for card in meeting.all_told(who) if "gets this once" in card.text]


async def test_hidden_answers_are_shown_when_it_closes_and_not_before(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="consensus", shown="hidden")
    meeting.heard_in_room("Nobody in this room can see your answer until it closes.")
    for who in ("Grace", "Tom", "Priya"):
        await meeting.says(who, "/answer 1 agree")
    why = "I would rather have coffee."
    await meeting.fills_in("Ana", "answer", proposal="1", answer="stand-aside", reason=why)
    await meeting.says("Ben", "/proposal 1")
    shown = meeting.told("Ben", "Answers so far: 4. People who can answer: 6.")
    assert "Ana" not in shown.text
    assert why not in shown.text
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    meeting.heard_in_room("It is decided.", f"Ana (I stand aside): “{why}”")


async def test_amended_words_start_afresh_and_who_answered_is_told(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="We meet at six")
    await meeting.says("Grace", "/answer 1 consent")
    meeting.no_matter(*PEOPLE)
    await meeting.fills_in("Ana", "proposal amend", proposal="1", wording="At seven")
    meeting.told("Ana", "Only the person who made proposal 1, or a facilitator")
    await meeting.fills_in("Tom", "proposal amend", proposal="1", wording="We meet at seven")
    meeting.heard_in_room("Proposal 1, version 2", "We meet at seven", "all answers start afresh")
    meeting.told("Grace", "your answer does not count any more. Please answer again.")
    meeting.not_told("Priya", "Ben", "Eve")
    await meeting.says("Ben", "/proposal 1")
    meeting.told("Ben", "Answers so far: 0. People who can answer: 6.")


async def is_withdrawn(meeting, who):
    """The room has been told, nobody can answer, and nothing is closed when its time is up."""
    meeting.heard_in_room("Proposal 1 was withdrawn")
    meeting.no_matter(who)
    await meeting.says(who, "/answer 1 yes")
    meeting.told(who, "roposal 1")
    await meeting.says(who, "/proposals")
    meeting.told(who, "No proposal is open.")
    meeting.restarts()
    await meeting.time_passes(days=5)
    assert not any("What came of proposal 1" in post.text for post in meeting.face.posts)


@pytest.mark.parametrize("running", [True, False])
async def test_an_open_proposal_is_withdrawn_if_the_message_it_was_made_from_is_deleted(
    meeting, running
):
    await together(meeting, *PEOPLE)
    await meeting.says("Tom", "We meet at six", source="six")
    await meeting.fills_in(
        "Ana",
        "propose",
        wording="We meet at six",
        method="majority",
        days="4",
        source="message-six",
    )
    if not running:
        await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter(*PEOPLE)
    removal = MessageDeletion(
        room=meeting.room, ref="message-six", source=meeting.new_id(), at=meeting.clock.now()
    )
    await meeting.service.intake.on_message_deleted(removal)
    await meeting.time_passes(seconds=1)
    await is_withdrawn(meeting, "Grace")


@pytest.mark.parametrize("forgotten", [True, False])
async def test_an_open_proposal_is_withdrawn_if_its_words_are_deleted(meeting, forgotten):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="We meet at six", method="majority", days="4")
    meeting.no_matter(*PEOPLE)
    if forgotten:
        await meeting.says("Tom", "/me forget when=now texts=all")
    else:
        tom = await meeting.service.directory.person(meeting.account("Tom"))
        (words,) = await meeting.store.personal.texts(tom)
        await meeting.fills_in("Tom", "take-back", words=words.id)
    await is_withdrawn(meeting, "Grace")


async def test_who_comes_after_the_first_answer_is_not_on_the_list(meeting):
    await together(meeting, *PEOPLE[:4])
    await meeting.fills_in("Tom", "propose", wording="Tea")
    meeting.heard_in_room("4 people can answer: everybody who is in this room now")
    await meeting.joins("Ben")
    await meeting.says("Ben", "/answer 1 consent")
    meeting.told("Ben", "is noted")
    await meeting.joins("Eve")
    await meeting.says("Eve", "/answer 1 consent")
    meeting.told("Eve", "You are not on the list of proposal 1. It was fixed before you came.")
    await meeting.says("Tom", "/proposal 1")
    meeting.told(
        "Tom",
        "5 people can answer. The list does not grow any more.",
        "Answers so far: 1. People who can answer: 5.",
    )


async def test_an_answer_after_the_close_is_kept_as_a_note_if_it_has_a_reason(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    meeting.no_matter(*PEOPLE)
    why = "I cannot drink tea."
    await meeting.fills_in("Ana", "answer", proposal="1", answer="objection", reason=why)
    meeting.told("Ana", "Proposal 1 is closed, so your answer does not count. Your reason is kept")
    await meeting.says("Ana", "/notes")
    meeting.told("Ana", why)
    receipt = await meeting.fills_in("Ana", "answer", proposal="1", answer="consent")
    assert receipt.refused
    meeting.told("Ana", "Proposal 1 is closed.")
    meeting.silent()


async def test_a_quorum_that_nobody_can_reach_any_more_is_said_at_once(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", quorum="7")
    meeting.told("Tom", "more than the number of people who can answer, which is 6")
    await meeting.fills_in("Tom", "propose", wording="Tea", quorum="5")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Eve", "/leave")
    meeting.silent()
    await meeting.says("Ben", "/leave")
    meeting.heard_in_room("too few can answer: 4, and it takes 5.")
    await meeting.says("Ana", "/leave")
    meeting.silent()


async def test_a_decision_comes_back_to_be_reviewed_on_its_day(meeting):
    await together(meeting, *PEOPLE)
    await meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly zone=UTC")
    await meeting.fills_in(
        "Tom", "propose", wording="Tea", method="majority", quorum="1", review="17 March 2026"
    )
    day = "to be reviewed at the first meeting on or after Tuesday 17 March 2026."
    meeting.heard_in_room(
        "Proposal 1",
        "If it is decided, it comes back to be reviewed.",
        "That is at the first meeting on or after Tuesday 17 March 2026.",
    )
    await meeting.says("Ana", "/answer 1 yes")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    meeting.heard_in_room("What came of proposal 1", f"It comes back {day}")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/end")
    await meeting.time_passes(days=7)
    await meeting.says("Grace", "/agenda")
    assert "Tea" not in meeting.told("Grace", "agenda").text
    await meeting.says("Grace", "/end")
    await meeting.time_passes(days=7)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/agenda")
    meeting.told("Grace", "Tea")


async def test_it_goes_on_after_a_restart_and_in_the_next_meeting(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", days="9", quorum="2")
    await meeting.says("Grace", "/answer 1 yes")
    await meeting.says("Grace", "/end")
    meeting.restarts()
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/answer 1 yes")
    await meeting.says("Grace", "/end")
    meeting.restarts()
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=10)
    (result,) = [post for post in meeting.face.posts if "What came of proposal 1" in post.text]
    assert "It is decided." in result.text
    assert "Yes: 2" in result.text


async def test_one_that_is_withdrawn_or_whose_words_are_gone_decides_nothing(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea")
    await meeting.fills_in("Tom", "propose", wording="Coffee", source="message-9")
    meeting.no_matter(*PEOPLE)
    await meeting.fills_in("Tom", "proposal withdraw", proposal="1")
    meeting.heard_in_room("Proposal 1 was withdrawn. Nothing is decided.")
    await meeting.fills_in("Ana", "answer", proposal="1", answer="consent")
    meeting.told("Ana", "Proposal 1 is closed.")


async def test_a_decision_under_review_can_be_replaced_by_one_that_names_it(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in(
        "Tom", "propose", wording="Tea", method="majority", quorum="1", review="2026-03-04 08:00"
    )
    await meeting.says("Ana", "/answer 1 yes")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    await meeting.says("Grace", "/end")
    await meeting.time_passes(days=2)
    await meeting.says("Grace", "/agenda add Breaks")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 2")
    meeting.heard_in_room("Tea", "This was decided with proposal 1, and is to be reviewed")
    meeting.heard_in_room("Are the minutes of meeting 1 right?")
    await meeting.says("Grace", "/agenda next")
    item = meeting.heard_in_room("Tea", "This was decided with proposal 1, and is to be reviewed")
    (button,) = [b for part in item.parts for b in part.buttons if b.command == "propose"]
    words = str(button.args["replaces"])
    await meeting.fills_in("Ana", "propose", wording="Cake", method="majority", replaces="nothing")
    meeting.told("Ana", "no longer kept")
    await meeting.presses(
        "Ana", "Propose something in its place", wording="Coffee", method="majority", quorum="1"
    )
    meeting.heard_in_room("If it is agreed, it takes the place of this decision: “Tea”")
    await meeting.says("Ben", "/answer 2 yes")
    await meeting.fills_in("Grace", "proposal close", proposal="2")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Tom", "/decisions")
    meeting.told("Tom", "“Coffee” (replaces “Tea”)")
    assert words


async def test_what_was_proposed_holds_when_a_meeting_is_reopened(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", days="4", quorum="1")
    await meeting.says("Grace", "/end")
    await meeting.says("Ana", "/answer 1 yes")
    await meeting.fills_in("Ben", "propose", wording="Cake", method="majority", days="5")
    await meeting.says("Grace", "/reopen")
    await meeting.says("Ben", "/answer 2 yes")
    await meeting.says("Grace", "/proposals")
    meeting.told("Grace", "2 proposals are open.")
    await meeting.says("Grace", "/end")
    await meeting.time_passes(days=6)
    told = [post.text for post in meeting.face.posts if "What came of" in post.text]
    assert len(told) == 2
    assert "Yes: 1" in told[0]


async def test_the_figures_are_a_picture_with_its_words(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="gradients-5")
    await meeting.says("Ana", "/answer 1 support")
    await meeting.fills_in("Grace", "proposal close", proposal="1")
    result = [post for post in meeting.face.posts if "What came of" in post.text][-1]
    (file,) = result.files
    chart = await meeting.service.reports.chart(file.kind, file.meeting)
    assert chart is not None
    assert [bar.value for bar in chart.groups[0].bars] == [0, 1, 0, 0, 0, 0]
    assert chart.alt == file.alt
    made = await Documents(meeting.service.reports)(file)
    assert made is not None
    assert made.name == "answers-to-proposal-1.png"


async def test_the_goal_of_the_team_stands_on_every_proposal_and_on_its_forms(meeting):
    await together(meeting, *PEOPLE)
    await meeting.says("Grace", "/series goal Nobody cares alone")
    meeting.no_matter(*PEOPLE)
    await meeting.fills_in("Tom", "propose")
    assert meeting.form is not None
    assert "Our goal: “Nobody cares alone” Does this bring us nearer to it?" in meeting.form.help
    await meeting.fills_in("Tom", "propose", wording="Tea")
    meeting.heard_in_room("Our goal: “Nobody cares alone” Does this bring us nearer to it?")
    await meeting.presses("Ana", "Answer proposal 1")
    assert meeting.form is not None
    assert "Our goal: “Nobody cares alone”" in meeting.form.help
    assert "Everybody in this room can see your answer, with your name." in meeting.form.help


async def test_an_answers_form_asks_which_proposal_only_where_that_is_not_known(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea")
    meeting.no_matter(*PEOPLE)

    async def asked(**args: str) -> dict[str, str]:
        form = await meeting.service.commands.form(
            meeting.room, meeting.account("Ana"), "answer", args
        )
        shapes = {field.name: field.shape for field in form.fields}
        values = {field.name: field.value for field in form.fields}
        return {"shape": shapes["proposal"], "value": values["proposal"], "help": form.help}

    alone = await asked()
    assert (alone["shape"], alone["value"]) == ("hidden", "1")
    assert "“Tea”" in alone["help"]
    await meeting.fills_in("Tom", "propose", wording="Coffee")
    meeting.no_matter(*PEOPLE)
    assert (await asked())["shape"] == "choice"
    pressed = await asked(proposal="2")
    assert (pressed["shape"], pressed["value"]) == ("hidden", "2")
    assert "“Coffee”" in pressed["help"]
    # What is not open any more, or was not understood, is asked for.
    assert (await asked(proposal="the tea"))["shape"] == "choice"


# -- bad input -------------------------------------------------------------------------------------


LONG = "**bold** <@U1> @everyone \u05e9\u05dc\u05d5\u05dd " * 40


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"method": "temperature", "quorum": "2"}, "This method decides nothing"),
        ({"method": "temperature", "review": "2027-01-01 10:00"}, "nothing to review"),
        ({"method": "consent", "threshold": "two-thirds"}, "Only a majority has this"),
        ({"method": "consent", "shown": "anonymous"}, "anonymous answers give no reason"),
        ({"method": "majority", "review": "2026-01-01 10:00"}, "has to come after"),
        ({"point": "9"}, "9"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_nothing_is_proposed(meeting, fields, told):
    await together(meeting, *PEOPLE)
    receipt = await meeting.fills_in("Tom", "propose", wording="Tea", **fields)
    assert receipt.refused
    meeting.told("Tom", told)
    meeting.silent()
    await meeting.says("Tom", "/proposals")
    meeting.told("Tom", "No proposal is open.")


async def test_a_thousand_characters_with_mentions_and_other_scripts_are_taken_as_they_are(meeting):
    await together(meeting, *PEOPLE)
    text = LONG[:1000].strip()
    await meeting.fills_in("Tom", "propose", wording=text)
    meeting.heard_in_room("**bold** <@U1> @everyone")
    await meeting.fills_in("Tom", "propose", wording=text + "x" * 20)
    assert "The limit is 1,000" in meeting.all_told("Tom")[-1].text


async def test_what_is_wrong_with_an_answer_is_said_in_one_line(meeting):
    await together(meeting, *PEOPLE)
    await meeting.says("Tom", "/answer 1 yes")
    meeting.told("Tom", "Please give the number of a proposal.")
    await meeting.fills_in("Tom", "propose", wording="Tea")
    await meeting.says("Tom", "/answer 1 block")
    meeting.told("Tom", "This proposal does not have that answer.")


async def test_two_workers_close_it_once_and_no_answer_is_lost(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", quorum="1")
    meeting.no_matter(*PEOPLE)
    other = meeting.worker()
    close = [meeting.request("Grace", "/proposal close 1") for _ in range(2)]
    yes = meeting.request("Ana", "/answer 1 yes")
    await meeting.together(
        lambda: meeting.service.commands.execute(close[0]),
        lambda: other.commands.execute(yes),
        lambda: other.commands.execute(close[1]),
    )
    await meeting.says("Tom", "/proposal 1")
    shown = meeting.told("Tom", "What came of proposal 1").text
    told = meeting.all_told("Ana")
    assert "Answers: 1." in shown or "Answers: 0." in shown
    assert not told
    results = [post for post in meeting.face.posts if "What came of proposal 1" in post.text]
    assert len(results) == 1


async def test_a_clock_that_goes_back_reopens_nothing(meeting):
    await together(meeting, *PEOPLE)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", days="1", quorum="1")
    await meeting.says("Ana", "/answer 1 yes")
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=1, minutes=1)
    meeting.no_matter(*PEOPLE)
    meeting.clock.set(meeting.clock.now() - timedelta(hours=3))
    await meeting.says("Ben", "/answer 1 no")
    meeting.told("Ben", "Proposal 1 is closed.")
    meeting.silent()
