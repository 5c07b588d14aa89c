"""Where Slack lets us show nothing for now, and who can mend it."""

from __future__ import annotations

import structlog

from adapters.chat.closed import Trouble
from adapters.chat.posting import Poster
from adapters.slack.platform import SlackPlatform
from adapters.slack.refusals import TOKEN
from adapters.slack.render import Page
from adapters.slack.rooms import TROUBLES
from adapters.slack.text import escape
from adapters.slack.translate import account_of, room_of
from bot.errors import Undeliverable
from bot.ids import PersonId, RoomId
from bot.phrases import catalogue
from bot.ports import Clock, ExternalRefs, MeetingService
from bot.rules import KEPT_FOR

log = structlog.get_logger(__name__)

FACILITATOR = "facilitator"
"""The anchor that says who has run something in a channel of late."""
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


class Mender:
    """Tells a facilitator what is wrong. When, and that it is once, `ClosedPlaces` decides."""

    def __init__(
        self,
        service: MeetingService,
        platform: SlackPlatform,
        poster: Poster[Page],
        external_refs: ExternalRefs,
        clock: Clock,
    ) -> None:
        self._service = service
        self._platform = platform
        self._poster = poster
        self._external_refs = external_refs
        self._clock = clock
        self._facilitators: dict[tuple[str, str], str] = {}

    async def ran(self, team: str, channel: str, user: str) -> None:
        """Somebody has just run something here that takes a facilitator.

        Raises:
            NotSaved: it could not be written down.
        """
        if self._facilitators.get((team, channel)) != user:
            # Not by their id on Slack, which is to stand in one table only.
            person = await self._service.directory.person(account_of(team, user))
            await self._external_refs.save(room_of(team, channel), FACILITATOR, person)
            self._facilitators[team, channel] = user

    async def tell(self, where: RoomId, trouble: Trouble) -> bool:
        """Tell whoever ran something in the channel last; False if nobody could be told.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if trouble.code in NOBODY_CAN_BE_TOLD:
            return False
        return await self._write(where, trouble, what_to_do(trouble))

    async def lost(self, where: RoomId, trouble: Trouble) -> None:
        """Slack will never take something that was to be shown in a channel.

        Raises:
            NotSaved: the database cannot be reached.
        """
        slots = {"room": trouble.title, "code": trouble.code}
        await self._write(where, trouble, catalogue().say("slack-not-taken", slots))

    async def _write(self, where: RoomId, trouble: Trouble, text: str) -> bool:
        person = await self._external_refs.get(where, FACILITATOR)
        account = await self._service.directory.account(PersonId(person)) if person else None
        if account is None:
            log.warning("slack.nobody_to_tell", code=trouble.code)
            return False
        try:
            direct = await self._platform.direct(where, account)
            key = f"mend:{where.channel}:{trouble.code}:{self._clock.now():%Y%m%d%H%M%S}"
            await self._poster.say(direct, key, [Page(escape(text))])
        except (*TROUBLES, Undeliverable) as wrong:
            log.warning("slack.not_told", error=type(wrong).__name__, code=str(wrong))
            return False
        return True


def what_to_do(trouble: Trouble) -> str:
    """What is wrong, what mends it, and what is kept until then."""
    say = catalogue().say
    key = _KEYS.get(trouble.code, "slack-mend-other")
    slots = {"room": trouble.title, "code": trouble.code, "scope": trouble.needed or "?"}
    return f"{say(key, slots)} {say('closed-kept', {'days': str(KEPT_FOR.days)})}"
