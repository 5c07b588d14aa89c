"""Small inputs that were once understood wrongly, one test each, with what is right.

Each stands for a kind; other inputs of the same kinds are beside them.
"""

import pytest

from bot.events import SeriesSet
from bot.ids import MeetingId
from bot.ports import Account


async def unsigned_allowed(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/unsigned say on")
    meeting.no_matter("Grace")


async def series_of(meeting):
    """The series that was set last; None if none was."""
    room = await meeting.service.directory.room(meeting.room)
    journal = (await meeting.store.journals([MeetingId(f"{room.key}.1")])).popitem()[1]
    found = [event for event in journal if isinstance(event, SeriesSet)]
    return found[-1].series if found else None


# -- L01, L02: without a name is without a name


@pytest.mark.parametrize(
    "end",
    ["Name=no", "name = no", "name:no", "NAME = NO.", "name=‘no’", "name=«No»", "ｎａｍｅ＝ｎｏ",
     "name=without my name", "name\u00a0=\u200bno"],
)  # fmt: skip
async def test_l01_l02_words_without_a_name_are_read_out_without_it(meeting, end):
    await unsigned_allowed(meeting)
    await meeting.says("Tom", f"/say I never get a word in here. {end}")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("has started")
    read = meeting.heard_in_room("I never get a word in here")
    assert "without a name: “I never get a word in here.”" in read.text
    assert "Tom" not in read.text


@pytest.mark.parametrize(
    "end", ["here.Name=no", "(name=no)", "nmae=no", "names=no", "anonymous=yes", "name=nope",
            "name: nobody", "--name=no", "name=no name=yes"]
)  # fmt: skip
async def test_l01_what_may_be_a_name_is_asked_about_before_anything_is_published(meeting, end):
    await unsigned_allowed(meeting)
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    receipt = await meeting.says("Tom", f"/say I never get a word in {end}")
    assert receipt.refused
    meeting.silent()
    fields = {field.name: field for field in meeting.form.fields}
    assert "I never get a word in" in fields["text"].value
    # Not to choose is no way to send it with a name.
    assert fields["name"].required or fields["name"].value == "no"
    await meeting.fills_in("Tom", "say", text="I never get a word in here", name="no")
    assert "Tom" not in meeting.heard_in_room("I never get a word in here").text


# -- L03, L04, L05b: a value runs to the next name, blanks and capitals are nothing


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("/agenda add Breaks at home Minutes=20", "Breaks at home"),
        ("/agenda add Pause at home minutes = 20", "Pause at home"),
        ("/agenda add Breaks at home goal=a list to cost minutes=20", "Breaks at home"),
        ("/agenda add Breaks at home MINUTES: 20 minutes", "Breaks at home"),
    ],
)
async def test_l03_l04_l05b_parameters_are_not_part_of_a_title(meeting, typed, title):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", typed)
    meeting.told("Grace", f"Added to the agenda as number 1: {title}")
    await meeting.says("Grace", "/agenda")
    shown = meeting.told("Grace", title, "20 minutes").text
    assert "=" not in shown
    assert "inutes:" not in shown
    if "goal" in typed:
        await meeting.says("Grace", "/start")
        assert "What we want from this: a list to cost" in await meeting.panel()


# -- L06, L07: a near word is no choice


@pytest.mark.parametrize("near", ["unchanged", "uncharged", "change", "chnaged", "not changed"])
async def test_l06_a_near_outcome_is_asked_about(meeting, near):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/park Nights: at home or away?")
    meeting.no_matter("Grace", "Ana")
    receipt = await meeting.says("Grace", f"/settle 1 {near} We keep the nights at home")
    assert receipt.refused
    assert receipt.field == "outcome"
    meeting.told("Grace", "Please choose one of these: changed, partly, answered")
    meeting.silent()
    meeting.not_told("Ana")
    fields = {field.name: field for field in meeting.form.fields}
    assert fields["outcome"].value == ""
    assert "We keep the nights at home" in fields["reason"].value


@pytest.mark.parametrize(
    "spelt", ["not taken", "not taken up", "Not-taken", "it was not taken up,"]
)
async def test_l07_an_outcome_is_understood_as_the_screen_says_it(meeting, spelt):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/park Nights: at home or away?")
    meeting.no_matter("Grace", "Ana")
    await meeting.says("Grace", f"/settle 1 {spelt} We keep the nights at home")
    meeting.told("Grace", "Point 1 is settled", "It was not taken up")
    meeting.heard_in_room("It was not taken up", "We keep the nights at home")


# -- L08, L08c, L09: how often, and how much


