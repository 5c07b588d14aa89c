"""Each person's language for what only they see, and each room's for the rest."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

ES_DRAFT = "Español (un borrador que ningún hablante ha revisado todavía"


async def test_a_room_has_a_language_and_everybody_their_own(meeting):
    await meeting.has_company()
    await meeting.says("Ana", "/preferences language=Welsh")
    said = meeting.told("Ana", "Cymraeg (drafft nad oes unrhyw siaradwr wedi’i wirio eto")
    assert said.language == "cy"
    await meeting.says("Grace", "/language Spanish")
    everybody = meeting.heard_in_room("Lo que Heard dice aquí", ES_DRAFT)
    assert everybody.language == "es"
    mine = meeting.told("Grace", "What everybody sees in this room is now in Español (a draft")
    assert mine.language == "en"
    await meeting.says("Grace", "/start")
    assert meeting.heard_in_room().language == "es"
    room = await meeting.service.queries.panel(meeting.room)
    assert room.language == "es"
    for who, language in (("Grace", "en"), ("Ana", "cy")):
        own = await meeting.service.queries.my_panel(meeting.room, meeting.account(who))
        assert own.language == language
        posts = await meeting.service.queries.recent_posts(meeting.room, meeting.account(who), 20)
        assert {card.language for post, card in posts if not post.to} == {"es"}


async def test_the_rooms_language_goes_on_in_the_next_meeting_and_in_its_minutes(meeting):
    await meeting.says("Grace", "/language es")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    room = await meeting.service.directory.room(meeting.room)
    report = await meeting.service.reports.minutes_document(f"{room.key}.1")
    assert (report.full.language, report.easy.language) == ("es", "es")
    await meeting.says("Grace", "/start")
    assert (await meeting.service.queries.panel(meeting.room)).language == "es"


async def test_a_language_that_is_there_is_not_announced_again(meeting):
    await meeting.says("Grace", "/language en")
    meeting.told("Grace", "What everybody sees in this room is now in English.")
    meeting.silent()


@pytest.mark.parametrize("typed", ["klingon", "EN-XA", "x" * 300])
async def test_a_language_that_is_not_there_is_refused(meeting, typed):
    await meeting.says("Grace", f"/language {typed}")
    meeting.told("Grace", "Please choose one of these: cy, en, es")
    assert (await meeting.service.queries.panel(meeting.room)).language == "en"


async def test_members_do_not_choose_for_everybody(meeting):
    await meeting.says("Grace", "/start")
    refused = await meeting.says("Tom", "/language es")
    assert refused.refused
    meeting.no_matter("Tom")


async def test_what_is_refused_is_refused_in_ones_own_language_in_every_room(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/preferences language=es")
    meeting.no_matter("Ana")
    told = await meeting.says("Ana", "/language es")
    assert told.refused
    assert told.reply.language == "es"
    form = await meeting.service.commands.form(
        meeting.room, meeting.account("Ana"), "preferences", {}
    )
    labels = [c.label for field in form.fields if field.name == "language" for c in field.choices]
    assert labels == [
        "Cymraeg (sin revisar, y en parte en inglés)",
        "English",
        "Español (sin revisar, y en parte en inglés)",
    ]


async def test_a_draft_is_offered_to_whoever_uses_their_platform_in_it_and_never_forced(meeting):
    """The platform's own locale is a first offer."""
    for who in ("Ana", "Tom"):
        account = replace(meeting.account(who), language="cy")
        await meeting.service.directory.person(account)
        await meeting.joins(who)

    async def own(who):
        return await meeting.service.queries.my_panel(meeting.room, meeting.account(who))

    panel = await own("Ana")
    assert panel.language == "en"
    assert "Heard can also write to you in Cymraeg (a draft that no speaker has" in panel.text
    (offer,) = [part for part in panel.parts if part.name == "language"]
    yes, no = offer.buttons
    assert (yes.args["language"], no.args["language"]) == ("cy", "en")
    await meeting.says("Ana", "/preferences language=cy")
    await meeting.says("Tom", "/preferences language=en")
    assert (await own("Ana")).language == "cy"
    tom = await own("Tom")
    assert tom.language == "en"
    assert not [part for part in tom.parts if part.name == "language"]
