"""The sample meeting as it stands in `respite-care.jsonl`, read once into plain values."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from bot.ids import ItemId

Act = Literal["first", "next"]


class SampleIntro(msgspec.Struct, frozen=True):
    """What the sample meeting is about."""

    title: str
    team: str
    about: str


class SamplePerson(msgspec.Struct, frozen=True):
    """One of the people in it."""

    name: str
    group: str
    about: str
    facilitator: bool = False
    invited: bool = False
    """They have told Heard that it may invite them to speak."""


class SampleTopic(msgspec.Struct, frozen=True):
    """An item of its agenda."""

    title: str
    goal: str
    minutes: int


class ScriptLine(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody says `text`, or does `command`, `after` so many seconds."""

    number: int
    """From 1 within its act."""
    after: float
    who: str
    text: str = ""
    command: str = ""
    args: dict[str, str | int] = {}
    item: ItemId | None = None
    """The agenda item it belongs to. None: it has its place whatever is up."""


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """The whole script: the first meeting, its poll's answers, and how the next one begins."""

    meeting: SampleIntro
    people: tuple[SamplePerson, ...]
    topics: tuple[SampleTopic, ...]
    acts: dict[Act, tuple[ScriptLine, ...]]
    ballots: tuple[dict[str, str], ...]

    @property
    def facilitator(self) -> SamplePerson:
        """Who runs it."""
        return next(part for part in self.people if part.facilitator)

    def people_on_show(self) -> list[dict[str, object]]:
        """Its people for the front page."""
        return [msgspec.to_builtins(one) for one in self.people]

    def text(self, ref: str) -> str | None:
        """The text of a message of the script, by the reference it is given when it is played."""
        return _texts(self).get(ref)


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A line of the file: of these, only what belongs together is there."""

    meeting: SampleIntro | None = None
    person: str = ""
    group: str = ""
    about: str = ""
    facilitator: bool = False
    invited: bool = False
    item: str = ""
    goal: str = ""
    minutes: int = 0
    after: float = 0
    say: str = ""
    text: str = ""
    off: bool = False
    sharp: bool = False
    do: str = ""
    command: str = ""
    args: dict[str, str | int] = {}
    ballot: dict[str, str | int] | None = None
    next: bool = False


def message_ref(act: Act, number: int) -> str:
    """What a message of the script is called in the room's conversation."""
    return f"sample:{act}:{number}"


def parse(body: bytes) -> Script:
    """Read a script.

    Raises:
        msgspec.ValidationError: the file is not of the shape it should be.
    """
    rows = msgspec.json.Decoder(_Row).decode_lines(body)
    cut = next(place for place, row in enumerate(rows) if row.next)
    return Script(
        meeting=next(row.meeting for row in rows if row.meeting),
        people=tuple(
            SamplePerson(row.person, row.group, row.about, row.facilitator, row.invited)
            for row in rows
            if row.person
        ),
        topics=tuple(SampleTopic(row.item, row.goal, row.minutes) for row in rows if row.item),
        acts={"first": _act(rows[:cut], agenda=True), "next": _act(rows[cut:], agenda=False)},
        ballots=tuple(
            {question: str(answer) for question, answer in row.ballot.items()}
            for row in rows
            if row.ballot
        ),
    )


@cache
def respite_care() -> Script:
    """The sample meeting that comes with Heard."""
    return parse(files("adapters.sample").joinpath("respite-care.jsonl").read_bytes())


def _act(rows: list[_Row], agenda: bool) -> tuple[ScriptLine, ...]:
    lines: list[ScriptLine] = []
    item = 1
    for row in rows:
        if not (row.say or row.do):
            continue
        # The meeting begins and ends whatever has become of its agenda.
        anywhere = not agenda or row.command in ("start", "end")
        lines.append(
            ScriptLine(
                number=len(lines) + 1,
                after=row.after,
                who=row.say or row.do,
                text=row.text,
                command=row.command,
                args=row.args,
                item=None if anywhere else ItemId(item),
            )
        )
        item += row.command == "agenda next"
    return tuple(lines)


def _texts(script: Script) -> dict[str, str]:
    return {
        message_ref(act, line.number): line.text
        for act, lines in script.acts.items()
        for line in lines
        if line.text
    }
