"""The copy of what is kept of somebody has the fields that its page describes, and no others."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

from bot.people.preferences import Invitations, Preferences
from bot.ports import personal_copy
from bot.ports.personal_copy import PersonalCopy, encode

PAGE = Path(__file__).parents[2] / "docs" / "about-me.md"
STRUCTS = [
    found
    for found in vars(personal_copy).values()
    if isinstance(found, type) and issubclass(found, msgspec.Struct)
]


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_of_the_copy_stands_on_its_page(struct):
    named = set(re.findall(r"`([a-z_]+)`", PAGE.read_text("utf-8")))
    assert set(struct.__struct_fields__) <= named


def nested() -> list[tuple[str, type[msgspec.Struct]]]:
    """Each field that holds values with fields of their own, and what these are."""
    found = []
    for struct in STRUCTS:
        for name, kind in get_type_hints(struct).items():
            for inner in (kind, *get_args(kind)):
                if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
                    found.append((name, inner))
    return found


@pytest.mark.parametrize(("field", "struct"), nested(), ids=lambda it: getattr(it, "__name__", it))
def test_what_a_field_holds_stands_in_its_own_row(field, struct):
    rows = [row for row in PAGE.read_text("utf-8").splitlines() if row.startswith("|")]
    own = [row for row in rows if f"`{field}`" in row.split("|")[1]]
    if field == "rooms":  # which has a table of its own
        own = rows
    assert own
    assert set(struct.__struct_fields__) <= set(re.findall(r"`([a-z_]+)`", " ".join(own)))


def test_its_page_names_this_version():
    assert f"This page describes version {personal_copy.VERSION}." in PAGE.read_text("utf-8")


def test_preferences_are_written_out_even_where_they_are_as_usual():
    copy = PersonalCopy(
        made_at=datetime(2026, 3, 3, 19, tzinfo=UTC),
        id="id1",
        platform="web",
        account="a",
        name="\u05d0" * 255,
        last_seen_about=None,
        preferences=Preferences(invitations=Invitations.OFF),
        preferences_chosen=True,
        lessons_read=[],
        to_be_forgotten_when_the_series_ends=False,
        rooms=[],
        texts=[],
        sent_to_you=[],
        not_in_here=[],
    )
    found = msgspec.json.decode(encode(copy))
    assert set(found["preferences"]) == set(Preferences.__struct_fields__)
    assert found["name"] == "\u05d0" * 255
    assert found["made_at"] == "2026-03-03T19:00:00Z"
    assert set(found) == set(PersonalCopy.__struct_fields__)
