"""Whether a message wants an answer, judged by its form: it asks, objects, complains or proposes.

Most of what is said in a meeting wants none: it tells, agrees, thanks, or answers. So a message has
to show that it wants one. What this cannot see is a wish that is only implied, or in a language
other than English. It decides what is put before facilitators, and nothing about a person.
"""

from __future__ import annotations

import re
from typing import Final

from bot.rules import Wants

_TAG: Final = re.compile(
    r"(?:^|[,.;!\s])(?:right|ok|okay|yes|yeah|no|huh|eh|see|you know|isn'?t it|correct|hm+|sure)"
    r"\s*\?+\W*$"
)
_ASKS: Final = re.compile(
    r"(?:^|[.!?;:,]\s+|\b(?:so|and|but|then|well|also|or)\s+)"
    r"(?:what|why|how|when|where|who|which|should|shall|could|can|would|will|do|does|did|is|are"
    r"|has|have|any(?:one|body)|what's|how's|isn't|aren't|don't|doesn't|won't|can't)\b[^?]{8,}\?"
)
_WONDERS: Final = re.compile(
    r"\b(?:i(?:'m| am)? (?:just )?wonder(?:ing)?|does any(?:one|body)|can (?:any|some)(?:one|body)"
    r"|what do (?:you|we|others|people) think|my question|i have a question"
    r"|i(?:'d| would) (?:like|love) to (?:know|hear|ask|understand))\b"
)
_OBJECTS: Final = re.compile(
    r"\b(?:i (?:strongly |really |still |completely )?disagree|i (?:do not|don't) agree|i object"
    r"|i(?:'m| am) (?:not (?:sure|convinced|happy|comfortable)|worried|concerned|afraid|against)"
    r"|my (?:worry|concern|fear|objection|problem)|(?:worries|concerns|bothers) me"
    r"|i (?:do not|don't) (?:think|see|like|understand|believe|want)"
    r"|i(?:'ve| have) a (?:concern|problem)"
    r"|nobody (?:has )?(?:asked|listens|thinks|asks)|what about|makes no sense|bad idea|not fair)\b"
)
_PROPOSES: Final = re.compile(
    r"\b(?:i(?:'d| would)? (?:propose|suggest|recommend|vote (?:for|against))"
    r"|my (?:proposal|suggestion)|(?:why (?:don't|not)|how about) (?:we|you))\b"
)
# Most messages have none of these, and are not searched for what has one of them in it.
_WONDERING: Final = ("wonder", "any", "some", "what do", "question", "ike to ", "ove to ")
_JUDGING: Final = (
    "i ", "i'", "my ", "s me", "nobody", "what about", "no sense", "bad idea", "not fair",
    "why not", "why don't", "how about",
)  # fmt: skip
_COMPLAINING: Final = ("never", "nobody", "no one", "fair", " be", "ought to")
_COMPLAINS: Final = re.compile(
    r"\b(?:never|nobody|no one|not fair|unfair|should (?:not )?be|must (?:not )?be|ought to)\b"
)
_LAUGHS: Final = re.compile(
    r"(?:[:;]-?[)pd](?:\s|$)|\b(?:lol|rofl|haha\w*|hehe\w*|jk)\b|[😀-😄😉😂🤣😜])"
)
_END: Final = 30
"""Words at the end of a message, in which its question has to be. What was asked earlier and was
followed by more has usually been answered by that, or led up to it."""
_LONGEST: Final = 80
"""Words. Who speaks for longer reports, or chairs."""
_SHORT: Final = 40
"""Words of a complaint, at most."""


def wants(text: str) -> Wants:
    """What a message wants, by its words. Those that are quoted from others do not count."""
    own = text
    if ">" in text:
        own = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))
    said = own.replace("’", "'").casefold().split()
    if len(said) > _LONGEST:
        return Wants.NOTHING
    plain = " ".join(said)
    end = plain if len(said) <= _END else " ".join(said[-_END:])
    wanted = _wants(plain, end, len(said))
    return Wants.NOTHING if wanted and _LAUGHS.search(end) else wanted


def _wants(plain: str, end: str, words: int) -> Wants:
    asks = "?" in end and _TAG.search(end) is None and _ASKS.search(end) is not None
    if asks or (_has(end, _WONDERING) and _WONDERS.search(end)):
        return Wants.AN_ANSWER
    if _has(plain, _JUDGING) and (_OBJECTS.search(plain) or _PROPOSES.search(plain)):
        return Wants.A_VIEW
    if words <= _SHORT and _has(plain, _COMPLAINING) and _COMPLAINS.search(plain):
        return Wants.A_VIEW
    return Wants.NOTHING


def _has(said: str, pieces: tuple[str, ...]) -> bool:
    for piece in pieces:  # noqa: SIM110 - on the path of every message, where a generator costs more
        if piece in said:
            return True
    return False
