"""A platform's folder brings everything of it; adding the folder is enough."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import structlog
from typer.testing import CliRunner

import adapters
import heard_ops
from adapters import registry
from adapters.console.run_options import as_variables
from adapters.platforms import build_adapters
from adapters.registration import Dependencies
from bot import admin_texts, phrases
from bot.admin_texts import admin_text
from bot.logs import BLOT, Handler
from bot.phrases import MissingPhrase, catalogue
from bot.settings import LogSettings, Settings

ROOT = Path(__file__).parent.parent
REGISTRATION = '''
from types import SimpleNamespace

from adapters.registration import BuiltAdapter, PlatformRegistration, RunOption
from bot.ports import PlatformFeatures
from bot.settings import PlatformSettings


class TinSettings(PlatformSettings):
    """Two tins and a string."""

    string: int = 3


class TinCheck:
    name = "tin string"

    async def look(self):
        return []


async def state():
    return True


def setup():
    """Pull the string tight."""


REGISTRATION = PlatformRegistration(
    name="tin",
    settings=TinSettings,
    features=PlatformFeatures(mentions=True),
    build=lambda parts: BuiltAdapter(
        SimpleNamespace(platform="tin"), state, before_pruning=(state,)
    ),
    checks=lambda context: [TinCheck()],
    setup=setup,
    secrets=("tin_[0-9]+",),
    key_files=lambda settings: {"tin.key": settings.secrets.key_file},
    run_options=(RunOption("string", int, "tin-option-string"),),
)
'''


@pytest.fixture
def tin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A platform of which there is nothing but its folder."""
    folder = tmp_path / "tin"
    (folder / "phrases").mkdir(parents=True)
    (folder / "__init__.py").write_text(
        "from bot.admin_texts import add_admin_sentences\n"
        "from bot.phrases import add_sentences\n"
        "add_sentences(__name__)\n"
        "add_admin_sentences(__path__[0])\n"
    )
    (folder / "registration.py").write_text(REGISTRATION)
    (folder / "phrases" / "en.ftl").write_text("tin-hello = Hello at the other end, { $name }.")
    (folder / "admin_phrases/en").mkdir(parents=True)
    (folder / "admin_phrases/en/tin.ftl").write_text(
        "tin-option-string = Tin: how long the string is.\n"
        "tin-setup-help = Pull the string tight.\n"
    )
    (tmp_path / "rust").mkdir()
    (tmp_path / "rust" / "__init__.py").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(adapters, "__path__", [*adapters.__path__, str(tmp_path)])
    monkeypatch.setattr(phrases, "_folders", list(phrases._folders))
    monkeypatch.setattr(phrases, "_catalogues", {})
    monkeypatch.setattr(admin_texts, "_folders", list(admin_texts._folders))
    registry.platforms.cache_clear()
    yield
    for module in [name for name in sys.modules if name.startswith("adapters.tin")]:
        del sys.modules[module]
    registry.platforms.cache_clear()


def settings(text: str, **environ: str) -> Settings:
    Path("config.toml").write_text(text)
    return registry.load_settings(None, environ)


def test_each_platform_is_found_by_its_folder_and_in_the_order_of_their_names() -> None:
    folders = sorted(file.parent.name for file in (ROOT / "adapters").glob("*/registration.py"))
    assert [each.name for each in registry.platforms()] == folders
    assert {"discord", "matrix", "slack"} <= set(folders)


def test_no_two_platforms_have_an_option_or_a_key_file_of_one_name() -> None:
    options = [option.key for each in registry.platforms() for option in each.run_options]
    assert len(set(options)) == len(options) > 0
    made = registry.settings_type()()
    files = [name for each in registry.platforms() for name in each.key_files(made)]
    assert len(set(files)) == len(files) > 0


@pytest.mark.usefixtures("tin")
def test_a_new_folder_has_its_settings() -> None:
    assert settings("[tin]\nenabled = true").tin.enabled  # type: ignore[attr-defined]
    assert settings("", HEARD_TIN__STRING="7").tin.string == 7  # type: ignore[attr-defined]
    assert as_variables({"string": 9, "shards": None}) == {"HEARD_TIN__STRING": "9"}


@pytest.mark.usefixtures("tin")
def test_a_new_folder_has_its_sentences_and_those_of_the_core() -> None:
    registry.platforms()
    assert catalogue().say("tin-hello", {"name": "Ann"}) == "Hello at the other end, Ann."
    assert "panel-link" in catalogue()
    assert admin_text("tin-option-string") == "Tin: how long the string is."


def test_without_the_folder_there_are_none_of_its_sentences_nor_settings() -> None:
    with pytest.raises(MissingPhrase):
        catalogue().say("tin-hello", {"name": "Ann"})
    assert "tin" not in registry.settings_type().model_fields


@pytest.mark.usefixtures("tin")
def test_a_sentence_that_is_there_already_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tin" / "phrases" / "en.ftl").write_text("panel-link = Come here")
    registry.platforms()
    with pytest.raises(ValueError, match="panel-link"):
        catalogue()


@pytest.mark.usefixtures("tin")
def test_sentences_reach_a_catalogue_that_was_read_before() -> None:
    before = catalogue()
    assert "tin-hello" not in before
    registry.platforms()
    assert "tin-hello" in before
    assert catalogue() is before


@pytest.mark.usefixtures("tin")
def test_a_new_folder_is_built_once_it_is_on_and_watched() -> None:
    def built(text: str) -> Any:
        given: Any = SimpleNamespace()
        return build_adapters(Dependencies(settings(text), given, given))

    assert not built("[web]\nenabled = false\n[tin]\nenabled = false").adapters
    there = built("[web]\nenabled = false\n[tin]\nenabled = true")
    assert [each.platform for each in there.adapters] == ["tin"]
    assert len(there.before_pruning) == 1
    assert registry.platform_features()["tin"].mentions


@pytest.mark.usefixtures("tin")
async def test_the_doctor_looks_at_a_new_folder_once_it_is_on() -> None:
    async with AsyncExitStack() as open_things:
        off = heard_ops.checks(settings("[web]\nenabled = false"), open_things)
        on = heard_ops.checks(settings("[tin]\nenabled = true"), open_things)
    assert "tin string" not in [check.name for check in off]
    assert "tin string" in [check.name for check in on]


@pytest.mark.usefixtures("tin")
def test_what_a_new_folders_tokens_look_like_is_not_written_to_the_log() -> None:
    root, stream = logging.getLogger(), io.StringIO()
    handlers, hook = list(root.handlers), sys.excepthook
    try:
        registry.configure_logs(LogSettings(level="debug"), stream)
        structlog.get_logger("bot.x").info("started", address="tin_12345", room="tin_lid")
    finally:
        root.handlers[:] = [each for each in handlers if not isinstance(each, Handler)]
        sys.excepthook = hook
        structlog.reset_defaults()
    assert "12345" not in stream.getvalue()
    assert BLOT in stream.getvalue()
    assert "tin_lid" in stream.getvalue()


@pytest.mark.parametrize("name", [each.name for each in registry.platforms()])
def test_each_platform_is_explained_by_setup(name: str) -> None:
    import heard

    told = " ".join(CliRunner().invoke(heard.app, ["setup", name, "--help"]).output.split())
    assert admin_text(f"{name}-setup-help") in told
    given = ["--application", "7"] if name == "discord" else []
    said = CliRunner().invoke(heard.app, ["setup", name, *given])
    assert said.exit_code == 0, said.output
    assert "heard run" in said.output or "heard doctor" in said.output
