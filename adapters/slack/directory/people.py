"""Profiles of people on Slack: names, time zones, who has left, who is a bot. Cached."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
import structlog

from adapters.chat.lookups import Lookups
from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.markup import mark, mentioned
from adapters.slack.api.slack_ids import account_of
from adapters.slack.api.web_api import WebApi
from adapters.transcripts.slack_text import plain
from bot.phrases import language_of
from bot.ports import Account, Clock

log = structlog.get_logger(__name__)

FRESH = timedelta(hours=6)
"""How long a profile is good."""
AGAIN = timedelta(minutes=5)
"""How long to wait before asking again after a failure."""
MOST = 50_000
"""Profiles kept in memory."""
LIMITS = ("is_restricted", "is_ultra_restricted", "is_stranger")
"""What a user object says of guests, and of people from other organisations."""
LONGEST = 10.0
"""Seconds to wait for a profile that is needed. A request times out sooner."""
PATIENCE = 0.8
"""Seconds that a message waits for its writer's name."""


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """A person as Slack knows them."""

    name: str = ""
    zone: str = ""
    language: str = ""
    """One that has a catalogue; "" for English, or if Slack does not say."""
    bot: bool = False
    gone: bool = False
    """Deactivated."""
    limits: tuple[str, ...] = ()
    """Which of `LIMITS` hold."""


NOBODY = Profile()


class People:
    """Looks up profiles."""

    def __init__(self, calls: WebApi, clock: Clock) -> None:
        self._calls = calls
        self._lookups = Lookups(self._ask, clock, MOST)

    async def profile(self, team: str, user: str, patience: float = PATIENCE) -> Profile:
        """Somebody's profile; without a name if Slack does not answer in time. A late answer is
        kept."""
        if (known := self._lookups.fresh((team, user))) is not None:
            return known
        try:
            async with asyncio.timeout(patience):
                return await self._lookups.get((team, user))
        except TimeoutError:
            return self._lookups.latest((team, user)) or NOBODY

    async def author(self, team: str, user: str) -> Profile:
        """The profile of somebody who has done something. If we have never looked them up, this
        waits: no program may count as a person because Slack is slow."""
        return await self.profile(team, user, PATIENCE if self.was_found(team, user) else LONGEST)

    async def zone(self, team: str, user: str, patience: float = PATIENCE) -> str:
        """Somebody's time zone; "" if Slack does not say in time."""
        return (await self.profile(team, user, patience)).zone

    def latest(self, team: str, user: str) -> Profile | None:
        """What Slack has last said of somebody, if it was ever asked."""
        return self._lookups.latest((team, user))

    def is_known(self, team: str, user: str) -> bool:
        """Whether `profile` answers without asking Slack."""
        return self._lookups.is_fresh((team, user))

    def was_found(self, team: str, user: str) -> bool:
        """Whether Slack has ever been asked about somebody, and has answered or refused."""
        return self._lookups.latest((team, user)) is not None

    async def account(self, team: str, user: str) -> Account:
        """Somebody's account; its name is "" if it is not known now."""
        found = await self.profile(team, user)
        return account_of(team, user, found.name, found.language)

    async def names(self, team: str, users: list[str]) -> dict[str, str]:
        """The names of a few people, as far as known."""
        if not users:
            return {}
        found = await asyncio.gather(*(self.profile(team, user) for user in users[:10]))
        return {user: p.name for user, p in zip(users, found, strict=False) if p.name}

    async def picked(self, team: str, text: str) -> tuple[str, dict[str, Account]]:
        """A text of Slack's as it was typed, with a placeholder for everybody mentioned in it, and
        their accounts."""
        users = mentioned(text)
        names = await self.names(team, users)
        marked = plain(text, {user: mark(user) for user in users})
        people = {f"@{mark(u)}": account_of(team, u, names.get(u, u)) for u in users}
        return marked, people

    def forget(self, team: str, user: str) -> None:
        """Somebody's profile has changed: ask again, and use what we know until Slack answers."""
        self._lookups.forget((team, user))

    def drop_all(self) -> None:
        """Keep nobody's profile. When somebody is forgotten, no process but the one that did it can
        tell whose account that was, so all go, and are looked up again as they are needed."""
        self._lookups.drop_all()

    async def stop(self) -> None:
        """Cancel pending lookups."""
        await self._lookups.stop()

    async def _ask(self, key: tuple[str, str]) -> tuple[Profile, timedelta]:
        team, user = key
        try:
            answer = await self._calls.ask(team, "users.info", user=user, include_locale=True)
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.person_unknown", error=type(wrong).__name__, code=str(wrong))
            return self._lookups.latest(key) or NOBODY, AGAIN
        return profile_of(answer.get("user") or {}), FRESH


def profile_of(user: dict[str, Any]) -> Profile:
    """The profile in a user object: the display name if there is one, else the real name."""
    told = user.get("profile") or {}
    name = told.get("display_name") or told.get("real_name") or user.get("real_name")
    return Profile(
        name=str(name or user.get("name") or "").strip(),
        zone=str(user.get("tz") or ""),
        language=language_of(str(user.get("locale") or "")),
        bot=bool(user.get("is_bot")),
        gone=bool(user.get("deleted")),
        limits=tuple(name for name in LIMITS if user.get(name)),
    )
