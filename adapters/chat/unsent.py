"""What somebody has filled into a form and not sent: there again when they open it again.

In memory only: it may be a ballot that will never be cast. So it is gone when the server stops, and
no table, log or other process has ever had it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

import msgspec

from adapters.chat.forms import asked, filled, passed_on
from bot.bounded import BoundedDict
from bot.commands.table import BY_NAME
from bot.ids import PersonId
from bot.ports import Account, Clock
from bot.rendered import Form

MOST: Final = 5000
KEPT: Final = timedelta(days=2)
"""As long as a poll is usually open."""

Key = tuple[str, str, str]


class Begun(msgspec.Struct, kw_only=True):
    """Answers so far, by the names of the fields."""

    answers: dict[str, str]
    at: datetime


class Unsent:
    """Answers by person, command and what the form is about. Only of commands that say so
    (`Command.resumes`)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun = BoundedDict[Key, Begun](MOST)

    def note(self, who: str, command: str, args: Mapping[str, str | int]) -> None:
        """Somebody has filled this in. `args`: with what goes along with the form unasked."""
        if not resumes(command):
            return
        self._forget_old()
        key = _key(who, command, args)
        before = self._begun.pop(key, None)
        given = {name: str(value) for name, value in args.items()}
        answers = {**(before.answers if before is not None else {}), **given}
        self._begun[key] = Begun(answers=answers, at=self._clock.now())

    def resumed(self, who: str, form: Form) -> Form:
        """The same form, with what they have filled in before."""
        names = {field.name for field in asked(form)}
        return filled(form, {n: t for n, t in self._answers(who, form).items() if n in names})

    def answered(self, who: str, form: Form) -> frozenset[str]:
        """The names of the fields that they have filled in before."""
        return frozenset(name for name, text in self._answers(who, form).items() if text)

    def sent(self, who: str, command: str, args: Mapping[str, str | int]) -> None:
        """It has been sent, and taken."""
        self._begun.pop(_key(who, command, args), None)

    def forget(self, who: PersonId, account: Account | None) -> None:
        """Somebody was forgotten: nothing that they have filled in stays. `account`: theirs, if
        this process knows it; it does where they have filled anything in."""
        if account is not None:
            for key in [key for key in self._begun if key[0] == account.id]:
                del self._begun[key]

    def _answers(self, who: str, form: Form) -> Mapping[str, str]:
        """What somebody has filled in before; nothing once it is too old."""
        self._forget_old()
        begun = self._begun.get(_key(who, form.command, passed_on(form)))
        return {} if begun is None else begun.answers

    def _forget_old(self) -> None:
        """Drop everybody's answers that are too old."""
        before = self._clock.now() - KEPT
        while self._begun and next(iter(self._begun.values())).at < before:
            self._begun.popitem(last=False)


def resumes(command: str) -> bool:
    """Whether what is filled into the form of a command is kept until it is sent."""
    found = BY_NAME.get(command)
    return found is not None and found.resumes


def _key(who: str, command: str, args: Mapping[str, str | int]) -> Key:
    return who, command, str(args.get("meeting", ""))
