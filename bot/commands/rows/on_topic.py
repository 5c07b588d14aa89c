"""Commands about whether the talk is about what is up."""

from __future__ import annotations

from bot.commands import (
    topic,
)
from bot.commands.number_params import MANY
from bot.commands.spec import RUNNING, Command, Kind, OnMessage, Param
from bot.meeting import possible

ON_TOPIC: tuple[Command, ...] = (
    Command(
        "offtopic",
        topic.off_topic,
        (Param("source", Kind.TEXT, required=False, hidden=True, longest=255),),
        section="part",
        on_message=OnMessage(in_menu=False),
        when=RUNNING.only(possible.flag_off_topic),
    ),
    Command(
        "ontopic",
        topic.on_topic,
        (Param("question", Kind.NUMBER, required=False, hidden=True, most=MANY),),
        section="part",
        when=RUNNING.only(possible.say_on_topic),
        in_own_room=True,
    ),
    Command(
        "leave-it",
        topic.leave_it,
        (Param("question", Kind.NUMBER, required=False, hidden=True, most=MANY),),
        section="part",
        when=RUNNING.only(possible.leave_topic),
        in_own_room=True,
    ),
)
