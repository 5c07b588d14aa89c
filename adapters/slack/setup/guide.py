"""`heard setup slack`: what to do at Slack, step by step, for a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from adapters.chat.setup_guide import numbered, reasons
from adapters.slack.api.settings import SlackSettings
from adapters.slack.setup.manifest import as_json, manifest
from adapters.slack.setup.scopes import SCOPES
from bot.errors import Unusable
from bot.phrases import LANGUAGES
from bot.phrases.languages import ENGLISH
from bot.phrases.reading import answering

NEW_APP = "https://api.slack.com/apps?new_app=1"

Mode = Literal["socket", "http"]


def guide(
    settings: SlackSettings,
    public_url: str,
    write: Path | None = None,
    *,
    many: bool = False,
    language: str = ENGLISH,
) -> list[str]:
    """The manifest in a language, or where it was written to; why it asks for what; and what to do.

    Raises:
        Unusable: Slack would have to reach us, and nobody has said where; Heard does not speak the
            language; or the file cannot be written.
    """
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise Unusable(f"--language: Heard does not speak {language!r}. It speaks {known}.")
    many = many or bool(settings.client_id)
    base = public_url if settings.mode == "http" or many else ""
    if (settings.mode == "http" or many) and not base.startswith("https://"):
        raise Unusable(
            "Slack has to reach us: set web.public_url to an address that begins with https://, "
            "and run this again."
        )
    with answering(language):
        made = as_json(manifest(base, socket=settings.mode == "socket", by_oneself=many))
    if write is None:
        shown = [made]
    else:
        try:
            write.write_text(made, encoding="utf-8")
        except OSError as wrong:
            raise Unusable(f"{write} cannot be written: {wrong.strerror}.") from None
        shown = [f"The manifest is in {write}.", ""]
    return [
        *shown,
        "What Heard asks a workspace for, and why. “It” is Heard:",
        "",
        *reasons((scope.name, scope.why) for scope in SCOPES),
        "",
        "What to do:",
        "",
        *steps(settings.mode, str(write or ""), by_oneself=many, base=base),
    ]


def steps(mode: Mode, file: str, *, by_oneself: bool, base: str = "") -> list[str]:
    """What to do, in order. `file`: where the manifest was written to; "": it was printed."""
    where = f"the contents of {file}" if file else "the manifest above"
    first = [
        f"Open {NEW_APP} and choose “From a manifest”. Choose the workspace, paste {where} as "
        "JSON, and create the app.",
    ]
    tokens: list[str] = []
    if mode == "socket":
        tokens.append(
            "“Basic Information” → “App-Level Tokens” → “Generate”: any name, with the scope "
            "connections:write. The token begins with xapp-. It goes to slack.app_token."
        )
    else:
        tokens.append(
            "“Basic Information” → “Signing Secret”. It goes to slack.signing_secret. Set "
            f'slack.mode = "http" and web.public_url = "{base}".'
        )
    if by_oneself:
        tokens.append(
            "“Basic Information” → “Client ID” and “Client Secret”. They go to slack.client_id and "
            "slack.client_secret. Under “Manage Distribution”, allow other workspaces to install "
            f"it. They do so at {base.rstrip('/')}/slack/install."
        )
    else:
        tokens.append(
            "“Install App” → “Install to Workspace”. The “Bot User OAuth Token” begins with xoxb-. "
            "It goes to slack.bot_token."
        )
    last = [
        "Set slack.enabled = true in config.toml. Secrets can stand in the environment instead, "
        "such as HEARD_SLACK__BOT_TOKEN.",
        "Run `heard doctor`. It says whether everything is right.",
        "Run `heard run`. In a channel on Slack, type /invite @Heard, and then /heard start.",
    ]
    return numbered([*first, *tokens, *last])
