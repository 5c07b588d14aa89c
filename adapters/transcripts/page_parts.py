"""Reads exports that are web pages: by the innermost of the parts that a page's elements begin."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser

from adapters.transcripts.decoding import read_text
from adapters.transcripts.doubts import cut_off
from adapters.transcripts.sources import Source

_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


class PageParts(HTMLParser):
    """Collects what stands in a page's parts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open_parts: list[str | None] = []
        """What each open element has begun, the outermost first; None: no part."""

    @property
    def innermost(self) -> str | None:
        """The part in which a text stands."""
        return next((one for one in reversed(self.open_parts) if one is not None), None)

    @abstractmethod
    def begins(self, tag: str, classes: Sequence[str], given: Mapping[str, str]) -> str | None:
        """Which part an element begins, if any. `given`: its attributes."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins an element."""
        given = {name: value or "" for name, value in attrs}
        part = self.begins(tag, given.get("class", "").split(), given)
        if tag not in _VOID:
            self.open_parts.append(part)

    def handle_endtag(self, tag: str) -> None:
        """Ends an element."""
        if tag not in _VOID and self.open_parts:
            self.open_parts.pop()


def read_page(page: PageParts, path: Source) -> list[str]:
    """Have a page read; returns what there is to be said of the file.

    Raises:
        TranscriptError: it is no text.
    """
    text, warnings = read_text(path)
    page.feed(text)
    if "</html>" not in text[-2000:].lower():
        warnings.append(cut_off(path.name))
    return warnings
