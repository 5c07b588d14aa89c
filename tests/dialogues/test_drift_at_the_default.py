"""What Heard does about a drift where nobody has asked it to ask more: a question
only after a facilitator's word that the meeting goes on, else a mark that only facilitators see."""

import pytest

from bot.ports import Visibility
from bot.rules import DriftCare, Rules
from bot.service.drift_tracking import DriftTracker
from tests.dialogues.test_keeping_on_topic import OFF, ON, VAN, anyway, talk
from tests.fakes.scorer import SharesAWord

MARK = "The last messages have little in common with “Breaks at home”."


@pytest.fixture(params=[DriftCare.STRICT])
def rules(request):
    return Rules(drift_care=request.param)


@pytest.fixture
async def meeting(meeting):
    """A meeting under way on "Breaks at home", with a scorer that goes by shared words."""
    meeting.service.core.meetings.drift = DriftTracker(start=SharesAWord)
    await begins(meeting, "Breaks at home", "Who drives the van")
    return meeting


async def begins(meeting, *titles):
    for title in titles:
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await talk(meeting, ON, "Tom", "Priya", "Tom", "Priya", "Tom", "Priya")
    meeting.no_matter("Grace", "Tom", "Priya")


async def drifts(meeting, text=OFF):
    await talk(meeting, text, "Tom", "Priya")


async def goes_on(meeting, who="Grace"):
    """Somebody says that the meeting goes on; if that is asked about, it does not yet."""
    await meeting.time_passes(minutes=2)
    await meeting.says(who, "Ok, moving on.")
    if any("On to" in told.text for told in meeting._collected("Grace")):
        await meeting.presses("Grace", "Not yet")
    await talk(meeting, ON, *["Tom", "Priya"] * 8)
    meeting.no_matter("Grace", "Tom", "Priya")


async def shown_to(meeting, who):
    """Everything that somebody can have before their eyes of this room, as text."""
    queries, account = meeting.service.queries, meeting.account(who)

    async def sees(room):
        return Visibility.YES

    shown = [
        await queries.my_panel(meeting.room, account),
        await queries.facilitator_panel(meeting.room, account),
        await queries.home(account, account.platform, sees),
        *[view.panel for view in await queries.own_views(meeting.room, [account]) if view],
        *[card for _, card in await queries.recent_posts(meeting.room, account, 50)],
    ]
    return "\n".join(card.text for card in shown if card is not None)


@pytest.mark.parametrize("rules", [DriftCare.STRICT, DriftCare.MEDIUM], indirect=True)
async def test_without_a_facilitators_word_it_is_a_mark_that_no_member_ever_sees(meeting):
    panels = len(meeting.face.panels)
    await drifts(meeting)
    for who in ("Grace", "Tom", "Priya"):
        meeting.not_told(who)
    meeting.silent()
    mine = await shown_to(meeting, "Grace")
    assert mine.count(MARK) == 4, "their panel, the facilitators', the page of all their rooms, web"
    for who in ("Tom", "Priya"):
        assert "little in common" not in await shown_to(meeting, who)
    assert "little in common" not in await meeting.panel()
    # It stays while the talk is elsewhere, and nothing is drawn again for that.
    await talk(meeting, OFF, *["Tom", "Priya"] * 8)
    assert MARK in await meeting.side("Grace")
    assert len(meeting.face.panels) == panels + 1


async def test_the_mark_goes_by_itself_when_the_talk_is_back(meeting):
    await drifts(meeting)
    await talk(meeting, ON, "Tom")
    await meeting.says("Priya", "Yes.")
    assert MARK in await meeting.side("Grace"), "one message is not enough"
    await talk(meeting, ON, "Priya")
    assert MARK not in await shown_to(meeting, "Grace")
    meeting.not_told("Grace")


