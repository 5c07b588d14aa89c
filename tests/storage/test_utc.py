"""Moments come back as they went in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import WakeReason
from bot.ports import Batch, WakeRow
from storage.utc import from_micros, to_micros

moments = st.datetimes(
    min_value=datetime(1900, 1, 1),
    max_value=datetime(2200, 1, 1),
    timezones=st.sampled_from(
        [UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-9))]
    ),
)


@given(moments)
def test_a_moment_is_the_same_moment_afterwards(moment):
    back = from_micros(to_micros(moment))
    assert back == moment
    assert back.tzinfo is UTC


@given(moments, moments)
def test_the_earlier_moment_is_the_smaller_number(one, two):
    assert (one < two) == (to_micros(one) < to_micros(two))


def test_a_moment_without_a_zone_is_nobodys_guess():
    with pytest.raises(ValueError, match="without a time zone"):
        to_micros(datetime(2026, 3, 3, 12))


async def test_both_databases_give_back_the_moment_in_utc(world):
    due = datetime(2026, 10, 25, 1, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    await world.store.commit(
        Batch(wakes=[WakeRow(meeting=world.meeting, why=WakeReason.IDLE, due=due)])
    )
    back = await world.store.next_due()
    assert back == due
    assert back.tzinfo is UTC
    assert back.microsecond == 123456
