"""What a person sees on the screen, and what they can press there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.fakes.slack.people import Post, View


@dataclass
class Control:
    """Something that can be used: its block, its element, and what it is called."""

    block: dict[str, Any]
    element: dict[str, Any]
    label: str

    @property
    def name(self) -> tuple[str, str]:
        """Block id and action id."""
        return self.block["block_id"], self.element["action_id"]


@dataclass
class Seen:
    """A message, a modal or a home tab as somebody sees it."""

    data: dict[str, Any]
    post: Post | None = None
    view: View | None = None

    @property
    def text(self) -> str:
        """A message's own text: what a notification and a screen reader give."""
        return str(self.data.get("text", ""))

    @property
    def ts(self) -> str:
        """A message's name."""
        return str(self.data.get("ts", ""))

    @property
    def title(self) -> str:
        """A modal's title."""
        return str((self.data.get("title") or {}).get("text", ""))

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """The blocks."""
        return list(self.data.get("blocks") or [])

    @property
    def words(self) -> str:
        """Everything that can be read in the blocks, or the text if there are none."""
        return "\n".join(_words(self.blocks)) if self.blocks else self.text

    @property
    def controls(self) -> list[Control]:
        """Everything that can be used."""
        return list(controls(self.blocks))

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons."""
        return [c.label for c in self.controls if c.element["type"] == "button"]

    @property
    def fields(self) -> list[str]:
        """The labels of the inputs."""
        return [c.label for c in self.controls if c.block["type"] == "input"]

    def control(self, label: str) -> Control | None:
        """The one of that name: the whole label, or how it begins."""
        found = [c for c in self.controls if c.label == label]
        found += [c for c in self.controls if c.label.startswith(label)]
        return found[0] if found else None

    def __str__(self) -> str:
        return self.words


def controls(blocks: list[dict[str, Any]]) -> Iterator[Control]:
    """What can be used in these blocks."""
    for block in blocks:
        match block["type"]:
            case "input":
                yield Control(block, block["element"], block["label"]["text"])
            case "actions":
                for element in block["elements"]:
                    yield Control(block, element, _label(element))
            case "section" if "action_id" in block.get("accessory", {}):
                element = block["accessory"]
                above = block.get("text", {}).get("text", "")
                yield Control(block, element, _label(element) or above)


def _label(element: dict[str, Any]) -> str:
    for name in ("text", "placeholder"):
        if isinstance(element.get(name), dict):
            return str(element[name]["text"])
    return str(element.get("action_id", ""))


def _words(thing: Any) -> Iterator[str]:
    if isinstance(thing, list):
        for each in thing:
            yield from _words(each)
    elif isinstance(thing, dict) and thing.get("type") == "rich_text_section":
        # One line, however many elements it has.
        yield "".join(_inline(each) for each in thing.get("elements", []))
    elif isinstance(thing, dict):
        if isinstance(thing.get("text"), str):
            yield thing["text"]
        for name in ("alt_text",):
            if isinstance(thing.get(name), str):
                yield thing[name]
        for name in ("title", "text", "label", "hint", "fields", "element", "elements",
                     "accessory", "options", "placeholder", "description"):  # fmt: skip
            if isinstance(thing.get(name), dict | list):
                yield from _words(thing[name])


def _inline(element: dict[str, Any]) -> str:
    match element["type"]:
        case "user":
            return f"<@{element['user_id']}>"
        case "link":
            return str(element.get("text") or element["url"])
        case _:
            return str(element.get("text", ""))
