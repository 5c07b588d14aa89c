"""How the Slack app is set up."""

from __future__ import annotations

import msgspec

from adapters.chat.unnamed import WAITS

SLACK_API = "https://slack.com/api/"


class SlackOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the Slack app needs to know. With `app_token` it uses Socket Mode, without it HTTP."""

    secret: str
    """Signs what buttons and forms carry. With another one, all buttons shown so far are stale."""
    bot_token: str = ""
    """One workspace's token; "" if workspaces install the app themselves."""
    app_token: str = ""
    """Opens the socket; "" for HTTP."""
    signing_secret: str = ""
    """Proves in HTTP mode that a request comes from Slack."""
    api_url: str = SLACK_API
    command: str = "/heard"
    """The slash command that takes all others."""
    ping_seconds: float = 10.0
    """How often the socket is tried; it counts as dead after four times as long."""
    request_seconds: float = 10.0
    """How long one request to Slack may take."""
    answer_within: float = 2.2
    """Seconds after which somebody is told that it takes longer. Slack itself gives up at three:
    https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response."""
    panel_seconds: float = 1.5
    """The least time between two edits of one panel."""
    unnamed_seconds: tuple[float, ...] = WAITS
    """The waits before a name is asked for again that Slack could not tell."""
    history_pages: int = 5
    """How many pages of a channel's history are read back after a pause, at most."""

    @property
    def socket_mode(self) -> bool:
        """Whether Slack is reached through a socket of ours, instead of reaching us."""
        return bool(self.app_token)
