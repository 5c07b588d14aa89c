"""What somebody is shown of what Heard keeps about them: only they see these cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Document,
    ListOf,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    RoomTitle,
    phrase,
)
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards.contentions import contention_line
from bot.meeting.cards.groups import chosen_lines
from bot.meeting.cards.needs import LOOK
from bot.meeting.cards.outcomes import RAISED
from bot.meeting.cards.preferences import CHANGE, facts
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import State
from bot.people.groups import OwnChoices
from bot.people.own_texts import OWN_WORDS, TEAM_RECORD
from bot.people.preferences import Preferences
from bot.records.model import Contention

MOST_ROOMS, MOST_MEETINGS, MOST_POINTS = 10, 5, 5
"""The newest, on one card. The copy has all."""
MOST_TEXTS = 20
"""How many texts of the team's record are listed with a question."""

COPY = Button(phrase("button-copy"), "me", {"what": "copy"})
FORGET = Button(phrase("button-forget"), "me", {"what": "forget"}, style="careful")
TAKE_BACK = Button(phrase("button-take-back-list"), "take-back", {"what": "list"})


@dataclass(frozen=True)
class InMeeting:
    """Somebody's part in one meeting, counted."""

    number: int
    turns: int = 0
    messages: int = 0
    hands: int = 0


@dataclass(frozen=True)
class AboutRoom:
    """What a room has to do with somebody. `meetings` and `points`: the newest last."""

    key: RoomKey
    facilitator: bool = False
    groups: OwnChoices = field(default_factory=dict)
    needs: bool = False
    """They have said what they need to take part."""
    meetings: Sequence[InMeeting] = ()
    points: Sequence[Contention] = ()
    raised: int = 0
    """How much else they raised that was recorded."""
    polls: Sequence[int] = ()
    """The numbers of meetings whose polls are open to them."""
    supporters: Sequence[PersonId] = ()
    supports: PersonId | None = None


@dataclass(frozen=True)
class AboutPerson:
    """What is kept of somebody, as far as it is shown on a card."""

    who: PersonId
    chosen: Preferences
    renames: bool
    """Their name is Heard's own, and not that of a platform."""
    rooms: Sequence[AboutRoom] = ()
    texts: int = 0
    sent: int = 0
    lessons: int = 0
    """How many lessons they have read."""
    forget_later: bool = False
    unsure: bool = False
    """There are rooms of which the platform did not say whether they may see them now."""


def about(person: AboutPerson) -> Card:
    """What Heard knows about somebody."""
    rooms = person.rooms[-MOST_ROOMS:]
    more = len(person.rooms) - len(rooms)
    return Card(
        kind="about-me",
        title=phrase("me-title"),
        lines=(
            phrase("me-only-you"),
            phrase("me-name", name=PersonName(person.who)),
            phrase("me-rename" if person.renames else "me-name-of-platform"),
            *((phrase("me-unsure"),) if person.unsure else ()),
            *((phrase("me-more-rooms", count=more),) if more else ()),
            *((phrase("me-no-rooms"),) if not person.rooms and not person.unsure else ()),
            *((phrase("me-forget-later"),) if person.forget_later else ()),
        ),
        parts=(
            *(_room(room) for room in rooms),
            CardSection(
                heading=phrase("preferences-title"),
                lines=tuple(
                    phrase(
                        "fact",
                        label=CatalogueRef(fact.label.key),
                        value=fact.value.placeholders["name"],
                    )
                    for fact in facts(person.chosen)
                ),
                buttons=(CHANGE,),
            ),
            CardSection(
                heading=phrase("me-kept"),
                lines=(
                    phrase("me-texts", count=person.texts),
                    phrase("me-sent", count=person.sent),
                    phrase("me-lessons", count=person.lessons),
                ),
                buttons=(TAKE_BACK,) if person.texts else (),
            ),
        ),
        buttons=(COPY, FORGET),
    )


def _room(room: AboutRoom) -> CardSection:
    return CardSection(
        heading=phrase("me-room", room=RoomTitle(room.key)),
        lines=tuple(_lines(room)),
        buttons=(
            *((RAISED,) if room.points or room.raised else ()),
            *((LOOK,) if room.needs else ()),
        ),
        room=room.key,
    )


