"""One line of a chat log: which shape it has, when it was, who spoke.

Chat programs write the same few things in many ways. A line is an optional time stamp and a body;
`SHAPES` is the table of bodies, tried from the top. Everything about the way programs write is in
this file. To read the log of one more program, add a row (and a line to the tests).
"""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from adapters.transcripts.rows import Happening

Kind: TypeAlias = Literal["message", "action", "notice", "date", "unknown"]

# Bounded everywhere, and what follows the name is taken as it stands: a line of ten megabytes costs
# as much as its length. Names may hold spaces, emoji and any script; "<script>" is a name, too.
_RANK = r"(?:[@+~&%](?!\d)){0,2}"  # the plus of a telephone number is none
_NAME = r"(?P<who><[^<>\s]{1,80}>|[^\s<>][^<>]{0,80}?)"
_ODD_NAME = r"(?P<who>[^\s>].{0,80}?)"
_TEXT = r"(?:\s+(?P<text>.*))?$"

STAMP = re.compile(
    r"""\s{0,12} [\[(]?
    (?: (?P<date> \d{4}[-/]\d\d[-/]\d\d
                | \d{1,2}(?P<dot>[./])\d{1,2}(?P=dot)\d{2,4}
                | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\ {1,2}\d{1,2} )
        [T\ _,]\ {0,2} )?
    (?P<clock> (?:[01]?\d|2[0-3]) : [0-5]\d (?: :[0-5]\d (?:[.,]\d{1,9})? )? )
    (?P<half> \ ?[AaPp]\.?[Mm]\b\.? )?
    (?P<zone> \ ?(?: Z\b | UTC\b | [+-]\d\d:?\d\d\b ) )?
    [\])]? :? (?=[\s<]|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A way of writing one thing: what it is, how it looks, whether it is sure without a time."""

    name: str
    kind: Kind
    looks: re.Pattern[str]
    needs_stamp: bool = False


def _shape(name: str, kind: Kind, looks: str, *, needs_stamp: bool = False) -> Shape:
    return Shape(name, kind, re.compile(looks, re.DOTALL), needs_stamp)


SHAPES: tuple[Shape, ...] = (
    # The log about itself. These carry the date.
    _shape(
        "irssi: log opened", "date", r"--- (?:Log opened|Log closed|Day changed) (?P<text>.{1,60})$"
    ),
    _shape("xchat: log opened", "date", r"\*{4} (?:BEGIN|ENDING) LOGGING AT (?P<text>.{1,60})$"),
    _shape("mirc: session", "date", r"Session (?:Start|Time|Close): (?P<text>.{1,60})$"),
    # What happens in the room. Before speech: some of it looks like an action or like "name: text".
    _shape("irssi: notice", "notice", r"-!-(?:\s|$)"),
    _shape("irssi: users", "notice", r"\[Users [#&]"),
    _shape("weechat: notice", "notice", r"(?:-->|<--|--|=!=)\t"),
    _shape("bitchx: notice", "notice", r"∙φ∙ "),
    _shape("meetbot: notice", "notice", r"\*\*\* "),
    _shape("xchat: arrow", "notice", r"(?:-+>|<-+)\s"),
    _shape(
        "xchat: host", "notice", r"\*\s+\S{1,80} \([^()\s]*@[^()\s]*\) has (?:joined|left|quit)\b"
    ),
    _shape("xchat: quit", "notice", r"\*\s+\S{1,80} has quit \("),
    _shape("xchat: nick", "notice", r"\*\s+\S{1,80} is now known as \S{1,80}$"),
    _shape(
        "botbot: comes and goes",
        "notice",
        r"\*\s+\S{1,80} (?:joined the channel|has (?:left the channel|quit|parted))\.?$",
    ),
    _shape("botbot: topic", "notice", r"\*\s+TOPIC: "),
    _shape("irccloud: comes and goes", "notice", r"[→←⇐⇒]\s", needs_stamp=True),
    _shape("irccloud: nick", "notice", r"\S{1,80} → \S{1,80}$", needs_stamp=True),
    _shape("xchat: mode", "notice", r"\*\s+\S{1,80} sets mode[: ]"),
    _shape("xchat: topic", "notice", r"\*\s+(?:Now talking (?:on|in) |Topic for )[#&]"),
    _shape("mirc: joins", "notice", r"\*\s+(?:Joins|Parts|Quits|Disconnected): "),
    _shape(
        "pidgin: topic",
        "notice",
        r"(?:The topic for [#&]|\S{1,80} has (?:set|changed) the topic)",
        needs_stamp=True,
    ),
    _shape("pidgin: mode", "notice", r"mode \([+-]", needs_stamp=True),
    # Speech.
    _shape("angle brackets", "message", rf"<\s{{0,16}}{_RANK}{_NAME}\s{{0,16}}>{_TEXT}"),
    _shape(
        "angle brackets, odd name",
        "message",
        rf"<\s{{0,16}}{_RANK}{_ODD_NAME}>{_TEXT}",
        needs_stamp=True,
    ),
    _shape("bitchx: action", "action", rf"≡ (?P<who>[^\s/]{{1,80}})(?:/\S{{1,80}})?{_TEXT}"),
    _shape(
        "weechat: action", "action", rf" ?\*\t{_RANK}(?P<who>\S{{1,80}}){_TEXT}", needs_stamp=True
    ),
    _shape(
        "irccloud: action",
        "action",
        rf"—\s{_RANK}(?P<who>[^\s*]\S{{0,80}}){_TEXT}",
        needs_stamp=True,
    ),
    _shape("star action", "action", rf"\*\s{{1,4}}{_RANK}(?P<who>[^\s*]\S{{0,80}}){_TEXT}"),
    _shape(
        "pidgin: action", "action", rf"\*\*\*(?P<who>[^\s*]\S{{0,80}}){_TEXT}", needs_stamp=True
    ),
    _shape(
        "weechat: message",
        "message",
        rf"{_RANK}(?P<who>[^\s<>*][^\t]{{0,80}}?)\t(?P<text>.*)$",
        needs_stamp=True,
    ),
    _shape(
        "name and colon",
        "message",
        rf"{_RANK}(?P<who>[^\s:<>*]{{1,40}}(?:\ [^\s:<>]{{1,40}}){{0,7}}):{_TEXT}",
        needs_stamp=True,
    ),
)
"""Every shape a line's body can have, the first that fits counts."""

_NICKS = re.compile(r"(\S{1,80}) is now known as (\S{1,80})|^(\S{1,80}) → (\S{1,80})$")

# What a notice tells, by its first fitting words.
_HAPPENINGS: tuple[tuple[re.Pattern[str], Happening], ...] = (
    (re.compile(r"is now known as|You're now known as|^\S{1,80} → \S{1,80}$"), "nick"),
    (re.compile(r"\bmode[/ :(]|servermode/", re.IGNORECASE), "mode"),
    (re.compile(r"\btopic\b", re.IGNORECASE), "topic"),
    (
        re.compile(
            r"\bhas (?:joined|entered)\b|\bjoined\b|\bJoins:|\bJoin to\b|entered the room|^-+>"
        ),
        "join",
    ),
    (
        re.compile(
            r"\b(?:has (?:left|quit|parted)|was kicked|left the room|Parts:|Quits:)|^<-+|^[←⇐]"
        ),
        "leave",
    ),
)


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of a chat log, understood as far as one line can be."""

    number: int
    kind: Kind
    shape: str
    stamp: re.Match[str] | None
    who: str
    text: str
    indented: bool = False

    @property
    def spoken(self) -> bool:
        """Whether somebody said or did this."""
        return self.kind in ("message", "action")

    @property
    def sure(self) -> bool:
        """Whether this is speech by its shape alone.

        "* milk" may be a list inside somebody's message, "20:15 Note: closed" the program's own.
        """
        if self.shape == "star action":
            return self.stamp is not None
        if self.shape == "name and colon":
            return self.stamp is not None and self.stamp[0].lstrip().startswith(("(", "["))
        return self.spoken


def understand(raw: str, number: int) -> LogLine:
    """The line's time stamp, shape, speaker and text; of kind `unknown` if no shape fits."""
    stamp = STAMP.match(raw)
    body = raw[stamp.end() :].lstrip() if stamp else raw.rstrip()
    for shape in SHAPES:
        if shape.needs_stamp and not stamp:
            continue
        if found := shape.looks.match(body):
            parts = found.groupdict()
            who, text = (parts.get("who") or "").strip(), (parts.get("text") or "").strip()
            told = body if shape.kind == "notice" else text
            return LogLine(number, shape.kind, shape.name, stamp, who, told)
    indented = raw[:1] in (" ", "\t")
    return LogLine(number, "unknown", "", stamp, "", body.strip(), indented)


def nick_change(notice: str) -> tuple[str, str] | None:
    """The name somebody had and the one they have now, if a notice tells of that."""
    found = _NICKS.search(notice[:400])
    return None if found is None else (found[1] or found[3], found[2] or found[4])


def happening(notice: str) -> Happening:
    """What a notice is about."""
    head = notice[:400]
    return next((what for looks, what in _HAPPENINGS if looks.search(head)), "other")
