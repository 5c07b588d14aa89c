"""The language that Discord shows itself in is a first offer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from adapters.discord.api.translate import asker


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (discord.Locale.spain_spanish, "es"),
        (discord.Locale.latin_american_spanish, "es"),
        (discord.Locale.british_english, ""),
        (discord.Locale.german, ""),
    ],
)
def test_whoever_uses_a_command_comes_with_discords_language(
    locale: discord.Locale, language: str
) -> None:
    asked = SimpleNamespace(user=SimpleNamespace(id=4711), locale=locale)
    account = asker(cast("discord.Interaction[Any]", asked), 4712)
    assert (account.id, account.tenant, account.language) == ("4711", "4712", language)
