"""What is too long or too much is refused, with the place where it is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.discord import limits, limits_forms
from tests.fakes.discord.errors import Refusal
from tests.fakes.discord.world import V2


def refused(check: Any, *args: Any) -> dict[str, Any]:
    """The tree of what is wrong."""
    with pytest.raises(Refusal) as raised:
        check(*args)
    assert (raised.value.status, raised.value.code) == (400, 50035)
    assert raised.value.errors is not None
    return raised.value.body()["errors"]


def button(custom_id: str = "b", **more: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Press", "custom_id": custom_id} | more


def row(*inside: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(inside)}


def menu(many: int = 3, **more: Any) -> dict[str, Any]:
    options = [{"label": f"Option {n}", "value": str(n)} for n in range(many)]
    return {"type": 3, "custom_id": "s", "options": options} | more


def text_input(**more: Any) -> dict[str, Any]:
    return {"type": 4, "custom_id": "t", "style": 1} | more


def label(component: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": 18, "label": "What?", "component": component} | more


def form(*components: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": "Form", "custom_id": "f", "components": list(components)} | more


def test_what_is_within_the_limits_passes() -> None:
    limits.message({"content": "x" * 2000}, 0)
    limits.message({"embeds": [{"description": "x" * 4096}]}, 0)
    limits.message(
        {
            "content": "x",
            "components": [row(*(button(f"{r}{b}") for b in range(5))) for r in range(5)],
        },
        0,
    )
    limits.message({"content": "x", "components": [row(menu(25))]}, 0)
    limits.message({"flags": V2, "components": [{"type": 10, "content": "x" * 4000}]}, 0)
    limits_forms.modal(form(label(text_input()), title="x" * 45))
    limits_forms.choices([{"name": "x" * 100, "value": "y"}] * 25)


def test_nothing_at_all_is_not_a_message() -> None:
    with pytest.raises(Refusal) as raised:
        limits.message({"content": "  "}, 0)
    assert raised.value.code == 50006


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"content": "x" * 2001}, "content"),
        ({"content": "x", "nonce": "n" * 26}, "nonce"),
        ({"embeds": [{"title": "x"}] * 11}, "embeds"),
        ({"embeds": [{"title": "x" * 257}]}, "embeds"),
        ({"embeds": [{"description": "x" * 4097}]}, "embeds"),
        ({"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, "embeds"),
        ({"embeds": [{"fields": [{"name": "a", "value": "b"}] * 26}]}, "embeds"),
        ({"embeds": [{"fields": [{"name": "a", "value": "b" * 1025}]}]}, "embeds"),
        ({"content": "x", "components": [row(button(str(n))) for n in range(6)]}, "components"),
        ({"content": "x", "components": [row(*(button(str(n)) for n in range(6)))]}, "components"),
        ({"content": "x", "components": [row(button("x" * 101))]}, "components"),
        ({"content": "x", "components": [row(button(label="x" * 81))]}, "components"),
        ({"content": "x", "components": [row(button(label=None))]}, "components"),
        ({"content": "x", "components": [row(button("a"), button("a"))]}, "components"),
        ({"content": "x", "components": [row(menu(26))]}, "components"),
        ({"content": "x", "components": [row(menu(), button())]}, "components"),
        ({"content": "x", "components": [row(menu(placeholder="x" * 151))]}, "components"),
        ({"content": "x", "components": [row(menu(max_values=4))]}, "components"),
        ({"content": "x", "components": [row(text_input())]}, "components"),
        ({"content": "x", "components": [button()]}, "components"),
        ({"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
         "allowed_mentions"),
        ({"content": "x", "attachments": [{"id": 0, "description": "x" * 1025}]}, "attachments"),
        ({"flags": V2, "components": [{"type": 10, "content": "x" * 4001}]}, "components"),
        ({"flags": V2, "components": [{"type": 10, "content": "x"}] * 41}, "components"),
        ({"flags": V2, "content": "x", "components": [{"type": 10, "content": "x"}]}, "components"),
        ({"flags": V2, "components": []}, "components"),
        ({"flags": V2, "components": [{"type": 17, "components": [{"type": 17}]}]}, "components"),
    ],
)  # fmt: skip
def test_messages_that_are_too_much(body: dict[str, Any], where: str) -> None:
    assert where in refused(limits.message, body, 0)


@pytest.mark.parametrize(
    "body",
    [
        form(label(text_input()), title="x" * 46),
        form(label(text_input()), title=""),
        form(label(text_input()), custom_id="x" * 101),
        form(),
        form(*(label(text_input(custom_id=str(n))) for n in range(6))),
        form(label(text_input()), label(text_input())),
        form(label(text_input(), label="x" * 46)),
        form(label(text_input(), description="x" * 101)),
        form(label(text_input(placeholder="x" * 101))),
        form(label(text_input(max_length=5, value="x" * 6))),
        form(label(text_input(max_length=4001))),
        form(label(menu(26))),
        form(label(menu() | {"type": 21, "options": [{"label": "a", "value": "a"}]})),
        form(label(menu(11) | {"type": 21})),
        form(row(text_input())),
        form(row(menu())),
        form(button()),
    ],
)
def test_forms_that_are_too_much(body: dict[str, Any]) -> None:
    refused(limits_forms.modal, body)


def command(**more: Any) -> dict[str, Any]:
    return {"name": "park", "description": "Park a point", "type": 1} | more


def option(name: str = "point", kind: int = 3, **more: Any) -> dict[str, Any]:
    return {"name": name, "description": "Which", "type": kind} | more


@pytest.mark.parametrize(
    "given",
    [
        [command(name="Park")],
        [command(name="x" * 33)],
        [command(name="two words")],
        [command(description="x" * 101)],
        [command(description="")],
        [command(), command()],
        [command(options=[option(str(n)) for n in range(26)])],
        [command(options=[option("a"), option("a")])],
        [command(options=[option("a"), option("b", required=True)])],
        [command(options=[option(choices=[{"name": "a", "value": "a"}] * 26)])],
        [command(options=[option(choices=[{"name": "a" * 101, "value": "a"}])])],
        [command(options=[option(choices=[{"name": "a", "value": "a"}], autocomplete=True)])],
        [command(options=[option("g", 2, options=[option("h", 2)])])],
        [command(name_localizations={"tlh": "park"})],
        [command(options=[option(f"o{n}", choices=[{"name": "n" * 99, "value": f"{m}" * 99}
                                                   for m in range(9)]) for n in range(9)])],
        [command(name=f"c{n}") for n in range(101)],
        [{"name": f"Menu {n}", "type": 3} for n in range(16)],
        [{"name": "x" * 33, "type": 2}],
        [{"name": "Menu", "type": 2, "description": "No room for it"}],
    ],
)  # fmt: skip
def test_commands_that_are_too_much(given: list[dict[str, Any]]) -> None:
    refused(limits_forms.commands, given)


def test_choices_that_are_too_many() -> None:
    refused(limits_forms.choices, [{"name": "a", "value": "a"}] * 26)
    refused(limits_forms.choices, [{"name": "a" * 101, "value": "a"}])


def test_the_tree_says_where() -> None:
    wrong = refused(limits.message, {"content": "x", "components": [row(button("x" * 101))]}, 0)
    there = wrong["components"]["0"]["components"]["0"]["custom_id"]["_errors"]
    assert there == [
        {"code": "BASE_TYPE_BAD_LENGTH", "message": "Must be between 1 and 100 in length."}
    ]
