"""Heard's configuration: every key, its default and its range.

A value comes from the environment (`HEARD_WEB__PORT`), else from the configuration file, else from
the default. Whatever is misspelt, out of range or unknown is refused with a line that names it: a
setting that was silently ignored would be noticed in the middle of a meeting.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.people.thresholds import POLL_COMMENTS, POLL_FEWEST, poll_fewest
from bot.rules import LONGEST_BREAK, DriftCare, QueueOrder, Rules
from bot.settings_mistakes import MOST, from_environ, in_words, renamed

USUAL: Final = Path("config.toml")
"""Read if it is there and no other file is named."""

_RULES: Final = Rules()
PlatformT = TypeVar("PlatformT", bound="PlatformSettings")


class SettingsTable(BaseModel):
    """A table of the file. A field's description ends the sentence "must be ..."."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


class DatabaseSettings(SettingsTable):
    """Where everything is kept."""

    url: str = Field(
        "sqlite:///data/heard.sqlite3",
        pattern=r"^(sqlite|postgres|postgresql)(\+[a-z0-9]+)?://",
        description=admin_text("settings-must-url"),
        repr=False,  # it may hold a password, so it is not quoted in errors either
    )


class WebSettings(SettingsTable):
    """The web room."""

    enabled: bool = True
    host: str = Field("127.0.0.1", min_length=1, description=admin_text("settings-must-host"))
    port: int = Field(8080, ge=0, le=65535)
    public_url: str = Field(
        "",
        pattern=r"^(https?://[^\s/?#@]+/?)?$",
        description=admin_text("settings-must-public-url"),
    )
    trusted_proxies: str = Field(
        "",
        pattern=r"^[0-9A-Fa-f.:/, ]*$",
        description=admin_text("settings-must-proxies"),
    )
    keep_cookies_days: int = Field(90, ge=1, le=400)
    push: bool = True
    recordings: bool = True
    metrics: bool = False


