"""The process in which a recorded meeting is played that somebody has handed in on a page.

`heard run` starts it (`adapters.recordings.process`). It is no command for people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.store import SqlStore


def main() -> None:
    """Play the recording that comes on standard input."""
    from adapters.recordings.child import serve

    serve(_scratch_store)


async def _scratch_store() -> SqlStore:
    # Loaded where it is needed: a recording that cannot be read is refused sooner.
    from storage.scratch import scratch_store

    return await scratch_store()


if __name__ == "__main__":
    main()
