"""A form as questions, asked one after the other. Pure: it says what to ask, and sends nothing."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum
from typing import Final

import msgspec

from adapters.chat.forms import asked, labelled
from adapters.chat.plain.signs import SIGNS, SignButton
from adapters.chat.plain.text_page import TextPage
from bot.phrases.reading import readers_catalogue
from bot.rendered import Field, Form, chosen_values
from bot.text import folded

SKIP: Final = "-"
SEND: Final = "send"
STOP: Final = "stop"
NONE: Final = "none"
"""Typed where several can be chosen, and nobody wants any."""


class Answered(Enum):
    """What an answer comes to."""

    STOPPED = "stopped"
    AGAIN = "again"
    """The same question is asked once more."""
    NEXT = "next"
    COMPLETE = "complete"


class FormDialogue(msgspec.Struct, kw_only=True):
    """A form that somebody is filling in: the answers so far, and the question that is open."""

    key: str
    """What it is known by: that of another form is different."""
    form: Form
    args: dict[str, str | int]
    left: list[Field]
    number: int = 0
    """Of the open question, counted from 1."""
    note: str = ""
    """What is to be said before the next question."""

    @classmethod
    def begin(
        cls,
        key: str,
        form: Form,
        note: str = "",
        field: str = "",
        chosen: Collection[str] = (),
    ) -> FormDialogue:
        """`note`: what was wrong with an earlier try, and `field` with which of its answers: then
        only that one is asked for, and what is missing. `chosen`: what the button has chosen that
        opened it, and is not asked once more."""
        left = [f for f in asked(form) if not (f.name in chosen and f.choices and f.value)]
        if field and any(f.name == field for f in left):
            left = [f for f in left if f.name == field or (f.required and not f.value)]
        return cls(
            key=key,
            form=form,
            args={f.name: f.value for f in form.fields if f.value},
            left=left,
            note=note or f"{form.title}\n{form.help}",
        )

    def question(self) -> TextPage:
        """The open question, as a message; it is asked by this."""
        say, field = readers_catalogue().say, self.left[0]
        self.number += 1
        lines = [self.note, labelled(field), field.help]
        if field.shape == "choices":
            lines += [f"{n}. {choice.label}" for n, choice in enumerate(field.choices, start=1)]
            lines.append(say("chat-choose-several", {"none": NONE}))
        else:
            lines.append(say("chat-choose" if field.choices else "chat-type-answer"))
        if field.value:
            lines.append(say("chat-as-it-is", {"value": _readable(field)}))
        if not field.required or field.value:
            lines.append(say("chat-skip", {"skip": SKIP}))
        lines.append(say("chat-send-or-stop", {"send": SEND, "stop": STOP}))
        self.note = ""
        buttons = tuple(
            SignButton(
                label=choice.label,
                command="",
                sign=sign,
                # The message may be answered before we are told its id, so it names its question.
                args={"form": self.key, "question": self.number, "value": choice.value},
            )
            for sign, choice in zip(SIGNS, field.choices, strict=False)
            if field.shape != "choices"  # one sign is one answer
        )
        return TextPage(body="\n".join(filter(None, lines)), buttons=buttons, loud=True)

    def answer(self, text: str) -> Answered:
        """Take an answer that was typed."""
        word, field = text.strip(), self.left[0]
        if word.casefold() == STOP:
            return Answered.STOPPED
        if word == SKIP or word.casefold() == SEND:
            return self._go_on(leaves_out=word.casefold() == SEND)
        if not field.choices:
            return self._with(text)
        if field.shape == "choices":
            words = [] if folded(word) == NONE else word.split(",")
            several = [_choice(field, one.strip()) for one in words if one.strip()]
            if None in several:
                return self._again("chat-not-choices")
            return self._with(",".join(filter(None, several)))
        found = _choice(field, word)
        return self._again("chat-not-a-choice") if found is None else self._with(found)

    def choose(self, question: str | int, value: str) -> Answered:
        """Take an answer that was chosen by a sign on a question's message."""
        if question != self.number:
            return self._again("chat-question-over")
        return self._with(value)

    def _with(self, value: str) -> Answered:
        self.args[self.left[0].name] = value
        return self._go_on()

    def _go_on(self, *, leaves_out: bool = False) -> Answered:
        field = self.left[0]
        if field.required and not self.args.get(field.name):
            return self._again("bad-missing")
        del self.left[0]
        if leaves_out:
            self.left = [f for f in self.left if f.required and not f.value]
        return Answered.NEXT if self.left else Answered.COMPLETE

    def _again(self, why: str) -> Answered:
        self.note = readers_catalogue().say(why)
        return Answered.AGAIN


def _choice(field: Field, word: str) -> str | None:
    """The value of a choice, by its name, how only its name begins, or its number; None if there is
    no such choice."""
    given = folded(word)
    found = next((one.value for one in field.choices if folded(one.label) == given), None)
    begun = [c.value for c in field.choices if re.match(rf"{re.escape(given)}\W", folded(c.label))]
    if found is None and given and len(begun) == 1:
        # “No” to “No, without my name”.
        return begun[0]
    if found is None and word.isdecimal() and 0 < int(word[:6]) <= len(field.choices):
        return field.choices[int(word[:6]) - 1].value
    return found


def _readable(field: Field) -> str:
    """What stands in a field, in words."""
    if not field.choices:
        return field.value
    if field.shape != "choices":
        return next((one.label for one in field.choices if one.value == field.value), field.value)
    chosen = chosen_values(field)
    labels = [choice.label for choice in field.choices if choice.value in chosen]
    return readers_catalogue().listed(labels)
