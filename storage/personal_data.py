"""Every column there is, and what becomes of it: the one table of what Heard keeps about people.

What a person is given when they ask (`export`), what `me forget` does and what retention deletes is
said here for each column. A test fails for a column that is not in it: add a line with every
column. Fields of what is kept as JSON are in `storage.personal_fields`.
"""

from __future__ import annotations

from collections.abc import Mapping

from storage.personal_data_rules import Column, Forgetting, Holds, Retention, TableRules

_ID, _ABOUT = Holds.ID, Holds.ABOUT
_ASKED, _DELETED, _KEPT = Forgetting.ASKED, Forgetting.DELETED, Forgetting.KEPT
_PREFERENCE = Column(Holds.CHOICE, _DELETED, export=True)
_CHOICE = Column(Holds.CHOICE, _DELETED, export=True)
_POINT = (Retention.POINTS,)
_JOURNALS, _POSTS, _ROLLS = (Retention.JOURNALS,), (Retention.POSTS,), (Retention.ROLLS,)
_NAMES, _NOTES = (Retention.NAMES,), (Retention.NOTES,)
_NEEDS = (Retention.NEEDS,)
_NEED = Column(Holds.CHOICE, _DELETED, export=True, retention=_NEEDS)
_WORDS = (Retention.NOTES, Retention.POINTS)


def _only(*plain: str) -> TableRules:
    return TableRules(plain)


