"""What stands in a `custom_id`, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.outbound.custom_id import (
    LONGEST,
    Packed,
    Shelf,
    base36,
    pack,
    unbase36,
    unpack,
)
from adapters.discord.outbound.views import pressed
from bot.commands.table import COMMANDS
from bot.ids import RoomId
from bot.ports import OutboxMessage, PostedRef

SNOWFLAKES = st.integers(1, 2**63 - 1).map(str)
NAMES = st.sampled_from([command.name for command in COMMANDS])
ARGS = st.dictionaries(
    st.sampled_from(["item", "after", "source", "meeting"]), st.text(max_size=30)
)


@given(SNOWFLAKES, st.one_of(st.just(""), SNOWFLAKES), NAMES, ARGS)
def test_what_is_packed_is_unpacked(channel: str, guild: str, name: str, args: dict[str, str]):
    packed = Packed(kind="b", channel=channel, guild=guild, command=name, args=args)
    assert unpack(pack(packed)) == packed
    # A menu's id is another one: what stands in it is not taken for what was chosen.
    assert pressed({"custom_id": pack(packed), "values": ["other"]}) == pack(packed)


@given(SNOWFLAKES, SNOWFLAKES, NAMES, ARGS, st.integers(0, 9), st.booleans())
def test_a_forms_too(
    channel: str, opener: str, name: str, args: dict[str, str], step: int, more: bool
):
    packed = Packed(
        kind="m", channel=channel, command=name, args=args, opener=opener, step=step, more=more
    )
    assert unpack(pack(packed)) == packed


@given(st.text(max_size=120))
def test_anything_else_is_nothing_and_never_a_mistake(text: str):
    found = unpack(text)
    assert found is None or isinstance(found, Packed)


@pytest.mark.parametrize(
    "text",
    ["", "h1", "h2:b:1:hand:", "h1:q:1:hand:", "h1:b:-1:hand:", "h1:b:Ä:hand:", "h1:m:1:hand:x",
     "h1:b:zzzzzzzzzzzzzzzzzzzz:hand:", "h1:m:1:hand:1.x:"],
)  # fmt: skip
def test_what_was_tampered_with_is_refused(text: str):
    assert unpack(text) is None


@given(st.integers(0, 2**63 - 1))
def test_snowflakes_are_shortened(number: int):
    assert int(unbase36(base36(str(number))) or 0) == number
    assert len(base36(str(number))) <= 13


class Kept:
    """Anchors in memory."""

    def __init__(self) -> None:
        self.refs: dict[tuple[RoomId, str], str] = {}
        self.places: dict[tuple[str, str], PostedRef] = {}

    async def get(self, where: RoomId, name: str) -> str | None:
        return self.refs.get((where, name))

    async def get_all(self, where: RoomId, prefix: str = "") -> dict[str, str]:
        return {n: ref for (at, n), ref in self.refs.items() if at == where}

    async def get_everywhere(self, platform: str, name: str) -> dict[RoomId, str]:
        return {at: ref for (at, n), ref in self.refs.items() if n == name}

    async def save(self, where: RoomId, name: str, ref: str) -> None:
        assert len(ref) <= 255
        self.refs[where, name] = ref

    async def delete(self, where: RoomId, name: str) -> None:
        self.refs.pop((where, name), None)

    async def posted_refs(self, outbox_message: OutboxMessage) -> list[PostedRef]:
        return [one for (at, _), one in self.places.items() if at == outbox_message.id]

    async def save_posted_ref(self, outbox_message: OutboxMessage, shown: PostedRef) -> None:
        self.places[outbox_message.id, shown.piece] = shown

    async def delete_posted_ref(self, outbox_message: OutboxMessage, piece: str) -> None:
        self.places.pop((outbox_message.id, piece), None)


async def test_what_is_too_long_is_kept_and_found_again_after_a_restart():
    kept = Kept()
    long = Packed(
        kind="f", channel="123", guild="456", command="settle", args={"reason": "x" * 150}
    )
    short = Packed(kind="b", channel="123", command="hand")
    fitted = await Shelf(kept, "discord").fit(long, "456")
    assert fitted is not None
    assert len(fitted) <= LONGEST
    assert pressed({"custom_id": fitted}) == fitted
    assert await Shelf(kept, "discord").find(fitted, "") == long
    assert (
        await Shelf(kept, "discord").find(
            await Shelf(kept, "discord").fit(short, "456") or "", "456"
        )
        == short
    )
    assert [where.tenant for where, _ in kept.refs] == ["456"]  # what fits is not kept


async def test_what_is_kept_is_found_only_from_the_server_it_is_for():
    kept = Kept()
    long = Packed(kind="f", channel="123", command="settle", args={"reason": "x" * 150})
    fitted = await Shelf(kept, "discord").fit(long, "456")
    assert fitted is not None
    assert await Shelf(kept, "discord").find(fitted, "456") == long
    assert await Shelf(kept, "discord").find(fitted, "789") is None


async def test_what_is_too_long_even_for_the_shelf_is_said_to_be():
    packed = Packed(kind="b", channel="123", command="hand", args={"reason": "x" * 300})
    assert await Shelf(Kept(), "discord").fit(packed, "456") is None


async def test_what_the_shelf_does_not_have_is_nothing():
    assert await Shelf(Kept(), "discord").find("h1:x:3f:0123456789abcdef:", "456") is None
