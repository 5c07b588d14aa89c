"""The smallest things that blocks are made of, and what is wrong with one."""

from __future__ import annotations

import re
from typing import Any


class Checker:
    """Collects complaints, in the words that Slack has for them."""

    def __init__(self) -> None:
        self.complaints: list[str] = []

    def say(self, what: str, at: str) -> None:
        """Complain of something at a place."""
        self.complaints.append(f"{what} [json-pointer:{at}]")

    def only(self, thing: dict[str, Any], known: set[str], at: str) -> None:
        """Nothing but these fields."""
        for name in thing:
            if name not in known:
                self.say(f"unknown field: {name}", at)
            elif thing[name] is None:
                self.say(f"must provide a value: {name}", at)

    def string(
        self, thing: dict[str, Any], name: str, at: str, longest: int, *, required: bool = False
    ) -> None:
        """A string that is not too long."""
        value = thing.get(name)
        if value is None:
            if required:
                self.say(f"missing required field: {name}", at)
        elif not isinstance(value, str):
            self.say("must provide a string", f"{at}/{name}")
        elif len(value) > longest:
            self.say(f"must be less than {longest + 1} characters", f"{at}/{name}")
        elif required and not value:
            self.say("must be more than 0 characters", f"{at}/{name}")

    def text(self, thing: Any, at: str, longest: int, *kinds: str) -> None:
        """A text object."""
        kinds = kinds or ("plain_text", "mrkdwn")
        if not isinstance(thing, dict) or thing.get("type") not in kinds:
            self.say(f"must be a text object of type {' or '.join(kinds)}", at)
            return
        plain = thing["type"] == "plain_text"
        self.only(thing, {"type", "text", "emoji" if plain else "verbatim"}, at)
        self.string(thing, "text", at, longest, required=True)

    def plain(
        self, thing: dict[str, Any], name: str, at: str, longest: int, *, required: bool = False
    ) -> None:
        """A field with a plain text object."""
        if thing.get(name) is not None:
            self.text(thing[name], f"{at}/{name}", longest, "plain_text")
        elif required:
            self.say(f"missing required field: {name}", at)

    def items(self, thing: dict[str, Any], name: str, at: str, least: int, most: int) -> list[Any]:
        """A list of so many."""
        value = thing.get(name)
        if not isinstance(value, list):
            self.say(f"missing required field: {name}", at)
            return []
        if len(value) < least:
            self.say(f"no fewer than {least} items allowed", f"{at}/{name}")
        if len(value) > most:
            self.say(f"no more than {most} items allowed", f"{at}/{name}")
        return value

    def image(self, thing: dict[str, Any], at: str) -> None:
        """A picture: where it is, and what it says to those who do not see it."""
        self.string(thing, "alt_text", at, 2000, required=True)
        if ("image_url" in thing) == ("slack_file" in thing):
            self.say("must define one of image_url or slack_file", at)
        self.string(thing, "image_url", at, 3000)

    def pattern(self, thing: dict[str, Any], name: str, at: str, pattern: str) -> None:
        """A string of a certain form, if it is there."""
        value = thing.get(name)
        if value is not None and not re.fullmatch(pattern, str(value)):
            self.say(f"must match {pattern}", f"{at}/{name}")

    def options(
        self, thing: dict[str, Any], at: str, least: int, most: int, name: str = ""
    ) -> None:
        """Options to choose from, each with a label and a value."""
        name = name or "options"
        values: list[str] = []
        for number, option in enumerate(self.items(thing, name, at, least, most)):
            self.option(option, f"{at}/{name}/{number}")
            if isinstance(option, dict):
                values.append(str(option.get("value")))
        if len(set(values)) < len(values):
            self.say("option values must be unique", f"{at}/{name}")

    def option(self, option: Any, at: str) -> None:
        """One option."""
        if not isinstance(option, dict):
            self.say("must be an object", at)
            return
        self.only(option, {"text", "value", "description", "url"}, at)
        self.text(option.get("text"), f"{at}/text", 75)
        self.string(option, "value", at, 150, required=True)
        if "description" in option:
            self.text(option["description"], f"{at}/description", 75)

    def confirm(self, thing: dict[str, Any], at: str) -> None:
        """Are you sure?"""
        if (asked := thing.get("confirm")) is None:
            return
        here = f"{at}/confirm"
        if not isinstance(asked, dict):
            self.say("must be an object", here)
            return
        self.only(asked, {"title", "text", "confirm", "deny", "style"}, here)
        self.plain(asked, "title", here, 100, required=True)
        self.text(asked.get("text"), f"{here}/text", 300)
        self.plain(asked, "confirm", here, 30, required=True)
        self.plain(asked, "deny", here, 30, required=True)
