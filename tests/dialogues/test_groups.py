"""Stakeholder groups: named by the team, chosen by each person, and told to nobody."""

import json

from structlog.testing import capture_logs

from storage.tables import METADATA

GROUPS = "/groups set carers, people with lived experience; Nurses"


async def test_a_team_names_its_groups_and_people_choose_for_themselves(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Tom", "/groups")
    meeting.told("Tom", "This team has not said which groups it has", "/groups set")
    await meeting.says("Tom", GROUPS)
    meeting.told("Tom", "Only a facilitator")
    await meeting.says("Grace", GROUPS)
    meeting.told("Grace", "carers\npeople with lived experience\nNurses", "It is up to you")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have not chosen a group.")
    await meeting.says("Tom", "/group people")
    meeting.told(
        "Tom",
        "You have chosen: people with lived experience. You are only counted",
        "Only you can see this",
    )
    await meeting.says("Tom", "/group CARERS, nurses")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: carers and Nurses. You are only counted")
    await meeting.says("Tom", "/group none")
    meeting.told("Tom", "You are not in a group now")
    await meeting.says("Tom", "/group plumbers")
    meeting.told("Tom", "choose one of these groups", "carers", "Nurses", "co-opted or advisory")
    meeting.silent()


async def test_each_choice_has_its_own_consent_asked_on_the_same_form(meeting):
    await meeting.says("Grace", GROUPS)
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "group", {})
    shown = [field for field in form.fields if field.shape != "hidden"]
    assert [field.label for field in shown] == [
        "Only count me (three or more are counted)",
        "Facilitators may know somebody is there",
        "Everybody may know somebody is there",
    ]
    for field in shown:
        assert field.shape == "choices"
        labels = [choice.label for choice in field.choices]
        assert labels == [
            "carers",
            "people with lived experience",
            "Nurses",
            "co-opted or advisory",
        ]
    carers, people, nurses, _ = (choice.value for choice in shown[0].choices)
    assert [field.value for field in shown] == ["", "", ""]
    await meeting.fills_in(
        "Tom",
        "group",
        counted=nurses,
        facilitators=f"{carers},{people}",
        everybody=people,
        filled="yes",
    )
    meeting.told(
        "Tom",
        "You have chosen: Nurses. You are only counted, where 3 or more are counted",
        "You have chosen: carers and people with lived experience. Facilitators may know that",
    )
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "group", {})
    filled = {field.name: field.value for field in form.fields}
    assert filled["counted"] == nurses
    assert filled["facilitators"].split(",") == [carers, people]
    assert filled["everybody"] == ""
    # Typed, too; chosen twice, the more careful choice counts.
    meeting.no_matter("Tom")
    await meeting.says("Tom", '/group facilitators="nurses, carers" everybody=nurses')
    meeting.told("Tom", "You have chosen: Nurses and carers. Facilitators may know")
    # The form sent with nothing in it takes everything back.
    await meeting.fills_in("Tom", "group", filled="yes")
    meeting.told("Tom", "You are not in a group now.")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have not chosen a group")


async def test_a_team_is_offered_groups_and_the_advisory_one_is_always_there(meeting):
    await meeting.joins("Grace", facilitator=True)
    account = meeting.account("Grace")
    form = await meeting.service.commands.form(meeting.room, account, "groups set", {})
    offered = "people with lived experience, carers, professionals, public and local community"
    assert form.fields[0].value == offered
    await meeting.says("Grace", f"/groups set {offered}, Co-opted or advisory")
    meeting.told("Grace", offered.replace(", ", "\n") + "\nco-opted or advisory\nYou can choose")
    form = await meeting.service.commands.form(meeting.room, account, "groups set", {})
    assert form.fields[0].value == offered, "it is there, and none of the stakeholder groups"
    await meeting.says("Tom", "/group advisory, carers")
    meeting.told("Tom", "You have chosen: co-opted or advisory and carers.")


async def test_nobody_can_choose_for_somebody_else(meeting):
    """No command that chooses takes a person, and no event can."""
    from bot.commands.command_answers import ChooseGroups
    from bot.commands.spec import Kind
    from bot.commands.table import COMMANDS

    kinds = {command.name: {param.kind for param in command.params} for command in COMMANDS}
    assert Kind.PERSON in kinds["facilitator add"], "it would be found"
    groups = [name for name, of in kinds.items() if Kind.GROUP in of]
    assert groups == ["park", "group", "point change"], "points concern groups, and no people"
    assert Kind.PERSON not in kinds["group"]
    assert ChooseGroups.__dataclass_fields__.keys() == {"chosen"}
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", GROUPS)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/group @Tom carers")
    meeting.told("Grace", "choose one of these groups")


