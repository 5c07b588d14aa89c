"""A card that cannot be put into words holds up nothing but itself.

Such a card comes of a fault in Heard: a sentence that a catalogue has no more, a gap left open.
"""

from __future__ import annotations

import pytest

from bot.cards import Card, phrase
from bot.ids import meeting_id
from bot.meeting.cards.care import ON_ITS_WAY
from bot.phrases import MissingPhrase
from bot.ports import Batch, OutboxMessage
from bot.render import render
from bot.service import card_renderer, outbox_renderer
from tests.dialogues.conftest import ROOM, Stage
from tests.dialogues.test_worries import has_contact

INSTEAD = "a fault in Heard kept it from being put into words"


async def put_into_the_outbox(meeting: Stage, *keys: str) -> None:
    """One post for each of these sentences, the first first."""
    room = await meeting.service.directory.ensure_room(ROOM)
    await meeting.store.commit(
        Batch(
            outbox_messages=[
                OutboxMessage(
                    meeting=meeting_id(room.key, 1),
                    number=900,
                    index=index,
                    room=room.key,
                    kind="post",
                    at=meeting.clock.now(),
                    card=Card(kind="note", lines=(phrase(key),)),
                )
                for index, key in enumerate(keys)
            ]
        )
    )


def no_words_for(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Cards of this kind lack a sentence."""

    def lacking(card, *how):
        if card.kind == kind:
            raise MissingPhrase("no phrase 'a-secret' in en")
        return render(card, *how)

    for module in (card_renderer, outbox_renderer):
        monkeypatch.setattr(module, "render", lacking)


async def test_a_post_that_cannot_be_said_is_replaced_and_what_follows_arrives(meeting, log):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await put_into_the_outbox(meeting, "not-saved", "no-such-sentence", "chat-done")
    await meeting.says("Ana", "/here")
    meeting.heard_in_room("This was not saved.")
    meeting.heard_in_room(INSTEAD)
    meeting.heard_in_room("It is done.")
    [line] = [line for line in log if line["event"] == "card_not_said"]
    assert isinstance(line["exc_info"], MissingPhrase)
    ana = meeting.account("Ana")
    said = [card.text for _, card in await meeting.service.queries.recent_posts(ROOM, ana, 3)]
    assert ["This was not saved" in said[0], INSTEAD in said[1], "It is done" in said[2]] == [
        True
    ] * 3
    await meeting.says("Grace", "/end")
    assert meeting.face.posts[-1].kind == "closing"


async def test_a_panel_that_cannot_be_said_is_left_out_until_the_next_one(meeting, monkeypatch):
    await meeting.says("Grace", "/start")
    with monkeypatch.context() as fault:
        no_words_for(fault, "panel")
        drawn = len(meeting.face.panels)
        await meeting.says("Grace", "/agenda add The roof")
        assert len(meeting.face.panels) == drawn
        meeting.told("Grace", "The roof")
    await meeting.says("Grace", "/agenda add The gate")
    assert len(meeting.face.panels) == drawn + 1


async def test_a_message_to_the_contact_goes_back_to_whoever_wrote_it(meeting, monkeypatch):
    await has_contact(meeting)
    no_words_for(monkeypatch, ON_ITS_WAY)
    await meeting.says("Ana", "/worry He waits at the bus stop")
    meeting.not_told("Olu")
    meeting.told("Ana", "He waits at the bus stop")
