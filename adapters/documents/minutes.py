"""A long card as a text of its own: Markdown, or plain text that reads well aloud.

Headings and lists are real ones, and nothing is drawn with signs that a screen reader would spell
out. What somebody typed means nothing in Markdown: it is shown as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.rendered import RenderedCard

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~!&$^=@])")
_AT_THE_START = re.compile(r"^(\s*)([-+])")
_LIKE_A_HEADING = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|^[^:]{0,60}:|:\s*$")
"""What somebody typed, and could stand for a section or a fact: it becomes one of a list."""
_NUMBER = re.compile(r"^(\s*\d+)([.)])")
_NUMBERED = re.compile(r"^\d+\. ")
_ADDRESS = re.compile(r"(https?|ftp)(:)//", re.IGNORECASE)


def as_markdown(spoken: RenderedCard) -> str:
    """A card as Markdown."""
    blocks = [f"# {_inline(spoken.title)}"] if spoken.title else []
    blocks += [_paragraph(line) for line in spoken.lines]
    facts = [f"- **{_inline(f.label)}:** {_inline(f.value)}" for f in spoken.facts]
    blocks += ["\n".join(facts)] if facts else []
    for part in spoken.parts:
        blocks += [f"## {_inline(part.heading)}"] if part.heading else []
        blocks += [_several(part.lines)] if part.lines else []
    return "\n\n".join(blocks) + "\n"


def as_text(spoken: RenderedCard) -> str:
    """A card as plain text: sections with an empty line between them."""
    first = [spoken.title] if spoken.title else []
    first += [_continued(line, "  ") for line in spoken.lines]
    blocks = ["\n".join(first)] if first else []
    facts = [f"{fact.label}: {_continued(fact.value, '  ')}" for fact in spoken.facts]
    blocks += ["\n".join(facts)] if facts else []
    for part in spoken.parts:
        # An item's heading has its title in it, which somebody typed.
        heading = [f"{' '.join(part.heading.split())}:"] if part.heading else []
        blocks.append("\n".join([*heading, *_text_lines(part.lines)]))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _text_lines(lines: tuple[str, ...]) -> Iterable[str]:
    if numbered(lines):
        return [_continued(line, "   ") for line in lines]
    if len(lines) == 1 and not _LIKE_A_HEADING.search(lines[0]):
        return lines
    return [f"- {_continued(line, '  ')}" for line in lines]


def _several(lines: tuple[str, ...]) -> str:
    """One line is a paragraph, several are a list."""
    if len(lines) == 1:
        return _paragraph(lines[0])
    if numbered(lines):
        return "\n".join(_item(line) for line in lines)
    return "\n".join(f"- {_continued(_escaped(line), '  ', hard=True)}" for line in lines)


def _item(line: str) -> str:
    number, _, rest = line.partition(". ")
    return f"{number}. {_continued(_escaped(rest), '   ', hard=True)}"


def numbered(lines: tuple[str, ...]) -> bool:
    """Whether lines bring their own numbers, in order."""
    return all(
        _NUMBERED.match(line) and line.startswith(f"{place}. ")
        for place, line in enumerate(lines, start=1)
    )


def _paragraph(line: str) -> str:
    return _continued(_escaped(line), "", hard=True)


def _continued(text: str, indent: str, *, hard: bool = False) -> str:
    """What somebody typed on several lines stays on several lines."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return (f"  \n{indent}" if hard else f"\n{indent}").join(lines)


def _inline(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return "\n".join(_escaped_line(line) for line in text.splitlines())


def _escaped_line(line: str) -> str:
    # Whatever reads Markdown may make links of addresses by itself: not of what somebody typed.
    line = _ADDRESS.sub(r"\1\\\2//", _SIGNS.sub(r"\\\1", line))
    return _NUMBER.sub(r"\1\\\2", _AT_THE_START.sub(r"\1\\\2", line))
