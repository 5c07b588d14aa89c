"""Every table, one class each: this is the whole schema, and the migrations are tested against it.
Each module has the tables of one subject.

Three kinds of text column, and the difference is the privacy promise:

- `our_id` and `their_id` hold ids, codes and other short text that programs made;
- `json_text` holds what `bot` encoded: events and cards, in which people and words go by their ids;
- `said_text` holds what a person typed. There are five, and a test counts them.

And `sealed_text` columns hold what nobody can read who does not have a key that is kept elsewhere:
tokens, and the ballots of polls that are open.

The one `packed_bytes` column holds what `bot` makes of a journal, without names or words.

Rows are written and read with SQLAlchemy Core; the classes say what there is. No table that takes
part in every message (journal, wake, outbox message) has a foreign key: in PostgreSQL each one
would write a lock on the row it points to.
"""

from __future__ import annotations

from storage.tables.columns import METADATA
from storage.tables.decisions import PROPOSAL, RESPONSE
from storage.tables.installations import INSTALLATION, OAUTH_STATE, WORKSPACE
from storage.tables.meeting_in_progress import (
    JOURNAL,
    PARCEL,
    QUOTE,
    SHOWN,
    SNAPSHOT,
    SUBJECT,
    WAKE,
    WORKER,
)
from storage.tables.polls import (
    BALLOT_BOX,
    BALLOT_MARK,
    COMMENT_SLIP,
    POLL,
    POLL_COMMENT,
    POLL_REPLY,
    POLL_RESULT,
    ROLL,
    SPENT_KEY,
)
from storage.tables.records import (
    ACTION,
    CONTENTION,
    CONTENTION_ENTRY,
    CONTENTION_LOG,
    MEETING,
    MEETING_COUNTS,
    MEETING_SUMMARY,
    MISSED_MEETING,
    NOTE,
    PROGRAMME_ROOM,
    RELEASED_TEXT,
    SERIES,
    VIEW,
)
from storage.tables.rooms_and_people import (
    ANCHOR,
    FORGET_LATER,
    GLOSSARY,
    GROUP_CHOICE,
    GROUP_FIGURES,
    LESSON_TAKEN,
    LINK,
    MEMBERSHIP,
    NEED,
    NEED_VIEWER,
    NEEDS_SAID,
    PERSON,
    PREFERENCES,
    ROOM,
    TEAM_GROUP,
    WEB_PUSH_SUBSCRIPTION,
    WORDS,
    WORRY,
)

__all__ = [
    "ACTION",
    "ANCHOR",
    "BALLOT_BOX",
    "BALLOT_MARK",
    "COMMENT_SLIP",
    "CONTENTION",
    "CONTENTION_ENTRY",
    "CONTENTION_LOG",
    "FORGET_LATER",
    "GLOSSARY",
    "GROUP_CHOICE",
    "GROUP_FIGURES",
    "INSTALLATION",
    "JOURNAL",
    "LESSON_TAKEN",
    "LINK",
    "MEETING",
    "MEETING_COUNTS",
    "MEETING_SUMMARY",
    "MEMBERSHIP",
    "METADATA",
    "MISSED_MEETING",
    "NEED",
    "NEEDS_SAID",
    "NEED_VIEWER",
    "NOTE",
    "OAUTH_STATE",
    "PARCEL",
    "PERSON",
    "POLL",
    "POLL_COMMENT",
    "POLL_REPLY",
    "POLL_RESULT",
    "PREFERENCES",
    "PROGRAMME_ROOM",
    "PROPOSAL",
    "QUOTE",
    "RELEASED_TEXT",
    "RESPONSE",
    "ROLL",
    "ROOM",
    "SERIES",
    "SHOWN",
    "SNAPSHOT",
    "SPENT_KEY",
    "SUBJECT",
    "TEAM_GROUP",
    "VIEW",
    "WAKE",
    "WEB_PUSH_SUBSCRIPTION",
    "WORDS",
    "WORKER",
    "WORKSPACE",
    "WORRY",
]
