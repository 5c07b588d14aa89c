"""Over random histories, with restarts: every view is pending and on the facilitators' list, or has
an outcome of which its author was told, or its author has left. Never none of these."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import select

from bot.phrases import catalogue
from storage.tables import VIEW, WORDS

PEOPLE = ("Ana", "Tom", "Mei")
OUTCOMES = ("changed", "partly", "answered", "not-taken", "no-longer-needed")


class History:
    """A room in which people raise things, and facilitators say what became of them."""

    def __init__(self, meeting, seed):
        self.meeting, self.lot = meeting, random.Random(seed)
        self.here = set(PEOPLE)
        self.raised = 0

    async def begin(self):
        await self.meeting.joins("Grace", facilitator=True)
        for who in PEOPLE:
            await self.meeting.joins(who)
        await self.meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly")
        await self.meeting.says("Grace", "/unsigned say on")

    async def step(self):
        act = self.lot.choice(
            (
                self.notes, self.notes, self.has_read_out, self.decides, self.decides, self.answers,
                self.starts, self.ends, self.leaves, self.takes_back, self.waits, self.restarts,
            )
        )  # fmt: skip
        await act()

    def anybody(self):
        return self.lot.choice(sorted(self.here) or ["Grace"])

    def text(self):
        self.raised += 1
        return f"Thing {self.raised}"

    async def notes(self):
        await self.meeting.says(self.anybody(), f"/note {self.text()}")

    async def has_read_out(self):
        named = self.lot.choice(("yes", "no"))
        await self.meeting.says(self.anybody(), f"/say name={named} {self.text()}")

    async def decides(self):
        numbers = [row.number for row in await self.rows() if row.outcome is None]
        if numbers:
            some = self.lot.sample(numbers, self.lot.randint(1, min(3, len(numbers))))
            await self.meeting.fills_in(
                "Grace",
                "outcomes",
                views=",".join(map(str, some)),
                outcome=self.lot.choice(OUTCOMES),
                reason="So it is.",
            )

    async def answers(self):
        rows = await self.rows()
        if rows and self.here:
            row = self.lot.choice(rows)
            answer = self.lot.choice(("right", "misread", "not-heard"))
            for who in sorted(self.here):
                await self.meeting.fills_in(who, "raised answer", view=row.number, answer=answer)

    async def starts(self):
        await self.meeting.says("Grace", "/start")

    async def ends(self):
        await self.meeting.says("Grace", "/end anyway=yes")

    async def leaves(self):
        who = self.anybody()
        if who != "Grace" and len(self.here) > 1:
            await self.meeting.says(who, "/leave")
            self.here.discard(who)
        elif gone := sorted(set(PEOPLE) - self.here):
            await self.meeting.joins(gone[0])
            self.here.add(gone[0])

    async def takes_back(self):
        await self.meeting.says(self.anybody(), "/take-back")

    async def waits(self):
        await self.meeting.time_passes(hours=self.lot.choice((0.2, 3, 30)))

    async def restarts(self):
        self.meeting.restarts()

    async def rows(self):
        author = select(VIEW, WORDS.c.by.label("wrote")).join(WORDS, WORDS.c.id == VIEW.c.words)
        return await self.meeting.store._db.read(lambda tx: tx.execute(author).all())


@pytest.mark.parametrize("seed", range(5))
async def test_every_view_is_on_a_list_or_has_an_outcome_its_author_was_told(meeting, seed):
    history = History(meeting, seed)
    await history.begin()
    for _ in range(25):
        await history.step()
    await history.ends()
    await meeting.time_passes(days=2)
    room = await meeting.service.directory.room(meeting.room)
    listed = {it.number for it in await meeting.store.views.unsettled(room.key, 1000)}
    names = await meeting.store.names({row.by or row.wrote for row in await history.rows()})
    rows = await history.rows()
    assert rows, "nothing was raised"
    for row in rows:
        author = names[row.by or row.wrote]
        told = row.told_at is not None and row.told_at >= row.changed_at
        if row.outcome is None or row.answer == "not-heard":
            assert row.number in listed
        # Pending or not: whoever is there knows how it stands.
        assert told or (author in PEOPLE and author not in history.here), (author, row)
    if any(row.outcome is None for row in rows):
        (grace,) = [who for who, name in meeting._people.items() if name == "Grace"]
        # In a message of its own, or in the one about how the meeting went.
        told = [
            c.text for c in meeting.face.whispers[grace] if c.kind in ("open-views", "look-back")
        ]
        assert any(catalogue().say("views-open-why") in text for text in told), told
    for row in rows:
        if row.by is None:
            quoted = await meeting.store.words([row.words])
            whispered = [
                card.text
                for who, cards in meeting.face.whispers.items()
                for card in cards
                if card.kind == "your-views"
            ]
            assert not [text for text in whispered if f"“{quoted[row.words]}”" in text]
