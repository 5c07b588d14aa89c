"""What goes over a room's WebSocket, both ways: JSON objects with an "is".

The browser names each request with an `id` of its own choosing; it sends the same request with the
same id again when the connection broke before an answer came, and the server does it once.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from bot.rendered import Form, RenderedCard

# -- from the browser ------------------------------------------------------------------------------


class FromBrowser(msgspec.Struct, frozen=True, tag_field="is", kw_only=True):
    """A request. `id`: 8 to 64 letters, digits and hyphens, unlike any other of this person."""

    id: str


class SendMessage(FromBrowser, frozen=True, tag="say", kw_only=True):
    """A message. A text that begins with "/" is a typed command.

    `to`: "everybody", where somebody has chosen that in a silent round; "round": for that round
    only, named by `round`. "" is for everybody too, unless a silent round is running: there it is
    taken as what they write privately.
    """

    text: str
    to: Literal["", "everybody", "round"] = ""
    round: str = ""
    reply_to: str = ""
    """The id of the message it replies to."""


class React(FromBrowser, frozen=True, tag="react", kw_only=True):
    """Lets a message know that it was heard. `entry` is its id."""

    entry: str


class EditMessage(FromBrowser, frozen=True, tag="edit", kw_only=True):
    """Another text for a message of one's own."""

    entry: str
    text: str


class TakeBackMessage(FromBrowser, frozen=True, tag="take-back", kw_only=True):
    """Takes a message of one's own back."""

    entry: str


class RunCommand(FromBrowser, frozen=True, tag="do", kw_only=True):
    """A button or a form."""

    command: str
    args: dict[str, str | int] = {}


class AskForm(FromBrowser, frozen=True, tag="form", kw_only=True):
    """The form of a command, filled in with what is known."""

    command: str
    args: dict[str, str | int] = {}


class ControlSample(FromBrowser, frozen=True, tag="direct", kw_only=True):
    """A control of the sample meeting. `speed` goes with "speed": 1, 4, 16 or 60 times life."""

    action: Literal["pause", "play", "speed", "jump"]
    speed: int = 0


class AskLink(FromBrowser, frozen=True, tag="link", kw_only=True):
    """Asks for one's own personal link; `renew`: a new one, and the old one opens nothing."""

    renew: bool = False


class MakeSeat(FromBrowser, frozen=True, tag="seat", kw_only=True):
    """A facilitator makes a seat for somebody they know, and gets the link to hand to them."""

    name: str


class PageVisibility(FromBrowser, frozen=True, tag="look", kw_only=True):
    """The page was shown, hidden or touched. It has no answer."""

    hidden: bool = False


class PushOn(FromBrowser, frozen=True, tag="push-on", kw_only=True):
    """This browser is to be told when the page is closed, too; what it takes to write to it."""

    endpoint: str
    p256dh: str
    auth: str


class PushOff(FromBrowser, frozen=True, tag="push-off", kw_only=True):
    """This browser is to be told nothing of this room any more while the page is closed."""

    endpoint: str


Incoming = (
    SendMessage
    | React
    | EditMessage
    | TakeBackMessage
    | RunCommand
    | AskForm
    | ControlSample
    | AskLink
    | MakeSeat
    | PageVisibility
    | PushOn
    | PushOff
)

# -- to the browser --------------------------------------------------------------------------------


class ToBrowser(msgspec.Struct, frozen=True, tag_field="is", kw_only=True):
    """Something for the page to show."""


class Viewer(msgspec.Struct, frozen=True):
    """Who is looking."""

    id: str
    name: str
    facilitator: bool


class InvitationLinks(msgspec.Struct, frozen=True, kw_only=True):
    """The room's two invitation links, for facilitators to hand on, and their own way back."""

    member: str
    facilitator: str
    personal: str = ""


class RoomLinks(ToBrowser, frozen=True, tag="links", kw_only=True):
    """The room's links have changed: what they are now."""

    links: InvitationLinks


class SampleProgress(ToBrowser, frozen=True, tag="sample", kw_only=True):
    """How far the sample meeting has got. `act` is "first" or "next" (the meeting after)."""

    act: Literal["first", "next"]
    played: int
    total: int
    speed: int
    paused: bool
    finished: bool
    """This act has been played to its end, or its meeting has ended."""
    can_jump: bool
    """The first meeting is over: the newcomer may jump to the next one."""


