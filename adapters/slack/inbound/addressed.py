"""What people write to Heard by its mention: whether a message is for Heard alone, and what it asks
for. Pure."""

from __future__ import annotations

import re

from bot.commands import line_parser
from bot.commands.slash_prefix import slashed
from bot.commands.speech import is_speech
from bot.errors import Refused

_WORDS = re.compile(r"\w")
_ROOT = re.compile(r"\s*/heard\b", re.IGNORECASE)
_EMOJI = re.compile(r":[\w+'-]+(?:::[\w-]+)?:")


def spoken_to(text: str, bot_user: str) -> str | None:
    """What a message says to Heard: the rest of one that begins or ends with Heard's mention; None
    if it is not spoken to Heard. In the middle of a sentence, Heard is only spoken of."""
    if not bot_user or f"<@{bot_user}" not in text:
        return None
    mention = rf"<@{re.escape(bot_user)}(?:\|[^<>]*)?>"
    begins = re.match(rf"\s*{mention}(?::(?=\s|$))?[\s,;.!?–—-]*", text)
    if begins is not None:
        return text[begins.end() :].strip()
    ends = re.search(rf"[\s,]*{mention}[\s.!?]*$", text)
    return text[: ends.start()].strip() if ends is not None else None


def for_heard_alone(text: str, bot_user: str) -> bool:
    """Whether nothing in a message is for the people in the channel: it is Heard's mention and
    nothing else, or a command."""
    rest = spoken_to(text, bot_user)
    return rest is not None and (is_empty(rest) or is_command(rest))


def is_empty(rest: str) -> bool:
    """Whether there are no words in a text: nothing, a question mark, an emoji."""
    return _WORDS.search(_EMOJI.sub("", rest)) is None


def is_command(rest: str) -> bool:
    """Whether a text can be carried out, or is a command that has to be asked about. Without a
    slash, a sentence that only begins like a command is none."""
    typed = without_slash(rest)
    try:
        command, given = line_parser.line(typed)
    except line_parser.AmbiguousLine:
        return True
    except Refused:
        return False
    return typed != rest.strip() or not is_speech(typed, command, given)


def without_slash(text: str) -> str:
    """A line without the slash, and without Heard's own command, that it may begin with."""
    rest = _ROOT.sub("", text, count=1).strip()
    return (slashed(rest) or rest).strip()


def has_slash(text: str) -> bool:
    """Whether a text begins with a slash, so that it is meant as a command."""
    return text.lstrip().startswith("/")
