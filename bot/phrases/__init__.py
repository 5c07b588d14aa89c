"""Every sentence Heard says, as Fluent catalogues (`<language>.ftl`), and how they are put
together.

Nothing outside this package contains a sentence for people. A sentence that a language lacks is
said in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

from bot.errors import HeardError

ENGLISH = "en"
LANGUAGES = tuple(sorted(f.name[:-4] for f in files(__name__).iterdir() if f.name.endswith(".ftl")))
"""The languages that have a catalogue. Each needs its name in every catalogue: `language-<code>`.
"""


class MissingPhrase(HeardError):
    """The catalogue lacks a sentence, or a placeholder was left open: a mistake in Heard."""


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        # Marks that keep right-to-left names apart are set where such a name stands (bot.render);
        # around every gap they would only get in the way of copying and searching.
        self._bundle = FluentBundle([language], use_isolating=False)
        text = files(__name__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
        self._bundle.add_resource(FluentResource(text))

    def __contains__(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def say(self, key: str, slots: Mapping[str, str | int] | None = None) -> str:
        """A sentence by its key (`name` or `name.attribute`), its gaps filled.

        Raises:
            MissingPhrase: there is no such sentence, or a gap was left open.
        """
        if key not in self:
            raise MissingPhrase(f"no phrase {key!r} in {self.language}.ftl")
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None  # noqa: S101 - `in` has just looked
        filled: dict[str, FluentType | str | int] = dict(slots or {})
        text, errors = self._bundle.format_pattern(pattern, filled)
        if errors:
            raise MissingPhrase(f"phrase {key!r} in {self.language}.ftl: {errors[0]}")
        return str(text)


@cache
def catalogue(language: str = ENGLISH) -> Catalogue:
    """A language's catalogue, read once."""
    return Catalogue(language)
