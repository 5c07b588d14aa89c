"""Every column, and every field of what is kept as JSON, is in the table of personal data."""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
from sqlalchemy import Column as SqlColumn
from sqlalchemy import String, Table

from bot.cards import Card
from bot.events import AnyEvent
from bot.ids import PersonId
from bot.people.preferences import Preferences
from storage.personal_data import PERSONAL_DATA
from storage.personal_data_rules import Forgetting, Holds
from storage.personal_fields import CARD_FIELDS, EVENT_FIELDS, EVENT_TEXTS
from storage.tables import METADATA


def declared() -> set[tuple[str, str]]:
    return {(name, column) for name, rules in PERSONAL_DATA.items() for column in rules.columns}


def missing() -> set[tuple[str, str]]:
    there = {(t.name, c.name) for t in METADATA.tables.values() for c in t.columns}
    return there - declared()


def test_every_column_that_holds_a_person_is_in_the_one_table():
    assert not missing()
    assert not declared() - {(t.name, c.name) for t in METADATA.tables.values() for c in t.columns}


def test_a_column_that_is_not_in_it_is_found():
    table = Table("planted", METADATA, SqlColumn("person", String(64)))
    try:
        assert missing() == {("planted", "person")}
    finally:
        METADATA.remove(table)


def test_no_column_is_said_to_be_plain_and_personal():
    for rules in PERSONAL_DATA.values():
        assert not set(rules.plain) & set(rules.personal)


def test_a_column_that_points_to_a_person_says_so():
    """Whatever has a foreign key to people holds an id, whatever it is called."""
    pointing = {
        (table.name, column.name)
        for table in METADATA.tables.values()
        for column in table.columns
        if any(key.target_fullname == "person.id" for key in column.foreign_keys)
    }
    assert ("roll", "person") in pointing
    for table, column in pointing:
        assert PERSONAL_DATA[table].columns[column].holds is Holds.ID


def test_what_names_somebody_does_not_stay():
    for name, rules in PERSONAL_DATA.items():
        for column, rule in rules.columns.items():
            if rule.holds in (Holds.ACCOUNT, Holds.NAME, Holds.CHOICE):
                assert rule.forget is not Forgetting.KEPT, (name, column)


# -- what is kept as JSON --------------------------------------------------------------------------


def fields(of: Any) -> Iterator[tuple[str, str, object]]:
    """(name of the struct, name of the field, its type) of everything below a type, once each."""
    seen: set[type] = set()
    waiting = list(get_args(of)) or [of]
    while waiting:
        struct = waiting.pop()
        if struct in seen or not (isinstance(struct, type) and issubclass(struct, msgspec.Struct)):
            continue
        seen.add(struct)
        for field in msgspec.structs.fields(struct):
            yield struct.__name__, field.name, field.type
            waiting += leaves(field.type)


def leaves(of: Any) -> list[Any]:
    inner = get_args(of)
    if inner:
        return [leaf for each in inner for leaf in leaves(each)]
    value = getattr(of, "__value__", None)
    return leaves(value) if value is not None else [of]


def texts(of: Any) -> set[tuple[str, str]]:
    """The fields that can hold a text or an id."""
    return {
        (struct, name)
        for struct, name, kind in fields(of)
        if any(leaf is str or getattr(leaf, "__supertype__", None) is str for leaf in leaves(kind))
    }


def tag_of(event: type) -> str:
    return str(event.__struct_config__.tag)  # type: ignore[attr-defined]


def test_every_text_in_an_event_is_known():
    found = set()
    for struct, name, kind in fields(AnyEvent):
        for leaf in leaves(kind):
            if leaf is str or getattr(leaf, "__supertype__", None) is str:
                known = getattr(leaf, "__name__", "") in EVENT_FIELDS or name in EVENT_TEXTS
                found.add((struct, name, known))
    assert ("MessagePosted", "ref", True) in found
    assert ("MeetingPlanned", "roster", True) in found
    assert ("QueuedStatement", "by", True) in found
    assert not {(struct, name) for struct, name, known in found if not known}


def test_what_an_event_says_of_peoples_choices_is_rewritten():
    holds = {struct for struct, _, kind in fields(AnyEvent) if Preferences in leaves(kind)}
    assert holds == {"MeetingPlanned", "PreferencesSet"}
    assert EVENT_FIELDS["Preferences"] is Forgetting.REWRITTEN
    by_person = {
        f"{tag_of(event)}.{field.name}"
        for event in get_args(AnyEvent)
        for field in msgspec.structs.fields(event)
        if "group" in field.name and (PersonId in leaves(field.type) or field.name == "group")
    }
    assert by_person == {"Planned.in_groups", "GroupChosen.group"}
    assert by_person <= set(EVENT_FIELDS)


def test_every_text_in_a_card_is_known():
    found = texts(Card)
    assert ("PersonName", "who") in found
    assert {f"{struct}.{name}" for struct, name in found} == set(CARD_FIELDS)
