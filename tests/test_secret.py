"""The key that signs links: made once, the same for everybody, readable by its owner only."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from adapters.signing_key import LEAST, secret_key
from bot.errors import Unusable


def test_the_key_is_made_on_first_use_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "data" / "secret.key"
    key = secret_key(path)
    assert len(key) >= LEAST
    assert secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_two_places_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "two")


def test_workers_that_start_together_get_the_same_key(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(secret_key, [path] * 32))) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_that_somebody_made_themselves(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    path.write_text("k" * 40 + "\r\n")
    assert secret_key(path) == b"k" * 40


@pytest.mark.parametrize("content", ["", "\n", "too short", "é" * 40])
def test_a_damaged_key_is_not_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "secret.key"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unusable, match="is no key"):
        secret_key(path)
    assert path.read_text(encoding="utf-8") == content


def test_a_place_where_no_key_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "secret.key"):
        with pytest.raises(Unusable, match=r"cannot be read or made: .* Set secrets\.key_file"):
            secret_key(path)
