"""What is said of polls that want a reply: to those who run meetings, to the room, at openings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.cards import Button, Card, CardSection, PersonName, Phrase, RecordedText, phrase
from bot.meeting import subjects
from bot.meeting.cards.needs import SEE
from bot.meeting.state import State
from bot.records.poll_replies import AwaitedReply, GivenReply, PollFlag


def wants_reply(awaited: AwaitedReply) -> Card:
    """Asks somebody who runs meetings to reply to the room."""
    return Card(
        kind="reply-wanted",
        title=phrase("reply-wanted-title", number=awaited.meeting),
        lines=(*flag_lines(awaited.flags), phrase("reply-wanted-why")),
        buttons=_buttons(awaited),
        about=subjects.reply(awaited.meeting),
    )


def _buttons(awaited: AwaitedReply) -> tuple[Button, ...]:
    """To reply; and where people lacked something, to see what some have let them know. The answers
    of the poll are nobody's, and nothing leads from them to anybody."""
    needs = (SEE,) if PollFlag.NEEDS_NOT_MET in awaited.flags else ()
    return (button(awaited.meeting), *needs)


def reply(given: GivenReply) -> Card:
    """The reply, for the room."""
    return Card(
        kind="poll-reply",
        title=phrase("poll-reply-title", number=given.meeting),
        lines=(*flag_lines(given.flags), *_reply_lines(given)),
    )


def at_opening(said: Iterable[GivenReply], waiting: Iterable[AwaitedReply]) -> Card:
    """At the opening: what people had said in polls, and the replies; or that there is none."""
    answered = (
        CardSection(
            heading=phrase("poll-reply-after", number=one.meeting),
            lines=(*flag_lines(one.flags), *_reply_lines(one)),
        )
        for one in said
    )
    unanswered = (
        CardSection(
            heading=phrase("poll-reply-after", number=one.meeting),
            lines=(*flag_lines(one.flags), phrase("poll-reply-none-yet")),
        )
        for one in waiting
    )
    return Card(
        kind="poll-replies",
        title=phrase("poll-replies-title"),
        parts=(*answered, *unanswered),
    )


def panel_sections(state: State) -> tuple[CardSection, ...]:
    """The polls that wait for a reply, on the panel of those who run meetings."""
    return sections(state, state.poll_replies.awaited)


def sections(state: State, meetings: Iterable[int]) -> tuple[CardSection, ...]:
    """The polls about these meetings, as far as they still wait for a reply."""
    found = (state.poll_replies.awaited.get(number) for number in meetings)
    return tuple(
        CardSection(
            heading=phrase("reply-wanted-title", number=one.meeting),
            lines=(*flag_lines(one.flags), *_passed_over(one)),
            buttons=_buttons(one),
            about=subjects.reply(one.meeting),
        )
        for one in found
        if one is not None
    )


def flag_lines(flags: Sequence[PollFlag]) -> tuple[Phrase, ...]:
    """What the answers say, a sentence a flag."""
    return tuple(phrase(f"poll-flag-{flag.value}") for flag in flags)


def button(meeting: int) -> Button:
    """To reply to the poll about a meeting."""
    return Button(phrase("button-reply"), "reply", {"meeting": meeting}, style="main", ask=True)


def _reply_lines(given: GivenReply) -> tuple[Phrase, ...]:
    return (
        phrase("poll-reply-by", name=PersonName(given.by)),
        phrase("quote", words=RecordedText(given.words)),
    )


def _passed_over(awaited: AwaitedReply) -> tuple[Phrase, ...]:
    if not awaited.passed_over:
        return ()
    return (phrase("reply-passed-over", count=awaited.passed_over),)
