"""What goes wrong, on demand: each fault waits for a method and is used up."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass
class Fault:
    """`times`: how often it still happens. `channel`: only there; "" is anywhere."""

    method: str
    kind: str  # "429", "status", "error", "before", "after", "hold"
    times: int = 1
    channel: str = ""
    retry_after: int = 1
    status: int = 503
    error: str = ""
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a request has met it."""
    released: asyncio.Event = field(default_factory=asyncio.Event)
    met: int = 0

    def release(self) -> None:
        """Let what is held go on."""
        self.released.set()


class Faults:
    """The faults that are waiting. `method` may be "*"."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def _add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault

    def limits(
        self, method: str, *, retry_after: int = 1, times: int = 1, channel: str = ""
    ) -> Fault:
        """429, with so many seconds to wait."""
        return self._add(
            Fault(method, "429", times=times, channel=channel, retry_after=retry_after)
        )

    def breaks(self, method: str, *, status: int = 503, times: int = 1) -> Fault:
        """A server error, as a page that is not JSON."""
        return self._add(Fault(method, "status", times=times, status=status))

    def says(self, method: str, error: str, *, times: int = 1, channel: str = "") -> Fault:
        """An error of Slack's, such as `internal_error`; nothing is done."""
        return self._add(Fault(method, "error", times=times, error=error, channel=channel))

    def resets(
        self, method: str, *, after: bool = False, times: int = 1, channel: str = ""
    ) -> Fault:
        """The connection is cut: before anything was done, or after, with no answer."""
        kind = "after" if after else "before"
        return self._add(Fault(method, kind, times=times, channel=channel))

    def holds(self, method: str, *, times: int = 1) -> Fault:
        """The answer does not come until `release`. What was asked for has been done by then."""
        return self._add(Fault(method, "hold", times=times))

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        for fault in self.waiting:
            fault.release()
        self.waiting.clear()

    def take(self, method: str, channel: str) -> Fault | None:
        """The fault that a request meets, if any."""
        for fault in self.waiting:
            if fault.method in (method, "*") and fault.channel in ("", channel):
                fault.times -= 1
                fault.met += 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
