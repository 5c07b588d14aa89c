"""Translates the names and descriptions of commands from Heard's catalogues."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation, locale_str

from adapters.chat.labels import short
from adapters.discord.api.markdown import brief
from bot.commands.choices import as_label
from bot.phrases import LANGUAGES, Catalogue, catalogue, language_of
from bot.phrases.languages import ENGLISH

LONGEST: Final = 100
LONGEST_MENU: Final = 32
_NAMES: Final = frozenset(
    {
        TranslationContextLocation.command_name,
        TranslationContextLocation.group_name,
        TranslationContextLocation.parameter_name,
    }
)
AnyCommand = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu

_NAME: Final = re.compile(r"[-_\w]{1,32}")


def said(key: str, message: str) -> locale_str:
    """A text of a command that other languages' catalogues may have under a key."""
    return locale_str(message, key=key)


def described(key: str, longest: int) -> locale_str:
    """A description under a key, cut to so many characters in every language."""
    return locale_str(brief(catalogue().say(key), longest), key=key, longest=longest)


class Phrases(app_commands.Translator):
    """Translates from the catalogues. Texts that a language lacks stay in English.

    A command's name is `discord-name-<name>`, a parameter's `discord-param-<name>`: one word in
    lower case, or Discord refuses it. All other texts have the same keys as everywhere.
    """

    def __init__(
        self,
        languages: tuple[str, ...] = LANGUAGES,
        find: Callable[[str], Catalogue] = catalogue,
    ) -> None:
        known = frozenset(languages) - {ENGLISH}
        # Every text is asked for in each of them, and for most there is nothing.
        self._spoken = {locale: language_of(locale.value, known) for locale in discord.Locale}
        self._find = find

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: Any
    ) -> str | None:
        """A text in one of Discord's languages; None to leave it untranslated."""
        key = string.extras.get("key")
        language = self._spoken[locale]
        if not language or not isinstance(key, str):
            return None
        text = _said_in(self._find, language, key)
        if text is None:
            return None
        if context.location in _NAMES:
            if isinstance(context.data, app_commands.ContextMenu):
                return short(text, LONGEST_MENU)
            return text if _NAME.fullmatch(text) and text == text.lower() else None
        if context.location is TranslationContextLocation.choice_name:
            return as_label(short(text, LONGEST))
        return brief(text, string.extras.get("longest", LONGEST))


@cache
def _said_in(find: Callable[[str], Catalogue], language: str, key: str) -> str | None:
    """What a language says under a key; None for nothing. The same is asked for at every start, and
    for each length that a command's description may have."""
    phrases = find(language)
    return phrases.say(key) if key in phrases else None


async def use_languages(
    tree: app_commands.CommandTree[Any], languages: tuple[str, ...] = LANGUAGES
) -> None:
    """Have the tree's commands translated, if there is a language besides English: discord.py asks
    for each text in each of Discord's languages, which takes most of the time of a start."""
    if set(languages) - {ENGLISH}:
        await tree.set_translator(Phrases(languages))


async def translated_payload(
    tree: app_commands.CommandTree[Any], command: AnyCommand
) -> dict[str, Any]:
    """A command as Discord is told of it, with its translations."""
    if tree.translator is None:
        return command.to_dict(tree)
    return await command.get_translated_payload(tree, tree.translator)