async def test_it_goes_when_the_item_changes_and_an_old_button_does_nothing_to_the_next(meeting):
    await drifts(meeting)
    old = await meeting.service.queries.facilitator_panel(meeting.room, meeting.account("Grace"))
    (button,) = [b for part in old.parts for b in part.buttons if b.label == "It is on topic"]
    labels = [b.label for part in old.parts if MARK in part.lines for b in part.buttons]
    assert labels == ["It is on topic", "Park it", "Next item"]
    await meeting.says("Grace", "/next")
    await anyway(meeting)
    assert "little in common" not in await meeting.side("Grace")
    meeting.no_matter("Grace")
    await meeting.fills_in("Grace", "ontopic", **button.args)
    meeting.told("Grace", "This question has been answered, or the meeting has moved on.")


async def test_yes_it_is_about_this_takes_it_away_for_all_and_teaches(meeting):
    await meeting.says("Grace", "/facilitator add Priya")
    meeting.no_matter("Grace", "Priya")
    await drifts(meeting)
    assert MARK in await meeting.side("Priya")
    mark = await number_of_mark(meeting, "Priya")
    await meeting.fills_in("Tom", "ontopic", question=mark)
    meeting.told("Tom", "Heard has no open question for you.")
    await meeting.fills_in("Priya", "ontopic", question=mark)
    meeting.told("Priya", "Heard will count this as part of “Breaks at home”")
    assert MARK not in await meeting.side("Grace")
    # The printer belongs to it now. What does not has to go on for longer.
    await talk(meeting, OFF, *["Tom", "Priya"] * 13)
    await talk(meeting, VAN, "Tom", "Priya")
    assert MARK not in await meeting.side("Grace")
    await talk(meeting, VAN, "Tom")
    assert MARK in await meeting.side("Grace")
    meeting.not_told("Grace")


async def number_of_mark(meeting, who):
    side = await meeting.service.queries.facilitator_panel(meeting.room, meeting.account(who))
    (part,) = [part for part in side.parts if MARK in part.lines]
    return part.buttons[0].args["question"]


async def test_parking_the_message_answers_it_and_so_does_switching_it_off(meeting):
    await drifts(meeting)
    side = await meeting.service.queries.facilitator_panel(meeting.room, meeting.account("Grace"))
    (part,) = [part for part in side.parts if MARK in part.lines]
    source = part.buttons[1].args["source"]
    await meeting.fills_in("Grace", "park", source=source, wording="Who mends the printer?")
    assert MARK not in await meeting.side("Grace")
    await talk(meeting, ON, *["Tom", "Priya"] * 8)
    await drifts(meeting)
    assert MARK in await meeting.side("Grace")
    await meeting.says("Grace", "/topic off")
    assert MARK not in await meeting.side("Grace")
    await talk(meeting, ON, *["Tom", "Priya"] * 8)
    await drifts(meeting)
    assert MARK not in await meeting.side("Grace"), "nothing is scored any more"


async def test_after_a_facilitators_word_it_is_asked_and_another_item_is_named(meeting):
    await goes_on(meeting)
    await drifts(meeting, VAN)
    asked = meeting.told("Grace", "Still on “Breaks at home”, or on to “Who drives the van”?")
    assert [b.label for b in asked.buttons][:2] == ["Still on this item", "On to the other item"]
    assert MARK not in await meeting.side("Grace"), "it is asked instead"
    meeting.not_told("Tom", "Priya")
    await meeting.presses("Grace", "On to the other item")
    await anyway(meeting)
    assert "Now: 2. Who drives the van" in await meeting.panel()
    meeting.no_matter("Grace")
    await meeting.presses("Grace", "Still on this item")
    meeting.told("Grace", "This question has been answered, or the meeting has moved on.")


async def test_the_word_counts_for_the_item_under_which_it_was_said(meeting):
    await goes_on(meeting)
    await meeting.says("Grace", "/next 2")
    await anyway(meeting)
    await talk(meeting, VAN, *["Tom", "Priya"] * 10)
    meeting.no_matter("Grace")
    await drifts(meeting, OFF)
    meeting.not_told("Grace")
    assert "in common with “Who drives the van”" in await meeting.side("Grace")


