"""What Heard knows about whoever asks: to be seen, corrected, copied, taken back and forgotten."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import AboutMe, Answer
from bot.commands.quotation_marks import unquoted
from bot.commands.spec import CommandContext, Kind, Param, where_given
from bot.ids import WordsId
from bot.people.lookalikes import LONGEST_NAME

SHOW, COPY, FORGET = "show", "copy", "forget"
NOW, LATER, NEVER = "now", "later", "never"
LIST = "list"


_forgets = where_given("what", FORGET)

ME_PARAMS = (
    Param(
        "what",
        Kind.CHOICE,
        required=False,
        choices=(SHOW, COPY, FORGET),
        terms="me-what",
        aliases=(("export", COPY), ("download", COPY), ("forget me", FORGET), ("delete", FORGET)),
        default=SHOW,
        form_required=True,
    ),
    Param(
        "when",
        Kind.CHOICE,
        required=False,
        choices=(NOW, LATER, NEVER),
        terms="forget-when",
        form_if=_forgets,
        form_required=True,
    ),
    Param("texts", Kind.UNRECORDED, required=False, longest=400, named=True, form_if=_forgets),
    Param("listed", Kind.TEXT, required=False, hidden=True, longest=20),
)
TAKE_BACK_PARAMS = (
    Param(
        "what",
        Kind.CHOICE,
        required=False,
        choices=("undo", LIST, "pass"),
        terms="take-back-what",
        default="undo",
        form_required=True,
    ),
    Param("words", Kind.TEXT, required=False, hidden=True, longest=64),
)
RENAME_PARAMS = (Param("name", Kind.UNRECORDED, longest=LONGEST_NAME),)


def me(ask: CommandContext) -> Answer:
    """What is kept of them; a copy of it; or an end of it."""
    what, when, texts = ask.text("what", SHOW), ask.text("when"), ask.text("texts")
    if what == COPY:
        return e.CopyRequested(at=ask.at, actor=ask.actor)
    if what == FORGET:
        return AboutMe("forget", when=when, texts=texts, listed=ask.text("listed"))
    return AboutMe("show")


def rename(ask: CommandContext) -> Answer:
    """They want to be called something else in this room."""
    return AboutMe("rename", name=unquoted(ask.text("name")))


def take_back(ask: CommandContext) -> Answer:
    """They take words back, or undo what they did last."""
    if words := ask.text("words"):
        return AboutMe("take-back", words=WordsId(words))
    if ask.text("what") == "pass":
        return e.PassTakenBack(at=ask.at, actor=ask.actor)
    return AboutMe("list" if ask.text("what") == LIST else "undo")
