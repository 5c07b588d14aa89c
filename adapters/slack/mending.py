"""When Slack says no: one plain message to whoever can mend it, and not again and again."""

from __future__ import annotations

import structlog

from adapters.slack.calls import Closed
from adapters.slack.posting import Poster
from adapters.slack.render import Page
from adapters.slack.rooms import TROUBLES
from adapters.slack.text import escape
from adapters.slack.translate import account_of, room_of
from bot.ids import PersonId
from bot.phrases import catalogue
from bot.ports import Anchors, Clock, Desk

log = structlog.get_logger(__name__)

FACILITATOR = "facilitator"
"""The anchor that says who has run something in a channel of late."""
MENDABLE = frozenset({
    "channel_not_found", "ekm_access_denied", "invalid_blocks", "is_archived", "missing_scope",
    "msg_too_long", "no_permission", "not_in_channel", "restricted_action",
    "restricted_action_read_only_channel", "restricted_action_thread_only_channel",
})  # fmt: skip
"""What somebody can do something about."""
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


class Mender:
    """Tells a facilitator what is wrong with a channel, once for each trouble."""

    def __init__(self, desk: Desk, poster: Poster, anchors: Anchors, clock: Clock) -> None:
        self._desk = desk
        self._poster = poster
        self._anchors = anchors
        self._clock = clock
        self._facilitators: dict[tuple[str, str], str] = {}
        self._troubled: set[tuple[str, str]] = set()

    async def ran(self, team: str, channel: str, user: str) -> None:
        """Somebody has just run something here that takes a facilitator.

        Raises:
            NotSaved: it could not be written down.
        """
        if self._facilitators.get((team, channel)) != user:
            # Not by their id on Slack, which is to stand in one table only.
            person = await self._desk.person(account_of(team, user))
            await self._anchors.keep_anchor(room_of(team, channel), FACILITATOR, person)
            self._facilitators[team, channel] = user

    async def tell(self, team: str, channel: str, no: Closed, title: str) -> None:
        """Tell whoever can mend it, unless they were told before.

        Raises:
            NotSaved: it is not known whether they were told.
        """
        where, name = room_of(team, channel), f"mend:{no.code}"
        if no.code not in MENDABLE or await self._anchors.anchor(where, name) is not None:
            return
        person = await self._anchors.anchor(where, FACILITATOR)
        account = await self._desk.account(PersonId(person)) if person else None
        if account is None:
            log.warning("slack.nobody_to_tell", code=no.code)
            return
        await self._anchors.keep_anchor(where, name, self._clock.now().isoformat())
        self._troubled.add((team, channel))
        page = Page(escape(what_to_do(no, title)))
        try:
            direct = await self._poster.direct(team, account.id)
            key = f"mend:{channel}:{no.code}:{self._clock.now():%Y%m%d%H%M%S}"
            await self._poster.post(team, direct, key, self._clock.now(), [page])
            self._poster.settled(key)
        except TROUBLES as wrong:
            log.warning("slack.not_told", error=type(wrong).__name__, code=str(wrong))

    async def fine(self, team: str, channel: str) -> None:
        """Something has arrived here: whatever was wrong is mended, and may be told again.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if (team, channel) not in self._troubled:
            return
        where = room_of(team, channel)
        for name in await self._anchors.anchors(where, "mend:"):
            await self._anchors.drop_anchor(where, name)
        self._troubled.discard((team, channel))


def what_to_do(no: Closed, title: str) -> str:
    """What is wrong, and what mends it, in one or two sentences."""
    key = _KEYS.get(no.code, "slack-mend-other")
    slots = {"room": title, "code": no.code, "scope": no.needed or "?"}
    return catalogue().say(key, slots)
