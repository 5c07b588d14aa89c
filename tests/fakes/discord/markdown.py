"""What Discord's clients make of a message's text: which parts of it are live.

A small model, written for those who want to get a link or a mention past an escape. Its rules are
those of the simple-markdown package, which Discord's clients are built on, with Discord's own:

* a backslash takes the meaning from any sign but letters, digits and blanks;
* an address is a link by itself, up to the next blank or `<`, without the signs that end a sentence
  (https://support.discord.com/hc/en-us/articles/210298617, and the client's `url` rule);
* `<https://…>` is one without a preview;
* `[text](target)` is a masked link since July 2023; the text may hold balanced brackets and line
  breaks, the target blanks around it, brackets `<>` and a title;
* `<@1>`, `<#1>`, `<t:1:R>`, `</name:1>`, `<:name:1>`, `<a:name:1>`, `<id:home>` are tags
  (https://docs.discord.com/developers/reference#message-formatting).

Where clients differ, the attacker may choose: `addresses=False` reads brackets inside an address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_JS_BLANK: Final = r"[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
_JS_SOLID: Final = _JS_BLANK.replace("[", "[^", 1)
_ESCAPE: Final = re.compile(rf"\\(?![0-9A-Za-z]|{_JS_BLANK})[\s\S]")
_AUTOLINK: Final = re.compile(r"<([^: >]+:/[^ >]+)>")
_ADDRESS: Final = re.compile(
    rf"https?://(?:(?!<){_JS_SOLID})+(?![<.,:;\"'\]]){_JS_SOLID}", re.IGNORECASE
)
_MASKED: Final = re.compile(
    r"\[((?:\\[\s\S]|\[[^\]]*\]|[^\[\]\\]|\](?=[^\[]*\]))*)\]"
    rf"\({_JS_BLANK}*<?((?:\([^)]*\)|(?!\\){_JS_SOLID}|\\.)*?)>?"
    rf"(?:{_JS_BLANK}+['\"]([\s\S]*?)['\"])?{_JS_BLANK}*\)"
)
_TAG: Final = re.compile(
    r"<(?:@[!&]?\d+|#\d+|t:-?\d+(?::[tTdDfFR])?|/[^:>]+:\d+|a?:\w+:\d+|id:\w+)>"
)
_STYLED: Final = re.compile(r"\*\*?|__?|~~|\|\||`+")
_BLOCK: Final = re.compile(r"(?m)^(?:#{1,3} |-# | *>(?:>>)? | *(?:[-*+]|\d+\.) )\S")


@dataclass(frozen=True)
class Live:
    """Something in a text that is more than its letters."""

    kind: str
    """"masked", "address", "tag" or "style"."""
    shown: str
    target: str = ""


def live(text: str, *, addresses: bool = True) -> list[Live]:
    """What is live in a text, in order. `addresses=False`: by a client that looks into these."""
    found, at = [], 0
    while at < len(text):
        if escaped := _ESCAPE.match(text, at):
            at = escaped.end()
            continue
        if tag := _TAG.match(text, at):
            found.append(Live("tag", tag[0]))
            at = tag.end()
        elif link := _AUTOLINK.match(text, at):
            found.append(Live("address", link[1], link[1]))
            at = link.end() if addresses else at + 1
        elif masked := _MASKED.match(text, at):
            found.append(Live("masked", masked[1], masked[2]))
            at = masked.end()
        elif addresses and (address := _ADDRESS.match(text, at)):
            found.append(Live("address", address[0], address[0]))
            at = address.end()
        elif style := _STYLED.match(text, at):
            found.append(Live("style", style[0]))
            at = style.end()
        else:
            at += 1
    return found


def masked(text: str) -> list[Live]:
    """The masked links in a text, by any client."""
    both = [*live(text), *live(text, addresses=False)]
    return list(dict.fromkeys(one for one in both if one.kind == "masked"))


def blocks(text: str) -> list[str]:
    """The headings, quotes, lists and small print in a text, by how they begin."""
    return [found[0] for found in _BLOCK.finditer(text)]
