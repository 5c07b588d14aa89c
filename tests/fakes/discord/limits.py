"""What Discord does not take in a message: lengths, counts, what may stand beside what."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import mentions
from tests.fakes.discord.errors import Mistakes, Refusal
from tests.fakes.discord.world import V2, walk

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = (3, 5, 6, 7, 8)
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
IN_A_CONTAINER = (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR)
CONTENT, EMBED_TOTAL, V2_PARTS, V2_TEXT = 2000, 6000, 40, 4000


def message(body: dict[str, Any], files: int, kept: bool = False) -> None:
    """Raises 50035 (what is too long, or misplaced) or 50006 (nothing to show).

    `kept`: it changes a message that has something to show already.
    """
    wrong = Mistakes()
    components = body.get("components") or []
    is_v2 = bool((body.get("flags") or 0) & V2)
    wrong.length("content", body.get("content"), CONTENT)
    if body.get("nonce") is not None:
        wrong.length("nonce", str(body["nonce"]), 25)
    embeds = body.get("embeds") or []
    wrong.count("embeds", embeds, 10)
    for number, embed in enumerate(embeds):
        _embed(f"embeds.{number}", embed, wrong)
    if sum(map(_embed_size, embeds)) > EMBED_TOTAL:
        wrong.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
    mentions.check(body.get("allowed_mentions"), wrong)
    for number, one in enumerate(body.get("attachments") or []):
        wrong.length(f"attachments.{number}.description", one.get("description"), 1024)
    if is_v2:
        if body.get("content") or embeds:
            wrong.add(
                "components",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "'content' and 'embeds' cannot be used with MessageFlags.IS_COMPONENTS_V2",
            )
        _second(components, wrong)
    else:
        _first(components, wrong)
    wrong.check()
    if kept:
        return
    shown = (embeds, files, components, body.get("sticker_ids"), body.get("poll"))
    if not (body.get("content") or "").strip() and not any(shown):
        raise Refusal(50006)


def _embed(path: str, embed: dict[str, Any], wrong: Mistakes) -> None:
    wrong.length(f"{path}.title", embed.get("title"), 256)
    wrong.length(f"{path}.description", embed.get("description"), 4096)
    fields = embed.get("fields") or []
    wrong.count(f"{path}.fields", fields, 25)
    for number, field in enumerate(fields):
        wrong.length(f"{path}.fields.{number}.name", field.get("name"), 256, 1, needed=True)
        wrong.length(f"{path}.fields.{number}.value", field.get("value"), 1024, 1, needed=True)
    wrong.length(f"{path}.footer.text", (embed.get("footer") or {}).get("text"), 2048)
    wrong.length(f"{path}.author.name", (embed.get("author") or {}).get("name"), 256)


def _embed_size(embed: dict[str, Any]) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len(one or "") for one in texts)


def _first(components: list[dict[str, Any]], wrong: Mistakes) -> None:
    """Rows of buttons, or of one select each."""
    wrong.count("components", components, 5)
    for number, row in enumerate(components):
        path = f"components.{number}"
        if row.get("type") != ROW:
            wrong.add(
                f"{path}.type",
                "UNION_TYPE_CHOICES",
                f'Value of field "type" must be one of ({ROW},).',
            )
            continue
        action_row(path, row, wrong)
    unique_ids(components, wrong)


def _second(components: list[dict[str, Any]], wrong: Mistakes) -> None:
    """Components of the second kind: anywhere in the message, but not too many."""
    found = walk(components)
    if not 1 <= len(found) <= V2_PARTS:
        wrong.add(
            "components",
            "BASE_TYPE_BAD_LENGTH",
            f"Must be between 1 and {V2_PARTS} in length.",
        )
    words = sum(len(one.get("content", "")) for one in found if one.get("type") == TEXT)
    if words > V2_TEXT:
        wrong.add(
            "components",
            "MESSAGE_MAX_DISPLAYABLE_TEXT_LENGTH",
            f"The total displayable text length exceeds {V2_TEXT} characters.",
        )
    for number, one in enumerate(components):
        _part(f"components.{number}", one, (*IN_A_CONTAINER, CONTAINER), wrong)
    unique_ids(components, wrong)


def _part(path: str, one: dict[str, Any], may: tuple[int, ...], wrong: Mistakes) -> None:
    kind = one.get("type")
    if kind not in may:
        wrong.add(
            f"{path}.type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {may}.'
        )
    elif kind == ROW:
        action_row(path, one, wrong)
    elif kind == CONTAINER:
        for number, inside in enumerate(one.get("components", [])):
            _part(f"{path}.components.{number}", inside, IN_A_CONTAINER, wrong)
    elif kind == SECTION:
        wrong.count(f"{path}.components", one.get("components", []), 3, 1)
        for number, inside in enumerate(one.get("components", [])):
            _part(f"{path}.components.{number}", inside, (TEXT,), wrong)
        if "accessory" not in one:
            wrong.length(f"{path}.accessory", None, 0, needed=True)
        elif one["accessory"].get("type") == BUTTON:
            button(f"{path}.accessory", one["accessory"], wrong)
    elif kind == TEXT:
        wrong.length(f"{path}.content", one.get("content"), V2_TEXT, 1, needed=True)
    elif kind == GALLERY:
        wrong.count(f"{path}.items", one.get("items", []), 10, 1)
        for number, item in enumerate(one.get("items", [])):
            wrong.length(f"{path}.items.{number}.description", item.get("description"), 1024)


def action_row(path: str, row: dict[str, Any], wrong: Mistakes) -> None:
    inside = row.get("components", [])
    kinds = [one.get("type") for one in inside]
    if any(kind in SELECTS for kind in kinds):
        wrong.count(f"{path}.components", inside, 1, 1)
    else:
        wrong.count(f"{path}.components", inside, 5, 1)
    for number, one in enumerate(inside):
        there = f"{path}.components.{number}"
        if one.get("type") == BUTTON:
            button(there, one, wrong)
        elif one.get("type") in SELECTS:
            select(there, one, wrong)
        else:
            wrong.add(
                f"{there}.type",
                "UNION_TYPE_CHOICES",
                f'Value of field "type" must be one of {(BUTTON, *SELECTS)}.',
            )


def button(path: str, one: dict[str, Any], wrong: Mistakes) -> None:
    wrong.length(f"{path}.label", one.get("label"), 80)
    if not one.get("label") and not one.get("emoji") and one.get("style") != 6:
        wrong.add(
            f"{path}.label",
            "BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI",
            "A button must have a label or an emoji",
        )
    if one.get("style") == 5:
        wrong.length(f"{path}.url", one.get("url"), 512, 1, needed=True)
    elif one.get("style") not in (1, 2, 3, 4, 6):
        wrong.add(f"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).")
    elif one.get("style") != 6:
        wrong.length(f"{path}.custom_id", one.get("custom_id"), 100, 1, needed=True)


def select(path: str, one: dict[str, Any], wrong: Mistakes) -> None:
    wrong.length(f"{path}.custom_id", one.get("custom_id"), 100, 1, needed=True)
    wrong.length(f"{path}.placeholder", one.get("placeholder"), 150)
    if one.get("type") == STRING_SELECT:
        options(f"{path}.options", one.get("options"), 25, 1, wrong)
        many = len(one.get("options") or [])
        if one.get("max_values", 1) > many or one.get("min_values", 1) > one.get("max_values", 1):
            wrong.add(
                f"{path}.max_values",
                "COMPONENT_SELECT_MAX_VALUES",
                "Must be between 1 and the number of options, and not below min_values.",
            )


def options(path: str, given: Any, most: int, least: int, wrong: Mistakes) -> None:
    """What can be chosen from: not too many, each with a value of its own."""
    wrong.count(path, given, most, least)
    seen: set[str] = set()
    for number, one in enumerate(given or []):
        wrong.length(f"{path}.{number}.label", one.get("label"), 100, 1, needed=True)
        wrong.length(f"{path}.{number}.value", one.get("value"), 100, 1, needed=True)
        wrong.length(f"{path}.{number}.description", one.get("description"), 100)
        if one.get("value") in seen:
            wrong.add(
                f"{path}.{number}.value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        seen.add(one.get("value"))


def unique_ids(components: list[dict[str, Any]], wrong: Mistakes) -> None:
    seen: set[str] = set()
    for number, one in enumerate(walk(components)):
        if "custom_id" not in one:
            continue
        if one["custom_id"] in seen:
            wrong.add(
                f"components.{number}",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated",
            )
        seen.add(one["custom_id"])