async def test_a_members_word_changes_nothing_and_yes_it_is_takes_a_facilitators_back(meeting):
    await goes_on(meeting, "Tom")
    await drifts(meeting)
    meeting.not_told("Grace")
    assert MARK in await meeting.side("Grace")
    await talk(meeting, ON, "Tom", "Priya")
    await goes_on(meeting)
    await meeting.says("Grace", "/ontopic")
    await talk(meeting, ON, *["Tom", "Priya"] * 14)
    meeting.no_matter("Grace")
    await talk(meeting, OFF, "Tom", "Priya", "Tom")
    meeting.not_told("Grace")
    assert MARK in await meeting.side("Grace")


async def test_author_first_asks_no_author_where_the_care_is_not_keen_and_says_so(meeting):
    await meeting.says("Grace", "/topic author-first")
    meeting.told("Grace", "set to: author first. But for now Heard asks no authors.", "“keen”")
    await talk(meeting, OFF, "Tom", "Tom", "Tom")
    meeting.not_told("Tom", "Grace")
    assert MARK in await meeting.side("Grace")
    await goes_on(meeting)
    await talk(meeting, OFF, "Tom", "Tom", "Tom")
    meeting.not_told("Tom")
    meeting.told("Grace", "Is this about “Breaks at home”?")


async def test_what_is_not_asked_in_a_quiet_room_is_a_mark(meeting):
    await goes_on(meeting)
    await meeting.says("Grace", "/quiet quieter")
    meeting.no_matter("Grace")
    await drifts(meeting)
    meeting.not_told("Grace")
    assert MARK in await meeting.side("Grace")


async def test_it_is_there_after_a_restart(meeting):
    await drifts(meeting)
    meeting.restarts()
    assert MARK in await meeting.side("Grace")


# -- items under which the subject changes by nature -----------------------------------------------


@pytest.mark.parametrize("title", ["Team updates", "Ronda de novedades", "Unrhyw fater arall"])
async def test_an_item_that_is_a_list_is_not_looked_at(meeting, title):
    await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/next 3")
    await anyway(meeting)
    meeting.no_matter("Grace")
    for text in (ON, OFF, VAN):
        await talk(meeting, text, *["Tom", "Priya"] * 5)
    meeting.not_told("Grace")
    assert "little in common" not in await meeting.side("Grace")
    await meeting.says("Priya", "/offtopic")
    meeting.told("Grace", "Somebody feels this is no longer")


async def test_the_room_teaches_by_saying_again_and_again_that_it_is_about_such_an_item(meeting):
    await meeting.says("Grace", "/end anyway=yes")
    for number, month in enumerate(("May", "June", "July", "August")):
        for place in await places(meeting):
            await meeting.says("Grace", f"/agenda drop {place}")
        await begins(meeting, f"Garden group, 3 {month}", "Shed roof")
        if number == 3:
            meeting.restarts()
            meeting.service.core.meetings.drift = DriftTracker(start=SharesAWord)
            await talk(meeting, ON, *["Tom", "Priya"] * 3)
        await talk(meeting, ON, "Tom", "Priya")
        garden = await meeting.side("Grace")
        if number < 2:
            assert "in common with “Garden group" in garden
            await meeting.fills_in("Grace", "ontopic")
        else:
            assert "little in common" not in garden, "told so at two meetings"
        await meeting.says("Grace", "/next anyway=yes")
        await talk(meeting, ON, *["Tom", "Priya"] * 16)
        assert "in common with “Shed roof”" in await meeting.side("Grace")
        await meeting.says("Grace", "/end anyway=yes")
        meeting.no_matter("Grace", "Tom", "Priya")


async def places(meeting):
    """Of what is still on the agenda, the last one first."""
    loaded = await meeting.service.core.current(await meeting.service.directory.room(meeting.room))
    return range(len(loaded.state.agenda.items), 0, -1)
