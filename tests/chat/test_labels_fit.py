"""Titles and buttons are never cut in mid-word. Heard's own fit as they are,
in every language; what people have written is cut between words.

The limits: 24 characters for the title and buttons of a modal and for the name of a shortcut, 75
for the text of a button (docs.slack.dev: views, shortcuts, block elements); 32 for a context menu,
45 for the title and labels of a modal, 80 for the label of a button, 100 for a description
(discord.com/developers/docs: application commands, components).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import adapters.discord
import adapters.matrix
import adapters.slack  # noqa: F401 - their sentences are looked at, too
from adapters.chat.labels import cut, short
from adapters.discord.api.markdown import brief
from adapters.slack.setup.manifest import shortened
from bot.commands.table import COMMANDS
from bot.phrases import LANGUAGES, Catalogue, catalogue

MODAL, MODAL_BUTTON, SHORTCUT = 24, 24, 24
BUTTON, LABEL, DESCRIPTION = 75, 45, 100
WIDEST: dict[str, str | int] = {
    "number": 100_000,
    "time": "23 hours and 59 minutes",
    "title": "How we work",
}
"""What the labels that have a number or a time are measured with."""


def small_places(said: Catalogue) -> Iterator[tuple[str, int]]:
    """Each key that names something where there is little room, and how much there is."""
    for command in COMMANDS:
        yield command.key, MODAL
        yield f"{command.key}.submit", MODAL_BUTTON
        yield f"{command.key}.on-message", SHORTCUT
        yield f"{command.key}.on-person", SHORTCUT
        for param in command.params:
            yield f"{command.key}.{param.name}", LABEL
            for choice in param.choices:
                yield f"{param.terms}-{choice}", BUTTON
    for key in said.starting("button-"):
        yield key, BUTTON
    for key in ("slack-start-title", "slack-start-submit", "slack-cancel", "slack-close"):
        yield key, MODAL
    for key in ("slack-more-title", "slack-more-submit"):
        yield key, MODAL
    for key in ("slack-shortcut-start", "slack-shortcut-more"):
        yield key, SHORTCUT
    for key in ("discord-continue", "discord-mend", "discord-waiting-open", "chat-open-form"):
        yield key, BUTTON


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_or_button_of_heards_own_is_cut(language: str) -> None:
    said = catalogue(language)
    places = [(key, longest) for key, longest in small_places(said) if key in said]
    assert len(places) > 300, "the places have moved"
    assert [
        (key, told, longest)
        for key, longest in places
        if len(told := said.say(key, WIDEST)) > longest or short(told, longest) != told
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_description_is_a_whole_sentence_everywhere(language: str) -> None:
    said = catalogue(language)
    for command in COMMANDS:
        keys = [f"{command.key}.help"]
        keys += [f"{command.key}.{param.name}" for param in command.params]
        keys += [f"{command.key}.{param.name}-help" for param in command.params]
        for key in keys:
            if key in said:
                assert "…" not in brief(said.say(key), DESCRIPTION), key
                assert "…" not in shortened(said.say(key), 150), key


def test_a_cut_is_between_words_and_one_is_seen() -> None:
    title = "Should we meet on Saturdays as well as on Tuesdays?"
    for longest in range(12, len(title)):
        told = cut(title, longest)
        assert len(told) <= longest
        assert told.endswith("…")
        assert title.startswith(told[:-1])
        assert not title[len(told) - 1].isalnum(), told
    assert cut(title, len(title)) == title
    # A word that fills the place alone has to be cut in itself.
    assert cut("Donaudampfschifffahrtsgesellschaft", 12) == "Donaudampfs…"
