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
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "group", {})
    labels = [choice.label for choice in form.fields[0].choices]
    assert labels == ["carers", "people with lived experience", "Nurses", "No group"]
    await meeting.fills_in("Tom", "group", name=form.fields[0].choices[2].value)
    meeting.told("Tom", "You have chosen: Nurses")
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Grace"), "groups set", {}
    )
    assert form.fields[0].value == "carers, people with lived experience, Nurses"


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
    before = meeting.told("Bo", "Meeting 1").text
    await meeting.says("Tom", "/here")
    await meeting.says("Bo", "/status")
    assert meeting.told("Bo", "Meeting 1").text == before
    await meeting.says("Grace", "/start")
    opening = meeting.heard_in_room("Meeting 1 has begun").text
    assert "carers" not in opening
    assert "belong" not in opening


async def test_choosing_a_group_says_truly_what_it_is_used_for(meeting):
    await meeting.says("Grace", GROUPS)
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "Only you can see your choice", "no message and no figure")


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
    await look("the meeting has begun")
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
    await meeting.says("Tom", "/group nurses")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end")
    meeting.restarts()
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/group")
    meeting.told("Tom", "You have chosen: Nurses")
    room = await meeting.service.directory.room(meeting.room)
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
    room = await meeting.service.directory.room(meeting.room)
    kept = await meeting.store.groups(room.key)
    assert (kept.names, kept.of) == ((), {})


async def test_names_that_are_too_long_or_too_many_are_refused(meeting):
    await meeting.says("Grace", "/groups set " + "x" * 61)
    meeting.told("Grace", "too long")
    await meeting.says("Grace", "/groups set " + ", ".join(f"team {n}" for n in range(13)))
    meeting.told("Grace", "At most 12 fit")
