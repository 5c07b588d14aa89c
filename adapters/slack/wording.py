"""The core's words as they are typed on Slack: `/pass` is `/heard pass` here."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bot.commands.table import BY_NAME
from bot.spoken import Form, Spoken, SpokenFact, SpokenPart

OWN = ("park", "hand")
"""Commands that are slash commands of their own."""
_NAMES = "|".join(sorted((re.escape(name) for name in BY_NAME), key=len, reverse=True))


class Wording:
    """Puts our slash command in front of what can be typed."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._typed = re.compile(rf"(?<![\w/.:])/({_NAMES})(?![\w/-])")

    def text(self, said: str) -> str:
        """A text with commands as they are typed here."""
        return self._typed.sub(self._here, said) if "/" in said else said

    def spoken(self, spoken: Spoken) -> Spoken:
        """A card with commands as they are typed here."""
        if "/" not in spoken.text:
            return spoken
        return replace(
            spoken,
            text=self.text(spoken.text),
            title=self.text(spoken.title),
            lines=tuple(self.text(line) for line in spoken.lines),
            facts=tuple(self._fact(fact) for fact in spoken.facts),
            parts=tuple(self._part(part) for part in spoken.parts),
        )

    def form(self, form: Form) -> Form:
        """A form with commands as they are typed here."""
        fields = tuple(replace(field, help=self.text(field.help)) for field in form.fields)
        return replace(form, help=self.text(form.help), fields=fields)

    def _here(self, found: re.Match[str]) -> str:
        return found[0] if found[1] in OWN else f"{self._command} {found[1]}"

    def _fact(self, fact: SpokenFact) -> SpokenFact:
        return replace(fact, label=self.text(fact.label), value=self.text(fact.value))

    def _part(self, part: SpokenPart) -> SpokenPart:
        lines = tuple(self.text(line) for line in part.lines)
        return replace(part, heading=self.text(part.heading), lines=lines)