@pytest.mark.parametrize(
    ("spelt", "rule", "said"),
    [
        ("biweekly", "FREQ=WEEKLY;INTERVAL=2", "Every two weeks"),
        ("every two weeks", "FREQ=WEEKLY;INTERVAL=2", "Every two weeks"),
        ("Every other week", "FREQ=WEEKLY;INTERVAL=2", "Every two weeks"),
        ("weekly", "FREQ=WEEKLY", "Every week"),
        ("MONTHLY", "FREQ=MONTHLY;BYDAY=2TU", "Every month, on the same weekday"),
        ("once", "", "Once"),
    ],
)
async def test_l08_how_often_is_what_was_said_and_the_answer_names_it(meeting, spelt, rule, said):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", f"/series 2026-03-10T19:00 Europe/London {spelt}")
    meeting.told("Grace", said, "Tuesday", "10 March 2026", "19:00", "London")
    assert (await series_of(meeting)).rule == rule


@pytest.mark.parametrize("near", ["weekday", "bimonthly", "weeky", "biweeky", "yearly"])
async def test_l08c_a_near_rhythm_is_asked_about(meeting, near):
    await meeting.says("Grace", "/start")
    receipt = await meeting.says("Grace", f"/series 2026-03-10T19:00 Europe/London {near}")
    assert receipt.refused
    assert receipt.field == "repeat"
    assert await series_of(meeting) is None


@pytest.mark.parametrize(
    "typed", ["/quiet unquiet", "/quiet quiet", "/queue order not first come", "/topic of"]
)
async def test_l09_a_near_setting_is_asked_about(meeting, typed):
    await meeting.says("Grace", "/start")
    receipt = await meeting.says("Grace", typed)
    assert receipt.refused
    meeting.told("Grace", "Please choose one of these")


# -- L10, L12: days, times and zones


@pytest.mark.parametrize(
    ("typed", "first", "zone"),
    [
        ("2027-01-12 19:00 Europe/London weekly", "2027-01-12T19:00", "Europe/London"),
        ("2027-01-12 7 pm london weekly", "2027-01-12T19:00", "Europe/London"),
        ("2027-07-13T19:00Z Europe/London", "2027-07-13T20:00", "Europe/London"),
        ("2027-07-13T19:00+02:00 New York once", "2027-07-13T13:00", "America/New_York"),
        ("2027-01-12T23:30-05:00 europe/paris weekly", "2027-01-13T05:30", "Europe/Paris"),
        ("2027-01-12 19:00", "2027-01-12T19:00", "UTC"),
    ],
)
async def test_l10_a_day_and_a_time_are_what_was_said(meeting, typed, first, zone):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", f"/series {typed}")
    meets = await series_of(meeting)
    assert (meets.first, meets.zone) == (first, zone)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2027-01-12T19:00 EST weekly", "Please give a place, such as America/New_York"),
        ("2027-01-12T19:00 CET weekly", "such as Europe/Berlin"),
        ("2027-01-12T19:00 GMT", "such as Europe/London"),
        ("2027-01-12T19:00 UTC+1", "does not say when the clocks change"),
        ("2027-01-12T19:00 Etc/GMT+5", "does not say when the clocks change"),
        ("2027-01-12T19:00 Atlantis", "does not know that time zone"),
        ("2027-01-12 Europe/London", "At what time?"),
        ("0001-01-01T00:00 UTC weekly", "too far away"),
        ("9999-12-31T23:59 UTC weekly", "too far away"),
        ("2032-12-31T23:59Z UTC weekly", "too far away"),
    ],
)
async def test_l12_what_is_not_clear_about_a_time_is_asked(meeting, typed, told):
    await meeting.says("Grace", "/start")
    receipt = await meeting.says("Grace", f"/series {typed}")
    assert receipt.refused
    meeting.told("Grace", told)
    assert meeting.form is not None
    assert await series_of(meeting) is None


# -- L13, L15, L17, L19: people


@pytest.mark.parametrize(
    "reason",
    ["Will that be in the minutes?", "Hope that we can finish early", "Mark for the minutes",
     "May I say something", "Will to live, about that", "Hope to speak about the van"],
)  # fmt: skip
async def test_l13_a_sentence_raises_the_hand_of_whoever_writes_it(meeting, reason):
    for who in ("Will", "Hope", "Mark", "May", "Ana"):
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", f"q+ {reason}")
    meeting.told("Ana", "Your hand is up. You are next.")
    meeting.not_told("Will", "Hope", "Mark", "May")
    await meeting.says("Grace", "/queue")
    meeting.told("Grace", "Ana", reason)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Jose\u0301", "José"),
        ("Jose\u0301", "jose"),
        ("İbrahim", "ibrahim"),
        ("Łukasz Żak", "lukasz"),
        ("𝓣𝓸𝓶", "tom"),
        ("Ｙｕｋｉ", "yuki"),
        ("Zoë", '"ZOË"'),
    ],
)
async def test_l15_a_name_is_found_however_its_letters_are_typed(meeting, name, typed):
    await meeting.joins(name)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", f"/call {typed}")
    meeting.told("Grace", "has been called")


