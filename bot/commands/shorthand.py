"""Queue commands without a slash, as people who know W3C's Zakim type them: `q+`, `q-`, `ack`.

A message counts as one of these only if there is nothing else in it, so that nobody's sentence is
taken for a command: "q-learning is fun" is speech, and so is "ack that".

    q+   queue+            raise my hand           q+ to ask about costs    with a reason
    q-   queue-            lower it                q+ Ana   q+ @Ana         for somebody else
    q?   queue?            see the queue           q- Ana                   take theirs down
    ack Ana                call Ana
    slow   slow down       raise a yellow card
    unclear                a red one               unclear: hub             ask what that word means
    agree                  a green one

Many names are words too ("Will that be in the minutes?"). What follows `q+` is somebody else only
if nothing but their name stands there, or it begins with an @, or goes on with "to ask" or the
like after a name that is no word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from bot.events import HandKind, SignalKind
from bot.ids import PersonId
from bot.people.glossary import LONGEST_TERM
from bot.people.name_matching import matching
from bot.text import clean_text, folded, same_length

Typed = tuple[str, dict[str, str | int]]
"""A command's name, and its parameters as they were typed."""

NO_NAMES: Mapping[PersonId, str] = {}

# Phones turn a hyphen into a dash, and add a full stop to what looks like a sentence.
_DASHES = "\\-\u2010-\u2015\u2212\u2796\ufe58\ufe63\u30fc"
_QUEUE = re.compile(
    rf"(?:q|queue)\s?([+?{_DASHES}\u2795])(?:[.!,:]?\s+(\S.*?)|[.!]?)", re.IGNORECASE
)
_CALL = re.compile(r"ack\s+(\S.*?)[.!]?", re.IGNORECASE)
_REASON = re.compile(r"(?:to|about|re:?|because|for|on|that|-|:)\s+\S", re.IGNORECASE)
_ASKS = re.compile(r"to\s+(?:ask|talk|speak|say|tell|reply|respond|answer|add|explain)\b", re.I)
_BARE = re.compile(r"(?:to\s+(?:ask|talk|speak|say something)\s+)?(?:about|re:?)\s+|[-:]\s+", re.I)
_KINDS = (
    (HandKind.QUESTION, re.compile(r"to\s+ask\b", re.IGNORECASE)),
    (HandKind.REPLY, re.compile(r"to\s+(?:reply|respond|answer)\b", re.IGNORECASE)),
    (HandKind.ORDER, re.compile(r"(?:on\s+)?(?:a\s+)?point\s+of\s+order\b", re.IGNORECASE)),
)
_CARDS = {
    "slow": SignalKind.SLOW,
    "slow down": SignalKind.SLOW,
    "slow down please": SignalKind.SLOW,
    "please slow down": SignalKind.SLOW,
    "slower": SignalKind.SLOW,
    "slower please": SignalKind.SLOW,
    "unclear": SignalKind.UNCLEAR,
    "agree": SignalKind.AGREE,
}
_BEGINNINGS = ("q", "ack", *dict.fromkeys(card.split()[0] for card in _CARDS))
"""How everything begins that is more than a message."""
_FIRST_LETTERS = frozenset(beginning[0] for beginning in _BEGINNINGS)
_LONGEST_BEGINNING = max(map(len, _BEGINNINGS))
_LONGEST_CARD = LONGEST_TERM + 16
"""Characters, with what stands around a word."""
_END = ".!, "
_WORD = re.compile(r"unclear\s?:\s?(\S.*?)[.?]?", re.IGNORECASE)
_ME = ("me", "myself")
_WORDS = frozenset(
    "angel april art august autumn bill bob buck carol chance charity chase christian chuck clay "
    "cliff constance crystal dale dawn dean dick dolly drew earnest faith frank gene glen grace "
    "grant guy hazel heath heather herb holly hope hunter iris ivy jack jasmine jewel john joy "
    "joyce june justice lance lily major marina mark mason max may melody mercy mike miles nick "
    "olive pat patience penny pierce poppy precious prudence ray reed rich rob robin rocky rose "
    "ruby sage sally sandy skip sky sonny star stew summer sue sunny susan temple terry tony trip "
    "trust ty victor victory violet wade ward will win winter woody worth".split()
)
"""Given names that are words as well: a sentence may begin with them."""
_LONGEST = 400
"""Characters: what is longer is a message."""
_MOST_WORDS = 6
"""Words of a name."""


