"""Cards as messages."""

from __future__ import annotations

from datetime import UTC, datetime

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.api import translate
from adapters.discord.api.markdown import Spelling
from adapters.discord.outbound.custom_id import pack
from adapters.discord.outbound.platform import nonce
from adapters.discord.outbound.render import pressables, render, render_panel
from adapters.discord.outbound.views import packed
from bot.ids import PersonId, RoomId
from bot.rendered import RenderedButton, RenderedCard, RenderedFact, RenderedSection

ROOM = RoomId("discord", "10", "20")
PLAIN = Spelling({})
SEVEN = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)


def button(label: str, command: str = "hand", **more) -> RenderedButton:
    return RenderedButton(label=label, command=command, **more)


def test_everything_a_card_says_stands_in_the_text():
    card = RenderedCard(
        kind="any",
        text="",
        title="The queue",
        lines=("Ann is first.",),
        facts=(RenderedFact(label="Hands up", value="Ann"),),
        parts=(RenderedSection(heading="Parked", lines=("Point 1: “Who pays?”",)),),
    )
    assert render(card, ROOM, PLAIN).texts == (
        "**The queue**\nAnn is first.\n**Hands up:** Ann\n**Parked**\nPoint 1: “Who pays?”",
    )


def test_a_card_with_nothing_but_text_shows_that():
    assert render(RenderedCard(kind="any", text="Done."), ROOM, PLAIN).texts == ("Done.",)
    assert render(RenderedCard(kind="any", text=""), ROOM, PLAIN).texts == ("…",)


def test_a_time_counts_down_by_itself():
    card = RenderedCard(
        kind="any",
        text="",
        facts=(RenderedFact(label="Time left", value="5 minutes", until=SEVEN),),
    )
    assert render(card, ROOM, PLAIN).texts == (f"**Time left:** <t:{int(SEVEN.timestamp())}:R>",)


def test_who_is_called_is_mentioned_and_nobody_else():
    card = RenderedCard(kind="any", text="", lines=("Ann, please. Not <@123456789012345678>.",),
                  mentions=(PersonId("p1"),))  # fmt: skip
    ann = ["345678901234567890"]
    shown = render(card, ROOM, PLAIN, calls=ann, left=ann)
    assert shown.mentions == (345678901234567890,)
    assert shown.texts[0].startswith("<@345678901234567890>\n")
    assert "<@123456789012345678>" not in shown.texts[0]


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("message:30", "https://discord.com/channels/10/20/30"),
        ("message:30:40", "https://discord.com/channels/10/40/30"),
        ("web:abc", ""),
        ("message:x", ""),
        ("", ""),
    ],
)
def test_a_part_about_a_message_leads_there(reference: str, address: str):
    card = RenderedCard(
        kind="any", text="", parts=(RenderedSection(lines=("Ben",), ref=reference),)
    )
    text = render(card, ROOM, PLAIN).texts[0]
    assert translate.link(ROOM, reference) == address
    assert (f"]({address})" in text) if address else ("](" not in text)


def test_buttons_of_one_name_are_told_apart_by_what_they_are_about():
    parts = tuple(
        RenderedSection(
            lines=(f"Point {n}: “{'why ' * 40}”",), buttons=(button("Settle", "settle"),)
        )
        for n in (1, 2)
    )
    found = pressables(
        RenderedCard(kind="any", text="", parts=parts, buttons=(button("Hand"),)), ROOM
    )
    labels = [one.label for one in found]
    assert labels[0] == "Hand"
    assert [label[:17] for label in labels[1:]] == ["Settle: Point 1: ", "Settle: Point 2: "]
    assert all(len(label) <= 80 for label in labels)


def test_a_part_about_another_room_has_buttons_for_that_room():
    other = RoomId("discord", "10", "21")
    card = RenderedCard(
        kind="any", text="", parts=(RenderedSection(buttons=(button("Hand"),), room=other),)
    )
    assert pressables(card, ROOM)[0].room == other


def test_a_panel_is_one_message_and_says_when_that_is_not_all():
    lines = tuple(f"Line {n} " + "x" * 60 for n in range(100))
    shown = render_panel(RenderedCard(kind="panel", text="", lines=lines), ROOM, PLAIN)
    assert len(shown.texts) == 1
    assert len(shown.texts[0]) <= 2000
    assert shown.texts[0].endswith(
        "There is more than fits here. Type /heard part status to see the rest."
    )


def test_a_whispers_button_says_its_server():
    one = button("Settle", "settle", args={"contention": 3, "until": "2026-03-02T19:00:00+00:00"})
    text = pack(packed(one, ROOM, private=True))
    assert text == "h1:b:k.a:settle:contention=3&until=2026-03-02T19:00:00+00:00"
    assert pack(packed(one, ROOM, private=False)).startswith("h1:b:k:settle:")


@given(st.text(max_size=100), st.integers(0, 50))
def test_a_nonce_is_short_and_the_same_for_the_same_thing(key: str, piece: int):
    assert len(nonce(key, piece)) <= 25
    assert nonce(key, piece) == nonce(key, piece)
    assert nonce(key, piece) != nonce(key, piece + 1)


@pytest.mark.parametrize(
    ("emoji", "sign"),
    [("✋🏽", "✋"), ("👍", "👍"), ("🙋🏿‍♀️", "🙋‍♀️"), ("❓", "❓")],
)
def test_an_emoji_is_read_without_its_skin_tone(emoji: str, sign: str):
    assert translate.sign(discord.PartialEmoji(name=emoji)) == sign


def test_a_servers_own_emoji_is_called_by_its_name():
    assert translate.sign(discord.PartialEmoji(name="hand", id=1)) == ":hand:"
