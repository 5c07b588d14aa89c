"""Registers Slack. Whatever needs Slack's SDK is imported only when Slack is in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, settings_from
from adapters.registration import BuiltAdapter, Dependencies, DoctorContext, PlatformRegistration
from adapters.slack.api.command_syntax import as_typed_on_slack
from adapters.slack.api.settings import SlackSettings
from adapters.slack.card_length import fits
from bot.admin_texts import admin_text
from bot.ports import PlatformFeatures
from bot.records.minutes_forms import MinutesForm
from bot.settings import Settings

if TYPE_CHECKING:
    from adapters.doctor import Check
    from adapters.slack.setup.installations import SealedInstallations


def _build(parts: Dependencies) -> BuiltAdapter:
    from adapters.chat.delivery import CorePorts
    from adapters.clock import new_id
    from adapters.documents import Documents, minutes_writer
    from adapters.signing_key import secret_key
    from adapters.slack.app import slack_adapter

    settings, service = parts.settings, parts.service
    readable = Documents(service.reports, writer=minutes_writer(parts.settings))
    refs = parts.store.external_refs
    markdown = partial(readable, form=MinutesForm.MARKDOWN)
    slack = slack_adapter(
        settings.of(SlackSettings),
        CorePorts(service, refs, service.clock, readable, markdown),
        parts.store.installs,
        secret=secret_key(settings.secrets.key_file).decode(),
        public_url=settings.web.public_url,
        new_id=new_id,
    )
    daily = (slack.workspaces.confirm, slack.look_for_vanished, slack.member_sync.begin)
    return BuiltAdapter(slack, slack.state, slack.routes(), daily)


def _checks(context: DoctorContext) -> Sequence[Check]:
    from adapters.slack.setup.doctor import checks, installations

    settings = context.settings.of(SlackSettings)

    async def store() -> SealedInstallations:
        return installations((await context.store()).installs, settings, context.clock)

    return checks(settings, context.settings.web.public_url, context.clock, store)


def _setup(
    write: Annotated[Path | None, typer.Option(help=admin_text("slack-option-write"))] = None,
    many: Annotated[bool, typer.Option("--many", help=admin_text("slack-option-many"))] = False,
    language: Annotated[str, typer.Option(help=admin_text("slack-option-language"))] = "en",
    config: ConfigFile = None,
) -> None:
    """Give Slack's manifest for Heard, say why it asks for what, and what to do with it."""
    from adapters.slack.setup.guide import guide

    settings = settings_from(config)
    with in_one_line():
        url = settings.web.public_url
        for line in guide(settings.of(SlackSettings), url, write, many=many, language=language):
            typer.echo(line)


def _key_files(settings: Settings) -> Mapping[str, Path]:
    return {"slack.key": settings.of(SlackSettings).key_file}


REGISTRATION = PlatformRegistration(
    name="slack",
    settings=SlackSettings,
    features=PlatformFeatures(
        mentions=True, times="everywhere", typed=as_typed_on_slack, fits=fits
    ),
    build=_build,
    checks=_checks,
    setup=_setup,
    secrets=(
        r"\bxox[a-z](?:\.xox[a-z])?-[\w-]{6,}",  # bot, user, refresh and other tokens
        r"\bxapp-[\w-]{6,}",  # an app's token
        r"(?<=hooks\.slack\.com/)[\w/-]+",  # an address that anybody may post to
    ),
    key_files=_key_files,
)
