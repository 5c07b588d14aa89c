"""The entries of a Fluent file, each parsed when it is first asked for.

Parsing a whole catalogue takes longer than starting Heard otherwise does, and a short command such
as `heard rooms` says a handful of sentences. Where one entry ends and the next begins can be seen
without parsing: only an entry or a comment begins at the start of a line.
"""

from __future__ import annotations

import re

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, MessageReference, Pattern, Resource
from fluent.syntax.visitor import Visitor

_BEGINS = re.compile(r"^(?=[a-zA-Z#-])", re.MULTILINE)
_MESSAGE = re.compile(r"([a-zA-Z][\w-]*) *=")


class Entries:
    """The messages of some Fluent files. Terms, of which there are few, are parsed at once."""

    def __init__(self, bundle: FluentBundle) -> None:
        self._bundle = bundle
        self._unparsed: dict[str, str] = {}
        self._patterns: dict[str, Pattern] = {}
        self._names: set[str] = set()

    def add(self, text: str) -> None:
        """Add a file's entries.

        Raises:
            ValueError: a message has the name of one that is there already.
        """
        for entry in _BEGINS.split(text.replace("\r\n", "\n")):
            if entry.startswith("-"):
                self._bundle.add_resource(FluentResource(entry))
            elif found := _MESSAGE.match(entry):
                name = found[1]
                if name in self._names:
                    raise ValueError(f"phrase {name!r} is in two catalogues")
                self._names.add(name)
                self._unparsed[name] = entry

    def load(self, name: str) -> None:
        """Parse a message, if there is one of that name, and what it refers to."""
        entry = self._unparsed.pop(name, None)
        if entry is None:
            return
        resource = self._parsed(entry)
        self._bundle.add_resource(resource)
        for message in resource.body:
            if isinstance(message, Message):
                if message.value is not None:
                    self._patterns[message.id.name] = message.value
                for attribute in message.attributes:
                    self._patterns[f"{message.id.name}.{attribute.id.name}"] = attribute.value
                _Referred(self).visit(message)

    def _parsed(self, entry: str) -> Resource:
        parsed: Resource = FluentResource(entry)
        return parsed

    def pattern(self, key: str) -> Pattern:
        """One sentence that was loaded, as it was parsed."""
        return self._patterns[key]

    def patterns(self, prefix: str = "") -> dict[str, Pattern]:
        """The sentences whose keys (`name` or `name.attribute`) begin like that, as parsed."""
        for name in [name for name in self._unparsed if name.startswith(prefix)]:
            self.load(name)
        return {key: it for key, it in self._patterns.items() if key.startswith(prefix)}


class _Referred(Visitor):
    """Loads the messages that another one refers to."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - its name
        self._entries.load(node.id.name)
