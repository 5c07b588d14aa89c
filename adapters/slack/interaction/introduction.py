"""What Heard says of itself: on the Home tab, and to whoever has installed it."""

from __future__ import annotations

import structlog

from adapters.chat.platform import PLATFORM_ERRORS
from adapters.chat.posting import Poster
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api import markup as kit
from adapters.slack.api.markup import Block, escape, link
from adapters.slack.api.options import SlackOptions
from adapters.slack.api.slack_ids import account_of, room_of
from adapters.slack.outbound.render import SlackPage
from bot.errors import Undeliverable
from bot.phrases.reading import readers_catalogue

log = structlog.get_logger(__name__)

HOW_TO = ("slack-welcome-what", "slack-welcome-begin", "slack-welcome-part")


class Introduction:
    """Introduces Heard, and says where there is help."""

    def __init__(self, options: SlackOptions) -> None:
        self._options = options

    def lines(self) -> list[str]:
        """What Heard is, how to begin, and how to take part."""
        slots = {"command": self._options.command}
        return [readers_catalogue().say(key, slots) for key in HOW_TO]

    def links(self) -> str:
        """Where there is help, and where it says what is kept of people, in markup; "" where
        nobody has said."""
        say, options = readers_catalogue().say, self._options
        found = [
            link(url, say(key))
            for key, url in (
                ("slack-support", options.support_url),
                ("slack-privacy", options.privacy_url),
            )
            if url
        ]
        return " · ".join(found)

    def blocks(self) -> list[Block]:
        """The introduction for the Home tab."""
        shown = [kit.header(readers_catalogue().say("slack-welcome"))]
        shown += [kit.section(escape(line)) for line in self.lines()]
        if links := self.links():
            shown.append(kit.context(links))
        return shown

    def page(self, first: str) -> SlackPage:
        """The introduction as a message that begins with a sentence of its own."""
        links = self.links()
        told = [escape(line) for line in (first, *self.lines())]
        blocks = [kit.section(line) for line in told]
        if links:
            blocks.append(kit.context(links))
        return SlackPage("\n".join([*told, *([links] if links else [])]), tuple(blocks))


class InstallerWelcome:
    """Writes to whoever has installed Heard, and to nobody else."""

    def __init__(
        self, poster: Poster[SlackPage], introduction: Introduction, tasks: BackgroundTasks
    ) -> None:
        self._poster = poster
        self._introduction = introduction
        self._tasks = tasks

    def installed(self, team: str, user: str) -> None:
        """Somebody has installed Heard. For a whole organisation there is no workspace yet in which
        they could be written to."""
        if team and user:
            self._tasks.spawn(self._welcome(team, user))

    async def _welcome(self, team: str, user: str) -> None:
        page = self._introduction.page(readers_catalogue().say("slack-installed"))
        try:
            await self._poster.say_to(account_of(team, user), room_of(team, ""), "welcome", [page])
        except (*PLATFORM_ERRORS, Undeliverable) as wrong:
            log.info("slack.not_welcomed", error=type(wrong).__name__, code=str(wrong))
