"""What is said, and to whom, where Slack lets us show nothing for now."""

from __future__ import annotations

from adapters.chat.closed import Trouble
from adapters.slack.api.markup import escape
from adapters.slack.api.refusals import TOKEN
from adapters.slack.outbound.render import SlackPage
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account

NOBODY_CAN_BE_TOLD = TOKEN | {"not_installed"}
"""Without a good token we can tell nobody anything: `/health` and `heard doctor` say it."""
_KEYS = {
    "channel_not_found": "slack-mend-not-in-channel",
    "not_in_channel": "slack-mend-not-in-channel",
    "is_archived": "slack-mend-archived",
    "missing_scope": "slack-mend-scope",
    "restricted_action": "slack-mend-restricted",
    "restricted_action_read_only_channel": "slack-mend-restricted",
    "restricted_action_thread_only_channel": "slack-mend-restricted",
    "no_permission": "slack-mend-restricted",
}


class SlackHelpdesk:
    """Implements `adapters.chat.channel_errors.Helpdesk`."""

    def how_to_mend(self, trouble: Trouble) -> str:
        """What is wrong, and what mends it."""
        if trouble.code in NOBODY_CAN_BE_TOLD:
            return ""
        key = _KEYS.get(trouble.code, "slack-mend-other")
        slots = {"room": trouble.title, "code": trouble.code, "scope": trouble.needed or "?"}
        return readers_catalogue().say(key, slots)

    async def owner(self, where: RoomId) -> Account | None:
        """Slack does not say."""
        return None

    def page(self, text: str) -> SlackPage:
        """Plain text as a message."""
        return SlackPage(escape(text))
