"""Forgets one person: what `storage.personal_data` says of each column, done in one transaction.

Looking for what is theirs in a long journal takes a while, so that is done beforehand, beside the
writer; what was found is read once more in the transaction.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, and_, delete, func, or_, select, update
from sqlalchemy import tuple_ as tuple_of

from bot import events as e
from bot.ids import MeetingId, PersonId, WordsId
from bot.people.own_texts import going
from bot.people.preferences import USUAL
from bot.ports.personal import Erased
from storage import glossary, needs, quoted_posts, recorded_views, snapshots
from storage.sql import chunks
from storage.tables import (
    ANCHOR,
    FORGET_LATER,
    GROUP_CHOICE,
    JOURNAL,
    LESSON_TAKEN,
    LINK,
    MEMBERSHIP,
    PARCEL,
    PERSON,
    POLL,
    PREFERENCES,
    QUOTE,
    RESPONSE,
    ROLL,
    SHOWN,
    SUBJECT,
    WEB_PUSH_SUBSCRIPTION,
    WORDS,
    WORRY,
)

Line = tuple[str, int]
"""A meeting's id and the number of one of its events."""

CHOICES = ("Planned", "Reopened", "PlannedAgain", "PreferencesSet", "GroupChosen")
"""The tags of events that say what people have chosen for themselves."""
_PARCEL = ("room", "meeting", "number", "place")


def _has(tx: Connection, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """Whether a text contains another one, exactly. Faster than LIKE, and without patterns."""
    look = func.strpos if tx.dialect.name == "postgresql" else func.instr
    return look(column, text) > 0


def find_lines(tx: Connection, who: PersonId) -> Sequence[Line]:
    """The lines of the journal that `rewrite` has to change."""
    account = tx.scalar(select(PERSON.c.account).where(PERSON.c.id == who))
    tags = or_(*(JOURNAL.c.body.startswith(f'{{"is":"{tag}"') for tag in CHOICES))
    wanted = and_(tags, _has(tx, JOURNAL.c.body, f'"{who}"'))
    if account:
        wanted = or_(wanted, _has(tx, JOURNAL.c.source, account))
    found = tx.execute(select(JOURNAL.c.meeting, JOURNAL.c.number).where(wanted))
    return [(row.meeting, row.number) for row in found]


def forget(
    tx: Connection, who: PersonId, back: Collection[WordsId], lines: Sequence[Line]
) -> Erased:
    """Forget a person. `back`: which of the team's record they take back; `lines`: of
    `find_lines`."""
    place = tx.execute(
        select(PERSON.c.platform, PERSON.c.tenant, PERSON.c.account).where(PERSON.c.id == who)
    ).first()
    if place is None:
        return Erased()
    if place.account:
        _forget_anchors(tx, place.platform, place.tenant, place.account)
    _forget_anchors(tx, place.platform, place.tenant, who)
    rewrite(tx, who, place.account, lines)
    glossary.forget(tx, who)
    words, kept = _forget_words(tx, who, back)
    _forget_whispers(tx, who)
    for table in (
        GROUP_CHOICE,
        LESSON_TAKEN,
        PREFERENCES,
        MEMBERSHIP,
        FORGET_LATER,
        RESPONSE,
        WEB_PUSH_SUBSCRIPTION,
    ):
        tx.execute(delete(table).where(table.c.person == who))
    needs.forget(tx, who)
    tx.execute(delete(LINK).where(LINK.c.what == f"seat:{who}"))
    # Also what is on its way to them: nobody else is to read it.
    tx.execute(delete(WORRY).where(or_(WORRY.c.by == who, WORRY.c.to == who)))
    forget_rolls(tx, who)
    tx.execute(update(PERSON).where(PERSON.c.id == who).values(account=None, name=None, seen=None))
    on_roll = tx.scalar(select(func.count()).select_from(ROLL).where(ROLL.c.person == who))
    return Erased(words=words, kept=kept, on_roll=on_roll or 0)


def _forget_words(tx: Connection, who: PersonId, back: Collection[WordsId]) -> tuple[int, int]:
    found = tx.execute(select(WORDS.c.id, WORDS.c.use).where(WORDS.c.by == who))
    texts = [(WordsId(row.id), row.use) for row in found]
    gone = going(texts, set(back))
    erase(tx, who, gone)
    return len(gone), len(texts) - len(gone)


def erase(tx: Connection, who: PersonId, gone: Collection[WordsId]) -> int:
    """Delete somebody's own words, and have the posts that quote them edited; returns how many."""
    count = 0
    for some in chunks(gone):
        count += tx.execute(delete(WORDS).where(WORDS.c.by == who, WORDS.c.id.in_(some))).rowcount
    recorded_views.forget_words(tx, gone)
    quoted_posts.reopen(tx, gone)
    return count


def _forget_whispers(tx: Connection, who: PersonId) -> None:
    """Delete private messages to them, and the references to those on the platform."""
    theirs = select(*(PARCEL.c[name] for name in _PARCEL)).where(PARCEL.c.to == who)
    for table in (QUOTE, SHOWN, SUBJECT):
        tx.execute(delete(table).where(tuple_of(*(table.c[n] for n in _PARCEL)).in_(theirs)))
    tx.execute(delete(PARCEL).where(PARCEL.c.to == who))


def forget_rolls(tx: Connection, who: PersonId | None = None) -> int:
    """Take those who were forgotten, or one of them, off the rolls of polls that are over: while a
    poll is open, its roll is not touched. How many rows went."""
    over = select(POLL.c.meeting).where(POLL.c.closed_at.is_not(None))
    gone = select(PERSON.c.id).where(PERSON.c.account.is_(None))
    whose = ROLL.c.person.in_(gone) if who is None else ROLL.c.person == who
    return tx.execute(delete(ROLL).where(ROLL.c.poll.in_(over), whose)).rowcount


def _forget_anchors(tx: Connection, platform: str, tenant: str, name: str) -> None:
    """The external references that have their id or account in their name."""
    of_tenant = (ANCHOR.c.platform == platform, ANCHOR.c.tenant == tenant)
    found = tx.execute(select(ANCHOR.c.channel, ANCHOR.c.name, ANCHOR.c.ref).where(*of_tenant))
    whole = _whole(name)
    for row in found.all():
        if any(whole.search(text) for text in (row.channel, row.name, row.ref)):
            tx.execute(
                delete(ANCHOR).where(
                    *of_tenant, ANCHOR.c.channel == row.channel, ANCHOR.c.name == row.name
                )
            )


def _whole(name: str) -> re.Pattern[str]:
    """Finds an id that is not part of a longer one."""
    return re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])")


