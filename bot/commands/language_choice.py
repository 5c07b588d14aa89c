"""A parameter that is a language, and the language of a room."""

from __future__ import annotations

from typing import Final

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param
from bot.phrases import LANGUAGES
from bot.phrases.languages import KNOWN

LANGUAGE_TERMS: Final = "language"
"""How the keys begin of what languages are called."""
IN_ENGLISH: Final = tuple(
    (str(one.locale.get_language_name("en")), code) for code, one in KNOWN.items()
)
"""What each is called in English, which people may type as well."""
ROOM_PARAMS: Final = (
    Param(
        "language",
        Kind.CHOICE,
        choices=LANGUAGES,
        terms=LANGUAGE_TERMS,
        aliases=IN_ENGLISH,
        current=lambda state: state.settings.language,
    ),
)


def room_language(ask: CommandContext) -> Answer:
    """What everybody in the room sees is in this language from now on."""
    return e.RoomLanguageSet(at=ask.at, actor=ask.actor, language=ask.text("language"))
