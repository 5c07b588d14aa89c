"""Takes out of journals what people had chosen of their team's groups, up to revision 12.

Since then choices are in a table of their own: docs/adr/0020-groups-leave-the-journal.md.
"""

from __future__ import annotations

import json

HOLDING = ('%"GroupChosen"%', '%"in_groups"%')
"""Patterns (LIKE) of the events that may hold a choice."""


def emptied(body: str) -> str:
    """An event of a journal without anybody's choice; any other event as it is.

    `GroupChosen` becomes what it was besides, its person's belonging to the room (`Expected`), so
    that the journal folds to the same meeting.
    """
    event = json.loads(body)
    if event["is"] == "GroupChosen":
        event["is"] = "Expected"
        event.pop("group", None)
    elif event["is"] == "Planned" and "in_groups" in event:
        del event["in_groups"]
    else:
        return body
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))