PERSONAL_DATA: Mapping[str, TableRules] = {
    # -- rooms and people
    "room": _only("number", "key", "platform", "tenant", "channel", "title", "zone"),
    "person": TableRules(
        ("platform", "tenant"),
        {
            "id": Column(_ID, export=True),
            "account": Column(Holds.ACCOUNT, Forgetting.EMPTIED, export=True, retention=_NAMES),
            "name": Column(Holds.NAME, Forgetting.EMPTIED, export=True, retention=_NAMES),
            "seen": Column(_ABOUT, Forgetting.EMPTIED, export=True, retention=_NAMES),
        },
    ),
    "membership": TableRules(
        ("number", "room"),
        {
            "person": Column(_ID, _DELETED, export=True),
            "role": Column(_ABOUT, _DELETED, export=True),
            "meeting": Column(_ABOUT, _DELETED, export=True),
            "event": Column(_ABOUT, _DELETED),
            "until": Column(_ABOUT, _DELETED, export=True),
        },
    ),
    # A seat's link is named by the id of the person whose seat it is.
    "link": TableRules(("room", "number"), {"what": Column(_ID, _DELETED)}),
    # Some names have a person's id in them; a speaker's on a Stage has their account.
    "anchor": TableRules(
        ("platform", "tenant", "channel"),
        {"name": Column(Holds.ACCOUNT, _DELETED), "ref": Column(Holds.ACCOUNT, _DELETED)},
    ),
    "words": TableRules(
        ("id", "room"),
        {
            "by": Column(_ID, _ASKED, export=True, retention=_WORDS),
            "use": Column(_ABOUT, _ASKED, export=True, retention=_WORDS),
            "text": Column(Holds.WORDS, _ASKED, export=True, retention=_WORDS),
            "at": Column(_ABOUT, _ASKED, export=True, retention=_WORDS),
            "source": Column(_ABOUT, _ASKED, retention=_WORDS),
        },
    ),
    # Deleted as well when their seat is taken away, or the browser's maker says that it is gone.
    "web_push_subscription": TableRules(
        ("room",),
        {
            "endpoint": Column(Holds.ACCOUNT, _DELETED),
            "person": Column(_ID, _DELETED),
            "p256dh": Column(Holds.ACCOUNT, _DELETED),
            "auth": Column(Holds.ACCOUNT, _DELETED),
            "created": Column(_ABOUT, _DELETED),
        },
    ),
    # Deleted as soon as it has arrived, and by either of the two who is forgotten.
    "worry": TableRules(
        ("id", "room", "named"),
        {
            "to": Column(_ID, _DELETED),
            "by": Column(_ID, _DELETED),
            "text": Column(Holds.WORDS, _DELETED),
            "at": Column(_ABOUT, _DELETED),
        },
    ),
    # -- a meeting in progress
    # A delivery's own id can have the account in it: in the web room, and on Discord in versions
    # before November 2026.
    "journal": TableRules(
        ("meeting", "number", "tenant"),
        {
            "source": Column(Holds.ACCOUNT, Forgetting.REWRITTEN, retention=_JOURNALS),
            "body": Column(_ID, Forgetting.REWRITTEN, export=True, retention=_JOURNALS),
        },
    ),
    # Of an open meeting, what its journal comes to. It goes when the meeting ends, and when
    # anything is taken out of the journal.
    "snapshot": TableRules(
        ("meeting", "number", "code", "digest", "rewritten"),
        {"body": Column(_ID, Forgetting.DROPPED, retention=_JOURNALS)},
    ),
    "wake": _only("meeting", "why", "about", "due", "ready", "worker"),
    "worker": _only("id", "beat", "web"),
    "parcel": TableRules(
        (
            *("room", "meeting", "number", "place", "kind", "worker", "until"),
            *("delivered_at", "tries", "edition", "retires", "platform"),
        ),
        {
            "at": Column(_ABOUT, _DELETED, export=True, retention=_POSTS),
            "to": Column(_ID, _DELETED, export=True, retention=_POSTS),
            "card": Column(_ID, _DELETED, export=True, retention=_POSTS),
        },
    ),
    "quote": _only("words", "room", "meeting", "number", "place"),
    "subject": _only("room", "about", "meeting", "number", "place"),
    "shown": TableRules(
        ("room", "meeting", "number", "place", "piece", "ref"),
        {"channel": Column(Holds.ACCOUNT, _DELETED, retention=_POSTS)},
    ),
    # -- what outlives a meeting
    "meeting": _only("id", "room", "number", "state", "starts", "opened_at", "closed_at"),
    "preferences": TableRules(
        (),
        {
            "person": Column(_ID, _DELETED, export=True),
            "invitations": _PREFERENCE,
            "asked": _PREFERENCE,
            "direct": _PREFERENCE,
            "language": _PREFERENCE,
            "plain": _PREFERENCE,
            "more_time": _PREFERENCE,
            "reminders": _PREFERENCE,
            "slower": _PREFERENCE,
            "lessons": _PREFERENCE,
            "offered": _PREFERENCE,
            "words": _PREFERENCE,
        },
    ),
    "lesson_taken": TableRules(
        ("at",),
        {
            "person": Column(_ID, _DELETED, export=True),
            "lesson": _CHOICE,
            "tried": _CHOICE,
        },
    ),
    # What people need, which can amount to data about their health. Not in the copy of anybody
    # else: whoever was named is shown it, and is given nothing of it.
    "needs_said": TableRules(
        ("room",),
        {
            "person": Column(_ID, _DELETED, export=True, retention=_NEEDS),
            "text": Column(Holds.WORDS, _DELETED, export=True, retention=_NEEDS),
            "at": Column(_ABOUT, _DELETED, export=True, retention=_NEEDS),
        },
    ),
    "need": TableRules(
        ("room",),
        {
            "person": Column(_ID, _DELETED, export=True, retention=_NEEDS),
            "kind": _NEED,
            "days": _NEED,
            "arranged": _NEED,
            "met": _NEED,
            "met_at": _NEED,
            "reply": _NEED,
        },
    ),
    "need_viewer": TableRules(
        ("room",),
        {
            "person": Column(_ID, _DELETED, export=True, retention=_NEEDS),
            "viewer": Column(_ID, _DELETED, export=True, retention=_NEEDS),
        },
    ),
    "glossary": TableRules(
        ("room", "number", "term", "explanation", "named", "confirmed"),
        {"by": Column(_ID, _DELETED), "at": Column(_ABOUT, _DELETED)},
    ),
    "team_group": _only("room", "name", "place"),
    "group_choice": TableRules(
        ("room",),
        {"person": Column(_ID, _DELETED, export=True), "name": _CHOICE, "consent": _CHOICE},
    ),
    "forget_later": TableRules(
        ("room",),
        {"person": Column(_ID, _DELETED, export=True), "at": Column(_ABOUT, _DELETED)},
    ),
    "meeting_counts": _only("meeting", "events", "people", "heard", "messages", "words", "turns"),
    "meeting_summary": _only(
        *("meeting", "room", "number", "held", "opened_at", "closed_at", "seconds"),
        *("people", "heard", "largest_share", "evenness", "half_heard_seconds", "zone"),
        *("messages", "unanswered", "called", "waiting", "longest_wait_seconds"),
        *("planned_seconds", "over_seconds"),
        *("points_opened", "points_settled", "points_disputed", "settle_seconds", "outcomes"),
        *("decisions", "reviewed", "proposals_closed", "actions", "actions_closed", "did"),
        *("constraints", "constraints_real", "constraints_met", "constraints_avoided"),
    ),
    "programme_room": _only("room", "since"),
    # By the id of its words: they are gone with them.
    "released_text": TableRules(("room", "at"), {"words": Column(_ID, retention=_NOTES)}),
    "group_figures": _only("meeting", "name", "room", "there", "heard"),
    "series": _only("room", "first", "zone", "rule", "minutes", "excluded", "moved", "extra"),
    "poll_reply": TableRules(
        ("meeting", "room", "number", "flags", "raised_at", "passed_over", "replied_at"),
        {
            "words": Column(_ID, export=True, retention=_NOTES),
            "by": Column(_ID, export=True, retention=_NOTES),
        },
    ),
    "missed_meeting": _only("room", "due", "why", "reason"),
    "contention": TableRules(
        (
            *("room", "number", "tabled", "erased", "agreement", "not_before", "item", "groups"),
            *("joined_into", "split_from", "decision", "reopened", "disputed", "changed_at"),
            *("raised_in", "postponed", "postponed_in", "reworded"),
            *("positions", "notes", "links"),
        ),
        {
            "wording": Column(_ID, export=True, retention=_POINT),
            "raised_by": Column(_ID, export=True, retention=_POINT),
            "parked_at": Column(_ABOUT, export=True, retention=_POINT),
            "standing": Column(_ABOUT, export=True, retention=_POINT),
            # Leads to a message on its platform, as do the references in a journal: out of reach.
            "source": Column(_ABOUT, retention=_POINT),
            "outcome": Column(_ABOUT, export=True, retention=_POINT),
            "reason": Column(_ID, export=True, retention=_POINT),
            "recipient": Column(_ID, export=True, retention=_POINT),
            "postponed_because": Column(_ID, export=True, retention=_POINT),
            "settled_at": Column(_ABOUT, export=True, retention=_POINT),
            "holder": Column(_ID, export=True, retention=_POINT),
            "asked_at": Column(_ABOUT, retention=_POINT),
            "owner": Column(_ID, export=True, retention=_POINT),
            "owner_asked": Column(_ID, export=True, retention=_POINT),
            # Lists of ids.
            "declined": Column(_ID, retention=_POINT),
            "awaiting": Column(_ID, retention=_POINT),
            "came_from": Column(_ID, retention=_POINT),
            "named": Column(_ID, retention=_POINT),
        },
    ),
    "contention_log": TableRules(
        ("number", "room", "contention", "meeting", "step", "standing", "at"),
        {"by": Column(_ID, retention=_POINT), "reason": Column(_ID, retention=_POINT)},
    ),
    "action": TableRules(
        ("room", "number", "meeting", "about", "erased"),
        {
            "words": Column(_ID, export=True, retention=_NOTES),
            "by": Column(_ID, export=True, retention=_NOTES),
            "owner": Column(_ID, export=True, retention=_NOTES),
            "asked": Column(_ID, export=True, retention=_NOTES),
            "due": Column(_ABOUT, export=True, retention=_NOTES),
            "state": Column(_ABOUT, export=True, retention=_NOTES),
            "reason": Column(_ID, export=True, retention=_NOTES),
            "at": Column(_ABOUT, retention=_NOTES),
            "closed_at": Column(_ABOUT, retention=_NOTES),
            "source": Column(_ABOUT, retention=_NOTES),
        },
    ),
    "contention_entry": TableRules(
        ("number", "room", "meeting", "contention", "kind"),
        {
            "words": Column(_ID, export=True, retention=_POINT),
            "by": Column(_ID, export=True, retention=_POINT),
            "at": Column(_ABOUT, export=True, retention=_POINT),
            "source": Column(_ABOUT, retention=_POINT),
        },
    ),
    "note": TableRules(
        ("number", "room", "meeting", "kind", "about", "corrects"),
        {
            "words": Column(_ID, export=True, retention=_NOTES),
            "by": Column(_ID, export=True, retention=_NOTES),
            "at": Column(_ABOUT, export=True, retention=_NOTES),
            "source": Column(_ABOUT, retention=_NOTES),
        },
    ),
    # `by` is empty for what was said without a name: whose it is stands in `words` alone.
    "view": TableRules(
        (
            *("number", "room", "meeting", "kind", "about", "point", "proposal", "changed_at"),
            "constraint_kind",
        ),
        {
            "words": Column(_ID, export=True, retention=_NOTES),
            "at": Column(_ABOUT, export=True, retention=_NOTES),
            "by": Column(_ID, export=True, retention=_NOTES),
            "outcome": Column(_ABOUT, export=True, retention=_NOTES),
            "reason": Column(_ID, export=True, retention=_NOTES),
            "decision": Column(_ID, export=True, retention=_NOTES),
            "decided_at": Column(_ABOUT, export=True, retention=_NOTES),
            "told_at": Column(_ABOUT, retention=_NOTES),
            "answer": Column(_ABOUT, export=True, retention=_NOTES),
            "named": Column(_ABOUT, export=True, retention=_NOTES),
            "answered_at": Column(_ABOUT, export=True, retention=_NOTES),
            "meant": Column(_ID, export=True, retention=_NOTES),
        },
    ),
    "proposal": TableRules(
        (
            *("room", "number", "meeting", "shown", "closes", "quorum", "threshold", "review"),
            *("version", "point", "item", "replaces", "closed_at", "result", "listed", "counts"),
        ),
        {
            "wording": Column(_ID, export=True, retention=_NOTES),
            "by": Column(_ID, export=True, retention=_NOTES),
            "at": Column(_ABOUT, export=True, retention=_NOTES),
            "method": Column(_ABOUT, export=True, retention=_NOTES),
            "standing": Column(_ABOUT, export=True, retention=_NOTES),
            "source": Column(_ABOUT, retention=_NOTES),
        },
    ),
    "response": TableRules(
        ("room", "proposal"),
        {
            "person": Column(_ID, _DELETED, export=True, retention=_NOTES),
            "answer": Column(Holds.CHOICE, _DELETED, export=True, retention=_NOTES),
            "at": Column(_ABOUT, _DELETED, export=True, retention=_NOTES),
            "version": Column(_ABOUT, _DELETED, retention=_NOTES),
            "reason": Column(_ID, _DELETED, export=True, retention=_NOTES),
        },
    ),
    # -- polls
    "poll": _only(
        *("meeting", "room", "opened_at", "closes_at", "fewest", "closed_at"),
        *("comments_fewest", "seal", "questionnaire"),
    ),
    "roll": TableRules(
        ("poll",),
        {"person": Column(_ID, Forgetting.WHEN_CLOSED, export=True, retention=_ROLLS)},
    ),
    "ballot_box": TableRules(("poll",), {"sealed": Column(Holds.SEALED, Forgetting.OUT_OF_REACH)}),
    "ballot_mark": TableRules(
        ("poll", "mark"), {"sealed": Column(Holds.SEALED, Forgetting.OUT_OF_REACH)}
    ),
    "comment_slip": TableRules(
        ("poll", "id"), {"sealed": Column(Holds.SEALED, Forgetting.OUT_OF_REACH)}
    ),
    "poll_result": _only(
        *("poll", "ballots", "comments", "counts", "deliveries"),
        *("level", "held", "roll", "by_group"),
    ),
    "poll_comment": TableRules(
        ("poll", "id"), {"text": Column(Holds.WORDS, Forgetting.OUT_OF_REACH)}
    ),
    "spent_key": _only("name"),
    # -- installations
    "installation": TableRules(
        ("platform", "enterprise", "tenant", "version", "installed_at", "refreshing"),
        {"sealed": Column(Holds.SEALED, Forgetting.OUT_OF_REACH)},
    ),
    "workspace": _only("platform", "tenant", "enterprise", "forget", "forgotten"),
    "oauth_state": _only("state", "until"),
}
"""The rules for each table, by its name."""
