"""What a worker shows to somebody who comes to it: partly it has shown it before, and partly others
have, while nobody of the room was here."""

from __future__ import annotations

from adapters.web.protocol import Entry
from adapters.web.room_hub import HubRoom, Spot
from adapters.web.said_so_far import _Shared, _shared, in_order
from tests.fakes.desk import NOON


def post(id_: str) -> _Shared:
    return _shared(Entry(id=id_, at=NOON, kind="post"))


def message(id_: str) -> _Shared:
    return _shared(Entry(id=id_, at=NOON, kind="message"))


def at(number: int) -> Spot:
    return (1, number, 0)


def test_posts_are_in_their_order_whoever_has_shown_them() -> None:
    room = HubRoom()
    # What people write is shown at once, and a post when its turn comes.
    for shown in ("said-41", "post-36", "post-44"):
        room.note(shown)
    spots = {"said-41": at(41)} | {f"post-{n}": at(n) for n in (35, 36, 39, 44, 50)}
    found = [
        message("said-41"), *(post(f"post-{number}") for number in (50, 44, 39, 36, 35))
    ]  # fmt: skip
    ordered = [one.entry.id for one in in_order(found, spots, room)]
    assert [one for one in ordered if one.startswith("post")] == [
        "post-35", "post-36", "post-39", "post-44", "post-50"
    ]  # fmt: skip
    assert ordered.index("said-41") < ordered.index("post-36"), "it was shown before"


def test_what_nobody_has_shown_here_is_in_the_order_of_the_record() -> None:
    spots = {"post-2": at(2), "said-3": at(3), "post-4": at(4)}
    found = [post("post-4"), message("said-3"), post("post-2")]
    ordered = in_order(found, spots, HubRoom())
    assert [one.entry.id for one in ordered] == ["post-2", "said-3", "post-4"]
