"""`heard setup slack`: what to do at Slack, step by step, for a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from adapters.chat.setup_guide import numbered, reasons
from adapters.slack.api.settings import SlackSettings
from adapters.slack.setup.manifest import as_json, manifest
from adapters.slack.setup.scopes import SCOPES
from bot.admin_texts import admin_text
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
        raise Unusable(admin_text("slack-setup-language", language=repr(language), known=known))
    many = many or bool(settings.client_id)
    base = public_url if settings.mode == "http" or many else ""
    if (settings.mode == "http" or many) and not base.startswith("https://"):
        raise Unusable(admin_text("slack-setup-address"))
    with answering(language):
        made = as_json(manifest(base, socket=settings.mode == "socket", by_oneself=many))
    if write is None:
        shown = [made]
    else:
        try:
            write.write_text(made, encoding="utf-8")
        except OSError as wrong:
            raise Unusable(
                admin_text("cli-file-unwritable", file=write, why=wrong.strerror)
            ) from None
        shown = [admin_text("slack-setup-written", file=write), ""]
    return [
        *shown,
        admin_text("slack-setup-scopes"),
        "",
        *reasons((scope.name, scope.why) for scope in SCOPES),
        "",
        admin_text("slack-setup-steps"),
        "",
        *steps(settings.mode, str(write or ""), by_oneself=many, base=base),
    ]


def steps(mode: Mode, file: str, *, by_oneself: bool, base: str = "") -> list[str]:
    """What to do, in order. `file`: where the manifest was written to; "": it was printed."""
    first = [admin_text("slack-step-manifest", portal=NEW_APP, file=file or "none")]
    tokens: list[str] = []
    if mode == "socket":
        tokens.append(admin_text("slack-step-app-token"))
    else:
        tokens.append(admin_text("slack-step-signing-secret", base=base))
    if by_oneself:
        tokens.append(admin_text("slack-step-client", base=base.rstrip("/")))
    else:
        tokens.append(admin_text("slack-step-install"))
    last = [
        admin_text("slack-step-enable"),
        admin_text("slack-step-doctor"),
        admin_text("slack-step-run"),
    ]
    return numbered([*first, *tokens, *last])
