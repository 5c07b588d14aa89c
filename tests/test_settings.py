"""Settings: where they come from, and that none is misread or ignored in silence."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from adapters.console.cli_errors import settings_from
from adapters.registry import load_settings as load
from adapters.registry import settings_type
from bot.errors import Unusable
from bot.people.thresholds import POLL_COMMENTS, POLL_FEWEST
from bot.rules import QueueOrder, Rules
from bot.settings import MeetingSettings
from bot.settings_mistakes import every_key, variable

Settings = settings_type()
EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def complaint(text: str = "", **environ: str) -> str:
    """What is said about a `config.toml` with this text."""
    Path("config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Unusable) as refused:
        load(None, environ)
    return str(refused.value)


def test_the_example_is_the_defaults() -> None:
    assert load(EXAMPLE, {}) == Settings() == load(None, {})


def test_the_example_lists_every_key_once_with_a_comment_before_it() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    listed = tomllib.loads("\n".join(lines))
    assert [(section, key) for section in listed for key in listed[section]] == [
        (section, key) for section, key, _ in every_key(Settings)
    ]
    for before, line in pairwise(lines):
        if re.match(r"\w+ = ", line):
            assert before.startswith("# "), line


def test_the_example_tells_the_right_ranges() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    comments = {line.split(" = ")[0]: before for before, line in pairwise(lines)}
    for _, key, field in every_key(Settings):
        limits = [getattr(limit, side) for limit in field.metadata for side in ("ge", "le")
                  if hasattr(limit, side)]  # fmt: skip
        if limits:
            assert f"{limits[0]} to {limits[1]}" in comments[key], key


def test_meeting_settings_are_the_rules_and_their_defaults() -> None:
    assert set(MeetingSettings.model_fields) == {
        field.name for field in msgspec.structs.fields(Rules)
    }
    assert Settings().meeting.rules() == Rules()


def test_rules_take_over_what_was_set() -> None:
    Path("config.toml").write_text('[meeting]\nqueue_order = "first-come"\nidle_minutes = 5\n')
    assert load(None, {}).meeting.rules() == Rules(
        queue_order=QueueOrder.FIRST_COME, idle_minutes=5
    )


def test_the_environment_comes_before_the_file_and_the_file_before_the_default() -> None:
    Path("config.toml").write_text("[web]\nport = 1\nkeep_cookies_days = 7\n")
    web = load(None, {"HEARD_WEB__PORT": "2", "HEARD_WEB__ENABLED": "false", "PATH": "/bin"}).web
    assert (web.port, web.keep_cookies_days, web.enabled, web.host) == (2, 7, False, "127.0.0.1")


def test_a_named_file_comes_before_the_variable_and_that_before_config_toml() -> None:
    for number, name in enumerate(("config.toml", "other.toml", "third.toml"), start=1):
        Path(name).write_text(f"[web]\nport = {number}\n")
    environ = {"HEARD_CONFIG": "other.toml"}
    assert load(Path("third.toml"), environ).web.port == 3
    assert load(None, environ).web.port == 2
    assert load(None, {"HEARD_CONFIG": ""}).web.port == 1


def test_every_variable_sets_its_key() -> None:
    for section, key, _ in every_key(Settings):
        value = getattr(getattr(Settings(), section), key)
        assert load(None, {variable(section, key): str(value)}) == Settings()


def test_a_key_that_had_another_name_is_still_read_by_it() -> None:
    """`invitations_per_meeting` was said of one person, and there is a limit for all now."""
    old, now = "invitations_per_meeting", "invitations_per_person"
    Path("config.toml").write_text(f"[meeting]\n{old} = 4\n")
    assert load(None, {}).meeting.rules() == Rules(invitations_per_person=4)
    assert load(None, {variable("meeting", now): "5"}).meeting.invitations_per_person == 5
    assert load(None, {variable("meeting", old): "6"}).meeting.invitations_per_person == 6
    Path("config.toml").write_text(f"[meeting]\n{old} = 4\n{now} = 3\n")
    with pytest.raises(Unusable, match=f"meeting.{old} is not a setting"):
        load(None, {})
    Path("config.toml").write_text(f"[meeting]\n{old} = 99\n")
    with pytest.raises(Unusable, match=f"meeting.{now} must be a whole number from 0 to 10"):
        load(None, {})


def test_variables_for_tests_and_measurements_are_let_be() -> None:
    assert load(None, {"HEARD_TRANSCRIPTS": "x", "HEARD_DRIFT_DATA": "y"}) == Settings()


@pytest.mark.parametrize("named", ["argument", "variable"])
def test_a_named_file_that_is_missing(named: str) -> None:
    path = Path("x.toml") if named == "argument" else None
    with pytest.raises(Unusable, match=r"^No such file: x\.toml\. Copy config\.example\.toml"):
        load(path, {"HEARD_CONFIG": "x.toml"})


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    with pytest.raises(Unusable, match="is a folder"):
        load(folder, {})


def test_a_file_in_another_encoding() -> None:
    Path("config.toml").write_bytes('[web]\nhost = "café"\n'.encode("latin-1"))
    with pytest.raises(Unusable, match=r"^config\.toml: this is not text in UTF-8"):
        load(None, {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[web]\n\nport 80\n", "config.toml, line 3: this is not valid TOML: "),
        ("[web]\nprot = 1", "config.toml: web.prot is not a setting. Did you mean web.port?"),
        ("[wbe]\nport = 1", "config.toml: wbe is not a setting. Did you mean web?"),
        ("port = 1", "config.toml: port is not a setting. Did you mean web.port?"),
        ("zzz = 1", "config.toml: zzz is not a setting. config.example.toml lists them all."),
        ("web = 1", "config.toml: web must be a section, written as [web]."),
        (
            '[web]\nport = "abc"',
            'config.toml: web.port must be a whole number from 0 to 65535, not "abc".',
        ),
        (
            '[web]\nport = "80"',
            'config.toml: web.port must be a whole number from 0 to 65535, not "80".',
        ),
        (
            "[web]\nport = 70000",
            "config.toml: web.port must be a whole number from 0 to 65535, not 70000.",
        ),
        (
            "[web]\nport = 80.0",
            "config.toml: web.port must be a whole number from 0 to 65535, not 80.0.",
        ),
        ("[web]\nenabled = 1", "config.toml: web.enabled must be true or false, not 1."),
        (
            '[web]\npublic_url = "heard.example.org"',
            'config.toml: web.public_url must be "", or a web address such as '
            'https://heard.example.org, without a path, not "heard.example.org".',
        ),
        (
            '[meeting]\nqueue_order = "loudest"',
            'config.toml: meeting.queue_order must be one of "least-heard", "first-come", '
            'not "loudest".',
        ),
        (
            '[logs]\nlevel = "INFO"',
            'config.toml: logs.level must be one of "debug", "info", "warning", "error", '
            'not "INFO".',
        ),
        ("[secrets]\nkey_file = 1", "config.toml: secrets.key_file must be a file's path, not 1."),
    ],
)
def test_a_mistake_in_the_file(text: str, said: str) -> None:
    heard = complaint(text)
    assert heard.startswith(said)
    assert "\n" not in heard


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "HEARD_WEB__PROT",
            "1",
            "HEARD_WEB__PROT is not a setting. Did you mean HEARD_WEB__PORT?",
        ),
        ("HEARD_WEB", "1", "HEARD_WEB is not a setting. "),
        ("HEARD_ZZZ", "1", "HEARD_ZZZ is not a setting. "),
        (
            "HEARD_WEB__PORT",
            "abc",
            'HEARD_WEB__PORT must be a whole number from 0 to 65535, not "abc".',
        ),
        ("HEARD_WEB__ENABLED", "", 'HEARD_WEB__ENABLED must be true or false, not "".'),
    ],
)
def test_a_mistake_in_the_environment(name: str, value: str, said: str) -> None:
    assert complaint(**{name: value}).startswith(said)


def test_a_databases_address_is_never_repeated_for_it_may_hold_a_password() -> None:
    address = "mysql://heard:sesame@localhost/heard"
    heard = complaint(f'[database]\nurl = "{address}"')
    assert "sesame" not in heard
    assert "sesame" not in repr(
        load(None, {"HEARD_DATABASE__URL": "postgresql://heard:sesame@x/y"})
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("bot_token", "hunter2"),
        ("bot_token", "xapp-sesame"),
        ("app_token", "xoxb-sesame"),
        ("signing_secret", "a secret"),
        ("client_secret", "two words"),
    ],
)
def test_slacks_secrets_are_never_repeated(key: str, value: str) -> None:
    heard = complaint(f'[slack]\n{key} = "{value}"')
    assert heard.startswith(f"config.toml: slack.{key} must be ")
    assert value not in heard


def test_slacks_secrets_are_not_shown() -> None:
    given = {
        "HEARD_SLACK__BOT_TOKEN": "xoxb-1-sesame",
        "HEARD_SLACK__APP_TOKEN": "xapp-1-sesame",
        "HEARD_SLACK__SIGNING_SECRET": "sesame",
        "HEARD_SLACK__CLIENT_SECRET": "sesame",
        "HEARD_SLACK__SEALING_KEYS": "sesame",
    }
    assert "sesame" not in repr(load(None, given))


def test_several_mistakes_have_a_line_each_up_to_ten() -> None:
    assert complaint('[web]\nport = "a"\nprot = 1', HEARD_ZZZ="1").count("\n") == 2
    lines = complaint("[web]\n" + "\n".join(f"k{n} = 1" for n in range(15))).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "And 5 more."


def test_a_long_value_is_cut_short() -> None:
    assert len(complaint(f'[web]\nport = "{"x" * 5000}\\n"').splitlines()[0]) < 200


@pytest.mark.parametrize("value", ["0", "3651", '"for ever"', "1.5", "true"])
def test_how_long_something_is_kept_is_a_number_of_days_or_keep(value: str) -> None:
    said = complaint(f"[privacy]\nkeep_notes_days = {value}\n")
    assert said.count("\n") == 0, "one line"
    assert 'privacy.keep_notes_days must be a whole number from 1 to 3650, or "keep"' in said


def test_the_environment_sets_days_and_keep_too() -> None:
    days = {"HEARD_PRIVACY__KEEP_NOTES_DAYS": "365", "HEARD_PRIVACY__KEEP_POSTS_DAYS": "keep"}
    assert load(None, days).privacy.days() == {"keep_notes_days": 365}


def test_fewer_answers_than_heard_shows_figures_of_are_raised_and_one_line_says_so() -> None:
    """Files of before have 3 and 4, which were allowed: they load, and change nothing."""
    low = MeetingSettings(poll_fewest=4, poll_comments_fewest=3)
    assert (low.rules().poll_fewest, low.rules().poll_comments_fewest) == (5, 8)
    assert [line.split(",")[0] for line in low.raised()] == [
        "meeting.poll_fewest is 4",
        "meeting.poll_comments_fewest is 3",
    ]
    high = MeetingSettings(poll_fewest=12)
    assert (high.rules().poll_fewest, high.rules().poll_comments_fewest) == (12, 12)
    assert high.raised() == MeetingSettings().raised() == []
    assert (Rules().poll_fewest, Rules().poll_comments_fewest) == (POLL_FEWEST, POLL_COMMENTS)


def test_the_start_says_that_a_setting_is_raised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[meeting]\npoll_fewest = 3\n")
    assert settings_from(file).meeting.rules().poll_fewest == 5
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if "meeting.poll_fewest is 3, which counts as 5" in line]


def test_the_language_of_the_command_line_is_one_that_there_is() -> None:
    assert load(None, {"HEARD_LANGUAGE": "es"}) == Settings()
    assert complaint(HEARD_LANGUAGE="tlh") == ("HEARD_LANGUAGE must be one of cy, en, es, not tlh.")


def test_a_number_that_need_not_be_whole_is_not_called_a_text() -> None:
    assert "meeting.pace_times must be a number from 1 to 100" in complaint(
        "[meeting]\npace_times = 0"
    )
