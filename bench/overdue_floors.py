"""The least that an overdue appointment could cost: its rows, and what the core makes of it."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from sqlalchemy import make_url

from adapters.clock import SystemClock
from bench.floors import rows
from bench.measure import Cost, once
from bench.world import TITLE, item_begins, journal, title_id
from bot.effects import Post, ShowPanel
from bot.events import WakeReason, WokenUp, decode, encode
from bot.ids import number_of, room_of
from bot.meeting.cards import panel
from bot.meeting.meeting import Meeting
from bot.phrase_renderer import RenderInputs
from bot.render import render
from bot.rendered import RenderedCard
from storage.outbox import _encode as encode_card
from storage.sqlite_thread import _PRAGMAS as PRAGMAS
from storage.utc import to_micros

AT_ONCE = 100


async def rows_alone(url: str, minutes: int) -> Cost:
    """Every appointment claimed and its journal read, a hundred at a time; an event and two posts
    written for it, and the appointment struck off; then the posts claimed, and marked as delivered:
    with the `sqlite3` module alone, four commits for a hundred."""
    db = sqlite3.connect(make_url(url).database or "", isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(pragma)
    card = encode_card(_woken(Meeting.fold(journal(0, 3, 0, minutes)), minutes)[0].card).decode()
    now = to_micros(SystemClock().now())

    async def work() -> int:
        done = 0
        while taken := _kept(db, now, card):
            _delivered(db, now)
            done += taken
        return done

    try:
        return await once(work, tidy=False)
    finally:
        db.close()


def _kept(db: sqlite3.Connection, now: int, card: str) -> int:
    db.execute("BEGIN IMMEDIATE")
    claim = """UPDATE wake SET ready = ?, worker = 'bare' WHERE (meeting, why, about) IN (
        SELECT meeting, why, about FROM wake WHERE ready <= ? ORDER BY ready LIMIT ?
    ) RETURNING meeting, why, about"""
    taken = db.execute(claim, (now + 60_000_000, now, AT_ONCE)).fetchall()
    db.execute("COMMIT")
    meetings = [meeting for meeting, _, _ in taken]
    holes = ",".join("?" * len(meetings))
    read = f"SELECT body FROM journal WHERE meeting IN ({holes}) ORDER BY meeting, number"
    db.execute(read, meetings).fetchall()
    db.execute("BEGIN IMMEDIATE")
    lines = [
        (meeting, 5, *row[2:]) for meeting, row in zip(meetings, rows(len(meetings)), strict=True)
    ]
    db.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", lines)
    db.executemany("DELETE FROM wake WHERE meeting = ? AND why = ? AND about = ?", taken)
    db.executemany(
        "INSERT INTO parcel (room, meeting, number, place, kind, at, card, platform)"
        " VALUES (?, ?, 5, ?, ?, ?, ?, 'bench')",
        [
            (
                room_of(meeting),
                number_of(meeting),
                place,
                kind,
                now,
                card if kind == "post" else None,
            )
            for meeting in meetings
            for place, kind in enumerate(("post", "panel"))
        ],
    )
    db.execute("COMMIT")
    return len(taken)


def _delivered(db: sqlite3.Connection, now: int) -> None:
    db.execute("BEGIN IMMEDIATE")
    claim = """UPDATE parcel SET worker = 'bare', until = ?, tries = 1 WHERE delivered_at IS NULL
        RETURNING room, meeting, number, place, kind, at, card"""
    found = db.execute(claim, (now,)).fetchall()
    db.execute("COMMIT")
    db.execute("BEGIN IMMEDIATE")
    key = "room = ? AND meeting = ? AND number = ? AND place = ?"
    posts = [(now, *row[:4]) for row in found if row[4] == "post"]
    db.executemany(f"UPDATE parcel SET delivered_at = ? WHERE {key}", posts)
    panels = [row[:4] for row in found if row[4] == "panel"]
    db.executemany(f"DELETE FROM parcel WHERE {key}", panels)
    db.execute("COMMIT")


async def core_alone(how_many: int, minutes: int) -> Cost:
    """Every meeting folded from its journal, woken, and what it says put into words, without a
    database and one after the other."""
    bodies = [[encode(event) for event in journal(room, 3, 0, minutes)] for room in range(how_many)]
    kept: list[tuple[Meeting, list[RenderedCard]]] = []
    _told(0, bodies[0], minutes)  # sentences are parsed when they are first said

    async def work() -> int:
        for room, lines in enumerate(bodies):
            kept.append(_told(room, lines, minutes))
        return how_many

    return await once(work)


def _told(room: int, lines: list[bytes], minutes: int) -> tuple[Meeting, list[RenderedCard]]:
    """A meeting from its journal, and what it says now that its item's time is up."""
    meeting = Meeting.fold(map(decode, lines))
    names = RenderInputs(now=SystemClock().now(), words={title_id(room): TITLE})
    says = [effect.card for effect in _woken(meeting, minutes, room)]
    return meeting, [render(card, names) for card in (*says, panel(meeting.state))]


def _woken(meeting: Meeting, minutes: int, room: int = 0) -> list[Post]:
    """What a meeting posts when its item's time is up."""
    due = item_begins(room) + timedelta(minutes=minutes)
    woken = WokenUp(at=SystemClock().now(), why=WakeReason.ITEM_TIME, due=due)
    effects = meeting.receive(woken)
    assert any(isinstance(effect, ShowPanel) for effect in effects)
    return [effect for effect in effects if isinstance(effect, Post)]