class MeetingSettings(SettingsTable):
    """What a meeting goes by: the fields of `Rules`, with their ranges."""

    turn_gap_seconds: int = Field(_RULES.turn_gap_seconds, ge=1, le=3600)
    queue_order: Annotated[QueueOrder, Field(strict=False)] = _RULES.queue_order
    hand_grace_seconds: int = Field(_RULES.hand_grace_seconds, ge=0, le=3600)
    posts_per_meeting: int = Field(_RULES.posts_per_meeting, ge=0, le=1000)
    idle_minutes: int = Field(_RULES.idle_minutes, ge=1, le=7 * 24 * 60)
    reminder_minutes: int = Field(_RULES.reminder_minutes, ge=1, le=24 * 60)
    reopen_minutes: int = Field(_RULES.reopen_minutes, ge=0, le=24 * 60)
    late_seconds: int = Field(_RULES.late_seconds, ge=1, le=24 * 3600)
    break_minutes: int = Field(_RULES.break_minutes, ge=1, le=LONGEST_BREAK)
    break_offer_minutes: int = Field(_RULES.break_offer_minutes, ge=0, le=24 * 60)
    poll_hours: int = Field(int(_RULES.poll_hours), ge=1, le=31 * 24)
    # Below five and eight they change nothing (see `raised`); older files have such numbers.
    poll_fewest: int = Field(_RULES.poll_fewest, ge=3, le=100)
    poll_comments_fewest: int = Field(_RULES.poll_comments_fewest, ge=3, le=100)
    round_seconds: int = Field(_RULES.round_seconds, ge=10, le=3600)
    silent_round_seconds: int = Field(_RULES.silent_round_seconds, ge=30, le=86400)
    check_seconds: int = Field(_RULES.check_seconds, ge=30, le=3600)
    # With fewer than three, the writers would know each other's text.
    unnamed_fewest: int = Field(_RULES.unnamed_fewest, ge=3, le=100)
    ask_before_moving_on: bool = _RULES.ask_before_moving_on
    drift_questions_per_meeting: int = Field(_RULES.drift_questions_per_meeting, ge=0, le=100)
    drift_care: Annotated[DriftCare, Field(strict=False)] = _RULES.drift_care
    offtopic_flags_per_item: int = Field(_RULES.offtopic_flags_per_item, ge=0, le=100)
    point_minutes: int = Field(_RULES.point_minutes, ge=0, le=240)
    item_note_percent: int = Field(_RULES.item_note_percent, ge=1, le=99)
    invitations_per_person: int = Field(_RULES.invitations_per_person, ge=0, le=10)
    invitations_in_all: int = Field(_RULES.invitations_in_all, ge=0, le=100)
    invite_first_minutes: int = Field(int(_RULES.invite_first_minutes), ge=0, le=240)
    invite_last_minutes: int = Field(int(_RULES.invite_last_minutes), ge=0, le=240)
    invite_spoken_minutes: int = Field(int(_RULES.invite_spoken_minutes), ge=0, le=240)
    invite_after_minutes: int = Field(int(_RULES.invite_after_minutes), ge=1, le=240)
    invite_after_turns: int = Field(_RULES.invite_after_turns, ge=0, le=1000)
    invite_every_minutes: int = Field(int(_RULES.invite_every_minutes), ge=1, le=240)
    invite_later_minutes: int = Field(int(_RULES.invite_later_minutes), ge=1, le=240)
    few_voices_turns: int = Field(_RULES.few_voices_turns, ge=4, le=1000)
    few_voices_people: int = Field(_RULES.few_voices_people, ge=1, le=100)
    few_voices_unheard: int = Field(_RULES.few_voices_unheard, ge=1, le=1000)
    pace_minutes: int = Field(_RULES.pace_minutes, ge=0, le=60)
    pace_times: int | float = Field(_RULES.pace_times, ge=1, le=100)

    def rules(self) -> Rules:
        """The rules that a new meeting takes along."""
        numbers = poll_fewest(self.poll_fewest, self.poll_comments_fewest)
        polls = {"poll_fewest": numbers.sides, "poll_comments_fewest": numbers.comments}
        return Rules(**(self.model_dump() | polls))

    def raised(self) -> list[str]:
        """One line for each setting that is below the fewest answers of which anything is shown."""
        below = (
            ("poll_fewest", self.poll_fewest, POLL_FEWEST, "figures"),
            ("poll_comments_fewest", self.poll_comments_fewest, POLL_COMMENTS, "comments"),
        )
        return [
            admin_text("settings-raised", key=key, value=value, fewest=fewest, what=what)
            for key, value, fewest, what in below
            if value < fewest
        ]


KEEP: Final = "keep"
"""In place of a number of days: it is kept for good."""
Days = Annotated[int, Field(ge=1, le=3650)] | Literal["keep"]


def _days(usual: int | Literal["keep"]) -> Any:
    return Field(usual, description=admin_text("settings-must-days"))


class PrivacySettings(SettingsTable):
    """How long things are kept: so many days, or for good."""

    keep_posts_days: Days = _days(30)
    keep_journals_days: Days = _days(KEEP)
    keep_rolls_days: Days = _days(KEEP)
    keep_notes_days: Days = _days(KEEP)
    keep_points_days: Days = _days(KEEP)
    keep_names_days: Days = _days(KEEP)
    keep_needs_days: Days = _days(KEEP)

    def days(self) -> dict[str, int]:
        """What is deleted after so many days, by its key. What is kept for good is missing."""
        values = ((key, getattr(self, key)) for key in type(self).model_fields)
        return {key: value for key, value in values if value != KEEP}


class PollSettings(SettingsTable):
    """What opens the ballots of polls that are open. Its secret may stand in the environment
    instead: HEARD_POLLS__KEY."""

    key_folder: str = Field("", description=admin_text("settings-must-folder"))
    key: str = Field(
        "",
        pattern=r"^(\S{32,})?$",
        description=admin_text("settings-must-key"),
        repr=False,
    )


class MinutesSettings(SettingsTable):
    """What files of minutes are made with."""

    pictures: str = Field("", description=admin_text("settings-must-folder"))


class LessonSettings(SettingsTable):
    """Lessons that are added to those that come with Heard."""

    folder: str = Field("", description=admin_text("settings-must-folder"))

    @property
    def path(self) -> Path | None:
        """The folder; None: none is added."""
        return Path(self.folder).expanduser() if self.folder else None