async def test_somebody_who_was_never_here_belongs_to_the_room_by_choosing(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", GROUPS)
    await meeting.says("Nia", "/group carers")
    members = await meeting.store.members((await meeting.service.directory.room(meeting.room)).key)
    assert len(members) == 2
    # It is the same for somebody who would rather not say.
    await meeting.says("Ola", "/group none")
    members = await meeting.store.members((await meeting.service.directory.room(meeting.room)).key)
    assert len(members) == 3


async def test_a_room_in_which_only_the_group_differs_looks_the_same_to_everybody_else(a_room):
    """Whoever comes, speaks or stays away: what others see must not depend on a group.

    Tom is a carer in one room and a nurse in the other; all else is the same, down to the seconds.
    """
    seen = []
    for group in ("carers", "nurses"):
        async with a_room() as meeting:
            seen.append(await everything_others_see(meeting, group))
    as_carer, as_nurse = seen
    assert as_carer == as_nurse
    # This would find a group where one is shown: everybody may read which groups there are.
    assert any("carers" in text for text in as_carer["/groups list"])
    shown = [text for key, texts in as_carer.items() if key != "/groups list" for text in texts]
    assert len(shown) > 20
    assert not [text for text in shown if "carers" in text or "Nurses" in text]


async def test_grace_alone_there_says_nothing_of_groups_and_nor_does_tom_when_he_comes(meeting):
    """The leak as it was found: one person there, and the line of the absent groups was hers."""
    await meeting.says("Grace", GROUPS)
    await meeting.says("Grace", "/group people")
    await meeting.says("Tom", "/group carers")
    await meeting.says("Bo", "/status")
    before = meeting.told("Bo", "No date is set").text
    await meeting.says("Tom", "/here")
    await meeting.says("Bo", "/status")
    after = meeting.told("Bo", "Here now (1)", "Tom").text
    assert after.replace("Here now (1):\nTom\n", "").replace("\nHere now (1):\nTom", "") == before
    await meeting.says("Grace", "/start")
    opening = meeting.heard_in_room("Meeting 1 has started").text
    assert "carers" not in opening
    assert "belong" not in opening


async def test_choosing_a_group_says_truly_what_it_is_used_for(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "At first nobody may", "at least 3 people of a group and 3 others")


async def everything_stored(meeting):
    """Every row of every table."""

    def read(tx):
        return {
            name: [dict(row) for row in tx.execute(table.select()).mappings()]
            for name, table in METADATA.tables.items()
        }

    return await meeting.store._store._db.read(read)


async def everything_others_see(meeting, group):
    """Every text that anybody but Tom could read, by the occasion on which they read it."""
    seen: dict[str, list[str]] = {}

    async def look(occasion):
        meeting.no_matter("Grace", "Bo")  # the answers to what they have just done themselves
        for who in ("Grace", "Bo"):
            for typed in ("/status", "/groups list", "/measures", "/queue", "/minutes", "/agenda"):
                await meeting.says(who, typed)
        for who in ("Grace", "Bo"):
            for told in meeting.all_told(who):
                key = "/groups list" if told.kind == "groups" else occasion
                seen.setdefault(key, []).append(told.text)
                seen[key] += [alt for file in told.files for alt in (file.alt, file.title)]
        seen.setdefault(occasion, []).append(await meeting.panel())
        seen[occasion].append(await meeting.side("Grace") or "")
        seen[occasion] += [post.text for post in meeting.face.posts]

    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Bo")
    await meeting.says("Grace", "/groups set carers, Nurses")
    await meeting.says("Bo", "/group nurses")
    for other in ("Ana", "Ben", "Cy"):
        await meeting.says(other, "/group carers")
    await meeting.says("Tom", f"/group {group}")
    await meeting.says("Grace", "/agenda add Nights away from home")
    await look("before anybody is here")
    await meeting.says("Tom", "/here")
    await look("Tom is here")
    await meeting.says("Grace", "/start")
    await look("the meeting has started")
    for other in ("Ana", "Ben", "Cy", "Bo"):
        await meeting.says(other, "We would like the weekends first of all")
    await look("all but Tom have spoken")
    await meeting.says("Tom", "I would rather have the nights than the weekends")
    await look("Tom has spoken")
    await meeting.says("Grace", "/end anyway=yes")
    await look("the meeting is over")
    return seen


async def test_groups_and_choices_are_there_at_the_next_meeting_and_after_a_restart(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group everybody=nurses")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    meeting.restarts()
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: Nurses. Everybody here may know")


async def test_a_choice_is_in_no_event_no_outbox_and_no_log(meeting):
    with capture_logs() as logged:
        await meeting.says("Grace", GROUPS)
        await meeting.says("Tom", "/group carers")
        await meeting.says("Tom", "/start")
        await meeting.says("Tom", "/group none")
        await meeting.says("Tom", "/group nurses everybody=carers")
        await meeting.says("Tom", "/end anyway=yes")
    room = (await meeting.service.directory.room(meeting.room)).key
    carers, _, nurses = await meeting.store.groups(room)
    tables = await everything_stored(meeting)
    holding = {
        name
        for name, rows in tables.items()
        if any(carers in str(row) or nurses in str(row) for row in rows)
    }
    # The team's own list of its groups is everybody's to read. Choices are found where they are.
    assert holding == {"team_group", "group_choice", "words", "journal"}
    of_team = {"GroupsSet", "Planned"}
    lines = [row["body"] for row in tables["journal"] if carers in row["body"]]
    assert {json.loads(line)["is"] for line in lines} == of_team
    assert not [line for line in lines if "in_groups" in line]
    assert "carers" not in str(logged)
    assert carers not in str(logged)


async def test_when_a_group_goes_or_has_a_new_name_everybody_is_asked_again(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group carers")
    await meeting.says("Ana", "/group nurses, carers")
    meeting.silent()
    await meeting.says("Grace", "/groups set drivers, Carers")
    asked = meeting.heard_in_room(
        "The groups of this team have changed", "nothing was carried over"
    )
    assert [button.label for button in asked.buttons] == ["Choose my groups"]
    meeting.no_matter("Tom", "Ana")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: carers")
    await meeting.says("Ana", "/group")
    meeting.told("Ana", "You have chosen: carers. You")
    # Back again by its old name, it is another group: nobody is in it without saying so.
    await meeting.says("Grace", "/groups set Carers, Nurses")
    meeting.heard_in_room("have changed")
    await meeting.says("Ana", "/group")
    meeting.told("Ana", "You have chosen: carers. You")
    await meeting.says("Grace", "/groups set Nurses, Carers")
    meeting.silent()
    await meeting.says("Grace", "/groups set none")
    meeting.heard_in_room("This team has no groups now. What people had chosen was deleted.")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "This team has not said which groups it has")
    room = (await meeting.service.directory.room(meeting.room)).key
    assert await meeting.store.group_choices.in_room(room) == {}


async def test_that_people_are_asked_again_is_said_whether_or_not_anybody_had_chosen(a_room):
    said = []
    for group in ("nurses", "none"):
        async with a_room() as meeting:
            await meeting.says("Grace", GROUPS)
            await meeting.says("Tom", f"/group {group}")
            await meeting.says("Grace", "/groups set carers")
            said.append(meeting.heard_in_room("have changed").text)
    assert said[0] == said[1]


async def test_a_group_that_goes_while_its_form_is_open_is_refused_in_one_sentence(meeting):
    await meeting.says("Grace", GROUPS)
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "group", {})
    await meeting.fills_in("Tom", "group", counted="nurses", filled="yes")
    await meeting.says("Grace", "/groups set carers, people with lived experience")
    meeting.heard_in_room("have changed")
    meeting.no_matter("Tom")
    assert form.fields
    await meeting.fills_in("Tom", "group", counted="carers, nurses", filled="yes")
    meeting.told("Tom", "Please choose one of these groups")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have not chosen a group")


async def test_names_that_are_too_long_or_too_many_are_refused(meeting):
    await meeting.says("Grace", "/groups set " + "x" * 61)
    meeting.told("Grace", "too long")
    await meeting.says("Grace", "/groups set " + ", ".join(f"team {n}" for n in range(13)))
    meeting.told("Grace", "The limit is 12")


async def test_a_choice_that_is_not_saved_leaves_what_was_chosen_and_can_be_sent_again(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group carers")
    meeting.store.away["choose"] = 1

    async def again():
        return await meeting.says("Tom", "/group everybody=nurses", source="once")

    await meeting.is_not_saved(again)
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: carers. You are only counted")
    await again()
    meeting.told("Tom", "You have chosen: Nurses. Everybody here may know")
    # The same delivery once more is no other act.
    await again()
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: Nurses. Everybody here may know")