def _lines(room: AboutRoom) -> Iterable[Phrase]:
    if room.supports is not None:
        yield phrase("support-agreed", name=PersonName(room.supports))
    else:
        yield phrase("me-facilitator" if room.facilitator else "me-member")
    if room.supporters:
        names = ListOf(tuple(PersonName(who) for who in room.supporters))
        yield phrase("support-yours", names=names)
    yield from chosen_lines(room.groups)
    if room.needs:
        yield phrase("me-needs")
    for part in room.meetings[-MOST_MEETINGS:]:
        yield phrase(
            "me-meeting",
            number=part.number,
            turns=part.turns,
            messages=part.messages,
            hands=part.hands,
        )
    for number in room.polls:
        yield phrase("me-poll", number=number)
    if room.raised:
        yield phrase("me-raised", count=room.raised)
    if room.points:
        yield phrase("me-points", count=len(room.points))
    for point in reversed(room.points[-MOST_POINTS:]):
        yield contention_line(point)


def copy(state: State, who: PersonId) -> Card:
    """The file with everything."""
    file = Document(
        kind="about-me",
        meeting=state.id,
        title=phrase("me-copy-title"),
        alt=(phrase("me-copy-alt"),),
        whose=who,
    )
    lines = (phrase("me-copy"), phrase("me-copy-private"))
    return Card(kind="about-me-copy", title=phrase("me-copy-title"), lines=lines, files=(file,))


def point_taken_back(point: Contention) -> Card:
    """For those who run meetings: whoever raised a point has taken its words back."""
    key = "point-taken-back" if point.is_open else "point-taken-back-closed"
    return note(key, number=point.number)


# -- being forgotten -------------------------------------------------------------------------------


@dataclass(frozen=True)
class RecordLine:
    """A text of somebody's that is the team's record as well."""

    words: WordsId
    use: str


def forget_question(
    record: Sequence[RecordLine],
    listed: str,
    *,
    own: int,
    series: bool,
    later: bool,
    polls: int,
    by_link: bool,
) -> Card:
    """What goes, what stays, and what cannot be reached; nothing has been done yet.

    `listed`: the fingerprint of the list that the numbers are of. `own`: texts that go in any case.
    `series`: the room has one to wait for. `later`: they are waiting for it. `polls`: open polls
    that they may answer. `by_link`: as for `out_of_reach`.
    """
    shown = record[:MOST_TEXTS]
    more = len(record) - len(shown)
    known = {"what": "forget", "listed": listed}
    buttons = [
        Button(
            phrase("button-forget-now"), "me", {**known, "when": "now"}, style="careful", ask=True
        )
    ]
    if series and not later:
        buttons.append(
            Button(phrase("button-forget-later"), "me", {"what": "forget", "when": "later"})
        )
    if later:
        buttons.append(
            Button(phrase("button-forget-never"), "me", {"what": "forget", "when": "never"})
        )
    parts = what_forgetting_means(own=own, polls=polls, by_link=by_link)
    if record:
        lines = [_text(place, line) for place, line in enumerate(shown, start=1)]
        if more:
            lines.append(phrase("forget-more-texts", count=more, last=len(record)))
        record_part = CardSection(
            heading=phrase("forget-record"), lines=(phrase("forget-record-choice"), *lines)
        )
        parts.insert(1, record_part)
    return Card(
        kind="forget",
        title=phrase("forget-title"),
        lines=(
            phrase("forget-nothing-yet"),
            *((phrase("me-forget-later"),) if later else ()),
        ),
        parts=tuple(parts),
        buttons=tuple(buttons),
    )


def what_forgetting_means(*, own: int, polls: int, by_link: bool) -> list[CardSection]:
    """What goes, what stays, and what cannot be reached, as for `forget_question`."""
    stays = (
        phrase("forget-stays-ids"),
        *((phrase("forget-stays-roll", count=polls),) if polls else ()),
    )
    return [
        CardSection(
            heading=phrase("forget-goes-here" if by_link else "forget-goes"),
            lines=_goes(own, by_link=by_link),
        ),
        CardSection(heading=phrase("forget-stays"), lines=stays),
        CardSection(heading=phrase("forget-out-of-reach"), lines=out_of_reach(by_link=by_link)),
    ]