class Entry(ToBrowser, frozen=True, tag="entry", kw_only=True):
    """One entry of the conversation. `id` is the same whenever and to whomever it is sent.

    - "message": `who` (a name) wrote `text`; `mine` if it was the one who is looking.
    - "placeholder": `who` wrote something, but the server was restarted since and does not keep
      what people write. `ref` is the id of the message it stands for; a page that still has that
      message shows it instead.
    - "post" and "whisper": Heard says `card`, to everybody or only to the one who is looking.

    A message may reply to another one (`reply_to`, its id). `heard` is how many have let it know
    that they heard it, never who; `heard_by_me` whether the one who is looking has.
    """

    id: str
    at: datetime
    kind: Literal["message", "placeholder", "post", "whisper"]
    who: str = ""
    mine: bool = False
    text: str = ""
    card: RenderedCard | None = None
    reply_to: str = ""
    heard: int = 0
    heard_by_me: bool = False
    edited: bool = False
    """Whoever wrote it has changed its text since."""


class Gone(ToBrowser, frozen=True, tag="gone", kw_only=True):
    """A message was taken back: it is shown no more."""

    entry: str


class Heard(ToBrowser, frozen=True, tag="heard", kw_only=True):
    """One more person has let a message know that they heard it: how many it is now."""

    entry: str
    heard: int
    mine: bool = False
    """It was the one who is looking."""


class MyPanel(ToBrowser, frozen=True, tag="my-panel", kw_only=True):
    """One's own panel, whole: what only facilitators see is in it for them. `turn`: it is one's
    turn to speak."""

    card: RenderedCard
    turn: bool


class PresentNames(ToBrowser, frozen=True, tag="here", kw_only=True):
    """The names of everybody who is here; replaces the earlier list."""

    names: tuple[str, ...]


class PresenceChange(ToBrowser, frozen=True, tag="here-changed", kw_only=True):
    """Who has come and who has left since the list of names that the page has. `left`: places in
    that list, the last one first. `came`: names, with their places in the list as it is now, the
    first one first."""

    left: tuple[int, ...]
    came: tuple[tuple[int, str], ...]


class CommandMenu(ToBrowser, frozen=True, tag="menu", kw_only=True):
    """Everything this person can do here now, as forms without their fields."""

    forms: tuple[Form, ...]
    unlisted: tuple[str, ...] = ()
    """Commands that only buttons stand for, and that work now."""


class Hello(ToBrowser, frozen=True, tag="hello", kw_only=True):
    """The first thing after connecting: the whole room."""

    me: Viewer
    title: str
    entries: tuple[msgspec.Raw, ...]
    """Each an `Entry`, in order: encoded once for all to whom it looks alike."""
    panel: RenderedCard
    """One's own."""
    turn: bool
    menu: tuple[Form, ...]
    unlisted: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    """The names of everybody who is here."""
    sample: SampleProgress | None = None
    links: InvitationLinks | None = None
    """For facilitators."""


class Answer(ToBrowser, frozen=True, tag="answer", kw_only=True):
    """What became of the request `to`.

    `reply` is for this person only and is not kept. `form` asks for what is missing. `refused`: it
    was not done, `reply` says why, `field` names the form's question it is about. `failed`: it
    could not be saved, or nobody knows whether it was: `reply` says which. The same request may be
    sent again under the same id, which is done once.
    """

    to: str
    reply: RenderedCard | None = None
    form: Form | None = None
    field: str = ""
    refused: bool = False
    failed: bool = False


class AnswerNow(ToBrowser, frozen=True, tag="answer-now", kw_only=True):
    """What the request `to` was answered with is over, or a part of it: `card` is what is left."""

    to: str
    card: RenderedCard


class LinkAnswer(Answer, frozen=True, tag="answer", kw_only=True):
    """The answer to a request for a personal link."""

    link: str


Outgoing = (
    Hello
    | Entry
    | Gone
    | Heard
    | MyPanel
    | CommandMenu
    | PresentNames
    | PresenceChange
    | SampleProgress
    | RoomLinks
    | Answer
    | AnswerNow
)
