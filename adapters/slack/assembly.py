"""Slack as Heard runs it, put together from the settings."""

from __future__ import annotations

from adapters.chat.files import Documents
from adapters.slack.api.options import SlackOptions
from adapters.slack.api.settings import SlackSettings
from adapters.slack.api.web_api import client
from adapters.slack.app import SlackFace
from adapters.slack.setup.doctor import problems
from adapters.slack.setup.workspaces import workspaces
from bot.errors import Unusable
from bot.ports import Clock, ExternalRefs, IdFactory, InstallationRegistry, MeetingService


def slack_adapter(
    service: MeetingService,
    settings: SlackSettings,
    *,
    secret: str,
    public_url: str,
    external_refs: ExternalRefs,
    installs: InstallationRegistry,
    clock: Clock,
    new_id: IdFactory,
    documents: Documents,
) -> SlackFace:
    """One workspace by its token, or as many as install it. To be called where an event loop runs.

    Raises:
        Unusable: the settings do not go together; one line for each thing that is missing.
    """
    if missing := problems(settings, public_url):
        raise Unusable("\n".join(missing))
    options = SlackOptions(
        secret=secret,
        bot_token=settings.bot_token,
        app_token=settings.app_token if settings.mode == "socket" else "",
        signing_secret=settings.signing_secret,
        api_url=settings.api_url,
    )
    found = workspaces(
        settings,
        client(options, None, settings.bot_token),
        public_url,
        installs=installs,
        clock=clock,
        new_id=new_id,
    )
    return SlackFace(
        service,
        options,
        external_refs=external_refs,
        clock=clock,
        documents=documents,
        workspaces=found,
    )