class PlatformSettings(SettingsTable):
    """How one chat platform is set up. Each platform's folder has its own."""

    enabled: bool = False

    @property
    def wanted(self) -> bool:
        """Whether the platform is on, or somebody has begun to set it up."""
        return self.enabled


class LogSettings(SettingsTable):
    """What Heard writes about its own work."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["console", "json"] = "console"


class SecretSettings(SettingsTable):
    """Keys. The key itself never stands in a configuration file."""

    key_file: Annotated[Path, Field(strict=False, description=admin_text("settings-must-file"))] = (
        Path("data/secret.key")
    )


class Settings(BaseSettings):
    """Everything that can be set. `Settings()` has the defaults; `load` reads file and environment.

    A chat platform's section is not in here: `with_platforms` adds those of the platforms.
    """

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, case_sensitive=True, hide_input_in_errors=True
    )

    database: DatabaseSettings = DatabaseSettings()
    web: WebSettings = WebSettings()
    meeting: MeetingSettings = MeetingSettings()
    minutes: MinutesSettings = MinutesSettings()
    lessons: LessonSettings = LessonSettings()
    polls: PollSettings = PollSettings()
    privacy: PrivacySettings = PrivacySettings()
    logs: LogSettings = LogSettings()
    secrets: SecretSettings = SecretSettings()

    def of(self, kind: type[PlatformT]) -> PlatformT:
        """The section of a platform, by its class.

        Raises:
            LookupError: these settings were made without that platform.
        """
        for section in type(self).model_fields:
            if isinstance(found := getattr(self, section), kind):
                return found
        raise LookupError(kind.__name__)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only the values passed in. `load` reads file and environment, so that errors name
        them."""
        return (init_settings,)


def with_platforms(sections: Mapping[str, type[PlatformSettings]]) -> type[Settings]:
    """Settings that have a section for each of these platforms as well, after all others."""
    fields: dict[str, Any] = {name: (kind, kind()) for name, kind in sections.items()}
    return create_model("Settings", __base__=Settings, **fields)


def load(
    path: Path | None, environ: Mapping[str, str], kind: type[Settings] = Settings
) -> Settings:
    """The settings from a file and an environment, with the sections that `kind` has.

    `path` is a file somebody named; None: the one `HEARD_CONFIG` names, or `config.toml` in the
    working directory if there is one.

    Raises:
        Unusable: a named file is missing or unreadable, or some setting is wrong. One line each.
    """
    file = config_file(path, environ)
    values = renamed(_read(file)) if file else {}
    from_there, names, mistakes = from_environ(kind, environ)
    for section, keys in from_there.items():
        if isinstance(values.setdefault(section, {}), dict):
            values[section] = {**values[section], **keys}
    try:
        settings = kind(**values)
    except ValidationError as wrong:
        mistakes += in_words(kind, wrong, str(file or USUAL), names)
    if mistakes:
        more = (
            [admin_text("settings-more", mistakes=len(mistakes) - MOST)]
            if len(mistakes) > MOST
            else []
        )
        raise Unusable("\n".join(mistakes[:MOST] + more))
    return settings


def config_file(path: Path | None, environ: Mapping[str, str]) -> Path | None:
    """Which file the settings come from; None: from none."""
    named = environ.get("HEARD_CONFIG", "")
    return path or (Path(named) if named else None) or (USUAL if USUAL.exists() else None)


def _read(file: Path) -> dict[str, Any]:
    """A configuration file's values, unchecked."""
    # pydantic-settings would take a missing file, or a folder, for an empty file.
    if not file.exists():
        raise Unusable(admin_text("settings-no-file", file=file))
    if file.is_dir():
        raise Unusable(admin_text("settings-a-folder", file=file))
    try:
        # Some editors put a mark at the beginning of every text in UTF-8.
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as wrong:
        said = re.fullmatch(r"(.*) \(at line (\d+), column \d+\)", str(wrong), re.DOTALL)
        what, where = (said[1], f"{file}, line {said[2]}") if said else (str(wrong), str(file))
        raise Unusable(admin_text("settings-no-toml", where=where, what=what)) from None
    except UnicodeDecodeError:
        raise Unusable(admin_text("settings-no-utf8", file=file)) from None
    except OSError as wrong:
        raise Unusable(admin_text("settings-unreadable", file=file, why=wrong.strerror)) from None
