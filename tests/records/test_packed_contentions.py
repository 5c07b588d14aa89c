"""Points in the first event of a meeting: small, and nothing lost but fractions of a second."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from bot.events import MeetingPlanned
from bot.ids import PersonId, WordsId
from bot.records.model import Agreement, Contention, Outcome, Postponed, Standing
from bot.records.packed_contentions import NAMES, packed, unpacked

ROSTER = [PersonId(f"person{n}") for n in range(3)]
PLACES = {who: place for place, who in enumerate(ROSTER)}
people = st.sampled_from([*ROSTER, PersonId("somebody who has left")])
words = st.sampled_from([WordsId("w1"), WordsId("w2")])
moments = st.datetimes(
    datetime(2020, 1, 1),
    datetime(2060, 1, 1),
    timezones=st.just(UTC),
).map(lambda at: at.replace(microsecond=0))
several = st.lists(people, max_size=3).map(tuple)
points = st.builds(
    Contention,
    number=st.integers(1, 500),
    wording=words,
    raised_by=people,
    parked_at=moments,
    standing=st.sampled_from(Standing),
    source=st.none() | st.just("1772478000.123456"),
    outcome=st.none() | st.sampled_from(Outcome),
    settled_at=st.none() | moments,
    erased=st.booleans(),
    holder=st.none() | people,
    agreement=st.sampled_from(Agreement),
    asked_at=st.none() | moments,
    owner=st.none() | people,
    declined=several,
    awaiting=several,
    not_before=st.none() | moments,
    groups=st.lists(words, max_size=2).map(tuple),
    changed_at=st.none() | moments,
    postponed=st.none() | st.sampled_from(Postponed),
)


@given(point=points)
def test_what_was_packed_is_there_again_also_when_it_has_been_in_a_journal(
    point: Contention,
) -> None:
    row = packed(point, PLACES)
    (field,) = [one for one in msgspec.structs.fields(MeetingPlanned) if one.name == "points"]
    (read,) = msgspec.json.decode(msgspec.json.encode((row,)), type=field.type)
    assert unpacked(read, ROSTER) == point


def test_no_two_fields_go_by_one_name_and_what_a_later_version_adds_is_passed_over() -> None:
    fields = Contention.__struct_fields__
    names = [NAMES.get(name, name) for name in fields]
    assert len(set(names)) == len(names)
    assert set(NAMES) <= set(fields)
    point = Contention(
        number=1,
        wording=WordsId("w"),
        raised_by=ROSTER[0],
        parked_at=datetime(2026, 3, 2, tzinfo=UTC),
    )
    assert unpacked({**packed(point, PLACES), "later": 1}, ROSTER) == point
