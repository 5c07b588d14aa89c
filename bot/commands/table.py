"""The one table of commands.

The commands, forms, menus and buttons of every chat platform and of the web room, the help texts
and the manual are all made from this table. Its rows stand in `bot.commands.rows`, by subject.
Lists of commands have them in the order in which they are collected here.
"""

from __future__ import annotations

from bot.commands.help_text import helper
from bot.commands.rows.agenda import AGENDA
from bot.commands.rows.between_meetings import BETWEEN_MEETINGS
from bot.commands.rows.deciding import DECIDING
from bot.commands.rows.on_topic import ON_TOPIC
from bot.commands.rows.oneself import ONESELF
from bot.commands.rows.running import RUNNING_A_MEETING
from bot.commands.rows.taking_part import TAKING_PART
from bot.commands.rows.the_room import THE_ROOM
from bot.commands.rows.usual import THEMSELVES
from bot.commands.spec import Command, Kind, Param

COMMANDS: tuple[Command, ...] = (
    *TAKING_PART,
    Command(
        "help",
        helper(lambda: COMMANDS),
        (Param("command", Kind.COMMAND, required=False),),
        section="part",
        as_supporter=THEMSELVES,
        in_any_room=True,
    ),
    *ON_TOPIC,
    *ONESELF,
    *RUNNING_A_MEETING,
    *AGENDA,
    *DECIDING,
    *BETWEEN_MEETINGS,
    *THE_ROOM,
)

ON_CHAT_PLATFORMS = tuple(
    command for command in COMMANDS if command.in_menus and not command.by_link
)
"""The commands that have a place in the menus of platforms where people have accounts."""

BY_NAME: dict[str, Command] = {
    name: command for command in COMMANDS for name in (command.name, *command.aliases)
}
