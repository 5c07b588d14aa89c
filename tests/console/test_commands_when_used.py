"""Commands are imported when they are used, and each says the same wherever it is explained."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
import typer
from typer.testing import CliRunner

import heard

MINE = ("adapters", "bot", "heard_", "storage", "sqlalchemy", "structlog", "rich")
LOADED = "import sys, heard, contextlib\ntry:\n    heard.main()\nfinally:\n    print(*sys.modules)"


def loaded(*words: str) -> set[str]:
    """The modules that a process has loaded once such a command has ended."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words], capture_output=True, text=True, check=False
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_list_of_commands_loads_none_of_them():
    found = {name for name in loaded("--help") if name.startswith(MINE)}
    assert found == {
        "adapters", "adapters.console", "adapters.console.commands_when_used",
        "adapters.console.streams", "bot", "bot.admin_texts", "bot.text",
    }  # fmt: skip


def test_a_command_that_only_prints_loads_neither_a_platforms_library_nor_a_database():
    found = loaded("setup", "config")
    assert "heard_setup" in found
    of_platforms = {"aiohttp", "discord", "slack_bolt", "nio"}
    assert not found & {*of_platforms, "matplotlib", "sqlalchemy", "heard_run"}


@pytest.mark.parametrize("name", heard.COMMANDS)
def test_a_command_says_of_itself_what_the_list_says_of_it(name: str):
    told = " ".join(CliRunner().invoke(heard.app, [name, "--help"]).output.split())
    everything = " ".join(CliRunner().invoke(heard.app, ["--help"]).output.split())
    one = heard.COMMANDS[name]
    assert one.help in told
    assert f"{name} {one.help}" in everything
    module, _, attribute = one.where.partition(":")
    found = getattr(import_module(module), attribute)
    if not isinstance(found, typer.Typer):
        assert found.__doc__ == one.help


def test_the_list_is_in_the_language_that_somebody_asks_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HEARD_LANGUAGE", "es")
    everything = " ".join(CliRunner().invoke(heard.app, ["--help"]).output.split())
    assert "link Imprime el enlace a una sala web" in everything
    monkeypatch.setenv("HEARD_LANGUAGE", "cy")
    told = CliRunner().invoke(heard.app, ["rooms", "--help"]).output
    assert "Rhestru’r ystafelloedd gwe" in told
    assert "The settings file." in told, "what Welsh lacks is in English"


def test_a_command_that_is_not_there_is_named():
    done = CliRunner().invoke(heard.app, ["runn"])
    assert done.exit_code == 2
    assert "No such command 'runn'" in done.output