def confirm_forget(back: Sequence[RecordLine], texts: str, listed: str) -> Card:
    """Numbers were given without the list that they are of: these texts would go. Nothing has been
    done."""
    known: dict[str, str | int] = {
        "what": "forget",
        "when": "now",
        "texts": texts,
        "listed": listed,
    }
    return Card(
        kind="forget",
        title=phrase("forget-title"),
        lines=(phrase("forget-nothing-yet"), phrase("forget-these-go", count=len(back))),
        parts=(CardSection(lines=tuple(_text(n, it) for n, it in enumerate(back, start=1))),),
        buttons=(Button(phrase("button-forget-these"), "me", known, style="careful"),),
    )


def _text(place: int, line: RecordLine) -> Phrase:
    return phrase(
        "forget-text",
        place=place,
        what=_use(line.use),
        words=RecordedText(line.words),
    )


def _use(use: str) -> CatalogueRef:
    """What a text is, in a word. What an earlier or later version recorded is "a text"."""
    known = use in TEAM_RECORD or use in OWN_WORDS
    key = use.replace(" ", "-").replace(".", "-") if known else "other"
    return CatalogueRef(f"use-{key}")


def _goes(own: int, *, by_link: bool) -> tuple[Phrase, ...]:
    return (
        phrase("forget-goes-name-here" if by_link else "forget-goes-name"),
        phrase("forget-goes-choices"),
        phrase("forget-goes-words", count=own),
        phrase("forget-goes-messages"),
    )


def out_of_reach(*, by_link: bool) -> tuple[Phrase, ...]:
    """What Heard cannot delete. `by_link`: the room is Heard's own, with nothing of a platform's in
    it, and whoever comes has a seat in each of their rooms."""
    posts = ("shown", "seats") if by_link else ("posts",)
    keys = (*posts, "names", "backups", "anonymous", "others")
    return tuple(phrase(f"forget-reach-{key}") for key in keys)


def forgotten(*, words: int, kept: int, polls: int, by_link: bool) -> Card:
    """It is done."""
    reach = CardSection(heading=phrase("forget-out-of-reach"), lines=out_of_reach(by_link=by_link))
    return Card(
        kind="forgotten",
        title=phrase("forgotten-title"),
        lines=(
            phrase("forgotten-words", words=words, kept=kept),
            *((phrase("forget-stays-roll", count=polls),) if polls else ()),
            phrase("forgotten-again"),
        ),
        parts=(reach,),
    )


# -- taking words back -----------------------------------------------------------------------------


@dataclass(frozen=True)
class OwnWords:
    """Words of somebody's that can be taken back. `decision`: by an added line only."""

    words: WordsId
    use: str
    at: Moment


def own_words(listed: Sequence[OwnWords], more: int) -> Card:
    """What somebody can take back in a room, the newest first."""
    if not listed:
        return replace(note("take-back-none"), buttons=(Button(phrase("me-title"), "me"),))
    parts = tuple(
        CardSection(
            lines=(
                phrase(
                    "take-back-line",
                    what=_use(own.use),
                    words=RecordedText(own.words),
                    when=own.at,
                ),
            ),
            buttons=(Button(phrase("button-take-back"), "take-back", {"words": own.words}),),
        )
        for own in listed
    )
    return Card(
        kind="take-back",
        title=phrase("take-back-title"),
        lines=(
            phrase("take-back-how"),
            *((phrase("take-back-more", count=more),) if more else ()),
        ),
        parts=parts,
    )


def decision_stays(words: WordsId) -> Card:
    """A decision is not taken back silently: another line says what holds now."""
    return Card(
        kind="take-back",
        lines=(
            phrase("decision-stays", words=RecordedText(words)),
            phrase("decision-stays-how"),
        ),
        buttons=(
            Button(phrase("button-correct"), "decide", {"corrects": words}, style="main", ask=True),
        ),
    )
