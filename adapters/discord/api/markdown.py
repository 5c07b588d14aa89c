"""Escapes plain text for Discord, so that typed text neither mentions anybody nor adds markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from discord.utils import escape_mentions

from adapters.chat.labels import short
from bot.rendered import MENTION, ShownTime, with_times

LONGEST = 2000
"""Characters of a message."""

# Discord's clients run in JavaScript engines, whose whitespace differs from Python's. An address
# has to end at the same character for both.
_BLANK = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_ADDRESS = re.compile(rf"<(https?://[^{_BLANK}<>]+)>|(https?://[^{_BLANK}<]+)", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"<https?://[^{_BLANK}<>]+>", re.IGNORECASE)
_TRAILING = re.compile(r"[.,:;\"'\]>!?]+$")
"""Punctuation that ends a sentence rather than an address."""
_ENCODED = {ord(sign): f"%{ord(sign):02X}" for sign in "[]*|`\\>"}
"""Percent-encoded markup characters: they mean the same in an address, and mark nothing."""
_SIGNS = re.compile(
    r"[\\*_~`|\[\]]"
    rf"|<(?![{_BLANK}\d=])"  # tags: mentions, channels, times, emoji, addresses
    rf"|(?<![^{_BLANK}])>"  # quotes
    rf"|\#(?=[#{_BLANK}]|$)"  # headings, and small print
    rf"|(?<![^{_BLANK}])[-+](?=[#{_BLANK}]|$)"  # lists, and small print
)
_NUMBERED = re.compile(r"(^|[\n\r])([^\S\n\r]*\d+)\.(?=\s|$)")
"""Discord numbers such lists itself, whatever numbers they had."""


def safe(text: str) -> str:
    """Text that is shown literally: no markdown, no mentions, no tags for channels, times or emoji.

    Every character is escaped by itself. A pattern for whole constructs always leaves a way round
    it: two links on a line, one inside another, one over two lines. Addresses stay links to where
    they say they go.
    """
    out, end = [], 0
    for found in _ADDRESS.finditer(text):
        out += [_escaped(text[end : found.start()]), _address(found, text)]
        end = found.end() - len(_left_over(found))
    whole = "".join([*out, _escaped(text[end:])])
    whole = with_times(escape_mentions(_NUMBERED.sub(r"\1\2\\.", whole)), _own_time)
    return MENTION.sub(r"<@\1>", whole) if "\ufdd0" in whole else whole


def _own_time(shown: ShownTime) -> str:
    """A moment in each reader's own time, with the room's beside it.
    https://docs.discord.com/developers/reference#message-formatting-timestamp-styles"""
    own = f"<t:{shown.epoch}:{'F' if shown.with_date else 't'}>"
    return f"{own} ({_bare(shown.room)})" if shown.room else own


def _bare(room: str) -> str:
    return room.replace(" (", ", ").replace(")", "")


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _left_over(found: re.Match[str]) -> str:
    """Punctuation after an address that is not part of it."""
    trailing = None if found[2] is None else _TRAILING.search(found[2])
    return "" if trailing is None else trailing[0]


def _address(found: re.Match[str], text: str) -> str:
    """An address, written so that Discord links exactly that."""
    if found[1] is not None:
        return f"<{found[1].translate(_ENCODED)}>"
    rest = _left_over(found)
    address = found[2].removesuffix(rest).translate(_ENCODED)
    # Discord reads the address up to the next whitespace, the backslash that escapes the next
    # character included.
    joined = "]" in rest or ">" in rest or text.startswith("<", found.end())
    return f"<{address}>" if joined else address


class Spelling:
    """Makes the commands in a sentence clickable, once Discord has given them ids."""

    def __init__(self, written: Mapping[str, str] | None = None) -> None:
        self._written: Mapping[str, str] = {}
        self._pattern = _pattern(())
        self.learn(written or {})

    def learn(self, written: Mapping[str, str]) -> None:
        """Discord has given the commands their ids: `written` is the clickable form of each, by how
        it is typed."""
        self._written, self._pattern = written, _pattern(written)

    def spell(self, text: str) -> str:
        """A sentence of Heard's, escaped, with the commands in it clickable."""
        parts, end = [], 0
        for found in self._pattern.finditer(text):
            typed = found["typed"]
            if typed is not None:
                parts += [safe(text[end : found.start()]), self._written.get(typed, typed)]
                end = found.end()
        return "".join([*parts, safe(text[end:])])


def _pattern(typed: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(typed, key=len, reverse=True) or ["/"]
    return re.compile(
        r"“[^”]*”"  # recorded words are left alone
        rf"|(?<![\w/:.<])(?P<typed>{'|'.join(map(re.escape, longest_first))})(?![\w/-])"
    )


def pieces(text: str, longest: int = LONGEST) -> list[str]:
    """Splits text into messages: at line breaks where possible, else between words.

    The end of an address in brackets that is longer than a message is a message by itself.
    Without its opening bracket it would be read up to the next blank, and would take the backslash
    that escapes the next character for a part of the address.
    """
    out: list[str] = []
    while len(text) > longest:
        cut = text.rfind("\n", 1, longest + 1)
        if cut <= 0:
            cut = text.rfind(" ", 1, longest + 1)
        if cut <= 0:
            cut = longest - _half_escaped(text, longest)
            if (address := _across(text, cut)) and not address.start():
                out += [address[0][at : at + longest] for at in range(0, address.end(), longest)]
                text = text[address.end() :].lstrip(" ")
                continue
            cut = address.start() if address else cut
        out.append(text[:cut].rstrip())
        text = text[cut:].lstrip("\n") if text[cut] == "\n" else text[cut:].lstrip(" ")
    return [*(piece for piece in out if piece), text] if text.strip() else out


def _across(text: str, cut: int) -> re.Match[str] | None:
    """The address in brackets that a cut would take apart, if any."""
    all_of_them = _IN_BRACKETS.finditer(text)
    return next((one for one in all_of_them if one.start() < cut < one.end()), None)


def _half_escaped(text: str, cut: int) -> int:
    """1 if a cut would separate a character from the backslash that escapes it, else 0."""
    return (cut - len(text[:cut].rstrip("\\"))) % 2


def brief(text: str, longest: int = 100) -> str:
    """The first sentence of a text, cut to fit a description."""
    end = re.search(r"[.!?](?=\s)", text)
    return short(text[: end.end()] if end else text, longest)
