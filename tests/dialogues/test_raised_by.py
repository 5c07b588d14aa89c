"""Nobody is named as the person who raised a point unless they have agreed."""

from __future__ import annotations

from adapters.documents.generated_files import Documents

NIGHTS = "Nights at home"
ACCOUNT = "account-Tom"


async def together(meeting):
    await meeting.joins("Grace", facilitator=True)
    for who in ("Tom", "Ana"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    meeting.no_matter("Grace", "Tom", "Ana")


async def opening(meeting):
    await meeting.time_passes(days=7)
    return next(post.text for post in meeting.face.posts if "Raised:" in post.text)


async def page(meeting, who="Ana"):
    await meeting.says(who, "/point 1")
    return meeting.told(who, NIGHTS).text


async def test_nobody_is_named_unless_they_say_so(meeting):
    await together(meeting)
    form = await meeting.service.commands.form(meeting.room, meeting.account("Tom"), "park", {})
    (asked,) = [field for field in form.fields if field.name == "name"]
    assert asked.value == "no"
    await meeting.says("Tom", f"/park {NIGHTS}")
    assert "Tom" not in meeting.heard_in_room(NIGHTS).text
    assert "Tom" not in await page(meeting)
    assert "Tom" not in await opening(meeting)


async def test_whoever_says_so_is_named_on_its_page_in_the_opening_and_in_the_minutes(meeting):
    await together(meeting)
    await meeting.fills_in("Tom", "park", wording=NIGHTS, name="yes")
    assert "Raised by: Tom" in await page(meeting)
    assert ", by Tom." in await opening(meeting)
    await meeting.says("Tom", "Hello.")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Ana")
    answer = await meeting.says("Ana", "/minutes")
    made = await Documents(meeting.service.reports)(answer.reply.files[0])
    assert made is not None
    assert "Raised by Tom." in made.data.decode()


async def test_of_a_message_its_author_is_asked_and_not_whoever_parked_it(meeting):
    await together(meeting)
    await meeting.says("Grace", "/start")
    said = await meeting.says("Tom", NIGHTS, source="nights")
    assert said.accepted
    await meeting.fills_in(
        "Ana", "park", wording=NIGHTS, source="nights", author=ACCOUNT, name="yes"
    )
    assert "Raised by" not in await page(meeting, "Grace")
    await meeting.presses("Tom", "That is my point, with my name")
    text = await page(meeting, "Grace")
    assert "Raised by: Tom" in text
    assert "Ana" not in text


async def test_that_is_my_point_alone_names_nobody(meeting):
    await together(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", NIGHTS, source="nights")
    await meeting.fills_in("Ana", "park", wording=NIGHTS, source="nights", author=ACCOUNT)
    await meeting.presses("Tom", "That is my point")
    assert "Raised by" not in await page(meeting, "Grace")


async def test_it_can_be_said_later_and_taken_back_and_only_by_whose_point_it_is(meeting):
    await together(meeting)
    await meeting.says("Tom", f"/park {NIGHTS}")
    receipt = await meeting.says("Grace", "/point change 1 name name=yes")
    assert receipt.refused
    await meeting.says("Tom", "/point change 1 name name=yes")
    assert "Raised by: Tom" in await page(meeting)
    await meeting.says("Tom", "/point change 1 name name=no")
    assert "Raised by" not in await page(meeting)


async def test_in_words_that_somebody_else_has_written_nobody_is_named_before_they_agree(meeting):
    await together(meeting)
    await meeting.fills_in("Tom", "park", wording=NIGHTS, name="yes")
    await meeting.says("Grace", "/point change 1 wording Nights at home, never away")
    assert "Raised by" not in await page(meeting)
    await meeting.presses("Tom", "That is my point")
    assert "Raised by: Tom" in await page(meeting)
