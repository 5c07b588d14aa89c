"""Closed places, for `/health` and `heard doctor`: since when, and what is kept for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from adapters.chat.closed import CLOSED, Closure, closure_of
from adapters.doctor import Finding
from adapters.health import OK, PartState
from bot.admin_texts import admin_text
from bot.ids import RoomId
from bot.rules import KEPT_FOR


def state_of(closed: Mapping[RoomId, Closure], *, single: bool) -> PartState:
    """The state of a platform that can be reached. `single`: there is only one workspace, so if it
    is closed nothing can be shown at all. A channel, or one workspace of many, is no emergency."""
    if not closed:
        return OK
    first = min(closed.values(), key=lambda each: each.since)
    since = f"since {first.since:%Y-%m-%d %H:%M} UTC ({first.code})"
    whole = sum(not where.channel for where in closed)
    if whole and single:
        return PartState(False, f"closed {since}")
    return PartState(True, f"ok; {len(closed)} closed, the first {since}")


class ClosedCheck:
    """Lists the closed places on a platform, from the database."""

    def __init__(
        self, platform: str, named: Callable[[str, str], Awaitable[Mapping[RoomId, str]]]
    ) -> None:
        """`named`: see `bot.ports.ExternalRefs.get_everywhere`."""
        self.name = admin_text("doctor-name-closed", platform=platform)
        self._platform = platform
        self._named = named

    async def look(self) -> Sequence[Finding]:
        """One finding for each workspace or channel where Heard cannot post now."""
        found = await self._named(self._platform, CLOSED)
        return [_finding(where, closure_of(ref)) for where, ref in sorted(found.items(), key=_key)]


def _key(kept: tuple[RoomId, str]) -> tuple[str, str]:
    return kept[0].tenant, kept[0].channel


def _finding(where: RoomId, closure: Closure) -> Finding:
    what = (
        admin_text("doctor-channel", channel=where.channel, tenant=where.tenant)
        if where.channel
        else where.tenant
    )
    text = admin_text(
        "doctor-closed",
        what=what,
        moment=f"{closure.since:%Y-%m-%d %H:%M}",
        code=closure.code,
        days=KEPT_FOR.days,
    )
    return Finding(text, wrong=not where.channel)