def may_be(text: str) -> bool:
    """Whether a message needs a closer look. Cheap, because every message is asked about."""
    start = text.lstrip()
    if start[:1].isascii():
        if start[:1].lower() not in _FIRST_LETTERS:
            return False
        # With nothing invisible in it, and no sign that stands for another, it begins as it reads.
        plain = text.isascii() and text.isprintable()
        if plain and not start[:_LONGEST_BEGINNING].lower().startswith(_BEGINNINGS):
            return False
    return _matched(text) is not None or _carded(text) is not None


def typed(
    text: str, names: Mapping[PersonId, str] = NO_NAMES, picked: Collection[str] = ()
) -> Typed | None:
    """The command that a message is, with its parameters; None if it is simply a message.

    `names` are the people of the room, as far as they are known here; `picked` are the marks that
    stand for people in the text, whoever they are. `ack` and a word that is nobody's name is a
    message.
    """
    found = _matched(text)
    if found is None:
        return _carded(text)
    sign, rest = found
    if sign == "ack":
        who = _person(rest, names, picked)
        return None if who is None else ("call", {"person": who})
    if sign == "?":
        return None if rest else ("queue", {})
    if sign == "+":
        return _raised(rest, names, picked)
    if rest.casefold() in _ME:
        return "lower", {}
    who = _person(rest, names, picked)
    if rest and who is None:
        # Somebody we do not know, who is told so; but a sentence after "q -" is a sentence.
        return ("lower", {"person": rest}) if len(rest.split()) == 1 else None
    return "lower", {} if who is None else {"person": who}


def _matched(text: str) -> tuple[str, str] | None:
    if len(text) > _LONGEST:
        return None
    bare = clean_text(text)
    if "\n" in bare:
        return None
    # Some keyboards only have full-width letters and signs.
    plain = same_length(bare)
    if (match := _QUEUE.fullmatch(plain)) is not None:
        sign = {"\u2795": "+"}.get(match[1], match[1])
        return sign if sign in "+?" else "-", bare[slice(*match.span(2))] if match[2] else ""
    if (match := _CALL.fullmatch(plain)) is not None:
        return "ack", bare[slice(*match.span(1))]
    return None


def _carded(text: str) -> Typed | None:
    """The card that a message is, if there is nothing else in it, or the word that is not clear."""
    if len(text) > _LONGEST_CARD or "\n" in text.strip():
        return None
    bare = clean_text(text)
    plain = same_length(bare)
    if (match := _WORD.fullmatch(plain)) is not None:
        return "what", {"term": bare[slice(*match.span(1))]}
    card = _CARDS.get(" ".join(plain.casefold().strip(_END).replace(",", " ").split()))
    return None if card is None else ("card", {"signal": card.value})


def _raised(rest: str, names: Mapping[PersonId, str], picked: Collection[str]) -> Typed:
    args: dict[str, str | int] = {}
    first, _, more = rest.partition(" ")
    if first.casefold() in _ME:
        rest = more
    elif rest and _REASON.match(rest) is None:
        who, after = _somebody(rest, names, picked)
        if who is not None:
            args["person"], rest = who, after
    reason = rest[match.end() :] if (match := _BARE.match(rest)) else rest
    kind = next((kind for kind, sign in _KINDS if sign.match(rest)), None)
    if reason:
        args["reason"] = reason
    if kind is not None:
        args["kind"] = kind.value
    return "hand", args


def _somebody(
    rest: str, names: Mapping[PersonId, str], picked: Collection[str]
) -> tuple[str | None, str]:
    """Whom a hand is for, if it is for somebody else, and what comes after their name."""
    if not rest.endswith("?") and (who := _person(rest, names, picked)) is not None:
        return who, ""
    pieces = rest.split(" ")
    for count in range(min(_MOST_WORDS, len(pieces)), 0, -1):
        name, after = " ".join(pieces[:count]), " ".join(pieces[count:])
        chosen = rest.startswith("@") or name in picked
        plain = _ASKS.match(after) and folded(name) not in _WORDS
        if (chosen or plain) and (who := _person(name, names, picked)) is not None:
            return who, after
    if rest.startswith("@"):
        first, _, more = rest.partition(" ")
        return first, more
    return None, rest


def _person(given: str, names: Mapping[PersonId, str], picked: Collection[str]) -> str | None:
    """Somebody by their whole name, or by its first words if they are nobody else's."""
    if given in picked:
        return given
    found = matching(given.removeprefix("@").strip(" ,:"), names, words=True)
    return f"id:{found[0]}" if len(found) == 1 else None