@pytest.mark.parametrize(
    "typed",
    ["Tom Jones 1", '"Tom Jones" 1', "‘Tom Jones’ #1", "@Tom Jones 1", "tom j 1",
     "place=1 person=Tom Jones", "person=“Tom Jones” place = 1"],
)  # fmt: skip
async def test_l17_a_name_with_a_blank_can_stand_before_another_value(meeting, typed):
    await meeting.says("Grace", "/start")
    for who in ("Tom Baker", "Tom Jones"):
        await meeting.says(who, "q+")
    await meeting.says("Grace", f"/queue move {typed}")
    meeting.told("Grace", "Tom Jones is now next")


async def test_l17_between_two_toms_nobody_is_guessed_and_the_form_lists_both(meeting):
    await meeting.says("Grace", "/start")
    for who in ("Tom Baker", "Tom Jones"):
        await meeting.says(who, "q+")
    receipt = await meeting.says("Grace", "/queue move Tom 1")
    assert receipt.refused
    fields = {field.name: field for field in meeting.form.fields}
    assert fields["person"].value == ""
    assert fields["place"].value == "1"
    assert {"Tom Baker", "Tom Jones"} <= {choice.label for choice in fields["person"].choices}


async def test_l19_whoever_was_picked_is_meant_though_another_has_the_same_name(meeting):
    """A mark stands for whom the platform's picker gave; two people are shown as Chris."""
    first = Account(platform="stage", tenant="", id="account-Chris", name="Chris")
    second = Account(platform="stage", tenant="", id="other", name="Chris")
    await meeting.service.entry.add_member(meeting.room, first, False, "j1")
    await meeting.service.entry.add_member(meeting.room, second, False, "j2")
    await meeting.says("Grace", "/start")
    request = meeting.request("Grace", "/call <@2>")
    receipt = await meeting.service.commands.execute(
        type(request)(
            room=request.room,
            person=request.person,
            source=request.source,
            at=request.at,
            line=request.line,
            mentions={"<@2>": second},
        )
    )
    assert receipt.accepted
    stage = await meeting.service.queries.floor_view(meeting.room)
    assert stage.floor == second
    stranger = Account(platform="stage", tenant="", id="stranger", name="Chris")
    receipt = await meeting.service.commands.execute(
        type(request)(
            room=request.room,
            person=request.person,
            source="again",
            at=request.at,
            line="call <@3>",
            mentions={"<@3>": stranger},
        )
    )
    assert receipt.refused
    assert await meeting.service.directory.known_person(stranger) is None


# -- L24: called once


