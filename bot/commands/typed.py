"""Queue commands without a slash, as people who know W3C's Zakim type them: `q+`, `q-`, `ack`.

A message counts as one of these only if there is nothing else in it, so that nobody's sentence is
taken for a command: "q-learning is fun" is speech, and so is "ack that".

    q+   queue+            raise my hand           q+ to ask about costs    with a reason
    q-   queue-            lower it                q+ Ana   q+ @Ana         for somebody else
    q?   queue?            see the queue           q- Ana                   take theirs down
    ack Ana                call Ana
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.events import HandKind
from bot.ids import PersonId

Typed = tuple[str, dict[str, str | int]]
"""A command's name, and its parameters as they were typed."""

NO_NAMES: Mapping[PersonId, str] = {}

# Phones make a dash of a hyphen, and put a full stop after what they take for a sentence.
_QUEUE = re.compile(r"(?:q|queue)\s?([+?\-–−])(?:[.!,:]?\s+(\S.*?)|[.!]?)", re.IGNORECASE)
_CALL = re.compile(r"ack\s+(\S.*?)[.!]?", re.IGNORECASE)
_REASON = re.compile(r"(?:to|about|re:?|because|for|on|that|-|:)\s+\S", re.IGNORECASE)
_BARE = re.compile(r"(?:to\s+(?:ask|talk|speak|say something)\s+)?(?:about|re:?)\s+|[-:]\s+", re.I)
_KINDS = (
    (HandKind.QUESTION, re.compile(r"to\s+ask\b", re.IGNORECASE)),
    (HandKind.REPLY, re.compile(r"to\s+(?:reply|respond|answer)\b", re.IGNORECASE)),
    (HandKind.ORDER, re.compile(r"(?:on\s+)?(?:a\s+)?point\s+of\s+order\b", re.IGNORECASE)),
)
_ME = ("me", "myself")
_LONGEST = 400
"""Characters: what is longer is a message."""


def may_be(text: str) -> bool:
    """Whether a message needs a closer look. Cheap: asked about every message there is."""
    return text.lstrip()[:1] in ("q", "Q", "a", "A") and _matched(text) is not None


def typed(text: str, names: Mapping[PersonId, str] = NO_NAMES) -> Typed | None:
    """The command that a message is, with its parameters; None if it is simply a message.

    `names` are the people of the room, as far as they are known here: what follows `q+` is a
    person if it is one of them, or is written with an @, and a reason otherwise; `ack` and a word
    that is nobody's name is a message.
    """
    found = _matched(text)
    if found is None:
        return None
    sign, rest = found
    if sign == "ack":
        who = _person(rest, names)
        return None if who is None else ("call", {"person": who})
    if sign == "?":
        return None if rest else ("queue", {})
    if sign == "+":
        return _raised(rest, names)
    if rest.casefold() in _ME:
        return "lower", {}
    who = _person(rest, names)
    if rest and who is None:
        # Somebody we do not know, who is told so; but a sentence after "q -" is a sentence.
        return ("lower", {"person": rest}) if len(rest.split()) == 1 else None
    return "lower", {} if who is None else {"person": who}


def _matched(text: str) -> tuple[str, str] | None:
    bare = text.strip()
    if len(bare) > _LONGEST or "\n" in bare:
        return None
    if (match := _QUEUE.fullmatch(bare)) is not None:
        sign = match[1] if match[1] in "+?" else "-"
        return sign, (match[2] or "").strip()
    if (match := _CALL.fullmatch(bare)) is not None:
        return "ack", match[1]
    return None


def _raised(rest: str, names: Mapping[PersonId, str]) -> Typed:
    args: dict[str, str | int] = {}
    first, _, more = rest.partition(" ")
    if first.casefold() in _ME:
        rest = more
    if rest and _REASON.match(rest) is None:
        first, _, more = rest.partition(" ")
        if (who := _person(rest, names)) is not None:
            args["person"], rest = who, ""
        elif _REASON.match(more) and (who := _person(first, names)) is not None:
            args["person"], rest = who, more
        elif first.startswith("@"):
            args["person"], rest = first, more
    reason = rest[match.end() :] if (match := _BARE.match(rest)) else rest
    kind = next((kind for kind, sign in _KINDS if sign.match(rest)), None)
    if reason:
        args["reason"] = reason
    if kind is not None:
        args["kind"] = kind.value
    return "hand", args


def _person(given: str, names: Mapping[PersonId, str]) -> str | None:
    """Somebody by their whole name, or by the beginning of it if nobody else's begins so."""
    wanted = given.removeprefix("@").strip(" ,:").casefold()
    if not wanted:
        return None
    whole = [who for who, name in names.items() if name.casefold() == wanted]
    words = [who for who, name in names.items() if name.casefold().split()[:1] == [wanted]]
    found = whole or words
    return f"id:{found[0]}" if len(found) == 1 else None
