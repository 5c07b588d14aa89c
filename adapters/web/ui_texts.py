"""What the web room itself has to say, apart from its templates. Plain English, short sentences."""

from __future__ import annotations

from bot.phrases import catalogue
from bot.rendered import RenderedCard

# -- answers to somebody's request -----------------------------------------------------------------

TOO_LONG = "That is longer than 2,000 characters. Could you send it in two parts?"
TOO_FAST = "That was a lot at once. Please wait ten seconds, then send it again."
TOO_OLD = "That message is too old to answer here. You can still write about it."
LOOKS_PRIVATE = (
    "That looks like /{name}, so it was not posted for everybody. "
    "To send it privately, begin with /{name}. To post it, begin with another sign."
)
EMPTY = "There was nothing in that message."
NOT_UNDERSTOOD = "Something in that request was not as it should be. Nothing was done."
NOT_POSSIBLE = "That is not possible just now."
NOT_FACILITATOR = "It takes a facilitator of this room to do that."
SEAT_MADE = (
    "There is a seat for {name} now. Send this link to nobody else: whoever opens it is {name}."
)
NO_SAMPLE = "Only a sample meeting can be paused, played and sped up."
NO_JUMP = "The next meeting can begin when this one is over."

# -- error pages: title and text -------------------------------------------------------------------

PAGES: dict[int, tuple[str, str]] = {
    400: ("That did not work", "Something in that request was not as it should be."),
    403: (
        "Not from here",
        "This form did not come from Heard, or it is too old. Go back and reload the page.",
    ),
    404: (
        "Nothing here",
        "There is no page at this address. Check it, or begin at the front page.",
    ),
    405: ("Not like that", "This address cannot be used in that way. Begin at the front page."),
    413: ("Too much", "That was more than a form of this page can hold."),
    500: (
        "Something went wrong",
        catalogue().say("chat-our-fault"),
    ),
    503: ("Could not be saved", catalogue().say("not-saved")),
}
FORWARDED = (
    "This server is not open yet",
    "Heard runs here for one computer only, and this request came through a proxy. "
    "If you run this server: set web.public_url to the address that people use, and restart it.",
)
FOREIGN_HOST = (
    "Not at this address",
    "Heard does not know itself by this name. "
    "If you run this server and the name is right: set web.public_url to it, and start it again.",
)
FOREIGN_ORIGIN = (
    "Not from here",
    "Another page has sent this. Open Heard itself, and do it there.",
)
NO_UPGRADE = (
    "Not like that",
    "The room is reached by a WebSocket. If you run this server: the proxy before it has to pass "
    "the Upgrade and Connection headers on.",
)
SLOW_FORM = ("That took too long", "The form did not arrive in time. Please send it again.")
TOO_MANY_ROOMS = (
    "That is a lot of rooms at once",
    "Please wait ten minutes before you make another one.",
)
TOO_MANY_FILES = ("That was a lot at once", "Please wait a minute, then open it again.")
TOO_MANY_PAGES = ("That was a lot at once", "Please wait ten seconds, then load the page again.")
TOO_MANY_JOIN = (
    "A lot of people are joining from here",
    "Please wait a few minutes, and open the link again.",
)
BAD_LINK = (
    "This link does not work",
    "Part of it may be missing. Ask whoever invited you to send the link again, "
    "and open the whole of it.",
)
OLD_LINK = (
    "This link has been replaced",
    "It opens nothing any more. If you have been in the room with this browser, you find it on the "
    "front page. Otherwise ask somebody in the room to send you the link that works now.",
)
SEAT_TAKEN = (
    "You do not belong to this room any more",
    "A facilitator has ended your membership, so Heard shows you nothing of the room.",
)
NO_SEAT = (
    "You have no place in this room yet",
    "A room can be entered with an invitation link. Ask somebody in the room to send you one.",
)
NO_ROOM = (
    "This room is not here any more",
    "Ask whoever invited you whether the team meets somewhere else now.",
)
NO_FILE = (
    "There is no such file",
    "It may not be for you, or there is nothing to show in it. Go back to the room.",
)

UNCERTAIN_TITLE = "Perhaps it was saved"

# -- what is wrong with a form ---------------------------------------------------------------------

BAD_NAME = "Please give a name of 1 to 60 characters."
NAME_ALIKE = (
    "This name mixes letters of different alphabets and looks like another name here. "
    "Please write it in one alphabet."
)
NOT_SURE = "Please tick the box to say that you want to be forgotten. Nothing was deleted."
BAD_TITLE = "Please give the room a title of 1 to 80 characters."
BAD_ZONE = "That time zone is not known here. Please choose one from the list."
BAD_ROLE = "Please choose whether you join as facilitator or as member."
BAD_SPEED = "Please choose one of the speeds."
BAD_OWNER = (
    "This owner link does not work. It may have been replaced: ask whoever runs this server."
)
NOT_OWNER = "New rooms are made with the owner link, which whoever runs this server has."


def noted(text: str) -> RenderedCard:
    """An answer of one sentence, as a card."""
    return RenderedCard(kind="note", text=text, lines=(text,))


def looks_private(name: str) -> str:
    """What was typed was perhaps a private command."""
    return LOOKS_PRIVATE.format(name=name)


def refusal(text: str) -> RenderedCard:
    """A polite no, as a card."""
    return RenderedCard(kind="refusal", text=text, lines=(text,))
