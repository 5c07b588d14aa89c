"""What people write goes from process to process in parts that only those with the key can read."""

import pytest

from adapters.web.talk_seal import OtherKey, TalkSeal

KEY, ANOTHER = b"k" * 64, b"o" * 64
LONG = ("Wheels first, please. " * 2_000).encode()


def test_a_long_one_is_cut_into_parts_that_a_notice_takes_and_put_together_again():
    parts = TalkSeal(KEY).seal(LONG)
    assert len(parts) > 1
    assert all(len(part.encode()) <= 7_999 for part in parts)
    reader = TalkSeal(KEY)
    assert [reader.read(part) for part in parts] == [None] * (len(parts) - 1) + [LONG]


def test_parts_of_two_may_come_in_between_each_other():
    seal, reader = TalkSeal(KEY), TalkSeal(KEY)
    [one, two], [short] = seal.seal(LONG[:8_000]), seal.seal(b"short")
    assert reader.read(one) is None
    assert reader.read(short) == b"short"
    assert reader.read(two) == LONG[:8_000]


def test_nothing_of_it_can_be_read_without_the_key():
    [part] = TalkSeal(KEY).seal(b"Wheels first")
    assert "Wheels" not in part
    with pytest.raises(OtherKey):
        TalkSeal(ANOTHER).read(part)


def test_what_was_changed_on_its_way_is_not_taken():
    [part] = TalkSeal(KEY).seal(b"Wheels first")
    last = "A" if part[-5] != "A" else "B"
    with pytest.raises(OtherKey):
        TalkSeal(KEY).read(part[:-5] + last + part[-4:])


def test_the_same_is_sealed_in_another_way_each_time():
    seal = TalkSeal(KEY)
    assert seal.seal(b"yes") != seal.seal(b"yes")
