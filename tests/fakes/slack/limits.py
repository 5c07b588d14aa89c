"""What Slack takes: the limits of blocks, elements and views, and how it says so.

Where nothing else is said, they are those of https://api.slack.com/reference/block-kit/blocks (50
blocks in a message, 100 in a view, 25 elements in a block of actions …) and of the pages on each
element and object that it leads to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.fakes.slack.elements import ELEMENTS, in_actions, in_input, in_section
from tests.fakes.slack.errors import SlackError, invalid
from tests.fakes.slack.shapes import Checker

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
TEXT = 4_000
"""msg_too_long, of edits (https://docs.slack.dev/reference/methods/chat.update#errors) and of new
messages: the 40,000 characters in the docs are an old limit, says a maintainer in
https://github.com/seratch/ChatGPT-in-Slack/issues/102."""
ALL_BLOCKS = 12_000
"""msg_blocks_too_long, of all text in a message's blocks:
https://github.com/slackapi/bolt-js/issues/2509 ("12,000 text characters with a buffer")."""
MARKDOWN = 12_000
VIEW_BYTES = 250_000
"""view_too_large (https://docs.slack.dev/reference/methods/views.open#errors). Counted as JSON that
escapes whatever is not ASCII: what Slack counts is not documented, and this is the hard case."""

_BLOCKS: dict[str, tuple[str, ...]] = {
    "section": ("text", "fields", "accessory", "expand"),
    "header": ("text", "level"),
    "divider": (),
    "image": ("image_url", "slack_file", "alt_text", "title"),
    "actions": ("elements",),
    "context": ("elements",),
    "input": ("label", "element", "hint", "optional", "dispatch_action"),
    "rich_text": ("elements",),
    "markdown": ("text",),
    "video": ("title", "title_url", "description", "provider_name", "provider_icon_url", "alt_text",
              "thumbnail_url", "video_url", "author_name"),
    "table": ("rows", "column_settings"),
    "context_actions": ("elements",),
}  # fmt: skip


def check_message(text: str, blocks: object) -> None:
    """Refuse a message that Slack would not take."""
    if len(text) > TEXT:
        raise SlackError("msg_too_long")
    if blocks is None:
        return
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    check = Checker()
    check_blocks(check, blocks, "/blocks", MESSAGE_BLOCKS, input_allowed=True)
    if check.complaints:
        raise invalid("invalid_blocks", *check.complaints)
    if sum(map(len, _texts(blocks))) > ALL_BLOCKS:
        raise SlackError("msg_blocks_too_long")


def _texts(thing: object) -> Iterator[str]:
    """Every text in some blocks."""
    if isinstance(thing, list):
        for each in thing:
            yield from _texts(each)
    elif isinstance(thing, dict):
        for name, value in thing.items():
            if name == "text" and isinstance(value, str):
                yield value
            elif name != "value":
                yield from _texts(value)


def check_view(view: object, *, home: bool = False) -> dict[str, Any]:
    """Refuse a view that Slack would not take; otherwise, here it is."""
    if not isinstance(view, dict):
        raise invalid("invalid_arguments", "missing required field: view [json-pointer:]")
    check, kind = Checker(), view.get("type")
    if kind != ("home" if home else "modal"):
        check.say("unsupported type", "/view/type")
    known = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
    if not home:
        known |= {"title", "submit", "close", "clear_on_close", "notify_on_close",
                  "submit_disabled"}  # fmt: skip
        check.plain(view, "title", "/view", 24, required=True)
        check.plain(view, "submit", "/view", 24)
        check.plain(view, "close", "/view", 24)
    check.only(view, known, "/view")
    check.string(view, "private_metadata", "/view", 3000)
    check.string(view, "callback_id", "/view", 255)
    check.string(view, "external_id", "/view", 255)
    blocks = view.get("blocks")
    if not isinstance(blocks, list):
        check.say("missing required field: blocks", "/view")
    else:
        check_blocks(check, blocks, "/view/blocks", VIEW_BLOCKS, input_allowed=True)
        has_input = any(isinstance(b, dict) and b.get("type") == "input" for b in blocks)
        if has_input and not home and not view.get("submit"):
            check.say("missing required field: submit", "/view")
    if check.complaints:
        raise invalid("invalid_arguments", *check.complaints)
    if len(json.dumps(view)) > VIEW_BYTES:
        raise SlackError("view_too_large")
    return view


def check_blocks(
    check: Checker, blocks: list[Any], at: str, most: int, *, input_allowed: bool
) -> None:
    """Complain of blocks that break a rule."""
    if len(blocks) > most:
        check.say(f"no more than {most} items allowed", at)
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        here = f"{at}/{number}"
        if not isinstance(block, dict) or block.get("type") not in _BLOCKS:
            kind = block.get("type") if isinstance(block, dict) else block
            check.say(f"unsupported type: {kind}", f"{here}/type")
            continue
        name = block.get("block_id")
        if name is not None:
            check.string(block, "block_id", here, 255)
            if name in seen:
                check.say(f"block_id already exists: {name}", here)
            seen.add(str(name))
        check.only(block, {"type", "block_id", *_BLOCKS[block["type"]]}, here)
        if block["type"] == "input" and not input_allowed:
            check.say("unsupported type: input", here)
        _check_block(check, block, here)


def _check_block(check: Checker, block: dict[str, Any], at: str) -> None:
    match block["type"]:
        case "section":
            _section(check, block, at)
        case "header":
            check.plain(block, "text", at, 150, required=True)
        case "markdown":
            check.string(block, "text", at, MARKDOWN, required=True)
        case "image":
            check.image(block, at)
            check.plain(block, "title", at, 2000)
        case "actions":
            elements = check.items(block, "elements", at, 1, 25)
            _elements(check, elements, f"{at}/elements", in_actions)
        case "context":
            for number, each in enumerate(check.items(block, "elements", at, 1, 10)):
                here = f"{at}/elements/{number}"
                if isinstance(each, dict) and each.get("type") == "image":
                    check.image(each, here)
                else:
                    check.text(each, here, 2000)
        case "input":
            check.plain(block, "label", at, 2000, required=True)
            check.plain(block, "hint", at, 2000)
            _elements(check, [block.get("element")], f"{at}/element", in_input, single=True)
        case "rich_text":
            for number, part in enumerate(check.items(block, "elements", at, 1, 1000)):
                _rich_text(check, part, f"{at}/elements/{number}")


def _rich_text(check: Checker, part: Any, at: str) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/rich-text-block"""
    for number, each in enumerate(part.get("elements") or []):
        here = f"{at}/elements/{number}"
        match each.get("type"):
            case "text":
                check.string(each, "text", here, 12_000, required=True)
            case "link":
                check.string(each, "url", here, 3_000, required=True)
                if not str(each.get("url")).startswith(("http://", "https://", "mailto:")):
                    check.say("invalid url", here)
            case "user" | "emoji" | "date" | "channel" | "usergroup" | "broadcast":
                pass
            case kind if part.get("type") == "rich_text_section":
                check.say(f"unsupported type: {kind}", here)


def _section(check: Checker, block: dict[str, Any], at: str) -> None:
    if "text" not in block and "fields" not in block:
        check.say("missing required field: text", at)
    if "text" in block:
        check.text(block["text"], f"{at}/text", 3000)
    if "fields" in block:
        for number, each in enumerate(check.items(block, "fields", at, 1, 10)):
            check.text(each, f"{at}/fields/{number}", 2000)
    if "accessory" in block:
        _elements(check, [block["accessory"]], f"{at}/accessory", in_section, single=True)


def _elements(
    check: Checker, elements: list[Any], at: str, allowed: set[str], *, single: bool = False
) -> None:
    names: set[str] = set()
    for number, element in enumerate(elements):
        here = at if single else f"{at}/{number}"
        kind = element.get("type") if isinstance(element, dict) else None
        if kind == "image" and kind in allowed:
            check.image(element, here)
            continue
        if kind not in allowed or kind not in ELEMENTS:
            check.say(f"unsupported type: {kind}", f"{here}/type")
            continue
        name = element.get("action_id")
        if name is not None:
            check.string(element, "action_id", here, 255)
            if name in names:
                check.say(f"action_id `{name}` already exists", here)
            names.add(str(name))
        ELEMENTS[kind](check, element, here)
