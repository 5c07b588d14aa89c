"""What Heard would ask about the agenda in recorded meetings as they ran, to be judged by reading.

`bench.topic_changes` has the real changes of item of meetings in which nobody types numbers, as a
reader found them.
"""

from __future__ import annotations

from bench.topic_changes import ReadMeeting, read_changes
from bench.topic_recordings import Change, kept, recordings

__all__ = ["ReadMeeting", "changes_of", "kept", "read_changes", "recordings"]


def changes_of(row: ReadMeeting) -> list[Change]:
    """The changes that a reader found, in order."""
    return [Change(turn=one["turn"], to=one["to"]) for one in row["changes"]]