# -- the journal -----------------------------------------------------------------------------------


def rewrite(tx: Connection, who: PersonId, account: str | None, lines: Sequence[Line]) -> None:
    """Take a person's choices and account out of these lines of the journal. The lines stay, and
    fold as before, but for what somebody wanted who is not there any more. Snapshots go."""
    changed = set[MeetingId]()
    whole = _whole(account) if account else None
    for start in range(0, len(lines), 500):
        some = tuple_of(JOURNAL.c.meeting, JOURNAL.c.number).in_(lines[start : start + 500])
        for row in tx.execute(select(JOURNAL).where(some)).all():
            source = row.source
            if whole is not None and source:
                # Replaced by our own id, so that what was unique still is.
                source = whole.sub(who, source)
            body = without_choices(row.body, who)
            if (source, body) != (row.source, row.body):
                key = (JOURNAL.c.meeting == row.meeting, JOURNAL.c.number == row.number)
                tx.execute(update(JOURNAL).where(*key).values(source=source, body=body))
                changed.add(MeetingId(row.meeting))
    snapshots.rewritten(tx, changed)


def without_choices(body: str, who: PersonId) -> str:
    """An event of the journal without what a person has chosen for themselves."""
    event = e.decode(body)
    match event:
        case e.MeetingPlanned():
            changed: e.Event = _planned_without(event, who)
        case e.MeetingReopened() | e.MeetingPlannedAgain():
            changed = replace(event, planned=_planned_without(event.planned, who))
        case e.PreferencesSet(who=whose) if whose == who:
            changed = replace(event, preferences=USUAL)
        case e.GroupChosen(actor=actor) if actor == who:
            changed = replace(event, group=None)
        case _:
            return body
    return e.encode(changed).decode()


def _planned_without(event: e.MeetingPlanned, who: PersonId) -> e.MeetingPlanned:
    return replace(
        event,
        preferences={p: it for p, it in event.preferences.items() if p != who},
        in_groups={p: it for p, it in event.in_groups.items() if p != who},
    )