async def test_l24_two_who_call_at_the_same_moment_call_one_person(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Dee", facilitator=True)
    await meeting.says("Grace", "/start")
    for who in ("Ana", "Bo", "Cy"):
        await meeting.says(who, "q+")
    meeting.no_matter("Grace", "Dee", "Ana")
    receipts = await meeting.together(
        meeting.about_to_say("Grace", "/call"), meeting.about_to_say("Dee", "/call")
    )
    assert sorted(receipt.accepted for receipt in receipts) == [False, True]
    told = next(receipt.reply.text for receipt in receipts if receipt.refused)
    assert "The queue has already moved on. Nobody was called a second time." in told
    assert (await meeting.service.queries.floor_view(meeting.room)).floor == meeting.account("Ana")


async def test_l24_pressed_and_typed_at_once_calls_one_person(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Dee", facilitator=True)
    await meeting.says("Grace", "/start")
    for who in ("Ana", "Bo", "Cy"):
        await meeting.says(who, "q+")
    pressed = await meeting.about_to_press("Dee", "Call the next speaker")
    receipts = await meeting.together(meeting.about_to_say("Grace", "/call"), pressed)
    assert sorted(receipt.accepted for receipt in receipts) == [False, True]


@pytest.mark.parametrize("second", ["/call", "/call Cy", "/skip"])
async def test_l24_a_second_facilitator_cannot_call_before_they_can_have_seen_it(meeting, second):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Dee", facilitator=True)
    await meeting.says("Grace", "/start")
    for who in ("Ana", "Bo", "Cy"):
        await meeting.says(who, "q+")
    await meeting.presses("Grace", "Call the next speaker")
    request = meeting.request("Dee", second)  # at that very moment, and decided after it
    receipt = await meeting.service.commands.execute(request)
    assert receipt.refused
    assert "Nobody was called a second time." in receipt.reply.text
    assert (await meeting.service.queries.floor_view(meeting.room)).floor == meeting.account("Ana")
    await meeting.says("Dee", "/call Cy")  # five seconds later it is meant
    assert (await meeting.service.queries.floor_view(meeting.room)).floor == meeting.account("Cy")


async def test_what_a_member_may_not_do_is_not_asked_about(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/round silent What worries you? name=yes")
    meeting.told("Tom", "Only a facilitator can do that.")
    assert meeting.form is None


# -- L27, L28: several in one


async def test_l27_a_pasted_agenda_is_asked_about(meeting):
    await meeting.joins("Grace", facilitator=True)
    receipt = await meeting.says(
        "Grace", "/agenda add 1. Nights away\n2. Transport there\n\n- Money for it minutes=10"
    )
    assert receipt.refused
    meeting.told("Grace", "There are 3 lines.")
    fields = {field.name: field for field in meeting.form.fields}
    assert fields["several"].required
    given = {name: field.value for name, field in fields.items() if field.value}
    await meeting.fills_in("Grace", "agenda add", **{**given, "several": "yes"})
    meeting.told("Grace", "1. Nights away", "2. Transport there", "3. Money for it")
    await meeting.says("Grace", "/agenda")
    meeting.told("Grace", "1. Nights away", "2. Transport there", "3. Money for it", "10 minutes")


async def test_l27_several_lines_can_be_one_item(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.fills_in("Grace", "agenda add", title="Nights\naway", several="no")
    meeting.told("Grace", "Added to the agenda as number 1: Nights away")


async def test_l28_quotation_marks_hold_a_comma(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says(
        "Grace", '/groups set "people with lived experience, adults", nurses; “carers, young”'
    )
    await meeting.says("Grace", "/groups")
    shown = meeting.told("Grace", "people with lived experience, adults", "nurses")
    assert '"' not in shown.text
    assert "carers, young" in shown.text


# -- L31: signs of other keyboards


@pytest.mark.parametrize("slash", ["／", "\u200f/", "\ufeff／", "\u200b/", "⁄"])
async def test_l31_a_slash_of_another_keyboard_is_a_slash(meeting, slash):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/round silent What worries you?")
    meeting.no_matter("Grace")
    await meeting.says("Tom", "/here")
    meeting.no_matter("Tom")
    request = meeting.request("Tom", f" {slash}write I worry about money")
    await meeting.service.commands.execute(request)
    assert "I worry" not in " ".join(post.text for post in meeting.face.posts)
    await meeting.says("Grace", "/round end")
    await meeting.says("Tom", "q＋")
    meeting.told("Tom", "Your hand is up")
    await meeting.says("Tom", "q—")
    meeting.told("Tom", "Your hand is down")


# -- L33, L34, L35


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/extend 5 minutes", "This item has 5 minutes more"),
        ("/extend 5min", "This item has 5 minutes more"),
        ("/extend 1 hour", "This item has 1 hour more"),
        ("/speaking limit off", "Speakers no longer get a reminder"),
        ("/speaking limit 3 minutes", "private note after 3 minutes"),
    ],
)
async def test_l33_minutes_can_be_named(meeting, typed, told):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/agenda add Nights away minutes=10")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", typed)
    meeting.told("Grace", told)


async def test_l34_an_item_is_found_by_the_beginning_of_its_title_and_the_answer_names_it(meeting):
    await meeting.joins("Grace", facilitator=True)
    for title in ("Nights away", "Nights at home", "Money"):
        await meeting.says("Grace", f"/agenda add {title}")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", "/agenda drop Nights")
    assert receipt.refused
    meeting.told("Grace", "More than one item begins like that")
    await meeting.says("Grace", "/agenda drop nights aw")
    meeting.told("Grace", "Taken off the agenda: Nights away")
    await meeting.says("Grace", "/agenda move money 1")
    meeting.told("Grace", "Moved to number 1: Money")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("/note The grant form has text=red in it", "The grant form has text=red in it"),
        ("/park Their wording=unclear to all of us", "Their wording=unclear to all of us"),
        ("/decide We write: x = y", "We write: x = y"),
    ],
)
async def test_l35_free_text_with_a_sign_of_its_own_stays_as_it_was_typed(meeting, typed, kept):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", typed)
    await meeting.says("Grace", "/notes" if "note" in typed else "/parked")
    said = [post.text for post in meeting.face.posts]
    said += [reply.text for reply in meeting._private["Grace"]]
    assert any(kept in text for text in said)
