"""Stakeholder groups: defined by the team, chosen by each person, and told to nobody."""

GROUPS = "/groups set carers, people with lived experience; Nurses"


async def test_a_team_defines_its_groups_and_people_choose_for_themselves(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Tom", "/groups")
    meeting.told("Tom", "This team has not said which groups it has", "/groups set")
    await meeting.says("Tom", GROUPS)
    meeting.told("Tom", "Only a facilitator")
    await meeting.says("Grace", GROUPS)
    meeting.told("Grace", "carers\npeople with lived experience\nNurses", "It is up to you")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have not chosen a group. That is fine.")
    await meeting.says("Tom", "/group people")
    meeting.told("Tom", "You have chosen: people with lived experience", "Only you can see this")
    await meeting.says("Tom", "/group CARERS")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: carers. Only you can see this.")
    await meeting.says("Tom", "/group none")
    meeting.told("Tom", "You are in no group now")
    await meeting.says("Tom", "/group plumbers")
    meeting.told("Tom", "choose one of these groups", "carers", "Nurses")
    meeting.silent()


async def test_with_the_form_it_is_a_choice_from_a_list(meeting):
    await meeting.says("Grace", GROUPS)
    form = await meeting.service.form(meeting.room, meeting.account("Tom"), "group", {})
    labels = [choice.label for choice in form.fields[0].choices]
    assert labels == ["carers", "people with lived experience", "Nurses", "No group"]
    await meeting.fills_in("Tom", "group", name=form.fields[0].choices[2].value)
    meeting.told("Tom", "You have chosen: Nurses")
    form = await meeting.service.form(meeting.room, meeting.account("Grace"), "groups set", {})
    assert form.fields[0].value == "carers, people with lived experience, Nurses"


async def test_before_and_at_the_opening_it_is_said_which_group_has_nobody_there(meeting):
    await meeting.says("Grace", GROUPS)
    for who, group in (("Tom", "carers"), ("Ana", "nurses"), ("Eve", "people")):
        await meeting.says(who, f"/group {group}")
    await meeting.says("Ana", "/here")
    await meeting.says("Grace", "/status")
    status = meeting.told("Grace", "belong to: carers and people with lived experience.")
    assert "Nurses" not in status.text
    await meeting.says("Eve", "/here")
    await meeting.says("Grace", "/start")
    opening = meeting.heard_in_room("Nobody here has said so far that they belong to: carers.")
    assert not {"Tom", "Ana", "Eve"} & set(opening.text.split())
    await meeting.says("Grace", "/status")
    assert "carers" not in meeting.told("Grace", "Meeting 1 is running").text


async def test_when_every_group_is_there_nothing_is_said(meeting):
    await meeting.says("Grace", "/groups set carers")
    await meeting.says("Tom", "/group carers")
    await meeting.says("Tom", "/here")
    await meeting.says("Grace", "/start")
    assert "carers" not in meeting.heard_in_room("has begun").text


async def test_groups_and_choices_are_there_at_the_next_meeting_and_after_a_restart(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group nurses")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    meeting.restarts()
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: Nurses")
    room = await meeting.service.room(meeting.room)
    kept = await meeting.store.groups(room.key)
    assert (len(kept.names), len(kept.of)) == (3, 1)


async def test_a_group_that_stays_keeps_its_people_and_one_that_goes_lets_them_go(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group carers")
    await meeting.says("Ana", "/group nurses")
    await meeting.says("Grace", "/groups set drivers, Carers")
    meeting.no_matter("Tom", "Ana")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: carers")
    await meeting.says("Ana", "/group")
    meeting.told("Ana", "You have not chosen a group")
    await meeting.says("Grace", "/groups set none")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "This team has not said which groups it has")
    room = await meeting.service.room(meeting.room)
    kept = await meeting.store.groups(room.key)
    assert (kept.names, kept.of) == ((), {})


async def test_names_that_are_too_long_or_too_many_are_refused(meeting):
    await meeting.says("Grace", "/groups set " + "x" * 61)
    meeting.told("Grace", "too long")
    await meeting.says("Grace", "/groups set " + ", ".join(f"team {n}" for n in range(13)))
    meeting.told("Grace", "At most 12 fit")
