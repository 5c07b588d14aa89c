"""What somebody can do now: their own panel, with everything else behind one button, by topic.

So nobody is shown a wall of commands who has only asked what there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

import msgspec

from adapters.chat.forms import asked
from adapters.chat.labels import short
from bot.commands.spec import SECTIONS
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, MeetingService, Visibility
from bot.rendered import Form, RenderedButton, RenderedCard, RenderedSection

MORE: Final = "+more"
"""Stands for the command of the button. No command of the table begins with a "+"."""
LONGEST_LABEL: Final = 75
"""Characters of a button's label."""


async def overview(
    service: MeetingService, room: RoomId, person: Account, typed: str, seen: Visibility | None
) -> RenderedCard:
    """Somebody's own panel, and a button for the rest. `typed`: how help is typed there; `seen`:
    see `Request.seen`.

    Raises:
        Refused: they may not see the room.
        NotSaved: the database cannot be reached.
    """
    card = await service.queries.my_panel(room, person, seen)
    if card is None:
        raise Refused("refused-not-seen")
    say = readers_catalogue().say
    more = RenderedButton(label=say("chat-more"), command=MORE)
    return msgspec.structs.replace(
        card,
        text=f"{card.text}\n{say('chat-more-typed', {'typed': typed})}",
        parts=(*card.parts, RenderedSection(buttons=(more,))),
    )


async def everything(
    service: MeetingService, room: RoomId, person: Account, typed: str, seen: Visibility | None
) -> RenderedCard:
    """Every command that somebody can use now, as buttons by topic.

    Raises:
        NotSaved: the database cannot be reached.
    """
    return by_topic(await service.commands.available_commands(room, person, seen), typed)


def by_topic(forms: Sequence[Form], typed: str) -> RenderedCard:
    """Commands as buttons, by topic. Those that want to know something open their form."""
    say = readers_catalogue().say
    topics = {form.command: BY_NAME[form.command].section for form in forms}
    in_order = sorted(forms, key=lambda form: SECTIONS.index(topics[form.command]))
    parts = tuple(
        RenderedSection(heading=say(f"topic-{topic}"), buttons=tuple(map(_button, some)))
        for topic, some in groupby(in_order, key=lambda form: topics[form.command])
    )
    how = say("chat-more-typed", {"typed": typed})
    told = [
        f"{part.heading}: {', '.join(button.label for button in part.buttons)}" for part in parts
    ]
    title = say("help-title")
    return RenderedCard(
        kind="more", text="\n".join([title, *told, how]), title=title, lines=(how,), parts=parts
    )


def _button(form: Form) -> RenderedButton:
    label = short(form.title, LONGEST_LABEL)
    return RenderedButton(label=label, command=form.command, form=bool(asked(form)))


def beginning(unused: str, about: str) -> RenderedCard:
    """What somebody is shown at a place that Heard is not in use at: how to begin, and what it is.
    Nothing is opened by looking."""
    start = RenderedButton(
        label=readers_catalogue().say("button-start"), command="start", style="main"
    )
    return RenderedCard(
        kind="beginning", text=f"{unused}\n{about}", lines=(unused, about), buttons=(start,)
    )


def together(first: RenderedCard, then: RenderedCard) -> RenderedCard:
    """A short answer with another card below it, as one."""
    return msgspec.structs.replace(
        then, text=f"{first.text}\n\n{then.text}", lines=(*first.lines, *_title(then), *then.lines),
        title=first.title, facts=(*first.facts, *then.facts),
    )  # fmt: skip


def _title(card: RenderedCard) -> tuple[str, ...]:
    return (card.title,) if card.title else ()
