"""Tokens, sealed: with keys from a file or from a setting, and what is said when there are none."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.slack.setup.sealing import Sealer, Unsealable, sealing_keys
from bot.errors import Unusable


def key() -> str:
    return Fernet.generate_key().decode()


def test_a_key_is_made_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "data" / "slack.key"
    keys = sealing_keys(file)
    assert sealing_keys(file) == keys
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == ["slack.key"]
    Sealer(keys)


def test_keys_come_from_a_file_with_notes_in_it(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    newer, older = key(), key()
    file.write_text(f"# of March\n{newer}\n\n# of January\n{older}\n")
    assert sealing_keys(file) == [newer, older]


def test_given_keys_need_no_file(tmp_path: Path) -> None:
    assert sealing_keys(tmp_path / "none", "one, two,") == ["one", "two"]
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe"])
def test_a_file_without_keys(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "keys"
    file.write_bytes(content)
    with pytest.raises(Unusable, match="holds no keys"):
        sealing_keys(file)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(Unusable, match=r"slack\.key_file"):
        sealing_keys(file / "below")


def test_what_is_no_key_is_not_quoted() -> None:
    with pytest.raises(Unusable) as wrong:
        Sealer(["hunter2"])
    assert "hunter2" not in str(wrong.value)
    with pytest.raises(Unusable):
        Sealer([])


def test_the_newest_key_seals_and_any_opens() -> None:
    old, new = key(), key()
    sealed = Sealer([old]).seal("xoxb-1")
    both = Sealer([new, old])
    assert both.open(sealed) == "xoxb-1"
    renewed = both.renew(sealed)
    assert renewed is not None
    assert both.renew(renewed) is None
    assert Sealer([new]).open(renewed) == "xoxb-1"
    with pytest.raises(Unsealable):
        Sealer([old]).open(renewed)
    with pytest.raises(Unsealable):
        Sealer([old]).renew("not sealed at all")
