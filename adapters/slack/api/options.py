"""Options of the Slack adapter."""

from __future__ import annotations

import msgspec

from adapters.chat.unnamed import WAITS

SLACK_API = "https://slack.com/api/"


class SlackOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Options of the Slack adapter. With `app_token` it uses Socket Mode, without it HTTP."""

    secret: str
    """Signs the payloads of buttons and forms. A different one makes all earlier buttons stale."""
    bot_token: str = ""
    """One workspace's token; "" if workspaces install the app themselves."""
    app_token: str = ""
    """Opens the socket; "" for HTTP."""
    signing_secret: str = ""
    """In HTTP mode, proves that a request comes from Slack."""
    api_url: str = SLACK_API
    support_url: str = ""
    """Where people find help; "" for nowhere."""
    privacy_url: str = ""
    """Where it says what is kept of people; "" for nowhere."""
    command: str = "/heard"
    """The slash command that takes all others."""
    ping_seconds: float = 10.0
    """How often the socket is pinged; it counts as dead after four times as long."""
    request_seconds: float = 10.0
    """The timeout of one request to Slack."""
    answer_within: float = 2.2
    """Seconds after which people are told that it takes longer. Slack itself gives up at three:
    https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response."""
    panel_seconds: float = 1.5
    """The minimum time between two edits of one panel."""
    unnamed_seconds: tuple[float, ...] = WAITS
    """The waits before each new lookup of a missing name."""
    history_pages: int = 5
    """The maximum number of pages of history read back in one channel."""

    @property
    def socket_mode(self) -> bool:
        """Whether we connect to Slack, rather than Slack to us."""
        return bool(self.app_token)
